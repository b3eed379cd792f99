#include "tests/core/pricing/priced_studio.h"

#include <cmath>

namespace benchbook::testing {

namespace {

constexpr qint64 pricedDayMs = 24LL * 3600 * 1000;
constexpr double usualPieces = 12;
constexpr double usualPrice = 30'000;

void mustBe(const Result<void> &done)
{
    if (!done.ok())
        qFatal("%s", qPrintable(done.error().message + u" / " + done.error().detail));
}

} // namespace

PricedShop::PricedShop(TestStudio &ofStudio, Workshop &ofShop) : studio(ofStudio), shop(ofShop)
{
    receiveOne(studio, shop.hide, dm2(100), yuan(500));
    receiveOne(studio, shop.thread, dm2(100), yuan(100));
    setPrice(yuan(300));
}

void PricedShop::waitDays(int days) { studio.clock().advance(days * pricedDayMs); }

void PricedShop::setPrice(Money wanted)
{
    price = wanted;
    mustBe(setListPrice(*studio, {shop.wallet, wanted}, shop.owner));
}

void PricedShop::sell(int pieces, Money total, qint64 channel)
{
    OrderDraft draft{.channel = Id<Channel>(channel), .lines = {{shop.wallet, Quantity::units(pieces), total}}};
    const auto placed = placeOrder(*studio, draft, shop.owner);
    if (!placed.ok())
        qFatal("%s", qPrintable(placed.error().message));
    // Nobody waits for it: what is to be learnt here are sales and not work.
    change("sales_order", placed->id.value(), {{"shipped_elsewhere", 1}});
}

void PricedShop::sellWeeks(int weeks, double elasticity)
{
    for (int week = 0; week < weeks; ++week) {
        const double mean = usualPieces * std::pow(double(price.minor()) / usualPrice, elasticity);
        const int pieces = studio.random().poisson(mean);
        if (pieces > 0)
            sell(pieces, price.times(pieces));
        waitDays(7);
    }
}

void PricedShop::change(const char *table, qint64 row, const std::vector<Column> &columns)
{
    mustBe(studio->perform(Sentence("Change"), shop.owner, [&](Action &action) -> Result<void> {
        action.changeRow(table, row, columns);
        return {};
    }));
}

PriceBook PricedShop::book()
{
    const auto read = studio->read([](const Reader &reader) { return readPriceBook(reader); });
    if (!read.ok())
        qFatal("%s", qPrintable(read.error().message + u" / " + read.error().detail));
    return *read;
}

PriceAdviceInputs PricedShop::inputs(const PriceBook &known)
{
    return studio->read([&](const Reader &reader) { return adviceInputs(reader, known, {shop.wallet}); }).value();
}

PriceAdvice PricedShop::advice(const PriceBook &known) { return advisePrice(inputs(known)).value(); }

Id<Product> PricedShop::product() { return Id<Product>(studio.integer("SELECT product_id FROM variant LIMIT 1")); }

} // namespace benchbook::testing
