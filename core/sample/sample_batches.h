// What happens to batches on their way in the sample workshop: parts come out, pieces go back a step, out and into
// loads.
#pragma once

#include "core/journal/studio.h"

namespace benchbook::sample {

/// At the end, so that no list of the workshop is empty: an urgent batch of which a part came out and a piece goes back
/// a step, one that was split, pieces with a partner, a load that is out and one being filled, and pieces to keep on
/// the shelf. `people`: who works here, the owner first.
Result<void> tellBatchStories(Studio &studio, bool english, const std::vector<Id<Person>> &people);

} // namespace benchbook::sample
