// Machines of one studio with different versions of Benchbook (T13). A newer one has a column, a description and a fact
// more; the older ones keep what they do not understand, hand it on byte for byte, and show it after their update.
#include "core/cbor/cbor_reader.h"
#include "core/cbor/cbor_writer.h"
#include "tests/core/machines/fleet.h"

using namespace Qt::StringLiterals;
using namespace benchbook;
using namespace benchbook::testing;

namespace {

void mustBe(const Result<void> &done)
{
    if (!done.ok())
        qFatal("%s / %s", qPrintable(done.error().message), qPrintable(done.error().detail));
}

/// The migration of a version that is not written yet.
void update(Fleet &fleet, int machine)
{
    for (
        const QString &sql :
        {u"ALTER TABLE customer ADD COLUMN mood TEXT NOT NULL DEFAULT ''"_s,
         u"CREATE TABLE kiln_shelf (id INTEGER PRIMARY KEY, name TEXT NOT NULL, size INTEGER NOT NULL DEFAULT 0) STRICT"_s,
         u"CREATE TABLE comet (id INTEGER PRIMARY KEY, tail INTEGER NOT NULL, "
         "counters_id INTEGER REFERENCES comet (id)) STRICT"_s,
         u"INSERT INTO table_rule (table_name, kind) VALUES ('kiln_shelf', 'description'), ('comet', 'fact')"_s,
         u"UPDATE file_note SET value = 'of an older Benchbook' WHERE name = 'machine_format'"_s}) {
        fleet.execute(machine, sql);
    }
    fleet.close(machine);
    fleet.open(machine);
}

qint64 addCustomer(Fleet &fleet, int machine)
{
    qint64 row = 0;
    mustBe(fleet.studio(machine).perform(Sentence("Add"), std::nullopt, [&](Action &action) -> Result<void> {
        row = action.newId<Customer>().value();
        action.addRow("customer", row,
                      {{"number", 1},
                       {"code", u"C-1"_s},
                       {"name", u"Ann"_s},
                       {"street", u"Mill Lane"_s},
                       {"city", u"Jingdezhen"_s}});
        return {};
    }));
    return row;
}

void setColumns(Fleet &fleet, int machine, qint64 customer, const std::vector<Column> &columns)
{
    mustBe(fleet.studio(machine).perform(Sentence("Change"), std::nullopt, [&](Action &action) -> Result<void> {
        action.changeRow("customer", customer, columns);
        return {};
    }));
}

/// What only the newer version has.
void workOfTheNewer(Fleet &fleet, int machine, qint64 customer)
{
    setColumns(fleet, machine, customer, {{"mood", u"merry"_s}, {"tags", u"regular"_s}});
    mustBe(fleet.studio(machine).perform(Sentence("Shelf"), std::nullopt, [&](Action &action) -> Result<void> {
        action.addRow("kiln_shelf", 501, {{"name", u"top"_s}, {"size", 40}});
        action.addRow("comet", 502, {{"tail", 7}});
        return {};
    }));
    mustBe(fleet.studio(machine).perform(Sentence("Resize"), std::nullopt, [&](Action &action) -> Result<void> {
        action.changeRow("kiln_shelf", 501, std::vector<Column>{{"size", 60}});
        return {};
    }));
}

std::vector<QByteArray> groupsIn(const QByteArray &message) { return decodeMessage(message).value().groups; }

QByteArray nextGroup(Fleet &fleet, int machine, const std::function<void(Group &)> &fill)
{
    const ChainRow own = MachineStore(fleet.studio(machine).connection()).own();
    Group group;
    group.self = {own.chain, own.seq + 1};
    group.at = {fleet.clock(machine).now().milliseconds(), 0};
    group.letter = own.letter;
    group.idIncarnation = own.idIncarnation;
    group.sentence = "By hand";
    fill(group);
    return encodeGroup(group);
}

QByteArray messageWith(Fleet &fleet, int from, int to, const QByteArray &group)
{
    MachineMessage message = decodeMessage(fleet.message(from, to)).value();
    message.groups.push_back(group);
    return encodeMessage(message);
}

} // namespace

