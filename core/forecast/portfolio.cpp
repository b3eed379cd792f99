#include "core/forecast/portfolio.h"

#include "core/forecast/arima.h"
#include "core/forecast/ces.h"
#include "core/forecast/ets.h"
#include "core/forecast/level.h"
#include "core/forecast/logarithms.h"
#include "core/forecast/numbers.h"
#include "core/forecast/simple_methods.h"
#include "core/forecast/stl.h"
#include "core/forecast/theta.h"
#include "core/forecast/trend.h"

namespace benchbook::forecast {

namespace {

/// Every forecast is a number within reach of what was seen.
bool believable(const Prepared &ready, const Member &member)
{
    const auto [least, most] = std::ranges::minmax(ready.series.values);
    const double reach = runawayFactor * std::max(most - least, std::abs(most));
    return std::ranges::all_of(member.ahead.last(), [&](double value) {
        return std::isfinite(value) && value > least - reach && value < most + reach;
    });
}

Member plainMember(Method method, const Series &series, int steps, const GroupSeason *group)
{
    switch (method) {
    case Method::Auto:
    case Method::Intermittent:
        return {};
    case Method::Naive:
        return naive(series, steps);
    case Method::SeasonalNaive:
        return seasonalNaive(series, steps);
    case Method::Ses:
        return simpleSmoothing(series, seasonIfAny(series), steps);
    case Method::Holt:
        return holtSmoothing(series, seasonIfAny(series), steps);
    case Method::Damped:
        return dampedSmoothing(series, seasonIfAny(series), steps);
    case Method::Theta:
        return theta(series, seasonIfAny(series), steps);
    case Method::DynamicTheta:
        return dynamicTheta(series, seasonIfAny(series), steps);
    case Method::Ets:
        return ets(series, steps);
    case Method::Ces:
        return ces(series, steps);
    case Method::StlEts: {
        // Where no season can be taken out, what is left is the series itself.
        Member member = stlWithEts(series, steps);
        return member.usable() ? member : nonSeasonalEts(series, steps);
    }
    case Method::Arima:
        return arima(series, steps);
    case Method::GroupSeason:
        return group && group->known() ? group->forecast(series, steps) : Member();
    }
    return {};
}

struct MethodForm
{
    Method method;
    bool logarithms = false;
};

std::vector<MethodForm> methodsFor(const Prepared &ready, const GroupSeason *group)
{
    if (group && group->suits(ready.series))
        return {{Method::GroupSeason}};
    switch (ready.profile.kind) {
    case Kind::Nothing:
    case Kind::Zero:
    case Kind::Single:
    case Kind::Constant:
        return {{Method::Naive}};
    case Kind::Short:
        return {{Method::Ses}, {Method::Ces}};
    case Kind::Regular:
    case Kind::Intermittent:
        break;
    }
    std::vector<MethodForm> all{{Method::DynamicTheta}, {Method::Theta},  {Method::Ets},
                                {Method::Ces},          {Method::StlEts}, {Method::Arima}};
    if (bearsLogarithms(ready.series))
        for (const Method method : {Method::DynamicTheta, Method::Ces, Method::StlEts, Method::Arima})
            all.push_back({method, true});
    return all;
}

Member formOf(const MethodForm &form, const Prepared &ready, int steps, const GroupSeason *group)
{
    return form.logarithms
               ? onLogarithms(ready.series,
                              [&](const Series &series) { return plainMember(form.method, series, steps, group); })
               : plainMember(form.method, ready.series, steps, group);
}

} // namespace

Member memberOf(Method method, const Prepared &ready, int steps, const GroupSeason *group)
{
    return plainMember(method, ready.series, steps, group);
}

std::vector<Member> portfolio(const Prepared &ready, int steps, const GroupSeason *group)
{
    std::vector<Member> members;
    for (const MethodForm &form : methodsFor(ready, group)) {
        Member member = formOf(form, ready, steps, group);
        if (member.usable() && believable(ready, member))
            members.push_back(std::move(member));
    }
    if (members.empty())
        members.push_back(memberOf(Method::Ses, ready, steps, nullptr));
    return members;
}

} // namespace benchbook::forecast
