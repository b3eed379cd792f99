// Promote: what is offered for less for some days, because it lies too long, the workshop is idle or customers stay
// away, becomes a promotion; the price of the list stays.
#include "core/suggestions/chosen_promotions.h"
#include "core/suggestions/sales_after.h"
#include "core/suggestions/suggestion_maker.h"
#include "core/suggestions/use_after.h"

#include "core/people/settings.h"
#include "core/pricing/price_kinds.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct PromoteText
{
    Q_DECLARE_TR_FUNCTIONS(Suggestions)
};

constexpr const char *productOfPromoted = "SELECT product_id FROM variant WHERE id = :variant";
constexpr const char *promotionWritten = R"sql(
    SELECT first_day, last_day, depth_ppm, hidden FROM promotion WHERE id = :id
)sql";

QString reasonOf(PromotionKind kind)
{
    switch (kind) {
    case PromotionKind::SlackWeek:
        return u"slack"_s;
    case PromotionKind::DeadStock:
        return u"dead_stock"_s;
    case PromotionKind::Segment:
        return u"segment"_s;
    }
    Q_UNREACHABLE();
}

/// The same while the matter stands: days that begin tomorrow are no part of it, a slack week is.
QString matterOf(const PromotionOffer &offer, const Currency &currency)
{
    switch (offer.kind) {
    case PromotionKind::SlackWeek:
        return u"week-"_s + offer.days.first.toString(Qt::ISODate);
    case PromotionKind::DeadStock:
        return u"from-"_s + plainText(offer.price, currency);
    case PromotionKind::Segment:
        return offer.segment;
    }
    Q_UNREACHABLE();
}

Ratio depthOf(Money from, Money to) { return from > Money() ? Ratio::of((from - to).minor(), from.minor()) : Ratio(); }

/// The promotion that was taken, as it stands in the file now.
struct WrittenPromotion
{
    DaySpan days;
    Ratio depth;
    bool removed = false;
};

std::optional<WrittenPromotion> writtenPromotion(const Reader &reader, const AnsweredSuggestion &answered)
{
    if (answered.writtenTable != "promotion"_L1)
        return std::nullopt;
    Query query = reader.query(promotionWritten);
    query.bind("id", answered.written);
    if (!query.next())
        return std::nullopt;
    return WrittenPromotion{{query.day(0), query.day(1)}, query.ratio(2), query.flag(3)};
}

class PromoteMaker final : public SuggestionMaker
{
public:
    SuggestionKind kind() const override { return SuggestionKind::Promote; }

    std::vector<Suggestion> propose(const Reader &, QDate, const SuggestionSources &sources) const override
    {
        std::vector<Suggestion> suggestions;
        for (const PromotionOffer *offer : chosenPromotions(sources))
            suggestions.push_back(suggestionOf(*offer, sources.currency));
        return suggestions;
    }

    Result<Proposal> changed(const Proposal &proposal, const TakenFigures &taken) const override
    {
        PromoteThis promote = std::get<PromoteThis>(proposal);
        if (taken.quantity)
            return Error::fromIssues({{u"quantity"_s, PromoteText::tr("Here the price can be changed.")}});
        if (!taken.price)
            return Proposal(promote);
        if (*taken.price < promote.floor || *taken.price >= promote.from)
            return Error::fromIssues(
                {{u"price"_s,
                  PromoteText::tr("The price of a promotion lies between the floor and the price as it is.")}});
        promote.leaves = promote.leavesBefore + (promote.leaves - promote.leavesBefore)
                                                    .portion((*taken.price - promote.from).minor(),
                                                             (promote.to - promote.from).minor(), Rounding::HalfEven);
        promote.to = *taken.price;
        return Proposal(promote);
    }

    Result<WrittenThing> act(Action &action, const Proposal &proposal) const override
    {
        const PromoteThis &promote = std::get<PromoteThis>(proposal);
        Query product = action.query(productOfPromoted);
        product.bind("variant", promote.variant);
        if (!product.next())
            return Error::notFound(PromoteText::tr("This product does not exist."));
        const Draft draft{{u"name"_s, promote.name},
                          {u"reason"_s, promote.reason},
                          {u"firstDay"_s, Value(promote.first)},
                          {u"lastDay"_s, Value(promote.until)},
                          {u"product"_s, Value(product.integer(0))},
                          {u"variant"_s, Value(promote.variant)},
                          {u"segment"_s, promote.segment},
                          {u"depth"_s, Value(depthOf(promote.from, promote.to))}};
        const qint64 written = addRecord(action, promotionKind(), draft);
        return WrittenThing{"promotion",
                            written,
                            QT_TRANSLATE_NOOP("Action", "Take a suggestion: promote %1 for %2 until %3"),
                            QT_TRANSLATE_NOOP("Action", "By rule %4: promote %1 for %2 until %3"),
                            {variantNamed(action.reader(), promote.variant).name,
                             plainText(promote.to, readSettings(action.reader()).currency),
                             promote.until.toString(Qt::ISODate)}};
    }

