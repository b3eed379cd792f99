#include "core/peers/letter_opener.h"

#include <memory>
#include <system_error>

namespace benchbook {
namespace {

/// Enough to be worth a thread, few enough that what waits is small. A shorter row is opened where it stands.
constexpr std::size_t lettersAtOnce = 64;

Result<LetterOpener::Ready> openOne(SealedLetter sealed)
{
    BENCHBOOK_ASSIGN(Letter letter, openLetter(std::move(sealed)));
    QString body = bodyText(letter);
    return LetterOpener::Ready{std::move(letter), std::move(body)};
}

LetterOpener::Opened openAll(std::vector<SealedLetter> letters)
{
    LetterOpener::Opened opened;
    opened.reserve(letters.size());
    for (SealedLetter &letter : letters)
        opened.push_back(openOne(std::move(letter)));
    return opened;
}

} // namespace

std::future<LetterOpener::Opened> LetterOpener::beginOnThread(std::function<Opened()> work)
{
    return std::async(std::launch::async, std::move(work));
}

std::future<LetterOpener::Opened> LetterOpener::beginOpening(std::vector<SealedLetter> letters) const
{
    const auto row = std::make_shared<std::vector<SealedLetter>>(std::move(letters));
    const std::function<Opened()> work = [row] { return openAll(std::move(*row)); };
    try {
        return m_begin(work);
    } catch (const std::system_error &) {
        // Without a thread it takes longer, and that is all: they are opened where they are asked for.
        return std::async(std::launch::deferred, work);
    }
}

Result<void> LetterOpener::add(SealedLetter letter)
{
    m_next.push_back(std::move(letter));
    if (m_next.size() < lettersAtOnce)
        return {};
    std::future<Opened> next = beginOpening(std::exchange(m_next, {}));
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
    for (Result<Ready> &letter : letters) {
        const Result<void> taken = letter.ok() ? m_take(std::move(letter.value())) : Result<void>(letter.error());
        if (!taken.ok()) {
            m_next.clear();
            return taken;
        }
    }
    return {};
}

} // namespace benchbook
