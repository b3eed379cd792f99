// What the sample's owner knows of the months to come: fairs, the new year, a figure made by hand, a likeness.
#pragma once

#include "core/journal/studio.h"

namespace benchbook::sample {

/// The shopping weeks before the Chinese New Year, the quiet days after it, and a market twice a year.
Result<void> addSampleEvents(Studio &studio, bool english, QDate first, PersonRef person);

/// The owner thinks that next month brings `percent` of what the program says, and writes it down beside that.
Result<void> addSampleFigure(Studio &studio, Id<Variant> variant, int percent, bool english, PersonRef person);

/// A variant's product sells like another one's, or a share of it.
Result<void> addSampleLikeness(Studio &studio, Id<Variant> variant, Id<Variant> like, PersonRef person);

} // namespace benchbook::sample
