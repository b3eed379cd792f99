// FaultyDisk: a disk under SQLite that fails, fills up or loses its power at a moment of the test's choosing.
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

namespace benchbook::testing {

/// While one lives, every SQLite file that is opened in this process lies on it. Writes, truncations, removals and
/// syncs are counted together; counting is what makes "fail at the k-th" mean the same on every machine.
class FaultyDisk
{
public:
    enum class Fault {
        None,    ///< only counts
        Broken,  ///< the k-th operation and all after it say SQLITE_IOERR
        Full,    ///< the k-th operation and all after it say SQLITE_FULL, a sync SQLITE_IOERR
        Once,    ///< only the k-th says SQLITE_IOERR; the disk works again after it
        PowerCut ///< half of the k-th write reaches the disk, and then nothing; cut() has to be called before reopening
    };

    explicit FaultyDisk(Fault fault = Fault::None, int at = 0);
    ~FaultyDisk();
    FaultyDisk(const FaultyDisk &) = delete;
    FaultyDisk &operator=(const FaultyDisk &) = delete;

    int operations() const;
    bool hasFailed() const;
    /// What was written and never synced is put back in part, as `seed` says: each sector of it is as it was, or as it
    /// was written. Call after every connection is closed and before a file is opened again.
    void cut(quint64 seed);

    struct State;

private:
    std::unique_ptr<State> m_state;
};

} // namespace benchbook::testing
