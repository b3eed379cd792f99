// What several machines do to each other, one story a test, on real studio files.
#include "core/customers/customer.h"
#include "core/journal/backup.h"
#include "core/journal/connection.h"
#include "core/journal/history.h"
#include "core/journal/schema.h"
#include "core/stock/stock.h"
#include "core/workshop/work_order.h"
#include "tests/core/machines/fleet.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace benchbook;
using namespace benchbook::testing;

namespace {

struct Base
{
    Id<Material> hide{0};
    Id<Variant> wallet{0};
    Id<Customer> customer{0};
    Id<Lot> lot{0};
    Id<WorkOrder> order{0};
};

void mustDo(const Result<void> &done)
{
    if (!done.ok())
        qFatal("%s / %s", qPrintable(done.error().message), qPrintable(done.error().detail));
}

template <class T> T mustGive(Result<T> result)
{
    if (!result.ok())
        qFatal("%s / %s", qPrintable(result.error().message), qPrintable(result.error().detail));
    return std::move(result).value();
}

/// A hide of 10 dm² on the shelf, a wallet with a recipe, one released work order, one customer.

std::function<void(Studio &)> baseInto(Base &base)
{
    return [&base](Studio &studio) {
        mustDo(studio.perform(Sentence("Set up"), std::nullopt, [&](Action &action) -> Result<void> {
            base.hide = action.newId<Material>();
            action.add("material", base.hide,
                       {{"number", 1}, {"code", u"M-0001"_s}, {"name", u"Veg tan"_s}, {"base_unit", u"dm2"_s}});
            const auto product = action.newId<Product>();
            action.add("product", product, {{"number", 1}, {"code", u"P-0001"_s}, {"name", u"Wallet"_s}});
            base.wallet = action.newId<Variant>();
            action.add("variant", base.wallet, {{"product_id", product}, {"sku", u"WAL"_s}, {"name", u"brown"_s}});
            const auto recipe = action.newId<Recipe>();
            action.add("recipe", recipe, {{"product_id", product}, {"version", 1}});
            action.add("recipe_input", action.newId<RecipeInput>(),
                       {{"recipe_id", recipe},
                        {"position", 1},
                        {"material_id", base.hide},
                        {"quantity_micro", Quantity::units(8)}});
            base.customer = action.newId<Customer>();
            action.add("customer", base.customer,
                       {{"number", 1}, {"code", u"C-0001"_s}, {"name", u"Mei"_s}, {"phone", u"138"_s}});
            return {};
        }));
        base.lot =
            mustGive(receive(studio,
                             {.material = base.hide, .pieces = {Quantity::units(10)}, .cost = Money::fromMinor(20'000)},
                             std::nullopt))
                .front()
                .id;
        base.order = mustGive(planWorkOrder(studio, {.variant = base.wallet, .quantity = 1}, std::nullopt)).id;
        mustDo(releaseWorkOrder(studio, base.order, std::nullopt));
    };
}

Result<void> change(Studio &studio, Id<Customer> customer, Columns columns)
{
    return studio.perform(Sentence("Change customer"), std::nullopt, [&](Action &action) -> Result<void> {
        action.change("customer", customer, columns);
        return {};
    });
}

/// Conflict lists say the same wherever they are asked for.

QString textOf(const std::vector<Conflict> &conflicts)
{
    QStringList lines;
    for (const Conflict &conflict : conflicts) {
        QStringList choices;
        for (const ConflictChoice &choice : conflict.choices) {
            QString values = choice.removes ? u"removed"_s : QString();
            for (const auto &[name, value] : choice.values)
                values += u' ' + QString::fromStdString(name) + u'=' + (value.isText() ? value.text() : u"?"_s);
            choices << choice.machine + u':' + values + (choice.isShown ? u"*"_s : QString());
        }
        lines << QString::fromStdString(conflict.table) + u'.' + conflict.atom + u' ' + choices.join(u" / "_s);
    }
    return lines.join(u'\n');
}

/// Everything journaled, as text.

QString wholeDump(Fleet &fleet, int machine)
{
    QStringList tables;
    for (const auto &[name, rule] : fleet.studio(machine).schema().tables())
        tables << QString::fromStdString(name);
    return fleet.dump(machine, tables);
}

} // namespace

#define COMPARE_MACHINES(fleet)                                                                                        \
    do {                                                                                                               \
        for (int machine = 1; machine < (fleet).size(); ++machine) {                                                   \
            QCOMPARE(wholeDump(fleet, machine), wholeDump(fleet, 0));                                                  \
            QVERIFY((fleet).machines(machine).digest() == (fleet).machines(0).digest());                               \
            QCOMPARE(textOf((fleet).machines(machine).conflicts()), textOf((fleet).machines(0).conflicts()));          \
        }                                                                                                              \
    } while (false)

class TestMachines : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aStudioAloneKeepsNothingOfThis()
    {
        TestStudio studio;
        mustDo(studio->perform(Sentence("Add"), std::nullopt, [](Action &action) -> Result<void> {
            action.add("customer", action.newId<Customer>(), {{"number", 1}, {"code", u"C"_s}, {"name", u"N"_s}});
            return {};
        }));
        for (const char *table : {"machine_chain", "machine_origin", "machine_head"})
            QCOMPARE(studio.integer("SELECT count(*) FROM " + std::string(table)), 0);
        QVERIFY(!QFile::exists(Machines::sidecarOf(studio.path())));
    }

    void eachMachineHasNumbersOfItsOwn()
    {
        Base base;
        Fleet fleet(3, 1, baseInto(base));
        QStringList codes;
        for (int machine : {0, 1, 2, 1}) {
            codes << mustGive(
                         planWorkOrder(fleet.studio(machine), {.variant = base.wallet, .quantity = 1}, std::nullopt))
                         .code;
        }
        QCOMPARE(codes.join(u' '), u"WO-0002 WO-B0001 WO-C0001 WO-B0002"_s);
        fleet.settleDown();
        COMPARE_MACHINES(fleet);
        QCOMPARE(mustGive(planWorkOrder(fleet.studio(0), {.variant = base.wallet, .quantity = 1}, std::nullopt)).code,
                 u"WO-0003"_s);
    }

    void whatWasDoneElsewhereStandsInTheHistory()
    {
        Base base;
        Fleet fleet(2, 2, baseInto(base));
        fleet.clock(1).advance(120'000);
        mustDo(change(fleet.studio(1), base.customer, {{"phone", u"139"_s}}));
        const qint64 when = fleet.clock(1).now().milliseconds();
        QCOMPARE(fleet.take(0, fleet.message(1, 0)).taken, 1);
        QCOMPARE(fleet.text(0, "SELECT phone FROM customer"), u"139"_s);
        const JournalEntry entry =
            fleet.studio(0).read([](const Reader &reader) { return latestEntries(reader, 1).front(); }).value();
        QCOMPARE(entry.sentence.english(), u"Change customer"_s);
        QCOMPARE(entry.machine, u"B"_s);
        QCOMPARE(entry.at.milliseconds(), when);
        QCOMPARE(violationsOf(fleet.studio(0), true), QString());
        // "Undo" means one's own last action; this one can still be taken back by name, and B hears of it.
        QVERIFY(!fleet.studio(0).undoable() || fleet.studio(0).undoable()->entry != entry.id);
        QVERIFY(fleet.studio(0).undo(entry.id, std::nullopt).ok());
        fleet.settleDown();
        QCOMPARE(fleet.text(1, "SELECT phone FROM customer"), u"138"_s);
        COMPARE_MACHINES(fleet);
    }

    void twoWordsOnOneFieldWaitForSomebodyToChoose_F21()
    {
        Base base;
        Fleet fleet(2, 3, baseInto(base));
        mustDo(change(fleet.studio(0), base.customer, {{"phone", u"A"_s}, {"note", u"left"_s}}));
        mustDo(change(fleet.studio(1), base.customer, {{"phone", u"B"_s}, {"tags", u"right"_s}}));
        fleet.settleDown();
        COMPARE_MACHINES(fleet);
        // Other fields came together by themselves.
        QCOMPARE(fleet.text(0, "SELECT note || tags FROM customer"), u"leftright"_s);
        const std::vector<Conflict> conflicts = fleet.machines(0).conflicts();
        QCOMPARE(conflicts.size(), std::size_t(1));
        QCOMPARE(conflicts[0].choices.size(), std::size_t(2));
        const auto refused = change(fleet.studio(1), base.customer, {{"phone", u"C"_s}});
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, ErrorCode::Refused);
        mustDo(change(fleet.studio(1), base.customer, {{"email", u"m@x"_s}}));
        const std::size_t other = conflicts[0].choices[0].isShown ? 1 : 0;
        const QString chosen = conflicts[0].choices[other].values.at("phone").text();
        mustDo(fleet.machines(0).settle(conflicts[0], other, std::nullopt));
        fleet.settleDown();
        COMPARE_MACHINES(fleet);
        QCOMPARE(textOf(fleet.machines(1).conflicts()), QString());
        QCOMPARE(fleet.text(1, "SELECT phone FROM customer"), chosen);
        QCOMPARE(violationsOf(fleet.studio(0), true), QString());
        QCOMPARE(violationsOf(fleet.studio(1), true), QString());
    }

    void whatOneRemovedAndAnotherChangedStaysInQuestion_F21()
    {
        Base base;
        Fleet fleet(2, 4, baseInto(base));
        mustDo(fleet.studio(0).perform(Sentence("Remove"), std::nullopt, [&](Action &action) -> Result<void> {
            action.remove("customer", base.customer);
            return {};
        }));
        mustDo(change(fleet.studio(1), base.customer, {{"phone", u"B"_s}}));
        fleet.settleDown();
        COMPARE_MACHINES(fleet);
        QCOMPARE(fleet.text(0, "SELECT name || phone FROM customer"), u"MeiB"_s);
        const std::vector<Conflict> conflicts = fleet.machines(1).conflicts();
        QCOMPARE(conflicts.size(), std::size_t(1));
        const std::size_t removal = conflicts[0].choices[0].removes ? 0 : 1;
        QVERIFY(conflicts[0].choices[removal].removes);
        mustDo(fleet.machines(1).settle(conflicts[0], removal, std::nullopt));
        fleet.settleDown();
        COMPARE_MACHINES(fleet);
        QCOMPARE(fleet.integer(0, "SELECT count(*) FROM customer"), 0);
        QVERIFY(fleet.machines(0).conflicts().empty());
    }

    void twoMachinesIssueTheLastOfOneLot()
    {
        Base base;
        Fleet fleet(2, 5, baseInto(base));
        for (int machine : {0, 1}) {
            const auto order =
                mustGive(planWorkOrder(fleet.studio(machine), {.variant = base.wallet, .quantity = 1}, std::nullopt));
            mustDo(
                issueLot(fleet.studio(machine), order.id, base.lot, places::shelf, Quantity::units(10), std::nullopt));
        }
        fleet.settleDown();
        COMPARE_MACHINES(fleet);
        for (int machine : {0, 1}) {
            const std::vector<MachineQuestion> questions = fleet.machines(machine).questions();
            QCOMPARE(questions.size(), std::size_t(2)); // each machine asks about the other's issue
            QCOMPARE(questions[0].kind, u"rule"_s);
            QVERIFY2(questions[0].detail.contains("CHECK"_L1), qPrintable(questions[0].detail));
            QVERIFY(fleet.integer(machine, "SELECT min(quantity_micro) FROM stock_total WHERE inside = 1") < 0);
            // What is wrong is the lot, and nothing else; the journal still makes this file.
            const QStringList violations = violationsOf(fleet.studio(machine), true).split(u'\n');
            for (const QString &violation : violations)
                QVERIFY2(violation.contains("stock"_L1), qPrintable(violation));
            // The guards are back.
            QVERIFY(fleet.integer(machine, "SELECT count(*) FROM sqlite_schema WHERE sql LIKE '%RAISE(%'") > 30);
            QVERIFY(!moveLot(fleet.studio(machine), base.lot, places::shelf, places::finished, Quantity::units(1),
                             std::nullopt)
                         .ok());
        }
        // A studio whose parts do not fit is restored to that moment all the same.
        const QString restored = fleet.folder() + u"/restored.benchbook"_s;
        mustGive(restoreMoment(fleet.path(0), u"2027-01-01"_s, restored, fleet.clock(0), fleet.random(), {}));
        mustDo(fleet.machines(1).answer(fleet.machines(1).questions()[0].id, u"Counted"_s, std::nullopt));
        fleet.settleDown();
        QCOMPARE(fleet.machines(0).questions().size(), std::size_t(1));
        COMPARE_MACHINES(fleet);
    }

    void oneWorkOrderIsFinishedTwice()
    {
        Base base;
        Fleet fleet(2, 6, baseInto(base));
        mustDo(issueLot(fleet.studio(0), base.order, base.lot, places::shelf, Quantity::units(8), std::nullopt));
        fleet.settleDown();
        for (int machine : {0, 1})
            mustGive(finishWorkOrder(fleet.studio(machine), base.order, 1, std::nullopt));
        fleet.settleDown();
        COMPARE_MACHINES(fleet);
        QVERIFY(!fleet.machines(0).questions().empty());
        QVERIFY(fleet.machines(0).waiting().empty());
        QCOMPARE(fleet.integer(1, "SELECT count(*) FROM work_finish"), 2);
    }

    void twoRowsClaimOneCode_F21()
    {
        Base base;
        Fleet fleet(3, 7, baseInto(base));
        for (int machine : {0, 1, 2}) {
            fleet.clock(machine).advance(1000 * (3 - machine));
            mustDo(fleet.studio(machine).perform(
                Sentence("Add variant"), std::nullopt, [&](Action &action) -> Result<void> {
                    action.add("variant", action.newId<Variant>(),
                               {{"product_id", fleet.integer(machine, "SELECT id FROM product")},
                                {"sku", u"WAL-2"_s},
                                {"name", machineLetterOf(machine)}});
                    return {};
                }));
        }
        fleet.settleDown();
        COMPARE_MACHINES(fleet);
        QCOMPARE(fleet.text(0, "SELECT group_concat(sku || '=' || name, ' ') FROM "
                               "(SELECT * FROM variant WHERE sku LIKE 'WAL-2%' ORDER BY sku)"),
                 u"WAL-2=C WAL-2-A=A WAL-2-B=B"_s);
        QCOMPARE(fleet.machines(2).questions().size(), std::size_t(2));
        // Once nobody else claims it, the code goes back to the next.
        mustDo(fleet.studio(0).perform(Sentence("Rename"), std::nullopt, [&](Action &action) -> Result<void> {
            action.changeRow("variant", fleet.integer(0, "SELECT id FROM variant WHERE sku = 'WAL-2'"),
                             std::vector<Column>{{"sku", u"WAL-3"_s}});
            return {};
        }));
        fleet.settleDown();
        fleet.take(0, fleet.message(1, 0));
        COMPARE_MACHINES(fleet);
        QCOMPARE(fleet.text(1, "SELECT group_concat(sku || '=' || name, ' ') FROM "
                               "(SELECT * FROM variant WHERE sku LIKE 'WAL-_%' ORDER BY sku)"),
                 u"WAL-2=B WAL-2-A=A WAL-3=C"_s);
        QCOMPARE(violationsOf(fleet.studio(0), true), QString());
    }

    void bothTakeTheSameBack()
    {
        Base base;
        Fleet fleet(2, 8, baseInto(base));
        mustDo(moveLot(fleet.studio(0), base.lot, places::shelf, places::finished, Quantity::units(4), std::nullopt));
        fleet.settleDown();
        for (int machine : {0, 1}) {
            fleet.clock(machine).advance(5000 * (machine + 1));
            const qint64 entry =
                fleet.integer(machine, "SELECT max(entry_id) FROM journal_change WHERE table_name = 'stock_move'");
            mustGive(fleet.studio(machine).undo(entry, std::nullopt));
        }
        fleet.settleDown();
        COMPARE_MACHINES(fleet);
        QCOMPARE(fleet.integer(0, "SELECT count(*) FROM stock_move WHERE counters_id IS NOT NULL"), 1);
        QVERIFY(fleet.machines(0).questions().empty());
        for (int machine : {0, 1})
            QCOMPARE(violationsOf(fleet.studio(machine), true), QString());
        // Done again on B, it is done again on A.
        const qint64 undo = fleet.integer(1, "SELECT max(id) FROM journal_entry WHERE undoes_id IS NOT NULL");
        mustGive(fleet.studio(1).undo(undo, std::nullopt));
        fleet.settleDown();
        COMPARE_MACHINES(fleet);
        QCOMPARE(fleet.integer(0, "SELECT quantity_micro FROM stock_total WHERE location_id = 9"), 4'000'000);
    }

    void whatIsNamedElsewhereStays()
    {
        Base base;
        Fleet fleet(2, 9, baseInto(base));
        qint64 lining = 0;
        mustDo(fleet.studio(0).perform(Sentence("Add lining"), std::nullopt, [&](Action &action) -> Result<void> {
            lining = action.newId<Material>().value();
            action.addRow("material", lining,
                          {{"number", 2}, {"code", u"M-0002"_s}, {"name", u"Lining"_s}, {"base_unit", u"dm2"_s}});
            return {};
        }));
        fleet.settleDown();
        mustDo(fleet.studio(0).perform(Sentence("Remove"), std::nullopt, [&](Action &action) -> Result<void> {
            action.removeRow("material", lining);
            return {};
        }));
        qint64 input = 0;
        mustDo(fleet.studio(1).perform(Sentence("Use it"), std::nullopt, [&](Action &action) -> Result<void> {
            input = action.newId<RecipeInput>().value();
            action.addRow("recipe_input", input,
                          {{"recipe_id", fleet.integer(1, "SELECT id FROM recipe")},
                           {"position", 2},
                           {"material_id", lining},
                           {"quantity_micro", Quantity::units(1)}});
            return {};
        }));
        fleet.settleDown();
        COMPARE_MACHINES(fleet);
        QCOMPARE(fleet.text(0, "SELECT name FROM material WHERE number = 2"), u"Lining"_s);
        for (int machine : {0, 1}) {
            QCOMPARE(fleet.machines(machine).questions().size(), std::size_t(1));
            QCOMPARE(fleet.machines(machine).questions()[0].kind, u"kept"_s);
            QCOMPARE(violationsOf(fleet.studio(machine), true), QString());
        }
        // Once nobody names it any more, it goes.
        mustDo(fleet.studio(1).perform(Sentence("Use it no more"), std::nullopt, [&](Action &action) -> Result<void> {
            action.removeRow("recipe_input", input);
            return {};
        }));
        fleet.settleDown();
        fleet.take(1, fleet.message(0, 1));
        COMPARE_MACHINES(fleet);
        QCOMPARE(fleet.integer(0, "SELECT count(*) FROM material WHERE number = 2"), 0);
    }

    void whoWasErasedStaysErased()
    {
        Base base;
        Fleet fleet(2, 10, baseInto(base));
        mustDo(change(fleet.studio(1), base.customer, {{"note", u"knows Mei"_s}}));
        const QByteArray late = fleet.message(1, 0); // carries the key, and comes after the erasure
        mustDo(eraseCustomer(fleet.studio(0), base.customer, std::nullopt));
        fleet.take(0, late);
        fleet.settleDown();
        for (int machine : {0, 1}) {
            QCOMPARE(fleet.integer(machine, "SELECT count(*) FROM personal_key"), 0);
            QCOMPARE(fleet.text(machine, "SELECT name || note || phone FROM customer"), QString());
        }
        COMPARE_MACHINES(fleet);
    }

    void aPreviewSaysWhatComesOfItAndLeavesNothing()
    {
        Base base;
        Fleet fleet(2, 19, baseInto(base));
        for (int machine : {0, 1}) {
            const auto order =
                mustGive(planWorkOrder(fleet.studio(machine), {.variant = base.wallet, .quantity = 1}, std::nullopt));
            mustDo(
                issueLot(fleet.studio(machine), order.id, base.lot, places::shelf, Quantity::units(10), std::nullopt));
        }
        const QByteArray message = fleet.message(1, 0);
        const QString before = wholeDump(fleet, 0);
        const qint64 entries = fleet.integer(0, "SELECT count(*) FROM journal_entry");
        const TakenIn seen = mustGive(fleet.machines(0).preview(message));
        QCOMPARE(wholeDump(fleet, 0), before);
        QCOMPARE(fleet.integer(0, "SELECT count(*) FROM journal_entry"), entries);
        QCOMPARE(violationsOf(fleet.studio(0), false), QString());
        const TakenIn taken = fleet.take(0, message);
        QCOMPARE(std::tie(seen.taken, seen.questions, seen.waiting),
                 std::tie(taken.taken, taken.questions, taken.waiting));
        QVERIFY(taken.questions > 0);
    }

    void nothingIsLostOnTheWay_F8()
    {
        Base base;
        Fleet fleet(3, 11, baseInto(base));
        QByteArrayList messages;
        for (int i = 0; i < 4; ++i) {
            mustDo(change(fleet.studio(1), base.customer, {{"phone", QString::number(i)}}));
            messages << fleet.message(1, 0);
        }
        // The first two get lost, the last comes twice, an older one late: all is there, and again changes nothing.
        QCOMPARE(fleet.take(0, messages[3]).taken, 4);
        const TakenIn again = fleet.take(0, messages[3]);
        QCOMPARE(again.taken, 0);
        QCOMPARE(again.known, 4);
        const QString before = wholeDump(fleet, 0);
        QCOMPARE(fleet.take(0, messages[2]).taken, 0);
        QCOMPARE(wholeDump(fleet, 0), before);
        // C hears of B through A.
        fleet.take(2, fleet.message(0, 2));
        QCOMPARE(fleet.text(2, "SELECT phone FROM customer"), u"3"_s);
        // Once A has said that it has them, they are not sent again.
        fleet.take(1, fleet.message(0, 1));
        QVERIFY(fleet.message(1, 0).size() < messages[0].size());
    }

    void aClockThatIsFarOffIsFlaggedAndNotFollowed_F15()
    {
        Base base;
        Fleet fleet(2, 12, baseInto(base));
        fleet.clock(1).advance(365LL * 24 * 3'600'000);
        mustDo(change(fleet.studio(1), base.customer, {{"phone", u"far"_s}}));
        const TakenIn taken = fleet.take(0, fleet.message(1, 0));
        QCOMPARE(taken.clocksOff, QStringList{u"B"_s});
        QCOMPARE(taken.taken, 1);
        mustDo(change(fleet.studio(0), base.customer, {{"phone", u"near"_s}}));
        fleet.settleDown();
        // Who knew the other word replaces it, whatever the clocks say.
        QCOMPARE(fleet.text(1, "SELECT phone FROM customer"), u"near"_s);
        QVERIFY(fleet.machines(0).conflicts().empty());
        QVERIFY(fleet.integer(0, "SELECT max(at_ms) FROM machine_origin JOIN machine_chain AS c ON c.id = chain_id "
                                 "WHERE c.own = 1") <= fleet.clock(0).now().milliseconds());
    }

    void twoActionsUnderOneNumberFreezeThatMachine_F9()
    {
        Base base;
        Fleet fleet(3, 13, baseInto(base));
        // B's file is copied by hand with its sidecar: two lives write under one number.
        fleet.close(1);
        const QString twin = fleet.folder() + u"/twin.benchbook"_s;
        QFile::copy(fleet.path(1), twin);
        QFile::copy(Machines::sidecarOf(fleet.path(1)), Machines::sidecarOf(twin));
        fleet.open(1);
        auto other = mustGive(Studio::open(twin, Access::ReadWrite, fleet.clock(1)));
        mustDo(change(fleet.studio(1), base.customer, {{"phone", u"one"_s}}));
        mustDo(change(*other, base.customer, {{"phone", u"two"_s}}));
        fleet.take(0, fleet.message(1, 0));
        const TakenIn taken = fleet.take(0, mustGive(Machines(*other).messageFor(fleet.device(0))));
        QCOMPARE(taken.forks, 1);
        QCOMPARE(fleet.integer(0, "SELECT count(*) FROM machine_fork"), 1);
        QCOMPARE(fleet.text(0, "SELECT phone FROM customer"), u"one"_s);
        mustDo(change(fleet.studio(1), base.customer, {{"phone", u"three"_s}}));
        QCOMPARE(fleet.take(0, fleet.message(1, 0)).waiting, 1);
        // Others go on.
        mustDo(change(fleet.studio(2), base.customer, {{"email", u"c@x"_s}}));
        QCOMPARE(fleet.take(0, fleet.message(2, 0)).taken, 1);
    }

    void aFileThatWasPutBackGetsItsOwnTailBack_F10()
    {
        Base base;
        Fleet fleet(2, 14, baseInto(base));
        fleet.snapshot(1);
        mustDo(change(fleet.studio(1), base.customer, {{"phone", u"lost here"_s}}));
        fleet.take(0, fleet.message(1, 0));
        fleet.putBack(1);
        fleet.open(1);
        QCOMPARE(fleet.integer(1, "SELECT count(*) FROM machine_chain WHERE device = (SELECT device FROM machine_chain "
                                  "WHERE own = 1)"),
                 2);
        mustDo(change(fleet.studio(1), base.customer, {{"note", u"new life"_s}}));
        fleet.settleDown();
        COMPARE_MACHINES(fleet);
        QCOMPARE(fleet.text(1, "SELECT phone || ' ' || note FROM customer"), u"lost here new life"_s);
        QCOMPARE(violationsOf(fleet.studio(1), true), QString());
    }

    void whatANewerBenchbookWroteIsKept_F13()
    {
        Base base;
        Fleet fleet(2, 15, baseInto(base));
        // A group by hand, as a later program would write it: an unknown table, an unknown column, a known one.
        const ChainRow b = MachineStore(fleet.studio(1).connection()).own();
        Group group;
        group.self = {b.chain, b.seq + 1};
        group.at = {fleet.clock(1).now().milliseconds(), 0};
        group.letter = b.letter;
        group.idIncarnation = b.idIncarnation;
        group.sentence = "Newer";
        RowWord known{RowKind::Changed, u"customer"_s, base.customer.value()};
        known.atoms.push_back({u"tags"_s, {{u"tags"_s, u"seen"_s}}});
        known.atoms.push_back({u"mood"_s, {{u"mood"_s, u"good"_s}}});
        group.rows.push_back(known);
        group.rows.push_back({RowKind::Fact, u"comet"_s, 77, {{u"tail"_s, 5}}});
        MachineMessage message = mustGive(decodeMessage(fleet.message(1, 0)));
        message.groups.push_back(encodeGroup(group));
        QCOMPARE(fleet.take(0, encodeMessage(message)).taken, 1);
        QCOMPARE(fleet.text(0, "SELECT tags FROM customer"), u"seen"_s);
        QCOMPARE(fleet.integer(0, "SELECT count(*) FROM machine_origin WHERE unknown = 1"), 1);
        // It is handed on as it came.
        const MachineMessage relayed = mustGive(decodeMessage(fleet.message(0, 1)));
        QVERIFY(std::find(relayed.groups.begin(), relayed.groups.end(), encodeGroup(group)) != relayed.groups.end());
    }

    void badBytesAndOtherStudiosChangeNothing_F20()
    {
        Base base;
        Base otherBase;
        Fleet fleet(2, 16, baseInto(base));
        Fleet other(2, 17, baseInto(otherBase));
        mustDo(change(fleet.studio(1), base.customer, {{"phone", u"B"_s}}));
        const QByteArray message = fleet.message(1, 0);
        const QString before = wholeDump(fleet, 0);
        const auto refused = fleet.machines(0).takeIn(other.message(1, 0));
        QCOMPARE(refused.error().code, ErrorCode::Refused);
        for (qsizetype cut = 0; cut < message.size(); cut += 7)
            QVERIFY(!fleet.machines(0).takeIn(message.first(cut)).ok());
        QCOMPARE(wholeDump(fleet, 0), before);
        QCOMPARE(fleet.integer(0, "SELECT count(*) FROM machine_pending"), 0);
    }

    void theOrderOfGroupsMakesNoDifference()
    {
        Base base;
        Fleet fleet(4, 18, baseInto(base));
        QByteArrayList messages;
        for (int machine : {0, 1, 2}) {
            for (int i = 0; i < 3; ++i) {
                mustDo(change(fleet.studio(machine), base.customer,
                              {{"phone", u"%1%2"_s.arg(machine).arg(i)}, {"street", u"s%1"_s.arg(machine)}}));
                messages << fleet.message(machine, 3);
            }
        }
        QString first;
        for (int order = 0; order < 6; ++order) {
            fleet.snapshot(3);
            QByteArrayList shuffled = messages;
            for (qsizetype i = shuffled.size() - 1; i > 0; --i)
                shuffled.swapItemsAt(i, fleet.random().between(0, i));
            for (const QByteArray &message : shuffled)
                fleet.take(3, message);
            const QString dump = wholeDump(fleet, 3) + textOf(fleet.machines(3).conflicts());
            if (first.isEmpty())
                first = dump;
            QCOMPARE(dump, first);
            fleet.putBack(3);
            fleet.open(3);
        }
    }

private:
    static QString machineLetterOf(int machine) { return QString(QChar(u'A' + static_cast<char16_t>(machine))); }
};

QTEST_GUILESS_MAIN(TestMachines)
#include "test_machines.moc"
