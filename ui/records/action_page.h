// ActionPage: a list page whose detail pane does things — one form at a time, refusals in place, a way back.
#pragma once

#include "ui/records/list_page.h"
#include "ui/records/pane_form.h"

#include <QPointer>

namespace benchbook {

class ActionPage : public ListPage
{
    Q_OBJECT
public:
    using ListPage::ListPage;

protected:
    /// Fills the body of the pane for a record, or for none.
    virtual void fillBody(std::optional<qint64> id) = 0;

    /// Shows a form at the head of the pane. One about the current record goes when another one is chosen;
    /// one that makes a new record takes the whole pane until it is done or left, and leaves to what was chosen.
    /// Where another form has been typed into, the person is asked first, and may keep that one.
    void openForm(PaneForm *form, bool aboutRecord);
    PaneForm *form() const { return m_form; }
    void closeForm();
    /// Says what was done, with the way back; or why it was not, at the head of the pane.
    template <class T> bool acted(const Result<T> &result)
    {
        if (result.ok())
            sayLatest();
        else
            refuse(result.error().message);
        return result.ok();
    }
    /// Says what was just written, with "Undo" beside it; nothing where nothing was.
    void sayLatest();
    void refuse(const QString &message);
    /// The entries as days and sentences, newest first.
    void addHistory(const std::vector<struct JournalEntry> &entries);
    /// A row of buttons; the pane becomes their owner.
    void addButtons(const QList<QWidget *> &buttons);

private:
    void fillDetail(std::optional<qint64> id) final;
    bool isHeld() const final { return m_form && m_formRecord && m_form->isTouched(); }
    bool letGo() final;
    /// The form of a new record has the pane to itself.
    void showNewForm();

    QPointer<PaneForm> m_form;
    std::optional<qint64> m_formRecord;
    std::optional<qint64> m_filled;
    QString m_refusal;
};

} // namespace benchbook
