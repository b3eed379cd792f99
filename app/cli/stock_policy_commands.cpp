// stock-policy, dead-stock, batch-quantity: how much to keep, what lies there dead, how many to make at once.
#include "app/cli/outlook_parts.h"
#include "app/cli/output.h"
#include "app/cli/session.h"
#include "core/planning/stock/batch_proposal.h"
#include "core/planning/stock/stock_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct StockPolicyText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

struct ToldStock
{
    StockQuestion question;
    StockAdvice advice;
    QLocale locale;
};

Result<ToldStock> reckonedStock(Session &session, const Studio &studio)
{
    if (!session.arguments().has("months")) {
        BENCHBOOK_ASSIGN(const std::shared_ptr<const SeenStock> seen, seenStock(session, studio));
        return ToldStock{seen->question, seen->advice, session.locale()};
    }
    BENCHBOOK_ASSIGN(const std::shared_ptr<const SeenOutlook> seen, seenOutlook(session, studio));
    BENCHBOOK_ASSIGN(StockQuestion question, studio.read([&](const Reader &reader) -> Result<StockQuestion> {
        return stockQuestion(reader, DemandPeriod::Month, seen->lines);
    }));
    BENCHBOOK_ASSIGN(StockAdvice advice, adviseOnStock(question, session.progress()));
    return ToldStock{std::move(question), std::move(advice), session.locale()};
}

const StockedItem &stockedItem(const ToldStock &told, const StockLine &line)
{
    return told.question.items[std::size_t(line.item)];
}

/// Lines by code, SKU or name; "all" is every line that would change something.
Result<std::vector<const StockLine *>> linesNamed(Session &session, const ToldStock &told,
                                                  const QStringList &references)
{
    std::vector<const StockLine *> lines;
    for (const QString &reference : references) {
        const std::size_t before = lines.size();
        for (const StockLine &line : told.advice.lines) {
            const StockedItem &item = stockedItem(told, line);
            const bool named = item.code.compare(reference, Qt::CaseInsensitive) == 0 || item.name == reference;
            if (named || (reference == "all"_L1 && line.changes(item)))
                lines.push_back(&line);
        }
        if (lines.size() == before && reference != "all"_L1)
            return session.usage(
                StockPolicyText::tr("“%1” is no material, and no variant that is kept on the shelf.").arg(reference));
    }
    return lines;
}

void putAmount(QJsonObject &json, const char *key, const std::optional<Quantity> &quantity, const Unit &unit)
{
    if (quantity)
        putQuantity(json, key, *quantity, unit);
    else
        json[QString::fromLatin1(key)] = QJsonValue();
}

QString basisName(DemandBasis basis)
{
    return basis == DemandBasis::OwnUse           ? u"own-use"_s
           : basis == DemandBasis::ThroughRecipes ? u"recipes"_s
                                                  : u"nothing"_s;
}

QJsonObject stockLineJson(const ToldStock &told, const StockLine &line)
{
    const StockedItem &item = stockedItem(told, line);
    const Currency &currency = told.question.currency;
    QJsonObject json{{u"code"_s, item.code},
                     {u"name"_s, item.name},
                     {u"kind"_s, item.key.isVariant ? u"variant"_s : u"material"_s},
                     {u"class"_s, classText(line.itemClass)},
                     {u"stocking"_s, stockingWord(line.stocking.mode)},
                     {u"demandFrom"_s, basisName(line.basis)},
                     {u"service"_s, line.service.service},
                     {u"serviceNow"_s, line.serviceNow},
                     {u"leadTimeWeeks"_s, line.leadTime * 52 / told.question.perYear},
                     {u"bound"_s, moneyJson(line.bound, currency)},
                     {u"boundNow"_s, moneyJson(line.boundNow, currency)},
                     {u"timesOut"_s, line.timesOut},
                     {u"timesOutNow"_s, line.timesOutNow},
                     {u"low"_s, line.isLow(item)},
                     {u"changes"_s, line.changes(item)},
                     {u"reasons"_s, QJsonArray::fromStringList(stockReasons(told.question, line, told.locale))}};
    putQuantity(json, "onHand", item.onHand, item.unit);
    putAmount(json, "reorderAtNow", item.reorderAt, item.unit);
    putAmount(json, "fillUpToNow", item.fillUpTo, item.unit);
    putAmount(json, "reorderAt", line.reorder ? std::optional(line.reorderAt) : std::nullopt, item.unit);
    putAmount(json, "fillUpTo", line.reorder ? std::optional(line.fillUpTo) : std::nullopt, item.unit);
    putAmount(json, "safetyStock", line.reorder ? std::optional(line.reorder->safetyStock) : std::nullopt, item.unit);
    putAmount(json, "orderQuantity", line.order ? std::optional(line.order->quantity) : std::nullopt, item.unit);
    putQuantity(json, "orderNow", line.orderNow(item), item.unit);
    return json;
}

