#include "core/identity/key_ring.h"

#include <QCoreApplication>

#include <cstring>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct KeyRingText
{
    Q_DECLARE_TR_FUNCTIONS(KeyRing)
};

constexpr auto rootName = "root"_L1;
constexpr auto boxesName = "boxes"_L1;
constexpr auto machineName = "machine"_L1;
constexpr auto certificateName = "certificate"_L1;

Error notAKey(QLatin1StringView name)
{
    return {ErrorCode::Invalid,
            KeyRingText::tr("What is kept as a key of this studio is none. Type in the recovery sheet, or take the "
                            "studio's keys over from another machine."),
            u"key ring: “%1” has another length"_s.arg(name)};
}

SecretBytes partOf(const SecretBytes &secret, qsizetype from, qsizetype size)
{
    return SecretBytes::copyOf(secret.view().sliced(from, size));
}

} // namespace

Result<void> saveRoot(KeyRing &ring, const SignKey &root) { return ring.save(rootName, root.seed()); }

Result<SignKey> loadRoot(KeyRing &ring)
{
    BENCHBOOK_ASSIGN(const SecretBytes seed, ring.load(rootName));
    std::optional<SignKey> key = SignKey::fromSeed(seed);
    if (!key)
        return notAKey(rootName);
    return std::move(*key);
}

Result<void> saveBoxes(KeyRing &ring, const BoxKeys &boxes)
{
    SecretBytes seeds(static_cast<qsizetype>(boxes.all().size()) * BoxKey::seedSize);
    unsigned char *to = seeds.data();
    for (const BoxKey &key : boxes.all()) {
        std::memcpy(to, key.seed().data(), BoxKey::seedSize);
        to += BoxKey::seedSize;
    }
    return ring.save(boxesName, seeds);
}

Result<BoxKeys> loadBoxes(KeyRing &ring)
{
    BENCHBOOK_ASSIGN(const SecretBytes seeds, ring.load(boxesName));
    if (seeds.size() % BoxKey::seedSize != 0)
        return notAKey(boxesName);
    std::vector<BoxKey> keys;
    for (qsizetype at = 0; at < seeds.size(); at += BoxKey::seedSize)
        keys.push_back(*BoxKey::fromSeed(partOf(seeds, at, BoxKey::seedSize)));
    std::optional<BoxKeys> boxes = BoxKeys::from(std::move(keys));
    if (!boxes)
        return notAKey(boxesName);
    return std::move(*boxes);
}

Result<void> saveMachine(KeyRing &ring, const MachineKeys &machine)
{
    SecretBytes secret(DeviceId::size + SignKey::seedSize);
    std::memcpy(secret.data(), machine.id.data(), DeviceId::size);
    std::memcpy(secret.data() + DeviceId::size, machine.sign.seed().data(), SignKey::seedSize);
    return ring.save(machineName, secret);
}

Result<MachineKeys> loadMachine(KeyRing &ring)
{
    BENCHBOOK_ASSIGN(const SecretBytes secret, ring.load(machineName));
    if (secret.size() != DeviceId::size + SignKey::seedSize)
        return notAKey(machineName);
    return MachineKeys{*DeviceId::from(secret.view().first(DeviceId::size)),
                       *SignKey::fromSeed(partOf(secret, DeviceId::size, SignKey::seedSize))};
}

Result<void> saveCertificate(KeyRing &ring, const DeviceCertificate &certificate)
{
    return ring.save(certificateName, SecretBytes::copyOf(certificate.bytes()));
}

Result<DeviceCertificate> loadCertificate(KeyRing &ring)
{
    BENCHBOOK_ASSIGN(const SecretBytes bytes, ring.load(certificateName));
    std::optional<DeviceCertificate> certificate = DeviceCertificate::read(bytes.view());
    if (!certificate)
        return notAKey(certificateName);
    return std::move(*certificate);
}

} // namespace benchbook
