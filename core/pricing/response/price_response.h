// How the sales of each product answer to its price, learnt from little: drawn towards the products it resembles, never
// a positive answer, and honest about prices that were never asked.
#pragma once

#include "core/pricing/response/elasticity.h"
#include "core/pricing/response/price_history.h"

#include <QStringList>

namespace benchbook {

struct VolumeForecast
{
    double logVolume = 0;         ///< the middle, natural logarithm
    double deviation = 0;         ///< of the logarithm
    double volume = 0;            ///< the middle
    double low = 0;               ///< 8 times in 10 the volume of that period lies from here …
    double high = 0;              ///< … to here
    bool outsideEvidence = false; ///< the price was never asked: how buyers answer to it is a guess
};

/// The level of sales a history leaves behind; private to this room's calculations, kept for forecasts.
struct SalesLevel
{
    double volume = 0;
    double volumeDrift = 0;
    double price = 0;
    double priceDrift = 0;
    double noise = 0;     ///< variance of the passing part
    double lastShare = 0; ///< of the persisting part that the history explains
    double oneShare = 0;  ///< of the persisting part that goes with the level
    double certainty = 0; ///< of the level, in units of 1 ÷ noise
};

class PriceResponse
{
public:
    QString id;
    QString group;
    Elasticity elasticity;
    double ownSlope = 0;        ///< what its weeks say by themselves
    double ownShare = 0;        ///< how much of the elasticity is its own: 0 (its group's) to 1
    double groupElasticity = 0; ///< mean of the group
    double groupSpread = 0;     ///< between the group's products
    double displayEffect = 0;   ///< of a whole period of display on log volume; 0 where none was seen
    int points = 0;             ///< that were used
    int lastPeriod = 0;         ///< of them
    int unusable = 0;
    int outliers = 0;
    bool hasZero = false;
    double lowestPrice = 0; ///< the range of prices seen; both 0: none
    double highestPrice = 0;
    double shift = 0;
    SalesLevel level;

    /// Without a single usable point nothing is known of the level.
    bool knowsLevel() const { return points > 0; }
    bool sawPrice(double price) const;
    /// Of the period `steps` (1 or more) after the last one, at a price above 0. Ask it only if knowsLevel().
    VolumeForecast at(int steps, double price, double season = 0, double display = 0) const;
    /// Why it is so, in sentences.
    QStringList reasons() const;
};

/// One response a history, in their order. Products of one group teach each other, groups do so a little. Histories may
/// be empty or bad: they get what their group or other shops say.
std::vector<PriceResponse> learnResponses(const std::vector<PriceHistory> &histories);

} // namespace benchbook
