// price, prices: floor, target and ceiling with every line they are made of, what is proposed and why, and a new price
// written down.
#include "app/cli/price_parts.h"

#include "app/cli/output.h"
#include "core/pricing/wishes.h"

#include <QCoreApplication>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct PriceCommandText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

class PriceText
{
public:
    PriceText(const Currency &currency, const QLocale &locale) : m_currency(currency), m_locale(locale) {}

    QString amount(const std::optional<Money> &money) const
    {
        return money ? displayText(*money, m_currency, m_locale) : PriceCommandText::tr("unknown");
    }
    std::vector<QStringList> lines(const std::vector<PriceLine> &lines) const
    {
        std::vector<QStringList> rows;
        for (const PriceLine &line : lines)
            rows.push_back({line.title, amount(line.amount), line.reason});
        return rows;
    }

private:
    const Currency &m_currency;
    QLocale m_locale;
};

/// All there is to say of one price.
struct ToldPrice
{
    PriceInputs inputs; ///< with the tier that was asked about
    PriceSuggestion suggestion;
    PriceAdviceInputs judged;
    PriceAdvice advice;
    std::vector<ValuedWish> wishes = {};
    QStringList assumed = {};
};

Result<ToldPrice> tellPrice(Session &session, const Studio &studio, const PriceQuestion &question)
{
    BENCHBOOK_ASSIGN(const PriceBook book, readBook(session, studio));
    return studio.read([&](const Reader &reader) -> Result<ToldPrice> {
        ToldPrice told;
        told.assumed = book.assumed;
        BENCHBOOK_ASSIGN(told.inputs, priceInputs(reader, question));
        BENCHBOOK_ASSIGN(told.suggestion, suggestPrice(told.inputs));
        BENCHBOOK_ASSIGN(told.judged, adviceInputs(reader, book, question));
        BENCHBOOK_ASSIGN(told.advice, advisePrice(told.judged));
        BENCHBOOK_ASSIGN(told.wishes, valuedWishes(reader, question.variant, told.judged.cost, told.advice));
        return told;
    });
}

QJsonObject adviceJson(const ToldPrice &told)
{
    const Currency &currency = told.inputs.currency;
    const PriceAdvice &advice = told.advice;
    QJsonObject json{{u"kind"_s, adviceName(advice.kind)},
                     {u"price"_s, moneyJson(advice.price, currency)},
                     {u"floor"_s, moneyJson(advice.floor, currency)},
                     {u"reasons"_s, textsJson(advice.reasons)},
                     {u"effect"_s, effectJson(advice.effect, currency)},
                     {u"nextDay"_s, advice.nextDay ? dayJson(*advice.nextDay) : QJsonValue()}};
    if (told.judged.demand) {
        const Elasticity &elasticity = told.judged.demand->elasticity;
        json[u"elasticity"_s] = QJsonObject{{u"mean"_s, elasticity.mean()},
                                            {u"low"_s, elasticity.quantile(0.1)},
                                            {u"high"_s, elasticity.quantile(0.9)}};
        json[u"expectedUnits"_s] = told.judged.demand->units;
    }
    if (advice.competitors) {
        json[u"competitors"_s] = QJsonObject{{u"low"_s, moneyJson(advice.competitors->range.low, currency)},
                                             {u"middle"_s, moneyJson(advice.competitors->range.likely, currency)},
                                             {u"high"_s, moneyJson(advice.competitors->range.high, currency)},
                                             {u"used"_s, advice.competitors->used},
                                             {u"trusted"_s, advice.competitors->trusted}};
    }
    return json;
}

QJsonArray wishesJson(const ToldPrice &told)
{
    QJsonArray all;
    for (const ValuedWish &wish : told.wishes) {
        all << QJsonObject{{u"code"_s, wish.code},
                           {u"name"_s, wish.wish.name},
                           {u"cost"_s, moneyJson(wish.value.cost, told.inputs.currency)},
                           {u"earns"_s, moneyJson(wish.value.earns, told.inputs.currency)},
                           {u"fairSurcharge"_s, moneyJson(wish.value.fairSurcharge, told.inputs.currency)},
                           {u"costsMoreThanItEarns"_s, wish.value.costsMoreThanItEarns},
                           {u"reason"_s, wish.value.reason}};
    }
    return all;
}

