// Feedback: what a customer said of an order, and which step of which work order it leads back to.
#pragma once

#include "core/journal/action.h"
#include "core/journal/list.h"

#include <vector>

namespace benchbook {

struct NewFeedback
{
    Id<SalesOrder> order;
    std::optional<Id<OrderLine>> line = {}; ///< of this order
    std::optional<Id<Lot>> lot = {};        ///< that was shipped with it
    std::optional<Id<WorkOrder>> workOrder = {};
    std::optional<Id<RecipeStep>> step = {};    ///< of the work order's recipe; only beside a work order
    std::optional<Id<ScrapReason>> reason = {}; ///< the defect, in the words of the workshop
    std::optional<int> rating = {};             ///< 1 (bad) to 5 (good)
    int pieces = 1;                             ///< it is about
    QString text = {};
    QDate day = {}; ///< invalid: today; never ahead
};
/// Every issue at once, by the names of the fields above. A rating, a reason or a text says something; nothing of them
/// is an issue.
Result<Id<Feedback>> recordFeedback(Studio &studio, const NewFeedback &feedback, PersonRef person);
Result<Id<Feedback>> recordFeedback(Action &action, const NewFeedback &feedback);

struct FeedbackInfo
{
    Id<Feedback> id;
    QDate day;
    QString orderCode;
    QString product;       ///< empty: the whole order
    QString lotCode;       ///< empty: not said
    QString workOrderCode; ///< empty: not said
    QString step;          ///< empty: not said
    QString reason;        ///< empty: not said
    std::optional<int> rating;
    int pieces = 1;
    QString text;
};
/// What stands, the newest first.
std::vector<FeedbackInfo> feedbackOf(const Reader &reader, Id<SalesOrder> order);
/// Over all recipe versions of the product.
std::vector<FeedbackInfo> feedbackOfStep(const Reader &reader, Id<Product> product, const QString &step);

/// A step that made something of what an order shipped: what a complaint may lead back to.
struct FeedbackStep
{
    Id<OrderLine> line;
    Id<Lot> lot;
    QString lotCode;
    QString product;
    Id<WorkOrder> workOrder;
    QString workOrderCode;
    Id<RecipeStep> step;
    QString stepName;
    int scrap = 0; ///< of this step in that work order: the most first
};
/// The steps of the work orders that made the lots which this order shipped, and still counts as shipped.
std::vector<FeedbackStep> stepsBehindOrder(const Reader &reader, Id<SalesOrder> order);

/// "feedback".
const ListDefinition &feedbackList();

} // namespace benchbook
