#include "core/identity/practice_keys.h"

#include "core/crypto/hash.h"

namespace benchbook {
namespace {

SecretBytes practiceSeed(QByteArrayView purpose, quint64 seed)
{
    return SecretBytes::copyOf(hashOf(purpose, {bigEndian64(seed)}).view());
}

} // namespace

StudioKeys practiceStudioKeys(quint64 seed)
{
    return {*SignKey::fromSeed(practiceSeed("BBK1 practice root", seed)),
            BoxKeys(*BoxKey::fromSeed(practiceSeed("BBK1 practice box", seed)))};
}

MachineKeys practiceMachineKeys(quint64 seed)
{
    const Hash256 name = hashOf("BBK1 practice machine", {bigEndian64(seed)});
    return {*DeviceId::from(name.view().first(DeviceId::size)),
            *SignKey::fromSeed(practiceSeed("BBK1 practice machine key", seed))};
}

} // namespace benchbook
