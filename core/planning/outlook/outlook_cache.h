// OutlookCache: forecasts that were reckoned before and still answer to the same question.
#pragma once

#include "core/forecast/forecast.h"

#include <QByteArray>

#include <map>
#include <memory>

namespace benchbook {

/// Keeps the answers for whole groups of items, by a hash of all they depend on. One thread at a time.
class OutlookCache
{
public:
    using Answers = std::shared_ptr<const std::vector<forecast::Forecast>>;

    /// The forecasts of these items, reckoned only if the very same were not asked for before. Cancelled: nothing is
    /// kept.
    Result<Answers> forecasts(const std::vector<forecast::Item> &items, int threads, const Progress &progress);
    /// Forgets what nobody asked for since the last call.
    void forgetUnused();

    int reckonings() const { return m_reckonings; }       ///< groups that were reckoned, ever
    int reckonedItems() const { return m_reckonedItems; } ///< forecasts that were reckoned, ever

private:
    struct Entry
    {
        Answers answers;
        bool used = true;
    };
    std::map<QByteArray, Entry> m_entries;
    int m_reckonings = 0;
    int m_reckonedItems = 0;
};

} // namespace benchbook
