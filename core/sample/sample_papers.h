// The photos and papers of the sample: hides with their defects marked, and a tannery's certificate.
#pragma once

#include "core/journal/studio.h"

namespace benchbook::sample {

/// A photo, as it were, for each of the last three hides, and a certificate for the first of them. Drawn by code: the
/// same bytes each time.
Result<void> addSamplePapers(Studio &studio, bool english, PersonRef person);

} // namespace benchbook::sample
