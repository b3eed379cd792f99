#include "core/suggestions/idle_words.h"

#include "core/suggestions/use_after.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace benchbook {
namespace {

struct IdleText
{
    Q_DECLARE_TR_FUNCTIONS(Suggestions)
};

constexpr const char *lotsMaterial = "SELECT material_id FROM lot WHERE id = :lot";

} // namespace

QStringList idleReasons(const IdleStock &stock, const Currency &currency)
{
    QStringList reasons = stock.reasons;
    reasons << IdleText::tr("%1 lie there beyond what open orders take; %2 are used in a month.")
                   .arg(displayText(stock.onHand, stock.unit), displayText(stock.aMonth, stock.unit));
    reasons << IdleText::tr("%1 of it are more than will be used in time; they bind %2.")
                   .arg(displayText(stock.excess, stock.unit), displayText(stock.bound, currency, QLocale()));
    return reasons;
}

MoneyRange idleEffect(Money expected, Money most) { return {Money(), expected, std::max(expected, most)}; }

Judgement judgeGivenAway(const Reader &reader, const AnsweredSuggestion &answered, Id<Material> material, QDate today)
{
    const QDate end = answered.day.addDays(idleWindowDays);
    const NamedUnit named = materialNamed(reader, material);
    const Quantity used = materialUsed(reader, material, answered.day, std::min(today, end));
    const Quantity gone = quantityFigure(answered.taken, "quantity");
    const Quantity there = quantityFigure(answered.proposed, "onHandOfAll");
    const Quantity left = std::max(Quantity(), there - gone);
    Judgement judgement;
    const QString usedText = displayText(used, named.unit);
    if (used > left) {
        judgement.verdict = Verdict::Wrong;
        judgement.sentence = answered.wasTaken()
                                 ? IdleText::tr("%1 were used since, more than the %2 that were left: it was missed.")
                                       .arg(usedText, displayText(left, named.unit))
                                 : IdleText::tr("%1 were used since: it was needed here.").arg(usedText);
    } else if (today <= end) {
        judgement.verdict = Verdict::TooEarly;
        judgement.from = end.addDays(1);
        judgement.sentence = IdleText::tr("So far %1 were used: it can be judged from %2 on.")
                                 .arg(usedText, judgement.from.toString(Qt::ISODate));
    } else {
        judgement.verdict = Verdict::Right;
        judgement.sentence = answered.wasTaken()
                                 ? IdleText::tr("%1 were used since: it was not missed.").arg(usedText)
                                 : IdleText::tr("%1 were used since: it still lies there.").arg(usedText);
    }
    return judgement;
}

std::optional<Id<Material>> materialOfLot(const Reader &reader, Id<Lot> lot)
{
    Query query = reader.query(lotsMaterial);
    query.bind("lot", lot);
    return query.next() ? query.maybeId<Material>(0) : std::nullopt;
}

} // namespace benchbook
