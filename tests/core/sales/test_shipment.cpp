// Shipping: lots, cost of goods, what is refused, and taking it back.
#include "core/journal/connection.h"
#include "tests/core/sales/sales_studio.h"

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

std::optional<Money> shippedCost(SalesStudio &studio, Id<SalesOrder> id)
{
    return studio->read([&](const Reader &reader) { return costOfShipped(reader, id); }).value();
}

} // namespace

class TestShipment final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theOldestLotsGoFirst()
    {
        SalesStudio studio;
        const auto old = studio.stock(studio.mug, 2, Money::fromMinor(5001));
        studio.clock().advance(24LL * 3600 * 1000);
        const auto fresh = studio.stock(studio.mug, 5, Money::fromMinor(15000));
        const auto id = studio.order(studio.mug, 3, Money::fromMinor(29400));
        const auto shipped = shipAll(*studio, id, u"SF123"_s, std::nullopt);
        BENCHBOOK_VERIFY(shipped);
        QCOMPARE(shipped->cost, std::optional(Money::fromMinor(5001 + 3000)));
        QCOMPARE(shipped->state, OrderState::Shipped);
        QCOMPARE(studio.integer("SELECT count(*) FROM stock_move WHERE kind = 'ship'"), 2);
        const auto left = [&](Id<Lot> lot) {
            return studio->read([&](const Reader &r) { return stockAt(r, lot, places::finished); }).value();
        };
        QVERIFY(left(old).quantity.isZero());
        QCOMPARE(left(fresh).quantity, Quantity::units(4));
        QCOMPARE(shippedCost(studio, id), shipped->cost);
        QCOMPARE(violationsOf(*studio, true), QString());
    }

    void theHistoryOfAnOrderTellsOfItsParcels()
    {
        SalesStudio studio;
        studio.stock(studio.mug, 5, Money::fromMinor(15000));
        const auto id = studio.order(studio.mug, 3, Money::fromMinor(29400));
        const auto other = studio.order(studio.mug, 1, Money::fromMinor(9800));
        const auto history = [&] {
            std::vector<qint64> ids;
            const auto entries = studio->read([&](const Reader &reader) { return Result(orderHistory(reader, id)); });
            for (const JournalEntry &entry : *entries)
                ids.push_back(entry.id);
            return ids;
        };
        std::vector<qint64> expected = history();
        QCOMPARE(expected.size(), 1u);
        const auto did = [&](const auto &result) {
            BENCHBOOK_VERIFY(result);
            expected.insert(expected.begin(), studio.integer("SELECT max(id) FROM journal_entry"));
        };
        did(shipAll(*studio, id, QString(), std::nullopt));
        did(studio->undo(studio->undoable()->entry, std::nullopt));
        did(studio->undo(studio->redoable()->entry, std::nullopt)); // Done again.
        did(changeOrder(*studio, id, {.note = u"gift"_s}, std::nullopt));
        BENCHBOOK_VERIFY(shipAll(*studio, other, QString(), std::nullopt));
        QCOMPARE(history(), expected);
    }

    void partsFollowAndMoreThanOrderedIsRefused()
    {
        SalesStudio studio;
        const auto lot = studio.stock(studio.mug, 9, Money::fromMinor(27000));
        const auto id = studio.order(studio.mug, 3, Money::fromMinor(29400));
        const auto line = studio.lines(id)[0].id;
        const auto part = shipOrder(*studio, id, {{line, Quantity::units(2), lot}}, QString(), std::nullopt);
        BENCHBOOK_VERIFY(part);
        QCOMPARE(part->state, OrderState::PartlyShipped);
        const qint64 before = studio.journalEntries();
        for (const auto &wrong : {std::vector<ShipLine>{{line, Quantity::units(2)}},
                                  std::vector<ShipLine>{{line, Quantity::units(1)}, {line, Quantity::units(1)}},
                                  std::vector<ShipLine>{{line, Quantity::fromMicro(500'000)}}, std::vector<ShipLine>{}})
            QCOMPARE(shipOrder(*studio, id, wrong, QString(), std::nullopt).error().code, ErrorCode::Refused);
        QVERIFY(!cancelOrder(*studio, id, std::nullopt).ok());
        QCOMPARE(studio.journalEntries(), before);
        BENCHBOOK_VERIFY(shipAll(*studio, id, QString(), std::nullopt));
        QCOMPARE(studio.info(id).state, OrderState::Shipped);
        QCOMPARE(shippedCost(studio, id)->minor(), 9000);
        QCOMPARE(violationsOf(*studio, true), QString());
    }

    void everyShortageIsNamed()
    {
        SalesStudio studio;
        studio.stock(studio.mug, 1, Money::fromMinor(3000));
        OrderDraft draft{.channel = studioChannel};
        draft.lines = {
            {studio.mug, Quantity::units(1)}, {studio.mug, Quantity::units(2)}, {studio.tote, Quantity::units(1)}};
        const auto id = placeOrder(*studio, draft, std::nullopt).value().id;
        const auto refused = shipAll(*studio, id, QString(), std::nullopt);
        QCOMPARE(refused.error().code, ErrorCode::Refused);
        QVERIFY(refused.error().message.contains(u"Celadon Mug: 2 wanted, 2 missing"_s));
        QVERIFY(refused.error().message.contains(u"Leather Tote: 1 wanted, 1 missing"_s));
        QCOMPARE(studio.integer("SELECT count(*) FROM shipment"), 0);
        const auto proposals = studio->read([&](const Reader &r) { return proposeShipment(r, id); }).value();
        QCOMPARE(proposals.size(), 3u);
        QVERIFY(proposals[0].missing.isZero());
        QCOMPARE(proposals[1].missing, Quantity::units(2)); // The one mug is the first line's.
    }

    void aLotOfAnotherProductIsRefused()
    {
        SalesStudio studio;
        const auto totes = studio.stock(studio.tote, 1, Money::fromMinor(30000));
        const auto id = studio.order(studio.mug, 1, Money::fromMinor(9800));
        QVERIFY(!shipOrder(*studio, id, {{studio.lines(id)[0].id, Quantity::units(1), totes}}, QString(), std::nullopt)
                     .ok());
    }

    void unknownCostTravels()
    {
        SalesStudio studio;
        studio.stock(studio.mug, 1, std::nullopt);
        studio.clock().advance(24LL * 3600 * 1000);
        studio.stock(studio.mug, 1, Money::fromMinor(3000));
        const auto id = studio.order(studio.mug, 2, Money::fromMinor(19600));
        const auto shipped = shipAll(*studio, id, QString(), std::nullopt);
        BENCHBOOK_VERIFY(shipped);
        QVERIFY(!shipped->cost);
        QVERIFY(!shippedCost(studio, id));
    }

    void takenBackMeansNotShipped()
    {
        SalesStudio studio;
        studio.stock(studio.mug, 2, Money::fromMinor(6000));
        const auto id = studio.order(studio.mug, 2, Money::fromMinor(19600));
        BENCHBOOK_VERIFY(shipAll(*studio, id, u"SF1"_s, std::nullopt));
        BENCHBOOK_VERIFY(studio->undo(studio->undoable()->entry, std::nullopt));
        QCOMPARE(studio.info(id).state, OrderState::Open);
        QVERIFY(studio.lines(id)[0].shipped.isZero());
        QCOMPARE(shippedCost(studio, id), std::optional(Money()));
        QVERIFY(studio->read([&](const Reader &r) { return shipmentsOf(r, id); }).value().empty());
        BENCHBOOK_VERIFY(shipAll(*studio, id, u"SF2"_s, std::nullopt));
        const auto parcels = studio->read([&](const Reader &r) { return shipmentsOf(r, id); }).value();
        QCOMPARE(parcels.size(), 1u);
        QCOMPARE(parcels[0].tracking, u"SF2"_s);
        QCOMPARE(parcels[0].pieces, Quantity::units(2));
        QCOMPARE(violationsOf(*studio, true), QString());
    }

    void anOrderIsTakenBackAfterItsShipment()
    {
        SalesStudio studio;
        studio.stock(studio.mug, 2, Money::fromMinor(6000));
        const qint64 before = studio->undoable()->entry;
        const auto id = studio.order(studio.mug, 2, Money::fromMinor(19600));
        const qint64 taken = studio->undoable()->entry;
        BENCHBOOK_VERIFY(shipAll(*studio, id, u"SF1"_s, std::nullopt));
        QCOMPARE(studio->undo(taken, std::nullopt).error().code, ErrorCode::Refused);
        BENCHBOOK_VERIFY(studio->undo(studio->undoable()->entry, std::nullopt));
        BENCHBOOK_VERIFY(studio->undo(taken, std::nullopt));
        QCOMPARE(studio.info(id).state, OrderState::Cancelled);
        QCOMPARE(studio->undoable()->entry, before);
        BENCHBOOK_VERIFY(studio->undo(studio->redoable()->entry, std::nullopt));
        QCOMPARE(studio.info(id).state, OrderState::Open);
        QCOMPARE(violationsOf(*studio, true), QString());
    }

    void aShipmentDoneAgainIsTheOneParcel()
    {
        SalesStudio studio;
        studio.stock(studio.mug, 2, Money::fromMinor(6000));
        const auto id = studio.order(studio.mug, 2, Money::fromMinor(19600));
        BENCHBOOK_VERIFY(shipAll(*studio, id, u"SF1"_s, std::nullopt));
        BENCHBOOK_VERIFY(studio->undo(studio->undoable()->entry, std::nullopt));
        BENCHBOOK_VERIFY(studio->undo(studio->redoable()->entry, std::nullopt));
        const auto parcels = studio->read([&](const Reader &r) { return shipmentsOf(r, id); }).value();
        QCOMPARE(parcels.size(), 1u);
        QCOMPARE(parcels[0].pieces, Quantity::units(2));
        QCOMPARE(violationsOf(*studio, true), QString());
    }

    void aCancellationIsNotDoneAgainOverAShipment()
    {
        SalesStudio studio;
        studio.stock(studio.mug, 2, Money::fromMinor(6000));
        const auto id = studio.order(studio.mug, 2, Money::fromMinor(19600));
        BENCHBOOK_VERIFY(cancelOrder(*studio, id, std::nullopt));
        const auto undone = studio->undo(studio->undoable()->entry, std::nullopt);
        BENCHBOOK_VERIFY(undone);
        BENCHBOOK_VERIFY(shipAll(*studio, id, u"SF1"_s, std::nullopt));
        QCOMPARE(studio->undo(*undone, std::nullopt).error().code, ErrorCode::Refused);
        QCOMPARE(studio.info(id).state, OrderState::Shipped);
        QCOMPARE(violationsOf(*studio, true), QString());
    }

    void aShipmentIsNotDoneAgainOnACancelledOrder()
    {
        SalesStudio studio;
        studio.stock(studio.mug, 2, Money::fromMinor(6000));
        const auto id = studio.order(studio.mug, 2, Money::fromMinor(19600));
        BENCHBOOK_VERIFY(shipAll(*studio, id, u"SF1"_s, std::nullopt));
        const auto undone = studio->undo(studio->undoable()->entry, std::nullopt);
        BENCHBOOK_VERIFY(cancelOrder(*studio, id, std::nullopt));
        QCOMPARE(studio->undo(*undone, std::nullopt).error().code, ErrorCode::Refused);
        QCOMPARE(studio.info(id).state, OrderState::Cancelled);
        QCOMPARE(violationsOf(*studio, true), QString());
    }

    void aShippedLineKeepsItsProductAndQuantity()
    {
        SalesStudio studio;
        studio.stock(studio.mug, 3, Money::fromMinor(9000));
        const auto id = studio.order(studio.mug, 1, Money::fromMinor(9800));
        const auto line = studio.lines(id)[0].id;
        const auto write = [&](const std::vector<Column> &columns) {
            BENCHBOOK_VERIFY(
                studio->perform(Sentence("Change a line"), std::nullopt, [&](Action &action) -> Result<void> {
                    action.changeRow("sales_order_line", line.value(), columns);
                    return {};
                }));
        };
        write({{"variant_id", Value()}});
        write({{"variant_id", studio.mug}});
        const qint64 match = studio->undoable()->entry;
        write({{"quantity_micro", Quantity::units(3)}});
        const qint64 more = studio->undoable()->entry;
        BENCHBOOK_VERIFY(shipAll(*studio, id, QString(), std::nullopt));
        const qint64 ship = studio->undoable()->entry;
        QCOMPARE(studio->undo(match, std::nullopt).error().code, ErrorCode::Refused);
        QCOMPARE(studio->undo(more, std::nullopt).error().code, ErrorCode::Refused);
        QCOMPARE(violationsOf(*studio, true), QString());
        // The other way round: what was shipped of three does not return to a line of one.
        const auto undone = studio->undo(ship, std::nullopt);
        BENCHBOOK_VERIFY(studio->undo(more, std::nullopt));
        QCOMPARE(studio->undo(*undone, std::nullopt).error().code, ErrorCode::Refused);
        BENCHBOOK_VERIFY(studio->undo(match, std::nullopt));
        QCOMPARE(violationsOf(*studio, true), QString());
    }

    void anOlderParcelDoneAgainIsNotTheLast()
    {
        SalesStudio studio;
        studio.stock(studio.mug, 5, Money::fromMinor(5'000));
        const auto order = studio.order(studio.mug, 2, Money::fromMinor(19'600));
        const Id<OrderLine> line = studio.lines(order).front().id;
        BENCHBOOK_VERIFY(shipOrder(*studio, order, {{line, Quantity::units(1)}}, QString(), std::nullopt));
        const qint64 older = studio->undoable()->entry;
        studio.clock().advance(2 * 24 * 3600 * 1000);
        const QString today = dayOf(studio.clock().now(), studio->timeZone()).toString(Qt::ISODate);
        BENCHBOOK_VERIFY(shipOrder(*studio, order, {{line, Quantity::units(1)}}, QString(), std::nullopt));
        const auto completed = [&] {
            Connection file(studio.path(), OpenMode::ReadOnly);
            return file.text("SELECT open_until_day FROM sales_order_total");
        };
        QCOMPARE(completed(), today);
        BENCHBOOK_VERIFY(studio->undo(older, std::nullopt));
        QCOMPARE(completed(), u"9999-12-31"_s);
        QCOMPARE(violationsOf(*studio, true), QString());
        BENCHBOOK_VERIFY(studio->undo(studio->redoable()->entry, std::nullopt));
        QCOMPARE(completed(), today);
        QCOMPARE(violationsOf(*studio, true), QString());
    }

    void everyUnmatchedLineCounts()
    {
        SalesStudio studio;
        BENCHBOOK_VERIFY(studio->perform(Sentence("Write an order"), std::nullopt, [&](Action &action) -> Result<void> {
            const auto order = action.newId<SalesOrder>();
            action.add("sales_order", order,
                       {{"number", 1},
                        {"code", u"SO-0001"_s},
                        {"channel_id", studioChannel},
                        {"ordered_at_ms", action.now()},
                        {"ordered_day", action.today()},
                        {"currency", u"CNY"_s}});
            for (int position : {1, 2}) {
                action.add("sales_order_line", action.newId<OrderLine>(),
                           {{"order_id", order},
                            {"position", position},
                            {"title", u"Mug"_s},
                            {"quantity_micro", Quantity::units(1)},
                            {"total_minor", 800}});
            }
            return {};
        }));
        QCOMPARE(studio.integer("SELECT unmatched FROM sales_order_total"), 2);
        QCOMPARE(violationsOf(*studio, true), QString());
    }

    void theCurrencyIsNotTakenBackFromUnderAnOrder()
    {
        TestStudio empty;
        const auto write = [&](const QString &currency) {
            BENCHBOOK_VERIFY(
                empty->perform(Sentence("Change the currency"), std::nullopt, [&](Action &action) -> Result<void> {
                    action.changeRow("studio", 1, std::vector<Column>{{"currency", currency}});
                    return {};
                }));
        };
        write(u"JPY"_s);
        const qint64 change = empty->undoable()->entry;
        write(u"USD"_s);
        BENCHBOOK_VERIFY(empty->undo(empty->undoable()->entry, std::nullopt));
        QCOMPARE(empty->currency().code, u"JPY"_s);
        BENCHBOOK_VERIFY(empty->perform(Sentence("Write an order"), std::nullopt, [&](Action &action) -> Result<void> {
            const auto order = action.newId<SalesOrder>();
            action.add("sales_order", order,
                       {{"number", 1},
                        {"code", u"SO-0001"_s},
                        {"channel_id", studioChannel},
                        {"ordered_at_ms", action.now()},
                        {"ordered_day", action.today()},
                        {"currency", u"JPY"_s},
                        {"shipping_minor", 500}});
            action.add("sales_order_line", action.newId<OrderLine>(),
                       {{"order_id", order},
                        {"position", 1},
                        {"title", u"Mug"_s},
                        {"quantity_micro", Quantity::units(1)},
                        {"total_minor", 800}});
            return {};
        }));
        QCOMPARE(empty->undo(change, std::nullopt).error().code, ErrorCode::Refused);
        QCOMPARE(empty->currency().code, u"JPY"_s);
        QCOMPARE(violationsOf(*empty, true), QString());
        // Even where somebody changes the row itself, what orders are worth follows.
        empty.integer("DROP TRIGGER IF EXISTS studio_currency_is_settled");
        empty.integer("UPDATE studio SET currency = 'USD'");
        QVERIFY(!violationsOf(*empty, false).contains(u"sales_order_total"_s));
    }
};

int runShipmentTests(int argc, char **argv)
{
    TestShipment tests;
    return QTest::qExec(&tests, argc, argv);
}

#include "test_shipment.moc"
