// LetterForm: any letter to another studio, made from what its kind declares, and read over before it goes into the
// box.
#pragma once

#include "core/peers/letter_start.h"
#include "ui/letters/body_editor.h"
#include "ui/records/pane_form.h"
#include "ui/records/session.h"

class QComboBox;
class QVBoxLayout;

namespace benchbook {

class DayEdit;
class JobRunner;
class LetterLines;
class LetterPictures;

/// Two steps: the fields of the kind, then "This will leave your studio" with everything that was typed freely marked.
/// Only the second one puts the letter into the box, where it waits and can be changed until a bundle is made.
class LetterForm final : public PaneForm
{
    Q_OBJECT
public:
    /// `draft`: a letter in the box that is changed; none: a new one. `done` tells the draft.
    LetterForm(Session &session, JobRunner &jobs, LetterStart start, std::optional<Id<LetterDraft>> draft = {});
    ~LetterForm() override;

    /// The fields are read and become the sheet; the sheet is put into the box.
    void submit() override;

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addFields();
    void addPart(const BodyField &field);
    QWidget *editorOf(const BodyField &field);
    QWidget *reckonedLines(const BodyField &field) const;
    void fillLetters(QComboBox *box, const BodyField &field) const;
    bool isShown(const BodyField &field) const;
    /// What was typed as a letter; what cannot be read are issues by the keys of the fields.
    LetterContent typed(std::vector<Issue> &issues) const;
    void readPart(const BodyPart &part, LetterBody &body, std::vector<Issue> &issues) const;
    std::vector<Issue> issuesOf(const LetterContent &content) const;
    void review(LetterContent content);
    void backToFields();

    Session &m_session;
    JobRunner &m_jobs;
    LetterStart m_start;
    std::optional<Id<LetterDraft>> m_draft;
    const LetterKind *m_kind;
    LetterTyping m_typing;
    std::vector<BodyPart> m_parts;
    QWidget *m_about = nullptr;
    DayEdit *m_until = nullptr;
    FieldRow *m_untilRow = nullptr;
    QWidget *m_sheet = nullptr;
    std::optional<LetterContent> m_reviewed; ///< what the sheet shows; none: the fields are shown
};

} // namespace benchbook
