#include "core/experience/step_experience.h"

#include <array>
#include <map>

namespace benchbook {

StepExperience stepExperience(const StepInfo &step, const StepHistory &history)
{
    StepExperience experience{step, estimateMinutes(history.batches), estimateYield(history.batches), {}};
    if (!history.days.empty())
        experience.lastDay = history.days.back();
    return experience;
}

StepExperience stepExperience(const Reader &reader, const StepInfo &step)
{
    return stepExperience(step, readStepHistory(reader, step.id));
}

StepExperience stepExperience(const Reader &reader, Id<RecipeStep> step)
{
    const std::optional<StepInfo> info = stepInfo(reader, step);
    return info ? stepExperience(reader, *info) : StepExperience{};
}

std::vector<GroupExperience> groupExperience(const StepHistory &history)
{
    static constexpr std::array factors{Circumstance::Person,   Circumstance::Grade,       Circumstance::Season,
                                        Circumstance::Humidity, Circumstance::Temperature, Circumstance::Tool,
                                        Circumstance::Place};
    std::vector<GroupExperience> groups;
    for (const Circumstance factor : factors) {
        std::map<qint64, GroupEstimate> minutes;
        for (GroupEstimate &group : minutesByGroup(history.batches, factor))
            minutes.insert({group.label.level, std::move(group)});
        std::vector<GroupEstimate> yields = yieldByGroup(history.batches, factor);
        if (yields.size() < 2)
            continue;
        for (GroupEstimate &yield : yields) {
            const Label label = yield.label;
            groups.push_back({factor, history.nameOf(label), minutes[label.level], std::move(yield)});
        }
    }
    return groups;
}

std::vector<StepExperience> experienceReport(const Reader &reader, std::optional<Id<Product>> product)
{
    std::vector<StepExperience> report;
    for (const StepInfo &step : stepsInUse(reader, product))
        report.push_back(stepExperience(reader, step));
    return report;
}

} // namespace benchbook
