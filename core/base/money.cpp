#include "core/base/money.h"

namespace benchbook {

Money Money::portion(Quantity part, Quantity whole, Rounding rounding) const
{
    return portion(part.micro(), whole.micro(), rounding);
}

Money Money::portion(qint64 part, qint64 whole, Rounding rounding) const
{
    return Money(multiplyDivide(m_minor, part, whole, rounding));
}

Money Money::share(Ratio ratio, Rounding rounding) const { return portion(ratio.ppm(), Ratio::one, rounding); }

std::vector<Money> Money::allocate(const std::vector<qint64> &weights) const
{
    std::vector<Money> shares;
    shares.reserve(weights.size());
    for (const qint64 minor : allocateExact(m_minor, weights))
        shares.push_back(Money(minor));
    return shares;
}

Money Rate::forSeconds(qint64 seconds) const
{
    constexpr qint64 secondsPerHour = 3600;
    return m_perHour.portion(seconds, secondsPerHour, Rounding::HalfEven);
}

} // namespace benchbook
