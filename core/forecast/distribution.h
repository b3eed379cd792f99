// A demand that is not known for certain, as one value: how likely, how much, what it costs to have too little of it.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace benchbook {

/// A distribution of demand, never below 0. Amounts are in any one unit, the caller's; nothing here is money or stock
/// that is written. Numbers that are not finite are left out, and demand below 0 counts as 0; what is left empty is the
/// certainty of 0.
class DemandDistribution
{
public:
    struct Quantile
    {
        double probability; ///< between 0 and 1, both excluded
        double value;       ///< demand is at most this with that probability
    };
    struct Part;

    /// No demand at all, for certain.
    DemandDistribution() : DemandDistribution(certain(0)) {}
    static DemandDistribution certain(double value);
    /// Each sample is equally likely.
    static DemandDistribution ofSamples(std::vector<double> samples);
    static DemandDistribution poisson(double mean);
    /// Whole amounts with this mean and variance; Poisson where the variance is not above the mean. Beyond some
    /// thousand different amounts neighbours are taken together.
    static DemandDistribution negativeBinomial(double mean, double variance);
    /// Demand is 0, 1, 2 … with these probabilities, which need not sum to 1.
    static DemandDistribution ofCounts(std::span<const double> weights);
    /// Amounts on a scale without gaps whose quantiles are these, in any order. In between runs a monotone curve over
    /// normal scores; outside the outermost quantiles it goes on straight, as a normal distribution would. Quantiles
    /// that cross are put in order; a single one is a certainty.
    static DemandDistribution ofQuantiles(std::vector<Quantile> quantiles);
    /// One of the parts happens, with a probability in proportion to its weight.
    static DemandDistribution mixture(std::span<const Part> parts);

    /// The least amount that demand stays at or below with this probability. 0 gives the least demand there is, 1 the
    /// most that is held possible.
    double quantile(double probability) const;
    /// The amount to keep for a service level of `probability` on average over many products: quantile(), or the next
    /// lower amount where what that lacks is less than `lean` times what quantile() has too much. With 0 it is
    /// quantile(), which of few pieces serves better than was asked; with 1 it is the nearest.
    double nearQuantile(double probability, double lean) const;
    /// The probability that demand is at most `amount`.
    double atMost(double amount) const;
    double mean() const { return m_mean; }
    double deviation() const { return m_deviation; }
    /// What demand exceeds `amount` by, on average: E[(D − amount)+].
    double shortfall(double amount) const;
    /// What `amount` exceeds demand by, on average: E[(amount − D)+].
    double leftOver(double amount) const { return amount - m_mean + shortfall(amount); }

    /// The same demand in another unit; `factor` at or above 0.
    DemandDistribution scaled(double factor) const;
    /// This demand and an amount that is known.
    DemandDistribution shifted(double amount) const;

private:
    /// A corner of the line that goes from 0 to 1 as amounts grow: straight between corners, upright where an amount
    /// has a probability of its own.
    struct Corner
    {
        double amount;
        double probability;
        double shortfall; ///< E[(D − amount)+]
    };

    explicit DemandDistribution(std::vector<Corner> corners);
    static DemandDistribution ofCountsFrom(std::int64_t first, std::span<const double> weights);
    /// Amounts in order, with what each weighs.
    static DemandDistribution ofWeights(std::span<const double> amounts, std::span<const double> weights);

    std::vector<Corner> m_corners;
    double m_mean = 0;
    double m_deviation = 0;
};

struct DemandDistribution::Part
{
    double weight; ///< at or above 0
    DemandDistribution demand;
};

} // namespace benchbook
