// The words in which the kinds of letters are declared, and the groups of kinds that letterKinds() puts together.
#pragma once

#include "core/letters/letter_kinds.h"

#include <QCoreApplication>

namespace benchbook::kind_parts {

inline BodyField required(BodyField field)
{
    field.required = true;
    if (field.least == 0 && (field.type == BodyFieldType::Lines || field.type == BodyFieldType::Hashes))
        field.least = 1;
    return field;
}

/// A name or a term, of one line.
inline BodyField shortText(const char *key, const char *label, int most = 120)
{
    return {key, label, BodyFieldType::Text, false, true, 0, most};
}
/// What a person wants to say.
inline BodyField longText(const char *key, const char *label, int most = maxBodyText)
{
    return {key, label, BodyFieldType::Text, false, true, 0, most};
}
inline BodyField pieces(const char *key, const char *label, qint64 least = 0)
{
    return {key, label, BodyFieldType::Pieces, false, false, least, 1'000'000'000};
}
inline BodyField number(const char *key, const char *label, qint64 least, qint64 most)
{
    return {key, label, BodyFieldType::Number, false, false, least, most};
}
inline BodyField quantity(const char *key, const char *label, qint64 least = 0)
{
    return {key, label, BodyFieldType::Quantity, false, false, least, maxBodyMicro};
}
inline BodyField money(const char *key, const char *label, qint64 least = 0)
{
    return {key, label, BodyFieldType::Money, false, false, least, maxBodyNumber};
}
inline BodyField day(const char *key, const char *label) { return {key, label, BodyFieldType::Day}; }
inline BodyField moment(const char *key, const char *label) { return {key, label, BodyFieldType::Moment}; }
inline BodyField hash(const char *key, const char *label) { return {key, label, BodyFieldType::Hash}; }
inline BodyField flag(const char *key, const char *label) { return {key, label, BodyFieldType::Flag}; }
inline BodyField bytes(const char *key, const char *label, qint64 least, qint64 most)
{
    return {key, label, BodyFieldType::Bytes, false, false, least, most};
}
inline BodyField choice(const char *key, const char *label, std::vector<BodyChoice> choices)
{
    return {key, label, BodyFieldType::Choice, false, false, 0, 0, std::move(choices)};
}
inline BodyField lines(const char *key, const char *label, std::vector<BodyField> fields)
{
    return {key, label, BodyFieldType::Lines, false, false, 0, maxBodyLines, {}, std::move(fields)};
}
inline BodyField photos()
{
    return {"photos", QT_TRANSLATE_NOOP("Letter", "Photos"), BodyFieldType::Photos, false, false, 0, maxBodyPhotos};
}
inline BodyField hashes(const char *key, const char *label)
{
    return {key, label, BodyFieldType::Hashes, false, false, 0, maxBodyHashes};
}
inline BodyField note() { return longText("note", QT_TRANSLATE_NOOP("Letter", "Note")); }
inline BodyField lineNumber() { return required(number("no", QT_TRANSLATE_NOOP("Letter", "Line"), 1, 9999)); }

std::vector<LetterKind> dealKinds();      ///< asking, offering, answering
std::vector<LetterKind> workKinds();      ///< progress to settlement, and what may follow any letter
std::vector<LetterKind> knowledgeKinds(); ///< capacity, surplus, tests, standards, tools
std::vector<LetterKind> groupKinds();     ///< circles, joint purchase, shared ledger

} // namespace benchbook::kind_parts
