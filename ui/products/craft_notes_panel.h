// CraftNotesPanel: what the hands know of a product, by step and with pictures — to read, and to write.
#pragma once

#include "core/papers/paper.h"
#include "core/quality/craft_note.h"
#include "ui/records/session.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace benchbook {

class FlatButton;
class JobRunner;
class Label;
class PapersPanel;
class RecordForm;
class Thumbnails;

/// The notes of one product stand below each other in the order of its steps. One of them, or a new one, is written in
/// the form that every record has, in place of them.
class CraftNotesPanel final : public QWidget
{
    Q_OBJECT
public:
    /// The link that changes a note is named `name` + "." + its code, the form `name` + "Form".
    CraftNotesPanel(const QString &name, Session &session, JobRunner &jobs, QWidget *parent = nullptr);

    /// A form that is open about another product is left; what is typed in it stays in it.
    void open(Id<Product> product);

    static constexpr QSize pictureBox{320, 240};

Q_SIGNALS:
    void said(const QString &message, bool undo);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    struct ReadNote
    {
        CraftNoteInfo note;
        std::vector<PaperInfo> papers;
    };

    QWidget *makeReading();
    QWidget *makeWriting();
    void fill();
    QWidget *makeNote(const ReadNote &read);
    QWidget *makePicture(const PaperInfo &paper);
    void wantPictures();
    void showPicture(const QString &hash);
    void startNew();
    void write(Id<CraftNote> note);
    void remove();
    /// The notes again, with the keyboard at the one that was written.
    void backToNotes();
    void retranslate();

    Session &m_session;
    Thumbnails *m_thumbnails;
    QWidget *m_reading;
    Label *m_empty;
    QVBoxLayout *m_column;
    QWidget *m_notes = nullptr; ///< made anew by fill()
    QPushButton *m_new;
    QWidget *m_writing;
    FlatButton *m_back;
    QPushButton *m_remove;
    RecordForm *m_form;
    PapersPanel *m_papers;
    std::vector<ReadNote> m_read;
    std::optional<Id<Product>> m_product;
    std::optional<Id<CraftNote>> m_written; ///< none: no note is open in the form
    bool m_stale = false;                   ///< pictures were not asked for yet
};

} // namespace benchbook
