// What two machines say of one thing, in people's words.
#pragma once

#include "core/journal/conflict.h"
#include "ui/records/session.h"

namespace benchbook {

/// The kind of record that is kept in this table; null where there is none.
const RecordKind *kindOfTable(const RecordKinds &kinds, const std::string &table);
/// "Phone", "Due": what the column of a row is called.
QString columnTitle(const Session &session, const std::string &table, const std::string &column);
/// What it holds; amounts with their currency, rows by their names. A dash for nothing.
QString columnWords(const Session &session, const std::string &table, const std::string &column, const Value &value);
/// What the choices of a conflict differ in, title and words, in the order of the table.
struct ChoiceLine
{
    QString title;
    QString words;
};
std::vector<ChoiceLine> choiceLines(const Session &session, const Conflict &conflict, const ConflictChoice &choice);
/// The fields somebody may type otherwise; empty where nobody can: the row itself, or what no form asks for.
std::vector<const Field *> typeableFields(const Session &session, const Conflict &conflict);

} // namespace benchbook