QString moneyOrUnknown(const std::optional<Money> &money, const ToldStock &told)
{
    return money ? displayText(*money, told.question.currency, told.locale) : StockPolicyText::tr("not known");
}

QString stockTable(const ToldStock &told, const std::vector<const StockLine *> &lines)
{
    std::vector<QStringList> rows;
    for (const StockLine *line : lines) {
        const StockedItem &item = stockedItem(told, *line);
        rows.push_back({item.code, item.name, classText(line->itemClass), displayText(item.onHand, item.unit),
                        stockChangeText(told.question, *line),
                        line->reorder && line->order ? displayText(line->order->quantity, item.unit) : QString(),
                        line->orderNow(item) > Quantity()
                            ? StockPolicyText::tr("%1 now").arg(displayText(line->orderNow(item), item.unit))
                        : line->isLow(item) ? StockPolicyText::tr("now")
                                            : QString(),
                        moneyOrUnknown(line->boundNow, told), moneyOrUnknown(line->bound, told),
                        serviceText(line->serviceNow), serviceText(line->service.service)});
    }
    return textTable({StockPolicyText::tr("Code"), StockPolicyText::tr("Item"), StockPolicyText::tr("Class"),
                      StockPolicyText::tr("On hand"), StockPolicyText::tr("Reorder at"), StockPolicyText::tr("Order"),
                      StockPolicyText::tr("When"), StockPolicyText::tr("Bound now"), StockPolicyText::tr("Bound then"),
                      StockPolicyText::tr("Lasts now"), StockPolicyText::tr("Lasts then")},
                     rows);
}

QString explainedLines(const ToldStock &told, const std::vector<const StockLine *> &lines)
{
    QString text;
    for (const StockLine *line : lines) {
        const StockedItem &item = stockedItem(told, *line);
        text += u"\n\n"_s + item.code + u' ' + item.name + u": "_s + stockChangeText(told.question, *line);
        for (const QString &reason : stockReasons(told.question, *line, told.locale))
            text += u"\n  "_s + reason;
    }
    return text;
}

Answer stockAnswer(const ToldStock &told, const std::vector<const StockLine *> &lines, bool explain)
{
    QJsonArray items;
    for (const StockLine *line : lines)
        items << stockLineJson(told, *line);
    const StockAdvice &advice = told.advice;
    QString text = lines.empty() ? StockPolicyText::tr("Nothing is kept yet: add a material, or say how many "
                                                       "pieces of a variant are to lie on the shelf.")
                                 : stockTable(told, lines).trimmed();
    if (explain)
        text += explainedLines(told, lines);
    text +=
        u"\n\n"_s +
        StockPolicyText::tr("Now: %1.")
            .arg(stockMoneyText(told.question, advice.boundNow, advice.timesOutNow, told.locale)) +
        u'\n' +
        StockPolicyText::tr("Then: %1.").arg(stockMoneyText(told.question, advice.bound, advice.timesOut, told.locale));
    if (!told.question.assumed.isEmpty())
        text += u"\n\n"_s + told.question.assumed.join(u'\n');
    return {QJsonObject{{u"items"_s, items},
                        {u"boundNow"_s, moneyJson(advice.boundNow, told.question.currency)},
                        {u"bound"_s, moneyJson(advice.bound, told.question.currency)},
                        {u"timesOutNow"_s, advice.timesOutNow},
                        {u"timesOut"_s, advice.timesOut},
                        {u"assumed"_s, QJsonArray::fromStringList(told.question.assumed)}},
            text};
}

