#include "core/planning/demand_figure.h"

#include <QCoreApplication>

namespace benchbook {
namespace {

struct FigureText
{
    Q_DECLARE_TR_FUNCTIONS(DemandFigures)
};

constexpr qint64 mostDemandedPieces = 1'000'000;

constexpr const char *figureOfMonth = R"sql(
    SELECT id, hidden FROM demand_figure WHERE variant_id = :variant AND month = :month
)sql";

constexpr const char *standingFigures = R"sql(
    SELECT id, variant_id, month, quantity_micro, forecast_micro, said_day, reason
    FROM demand_figure WHERE hidden = 0 ORDER BY variant_id, month
)sql";

constexpr const char *variantTitle = R"sql(
    SELECT trim(product.name || ' ' || variant.name) FROM variant JOIN product ON product.id = variant.product_id
    WHERE variant.id = :variant
)sql";

QString monthText(QDate month) { return month.toString(QStringLiteral("yyyy-MM")); }

std::vector<Issue> issuesOf(const DemandFigureDraft &draft, QDate today)
{
    std::vector<Issue> issues;
    if (!draft.month.isValid())
        issues.push_back({QStringLiteral("month"), FigureText::tr("Say for which month.")});
    else if (monthText(draft.month) < monthText(today))
        issues.push_back({QStringLiteral("month"), FigureText::tr("This month is over.")});
    if (draft.pieces < Quantity() || draft.pieces > Quantity::units(mostDemandedPieces) ||
        draft.pieces.micro() % Quantity::units(1).micro() != 0)
        issues.push_back({QStringLiteral("pieces"),
                          FigureText::tr("Write a whole number of pieces, at most %1.").arg(mostDemandedPieces)});
    return issues;
}

struct StandingFigure
{
    Id<DemandFigure> id;
    bool hidden;
};
std::optional<StandingFigure> figureOf(const Reader &reader, Id<Variant> variant, QDate month)
{
    Query query = reader.query(figureOfMonth);
    query.bind("variant", variant).bind("month", monthText(month));
    if (!query.next())
        return std::nullopt;
    return StandingFigure{query.id<DemandFigure>(0), query.flag(1)};
}

QString titleOf(const Reader &reader, Id<Variant> variant)
{
    Query query = reader.query(variantTitle);
    query.bind("variant", variant);
    return query.next() ? query.text(0) : QString();
}

} // namespace

Result<void> sayDemand(Studio &studio, const DemandFigureDraft &draft, PersonRef person)
{
    return studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Write down what will be asked for")), person,
        [&](Action &action) -> Result<void> {
            std::vector<Issue> issues = issuesOf(draft, action.today());
            const QString title = titleOf(action.reader(), draft.variant);
            if (title.isEmpty())
                issues.push_back({QStringLiteral("variant"), FigureText::tr("Say of which product.")});
            if (!issues.empty())
                return Error::fromIssues(std::move(issues));
            const Value forecast = draft.forecast ? Value(*draft.forecast) : Value();
            if (const auto known = figureOf(action.reader(), draft.variant, draft.month)) {
                action.change("demand_figure", known->id,
                              {{"quantity_micro", draft.pieces},
                               {"forecast_micro", forecast},
                               {"said_day", action.today()},
                               {"reason", draft.reason},
                               {"hidden", 0}});
            } else {
                action.add("demand_figure", action.newId<DemandFigure>(),
                           {{"variant_id", draft.variant},
                            {"month", monthText(draft.month)},
                            {"quantity_micro", draft.pieces},
                            {"forecast_micro", forecast},
                            {"said_day", action.today()},
                            {"reason", draft.reason}});
            }
            action.say(Sentence(
                QT_TRANSLATE_NOOP("Action", "Expect %1 pcs of %2 in %3"),
                {QString::number(draft.pieces.micro() / Quantity::units(1).micro()), title, monthText(draft.month)}));
            return {};
        });
}

Result<void> withdrawDemand(Studio &studio, Id<Variant> variant, QDate month, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Let the forecast stand again")), person,
                          [&](Action &action) -> Result<void> {
                              const auto known = figureOf(action.reader(), variant, month);
                              if (!known || known->hidden)
                                  return Error::notFound(FigureText::tr("No figure stands for this month."));
                              action.change("demand_figure", known->id, {{"hidden", 1}});
                              action.say(
                                  Sentence(QT_TRANSLATE_NOOP("Action", "Let the forecast of %1 in %2 stand again"),
                                           {titleOf(action.reader(), variant), monthText(month)}));
                              return {};
                          });
}

std::vector<DemandFigureInfo> demandFigures(const Reader &reader)
{
    std::vector<DemandFigureInfo> figures;
    Query query = reader.query(standingFigures);
    while (query.next()) {
        figures.push_back({query.id<DemandFigure>(0), query.id<Variant>(1),
                           QDate::fromString(query.text(2), QStringLiteral("yyyy-MM")), query.quantity(3),
                           query.maybeQuantity(4), query.day(5), query.text(6)});
    }
    return figures;
}

} // namespace benchbook
