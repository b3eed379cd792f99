// A workshop that sells week by week at prices of its own, for tests of what is learnt from it.
#pragma once

#include "core/pricing/studio_advice.h"
#include "core/sales/place_order.h"
#include "tests/core/stock/workshop_fixture.h"

namespace benchbook::testing {

struct PricedShop
{
    PricedShop(TestStudio &ofStudio, Workshop &ofShop);

    void waitDays(int days);
    void setPrice(Money price);
    /// `channel` as migration 0002 numbers them.
    void sell(int pieces, Money total, qint64 channel = 1);
    /// Weeks of sales at the list price that answer to it as 12 × (price ÷ 300)^elasticity.
    void sellWeeks(int weeks, double elasticity);
    void change(const char *table, qint64 row, const std::vector<Column> &columns);
    PriceBook book();
    PriceAdviceInputs inputs(const PriceBook &book);
    PriceAdvice advice(const PriceBook &book);
    Id<Product> product();

    TestStudio &studio;
    Workshop &shop;
    Money price;
};

struct OwnedWorkshop
{
    TestStudio ownStudio; // begins on Tuesday, 2026-09-01
    Workshop ownShop{ownStudio};
};

/// The same in a studio of its own.
struct PricedStudio : private OwnedWorkshop, public PricedShop
{
    PricedStudio() : PricedShop(ownStudio, ownShop) {}
};

} // namespace benchbook::testing
