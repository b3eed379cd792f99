#include "core/sharing/rush_ranking.h"

#include "core/base/arithmetic.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace benchbook {

namespace {

struct RankingText
{
    Q_DECLARE_TR_FUNCTIONS(RushOrder)
};

constexpr double normalNineInTen = 1.6448536269514722; ///< 90 % of a normal distribution lie within so many deviations
constexpr double nearKm = 100;                         ///< at this distance nearness is worth half
constexpr qint64 minutesAnHour = 60;

/// Wilson's interval for `share` seen in `count` independent trials.
ShareRange wilson(double share, double count)
{
    const double z2 = normalNineInTen * normalNineInTen;
    const double middle = (share + z2 / (2 * count)) / (1 + z2 / count);
    const double reach =
        normalNineInTen * std::sqrt(share * (1 - share) / count + z2 / (4 * count * count)) / (1 + z2 / count);
    return {share, std::max(0.0, middle - reach), std::min(1.0, middle + reach)};
}

/// Days of this week on which is worked, between two days.
qint64 workedDays(QDate monday, QDate first, QDate last, int workDays)
{
    const QDate from = std::max(monday, first);
    const QDate until = std::min(monday.addDays(workDays - 1), last);
    return std::max<qint64>(0, from.daysTo(until) + 1);
}

qint64 freeMinutes(const RushNeed &need, const RushPeer &peer, const RushRules &rules)
{
    const QDate last = need.due.addDays(-peer.transportDays);
    qint64 minutes = 0;
    for (const WeekHours &week : peer.free) {
        if (comparableWord(week.craft) == comparableWord(need.craft))
            minutes += week.hours * minutesAnHour *
                       workedDays(mondayOf(week.monday), need.today, last, rules.workDays) / rules.workDays;
    }
    return minutes;
}

QString percent(double share) { return QString::number(std::lround(share * 100)); }

void explainHours(const RushNeed &need, const RushPeer &peer, const RushRules &rules, RushCandidate &made)
{
    const QDate last = need.due.addDays(-peer.transportDays);
    if (made.freeMinutes < need.minutesEach) {
        made.reasons << RankingText::tr("Not enough free hours of %1 until %2, when it would have to leave there.")
                            .arg(need.craft, last.toString(Qt::ISODate));
        return;
    }
    made.reasons << RankingText::tr(
                        "About %1 free hours of %2 until %3, when it would have to leave there: time for %4 "
                        "pieces.")
                        .arg(made.freeMinutes / minutesAnHour)
                        .arg(need.craft, last.toString(Qt::ISODate))
                        .arg(made.freeMinutes / need.minutesEach);
    if (peer.stale)
        made.reasons << (rules.countStale ? RankingText::tr("These hours are as of %1 and out of date: ask first.")
                                          : RankingText::tr("These hours are as of %1 and out of date: they do not "
                                                            "count until the studio says them anew."))
                            .arg(peer.asOf.toString(Qt::ISODate));
}

void explainPast(const RushPeer &peer, RushCandidate &made)
{
    qint64 delivered = 0, accepted = 0, onTime = 0, dated = 0;
    for (const PastDeal &deal : peer.deals) {
        delivered += deal.delivered;
        accepted += deal.accepted;
        dated += deal.onTime ? 1 : 0;
        onTime += deal.onTime.value_or(false) ? 1 : 0;
    }
    if (made.quality)
        made.reasons << RankingText::tr("Accepted so far: %1 of %2 pieces; 9 times in 10 the true share is %3 to %4 %.")
                            .arg(accepted)
                            .arg(delivered)
                            .arg(percent(made.quality->low), percent(made.quality->high));
    else
        made.reasons << RankingText::tr("No piece from there was checked yet: nothing is known of the quality.");
    if (made.onTime)
        made.reasons << RankingText::tr("On time so far: %1 of %2 deals; 9 times in 10 the true share is %3 to %4 %.")
                            .arg(onTime)
                            .arg(dated)
                            .arg(percent(made.onTime->low), percent(made.onTime->high));
    else
        made.reasons << RankingText::tr("No deal with a day was settled yet: nothing is known of being on time.");
    made.reasons << (peer.priceEach ? RankingText::tr("The price of a piece is known.")
                                    : RankingText::tr("No price is known: it counts as the highest that is known."));
    if (peer.distanceKm)
        made.reasons << RankingText::tr("%1 km away.").arg(*peer.distanceKm);
}

/// The cheapest and the highest price that is known, and the farthest distance.
struct RushExtremes
{
    std::optional<Money> cheapest;
    std::optional<Money> dearest;
    std::optional<int> farthest;

