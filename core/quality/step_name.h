// The names of steps that checks and craft notes are about.
#pragma once

#include "core/journal/record.h"

namespace benchbook {

/// A RecordKind::check for what names a product and one of its steps (empty: none in particular). A step that no
/// version of the product's recipe has is an issue with key "step": nobody would ever come by it.
void checkStepName(const Reader &reader, std::optional<qint64> id, const Draft &draft, std::vector<Issue> &issues);

/// The steps of a product by name, as a form offers them: of the newest version of its recipe first.
QStringList stepNames(const Reader &reader, qint64 product);

} // namespace benchbook
