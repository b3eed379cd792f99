// Which letters and attachments go into which file, so that mail takes each.
#pragma once

#include "core/bundle/bundle_limits.h"

#include <cstddef>
#include <vector>

namespace benchbook {

/// One file: places in the lists that were given, in their order.
struct BundlePart
{
    std::vector<std::size_t> letters;
    std::vector<std::size_t> attachments;
};

/// Sizes are raw bytes; what compression saves is left as a reserve. Whatever fits into one file is one file. Otherwise
/// letters come first, in their order (a chain has no gap from file to file), and attachments in follow-ups, where one
/// that is larger than the target has a file of its own. `besides` is what the first file carries anyway: acks, heads,
/// wants, groups. There is always a first file.
std::vector<BundlePart> planBundles(const std::vector<qint64> &letterBytes, const std::vector<qint64> &attachmentBytes,
                                    qint64 besides = 0, qint64 target = bundleSplitTarget);

} // namespace benchbook
