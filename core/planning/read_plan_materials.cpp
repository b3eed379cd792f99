#include "core/buying/purchase_advice.h"
#include "core/buying/purchase_need.h"
#include "core/planning/plan_reader.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {
namespace {

struct ReadPlanMaterialsText
{
    Q_DECLARE_TR_FUNCTIONS(ReadPlan)
};

/// Where neither a supplier nor a quote says how long a delivery takes.
constexpr int usualLeadDays = 7;
/// What is bought at once covers the needs of so many days.
constexpr int daysBoughtAtOnce = 14;

constexpr const char *suppliersOfPlan = R"sql(
    SELECT id, name, coalesce(freight_minor, 0), lead_days FROM supplier ORDER BY number
)sql";

constexpr const char *materialsOfPlan = R"sql(
    SELECT material.id, material.code, material.name, material.base_unit,
           iif(supplier.hidden, NULL, material.supplier_id),
           iif(material.stocking = 'stock', coalesce(material.reorder_point_micro, 0), 0),
           iif(material.stocking = 'stock',
               coalesce(material.fill_up_to_micro, 2 * material.reorder_point_micro, 0), 0),
           supplier.lead_days, material.hidden
    FROM material LEFT JOIN supplier ON supplier.id = material.supplier_id
    ORDER BY material.number
)sql";

// A lot on hold, or past its day, cannot be counted on. What is worth nothing known is left out of the value.
constexpr const char *shelvesOfPlan = R"sql(
    SELECT total.material_id, total.variant_id, sum(total.quantity_micro), sum(total.value_minor),
           sum(total.unknown_micro)
    FROM stock_total AS total
    JOIN location ON location.id = total.location_id AND location.kind = 'shelf'
    JOIN lot ON lot.id = total.lot_id
    LEFT JOIN held_lot ON held_lot.lot_id = lot.id
    WHERE total.inside = 1 AND total.quantity_micro > 0 AND held_lot.lot_id IS NULL
      AND coalesce(lot.expiry_day >= :today, 1)
    GROUP BY total.material_id, total.variant_id
)sql";

constexpr const char *purchasesOfPlan = R"sql(
    SELECT line.material_id, bought.code, line.supplier_id, line.promise_day, line.due_micro, line.line_id
    FROM open_purchase_line AS line JOIN purchase_order AS bought ON bought.id = line.order_id
    WHERE line.material_id IS NOT NULL ORDER BY line.promise_day, line.line_id
)sql";

constexpr const char *draftsOfPlan = R"sql(
    SELECT line.material_id, bought.code, bought.supplier_id, line.quantity_micro, line.id
    FROM purchase_order_total AS total
    JOIN purchase_order AS bought ON bought.id = total.order_id
    JOIN purchase_order_line AS line ON line.order_id = total.order_id
    WHERE total.state = 'draft' AND total.hidden = 0 AND line.material_id IS NOT NULL
    ORDER BY bought.number, line.id
)sql";

/// They take orders and deliver on any day: what they say are calendar days.
constexpr WorkCalendar::Week everyDay = {true, true, true, true, true, true, true};

} // namespace

void PlanReader::readSuppliers()
{
    Query query = m_reader.query(suppliersOfPlan);
    while (query.next()) {
        m_suppliers[query.integer(0)] = int(m_plan.book.needs.suppliers.size());
        m_plan.book.needs.suppliers.push_back(
            {query.integer(0), query.text(1), WorkCalendar(everyDay), query.money(2)});
    }
}

void PlanReader::readMaterials()
{
    int unknownLead = 0;
    Query query = m_reader.query(materialsOfPlan);
    while (query.next()) {
        const Unit unit = Unit::fromText(query.text(3)).valueOr(Unit());
        PlanItem material{.record = query.integer(0), .name = query.text(2), .code = query.text(1)};
        material.counted = unit.dimension == Dimension::Count;
        const Quantity reorderPoint = query.flag(8) ? Quantity() : query.quantity(5);
        material.keep = reorderPoint;
        if (!query.isNull(4)) {
            PlanSource source{.supplier = m_suppliers.at(query.integer(4))};
            source.lot = {.kind = LotRule::Kind::PeriodCover, .coverDays = daysBoughtAtOnce};
            source.leadDays = query.isNull(7) ? usualLeadDays : query.count(7);
            // Once at the reorder point it is filled up.
            source.lot.minimum = std::max(Quantity(), query.quantity(6) - reorderPoint);
            material.sources.push_back(source);
            unknownLead += query.isNull(7) ? 1 : 0;
        }
        m_materials[material.record] =
            addItem(material, {.isVariant = false, .unit = unit, .isRemoved = query.flag(8)});
    }
    if (unknownLead > 0) {
        m_plan.assumed << ReadPlanMaterialsText::tr("%n material(s) of suppliers who said no lead time are taken to "
                                                    "come in a week.",
                                                    nullptr, unknownLead);
    }
}

