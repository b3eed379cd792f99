// What this machine signs and opens bundles with, taken out of the key ring for as long as it is needed.
#pragma once

#include "core/peers/letter_box.h"

namespace benchbook {

struct PostKeys
{
    MachineKeys machine;
    BoxKeys boxes;
    QByteArray certificate; ///< of this machine, by the studio's root

    static Result<PostKeys> take(const Reader &reader, KeyRing &ring);
};

} // namespace benchbook
