#include "app/window/application.h"
#include "app/window/log_file.h"
#include "app/window/studio_keychain.h"
#include "core/catalogue.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>

using namespace benchbook;
using namespace Qt::StringLiterals;

namespace {

QString programFolder(QStandardPaths::StandardLocation location)
{
    return QString(QStandardPaths::writableLocation(location) + u"/benchbook"_s);
}

void readArguments(QCommandLineParser &parser)
{
    QCoreApplication::setApplicationVersion(QStringLiteral(BENCHBOOK_VERSION));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(u"file"_s, u"The studio file to open."_s, u"[FILE]"_s);
    parser.process(QCoreApplication::arguments());
}

bool asksOnly(const char *argument)
{
    const QByteArray asked(argument);
    return asked == "--help" || asked == "-h" || asked == "--version" || asked == "-v";
}

/// Whoever asks what this is needs no screen.
int answer(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"benchbook"_s);
    QCommandLineParser parser;
    readArguments(parser);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    if (std::any_of(argv + 1, argv + argc, asksOnly))
        return answer(argc, argv);
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"benchbook"_s);
    QCoreApplication::setApplicationName(u"benchbook"_s);
    QGuiApplication::setDesktopFileName(u"example.benchbook.Benchbook"_s);
    QSettings::setDefaultFormat(QSettings::IniFormat);

    QCommandLineParser parser;
    readArguments(parser);

    const QString data = programFolder(QStandardPaths::GenericDataLocation);
    LogFile log(data);
    Theme theme(application);
    LanguageSwitch language;
    RealDialogs dialogs;
    const SystemClock clock;
    Random random = Random::fromSystem();
    const RecordKinds kinds = recordKinds();
    Application program({theme, language, dialogs, clock, random, kinds,
                         programFolder(QStandardPaths::DocumentsLocation), data, &studioKeychain});
    program.setLogPath(log.path());
    program.start(parser.positionalArguments().value(0));
    if (log.endedBadlyBefore()) {
        program.say(Application::tr("Benchbook was stopped from outside last time, by a shutdown perhaps. Nothing is "
                                    "lost: every action is in the studio completely or not at all."));
    }
    return QApplication::exec();
}
