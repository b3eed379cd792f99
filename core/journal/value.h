// Value: what one column of one row can hold, and how the house's types become one.
#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/money.h"
#include "core/base/quantity.h"
#include "core/base/ratio.h"
#include "core/journal/entities.h"

#include <QDate>
#include <QString>

#include <concepts>
#include <optional>
#include <variant>

namespace benchbook {

/// NULL, a 64-bit integer, a real number or text: the four things a STRICT column holds here.
class Value
{
public:
    Value() = default;
    Value(std::nullopt_t) {}
    template <std::integral Integer> Value(Integer integer) : m_state(static_cast<qint64>(integer)) {}
    explicit Value(double real) : m_state(real) {}
    Value(QString text) : m_state(std::move(text)) {}
    template <class Tag> Value(Id<Tag> id) : m_state(id.value()) {}
    Value(Money money) : m_state(money.minor()) {}
    Value(Quantity quantity) : m_state(quantity.micro()) {}
    Value(Ratio ratio) : m_state(ratio.ppm()) {}
    Value(Rate rate) : m_state(rate.perHour().minor()) {}
    Value(Instant instant) : m_state(instant.milliseconds()) {}
    /// A day is stored as ISO text, an invalid one as NULL.
    Value(QDate day)
    {
        if (day.isValid())
            m_state = day.toString(Qt::ISODate);
    }
    template <class T> Value(const std::optional<T> &maybe)
    {
        if (maybe)
            *this = Value(*maybe);
    }

    bool isNull() const { return m_state.index() == 0; }
    bool isInteger() const { return m_state.index() == 1; }
    bool isReal() const { return m_state.index() == 2; }
    bool isText() const { return m_state.index() == 3; }
    qint64 integer() const { return std::get<qint64>(m_state); }
    double real() const { return std::get<double>(m_state); }
    const QString &text() const { return std::get<QString>(m_state); }

    friend bool operator==(const Value &, const Value &) = default;

private:
    std::variant<std::monostate, qint64, double, QString> m_state;
};

/// A column's name and what it holds. Names are literals: they live as long as the program.
struct Column
{
    const char *name;
    Value value;
};

} // namespace benchbook
