// What keeps the sample workshop's work good: tools, readings, checks, craft notes, feedback.
#pragma once

#include "core/journal/studio.h"
#include "core/sample/sample_catalogue.h"

namespace benchbook::sample {

/// Before the recipes, which name them.
Result<void> addSampleTools(Studio &studio, bool english, QDate bought, PersonRef person);
/// The name of the tool that a step is done with; empty: none.
QString sampleToolOf(const Name &step, bool english);

/// In the last weeks of the sample the air is damp: edge paint stays soft, and some edges are spoilt.
bool isDampDay(QDate day, QDate last);
bool suffersFromDamp(const QString &step, bool english);

/// At the end: cares and a loan, eight weeks of readings, checks with results and one work order on hold, craft notes
/// with a picture, feedback on shipped orders.
Result<void> addSampleCare(Studio &studio, bool english, PersonRef person);

} // namespace benchbook::sample
