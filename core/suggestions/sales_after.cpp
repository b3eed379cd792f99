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
    const Quantity before = piecesOrdered(reader, story.variant, answered.day.addDays(-days), answered.day.addDays(-1));
    const Quantity after = piecesOrdered(reader, story.variant, answered.day.addDays(1), end);
    const QString sold =
        SalesAfterText::tr("In the %n day(s) before %1 pcs were sold, in those after %2 pcs.", nullptr, days)
            .arg(plainText(before), plainText(after));
    judgement.sentence = sold;
    if (!answered.wasTaken()) {
        judgement.sentence += SalesAfterText::tr(" The other price was not tried.");
        return judgement;
    }
    if (before.wholeUnits() + after.wholeUnits() < fewestJudged || !story.leaves || !story.leavesBefore) {
        judgement.sentence += SalesAfterText::tr(" That is too little to say more.");
        return judgement;
    }
    // The expectation is about the whole window: a shorter trial counts in proportion.
    const Money difference = story.leaves->times(after.wholeUnits()) - story.leavesBefore->times(before.wholeUnits());
    judgement.seen = difference.portion(story.windowDays, days, Rounding::HalfEven);
    judgement.verdict = *judgement.seen >= Money() ? Verdict::Right : Verdict::Wrong;
    judgement.sentence += SalesAfterText::tr(" Together they leave %1 more (below zero: less).")
                              .arg(displayText(*judgement.seen, currency, QLocale()));
    return judgement;
}

} // namespace benchbook
