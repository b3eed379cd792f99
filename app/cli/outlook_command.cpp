// outlook: what will be asked for of what the studio sells, how sure that is, and why.
#include "app/cli/outlook_parts.h"
#include "app/cli/output.h"
#include "app/cli/session.h"
#include "core/planning/outlook/outlook_words.h"

#include <QCoreApplication>
#include <QThread>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct OutlookCommandText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

constexpr std::size_t lowQuantile = 0;
constexpr std::size_t highQuantile = 5;
/// So many months have a column of their own on a screen.
constexpr std::size_t monthsTold = 4;

struct ToldOutlook
{
    OutlookQuestion question = {};
    Outlook outlook = {};
    std::optional<OutlookJudgement> judgement = {};
    QLocale locale;
    bool explained = false;
};

QString outlookMonth(QDate month) { return month.toString(u"yyyy-MM"_s); }

QJsonArray outlookMonthsJson(const Outlook &outlook, const OutlookNode &node)
{
    QJsonArray months;
    for (std::size_t step = 0; step < outlook.months.size(); ++step) {
        const OutlookMonth &month = node.months[step];
        QJsonObject json{{u"month"_s, outlookMonth(outlook.months[step])},
                         {u"pieces"_s, month.pieces},
                         {u"mean"_s, month.used.mean},
                         {u"low"_s, month.used.quantiles[lowQuantile]},
                         {u"high"_s, month.used.quantiles[highQuantile]}};
        if (month.figure) {
            json[u"byHand"_s] = plainText(*month.figure);
            json[u"forecast"_s] = month.reckoned.mean;
            json[u"reason"_s] = month.reason;
        }
        months << json;
    }
    return months;
}

QJsonObject accuracyJson(const OutlookAccuracy &accuracy)
{
    QJsonArray past;
    for (const PastMonth &month : accuracy.past) {
        past << QJsonObject{{u"month"_s, outlookMonth(month.month)},
                            {u"mean"_s, month.said.mean},
                            {u"low"_s, month.said.quantiles[lowQuantile]},
                            {u"high"_s, month.said.quantiles[highQuantile]},
                            {u"came"_s, month.came ? QJsonValue(*month.came) : QJsonValue()}};
    }
    QJsonArray ahead;
    for (const AheadAccuracy &one : accuracy.ahead)
        ahead << QJsonObject{{u"months"_s, one.months}, {u"error"_s, one.error}, {u"covered"_s, one.covered}};
    QJsonObject json{{u"past"_s, past},
                     {u"ahead"_s, ahead},
                     {u"bias"_s, accuracy.bias},
                     {u"scaled"_s, accuracy.scaled ? QJsonValue(*accuracy.scaled) : QJsonValue()},
                     {u"asLastYear"_s, accuracy.lastYearError ? QJsonValue(*accuracy.lastYearError) : QJsonValue()},
                     {u"texts"_s, QJsonArray::fromStringList(accuracyTexts(accuracy))}};
    if (accuracy.hand.months > 0) {
        json[u"byHand"_s] = QJsonObject{{u"months"_s, accuracy.hand.months},
                                        {u"error"_s, accuracy.hand.error},
                                        {u"forecastError"_s, accuracy.hand.forecastError}};
    }
    return json;
}

QJsonArray channelsJson(const ToldOutlook &told, const OutlookVariant &variant)
{
    QJsonArray channels;
    for (const ChannelDemand &channel : variant.channels) {
        const auto name = told.question.channelNames.find(channel.channel);
        channels << QJsonObject{{u"channel"_s, name == told.question.channelNames.end() ? QString() : name->second},
                                {u"ordered"_s, plainText(channel.ordered)}};
    }
    return channels;
}