Result<Answer> acceptStock(Session &session, Studio &studio, const ToldStock &told)
{
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const std::vector<const StockLine *> lines,
                     linesNamed(session, told, session.arguments().values("accept")));
    std::vector<StockTerms> terms;
    QJsonArray accepted;
    for (const StockLine *line : lines) {
        const StockedItem &item = stockedItem(told, *line);
        const std::optional<StockTerms> wanted = line->terms(item);
        if (!wanted)
            return Error::refused(
                StockPolicyText::tr("%1: nothing else is advised than what stands there.").arg(item.name));
        terms.push_back(*wanted);
        accepted << stockLineJson(told, *line);
    }
    BENCHBOOK_TRY(acceptStockTerms(studio, terms, signer));
    return session.done({{u"accepted"_s, accepted}});
}

/// The cheapest services that run out so rarely, asked of all items.
Result<Answer> askTimesOut(Session &session, Studio &studio, const ToldStock &told)
{
    bool understood = false;
    const double times = session.arguments().value("times-out").toDouble(&understood);
    if (!understood || !(times >= 0))
        return session.usage(StockPolicyText::tr("--times-out is a number of times a year."));
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    const StockCurve curve = stockCurve(told.question, told.advice);
    if (curve.curve.best.empty())
        return Error::refused(StockPolicyText::tr("Nothing is kept whose price is known."));
    const CurvePoint &point = pointFor(curve.curve.best, times);
    BENCHBOOK_TRY(askServices(studio, servicesAt(told.question, told.advice, curve, point), signer));
    return session.done({{u"items"_s, int(curve.lines.size())},
                         {u"bound"_s, moneyJson(point.bound, told.question.currency)},
                         {u"timesOut"_s, point.timesOutAYear}});
}

Result<std::optional<Ratio>> servicePercent(Session &session)
{
    if (!session.arguments().has("service"))
        return std::optional<Ratio>();
    BENCHBOOK_ASSIGN(const Ratio percent, session.typed(parsePercent(session.arguments().value("service"))));
    return std::optional(percent);
}

Result<Answer> sayHowKept(Session &session, Studio &studio, const ToldStock &told)
{
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const std::vector<const StockLine *> lines,
                     linesNamed(session, told, session.arguments().positional()));
    if (lines.size() != 1)
        return session.usage(StockPolicyText::tr("Name the one item that is meant."));
    StockWish wish = stockedItem(told, *lines.front()).wish;
    BENCHBOOK_ASSIGN(const std::optional<Ratio> service, servicePercent(session));
    wish.service = service ? service : wish.service;
    if (session.arguments().has("stocking")) {
        const auto mode = stockingFromWord(session.arguments().value("stocking").replace(u'-', u'_'));
        if (!mode)
            return session.usage(StockPolicyText::tr("--stocking is stock, on-demand or never."));
        wish.mode = *mode;
    }
    BENCHBOOK_TRY(sayStocking(studio, stockedItem(told, *lines.front()).key, wish, signer));
    return session.done();
}

Result<Answer> tellStockPolicy(Session &session)
{
    const Arguments &arguments = session.arguments();
    const bool says = arguments.has("service") || arguments.has("stocking");
    const bool writes = says || arguments.has("accept") || arguments.has("times-out");
    BENCHBOOK_ASSIGN(Studio * studio, writes ? session.write() : session.read());
    BENCHBOOK_ASSIGN(const ToldStock told, reckonedStock(session, *studio));
    if (arguments.has("accept"))
        return acceptStock(session, *studio, told);
    if (arguments.has("times-out"))
        return askTimesOut(session, *studio, told);
    if (says)
        return sayHowKept(session, *studio, told);
    std::vector<const StockLine *> lines;
    for (const StockLine &line : told.advice.lines)
        lines.push_back(&line);
    if (!arguments.positional().isEmpty()) {
        BENCHBOOK_ASSIGN(lines, linesNamed(session, told, arguments.positional()));
    }
    return stockAnswer(told, lines, arguments.has("explain") || !arguments.positional().isEmpty());
}

