// Alerts about what is missing, runs out of time, or does not come.
#include "core/reports/attention.h"
#include "core/reports/stock_alert_parts.h"

#include <algorithm>
#include <map>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *lotsRunningOut = R"sql(
    SELECT lot.id, lot.code, material.name, sum(total.quantity_micro), material.base_unit, lot.expiry_day, material.id,
           EXISTS (SELECT 1 FROM held_lot WHERE held_lot.lot_id = lot.id)
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

/// What released work still needs of one material.
struct ReleasedNeed
{
    Quantity needed = {};
    int workOrders = 0;
    const Demand *firstShort = nullptr; ///< the first for which it will not do any more
};

ReleasedNeed releasedNeed(const MaterialDemand &material)
{
    ReleasedNeed need;
    for (const Demand &demand : material.demands) {
        if (!demand.released)
            continue;
        need.needed += demand.quantity;
        need.workOrders += 1;
        if (!need.firstShort && need.needed > material.onHand)
            need.firstShort = &demand;
    }
    return need;
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

std::vector<StockAlert> shortMaterialAlerts(const std::vector<MaterialDemand> &plan)
{
    struct Row
    {
        QDate due;
        StockAlert alert;
    };
    std::vector<Row> rows;
    for (const MaterialDemand &material : plan) {
        const ReleasedNeed need = releasedNeed(material);
        if (!need.firstShort)
            continue;
        const auto text = [&](Quantity quantity) { return displayText(quantity, material.unit); };
        const auto textOrNothing = [&](Quantity quantity) { return quantity.isZero() ? QString() : text(quantity); };
        rows.push_back(
            {need.firstShort->day,
             {StockAlertKind::Short,
              "material",
              material.material.value(),
              {material.name, text(need.needed), text(material.onHand), text(need.needed - material.onHand),
               QString::number(need.workOrders), need.firstShort->code, need.firstShort->day.toString(Qt::ISODate),
               textOrNothing(material.onOrder), material.nextPromise.toString(Qt::ISODate),
               textOrNothing(material.toBuy()), material.drafts.join(u", "_s)}}});
    }
    std::stable_sort(rows.begin(), rows.end(), [](const Row &one, const Row &other) {
        return other.due.isValid() ? one.due.isValid() && one.due < other.due : one.due.isValid();
    });
    std::vector<StockAlert> alerts;
    for (Row &row : rows)
        alerts.push_back(std::move(row.alert));
    return alerts;
}

std::vector<StockAlert> lowMaterialAlerts(const std::vector<MaterialDemand> &plan)
{
    std::vector<StockAlert> alerts;
    for (Attention &low : lowMaterials(plan, -1).rows)
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
                           QString::number(today.daysTo(query.day(5))), productsUsing(reader, query.integer(6)),
                           query.flag(7) ? u"held"_s : QString()}});
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
