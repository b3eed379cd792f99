#include "core/letters/deal.h"

#include "core/letters/deal_graph.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct DealRefusalText
{
    Q_DECLARE_TR_FUNCTIONS(Deal)
};

QString refusalText(LetterRefusal reason)
{
    switch (reason) {
    case LetterRefusal::ForeignStudio:
        return DealRefusalText::tr("Without effect: it is by nobody of this deal.");
    case LetterRefusal::WrongWriter:
        return DealRefusalText::tr("Without effect: only the other side writes such a letter.");
    case LetterRefusal::WrongParents:
        return DealRefusalText::tr("Without effect: it answers letters that it cannot answer.");
    case LetterRefusal::Answered:
        return DealRefusalText::tr("Without effect: that was answered already.");
    case LetterRefusal::NothingAgreed:
        return DealRefusalText::tr("Without effect: nothing was agreed when it was written.");
    case LetterRefusal::NotEqual:
        return DealRefusalText::tr("Without effect: it countersigns what does not come out.");
    case LetterRefusal::Broken:
        return DealRefusalText::tr("Without effect: it breaks the rules of its kind.");
    }
    Q_UNREACHABLE();
}

/// What the latest answers to a version say that it cannot mean.
std::vector<AnswerMismatch> mismatchesIn(const DealGraph &graph, int move)
{
    std::vector<AnswerMismatch> found;
    if (move < 0 || !graph.node(move).isVersion())
        return found;
    const LetterBody &version = graph.node(move).letter->content.body;
    for (const int answer : graph.latest(graph.decisionsOn(move, graph.all()))) {
        const std::vector<AnswerMismatch> some =
            answerMismatches(graph.hashOfNode(answer), graph.node(answer).letter->content.body, version);
        found.insert(found.end(), some.begin(), some.end());
    }
    return found;
}

} // namespace

bool Deal::mayWrite(DealParty party, QStringView kind, QStringView code) const
{
    return std::any_of(legal.begin(), legal.end(), [party, kind, code](const LegalLetter &letter) {
        return letter.by == party && letter.kind == kind && (code.isEmpty() || letter.code == code);
    });
}

QString dealStateName(DealState state)
{
    static const QString names[] = {u"UNOPENED"_s,       u"STOPPED"_s, u"ASKED"_s,     u"QUOTED"_s,
                                    u"OFFERED"_s,        u"LAPSED"_s,  u"COUNTERED"_s, u"DECLINED"_s,
                                    u"AWAITING_AWARD"_s, u"CROSSED"_s, u"AGREED"_s,    u"CHANGE_ASKED"_s,
                                    u"CANCEL_ASKED"_s,   u"IN_WORK"_s, u"DELIVERED"_s, u"RECEIVED"_s,
                                    u"SETTLED"_s,        u"CLOSED"_s,  u"CANCELLED"_s};
    static_assert(std::size(names) == std::size_t(DealState::Cancelled) + 1);
    return names[std::size_t(state)];
}

QString crossingName(CrossingKind kind)
{
    static const QString names[] = {u"SUPERSEDED_ANSWER"_s, u"CANCEL_ACCEPTANCE"_s, u"TWO_ANSWERS"_s,
                                    u"TWO_VERSIONS"_s,      u"TWO_RECEIPTS"_s,      u"TWO_SETTLEMENTS"_s,
                                    u"TWO_ACCEPTANCES"_s,   u"QUANTITY_DIFFERS"_s,  u"LATE_ACCEPTANCE"_s};
    static_assert(std::size(names) == std::size_t(CrossingKind::LateAcceptance) + 1);
    return names[std::size_t(kind)];
}

QString refusalName(LetterRefusal reason)
{
    static const QString names[] = {u"FOREIGN_STUDIO"_s, u"WRONG_WRITER"_s, u"WRONG_PARENTS"_s, u"ANSWERED"_s,
                                    u"NOTHING_AGREED"_s, u"NOT_EQUAL"_s,    u"BROKEN"_s};
    static_assert(std::size(names) == std::size_t(LetterRefusal::Broken) + 1);
    return names[std::size_t(reason)];
}

QString remarkOn(const Deal &deal, const Hash256 &letter)
{
    QStringList sentences;
    for (const RefusedLetter &refused : deal.refused) {
        if (refused.letter != letter)
            continue;
        sentences << refusalText(refused.reason);
        for (const SettlementDifference &difference : refused.why)
            sentences << sentenceOf(difference);
    }
    for (const AnswerMismatch &mismatch : deal.mismatches) {
        if (mismatch.answer == letter)
            sentences << sentenceOf(mismatch);
    }
    return sentences.join(u' ');
}

Deal foldDeal(const DealId &id, const std::vector<Letter> &letters, Instant now)
{
    const DealGraph graph(id, letters);
    Deal deal = graph.m_frame;
    if (graph.size() > 0) {
        DealPosition position = positionIn(graph, graph.all(), now);
        deal.state = position.state;
        deal.contract = position.contract;
        deal.pending = position.pending;
        deal.crossings = std::move(position.crossings);
        deal.legal = std::move(position.legal);
        if (position.move >= 0) {
            deal.position = graph.hashOfNode(position.move);
            if (const auto *tender = graph.node(position.move).letter->content.body.find<QByteArray>("tender"_L1))
                deal.tender = *tender;
        }
        deal.mismatches = mismatchesIn(graph, position.move);
        if (position.contract)
            foldWork(graph, position, deal);
    }
    if (graph.m_stopped) {
        deal.state = DealState::Stopped;
        deal.legal.clear();
    }
    std::sort(deal.refused.begin(), deal.refused.end(), [](const RefusedLetter &a, const RefusedLetter &b) {
        return std::tie(a.letter, a.reason) < std::tie(b.letter, b.reason);
    });
    return deal;
}

} // namespace benchbook
