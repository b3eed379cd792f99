// T16 and F25: what a bundle brought is taken back; what was done later stays; a preview promises exactly what comes.
#include "core/peers/deals.h"
#include "core/peers/undo_bundle.h"

#include "core/journal/schema.h"
#include "core/peers/verify_letters.h"
#include "tests/core/peers/joined_machine.h"

#include <map>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 60;
constexpr int customersAtStart = 4;

/// What people see: descriptions, and facts that stand. Everything but the history, and what tells of it.
QString shownState(Studio &studio)
{
    const QStringList history{u"bundle"_s, u"open_question"_s};
    QString state;
    for (const auto &[name, table] : studio.schema().tables()) {
        if (history.contains(QString::fromStdString(name)))
            continue;
        // A fact stands when it is answered by an even chain of counter-facts.
        const std::string stands =
            " AS fact WHERE counters_id IS NULL AND (WITH RECURSIVE chain (link, length) AS (SELECT fact.id, 0 UNION ALL "
            "SELECT answer.id, chain.length + 1 FROM chain JOIN " +
            name + " AS answer ON answer.counters_id = chain.link) SELECT max(length) FROM chain) % 2 = 0";
        const std::string where = table.isFact ? stands : table.hasColumn("hidden") ? " WHERE hidden = 0" : "";
        Query rows(studio.connection(), "SELECT * FROM " + name + where + " ORDER BY id");
        state += QString::fromStdString(name) + u'\n';
        while (rows.next()) {
            for (int column = 0; column < rows.columnCount(); ++column)
                state += rows.text(column) + u'|';
            state += u'\n';
        }
    }
    return state;
}

/// The first line in which two states differ.
QString firstDifference(const QString &before, const QString &after)
{
    const QStringList one = before.split(u'\n');
    const QStringList other = after.split(u'\n');
    for (qsizetype i = 0; i < std::max(one.size(), other.size()); ++i) {
        if (one.value(i) != other.value(i))
            return one.value(i) + u"\n  is now\n"_s + other.value(i);
    }
    return {};
}

void mustDo(Studio &studio, const std::function<void(Action &)> &body)
{
    const auto done = studio.perform(Sentence("Work"), std::nullopt, [&](Action &action) -> Result<void> {
        body(action);
        return {};
    });
    if (!done.ok())
        qFatal("%s / %s", qPrintable(done.error().message), qPrintable(done.error().detail));
}

/// Two machines with customers, and chance.
class TwoMachines
{
public:
    explicit TwoMachines(quint64 seed) : random(seed), kiln(u"Kiln House"_s), oak(u"Oakbench"_s)
    {
        pair(kiln, oak);
        for (int i = 0; i < customersAtStart; ++i)
            addCustomer(kiln.studio());
        bench = std::make_unique<JoinedMachine>(kiln);
        if (!bench->hearOwner().ok())
            qFatal("the bench did not hear");
    }

    void addCustomer(Studio &studio)
    {
        mustDo(studio, [&](Action &action) {
            const auto id = action.newId<Customer>();
            const QString text = QString::number(++m_number);
            action.addRow("customer", id.value(),
                          std::vector<Column>{{"number", m_number}, {"code", QString(u"X"_s + text)}, {"name", text}});
            m_customers.push_back(id.value());
        });
    }
    void editCustomer(Studio &studio)
    {
        const qint64 customer = random.pick(m_customers);
        Query known(studio.connection(), "SELECT 1 FROM customer WHERE id = :id");
        if (!known.bind("id", customer).next())
            return;
        const char *cell = random.chance(0.5) ? "phone" : "tags";
        mustDo(studio, [&](Action &action) {
            action.changeRow("customer", customer, std::vector<Column>{{cell, u"v%1"_s.arg(++m_number)}});
        });
    }
    void workThere(int steps)
    {
        for (int i = 0; i < steps; ++i) {
            kiln.file().clock().advance(1000);
            random.chance(0.3) ? addCustomer(bench->studio()) : editCustomer(bench->studio());
            if (random.chance(0.1)) {
                const auto written =
                    writeLetter(bench->studio(), {.peer = kiln.peer(oak)}, offerOf(1 + m_number, 3), std::nullopt);
                if (!written.ok())
                    qFatal("%s", qPrintable(written.error().message));
            }
        }
    }
    /// Edits here, by row and cell, as they must be found again.
    void workHere(int steps)
    {
        for (int i = 0; i < steps; ++i) {
            kiln.file().clock().advance(1000);
            editCustomer(kiln.studio());
        }
    }

