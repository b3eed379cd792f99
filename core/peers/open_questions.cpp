#include "core/peers/open_questions.h"

#include "core/base/attempt.h"
#include "core/journal/list.h"
#include "core/letters/visible_text.h"
#include "core/peers/circle_questions.h"
#include "core/people/exchange_rate.h"
#include "core/people/settings.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct QuestionWords
{
    Q_DECLARE_TR_FUNCTIONS(Peers)
};

// A letter of ours that waits in the box is our answer, as far as this studio can give one; what only tells or remarks
// (DealView::isHeldUp()) is none.
constexpr const char *dealsThatWait = R"sql(
    SELECT deal.id, deal.peer_id, peer.name, deal.title, deal.state, deal.crossing, deal.total_minor, deal.currency,
           deal.until_ms, deal.due_day
    FROM deal JOIN peer ON peer.id = deal.peer_id
    WHERE deal.my_turn = 1 AND peer.blocked = 0 AND peer.hidden = 0
      AND NOT (deal.state = 'offered' AND coalesce(deal.until_day, :today) < :today)
      AND NOT EXISTS (SELECT 1 FROM letter_draft AS draft WHERE draft.deal = deal.deal AND draft.letter_id IS NULL
                        AND draft.kind NOT IN ('note', 'progress'))
)sql";

constexpr const char *peersInQuestion = R"sql(
    SELECT id, name, state,
           iif(verified_day IS NULL,
               (SELECT count(*) FROM standing_letter AS letter
                WHERE letter.peer_id = peer.id AND letter.direction = 'in'
                  AND letter.kind IN (SELECT kind FROM binding_kind)), 0)
    FROM peer WHERE state <> 'verified' AND blocked = 0 AND hidden = 0
)sql";

constexpr const char *forkedChains = R"sql(
    SELECT peer.id, peer.name, min(letter.id), count(DISTINCT letter.id)
    FROM letter_fork AS fork
    JOIN peer ON peer.id = fork.peer_id
    LEFT JOIN letter ON letter.chain = fork.chain AND letter.seq >= fork.seq AND letter.counters_id IS NULL
    WHERE fork.counters_id IS NULL AND peer.blocked = 0 AND peer.hidden = 0
      AND NOT EXISTS (SELECT 1 FROM letter_fork AS answer WHERE answer.counters_id = fork.id)
    GROUP BY peer.id, peer.name
)sql";

// Of ours to them alone: in a circle it is told with the other stories. What they said rightly since settles it.
constexpr const char *heldOtherwise = R"sql(
    SELECT peer.id, peer.name, min(letter.id), count(DISTINCT letter.id)
    FROM letter_ack AS ack
    JOIN letter ON letter.chain = ack.chain AND letter.seq = ack.seq AND letter.counters_id IS NULL
    JOIN peer ON peer.id = ack.peer_id
    WHERE letter.direction = 'out' AND letter.circle_id IS NULL AND letter.hash <> ack.hash AND ack.counters_id IS NULL
      AND peer.blocked = 0 AND peer.hidden = 0
      AND NOT EXISTS (SELECT 1 FROM letter_ack AS answer WHERE answer.counters_id = ack.id)
      AND NOT EXISTS (SELECT 1 FROM confirmed_ack AS later
                      WHERE later.chain = ack.chain AND later.peer_id = ack.peer_id AND later.seq >= ack.seq)
    GROUP BY peer.id, peer.name
)sql";

constexpr const char *lettersTooNew = R"sql(
    SELECT peer.id, peer.name, min(letter.id), count(*)
    FROM told_letter AS letter JOIN peer ON peer.id = letter.peer_id
    WHERE letter.direction = 'in' AND letter.unknown > 0 AND peer.blocked = 0 AND peer.hidden = 0
    GROUP BY peer.id, peer.name
)sql";

