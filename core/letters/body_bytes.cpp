#include "core/letters/body_bytes.h"

#include "core/letters/kind_parts.h"

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

const QDate firstDay(1970, 1, 1);

struct BodyBytesText
{
    Q_DECLARE_TR_FUNCTIONS(LetterBody)
};

CborValue mapOf(const std::vector<BodyField> &fields, const LetterBody &body);

CborValue cborOf(const BodyField &field, const BodyValue &value)
{
    switch (field.type) {
    case BodyFieldType::Text:
    case BodyFieldType::Choice:
        return CborValue::text(std::get<QString>(value));
    case BodyFieldType::Pieces:
    case BodyFieldType::Number:
        return CborValue::integer(std::get<qint64>(value));
    case BodyFieldType::Quantity: {
        const auto &quantity = std::get<BodyQuantity>(value);
        return CborValue::array({CborValue::integer(quantity.quantity.micro()), CborValue::text(quantity.unit)});
    }
    case BodyFieldType::Money: {
        const auto &money = std::get<BodyMoney>(value);
        return CborValue::array({CborValue::integer(money.money.minor()), CborValue::text(money.currency)});
    }
    case BodyFieldType::Day:
        return CborValue::integer(firstDay.daysTo(std::get<QDate>(value)));
    case BodyFieldType::Moment:
        return CborValue::integer(std::get<Instant>(value).milliseconds());
    case BodyFieldType::Hash:
        return CborValue::bytes(std::get<Hash256>(value).view());
    case BodyFieldType::Bytes:
        return CborValue::bytes(std::get<QByteArray>(value));
    case BodyFieldType::Flag:
        return CborValue::boolean(std::get<bool>(value));
    case BodyFieldType::Lines: {
        CborValue::Items items;
        for (const LetterBody &line : std::get<BodyLines>(value))
            items.push_back(mapOf(field.fields, line));
        return CborValue::array(std::move(items));
    }
    case BodyFieldType::Photos:
    case BodyFieldType::Hashes: {
        CborValue::Items items;
        for (const Hash256 &hash : std::get<BodyHashes>(value))
            items.push_back(CborValue::bytes(hash.view()));
        return CborValue::array(std::move(items));
    }
    }
    Q_UNREACHABLE();
}

CborValue mapOf(const std::vector<BodyField> &fields, const LetterBody &body)
{
    CborValue::Entries entries;
    for (const BodyField &field : fields) {
        const auto key = QString::fromLatin1(field.key);
        if (const auto found = body.values.find(key); found != body.values.end())
            entries.emplace_back(key, cborOf(field, found->second));
    }
    return CborValue::map(std::move(entries));
}

/// A pair of an integer and a text: how amounts stand on the wire.
std::optional<std::pair<qint64, QString>> amountIn(const CborValue &value)
{
    if (value.items().size() != 2)
        return std::nullopt;
    const auto amount = value.items()[0].toInteger();
    const auto measure = value.items()[1].toText();
    return amount && measure ? std::optional(std::pair(*amount, *measure)) : std::nullopt;
}

std::optional<Hash256> hashIn(const CborValue &value)
{
    const auto bytes = value.toBytes();
    return bytes ? Hash256::from(*bytes) : std::nullopt;
}

std::optional<BodyValue> hashesIn(const CborValue &value)
{
    if (value.kind() != CborValue::Kind::Array)
        return std::nullopt;
    BodyHashes hashes;
    for (const CborValue &item : value.items()) {
        const auto hash = hashIn(item);
        if (!hash)
            return std::nullopt;
        hashes.push_back(*hash);
    }
    return hashes;
}

std::optional<BodyValue> dayIn(const CborValue &value)
{
    constexpr qint64 lastDay = latestMoment / 86'400'000;
    const auto days = value.toInteger();
    if (!days || *days < 0 || *days > lastDay)
        return std::nullopt;
    return firstDay.addDays(*days);
}

template <class T> std::optional<BodyValue> asBodyValue(std::optional<T> value)
{
    return value ? std::optional<BodyValue>(std::move(*value)) : std::nullopt;
}

class BodyReader
{
public:
    BodyRead m_read;

