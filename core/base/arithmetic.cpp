#include "core/base/arithmetic.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace benchbook {
namespace {

__extension__ using Wide = __int128;

qint64 narrow(Wide value)
{
    if (value > std::numeric_limits<qint64>::max() || value < std::numeric_limits<qint64>::min())
        throw ValueOverflow();
    return static_cast<qint64>(value);
}

Wide floorDivide(Wide dividend, Wide divisor)
{
    const Wide quotient = dividend / divisor;
    const bool inexact = dividend % divisor != 0;
    return inexact && ((dividend < 0) != (divisor < 0)) ? quotient - 1 : quotient;
}

} // namespace

qint64 addExact(qint64 a, qint64 b) { return narrow(Wide(a) + b); }

qint64 subtractExact(qint64 a, qint64 b) { return narrow(Wide(a) - b); }

qint64 multiplyExact(qint64 a, qint64 b) { return narrow(Wide(a) * b); }

qint64 multiplyDivide(qint64 a, qint64 b, qint64 c, Rounding rounding)
{
    Q_ASSERT(c != 0);
    // A positive divisor keeps the remainder's sign simple below.
    const Wide product = c < 0 ? -(Wide(a) * b) : Wide(a) * b;
    const Wide divisor = c < 0 ? -Wide(c) : Wide(c);
    const Wide floor = floorDivide(product, divisor);
    const Wide remainder = product - floor * divisor;
    if (remainder == 0 || rounding == Rounding::Down)
        return narrow(floor);
    if (rounding == Rounding::Up)
        return narrow(floor + 1);
    const Wide twice = remainder * 2;
    if (twice > divisor || (twice == divisor && floor % 2 != 0))
        return narrow(floor + 1);
    return narrow(floor);
}

std::strong_ordering compareProducts(qint64 a, qint64 b, qint64 c, qint64 d)
{
    const Wide left = Wide(a) * b;
    const Wide right = Wide(c) * d;
    return left < right   ? std::strong_ordering::less
           : left > right ? std::strong_ordering::greater
                          : std::strong_ordering::equal;
}

std::vector<qint64> allocateExact(qint64 total, const std::vector<qint64> &weights)
{
    Wide weightSum = 0;
    for (const qint64 weight : weights) {
        Q_ASSERT(weight >= 0);
        weightSum += weight;
    }
    Q_ASSERT(weightSum > 0);

    std::vector<qint64> parts(weights.size());
    std::vector<Wide> remainders(weights.size());
    Wide given = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        // Dividing the weights' sum stays below 2^127: both factors are below 2^63.
        const Wide product = Wide(total) * weights[i];
        const Wide floor = floorDivide(product, weightSum);
        parts[i] = narrow(floor);
        remainders[i] = product - floor * weightSum;
        given += floor;
    }
    std::vector<std::size_t> order(weights.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
    for (std::size_t i = 0; given < total; ++i, ++given)
        parts[order[i]] += 1;
    return parts;
}

} // namespace benchbook
