// PlanFigures: what a plan comes to in a few figures, and how one differs from another and why.
#pragma once

#include "core/planning/what_if/plan_change.h"

namespace benchbook {

struct PlanFigures
{
    Money goods = {};      ///< to buy
    int unpricedLines = 0; ///< of which nobody knows the price; not in `goods`
    int deliveries = 0;    ///< a supplier's lines of one day are one delivery
    Money freight = {};
    int orders = 0;     ///< of customers
    int lateOrders = 0; ///< of customers, those that never become whole included
    int lateDays = 0;   ///< of all late ones together
    int worstLateDays = 0;
    int neverOrders = 0;  ///< that never become whole
    Money boundMean = {}; ///< money in stock, the mean of the ends of all weeks
    Money boundPeak = {};
    int unvaluedItems = 0;  ///< in stock or to come, of which nobody knows the value; not in `bound…`
    double peakLoad = 0;    ///< wanted ÷ free hours in the fullest week that has hours
    int overWeeks = 0;      ///< with more work than hours
    qint64 overSeconds = 0; ///< of persons
    int shortItems = 0;     ///< of which something is missing that is not to be had

    Money cost() const { return goods + freight; }
};
PlanFigures figuresOf(const PlanBook &book, const WorkedPlan &plan);

enum class DifferenceKind {
    Dearer,      ///< `item` costs `money` more to buy (less: below zero)
    MoreFreight, ///< `money` more for deliveries, which are `count` more
    Later,       ///< `demand` is `days` later because of `item`; −1: because weeks are full
    NeverComes,  ///< `demand` never becomes whole; `item` is not to be had
    FullWeek,    ///< week `count` has `seconds` more work than hours, of persons and tools, than it had
    OtherSource, ///< `item` is bought elsewhere, in `count` lines more than before
};

/// Why one plan differs from another.
struct PlanDifference
{
    DifferenceKind kind = DifferenceKind::Dearer;
    int item = -1;
    int demand = -1;
    int count = 0;
    int days = 0;
    qint64 seconds = 0;
    Money money = {};
};
/// Of each kind the greatest first, at most so many; both plans must be of one book and changes of it.
std::vector<PlanDifference> differencesOf(const PlanBook &base, const WorkedPlan &basePlan, const PlanBook &changed,
                                          const WorkedPlan &changedPlan, int mostOfKind = 3);

/// A plan beside others.
struct ComparedPlan
{
    QString name = {};
    PlanFigures figures = {};
    std::vector<PlanDifference> differences = {}; ///< from the first plan
};
/// The plan as it is, and what becomes of it in each scenario, in their order. Cancelled: the token asked.
Result<std::vector<ComparedPlan>> comparePlans(const PlanBook &book, const std::vector<PlanScenario> &scenarios,
                                               const CancelToken &cancel = {});

} // namespace benchbook
