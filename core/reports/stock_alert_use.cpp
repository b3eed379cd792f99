// Alerts about stock that nobody takes, of which there is too much, and about a good moment to buy.
#include "core/buying/paid_goods.h"
#include "core/buying/prices_paid.h"
#include "core/reports/report_texts.h"
#include "core/reports/stock_alert_parts.h"

#include <QLocale>

#include <algorithm>
#include <map>
#include <optional>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

// What work took (to the bench, 2) less what it gave back; counter-facts and returns go the other way.
constexpr const char *useOfYear = R"sql(
    SELECT lot.material_id,
           sum(iif(move.kind = 'receipt', 0, iif(move.to_location_id = 2, 1, -1) * move.quantity_micro)),
           sum(iif(move.kind = 'receipt' OR move.about_day < :recent, 0,
                   iif(move.to_location_id = 2, 1, -1) * move.quantity_micro)),
           max(iif(move.kind = 'receipt', move.about_day, NULL))
    FROM stock_move AS move JOIN lot ON lot.id = move.lot_id
    WHERE move.about_day > :since AND move.about_day <= :today AND move.kind IN ('issue', 'return', 'receipt')
      AND lot.material_id IS NOT NULL
    GROUP BY lot.material_id
)sql";

constexpr const char *shelvedMaterials = R"sql(
    SELECT material.id, material.name, material.base_unit, sum(total.quantity_micro), sum(total.value_minor),
           sum(total.unknown_micro),
           (SELECT min(received_day) FROM lot WHERE material_id = material.id),
           (SELECT max(received_day) FROM lot WHERE material_id = material.id)
    FROM stock_total AS total
    JOIN location ON location.id = total.location_id AND location.kind = 'shelf'
    JOIN material ON material.id = total.material_id
    WHERE total.inside = 1 AND total.quantity_micro > 0 AND total.material_id IS NOT NULL
    GROUP BY material.id
)sql";

// Only of what is dead, which has few moves.
constexpr const char *lastTaken = R"sql(
    SELECT move.about_day FROM lot JOIN standing_stock_move AS move ON move.lot_id = lot.id
    WHERE lot.material_id = :material AND move.kind = 'issue' ORDER BY move.about_day DESC LIMIT 1
)sql";

constexpr const char *quotesOfYear = R"sql(
    SELECT quote.material_id, quote.quoted_day, first.price_minor, first.per_micro, quote.valid_until,
           coalesce(quote.valid_until >= :today, 1)
    FROM quote
    JOIN quote_break AS first ON first.quote_id = quote.id
         AND first.from_micro = (SELECT min(from_micro) FROM quote_break WHERE quote_id = quote.id)
    WHERE quote.hidden = 0 AND quote.currency = :currency AND quote.quoted_day > :since AND quote.quoted_day <= :today
    ORDER BY quote.material_id, quote.quoted_day, quote.id
)sql";

constexpr const char *materialById = "SELECT name, base_unit, hidden FROM material WHERE id = :material";

struct Use
{
    Quantity year;
    Quantity recent;
    QDate lastReceived; ///< invalid: not in a year
};

std::map<qint64, Use> readUse(const Reader &reader, QDate today)
{
    std::map<qint64, Use> use;
    Query query = reader.query(useOfYear);
    query.bind("since", today.addYears(-1))
        .bind("recent", today.addMonths(-alert_limits::deadMonths))
        .bind("today", today);
    while (query.next())
        use[query.integer(0)] = {query.quantity(1), query.quantity(2), query.day(3)};
    return use;
}

struct ShelvedMaterial
{
    qint64 id;
    QString name;
    QString unit;
    Quantity quantity;
    std::optional<Money> value;
    QDate firstReceived;
    QDate lastReceived;
    Use use;

    bool isDead(QDate today) const
    {
        return use.recent <= Quantity() && lastReceived < today.addMonths(-alert_limits::deadMonths);
    }
};

