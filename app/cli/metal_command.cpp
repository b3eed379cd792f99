// The fine-metal ledger on the command line.
#include "app/cli/output.h"
#include "app/cli/session.h"

#include "core/materials/fine_metal.h"

#include <QCoreApplication>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct MetalText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

struct MetalLine
{
    const char *key;
    const char *title; ///< QT_TRANSLATE_NOOP("Cli", …)
    MetalWeight MetalAccount::*weight;
};

constexpr MetalLine metalLines[] = {{"opening", QT_TRANSLATE_NOOP("Cli", "Opening"), &MetalAccount::opening},
                                    {"received", QT_TRANSLATE_NOOP("Cli", "Received"), &MetalAccount::received},
                                    {"used", QT_TRANSLATE_NOOP("Cli", "In products"), &MetalAccount::used},
                                    {"scrapped", QT_TRANSLATE_NOOP("Cli", "Scrap"), &MetalAccount::scrapped},
                                    {"sentBack", QT_TRANSLATE_NOOP("Cli", "Sent back"), &MetalAccount::sentBack},
                                    {"counted", QT_TRANSLATE_NOOP("Cli", "Counted"), &MetalAccount::counted},
                                    {"other", QT_TRANSLATE_NOOP("Cli", "Other"), &MetalAccount::other},
                                    {"closing", QT_TRANSLATE_NOOP("Cli", "Closing"), &MetalAccount::closing},
                                    {"atBench", QT_TRANSLATE_NOOP("Cli", "At the bench"), &MetalAccount::atBench}};

QJsonObject accountJson(const MetalAccount &account)
{
    QJsonObject json{{u"metal"_s, account.metal},
                     {u"name"_s, account.material ? QJsonValue(account.name) : QJsonValue(QJsonValue::Null)}};
    for (const MetalLine &line : metalLines) {
        const MetalWeight &weight = account.*line.weight;
        json.insert(QString::fromLatin1(line.key),
                    QJsonObject{{u"gross"_s, plainText(weight.gross)}, {u"pure"_s, plainText(weight.pure)}});
    }
    return json;
}

Result<Answer> metal(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    BENCHBOOK_ASSIGN(const QDate from, session.day("from"));
    BENCHBOOK_ASSIGN(QDate to, session.day("to"));
    if (!to.isValid())
        to = studio->today();
    if (from > to)
        return session.usage(MetalText::tr("The first day is after the last."));
    BENCHBOOK_ASSIGN(const MetalLedger ledger,
                     studio->read([&](const Reader &reader) { return metalLedger(reader, from, to); }));
    QStringList titles{MetalText::tr("Metal"), MetalText::tr("Grams")};
    for (const MetalLine &line : metalLines)
        titles << MetalText::tr(line.title);
    QJsonArray accounts;
    std::vector<QStringList> rows;
    for (const MetalAccount &account : ledger.accounts) {
        accounts << accountJson(account);
        const QString name = account.material ? account.name : MetalText::tr("%1, all").arg(stateTitle(account.metal));
        QStringList gross{name, MetalText::tr("gross")};
        QStringList pure{QString(), MetalText::tr("pure")};
        for (const MetalLine &line : metalLines) {
            gross << plainText((account.*line.weight).gross);
            pure << plainText((account.*line.weight).pure);
        }
        rows.push_back(gross);
        rows.push_back(pure);
    }
    QString text = textTable(titles, rows);
    if (!ledger.unweighed.isEmpty()) {
        text += u'\n' +
                MetalText::tr("Left out, not weighed or of unknown fineness: %1").arg(ledger.unweighed.join(u", "_s));
    }
    return Answer{QJsonObject{{u"from"_s, dayJson(from)},
                              {u"to"_s, dayJson(to)},
                              {u"accounts"_s, accounts},
                              {u"unweighed"_s, QJsonArray::fromStringList(ledger.unweighed)}},
                  text};
}

} // namespace

std::span<const Command> metalCommands()
{
    static const std::vector<Command> commands{
        {"report metal",
         "",
         QT_TRANSLATE_NOOP("Cli",
                           "the fine-metal ledger of a period: opening, what came and went, closing, in gross and "
                           "in pure grams"),
         {{"from", "DAY", QT_TRANSLATE_NOOP("Cli", "the first day; the beginning unless said")},
          {"to", "DAY", QT_TRANSLATE_NOOP("Cli", "the last day; today unless said")}},
         metal},
    };
    return commands;
}

} // namespace benchbook::cli
