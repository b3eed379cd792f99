#include "tests/journeys/journey_peers.h"

#include "core/board/rush.h"
#include "core/journal/backup.h"
#include "core/journal/machines.h"
#include "core/peers/deals.h"
#include "core/peers/stored_bytes.h"
#include "core/stock/stock.h"
#include "core/workshop/work_log.h"
#include "core/workshop/work_order.h"
#include "tests/cli/cli_runner.h"
#include "tests/core/stock/workshop_fixture.h"
#include "tests/support/program.h"
#include "ui/peers/peers_page.h"
#include "ui/records/edit_table.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QFile>
#include <QJsonArray>
#include <QPlainTextEdit>
#include <QStandardItemModel>

#include <algorithm>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;
using namespace three_studios;

namespace {

constexpr int toOak = 120;
constexpr int toReed = 80;
constexpr int toReedLater = 70; ///< after the change that crossed the acceptance
constexpr int rejectedOfOak = 3;
/// Bundles written and taken in since.
constexpr int mostLeftToTell = 2;
constexpr qint64 eachMinor = 1'235;
const QString each = u"12.35"_s;

/// What the folded deal says, and which letters it was folded from: the part that two studios share.
QByteArray sharedPart(const CliRun &shown)
{
    QJsonObject shared;
    for (const QString &key : {u"deal"_s, u"state"_s, u"agreed"_s, u"lines"_s, u"crossings"_s, u"differences"_s})
        shared.insert(key, shown[key]);
    QStringList hashes;
    for (const QJsonValue &letter : shown[u"letters"_s].toArray())
        hashes << letter[u"hash"_s].toString();
    hashes.sort();
    shared.insert(u"letters"_s, QJsonArray::fromStringList(hashes));
    return QJsonDocument(shared).toJson(QJsonDocument::Compact);
}

} // namespace

void JourneyPeers::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_program = std::make_unique<Program>();
    m_program->clock.set(SystemClock().now());
    makeKilnHouse();
    for (const QString &studio : {oak, reed})
        makeStudio(studio);
    for (const QString &studio : {kiln, oak, reed})
        addCustomer(studio);
    openWindow();
}

void JourneyPeers::init()
{
    // A step that failed leaves nothing to go on with.
    if (m_failed)
        QSKIP("an earlier step failed");
    // The command line lives in this very day, and so has the window.
    m_program->clock.set(SystemClock().now());
}

void JourneyPeers::cleanup() { m_failed = m_failed || QTest::currentTestFailed(); }

void JourneyPeers::keysAreMadeAndCardsHeard()
{
    openPart(u"keys"_s);
    press(u"makeKeysOpen"_s);
    unlock();
    m_program->type(u"makeKeysMachine"_s, u"Bench by the window"_s);
    press(u"makeKeysSubmit"_s);
    const QString card = path(u"kiln.bbcard"_s);
    m_program->dialogs.files.push_back({card});
    press(u"ownCardSave"_s);
    QTRY_VERIFY(QFile::exists(card));
    for (const QString &studio : {oak, reed}) {
        openPart(u"peers"_s);
        m_program->window().currentPage()->primaryAction()->trigger();
        Program::settle(150);
        pasteCard(u"takeCardInput"_s, studio);
        press(u"takeCardSubmit"_s);
        const std::string trust = "SELECT count(*) FROM peer WHERE name = '" + studio.toStdString() + "' AND state = ";
        QCOMPARE(number(trust + "'unverified'"), 1);
        QTRY_VERIFY(m_program->find(u"peerHear"_s) && m_program->find(u"peerHear"_s)->isVisible());
        hear(studio);
        QCOMPARE(number(trust + "'verified'"), 1);
        CLI_VERIFY(cli(studio, {u"peer"_s, u"add"_s, card}), 0);
        CLI_VERIFY(cli(studio, {u"peer"_s, u"verify"_s, u"P-0001"_s, u"--card"_s, card}), 0);
    }
}

