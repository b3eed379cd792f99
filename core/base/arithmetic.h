// Exact integer arithmetic under Money, Quantity and unit factors: 128-bit intermediates, a rounding
// mode that must be named, and overflow as an error.
#pragma once

#include <QtGlobal>

#include <compare>
#include <stdexcept>
#include <vector>

namespace benchbook {

/// Thrown when a value leaves the range of 64 bits. It never crosses a room's door: Studio::perform,
/// Studio::read and attempt() turn it into an Error.
class ValueOverflow : public std::overflow_error
{
public:
    ValueOverflow() : std::overflow_error("a money or quantity value left its range") {}
};

enum class Rounding {
    HalfEven, ///< to the nearest, ties to the even neighbour (book-keeping's default)
    Down,     ///< towards minus infinity
    Up        ///< towards plus infinity
};

qint64 addExact(qint64 a, qint64 b);
qint64 subtractExact(qint64 a, qint64 b);
qint64 multiplyExact(qint64 a, qint64 b);
/// a × b ÷ c with one rounding at the end. `c` must not be 0.
qint64 multiplyDivide(qint64 a, qint64 b, qint64 c, Rounding rounding);

/// a × b against c × d, exactly: which of two prices is the higher is asked with the money of each times the quantity
/// of the other, never with rounded unit prices.
std::strong_ordering compareProducts(qint64 a, qint64 b, qint64 c, qint64 d);

/// Shares `total` by `weights` (all ≥ 0, at least one > 0) with the largest-remainder method: the parts
/// always sum to the total; ties go to the earlier part.
std::vector<qint64> allocateExact(qint64 total, const std::vector<qint64> &weights);

} // namespace benchbook
