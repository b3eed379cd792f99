// CliPeer: a studio on the command line that writes to others.
#pragma once

#include "tests/cli/cli_runner.h"

#include <QTemporaryDir>
#include <QTest>

namespace benchbook::testing {

/// A studio file of its own with keys beside it.
class CliPeer
{
public:
    CliPeer(const QTemporaryDir &folder, const QString &name) : m_folder(folder), m_name(name)
    {
        done({QStringLiteral("new"), QStringLiteral("--name"), name, QStringLiteral("--currency"),
              QStringLiteral("CNY"), QStringLiteral("--time-zone"), QStringLiteral("Asia/Shanghai")});
        done({QStringLiteral("peer"), QStringLiteral("keys"), QStringLiteral("--passphrase"), QStringLiteral("-")},
             "correct horse battery\n");
        done({QStringLiteral("peer"), QStringLiteral("card"), QStringLiteral("--output"), card()});
    }
    QString card() const { return m_folder.filePath(m_name + QStringLiteral(".bbcard")); }
    QString bundle(const QString &number) const
    {
        return m_folder.filePath(m_name + number + QStringLiteral(".bbundle"));
    }
    CliRun run(const QStringList &command, const QByteArray &input = {}) const
    {
        return runCli(QStringList{QStringLiteral("--file"), m_folder.filePath(m_name + QStringLiteral(".benchbook")),
                                  QStringLiteral("--json"), QStringLiteral("--lang"), QStringLiteral("en")} +
                          command,
                      input);
    }
    CliRun done(const QStringList &command, const QByteArray &input = {}) const
    {
        CliRun ran = run(command, input);
        if (ran.exitCode != 0)
            qFatal("%s: %s", qPrintable(command.join(u' ')), ran.told().constData());
        return ran;
    }
    /// As people read it.
    CliRun told(const QStringList &command) const
    {
        return runCli(QStringList{QStringLiteral("--file"), m_folder.filePath(m_name + QStringLiteral(".benchbook")),
                                  QStringLiteral("--lang"), QStringLiteral("en")} +
                          command,
                      "correct horse battery\n");
    }
    /// A command that needs the keys.
    CliRun withKeys(const QStringList &command) const
    {
        return run(command + QStringList{QStringLiteral("--passphrase"), QStringLiteral("-")},
                   "correct horse battery\n");
    }

private:
    const QTemporaryDir &m_folder;
    QString m_name;
};

inline void pairByHand(const CliPeer &one, const CliPeer &other)
{
    one.done({QStringLiteral("peer"), QStringLiteral("add"), other.card()});
    one.done({QStringLiteral("peer"), QStringLiteral("verify"), QStringLiteral("P-0001"), QStringLiteral("--card"),
              other.card()});
}

/// A bundle of everything that waits, from one to the other; `name` is what the sender calls the other one.
inline void carry(const CliPeer &from, const CliPeer &to, const QString &name, const QString &number)
{
    CLI_VERIFY(from.withKeys({QStringLiteral("bundle"), QStringLiteral("export"), QStringLiteral("--to"), name,
                              QStringLiteral("--output"), from.bundle(number)}),
               0);
    CLI_VERIFY(to.withKeys({QStringLiteral("bundle"), QStringLiteral("import"), from.bundle(number)}), 0);
}

} // namespace benchbook::testing
