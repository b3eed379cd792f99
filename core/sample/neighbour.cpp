#include "core/sample/neighbour.h"

#include "core/crypto/hash.h"
#include "core/identity/practice_keys.h"
#include "core/identity/studio_identity.h"

namespace benchbook::sample {

Result<Neighbour> Neighbour::settle(const QString &name, quint64 seed, Instant since)
{
    MachineKeys machine = practiceMachineKeys(seed);
    BENCHBOOK_ASSIGN(const StudioIdentity identity, StudioIdentity::found(name, practiceStudioKeys(seed), machine,
                                                                          {'A', QStringLiteral("Desk")}, since));
    return Neighbour(std::move(machine), identity.card(), seed);
}

Neighbour::Neighbour(MachineKeys machine, PairingCard card, quint64 seed)
    : m_machine(std::move(machine)), m_card(std::move(card)), m_life(practiceLife(seed))
{
}

Result<Letter> Neighbour::write(const SignPublicKey &to, const LetterContent &content)
{
    return write(*LetterAudienceId::from(to.view()), content);
}

Result<Letter> Neighbour::write(const LetterAudienceId &to, const LetterContent &content)
{
    BENCHBOOK_ASSIGN(const QByteArray raw, writeContent(content));
    const ChainHeader chain{m_card.facts().root, m_machine.sign.publicKey(), m_life, to};
    ChainHead &head = m_heads[to];
    Letter letter = signLetter(chain, head, raw, m_machine.sign);
    head = {letter.seq, letter.hash};
    return letter;
}

LetterIncarnation practiceLife(quint64 seed)
{
    const Hash256 name = hashOf("BBK1 practice life", {bigEndian64(seed)});
    return *LetterIncarnation::from(name.view().first(LetterIncarnation::size));
}

} // namespace benchbook::sample
