#include "core/journal/known_chains.h"

#include <algorithm>

namespace benchbook {

void KnownChains::reload()
{
    Q_ASSERT(m_advanced.empty());
    m_rows.clear();
    m_ids.clear();
    for (const ChainRow &row : m_store.chains()) {
        m_rows.emplace(row.id, row);
        m_ids.emplace(row.chain, row.id);
    }
}

const ChainRow *KnownChains::find(const ChainId &chain) const
{
    const auto id = m_ids.find(chain);
    return id == m_ids.end() ? nullptr : &m_rows.at(id->second);
}

bool KnownChains::haveAll(const VersionVector &seen) const
{
    return std::all_of(seen.begin(), seen.end(), [this](const auto &item) {
        const ChainRow *chain = find(item.first);
        return chain && chain->seq >= item.second;
    });
}

void KnownChains::advance(qint64 id, qint64 seq)
{
    m_rows.at(id).seq = seq;
    m_advanced[id] = seq;
}

void KnownChains::writeSeqs()
{
    for (const auto &[id, seq] : std::exchange(m_advanced, {}))
        m_store.setSeq(id, seq);
}

} // namespace benchbook
