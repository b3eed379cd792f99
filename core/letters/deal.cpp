#include "core/letters/deal.h"

#include "core/letters/deal_graph.h"

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

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
