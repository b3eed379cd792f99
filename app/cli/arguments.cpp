#include "app/cli/arguments.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct ArgumentText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

const Option *findOption(const std::vector<Option> &options, QStringView name)
{
    const auto found = std::find_if(options.begin(), options.end(),
                                    [&](const Option &option) { return name == QLatin1StringView(option.name); });
    return found == options.end() ? nullptr : &*found;
}

const Command *findCommand(const QString &name)
{
    for (const Command *command : allCommands()) {
        if (name == QLatin1StringView(command->name))
            return command;
    }
    return nullptr;
}

/// The second words of the commands that begin with this one: "keys", "card" of "peer".
QStringList secondWords(const QString &first)
{
    QStringList seconds;
    for (const Command *command : commandsOf(first))
        seconds << QString::fromLatin1(command->name).mid(first.size() + 1);
    return seconds;
}

QString whereToLook(const Command *command, const QString &group)
{
    const QString name = command ? QString::fromLatin1(command->name) : group;
    return ArgumentText::tr("See: benchbook-cli %1--help").arg(name.isEmpty() ? QString() : QString(name + u' '));
}

Error usageError(const QString &sentence, const Command *command, const QString &group = {})
{
    return Error::invalid(sentence + u' ' + whereToLook(command, group));
}

} // namespace

/// Walks over the words once. The command is its first one or two words that are no options.
class ArgumentSorter
{
public:
    explicit ArgumentSorter(const QStringList &words) : m_words(words) {}

    Result<Arguments> sort()
    {
        findTheCommand();
        for (m_next = 0; m_next < m_words.size(); ++m_next) {
            if (m_isCommandWord.contains(m_next))
                continue;
            const QString &word = m_words[m_next];
            if (word == u"--") {
                m_sorted.m_positional += m_words.mid(m_next + 1);
                break;
            }
            if (word.startsWith(u"--"))
                BENCHBOOK_TRY(takeOption(word.mid(2)));
            else
                m_sorted.m_positional << word;
        }
        if (m_sorted.has("help") || (m_sorted.has("version") && !m_sorted.m_command))
            return m_sorted;
        if (!m_sorted.m_command)
            return noCommand();
        BENCHBOOK_TRY(checkOptions());
        BENCHBOOK_TRY(checkPositional());
        return m_sorted;
    }

private:
    void findTheCommand()
    {
        std::vector<qsizetype> plain;
        for (qsizetype i = 0; i < m_words.size() && plain.size() < 2; ++i) {
            const QString &word = m_words[i];
            if (!word.startsWith(u"--")) {
                plain.push_back(i);
                continue;
            }
            // Only the common options stand before the command, so only their values can.
            const Option *option = findOption(commonOptions(), word.mid(2));
            if (plain.empty() && option && option->value)
                ++i;
            else if (!plain.empty())
                break;
        }
        for (const qsizetype count : {qsizetype(2), qsizetype(1)}) {
            if (std::ssize(plain) < count)
                continue;
            QStringList name;
            for (qsizetype i = 0; i < count; ++i)
                name << m_words[plain[static_cast<std::size_t>(i)]];
            if (const Command *command = findCommand(name.join(u' '))) {
                m_sorted.m_command = command;
                m_isCommandWord = QList<qsizetype>(plain.begin(), plain.begin() + count);
                return;
            }
        }
        if (!plain.empty())
            m_unknown = m_words[plain.front()];
        if (!commandsOf(m_unknown).empty())
            m_sorted.m_group = m_unknown;
    }

    Result<void> takeOption(const QString &text)
    {
        const qsizetype equals = text.indexOf(u'=');
        const QString name = equals < 0 ? text : text.left(equals);
        const Command *command = m_sorted.m_command;
        const Option *option = command ? findOption(command->options, name) : nullptr;
        if (!option)
            option = findOption(commonOptions(), name);
        if (!option) {
            if (!command && !m_unknown.isEmpty())
                return {};
            return usageError(ArgumentText::tr("The option --%1 is unknown here.").arg(name), command);
        }
        if (!option->value) {
            if (equals >= 0)
                return usageError(ArgumentText::tr("The option --%1 takes no value.").arg(name), command);
            m_sorted.m_options[name] << QString();
            return {};
        }
        if (equals < 0 && m_next + 1 >= m_words.size())
            return usageError(ArgumentText::tr("The option --%1 needs a value.").arg(name), command);
        m_sorted.m_options[name] << (equals >= 0 ? text.mid(equals + 1) : m_words[++m_next]);
        return {};
    }

    Error noCommand() const
    {
        if (m_unknown.isEmpty())
            return usageError(ArgumentText::tr("Say what to do."), nullptr);
        if (const QStringList known = secondWords(m_unknown); !known.isEmpty())
            return usageError(ArgumentText::tr("“%1” is followed by one of: %2.").arg(m_unknown, known.join(u", "_s)),
                              nullptr, m_unknown);
        return usageError(ArgumentText::tr("There is no command “%1”.").arg(m_unknown), nullptr);
    }

    Result<void> checkOptions() const
    {
        for (const Option &option : m_sorted.m_command->options) {
            if (option.required && !m_sorted.has(option.name)) {
                return usageError(ArgumentText::tr("The option --%1 is missing.").arg(QLatin1StringView(option.name)),
                                  m_sorted.m_command);
            }
        }
        const QString language = m_sorted.value("lang");
        const bool ownLanguage = findOption(m_sorted.m_command->options, u"lang");
        if (!ownLanguage && !language.isEmpty() && language != u"en" && language != u"zh")
            return usageError(ArgumentText::tr("The language is en or zh, not “%1”.").arg(language),
                              m_sorted.m_command);
        return {};
    }

    Result<void> checkPositional() const
    {
        const QStringList wanted = QString::fromLatin1(m_sorted.m_command->arguments).split(u' ', Qt::SkipEmptyParts);
        const qsizetype given = m_sorted.m_positional.size();
        for (qsizetype i = given; i < wanted.size(); ++i) {
            if (!wanted[i].startsWith(u'['))
                return usageError(ArgumentText::tr("%1 is missing.").arg(wanted[i]), m_sorted.m_command);
        }
        const bool many = !wanted.isEmpty() && wanted.last().contains(u"...");
        if (given > wanted.size() && !many) {
            return usageError(ArgumentText::tr("“%1” is one word too many.").arg(m_sorted.m_positional[wanted.size()]),
                              m_sorted.m_command);
        }
        return {};
    }

    const QStringList &m_words;
    QList<qsizetype> m_isCommandWord;
    qsizetype m_next = 0;
    QString m_unknown;
    Arguments m_sorted;
};

Result<Arguments> Arguments::parse(const QStringList &words) { return ArgumentSorter(words).sort(); }

bool Arguments::wantsJson(const QStringList &words) { return words.contains(u"--json"); }

QString Arguments::language(const QStringList &words)
{
    // A report's own --lang stands behind its command and may be "both"; the first one that is a language counts.
    for (qsizetype i = 0; i + 1 < words.size(); ++i) {
        if (words[i] == u"--lang" && (words[i + 1] == u"en" || words[i + 1] == u"zh"))
            return words[i + 1];
    }
    for (const QString &word : words) {
        if (word == u"--lang=en" || word == u"--lang=zh")
            return word.mid(7);
    }
    return {};
}

QString Arguments::value(const char *option) const
{
    const QStringList all = values(option);
    return all.isEmpty() ? QString() : all.last();
}

QStringList Arguments::values(const char *option) const { return m_options.value(QString::fromLatin1(option)); }

} // namespace benchbook::cli
