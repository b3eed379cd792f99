// What the owner writes down for prices: other shops' prices, wishes that are offered, promotions.
#pragma once

#include "core/journal/entities.h"
#include "core/journal/record.h"

namespace benchbook {

/// "competitor-prices", known by codes such as CP-0003: one a product of another shop, with the price seen last. May be
/// imported from a table; a row of the same name changes the price and the day it was seen.
const RecordKind &competitorPriceKind();
/// "personalisations", known by codes such as WI-0002.
const RecordKind &personalisationKind();
/// "promotions", known by codes such as PR-0001.
const RecordKind &promotionKind();

const ListDefinition &competitorPriceList();
const ListDefinition &personalisationList();
const ListDefinition &promotionList();

} // namespace benchbook