std::vector<ShelvedMaterial> readShelved(const Reader &reader, QDate today)
{
    const std::map<qint64, Use> use = readUse(reader, today);
    std::vector<ShelvedMaterial> shelved;
    Query query = reader.query(shelvedMaterials);
    while (query.next()) {
        ShelvedMaterial material{query.integer(0),
                                 query.text(1),
                                 query.text(2),
                                 query.quantity(3),
                                 query.integer(5) == 0 ? std::optional(query.money(4)) : std::nullopt,
                                 query.day(6),
                                 query.day(7),
                                 {}};
        if (const auto found = use.find(material.id); found != use.end())
            material.use = found->second;
        // A rolling lot has the day on which it began; its moves know when it was filled last.
        material.lastReceived = std::max(material.lastReceived, material.use.lastReceived);
        shelved.push_back(std::move(material));
    }
    return shelved;
}

QDate lastTakenOn(const Reader &reader, qint64 material)
{
    Query query = reader.query(lastTaken);
    query.bind("material", material);
    return query.next() ? query.day(0) : QDate();
}

struct PriceOfYear
{
    QDate day;
    qint64 price;
    qint64 per;
    QDate validUntil;
    bool paid;
    bool valid;
};

/// By material, the oldest first. A price that was paid is compared with quotes, so it is what was paid for the goods
/// alone: freight and duty come on top of either.
std::map<qint64, std::vector<PriceOfYear>> readPrices(const Reader &reader, QDate today, const Currency &currency)
{
    const QDate since = today.addYears(-1);
    std::map<qint64, std::vector<PriceOfYear>> prices;
    Query quotes = reader.query(quotesOfYear);
    quotes.bind("since", since).bind("today", today).bind("currency", currency.code);
    while (quotes.next())
        prices[quotes.integer(0)].push_back(
            {quotes.day(1), quotes.integer(2), quotes.integer(3), quotes.day(4), false, quotes.flag(5)});
    for (const PaidDelivery &paid : paidDeliveries(reader, {}, since.addDays(1), today))
        prices[paid.material.value()].push_back(
            {paid.day, paid.paid.minor(), paid.quantity.micro(), QDate(), true, true});
    for (auto &[material, list] : prices)
        std::stable_sort(list.begin(), list.end(),
                         [](const PriceOfYear &one, const PriceOfYear &other) { return one.day < other.day; });
    return prices;
}

std::strong_ordering comparePrices(const PriceOfYear &one, const PriceOfYear &other)
{
    return compareProducts(one.price, other.per, other.price, one.per);
}

/// The latest price that may still be had, if none of the year is lower and some is higher.
const PriceOfYear *lowOf(const std::vector<PriceOfYear> &prices, QDate today)
{
    if (static_cast<int>(prices.size()) < alert_limits::leastPricesOfYear)
        return nullptr;
    const auto latest =
        std::find_if(prices.rbegin(), prices.rend(), [](const PriceOfYear &price) { return price.valid; });
    if (latest == prices.rend() || (latest->paid && latest->day < today.addDays(-alert_limits::priceNewsDays)))
        return nullptr;
    bool someHigher = false;
    for (const PriceOfYear &other : prices) {
        if (comparePrices(other, *latest) < 0)
            return nullptr;
        someHigher = someHigher || comparePrices(other, *latest) > 0;
    }
    return someHigher ? &*latest : nullptr;
}

std::optional<StockAlert> priceLowAlert(const Reader &reader, qint64 material, const std::vector<PriceOfYear> &prices,
                                        QDate today, const Currency &currency)
{
    const PriceOfYear *low = lowOf(prices, today);
    Query named = reader.query(materialById);
    named.bind("material", material);
    if (!low || !named.next() || named.flag(2))
        return std::nullopt;
    const QString unit = named.text(1);
    const PriceOfYear &highest =
        *std::max_element(prices.begin(), prices.end(), [](const PriceOfYear &one, const PriceOfYear &other) {
            return comparePrices(one, other) < 0;
        });
    // A quote is told as it was made, what was paid by the unit; the other price per the same, to be compared.
    const auto text = [&](const PriceOfYear &price) {
        const Result<Unit> known = Unit::fromText(unit);
        if (low->paid && known.ok())
            return unitPriceText(Money::fromMinor(price.price), Quantity::fromMicro(price.per), *known, currency,
                                 QLocale::c());
        const Money same = Money::fromMinor(multiplyDivide(price.price, low->per, price.per, Rounding::HalfEven));
        return QString(priceText(same, currency) + u" / "_s + alertQuantity(Quantity::fromMicro(low->per), unit));
    };
    return StockAlert{StockAlertKind::PriceLow,
                      "material",
                      material,
                      {named.text(0), text(*low), low->day.toString(Qt::ISODate), text(highest),
                       highest.day.toString(Qt::ISODate), low->validUntil.toString(Qt::ISODate),
                       low->paid ? u"paid"_s : u"quote"_s, QString::number(prices.size())}};
}

} // namespace