QJsonObject deadStockJson(const ToldStock &told, const StockLine &line)
{
    const StockedItem &item = stockedItem(told, line);
    QJsonArray ways;
    for (const DeadStockProposal &proposal : line.dead.proposals) {
        QJsonObject way{{u"way"_s, wayTitle(proposal.way)},
                        {u"brings"_s, item.value ? moneyJson(proposal.brings, told.question.currency) : QJsonValue()},
                        {u"text"_s, deadStockWayText(told.question, line, proposal, told.locale)}};
        putQuantity(way, "quantity", proposal.quantity, item.unit);
        ways << way;
    }
    QJsonObject json{{u"code"_s, item.code},
                     {u"name"_s, item.name},
                     {u"bound"_s, item.value ? moneyJson(line.dead.bound, told.question.currency) : QJsonValue()},
                     {u"reasons"_s, QJsonArray::fromStringList(deadStockReasons(told.question, line, told.locale))},
                     {u"ways"_s, ways}};
    putQuantity(json, "onHand", item.onHand, item.unit);
    putQuantity(json, "excess", line.dead.excess, item.unit);
    return json;
}

Result<Answer> tellDeadStock(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    BENCHBOOK_ASSIGN(const ToldStock told, reckonedStock(session, *studio));
    QJsonArray lines;
    QString text;
    for (const StockLine *line : told.advice.dead()) {
        const StockedItem &item = stockedItem(told, *line);
        lines << deadStockJson(told, *line);
        const QString bound = item.value ? displayText(line->dead.bound, told.question.currency, told.locale)
                                         : StockPolicyText::tr("not known");
        text += item.code + u' ' + item.name + u": "_s +
                StockPolicyText::tr("%1 of %2 too much, worth %3.")
                    .arg(displayText(line->dead.excess, item.unit), displayText(item.onHand, item.unit), bound);
        for (const QString &reason : deadStockReasons(told.question, *line, told.locale))
            text += u"\n  "_s + reason;
        for (const DeadStockProposal &proposal : line->dead.proposals)
            text += u"\n  → "_s + deadStockWayText(told.question, *line, proposal, told.locale);
        text += u'\n';
    }
    if (lines.isEmpty())
        text = StockPolicyText::tr("Nothing lies here that is not used.");
    return Answer{QJsonObject{{u"items"_s, lines}}, text.trimmed()};
}

Result<BatchWish> batchWishOf(Session &session)
{
    BatchWish wish;
    const Arguments &arguments = session.arguments();
    const auto money = [&](const char *option) -> Result<std::optional<Money>> {
        if (!arguments.has(option))
            return std::optional<Money>();
        BENCHBOOK_ASSIGN(const Money amount, session.money(arguments.value(option)));
        return std::optional(amount);
    };
    const auto count = [&](const char *option) { return session.maybeCount(option); };
    BENCHBOOK_ASSIGN(wish.price, money("price"));
    BENCHBOOK_ASSIGN(wish.cost, money("cost"));
    BENCHBOOK_ASSIGN(const std::optional<Money> salvage, money("left-over"));
    BENCHBOOK_ASSIGN(const std::optional<Money> goodwill, money("goodwill"));
    BENCHBOOK_ASSIGN(const std::optional<int> booked, count("booked"));
    BENCHBOOK_ASSIGN(const std::optional<int> batch, count("batch"));
    BENCHBOOK_ASSIGN(const std::optional<int> weeks, count("weeks"));
    wish.salvage = salvage.value_or(Money());
    wish.goodwill = goodwill.value_or(Money());
    if (booked)
        wish.booked = Quantity::units(*booked);
    wish.batch = Quantity::units(batch.value_or(1));
    wish.periods = weeks.value_or(wish.periods);
    if (arguments.has("before-second")) {
        BENCHBOOK_ASSIGN(wish.beforeSecond, session.typed(parsePercent(arguments.value("before-second"))));
    }
    return wish;
}

