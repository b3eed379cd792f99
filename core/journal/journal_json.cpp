#include "core/journal/journal_json.h"

#include "core/journal/seal.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <limits>

namespace benchbook {
namespace {

bool isEscaped(char byte) { return byte == '"' || byte == '\\' || static_cast<unsigned char>(byte) < 0x20; }

void appendEscaped(QByteArray &out, char byte)
{
    static constexpr char hex[] = "0123456789abcdef";
    const auto code = static_cast<unsigned char>(byte);
    out += code < 0x20 ? "\\u00" : "\\";
    if (code < 0x20) {
        out += hex[code >> 4];
        out += hex[code & 15];
    } else {
        out += byte;
    }
}

void appendJsonText(QByteArray &out, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    out += '"';
    for (auto plain = bytes.begin(); plain != bytes.end();) {
        const auto end = std::find_if(plain, bytes.end(), isEscaped);
        out.append(plain, end - plain);
        plain = end;
        if (plain != bytes.end())
            appendEscaped(out, *plain++);
    }
    out += '"';
}

Value valueFromJson(const QJsonValue &json)
{
    if (json.isString())
        return Value(json.toString());
    if (json.isDouble()) {
        constexpr qint64 none = std::numeric_limits<qint64>::min();
        const qint64 integer = json.toInteger(none);
        return integer != none ? Value(integer) : Value(json.toDouble());
    }
    return Value();
}

/// What was sealed: one value as appendJson() writes it.
Value valueFromPlain(const QByteArray &json)
{
    if (json.size() >= 2 && json.startsWith('"') && json.endsWith('"') && !json.contains('\\'))
        return Value(QString::fromUtf8(QByteArrayView(json).sliced(1, json.size() - 2)));
    return valueFromJson(QJsonDocument::fromJson("[" + json + "]").array().at(0));
}

} // namespace

void appendJson(QByteArray &out, const Value &value)
{
    if (value.isNull())
        out += "null";
    else if (value.isInteger())
        out += QByteArray::number(value.integer());
    else if (value.isReal())
        out += QByteArray::number(value.real(), 'g', 17);
    else
        appendJsonText(out, value.text());
}

void appendJsonColumn(QByteArray &out, std::string_view name, const Value &value)
{
    out += out.endsWith('{') ? "\"" : ",\"";
    out.append(name.data(), static_cast<qsizetype>(name.size()));
    out += "\":";
    appendJson(out, value);
}

void appendSealedColumn(QByteArray &out, std::string_view name, const QByteArray &sealed)
{
    out += out.endsWith('{') ? "\"" : ",\"";
    out.append(name.data(), static_cast<qsizetype>(name.size()));
    out += "\":{\"sealed\":\"" + sealed + "\"}";
}

QByteArray jsonArray(const QStringList &texts)
{
    QByteArray out = "[";
    for (const QString &text : texts) {
        if (out.size() > 1)
            out += ',';
        appendJsonText(out, text);
    }
    return out + ']';
}

QStringList textsFromJson(const QByteArray &json)
{
    QStringList texts;
    for (const QJsonValue &value : QJsonDocument::fromJson(json).array())
        texts << value.toString();
    return texts;
}

RowValues rowFromJson(const QByteArray &json, Seal &seal, qint64 subject)
{
    return rowFromJson(QJsonDocument::fromJson(json).object(), seal, subject);
}

RowValues rowFromJson(const QJsonObject &object, Seal &seal, qint64 subject)
{
    return rowFromJson(object, [&](const QByteArray &sealed) { return seal.open(subject, sealed); });
}

QByteArray sealedOf(const QJsonValue &cell)
{
    return cell.toObject().value(QStringLiteral("sealed")).toString().toLatin1();
}

RowValues rowFromJson(const QJsonObject &object, const SealOpener &open)
{
    RowValues values;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const std::string name = it.key().toStdString();
        if (!it.value().isObject()) {
            values.emplace(name, valueFromJson(it.value()));
            continue;
        }
        const std::optional<QByteArray> plain = open(sealedOf(it.value()));
        // An erased person's text is empty, as it is in their row.
        values.emplace(name, plain ? valueFromPlain(*plain) : Value(QString()));
    }
    return values;
}

} // namespace benchbook