QString toldText(const ToldPrice &told, const QLocale &locale)
{
    const PriceSuggestion &price = told.suggestion;
    const PriceText text(told.inputs.currency, locale);
    std::vector<QStringList> rows = text.lines(price.costLines);
    rows.push_back({PriceCommandText::tr("Cost of one piece"), text.amount(price.unitCost), QString()});
    for (const QStringList &row : text.lines(price.priceLines))
        rows.push_back(row);
    rows.push_back({PriceCommandText::tr("Floor"), text.amount(price.floor), QString()});
    rows.push_back({PriceCommandText::tr("Target"), text.amount(price.target), QString()});
    rows.push_back({PriceCommandText::tr("Ceiling"), text.amount(price.ceiling), QString()});
    rows.push_back({PriceCommandText::tr("List price"), text.amount(told.inputs.currentPrice), QString()});
    rows.push_back({PriceCommandText::tr("Proposed"), text.amount(told.advice.price), adviceWord(told.advice.kind)});
    QString lines = textTable({told.inputs.productName, told.inputs.currency.code, QString()}, rows);
    for (const QString &reason : told.advice.reasons)
        lines += reason + u'\n';
    for (const QString &warning : price.warnings)
        lines += warning + u'\n';
    for (const ValuedWish &wish : told.wishes)
        lines += wish.value.reason + u'\n';
    for (const QString &assumed : told.assumed)
        lines += assumed + u'\n';
    return lines;
}

Answer priceAnswer(const ToldPrice &told, const QLocale &locale)
{
    const PriceInputs &inputs = told.inputs;
    const PriceSuggestion &price = told.suggestion;
    const Currency &currency = inputs.currency;
    return {QJsonObject{{u"product"_s, inputs.productName},
                        {u"currency"_s, currency.code},
                        {u"quantity"_s, inputs.quantity},
                        {u"channel"_s, inputs.channelName},
                        {u"unitCost"_s, moneyJson(price.unitCost, currency)},
                        {u"floor"_s, moneyJson(price.floor, currency)},
                        {u"target"_s, moneyJson(price.target, currency)},
                        {u"ceiling"_s, moneyJson(price.ceiling, currency)},
                        {u"currentPrice"_s, moneyJson(inputs.currentPrice, currency)},
                        {u"costLines"_s, priceLinesJson(price.costLines, currency)},
                        {u"priceLines"_s, priceLinesJson(price.priceLines, currency)},
                        {u"advice"_s, adviceJson(told)},
                        {u"personalisations"_s, wishesJson(told)},
                        {u"assumed"_s, QJsonArray::fromStringList(told.assumed)},
                        {u"warnings"_s, textsJson(price.warnings)}},
            toldText(told, locale)};
}

/// Writes down what is proposed, or the price of --price.
Result<Answer> acceptPrice(Session &session, Studio &studio, const PriceQuestion &question)
{
    const Arguments &arguments = session.arguments();
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const ToldPrice told, tellPrice(session, studio, question));
    std::optional<Money> wanted = told.advice.price;
    if (arguments.has("price")) {
        BENCHBOOK_ASSIGN(wanted, session.money(arguments.value("price")));
    }
    if (!wanted || told.advice.kind == AdviceKind::Unknown)
        return Error::refused(PriceCommandText::tr("No price can be proposed for it; say one with --price."));
    const NewListPrice price{question.variant, *wanted, told.advice.floor, arguments.has("below-floor")};
    BENCHBOOK_TRY(setListPrice(studio, price, signer));
    const Currency &currency = told.inputs.currency;
    Answer answer = session.done({{u"product"_s, told.inputs.productName},
                                  {u"before"_s, moneyJson(told.inputs.currentPrice, currency)},
                                  {u"price"_s, moneyJson(*wanted, currency)},
                                  {u"proposed"_s, moneyJson(told.advice.price, currency)}});
    answer.text = PriceCommandText::tr("The list price of %1 is %2 now.")
                      .arg(told.inputs.productName, displayText(*wanted, currency, session.locale()));
    return answer;
}

Result<Answer> suggest(Session &session)
{
    const Arguments &arguments = session.arguments();
    BENCHBOOK_ASSIGN(const auto quantity, session.maybeCount("quantity"));
    if (quantity && *quantity < 1)
        return session.usage(PriceCommandText::tr("The quantity is at least 1."));
    const QStringList tiers{u"regular"_s, u"friend"_s, u"trade"_s};
    if (arguments.has("tier") && !tiers.contains(arguments.value("tier")))
        return session.usage(PriceCommandText::tr("The tier is one of: %1.").arg(tiers.join(u", "_s)));
    const bool accepts = arguments.has("accept");
    if (!accepts && (arguments.has("price") || arguments.has("below-floor")))
        return session.usage(PriceCommandText::tr("--price and --below-floor go with --accept."));
    BENCHBOOK_ASSIGN(Studio * studio, accepts ? session.write() : session.read());
    BENCHBOOK_ASSIGN(const Id<Variant> variant, session.find<Variant>("variants", arguments.positional().first()));
    PriceQuestion question{variant};
    question.quantity = quantity.value_or(1);
    if (arguments.has("channel"))
        question.channel = arguments.value("channel");
    if (arguments.has("tier"))
        question.tier = arguments.value("tier");
    if (accepts)
        return acceptPrice(session, *studio, question);
    BENCHBOOK_ASSIGN(const ToldPrice told, tellPrice(session, *studio, question));
    return priceAnswer(told, session.locale());
}

