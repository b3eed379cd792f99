// Neighbour: a studio near the sample workshop, as far as its letters tell of it.
#pragma once

#include "core/identity/pairing_card.h"
#include "core/identity/studio_keys.h"
#include "core/journal/entities.h"
#include "core/letters/letter.h"

#include <map>

namespace benchbook::sample {

/// Its keys follow from a seed: the same sample has the same letters.
class Neighbour
{
public:
    /// `since`: when it made its card.
    static Result<Neighbour> settle(const QString &name, quint64 seed, Instant since);

    const PairingCard &card() const { return m_card; }
    QString name() const { return m_card.facts().studioName; }
    /// The next letter of its chain to this studio. Invalid if it breaks the declaration of its kind.
    Result<Letter> write(const SignPublicKey &to, const LetterContent &content);
    /// The same to a circle.
    Result<Letter> write(const LetterAudienceId &to, const LetterContent &content);

    Id<Peer> peer{0}; ///< as the workshop knows it, once they are paired

private:
    Neighbour(MachineKeys machine, PairingCard card, quint64 seed);

    MachineKeys m_machine;
    PairingCard m_card;
    LetterIncarnation m_life;
    std::map<LetterAudienceId, ChainHead> m_heads;
};

/// The life under which the machine of this seed writes its chains.
LetterIncarnation practiceLife(quint64 seed);

} // namespace benchbook::sample
