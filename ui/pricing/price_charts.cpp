#include "ui/pricing/price_charts.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct PriceChartText
{
    Q_DECLARE_TR_FUNCTIONS(PriceCharts)
};

double majorOf(const Session &session, Money money)
{
    double value = double(money.minor());
    for (int digit = 0; digit < session.studio().currency().digits; ++digit)
        value /= 10;
    return value;
}

/// Lines of one part, added up under one word.
struct AddedPart
{
    std::vector<PricePart> parts;
    QString word;
};

void addParts(const Session &session, const std::vector<PriceLine> &lines, const std::vector<AddedPart> &wanted,
              PriceWaterfallModel &model)
{
    for (const AddedPart &added : wanted) {
        Money sum;
        for (const PriceLine &line : lines) {
            if (std::find(added.parts.begin(), added.parts.end(), line.part) != added.parts.end() && line.amount)
                sum += *line.amount;
        }
        if (!sum.isZero())
            model.steps.push_back({added.word, session.money(sum), majorOf(session, sum), false});
    }
}

} // namespace

PriceCurveModel curveModelOf(const Session &session, const PriceAdviceInputs &inputs, const PriceAdvice &advice)
{
    PriceCurveModel model;
    model.emptyText = PriceChartText::tr("A curve needs a price, a known cost and some sales of the last weeks.");
    const std::vector<PriceCurvePoint> curve = priceCurve(inputs, advice);
    if (curve.empty())
        return model;
    const auto major = [&session](Money money) { return majorOf(session, money); };
    for (const PriceCurvePoint &point : curve) {
        model.points.push_back({major(point.price), major(point.profit), major(point.profitLow),
                                major(point.profitHigh), point.effect.units});
    }
    const EvidenceBand evidence = evidenceBand(*inputs.demand, *inputs.cost.currentPrice);
    model.evidenceLow = major(evidence.low);
    model.evidenceHigh = major(evidence.high);
    using Mark = PriceCurveModel::Mark;
    model.marks.push_back({Mark::Kind::Limit, major(*advice.floor), PriceChartText::tr("floor")});
    model.marks.push_back({Mark::Kind::Limit, major(*advice.suggestion.target), PriceChartText::tr("target")});
    model.marks.push_back({Mark::Kind::Limit, major(*advice.suggestion.ceiling), PriceChartText::tr("ceiling")});
    model.marks.push_back({Mark::Kind::Current, major(*inputs.cost.currentPrice), PriceChartText::tr("now")});
    if (advice.price && *advice.price != *inputs.cost.currentPrice)
        model.marks.push_back({Mark::Kind::Proposed, major(*advice.price), PriceChartText::tr("proposed")});
    for (const CompetitorPrice &other : inputs.competitors)
        model.marks.push_back({Mark::Kind::Competitor, major(other.price), other.shop});
    model.profitName = PriceChartText::tr("profit in %n week(s)", nullptr, priceHorizonWeeks);
    model.unitsName = PriceChartText::tr("pieces");
    model.rangeName = PriceChartText::tr("8 times in 10");
    model.evidenceName = PriceChartText::tr("prices asked before");
    model.othersName = PriceChartText::tr("prices of other shops");
    const auto best =
        std::max_element(curve.begin(), curve.end(), [](const auto &a, const auto &b) { return a.profit < b.profit; });
    model.spoken =
        PriceChartText::tr("Profit over price: %1 at %2 now; the curve is highest at %3 with %4. Prices from "
                           "%5 to %6 were asked before; beyond them it is a guess.")
            .arg(session.money(curve.front().effect.profitBefore), session.money(inputs.cost.currentPrice),
                 session.money(best->price), session.money(best->profit), session.money(evidence.low),
                 session.money(evidence.high));
    return model;
}

PriceWaterfallModel waterfallModelOf(const Session &session, const PriceSuggestion &suggestion)
{
    PriceWaterfallModel model;
    if (!suggestion.unitCost || !suggestion.target)
        return model;
    addParts(session, suggestion.costLines,
             {{{PricePart::Material}, PriceChartText::tr("Material")},
              {{PricePart::Labour}, PriceChartText::tr("Work")},
              {{PricePart::Overhead}, PriceChartText::tr("Overhead")},
              {{PricePart::Loss}, PriceChartText::tr("Expected loss")},
              {{PricePart::Packaging}, PriceChartText::tr("Packaging")},
              {{PricePart::Load}, PriceChartText::tr("Load of the workshop")},
              {{PricePart::Personalisation}, PriceChartText::tr("Wishes")}},
             model);
    model.steps.push_back(
        {PriceChartText::tr("Cost"), session.money(suggestion.unitCost), majorOf(session, *suggestion.unitCost), true});
    addParts(session, suggestion.priceLines,
             {{{PricePart::Fee}, PriceChartText::tr("Fee")},
              {{PricePart::Tax}, PriceChartText::tr("Tax")},
              {{PricePart::Margin}, PriceChartText::tr("Margin")},
              {{PricePart::Discount}, PriceChartText::tr("Customer's tier")},
              {{PricePart::Rounding}, PriceChartText::tr("Rounding")}},
             model);
    model.steps.push_back({PriceChartText::tr("Target price"), session.money(suggestion.target),
                           majorOf(session, *suggestion.target), true});
    for (const auto &[word, value] : {std::pair(PriceChartText::tr("floor"), suggestion.floor),
                                      std::pair(PriceChartText::tr("target"), suggestion.target),
                                      std::pair(PriceChartText::tr("ceiling"), suggestion.ceiling)}) {
        if (value)
            model.marks.push_back({word, majorOf(session, *value)});
    }
    return model;
}

} // namespace benchbook