class TestMachinesSkew : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void t13NewerOlderNewerLosesNothing_F13()
    {
        Fleet fleet(3, 41);
        const qint64 customer = addCustomer(fleet, 0);
        fleet.settleDown();
        update(fleet, 1);
        update(fleet, 2);
        workOfTheNewer(fleet, 1, customer);
        const QByteArray sent = fleet.message(1, 0);

        // The older one takes all of it in and shows what it understands.
        const TakenIn taken = fleet.take(0, sent);
        QCOMPARE(taken.taken, 3);
        QCOMPARE(taken.waiting, 0);
        QCOMPARE(fleet.text(0, "SELECT tags FROM customer"), u"regular"_s);
        QCOMPARE(fleet.integer(0, "SELECT count(*) FROM machine_origin WHERE unknown = 1"), 3);
        QCOMPARE(violationsOf(fleet.studio(0), true), QString());

        // It works on beside it, and hands both on to another newer machine: byte for byte what came.
        setColumns(fleet, 0, customer, {{"phone", u"138"_s}});
        const std::vector<QByteArray> relayed = groupsIn(fleet.message(0, 2));
        for (const QByteArray &group : groupsIn(sent))
            QVERIFY(std::find(relayed.begin(), relayed.end(), group) != relayed.end());
        fleet.take(2, fleet.message(0, 2));
        fleet.take(1, fleet.message(0, 1));
        for (const int machine : {1, 2}) {
            QCOMPARE(fleet.text(machine, "SELECT name || mood || tags || phone FROM customer"),
                     u"Annmerryregular138"_s);
            QCOMPARE(fleet.text(machine, "SELECT name || size FROM kiln_shelf"), u"top60"_s);
            QCOMPARE(fleet.integer(machine, "SELECT tail FROM comet"), 7);
        }

        // After its update the older one shows the same, without anybody sending anything again.
        update(fleet, 0);
        QCOMPARE(fleet.integer(0, "SELECT count(*) FROM machine_origin WHERE unknown = 1"), 0);
        const QStringList tables{u"customer"_s, u"kiln_shelf"_s, u"comet"_s};
        QCOMPARE(fleet.dump(0, tables), fleet.dump(2, tables));
        fleet.settleDown();
        QCOMPARE(fleet.dump(0, tables), fleet.dump(1, tables));
        QVERIFY(fleet.machines(0).digest() == fleet.machines(2).digest());
        QCOMPARE(violationsOf(fleet.studio(0), false), QString());
    }

    /// The older one knows a part of what belongs together; the rest stays as it stands here, and is never emptied.
    void t13AnOlderMachineEmptiesNothing_F14()
    {
        Fleet fleet(2, 42);
        const qint64 customer = addCustomer(fleet, 0);
        fleet.settleDown();
        update(fleet, 0);
        setColumns(fleet, 0, customer, {{"mood", u"merry"_s}});
        setColumns(fleet, 1, customer, {{"name", u"Anna"_s}, {"phone", u"139"_s}});
        fleet.settleDown();
        QCOMPARE(fleet.text(0, "SELECT name || mood || phone || city FROM customer"), u"Annamerry139Jingdezhen"_s);
        // An address as an even older one would have written it: without the column of the city.
        const QByteArray group = nextGroup(fleet, 1, [&](Group &made) {
            RowWord word{RowKind::Changed, u"customer"_s, customer};
            word.atoms.push_back({u"address"_s, {{u"street"_s, u"Kiln Road"_s}}});
            made.rows.push_back(word);
        });
        QCOMPARE(fleet.take(0, messageWith(fleet, 1, 0, group)).taken, 1);
        QCOMPARE(fleet.text(0, "SELECT street || city FROM customer"), u"Kiln RoadJingdezhen"_s);
        // A row as it adds one: what it does not have begins as everywhere.
        const QByteArray second = nextGroup(fleet, 1, [&](Group &made) {
            ++made.self.seq;
            made.rows.push_back(
                {RowKind::Added, u"customer"_s, 4711, {{u"number"_s, 9}, {u"code"_s, u"C-9"_s}, {u"name"_s, u"Bo"_s}}});
        });
        QCOMPARE(fleet.take(0, messageWith(fleet, 1, 0, second)).taken, 1);
        QCOMPARE(fleet.text(0, "SELECT name || '|' || mood FROM customer WHERE id = 4711"), u"Bo|"_s);
    }

    void t13WhatNewerGroupsMayHave_data()
    {
        QTest::addColumn<QByteArray>("what");
        for (const char *what : {"a part of the group more", "a kind of word more", "a column more", "a table more"})
            QTest::newRow(what) << QByteArray(what);
    }

    void t13WhatNewerGroupsMayHave()
    {
        QFETCH(QByteArray, what);
        Fleet fleet(3, 43);
        const qint64 customer = addCustomer(fleet, 0);
        fleet.settleDown();
        QByteArray group = nextGroup(fleet, 1, [&](Group &made) {
            RowWord word{RowKind::Changed, u"customer"_s, customer};
            word.atoms.push_back({u"tags"_s, {{u"tags"_s, u"seen"_s}}});
            if (what == "a column more")
                word.atoms.push_back({u"mood"_s, {{u"mood"_s, u"good"_s}}});
            made.rows.push_back(word);
            if (what == "a table more")
                made.rows.push_back({RowKind::Fact, u"comet"_s, 77, {{u"tail"_s, 5}}});
        });
        CborValue::Items parts = readCbor(group)->items();
        if (what == "a part of the group more")
            parts.push_back(CborValue::text(u"later"_s));
        if (what == "a kind of word more") {
            CborValue::Items words = parts.back().items();
            CborValue::Items word = words.front().items();
            word.front() = CborValue::integer(9);
            words.push_back(CborValue::array(word));
            parts.back() = CborValue::array(words);
        }
        group = writeCbor(CborValue::array(parts));
        QCOMPARE(fleet.take(0, messageWith(fleet, 1, 0, group)).taken, 1);
        QCOMPARE(fleet.text(0, "SELECT tags FROM customer"), u"seen"_s);
        QCOMPARE(fleet.integer(0, "SELECT count(*) FROM machine_origin WHERE unknown = 1"), 1);
        const std::vector<QByteArray> relayed = groupsIn(fleet.message(0, 2));
        QVERIFY(std::find(relayed.begin(), relayed.end(), group) != relayed.end());
        QCOMPARE(violationsOf(fleet.studio(0), true), QString());
    }

    void t13AnotherFormOfGroupsIsRefusedByName()
    {
        Fleet fleet(2, 44);
        CborValue::Items parts = readCbor(nextGroup(fleet, 1, [](Group &) {}))->items();
        parts.front() = CborValue::integer(2);
        const auto taken = fleet.machines(0).takeIn(messageWith(fleet, 1, 0, writeCbor(CborValue::array(parts))));
        QVERIFY(!taken.ok());
        QCOMPARE(taken.error().code, ErrorCode::Invalid);
        QVERIFY2(taken.error().message.contains(u"newer"_s), qPrintable(taken.error().message));
        QCOMPARE(fleet.integer(0, "SELECT count(*) FROM machine_pending"), 0);
    }
};

QTEST_GUILESS_MAIN(TestMachinesSkew)
#include "test_machines_skew.moc"
