// Customers: their list, what they bought, and erasing them.
#include "core/customers/customer.h"
#include "core/people/exchange_rate.h"
#include "core/tools/tool.h"
#include "tests/core/records/parts.h"
#include "tests/core/records/workshop_example.h"

#include <QDir>

namespace benchbook::testing {
namespace {

using namespace Qt::StringLiterals;

struct ExampleOrder
{
    QString currency = u"CNY"_s;
    std::optional<qint64> rate = {};
    qint64 lines = 0;
    qint64 shipping = 0;
    qint64 refunded = 0;
    bool cancelled = false;
};

void addOrder(Studio &studio, qint64 customer, const ExampleOrder &order)
{
    const auto added = studio.perform(Sentence("Order"), {}, [&](Action &action) -> Result<void> {
        const int number = action.nextNumber("sales_order");
        const auto id = action.newId<SalesOrder>();
        action.add("sales_order", id,
                   {{"number", number},
                    {"code", u"SO-%1"_s.arg(number)},
                    {"channel_id", 3},
                    {"customer_id", customer},
                    {"ordered_at_ms", action.now()},
                    {"ordered_day", QDate(2026, 1, 1).addDays(number)},
                    {"currency", order.currency},
                    {"rate_micro", Value(order.rate)},
                    {"shipping_minor", order.shipping},
                    {"tax_minor", 999},
                    {"refunded_minor", order.refunded},
                    {"cancelled", order.cancelled ? 1 : 0}});
        action.add("sales_order_line", action.newId<OrderLine>(),
                   {{"order_id", id},
                    {"position", 1},
                    {"title", u"Wallet"_s},
                    {"quantity_micro", Quantity::units(1)},
                    {"total_minor", order.lines}});
        return {};
    });
    if (!added.ok())
        qFatal("%s", qPrintable(added.error().message + u" / " + added.error().detail));
}

class TestCustomers final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void revenueIsExactOrUnknown()
    {
        TestStudio studio;
        const qint64 id = addJson(*studio, customerKind(), R"({"name": "A", "channel": "etsy"})");
        QCOMPARE(cellOf(*studio, customerList(), id, "revenue"), QJsonValue(u"0.00"_s));
        addOrder(*studio, id, {.lines = 39'800, .shipping = 1'000, .refunded = 800});
        addOrder(*studio, id, {.lines = 5'000, .cancelled = true});
        addOrder(*studio, id, {.currency = u"USD"_s, .rate = 7'123'450, .lines = 10'000});
        // 398.00 + 10.00 − 8.00, of which 0.19 was tax, and 712.345 rounded to the even cent.
        QCOMPARE(cellOf(*studio, customerList(), id, "revenue"), QJsonValue(u"1112.53"_s));
        QCOMPARE(cellOf(*studio, customerList(), id, "orders"), QJsonValue(2));
        QCOMPARE(cellOf(*studio, customerList(), id, "lastOrder"), QJsonValue(u"2026-01-04"_s));
        QCOMPARE(cellOf(*studio, customerList(), id, "channel"), QJsonValue(u"Etsy"_s));

        addOrder(*studio, id, {.currency = u"EUR"_s, .lines = 1});
        QCOMPARE(cellOf(*studio, customerList(), id, "revenue"), QJsonValue(QJsonValue::Null));
        const auto orders = studio->read([&](const Reader &r) { return customerOrders(r, Id<Customer>(id)); }).value();
        QCOMPARE(orders.size(), 4u);
        QCOMPARE(orders[0].code, u"SO-4"_s);
        QVERIFY(!orders[0].studioTotal);
        QCOMPARE(orders[1].studioTotal, std::optional(Money::fromMinor(71'234))); // 712.345: to the even cent
        QCOMPARE(orders[2].state, u"cancelled"_s);
        QCOMPARE(orders[3].total, Money::fromMinor(40'019));
        QCOMPARE(orders[3].state, u"unmatched"_s);
    }

    /// The list's SQL and ExchangeRate say the same, for every currency we know and random amounts.
    void listAndHistoryAgree()
    {
        for (const QString &own : {u"CNY"_s, u"JPY"_s, u"KWD"_s}) {
            TestStudio studio(own);
            for (const Currency &currency : Currency::all()) {
                qint64 id = 0;
                BENCHBOOK_VERIFY(studio->bulk([&]() -> Result<void> {
                    id = addJson(*studio, customerKind(), R"({"name": "A"})");
                    for (int i = 0; i < 3; ++i)
                        addOrder(*studio, id,
                                 {.currency = currency.code,
                                  .rate = studio.random().between(1, 20'000'000),
                                  .lines = studio.random().between(0, 10'000'000),
                                  .refunded = i == 0 ? studio.random().between(0, 10'000'000) : 0});
                    return {};
                }));
                const auto orders =
                    studio->read([&](const Reader &r) { return customerOrders(r, Id<Customer>(id)); }).value();
                Money sum;
                for (const CustomerOrder &order : orders)
                    sum += *order.studioTotal;
                QCOMPARE(cellOf(*studio, customerList(), id, "revenue").toString(), plainText(sum, studio->currency()));
            }
        }
    }

    void listSearchesSortsAndPages()
    {
        TestStudio studio;
        const qint64 wang = addJson(*studio, customerKind(), R"({"name": "王小姐", "tier": "friend"})");
        const qint64 bob = addJson(*studio, customerKind(), R"({"name": "Bob 100%", "tier": "trade"})");
        const qint64 amy = addJson(*studio, customerKind(), R"({"name": "Amy", "tags": "100 gifts"})");
        addOrder(*studio, bob, {.lines = 100});
        using Ids = std::vector<qint64>;
        QCOMPARE(idsOf(*studio, customerList(), {}), (Ids{amy, bob, wang}));
        QCOMPARE(idsOf(*studio, customerList(), {u"100%"_s}), Ids{bob});
        QCOMPARE(idsOf(*studio, customerList(), {u"小姐"_s}), Ids{wang});
        QCOMPARE(idsOf(*studio, customerList(), {{}, u"friend"_s}), Ids{wang});
        QCOMPARE(idsOf(*studio, customerList(), {{}, {}, u"name"_s}), (Ids{amy, bob, wang}));
        QCOMPARE(idsOf(*studio, customerList(), {{}, {}, u"revenue"_s, true}), (Ids{bob, amy, wang}));
        const auto page = studio->read([&](const Reader &r) { return listRows(r, customerList(), {wang, amy}); });
        QCOMPARE(page->size(), 2u);
        QCOMPARE(page->front().id, wang);
    }

    // What hangs on a customer and is text tells of goods and work, never of who the customer is: a new column that may
    // is personal (column_rule), and eraseCustomer() knows it. A peer whom we also sell to is a studio that gave us its
    // name to be known by; letters call every other customer by an alias.
    void noTextBesideACustomerTellsWhoTheyAre()
    {
        TestStudio studio;
        const auto texts = studio->read([](const Reader &reader) {
            Query query = reader.query(R"sql(
                WITH RECURSIVE hangs (name) AS (
                    SELECT 'customer'
                    UNION
                    SELECT part.name
                    FROM hangs
                    JOIN (SELECT file.name, link."table" AS whole
                          FROM sqlite_schema AS file JOIN pragma_foreign_key_list(file.name) AS link
                          WHERE file.type = 'table') AS part ON part.whole = hangs.name
                    WHERE part.name <> 'peer')
                SELECT hangs.name || '.' || info.name
                FROM hangs JOIN pragma_table_info(hangs.name) AS info
                LEFT JOIN column_rule AS rule ON rule.table_name = hangs.name AND rule.column_name = info.name
                WHERE info.type = 'TEXT' AND info.name NOT LIKE '%day' AND coalesce(rule.personal, 0) = 0
                ORDER BY 1
            )sql");
            QStringList names;
            while (query.next())
                names << query.text(0);
            return names;
        });
        QCOMPARE(texts.value().join(u' '),
                 u"customer.code customer.country customer.tags customer.tier customer_alias.alias deal_link.deal "
                 "load_part.place outside_work.note "
                 "quality_result.note running_timer.pause_reason sales_order.channel_order_no sales_order.code "
                 "sales_order.currency sales_order.shop sales_order_line.channel_line_no sales_order_line.options "
                 "sales_order_line.sku sales_order_line.title sales_order_total.currency shipment.tracking "
                 "stock_move.kind stock_move.reason work_log.entry work_log.note work_order.code work_order.note "
                 "work_order_hold.reason"_s);
    }

    void aLoanForgetsWhoHasTheTool()
    {
        TestStudio studio;
        const qint64 id = addJson(*studio, customerKind(), R"({"name": "Zanzibarina"})");
        const qint64 tool = addJson(*studio, toolKind(), R"({"name": "Awl"})");
        BENCHBOOK_VERIFY(lendTool(*studio, {.tool = Id<Tool>(tool), .lentTo = u"zanzibarina"_s}, {}));
        BENCHBOOK_VERIFY(eraseCustomer(*studio, Id<Customer>(id), std::nullopt));
        QCOMPARE(studio.integer("SELECT count(*) FROM tool_loan WHERE lent_to = ''"), 1);
        QCOMPARE(studio.integer("SELECT count(*) FROM personal_key"), 0);
        QCOMPARE(studio.integer("SELECT count(*) FROM journal_entry WHERE arguments LIKE '%zanz%'"), 0);
        QCOMPARE(studio.integer("SELECT count(*) FROM journal_change WHERE after LIKE '%zanz%'"), 0);
        const ToolInfo info = studio->read([&](const Reader &r) { return toolInfo(r, Id<Tool>(tool)); }).value();
        QVERIFY(info.isLent());
        BENCHBOOK_VERIFY(takeToolBack(*studio, Id<Tool>(tool), {}, {}));
        QCOMPARE(violationsOf(*studio, true), QString());
    }

    void aSecondPhoneIsAWarningOnly()
    {
        TestStudio studio;
        addJson(*studio, customerKind(), R"({"name": "A", "phone": "+86 138-0013-8000"})");
        const Draft draft{{u"name"_s, u"B"_s}, {u"phone"_s, u"138 0013 8000"_s}};
        const auto warnings =
            studio->read([&](const Reader &r) { return customerWarnings(r, std::nullopt, draft); }).value();
        QCOMPARE(warnings.size(), 1u);
        QVERIFY(warnings[0].message.contains(u"C-0001"_s));
        BENCHBOOK_VERIFY(addRecord(*studio, customerKind(), draft, std::nullopt));
    }

    void anErasedCustomerLeavesNothingReadable()
    {
        TestStudio studio;
        const qint64 id = addJson(*studio, customerKind(), R"({"name": "Zanzibarina", "phone": "55512345678",
            "email": "zanz@example.com", "street": "Quincunx Road 7", "note": "Xylophonist", "handle": "zanzhandle"})");
        BENCHBOOK_VERIFY(changeRecord(*studio, customerKind(), id, {{u"name"_s, u"Zanzibarina II"_s}}, {}));
        BENCHBOOK_VERIFY(setHidden(*studio, customerKind(), id, true, {}));
        BENCHBOOK_VERIFY(setHidden(*studio, customerKind(), id, false, {}));
        BENCHBOOK_VERIFY(studio->undo(studio->undoable()->entry, {}));
        addOrder(*studio, id, {.lines = 100});
        QCOMPARE(studio.integer("SELECT count(*) FROM journal_entry WHERE arguments LIKE '%Zanz%'"), 0);
        const qint64 order = studio.integer("SELECT id FROM sales_order");
        BENCHBOOK_VERIFY(studio->perform(Sentence("Note"), {}, [&](Action &action) -> Result<void> {
            action.changeRow("sales_order", order, std::vector<Column>{{"note", u"call Wolframite"_s}});
            return {};
        }));
        // What they said of it, taken back and said again: every row of it.
        const auto said = studio->perform(Sentence("Say"), {}, [&](Action &action) -> Result<void> {
            action.addRow("feedback", action.newId<Feedback>().value(),
                          std::vector<Column>{{"order_id", order},
                                              {"rating", 2},
                                              {"text", u"Tell Ytterbium it cracked"_s},
                                              {"at_ms", action.now()},
                                              {"about_day", action.today()}});
            return {};
        });
        BENCHBOOK_VERIFY(said);
        BENCHBOOK_VERIFY(studio->undo(studio->undoable()->entry, {}));
        BENCHBOOK_VERIFY(studio->undo(studio.integer("SELECT max(id) FROM journal_entry"), {}));
        QCOMPARE(studio.integer("SELECT count(*) FROM feedback WHERE text <> ''"), 3);
        const qint64 before = studio->undoable()->entry;
        BENCHBOOK_VERIFY(eraseCustomer(*studio, Id<Customer>(id), std::nullopt));
        // It is final: neither by itself nor as the latest action is it taken back.
        const qint64 erased = studio.integer("SELECT max(id) FROM journal_entry");
        QCOMPARE(studio->undoable()->entry, before);
        QCOMPARE(studio->undo(erased, {}).error().code, ErrorCode::Refused);
        QCOMPARE(studio.integer("SELECT count(*) FROM customer WHERE hidden = 0"), 0);
        QVERIFY(!studio->redoable());
        QCOMPARE(studio.integer("SELECT count(*) FROM personal_key"), 0);
        QCOMPARE(studio.integer("SELECT count(*) FROM feedback WHERE text = '' AND rating = 2"), 3);
        QCOMPARE(cellOf(*studio, customerList(), id, "name"), QJsonValue(QString()));
        QCOMPARE(cellOf(*studio, customerList(), id, "orders"), QJsonValue(1));
        QCOMPARE(violationsOf(*studio, true), QString());
        studio.close();
        const QDir folder = QFileInfo(studio.path()).dir();
        for (const QString &name : folder.entryList(QDir::Files)) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            for (const char *secret : {"Zanzibarina", "55512345678", "zanz@", "Quincunx", "Xylophonist", "zanzhandle",
                                       "Wolframite", "Ytterbium"})
                QVERIFY2(!bytes.contains(secret), qPrintable(name + u' ' + QLatin1StringView(secret)));
        }
    }
};

} // namespace

std::unique_ptr<QObject> testCustomers() { return std::make_unique<TestCustomers>(); }

} // namespace benchbook::testing

#include "test_customers.moc"
