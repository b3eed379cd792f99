#include "core/suggestions/suggestion_record.h"

#include <algorithm>
#include <cmath>

namespace benchbook {
namespace {

/// 8 times in 10 a normal quantity lies within so many deviations.
constexpr double eightInTen = 1.2816;

Ratio shareRatio(double share) { return Ratio::fromPpm(std::llround(std::clamp(share, 0.0, 1.0) * Ratio::one)); }

/// Wilson's interval: sensible with few tries, and never beyond 0 and 1.
void setShares(KindRecord &record)
{
    if (record.judged == 0)
        return;
    const double tries = record.judged;
    const double share = record.right / tries;
    const double square = eightInTen * eightInTen;
    const double middle = (share + square / (2 * tries)) / (1 + square / tries);
    const double reach =
        eightInTen * std::sqrt(share * (1 - share) / tries + square / (4 * tries * tries)) / (1 + square / tries);
    record.shareLow = shareRatio(middle - reach);
    record.shareHigh = shareRatio(middle + reach);
}

void count(KindRecord &record, const JudgedAnswer &one)
{
    switch (one.answered.answer) {
    case AnswerKind::Accepted:
        ++record.accepted;
        break;
    case AnswerKind::Changed:
        ++record.changed;
        break;
    default:
        ++record.dismissed;
    }
    record.byRule += one.answered.rule ? 1 : 0;
    record.tooEarly += one.judgement.verdict == Verdict::TooEarly ? 1 : 0;
    record.unknown += one.judgement.verdict == Verdict::Unknown ? 1 : 0;
    record.right += one.judgement.verdict == Verdict::Right ? 1 : 0;
    if (one.judgement.verdict == Verdict::Right || one.judgement.verdict == Verdict::Wrong)
        ++record.judged;
    if (one.answered.wasTaken() && one.answered.expected && one.judgement.seen) {
        ++record.measured;
        record.expected.low += one.answered.expected->low;
        record.expected.likely += one.answered.expected->likely;
        record.expected.high += one.answered.expected->high;
        record.seen += *one.judgement.seen;
    }
}

} // namespace

std::vector<JudgedAnswer> judgedAnswers(const Reader &reader, QDate today)
{
    std::vector<JudgedAnswer> judged;
    for (AnsweredSuggestion &answered : answeredSuggestions(reader)) {
        const SuggestionMaker &maker = makerOf(answered.kind);
        QString title = maker.titleOf(reader, answered);
        Judgement judgement = maker.judge(reader, today, answered);
        judged.push_back({std::move(answered), std::move(title), std::move(judgement)});
    }
    return judged;
}

std::vector<KindRecord> recordOf(const std::vector<JudgedAnswer> &answers)
{
    std::vector<KindRecord> records;
    for (const SuggestionKind kind : suggestionKinds)
        records.push_back({.kind = kind});
    for (const JudgedAnswer &one : answers)
        count(records[std::size_t(one.answered.kind)], one);
    for (KindRecord &record : records)
        setShares(record);
    return records;
}

} // namespace benchbook