QJsonObject outlookVariantJson(const ToldOutlook &told, std::size_t index)
{
    const OutlookVariant &variant = told.question.variants[index];
    const OutlookNode &node = told.outlook.nodeOf(index);
    const std::optional<double> trend = trendOf(node);
    QJsonObject json{{u"sku"_s, variant.sku},
                     {u"name"_s, variant.name},
                     {u"category"_s, variant.category},
                     {u"orderedThisMonth"_s, plainText(variant.orderedNow)},
                     {u"months"_s, outlookMonthsJson(told.outlook, node)},
                     {u"trend"_s, trend ? QJsonValue(*trend) : QJsonValue()},
                     {u"channels"_s, channelsJson(told, variant)}};
    if (told.explained)
        json[u"reasons"_s] = QJsonArray::fromStringList(driversOf(told.question, told.outlook, index, told.locale));
    if (told.judgement)
        json[u"accuracy"_s] = accuracyJson(told.judgement->variants[index]);
    return json;
}

QString levelWord(OutlookNode::Level level)
{
    switch (level) {
    case OutlookNode::Level::All:
        return u"all"_s;
    case OutlookNode::Level::Category:
        return u"category"_s;
    case OutlookNode::Level::Product:
        return u"product"_s;
    case OutlookNode::Level::Variant:
        return u"variant"_s;
    }
    return {};
}

QJsonArray outlookTreeJson(const Outlook &outlook)
{
    QJsonArray nodes;
    for (const OutlookNode &node : outlook.nodes) {
        nodes << QJsonObject{{u"level"_s, levelWord(node.level)},
                             {u"parent"_s, node.parent},
                             {u"name"_s, node.name},
                             {u"months"_s, outlookMonthsJson(outlook, node)}};
    }
    return nodes;
}

QString outlookCell(const OutlookMonth &month)
{
    const QString pieces = QString::number(month.pieces);
    if (month.figure)
        return OutlookCommandText::tr("%1 by hand").arg(pieces);
    return OutlookCommandText::tr("%1 (%2–%3)")
        .arg(pieces, QString::number(month.used.quantiles[lowQuantile], 'f', 0),
             QString::number(month.used.quantiles[highQuantile], 'f', 0));
}

QStringList outlookRow(const ToldOutlook &told, const QString &code, const OutlookNode &node)
{
    QStringList row{code, node.name};
    qint64 all = 0;
    for (std::size_t step = 0; step < node.months.size(); ++step) {
        all += node.months[step].pieces;
        if (step < monthsTold)
            row << outlookCell(node.months[step]);
    }
    const std::optional<double> trend = trendOf(node);
    row << QString::number(all) << (trend ? told.locale.toString(*trend * 100, 'f', 0) + QString(u" %"_s) : QString());
    return row;
}

QString outlookTable(const ToldOutlook &told, const std::vector<std::size_t> &variants)
{
    QStringList titles{OutlookCommandText::tr("SKU"), OutlookCommandText::tr("Name")};
    for (std::size_t step = 0; step < std::min(monthsTold, told.outlook.months.size()); ++step)
        titles << outlookMonth(told.outlook.months[step]);
    titles << OutlookCommandText::tr("%n month(s)", nullptr, int(told.outlook.months.size()))
           << OutlookCommandText::tr("Trend");
    std::vector<QStringList> rows;
    for (const std::size_t index : variants)
        rows.push_back(outlookRow(told, told.question.variants[index].sku, told.outlook.nodeOf(index)));
    if (variants.size() == told.question.variants.size()) {
        QStringList all = outlookRow(told, {}, told.outlook.nodes.front());
        all[1] = OutlookCommandText::tr("All together");
        rows.push_back(all);
    }
    return textTable(titles, rows);
}

QString outlookText(const ToldOutlook &told, const std::vector<std::size_t> &variants)
{
    QString text =
        OutlookCommandText::tr("What will be asked for, in pieces a month, with the range of 95 %. The first "
                               "month runs already.");
    text += u"\n\n"_s + outlookTable(told, variants).trimmed();
    if (!told.explained && !told.judgement)
        return text;
    for (const std::size_t index : variants) {
        text += u"\n\n"_s + told.question.variants[index].sku + u" "_s + told.question.variants[index].name;
        QStringList lines;
        if (told.explained)
            lines = driversOf(told.question, told.outlook, index, told.locale);
        if (told.judgement)
            lines << accuracyTexts(told.judgement->variants[index]);
        for (const QString &line : lines)
            text += u"\n  "_s + line;
    }
    if (told.judgement)
        text +=
            u"\n\n"_s + OutlookCommandText::tr("All together: %1").arg(accuracyTexts(told.judgement->all).join(u' '));
    return text;
}

