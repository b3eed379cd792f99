#include "core/letters/body_json.h"

#include "core/letters/kind_parts.h"

#include <QJsonArray>
#include <QTimeZone>

#include <cmath>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct BodyJsonText
{
    Q_DECLARE_TR_FUNCTIONS(LetterBody)
};

QJsonObject objectOf(const std::vector<BodyField> &fields, const LetterBody &body);

QJsonValue jsonOf(const BodyField &field, const BodyValue &value)
{
    switch (field.type) {
    case BodyFieldType::Text:
    case BodyFieldType::Choice:
        return std::get<QString>(value);
    case BodyFieldType::Pieces:
    case BodyFieldType::Number:
        return std::get<qint64>(value);
    case BodyFieldType::Quantity: {
        const auto &quantity = std::get<BodyQuantity>(value);
        return QJsonObject{{u"quantity"_s, plainText(quantity.quantity)}, {u"unit"_s, quantity.unit}};
    }
    case BodyFieldType::Money: {
        const auto &money = std::get<BodyMoney>(value);
        return QJsonObject{{u"amount"_s, plainText(money.money, Currency::ofCode(money.currency))},
                           {u"currency"_s, money.currency}};
    }
    case BodyFieldType::Day:
        return std::get<QDate>(value).toString(Qt::ISODate);
    case BodyFieldType::Moment:
        return QDateTime::fromMSecsSinceEpoch(std::get<Instant>(value).milliseconds(), Qt::UTC)
            .toString(Qt::ISODateWithMs);
    case BodyFieldType::Hash:
        return QString::fromLatin1(std::get<Hash256>(value).hex());
    case BodyFieldType::Bytes:
        return QString::fromLatin1(std::get<QByteArray>(value).toBase64());
    case BodyFieldType::Flag:
        return std::get<bool>(value);
    case BodyFieldType::Lines: {
        QJsonArray lines;
        for (const LetterBody &line : std::get<BodyLines>(value))
            lines << objectOf(field.fields, line);
        return lines;
    }
    case BodyFieldType::Photos:
    case BodyFieldType::Hashes: {
        QJsonArray hashes;
        for (const Hash256 &hash : std::get<BodyHashes>(value))
            hashes << QString::fromLatin1(hash.hex());
        return hashes;
    }
    }
    Q_UNREACHABLE();
}

QJsonObject objectOf(const std::vector<BodyField> &fields, const LetterBody &body)
{
    QJsonObject object;
    for (const BodyField &field : fields) {
        const auto key = QString::fromLatin1(field.key);
        if (const auto found = body.values.find(key); found != body.values.end())
            object.insert(key, jsonOf(field, found->second));
    }
    return object;
}

std::optional<qint64> wholeNumber(const QJsonValue &json)
{
    const double number = json.toDouble(std::nan(""));
    if (!json.isDouble() || std::floor(number) != number || std::abs(number) > 9.0e15)
        return std::nullopt;
    return json.toInteger();
}

std::optional<BodyValue> hashOfJson(const QJsonValue &json)
{
    const auto hash = Hash256::fromHex(json.toString().toLatin1());
    return hash ? std::optional<BodyValue>(*hash) : std::nullopt;
}

/// Both texts of an object that has these two keys and no other.
std::optional<std::pair<QString, QString>> pairOfTexts(const QJsonValue &json, const QString &first,
                                                       const QString &second)
{
    const QJsonObject object = json.toObject();
    if (object.size() != 2 || !object.value(first).isString() || !object.value(second).isString())
        return std::nullopt;
    return std::pair(object.value(first).toString(), object.value(second).toString());
}

