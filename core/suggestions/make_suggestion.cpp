// Make: what the plan has to begin within a week becomes a planned work order.
#include "core/suggestions/plan_worth.h"
#include "core/suggestions/suggestion_maker.h"
#include "core/suggestions/suggestion_sources.h"
#include "core/suggestions/use_after.h"

#include "core/planning/plan_words.h"
#include "core/workshop/work_order.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct MakeText
{
    Q_DECLARE_TR_FUNCTIONS(Suggestions)
};

constexpr int beginWithinDays = 7;
/// Made is judged by what is sold within this time.
constexpr int makeWindowDays = 56;
constexpr int mostPiecesMade = 100'000;

constexpr const char *lastWorkOrderOf = R"sql(
    SELECT code FROM work_order WHERE variant_id = :variant AND cancelled = 0 ORDER BY number DESC LIMIT 1
)sql";

QString makeMatter(const Reader &reader, Id<Variant> variant)
{
    Query query = reader.query(lastWorkOrderOf);
    query.bind("variant", variant);
    return query.next() ? u"after-"_s + query.text(0) : u"first"_s;
}

std::map<int, std::vector<int>> soonMade(const SuggestionSources &sources, QDate today)
{
    std::map<int, std::vector<int>> soon;
    for (std::size_t i = 0; i < sources.needs.lines.size(); ++i) {
        const PlannedLine &line = sources.needs.lines[i];
        if (line.made && line.start <= today.addDays(beginWithinDays))
            soon[line.item].push_back(int(i));
    }
    return soon;
}

class MakeMaker final : public SuggestionMaker
{
public:
    SuggestionKind kind() const override { return SuggestionKind::Make; }

    std::vector<Suggestion> propose(const Reader &reader, QDate today, const SuggestionSources &sources) const override
    {
        const PlanWorth worth(sources);
        std::map<qint64, Money> costs;
        for (const AdvisedPrice &price : sources.prices) {
            if (price.advice && price.advice->suggestion.unitCost)
                costs[price.variant.value()] = *price.advice->suggestion.unitCost;
        }
        std::vector<Suggestion> suggestions;
        for (const auto &[place, lines] : soonMade(sources, today))
            suggestions.push_back(suggestionOf(reader, sources, worth, place, lines, costs));
        return suggestions;
    }

    Result<Proposal> changed(const Proposal &proposal, const TakenFigures &taken) const override
    {
        MakeThis make = std::get<MakeThis>(proposal);
        if (taken.price)
            return Error::fromIssues({{u"price"_s, MakeText::tr("Of a work order the pieces can be changed here.")}});
        if (!taken.quantity)
            return Proposal(make);
        if (*taken.quantity < Quantity::units(1) || !taken.quantity->isWhole() ||
            taken.quantity->wholeUnits() > mostPiecesMade)
            return Error::fromIssues({{u"quantity"_s, MakeText::tr("Say how many whole pieces.")}});
        const int pieces = int(taken.quantity->wholeUnits());
        if (make.cost)
            make.cost = make.cost->portion(pieces, make.pieces, Rounding::HalfEven);
        make.pieces = pieces;
        return Proposal(make);
    }

    Result<WrittenThing> act(Action &action, const Proposal &proposal) const override
    {
        const MakeThis &make = std::get<MakeThis>(proposal);
        BENCHBOOK_ASSIGN(const PlannedWorkOrder planned,
                         planWorkOrder(action, {.variant = make.variant, .quantity = make.pieces, .due = make.due}));
        return WrittenThing{
            "work_order",
            planned.id.value(),
            QT_TRANSLATE_NOOP("Action", "Take a suggestion: plan %1 pcs of %2 as %3"),
            QT_TRANSLATE_NOOP("Action", "By rule %4: plan %1 pcs of %2 as %3"),
            {QString::number(make.pieces), variantNamed(action.reader(), make.variant).name, planned.code}};
    }

