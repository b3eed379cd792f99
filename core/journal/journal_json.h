// The journal's text form of a row: a JSON object by column. Private to core/journal.
#pragma once

#include "core/journal/value.h"

#include <QByteArray>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

class QJsonObject;
class QJsonValue;

namespace benchbook {

using RowValues = std::map<std::string, Value, std::less<>>;

void appendJson(QByteArray &out, const Value &value);
/// Appends `"name":value` with the comma where it is needed; `out` starts as "{".
void appendJsonColumn(QByteArray &out, std::string_view name, const Value &value);
/// A sealed value is the JSON object {"sealed":"…"}; see seal.h.
void appendSealedColumn(QByteArray &out, std::string_view name, const QByteArray &sealed);

QByteArray jsonArray(const QStringList &texts);
QStringList textsFromJson(const QByteArray &json);

class Seal;
/// Reads the row of `subject` back; sealed values are opened with its key, and are empty where it is gone.
RowValues rowFromJson(const QByteArray &json, Seal &seal, qint64 subject);
RowValues rowFromJson(const QJsonObject &object, Seal &seal, qint64 subject);
/// The same where somebody else opens them.
using SealOpener = std::function<std::optional<QByteArray>(const QByteArray &sealed)>;
RowValues rowFromJson(const QJsonObject &object, const SealOpener &open);
/// What is sealed in {"sealed":"…"}.
QByteArray sealedOf(const QJsonValue &cell);

} // namespace benchbook
