// CborValue: what was read from CBOR, or is to be written: a small tree that does not change. Copies share it.
#pragma once

#include <QAnyStringView>
#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace benchbook {

struct CborEntry;

class CborValue
{
public:
    enum class Kind { Null, Boolean, Integer, Bytes, Text, Array, Map };
    using Items = std::vector<CborValue>;
    using Entries = std::vector<CborEntry>;

    CborValue() = default; ///< null
    static CborValue boolean(bool value) { return CborValue(State(value)); }
    static CborValue integer(qint64 value) { return CborValue(State(value)); }
    static CborValue bytes(QByteArrayView value) { return CborValue(State(value.toByteArray())); }
    /// Kept in its composed form (NFC). At most cborLongestText bytes of UTF-8 can be read back.
    static CborValue text(const QString &value);
    static CborValue array(Items items);
    /// Keys are texts or integers, no two alike; their order is kept.
    static CborValue map(Entries entries);

    Kind kind() const { return Kind(m_state.index()); }
    bool isNull() const { return kind() == Kind::Null; }
    /// Nothing if it is of another kind.
    std::optional<bool> toBoolean() const { return as<bool>(); }
    std::optional<qint64> toInteger() const { return as<qint64>(); }
    std::optional<QByteArray> toBytes() const { return as<QByteArray>(); }
    std::optional<QString> toText() const { return as<QString>(); }
    /// Of an array; empty for every other kind.
    const Items &items() const;
    /// Of a map, in the order in which they stood; empty for every other kind.
    const Entries &entries() const;
    /// What a map says under this key; null pointer if it does not, or this is no map.
    const CborValue *find(QAnyStringView key) const;
    const CborValue *find(qint64 key) const;
    /// The same, with null for what is not there: `letter.at("k").toText()`.
    const CborValue &at(QAnyStringView key) const;
    const CborValue &at(qint64 key) const;

    friend bool operator==(const CborValue &left, const CborValue &right);

private:
    using State = std::variant<std::monostate, bool, qint64, QByteArray, QString, std::shared_ptr<const Items>,
                               std::shared_ptr<const Entries>>;
    explicit CborValue(State state) : m_state(std::move(state)) {}
    template <class T> std::optional<T> as() const
    {
        const T *value = std::get_if<T>(&m_state);
        return value ? std::optional<T>(*value) : std::nullopt;
    }

    State m_state;
};

struct CborEntry
{
    CborValue key; ///< a text or an integer
    CborValue value;

    /// `{u"k"_s, CborValue::integer(5)}`
    CborEntry(const QString &textKey, CborValue entryValue)
        : key(CborValue::text(textKey)), value(std::move(entryValue))
    {
    }
    CborEntry(qint64 numberKey, CborValue entryValue) : key(CborValue::integer(numberKey)), value(std::move(entryValue))
    {
    }
    CborEntry(CborValue anyKey, CborValue entryValue) : key(std::move(anyKey)), value(std::move(entryValue)) {}
    friend bool operator==(const CborEntry &, const CborEntry &) = default;
};

} // namespace benchbook