    /// What is given up if all that may go at the lower price would have gone at that of the list.
    std::optional<Money> binds(const Proposal &proposal) const override
    {
        const PromoteThis &promote = std::get<PromoteThis>(proposal);
        return (promote.from - promote.to).portion(promote.pieces, Quantity::units(1), Rounding::HalfEven);
    }

    QJsonObject figures(const Proposal &proposal) const override
    {
        const PromoteThis &promote = std::get<PromoteThis>(proposal);
        QJsonObject figures{{u"segment"_s, promote.segment}};
        putFigure(figures, "from", promote.from);
        putFigure(figures, "price", promote.to);
        putFigure(figures, "first", promote.first);
        putFigure(figures, "until", promote.until);
        putFigure(figures, "quantity", promote.pieces);
        putFigure(figures, "leavesBefore", promote.leavesBefore);
        putFigure(figures, "leaves", promote.leaves);
        return figures;
    }

    QString titleOf(const Reader &reader, const AnsweredSuggestion &answered) const override
    {
        const Money price = moneyFigure(answered.taken, "price").value_or(Money());
        return PromoteText::tr("Promote %1 for %2 until %3")
            .arg(variantNamed(reader, Id<Variant>(answered.subject)).name,
                 displayText(price, readSettings(reader).currency, QLocale()),
                 dayFigure(answered.taken, "until").toString(Qt::ISODate));
    }

    /// By the days and the depth that the promotion has in the file, whoever changed them since.
    Judgement judge(const Reader &reader, QDate today, const AnsweredSuggestion &answered) const override
    {
        PromotionStory story{.variant = Id<Variant>(answered.subject),
                             .days = {dayFigure(answered.taken, "first"), dayFigure(answered.taken, "until")},
                             .leavesBefore = moneyFigure(answered.taken, "leavesBefore"),
                             .leaves = moneyFigure(answered.taken, "leaves")};
        story.expectedDays = int(story.days.first.daysTo(story.days.last)) + 1;
        if (const std::optional<WrittenPromotion> written = writtenPromotion(reader, answered)) {
            if (written->removed)
                return {Verdict::Unknown, PromoteText::tr("The promotion was removed: it was not tried.")};
            story.days = written->days;
            const Ratio agreed = depthOf(moneyFigure(answered.taken, "from").value_or(Money()),
                                         moneyFigure(answered.taken, "price").value_or(Money()));
            if (story.leaves && story.leavesBefore && agreed > Ratio()) {
                story.leaves =
                    *story.leavesBefore + (*story.leaves - *story.leavesBefore)
                                              .portion(written->depth.ppm(), agreed.ppm(), Rounding::HalfEven);
            }
        }
        return judgePromotion(reader, answered, story, today, readSettings(reader).currency);
    }

private:
    static QString sentenceOf(const PromoteThis &promote, const PromotionOffer &offer, const Currency &currency)
    {
        const QString to = displayText(promote.to, currency, QLocale());
        const QString from = displayText(promote.from, currency, QLocale());
        const QString first = promote.first.toString(Qt::ISODate);
        const QString until = promote.until.toString(Qt::ISODate);
        return offer.kind == PromotionKind::Segment
                   ? PromoteText::tr("Offer %1 for %2 instead of %3 to those who have not come for a year, from %4 "
                                     "until %5.")
                         .arg(offer.name, to, from, first, until)
                   : PromoteText::tr("Promote %1 for %2 instead of %3 from %4 until %5.")
                         .arg(offer.name, to, from, first, until);
    }

    Suggestion suggestionOf(const PromotionOffer &offer, const Currency &currency) const
    {
        Suggestion one{.kind = kind(), .subject = {"variant", offer.variant.value()}};
        PromoteThis promote{.variant = offer.variant, .reason = reasonOf(offer.kind), .segment = offer.segment};
        promote.name = offer.name;
        promote.from = offer.price;
        promote.to = offer.advice.price;
        promote.floor = offer.floor;
        promote.first = offer.days.first;
        promote.until = offer.days.last;
        promote.pieces = offer.kind == PromotionKind::DeadStock
                             ? Quantity::units(offer.pieces)
                             : Quantity::units(qint64(std::ceil(offer.advice.effect.unitsBefore *
                                                                double(offer.reached.ppm()) / double(Ratio::one))));
        promote.leavesBefore = offer.leavesBefore;
        // Only some of the sales are at the lower price.
        promote.leaves =
            offer.leavesBefore - (offer.leavesBefore - offer.leaves).share(offer.reached, Rounding::HalfEven);
        one.key = QStringList{u"promote"_s, offer.sku, matterOf(offer, currency)}.join(u'/');
        one.sentence = sentenceOf(promote, offer, currency);
        one.reasons = QStringList(offer.reasons.begin(), offer.reasons.end());
        one.reasons << offer.advice.reason;
        one.effect = offer.advice.effect.profitChange;
        one.latest = offer.kind == PromotionKind::SlackWeek ? offer.days.first.addDays(-1) : QDate();
        one.proposal = promote;
        one.binds = binds(one.proposal);
        return one;
    }
};

} // namespace

const SuggestionMaker &promoteMaker()
{
    static const PromoteMaker maker;
    return maker;
}

} // namespace benchbook