    Random random;
    PostStudio kiln;
    PostStudio oak;
    std::unique_ptr<JoinedMachine> bench;

private:
    std::vector<qint64> m_customers;
    int m_number = 0;
};

/// Every cell of the customers.
std::map<QString, QString> customerCells(Studio &studio)
{
    std::map<QString, QString> cells;
    Query rows(studio.connection(), "SELECT id, phone, tags FROM customer");
    while (rows.next()) {
        cells[rows.text(0) + u" phone"_s] = rows.text(1);
        cells[rows.text(0) + u" tags"_s] = rows.text(2);
    }
    return cells;
}

/// The action as it stands now, after it was taken back and done again.
qint64 lastEntryOf(PostStudio &studio, qint64 entry)
{
    return *studio.studio().read([&](const Reader &reader) { return Result(lastLink(reader, entry)); });
}

} // namespace

class TestUndoBundle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Nothing was done since: everything people see is as it was.
    void undoneAtOnceItIsAsBefore()
    {
        TwoMachines studio(1);
        for (int round = 0; round < rounds / 3; ++round) {
            studio.workThere(static_cast<int>(studio.random.between(1, 12)));
            const QString before = shownState(studio.kiln.studio());
            const QString path = studio.bench->bundleForOwner();
            const auto preview = previewBundle(studio.kiln.studio(), studio.kiln.ring(), path);
            BENCHBOOK_VERIFY(preview);
            QCOMPARE(shownState(studio.kiln.studio()), before);
            const auto news = studio.kiln.take(path);
            BENCHBOOK_VERIFY(news);
            QCOMPARE(news->machine->taken, preview->machine->taken);
            QCOMPARE(news->machine->waiting, preview->machine->waiting);
            QCOMPARE(news->machine->questions, preview->machine->questions);
            QVERIFY(news->machine->taken > 0);
            const QString after = shownState(studio.kiln.studio());
            const auto last = studio.kiln.studio().undoable();
            QVERIFY(last);
            const auto undone = takeBackAction(studio.kiln.studio(), last->entry, std::nullopt);
            BENCHBOOK_VERIFY(undone);
            QVERIFY2(undone->stayed.empty(), qPrintable(stayedText(*undone)));
            QVERIFY(undone->actions >= news->machine->taken);
            QCOMPARE(firstDifference(before, shownState(studio.kiln.studio())), QString());
            if (studio.random.chance(0.5)) {
                // Done again, it is as after the import.
                BENCHBOOK_VERIFY(takeBackAction(studio.kiln.studio(), undone->entry, std::nullopt));
                QCOMPARE(firstDifference(after, shownState(studio.kiln.studio())), QString());
            }
            BENCHBOOK_VERIFY(studio.bench->hearOwner());
        }
        QCOMPARE(violationsOf(studio.kiln.studio(), true), QString());
        QCOMPARE(violationsOf(studio.bench->studio(), true), QString());
        QCOMPARE(Machines(studio.kiln.studio()).conflicts().size(), std::size_t(0));
    }

    /// Something was done since: all of it stays, and what it builds on is told.
    void f25WhatWasDoneLaterStays()
    {
        TwoMachines studio(2);
        int stayed = 0;
        int takenBack = 0;
        for (int round = 0; round < rounds; ++round) {
            studio.workThere(static_cast<int>(studio.random.between(1, 10)));
            const auto before = customerCells(studio.kiln.studio());
            const auto news = studio.kiln.take(studio.bench->bundleForOwner());
            BENCHBOOK_VERIFY(news);
            const auto imported = customerCells(studio.kiln.studio());
            const auto entry = studio.kiln.studio().undoable();
            QVERIFY(entry);
            studio.workHere(static_cast<int>(studio.random.between(0, 4)));
            const auto edited = customerCells(studio.kiln.studio());
            const auto undone = takeBackAction(studio.kiln.studio(), entry->entry, std::nullopt);
            BENCHBOOK_VERIFY(undone);
            stayed += static_cast<int>(undone->stayed.size());
            takenBack += undone->actions;
            for (const StayedAction &action : undone->stayed)
                QVERIFY(!action.reason.isEmpty());
            const auto now = customerCells(studio.kiln.studio());
            for (const auto &[cell, value] : edited) {
                const auto came = imported.find(cell);
                QVERIFY2(came != imported.end(), qPrintable(cell));
                const bool wasEditedLater = came->second != value;
                QVERIFY2(now.contains(cell) || !wasEditedLater, qPrintable(cell + u" was lost"_s));
                if (wasEditedLater)
                    QCOMPARE(now.at(cell), value);
                else if (undone->stayed.empty() && before.contains(cell))
                    QCOMPARE(now.at(cell), before.at(cell));
            }
            BENCHBOOK_VERIFY(studio.bench->hearOwner());
            BENCHBOOK_VERIFY(studio.bench->tellOwner());
            BENCHBOOK_VERIFY(studio.bench->hearOwner());
            QCOMPARE(firstDifference(shownState(studio.kiln.studio()), shownState(studio.bench->studio())), QString());
        }
        qInfo("%d actions taken back, %d stayed", takenBack, stayed);
        QVERIFY(stayed > 0);
        QVERIFY(takenBack > stayed);
        QCOMPARE(violationsOf(studio.kiln.studio(), true), QString());
        QCOMPARE(violationsOf(studio.bench->studio(), true), QString());
    }

    void f25LettersAreSetAsideUnderLaterOnes()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        pair(kiln, oak);
        BENCHBOOK_VERIFY(kiln.write(oak, offerOf(10, 5)));
        BENCHBOOK_VERIFY(oak.take(kiln.send(oak)));
        const auto offered = oak.studio().undoable();
        QVERIFY(offered);
        // We wrote to them since, of something else, and that was signed.
        BENCHBOOK_VERIFY(oak.write(kiln, offerOf(3, 4, u"Bench vice"_s)));
        BENCHBOOK_VERIFY(kiln.take(oak.send(kiln)));
        QCOMPARE(oak.file().integer("SELECT count(*) FROM deal WHERE state = 'offered'"), 2);
        const auto undone = takeBackAction(oak.studio(), offered->entry, std::nullopt);
        BENCHBOOK_VERIFY(undone);
        QCOMPARE(oak.file().integer("SELECT count(*) FROM told_letter WHERE direction = 'in'"), 0);
        QCOMPARE(oak.file().integer("SELECT count(*) FROM told_letter WHERE direction = 'out'"), 1);
        QCOMPARE(oak.file().integer("SELECT count(*) FROM deal WHERE state = 'offered'"), 1);
        QCOMPARE(violationsOf(oak.studio(), true), QString());
        // Done again, it is offered again.
        BENCHBOOK_VERIFY(takeBackAction(oak.studio(), undone->entry, std::nullopt));
        QCOMPARE(oak.file().integer("SELECT count(*) FROM deal WHERE state = 'offered'"), 2);
    }

    /// Our answer names the letter and stays signed: without it the deal could be reckoned by nobody here.
    void f25AnImportThatAnAnswerNamesStays()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        pair(kiln, oak);
        BENCHBOOK_VERIFY(kiln.write(oak, offerOf(10, 5)));
        BENCHBOOK_VERIFY(oak.take(kiln.send(oak)));
        const auto offered = oak.studio().undoable();
        QVERIFY(offered);
        // While it waits in the box it can be thrown away, and then the import is free.
        const auto draft = oak.write(kiln, reply(oak.deal(), "answer"_L1, "AP"_L1));
        BENCHBOOK_VERIFY(draft);
        const auto early = takeBackAction(oak.studio(), offered->entry, std::nullopt);
        QCOMPARE(early.error().code, ErrorCode::Refused);
        QVERIFY2(early.error().message.contains(u"Throw that letter away"_s), qPrintable(early.error().message));
        BENCHBOOK_VERIFY(dropLetter(oak.studio(), *draft, std::nullopt));
        const auto undone = takeBackAction(oak.studio(), offered->entry, std::nullopt);
        BENCHBOOK_VERIFY(undone);
        BENCHBOOK_VERIFY(takeBackAction(oak.studio(), undone->entry, std::nullopt));
        // Signed, it holds.
        BENCHBOOK_VERIFY(oak.write(kiln, reply(oak.deal(), "answer"_L1, "AP"_L1)));
        BENCHBOOK_VERIFY(kiln.take(oak.send(kiln)));
        const QString before = shownState(oak.studio());
        const auto again = lastEntryOf(oak, offered->entry);
        for (const qint64 entry : {offered->entry, again}) {
            const auto refused = takeBackAction(oak.studio(), entry, std::nullopt);
            QVERIFY(!refused.ok());
            QCOMPARE(firstDifference(before, shownState(oak.studio())), QString());
            if (entry == again) {
                QCOMPARE(refused.error().code, ErrorCode::Refused);
                QVERIFY2(refused.error().message.contains(u"“Answer” to Kiln House"_s) &&
                             refused.error().message.contains(u"“Offer of work”"_s),
                         qPrintable(refused.error().message));
            }
        }
        const auto possible = latestToTakeBack(oak.studio());
        QVERIFY(!possible || possible->entry != again);
        QCOMPARE(oak.file().integer("SELECT count(*) FROM deal WHERE state = 'agreed'"), 1);
        QCOMPARE(violationsOf(oak.studio(), true), QString());
    }

    /// Another machine took the letter in, and this one answered: what came with that machine's bundle stays.
    void f25WhatAnotherMachineTookInAndWeAnsweredStays()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        pair(kiln, oak);
        JoinedMachine bench(oak);
        BENCHBOOK_VERIFY(bench.hearOwner());
        BENCHBOOK_VERIFY(kiln.write(oak, offerOf(10, 5)));
        BENCHBOOK_VERIFY(bench.take(kiln.send(oak)));
        BENCHBOOK_VERIFY(bench.tellOwner());
        const auto heard = oak.studio().undoable();
        QVERIFY(heard);
        BENCHBOOK_VERIFY(oak.write(kiln, reply(oak.deal(), "answer"_L1, "AP"_L1)));
        BENCHBOOK_VERIFY(kiln.take(oak.send(kiln)));
        const auto undone = takeBackAction(oak.studio(), heard->entry, std::nullopt);
        BENCHBOOK_VERIFY(undone);
        QVERIFY(!undone->stayed.empty());
        QVERIFY2(undone->stayed.front().reason.contains(u"answers “Offer of work”"_s),
                 qPrintable(undone->stayed.front().reason));
        QCOMPARE(oak.file().integer("SELECT count(*) FROM deal WHERE state = 'agreed'"), 1);
        QCOMPARE(oak.file().integer("SELECT count(*) FROM told_letter WHERE direction = 'in'"), 1);
        QCOMPARE(violationsOf(oak.studio(), true), QString());
    }

    void whatLeftIsPassedOver()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        pair(kiln, oak);
        const auto before = latestToTakeBack(kiln.studio());
        QVERIFY(before);
        BENCHBOOK_VERIFY(kiln.write(oak, offerOf(10, 5)));
        QVERIFY(latestToTakeBack(kiln.studio())->entry != before->entry);
        kiln.send(oak);
        const auto bundle = kiln.studio().undoable();
        QVERIFY(bundle && bundle->entry != before->entry);
        QVERIFY(!takeBackAction(kiln.studio(), bundle->entry, std::nullopt).ok());
        QCOMPARE(latestToTakeBack(kiln.studio())->entry, before->entry);
    }

    void dealsAreReckonedAnewOnceAfterAnUpdate()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        pair(kiln, oak);
        BENCHBOOK_VERIFY(kiln.write(oak, offerOf(10, 5)));
        BENCHBOOK_VERIFY(oak.take(kiln.send(oak)));
        const QString title = oak.file().text("SELECT title FROM deal");
        const auto spoilt = oak.studio().perform(Sentence("Spoil"), std::nullopt, [&](Action &action) -> Result<void> {
            Query row = action.query("SELECT id FROM deal");
            row.next();
            action.changeRow("deal", row.integer(0), std::vector<Column>{{"title", u"as it was told before"_s}});
            return {};
        });
        BENCHBOOK_VERIFY(spoilt);
        const auto entries = [&] { return oak.file().integer("SELECT count(*) FROM journal_entry"); };
        const qint64 written = entries();
        BENCHBOOK_VERIFY(reckonStaleDeals(oak.studio()));
        QCOMPARE(entries(), written);
        BENCHBOOK_VERIFY(oak.studio().setFileNote(u"dealsStale"_s, u"1"_s));
        BENCHBOOK_VERIFY(reckonStaleDeals(oak.studio()));
        QCOMPARE(oak.file().text("SELECT title FROM deal"), title);
        QCOMPARE(entries(), written + 1);
        BENCHBOOK_VERIFY(reckonStaleDeals(oak.studio()));
        QCOMPARE(entries(), written + 1);
        QCOMPARE(violationsOf(oak.studio(), true), QString());
    }

    /// Bundles of peers: what is promised comes, whatever is in them.
    void aPreviewPromisesWhatComes()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        pair(kiln, oak);
        Random random(3);
        QStringList kept;
        for (int round = 0; round < rounds; ++round) {
            for (qint64 i = random.between(0, 3); i > 0; --i)
                BENCHBOOK_VERIFY(kiln.write(oak, offerOf(static_cast<int>(random.between(1, 90)), 4)));
            kept << kiln.send(oak);
            if (random.chance(0.3))
                continue; // lost, or late
            const QString path = random.chance(0.8) ? kept.back() : random.pick(std::vector(kept.begin(), kept.end()));
            const QString before = shownState(oak.studio());
            const auto preview = previewBundle(oak.studio(), oak.ring(), path);
            BENCHBOOK_VERIFY(preview);
            QCOMPARE(shownState(oak.studio()), before);
            const auto news = oak.take(path);
            BENCHBOOK_VERIFY(news);
            QCOMPARE(news->letters, preview->letters);
            QCOMPARE(news->fresh.size(), preview->fresh.size());
            QCOMPARE(news->deals.size(), preview->deals.size());
            QCOMPARE(news->gaps.size(), preview->gaps.size());
            QCOMPARE(news->offered, preview->offered);
            QCOMPARE(news->takenInBefore.has_value(), preview->takenInBefore.has_value());
            if (news->fresh.empty() || random.chance(0.5))
                continue;
            const auto last = oak.studio().undoable();
            QVERIFY(last);
            const auto undone = takeBackAction(oak.studio(), last->entry, std::nullopt);
            BENCHBOOK_VERIFY(undone);
            QCOMPARE(firstDifference(before, shownState(oak.studio())), QString());
            BENCHBOOK_VERIFY(takeBackAction(oak.studio(), undone->entry, std::nullopt));
        }
        QCOMPARE(violationsOf(oak.studio(), true), QString());
    }
};

QTEST_GUILESS_MAIN(TestUndoBundle)
#include "test_undo_bundle.moc"
