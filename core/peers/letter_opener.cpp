#include "core/peers/letter_opener.h"

namespace benchbook {
namespace {

/// Enough to be worth a thread, few enough that what waits is small. A shorter row is opened where it stands.
constexpr std::size_t lettersAtOnce = 64;

std::vector<Result<Letter>> openAll(std::vector<SealedLetter> letters)
{
    std::vector<Result<Letter>> opened;
    opened.reserve(letters.size());
    for (SealedLetter &letter : letters)
        opened.push_back(openLetter(std::move(letter)));
    return opened;
}

} // namespace

Result<void> LetterOpener::add(SealedLetter letter)
{
    m_next.push_back(std::move(letter));
    if (m_next.size() < lettersAtOnce)
        return {};
    std::future<Opened> next = std::async(std::launch::async, openAll, std::exchange(m_next, {}));
    BENCHBOOK_TRY(takeOpened());
    m_opening = std::move(next);
    return {};
}

Result<void> LetterOpener::finish()
{
    BENCHBOOK_TRY(takeOpened());
    return takeAll(openAll(std::exchange(m_next, {})));
}

Result<void> LetterOpener::takeOpened() { return m_opening.valid() ? takeAll(m_opening.get()) : Result<void>(); }

Result<void> LetterOpener::takeAll(Opened letters)
{
    for (Result<Letter> &letter : letters) {
        const Result<void> taken = letter.ok() ? m_take(std::move(letter.value())) : Result<void>(letter.error());
        if (!taken.ok()) {
            m_next.clear();
            return taken;
        }
    }
    return {};
}

} // namespace benchbook
