// verify for the post: every letter's signature, chain and row, read from the disk again.
#pragma once

#include "core/journal/verify.h"

namespace benchbook {

/// Checks each letter that is kept: that its machine signed these bytes for this place of this chain, that it follows
/// the letter before it, and that the columns beside it say what it says. Then the kept files of bundles against their
/// hashes. What is broken is added to `result` as "letter_signature", "letter_order", "letter_row" and "bundle_file".
/// Cancelled where the progress says so.
Result<void> checkLetters(const Studio &studio, Verification &result, Progress progress = {});

/// verify(), or verifyByRebuild() where `rebuild` says so, with checkLetters().
Result<Verification> verifyWithLetters(const Studio &studio, bool rebuild, Progress progress = {});

} // namespace benchbook
