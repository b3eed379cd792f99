// What properties need. Random values: small ones that meet ties and zero, large ones that meet the
// limits.
#pragma once

#include "core/base/result.h"

#include <QtGlobal>

#include <rapidcheck.h>

#include <algorithm>
#include <limits>
#include <vector>

namespace benchbook::test {

inline rc::Gen<qint64> anyNumber()
{
    return rc::gen::oneOf(rc::gen::arbitrary<qint64>(), rc::gen::inRange<qint64>(-30, 31),
                          rc::gen::element(std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max()));
}

/// Both ends included; small numbers come often.
inline rc::Gen<qint64> numberWithin(qint64 limit)
{
    const qint64 small = std::min<qint64>(limit, 1000);
    return rc::gen::oneOf(rc::gen::inRange<qint64>(-limit, limit + 1), rc::gen::inRange<qint64>(-small, small + 1),
                          rc::gen::element(-limit, limit));
}

/// Whether `result` is this value. Taking the value of an error would end the whole executable
/// instead of failing one property.
template <class T> bool gives(const Result<T> &result, const T &expected)
{
    return result.ok() && result.value() == expected;
}

/// Weights for sharing: some are 0, never all.
inline rc::Gen<std::vector<qint64>> anyWeights()
{
    const auto weight =
        rc::gen::oneOf(rc::gen::inRange<qint64>(0, 8), rc::gen::inRange<qint64>(0, std::numeric_limits<qint64>::max()));
    return rc::gen::suchThat(rc::gen::container<std::vector<qint64>>(weight), [](const std::vector<qint64> &weights) {
        return std::any_of(weights.begin(), weights.end(), [](qint64 each) { return each > 0; });
    });
}

} // namespace benchbook::test
