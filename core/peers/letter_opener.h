// LetterOpener: letters are checked and read on another thread, while those before them are written down on this one.
#pragma once

#include "core/peers/letter_store.h"

#include <functional>
#include <future>
#include <vector>

namespace benchbook {

/// Half of the time that a letter takes is its signature, which asks nothing of the studio file. Letters come out in
/// the order in which they went in, each before anything of the next one is acted upon: what is found wrong is found at
/// the same letter as one by one.
class LetterOpener
{
public:
    /// A letter, and what its row says of its body.
    struct Ready
    {
        Letter letter;
        QString body; ///< bodyText()
    };
    using Opened = std::vector<Result<Ready>>;
    /// Called on the thread of add() and finish(), with a letter that openLetter() found right.
    using Take = std::function<Result<void>(Ready ready)>;
    /// Begins work beside this thread; throws std::system_error where the machine has no thread left.
    using Begin = std::function<std::future<Opened>(std::function<Opened()> work)>;
    static std::future<Opened> beginOnThread(std::function<Opened()> work);

    explicit LetterOpener(Take take, Begin begin = beginOnThread) : m_take(std::move(take)), m_begin(std::move(begin))
    {
    }

    /// May hand on letters that were added before. The error of a letter, or of who takes it; what is behind it is
    /// dropped.
    Result<void> add(SealedLetter letter);
    /// Hands on all that were added.
    Result<void> finish();

private:
    std::future<Opened> beginOpening(std::vector<SealedLetter> letters) const;
    Result<void> takeOpened();
    Result<void> takeAll(Opened letters);

    Take m_take;
    Begin m_begin;
    std::vector<SealedLetter> m_next; ///< not yet opened
    std::future<Opened> m_opening;    ///< the ones before them
};

} // namespace benchbook
