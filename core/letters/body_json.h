// A letter's body as JSON: what the command line reads and shows. The same white list as everywhere (letter_kinds.h).
#pragma once

#include "core/letters/letter_kinds.h"

#include <QJsonObject>

namespace benchbook {

/// Money is {"amount": "12.50", "currency": "EUR"}, a quantity {"quantity": "18.5", "unit": "dm2"}, days and moments
/// ISO 8601, hashes hexadecimal, bytes base64, pieces and numbers numbers. What a person needs, and no more.
QJsonObject bodyToJson(const LetterKind &kind, const LetterBody &body);
/// Every issue at once, by path; unknown keys are issues. What is given back has passed bodyIssues().
Result<LetterBody> bodyFromJson(const LetterKind &kind, const QJsonObject &json);
/// For --help: the keys of a kind, required ones with a star, e.g. "lines*: [no*, product*, …], note".
QString bodyJsonShape(const LetterKind &kind);

} // namespace benchbook
