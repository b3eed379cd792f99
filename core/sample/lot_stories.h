// What happened to single lots of the sample workshop: measured hides, a cut with its off-cut, a merge, a failed test.
#pragma once

#include "core/journal/studio.h"

namespace benchbook::sample {

/// The last things the workshop does with its materials, always the same: of two hides measured one by one, one is cut
/// into parts and remnants, two of which are merged, and the other is put on hold after its test failed; a tin of glue
/// expires within two weeks.
Result<void> tellLotStories(Studio &studio, Id<Material> leather, bool english, PersonRef owner);

} // namespace benchbook::sample
