#include "core/planning/stock/stock_question.h"

#include "core/planning/purchase_plan.h"
#include "core/planning/stock/stock_reader.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace benchbook {
namespace {

struct StockQuestionText
{
    Q_DECLARE_TR_FUNCTIONS(StockQuestion)
};

constexpr double stockWeekDays = 7;
constexpr double stockMonthDays = 365.25 / 12;

constexpr const char *stockedMaterials = R"sql(
    SELECT id, code, name, kind, base_unit, reorder_point_micro, coalesce(fill_up_to_micro, 2 * reorder_point_micro),
           supplier_id, shelf_life_days, pack_micro, hidden
    FROM material ORDER BY number
)sql";

constexpr const char *stockedVariants = R"sql(
    SELECT variant.id, variant.sku, trim(product.name || ' ' || variant.name), product.category, variant.keep_pieces,
           variant.price_minor, product.id, variant.hidden OR product.hidden
    FROM variant JOIN product ON product.id = variant.product_id ORDER BY variant.sku
)sql";

// A lot on hold, or past its day, cannot be counted on. Days left are weighed by quantity; one lot that keeps for ever
// makes them 0.
constexpr const char *shelvesOfStock = R"sql(
    SELECT total.material_id, total.variant_id, sum(total.quantity_micro), sum(total.value_minor),
           sum(total.unknown_micro),
           iif(count(lot.expiry_day) = count(*),
               sum(1.0 * total.quantity_micro * (julianday(lot.expiry_day) - julianday(:today) + 1))
                   / sum(total.quantity_micro), 0)
    FROM stock_total AS total
    JOIN location ON location.id = total.location_id AND location.kind = 'shelf'
    JOIN lot ON lot.id = total.lot_id
    LEFT JOIN held_lot ON held_lot.lot_id = lot.id
    WHERE total.inside = 1 AND total.quantity_micro > 0 AND held_lot.lot_id IS NULL
      AND coalesce(lot.expiry_day >= :today, 1)
    GROUP BY total.material_id, total.variant_id
)sql";

constexpr const char *comingMaterials = R"sql(
    SELECT material_id, sum(due_micro) FROM open_purchase_line WHERE material_id IS NOT NULL GROUP BY material_id
)sql";

// A draft is taken to be sent today, as the plan takes it.
constexpr const char *draftedMaterials = R"sql(
    SELECT line.material_id, sum(line.quantity_micro)
    FROM purchase_order_total AS total JOIN purchase_order_line AS line ON line.order_id = total.order_id
    WHERE total.state = 'draft' AND total.hidden = 0 AND line.material_id IS NOT NULL
    GROUP BY line.material_id
)sql";

constexpr const char *piecesInMaking = R"sql(
    SELECT work_order.variant_id,
           sum(max(0, work_order.quantity - total.delivered
                      - (SELECT coalesce(sum(scrap), 0) FROM work_log WHERE work_order_id = work_order.id)))
    FROM work_order_total AS total JOIN work_order ON work_order.id = total.work_order_id
    WHERE total.finishes = 0 AND work_order.cancelled = 0 GROUP BY work_order.variant_id
)sql";

constexpr const char *piecesOrdered = R"sql(
    SELECT line.variant_id, sum(line.quantity_micro - shipped.shipped_micro)
    FROM sales_order_total AS total
    JOIN sales_order_line AS line ON line.order_id = total.order_id AND line.variant_id IS NOT NULL
    JOIN sales_line_shipped AS shipped ON shipped.line_id = line.id
    WHERE total.state IN ('open', 'paid', 'unmatched', 'partly_shipped')
      AND shipped.shipped_micro < line.quantity_micro
    GROUP BY line.variant_id
)sql";

/// Without a supplier's word: the file counts in packs or in ones.
Quantity usualMultiple(bool counted) { return counted ? Quantity::units(1) : Quantity::fromMicro(1); }

} // namespace

