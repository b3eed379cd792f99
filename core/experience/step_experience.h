// What the studio knows of its steps: minutes and yield with ranges, beside what the recipes say.
#pragma once

#include "core/experience/step_history.h"
#include "core/workshop/learning/step_estimate.h"

namespace benchbook {

/// One level of a factor: this person, that grade.
struct GroupExperience
{
    Circumstance factor = Circumstance::Person;
    QString name;
    GroupEstimate minutes; ///< seconds a piece; not known where no time was logged
    GroupEstimate yield;
};

struct StepExperience
{
    StepInfo step;
    MinutesEstimate minutes; ///< without set-up
    YieldEstimate yield;
    QDate lastDay; ///< of the latest log; invalid: there is none

    bool isKnown() const { return minutes.known || yield.known; }
};
StepExperience stepExperience(const StepInfo &step, const StepHistory &history);
StepExperience stepExperience(const Reader &reader, const StepInfo &step);
/// Of a step that does not exist nothing is known.
StepExperience stepExperience(const Reader &reader, Id<RecipeStep> step);

/// By person, grade and season, and by whatever else the logs carry; lots are too many to be groups. Only factors
/// with two levels or more.
std::vector<GroupExperience> groupExperience(const StepHistory &history);

/// A stretch of a step's history, for a chart.
struct CoursePoint
{
    QDate from; ///< of the first of its logs
    MinutesEstimate minutes;
    YieldEstimate yield;
};
/// The latest logs in stretches of about equally many, at most `most`; nothing where two stretches cannot be filled.
std::vector<CoursePoint> courseOf(const StepHistory &history, int most = 10);

/// Every step in use, or those of one product.
std::vector<StepExperience> experienceReport(const Reader &reader, std::optional<Id<Product>> product = {});

} // namespace benchbook
