#include "core/forecast/logarithms.h"

#include "core/forecast/numbers.h"

namespace benchbook::forecast {

namespace {

constexpr double logarithmReach = 2;

} // namespace

bool bearsLogarithms(const Series &series)
{
    return !series.values.empty() && std::ranges::min(series.values) > leastForLogarithms * meanOf(series.values) &&
           std::ranges::min(series.values) > 0;
}

Member onLogarithms(const Series &series, const std::function<Member(const Series &)> &method)
{
    Series logarithms(series);
    for (double &value : logarithms.values)
        value = std::log(value);
    const auto [least, most] = std::ranges::minmax(logarithms.values);
    Member member = method(logarithms);
    for (int origin = 0; origin < member.ahead.origins(); ++origin)
        for (double &value : member.ahead.row(origin))
            value = std::exp(std::clamp(value, least - logarithmReach, most + logarithmReach));
    member.choice = "log " + member.choice;
    return member;
}

} // namespace benchbook::forecast
