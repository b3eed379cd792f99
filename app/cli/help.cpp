#include "app/cli/help.h"

#include "core/catalogue.h"
#include "core/journal/schema.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct HelpText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

QString usageLine(const Command &command)
{
    QString line = QString::fromLatin1(command.name);
    if (*command.arguments)
        line += u' ' + QString::fromLatin1(command.arguments);
    for (const Option &option : command.options) {
        QString word = u"--"_s + QLatin1StringView(option.name);
        if (option.value)
            word += u' ' + QString::fromLatin1(option.value);
        line += option.required ? QString(u' ' + word) : QString(u" ["_s + word + u']');
    }
    return line;
}

QString optionLines(const std::vector<Option> &options)
{
    QString text;
    for (const Option &option : options) {
        QString word = u"--"_s + QLatin1StringView(option.name);
        if (option.value)
            word += u' ' + QString::fromLatin1(option.value);
        text += u"  "_s + word.leftJustified(24) + u' ' + QCoreApplication::translate("Cli", option.help) + u'\n';
    }
    return text;
}

QString kindsText()
{
    QStringList lists;
    for (const ListDefinition *list : allLists())
        lists << QString::fromLatin1(list->name);
    return lists.join(u", "_s) + u", journal"_s;
}

} // namespace

QString generalHelp()
{
    QString text = HelpText::tr("benchbook-cli: the same studio without a window.") + u"\n\n"_s
                   + HelpText::tr("Usage: ")
                   + u"benchbook-cli [--file STUDIO.benchbook] [--json] [--lang en|zh] COMMAND …\n\n"_s;
    text += HelpText::tr("Commands:") + u'\n';
    for (const Command *command : allCommands()) {
        const QString name = QString::fromLatin1(command->name) + u' ' + QString::fromLatin1(command->arguments);
        text += u"  "_s + name.leftJustified(34) + u' ' + QCoreApplication::translate("Cli", command->help) + u'\n';
    }
    text += u'\n' + HelpText::tr("Options of every command:") + u'\n' + optionLines(commonOptions());
    text += u'\n' + HelpText::tr("Kinds: %1").arg(kindsText()) + u"\n\n"_s;
    text += HelpText::tr("Exit codes: 0 done · 1 refused, nothing was written · 2 the command is not understood · 3 bad "
                         "input file · 4 the studio file cannot be opened · 5 stopped")
            + u'\n';
    text += HelpText::tr("Quantities carry their unit (\"18.5 sqft\"); money is in the studio's currency (\"128.50\"); "
                         "a reference is a code, a name or an id.")
            + u'\n';
    return text;
}

QString commandHelp(const Command &command)
{
    QString text = QCoreApplication::translate("Cli", command.help) + u"\n\n"_s + HelpText::tr("Usage: ")
                   + u"benchbook-cli "_s + usageLine(command) + u'\n';
    if (!command.options.empty())
        text += u'\n' + HelpText::tr("Options:") + u'\n' + optionLines(command.options);
    text += u'\n' + HelpText::tr("Options of every command:") + u'\n' + optionLines(commonOptions());
    if (QLatin1StringView(command.arguments).contains("KIND"_L1) || QLatin1StringView(command.arguments).contains("TABLE"_L1))
        text += u'\n' + HelpText::tr("Kinds: %1").arg(kindsText()) + u'\n';
    return text;
}

QJsonValue helpJson(const Command *command)
{
    QJsonArray commands;
    for (const Command *each : command ? std::vector{command} : allCommands()) {
        commands << QJsonObject{{u"command"_s, QString::fromLatin1(each->name)},
                                {u"usage"_s, usageLine(*each)},
                                {u"help"_s, QCoreApplication::translate("Cli", each->help)}};
    }
    return QJsonObject{{u"commands"_s, commands}};
}

QString versionText()
{
    return HelpText::tr("benchbook-cli %1 (studio files of format %2)")
        .arg(QCoreApplication::applicationVersion())
        .arg(Schema::newestVersion());
}

} // namespace benchbook::cli