constexpr const char *lettersTooEarly = R"sql(
    SELECT peer.id, peer.name, min(letter.id), count(*)
    FROM letter_chain AS chain
    JOIN standing_letter AS letter ON letter.chain = chain.chain AND letter.seq > chain.whole_seq
    JOIN peer ON peer.id = letter.peer_id
    WHERE chain.direction = 'in' AND chain.last_seq > chain.whole_seq AND peer.blocked = 0 AND peer.hidden = 0
    GROUP BY peer.id, peer.name
)sql";

QDate earlierDay(QDate one, QDate other)
{
    if (!one.isValid() || !other.isValid())
        return one.isValid() ? one : other;
    return std::min(one, other);
}

void addDeals(const Reader &reader, std::vector<OpenQuestion> &questions)
{
    Query query = reader.query(dealsThatWait);
    query.bind("today", reader.today());
    while (query.next()) {
        const bool crossed = !query.text(5).isEmpty();
        OpenQuestion question{.kind = crossed ? QuestionKind::Crossed : QuestionKind::OurTurn,
                              .peer = query.id<Peer>(1),
                              .deal = query.id<Deal>(0),
                              .peerName = query.text(2),
                              .title = query.text(3),
                              .state = crossed ? query.text(5) : query.text(4),
                              .money = query.maybeMoney(6),
                              .currency = query.text(7)};
        const auto until = query.maybeInstant(8);
        question.due = earlierDay(until ? dayOf(*until, reader.zone()) : QDate(), query.day(9));
        questions.push_back(std::move(question));
    }
}

void addPeers(const Reader &reader, std::vector<OpenQuestion> &questions)
{
    Query query = reader.query(peersInQuestion);
    while (query.next()) {
        const bool changed = query.text(2) == "changed"_L1;
        questions.push_back({.kind = changed ? QuestionKind::PeerChanged : QuestionKind::PeerUnverified,
                             .peer = query.id<Peer>(0),
                             .peerName = query.text(1),
                             .letters = query.count(3)});
    }
}

void addLetters(const Reader &reader, QuestionKind kind, const char *sql, std::vector<OpenQuestion> &questions)
{
    Query query = reader.query(sql);
    while (query.next()) {
        questions.push_back({.kind = kind,
                             .peer = query.id<Peer>(0),
                             .letter = query.maybeId<Letter>(2),
                             .peerName = query.text(1),
                             .letters = query.count(3)});
    }
}

/// What a question is worth in minor units of the studio's currency; −1 where no money is named.
qint64 worthOf(const Reader &reader, const OpenQuestion &question, const Currency &studio)
{
    if (!question.money)
        return -1;
    const std::optional<ExchangeRate> rate = exchangeRate(reader, question.currency);
    if (!rate)
        return std::numeric_limits<qint64>::max();
    const Result<Money> worth = attempt(
        [&]() -> Result<Money> { return rate->convert(*question.money, Currency::ofCode(question.currency), studio); });
    return worth.ok() ? worth->minor() : std::numeric_limits<qint64>::max();
}

} // namespace

std::vector<OpenQuestion> openQuestions(const Reader &reader)
{
    std::vector<OpenQuestion> found;
    addDeals(reader, found);
    addPeers(reader, found);
    addLetters(reader, QuestionKind::ChainForked, forkedChains, found);
    addLetters(reader, QuestionKind::HoldsOther, heldOtherwise, found);
    addLetters(reader, QuestionKind::NeedsNewer, lettersTooNew, found);
    addLetters(reader, QuestionKind::LettersMissing, lettersTooEarly, found);
    addCircleQuestions(reader, found);

    const Currency studio = readSettings(reader).currency;
    struct Ranked
    {
        qint64 worth;
        OpenQuestion question;
    };
    std::vector<Ranked> ranked;
    for (OpenQuestion &question : found) {
        const qint64 worth = worthOf(reader, question, studio);
        ranked.push_back({worth, std::move(question)});
    }
    const QDate never(9999, 12, 31);
    const auto key = [&](const Ranked &one) {
        return std::tuple(-one.worth, one.question.due.isValid() ? one.question.due : never, one.question.kind,
                          one.question.peerName, one.question.peer.value(),
                          one.question.deal.value_or(Id<Deal>(0)).value(),
                          one.question.letter.value_or(Id<Letter>(0)).value());
    };
    std::sort(ranked.begin(), ranked.end(),
              [&](const Ranked &one, const Ranked &other) { return key(one) < key(other); });
    std::vector<OpenQuestion> questions;
    for (Ranked &one : ranked)
        questions.push_back(std::move(one.question));
    return questions;
}

