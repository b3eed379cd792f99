// The record: each answer judged by what happened afterwards, and what each kind of suggestion comes to.
#pragma once

#include "core/suggestions/suggestion_maker.h"

namespace benchbook {

struct JudgedAnswer
{
    AnsweredSuggestion answered;
    QString title; ///< "Buy 3 m of Waxed thread"
    Judgement judgement;
};
/// The newest first.
std::vector<JudgedAnswer> judgedAnswers(const Reader &reader, QDate today);

/// How good one kind was so far.
struct KindRecord
{
    SuggestionKind kind = SuggestionKind::Buy;
    int accepted = 0;
    int changed = 0;
    int dismissed = 0;
    int byRule = 0;   ///< of those taken
    int tooEarly = 0; ///< to judge
    int unknown = 0;  ///< that nobody can judge
    int judged = 0;   ///< right or wrong
    int right = 0;
    /// With so few judged the true share lies, 8 times in 10, from low to high; absent: none was judged.
    std::optional<Ratio> shareLow = {};
    std::optional<Ratio> shareHigh = {};
    /// Of those taken whose expectation and outcome are both known.
    int measured = 0;
    MoneyRange expected = {};
    Money seen = {};

    int answered() const { return accepted + changed + dismissed; }
};
/// One of each kind, those never answered as well.
std::vector<KindRecord> recordOf(const std::vector<JudgedAnswer> &answers);

} // namespace benchbook
