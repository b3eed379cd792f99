#include "tests/core/letters/deal_world.h"

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

LetterBody goods(qint64 pieces, qint64 unitPrice)
{
    LetterBody line;
    line.set("no"_L1, qint64(1)).set("product"_L1, u"Handle, stitched"_s).set("pieces"_L1, pieces);
    line.set("unit_price"_L1, BodyMoney{Money::fromMinor(unitPrice), u"EUR"_s});
    return LetterBody().set("lines"_L1, BodyLines{line});
}

LetterBody oneLine(const LetterBody &line) { return LetterBody().set("lines"_L1, BodyLines{line}); }

const Letter *only(const HeldLetters &held, const Hash256 &hash)
{
    const auto found = held.find(hash);
    return found == held.end() ? nullptr : found->second;
}

qint64 deliveredPieces(const LegalLetter &legal, const HeldLetters &held)
{
    for (const Hash256 &parent : legal.parents) {
        const Letter *letter = only(held, parent);
        if (letter && letter->is("delivery"_L1))
            return letter->content.body.lines("lines"_L1)[0].number("pieces"_L1);
    }
    return 0;
}

/// What comes out for this deal as it is held; nothing accepted gives an empty settlement, which nobody can sign.
LetterBody settled(const LegalLetter &legal, const HeldLetters &held, const DealId &id)
{
    const Deal deal = foldDeal(id, copied(held), Instant(worldNow));
    std::vector<LetterBody> receipts;
    for (const Hash256 &parent : legal.parents) {
        if (const Letter *letter = only(held, parent); letter && letter->is("receipt"_L1))
            receipts.push_back(letter->content.body);
    }
    const auto body = settlementBody(held.at(deal.contract->version)->content.body, receipts);
    return body.ok() ? *body : LetterBody();
}

} // namespace

std::vector<Letter> copied(const HeldLetters &held)
{
    std::vector<Letter> letters;
    for (const auto &[hash, letter] : held)
        letters.push_back(*letter);
    return letters;
}

