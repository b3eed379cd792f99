// What stands in the pane about one document.
#pragma once

#include "core/knowledge/document_view.h"

namespace benchbook {

class FactSheet;
class Session;

/// "Quality standard · D-0003", "Process card · Hillside Leather".
QString documentSubtitle(const DocumentView &view);
/// What is wrong with it, where it comes from, and who goes on from it.
void fillOrigin(FactSheet &sheet, const DocumentView &view);
/// What its current version says.
void fillWords(FactSheet &sheet, const DocumentView &view);
/// Each version with its day and state, those who endorse it, and what was said about it.
void fillVersions(FactSheet &sheet, const DocumentView &view, const Session &session);
/// Of ours: who has which version.
void fillPosts(FactSheet &sheet, const DocumentView &view);

} // namespace benchbook
