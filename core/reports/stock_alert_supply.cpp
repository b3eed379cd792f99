// Alerts about what is missing, runs out of time, or does not come.
#include "core/reports/attention.h"
#include "core/reports/stock_alert_parts.h"
#include "core/workshop/work_order.h"

#include <algorithm>
#include <map>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *releasedWork = R"sql(
    SELECT work_order.id, work_order.code, work_order.due_day
    FROM work_order_total AS total
    JOIN work_order ON work_order.id = total.work_order_id
    JOIN work_order_state AS standing ON standing.work_order_id = work_order.id
    WHERE total.finishes = 0 AND work_order.cancelled = 0 AND standing.state IN ('released', 'in_work')
    ORDER BY coalesce(work_order.due_day, '9999-12-31'), work_order.number
)sql";

constexpr const char *freeStock = R"sql(
    SELECT total.material_id, sum(total.quantity_micro)
    FROM stock_total AS total
    JOIN location ON location.id = total.location_id
    JOIN lot ON lot.id = total.lot_id
    WHERE total.inside = 1 AND total.quantity_micro > 0 AND total.material_id IS NOT NULL
      AND location.kind = 'shelf' AND coalesce(lot.expiry_day >= :today, 1)
      AND total.lot_id NOT IN (SELECT lot_id FROM held_lot)
    GROUP BY total.material_id
)sql";

constexpr const char *comingStock = R"sql(
    SELECT material_id, sum(due_micro), min(promise_day) FROM open_purchase_line
    WHERE material_id IS NOT NULL GROUP BY material_id
)sql";

constexpr const char *lotsRunningOut = R"sql(
    SELECT lot.id, lot.code, material.name, sum(total.quantity_micro), material.base_unit, lot.expiry_day, material.id
    FROM lot
    JOIN material ON material.id = lot.material_id
    JOIN stock_total AS total ON total.lot_id = lot.id AND total.inside = 1 AND total.quantity_micro > 0
    JOIN location ON location.id = total.location_id AND location.kind = 'shelf'
    WHERE lot.expiry_day <= :until
    GROUP BY lot.id ORDER BY lot.expiry_day, lot.id
)sql";

// Of each supplier the order whose promise is the oldest stands for the others (SQLite gives the bare column of the
// row that has the minimum).
constexpr const char *linesPastPromise = R"sql(
    SELECT line.supplier_id, supplier.name, count(*), min(line.promise_day), bought.code
    FROM open_purchase_line AS line
    JOIN supplier ON supplier.id = line.supplier_id
    JOIN purchase_order AS bought ON bought.id = line.order_id
    WHERE line.promise_day < :today GROUP BY line.supplier_id
)sql";

// What was taken back has a counter-fact with the other sign.
constexpr const char *deliveriesPromised = R"sql(
    SELECT bought.supplier_id, supplier.name, came.about_day, bought.first_promise_day, sum(came.sign)
    FROM purchase_receipt_line AS came
    JOIN purchase_order_line AS line ON line.id = came.order_line_id
    JOIN purchase_order AS bought ON bought.id = line.order_id
    JOIN supplier ON supplier.id = bought.supplier_id
    WHERE came.about_day > :since AND came.about_day <= :today AND bought.first_promise_day IS NOT NULL
    GROUP BY bought.supplier_id, came.order_line_id, came.about_day HAVING sum(came.sign) > 0
)sql";

std::map<qint64, Quantity> readFree(const Reader &reader, QDate today)
{
    std::map<qint64, Quantity> free;
    Query query = reader.query(freeStock);
    query.bind("today", today);
    while (query.next())
        free[query.integer(0)] = query.quantity(1);
    return free;
}

struct Coming
{
    Quantity quantity;
    QDate promised; ///< the first day; invalid: none was promised
};

std::map<qint64, Coming> readComing(const Reader &reader)
{
    std::map<qint64, Coming> coming;
    Query query = reader.query(comingStock);
    while (query.next())
        coming[query.integer(0)] = {query.quantity(1), query.day(2)};
    return coming;
}

/// What released work still needs of one material.
struct ReleasedNeed
{
    QString name;
    Unit unit;
    Quantity needed = {};
    int workOrders = 0;
    QString firstShort = {}; ///< the work order for which it will not do any more
    QDate firstDue = {};
};

std::map<qint64, ReleasedNeed> readReleasedNeeds(const Reader &reader, const std::map<qint64, Quantity> &free)
{
    std::map<qint64, ReleasedNeed> needs;
    Query query = reader.query(releasedWork);
    while (query.next()) {
        for (const InputNeed &input : needsOf(reader, query.id<WorkOrder>(0))) {
            if (input.need <= input.issued)
                continue;
            ReleasedNeed &need = needs[input.material.value()];
            need.name = input.name;
            need.unit = input.unit;
            need.needed += input.need - input.issued;
            need.workOrders += 1;
            const auto there = free.find(input.material.value());
            const Quantity available = there == free.end() ? Quantity() : there->second;
            if (need.firstShort.isEmpty() && need.needed > available) {
                need.firstShort = query.text(1);
                need.firstDue = query.day(2);
            }
        }
    }
    return needs;
}

/// Days late, added up over deliveries; what came early is on time.
struct Lateness
{
    int deliveries = 0;
    qint64 days = 0;
};
struct SupplierRecord
{
    QString name;
    int lateLines = 0;
    QDate oldestPromise = {};
    QString oldestOrder = {};
    Lateness recent = {};
    Lateness before = {};