LetterBody DealWorld::versionBody(qint64 version) const
{
    LetterBody body = goods(10 + version, 1'250 + version);
    if (m_rules.exclusive)
        body.set("exclusive"_L1, true).set("tender"_L1, QByteArray(16, 'T'));
    return body;
}

LetterContent DealWorld::opening(const QString &kind) const
{
    LetterContent content{kind};
    content.at = Instant(worldNow);
    content.body = kind == "request"_L1 ? goods(10, 0) : versionBody(0);
    if (kind == "request"_L1)
        std::get<BodyLines>(content.body.values.at(u"lines"_s))[0].values.erase(u"unit_price"_s);
    if (kind == "quotation"_L1)
        content.body = goods(10, 1'300);
    if (kind == "offer"_L1 && m_rules.expires)
        content.validUntil = Instant(worldEnd);
    return content;
}

std::vector<WorldChoice> DealWorld::choices(const Deal &deal, DealParty party) const
{
    std::vector<WorldChoice> found;
    for (const LegalLetter &legal : deal.legal) {
        if (legal.by != party)
            continue;
        found.push_back({legal, 0});
        const bool late = m_rules.expires && legal.code == "AP"_L1;
        if (legal.kind == "receipt"_L1 || legal.kind == "settlement"_L1 || late)
            found.push_back({legal, 1});
    }
    return found;
}

LetterBody DealWorld::bodyFor(const WorldChoice &choice, const HeldLetters &held) const
{
    const QString &kind = choice.legal.kind;
    LetterBody line;
    line.set("no"_L1, qint64(1));
    if (kind == "offer"_L1 || kind == "change"_L1)
        return versionBody(qint64(held.size()));
    if (kind == "quotation"_L1)
        return goods(10, 1'300);
    if (kind == "answer"_L1) {
        LetterBody body = LetterBody().set("code"_L1, choice.legal.code);
        if (choice.legal.code == "CA"_L1)
            body.set("lines"_L1, BodyLines{line.set("code"_L1, u"3"_s).set("pieces"_L1, qint64(8))});
        return body;
    }
    if (kind == "progress"_L1)
        return LetterBody().set("step"_L1, u"assembling"_s);
    if (kind == "delivery"_L1)
        return oneLine(line.set("pieces"_L1, qint64(6)));
    if (kind == "receipt"_L1)
        return oneLine(line.set("accepted"_L1, deliveredPieces(choice.legal, held) - choice.variant));
    return {};
}

LetterContent DealWorld::content(const WorldChoice &choice, const std::optional<DealId> &deal,
                                 const HeldLetters &held) const
{
    LetterContent content{choice.legal.kind, deal, choice.legal.parents, Instant(worldNow)};
    content.body = bodyFor(choice, held);
    if (choice.legal.code == "AP"_L1 && choice.variant == 1)
        content.at = Instant(worldEnd + 1);
    if ((choice.legal.kind == "offer"_L1 || choice.legal.kind == "change"_L1) && m_rules.expires)
        content.validUntil = Instant(worldEnd);
    if (choice.legal.kind == "settlement"_L1) {
        content.body = settled(choice.legal, held, *deal);
        if (const auto *total = content.body.find<BodyMoney>("total"_L1); total && choice.variant == 1)
            content.body.set("total"_L1, BodyMoney{total->money + Money::fromMinor(1), total->currency});
    }
    return content;
}

const Letter *DealWorld::write(SampleMachine &machine, const LetterContent &content)
{
    const auto raw = writeContent(content);
    Q_ASSERT(raw.ok());
    const QByteArray key =
        machine.chain.id().bytes() + bigEndian64(quint64(machine.head.seq)) + machine.head.hash.bytes() + *raw;
    Letter *&letter = m_written[key];
    if (!letter) {
        m_letters.push_back(std::make_unique<Letter>(signLetter(machine.chain, machine.head, *raw, machine.device)));
        letter = m_letters.back().get();
    }
    machine.head = {letter->seq, letter->hash};
    return letter;
}

QString faultOf(const Deal &deal, const HeldLetters &held)
{
    if (deal.contract) {
        const Letter *version = only(held, deal.contract->version);
        const Letter *acceptance = only(held, deal.contract->acceptance);
        if (!version || !acceptance || !openLetter(*version).ok() || !openLetter(*acceptance).ok())
            return u"a contract without both signatures"_s;
        const auto &named = acceptance->content.parents;
        if (version->chain.author != deal.buyer || acceptance->chain.author != deal.seller ||
            std::find(named.begin(), named.end(), version->hash) == named.end() ||
            acceptance->content.body.text("code"_L1) != "AP"_L1)
            return u"a contract whose acceptance is not of that version"_s;
        const bool late = version->content.validUntil && acceptance->content.at > *version->content.validUntil;
        if ((late || version->content.body.flag("exclusive"_L1)) && !deal.contract->award)
            return u"a contract that the buyer had to countersign first"_s;
    }
    const bool working = deal.state == DealState::Agreed || deal.state == DealState::InWork ||
                         deal.state == DealState::Delivered || deal.state == DealState::Received ||
                         deal.state == DealState::Settled || deal.state == DealState::Closed;
    if (working && !deal.contract)
        return u"work without a contract"_s;
    if ((deal.state == DealState::Crossed) == deal.crossings.empty())
        return u"crossed without a crossing"_s;
    for (const Crossing &crossing : deal.crossings) {
        if (crossing.letters.size() < 2 || crossing.replies.empty())
            return u"a crossing without letters or replies"_s;
    }
    const bool over = deal.state == DealState::Closed || deal.state == DealState::Cancelled;
    return !over && deal.legal.empty() ? u"nobody may write"_s : QString();
}

} // namespace benchbook
