// KnownChains: the chains of this file in memory, for who asks for them at every group. Private to core/journal.
#pragma once

#include "core/journal/machine_store.h"

namespace benchbook {

/// The rows of machine_chain while a message is taken in. How far they are is written at the end, by writeSeqs().
class KnownChains
{
public:
    explicit KnownChains(MachineStore &store) : m_store(store) { reload(); }

    /// After chains were added, frozen or ended; nothing may have been advanced before.
    void reload();
    /// Null where nothing of it was ever here.
    const ChainRow *find(const ChainId &chain) const;
    const ChainRow &at(qint64 id) const { return m_rows.at(id); }
    /// Whether all of this is part of the studio.
    bool haveAll(const VersionVector &seen) const;

    void advance(qint64 id, qint64 seq);
    void writeSeqs();

private:
    MachineStore &m_store;
    std::map<qint64, ChainRow> m_rows;
    std::map<ChainId, qint64> m_ids;
    std::map<qint64, qint64> m_advanced;
};

} // namespace benchbook
