// The outlook of a thousand variants: once from nothing, once after one sale, and looking back over six months.
#include "core/planning/outlook/outlook_accuracy.h"
#include "tests/bench/bench_table.h"

#include <QCoreApplication>
#include <QThread>

#include <cmath>

using namespace benchbook;
using namespace benchbook::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int benchVariants = 1000;
constexpr int variantsOfProduct = 3;
constexpr int benchCategories = 12;
constexpr int benchMonths = 36;
constexpr double wantedMicroseconds = 20e6;

/// Most things sell a few a month, some many; all have a season, some were out of stock, a third is new.
OutlookQuestion largeShop()
{
    Random random(11);
    OutlookQuestion question{.today = QDate(2026, 9, 10), .firstMonth = QDate(2026, 9, 1)};
    for (int i = 0; i < benchVariants; ++i) {
        const int product = i / variantsOfProduct;
        OutlookVariant variant{
            Id<Variant>(1 + i),     Id<Product>(1 + product),     u"V-%1"_s.arg(i),
            u"Variant %1"_s.arg(i), u"Product %1"_s.arg(product), u"C %1"_s.arg(product % benchCategories)};
        const double level = std::exp(random.normal(1.5, 1.2));
        const int months = random.chance(0.33) ? int(random.between(2, 14)) : benchMonths;
        for (int month = months; month > 0; --month) {
            const double mean = level * (1 + 0.4 * std::sin((month - 3) * 6.283 / 12));
            variant.months.push_back(
                random.chance(0.05)
                    ? forecast::unknownDemand
                    : double(mean < 45 ? random.poisson(mean) : std::lround(random.normal(mean, mean / 5))));
        }
        question.variants.push_back(std::move(variant));
    }
    return question;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    OutlookQuestion question = largeShop();
    const OutlookOptions options{.threads = QThread::idealThreadCount()};
    OutlookCache cache;
    Table table;
    table.section(u"%1 variants, %2 months, %3 threads"_s.arg(benchVariants).arg(benchMonths).arg(options.threads));
    Samples first;
    first.measure([&] { need(reckonOutlook(question, cache, options)); });
    table.time(u"outlook of all, from nothing"_s, first.medianWall(), wantedMicroseconds);
    Samples known;
    known.measure([&] { need(reckonOutlook(question, cache, options)); });
    table.time(u"again, nothing changed"_s, known.medianWall());
    question.variants.front().months.back() += 1;
    Samples one;
    one.measure([&] { need(reckonOutlook(question, cache, options)); });
    table.time(u"again, after one sale"_s, one.medianWall());
    Samples back;
    back.measure([&] { need(judgeOutlook(question, cache, options.threads)); });
    table.time(u"looking back over six months"_s, back.medianWall());
    table.line(u"forecasts reckoned"_s, QString::number(cache.reckonedItems()));
    return 0;
}
