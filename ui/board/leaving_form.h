// LeavingForm: fields, then "This will leave your studio"; only the second step writes.
#pragma once

#include "core/letters/letter.h"
#include "ui/records/pane_form.h"
#include "ui/records/session.h"

namespace benchbook {

class LeavingForm : public PaneForm
{
    Q_OBJECT
public:
    LeavingForm(const QString &name, Session &session);

    /// The fields are read and become the sheet; the sheet is put into the box.
    void submit() override;

protected:
    /// What would leave, each letter once, with the names of those it goes to.
    struct Sheet
    {
        QString to;
        LetterContent letter;
    };
    virtual Result<std::vector<Sheet>> sheets() = 0;
    /// What was read over goes into the box.
    virtual Result<void> write() = 0;
    virtual QString formTitle() const = 0;
    /// A value as a person reads it over; what goes out is the letter itself.
    virtual QString shownValue(const QString &value) const { return value; }

    /// A field of the first step.
    FieldRow *addInput(const QString &key, QWidget *editor);
    void addInputs(const std::vector<std::pair<QString, QWidget *>> &fields);
    void addInputWidget(QWidget *widget);
    /// An input that is there only at times; put away, it stays so when the fields come back.
    void setLater(QWidget *input, bool shown);
    bool isReviewed() const { return m_sheet != nullptr; }
    Session &session() const { return m_session; }
    void retranslate() override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    Result<std::optional<qint64>> act() final;
    void review(const std::vector<Sheet> &sheets);
    void backToFields();

    Session &m_session;
    std::vector<QWidget *> m_inputs; ///< of the first step
    std::vector<QWidget *> m_away;   ///< of these, not shown for now
    QWidget *m_sheet = nullptr;
};

} // namespace benchbook
