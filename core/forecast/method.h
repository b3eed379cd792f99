// The methods of forecasting, and the names scripts call them by.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace benchbook::forecast {

enum class Method {
    Auto, ///< those that suit the series, weighed by their past errors
    Naive,
    SeasonalNaive,
    Ses,
    Holt,
    Damped,
    Theta,
    DynamicTheta,
    Ets,
    Ces,
    StlEts,
    Arima,
    GroupSeason,
    Intermittent
};

struct MethodName
{
    Method method;
    std::string_view name;
};

inline constexpr std::array<MethodName, 14> methodNames{{{Method::Auto, "auto"},
                                                         {Method::Naive, "naive"},
                                                         {Method::SeasonalNaive, "snaive"},
                                                         {Method::Ses, "ses"},
                                                         {Method::Holt, "holt"},
                                                         {Method::Damped, "damped"},
                                                         {Method::Theta, "theta"},
                                                         {Method::DynamicTheta, "dot"},
                                                         {Method::Ets, "ets"},
                                                         {Method::Ces, "ces"},
                                                         {Method::StlEts, "stl"},
                                                         {Method::Arima, "arima"},
                                                         {Method::GroupSeason, "group"},
                                                         {Method::Intermittent, "intermittent"}}};

constexpr std::string_view nameOf(Method method)
{
    for (const MethodName &entry : methodNames)
        if (entry.method == method)
            return entry.name;
    return {};
}

constexpr std::optional<Method> methodNamed(std::string_view name)
{
    for (const MethodName &entry : methodNames)
        if (entry.name == name)
            return entry.method;
    return std::nullopt;
}

} // namespace benchbook::forecast