std::optional<BodyValue> quantityOfJson(const QJsonValue &json)
{
    const auto texts = pairOfTexts(json, u"quantity"_s, u"unit"_s);
    if (!texts)
        return std::nullopt;
    // A measured value may lie below zero, which a quantity on a shelf never does.
    const bool negative = texts->first.startsWith(u'-');
    const auto quantity = parseQuantity(negative ? texts->first.mid(1) : texts->first);
    if (!quantity.ok())
        return std::nullopt;
    return BodyQuantity{negative ? Quantity::fromMicro(-quantity->micro()) : *quantity,
                        texts->second.normalized(QString::NormalizationForm_C)};
}

std::optional<BodyValue> moneyOfJson(const QJsonValue &json)
{
    const auto texts = pairOfTexts(json, u"amount"_s, u"currency"_s);
    if (!texts)
        return std::nullopt;
    const auto amount = parseMoney(texts->first, Currency::ofCode(texts->second));
    return amount.ok() ? std::optional<BodyValue>(BodyMoney{*amount, texts->second}) : std::nullopt;
}

std::optional<BodyValue> momentOfJson(const QJsonValue &json)
{
    const QDateTime moment = QDateTime::fromString(json.toString(), Qt::ISODateWithMs);
    // Without an offset, a moment would be another one on every machine.
    if (!moment.isValid() || moment.timeSpec() == Qt::LocalTime)
        return std::nullopt;
    return Instant(moment.toMSecsSinceEpoch());
}

std::optional<BodyValue> hashesOfJson(const QJsonValue &json)
{
    if (!json.isArray())
        return std::nullopt;
    BodyHashes hashes;
    for (const QJsonValue &item : json.toArray()) {
        const auto hash = hashOfJson(item);
        if (!hash)
            return std::nullopt;
        hashes.push_back(std::get<Hash256>(*hash));
    }
    return hashes;
}

