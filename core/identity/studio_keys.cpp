#include "core/identity/studio_keys.h"

namespace benchbook {

DeviceId randomDeviceId() { return *DeviceId::from(SecretBytes::random(DeviceId::size).view()); }

std::optional<BoxKeys> BoxKeys::from(std::vector<BoxKey> keys)
{
    if (keys.empty() || keys.size() > static_cast<std::size_t>(1 + mostEarlier))
        return std::nullopt;
    BoxKeys made;
    made.m_keys = std::move(keys);
    return made;
}

BoxKeys BoxKeys::clone() const
{
    BoxKeys copy;
    for (const BoxKey &key : m_keys)
        copy.m_keys.push_back(key.clone());
    return copy;
}

BoxKeys BoxKeys::renewed(BoxKey next) const
{
    BoxKeys keys(std::move(next));
    for (const BoxKey &key : m_keys) {
        if (keys.m_keys.size() <= static_cast<std::size_t>(mostEarlier))
            keys.m_keys.push_back(key.clone());
    }
    return keys;
}

StudioKeys StudioKeys::generate() { return {SignKey::generate(), BoxKeys(BoxKey::generate())}; }

MachineKeys MachineKeys::generate() { return {randomDeviceId(), SignKey::generate()}; }

} // namespace benchbook
