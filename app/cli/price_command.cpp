// price: floor, target and ceiling, with every line they are made of.
#include "app/cli/session.h"

#include "app/cli/output.h"
#include "core/pricing/price_inputs.h"

#include <QCoreApplication>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct PriceCommandText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

QString partName(PricePart part)
{
    switch (part) {
    case PricePart::Material:
        return u"material"_s;
    case PricePart::Labour:
        return u"labour"_s;
    case PricePart::Overhead:
        return u"overhead"_s;
    case PricePart::Loss:
        return u"loss"_s;
    case PricePart::Packaging:
        return u"packaging"_s;
    case PricePart::Load:
        return u"load"_s;
    case PricePart::Personalisation:
        return u"personalisation"_s;
    case PricePart::Fee:
        return u"fee"_s;
    case PricePart::Tax:
        return u"tax"_s;
    case PricePart::Margin:
        return u"margin"_s;
    case PricePart::Discount:
        return u"discount"_s;
    case PricePart::Rounding:
        return u"rounding"_s;
    }
    Q_UNREACHABLE();
}

QJsonArray linesJson(const std::vector<PriceLine> &lines, const Currency &currency)
{
    QJsonArray all;
    for (const PriceLine &line : lines) {
        all << QJsonObject{{u"part"_s, partName(line.part)},
                           {u"title"_s, line.title},
                           {u"reason"_s, line.reason},
                           {u"amount"_s, moneyJson(line.amount, currency)}};
    }
    return all;
}

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

Answer priceAnswer(const PriceInputs &inputs, const PriceSuggestion &price, const QLocale &locale)
{
    const Currency &currency = inputs.currency;
    const PriceText text(currency, locale);
    std::vector<QStringList> rows = text.lines(price.costLines);
    rows.push_back({PriceCommandText::tr("Cost of one piece"), text.amount(price.unitCost), QString()});
    for (const QStringList &row : text.lines(price.priceLines))
        rows.push_back(row);
    rows.push_back({PriceCommandText::tr("Floor"), text.amount(price.floor), QString()});
    rows.push_back({PriceCommandText::tr("Target"), text.amount(price.target), QString()});
    rows.push_back({PriceCommandText::tr("Ceiling"), text.amount(price.ceiling), QString()});
    QString lines = textTable({inputs.productName, currency.code, QString()}, rows);
    QJsonArray warnings;
    for (const QString &warning : price.warnings) {
        warnings << warning;
        lines += warning + u'\n';
    }
    return {QJsonObject{{u"product"_s, inputs.productName},
                        {u"currency"_s, currency.code},
                        {u"quantity"_s, inputs.quantity},
                        {u"channel"_s, inputs.channelName},
                        {u"unitCost"_s, moneyJson(price.unitCost, currency)},
                        {u"floor"_s, moneyJson(price.floor, currency)},
                        {u"target"_s, moneyJson(price.target, currency)},
                        {u"ceiling"_s, moneyJson(price.ceiling, currency)},
                        {u"currentPrice"_s, moneyJson(inputs.currentPrice, currency)},
                        {u"costLines"_s, linesJson(price.costLines, currency)},
                        {u"priceLines"_s, linesJson(price.priceLines, currency)},
                        {u"warnings"_s, warnings}},
            lines};
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
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    BENCHBOOK_ASSIGN(const Id<Variant> variant, session.find<Variant>("variants", arguments.positional().first()));
    PriceQuestion question{variant};
    question.quantity = quantity.value_or(1);
    if (arguments.has("channel"))
        question.channel = arguments.value("channel");
    if (arguments.has("tier"))
        question.tier = arguments.value("tier");
    BENCHBOOK_ASSIGN(const PriceInputs inputs,
                     studio->read([&](const Reader &reader) { return priceInputs(reader, question); }));
    BENCHBOOK_ASSIGN(const PriceSuggestion price, suggestPrice(inputs));
    return priceAnswer(inputs, price, session.locale());
}

} // namespace

std::span<const Command> priceCommands()
{
    static const std::vector<Command> commands{
        {"price",
         "VARIANT",
         QT_TRANSLATE_NOOP("Cli", "floor, target, ceiling and all the lines they are made of"),
         {{"channel", "CHANNEL", QT_TRANSLATE_NOOP("Cli", "a channel's code; the studio itself unless said")},
          {"tier", "TIER", QT_TRANSLATE_NOOP("Cli", "regular (unless said), friend or trade")},
          {"quantity", "N", QT_TRANSLATE_NOOP("Cli", "made in one go; 1 unless said")}},
         suggest},
    };
    return commands;
}

} // namespace benchbook::cli
