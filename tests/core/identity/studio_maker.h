// A studio with its machines for the tests, from seeds, so that every run has the same keys.
#pragma once

#include "core/identity/pairing_card.h"

namespace benchbook::test {

SecretBytes seedOf(int number);

struct MadeStudio
{
    StudioKeys keys;
    std::vector<MachineKeys> machines;
    CardFacts facts; ///< of the next card

    /// Two machines, A and B, unless said otherwise.
    static MadeStudio make(int number, const QString &name, int machines = 2);
    DeviceCertificate certificate(int machine) const;
    PairingCard card() const;
    /// A new box key and number.
    void renewBox(int seed);
    /// A new root that the old one signs, all certificates anew.
    void renewRoot(int seed);
    void revoke(int machine);
};

} // namespace benchbook::test
