// A letter's body as CBOR. Only what the kind declares is written; what a newer version wrote is counted, not lost: the
// letter's own bytes are kept as they came.
#pragma once

#include "core/cbor/cbor_value.h"
#include "core/letters/letter_kinds.h"

#include <QStringList>

namespace benchbook {

struct BodyRead
{
    LetterBody body;
    QStringList unknown;       ///< paths of fields and choices that this version does not know
    bool needsNewer = false;   ///< a choice it does not know: the letter cannot be acted upon
    std::vector<Issue> issues; ///< everything that breaks the declaration, at once
};

/// A map in the order of the declaration, so that the same body is the same bytes. Asserts that bodyIssues() finds
/// none.
CborValue bodyToCbor(const LetterKind &kind, const LetterBody &body);
BodyRead bodyFromCbor(const LetterKind &kind, const CborValue &map);

} // namespace benchbook
