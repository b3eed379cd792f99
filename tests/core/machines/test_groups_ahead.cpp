// Groups that are read beside what is written: each at its place, nothing behind one that is wrong, and a message with
// one that is wrong changes nothing.
#include "core/journal/atom_heads.h"
#include "core/journal/groups_ahead.h"
#include "tests/core/machines/fleet.h"

using namespace Qt::StringLiterals;
using namespace benchbook;
using namespace benchbook::testing;

namespace {

QByteArray groupWith(qint64 seq)
{
    Group group;
    group.self.seq = seq;
    group.letter = u"B"_s;
    group.sentence = "Work";
    group.rows.push_back({RowKind::Added, u"customer"_s, seq, {{u"name"_s, QString::number(seq)}, {u"number"_s, seq}}});
    return encodeGroup(group);
}

/// It still says which group it is.
QByteArray damaged(const QByteArray &raw) { return raw.chopped(1); }

/// Groups 1, 2, 3…; the wrong ones by their places.
void fill(GroupsAhead &ahead, int groups, const std::vector<int> &wrong = {})
{
    for (int place = 0; place < groups; ++place) {
        const QByteArray raw = groupWith(place + 1);
        const bool isWrong = std::find(wrong.begin(), wrong.end(), place) != wrong.end();
        QCOMPARE(ahead.add(isWrong ? damaged(raw) : raw), std::size_t(place));
    }
    ahead.start();
}

bool isGroup(const Result<ReadGroup> &read, std::size_t place)
{
    return read.ok() && read->group.self.seq == qint64(place) + 1 && read->texts.size() == 1 &&
           read->texts[0] == headText(read->group.rows[0].cells) &&
           read->group.rows[0].cells.value(u"number"_s).toInteger() == qint64(place) + 1;
}

void addCustomers(Fleet &fleet, int machine, int count)
{
    for (int number = 1; number <= count; ++number) {
        const Result<void> done =
            fleet.studio(machine).perform(Sentence("Add"), std::nullopt, [&](Action &action) -> Result<void> {
                action.add(
                    "customer", action.newId<Customer>(),
                    {{"number", number}, {"code", QString(u"C-"_s + QString::number(number))}, {"name", u"Ann"_s}});
                return {};
            });
        QVERIFY(done.ok());
    }
}

QByteArray withDamaged(const QByteArray &bytes, std::size_t place)
{
    MachineMessage message = decodeMessage(bytes).value();
    message.groups.at(place) = damaged(message.groups.at(place));
    return encodeMessage(message);
}

} // namespace

class TestGroupsAhead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachComesAtItsPlace_data()
    {
        QTest::addColumn<int>("groups");
        for (const int groups : {1, 31, 32, 33, 64, 257, 1000})
            QTest::addRow("%d", groups) << groups;
    }
    void eachComesAtItsPlace()
    {
        QFETCH(const int, groups);
        GroupsAhead ahead;
        fill(ahead, groups);
        for (std::size_t place = 0; place < std::size_t(groups); ++place)
            QVERIFY(isGroup(ahead.take(place), place));
        QVERIFY(ahead.finish().ok());
    }

    /// Chains are taken in by their clocks, not by their place in the message.
    void whoAsksForTheLastOneFirstWaitsForIt()
    {
        constexpr std::size_t groups = 900;
        GroupsAhead ahead;
        fill(ahead, int(groups));
        for (std::size_t i = 0; i < groups / 2; ++i) {
            QVERIFY(isGroup(ahead.take(groups - 1 - i), groups - 1 - i));
            QVERIFY(isGroup(ahead.take(i), i));
        }
    }

    void nothingBehindAWrongOne_data()
    {
        QTest::addColumn<int>("groups");
        QTest::addColumn<int>("wrong");
        for (const auto &[groups, wrong] :
             {std::pair(3, 1), {3, 0}, {3, 2}, {600, 0}, {600, 31}, {600, 40}, {600, 599}})
            QTest::addRow("%d of %d", wrong, groups) << groups << wrong;
    }
    void nothingBehindAWrongOne()
    {
        QFETCH(const int, groups);
        QFETCH(const int, wrong);
        GroupsAhead ahead;
        fill(ahead, groups, {wrong});
        for (std::size_t place = 0; place < std::size_t(groups); ++place) {
            const Result<ReadGroup> read = ahead.take(place);
            if (place < std::size_t(wrong))
                QVERIFY(isGroup(read, place));
            else
                QCOMPARE(read.error().code, ErrorCode::Invalid);
        }
        QCOMPARE(ahead.finish().error().code, ErrorCode::Invalid);
    }

    void aWrongOneIsFoundThoughNobodyAsks()
    {
        for (const int groups : {5, 600}) {
            GroupsAhead ahead;
            fill(ahead, groups, {groups - 1});
            QVERIFY(isGroup(ahead.take(0), 0));
            QCOMPARE(ahead.finish().error().code, ErrorCode::Invalid);
        }
    }

    void canBeLeftInBetween()
    {
        for (const int groups : {3, 2000}) {
            GroupsAhead ahead;
            fill(ahead, groups);
            QVERIFY(isGroup(ahead.take(0), 0));
        }
        GroupsAhead notStarted;
        notStarted.add(groupWith(1));
    }

    void aMessageWithAWrongGroupChangesNothing_data()
    {
        QTest::addColumn<int>("groups");
        QTest::addColumn<int>("wrong");
        for (const auto &[groups, wrong] : {std::pair(3, 1), {3, 0}, {3, 2}, {90, 0}, {90, 45}, {90, 89}})
            QTest::addRow("%d of %d", wrong, groups) << groups << wrong;
    }
    void aMessageWithAWrongGroupChangesNothing()
    {
        QFETCH(const int, groups);
        QFETCH(const int, wrong);
        Fleet fleet(2, 71);
        addCustomers(fleet, 1, groups);
        const QByteArray message = fleet.message(1, 0);
        const QStringList tables{u"customer"_s, u"journal_entry"_s, u"machine_chain"_s};
        const QString before = fleet.dump(0, tables);
        const Result<TakenIn> refused = fleet.machines(0).takeIn(withDamaged(message, std::size_t(wrong)));
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, ErrorCode::Invalid);
        QCOMPARE(fleet.dump(0, tables), before);
        // The right one is taken in as if nothing had been.
        const TakenIn taken = fleet.take(0, message);
        QCOMPARE(taken.taken, groups);
        QVERIFY(!taken.digestsDiffer);
        QCOMPARE(fleet.integer(0, "SELECT count(*) FROM customer"), groups);
    }

    /// One that has to wait is looked at, too.
    void aWrongGroupBehindAGapChangesNothing()
    {
        Fleet fleet(2, 72);
        addCustomers(fleet, 1, 4);
        MachineMessage message = decodeMessage(fleet.message(1, 0)).value();
        message.groups.erase(message.groups.begin() + 1);
        message.groups.back() = damaged(message.groups.back());
        QVERIFY(!fleet.machines(0).takeIn(encodeMessage(message)).ok());
        QCOMPARE(fleet.integer(0, "SELECT count(*) FROM customer"), 0);
        QCOMPARE(fleet.integer(0, "SELECT count(*) FROM machine_pending"), 0);
    }
};

QTEST_GUILESS_MAIN(TestGroupsAhead)
#include "test_groups_ahead.moc"
