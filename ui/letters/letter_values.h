// What stands in one field of a letter, as text that a person can read and type.
#pragma once

#include "core/letters/letter_kinds.h"

#include <QTimeZone>

namespace benchbook {

/// What a typed text leaves out.
struct LetterTyping
{
    QString currency; ///< of an amount without one, ISO 4217
    QString unit;     ///< of a quantity without one; empty: it has to be typed
    QTimeZone zone = QTimeZone::utc();
    QDate today = {};
};

/// "12.50 EUR", "18.5 dm2", "2026-11-25"; a choice by its title. Empty for types that are not typed.
QString letterText(const BodyField &field, const BodyValue &value, const LetterTyping &typing);
/// The other way. Nothing for blank text; Invalid, with the sentence to show beside the field. A choice is read by its
/// title or its code, a flag by "yes" and "no". Ranges are for bodyIssues() to judge.
Result<std::optional<BodyValue>> letterValue(const BodyField &field, const QString &text, const LetterTyping &typing);

/// Whether a person types this at all: hashes are chosen, pictures are picked, bytes come from elsewhere.
bool isTyped(const BodyField &field);
/// "yes" and "no".
QStringList flagWords();

} // namespace benchbook
