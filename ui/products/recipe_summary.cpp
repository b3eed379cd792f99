#include "ui/products/recipe_summary.h"

#include "core/materials/material.h"
#include "core/products/product.h"
#include "ui/kit/formats.h"
#include "ui/records/fact_sheet.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace benchbook {
namespace {

struct SummaryText
{
    Q_DECLARE_TR_FUNCTIONS(RecipeSummary)
};

constexpr qint64 secondsPerMinute = 60;

/// Whole minutes as h:mm; seconds are kept where a step takes less than a minute.
QString timeText(qint64 seconds)
{
    if (seconds % secondsPerMinute == 0)
        return minutesText(seconds / secondsPerMinute);
    return SummaryText::tr("%1 min").arg(
        plainText(Quantity::fromMicro(multiplyDivide(seconds, 10, secondsPerMinute, Rounding::HalfEven) * 100'000)));
}

void showInput(FactSheet &sheet, const Reader &reader, const RecipeInput &input, bool differs)
{
    const auto unit = baseUnit(reader, input.material);
    if (!unit.ok())
        return;
    QString amount = displayText(neededFor(input.perPiece, 1, input.attrition, *unit), *unit);
    if (input.attrition > Ratio())
        amount += SummaryText::tr(" (with %1)", "a share of attrition").arg(displayText(input.attrition));
    const QString material = recordTitle(reader, materialKind(), input.material.value());
    sheet.addLine(material, differs ? QString(u"≠ "_s % amount) : amount, differs ? Tone::Accent : Tone::Neutral);
}

void showTime(FactSheet &sheet, const Recipe &recipe)
{
    qint64 seconds = 0;
    qint64 setup = 0;
    Ratio good = Ratio::percent(100);
    for (const RecipeStep &step : recipe.steps) {
        seconds += step.seconds;
        setup += step.setupSeconds;
        good = Ratio::fromPpm(multiplyDivide(good.ppm(), step.expectedYield.ppm(), Ratio::one, Rounding::HalfEven));
    }
    sheet.addLine(SummaryText::tr("Working time"), timeText(seconds));
    if (setup > 0)
        sheet.addLine(SummaryText::tr("Set-up, once a work order"), timeText(setup));
    if (good < Ratio::percent(100))
        sheet.addLine(SummaryText::tr("Expected good of those started"), displayText(good));
    sheet.addText(SummaryText::tr("Version %1").arg(recipe.version));
}

} // namespace

void showPieceNeeds(FactSheet &sheet, const Session &session, const Recipe &recipe)
{
    sheet.addSection(SummaryText::tr("What 1 piece needs"));
    (void)session.studio().read([&](const Reader &reader) -> Result<void> {
        for (const RecipeInput &input : recipe.inputs)
            showInput(sheet, reader, input, false);
        return {};
    });
    showTime(sheet, recipe);
}

void showPieceNeeds(FactSheet &sheet, const Session &session, const Recipe &recipe, Id<Variant> variant)
{
    (void)session.studio().read([&](const Reader &reader) -> Result<void> {
        sheet.addSection(
            SummaryText::tr("What 1 piece of %1 needs").arg(recordTitle(reader, variantKind(), variant.value())));
        const std::vector<RecipeInput> inputs = variantInputs(reader, variant, recipe);
        for (std::size_t i = 0; i < inputs.size(); ++i)
            showInput(sheet, reader, inputs[i], differsFrom(recipe.inputs[i], inputs[i]));
        return {};
    });
    showTime(sheet, recipe);
}

} // namespace benchbook