Result<Answer> tellBatchQuantity(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    BENCHBOOK_ASSIGN(const Id<Variant> variant,
                     session.find<Variant>("variants", session.arguments().positional().first()));
    BENCHBOOK_ASSIGN(const BatchWish wish, batchWishOf(session));
    BENCHBOOK_ASSIGN(const ToldStock told, reckonedStock(session, *studio));
    BENCHBOOK_ASSIGN(const BatchProposal proposal,
                     session.typed(proposeBatch(told.question, told.advice, variant, wish)));
    const Unit pieces = Unit::fromText(u"pcs"_s).valueOr(Unit());
    const PolicyUnits units{pieces, told.question.currency, told.locale, told.question.unit};
    const QStringList reasons = policyReasonTexts(proposal.batch.why, units);
    QJsonObject json{{u"price"_s, moneyJson(proposal.price, told.question.currency)},
                     {u"cost"_s, moneyJson(proposal.cost, told.question.currency)},
                     {u"expectedBesides"_s, proposal.furtherExpected},
                     {u"expectedMissing"_s, proposal.batch.expectedMissing},
                     {u"expectedLeft"_s, proposal.batch.expectedLeft},
                     {u"criticalRatio"_s, proposal.batch.criticalRatio},
                     {u"reasons"_s, QJsonArray::fromStringList(reasons)}};
    putQuantity(json, "quantity", proposal.batch.quantity, pieces);
    putQuantity(json, "booked", proposal.booked, pieces);
    putQuantity(json, "there", proposal.there, pieces);
    QString text = StockPolicyText::tr("Make %1.").arg(displayText(proposal.batch.quantity, pieces));
    if (proposal.there > Quantity())
        text += u'\n' + StockPolicyText::tr("%1 lie on the shelf or are in the making; they are taken off.")
                            .arg(displayText(proposal.there, pieces));
    text += u'\n' + reasons.join(u'\n');
    return Answer{json, text};
}

} // namespace

std::span<const Command> stockPolicyCommands()
{
    static const std::vector<Command> commands{
        {"stock-policy",
         "[REF]",
         QT_TRANSLATE_NOOP("Cli", "when to order and how much of what is kept, and why"),
         {{"explain", nullptr, QT_TRANSLATE_NOOP("Cli", "every reason of every item")},
          {"months", nullptr, QT_TRANSLATE_NOOP("Cli", "reckon by months instead of weeks")},
          {"accept", "REF",
           QT_TRANSLATE_NOOP("Cli", "write reorder point and fill-up of this item; may be said several times; all: of "
                                    "every one that would change")},
          {"service", "PERCENT", QT_TRANSLATE_NOOP("Cli", "ask this service of the item")},
          {"stocking", "HOW", QT_TRANSLATE_NOOP("Cli", "keep the item: stock, on-demand or never")},
          {"times-out", "N",
           QT_TRANSLATE_NOOP("Cli", "ask the cheapest services of all items that run out at most so often a year")}},
         tellStockPolicy},
        {"dead-stock",
         "",
         QT_TRANSLATE_NOOP("Cli", "what lies here and is not used, and the ways it could go"),
         {{"months", nullptr, QT_TRANSLATE_NOOP("Cli", "reckon by months instead of weeks")}},
         tellDeadStock},
        {"batch-quantity",
         "VARIANT",
         QT_TRANSLATE_NOOP("Cli", "how many pieces to make for a presale, a fair or in a small batch"),
         {{"price", "MONEY", QT_TRANSLATE_NOOP("Cli", "what a piece sells for; the list price unless said")},
          {"cost", "MONEY", QT_TRANSLATE_NOOP("Cli", "what a piece more costs; as the last ones unless said")},
          {"left-over", "MONEY", QT_TRANSLATE_NOOP("Cli", "what a piece left over still brings; nothing unless said")},
          {"goodwill", "MONEY", QT_TRANSLATE_NOOP("Cli", "what a customer sent away costs besides")},
          {"booked", "PIECES", QT_TRANSLATE_NOOP("Cli", "ordered already; the open orders unless said")},
          {"batch", "PIECES", QT_TRANSLATE_NOOP("Cli", "only whole batches of so many are made")},
          {"weeks", "N", QT_TRANSLATE_NOOP("Cli", "how long it sells; eight weeks unless said")},
          {"before-second", "PERCENT",
           QT_TRANSLATE_NOOP("Cli", "what of the demand comes before a second batch; all unless said")}},
         tellBatchQuantity},
    };
    return commands;
}

} // namespace benchbook::cli
