#include "core/pricing/sold_weeks.h"

#include <algorithm>
#include <set>

namespace benchbook {
namespace {

/// From so many lines on a variant's own habit on a way to buyers is believed; below, that of all.
constexpr std::size_t linesToTrust = 5;
constexpr double microOfPiece = 1'000'000;

constexpr const char *paidLines = R"sql(
    SELECT line.variant_id, total.channel_id, coalesce(customer.tier, ''), total.ordered_day, line.quantity_micro,
           line.total_minor, total.rate, total.scale
    FROM sales_order_total AS total
    JOIN sales_order_line AS line ON line.order_id = total.order_id
    LEFT JOIN customer ON customer.id = total.customer_id
    WHERE total.cancelled = 0 AND line.variant_id IS NOT NULL AND total.rate IS NOT NULL AND line.total_minor > 0
      AND total.ordered_day >= :from
    ORDER BY line.id
)sql";

/// How something comes to buyers: a channel, and whether they have a price of their own.
using Way = std::pair<qint64, bool>;

struct PaidLine
{
    Id<Variant> variant;
    Way way;
    QDate day;
    double pieces = 0;
    double unit = 0; ///< paid for one, minor units of the studio's currency
};

double middleOf(std::vector<double> values)
{
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

std::vector<PaidLine> readPaidLines(const Reader &reader, QDate from)
{
    std::vector<PaidLine> lines;
    Query query = reader.query(paidLines);
    query.bind("from", from);
    while (query.next()) {
        const QString tier = query.text(2);
        const double pieces = double(query.integer(4)) / microOfPiece;
        const double money = double(query.integer(5)) * double(query.integer(6)) / double(query.integer(7));
        const bool ownPrice = tier == QLatin1StringView("trade") || tier == QLatin1StringView("friend");
        lines.push_back({query.id<Variant>(0), {query.integer(1), ownPrice}, query.day(3), pieces, money / pieces});
    }
    return lines;
}

/// What is usually paid beside the list price on each way.
class WayHabits
{
public:
    WayHabits(const std::vector<PaidLine> &lines, const std::map<Id<Variant>, ListPrices> &prices) : m_prices(prices)
    {
        std::map<Id<Variant>, std::vector<double>> units;
        for (const PaidLine &line : lines)
            units[line.variant].push_back(line.unit);
        for (auto &[variant, values] : units)
            m_usual[variant] = middleOf(std::move(values));
        std::map<std::pair<Id<Variant>, Way>, std::vector<double>> own;
        std::map<Way, std::vector<double>> all;
        for (const PaidLine &line : lines) {
            const double share = line.unit / base(line);
            own[{line.variant, line.way}].push_back(share);
            all[line.way].push_back(share);
        }
        for (auto &[key, values] : own) {
            if (values.size() >= linesToTrust)
                m_own[key] = middleOf(std::move(values));
        }
        for (auto &[way, values] : all)
            m_all[way] = middleOf(std::move(values));
    }

    /// What was paid, put to the level of the list.
    double asListPrice(const PaidLine &line) const
    {
        const auto own = m_own.find({line.variant, line.way});
        return line.unit / (own == m_own.end() ? m_all.at(line.way) : own->second);
    }

private:
    double base(const PaidLine &line) const
    {
        const auto list = m_prices.find(line.variant);
        const std::optional<Money> price = list == m_prices.end() ? std::nullopt : list->second.on(line.day);
        return price && *price > Money() ? double(price->minor()) : m_usual.at(line.variant);
    }

    const std::map<Id<Variant>, ListPrices> &m_prices;
    std::map<Id<Variant>, double> m_usual;
    std::map<std::pair<Id<Variant>, Way>, double> m_own;
    std::map<Way, double> m_all;
};

struct WeekOfSales
{
    double pieces = 0;
    double money = 0; ///< of them, at the level of the list
};

double promotedShare(const DemandPeriods &weeks, int week, const VariantDemand &demand,
                     const std::vector<StandingPromotion> &promotions)
{
    constexpr int daysOfSoldWeek = 7;
    std::set<QDate> days;
    for (const StandingPromotion &promotion : promotions) {
        if (!promotion.isForAll() || !promotion.concerns(demand.variant, demand.product))
            continue;
        for (int day = 0; day < daysOfSoldWeek; ++day) {
            if (promotion.days.contains(weeks.firstDay(week).addDays(day)))
                days.insert(weeks.firstDay(week).addDays(day));
        }
    }
    return double(days.size()) / daysOfSoldWeek;
}

} // namespace

std::vector<PriceHistory> soldWeeks(const Reader &reader, const DemandHistory &demand,
                                    const std::map<Id<Variant>, ListPrices> &prices,
                                    const std::vector<StandingPromotion> &promotions)
{
    const DemandPeriods &weeks = demand.periods;
    const int first = std::max(0, weeks.count() - int(maxResponsePoints));
    if (weeks.count() == 0)
        return {};
    const std::vector<PaidLine> lines = readPaidLines(reader, weeks.firstDay(first));
    const WayHabits habits(lines, prices);
    std::map<std::pair<Id<Variant>, int>, WeekOfSales> sales;
    for (const PaidLine &line : lines) {
        WeekOfSales &week = sales[{line.variant, weeks.indexOf(line.day)}];
        week.pieces += line.pieces;
        week.money += line.pieces * habits.asListPrice(line);
    }
    std::vector<PriceHistory> histories;
    for (const VariantDemand &one : demand.variants) {
        PriceHistory history{QString::number(one.variant.value()), one.category, {}};
        const auto list = prices.find(one.variant);
        for (int week = std::max(first, one.begin); week < weeks.count(); ++week) {
            if (one.outOfStock[std::size_t(week)])
                continue;
            PricePoint point{.period = week};
            const double ordered = double(one.ordered[std::size_t(week)].micro()) / microOfPiece;
            const auto sold = sales.find({one.variant, week});
            if (sold != sales.end() && sold->second.pieces > 0)
                point.price = sold->second.money / sold->second.pieces;
            else if (list != prices.end())
                point.price = double(list->second.on(weeks.firstDay(week)).value_or(Money()).minor());
            point.volume = ordered;
            point.display = promotedShare(weeks, week, one, promotions);
            if (point.price > 0)
                history.points.push_back(point);
        }
        histories.push_back(std::move(history));
    }
    return histories;
}

} // namespace benchbook
