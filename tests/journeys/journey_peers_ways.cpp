// How the people of the journey do things, in the window and on the command line; its steps are in journey_peers.cpp.
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

QString keysBeside(const CliRun &card) { return card[u"words"_s].toString(); }

} // namespace

QByteArray three_studios::bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

JourneyPeers::JourneyPeers() = default;
JourneyPeers::~JourneyPeers() = default;

QString JourneyPeers::file(const QString &studio) const { return path(studio + u".benchbook"_s); }

CliRun JourneyPeers::cli(const QString &studio, const QStringList &command, const QByteArray &input) const
{
    return runCli(QStringList{u"--file"_s, file(studio), u"--json"_s, u"--lang"_s, u"en"_s} + command, input);
}

CliRun JourneyPeers::withKeys(const QString &studio, const QStringList &command) const
{
    return cli(studio, command + QStringList{u"--passphrase"_s, u"-"_s}, passphrase.toUtf8() + '\n');
}

void JourneyPeers::makeStudio(const QString &studio) const
{
    CLI_VERIFY(
        cli(studio, {u"new"_s, u"--name"_s, studio, u"--currency"_s, u"CNY"_s, u"--time-zone"_s, u"Asia/Shanghai"_s}),
        0);
    CLI_VERIFY(withKeys(studio, {u"peer"_s, u"keys"_s}), 0);
    CLI_VERIFY(cli(studio, {u"peer"_s, u"card"_s, u"--output"_s, path(studio + u".bbcard"_s)}), 0);
}

void JourneyPeers::makeKilnHouse()
{
    TestStudio made;
    made.clock().set(m_program->clock.now());
    const Workshop shop(made);
    BENCHBOOK_VERIFY(made->perform(Sentence("Name"), std::nullopt, [](Action &action) -> Result<void> {
        action.changeRow("studio", 1, std::vector<Column>{{"name", kiln}});
        return {};
    }));
    const auto order = planWorkOrder(
        *made, {.variant = shop.wallet, .quantity = piecesAll, .due = made->today().addDays(24)}, shop.owner);
    BENCHBOOK_VERIFY(order);
    m_order = order->id.value();
    receiveOne(made, shop.hide, dm2(10LL * piecesAll), yuan(100LL * piecesAll));
    receiveOne(made, shop.thread, Quantity::units(10LL * piecesAll), yuan(piecesAll));
    BENCHBOOK_VERIFY(issueProposed(*made, order->id, shop.owner));
    BENCHBOOK_VERIFY(logWork(*made, {order->id, shop.cut, shop.owner, 600, piecesAll}, shop.owner));
    BENCHBOOK_VERIFY(saveCopy(*made, file(kiln)));
}

void JourneyPeers::addCustomer(const QString &studio)
{
    const QString mark = studio.left(4).toUpper();
    const QStringList words{u"CanaryName"_s + mark, u"CanaryStreet"_s + mark, u"CanaryNote"_s + mark,
                            u"0571-88%1"_s.arg(qHash(studio, 7) % 900'000 + 100'000)};
    const QJsonObject customer{
        {u"name"_s, words[0]}, {u"street"_s, words[1]}, {u"note"_s, words[2]}, {u"phone"_s, words[3]}};
    CLI_VERIFY(cli(studio, {u"add"_s, u"customers"_s, u"--json-file"_s, u"-"_s}, QJsonDocument(customer).toJson()), 0);
    m_canaries[studio] = words;
    for (const QString &word : words)
        QVERIFY2(bytesOf(file(studio)).contains(word.toUtf8()), qPrintable(word));
}

QWidget *JourneyPeers::face() const { return m_program->face(); }

void JourneyPeers::press(const QString &name) const
{
    QVERIFY2(m_program->find(name) && m_program->find(name)->isVisible(),
             qPrintable(QString(u"no "_s + name + u" in\n"_s + m_program->words())));
    m_program->press(name);
    Program::settle(120);
}

void JourneyPeers::openWindow()
{
    m_program->start(file(kiln));
    QVERIFY(m_program->application().studio());
    QVERIFY(m_program->window().openPage(u"peers"_s));
    QVERIFY(m_program->waitForPage(u"peers"_s));
    Program::settle(150);
}

void JourneyPeers::openPart(const QString &part) const
{
    m_program->window().openPage(u"peers"_s);
    auto *page = qobject_cast<PeersPage *>(m_program->window().currentPage());
    QVERIFY(page);
    page->openPart(part);
    Program::settle(200);
}

