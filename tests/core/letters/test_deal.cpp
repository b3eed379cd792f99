// Deals, one story a test: who may write what, what crossed, and what is settled to the cent.
#include "core/letters/tender.h"
#include "tests/core/letters/deal_dialogue.h"

#include <QTest>

#include <algorithm>

using namespace benchbook;
using namespace Qt::StringLiterals;

namespace {

LetterBody pricedLine(qint64 no, qint64 pieces, qint64 unitMinor)
{
    LetterBody line;
    line.set("no"_L1, no).set("product"_L1, u"Bag handle, vegetable tanned"_s).set("pieces"_L1, pieces);
    return line.set("unit_price"_L1, BodyMoney{Money::fromMinor(unitMinor), u"EUR"_s});
}

LetterBody tenPieces() { return linesBody({pricedLine(1, 10, 1'250)}); }

QStringList repliesOf(const Deal &deal)
{
    QStringList replies;
    for (const LegalLetter &legal : deal.crossings.front().replies)
        replies << (legal.by == DealParty::Buyer ? u"B "_s : u"S "_s) + legal.kind +
                       (legal.code.isEmpty() ? QString() : u' ' + legal.code);
    replies.sort();
    return replies;
}

/// Ten pieces ordered, sent and accepted in two parts; the price of the first line does not divide evenly.
struct Delivered : Dialogue
{
    Hash256 version;
    Hash256 acceptance;
    std::vector<Hash256> receipts;

    Delivered()
    {
        LetterBody second = pricedLine(2, 7, 0);
        second.values.erase(u"unit_price"_s);
        second.set("total"_L1, BodyMoney{Money::fromMinor(10'000), u"EUR"_s});
        version = open(linesBody({pricedLine(1, 10, 1'250), second}));
        acceptance = answer(seller, u"AP"_s, {version});
        for (const qint64 pieces : {2, 3}) {
            const auto sent =
                write(seller, u"delivery"_s, {acceptance},
                      linesBody({countedLine(1, "pieces"_L1, pieces), countedLine(2, "pieces"_L1, pieces)}));
            LetterBody lost = countedLine(2, "accepted"_L1, pieces - 1);
            lost.set("rejected"_L1, qint64(1)).set("reason"_L1, u"surface"_s).set("rework"_L1, true);
            receipts.push_back(
                write(buyer, u"receipt"_s, {sent}, linesBody({countedLine(1, "accepted"_L1, pieces), lost})));
        }
    }

    LetterBody settlement() const
    {
        std::vector<LetterBody> bodies;
        for (const Letter &letter : letters) {
            if (letter.is("receipt"_L1))
                bodies.push_back(letter.content.body);
        }
        return *settlementBody(letters.front().content.body, bodies);
    }
};

} // namespace

class TestDeal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contractNeedsBothSignaturesOnOneVersion()
    {
        Dialogue dialogue;
        const auto v1 = dialogue.open(tenPieces());
        QCOMPARE(dialogue.fold().state, DealState::Offered);
        QVERIFY(!dialogue.fold().contract);
        const auto read = dialogue.answer(dialogue.seller, u"AB"_s, {v1});
        QCOMPARE(dialogue.fold().state, DealState::Offered);
        const auto counter = dialogue.answer(dialogue.seller, u"CA"_s, {v1, read});
        QCOMPARE(dialogue.fold().state, DealState::Countered);
        const auto v2 = dialogue.write(dialogue.buyer, u"change"_s, {v1, counter}, tenPieces());
        const auto yes = dialogue.answer(dialogue.seller, u"AP"_s, {v2});
        const Deal deal = dialogue.fold();
        QCOMPARE(deal.state, DealState::Agreed);
        QCOMPARE(*deal.contract, (DealContract{v2, yes, std::nullopt}));
        // A later change that is declined leaves what was agreed.
        const auto v3 = dialogue.write(dialogue.buyer, u"change"_s, {v2, yes}, tenPieces());
        QCOMPARE(dialogue.fold().state, DealState::ChangeAsked);
        QVERIFY(dialogue.fold().mayWrite(DealParty::Seller, u"delivery"));
        dialogue.answer(dialogue.seller, u"RE"_s, {v3});
        QCOMPARE(dialogue.fold().state, DealState::Agreed);
        QCOMPARE(dialogue.fold().contract->version, v2);
    }

    void f22AnswerToASupersededVersion()
    {
        Dialogue dialogue;
        const auto v1 = dialogue.open(tenPieces());
        const auto v2 = dialogue.write(dialogue.buyer, u"change"_s, {v1}, tenPieces());
        const auto yes = dialogue.answer(dialogue.seller, u"AP"_s, {v1});
        const Deal deal = dialogue.fold();
        QCOMPARE(deal.state, DealState::Crossed);
        QVERIFY(!deal.contract);
        QCOMPARE(deal.crossings.front().kind, CrossingKind::SupersededAnswer);
        QCOMPARE(deal.crossings.front().letters, (std::vector{v2, yes}));
        QCOMPARE(repliesOf(deal),
                 QStringList({u"B cancel"_s, u"B change"_s, u"S answer AP"_s, u"S answer CA"_s, u"S answer RE"_s}));
        dialogue.answer(dialogue.seller, u"AP"_s, {v2, yes});
        QCOMPARE(dialogue.fold().state, DealState::Agreed);
        QCOMPARE(dialogue.fold().contract->version, v2);
    }

    void f22CancellationCrossesAcceptance()
    {
        const auto crossed = [](Dialogue &dialogue) {
            const auto v1 = dialogue.open(tenPieces());
            const auto cancel = dialogue.write(dialogue.buyer, u"cancel"_s, {v1});
            return std::tuple(v1, cancel, dialogue.answer(dialogue.seller, u"AP"_s, {v1}));
        };
        Dialogue given;
        const auto [v1, cancel, yes] = crossed(given);
        QCOMPARE(given.fold().state, DealState::Crossed);
        QCOMPARE(given.fold().crossings.front().kind, CrossingKind::CancelAcceptance);
        QCOMPARE(repliesOf(given.fold()), QStringList({u"B countersign"_s, u"S answer AP"_s, u"S answer RE"_s}));
        QVERIFY(!given.fold().contract);
        given.answer(given.seller, u"AP"_s, {cancel, yes});
        QCOMPARE(given.fold().state, DealState::Cancelled);

        Dialogue insisted;
        const auto [v, c, y] = crossed(insisted);
        Dialogue upheld;
        crossed(upheld);
        insisted.answer(insisted.seller, u"RE"_s, {c, y});
        QCOMPARE(insisted.fold().state, DealState::Agreed);
        QCOMPARE(insisted.fold().contract->version, v);
        upheld.write(upheld.buyer, u"countersign"_s, {upheld.letters[2].hash, upheld.letters[1].hash});
        QCOMPARE(upheld.fold().state, DealState::Agreed);
        QVERIFY(upheld.fold().contract->award);
    }

    void f22TwoMachinesAnswerDifferently()
    {
        Dialogue dialogue;
        const auto v1 = dialogue.open(tenPieces());
        const auto yes = dialogue.answer(dialogue.seller, u"AP"_s, {v1});
        QCOMPARE(dialogue.fold().state, DealState::Agreed);
        const auto no = dialogue.answer(dialogue.secondSeller, u"RE"_s, {v1});
        QCOMPARE(dialogue.fold().state, DealState::Crossed);
        QCOMPARE(dialogue.fold().crossings.front().kind, CrossingKind::TwoAnswers);
        QVERIFY(!dialogue.fold().contract);
        dialogue.answer(dialogue.secondSeller, u"AP"_s, {v1, yes, no});
        QCOMPARE(dialogue.fold().state, DealState::Agreed);
        // The same answer from both is one answer.
        Dialogue same;
        const auto only = same.open(tenPieces());
        same.answer(same.seller, u"AP"_s, {only});
        same.answer(same.secondSeller, u"AP"_s, {only});
        QCOMPARE(same.fold().state, DealState::Agreed);
        // One machine that knew its own answer cannot take it back.
        const auto again = same.answer(same.seller, u"RE"_s, {only});
        QCOMPARE(same.fold().state, DealState::Agreed);
        QCOMPARE(same.fold().refused, (std::vector<RefusedLetter>{{again, LetterRefusal::Answered}}));
    }

    void anAcceptanceThatWasSettledAwayMakesNoContract()
    {
        Dialogue dialogue;
        const auto v1 = dialogue.open(tenPieces());
        const auto cancel = dialogue.write(dialogue.buyer, u"cancel"_s, {v1});
        const auto yes = dialogue.answer(dialogue.seller, u"AP"_s, {v1});
        const auto no = dialogue.answer(dialogue.secondSeller, u"RE"_s, {v1});
        dialogue.answer(dialogue.seller, u"RE"_s, {v1, yes, no});
        QCOMPARE(dialogue.fold().state, DealState::CancelAsked);
        QVERIFY(!dialogue.fold().contract);
        dialogue.answer(dialogue.secondSeller, u"RE"_s, {cancel});
        QVERIFY(!dialogue.fold().contract);
    }

    void aContractThatTheOtherMachineDeclinedStandsNoMore()
    {
        Dialogue dialogue;
        const auto v1 = dialogue.open(tenPieces());
        const auto yes = dialogue.answer(dialogue.seller, u"AP"_s, {v1});
        const auto no = dialogue.answer(dialogue.secondSeller, u"RE"_s, {v1});
        const auto cancel = dialogue.write(dialogue.buyer, u"cancel"_s, {v1, yes});
        QCOMPARE(dialogue.fold().state, DealState::CancelAsked);
        QVERIFY(!dialogue.fold().contract && !dialogue.fold().mayWrite(DealParty::Seller, u"progress"));
        dialogue.answer(dialogue.seller, u"AP"_s, {cancel, no});
        QCOMPARE(dialogue.fold().state, DealState::Cancelled);
    }

    void anAcceptedCancellationEndsWhatWasAgreed()
    {
        Dialogue dialogue;
        const auto v1 = dialogue.open(tenPieces());
        const auto yes = dialogue.answer(dialogue.seller, u"AP"_s, {v1});
        const auto cancel = dialogue.write(dialogue.buyer, u"cancel"_s, {v1, yes});
        QVERIFY(dialogue.fold().contract);
        const auto change = dialogue.write(dialogue.buyer, u"change"_s, {cancel}, tenPieces());
        dialogue.answer(dialogue.seller, u"AP"_s, {cancel});
        QCOMPARE(dialogue.fold().state, DealState::Crossed);
        QVERIFY(!dialogue.fold().contract);
        dialogue.write(dialogue.buyer, u"cancel"_s, {change});
        QCOMPARE(dialogue.fold().state, DealState::Cancelled);
    }

    void f22TwoMachinesSettleDifferently()
    {
        Delivered dialogue;
        const auto one = dialogue.write(dialogue.buyer, u"settlement"_s, dialogue.receipts, dialogue.settlement());
        LetterBody less = dialogue.settlement();
        less.set("total"_L1, BodyMoney{Money::fromMinor(10'000), u"EUR"_s});
        const auto other = dialogue.write(dialogue.secondBuyer, u"settlement"_s, dialogue.receipts, less);
        QCOMPARE(dialogue.fold().crossings.front().kind, CrossingKind::TwoSettlements);
        QCOMPARE(repliesOf(dialogue.fold()), QStringList({u"B settlement"_s}));
        QVERIFY(!dialogue.fold().mayWrite(DealParty::Seller, u"countersign"));
        std::vector<Hash256> both = dialogue.receipts;
        both.insert(both.end(), {one, other});
        dialogue.write(dialogue.secondBuyer, u"settlement"_s, both, dialogue.settlement());
        QCOMPARE(dialogue.fold().state, DealState::Settled);
    }

    void f22TwoMachinesChangeDifferently()
    {
        Dialogue dialogue;
        const auto v1 = dialogue.open(tenPieces());
        const auto one = dialogue.write(dialogue.buyer, u"change"_s, {v1}, tenPieces());
        const auto other = dialogue.write(dialogue.secondBuyer, u"cancel"_s, {v1});
        QCOMPARE(dialogue.fold().crossings.front().kind, CrossingKind::TwoVersions);
        QCOMPARE(repliesOf(dialogue.fold()), QStringList({u"B cancel"_s, u"B change"_s}));
        const auto v3 = dialogue.write(dialogue.buyer, u"change"_s, {one, other}, tenPieces());
        QCOMPARE(dialogue.fold().state, DealState::Offered);
        QCOMPARE(*dialogue.fold().position, v3);
    }

    void f22TwoPeersAcceptAnExclusiveOffer()
    {
        LetterBody body = tenPieces();
        body.set("exclusive"_L1, true).set("tender"_L1, QByteArray(16, 'T'));
        Dialogue first;
        const auto v1 = first.open(body);
        const auto yes = first.answer(first.seller, u"AP"_s, {v1});
        Dialogue second;
        second.buyer = SampleMachine::of('B', '1', 'U');
        second.seller = SampleMachine::of('U', '1', 'B');
        const auto otherYes = second.answer(second.seller, u"AP"_s, {second.open(body)});
        QCOMPARE(first.fold().state, DealState::AwaitingAward);
        QVERIFY(!first.fold().contract && first.fold().pending == yes);

        Tender tender = foldTender(QByteArray(16, 'T'), {first.fold(), second.fold()});
        QVERIFY(tender.crossing);
        QCOMPARE(tender.crossing->kind, CrossingKind::TwoAcceptances);
        QCOMPARE(tender.crossing->letters.size(), std::size_t(2));
        QCOMPARE(tender.crossing->replies.size(), std::size_t(4));
        const auto award = first.write(first.buyer, u"countersign"_s, {yes});
        QCOMPARE(first.fold().state, DealState::Agreed);
        QCOMPARE(*first.fold().contract, (DealContract{v1, yes, award}));
        tender = foldTender(QByteArray(16, 'T'), {second.fold(), first.fold()});
        QCOMPARE(tender.awarded, std::vector{first.id});
        QCOMPARE(tender.crossing->replies.size(), std::size_t(1)); // only to cancel the other
        QCOMPARE(tender.crossing->replies.front().kind, u"cancel"_s);
        QCOMPARE(tender.crossing->replies.front().deal, std::optional(second.id));
        second.write(second.buyer, u"cancel"_s, tender.crossing->replies.front().parents);
        tender = foldTender(QByteArray(16, 'T'), {second.fold(), first.fold()});
        QVERIFY(!tender.crossing);
        QVERIFY(otherYes != yes && !foldTender({}, {first.fold(), second.fold()}).crossing);
    }

    void f22ExpiredOfferAccepted()
    {
        Dialogue dialogue;
        const auto v1 = dialogue.open(tenPieces(), Instant(worldEnd));
        QCOMPARE(dialogue.fold(Instant(worldEnd)).state, DealState::Offered);
        QCOMPARE(dialogue.fold(Instant(worldEnd + 1)).state, DealState::Lapsed);
        const auto late = dialogue.answer(dialogue.seller, u"AP"_s, {v1}, Instant(worldEnd + 1));
        const Deal deal = dialogue.fold();
        QCOMPARE(deal.state, DealState::Crossed);
        QCOMPARE(deal.crossings.front().kind, CrossingKind::LateAcceptance);
        QVERIFY(!deal.contract);
        QCOMPARE(repliesOf(deal), QStringList({u"B cancel"_s, u"B change"_s, u"B countersign"_s}));
        dialogue.write(dialogue.buyer, u"countersign"_s, {late});
        QCOMPARE(dialogue.fold().state, DealState::Agreed);
        // In time, by the time it tells: nobody's clock at reading matters.
        Dialogue inTime;
        inTime.answer(inTime.seller, u"AP"_s, {inTime.open(tenPieces(), Instant(worldEnd))}, Instant(worldEnd));
        QCOMPARE(inTime.fold(Instant(worldEnd + 999)).state, DealState::Agreed);
    }

    void f22ReceivedIsNotWhatWasSent()
    {
        Dialogue dialogue;
        const auto yes = dialogue.answer(dialogue.seller, u"AP"_s, {dialogue.open(tenPieces())});
        const auto sent =
            dialogue.write(dialogue.seller, u"delivery"_s, {yes}, linesBody({countedLine(1, "pieces"_L1, 10)}));
        QCOMPARE(dialogue.fold().state, DealState::Delivered);
        const auto nine =
            dialogue.write(dialogue.buyer, u"receipt"_s, {sent}, linesBody({countedLine(1, "accepted"_L1, 9)}));
        const Deal deal = dialogue.fold();
        QCOMPARE(deal.crossings.front().kind, CrossingKind::QuantityDiffers);
        QCOMPARE(deal.crossings.front().letters, (std::vector{sent, nine}));
        QCOMPARE(repliesOf(deal), QStringList({u"B receipt"_s, u"S countersign"_s}));
        QVERIFY(deal.contract && !deal.mayWrite(DealParty::Buyer, u"settlement"));
        dialogue.write(dialogue.buyer, u"receipt"_s, {sent, nine}, linesBody({countedLine(1, "accepted"_L1, 10)}));
        QCOMPARE(dialogue.fold().state, DealState::Received);
        QCOMPARE(dialogue.fold().lines.front().accepted.value, 10);
        dialogue.letters.pop_back(); // as if it had not been written: the seller agrees instead
        dialogue.write(dialogue.seller, u"countersign"_s, {nine});
        QCOMPARE(dialogue.fold().state, DealState::Received);
        QCOMPARE(dialogue.fold().lines.front(), (DealLine{1, {10, {}}, {10, {}}, {9, {}}, {0, {}}}));
    }

    void moreThanWasSentIsNoReceipt()
    {
        // As many accepted as were sent, and more of them to be reworked.
        Dialogue dialogue;
        const auto yes = dialogue.answer(dialogue.seller, u"AP"_s, {dialogue.open(tenPieces())});
        const auto sent =
            dialogue.write(dialogue.seller, u"delivery"_s, {yes}, linesBody({countedLine(1, "pieces"_L1, 10)}));
        LetterBody line = countedLine(1, "accepted"_L1, 10);
        line.set("rejected"_L1, qint64(4)).set("reason"_L1, u"colour"_s).set("rework"_L1, true);
        dialogue.write(dialogue.buyer, u"receipt"_s, {sent}, linesBody({line}));
        QCOMPARE(dialogue.fold().crossings.front().kind, CrossingKind::QuantityDiffers);

        // The same in two measures, which do not add up to anything.
        Dialogue measured;
        const auto metres = [](QLatin1StringView key, int count, const QString &unit) {
            LetterBody part;
            part.set("no"_L1, qint64(1)).set(key, BodyQuantity{Quantity::units(count), unit});
            return part;
        };
        LetterBody ordered = metres("quantity"_L1, 10, u"m"_s);
        ordered.set("product"_L1, u"Strap"_s).set("total"_L1, BodyMoney{Money::fromMinor(1'000), u"CNY"_s});
        const auto agreed = measured.answer(measured.seller, u"AP"_s, {measured.open(linesBody({ordered}))});
        const auto brought =
            measured.write(measured.seller, u"delivery"_s, {agreed}, linesBody({metres("quantity"_L1, 10, u"m"_s)}));
        LetterBody both = metres("accepted_quantity"_L1, 10, u"m"_s);
        both.set("rejected_quantity"_L1, BodyQuantity{Quantity::units(5), u"dm"_s}).set("reason"_L1, u"colour"_s);
        measured.write(measured.buyer, u"receipt"_s, {brought}, linesBody({both}));
        QCOMPARE(measured.fold().state, DealState::Crossed);
        QCOMPARE(measured.fold().crossings.front().kind, CrossingKind::QuantityDiffers);
    }

    void f20OnlyTheRightPartyWrites()
    {
        Dialogue dialogue;
        const auto v1 = dialogue.open(tenPieces());
        const auto refusedAs = [&dialogue](const Hash256 &hash) -> std::optional<LetterRefusal> {
            for (const RefusedLetter &refused : dialogue.fold().refused) {
                if (refused.letter == hash)
                    return refused.reason;
            }
            return std::nullopt;
        };
        QCOMPARE(refusedAs(dialogue.answer(dialogue.buyer, u"AP"_s, {v1})), LetterRefusal::WrongWriter);
        QCOMPARE(refusedAs(dialogue.write(dialogue.seller, u"change"_s, {v1}, tenPieces())),
                 LetterRefusal::WrongWriter);
        QCOMPARE(refusedAs(dialogue.write(dialogue.seller, u"cancel"_s, {v1})), LetterRefusal::WrongWriter);
        SampleMachine stranger = SampleMachine::of('X', '1', 'B');
        QCOMPARE(refusedAs(dialogue.answer(stranger, u"AP"_s, {v1})), LetterRefusal::ForeignStudio);
        SampleMachine elsewhere = SampleMachine::of('S', '1', 'X');
        QCOMPARE(refusedAs(dialogue.answer(elsewhere, u"AP"_s, {v1})), LetterRefusal::ForeignStudio);
        QCOMPARE(refusedAs(dialogue.write(dialogue.seller, u"retract"_s, {v1})), LetterRefusal::WrongWriter);
        QCOMPARE(refusedAs(
                     dialogue.write(dialogue.seller, u"delivery"_s, {v1}, linesBody({countedLine(1, "pieces"_L1, 1)}))),
                 LetterRefusal::NothingAgreed);
        QVERIFY(!dialogue.fold().contract);
        QCOMPARE(dialogue.fold().state, DealState::Offered);

        const auto yes = dialogue.answer(dialogue.seller, u"AP"_s, {v1});
        QCOMPARE(refusedAs(dialogue.write(dialogue.seller, u"countersign"_s, {yes})), LetterRefusal::WrongWriter);
        QCOMPARE(refusedAs(dialogue.write(dialogue.buyer, u"receipt"_s, {yes},
                                          linesBody({countedLine(1, "accepted"_L1, 1)}))),
                 LetterRefusal::WrongParents);
        QCOMPARE(dialogue.fold().state, DealState::Agreed);
    }

    void f13NewerLettersWaitAndCriticalOnesStopTheDeal()
    {
        Dialogue dialogue;
        const auto v1 = dialogue.open(tenPieces());
        dialogue.answer(dialogue.seller, u"AP"_s, {v1});
        Letter newer = dialogue.seller.write(
            {u"note"_s, dialogue.id, {v1}, Instant(worldNow), {}, false, LetterBody().set("text"_L1, u"new"_s)});
        newer.content.needsNewer = true;
        dialogue.letters.push_back(newer);
        QCOMPARE(dialogue.fold().state, DealState::Agreed);
        QCOMPARE(dialogue.fold().newer, std::vector{newer.hash});
        dialogue.letters.back().content.critical = true;
        QCOMPARE(dialogue.fold().state, DealState::Stopped);
        QVERIFY(dialogue.fold().legal.empty());
    }

    void f8LettersThatNameAMissingOneWait()
    {
        Delivered dialogue;
        dialogue.letters.erase(dialogue.letters.begin() + 1); // the acceptance
        const Deal deal = dialogue.fold();
        QCOMPARE(deal.state, DealState::Offered);
        QCOMPARE(deal.waiting.size(), std::size_t(4));
        dialogue.letters.erase(dialogue.letters.begin());
        QCOMPARE(dialogue.fold().state, DealState::Unopened);
        QVERIFY(foldDeal(dialogue.id, {}, Instant(0)).waiting.empty());
    }

    void aRetractedLetterIsMarkedAndStillCounts()
    {
        Dialogue dialogue;
        const auto v1 = dialogue.open(tenPieces());
        dialogue.write(dialogue.buyer, u"retract"_s, {v1});
        QCOMPARE(dialogue.fold().retracted, std::vector{v1});
        QCOMPARE(dialogue.fold().state, DealState::Offered);
    }

    void settlementComesOutToTheCent()
    {
        const Delivered dialogue;
        const Deal deal = dialogue.fold();
        QCOMPARE(deal.state, DealState::Received);
        QCOMPARE(deal.lines[1], (DealLine{2, {7, {}}, {5, {}}, {3, {}}, {2, {}}}));
        const LetterBody body = dialogue.settlement();
        // 5 × 12.50, and 3 of 7 for 100.00: 42.857… is 42.86.
        QCOMPARE(body.lines("lines"_L1)[0].find<BodyMoney>("amount"_L1)->money.minor(), 6'250);
        QCOMPARE(body.lines("lines"_L1)[1].find<BodyMoney>("amount"_L1)->money.minor(), 4'286);
        QCOMPARE(body.find<BodyMoney>("total"_L1)->money.minor(), 10'536);
    }

    void settlementIsClosedByTheCountersignature()
    {
        Delivered dialogue;
        const auto settled = dialogue.write(dialogue.buyer, u"settlement"_s, dialogue.receipts, dialogue.settlement());
        QCOMPARE(dialogue.fold().state, DealState::Settled);
        QVERIFY(dialogue.fold().differences.empty());
        QVERIFY(dialogue.fold().mayWrite(DealParty::Seller, u"countersign"));
        LetterBody total;
        total.set("total"_L1, BodyMoney{Money::fromMinor(10'536), u"EUR"_s});
        dialogue.write(dialogue.seller, u"countersign"_s, {settled}, total);
        QCOMPARE(dialogue.fold().state, DealState::Closed);
        QVERIFY(!dialogue.fold().mayWrite(DealParty::Buyer, u"settlement"));
    }

    /// What both signed is not undone by one of them.
    void aClosedSettlementStaysUntilBothSignAnother()
    {
        Delivered dialogue;
        const auto settled = dialogue.write(dialogue.buyer, u"settlement"_s, dialogue.receipts, dialogue.settlement());
        const auto signature = dialogue.write(dialogue.seller, u"countersign"_s, {settled});
        LetterBody less = dialogue.settlement();
        LetterBody fault = LetterBody().set("reason"_L1, u"scratches"_s);
        fault.set("amount"_L1, BodyMoney{Money::fromMinor(-536), u"EUR"_s});
        less.set("adjustments"_L1, BodyLines{fault}).set("total"_L1, BodyMoney{Money::fromMinor(10'000), u"EUR"_s});
        std::vector<Hash256> parents = dialogue.receipts;
        parents.insert(parents.end(), {settled, signature});
        const auto second = dialogue.write(dialogue.buyer, u"settlement"_s, parents, less);
        QCOMPARE(dialogue.fold().state, DealState::Closed);
        QCOMPARE(dialogue.fold().settlement, settled);
        QCOMPARE(dialogue.fold().refused, (std::vector<RefusedLetter>{{second, LetterRefusal::Answered}}));
        dialogue.write(dialogue.seller, u"countersign"_s, {second});
        QCOMPARE(dialogue.fold().state, DealState::Closed);
        QCOMPARE(dialogue.fold().settlement, second);
        QVERIFY(dialogue.fold().refused.empty());
    }

    /// Who learnt the name of a deal of others must not be able to stop it on the side that they may write to.
    void strangersDoNotStopADeal()
    {
        Dialogue dialogue;
        const auto v1 = dialogue.open(tenPieces());
        dialogue.answer(dialogue.seller, u"AP"_s, {v1});
        SampleMachine stranger = SampleMachine::of('X', '1', 'B');
        for (int i = 0; i < maxDealLetters; ++i)
            dialogue.write(stranger, u"note"_s, {}, LetterBody().set("text"_L1, u"psst"_s));
        const Deal deal = dialogue.fold();
        QCOMPARE(deal.state, DealState::Agreed);
        QCOMPARE(deal.refused.size(), std::size_t(maxDealLetters));
        for (int i = 0; i < maxDealLetters; ++i)
            dialogue.write(dialogue.seller, u"note"_s, {}, LetterBody().set("text"_L1, u"and"_s));
        QCOMPARE(dialogue.fold().state, DealState::Stopped);
    }

    void f24SettlementThatDiffersIsNotCountersigned()
    {
        const auto faultsOf = [](const LetterBody &body, std::size_t receipts) {
            Delivered dialogue;
            const std::vector<Hash256> named(dialogue.receipts.begin(), dialogue.receipts.begin() + qint64(receipts));
            const auto settled = dialogue.write(dialogue.buyer, u"settlement"_s, named, body);
            dialogue.write(dialogue.seller, u"countersign"_s, {settled});
            const Deal deal = dialogue.fold();
            std::vector<SettlementFault> faults;
            for (const SettlementDifference &difference : deal.differences) {
                faults.push_back(difference.fault);
                if (sentenceOf(difference).isEmpty())
                    faults.clear();
            }
            const bool signedAnyway = deal.state == DealState::Closed || deal.refused.size() != 1 ||
                                      deal.refused.front().reason != LetterRefusal::NotEqual ||
                                      deal.mayWrite(DealParty::Seller, u"countersign");
            return signedAnyway ? std::vector<SettlementFault>() : faults;
        };
        using Faults = std::vector<SettlementFault>;
        const LetterBody right = Delivered().settlement();
        const auto changed = [&right](std::size_t line, QLatin1StringView key, const BodyValue &value) {
            LetterBody body = right;
            std::get<BodyLines>(body.values.at(u"lines"_s))[line].set(key, value);
            return body;
        };
        const BodyMoney cent{Money::fromMinor(4'287), u"EUR"_s};
        QCOMPARE(faultsOf(changed(1, "amount"_L1, cent), 2), (Faults{SettlementFault::Amount}));
        QCOMPARE(faultsOf(changed(0, "pieces"_L1, qint64(4)), 2), (Faults{SettlementFault::Accepted}));
        QCOMPARE(faultsOf(changed(0, "no"_L1, qint64(9)), 2),
                 (Faults{SettlementFault::LineMissing, SettlementFault::LineExtra}));
        LetterBody total = right;
        total.set("total"_L1, BodyMoney{Money::fromMinor(10'535), u"EUR"_s});
        QCOMPARE(faultsOf(total, 2), (Faults{SettlementFault::Total}));
        total.set("total"_L1, BodyMoney{Money::fromMinor(10'536), u"USD"_s});
        QVERIFY(!faultsOf(total, 2).empty());
        QCOMPARE(faultsOf(right, 1), (Faults{SettlementFault::ReceiptNotCounted}));
        // A deduction that both can read is no difference, if the total follows it.
        LetterBody further = right;
        LetterBody deduction = LetterBody().set("reason"_L1, u"late"_s);
        deduction.set("amount"_L1, BodyMoney{Money::fromMinor(-36), u"EUR"_s});
        further.set("adjustments"_L1, BodyLines{deduction});
        further.set("total"_L1, BodyMoney{Money::fromMinor(10'500), u"EUR"_s});
        QVERIFY(faultsOf(further, 2).empty()); // closed
    }

    void settlementOfWhatCannotBeReckonedSaysSo()
    {
        const LetterBody huge = linesBody({pricedLine(1, 1'000'000'000, maxBodyNumber)});
        const LetterBody receipt = linesBody({countedLine(1, "accepted"_L1, 1'000'000'000)});
        QVERIFY(!settlementBody(huge, {receipt}).ok());
        const auto differences = settlementDifferences({}, huge, {receipt});
        QCOMPARE(differences.front().fault, SettlementFault::Impossible);
        QVERIFY(!settlementBody(tenPieces(), {linesBody({countedLine(3, "accepted"_L1, 1)})}).ok());
        QVERIFY(!settlementBody(tenPieces(), {}).ok());
    }

    void t14LettersAreSmall()
    {
        QByteArray payload;
        int count = 0;
        for (int deal = 0; count < 100; ++deal) {
            Dialogue dialogue;
            const auto when = [deal, minute = 0]() mutable {
                return Instant(worldNow + deal * 86'399'517 + ++minute * 61'003);
            };
            auto clock = when;
            LetterBody first = pricedLine(1, 10 + deal % 7, 1'250 + deal * 37);
            first.set("due"_L1, QDate(2026, 10, 1).addDays(deal)).set("alias"_L1, u"K-%1"_s.arg(400 + deal * 13));
            const LetterBody second = pricedLine(2, 4, 3'900 + deal * 11);
            const auto v1 = dialogue.open(linesBody({first, second}), clock());
            const auto yes = dialogue.answer(dialogue.seller, u"AP"_s, {v1}, clock());
            const auto sent = dialogue.write(
                dialogue.seller, u"delivery"_s, {yes},
                linesBody({countedLine(1, "pieces"_L1, 10 + deal % 7), countedLine(2, "pieces"_L1, 4)}), clock());
            const auto got = dialogue.write(
                dialogue.buyer, u"receipt"_s, {sent},
                linesBody({countedLine(1, "accepted"_L1, 10 + deal % 7), countedLine(2, "accepted"_L1, 4)}), clock());
            const auto settled = settlementBody(dialogue.letters[0].content.body, {dialogue.letters[3].content.body});
            dialogue.write(dialogue.buyer, u"settlement"_s, {got}, *settled, clock());
            for (const Letter &letter : dialogue.letters) {
                payload += letter.raw + letter.signature.bytes();
                ++count;
            }
        }
        const double each = double(qCompress(payload, 6).size()) / count;
        qInfo("%d letters, %.0f bytes each with signature, compressed; %.0f plain", count, each,
              double(payload.size()) / count);
        QVERIFY(each <= 350);
    }
};

QTEST_GUILESS_MAIN(TestDeal)
#include "test_deal.moc"
