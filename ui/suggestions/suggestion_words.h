// What several parts of the inbox say alike, and the cells of their tables.
#pragma once

#include "core/suggestions/suggestion_inbox.h"
#include "ui/records/session.h"

class QStandardItem;

namespace benchbook {

/// "¥120 (¥80 to ¥150)", or that it is not known.
QString effectText(const std::optional<MoneyRange> &range, const Session &session);
/// What the one button does: "Put it on a draft order".
QString suggestionVerb(SuggestionKind kind);

/// A cell that is only read; figures stand at the right.
QStandardItem *suggestionCell(const QString &text, bool isFigure = false);
QStandardItem *stateCell(const QString &state);

} // namespace benchbook