StockRules stockRules(DemandPeriod unit)
{
    StockRules rules;
    const int year = unit == DemandPeriod::Week ? 52 : 12;
    rules.dead.unusedPeriods = year / 2;
    rules.dead.longestCover = year;
    rules.dead.keepShareAPeriod = rules.keepShareAYear / year;
    rules.longestCover = year;
    rules.horizon = year;
    return rules;
}

bool StockedItem::isLow() const
{
    return wish.mode == StockingMode::Keep && reorderAt && *reorderAt > Quantity() && position() <= *reorderAt;
}

Quantity StockedItem::fillsUpTo() const
{
    const Quantity low = reorderAt.value_or(Quantity());
    return std::max(low, fillUpTo.value_or(low + low));
}

double StockedItem::usedInLast(int periods) const
{
    double sum = 0;
    for (std::size_t at = used.size() - std::min(used.size(), std::size_t(periods)); at < used.size(); ++at)
        sum += std::isfinite(used[at]) ? used[at] : 0;
    return sum;
}

StockReader::StockReader(const Reader &reader, DemandPeriod unit)
    : m_reader(reader),
      m_today(reader.today()),
      m_daysOfPeriod(unit == DemandPeriod::Week ? stockWeekDays : stockMonthDays),
      m_settings(readSettings(reader))
{
    m_question.today = m_today;
    m_question.unit = unit;
    m_question.perYear = unit == DemandPeriod::Week ? 52 : 12;
    m_question.rules = stockRules(unit);
    m_question.currency = m_settings.currency;
    m_question.customersWait = periodsOf(m_settings.promiseDays);
    const std::optional<UsualRate> usual = usualRate(reader);
    m_hour = usual ? usual->rate.perHour() : Money();
    m_question.lostByWaiting = m_hour.portion(qint64(m_question.rules.hoursOfWaiting * 60), 60, Rounding::HalfEven);
}

StockQuestion StockReader::read(const std::vector<ForecastLine> &given)
{
    readMaterials();
    readVariants();
    readWishes();
    readShelves();
    readComing();
    readMaterialUse();
    readVariantDemand();
    readLastUse();
    readSuppliers();
    readPrices();
    readDeliveries();
    readMaking();
    readMakingCosts();
    readRecipes();
    readHolidays();
    readWays();
    sayAssumptions();
    m_question.given = given;
    return std::move(m_question);
}

StockedItem *StockReader::material(qint64 id)
{
    const auto found = m_materials.find(id);
    return found == m_materials.end() ? nullptr : &m_question.items[found->second];
}

StockedItem *StockReader::variant(qint64 id)
{
    const auto found = m_variants.find(id);
    return found == m_variants.end() ? nullptr : &m_question.items[found->second];
}

void StockReader::readMaterials()
{
    Query query = m_reader.query(stockedMaterials);
    while (query.next()) {
        StockedItem item{.key = {false, query.integer(0)}, .code = query.text(1), .name = query.text(2)};
        item.group = query.text(3);
        item.unit = Unit::fromText(query.text(4)).valueOr(Unit());
        item.counted = item.unit.dimension == Dimension::Count;
        item.reorderAt = query.maybeQuantity(5);
        item.fillUpTo = query.maybeQuantity(6);
        item.shelfLife = query.isNull(8) ? 0 : std::max(1, int(periodsOf(query.count(8))));
        item.removed = query.flag(10);
        item.kept = !item.removed;
        item.terms.multiple = query.maybeQuantity(9).value_or(usualMultiple(item.counted));
        m_materials[query.integer(0)] = m_question.items.size();
        if (!query.isNull(7))
            m_supplierOf[m_question.items.size()] = query.integer(7);
        m_question.items.push_back(std::move(item));
    }
}

