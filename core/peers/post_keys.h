// What this machine signs and opens bundles with, taken out of the key ring for as long as it is needed.
#pragma once

#include "core/peers/letter_box.h"

namespace benchbook {

/// What the ring has of the studio's keys. Refused, saying what to do, where it has none: nothing that needs keys
/// begins without them.
Result<MachineKeys> needMachine(KeyRing &ring);
Result<BoxKeys> needBoxes(KeyRing &ring);
/// The key that vouches for machines and cards, which only an owner's machine has.
Result<SignKey> needRoot(KeyRing &ring);

struct PostKeys
{
    MachineKeys machine;
    BoxKeys boxes;
    QByteArray certificate; ///< of this machine, by the studio's root

    static Result<PostKeys> take(const Reader &reader, KeyRing &ring);
};

} // namespace benchbook
