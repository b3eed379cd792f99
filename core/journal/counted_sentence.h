// A sentence about one thing or several.
#pragma once

#include "core/journal/sentence.h"

namespace benchbook {

/// English tells one from several, and what stands in the journal is whole: so there are two sentences. How many is
/// their last argument.
inline Sentence countedSentence(qsizetype count, const char *one, const char *several, QStringList arguments)
{
    arguments << QString::number(count);
    return Sentence(count == 1 ? one : several, std::move(arguments));
}

} // namespace benchbook
