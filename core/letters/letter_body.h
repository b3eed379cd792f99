// LetterBody: the fields of one letter as values, before they are bytes and after.
#pragma once

#include "core/base/clock.h"
#include "core/base/money.h"
#include "core/crypto/fixed_bytes.h"

#include <QDate>
#include <QString>

#include <map>
#include <variant>
#include <vector>

namespace benchbook {

struct LetterBody;

/// An amount of something, with the code of its unit as both studios write it ("dm2", "piece", "N/mm").
struct BodyQuantity
{
    Quantity quantity;
    QString unit;
    friend bool operator==(const BodyQuantity &, const BodyQuantity &) = default;
};

/// Minor units of the currency with this ISO 4217 code.
struct BodyMoney
{
    Money money;
    QString currency;
    friend bool operator==(const BodyMoney &, const BodyMoney &) = default;
};

using BodyLines = std::vector<LetterBody>;
using BodyHashes = std::vector<Hash256>;
/// Text and choices are QString, pieces and numbers qint64, photos and lists of letters BodyHashes.
using BodyValue = std::variant<QString, qint64, BodyQuantity, BodyMoney, QDate, Instant, Hash256, QByteArray, bool,
                               BodyLines, BodyHashes>;

/// Values by the keys of the kind's declaration (letter_kinds.h); a line of a letter is a body, too.
struct LetterBody
{
    std::map<QString, BodyValue> values;

    LetterBody &set(QLatin1StringView key, BodyValue value)
    {
        values.insert_or_assign(QString(key), std::move(value));
        return *this;
    }
    bool has(QLatin1StringView key) const { return values.contains(QString(key)); }
    /// Nothing if the field is absent (or of another type, which a body that was read never is).
    template <class T> const T *find(QLatin1StringView key) const
    {
        const auto found = values.find(QString(key));
        return found == values.end() ? nullptr : std::get_if<T>(&found->second);
    }
    QString text(QLatin1StringView key) const;           ///< empty if absent
    bool flag(QLatin1StringView key) const;              ///< false if absent
    qint64 number(QLatin1StringView key) const;          ///< 0 if absent
    const BodyLines &lines(QLatin1StringView key) const; ///< none if absent

    friend bool operator==(const LetterBody &, const LetterBody &) = default;
};

} // namespace benchbook