    bool hasBecomeLater() const
    {
        return recent.deliveries >= alert_limits::leastDeliveries &&
               before.deliveries >= alert_limits::leastDeliveries &&
               compareProducts(recent.days, before.deliveries,
                               before.days + alert_limits::slippingDays * qint64(before.deliveries),
                               recent.deliveries) > 0;
    }
};

std::map<qint64, SupplierRecord> readSuppliers(const Reader &reader, QDate today)
{
    std::map<qint64, SupplierRecord> suppliers;
    Query late = reader.query(linesPastPromise);
    late.bind("today", today);
    while (late.next()) {
        SupplierRecord &supplier = suppliers[late.integer(0)];
        supplier.name = late.text(1);
        supplier.lateLines = late.count(2);
        supplier.oldestPromise = late.day(3);
        supplier.oldestOrder = late.text(4);
    }
    const QDate recent = today.addDays(-alert_limits::recentDeliveryDays);
    Query came = reader.query(deliveriesPromised);
    came.bind("since", recent.addYears(-1)).bind("today", today);
    while (came.next()) {
        SupplierRecord &supplier = suppliers[came.integer(0)];
        supplier.name = came.text(1);
        Lateness &lateness = came.day(2) > recent ? supplier.recent : supplier.before;
        lateness.deliveries += 1;
        lateness.days += std::max<qint64>(0, came.day(3).daysTo(came.day(2)));
    }
    return suppliers;
}

/// "4.5" days.
QString averageDays(const Lateness &lateness)
{
    return plainText(Quantity::units(1).portion(
        multiplyDivide(lateness.days, 10, lateness.deliveries, Rounding::HalfEven), 10, Rounding::HalfEven));
}

} // namespace

std::vector<StockAlert> shortMaterialAlerts(const Reader &reader, QDate today)
{
    const auto free = readFree(reader, today);
    const auto coming = readComing(reader);
    struct Row
    {
        QDate due;
        StockAlert alert;
    };
    std::vector<Row> rows;
    for (const auto &[material, need] : readReleasedNeeds(reader, free)) {
        if (need.firstShort.isEmpty())
            continue;
        const auto there = free.find(material);
        const Quantity available = there == free.end() ? Quantity() : there->second;
        const Quantity missing = need.needed - available;
        const auto due = coming.find(material);
        const Coming onOrder = due == coming.end() ? Coming{} : due->second;
        rows.push_back(
            {need.firstDue,
             {StockAlertKind::Short,
              "material",
              material,
              {need.name, displayText(need.needed, need.unit), displayText(available, need.unit),
               displayText(missing, need.unit), QString::number(need.workOrders), need.firstShort,
               need.firstDue.toString(Qt::ISODate),
               onOrder.quantity.isZero() ? QString() : displayText(onOrder.quantity, need.unit),
               onOrder.promised.toString(Qt::ISODate),
               onOrder.quantity < missing ? displayText(missing - onOrder.quantity, need.unit) : QString()}}});
    }
    std::stable_sort(rows.begin(), rows.end(), [](const Row &one, const Row &other) {
        return other.due.isValid() ? one.due.isValid() && one.due < other.due : one.due.isValid();
    });
    std::vector<StockAlert> alerts;
    for (Row &row : rows)
        alerts.push_back(std::move(row.alert));
    return alerts;
}

std::vector<StockAlert> lowMaterialAlerts(const Reader &reader, QDate today)
{
    std::vector<StockAlert> alerts;
    for (Attention &low : lowMaterials(reader, today, -1).rows)
        alerts.push_back({StockAlertKind::Low, low.table, low.record, std::move(low.parts)});
    return alerts;
}

std::vector<StockAlert> expiringLotAlerts(const Reader &reader, QDate today)
{
    std::vector<StockAlert> alerts;
    Query query = reader.query(lotsRunningOut);
    query.bind("until", today.addDays(alert_limits::expiringDays));
    while (query.next()) {
        alerts.push_back({StockAlertKind::Expiring,
                          "lot",
                          query.integer(0),
                          {query.text(1), query.text(2), alertQuantity(query.quantity(3), query.text(4)), query.text(5),
                           QString::number(today.daysTo(query.day(5))), productsUsing(reader, query.integer(6))}});
    }
    return alerts;
}

std::vector<StockAlert> slippingSupplierAlerts(const Reader &reader, QDate today)
{
    std::vector<StockAlert> alerts;
    for (const auto &[id, supplier] : readSuppliers(reader, today)) {
        const bool later = supplier.hasBecomeLater();
        if (supplier.lateLines == 0 && !later)
            continue;
        alerts.push_back(
            {StockAlertKind::SupplierSlipping,
             "supplier",
             id,
             {supplier.name, QString::number(supplier.lateLines), supplier.oldestPromise.toString(Qt::ISODate),
              supplier.oldestOrder, later ? averageDays(supplier.recent) : QString(),
              later ? averageDays(supplier.before) : QString(), QString::number(supplier.recent.deliveries)}});
    }
    std::stable_sort(alerts.begin(), alerts.end(), [](const StockAlert &one, const StockAlert &other) {
        return one.parts[1].toInt() > other.parts[1].toInt();
    });
    return alerts;
}

} // namespace benchbook
