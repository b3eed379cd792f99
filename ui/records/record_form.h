// RecordForm: a record to edit, built from what its kind says about its fields.
#pragma once

#include "ui/kit/unsaved_work.h"
#include "ui/records/session.h"

#include <QHash>
#include <QWidget>

class QGridLayout;
class QPushButton;

namespace benchbook {

class FieldEditor;
class FieldRow;
class FlatButton;
class Label;
class PrimaryButton;

/// An open record is saved field by field, each when it is finished: there is no Save button, and every change
/// is one action to undo. What cannot be saved stays in its field with what is wrong beside it, also while
/// another record is looked at. A new record is typed whole and added with a button.
class RecordForm final : public QWidget, public UnsavedWork
{
    Q_OBJECT
public:
    using Adder = std::function<Result<qint64>(const Draft &draft)>;
    using Adviser = std::function<std::vector<Issue>(const Reader &reader, qint64 id, const Draft &draft)>;

    /// Widgets are named `name` + "." + the field's key.
    RecordForm(const QString &name, Session &session, const RecordKind &kind, QWidget *parent = nullptr);

    /// Adds otherwise than by addRecord().
    void setAdder(Adder adder) { m_adder = std::move(adder); }
    /// What deserves a second look but forbids nothing; shown below its field.
    void setAdviser(Adviser adviser) { m_adviser = std::move(adviser); }
    /// Fields that follow from where the form stands, such as the product beside it: nobody is asked for them, and what
    /// is added has these values.
    void setGiven(Draft given);
    /// Texts to choose from in a field that is typed, given the record's other values; a rule of the kind may refuse
    /// any other.
    using Offers = std::function<QStringList(const Reader &reader, const Draft &draft)>;
    void setOffers(const QString &key, Offers offers);
    /// A heading above the field of that key; asked again after a change of language.
    void setSection(const QString &key, std::function<QString()> title);

    /// Shows a record; the same one again takes over what others changed meanwhile.
    void open(qint64 id);
    /// An empty form, or what was typed into it before it was left without adding.
    void startNew();
    bool isAdding() const { return m_adding; }
    std::optional<qint64> record() const { return m_id; }
    /// Nothing can be typed, for a record that was removed.
    void setLocked(bool locked);
    /// What kind of record it is about, where a field or a new record was typed and could not be saved.
    QString unsavedName() const override;

Q_SIGNALS:
    void added(qint64 id);
    /// Escape, or the button: the new record is not wanted.
    void gaveUp();
    void said(const QString &message, bool undo);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Line
    {
        FieldEditor *editor;
        FieldRow *row;
        QString saved; ///< the text of what is in the file
    };
    struct Section
    {
        QString key;
        Label *label;
        std::function<QString()> title;
    };
    void build();
    /// Which fields this record is asked for depends on what was chosen in others; those that are not leave no gap.
    bool isAskedNow(const Line &line) const;
    void layOut();
    /// The same where it changes something.
    void layOutAnew();
    void placeSection(const Section &section);
    void addField(const Field &field);
    void finish(Line &line);
    void save(Line &line);
    void add();
    void load(bool everything);
    void keepTyping();
    /// What stands in the form and not in the file, by field.
    QHash<QString, QString> unsaved() const;
    void showError(const Error &error, Line *blamed);
    void showAdvice();
    /// Asks for them anew: they depend on what was chosen in other fields.
    void offerTexts();
    void setAdding(bool adding);
    void retranslate();
    Line *line(const QString &key);
    Draft typedDraft(std::vector<Issue> &issues) const;
    QString hintOf(const Line &line) const;

    Session &m_session;
    const RecordKind &m_kind;
    QGridLayout *m_grid;
    std::vector<Line> m_lines;
    std::vector<Section> m_sections;
    Label *m_problem;
    FlatButton *m_choose; ///< leads to where somebody chooses between what two machines said
    PrimaryButton *m_add;
    QPushButton *m_giveUp;
    Adder m_adder;
    Adviser m_adviser;
    QHash<QString, Offers> m_offers; ///< by field
    std::optional<qint64> m_id;
    Draft m_draft;
    Draft m_given;
    /// Texts that are not in the file, by record (0: the new one) and field.
    QHash<qint64, QHash<QString, QString>> m_kept;
    bool m_adding = false;
    bool m_locked = false;
};

} // namespace benchbook
