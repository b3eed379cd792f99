// A rush order that is too much for one studio: who of the peers can take how much of it until when, why, and how it
// could be parted. Plain values in, plain values with their reasons out.
#pragma once

#include "core/base/money.h"
#include "core/base/progress.h"
#include "core/sharing/capacity.h"

#include <QStringList>

#include <chrono>

namespace benchbook {

inline constexpr int maxRushPeers = 200;

struct RushNeed
{
    qint64 pieces = 1;      ///< 1 to 1 000 000
    qint64 minutesEach = 1; ///< 1 to 100 000
    QString craft;
    QDate today; ///< the first day on which somebody could work
    QDate due;   ///< the day on which all of it has to be here
};

/// A settled deal with a peer.
struct PastDeal
{
    qint64 delivered = 0;       ///< pieces
    qint64 accepted = 0;        ///< of these, at the first check
    std::optional<bool> onTime; ///< against the first day agreed; nothing if none was
};

struct RushPeer
{
    SignPublicKey studio;
    QString name;
    std::vector<WeekHours> free; ///< as published; any crafts and weeks
    QDate asOf;                  ///< of the free hours
    bool stale = false;          ///< the free hours are out of date
    std::vector<PastDeal> deals;
    int transportDays = 1; ///< from there to here
    std::optional<int> distanceKm;
    std::optional<Money> priceEach; ///< in the studio's currency
};

struct RushRules
{
    int workDays = 5;        ///< days of a week on which the published hours are worked, from Monday on; 1 to 7
    bool countStale = false; ///< whether hours that are out of date are offered work
    double quality = 0.4;    ///< weights of the ranking
    double onTime = 0.3;
    double price = 0.2;
    double nearness = 0.1;
    /// Pieces of one delivery tend to fail together: how much alike they are, 0 (not at all) to 1 (as one piece).
    double alike = 0.1;
    std::chrono::milliseconds limit{2000}; ///< for proving the best parting
};

/// A share with what is known of it: 9 times in 10 the truth lies within (Wilson's interval).
struct ShareRange
{
    double likely = 0;
    double low = 0;
    double high = 1;
};

/// Accepted ÷ delivered over the deals; nothing without a delivered piece. As pieces of a delivery are alike, n of them
/// count as n ÷ (1 + (n − 1) × alike).
std::optional<ShareRange> qualityOf(const std::vector<PastDeal> &deals, double alike);
/// The share of deals on time; nothing if no deal had a day.
std::optional<ShareRange> onTimeOf(const std::vector<PastDeal> &deals);

struct RushCandidate
{
    SignPublicKey studio;
    QString name;
    qint64 freeMinutes = 0; ///< in this craft, from today until it has to leave
    qint64 pieces = 0;      ///< whole ones in that time, at most the need; 0 if the hours are stale and do not count
    std::optional<ShareRange> quality;
    std::optional<ShareRange> onTime;
    double score = 0; ///< 0 to 1; the lower ends of the ranges count, and what is unknown is as the worst that is known
    QStringList reasons;
};

struct RushOffer
{
    SignPublicKey studio;
    QString name;
    qint64 pieces = 0;
    qint64 minutes = 0;
    std::optional<Money> cost; ///< nothing if the price is not known
};

struct RushProposal
{
    std::vector<RushCandidate> ranked; ///< who can take something first, then by score, then by key
    std::vector<RushOffer> offers;     ///< one a studio, in the order of the ranking
    qint64 uncovered = 0;              ///< pieces that nobody can take in time
    std::optional<Money> cost;         ///< nothing if a price is not known or nothing is offered
    bool proved = true;                ///< nothing cheaper exists with as few studios
    QStringList reasons;
};

/// Parts the need over as few studios as can take all of it, then at the lowest cost (an unknown price is as the
/// highest that is known), then to the better ranked. Where all together cannot take it, each is offered what it can
/// take and the rest is said. Every offer is of whole pieces.
///
/// Invalid with all issues if a value leaves what its declaration says; Cancelled if the token asks.
Result<RushProposal> proposeRush(const RushNeed &need, const std::vector<RushPeer> &peers, const RushRules &rules = {},
                                 const CancelToken &cancel = {});

} // namespace benchbook
