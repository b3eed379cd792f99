// The names of steps that checks and craft notes are about. Private to core/quality.
#pragma once

#include "core/journal/record.h"

namespace benchbook {

/// A RecordKind::check for what names a product and one of its steps (empty: none in particular). A step that no
/// version of the product's recipe has is an issue with key "step": nobody would ever come by it.
void checkStepName(const Reader &reader, std::optional<qint64> id, const Draft &draft, std::vector<Issue> &issues);

} // namespace benchbook