std::optional<BodyValue> bytesOfJson(const QJsonValue &json)
{
    const auto decoded =
        QByteArray::fromBase64Encoding(json.toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    return json.isString() && decoded ? std::optional<BodyValue>(decoded.decoded) : std::nullopt;
}

/// How a value of this field is written; empty for a text.
QString hintOf(const BodyField &field)
{
    switch (field.type) {
    case BodyFieldType::Choice: {
        QStringList codes;
        for (const BodyChoice &choice : field.choices)
            codes << QString(QLatin1StringView(choice.code) % u'=' %
                             QCoreApplication::translate("Letter", choice.title));
        return codes.join(u" | "_s);
    }
    case BodyFieldType::Pieces:
    case BodyFieldType::Number:
        return u"12"_s;
    case BodyFieldType::Quantity:
        return uR"({"quantity": "18.5", "unit": "dm2"})"_s;
    case BodyFieldType::Money:
        return uR"({"amount": "12.00", "currency": "CNY"})"_s;
    case BodyFieldType::Day:
        return u"2026-12-31"_s;
    case BodyFieldType::Moment:
        return u"2026-12-31T09:00:00.000Z"_s;
    case BodyFieldType::Flag:
        return u"true | false"_s;
    case BodyFieldType::Hash:
        return BodyJsonText::tr("the hash of a letter");
    case BodyFieldType::Hashes:
    case BodyFieldType::Photos:
        return BodyJsonText::tr("[hashes]");
    default:
        return {};
    }
}

class BodyJsonReader
{
public:
    explicit BodyJsonReader(std::vector<Issue> &issues) : m_issues(issues) {}

    LetterBody readObject(const std::vector<BodyField> &fields, const QJsonObject &json, const QString &path)
    {
        LetterBody body;
        for (auto entry = json.begin(); entry != json.end(); ++entry) {
            const auto field = std::find_if(fields.begin(), fields.end(), [&entry](const BodyField &candidate) {
                return entry.key() == QLatin1StringView(candidate.key);
            });
            if (field == fields.end()) {
                m_issues.push_back({path + entry.key(),
                                    BodyJsonText::tr("A letter of this kind has no field \"%1\".").arg(entry.key())});
            } else if (auto value = readValue(*field, entry.value(), path + entry.key())) {
                body.values.emplace(entry.key(), std::move(*value));
            } else {
                const QString hint = hintOf(*field);
                m_issues.push_back(
                    {path + entry.key(),
                     hint.isEmpty()
                         ? BodyJsonText::tr("%1 cannot be read.").arg(field->title())
                         : BodyJsonText::tr("%1 (%2) is written like %3.").arg(field->title(), entry.key(), hint)});
            }
        }
        return body;
    }

private:
    std::optional<BodyValue> readValue(const BodyField &field, const QJsonValue &json, const QString &path)
    {
        switch (field.type) {
        case BodyFieldType::Text:
        case BodyFieldType::Choice:
            return json.isString() ? std::optional<BodyValue>(json.toString().normalized(QString::NormalizationForm_C))
                                   : std::nullopt;
        case BodyFieldType::Pieces:
        case BodyFieldType::Number: {
            const auto number = wholeNumber(json);
            return number ? std::optional<BodyValue>(*number) : std::nullopt;
        }
        case BodyFieldType::Quantity:
            return quantityOfJson(json);
        case BodyFieldType::Money:
            return moneyOfJson(json);
        case BodyFieldType::Day: {
            const QDate day = QDate::fromString(json.toString(), Qt::ISODate);
            return day.isValid() ? std::optional<BodyValue>(day) : std::nullopt;
        }
        case BodyFieldType::Moment:
            return momentOfJson(json);
        case BodyFieldType::Hash:
            return hashOfJson(json);
        case BodyFieldType::Bytes:
            return bytesOfJson(json);
        case BodyFieldType::Flag:
            return json.isBool() ? std::optional<BodyValue>(json.toBool()) : std::nullopt;
        case BodyFieldType::Lines:
            return readLines(field, json, path);
        case BodyFieldType::Photos:
        case BodyFieldType::Hashes:
            return hashesOfJson(json);
        }
        Q_UNREACHABLE();
    }

    std::optional<BodyValue> readLines(const BodyField &field, const QJsonValue &json, const QString &path)
    {
        if (!json.isArray())
            return std::nullopt;
        BodyLines lines;
        for (const QJsonValue &line : json.toArray()) {
            const QString here = u"%1[%2]."_s.arg(path).arg(lines.size());
            if (!line.isObject())
                m_issues.push_back({here.chopped(1), BodyJsonText::tr("A line is an object with its fields.")});
            lines.push_back(readObject(field.fields, line.toObject(), here));
        }
        return lines;
    }

    std::vector<Issue> &m_issues;
};

QString shapeOf(const std::vector<BodyField> &fields)
{
    QStringList keys;
    for (const BodyField &field : fields) {
        QString key = QString::fromLatin1(field.key) + (field.required ? u"*"_s : QString());
        if (field.type == BodyFieldType::Lines)
            key += u": [{"_s + shapeOf(field.fields) + u"}]"_s;
        else if (const QString hint = hintOf(field); !hint.isEmpty())
            key += u": "_s + hint;
        keys << key;
    }
    return keys.join(u", "_s);
}

} // namespace

QJsonObject bodyToJson(const LetterKind &kind, const LetterBody &body) { return objectOf(kind.fields, body); }

Result<LetterBody> bodyFromJson(const LetterKind &kind, const QJsonObject &json)
{
    std::vector<Issue> issues;
    LetterBody body = BodyJsonReader(issues).readObject(kind.fields, json, {});
    std::vector<Issue> further = bodyIssues(kind, body);
    for (Issue &issue : further) {
        const bool told = std::any_of(issues.begin(), issues.end(),
                                      [&issue](const Issue &earlier) { return earlier.field == issue.field; });
        if (!told)
            issues.push_back(std::move(issue));
    }
    if (!issues.empty())
        return Error::fromIssues(std::move(issues));
    return body;
}

QString bodyJsonShape(const LetterKind &kind) { return shapeOf(kind.fields); }

} // namespace benchbook
