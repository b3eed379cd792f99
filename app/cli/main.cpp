// benchbook-cli: the same studio without a window.
#include "app/cli/help.h"
#include "app/cli/interrupt.h"
#include "app/cli/leaving.h"
#include "app/cli/output.h"
#include "app/cli/session.h"

#include <QGuiApplication>
#include <QTranslator>

#include <memory>

namespace benchbook::cli {
namespace {

using namespace Qt::StringLiterals;

/// Painting needs fonts, fonts need a QGuiApplication; everything else starts without one.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv, bool paints)
{
    if (!paints)
        return std::make_unique<QCoreApplication>(argc, argv);
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

void speak(const QString &language, QTranslator &words, QTranslator &qtWords)
{
    const bool chinese = language.isEmpty() ? QLocale::system().language() == QLocale::Chinese : language == u"zh";
    // The sources are English; its own file only tells one piece from several.
    if (words.load(chinese ? u":/i18n/benchbook_zh_CN.qm"_s : u":/i18n/benchbook_en.qm"_s))
        QCoreApplication::installTranslator(&words);
    if (chinese && qtWords.load(u":/i18n/qtbase_zh_CN.qm"_s))
        QCoreApplication::installTranslator(&qtWords);
}

int end(ExitCode code) { return static_cast<int>(code); }

int runCommand(const Arguments &arguments, bool json)
{
    const Command *command = arguments.command();
    if (arguments.has("help")) {
        const QString &group = arguments.group();
        const QString text = command ? commandHelp(*command) : group.isEmpty() ? generalHelp() : groupHelp(group);
        writeAnswer({helpJson(command, group), text}, json);
        return end(ExitCode::Done);
    }
    if (arguments.has("version")) {
        writeAnswer({QJsonObject{{u"version"_s, versionText()}}, versionText()}, json);
        return end(ExitCode::Done);
    }
    const SystemClock clock;
    Random random = Random::fromSystem();
    const RecordKinds kinds = recordKinds();
    Session session(arguments, kinds, clock, random, cancelOnInterrupt());
    const Result<Answer> answer = runTelling(session, *command);
    if (answer.ok()) {
        writeAnswer(*answer, json);
        return end(answer->refused ? ExitCode::Refused : ExitCode::Done);
    }
    const ExitCode code = session.exitCodeOf(answer.error());
    const QString name = !session.blameName().isEmpty() ? session.blameName()
                         : code == ExitCode::Usage      ? u"USAGE"_s
                         : code == ExitCode::BadInput   ? u"BAD_INPUT"_s
                                                        : codeName(answer.error().code);
    writeError(answer.error(), name, session.details(), json);
    return end(code);
}

int run(int argc, char *argv[])
{
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words << QString::fromLocal8Bit(argv[i]);
    const bool json = Arguments::wantsJson(words);
    // Read once to learn what kind of application is needed, and again when there are words to complain with.
    const Result<Arguments> glimpse = Arguments::parse(words);
    const bool paints = glimpse.ok() && glimpse->command() && glimpse->command()->paints;
    const auto application = makeApplication(argc, argv, paints);
    QCoreApplication::setApplicationName(u"benchbook-cli"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(BENCHBOOK_VERSION));
    QTranslator translator;
    QTranslator qtTranslator;
    speak(Arguments::language(words), translator, qtTranslator);
    const Result<Arguments> arguments = Arguments::parse(words);
    if (!arguments.ok()) {
        writeError(arguments.error(), u"USAGE"_s, {}, json);
        return end(ExitCode::Usage);
    }
    return runCommand(*arguments, json);
}

} // namespace
} // namespace benchbook::cli

int main(int argc, char *argv[]) { return benchbook::cli::run(argc, argv); }
