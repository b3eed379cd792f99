#include "tests/core/identity/studio_maker.h"

#include <QtGlobal>

namespace benchbook::test {

SecretBytes seedOf(int number)
{
    QByteArray bytes(32, char(number));
    bytes[0] = char(number >> 8);
    return SecretBytes::copyOf(bytes);
}

MadeStudio MadeStudio::make(int number, const QString &name, int machines)
{
    MadeStudio made{{*SignKey::fromSeed(seedOf(number)), BoxKeys(*BoxKey::fromSeed(seedOf(number + 1)))}, {}, {}};
    for (int machine = 0; machine < machines; ++machine) {
        const QByteArray id = QByteArray(15, char(number)) + char(machine);
        made.machines.push_back({*DeviceId::from(id), *SignKey::fromSeed(seedOf(256 + number + machine))});
    }
    made.facts.studioName = name;
    made.facts.box = made.keys.boxes.newest().publicKey();
    made.facts.root = made.keys.root.publicKey();
    for (int machine = 0; machine < machines; ++machine)
        made.facts.devices.push_back(made.certificate(machine));
    return made;
}

DeviceCertificate MadeStudio::certificate(int machine) const
{
    const MachineKeys &one = machines[size_t(machine)];
    const Result<DeviceCertificate> made = DeviceCertificate::issue(
        keys.root, {one.id, one.sign.publicKey(), char('A' + machine), QStringLiteral("Machine %1").arg(machine + 1),
                    Instant(1'790'000'000'000), machine + 1});
    return made.value();
}

PairingCard MadeStudio::card() const { return PairingCard::issue(keys.root, facts).value(); }

void MadeStudio::renewBox(int seed)
{
    keys.boxes = keys.boxes.renewed(*BoxKey::fromSeed(seedOf(seed)));
    facts.box = keys.boxes.newest().publicKey();
    ++facts.number;
}

void MadeStudio::renewRoot(int seed)
{
    SignKey next = *SignKey::fromSeed(seedOf(seed));
    facts.continues.push_back(Continuation::sign(keys.root, next.publicKey()));
    keys.root = std::move(next);
    facts.root = keys.root.publicKey();
    facts.devices.clear();
    for (int machine = 0; machine < int(machines.size()); ++machine)
        facts.devices.push_back(certificate(machine));
    ++facts.number;
}

void MadeStudio::revoke(int machine)
{
    const DeviceId id = machines[size_t(machine)].id;
    std::erase_if(facts.devices, [&id](const DeviceCertificate &device) { return device.facts().id == id; });
    facts.revoked.push_back(id);
    ++facts.number;
}

} // namespace benchbook::test
