#include "tests/cli/cli_runner.h"

#include <QJsonArray>
#include <QProcess>

namespace benchbook::testing {

QJsonArray CliRun::errorDetails() const { return document.object()[u"error"][u"details"].toArray(); }

CliRun runCli(const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.start(QStringLiteral(BENCHBOOK_CLI), arguments);
    process.write(input);
    process.closeWriteChannel();
    CliRun run;
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return run;
    run.exitCode = process.exitCode();
    run.output = process.readAllStandardOutput();
    run.errors = process.readAllStandardError();
    run.document = QJsonDocument::fromJson(run.output);
    return run;
}

} // namespace benchbook::testing
