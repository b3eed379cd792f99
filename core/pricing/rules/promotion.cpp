#include "core/pricing/rules/promotion.h"

#include "core/pricing/rules/price_ending.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace benchbook {
namespace {

struct PromotionText
{
    Q_DECLARE_TR_FUNCTIONS(Pricing)
};

double shareOf(Ratio ratio) { return std::clamp(double(ratio.ppm()) / Ratio::one, 0.0, 1.0); }

QString promotionMoney(Money money, const Currency &currency)
{
    return plainText(money, currency) + QStringLiteral(" ") + currency.code;
}

ChangeEffect effectOfPromotion(const PromotionQuestion &question, Money price)
{
    const double ratio = double(price.minor()) / double(question.price.minor());
    const double full = double(contribution(question.economics, question.price).minor());
    const double lowered = double(contribution(question.economics, price).minor());
    const double reached = shareOf(question.reached);
    std::vector<Outcome> outcomes;
    const std::vector<Elasticity::Node> nodes = question.demand.elasticity.nodes();
    for (const double level : levelsOf(question.demand)) {
        const double asked = level * question.demand.units;
        const double there = question.available ? std::max(*question.available, 0.0) : HUGE_VAL;
        for (const Elasticity::Node &node : nodes) {
            Outcome outcome;
            outcome.unitsBefore = std::min(asked, there);
            outcome.profitBefore = outcome.unitsBefore * full;
            const double others = std::min((1 - reached) * asked, there);
            const double atLower = std::min(reached * asked * std::pow(ratio, node.elasticity), there - others);
            outcome.units = others + atLower;
            const double more = std::max(outcome.units - outcome.unitsBefore, 0.0);
            outcome.profit =
                others * full + atLower * lowered - shareOf(question.borrowed) * more * std::max(full, 0.0);
            outcomes.push_back(outcome);
        }
    }
    return effectOf(outcomes);
}

QString promotionReason(const PromotionQuestion &question, const PromotionAdvice &advice)
{
    const QString price = promotionMoney(advice.price, question.currency);
    const QString gain = promotionMoney(advice.effect.profitChange.likely, question.currency);
    const QString chance = QString::number(std::lround(100 * advice.effect.chanceOfGain));
    QString text;
    switch (question.kind) {
    case PromotionKind::SlackWeek:
        text = PromotionText::tr("%1 in the slack weeks (%2 off) is expected to bring %3; it pays %4 times in 100.");
        break;
    case PromotionKind::DeadStock:
        text = PromotionText::tr("%1 for what lies too long (%2 off) is expected to bring %3; it pays %4 times in "
                                 "100.");
        break;
    case PromotionKind::Segment:
        text = PromotionText::tr("%1 for these customers (%2 off) is expected to bring %3; it pays %4 times in 100.");
        break;
    }
    text = text.arg(price, shortText(advice.depth), gain, chance);
    if (advice.outsideEvidence)
        text += PromotionText::tr(" So low a price was never asked: watch the first days.");
    return text;
}

QString noPromotionReason(const PromotionQuestion &question, bool anyRoom)
{
    if (!anyRoom) {
        return PromotionText::tr("There is no room for a lower price: the floor is %1.")
            .arg(promotionMoney(question.floor, question.currency));
    }
    return PromotionText::tr("No lower price pays: what it gives away is more than what it would sell in addition "
                             "(buyers answer with %1 % more for 1 % less).")
        .arg(QString::number(-question.demand.elasticity.mean(), 'f', 1));
}

} // namespace

PromotionAdvice advisePromotion(const PromotionQuestion &question)
{
    PromotionAdvice best;
    best.price = question.price;
    best.effect = effectOfPromotion(question, question.price);
    const Money seen = evidenceBand(question.demand, question.price).low;
    const Money lowest =
        std::max(question.floor, question.price - question.price.share(question.deepest, Rounding::Down));
    bool anyRoom = false;
    for (qint64 depth = promotionStep.ppm(); depth <= question.deepest.ppm(); depth += promotionStep.ppm()) {
        const Money asked = question.price - question.price.share(Ratio::fromPpm(depth), Rounding::HalfEven);
        if (asked < lowest)
            break;
        const Money price = roundedWithin(asked, lowest, question.price, question.ending, question.currency);
        if (price >= question.price || price <= Money())
            continue;
        anyRoom = true;
        const ChangeEffect effect = effectOfPromotion(question, price);
        if (effect.chanceOfGain < promotionChance || effect.profitChange.likely <= best.effect.profitChange.likely)
            continue;
        best.pays = true;
        best.price = price;
        best.depth = Ratio::of((question.price - price).minor(), question.price.minor());
        best.effect = effect;
        best.outsideEvidence = price < seen;
    }
    best.reason = best.pays ? promotionReason(question, best) : noPromotionReason(question, anyRoom);
    return best;
}

} // namespace benchbook
