// What one studio says about the documents of another: that it agrees, or what it thinks.
#pragma once

#include "core/journal/studio.h"
#include "core/letters/letter.h"

namespace benchbook {

/// "We work like this, too": about a version of another studio, which gets the letter. Refused for one's own, for one
/// that its author withdrew, and where we endorsed this version already or that letter waits in the box.
Result<Id<LetterDraft>> endorse(Studio &studio, const Hash256 &version, const QString &note, PersonRef person);

/// About a version of another studio it goes to its author. About one of ours (by the hash of any letter that carried
/// it) it goes to everybody who has that version. How many letters that makes.
Result<int> comment(Studio &studio, const Hash256 &version, const QString &text, PersonRef person);

} // namespace benchbook