Result<std::vector<std::size_t>> askedVariants(Session &session, const OutlookQuestion &question)
{
    std::optional<qint64> product;
    if (const QString reference = session.arguments().value("product"); !reference.isEmpty()) {
        BENCHBOOK_ASSIGN(product, session.find("products", reference));
    }
    std::vector<std::size_t> variants;
    for (std::size_t i = 0; i < question.variants.size(); ++i) {
        if (!product || question.variants[i].product.value() == *product)
            variants.push_back(i);
    }
    return variants;
}

Result<Answer> tellOutlook(Session &session)
{
    BENCHBOOK_ASSIGN(const std::optional<int> months, session.maybeCount("months"));
    if (months && (*months < 1 || *months > longestOutlookMonths))
        return session.usage(OutlookCommandText::tr("Months: from 1 to %1.").arg(longestOutlookMonths));
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    ToldOutlook told{.locale = session.locale(), .explained = session.arguments().has("explain")};
    BENCHBOOK_ASSIGN(told.question, studio->read([](const Reader &reader) -> Result<OutlookQuestion> {
        return readOutlookQuestion(reader);
    }));
    BENCHBOOK_ASSIGN(const std::vector<std::size_t> variants, askedVariants(session, told.question));
    OutlookCache cache;
    const int threads = QThread::idealThreadCount();
    // How far one looks changes a forecast a little: a shorter view shows a part of the usual one.
    const int shown = months.value_or(usualOutlookMonths);
    BENCHBOOK_ASSIGN(told.outlook, outlookOf(session, told.question, cache, std::max(shown, usualOutlookMonths)));
    told.outlook.cutTo(shown);
    if (session.arguments().has("accuracy")) {
        BENCHBOOK_ASSIGN(told.judgement, judgeOutlook(told.question, cache, threads, session.progress()));
    }
    QJsonArray json;
    for (const std::size_t index : variants)
        json << outlookVariantJson(told, index);
    if (variants.empty())
        return Answer{QJsonObject{{u"variants"_s, json}, {u"tree"_s, QJsonArray()}},
                      OutlookCommandText::tr("Nothing is sold here yet. Write down a product, and what customers order "
                                             "of it.")};
    return Answer{QJsonObject{{u"today"_s, dayJson(told.question.today)},
                              {u"variants"_s, json},
                              {u"tree"_s, outlookTreeJson(told.outlook)}},
                  outlookText(told, variants)};
}

} // namespace

Result<Outlook> outlookOf(Session &session, const OutlookQuestion &question, OutlookCache &cache, int months)
{
    const Result<Outlook> outlook =
        reckonOutlook(question, cache, {.months = months, .threads = QThread::idealThreadCount()}, session.progress());
    return outlook.ok() ? outlook
                        : Error{outlook.error().code, OutlookCommandText::tr("Stopped; nothing was changed.")};
}

Result<std::shared_ptr<const SeenOutlook>> seenOutlook(Session &session, const Studio &studio)
{
    return studio.read([&](const Reader &reader) { return session.lookAhead().outlook(reader, session.progress()); });
}

Result<std::shared_ptr<const SeenStock>> seenStock(Session &session, const Studio &studio)
{
    return studio.read([&](const Reader &reader) { return session.lookAhead().stock(reader, session.progress()); });
}

std::span<const Command> outlookCommands()
{
    static const std::vector<Command> commands{
        {"outlook",
         "",
         QT_TRANSLATE_NOOP("Cli", "what will be asked for month by month, with range and trend"),
         {{"product", "REF", QT_TRANSLATE_NOOP("Cli", "only the variants of this product")},
          {"months", "N", QT_TRANSLATE_NOOP("Cli", "how far to look; twelve months unless said")},
          {"explain", nullptr, QT_TRANSLATE_NOOP("Cli", "say what each forecast rests on")},
          {"accuracy", nullptr,
           QT_TRANSLATE_NOOP("Cli", "hold what it would have said in the last six months against what came")}},
         tellOutlook},
    };
    return commands;
}

} // namespace benchbook::cli
