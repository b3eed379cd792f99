#include "core/identity/studio_identity.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct IdentityText
{
    Q_DECLARE_TR_FUNCTIONS(StudioIdentity)
};

bool namesDevice(const CardFacts &facts, const DeviceId &id)
{
    return std::any_of(facts.devices.begin(), facts.devices.end(),
                       [&id](const DeviceCertificate &device) { return device.facts().id == id; });
}

bool hasRevoked(const CardFacts &facts, const DeviceId &id)
{
    return std::find(facts.revoked.begin(), facts.revoked.end(), id) != facts.revoked.end();
}

bool letterIsTaken(const CardFacts &facts, char letter)
{
    return std::any_of(facts.devices.begin(), facts.devices.end(),
                       [letter](const DeviceCertificate &device) { return device.facts().letter == letter; });
}

} // namespace

Result<StudioIdentity> StudioIdentity::found(const QString &studioName, StudioKeys keys, const MachineKeys &first,
                                             const MachineName &name, Instant now)
{
    CardFacts facts;
    facts.studioName = studioName;
    facts.box = keys.boxes.newest().publicKey();
    BENCHBOOK_ASSIGN(DeviceCertificate certificate,
                     DeviceCertificate::issue(
                         keys.root, {first.id, first.sign.publicKey(), name.letter, name.name, now, facts.number}));
    facts.devices.push_back(std::move(certificate));
    BENCHBOOK_ASSIGN(PairingCard card, PairingCard::issue(keys.root, std::move(facts)));
    return StudioIdentity(std::move(keys), std::move(card));
}

Result<StudioIdentity> StudioIdentity::restored(StudioKeys keys, const PairingCard &card)
{
    if (card.facts().root != keys.root.publicKey() || card.facts().box != keys.boxes.newest().publicKey()) {
        return Error::refused(
            IdentityText::tr("These are not the keys of the studio's card: they are of another studio, or "
                             "from before the keys were changed. Take the newest recovery sheet."));
    }
    return StudioIdentity(std::move(keys), card);
}

CardFacts StudioIdentity::nextFacts() const
{
    CardFacts facts = m_card.facts();
    ++facts.number;
    return facts;
}

Result<void> StudioIdentity::take(StudioKeys keys, CardFacts facts)
{
    BENCHBOOK_ASSIGN(PairingCard card, PairingCard::issue(keys.root, std::move(facts)));
    m_keys = std::move(keys);
    m_card = std::move(card);
    return {};
}

Result<void> StudioIdentity::rename(const QString &studioName)
{
    CardFacts facts = nextFacts();
    facts.studioName = studioName;
    return take(m_keys.clone(), std::move(facts));
}

Result<void> StudioIdentity::admit(const DeviceId &id, const SignPublicKey &sign, const MachineName &name, Instant now)
{
    CardFacts facts = nextFacts();
    if (hasRevoked(facts, id))
        return Error::refused(
            IdentityText::tr("This machine was taken off the studio. Let it make itself known anew."));
    if (namesDevice(facts, id))
        return Error::conflict(IdentityText::tr("This machine is one of the studio's already."));
    if (letterIsTaken(facts, name.letter)) {
        return Error::fromIssues(
            {{u"letter"_s, IdentityText::tr("Another machine has the letter %1.").arg(QLatin1Char(name.letter))}});
    }
    if (static_cast<qsizetype>(facts.devices.size()) == PairingCard::mostDevices)
        return Error::refused(IdentityText::tr("A studio has at most %1 machines.").arg(PairingCard::mostDevices));
    BENCHBOOK_ASSIGN(DeviceCertificate certificate,
                     DeviceCertificate::issue(m_keys.root, {id, sign, name.letter, name.name, now, facts.number}));
    facts.devices.push_back(std::move(certificate));
    return take(m_keys.clone(), std::move(facts));
}

Result<void> StudioIdentity::revoke(const DeviceId &id, BoxKey next)
{
    CardFacts facts = nextFacts();
    if (!namesDevice(facts, id))
        return Error::notFound(IdentityText::tr("The studio has no such machine."));
    if (facts.devices.size() == 1) {
        return Error::refused(
            IdentityText::tr("This is the studio's only machine. Admit the one that takes its place first."));
    }
    if (static_cast<qsizetype>(facts.revoked.size()) == PairingCard::mostRevoked) {
        return Error::refused(IdentityText::tr("A card can name %1 machines that were taken off, and has them all.")
                                  .arg(PairingCard::mostRevoked));
    }
    std::erase_if(facts.devices, [&id](const DeviceCertificate &device) { return device.facts().id == id; });
    facts.revoked.push_back(id);
    StudioKeys keys{m_keys.root.clone(), m_keys.boxes.renewed(std::move(next))};
    facts.box = keys.boxes.newest().publicKey();
    return take(std::move(keys), std::move(facts));
}

Result<void> StudioIdentity::renewBox(BoxKey next)
{
    CardFacts facts = nextFacts();
    StudioKeys keys{m_keys.root.clone(), m_keys.boxes.renewed(std::move(next))};
    facts.box = keys.boxes.newest().publicKey();
    return take(std::move(keys), std::move(facts));
}

Result<void> StudioIdentity::renewRoot(SignKey next, Instant now)
{
    CardFacts facts = nextFacts();
    facts.continues.push_back(Continuation::sign(m_keys.root, next.publicKey()));
    if (static_cast<qsizetype>(facts.continues.size()) > PairingCard::mostContinued)
        facts.continues.erase(facts.continues.begin());
    for (DeviceCertificate &device : facts.devices) {
        DeviceFacts again = device.facts();
        again.issued = now;
        again.serial = facts.number;
        BENCHBOOK_ASSIGN(device, DeviceCertificate::issue(next, again));
    }
    return take({std::move(next), m_keys.boxes.clone()}, std::move(facts));
}

} // namespace benchbook