    std::optional<Money> binds(const Proposal &proposal) const override { return std::get<MakeThis>(proposal).cost; }

    QJsonObject figures(const Proposal &proposal) const override
    {
        const MakeThis &make = std::get<MakeThis>(proposal);
        QJsonObject figures;
        putFigure(figures, "quantity", Quantity::units(make.pieces));
        putFigure(figures, "onHand", make.onHand);
        putFigure(figures, "comes", make.comes);
        putFigure(figures, "cost", make.cost);
        putFigure(figures, "due", make.due);
        return figures;
    }

    QString titleOf(const Reader &reader, const AnsweredSuggestion &answered) const override
    {
        return MakeText::tr("Make %1 pcs of %2")
            .arg(plainText(quantityFigure(answered.taken, "quantity")),
                 variantNamed(reader, Id<Variant>(answered.subject)).name);
    }

    Judgement judge(const Reader &reader, QDate today, const AnsweredSuggestion &answered) const override
    {
        const Id<Variant> variant(answered.subject);
        const QDate end = std::min(today, answered.day.addDays(makeWindowDays));
        return judgeAdded(answered,
                          {.thing = variantNamed(reader, variant),
                           .onHand = thereOrComing(answered),
                           .added = quantityFigure(answered.taken, "quantity"),
                           .used = piecesShipped(reader, variant, answered.day, end),
                           .windowDays = makeWindowDays,
                           .wasDropped = wasDropped(reader, answered)},
                          today);
    }

private:
    Suggestion suggestionOf(const Reader &reader, const SuggestionSources &sources, const PlanWorth &worth, int place,
                            const std::vector<int> &lines, const std::map<qint64, Money> &costs) const
    {
        const PlanItem &item = sources.plan.book.needs.items[std::size_t(place)];
        const Id<Variant> variant(item.record);
        MakeThis make{.variant = variant, .onHand = item.onHand, .comes = onItsWay(sources.plan, place)};
        Suggestion one{.kind = kind(), .subject = {"variant", item.record}};
        for (const int index : lines) {
            const PlannedLine &line = sources.needs.lines[std::size_t(index)];
            make.pieces += int(line.quantity.wholeUnits());
            make.due = make.due.isValid() ? std::min(make.due, line.wanted) : line.wanted;
            one.latest = one.latest.isValid() ? std::min(one.latest, line.start) : line.start;
            for (const QString &reason : reasonTexts(sources.plan, sources.needs, index)) {
                if (!one.reasons.contains(reason))
                    one.reasons << reason;
            }
            for (const LinePurpose &purpose : purposesOf(sources.plan, sources.needs, index))
                one.reasons << MakeText::tr("It is for %1.").arg(purpose.text);
            if (const auto leaves = worth.ofMade(index)) {
                if (!one.effect)
                    one.effect = MoneyRange{};
                one.effect->low += leaves->low;
                one.effect->likely += leaves->likely;
                one.effect->high += leaves->high;
            }
        }
        if (const auto cost = costs.find(item.record); cost != costs.end())
            make.cost = cost->second.times(make.pieces);
        const QString firm = worth.firstFirmCode(lines);
        one.key = QStringList{u"make"_s, item.code, firm.isEmpty() ? makeMatter(reader, variant) : firm}.join(u'/');
        one.sentence = MakeText::tr("Make %n pcs of %1 by %2.", nullptr, make.pieces)
                           .arg(item.name, make.due.toString(Qt::ISODate));
        if (one.effect && one.effect->high > Money()) {
            one.reasons << MakeText::tr("Sold at the list price they leave %1.")
                               .arg(displayText(one.effect->high, sources.currency, QLocale()));
        }
        one.binds = make.cost;
        one.proposal = make;
        return one;
    }
};

} // namespace

const SuggestionMaker &makeMaker()
{
    static const MakeMaker maker;
    return maker;
}

} // namespace benchbook
