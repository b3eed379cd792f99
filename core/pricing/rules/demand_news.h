// What sold lately beside what was expected, and whether the season is high: which way a price should not go now.
#pragma once

#include <QString>

namespace benchbook {

/// Units of the last weeks together, and the forecast that was made before them.
struct DemandNews
{
    double sold = 0;
    double expected = 0;
    double low = 0;    ///< 8 times in 10 the sales were to lie from here …
    double high = 0;   ///< … to here
    double season = 1; ///< of the weeks to come: 1.5 is half more than usual
};

struct DemandSignal
{
    bool mayFall = true; ///< false: it sells well enough that a lower price only gives money away
    bool mayRise = true;
    QString reason; ///< empty: as expected
};

/// From this season factor on nothing is made cheaper, from the other one down nothing dearer.
inline constexpr double highSeason = 1.25;
inline constexpr double lowSeason = 0.75;

DemandSignal demandSignal(const DemandNews &news);

} // namespace benchbook
