#include "core/experience/step_experience.h"

#include <algorithm>
#include <array>
#include <map>

namespace benchbook {

StepExperience stepExperience(const StepInfo &step, const StepHistory &history)
{
    StepExperience experience{step, estimateMinutes(history.batches), estimateYield(history.batches), {}};
    if (!history.sources.empty())
        experience.lastDay = history.sources.back().day;
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
            const BatchLabel label = yield.label;
            groups.push_back({factor, history.nameOf(label), minutes[label.level], std::move(yield)});
        }
    }
    return groups;
}

std::vector<CoursePoint> courseOf(const StepHistory &history, int most)
{
    constexpr std::size_t leastLogs = 6; // of a stretch: fewer would draw chance
    constexpr std::size_t longest = 200;
    const std::size_t logs = std::min(history.batches.size(), longest);
    const std::size_t stretches = std::min(std::size_t(most), logs / leastLogs);
    std::vector<CoursePoint> course;
    if (stretches < 2)
        return course;
    const std::size_t first = history.batches.size() - logs;
    for (std::size_t i = 0; i < stretches; ++i) {
        const std::size_t from = first + logs * i / stretches;
        const std::size_t to = first + logs * (i + 1) / stretches;
        const std::vector<StepBatch> part(history.batches.begin() + std::ptrdiff_t(from),
                                          history.batches.begin() + std::ptrdiff_t(to));
        course.push_back({history.day(from), estimateMinutes(part), estimateYield(part)});
    }
    return course;
}

std::vector<StepExperience> experienceReport(const Reader &reader, std::optional<Id<Product>> product)
{
    std::vector<StepExperience> report;
    for (const StepInfo &step : stepsInUse(reader, product))
        report.push_back(stepExperience(reader, step));
    return report;
}

} // namespace benchbook
