// An editor for one field of a letter: made from its declaration, read back into a body.
#pragma once

#include "ui/letters/letter_values.h"
#include "ui/records/session.h"

namespace benchbook {

class FieldRow;
class JobRunner;

/// A field with the row and the editor that a form shows for it.
struct BodyPart
{
    const BodyField *field = nullptr;
    FieldRow *row = nullptr;
    QWidget *editor = nullptr;
};

/// Filled with what stands in the body. Null for what nobody types: hashes and bytes.
QWidget *makeBodyEditor(const BodyField &field, const QString &name, const LetterBody &body, const LetterTyping &typing,
                        Session &session, JobRunner &jobs);
/// What stands in the editor goes into the body, nothing where it is blank. What cannot be read is an issue by the
/// key of the field ("lines[2].total" for a cell).
void readBodyEditor(const BodyField &field, const QWidget *editor, const LetterTyping &typing, LetterBody &body,
                    std::vector<Issue> &issues);
/// Label, hint and whatever words the editor has itself, in the language of the moment.
void retranslateBodyPart(const BodyPart &part);
void clearBodyProblems(const std::vector<BodyPart> &parts);
/// Marks what is about a cell in its cell; all issues by the key of their field, each of these once.
std::vector<Issue> markBodyIssues(const std::vector<BodyPart> &parts, const std::vector<Issue> &issues);

} // namespace benchbook
