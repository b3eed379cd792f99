// Hearing: one try to make sure, by ear, that a card is the one its studio has.
#pragma once

#include "core/base/random.h"
#include "core/crypto/fixed_bytes.h"
#include "core/identity/fingerprint.h"

#include <array>

namespace benchbook {

/// The peer reads out its own fingerprint, whole; this side types two parts of what it hears. There is no button to
/// say "the same", because people press it. Which two is drawn for each try and not known to who reads: were they
/// always the same, somebody in between could search four million keys, which takes minutes, for one whose two words
/// match.
class Hearing
{
public:
    static constexpr int asked = 2;
    static constexpr int mostWrong = 3;

    /// Of the card with these keys. What the peer sees must be shown in the same way.
    static Hearing begin(const SignPublicKey &root, const BoxPublicKey &box, SpokenAs as, Random &random);

    SpokenAs as() const { return m_as; }
    /// Which parts to type, counted from 1, the lower one first.
    const std::array<int, asked> &positions() const { return m_positions; }

    enum class Answer {
        Right,    ///< heard; nothing more is asked
        NotAPart, ///< no word of the list, or not five digits: a slip, and not counted
        Wrong,    ///< counted; the card may be somebody else's
        Locked    ///< three were wrong: whatever is typed now, a new try is to be begun
    };
    /// Both parts at once, tolerant of case, blanks and full-width forms; it does not say which one was wrong.
    Answer check(const std::array<QString, asked> &typed);

    int triesLeft() const { return mostWrong - m_wrong; }
    bool isLocked() const { return m_wrong >= mostWrong; }
    bool passed() const { return m_passed; }
    bool isOf(const SignPublicKey &root, const BoxPublicKey &box) const { return m_root == root && m_box == box; }

private:
    Hearing() = default;

    SignPublicKey m_root;
    BoxPublicKey m_box;
    SpokenAs m_as = SpokenAs::Digits;
    std::array<int, asked> m_positions{};
    std::array<QString, asked> m_expected;
    int m_wrong = 0;
    bool m_passed = false;
};

} // namespace benchbook