/// Quotes, and what was paid before where nobody quoted: their price, minimum and lead time.
void PlanReader::readPrices()
{
    std::vector<WantedMaterial> wants;
    for (const auto &[id, place] : m_materials)
        wants.push_back({Id<Material>(id), Quantity::units(1)});
    const AdviceQuestion question = adviceQuestion(m_reader, wants, m_today);
    for (const AdvisedOffer &offer : question.offers) {
        PlanItem &material = item(m_materials.at(offer.material.value()));
        const int supplier = m_suppliers.at(offer.supplier.value());
        const auto known = std::find_if(material.sources.begin(), material.sources.end(),
                                        [supplier](const PlanSource &source) { return source.supplier == supplier; });
        const bool isNew = known == material.sources.end();
        PlanSource source = isNew ? PlanSource{.supplier = supplier, .leadDays = usualLeadDays} : *known;
        source.lot.kind = LotRule::Kind::PeriodCover;
        source.lot.coverDays = daysBoughtAtOnce;
        if (offer.leadDays)
            source.leadDays = *offer.leadDays;
        source.price = PricePer{offer.goods, offer.quantity};
        if (offer.quantity > Quantity::units(1))
            source.lot.minimum = std::max(source.lot.minimum, offer.quantity);
        if (isNew)
            material.sources.push_back(source);
        else
            *known = source;
    }
}

/// A studio that names no supplier of its thread gets thread all the same: what nobody is known to sell is bought
/// somewhere, in the usual time. What was removed is not.
void PlanReader::addUnnamedSources()
{
    const int nobody = int(m_plan.book.needs.suppliers.size());
    int unnamed = 0;
    for (const auto &[id, place] : m_materials) {
        PlanItem &material = item(place);
        if (!material.sources.empty() || m_plan.items[std::size_t(place)].isRemoved)
            continue;
        PlanSource source{.supplier = nobody, .leadDays = usualLeadDays};
        source.lot = {.kind = LotRule::Kind::PeriodCover, .coverDays = daysBoughtAtOnce};
        material.sources.push_back(source);
        ++unnamed;
    }
    if (unnamed == 0)
        return;
    m_plan.book.needs.suppliers.push_back(
        {noSupplierNamed, ReadPlanMaterialsText::tr("nobody named yet"), WorkCalendar(everyDay), Money()});
    m_plan.assumed << ReadPlanMaterialsText::tr("%n material(s) that nobody is named for are taken to come in a week.",
                                                nullptr, unnamed);
}

void PlanReader::readShelves()
{
    Query query = m_reader.query(shelvesOfPlan);
    query.bind("today", m_today);
    while (query.next()) {
        const std::optional<int> place =
            query.isNull(0) ? variantItem(query.integer(1)) : materialItem(query.integer(0));
        if (!place)
            continue;
        PlanItem &stocked = item(*place);
        stocked.onHand = query.quantity(2);
        const Quantity valued = query.quantity(2) - query.quantity(4);
        if (valued > Quantity())
            stocked.value = PricePer{query.money(3), valued};
    }
    for (PlanItem &each : m_plan.book.needs.items) {
        if (!each.value && !each.sources.empty())
            each.value = each.sources.front().price;
    }
}

void PlanReader::readPurchases()
{
    Query placed = m_reader.query(purchasesOfPlan);
    while (placed.next()) {
        const QDate day = placed.isNull(3) ? m_today : std::max(m_today, placed.day(3));
        addOpen({.item = m_materials.at(placed.integer(0)),
                 .quantity = placed.quantity(4),
                 .day = day,
                 .record = placed.integer(5),
                 .supplier = m_suppliers.at(placed.integer(2))},
                placed.text(1));
    }
    Query drafts = m_reader.query(draftsOfPlan);
    while (drafts.next()) {
        const int place = m_materials.at(drafts.integer(0));
        const int supplier = m_suppliers.at(drafts.integer(2));
        int lead = usualLeadDays;
        for (const PlanSource &source : item(place).sources)
            lead = source.supplier == supplier ? source.leadDays : lead;
        addOpen({.item = place,
                 .quantity = drafts.quantity(3),
                 .day = m_today.addDays(lead),
                 .record = drafts.integer(4),
                 .supplier = supplier},
                drafts.text(1));
    }
}

void PlanReader::readNeeds()
{
    for (const OpenNeed &need : openNeeds(m_reader)) {
        addDemand({.item = m_materials.at(need.material.value()),
                   .quantity = need.quantity,
                   .day = need.wantedDay.isValid() ? need.wantedDay : m_plan.book.needs.until,
                   .kind = WantKind::ByHand,
                   .record = need.id.value()},
                  need.code);
    }
}

} // namespace benchbook
