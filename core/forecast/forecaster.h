// The work behind forecastAll: prepare every item, learn from groups, answer each.
#pragma once

#include "core/forecast/forecast.h"
#include "core/forecast/group_season.h"
#include "core/forecast/intermittent.h"

#include <functional>
#include <map>

namespace benchbook::forecast {

class Forecaster
{
public:
    Forecaster(std::span<const Item> items, const Options &options);

    Result<std::vector<Forecast>> run(Progress &progress);

private:
    struct GroupKey
    {
        int group;
        int period;
        auto operator<=>(const GroupKey &) const = default;
    };

    std::span<const Item> m_items;
    Options m_options;
    std::vector<Series> m_series; ///< without what events did
    std::vector<Prepared> m_ready;
    std::map<GroupKey, GroupSeason> m_seasons;
    std::vector<char> m_lumpy; ///< what goes to the model of counts
    std::vector<Forecast> m_answers;

    int steps(std::size_t item) const;
    bool isLumpy(std::size_t item) const;
    const GroupSeason *groupOf(std::size_t item) const;
    /// Calls `work` for each item once; each writes only to its own place, so that the order does not matter.
    Result<void> forEachItem(const std::function<void(std::size_t)> &work, Progress progress) const;
    void learnSeasons();
    Result<void> answerLumpy(const Progress &progress);
    void prepare(std::size_t item);
    void finish(std::size_t item);
    void putEventsBack(std::size_t item);
    void answer(std::size_t item);
    void answerFromMembers(std::size_t item, const GroupSeason *group);
    void explain(std::size_t item, std::span<const Member> members, std::span<const double> weights);
    void explainSeason(std::size_t item, bool ofGroup, const GroupSeason *group);
};

} // namespace benchbook::forecast