void JourneyPeers::aSecondMachineJoins()
{
    // The command line has to have the file for itself.
    m_program->quit();
    const QString request = path(u"second.bbrequest"_s);
    const QString answer = path(u"second.bbadmit"_s);
    CLI_VERIFY(cli(kiln, {u"machine"_s, u"add"_s, u"--output"_s, file(kilnB)}), 0);
    const CliRun asked = withKeys(kilnB, {u"machine"_s, u"ask"_s, u"--name"_s, u"Back room"_s, u"--output"_s, request});
    CLI_VERIFY(asked, 0);
    const QStringList shown = asked[u"words"_s].toString().split(u' ');
    const CliRun wanted = withKeys(kiln, {u"machine"_s, u"admit"_s, request});
    CLI_VERIFY(wanted, 0);
    QStringList said;
    for (const QJsonValue &position : wanted[u"type"_s].toArray())
        said << shown.value(position.toInt() - 1);
    CLI_VERIFY(
        withKeys(kiln, {u"machine"_s, u"admit"_s, request, u"--words"_s, said.join(u' '), u"--output"_s, answer}), 0);
    CLI_VERIFY(withKeys(kilnB, {u"machine"_s, u"join"_s, answer}), 0);
    openWindow();
}

void JourneyPeers::spareHoursComeToTheBoard()
{
    const QDate today = m_program->studio().today();
    for (const QString &studio : {oak, reed}) {
        for (int week = 0; week < 4; ++week) {
            int year = 0;
            const int iso = today.addDays(7 * week).weekNumber(&year);
            const QString name = u"%1-W%2"_s.arg(year).arg(iso, 2, 10, QLatin1Char('0'));
            CLI_VERIFY(cli(studio, {u"capacity"_s, u"set"_s, name, u"Stitch"_s, u"40"_s}), 0);
        }
        CLI_VERIFY(cli(studio, {u"capacity"_s, u"publish"_s, u"--to"_s, kiln}), 0);
        const QString bundle = sendBack(studio);
        QVERIFY(!bundle.isEmpty());
        const QString preview = takeIn(bundle);
        QVERIFY2(preview.contains(studio) && preview.contains(u"Nothing is written yet."_s), qPrintable(preview));
    }
    openPart(u"board"_s);
    auto *hours = m_program->findAs<QAbstractItemView>(u"boardHoursTable"_s);
    QVERIFY(hours);
    QTRY_COMPARE(hours->model()->rowCount(), 2);
    QStringList studios;
    for (int row = 0; row < 2; ++row) {
        QStringList cells;
        for (int column = 0; column < hours->model()->columnCount(); ++column)
            cells << hours->model()->index(row, column).data().toString();
        QVERIFY2(cells.contains(u"40"_s) && cells.contains(u"Stitch"_s), qPrintable(cells.join(u'|')));
        studios << cells;
    }
    QVERIFY(studios.contains(oak) && studios.contains(reed));
}

void JourneyPeers::aRushOrderIsParted()
{
    openPart(u"board"_s);
    auto *page = qobject_cast<PeersPage *>(m_program->window().currentPage());
    QVERIFY(page && page->showRecord(m_order));
    Program::settle(250);
    m_program->choose(u"rushStep"_s, u"Stitch (200 pcs)"_s);
    press(u"rushPropose"_s);
    QTRY_VERIFY(m_program->find(u"rushShares"_s) && m_program->find(u"rushShares"_s)->isVisible());
    const QString shares = u"rushShares.shares"_s;
    auto *table = m_program->findAs<EditTable>(shares);
    QVERIFY(table);
    QCOMPARE(table->model()->rowCount(), 2);
    for (int row = 0; row < 2; ++row) {
        const bool isOak = table->model()->index(row, 0).data().toString().contains(oak);
        put(shares, row, u"pieces"_s, QString::number(isOak ? toOak : toReed));
        put(shares, row, u"price"_s, each);
    }
    m_program->type(u"rushProduct"_s, u"Card wallet, stitching"_s);
    press(u"rushFormSubmit"_s);
    QVERIFY2(m_program->words().contains(u"This will leave your studio"_s), qPrintable(m_program->words()));
    press(u"rushFormSubmit"_s);
    QCOMPARE(number("SELECT count(*) FROM letter_draft"), 2);
    const auto offered = [this] {
        return m_program->studio()
            .read([this](const Reader &reader) -> Result<int> {
                BENCHBOOK_ASSIGN(const WorkOrderInfo info, workOrderInfo(reader, Id<WorkOrder>(m_order)));
                Query step = reader.query("SELECT id FROM recipe_step WHERE name = 'Stitch'");
                step.next();
                return piecesOffered(reader, info.id, step.id<RecipeStep>(0));
            })
            .valueOr(-1);
    };
    QCOMPARE(offered(), piecesAll);
    m_program->press(u"action.undo"_s);
    QTRY_COMPARE(number("SELECT count(*) FROM letter_draft"), 0);
    QCOMPARE(offered(), 0);
    m_program->press(u"action.redo"_s);
    QTRY_COMPARE(number("SELECT count(*) FROM letter_draft"), 2);
    QCOMPARE(offered(), piecesAll);
    for (const QString &studio : {oak, reed}) {
        const QString bundle = send(studio);
        QVERIFY2(QFile::exists(bundle), qPrintable(m_program->words()));
        CLI_VERIFY(withKeys(studio, {u"bundle"_s, u"import"_s, bundle}), 0);
        const auto view =
            m_program->studio().read([&](const Reader &reader) { return dealView(reader, Id<Deal>(dealRow(studio))); });
        BENCHBOOK_VERIFY(view);
        m_deals[studio] = hexText(view->deal.id).toLatin1();
    }
}

