#include "core/planning/outlook/outlook_cache.h"

#include <QCryptographicHash>

#include <bit>
#include <cmath>

namespace benchbook {
namespace {

class OutlookHash
{
public:
    void add(qint64 value) { m_hash.addData(QByteArrayView(reinterpret_cast<const char *>(&value), sizeof value)); }
    /// What is unknown has one face, whatever its bits.
    void add(double value) { add(!std::isnan(value) ? std::bit_cast<qint64>(value) : qint64(-1)); }
    void add(const std::vector<double> &values)
    {
        add(qint64(values.size()));
        for (const double value : values)
            add(value);
    }
    QByteArray result() const { return m_hash.result(); }

private:
    QCryptographicHash m_hash{QCryptographicHash::Blake2b_256};
};

QByteArray hashOfItems(const std::vector<forecast::Item> &items)
{
    OutlookHash hash;
    for (const forecast::Item &item : items) {
        hash.add(item.series.values);
        hash.add(qint64(item.series.period));
        hash.add(qint64(item.steps));
        hash.add(qint64(item.group));
        hash.add(qint64(item.events.size()));
        for (const forecast::KnownEvent &event : item.events) {
            hash.add(qint64(event.kind));
            hash.add(event.exposure);
            hash.add(event.expected);
        }
    }
    return hash.result();
}

} // namespace

Result<OutlookCache::Answers> OutlookCache::forecasts(const std::vector<forecast::Item> &items, int threads,
                                                      const Progress &progress)
{
    const QByteArray key = hashOfItems(items);
    if (const auto known = m_entries.find(key); known != m_entries.end()) {
        known->second.used = true;
        return known->second.answers;
    }
    forecast::Options options;
    options.threads = threads;
    BENCHBOOK_ASSIGN(std::vector<forecast::Forecast> answers, forecast::forecastAll(items, options, progress));
    m_reckonings += 1;
    m_reckonedItems += int(items.size());
    const auto kept = std::make_shared<const std::vector<forecast::Forecast>>(std::move(answers));
    m_entries[key] = {kept};
    return Answers(kept);
}

void OutlookCache::forgetUnused()
{
    std::erase_if(m_entries, [](const auto &entry) { return !entry.second.used; });
    for (auto &[key, entry] : m_entries)
        entry.used = false;
}

} // namespace benchbook
