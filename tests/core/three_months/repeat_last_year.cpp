#include "tests/core/three_months/repeat_last_year.h"

#include "core/buying/purchase_order_draft.h"
#include "core/planning/make_plan.h"
#include "core/planning/purchase_plan.h"
#include "core/workshop/work_order.h"

#include <algorithm>
#include <cmath>

namespace benchbook::testing {
namespace {

/// The same weekday of the year before.
constexpr int daysOfYear = 364;
constexpr int daysOfWeek = 7;

constexpr const char *askedOf = R"sql(
    SELECT line.variant_id, sum(line.quantity_micro)
    FROM sales_order_total AS total JOIN sales_order_line AS line ON line.order_id = total.order_id
    WHERE total.cancelled = 0 AND total.ordered_day BETWEEN :first AND :last AND line.variant_id IS NOT NULL
    GROUP BY line.variant_id
)sql";

/// Of each variant: on shelves, in the making, and waited for by customers.
constexpr const char *piecesNow = R"sql(
    SELECT variant.id,
           coalesce((SELECT sum(there.quantity_micro)
                     FROM stock_total AS there JOIN location ON location.id = there.location_id
                     WHERE there.variant_id = variant.id AND location.kind = 'shelf'), 0) / 1000000,
           coalesce((SELECT sum(quantity) FROM work_order
                     WHERE variant_id = variant.id AND cancelled = 0
                       AND id NOT IN (SELECT work_order_id FROM work_finish)), 0),
           coalesce((SELECT sum(line.quantity_micro)
                     FROM sales_order_line AS line JOIN sales_order_total AS total ON total.order_id = line.order_id
                     WHERE line.variant_id = variant.id AND total.state IN ('open', 'paid')), 0) / 1000000
    FROM variant WHERE hidden = 0 ORDER BY variant.id
)sql";

/// What a year ago was taken to the benches, net.
constexpr const char *usedOf = R"sql(
    SELECT lot.material_id,
           sum(move.quantity_micro * ((outward.kind = 'shelf') - (inward.kind = 'shelf')))
    FROM stock_move AS move JOIN lot ON lot.id = move.lot_id
    JOIN location AS outward ON outward.id = move.from_location_id
    JOIN location AS inward ON inward.id = move.to_location_id
    WHERE move.work_order_id IS NOT NULL AND lot.material_id IS NOT NULL
      AND move.about_day BETWEEN :first AND :last
    GROUP BY lot.material_id
)sql";

/// Each material with what lies on shelves, is on its way, and its supplier's days.
constexpr const char *materialsNow = R"sql(
    SELECT material.id, material.supplier_id, supplier.lead_days,
           coalesce((SELECT sum(there.quantity_micro)
                     FROM stock_total AS there JOIN location ON location.id = there.location_id
                     WHERE there.material_id = material.id AND location.kind = 'shelf'), 0),
           coalesce((SELECT sum(line.quantity_micro) FROM purchase_order_line AS line
                     JOIN purchase_order_total AS total ON total.order_id = line.order_id
                     WHERE line.material_id = material.id AND total.state IN ('ordered', 'partly_received')), 0)
    FROM material JOIN supplier ON supplier.id = material.supplier_id
    WHERE material.hidden = 0 ORDER BY material.id
)sql";

} // namespace

std::map<Id<Variant>, int> RepeatLastYear::askedLastYear(QDate first, QDate last) const
{
    return m_studio
        .read([&](const Reader &reader) {
            std::map<Id<Variant>, int> asked;
            Query query = reader.query(askedOf);
            query.bind("first", first.addDays(-daysOfYear)).bind("last", last.addDays(-daysOfYear));
            while (query.next())
                asked[query.id<Variant>(0)] = int(query.quantity(1).wholeUnits());
            return asked;
        })
        .value();
}

Result<void> RepeatLastYear::decide()
{
    const QDate today = m_studio.today();
    BENCHBOOK_TRY(make(today));
    BENCHBOOK_TRY(buy(today));
    m_begun = true;
    return {};
}

Result<void> RepeatLastYear::make(QDate today)
{
    // To the letter: after the first Monday only the last week of the cover is new.
    const QDate from = m_cover.toTheLetter && m_begun ? today.addDays(m_cover.pieceDays - daysOfWeek) : today;
    std::map<Id<Variant>, int> asked = askedLastYear(from, today.addDays(m_cover.pieceDays - 1));
    std::vector<std::pair<Id<Variant>, int>> wanted;
    m_studio
        .read([&](const Reader &reader) {
            Query query = reader.query(piecesNow);
            while (query.next()) {
                const auto variant = query.id<Variant>(0);
                const qint64 there = query.integer(1) + query.integer(2) - query.integer(3);
                const qint64 pieces = asked[variant] - (m_cover.toTheLetter ? 0 : there);
                if (pieces > 0)
                    wanted.emplace_back(variant, int(pieces));
            }
            return 0;
        })
        .value();
    for (const auto &[variant, pieces] : wanted) {
        const auto planned =
            planWorkOrder(m_studio, {.variant = variant, .quantity = pieces, .due = today.addDays(7)}, m_person);
        if (!planned.ok())
            return planned.error();
    }
    return {};
}

Result<void> RepeatLastYear::buy(QDate today)
{
    struct Bought
    {
        Id<Supplier> supplier;
        PurchaseLineDraft line;
    };
    // What the work orders lack now, and what the benches took in the same weeks a year ago.
    std::map<Id<Material>, Quantity> lacking;
    std::vector<Bought> bought;
    m_studio
        .read([&](const Reader &reader) {
            for (const MaterialDemand &demand : purchasePlan(reader, today))
                lacking[demand.material] = demand.demanded();
            Query query = reader.query(materialsNow);
            while (query.next()) {
                const auto material = query.id<Material>(0);
                const qint64 days = query.integer(2) + m_cover.materialDays;
                Quantity used;
                Query then = reader.query(usedOf);
                const qint64 known = m_cover.toTheLetter && m_begun ? days - daysOfWeek : 0;
                then.bind("first", today.addDays(known - daysOfYear))
                    .bind("last", today.addDays(days - 1 - daysOfYear));
                while (then.next()) {
                    if (then.id<Material>(0) == material)
                        used = then.quantity(1);
                }
                const Quantity there = query.quantity(3) + query.quantity(4);
                const Quantity missing = m_cover.toTheLetter ? used : std::max(used, lacking[material]) - there;
                if (missing > Quantity()) {
                    const qint64 units = (missing.micro() + Quantity::microPerUnit - 1) / Quantity::microPerUnit;
                    bought.push_back(
                        {query.id<Supplier>(1), {.material = material, .quantity = Quantity::units(units)}});
                }
            }
            return 0;
        })
        .value();
    std::map<Id<Supplier>, PurchaseDraft> drafts;
    for (const Bought &one : bought) {
        drafts[one.supplier].supplier = one.supplier;
        drafts[one.supplier].lines.push_back(one.line);
    }
    for (const auto &[supplier, draft] : drafts) {
        const auto added = addPurchaseOrder(m_studio, draft, m_person);
        if (!added.ok())
            return added.error();
    }
    return {};
}

} // namespace benchbook::testing
