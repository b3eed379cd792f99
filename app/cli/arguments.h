// Arguments: the words of a command line, sorted into a command, its arguments and its options.
#pragma once

#include "app/cli/command.h"

#include <QHash>
#include <QStringList>

namespace benchbook::cli {

class Arguments
{
public:
    /// Sorts the words (without the program's own name). Refuses what the command does not know and misses what
    /// it needs; `--help` and `--version` are always fine.
    static Result<Arguments> parse(const QStringList &words);
    /// What can be told even when the rest is not understood.
    static bool wantsJson(const QStringList &words);
    static QString language(const QStringList &words);

    /// Null without a command (then help or version was asked for).
    const Command *command() const { return m_command; }
    /// Without a command: the word that several commands begin with, "peer", where that was said; else empty.
    const QString &group() const { return m_group; }
    const QStringList &positional() const { return m_positional; }
    bool has(const char *option) const { return m_options.contains(QString::fromLatin1(option)); }
    /// The last value given, or empty text.
    QString value(const char *option) const;
    /// Every value given, in order.
    QStringList values(const char *option) const;

private:
    friend class ArgumentSorter;
    const Command *m_command = nullptr;
    QString m_group;
    QStringList m_positional;
    QHash<QString, QStringList> m_options;
};

} // namespace benchbook::cli
