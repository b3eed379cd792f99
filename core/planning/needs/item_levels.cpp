#include "core/planning/needs/needs_plan.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace benchbook {
namespace {

struct ItemLevelsText
{
    Q_DECLARE_TR_FUNCTIONS(NeedsPlan)
};

using Parts = std::vector<std::vector<int>>;

/// What each item may be made of, choices of customers included.
Parts partsOfItems(const NeedsInput &input)
{
    Parts parts(input.items.size());
    for (std::size_t i = 0; i < input.items.size(); ++i) {
        for (const PlanInput &part : input.items[i].inputs)
            parts[i].push_back(part.item);
    }
    for (const PlanDemand &demand : input.demands) {
        for (const InputChoice &choice : demand.choices) {
            if (choice.item >= 0)
                parts[std::size_t(demand.item)].push_back(choice.item);
        }
    }
    return parts;
}

/// Follows what is left after every item that can be ordered was taken away: each of those takes another of them.
QStringList namesInCircle(const NeedsInput &input, const Parts &parts, const std::vector<int> &waiting)
{
    // Walking upwards from any item that waits, to somebody who waits and takes it, must come round.
    std::vector<int> taker(input.items.size(), -1);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        for (const int part : parts[i]) {
            if (waiting[i] > 0)
                taker[std::size_t(part)] = int(i);
        }
    }
    const auto first = std::find_if(waiting.begin(), waiting.end(), [](int count) { return count > 0; });
    std::vector<int> walked;
    int item = int(first - waiting.begin());
    for (; std::find(walked.begin(), walked.end(), item) == walked.end(); item = taker[std::size_t(item)])
        walked.push_back(item);
    QStringList names;
    for (auto one = std::find(walked.begin(), walked.end(), item); one != walked.end(); ++one)
        names.prepend(input.items[std::size_t(*one)].name);
    return names;
}

} // namespace

Result<std::vector<int>> itemLevels(const NeedsInput &input)
{
    const Parts parts = partsOfItems(input);
    std::vector<int> waiting(input.items.size(), 0); // takers whose own level is not known yet
    for (const std::vector<int> &list : parts) {
        for (const int part : list)
            ++waiting[std::size_t(part)];
    }
    std::vector<int> levels(input.items.size(), 0);
    std::vector<int> ready;
    for (std::size_t i = 0; i < waiting.size(); ++i) {
        if (waiting[i] == 0)
            ready.push_back(int(i));
    }
    for (std::size_t at = 0; at < ready.size(); ++at) {
        const auto item = std::size_t(ready[at]);
        for (const int part : parts[item]) {
            levels[std::size_t(part)] = std::max(levels[std::size_t(part)], levels[item] + 1);
            if (--waiting[std::size_t(part)] == 0)
                ready.push_back(part);
        }
    }
    if (ready.size() < input.items.size()) {
        const QStringList names = namesInCircle(input, parts, waiting);
        return Error::refused(ItemLevelsText::tr("A recipe contains itself: %1. Please take one of them out of the "
                                                 "other's recipe; until then nothing can be planned.")
                                  .arg(names.join(u" → ")));
    }
    return levels;
}

} // namespace benchbook
