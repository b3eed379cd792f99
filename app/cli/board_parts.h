// What the commands of the board share: the peers something is meant for, and what leaves the studio.
#pragma once

#include "app/cli/session.h"
#include "core/letters/letter.h"

namespace benchbook::cli {

/// Each --to.
Result<std::vector<Id<Peer>>> namedPeers(Session &session, const Studio &studio);
/// {"label", "value", "freeText"} of everything in a letter.
QJsonArray leavingLines(Session &session, const LetterContent &letter);
/// What would leave, and nothing was written.
Answer leavingAnswer(Session &session, const std::vector<LetterContent> &letters);
/// What waits in the box now. The same letter to several stands once in `letters`.
Answer writtenAnswer(Session &session, const std::vector<Id<LetterDraft>> &drafts,
                     const std::vector<LetterContent> &letters, QJsonObject more = {});

} // namespace benchbook::cli