std::vector<StockAlert> deadMaterialAlerts(const Reader &reader, QDate today, const Currency &currency)
{
    std::vector<ShelvedMaterial> dead = readShelved(reader, today);
    std::erase_if(dead, [&](const ShelvedMaterial &material) { return !material.isDead(today); });
    std::stable_sort(dead.begin(), dead.end(), [](const ShelvedMaterial &one, const ShelvedMaterial &other) {
        return one.value.value_or(Money()) > other.value.value_or(Money());
    });
    std::vector<StockAlert> alerts;
    for (const ShelvedMaterial &material : dead) {
        const QDate taken = lastTakenOn(reader, material.id);
        const QDate since = taken.isValid() ? taken : material.firstReceived;
        alerts.push_back(
            {StockAlertKind::Dead,
             "material",
             material.id,
             {material.name, alertQuantity(material.quantity, material.unit),
              material.value ? priceText(*material.value, currency) : QString(), since.toString(Qt::ISODate),
              taken.isValid() ? u"taken"_s : u"never"_s, productsUsing(reader, material.id)}});
    }
    return alerts;
}

std::vector<StockAlert> overCoverAlerts(const Reader &reader, QDate today)
{
    constexpr int monthsOfYear = 12;
    constexpr qint64 daysOfYear = 365;
    struct Row
    {
        qint64 months;
        StockAlert alert;
    };
    std::vector<Row> rows;
    for (const ShelvedMaterial &material : readShelved(reader, today)) {
        const qint64 history = std::min(daysOfYear, material.firstReceived.daysTo(today));
        const qint64 used = material.use.year.micro();
        if (history < alert_limits::leastHistoryDays || used <= 0 || material.isDead(today))
            continue;
        // Use a month is used × 365 ÷ (history × 12).
        const qint64 enough =
            multiplyDivide(used, daysOfYear * alert_limits::coverMonths, history * monthsOfYear, Rounding::Up);
        if (material.quantity.micro() <= enough)
            continue;
        const qint64 aMonth = multiplyDivide(used, daysOfYear, history * monthsOfYear, Rounding::HalfEven);
        const qint64 months =
            multiplyDivide(multiplyDivide(material.quantity.micro(), history * monthsOfYear, used, Rounding::Down), 1,
                           daysOfYear, Rounding::Down);
        rows.push_back({months,
                        {StockAlertKind::OverCover,
                         "material",
                         material.id,
                         {material.name, alertQuantity(material.quantity, material.unit), QString::number(months),
                          alertEstimate(material.quantity - Quantity::fromMicro(enough), material.unit),
                          material.lastReceived.toString(Qt::ISODate),
                          alertEstimate(Quantity::fromMicro(aMonth), material.unit)}}});
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const Row &one, const Row &other) { return one.months > other.months; });
    std::vector<StockAlert> alerts;
    for (Row &row : rows)
        alerts.push_back(std::move(row.alert));
    return alerts;
}

std::vector<StockAlert> priceLowAlerts(const Reader &reader, QDate today, const Currency &currency)
{
    std::vector<StockAlert> alerts;
    for (const auto &[material, list] : readPrices(reader, today, currency)) {
        if (auto alert = priceLowAlert(reader, material, list, today, currency))
            alerts.push_back(std::move(*alert));
    }
    return alerts;
}

} // namespace benchbook
