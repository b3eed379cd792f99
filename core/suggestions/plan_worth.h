// What the pieces that wait for lines of a plan would leave: the effect of buying and making. Private to this room.
#pragma once

#include "core/suggestions/suggestion_sources.h"

#include <map>
#include <set>

namespace benchbook {

class PlanWorth
{
public:
    explicit PlanWorth(const SuggestionSources &sources);

    /// Of what is bought: what the orders (low) and with them the expected sales (likely, high) leave, shared evenly by
    /// all the materials they lack. Nothing where no one waits or nothing is known of what a piece leaves.
    std::optional<MoneyRange> ofBought(const std::vector<int> &lines) const;
    /// Of what is made: the pieces ordered (low), those expected as well (likely), all of them (high).
    /// Nothing where it is for the shelf alone.
    std::optional<MoneyRange> ofMade(int line) const;
    /// The code of the first demand somebody waits for behind these lines; empty: none, it is for shelf or forecast.
    QString firstFirmCode(const std::vector<int> &lines) const;

private:
    struct Waiting
    {
        int item = -1; ///< variant that waits; −1: unknown
        int pieces = 0;
    };
    Quantity toBeMade(int demand) const;
    Waiting waitingOf(int demand) const;
    std::optional<Money> leaves(int item) const;

    const SuggestionSources &m_sources;
    std::map<qint64, Money> m_leaves;         ///< of one piece at its list price, by variant; below nothing: nothing
    std::map<int, std::set<int>> m_lackingOf; ///< by demand: the items to be bought for it
};

} // namespace benchbook
