// What of circles waits for a person: invitations, signatures in a ledger, and stories that do not agree.
#pragma once

#include "core/peers/open_questions.h"

namespace benchbook {

/// Part of openQuestions().
void addCircleQuestions(const Reader &reader, std::vector<OpenQuestion> &questions);

} // namespace benchbook
