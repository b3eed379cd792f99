// Empirical Bayes in two steps: what the products of a group have in common is learnt from all of them, and each
// product is drawn towards it as far as its own weeks leave doubt. Groups are drawn towards each other the same way.
#pragma once

#include "core/pricing/response/elasticity.h"

namespace benchbook {

/// What the weeks of one product say by themselves.
struct OwnSlope
{
    double slope = 0;
    double variance = 0; ///< of the estimate; infinite where the price never moved
};

struct GroupBelief
{
    double mean = 0;   ///< of the group's elasticities
    double spread = 0; ///< standard deviation between its products
};

struct ElasticityLearning
{
    std::vector<std::vector<Elasticity>> products; ///< by group and product, as they were handed over
    std::vector<GroupBelief> groups;
};

/// Before any data: means of groups lie about -2 ± 1, products about 1 or less from their group's mean.
ElasticityLearning learnElasticities(const std::vector<std::vector<OwnSlope>> &groups);

} // namespace benchbook
