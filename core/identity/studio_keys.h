// StudioKeys and MachineKeys: what only their owner has. The public halves stand on the pairing card.
#pragma once

#include "core/crypto/keys.h"

#include <vector>

namespace benchbook {

/// A machine of a studio, named at random once; it stays the same when its key is made anew.
using DeviceId = FixedBytes<16, struct DeviceTag>;

DeviceId randomDeviceId();

/// What a studio opens its bundles with; all its own machines share them. The newest is the one others write to, the
/// earlier ones open what was written before the key was changed.
class BoxKeys
{
public:
    /// Earlier keys that are kept; what is older than that has long arrived or never will.
    static constexpr int mostEarlier = 7;

    explicit BoxKeys(BoxKey newest) { m_keys.push_back(std::move(newest)); }
    /// Newest first. Nothing if there is none, or more than 1 + mostEarlier.
    static std::optional<BoxKeys> from(std::vector<BoxKey> keys);

    const BoxKey &newest() const { return m_keys.front(); }
    const std::vector<BoxKey> &all() const { return m_keys; } ///< newest first
    BoxKeys clone() const;
    /// A stolen machine knows the box key; from now on others write to a new one.
    BoxKeys renewed(BoxKey next) const;

private:
    BoxKeys() = default;
    std::vector<BoxKey> m_keys;
};

/// The studio itself. The root key is on the owner's machine only: it says which machines are the studio's, and signs
/// the card.
struct StudioKeys
{
    SignKey root;
    BoxKeys boxes;

    static StudioKeys generate();
    StudioKeys clone() const { return {root.clone(), boxes.clone()}; }
};

/// One machine: it signs letters and bundles.
struct MachineKeys
{
    DeviceId id;
    SignKey sign;

    static MachineKeys generate();
    MachineKeys clone() const { return {id, sign.clone()}; }
};

} // namespace benchbook
