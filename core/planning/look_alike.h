// Look-alikes: which products a new one resembles, so that its forecast can borrow from them.
#pragma once

#include "core/base/ratio.h"
#include "core/journal/studio.h"

#include <vector>

namespace benchbook {

struct LookAlikeInfo
{
    Id<Product> like;
    Ratio share = Ratio::percent(100); ///< of what the other sells, 0.0001 % … 2000 %
};
/// A product borrows from at most so many.
inline constexpr int mostLookAlikes = 5;

/// Replaces what was said before; an empty list: it borrows from none.
Result<void> sayLooksLike(Studio &studio, Id<Product> product, const std::vector<LookAlikeInfo> &likes,
                          PersonRef person);
/// What stands for a product, in the order in which it was first said.
std::vector<LookAlikeInfo> lookAlikes(const Reader &reader, Id<Product> product);

} // namespace benchbook
