// A studio made and filled by the command line alone.
#pragma once

#include "tests/cli/cli_runner.h"

#include <QTemporaryDir>

namespace benchbook::testing {

class CliStudio
{
public:
    /// Leather: material M-0001 (dm2) and M-0002 (m, loose), product WAL-BRN with a recipe of two steps, persons Lin
    /// and Chen, customer 王小姐.
    CliStudio();

    QString path() const { return filePath(QStringLiteral("studio.benchbook")); }
    QString filePath(const QString &name) const { return m_folder.filePath(name); }
    QString write(const QString &name, const QByteArray &content) const;

    /// Runs a command on this file, with --json.
    CliRun run(const QStringList &command, const QByteArray &input = {}) const;
    /// The same; fails the program when the command does.
    CliRun done(const QStringList &command, const QByteArray &input = {}) const;

    /// Receives one hide and returns its lot's code.
    QString hide(const QString &quantity = QStringLiteral("200 dm2")) const;
    /// Makes `quantity` wallets to the end and returns the code of the finished lot.
    QString wallets(int quantity) const;
    int journalLength() const;
    QByteArray bytes() const;

private:
    void fill() const;

    QTemporaryDir m_folder;
};

} // namespace benchbook::testing
