#include "tests/core/reports/sample_month.h"

using namespace Qt::StringLiterals;

namespace benchbook::testing {
namespace {

QString latin(const char *text) { return QString::fromLatin1(text); }

QDate dayFrom(const char *iso) { return QDate::fromString(latin(iso), Qt::ISODate); }

template <class T> T must(Result<T> result)
{
    if (!result.ok())
        qFatal("%s", qPrintable(result.error().message + u" / " + result.error().detail));
    return std::move(*result);
}

constexpr qint64 lin = 101;
constexpr qint64 chen = 102;
constexpr qint64 wallet = 201;
constexpr qint64 strap = 202;
constexpr qint64 recipeOfWallet = 211;
constexpr qint64 recipeOfStrap = 212;
constexpr qint64 cut = 221;
constexpr qint64 stitch = 222;
constexpr qint64 crooked = 231;

} // namespace

template <class Body> qint64 SampleMonth::perform(Body &&body)
{
    must(m_studio->perform(Sentence("Sample"), std::nullopt, [&](Action &action) -> Result<int> {
        body(action);
        return 0;
    }));
    return m_studio.integer("SELECT max(id) FROM journal_entry");
}

void SampleMonth::build()
{
    addPeople();
    addProducts();
    addMaterials();
    addSales();
    addWork();
}

qint64 SampleMonth::line(qint64 orderId, int pieces, qint64 total, bool matched)
{
    qint64 id = 0;
    perform([&](Action &action) {
        const auto fresh = action.newId<OrderLine>();
        id = fresh.value();
        action.add("sales_order_line", fresh,
                   {{"order_id", orderId},
                    {"position", id % 1000},
                    {"variant_id", matched ? Value(wallet) : Value()},
                    {"title", u"Card wallet"_s},
                    {"quantity_micro", Quantity::units(pieces)},
                    {"total_minor", total}});
    });
    return id;
}

qint64 SampleMonth::order(const Order &order, int pieces, qint64 total, bool matched)
{
    qint64 id = 0;
    perform([&](Action &action) {
        const auto fresh = action.newId<SalesOrder>();
        id = fresh.value();
        const QDate promise = order.promise ? dayFrom(order.promise) : QDate();
        action.add("sales_order", fresh,
                   {{"number", action.nextNumber("sales_order")},
                    {"code", latin(order.code)},
                    {"channel_id", order.channel},
                    {"customer_id", order.customer},
                    {"ordered_at_ms", 0},
                    {"ordered_day", dayFrom(order.day)},
                    {"first_promise_day", promise},
                    {"promise_day", promise},
                    {"currency", latin(order.currency)},
                    {"rate_micro", order.rateMicro},
                    {"shipping_minor", order.shipping},
                    {"discount_minor", order.discount},
                    {"refunded_minor", order.refunded},
                    {"tax_minor", order.tax},
                    {"cancelled", order.cancelled ? 1 : 0},
                    {"shipped_elsewhere", order.shippedElsewhere ? 1 : 0}});
    });
    return line(id, pieces, total, matched);
}

qint64 SampleMonth::ship(qint64 line, Id<Lot> lot, int pieces, const char *day)
{
    return perform([&](Action &action) {
        Query orders = action.query("SELECT order_id FROM sales_order_line WHERE id = :id");
        orders.bind("id", line);
        orders.next();
        const auto shipment = action.newId<Shipment>();
        action.add("shipment", shipment,
                   {{"order_id", orders.integer(0)}, {"at_ms", action.now()}, {"shipped_day", dayFrom(day)}});
        MoveContext context{.kind = "ship"};
        context.orderLine = Id<OrderLine>(line);
        context.shipment = shipment;
        context.aboutDay = dayFrom(day);
        must(takeOut(action, lot, places::finished, places::customer, Quantity::units(pieces), context));
    });
}

qint64 SampleMonth::log(const Log &log)
{
    return perform([&](Action &action) {
        const bool paid = log.person == lin;
        action.add("work_log", action.newId<WorkLog>(),
                   {{"work_order_id", log.workOrder},
                    {"step_id", log.step},
                    {"person_id", log.person},
                    {"at_ms", action.now()},
                    {"about_day", dayFrom(log.day)},
                    {"seconds", log.seconds},
                    {"good", log.good},
                    {"scrap", log.scrap},
                    {"scrap_reason_id", log.reason},
                    {"rate_per_hour_minor", paid ? Value(6000) : Value()},
                    {"overhead_per_hour_minor", 0},
                    {"labour_minor", paid ? Value(log.seconds * 6000 / 3600) : Value()},
                    {"overhead_minor", 0}});
    });
}

qint64 SampleMonth::finish(const Finish &finish)
{
    return perform([&](Action &action) {
        action.add("work_finish", action.newId<WorkFinish>(),
                   {{"work_order_id", finish.workOrder},
                    {"at_ms", action.now()},
                    {"about_day", dayFrom(finish.day)},
                    {"good", finish.good},
                    {"scrap", finish.scrap},
                    {"material_minor", finish.material},
                    {"labour_minor", finish.labour},
                    {"overhead_minor", 0}});
    });
}

void SampleMonth::workOrder(qint64 id, const char *code, qint64 variant, qint64 recipe, int pieces, const char *due)
{
    perform([&](Action &action) {
        action.addRow("work_order", id,
                      {{"number", action.nextNumber("work_order")},
                       {"code", latin(code)},
                       {"variant_id", variant},
                       {"recipe_id", recipe},
                       {"quantity", pieces},
                       {"planned_day", dayFrom("2026-09-01")},
                       {"due_day", dayFrom(due)},
                       {"released", 1}});
    });
}

Id<Lot> SampleMonth::finishedLot(int pieces, std::optional<qint64> value, const char *day)
{
    Id<Lot> made(0);
    perform([&](Action &action) {
        NewLot lot;
        lot.variant = Id<Variant>(wallet);
        lot.receivedDay = dayFrom(day);
        made = makeLot(action, lot).id;
        MoveContext context{.kind = "output"};
        context.aboutDay = dayFrom(day);
        const auto worth = value ? std::optional(Money::fromMinor(*value)) : std::nullopt;
        if (!bringIn(action, made, places::used, places::finished, Quantity::units(pieces), worth, context).ok())
            qFatal("output refused");
    });
    return made;
}

void SampleMonth::takeBack(qint64 entry) { must(m_studio->undo(entry, std::nullopt)); }

void SampleMonth::addPeople()
{
    perform([&](Action &action) {
        action.addRow("person", lin, {{"name", u"小林"_s}, {"rate_per_hour_minor", 6000}});
        action.addRow("person", chen, {{"name", u"小陈"_s}});
        const char *names[] = {"Wang", "Li", "Zhao"};
        for (int i = 0; i < 3; ++i) {
            action.addRow("customer", 301 + i,
                          {{"number", i + 1}, {"code", u"C-%1"_s.arg(i + 1)}, {"name", latin(names[i])}});
        }
    });
}

void SampleMonth::addProducts()
{
    perform([&](Action &action) {
        const std::pair<qint64, QString> products[] = {{wallet, u"Card wallet"_s}, {strap, u"Watch strap"_s}};
        for (const auto &[id, name] : products) {
            action.addRow("product", id, {{"number", id}, {"code", u"P-%1"_s.arg(id)}, {"name", name}});
            action.addRow("variant", id, {{"product_id", id}, {"sku", u"SKU-%1"_s.arg(id)}});
            action.addRow("recipe", id + 10, {{"product_id", id}, {"version", 1}});
        }
        action.addRow("recipe_step", cut,
                      {{"recipe_id", recipeOfWallet},
                       {"position", 1},
                       {"name", u"Cut"_s},
                       {"setup_seconds", 600},
                       {"seconds", 300}});
        action.addRow("recipe_step", stitch,
                      {{"recipe_id", recipeOfWallet}, {"position", 2}, {"name", u"Stitch"_s}, {"seconds", 1800}});
        action.addRow("scrap_reason", crooked, {{"code", u"CROOKED"_s}, {"name", u"Crooked stitch"_s}});
    });
}

void SampleMonth::addMaterials()
{
    perform([&](Action &action) {
        action.addRow("material", 401,
                      {{"number", 1},
                       {"code", u"M-1"_s},
                       {"name", u"Veg tan shoulder"_s},
                       {"kind", u"leather"_s},
                       {"base_unit", u"dm2"_s},
                       {"reorder_point_micro", Quantity::units(200)}});
    });
    Receipt receipt{Id<Material>(401), {Quantity::units(100)}, Money::fromMinor(50'000)};
    receipt.day = dayFrom("2026-08-10");
    const Id<Lot> hide = must(receive(*m_studio, receipt, std::nullopt)).front().id;
    perform([&](Action &action) {
        MoveContext context{.kind = "issue"};
        context.aboutDay = dayFrom("2026-09-04");
        must(takeOut(action, hide, places::shelf, places::bench, Quantity::units(10), context));
    });
    // About October: not in September's stock.
    receipt.pieces = {Quantity::units(20)};
    receipt.cost = Money::fromMinor(12'000);
    receipt.day = dayFrom("2026-10-01");
    const Instant september = m_studio.clock().now();
    m_studio.clock().advance(31LL * 24 * 3600 * 1000);
    must(receive(*m_studio, receipt, std::nullopt));
    m_studio.clock().set(september);
}

void SampleMonth::addSales()
{
    const Id<Lot> known = finishedLot(10, 100'000, "2026-08-25");
    const Id<Lot> unknown = finishedLot(3, {}, "2026-08-25");

    const qint64 first = order({.code = "SO-1",
                                .channel = 1,
                                .day = "2026-09-02",
                                .customer = 301,
                                .promise = "2026-09-10",
                                .shipping = 1000,
                                .discount = 500},
                               2, 40'000);
    const qint64 dollars = order({.code = "SO-2",
                                  .channel = 3,
                                  .day = "2026-09-05",
                                  .currency = "USD",
                                  .rateMicro = 7'100'000,
                                  .customer = 302,
                                  .promise = "2026-09-15",
                                  .refunded = 1000,
                                  .tax = 800},
                                 1, 9000);
    order({.code = "SO-3",
           .channel = 3,
           .day = "2026-09-06",
           .currency = "JPY",
           .rateMicro = 48'000,
           .promise = "2026-09-25"},
          1, 15'000);
    order({.code = "SO-4", .channel = 3, .day = "2026-09-07", .currency = "EUR", .shipping = 300}, 1, 5000, false);
    order({.code = "SO-5", .channel = 1, .day = "2026-09-08", .promise = "2026-09-10", .cancelled = true}, 1, 99'999);
    const qint64 august = order({.code = "SO-6", .channel = 1, .day = "2026-08-20", .customer = 301}, 1, 30'000);
    order({.code = "SO-7", .channel = 1, .day = "2025-09-15", .customer = 303}, 1, 10'000);
    order({.code = "SO-8", .channel = 2, .day = "2026-08-27", .promise = "2026-08-30", .shippedElsewhere = true}, 1,
          5000);

    ship(first, known, 1, "2026-09-08");
    ship(first, known, 1, "2026-09-09");
    ship(august, known, 1, "2026-09-03");
    takeBack(ship(dollars, known, 1, "2026-09-12"));
    ship(dollars, unknown, 1, "2026-09-20");
}

void SampleMonth::addWork()
{
    workOrder(501, "WO-1", wallet, recipeOfWallet, 10, "2026-09-10");
    workOrder(502, "WO-2", wallet, recipeOfWallet, 5, "2026-09-26");
    workOrder(503, "WO-3", strap, recipeOfStrap, 2, "2026-09-15");
    workOrder(504, "WO-4", wallet, recipeOfWallet, 5, "2026-08-20");
    workOrder(505, "WO-5", strap, recipeOfStrap, 5, "2026-09-18");

    log({501, cut, lin, "2026-09-09", 3600, 10});
    log({501, stitch, lin, "2026-09-10", 9000, 4, 1, crooked});
    log({501, stitch, chen, "2026-09-10", 10'800, 4, 1});
    log({502, cut, lin, "2026-08-31", 600, 0});
    log({502, cut, chen, "2026-09-01", 1200, 2, 3, crooked});
    takeBack(log({502, cut, lin, "2026-09-05", 99'999, 7, 7, crooked}));

    finish({501, "2026-09-10", 8, 2, 40'000, 10'000});
    takeBack(finish({502, "2026-09-11", 4, 1, 9000, 1000}));
    finish({503, "2026-09-15", 0, 2, 1000, {}});
    finish({504, "2026-08-20", 5, 0, 1000, 1000});
}

} // namespace benchbook::testing
