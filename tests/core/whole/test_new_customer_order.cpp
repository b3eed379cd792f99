// An order of somebody new: one action, every issue at once, and no name in the journal's sentences.
#include "core/new_customer_order.h"
#include "tests/core/stock/workshop_fixture.h"

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

struct OrderBench
{
    TestStudio studio;
    Workshop workshop{studio};

    OrderDraft draft() const
    {
        OrderDraft draft{.channel = Id<Channel>(1)};
        draft.lines = {{workshop.wallet, Quantity::units(1), yuan(300)}};
        return draft;
    }
    Result<PlacedOrder> place(const QString &name)
    {
        return placeOrderOfNewCustomer(*studio, draft(), name, std::nullopt);
    }
    qint64 customersInSight() { return studio.integer("SELECT count(*) FROM customer WHERE hidden = 0"); }
    qint64 orders() { return studio.integer("SELECT count(*) FROM sales_order"); }
};

QStringList fieldsOf(const Error &error)
{
    QStringList fields;
    for (const Issue &issue : error.issues)
        fields << issue.field;
    return fields;
}

} // namespace

class TestNewCustomerOrder final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyIssueComesAtOnce()
    {
        OrderBench bench;
        OrderDraft draft{.channel = Id<Channel>(1), .customer = Id<Customer>(77)};
        draft.discount = Money::fromMinor(-1);
        const qint64 entries = bench.studio.integer("SELECT count(*) FROM journal_entry");
        const auto refused = placeOrderOfNewCustomer(*bench.studio, draft, u"  "_s, std::nullopt);
        QCOMPARE(refused.error().code, ErrorCode::Invalid);
        QCOMPARE(fieldsOf(refused.error()), (QStringList{u"customer"_s, u"discount"_s, u"lines"_s}));
        const auto named = placeOrderOfNewCustomer(*bench.studio, draft, u"王小姐"_s, std::nullopt);
        QCOMPARE(fieldsOf(named.error()), (QStringList{u"discount"_s, u"lines"_s}));
        QCOMPARE(fieldsOf(bench.place(QString()).error()), QStringList{u"customer"_s});
        QCOMPARE(bench.studio.integer("SELECT count(*) FROM journal_entry"), entries);
        QCOMPARE(bench.customersInSight(), 0);
    }

    void theNameIsInNoSentence()
    {
        OrderBench bench;
        BENCHBOOK_VERIFY(bench.place(u"王小姐"_s));
        QCOMPARE(bench.studio.integer("SELECT count(*) FROM customer WHERE name = '王小姐' AND tier = 'new'"), 1);
        QCOMPARE(bench.studio->undoable()->sentence.text(), u"Take the order SO-0001 of the new customer C-0001"_s);
        QCOMPARE(bench.studio.integer("SELECT count(*) FROM journal_entry"
                                      " WHERE instr(sentence || arguments, '王小姐')"),
                 0);
        QCOMPARE(violationsOf(*bench.studio, true), QString());
    }

    void oneUndoTakesBothBackAndOneRedoBringsThem()
    {
        OrderBench bench;
        BENCHBOOK_VERIFY(bench.place(u"王小姐"_s));
        BENCHBOOK_VERIFY(bench.studio->undo(bench.studio->undoable()->entry, std::nullopt));
        QCOMPARE(bench.orders(), 0);
        QCOMPARE(bench.customersInSight(), 0);
        BENCHBOOK_VERIFY(bench.studio->undo(bench.studio->redoable()->entry, std::nullopt));
        QCOMPARE(bench.orders(), 1);
        QCOMPARE(bench.studio.integer("SELECT count(*) FROM customer WHERE hidden = 0 AND name = '王小姐'"), 1);
        QCOMPARE(bench.studio.integer("SELECT count(*) FROM sales_order JOIN customer ON customer.id = customer_id"),
                 1);
        QCOMPARE(violationsOf(*bench.studio, true), QString());
    }

    void aLaterOrderHoldsTheCustomer()
    {
        OrderBench bench;
        BENCHBOOK_VERIFY(bench.place(u"王小姐"_s));
        const qint64 entry = bench.studio->undoable()->entry;
        OrderDraft later = bench.draft();
        later.customer = Id<Customer>(bench.studio.integer("SELECT id FROM customer"));
        BENCHBOOK_VERIFY(placeOrder(*bench.studio, later, std::nullopt));
        const qint64 second = bench.studio->undoable()->entry;
        QCOMPARE(bench.studio->undo(entry, std::nullopt).error().code, ErrorCode::Refused);
        QCOMPARE(bench.orders(), 2);
        QCOMPARE(bench.customersInSight(), 1);
        BENCHBOOK_VERIFY(bench.studio->undo(second, std::nullopt));
        BENCHBOOK_VERIFY(bench.studio->undo(entry, std::nullopt));
        QCOMPARE(bench.orders(), 0);
        QCOMPARE(bench.customersInSight(), 0);
        QCOMPARE(violationsOf(*bench.studio, true), QString());
    }
};

int runNewCustomerOrderTests(int argc, char **argv)
{
    TestNewCustomerOrder tests;
    return QTest::qExec(&tests, argc, argv);
}

#include "test_new_customer_order.moc"
