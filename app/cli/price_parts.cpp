#include "app/cli/price_parts.h"

#include <QCoreApplication>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct PricePartText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

QString pricePartName(PricePart part)
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

} // namespace

QString adviceName(AdviceKind kind)
{
    switch (kind) {
    case AdviceKind::Unknown:
        return u"unknown"_s;
    case AdviceKind::First:
        return u"first"_s;
    case AdviceKind::Keep:
        return u"keep"_s;
    case AdviceKind::Raise:
        return u"raise"_s;
    case AdviceKind::Lower:
        return u"lower"_s;
    }
    Q_UNREACHABLE();
}

QString adviceWord(AdviceKind kind)
{
    switch (kind) {
    case AdviceKind::Unknown:
        return PricePartText::tr("unknown");
    case AdviceKind::First:
        return PricePartText::tr("a first price");
    case AdviceKind::Keep:
        return PricePartText::tr("keep");
    case AdviceKind::Raise:
        return PricePartText::tr("raise");
    case AdviceKind::Lower:
        return PricePartText::tr("lower");
    }
    Q_UNREACHABLE();
}

QJsonArray priceLinesJson(const std::vector<PriceLine> &lines, const Currency &currency)
{
    QJsonArray all;
    for (const PriceLine &line : lines) {
        QJsonObject one{{u"part"_s, pricePartName(line.part)},
                        {u"title"_s, line.title},
                        {u"reason"_s, line.reason},
                        {u"amount"_s, moneyJson(line.amount, currency)}};
        if (line.range) {
            one[u"low"_s] = moneyJson(line.range->low, currency);
            one[u"high"_s] = moneyJson(line.range->high, currency);
        }
        all << one;
    }
    return all;
}

QJsonValue effectJson(const std::optional<ChangeEffect> &effect, const Currency &currency)
{
    if (!effect)
        return QJsonValue();
    return QJsonObject{{u"weeks"_s, priceHorizonWeeks},
                       {u"unitsBefore"_s, effect->unitsBefore},
                       {u"units"_s, effect->units},
                       {u"unitsLow"_s, effect->unitsLow},
                       {u"unitsHigh"_s, effect->unitsHigh},
                       {u"profitBefore"_s, moneyJson(effect->profitBefore, currency)},
                       {u"profitChange"_s, moneyJson(effect->profitChange.likely, currency)},
                       {u"profitChangeLow"_s, moneyJson(effect->profitChange.low, currency)},
                       {u"profitChangeHigh"_s, moneyJson(effect->profitChange.high, currency)},
                       {u"chanceOfGain"_s, effect->chanceOfGain}};
}

QJsonArray textsJson(const std::vector<QString> &texts)
{
    QJsonArray all;
    for (const QString &text : texts)
        all << text;
    return all;
}

Result<PriceBook> readBook(Session &session, const Studio &studio)
{
    BENCHBOOK_ASSIGN(const std::shared_ptr<const SeenOutlook> seen, seenOutlook(session, studio));
    return studio.read([&](const Reader &reader) { return readPriceBook(reader, seen->lines, session.progress()); });
}

} // namespace benchbook::cli
