// StepHistory: the logs of one step with what is known of their circumstances, as workshop/learning takes them.
#pragma once

#include "core/journal/entities.h"
#include "core/journal/reader.h"
#include "core/workshop/learning/step_batch.h"

#include <QDate>
#include <QString>

#include <map>
#include <optional>

namespace benchbook {

/// A step of the newest version of a product's recipe.
struct StepInfo
{
    Id<RecipeStep> id{0};
    Id<Product> product{0};
    QString productCode;
    QString productName;
    QString name;
    qint64 setupSeconds = 0; ///< as the recipe says
    qint64 seconds = 0;      ///< a piece, as the recipe says
    Ratio expectedYield = Ratio::percent(100);
};
/// Of every product that was not removed, or of one, in the order of products and steps.
std::vector<StepInfo> stepsInUse(const Reader &reader, std::optional<Id<Product>> product = {});
/// Any step, of an old version too.
std::optional<StepInfo> stepInfo(const Reader &reader, Id<RecipeStep> step);

/// Where a batch was logged.
struct BatchSource
{
    Id<WorkOrder> order;
    Id<RecipeStep> step; ///< of the recipe version that was worked by
    QDate day;
    Instant at; ///< when it was booked, not always on that day
    std::optional<Id<Load>> load;
};

/// The same step over all recipe versions of its product: those of the same name. What was taken back is left out.
/// Logs without pieces add their time to the next log of their work order on the step, or to the last before; the
/// recipe's set-up is taken off the first. Where that made it the time of two persons, the batch names neither. So a
/// batch's seconds are those that grow with its pieces. Of pieces that were in a load, or at a partner, only good and
/// scrap are known: a load's time is nobody's minutes for one order.
struct StepHistory
{
    std::vector<StepBatch> batches;                           ///< by day; at most the latest 400 logs
    std::vector<BatchSource> sources;                         ///< of each batch
    std::map<std::pair<Circumstance, qint64>, QString> names; ///< of the labels' levels, for people

    QDate day(std::size_t batch) const { return sources[batch].day; }
    QString nameOf(const BatchLabel &label) const;
    /// Once, however often it is said.
    void label(std::size_t batch, const BatchLabel &label, const QString &name);
};
StepHistory readStepHistory(const Reader &reader, Id<RecipeStep> step);

} // namespace benchbook
