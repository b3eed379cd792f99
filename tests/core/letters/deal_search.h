// Every dialogue of a deal up to so many letters, in every order of writing and delivery.
#pragma once

#include "tests/core/letters/deal_world.h"

namespace benchbook {

struct SearchSize
{
    int letters = 6;
    int buyerMachines = 1;
    int sellerMachines = 1;
    QString opening = QStringLiteral("offer");
};

struct SearchResult
{
    qint64 states = 0;    ///< what all machines hold, each counted once
    qint64 dialogues = 0; ///< different sets of letters
    std::set<CrossingKind> crossings;
    std::set<DealState> reached;
    QString fault; ///< the first one found; empty if there is none
};

SearchResult searchDeals(WorldRules rules, const SearchSize &size);

/// `count` dialogues by chance with two machines a side; letters are lost, doubled and late. Deterministic by its seed.
SearchResult playDialogues(WorldRules rules, int count, quint64 seed);

} // namespace benchbook
