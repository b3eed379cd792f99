// Answers compared with the version they answer: what of their lines cannot be meant.
#pragma once

#include "core/crypto/hash.h"
#include "core/letters/letter_body.h"

#include <vector>

namespace benchbook {

enum class AnswerFault {
    LineUnknown, ///< the version has no such line
    Measure,     ///< pieces where a quantity was offered, or another unit
    TooMuch,     ///< more than was offered
    Currency,    ///< of a price
    NotAsOffered ///< "accepted as it stands", with another value than stands there
};

struct AnswerMismatch
{
    Hash256 answer; ///< the letter
    AnswerFault fault;
    qint64 no = 0; ///< of the line
    QString theirs = {};
    QString ours = {}; ///< what the version says
    friend bool operator==(const AnswerMismatch &, const AnswerMismatch &) = default;
};

/// A sentence for the person, be it who writes the answer or who reads it.
QString sentenceOf(const AnswerMismatch &mismatch);

/// Everything in which an answer does not fit the version it answers, in the order of its lines; none for an answer
/// without lines. What may be asked with changes — less, another price, another day — is no mismatch.
std::vector<AnswerMismatch> answerMismatches(const Hash256 &letter, const LetterBody &answer,
                                             const LetterBody &version);

} // namespace benchbook
