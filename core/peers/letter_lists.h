// The lists about letters: what was agreed, what was written, what waits, and the files that carried it.
#pragma once

#include "core/journal/list.h"

namespace benchbook {

/// "deals": each with what its letters come to.
const ListDefinition &dealList();
/// "letters": all that were signed, by us or by others.
const ListDefinition &letterList();
/// "letters-waiting": written and not signed yet.
const ListDefinition &letterDraftList();
/// "bundles": every one that left or came, refused ones too.
const ListDefinition &bundleList();

} // namespace benchbook
