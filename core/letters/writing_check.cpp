#include "core/letters/writing_check.h"

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

/// The letter as the other side would get it; nothing of it leaves this function's callers. Its chain is nobody's, so
/// that it knows what it names and no more.
std::optional<Letter> asIfWritten(const Deal &deal, DealParty us, const LetterContent &draft)
{
    const Result<QByteArray> raw = writeContent(draft);
    const bool buys = us == DealParty::Buyer;
    const auto audience = LetterAudienceId::from((buys ? deal.seller : deal.buyer).view());
    if (!raw.ok() || !audience)
        return std::nullopt;
    Letter letter;
    letter.chain.author = buys ? deal.buyer : deal.seller;
    letter.chain.audience = *audience;
    letter.seq = 1;
    letter.raw = *raw;
    letter.hash = hashOf(letter);
    letter.content = draft;
    return letter;
}

QString fieldOf(const SettlementDifference &difference)
{
    return difference.fault == SettlementFault::Total || difference.fault == SettlementFault::Currency ||
                   difference.fault == SettlementFault::Countersigned
               ? u"body.total"_s
               : u"body.lines"_s;
}

void addDifferences(const std::vector<SettlementDifference> &differences, std::vector<Issue> &issues)
{
    for (const SettlementDifference &difference : differences)
        issues.push_back({fieldOf(difference), writerSentenceOf(difference)});
}

} // namespace

std::vector<Issue> writingIssues(const DealId &id, const std::vector<Letter> &letters, DealParty us,
                                 const LetterContent &draft, Instant now)
{
    const bool isJudged = draft.kind == "settlement"_L1 || draft.kind == "countersign"_L1 || draft.kind == "answer"_L1;
    if (!isJudged || draft.deal != id)
        return {};
    const std::optional<Letter> letter = asIfWritten(foldDeal(id, letters, now), us, draft);
    if (!letter)
        return {};
    std::vector<Letter> all = letters;
    all.push_back(*letter);
    const Deal deal = foldDeal(id, all, now);
    std::vector<Issue> issues;
    if (deal.settlement == letter->hash)
        addDifferences(deal.differences, issues);
    for (const RefusedLetter &refused : deal.refused) {
        if (refused.letter == letter->hash)
            addDifferences(refused.why, issues);
    }
    for (const AnswerMismatch &mismatch : deal.mismatches) {
        if (mismatch.answer == letter->hash)
            issues.push_back({u"body.lines"_s, sentenceOf(mismatch)});
    }
    return issues;
}

} // namespace benchbook
