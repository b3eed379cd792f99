#include "tests/journeys/journey_machines.h"

#include "tests/cli/cli_runner.h"
#include "tests/support/program.h"
#include "ui/records/parts_page.h"

#include <QAbstractButton>
#include <QAction>
#include <QFile>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

const QString passphraseOfDesk = u"correct horse battery"_s;
const QString passphraseOfBench = u"seven glazed cups"_s;
constexpr int wordsOfRequest = 8;

} // namespace

JourneyMachines::JourneyMachines() = default;
JourneyMachines::~JourneyMachines() = default;

CliRun JourneyMachines::desk(const QStringList &command, const QByteArray &input) const
{
    return runCli(QStringList{u"--file"_s, path(u"desk.benchbook"_s), u"--json"_s, u"--lang"_s, u"en"_s} + command,
                  input);
}

CliRun JourneyMachines::deskWithKeys(const QStringList &command) const
{
    return desk(command + QStringList{u"--passphrase"_s, u"-"_s}, passphraseOfDesk.toUtf8() + '\n');
}

bool JourneyMachines::sees(const QString &name) const
{
    const QWidget *widget = m_program->find(name);
    return widget && widget->isVisible();
}

void JourneyMachines::press(const QString &name) const
{
    QVERIFY2(sees(name), qPrintable(QString(u"no "_s + name + u" in\n"_s + m_program->words())));
    m_program->press(name);
    Program::settle(150);
}