void JourneyPeers::bothAcceptAndOneCrosses()
{
    for (const QString &studio : {oak, reed}) {
        CLI_VERIFY(cli(studio, {u"letter"_s, u"answer"_s, QString::fromLatin1(m_deals[studio]), u"--code"_s, u"AP"_s}),
                   0);
    }
    const QString accepted = sendBack(reed);
    // Not knowing that they accepted, the window asks for fewer.
    showDeal(reed);
    press(u"deal.change"_s);
    put(u"letterForm.lines.lines"_s, 0, u"pieces"_s, QString::number(toReedLater));
    sendLetter();
    const QString change = send(reed);
    QVERIFY(QFile::exists(change));
    const QString preview = takeIn(accepted);
    QVERIFY2(preview.contains(reed), qPrintable(preview));
    CLI_VERIFY(withKeys(reed, {u"bundle"_s, u"import"_s, change}), 0);
    const CliRun crossed = cli(reed, {u"deal"_s, u"show"_s, QString::fromLatin1(m_deals[reed])});
    CLI_VERIFY(crossed, 0);
    QCOMPARE(crossed[u"crossings"_s][0][u"kind"_s].toString(), u"SUPERSEDED_ANSWER"_s);
    QCOMPARE(crossed[u"state"_s].toString(), u"crossed"_s);
    showDeal(reed);
    QVERIFY(m_program->find(u"dealCrossing.0"_s) && m_program->find(u"dealCrossing.0"_s)->isVisible());
    CLI_VERIFY(cli(reed, {u"letter"_s, u"answer"_s, QString::fromLatin1(m_deals[reed]), u"--code"_s, u"AP"_s}), 0);
    takeIn(sendBack(reed));
    const auto settled =
        m_program->studio().read([&](const Reader &reader) { return dealView(reader, Id<Deal>(dealRow(reed))); });
    BENCHBOOK_VERIFY(settled);
    QCOMPARE(dealStateKey(settled->deal.state), u"agreed"_s);
    QCOMPARE(settled->deal.lines.front().ordered.value, qint64(toReedLater));
}

void JourneyPeers::oneBundleIsLostAndOneComesTwice()
{
    const QString lost = sendBack(oak);
    QVERIFY(QFile::exists(lost));
    CLI_VERIFY(cli(oak,
                   {u"letter"_s, u"answer"_s, QString::fromLatin1(m_deals[oak]), u"--kind"_s, u"progress"_s,
                    u"--json-file"_s, u"-"_s},
                   R"({"step": "commissioning"})"),
               0);
    const QString next = sendBack(oak);
    takeIn(next);
    const std::string letters =
        "SELECT count(*) FROM letter WHERE direction = 'in' AND peer_id = " + std::to_string(peerRow(oak)) +
        " AND kind = ";
    QCOMPARE(number(letters + "'answer'"), 1);
    QCOMPARE(number(letters + "'progress'"), 1);
    const qint64 entries = number("SELECT count(*) FROM journal_entry");
    const QString again = takeIn(next);
    QVERIFY2(again.contains(u"This very file was taken in on"_s), qPrintable(again));
    QCOMPARE(number("SELECT count(*) FROM journal_entry"), entries);
    QCOMPARE(number(letters + "'answer'"), 1);
}

