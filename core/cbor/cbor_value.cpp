#include "core/cbor/cbor_value.h"

#include <algorithm>

namespace benchbook {
namespace {

const CborValue cborNothing;

template <class Wanted> const CborValue *findEntry(const CborValue::Entries &entries, const Wanted &wanted)
{
    const auto found =
        std::find_if(entries.begin(), entries.end(), [&](const CborEntry &entry) { return wanted(entry.key); });
    return found == entries.end() ? nullptr : &found->value;
}

} // namespace

CborValue CborValue::text(const QString &value)
{
    return CborValue(State(value.normalized(QString::NormalizationForm_C)));
}

CborValue CborValue::array(Items items) { return CborValue(State(std::make_shared<const Items>(std::move(items)))); }

CborValue CborValue::map(Entries entries)
{
    return CborValue(State(std::make_shared<const Entries>(std::move(entries))));
}

const CborValue::Items &CborValue::items() const
{
    static const Items none;
    const auto *items = std::get_if<std::shared_ptr<const Items>>(&m_state);
    return items ? **items : none;
}

const CborValue::Entries &CborValue::entries() const
{
    static const Entries none;
    const auto *entries = std::get_if<std::shared_ptr<const Entries>>(&m_state);
    return entries ? **entries : none;
}

const CborValue *CborValue::find(QAnyStringView key) const
{
    return findEntry(entries(), [&](const CborValue &candidate) {
        const auto *text = std::get_if<QString>(&candidate.m_state);
        return text && QAnyStringView(*text) == key;
    });
}

const CborValue *CborValue::find(qint64 key) const
{
    return findEntry(entries(), [&](const CborValue &candidate) { return candidate.toInteger() == key; });
}

const CborValue &CborValue::at(QAnyStringView key) const
{
    const CborValue *found = find(key);
    return found ? *found : cborNothing;
}

const CborValue &CborValue::at(qint64 key) const
{
    const CborValue *found = find(key);
    return found ? *found : cborNothing;
}

bool operator==(const CborValue &left, const CborValue &right)
{
    if (left.kind() != right.kind())
        return false;
    switch (left.kind()) {
    case CborValue::Kind::Array:
        return left.items() == right.items();
    case CborValue::Kind::Map:
        return left.entries() == right.entries();
    default:
        return left.m_state == right.m_state;
    }
}

} // namespace benchbook
