// What leaves the studio: told by every command that writes letters, and with --preview told without writing any.
#pragma once

#include "app/cli/session.h"
#include "core/letters/letter.h"

namespace benchbook::cli {

/// The same command, known to write letters: it has --preview, and its answer says what will leave.
Command writingLetters(Command command);
/// Runs a command. One that writes letters tells in "leaves" and in words what each of them says and to whom; with
/// --preview all that it did is taken back.
Result<Answer> runTelling(Session &session, const Command &command);

/// --note: one that is part of the letter, and one that nobody else ever reads.
Option noteThatLeaves();
Option noteThatStays();

/// Of a command that previews by itself, for it has more to say: what would leave, and what leaves now.
Answer leavingAnswer(Session &session, const LetterContent &letter, QJsonObject more);
Answer toldLeaving(Session &session, Answer answer, const LetterContent &letter);
/// What a command answers that put letters into the box.
Answer wroteLetters(Session &session, const std::vector<Id<LetterDraft>> &drafts, QJsonObject more = {});

} // namespace benchbook::cli