void JourneyPeers::piecesGoOutAndComeBack()
{
    for (const QString &studio : {oak, reed}) {
        const int pieces = studio == oak ? toOak : toReedLater;
        const int rejected = studio == oak ? rejectedOfOak : 0;
        showDeal(studio);
        press(u"dealHandOver"_s);
        QVERIFY(m_program->textOf(u"handOverPieces"_s).startsWith(QString::number(pieces)));
        press(u"handOverSubmit"_s);
        QCOMPARE(number("SELECT sum(pieces) FROM outside_work WHERE supplier_id = (SELECT supplier_id FROM peer WHERE "
                        "id = " +
                        std::to_string(peerRow(studio)) + ")"),
                 pieces);
        const QByteArray told = R"({"lines": [{"no": 1, "pieces": )" + QByteArray::number(pieces) + "}]}";
        CLI_VERIFY(cli(studio,
                       {u"letter"_s, u"answer"_s, QString::fromLatin1(m_deals[studio]), u"--kind"_s, u"delivery"_s,
                        u"--json-file"_s, u"-"_s},
                       told),
                   0);
        const QString preview = takeIn(sendBack(studio));
        QVERIFY2(preview.contains(u"Delivery"_s), qPrintable(preview));
        showDeal(studio);
        press(u"deal.receipt"_s);
        if (rejected > 0) {
            m_program->type(u"receiveAccepted1"_s, QString::number(pieces - rejected));
            m_program->type(u"receiveRejected1"_s, QString::number(rejected));
            m_program->choose(u"receiveReason1"_s, u"Flaw in the surface"_s);
        }
        press(u"receiveDeliverySubmit"_s);
        QVERIFY2(!m_program->find(u"receiveDeliverySubmit"_s) ||
                     !m_program->find(u"receiveDeliverySubmit"_s)->isVisible(),
                 qPrintable(m_program->words()));
        CLI_VERIFY(withKeys(studio, {u"bundle"_s, u"import"_s, send(studio)}), 0);
        const CliRun shown = cli(studio, {u"deal"_s, u"show"_s, QString::fromLatin1(m_deals[studio])});
        QCOMPARE(shown[u"state"_s].toString(), u"received"_s);
        QCOMPARE(shown[u"lines"_s][0][u"accepted"_s][u"value"_s].toInt(), pieces - rejected);
        QCOMPARE(shown[u"lines"_s][0][u"rejected"_s][u"value"_s].toInt(), rejected);
    }
}

void JourneyPeers::compareOwnMachines() const
{
    const auto one = Studio::open(file(kiln), Access::ReadWrite, m_program->clock);
    const auto other = Studio::open(file(kilnB), Access::ReadWrite, m_program->clock);
    BENCHBOOK_VERIFY(one);
    BENCHBOOK_VERIFY(other);
    Machines here(**one);
    Machines there(**other);
    const auto deviceOf = [](const Machines &machines) {
        for (const Machine &machine : machines.all()) {
            if (!machine.isThisOne)
                return machine.device;
        }
        return DeviceId();
    };
    // Each bundle leaves a line in the history of who wrote it and of who took it in. What is left to tell after the
    // last one is only that, and it goes from hand to hand here, for another bundle would leave another line.
    for (auto [from, to] : {std::pair(&here, &there), std::pair(&there, &here)}) {
        const auto message = from->messageFor(deviceOf(*from));
        BENCHBOOK_VERIFY(message);
        const auto taken = to->takeIn(*message);
        BENCHBOOK_VERIFY(taken);
        QVERIFY2(taken->taken <= mostLeftToTell, qPrintable(QString::number(taken->taken)));
        QCOMPARE(taken->waiting + taken->questions + taken->forks, 0);
        QVERIFY(!taken->digestsDiffer);
    }
    QVERIFY(here.vector() == there.vector());
    QCOMPARE(hexText(here.digest()), hexText(there.digest()));
    QVERIFY(here.conflicts().empty() && there.conflicts().empty());
}

void JourneyPeers::theSecondMachineLearnsIt()
{
    m_program->quit();
    const QString there = path(u"own-there.bbundle"_s);
    const QString back = path(u"own-back.bbundle"_s);
    CLI_VERIFY(withKeys(kiln, {u"bundle"_s, u"export"_s, u"--to"_s, u"own"_s, u"--output"_s, there}), 0);
    CLI_VERIFY(withKeys(kilnB, {u"bundle"_s, u"import"_s, there}), 0);
    CLI_VERIFY(withKeys(kilnB, {u"bundle"_s, u"export"_s, u"--to"_s, u"own"_s, u"--output"_s, back}), 0);
    const CliRun heard = withKeys(kiln, {u"bundle"_s, u"import"_s, back});
    CLI_VERIFY(heard, 0);
    QVERIFY(!heard[u"digestsDiffer"_s].toBool(true));
    compareOwnMachines();
    openWindow();
}

