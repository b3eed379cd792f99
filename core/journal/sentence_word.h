// An argument of a sentence that is itself a word of the program.
#pragma once

#include <QString>

namespace benchbook {

/// Kept in English like the sentence it goes into, and shown in the language of the moment: `sentenceWord("Letter",
/// "Offer of work")`, with the context of its translation.
QString sentenceWord(const char *context, const char *english);

} // namespace benchbook
