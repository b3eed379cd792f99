// Fields as text and JSON: the two ways people and programs write a record.
#include "core/journal/record.h"

#include "core/base/unit.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <algorithm>

namespace benchbook {
namespace {

struct FieldTextTr
{
    Q_DECLARE_TR_FUNCTIONS(Record)
};

Result<Unit> unitOf(const Field &field, const Draft &draft)
{
    if (field.unit)
        return Unit::fromText(QString::fromLatin1(field.unit));
    const auto found = field.unitFrom ? draft.find(QString::fromLatin1(field.unitFrom)) : draft.end();
    if (found == draft.end() || !found->second.isText())
        return Error::invalid(FieldTextTr::tr("Choose the unit first."));
    return Unit::fromText(found->second.text());
}

Result<Value> parseChoice(const Field &field, const QString &text)
{
    for (const FieldChoice &choice : field.choices) {
        const QString title = QCoreApplication::translate("Field", choice.title);
        if (text.compare(QLatin1StringView(choice.value), Qt::CaseInsensitive) == 0 || text == title)
            return Value(QString::fromLatin1(choice.value));
    }
    QStringList known;
    for (const FieldChoice &choice : field.choices)
        known << QString::fromLatin1(choice.value);
    return Error::invalid(FieldTextTr::tr("“%1” is not one of: %2.").arg(text, known.join(QStringLiteral(", "))));
}

Result<Value> parseFlag(const QString &text)
{
    const QString word = text.toLower();
    if (word == u"true" || word == u"1" || word == u"yes" || word == u"是")
        return Value(1);
    if (word == u"false" || word == u"0" || word == u"no" || word == u"否")
        return Value(0);
    return Error::invalid(FieldTextTr::tr("Write yes or no."));
}

Result<Value> parseCount(const QString &text)
{
    bool ok = false;
    const qint64 count = text.toLongLong(&ok);
    if (!ok || count < 0)
        return Error::invalid(FieldTextTr::tr("“%1” is not a whole number from 0.").arg(text));
    return Value(count);
}

Result<Value> parseDay(const QString &text)
{
    for (const char *format : {"yyyy-MM-dd", "yyyy/M/d", "yyyy.M.d"}) {
        const QDate day = QDate::fromString(text, QLatin1StringView(format));
        if (day.isValid())
            return Value(day);
    }
    return Error::invalid(FieldTextTr::tr("“%1” is not a day; write it as 2026-09-01.").arg(text));
}

template <class T> Result<Value> asValue(const Result<T> &result)
{
    if (!result.ok())
        return result.error();
    return Value(*result);
}

Result<Value> parseQuantityField(const Field &field, const QString &text, const Draft &draft)
{
    BENCHBOOK_ASSIGN(const Unit unit, unitOf(field, draft));
    BENCHBOOK_ASSIGN(const TypedQuantity typed, parseTypedQuantity(text, unit));
    return asValue(convert(typed.quantity, typed.unit, unit, Rounding::HalfEven));
}

Result<Value> parseRequired(const Studio &studio, const RecordKinds &kinds, const Field &field, const QString &text,
                            const Draft &draft)
{
    switch (field.type) {
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::Tags:
    case FieldType::OwnFields:
        return Value(text);
    case FieldType::Count:
        return parseCount(text);
    case FieldType::Money:
        return asValue(parseMoney(text, studio.currency()));
    case FieldType::Quantity:
        return parseQuantityField(field, text, draft);
    case FieldType::Percent:
        return asValue(parsePercent(text));
    case FieldType::Rate:
        return asValue(parseQuantity(text));
    case FieldType::Day:
        return parseDay(text);
    case FieldType::Flag:
        return parseFlag(text);
    case FieldType::Choice:
        return parseChoice(field, text);
    case FieldType::Unit: {
        const auto unit = Unit::fromText(text);
        return unit.ok() ? Result<Value>(Value(unit->code)) : Result<Value>(unit.error());
    }
    case FieldType::Currency: {
        const auto currency = Currency::fromCode(text.toUpper());
        return currency.ok() ? Result<Value>(Value(currency->code)) : Result<Value>(currency.error());
    }
    case FieldType::TimeZone:
        if (!QTimeZone(text.toUtf8()).isValid())
            return Error::invalid(FieldTextTr::tr("The time zone “%1” is unknown.").arg(text));
        return Value(text);
    case FieldType::Reference: {
        const RecordKind *kind = kinds.find(QString::fromLatin1(field.refersTo));
        Q_ASSERT_X(kind, "parseField", field.refersTo);
        return asValue(studio.read([&](const Reader &reader) { return findRecord(reader, *kind, text); }));
    }
    }
    Q_UNREACHABLE();
}

/// What a record says of itself in numbers (prices, rates, shares, days) is never negative.
bool isAmount(FieldType type)
{
    return type == FieldType::Count || type == FieldType::Money || type == FieldType::Quantity ||
           type == FieldType::Percent || type == FieldType::Rate;
}

bool isTextual(FieldType type)
{
    return type == FieldType::Text || type == FieldType::LongText || type == FieldType::Tags ||
           type == FieldType::OwnFields;
}

QString jsonText(const QJsonValue &json)
{
    if (json.isString())
        return json.toString();
    if (json.isBool())
        return json.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    // Whole numbers only: 12.5 as a JSON number has already been through floating point.
    if (json.isDouble() && json.toDouble() == static_cast<double>(json.toInteger()))
        return QString::number(json.toInteger());
    return {};
}

} // namespace

bool isAsked(const Field &field, const Draft &draft)
{
    if (!field.onlyFor.key)
        return true;
    const auto found = draft.find(QString::fromLatin1(field.onlyFor.key));
    return found != draft.end() && found->second.isText() &&
           std::any_of(field.onlyFor.values.begin(), field.onlyFor.values.end(),
                       [&](const char *value) { return found->second.text() == QLatin1StringView(value); });
}

Result<Value> parseField(const Studio &studio, const RecordKinds &kinds, const Field &field, const QString &text,
                         const Draft &draft)
{
    const QString trimmed =
        field.type == FieldType::LongText || field.type == FieldType::OwnFields ? text : text.trimmed();
    if (trimmed.isEmpty())
        return isTextual(field.type) ? Value(QString()) : Value();
    BENCHBOOK_ASSIGN(const Value value, parseRequired(studio, kinds, field, trimmed, draft));
    if (isAmount(field.type) && value.integer() < 0)
        return Error::invalid(FieldTextTr::tr("“%1” is below zero; that cannot be here.").arg(trimmed));
    return value;
}

QString fieldText(const Studio &studio, const RecordKinds &kinds, const Field &field, const Value &value,
                  const Draft &draft)
{
    if (value.isNull())
        return {};
    switch (field.type) {
    case FieldType::Money:
        return plainText(Money::fromMinor(value.integer()), studio.currency());
    case FieldType::Quantity: {
        const auto unit = unitOf(field, draft);
        const QString number = plainText(Quantity::fromMicro(value.integer()));
        return unit.ok() ? number + u' ' + unit->symbol : number;
    }
    case FieldType::Percent:
        return percentText(Ratio::fromPpm(value.integer()));
    case FieldType::Rate:
        return plainText(Quantity::fromMicro(value.integer()));
    case FieldType::Flag:
        return value.integer() != 0 ? QStringLiteral("true") : QStringLiteral("false");
    case FieldType::Reference: {
        const RecordKind *kind = kinds.find(QString::fromLatin1(field.refersTo));
        Q_ASSERT_X(kind, "fieldText", field.refersTo);
        const std::string column = kind->codeColumn ? kind->codeColumn : kind->nameColumn;
        const std::string sql = "SELECT " + column + " FROM " + kind->table + " WHERE id = :id";
        return studio
            .read([&](const Reader &reader) {
                Query query = reader.query(sql);
                query.bind("id", value);
                return query.next() ? query.text(0) : QString();
            })
            .valueOr(QString());
    }
    default:
        return value.isText() ? value.text() : QString::number(value.integer());
    }
}

Result<Draft> draftFromJson(const Studio &studio, const RecordKinds &kinds, const RecordKind &kind,
                            const QJsonObject &json, std::optional<qint64> id)
{
    Draft draft;
    if (id) {
        // A quantity may stand without its unit field: the record's own unit is meant.
        BENCHBOOK_ASSIGN(const Draft current, loadRecord(studio, kind, *id));
        draft = current;
    }
    Draft written;
    std::vector<Issue> issues;
    // Units come before the quantities that need them, because fields are declared in that order.
    for (const Field &field : kind.fields) {
        const QString key = QString::fromLatin1(field.key);
        if (!json.contains(key))
            continue;
        const QJsonValue &raw = json.value(key);
        const QString text = raw.isNull() ? QString() : jsonText(raw);
        if (text.isNull() && !raw.isNull()) {
            issues.push_back({key, FieldTextTr::tr("Write “%1” as text, for example \"12.50\".").arg(key)});
            continue;
        }
        const Result<Value> value = parseField(studio, kinds, field, text, draft);
        if (!value.ok()) {
            issues.push_back({key, value.error().message});
            continue;
        }
        draft[key] = *value;
        written[key] = *value;
    }
    for (const QString &key : json.keys()) {
        const bool known = std::any_of(kind.fields.begin(), kind.fields.end(),
                                       [&](const Field &field) { return key == QLatin1StringView(field.key); });
        if (!known)
            issues.push_back({key, FieldTextTr::tr("There is no field “%1”.").arg(key)});
    }
    if (!issues.empty())
        return Error::fromIssues(std::move(issues));
    return written;
}

QJsonObject recordJson(const Studio &studio, const RecordKinds &kinds, const RecordKind &kind, qint64 id)
{
    const Result<Draft> draft = loadRecord(studio, kind, id);
    QJsonObject json;
    if (!draft.ok())
        return json;
    for (const Field &field : kind.fields) {
        const Value &value = draft->at(QString::fromLatin1(field.key));
        QJsonValue cell = fieldText(studio, kinds, field, value, *draft);
        if (value.isNull())
            cell = QJsonValue::Null;
        else if (field.type == FieldType::Flag)
            cell = value.integer() != 0;
        else if (field.type == FieldType::Count)
            cell = value.integer();
        json.insert(QString::fromLatin1(field.key), cell);
    }
    return json;
}

} // namespace benchbook
