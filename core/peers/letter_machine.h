// Which of our own machines signs a letter that waits: the one it was written on. Two that signed the same letter would
// have said it twice, and nothing could take one of them back.
#pragma once

#include "core/identity/studio_keys.h"
#include "core/peers/letter_box.h"

namespace benchbook {

/// The machine that this file is on, as the file last saw its keys. Nothing before there are keys, and on a machine
/// that just joined and has not heard yet how the studio calls it.
std::optional<Id<Machine>> thisMachine(const Reader &reader);
/// Remembers in this file, and in no copy for another machine, whose keys work with it.
Result<void> noteThisMachine(Studio &studio, const DeviceId &device);

/// Whether a letter that waits is for this machine to sign: for the one it names, else for the one it was written on,
/// else (written before there were several) for machine A.
bool isOursToSign(const Reader &reader, const WaitingLetter &letter, std::optional<Id<Machine>> here);

/// What a machine that was withdrawn had waiting is signed here from now on. Also the letter of a machine that never
/// learned its name. Refused for one of a machine in use: it may be signing it just now.
Result<void> takeOverLetter(Studio &studio, KeyRing &ring, Id<LetterDraft> draft, PersonRef person);
/// All that waits for one machine to sign, inside the action that withdraws it; how many.
int takeOverLetters(Action &action, Id<Machine> from, Id<Machine> to);

} // namespace benchbook
