// Relief: what helps in a week that has more work than hours, each with its cost, its effect and its reason; and the
// choice of them that costs least together.
#pragma once

#include "core/base/progress.h"
#include "core/planning/load/week_load.h"

namespace benchbook {

/// Somebody who would help by the hour.
struct HelpOffer
{
    qint64 record = 0;
    QString name = {};
    int skill = -1; ///< into LoadInput::skills; −1: what anybody can do
    qint64 secondsPerWeek = 0;
    Rate rate = {};
    DaySpan span = {}; ///< on which they can; a week counts if one of its days is among them
};

/// Spare hours of a peer in one week.
struct PeerOffer
{
    qint64 record = 0;
    QString name = {};
    int skill = -1;
    QDate week = {}; ///< any of its days
    qint64 seconds = 0;
    Rate rate = {};
    Money transport = {}; ///< there and back, once
};

/// What the owner gives and is offered.
struct ReliefTerms
{
    std::vector<HelpOffer> help = {};
    std::vector<PeerOffer> peers = {};
    Ratio holdingPerYear = Ratio::percent(20); ///< of the value of what is made too early
    Money latePerDay = {};                     ///< what a day beyond a promise costs, for each job
    int weeksEarlier = 4;                      ///< how far work may be moved
    int weeksLater = 6;
};

enum class ReliefKind {
    EarlierStart, ///< into a week before that has time
    Help,
    Peer,
    LaterPromise, ///< into a later week that has time; nobody may mind
    RushPrice,    ///< frees no hour, but is paid for the hours that others lose
};

struct Relief
{
    ReliefKind kind = ReliefKind::EarlierStart;
    int week = 0;          ///< that it relieves
    int work = -1;         ///< Help, Peer: the kind of work
    int job = -1;          ///< EarlierStart, LaterPromise, RushPrice
    int offer = -1;        ///< Help, Peer: into the terms
    int toWeek = -1;       ///< EarlierStart, LaterPromise
    qint64 seconds = 0;    ///< what it takes off the week at most; RushPrice: what the rush takes of the tight hours
    int lateDays = 0;      ///< LaterPromise: beyond the promise
    int displaced = -1;    ///< RushPrice: the job whose contribution an hour is the price of
    Money cost = {};       ///< for all of `seconds`; below zero: it earns
    bool costKnown = true; ///< no: nobody knows what is bound by it
};

/// Every way to relieve the weeks that are over: by week, then kind. Work is moved only where the week it goes to has
/// time for all of it, where its inputs are there, and never past another step of its own job; what something else
/// waits for is not moved later. A rush is asked the best contribution an hour among the jobs it displaces.
std::vector<Relief> reliefsFor(const LoadInput &input, const LoadPlan &plan, const ReliefTerms &terms);

struct ChosenRelief
{
    int relief = 0;     ///< into the reliefs asked about
    qint64 seconds = 0; ///< of it
    Money cost = {};
};
struct ReliefChoice
{
    std::vector<ChosenRelief> chosen = {}; ///< in the order of the reliefs
    Money cost = {};
    bool costKnown = true;
    qint64 overBefore = 0; ///< seconds, of persons and tools together
    qint64 overAfter = 0;
    bool proved = false; ///< nothing cheaper leaves less over; otherwise the cheapest hours were taken one by one
};
/// The choice that leaves least over, and of those the cheapest; hours are bought by quarters. A rush price is no
/// choice: it is asked wherever the rush is taken. Cancelled: the token asked.
Result<ReliefChoice> chooseReliefs(const LoadInput &input, const LoadPlan &plan, const ReliefTerms &terms,
                                   const std::vector<Relief> &reliefs, const CancelToken &cancel = {});

} // namespace benchbook
