#include "core/suggestions/sales_after.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct SalesAfterText
{
    Q_DECLARE_TR_FUNCTIONS(Suggestions)
};

/// Of fewer pieces before and after together, nothing is said.
constexpr qint64 fewestJudged = 4;
/// A changed price that did not last so long is not judged: it was corrected, not tried.
constexpr int shortestTrialDays = 14;

constexpr const char *orderedPieces = R"sql(
    SELECT coalesce(sum(line.quantity_micro), 0)
    FROM sales_order_line AS line JOIN sales_order_total AS total ON total.order_id = line.order_id
    WHERE line.variant_id = :variant AND total.cancelled = 0 AND total.ordered_day BETWEEN :first AND :last
)sql";

constexpr const char *priceChangesOf = R"sql(
    SELECT entry.at_ms FROM journal_change AS change JOIN journal_entry AS entry ON entry.id = change.entry_id
    WHERE change.row_id = :variant AND change.table_name = 'variant' AND change.before IS NOT NULL
      AND json_extract(change.before, '$.price_minor') IS NOT json_extract(change.after, '$.price_minor')
    ORDER BY entry.at_ms
)sql";

struct SoldAround
{
    Quantity before;
    Quantity after;
    int days = 0; ///< each
};

/// What one piece leaves, and over how many days the expectation goes.
struct LeftBySale
{
    std::optional<Money> before;
    std::optional<Money> after;
    int expectedDays = 0;
};

Judgement judgeSold(const AnsweredSuggestion &answered, const SoldAround &sold, const LeftBySale &left,
                    const Currency &currency)
{
    Judgement judgement;
    judgement.sentence =
        SalesAfterText::tr("In the %n day(s) before %1 pcs were sold, in those after %2 pcs.", nullptr, sold.days)
            .arg(plainText(sold.before), plainText(sold.after));
    if (!answered.wasTaken()) {
        judgement.sentence += SalesAfterText::tr(" The other price was not tried.");
        return judgement;
    }
    if (sold.before.wholeUnits() + sold.after.wholeUnits() < fewestJudged || !left.after || !left.before) {
        judgement.sentence += SalesAfterText::tr(" That is too little to say more.");
        return judgement;
    }
    // The expectation is about all of its days: a shorter trial counts in proportion.
    const Money difference = left.after->times(sold.after.wholeUnits()) - left.before->times(sold.before.wholeUnits());
    judgement.seen = difference.portion(left.expectedDays, sold.days, Rounding::HalfEven);
    judgement.verdict = *judgement.seen >= Money() ? Verdict::Right : Verdict::Wrong;
    judgement.sentence += SalesAfterText::tr(" Together they leave %1 more (below zero: less).")
                              .arg(displayText(*judgement.seen, currency, QLocale()));
    return judgement;
}

} // namespace

Quantity piecesOrdered(const Reader &reader, Id<Variant> variant, QDate first, QDate last)
{
    Query query = reader.query(orderedPieces);
    query.bind("variant", variant).bind("first", first).bind("last", last);
    return query.next() ? query.quantity(0) : Quantity();
}

QDate nextPriceChange(const Reader &reader, Id<Variant> variant, QDate after)
{
    Query query = reader.query(priceChangesOf);
    query.bind("variant", variant);
    while (query.next()) {
        const QDate day = dayOf(query.instant(0), reader.zone());
        if (day > after)
            return day;
    }
    return {};
}

Judgement judgePrice(const Reader &reader, const AnsweredSuggestion &answered, const PriceStory &story, QDate today,
                     const Currency &currency)
{
    const QDate changed = answered.wasTaken() ? nextPriceChange(reader, story.variant, answered.day) : QDate();
    const int days =
        changed.isValid() ? std::min(story.windowDays, int(answered.day.daysTo(changed)) - 1) : story.windowDays;
    const QDate end = answered.day.addDays(days);
    Judgement judgement;
    if (today <= end) {
        judgement.verdict = Verdict::TooEarly;
        judgement.from = end.addDays(1);
        judgement.sentence =
            SalesAfterText::tr("It can be judged from %1 on.").arg(judgement.from.toString(Qt::ISODate));
        return judgement;
    }
    if (days < shortestTrialDays) {
        judgement.sentence =
            SalesAfterText::tr("The price was changed again after %n day(s): it was not tried.", nullptr, days + 1);
        return judgement;
    }
    const SoldAround sold{piecesOrdered(reader, story.variant, answered.day.addDays(-days), answered.day.addDays(-1)),
                          piecesOrdered(reader, story.variant, answered.day.addDays(1), end), days};
    return judgeSold(answered, sold, {story.leavesBefore, story.leaves, story.windowDays}, currency);
}

Judgement judgePromotion(const Reader &reader, const AnsweredSuggestion &answered, const PromotionStory &story,
                         QDate today, const Currency &currency)
{
    if (today <= story.days.last) {
        Judgement judgement;
        judgement.verdict = Verdict::TooEarly;
        judgement.from = story.days.last.addDays(1);
        judgement.sentence =
            SalesAfterText::tr("It can be judged from %1 on.").arg(judgement.from.toString(Qt::ISODate));
        return judgement;
    }
    const int days = int(story.days.first.daysTo(story.days.last)) + 1;
    const SoldAround sold{
        piecesOrdered(reader, story.variant, story.days.first.addDays(-days), story.days.first.addDays(-1)),
        piecesOrdered(reader, story.variant, story.days.first, story.days.last), days};
    return judgeSold(answered, sold, {story.leavesBefore, story.leaves, story.expectedDays}, currency);
}

} // namespace benchbook
