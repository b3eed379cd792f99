// What is known of the circumstances of a step's batches beside who logged them and when.
#pragma once

#include "core/experience/step_history.h"

namespace benchbook {

/// Labels every batch with the lots and grades that went into its work order; with the tool its step names; with the
/// load it was in and the place there; and with the band of humidity and of temperature that was read nearest to it.
void addCircumstances(const Reader &reader, StepHistory &history);

} // namespace benchbook
