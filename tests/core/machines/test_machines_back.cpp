// Machines of one studio: what people type over both, and files that were put back.
#include "core/cbor/cbor_reader.h"
#include "core/customers/customer.h"
#include "core/journal/backup.h"
#include "core/journal/connection.h"
#include "core/journal/frozen_machine.h"
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

constexpr std::string_view ownLives =
    "SELECT count(*) FROM machine_chain WHERE device = (SELECT device FROM machine_chain WHERE own = 1)";

/// A copy of a machine's whole folder: the studio file with its sidecar.
class Folder
{
public:
    Folder(Fleet &fleet, int machine) : m_fleet(fleet), m_machine(machine)
    {
        m_fleet.snapshot(machine);
        QFile::copy(sidecar(), kept());
    }
    void putBack()
    {
        m_fleet.putBack(m_machine);
        QFile::remove(sidecar());
        QFile::copy(kept(), sidecar());
        m_fleet.open(m_machine);
    }

private:
    QString sidecar() const { return Machines::sidecarOf(m_fleet.path(m_machine)); }
    QString kept() const { return sidecar() + u".kept"_s; }

    Fleet &m_fleet;
    int m_machine;
};

} // namespace

#define COMPARE_MACHINES(fleet)                                                                                        \
    do {                                                                                                               \
        for (int machine = 1; machine < (fleet).size(); ++machine) {                                                   \
            QCOMPARE(wholeDump(fleet, machine), wholeDump(fleet, 0));                                                  \
            QVERIFY((fleet).machines(machine).digest() == (fleet).machines(0).digest());                               \
            QCOMPARE(textOf((fleet).machines(machine).conflicts()), textOf((fleet).machines(0).conflicts()));          \
        }                                                                                                              \
    } while (false)