QString questionText(const OpenQuestion &question)
{
    const QString peer = visibleText(question.peerName);
    const QString title = visibleText(question.title);
    switch (question.kind) {
    case QuestionKind::Crossed:
        return QuestionWords::tr("Letters about “%1” crossed with those of %2. Choose how it goes on.")
            .arg(title, peer);
    case QuestionKind::OurTurn:
        return QuestionWords::tr("“%1” with %2 waits for you: %3.").arg(title, peer, stateTitle(question.state));
    case QuestionKind::PeerChanged:
        return QuestionWords::tr("Another card came under the name of %1. Nothing goes out to them until their words "
                                 "were heard.")
            .arg(peer);
    case QuestionKind::ChainForked:
        return QuestionWords::tr("Two letters of %1 have the same number; none of theirs counts from there on. Talk "
                                 "with them.")
            .arg(peer);
    case QuestionKind::HoldsOther:
        return QuestionWords::tr("%1 holds other letters of ours than the ones that stand here. They are sent again; "
                                 "talk with them about what each of you has.")
            .arg(peer);
    case QuestionKind::NeedsNewer:
        return QuestionWords::tr("%n letter(s) of %1 need a newer version of Benchbook.", nullptr, question.letters)
            .arg(peer);
    case QuestionKind::LettersMissing:
        return QuestionWords::tr("%n letter(s) of %1 wait for earlier ones. Ask for another bundle.", nullptr,
                                 question.letters)
            .arg(peer);
    case QuestionKind::CircleInvited:
        return QuestionWords::tr("%1 invites you to the circle “%2”. Join it or decline.").arg(peer, title);
    case QuestionKind::CircleSplitView:
        return QuestionWords::tr("%1 told members of “%2” different stories under one number. Talk with them, and look "
                                 "at what the others hold.")
            .arg(peer, title);
    case QuestionKind::CircleSplitSaid:
        return QuestionWords::tr("%1 says that letters of “%2” are not the same there as here. No letter that came "
                                 "shows it; ask for a bundle.")
            .arg(peer, title);
    case QuestionKind::CircleBehind:
        return QuestionWords::tr("%1 holds %n letter(s) of the circle “%2” that did not come here. Ask for a bundle.",
                                 nullptr, question.letters)
            .arg(peer, title);
    case QuestionKind::SplitToSign:
        return QuestionWords::tr("%1 split money in the circle “%2”, and it comes out the same here. It waits for your "
                                 "signature.")
            .arg(peer, title);
    case QuestionKind::SplitDiffers:
        return QuestionWords::tr("%1 split money in the circle “%2”, and it comes out otherwise here. Look at what "
                                 "differs and talk with them.")
            .arg(peer, title);
    case QuestionKind::DivisionToSign:
        return QuestionWords::tr("%1 divided the joint purchase of %2, and it comes out the same here. It waits for "
                                 "your signature.")
            .arg(peer, title);
    case QuestionKind::DivisionDiffers:
        return QuestionWords::tr("%1 divided the joint purchase of %2, and it comes out otherwise here. Look at what "
                                 "differs and talk with them.")
            .arg(peer, title);
    case QuestionKind::LedgerToSign:
        return QuestionWords::tr("%n line(s) in the ledger of the circle “%1” wait for your signature.", nullptr,
                                 question.letters)
            .arg(title);
    case QuestionKind::PeerUnverified:
        if (question.letters > 0) {
            return QuestionWords::tr("%n letter(s) of %1 about money or work count once somebody heard their words.",
                                     nullptr, question.letters)
                .arg(peer);
        }
        return QuestionWords::tr("Nobody heard the words of %1 yet; until then no money and no work is agreed.")
            .arg(peer);
    }
    Q_UNREACHABLE();
}

} // namespace benchbook
