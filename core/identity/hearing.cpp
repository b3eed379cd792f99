#include "core/identity/hearing.h"

#include <algorithm>

namespace benchbook {

Hearing Hearing::begin(const SignPublicKey &root, const BoxPublicKey &box, SpokenAs as, Random &random)
{
    const QStringList parts = spokenFingerprint(root, box, as);
    Hearing hearing;
    hearing.m_root = root;
    hearing.m_box = box;
    hearing.m_as = as;
    const auto first = static_cast<int>(random.between(1, parts.size()));
    auto second = static_cast<int>(random.between(1, parts.size() - 1));
    if (second >= first)
        ++second;
    hearing.m_positions = {qMin(first, second), qMax(first, second)};
    std::transform(hearing.m_positions.begin(), hearing.m_positions.end(), hearing.m_expected.begin(),
                   [&parts](int position) { return parts.at(position - 1); });
    return hearing;
}

Hearing::Answer Hearing::check(const std::array<QString, asked> &typed)
{
    if (isLocked())
        return Answer::Locked;
    std::array<QString, asked> tidied;
    std::transform(typed.begin(), typed.end(), tidied.begin(), &tidiedPart);
    if (!std::all_of(tidied.begin(), tidied.end(), [this](const QString &part) { return canBePart(part, m_as); }))
        return Answer::NotAPart;
    if (tidied == m_expected) {
        m_passed = true;
        return Answer::Right;
    }
    // Who was right once and is asked again keeps what was proved; what is typed for fun does not unprove it.
    if (m_passed)
        return Answer::Wrong;
    ++m_wrong;
    return isLocked() ? Answer::Locked : Answer::Wrong;
}

} // namespace benchbook
