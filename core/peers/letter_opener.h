// LetterOpener: letters are checked and read on another thread, while those before them are written down on this one.
#pragma once

#include "core/letters/letter.h"

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
    /// Called on the thread of add() and finish(), with a letter that openLetter() found right.
    using Take = std::function<Result<void>(Letter letter)>;
    explicit LetterOpener(Take take) : m_take(std::move(take)) {}

    /// May hand on letters that were added before. The error of a letter, or of who takes it; what is behind it is
    /// dropped.
    Result<void> add(SealedLetter letter);
    /// Hands on all that were added.
    Result<void> finish();

private:
    using Opened = std::vector<Result<Letter>>;

    Result<void> takeOpened();
    Result<void> takeAll(Opened letters);

    Take m_take;
    std::vector<SealedLetter> m_next; ///< not yet opened
    std::future<Opened> m_opening;    ///< the ones before them
};

} // namespace benchbook