void JourneyMachines::unlock() const
{
    if (!sees(u"keyPassphrase"_s))
        return;
    m_program->type(u"keyPassphrase"_s, passphraseOfBench);
    if (sees(u"keyPassphraseAgain"_s))
        m_program->type(u"keyPassphraseAgain"_s, passphraseOfBench);
    press(u"keyFormSubmit"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!sees(u"keyPassphrase"_s), 20'000);
    Program::settle(200);
}

void JourneyMachines::openPart(const QString &page, const QString &part) const
{
    QVERIFY(m_program->window().openPage(page));
    auto *parts = qobject_cast<PartsPage *>(m_program->window().currentPage());
    QVERIFY(parts);
    parts->openPart(part);
    Program::settle(200);
}

void JourneyMachines::takeIn(const QString &bundle) const
{
    openPart(u"peers"_s, u"bundles"_s);
    m_program->dialogs.files.push_back({bundle});
    m_program->window().currentPage()->primaryAction()->trigger();
    Program::settle(200);
    unlock();
    QTRY_VERIFY_WITH_TIMEOUT(sees(u"takeInSubmit"_s) && m_program->find(u"takeInSubmit"_s)->isEnabled(), 20'000);
    press(u"takeInSubmit"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!sees(u"takeInFacts"_s), 20'000);
    Program::settle(200);
}

void JourneyMachines::init()
{
    // A step that failed leaves nothing to go on with.
    if (m_failed)
        QSKIP("an earlier step failed");
    if (m_program)
        m_program->clock.set(SystemClock().now());
}

void JourneyMachines::cleanup() { m_failed = m_failed || QTest::currentTestFailed(); }

void JourneyMachines::theFirstWindowJoins()
{
    QVERIFY(m_folder.isValid());
    CLI_VERIFY(
        desk({u"new"_s, u"--name"_s, u"Kiln House"_s, u"--currency"_s, u"CNY"_s, u"--time-zone"_s, u"Asia/Shanghai"_s}),
        0);
    CLI_VERIFY(desk({u"add"_s, u"customers"_s, u"--json-file"_s, u"-"_s}, R"({"name": "Mei", "phone": "138"})"), 0);
    CLI_VERIFY(deskWithKeys({u"peer"_s, u"keys"_s}), 0);
    const QString carried = path(u"kiln.benchbook"_s);
    CLI_VERIFY(desk({u"machine"_s, u"add"_s, u"--output"_s, carried}), 0);
    m_program = std::make_unique<Program>();
    m_program->clock.set(SystemClock().now());
    m_program->start();
    m_program->choose(u"firstRunLanguage"_s, u"English"_s);
    // The owner's own file is no file for another machine: it is refused, and the question stays.
    m_program->dialogs.files.push_back({path(u"desk.benchbook"_s)});
    press(u"startJoin"_s);
    QTRY_VERIFY2(m_program->dialogs.shown.join(u'\n').contains(u"not a file for a further machine"_s),
                 qPrintable(m_program->dialogs.shown.join(u'\n')));
    QVERIFY(sees(u"startJoin"_s));
    m_program->dialogs.files.push_back({carried});
    QTRY_VERIFY(m_program->find(u"startJoin"_s)->isEnabled());
    press(u"startJoin"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_program->application().studio(), 20'000);
    QVERIFY(m_program->waitForPage(u"peers"_s));
    Program::settle(300);
    // What is next stands there, and the file lies where studios lie.
    QVERIFY2(sees(u"joinCard"_s), qPrintable(m_program->words()));
    QVERIFY(sees(u"machinesNoKeys"_s));
    QVERIFY(m_program->studio().path().startsWith(m_program->folder()));
    QVERIFY(QFile::exists(carried));
}

void JourneyMachines::theNewMachineGetsItsKeys()
{
    press(u"askToJoinOpen"_s);
    unlock();
    m_program->type(u"askToJoinName"_s, u"Bench"_s);
    press(u"askToJoinSubmit"_s);
    QStringList shown;
    for (int i = 1; i <= wordsOfRequest; ++i) {
        QTRY_VERIFY(sees(u"spokenPart%1"_s.arg(i)));
        shown << m_program->textOf(u"spokenPart%1"_s.arg(i));
    }
    const QString request = path(u"bench.bbask"_s);
    m_program->dialogs.files.push_back({request});
    press(u"joinSave"_s);
    QVERIFY(QFile::exists(request));
    const CliRun wanted = deskWithKeys({u"machine"_s, u"admit"_s, request});
    CLI_VERIFY(wanted, 0);
    QStringList said;
    for (const QJsonValue &position : wanted[u"type"_s].toArray())
        said << shown.value(position.toInt() - 1);
    const QString answer = path(u"bench.bbadmit"_s);
    CLI_VERIFY(deskWithKeys({u"machine"_s, u"admit"_s, request, u"--words"_s, said.join(u' '), u"--output"_s, answer}),
               0);
    press(u"takeAnswerOpen"_s);
    unlock();
    m_program->dialogs.files.push_back({answer});
    press(u"takeAnswerInputFile"_s);
    press(u"takeAnswerSubmit"_s);
    QTRY_VERIFY(!sees(u"joinCard"_s));
    QVERIFY(sees(u"addMachineOpen"_s));
}

void JourneyMachines::theBackupPanelSpeaksOfKeys()
{
    openPart(u"settings"_s, u"backup"_s);
    const QString said = m_program->textOf(u"settingsBackup.keys"_s);
    QVERIFY2(sees(u"settingsBackup.keys"_s) && said.contains(u"no recovery sheet"_s), qPrintable(said));
}

void JourneyMachines::aQuestionStandsOnToday()
{
    // The other machine says another number of the customer, and neither knows of the other.
    CLI_VERIFY(desk({u"change"_s, u"customers"_s, u"Mei"_s, u"--json-file"_s, u"-"_s}, R"({"phone": "139"})"), 0);
    QVERIFY(m_program->window().openPage(u"customers"_s));
    Program::settle(300);
    m_program->type(u"customersForm.phone"_s, u"137"_s);
    m_program->key(Qt::Key_Tab);
    Program::settle(200);
    const QString bundle = path(u"down.bbundle"_s);
    CLI_VERIFY(deskWithKeys({u"bundle"_s, u"export"_s, u"--to"_s, u"own"_s, u"--output"_s, bundle}), 0);
    takeIn(bundle);
    QVERIFY(m_program->window().openPage(u"today"_s));
    Program::settle(600);
    QTRY_VERIFY2(m_program->words().contains(u"Settle it"_s), qPrintable(m_program->words()));
    for (QAbstractButton *button : m_program->face()->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->text() == u"Settle it"_s) {
            button->click();
            break;
        }
    }
    Program::settle(300);
    QVERIFY(m_program->waitForPage(u"peers"_s));
    QVERIFY2(sees(u"conflict.0"_s), qPrintable(m_program->words()));
    const QString words = m_program->words(m_program->find(u"conflict.0"_s));
    QVERIFY2(words.contains(u"137"_s) && words.contains(u"139"_s), qPrintable(words));
}

void JourneyMachines::aRefusedFieldLeadsToTheQuestion()
{
    QVERIFY(m_program->window().openPage(u"customers"_s));
    Program::settle(300);
    m_program->type(u"customersForm.phone"_s, u"136"_s);
    m_program->key(Qt::Key_Tab);
    Program::settle(200);
    QVERIFY2(sees(u"customersForm.choose"_s), qPrintable(m_program->words()));
    press(u"customersForm.choose"_s);
    QVERIFY(m_program->waitForPage(u"peers"_s));
    QVERIFY2(sees(u"conflict.0"_s), qPrintable(m_program->words()));
    press(u"conflict.0.keep.1"_s);
    QTRY_VERIFY(!sees(u"conflict.0"_s));
    QVERIFY(m_program->window().openPage(u"today"_s));
    Program::settle(600);
    QVERIFY2(!m_program->words().contains(u"Settle it"_s), qPrintable(m_program->words()));
}

void JourneyMachines::cleanupTestCase()
{
    if (m_program)
        m_program->quit();
    m_program.reset();
}
