// The words behind "Undo" and "Redo" in menus and messages.
#pragma once

#include "core/journal/sentence.h"

namespace benchbook {

/// What the action did, without the "Undo: " that taking back and doing again have put before it.
QString plainAction(const Sentence &sentence);

} // namespace benchbook
