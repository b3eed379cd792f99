// What all products of a group do together.
#pragma once

#include <cstddef>
#include <vector>

namespace benchbook {

/// One product in periods that the whole group shares; what is not known is not finite.
struct GroupMember
{
    std::size_t start = 0; ///< the period its history begins with
    std::vector<double> demand;
};

/// The level of the group in each period, relative to the last one: each product's demand over its own mean, weighted
/// by how little chance scatters it, smoothed by a local level whose speed makes the past likeliest (Harvey 1989). All
/// 1 where there are too few products.
std::vector<double> groupMovement(const std::vector<GroupMember> &members, std::size_t periods);

} // namespace benchbook
