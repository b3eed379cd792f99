// CompetitorBook: what other shops ask, by the product of ours that theirs resembles.
#pragma once

#include "core/journal/entities.h"
#include "core/journal/reader.h"
#include "core/pricing/rules/competitor_prices.h"

#include <map>

namespace benchbook {

using CompetitorBook = std::map<Id<Product>, std::vector<CompetitorPrice>>;

/// Those that were not removed, the newest first.
CompetitorBook competitorBook(const Reader &reader);

} // namespace benchbook
