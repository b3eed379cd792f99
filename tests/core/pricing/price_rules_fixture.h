// A wallet that costs 155 and is sold for 200: the same small numbers in every test of the rules.
#pragma once

#include "core/pricing/rules/price_suggestion.h"

namespace benchbook {

inline Money wholeYuan(qint64 yuan) { return Money::fromMinor(100 * yuan); }
inline Currency yuanCurrency() { return {QStringLiteral("CNY"), 2}; }

inline PriceInputs walletCost()
{
    PriceInputs inputs;
    inputs.currency = yuanCurrency();
    MaterialCost leather;
    leather.name = QStringLiteral("Veg tan");
    leather.cost = wholeYuan(40);
    leather.basis = CostBasis::Lots;
    inputs.materials.push_back(leather);
    inputs.steps.push_back({QStringLiteral("Stitch"), 3600, false, 0, Ratio::percent(80)});
    inputs.labourRate = Rate::perHour(wholeYuan(60));
    inputs.overheadRate = Rate::perHour(wholeYuan(20));
    inputs.packaging = wholeYuan(5);
    inputs.floorMargin = Ratio::percent(10);
    inputs.targetMargin = Ratio::percent(20);
    inputs.ceilingMargin = Ratio::percent(60);
    inputs.currentPrice = wholeYuan(200);
    return inputs;
}

} // namespace benchbook
