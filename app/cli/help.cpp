#include "app/cli/help.h"

#include "app/cli/documents.h"

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

/// What may stand in a field, where a word says it.
QString fieldHint(const Field &field)
{
    if (!field.choices.empty()) {
        QStringList values;
        for (const FieldChoice &choice : field.choices)
            values << QString::fromLatin1(choice.value);
        return values.join(u'|');
    }
    switch (field.type) {
    case FieldType::Flag:
        return u"true|false"_s;
    case FieldType::Day:
        return u"2026-09-01"_s;
    case FieldType::Reference:
        return QString::fromLatin1(field.refersTo);
    default:
        return {};
    }
}

/// The keys of a record's fields; a star marks what is needed.
QString recordShape(const RecordKind &kind, bool adding)
{
    QStringList fields;
    for (const Field &field : kind.fields) {
        if (!adding && field.fixedOnceAdded)
            continue;
        QString text = QString::fromLatin1(field.key);
        if (adding && field.required)
            text += u'*';
        const QString hint = fieldHint(field);
        fields << (hint.isEmpty() ? text : QString(text + u" ("_s + hint + u')'));
    }
    return fields.join(u", "_s);
}

/// Of every kind that can be added or changed, the fields its JSON has; a document's come before a plain record's.
QString fieldsText(bool adding)
{
    QString text;
    QStringList told;
    const auto tell = [&](const char *kind, const QString &shape) {
        const QString name = QString::fromLatin1(kind);
        if (told.contains(name) || shape.isEmpty())
            return;
        told << name;
        text += u"  "_s + name + u": "_s + shape + u'\n';
    };
    for (const Document *document : allDocuments()) {
        if (const auto shape = adding ? document->addShape : document->changeShape)
            tell(document->kind, shape());
    }
    const RecordKinds kinds = recordKinds();
    for (const RecordKind *kind : kinds.all()) {
        if (!adding || kind->canHide) // the studio itself is there from the beginning
            tell(kind->name, recordShape(*kind, adding));
    }
    return text;
}

/// The kinds that come in tables, with the fields a column may hold.
QString tablesText()
{
    QString text;
    const RecordKinds kinds = recordKinds();
    for (const RecordKind *kind : kinds.all()) {
        if (kind->comesInTables)
            text += u"  "_s + QLatin1StringView(kind->name) + u": "_s + recordShape(*kind, true) + u'\n';
    }
    return text;
}

QString commandLines(const QString &group)
{
    QString text;
    for (const Command *command : group.isEmpty() ? allCommands() : commandsOf(group)) {
        const QString name = QString::fromLatin1(command->name) + u' ' + QString::fromLatin1(command->arguments);
        text += u"  "_s + name.leftJustified(34) + u' ' + QCoreApplication::translate("Cli", command->help) + u'\n';
    }
    return text;
}

} // namespace

QString groupHelp(const QString &group)
{
    return HelpText::tr("Commands:") + u'\n' + commandLines(group) + u'\n' +
           HelpText::tr("See: benchbook-cli %1--help").arg(QString(group + u" … "_s)) + u'\n';
}

QString generalHelp()
{
    QString text = HelpText::tr("benchbook-cli: the same studio without a window.") + u"\n\n"_s +
                   HelpText::tr("Usage: ") +
                   u"benchbook-cli [--file STUDIO.benchbook] [--json] [--lang en|zh] COMMAND …\n\n"_s;
    text += HelpText::tr("Commands:") + u'\n';
    text += commandLines({});
    text += u'\n' + HelpText::tr("Options of every command:") + u'\n' + optionLines(commonOptions());
    text += u'\n' + HelpText::tr("Kinds: %1").arg(kindsText()) + u"\n\n"_s;
    text +=
        HelpText::tr("Exit codes: 0 done · 1 refused, nothing was written · 2 the command is not understood · 3 bad "
                     "input file · 4 the studio file cannot be opened · 5 stopped") +
        u'\n';
    text += HelpText::tr("Quantities carry their unit (\"18.5 sqft\"); money is in the studio's currency (\"128.50\"); "
                         "a reference is a code, a name or an id.") +
            u'\n';
    text +=
        HelpText::tr("What leaves the studio: letters, with the next bundle. Commands that write one have --preview, "
                     "which says what would leave. A --note stays in the studio unless its help says that it "
                     "leaves.") +
        u'\n';
    return text;
}

QString commandHelp(const Command &command)
{
    QString text = QCoreApplication::translate("Cli", command.help) + u"\n\n"_s + HelpText::tr("Usage: ") +
                   u"benchbook-cli "_s + usageLine(command) + u'\n';
    if (!command.options.empty())
        text += u'\n' + HelpText::tr("Options:") + u'\n' + optionLines(command.options);
    text += u'\n' + HelpText::tr("Options of every command:") + u'\n' + optionLines(commonOptions());
    const QLatin1StringView name(command.name);
    if (name == "add"_L1 || name == "change"_L1) {
        const QString title = name == "add"_L1 ? HelpText::tr("Fields of each KIND; * is needed:")
                                               : HelpText::tr("Fields of each KIND; only those given change:");
        return text + u'\n' + title + u'\n' + fieldsText(name == "add"_L1);
    }
    if (name == "import"_L1) {
        return text + u'\n' +
               HelpText::tr(
                   "Columns of each KIND, by key, by name or as the list heads them; * is needed of a new one, "
                   "a column “code” tells which record is meant, an empty cell changes nothing:") +
               u'\n' + tablesText();
    }
    if (QLatin1StringView(command.arguments).contains("KIND"_L1) ||
        QLatin1StringView(command.arguments).contains("TABLE"_L1))
        text += u'\n' + HelpText::tr("Kinds: %1").arg(kindsText()) + u'\n';
    return text;
}

QJsonValue helpJson(const Command *command, const QString &family)
{
    QJsonArray commands;
    for (const Command *each : command ? std::vector{command} : family.isEmpty() ? allCommands() : commandsOf(family)) {
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
