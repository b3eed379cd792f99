// EveningDrafts: cards that were corrected and not confirmed yet; they outlive the page, the window and the program.
#pragma once

#include "ui/workshop/evening_lines.h"

#include <map>

namespace benchbook {

/// By person and day.
using EveningDrafts = std::map<std::pair<qint64, QDate>, EveningLines::Typed>;

/// A draft is no fact, so it is a note of the file and not in the journal.
void keepEveningDrafts(Studio &studio, const EveningDrafts &drafts);
/// Those of days that can still be told of. Why a line was proposed is not kept; see recallReasons().
EveningDrafts keptEveningDrafts(const Studio &studio);
/// Takes from a fresh draft why its lines are proposed.
void recallReasons(EveningLines::Typed &typed, const std::vector<CardLine> &drafted);

} // namespace benchbook
