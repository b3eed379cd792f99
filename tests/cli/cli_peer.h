// A studio of the command line that writes to others.
#pragma once

#include "core/identity/passphrase_ring.h"
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
        using namespace Qt::StringLiterals;
        done({u"new"_s, u"--name"_s, name, u"--currency"_s, u"CNY"_s, u"--time-zone"_s, u"Asia/Shanghai"_s});
        // What a guess costs is what every command with keys costs; the file says it, and tests guess nothing.
        const auto ring = PassphraseRing::create(m_folder.filePath(name + u".keys"_s), words(), {1, 8});
        if (!ring.ok())
            qFatal("%s", qPrintable(ring.error().message));
        done({u"peer"_s, u"keys"_s, u"--passphrase"_s, u"-"_s}, passphrase);
        done({u"peer"_s, u"card"_s, u"--output"_s, card()});
    }
    QString file() const { return m_folder.filePath(m_name + QStringLiteral(".benchbook")); }
    QString card() const { return m_folder.filePath(m_name + QStringLiteral(".bbcard")); }
    QString bundle(const QString &number) const
    {
        return m_folder.filePath(m_name + number + QStringLiteral(".bbundle"));
    }
    CliRun run(const QStringList &command, const QByteArray &input = {}) const
    {
        using namespace Qt::StringLiterals;
        return runCli(QStringList{u"--file"_s, file(), u"--json"_s, u"--lang"_s, u"en"_s} + command, input);
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
        using namespace Qt::StringLiterals;
        return runCli(QStringList{u"--file"_s, file(), u"--lang"_s, u"en"_s} + command, passphrase);
    }
    /// A command that needs the keys.
    CliRun withKeys(const QStringList &command) const
    {
        return run(command + QStringList{QStringLiteral("--passphrase"), QStringLiteral("-")}, passphrase);
    }
    /// What waits for the other studio goes there; `number` tells the file from others.
    void sendTo(const CliPeer &other, const QString &number) const
    {
        using namespace Qt::StringLiterals;
        const QString path = bundle(number);
        CLI_VERIFY(withKeys({u"bundle"_s, u"export"_s, u"--to"_s, other.m_name, u"--output"_s, path}), 0);
        CLI_VERIFY(other.withKeys({u"bundle"_s, u"import"_s, path}), 0);
    }

    static constexpr const char *passphrase = "correct horse battery\n";
    static QString words() { return QString::fromUtf8(passphrase).trimmed(); }

private:
    const QTemporaryDir &m_folder;
    QString m_name;
};

/// Each takes the other's card and compares it by hand.
inline void pairByHand(const CliPeer &one, const CliPeer &other)
{
    using namespace Qt::StringLiterals;
    one.done({u"peer"_s, u"add"_s, other.card()});
    one.done({u"peer"_s, u"verify"_s, u"P-0001"_s, u"--card"_s, other.card()});
}

/// A bundle of everything that waits, from one to the other; `name` is what the sender calls the other one.
inline void carry(const CliPeer &from, const CliPeer &to, const QString &name, const QString &number)
{
    using namespace Qt::StringLiterals;
    CLI_VERIFY(from.withKeys({u"bundle"_s, u"export"_s, u"--to"_s, name, u"--output"_s, from.bundle(number)}), 0);
    CLI_VERIFY(to.withKeys({u"bundle"_s, u"import"_s, from.bundle(number)}), 0);
}

} // namespace benchbook::testing