    LetterBody readMap(const std::vector<BodyField> &fields, const CborValue &map, const QString &path)
    {
        LetterBody body;
        if (map.kind() != CborValue::Kind::Map) {
            m_read.issues.push_back({path, BodyBytesText::tr("This is no list of fields.")});
            return body;
        }
        for (const CborEntry &entry : map.entries()) {
            const QString key = entry.key.toText().value_or(QString::number(entry.key.toInteger().value_or(0)));
            const auto field = std::find_if(fields.begin(), fields.end(), [&key](const BodyField &candidate) {
                return key == QLatin1StringView(candidate.key);
            });
            if (field == fields.end())
                addUnknown(path + key);
            else if (auto value = readValue(*field, entry.value, path + key))
                body.values.emplace(key, std::move(*value));
        }
        return body;
    }

    /// Whether the reading has said already what there is to say of this path.
    bool hasTold(const QString &path) const { return m_told.contains(path); }

private:
    void addUnknown(const QString &path)
    {
        m_read.unknown << path;
        m_told.insert(path);
    }

    std::optional<BodyValue> readValue(const BodyField &field, const CborValue &value, const QString &path)
    {
        auto read = valueIn(field, value, path);
        if (!read && !m_told.contains(path)) {
            m_read.issues.push_back({path, BodyBytesText::tr("%1 is of the wrong kind.").arg(field.title())});
            m_told.insert(path);
        }
        return read;
    }

    std::optional<BodyValue> valueIn(const BodyField &field, const CborValue &value, const QString &path)
    {
        switch (field.type) {
        case BodyFieldType::Text:
            return asBodyValue(value.toText());
        case BodyFieldType::Choice:
            return choiceIn(field, value, path);
        case BodyFieldType::Pieces:
        case BodyFieldType::Number:
            return asBodyValue(value.toInteger());
        case BodyFieldType::Quantity:
            if (const auto amount = amountIn(value))
                return BodyQuantity{Quantity::fromMicro(amount->first), amount->second};
            return std::nullopt;
        case BodyFieldType::Money:
            if (const auto amount = amountIn(value))
                return BodyMoney{Money::fromMinor(amount->first), amount->second};
            return std::nullopt;
        case BodyFieldType::Day:
            return dayIn(value);
        case BodyFieldType::Moment:
            if (const auto milliseconds = value.toInteger())
                return Instant(*milliseconds);
            return std::nullopt;
        case BodyFieldType::Hash:
            return asBodyValue(hashIn(value));
        case BodyFieldType::Bytes:
            return asBodyValue(value.toBytes());
        case BodyFieldType::Flag:
            return asBodyValue(value.toBoolean());
        case BodyFieldType::Lines:
            return linesIn(field, value, path);
        case BodyFieldType::Photos:
        case BodyFieldType::Hashes:
            return hashesIn(value);
        }
        Q_UNREACHABLE();
    }

    std::optional<BodyValue> choiceIn(const BodyField &field, const CborValue &value, const QString &path)
    {
        const auto code = value.toText();
        if (!code)
            return std::nullopt;
        for (const BodyChoice &choice : field.choices) {
            if (*code == QLatin1StringView(choice.code))
                return *code;
        }
        addUnknown(path);
        m_read.needsNewer = true;
        return std::nullopt;
    }

    std::optional<BodyValue> linesIn(const BodyField &field, const CborValue &value, const QString &path)
    {
        if (value.kind() != CborValue::Kind::Array || value.items().size() > std::size_t(field.most))
            return std::nullopt;
        BodyLines lines;
        for (std::size_t i = 0; i < value.items().size(); ++i)
            lines.push_back(readMap(field.fields, value.items()[i], u"%1[%2]."_s.arg(path).arg(i)));
        return lines;
    }

    QSet<QString> m_told; ///< paths of what is unknown or of the wrong kind
};

} // namespace

CborValue bodyToCbor(const LetterKind &kind, const LetterBody &body)
{
    Q_ASSERT(bodyIssues(kind, body).empty());
    return mapOf(kind.fields, body);
}

BodyRead bodyFromCbor(const LetterKind &kind, const CborValue &map)
{
    BodyReader reader;
    LetterBody body = reader.readMap(kind.fields, map, {});
    BodyRead read = std::move(reader.m_read);
    // A field that could not be read is missing for that reason, and one that is not known yet is not missing at all. A
    // letter of a stranger may have tens of thousands of both.
    std::vector<Issue> further;
    for (Issue &issue : read.needsNewer ? bodyFieldIssues(kind, body) : bodyIssues(kind, body)) {
        if (!reader.hasTold(issue.field))
            further.push_back(std::move(issue));
    }
    for (Issue &issue : further)
        read.issues.push_back(std::move(issue));
    read.body = std::move(body);
    return read;
}

} // namespace benchbook
