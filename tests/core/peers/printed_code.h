// Reading back what was printed, with programs that know nothing of us.
#pragma once

#include <QImage>
#include <QProcess>
#include <QString>

namespace benchbook::test {

inline QString outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(60'000);
    return QString::fromUtf8(process.readAllStandardOutput());
}

/// What the code in this picture says.
inline QString scanned(const QString &picture)
{
    return outputOf(QStringLiteral(BENCHBOOK_ZBARIMG), {QStringLiteral("--quiet"), QStringLiteral("--raw"), picture})
        .trimmed();
}

} // namespace benchbook::test
