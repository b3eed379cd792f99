// What is believed of an own-price elasticity: never one number alone, but how likely each value is.
#pragma once

#include <vector>

namespace benchbook {

/// By how many percent sales change when the price rises by one percent, as a distribution over values below 0: a
/// higher price never sells more.
class Elasticity
{
public:
    static constexpr double lowest = -8;
    static constexpr double cell = 0.02;
    static constexpr int cells = 400; ///< from `lowest` up to 0

    struct Node
    {
        double elasticity = 0;
        double probability = 0;
    };

    /// What is known where nothing is: sales of many shops answer about -2, two thirds of them between -3.4 and -0.6.
    Elasticity();
    /// From weights of the cells, lowest first; `cells` of them, none negative, at least one positive.
    explicit Elasticity(std::vector<double> weights);
    static Elasticity normal(double mean, double deviation);
    /// As good as certain.
    static Elasticity exactly(double value);

    double mean() const;
    double deviation() const;
    /// The value below which the truth lies with `probability`, 0 to 1.
    double quantile(double probability) const;
    /// How likely it is that the truth lies below `value`: below -1, a lower price brings more revenue.
    double chanceBelow(double value) const;
    /// So many values of equal probability that stand for the whole: sums over them are averages over the belief.
    std::vector<Node> nodes(int count = 25) const;

private:
    std::vector<double> m_weights; ///< sum to 1
};

} // namespace benchbook