void JourneyPeers::unlock() const
{
    QWidget *asked = m_program->find(u"keyPassphrase"_s);
    if (!asked || !asked->isVisible())
        return;
    m_program->type(u"keyPassphrase"_s, passphrase);
    if (QWidget *again = m_program->find(u"keyPassphraseAgain"_s); again && again->isVisible())
        m_program->type(u"keyPassphraseAgain"_s, passphrase);
    press(u"keyFormSubmit"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!m_program->find(u"keyPassphrase"_s) || !m_program->find(u"keyPassphrase"_s)->isVisible(),
                             20'000);
    Program::settle(200);
}

qint64 JourneyPeers::number(const std::string &sql) const
{
    const auto read = m_program->studio().read([&](const Reader &reader) {
        Query query = reader.query(sql);
        return query.next() ? query.integer(0) : qint64(-1);
    });
    return read.valueOr(-2);
}

qint64 JourneyPeers::peerRow(const QString &studio) const
{
    return number("SELECT id FROM peer WHERE name = '" + studio.toStdString() + "'");
}

qint64 JourneyPeers::dealRow(const QString &studio) const
{
    return number("SELECT id FROM deal WHERE peer_id = " + std::to_string(peerRow(studio)));
}

void JourneyPeers::pasteCard(const QString &input, const QString &studio) const
{
    auto *edit = m_program->findAs<QPlainTextEdit>(input + u"Text"_s);
    QVERIFY(edit);
    edit->setPlainText(cli(studio, {u"peer"_s, u"card"_s})[u"text"_s].toString());
    Program::settle(100);
    QVERIFY(m_program->textOf(input + u"Whose"_s).contains(studio));
}

void JourneyPeers::hear(const QString &studio)
{
    const QStringList spoken = keysBeside(cli(studio, {u"peer"_s, u"card"_s})).split(u' ');
    press(u"peerHear"_s);
    for (const int field : {1, 2}) {
        const QString name = u"hearWord%1"_s.arg(field);
        QVERIFY(m_program->find(name));
        const int position = m_program->find(name)->accessibleName().section(u' ', -1).toInt();
        QVERIFY(position >= 1 && position <= spoken.size());
        m_program->type(name, spoken[position - 1]);
    }
    press(u"hearWordsSubmit"_s);
}

void JourneyPeers::put(const QString &table, int row, const QString &column, const QString &text) const
{
    auto *edited = m_program->findAs<EditTable>(table);
    QVERIFY2(edited, qPrintable(table));
    const QModelIndex cell = edited->model()->index(row, edited->model()->columnOf(column));
    QVERIFY2(cell.isValid(), qPrintable(column));
    QVERIFY(edited->model()->setData(cell, text, Qt::EditRole));
    Program::settle(60);
}

void JourneyPeers::sendLetter() const
{
    const qint64 before = number("SELECT count(*) FROM letter_draft");
    press(u"letterFormSubmit"_s);
    QVERIFY2(m_program->words().contains(u"This will leave your studio"_s), qPrintable(m_program->words()));
    press(u"letterFormSubmit"_s);
    QCOMPARE(number("SELECT count(*) FROM letter_draft"), before + 1);
}

void JourneyPeers::showDeal(const QString &studio) const
{
    openPart(u"deals"_s);
    auto *page = qobject_cast<PeersPage *>(m_program->window().currentPage());
    QVERIFY(page && page->showRecord(dealRow(studio)));
    Program::settle(200);
}

QString JourneyPeers::takeIn(const QString &bundle) const
{
    openPart(u"bundles"_s);
    m_program->dialogs.files.push_back({bundle});
    m_program->window().currentPage()->primaryAction()->trigger();
    Program::settle(200);
    unlock();
    const bool seen = QTest::qWaitFor(
        [&] {
            const auto *button = m_program->findAs<QAbstractButton>(u"takeInSubmit"_s);
            return button && button->isVisible() && button->isEnabled();
        },
        20'000);
    const QString preview = m_program->words();
    if (!seen)
        return u"NOT SEEN\n"_s + preview;
    press(u"takeInSubmit"_s);
    const bool ended = QTest::qWaitFor(
        [&] {
            const QWidget *facts = m_program->find(u"takeInFacts"_s);
            return !facts || !facts->isVisible();
        },
        20'000);
    Program::settle(200);
    return ended ? preview : u"NOT TAKEN IN\n"_s + m_program->words();
}

QString JourneyPeers::send(const QString &studio)
{
    const QString bundle = path(u"kiln-%1-%2.bbundle"_s.arg(studio).arg(++m_sent));
    openPart(u"peers"_s);
    auto *page = qobject_cast<PeersPage *>(m_program->window().currentPage());
    if (!page || !page->showRecord(peerRow(studio)))
        return {};
    Program::settle(200);
    press(u"peerMakeBundle"_s);
    unlock();
    m_program->dialogs.files.push_back({bundle});
    press(u"makeBundleSubmit"_s);
    // It is written beside the window.
    [[maybe_unused]] const bool written = QTest::qWaitFor([&] { return QFile::exists(bundle); }, 20'000);
    Program::settle(200);
    m_bundles << bundle;
    return bundle;
}

QString JourneyPeers::sendBack(const QString &studio)
{
    const QString bundle = path(u"%1-%2.bbundle"_s.arg(studio).arg(++m_sent));
    const CliRun sent = withKeys(studio, {u"bundle"_s, u"export"_s, u"--to"_s, kiln, u"--output"_s, bundle});
    m_bundles << bundle;
    return sent.exitCode == 0 ? bundle : QString();
}
