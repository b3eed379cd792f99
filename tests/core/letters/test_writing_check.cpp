// What a letter is held against before it is signed (F24): settlements, countersignatures, answers; and that who reads
// such a letter all the same is told why it does not count.
#include "core/letters/writing_check.h"
#include "tests/core/letters/deal_dialogue.h"

#include <QTest>

#include <algorithm>

using namespace benchbook;
using namespace Qt::StringLiterals;

namespace {

const Instant checkTime(worldNow);

BodyMoney euro(qint64 minor) { return {Money::fromMinor(minor), u"EUR"_s}; }

LetterBody wallets(qint64 no, qint64 pieces)
{
    LetterBody line;
    line.set("no"_L1, no).set("product"_L1, u"Card wallet"_s).set("pieces"_L1, pieces);
    return line.set("unit_price"_L1, euro(1'000)).set("due"_L1, QDate(2026, 12, 1));
}

/// Ten wallets ordered and sent, nine of them good.
struct NineOfTen : Dialogue
{
    NineOfTen()
    {
        version = open(linesBody({wallets(1, 10)}));
        const auto acceptance = answer(seller, u"AP"_s, {version});
        const auto sent = write(seller, u"delivery"_s, {acceptance}, linesBody({countedLine(1, "pieces"_L1, 10)}));
        LetterBody counted = countedLine(1, "accepted"_L1, 9);
        counted.set("rejected"_L1, qint64(1)).set("reason"_L1, u"surface"_s);
        receipt = write(buyer, u"receipt"_s, {sent}, linesBody({counted}));
    }

    static LetterBody settlement(qint64 pieces, qint64 amount, qint64 total)
    {
        LetterBody line = countedLine(1, "pieces"_L1, pieces);
        return linesBody({line.set("amount"_L1, euro(amount))}).set("total"_L1, euro(total));
    }
    std::vector<Issue> issues(DealParty us, const QString &kind, const std::vector<Hash256> &parents,
                              const LetterBody &body) const
    {
        LetterContent draft{kind, id, parents, checkTime};
        draft.body = body;
        return writingIssues(id, letters, us, draft, checkTime);
    }
    QStringList settling(const LetterBody &body) const
    {
        QStringList messages;
        for (const Issue &issue : issues(DealParty::Buyer, u"settlement"_s, {receipt}, body))
            messages << issue.message;
        return messages;
    }

    Hash256 version;
    Hash256 receipt;
};

LetterBody answerBody(const QString &code, BodyLines lines)
{
    return LetterBody().set("code"_L1, code).set("lines"_L1, std::move(lines)).set("reason"_L1, u"as told"_s);
}

LetterBody answered(qint64 no, const QString &code) { return LetterBody().set("no"_L1, no).set("code"_L1, code); }

} // namespace

class TestWritingCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void f24ASettlementThatDoesNotAddUpIsNotWritten()
    {
        const NineOfTen deal;
        QCOMPARE(deal.settling(NineOfTen::settlement(9, 9'000, 9'000)), QStringList());
        QCOMPARE(deal.settling(NineOfTen::settlement(9, 9'000, 9'500)),
                 QStringList(u"The total says 95.00 EUR, but the lines and further amounts come to 90.00 EUR."_s));
        QCOMPARE(deal.settling(NineOfTen::settlement(10, 10'000, 10'000)),
                 QStringList({u"Line 1 counts 10, but 9 were accepted."_s,
                              u"Line 1 says 100.00 EUR, but what was accepted comes to 90.00 EUR."_s,
                              u"The total says 100.00 EUR, but the lines and further amounts come to 90.00 EUR."_s}));
        LetterBody extra = countedLine(7, "pieces"_L1, 1);
        LetterBody body = NineOfTen::settlement(9, 9'000, 9'000);
        std::get<BodyLines>(body.values.at(u"lines"_s)).push_back(extra.set("amount"_L1, euro(0)));
        QCOMPARE(deal.settling(body).size(), 1);
        // What is taken off and said is no fault.
        LetterBody less = NineOfTen::settlement(9, 9'000, 8'500);
        LetterBody late = LetterBody().set("reason"_L1, u"late"_s).set("amount"_L1, euro(-500));
        QCOMPARE(deal.settling(less.set("adjustments"_L1, BodyLines{late})), QStringList());
        const auto issues =
            deal.issues(DealParty::Buyer, u"settlement"_s, {deal.receipt}, NineOfTen::settlement(9, 9'000, 9'500));
        QCOMPARE(issues.front().field, u"body.total"_s);
    }

    void f24ACountersignatureOfAnotherTotalIsNotWritten()
    {
        NineOfTen deal;
        const auto settled =
            deal.write(deal.buyer, u"settlement"_s, {deal.receipt}, NineOfTen::settlement(9, 9'000, 9'000));
        const auto signing = [&](const BodyMoney &total) {
            return deal.issues(DealParty::Seller, u"countersign"_s, {settled}, LetterBody().set("total"_L1, total));
        };
        QVERIFY(signing(euro(9'000)).empty());
        QVERIFY(deal.issues(DealParty::Seller, u"countersign"_s, {settled}, {}).empty());
        QCOMPARE(signing(euro(9'500)).size(), std::size_t(1));
        QCOMPARE(signing(euro(9'500)).front().message,
                 u"The countersignature says 95.00 EUR, the settlement 90.00 EUR."_s);
        QCOMPARE(signing({Money::fromMinor(9'000), u"USD"_s}).size(), std::size_t(1));
        // Signed all the same by another program, it does not count, and its reader is told why.
        const auto signature =
            deal.write(deal.seller, u"countersign"_s, {settled}, LetterBody().set("total"_L1, euro(9'500)));
        const Deal told = deal.fold();
        QCOMPARE(told.state, DealState::Settled);
        QCOMPARE(told.refused.size(), std::size_t(1));
        QCOMPARE(told.refused.front().reason, LetterRefusal::NotEqual);
        QCOMPARE(remarkOn(told, signature), u"Without effect: it countersigns what does not come out. The "
                                            "countersignature says 95.00 EUR, the settlement 90.00 EUR."_s);
        QCOMPARE(remarkOn(told, settled), QString());
        QVERIFY(told.differences.empty() && told.mayWrite(DealParty::Seller, u"countersign"));
    }

    void f24WhoCountersignsWhatDiffersIsToldInWhat()
    {
        NineOfTen deal;
        const auto settled =
            deal.write(deal.buyer, u"settlement"_s, {deal.receipt}, NineOfTen::settlement(9, 9'000, 9'500));
        QCOMPARE(deal.issues(DealParty::Seller, u"countersign"_s, {settled}, {}).front().message,
                 u"The total says 95.00 EUR, but the lines and further amounts come to 90.00 EUR."_s);
        const auto signature = deal.write(deal.seller, u"countersign"_s, {settled});
        QVERIFY(
            remarkOn(deal.fold(), signature).endsWith(u"The total: they reckon 95.00 EUR, here it is 90.00 EUR."_s));
    }

    void anAnswerIsHeldAgainstTheOffer()
    {
        Dialogue deal;
        LetterBody leather;
        leather.set("no"_L1, qint64(2)).set("product"_L1, u"Leather"_s).set("total"_L1, euro(5'000));
        leather.set("quantity"_L1, BodyQuantity{Quantity::fromMicro(3'000'000), u"m2"_s});
        const auto version = deal.open(linesBody({wallets(1, 10), leather}));
        const auto faults = [&](const QString &code, const BodyLines &lines) {
            LetterContent draft{u"answer"_s, deal.id, {version}, checkTime};
            draft.body = answerBody(code, lines);
            QStringList messages;
            for (const Issue &issue : writingIssues(deal.id, deal.letters, DealParty::Seller, draft, checkTime))
                messages << issue.message;
            return messages;
        };
        // What may be asked: less, another price, another day, or not at all.
        LetterBody less = answered(1, u"3"_s);
        less.set("pieces"_L1, qint64(8)).set("unit_price"_L1, euro(1'200)).set("due"_L1, QDate(2026, 12, 9));
        QCOMPARE(faults(u"CA"_s, {less, answered(2, u"7"_s)}), QStringList());
        QCOMPARE(faults(u"CA"_s, {answered(1, u"5"_s), answered(2, u"3"_s).set("total"_L1, euro(6'000))}),
                 QStringList());
        QCOMPARE(faults(u"AP"_s, {answered(1, u"5"_s).set("pieces"_L1, qint64(10))}), QStringList());
        // What cannot be meant.
        QCOMPARE(faults(u"CA"_s, {answered(9, u"3"_s).set("pieces"_L1, qint64(8))}),
                 QStringList(u"The answer speaks of line 9, which the offer has not."_s));
        QCOMPARE(faults(u"CA"_s, {answered(1, u"3"_s).set("pieces"_L1, qint64(11))}),
                 QStringList(u"Line 1: the answer says 11, more than the 10 that were offered."_s));
        QCOMPARE(faults(u"CA"_s, {answered(2, u"3"_s).set("pieces"_L1, qint64(1))}),
                 QStringList(u"Line 2: the answer counts 1, the offer 3 m2: that is another measure."_s));
        const BodyMoney dollars{Money::fromMinor(1'200), u"USD"_s};
        QCOMPARE(faults(u"CA"_s, {answered(1, u"3"_s).set("unit_price"_L1, dollars)}),
                 QStringList(u"Line 1: the price is in USD, the offer in EUR."_s));
        QCOMPARE(faults(u"AP"_s, {answered(1, u"5"_s).set("pieces"_L1, qint64(8)).set("unit_price"_L1, euro(1'200))}),
                 QStringList({u"Line 1 is accepted as it stands, but the answer says 8 and the offer 10."_s,
                              u"Line 1 is accepted as it stands, but the answer says 12.00 EUR and the offer 10.00 "
                              "EUR."_s}));
        // By another program, it is read, and said what of it cannot be meant; the state is what it was.
        const auto strange = deal.write(deal.seller, u"answer"_s, {version},
                                        answerBody(u"CA"_s, {answered(9, u"3"_s).set("pieces"_L1, qint64(8))}));
        const Deal told = deal.fold();
        QCOMPARE(told.state, DealState::Countered);
        QCOMPARE(remarkOn(told, strange), u"The answer speaks of line 9, which the offer has not."_s);
        QCOMPARE(told.mismatches.size(), std::size_t(1));
    }

    /// Two machines of the buyer settled on their own; the letter that puts it right names both.
    void whatSettlesACrossingIsWritten()
    {
        NineOfTen deal;
        const auto one =
            deal.write(deal.buyer, u"settlement"_s, {deal.receipt}, NineOfTen::settlement(9, 9'000, 9'000));
        LetterBody less = NineOfTen::settlement(9, 9'000, 8'900);
        LetterBody late = LetterBody().set("reason"_L1, u"late"_s).set("amount"_L1, euro(-100));
        const auto other =
            deal.write(deal.secondBuyer, u"settlement"_s, {deal.receipt}, less.set("adjustments"_L1, BodyLines{late}));
        QCOMPARE(deal.fold().state, DealState::Crossed);
        const auto settling = [&](const LetterBody &body) {
            return deal.issues(DealParty::Buyer, u"settlement"_s, {deal.receipt, one, other}, body).size();
        };
        QCOMPARE(settling(NineOfTen::settlement(9, 9'000, 9'000)), std::size_t(0));
        QCOMPARE(settling(NineOfTen::settlement(9, 9'000, 9'100)), std::size_t(1));
        QVERIFY(deal.issues(DealParty::Buyer, u"note"_s, {}, LetterBody().set("text"_L1, u"hm"_s)).empty());
    }
};

QTEST_APPLESS_MAIN(TestWritingCheck)
#include "test_writing_check.moc"
