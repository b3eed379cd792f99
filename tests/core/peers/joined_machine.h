// A second machine of a studio, made and admitted the way people do it.
#pragma once

#include "core/peers/own_machines.h"
#include "tests/core/peers/post_fixture.h"

namespace benchbook::testing {

class JoinedMachine
{
public:
    explicit JoinedMachine(PostStudio &owner, MachineRole role = MachineRole::Works,
                           const QString &name = QStringLiteral("Bench"));

    Studio &studio() { return *m_studio; }
    MemoryRing &ring() { return m_ring; }
    const DeviceId &id() const { return m_id; }
    void close() { m_studio.reset(); }
    void open();
    QString path() const { return m_path; }

    /// The owner takes in what happened here, and the other way round.
    Result<BundleNews> tellOwner();
    Result<BundleNews> hearOwner();
    /// Only the file, to be taken in by whoever can.
    QString bundleForOwner();
    QString bundleFromOwner();
    Result<BundleNews> take(const QString &path) { return takeBundle(*m_studio, m_ring, path, std::nullopt); }

    qint64 integer(std::string_view sql);
    QString text(std::string_view sql);

private:
    PostStudio &m_owner;
    QString m_path;
    std::unique_ptr<Studio> m_studio;
    MemoryRing m_ring;
    DeviceId m_id;
    int m_written = 0;
};

} // namespace benchbook::testing