    explicit RushExtremes(const std::vector<RushPeer> &peers)
    {
        for (const RushPeer &peer : peers) {
            if (peer.priceEach) {
                cheapest = cheapest ? std::min(*cheapest, *peer.priceEach) : *peer.priceEach;
                dearest = dearest ? std::max(*dearest, *peer.priceEach) : *peer.priceEach;
            }
            if (peer.distanceKm)
                farthest = std::max(farthest.value_or(0), *peer.distanceKm);
        }
    }
};

double scoreOf(const RushPeer &peer, const RushCandidate &candidate, const RushExtremes &extremes,
               const RushRules &rules)
{
    double score = 0;
    score += rules.quality * (candidate.quality ? candidate.quality->low : 0);
    score += rules.onTime * (candidate.onTime ? candidate.onTime->low : 0);
    if (extremes.cheapest) {
        const Money price = peer.priceEach.value_or(*extremes.dearest);
        // Ratios of prices only rank; nothing is paid by them.
        score += rules.price * (price.isZero() ? 1.0 : double(extremes.cheapest->minor()) / double(price.minor()));
    }
    if (extremes.farthest) {
        const int km = peer.distanceKm.value_or(*extremes.farthest);
        score += rules.nearness * nearKm / (nearKm + km);
    }
    return score;
}

} // namespace

std::optional<ShareRange> qualityOf(const std::vector<PastDeal> &deals, double alike)
{
    double delivered = 0, accepted = 0, count = 0;
    for (const PastDeal &deal : deals) {
        if (deal.delivered < 1)
            continue;
        const double pieces = double(deal.delivered);
        delivered += pieces;
        accepted += double(deal.accepted);
        count += pieces / (1 + (pieces - 1) * alike);
    }
    return delivered > 0 ? std::optional(wilson(accepted / delivered, count)) : std::nullopt;
}

std::optional<ShareRange> onTimeOf(const std::vector<PastDeal> &deals)
{
    double dated = 0, onTime = 0;
    for (const PastDeal &deal : deals) {
        dated += deal.onTime ? 1 : 0;
        onTime += deal.onTime.value_or(false) ? 1 : 0;
    }
    return dated > 0 ? std::optional(wilson(onTime / dated, dated)) : std::nullopt;
}

std::vector<RushCandidate> rankRush(const RushNeed &need, const std::vector<RushPeer> &peers, const RushRules &rules)
{
    const RushExtremes extremes(peers);
    std::vector<RushCandidate> ranked;
    for (const RushPeer &peer : peers) {
        RushCandidate made;
        made.studio = peer.studio;
        made.name = peer.name;
        made.freeMinutes = freeMinutes(need, peer, rules);
        if (!peer.stale || rules.countStale)
            made.pieces = std::min(need.pieces, made.freeMinutes / need.minutesEach);
        made.quality = qualityOf(peer.deals, rules.alike);
        made.onTime = onTimeOf(peer.deals);
        made.score = scoreOf(peer, made, extremes, rules);
        explainHours(need, peer, rules, made);
        explainPast(peer, made);
        ranked.push_back(std::move(made));
    }
    std::sort(ranked.begin(), ranked.end(), [](const RushCandidate &a, const RushCandidate &b) {
        if ((a.pieces > 0) != (b.pieces > 0))
            return a.pieces > 0;
        return a.score != b.score ? a.score > b.score : a.studio < b.studio;
    });
    return ranked;
}

} // namespace benchbook