QJsonObject advisedJson(const AdvisedPrice &price, const Currency &currency)
{
    QJsonObject json{{u"sku"_s, price.sku},
                     {u"name"_s, price.name},
                     {u"currentPrice"_s, moneyJson(price.current, currency)},
                     {u"problem"_s, price.problem.isEmpty() ? QJsonValue() : QJsonValue(price.problem)}};
    if (!price.advice)
        return json;
    json[u"kind"_s] = adviceName(price.advice->kind);
    json[u"price"_s] = moneyJson(price.advice->price, currency);
    json[u"unitCost"_s] = moneyJson(price.advice->suggestion.unitCost, currency);
    json[u"floor"_s] = moneyJson(price.advice->floor, currency);
    json[u"target"_s] = moneyJson(price.advice->suggestion.target, currency);
    json[u"ceiling"_s] = moneyJson(price.advice->suggestion.ceiling, currency);
    json[u"effect"_s] = effectJson(price.advice->effect, currency);
    json[u"reasons"_s] = textsJson(price.advice->reasons);
    return json;
}

QString gainText(const AdvisedPrice &price, const PriceText &text)
{
    if (price.advice && price.advice->kind == AdviceKind::Unknown && !price.advice->reasons.empty())
        return price.advice->reasons.front();
    if (!price.advice || !price.advice->effect)
        return {};
    const MoneyRange &gain = price.advice->effect->profitChange;
    return PriceCommandText::tr("%1 (%2 to %3)")
        .arg(text.amount(gain.likely), text.amount(gain.low), text.amount(gain.high));
}

Result<Answer> tellPrices(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    BENCHBOOK_ASSIGN(const PriceBook book, readBook(session, *studio));
    BENCHBOOK_ASSIGN(const std::vector<AdvisedPrice> prices, studio->read([&](const Reader &reader) {
        return advisePrices(reader, book, session.progress());
    }));
    const Currency currency = studio->currency();
    const PriceText text(currency, session.locale());
    QJsonArray all;
    std::vector<QStringList> rows;
    for (const AdvisedPrice &price : prices) {
        all << advisedJson(price, currency);
        rows.push_back({price.sku, price.name, price.current ? text.amount(price.current) : u"—"_s,
                        price.advice ? adviceWord(price.advice->kind) : PriceCommandText::tr("unknown"),
                        price.advice && price.advice->price ? text.amount(price.advice->price) : QString(),
                        price.advice ? gainText(price, text) : price.problem});
    }
    QString told = rows.empty()
                       ? PriceCommandText::tr("There is no product yet.")
                       : textTable({PriceCommandText::tr("SKU"), PriceCommandText::tr("Product"),
                                    PriceCommandText::tr("List price"), PriceCommandText::tr("Advice"),
                                    PriceCommandText::tr("Proposed"), PriceCommandText::tr("Brings in 13 weeks")},
                                   rows);
    for (const QString &assumed : book.assumed)
        told += assumed + u'\n';
    return Answer{QJsonObject{{u"currency"_s, currency.code},
                              {u"prices"_s, all},
                              {u"assumed"_s, QJsonArray::fromStringList(book.assumed)}},
                  told};
}

} // namespace

std::span<const Command> priceCommands()
{
    static const std::vector<Command> commands{
        {"price",
         "VARIANT",
         QT_TRANSLATE_NOOP("Cli",
                           "floor, target, ceiling and all the lines they are made of; what to ask, why, and what "
                           "that is expected to bring"),
         {{"channel", "CHANNEL", QT_TRANSLATE_NOOP("Cli", "a channel's code; the studio itself unless said")},
          {"tier", "TIER", QT_TRANSLATE_NOOP("Cli", "regular (unless said), friend or trade")},
          {"quantity", "N", QT_TRANSLATE_NOOP("Cli", "made in one go; 1 unless said")},
          {"accept", nullptr, QT_TRANSLATE_NOOP("Cli", "write the proposed price down as the list price")},
          {"price", "AMOUNT", QT_TRANSLATE_NOOP("Cli", "with --accept: this price instead of the proposed one")},
          {"below-floor", nullptr, QT_TRANSLATE_NOOP("Cli", "with --accept: also where it is below the floor")}},
         suggest},
        {"prices",
         "",
         QT_TRANSLATE_NOOP("Cli", "what is proposed for every product, what brings most first"),
         {},
         tellPrices},
    };
    return commands;
}

} // namespace benchbook::cli
