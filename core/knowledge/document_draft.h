// How what a document says is kept in the studio file: as the JSON that letters have.
#pragma once

#include "core/knowledge/own_document.h"

namespace benchbook {

QString storedBody(DocumentKind kind, const LetterBody &body);
/// Nothing but what is there: what an older version wrote stays readable.
LetterBody bodyFromStored(DocumentKind kind, const QString &stored);

/// What a document says of itself alone, without what a letter adds: its number and the version before.
LetterBody withoutPlace(LetterBody body);

} // namespace benchbook