void StockReader::readVariants()
{
    Query query = m_reader.query(stockedVariants);
    while (query.next()) {
        StockedItem item{.key = {true, query.integer(0)}, .code = query.text(1), .name = query.text(2)};
        item.group = query.text(3);
        item.unit = Unit::fromText(QStringLiteral("pcs")).valueOr(Unit());
        item.product = query.integer(6);
        item.removed = query.flag(7);
        item.kept = !item.removed && query.integer(4) > 0;
        if (!query.isNull(4))
            item.reorderAt = Quantity::units(query.integer(4));
        item.fillUpTo = item.reorderAt;
        item.listPrice = query.maybeMoney(5);
        m_variants[query.integer(0)] = m_question.items.size();
        m_question.items.push_back(std::move(item));
    }
}

void StockReader::readWishes()
{
    for (const auto &[key, wish] : stockWishes(m_reader)) {
        StockedItem *item = key.isVariant ? variant(key.record) : material(key.record);
        if (item == nullptr)
            continue;
        item->wish = wish;
        // Whoever asks a service of a variant wants it on the shelf.
        item->kept = item->kept || (key.isVariant && wish.service.has_value() && !item->removed);
    }
}

void StockReader::readShelves()
{
    Query query = m_reader.query(shelvesOfStock);
    query.bind("today", m_today);
    while (query.next()) {
        StockedItem *item = query.isNull(0) ? variant(query.integer(1)) : material(query.integer(0));
        if (item == nullptr)
            continue;
        item->onHand = query.quantity(2);
        const Quantity valued = query.quantity(2) - query.quantity(4);
        if (valued == item->onHand)
            item->value = query.money(3);
        if (valued > Quantity())
            item->price = PricePer{query.money(3), valued};
        item->shelfLeft = query.real(5) > 0 ? std::max(1, int(periodsOf(query.real(5)))) : 0;
    }
}

void StockReader::readComing()
{
    Query bought = m_reader.query(comingMaterials);
    while (bought.next()) {
        if (StockedItem *item = material(bought.integer(0)))
            item->comes = bought.quantity(1);
    }
    Query drafted = m_reader.query(draftedMaterials);
    while (drafted.next()) {
        if (StockedItem *item = material(drafted.integer(0)))
            item->comes += drafted.quantity(1);
    }
    for (const MaterialDemand &demand : purchasePlan(m_reader, m_today)) {
        if (StockedItem *item = material(demand.material.value()))
            item->wanted = demand.demanded();
    }
    Query making = m_reader.query(piecesInMaking);
    while (making.next()) {
        if (StockedItem *item = variant(making.integer(0)))
            item->comes = Quantity::units(making.integer(1));
    }
    Query ordered = m_reader.query(piecesOrdered);
    while (ordered.next()) {
        if (StockedItem *item = variant(ordered.integer(0)))
            item->wanted = ordered.quantity(1);
    }
}

void StockReader::sayAssumptions()
{
    QStringList &assumed = m_question.assumed;
    const auto guessed = std::count_if(m_question.items.begin(), m_question.items.end(), [](const StockedItem &item) {
        return item.kept && item.leadGuessed && !item.key.isVariant;
    });
    if (guessed > 0) {
        assumed << StockQuestionText::tr(
            "%n material(s) without a lead time or a delivery are taken to come in a week.", nullptr, int(guessed));
    }
    const auto unpriced = std::count_if(m_question.items.begin(), m_question.items.end(),
                                        [](const StockedItem &item) { return item.kept && !item.price; });
    if (unpriced > 0)
        assumed << StockQuestionText::tr("What %n item(s) cost nobody knows: their money is left out.", nullptr,
                                         int(unpriced));
    const StockRules &rules = m_question.rules;
    assumed << StockQuestionText::tr("Keeping stock for a year is taken to cost %1 of its value, an order %n minute(s) "
                                     "of work.",
                                     nullptr, int(rules.secondsOfOrder / 60))
                   .arg(displayText(Ratio::fromPpm(qint64(rules.keepShareAYear * double(Ratio::one)))));
}

StockQuestion stockQuestion(const Reader &reader, DemandPeriod unit, const std::vector<ForecastLine> &given)
{
    return StockReader(reader, unit).read(given);
}

} // namespace benchbook