class TestMachinesBack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void somebodyMayTypeWhatNeitherMachineSaid()
    {
        Base base;
        Fleet fleet(2, 61, baseInto(base));
        mustDo(change(fleet.studio(0), base.customer, {{"phone", u"A"_s}}));
        mustDo(change(fleet.studio(1), base.customer, {{"phone", u"B"_s}}));
        fleet.settleDown();
        const std::vector<Conflict> conflicts = fleet.machines(0).conflicts();
        QCOMPARE(conflicts.size(), std::size_t(1));
        const auto read = fleet.studio(0).read([](const Reader &reader) { return Result(allConflicts(reader)); });
        QCOMPARE(textOf(*read), textOf(conflicts));
        const auto refused = change(fleet.studio(0), base.customer, {{"phone", u"C"_s}});
        QVERIFY(!refused.ok() && isForWantOfChoice(refused.error()));
        QVERIFY(!fleet.machines(0).settleWith(conflicts[0], {{"email", Value(u"m@x"_s)}}, std::nullopt).ok());
        mustDo(fleet.machines(0).settleWith(conflicts[0], {{"phone", Value(u"C"_s)}}, std::nullopt));
        QVERIFY(fleet.machines(0).conflicts().empty());
        QCOMPARE(fleet.take(1, fleet.message(0, 1)).taken, 1);
        QVERIFY(fleet.machines(1).conflicts().empty());
        QCOMPARE(fleet.text(1, "SELECT phone FROM customer"), u"C"_s);
        fleet.settleDown();
        COMPARE_MACHINES(fleet);
        // It was settled by then: who looked at it before is told.
        QVERIFY(!fleet.machines(0).settleWith(conflicts[0], {{"phone", Value(u"D"_s)}}, std::nullopt).ok());
    }

    void aFileThatWasPutBackSaysWhatIsMissing()
    {
        Base base;
        Fleet fleet(2, 62, baseInto(base));
        const auto missing = [&]() -> qint64 {
            const auto back = fleet.studio(1).read([](const Reader &reader) { return Result(putBack(reader)); });
            return *back ? (*back)->missing : -1;
        };
        QCOMPARE(missing(), -1);
        fleet.snapshot(1);
        mustDo(change(fleet.studio(1), base.customer, {{"phone", u"1"_s}}));
        mustDo(change(fleet.studio(1), base.customer, {{"phone", u"2"_s}}));
        fleet.take(0, fleet.message(1, 0));
        fleet.putBack(1);
        fleet.open(1);
        QCOMPARE(missing(), 2);
        mustDo(change(fleet.studio(1), base.customer, {{"note", u"after"_s}}));
        fleet.take(0, fleet.message(1, 0));
        QCOMPARE(missing(), 2);
        fleet.take(1, fleet.message(0, 1));
        QCOMPARE(missing(), -1);
        QCOMPARE(fleet.text(1, "SELECT phone FROM customer"), u"2"_s);
        fleet.settleDown();
        COMPARE_MACHINES(fleet);
    }

    void whatNobodyHasIsNotWaitedForForEver()
    {
        Base base;
        Fleet fleet(2, 63, baseInto(base));
        mustDo(change(fleet.studio(1), base.customer, {{"phone", u"0"_s}}));
        fleet.snapshot(1);
        mustDo(change(fleet.studio(1), base.customer, {{"phone", u"1"_s}}));
        (void)fleet.message(1, 0); // written, and lost on the way
        fleet.putBack(1);
        fleet.open(1);
        const auto back = [&] {
            return fleet.studio(1).read([](const Reader &reader) { return Result(putBack(reader)); }).value();
        };
        QVERIFY(back().has_value());
        fleet.take(1, fleet.message(0, 1));
        QCOMPARE(back()->missing, 1);
        fleet.machines(1).stopWaitingForLost();
        QVERIFY(!back());
    }

    /// The sidecar lies in the same folder: whoever puts the folder back puts it back, too, and only others can tell.
    void aFolderThatWasPutBackBeginsANewLife()
    {
        Base base;
        Fleet fleet(2, 64, baseInto(base));
        mustDo(change(fleet.studio(1), base.customer, {{"phone", u"0"_s}}));
        fleet.take(0, fleet.message(1, 0));
        Folder folder(fleet, 1);
        mustDo(change(fleet.studio(1), base.customer, {{"phone", u"lost here"_s}}));
        fleet.take(0, fleet.message(1, 0));
        folder.putBack();
        QCOMPARE(fleet.integer(1, ownLives), 1);
        fleet.take(1, fleet.message(0, 1));
        QCOMPARE(fleet.integer(1, ownLives), 2);
        mustDo(change(fleet.studio(1), base.customer, {{"note", u"new life"_s}}));
        fleet.settleDown();
        QCOMPARE(fleet.text(1, "SELECT phone || ' ' || note FROM customer"), u"lost here new life"_s);
        COMPARE_MACHINES(fleet);
        // The new life is known to the sidecar: opening the file does not begin another.
        fleet.close(1);
        fleet.open(1);
        QCOMPARE(fleet.integer(1, ownLives), 2);
    }

    /// Somebody worked on before anybody could tell: two actions under one number, and both machines say so.
    void whatWasWrittenUnderNumbersThatWereTakenIsNoticed()
    {
        Base base;
        Fleet fleet(2, 65, baseInto(base));
        mustDo(change(fleet.studio(1), base.customer, {{"phone", u"0"_s}}));
        fleet.take(0, fleet.message(1, 0));
        Folder folder(fleet, 1);
        mustDo(change(fleet.studio(1), base.customer, {{"phone", u"first"_s}}));
        fleet.take(0, fleet.message(1, 0));
        folder.putBack();
        mustDo(change(fleet.studio(1), base.customer, {{"phone", u"second"_s}}));
        QCOMPARE(fleet.take(1, fleet.message(0, 1)).forks, 1);
        QCOMPARE(fleet.take(0, fleet.message(1, 0)).forks, 1);
        QCOMPARE(fleet.take(0, fleet.message(1, 0)).forks, 0);
        for (const int machine : {0, 1}) {
            const std::vector<Machine> machines = fleet.machines(machine).all();
            QVERIFY(std::any_of(machines.begin(), machines.end(), [](const Machine &each) { return each.isFrozen; }));
        }
        // What comes after is of a new life, and arrives.
        mustDo(change(fleet.studio(1), base.customer, {{"note", u"after"_s}}));
        QCOMPARE(fleet.take(0, fleet.message(1, 0)).taken, 1);
        QCOMPARE(fleet.text(0, "SELECT note FROM customer"), u"after"_s);
    }

    /// What either copy of the file did is told until somebody looked, and again when more of it comes.
    void bothTailsOfAFrozenMachineAreTold_F9()
    {
        Base base;
        Fleet fleet(2, 17, baseInto(base));
        fleet.close(1);
        const QString twin = fleet.folder() + u"/twin.benchbook"_s;
        QFile::copy(fleet.path(1), twin);
        QFile::copy(Machines::sidecarOf(fleet.path(1)), Machines::sidecarOf(twin));
        fleet.open(1);
        auto other = mustGive(Studio::open(twin, Access::ReadWrite, fleet.clock(1)));
        const auto told = [&] {
            return *fleet.studio(0).read([](const Reader &reader) { return Result(frozenMachines(reader)); });
        };
        const auto sentences = [](const ActionTail &tail) {
            QStringList words;
            for (const TailAction &action : tail.actions)
                words << u"%1 %2"_s.arg(action.seq).arg(action.sentence.text());
            return words.join(u", "_s);
        };
        const auto doing = [&](Studio &studio, const char *sentence, const QString &phone) {
            mustDo(studio.perform(Sentence(sentence), std::nullopt, [&](Action &action) -> Result<void> {
                action.change("customer", base.customer, {{"phone", phone}});
                return {};
            }));
        };
        QVERIFY(told().empty());
        const qint64 before = fleet.integer(1, "SELECT seq FROM machine_chain WHERE own = 1");
        doing(fleet.studio(1), "First here", u"1"_s);
        doing(fleet.studio(1), "Second here", u"2"_s);
        doing(*other, "First there", u"3"_s);
        fleet.take(0, fleet.message(1, 0));
        fleet.take(0, mustGive(Machines(*other).messageFor(fleet.device(0))));
        QCOMPARE(told().size(), std::size_t(1));
        const FrozenMachine frozen = told().front();
        QCOMPARE(frozen.machine, u"B"_s);
        QCOMPARE(sentences(frozen.here), u"%1 First here, %2 Second here"_s.arg(before + 1).arg(before + 2));
        QCOMPARE(sentences(frozen.other), u"%1 First there"_s.arg(before + 1));
        QCOMPARE(frozen.later.count(), 0);
        QVERIFY(noteFrozenSeen(fleet.studio(0), frozen).ok());
        QVERIFY(told().empty());
        for (int i = 0; i < mostTailActions + 3; ++i)
            doing(fleet.studio(1), "Later", QString::number(10 + i));
        fleet.take(0, fleet.message(1, 0));
        QCOMPARE(told().size(), std::size_t(1));
        QCOMPARE(told().front().later.actions.size(), std::size_t(mostTailActions));
        QCOMPARE(told().front().later.more, 3);
        QVERIFY(noteFrozenSeen(fleet.studio(0), told().front()).ok());
        QVERIFY(told().empty());
    }

    void whatIsImportedInOneGoReachesTheOther()
    {
        constexpr int many = 14'000;
        Base base;
        Fleet fleet(2, 66, baseInto(base));
        mustDo(fleet.studio(1).perform(Sentence("Import customers"), std::nullopt, [&](Action &action) -> Result<void> {
            for (int i = 2; i < many + 2; ++i) {
                action.add("customer", action.newId<Customer>(),
                           {{"number", i},
                            {"code", u"I-%1"_s.arg(i)},
                            {"name", u"Customer %1"_s.arg(i)},
                            {"phone", u"138"_s},
                            {"email", u"c@x"_s},
                            {"street", u"Street"_s},
                            {"city", u"City"_s},
                            {"note", u"from the shop"_s}});
            }
            return {};
        }));
        const QByteArray message = fleet.message(1, 0);
        // More than any document may have.
        QVERIFY(!readCbor(mustGive(decodeMessage(message)).groups.back()).ok());
        QCOMPARE(fleet.take(0, message).taken, 1);
        QCOMPARE(fleet.integer(0, "SELECT count(*) FROM customer"), many + 1);
    }

    /// A mark at the beginning of a text is part of it, on every machine.
    void aByteOrderMarkStays()
    {
        Base base;
        Fleet fleet(2, 67, baseInto(base));
        const QString marked = QChar(0xfeff) + u"pasted"_s;
        mustDo(change(fleet.studio(1), base.customer, {{"note", marked}}));
        fleet.settleDown();
        COMPARE_MACHINES(fleet);
    }
};

QTEST_GUILESS_MAIN(TestMachinesBack)
#include "test_machines_back.moc"