void JourneyPeers::itIsSettledToTheCent()
{
    qint64 all = 0;
    for (const QString &studio : {oak, reed}) {
        const qint64 accepted = studio == oak ? toOak - rejectedOfOak : toReedLater;
        showDeal(studio);
        press(u"deal.settlement"_s);
        press(u"settleDealSubmit"_s);
        QCOMPARE(number("SELECT count(*) FROM letter_draft WHERE kind = 'settlement' AND letter_id IS NULL"), 1);
        all += accepted * eachMinor;
        CLI_VERIFY(withKeys(studio, {u"bundle"_s, u"import"_s, send(studio)}), 0);
        CLI_VERIFY(cli(studio,
                       {u"letter"_s, u"answer"_s, QString::fromLatin1(m_deals[studio]), u"--kind"_s, u"countersign"_s}),
                   0);
        takeIn(sendBack(studio));
        QCOMPARE(number("SELECT count(*) FROM deal WHERE state = 'closed' AND id = " + std::to_string(dealRow(studio))),
                 1);
        // What they sent is confirmed, so that all hold the same.
        CLI_VERIFY(withKeys(studio, {u"bundle"_s, u"import"_s, send(studio)}), 0);
    }
    const auto cost = m_program->studio().read(
        [&](const Reader &reader) { return Result(costSoFar(reader, Id<WorkOrder>(m_order))); });
    BENCHBOOK_VERIFY(cost);
    QCOMPARE(cost->expense->minor(), all);
}

void JourneyPeers::allFilesSayTheSame()
{
    m_program->quit();
    const QString there = path(u"own-last.bbundle"_s);
    CLI_VERIFY(withKeys(kiln, {u"bundle"_s, u"export"_s, u"--to"_s, u"own"_s, u"--output"_s, there}), 0);
    CLI_VERIFY(withKeys(kilnB, {u"bundle"_s, u"import"_s, there}), 0);
    for (const QString &studio : {oak, reed}) {
        const QString deal = QString::fromLatin1(m_deals[studio]);
        const CliRun theirs = cli(studio, {u"deal"_s, u"show"_s, deal});
        CLI_VERIFY(theirs, 0);
        QCOMPARE(theirs[u"state"_s].toString(), u"closed"_s);
        QVERIFY(theirs[u"letters"_s].toArray().size() >= 6);
        for (const QString &ours : {kiln, kilnB})
            QCOMPARE(sharedPart(cli(ours, {u"deal"_s, u"show"_s, deal})), sharedPart(theirs));
        // The other peer knows nothing of it.
        CLI_VERIFY(cli(studio == oak ? reed : oak, {u"deal"_s, u"show"_s, deal}), 1);
    }
    compareOwnMachines();
    for (const QString &studio : {kiln, kilnB, oak, reed})
        CLI_VERIFY(cli(studio, {u"verify"_s, u"--rebuild"_s}), 0);
}

void JourneyPeers::noSecretLeft()
{
    for (const QString &owner : {kiln, oak, reed}) {
        QCOMPARE(m_canaries[owner].size(), 4);
        for (const QString &word : m_canaries[owner]) {
            for (const QString &bundle : m_bundles)
                QVERIFY2(!bytesOf(bundle).contains(word.toUtf8()), qPrintable(QString(word + u" in "_s + bundle)));
            for (const QString &other : {kiln, oak, reed}) {
                if (other == owner)
                    continue;
                const QByteArray all = bytesOf(file(other)) + bytesOf(file(other) + u"-wal"_s);
                QVERIFY(all.size() > 10'000);
                QVERIFY2(!all.contains(word.toUtf8()), qPrintable(QString(word + u" in the file of "_s + other)));
                // What came in bundles lies in the file as it was opened.
                const auto opened = Studio::open(file(other), Access::ReadOnly, m_program->clock);
                BENCHBOOK_VERIFY(opened);
                const auto letters = (*opened)->read([](const Reader &reader) {
                    QByteArray bodies;
                    Query query = reader.query("SELECT raw FROM letter");
                    while (query.next())
                        bodies += QByteArray::fromBase64(query.text(0).toLatin1());
                    return Result(bodies);
                });
                BENCHBOOK_VERIFY(letters);
                QVERIFY(letters->contains("Card wallet, stitching"));
                QVERIFY2(!letters->contains(word.toUtf8()), qPrintable(word));
            }
        }
    }
}

void JourneyPeers::cleanupTestCase()
{
    if (m_program)
        m_program->quit();
    m_program.reset();
}
