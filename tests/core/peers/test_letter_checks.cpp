// Letters held against their deal on both sides: what does not come out is not put into the box, and where another
// program signed it all the same, its reader is told why it does not count (F24).
#include "tests/core/peers/crafted_bundle.h"

#include <QTest>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

BodyMoney yuan(qint64 minor) { return {Money::fromMinor(minor), u"CNY"_s}; }

/// Kiln House had ten wallets made by Oakbench at 5 yuan each, and found nine of them good.
struct Received
{
    Received() : kiln(u"Kiln House"_s), oak(u"Oakbench"_s)
    {
        pair(kiln, oak);
        must(kiln.write(oak, offerOf(10, 5)));
        post();
        must(oak.write(kiln, reply(oak.deal(), "answer"_L1, "AP"_L1)));
        post();
        LetterContent sent = reply(oak.deal(), "delivery"_L1);
        LetterBody line;
        sent.body.set("lines"_L1, BodyLines{line.set("no"_L1, qint64(1)).set("pieces"_L1, qint64(10))});
        must(oak.write(kiln, sent));
        post();
        LetterContent found = reply(kiln.deal(), "receipt"_L1);
        LetterBody counted;
        counted.set("no"_L1, qint64(1)).set("accepted"_L1, qint64(9)).set("rejected"_L1, qint64(1));
        found.body.set("lines"_L1, BodyLines{counted.set("reason"_L1, u"surface"_s)});
        must(kiln.write(oak, found));
        post();
    }
    template <class T> static void must(const Result<T> &result)
    {
        if (!result.ok())
            qFatal("%s / %s", qPrintable(result.error().message), qPrintable(result.error().detail));
    }
    void post()
    {
        must(oak.take(kiln.send(oak)));
        must(kiln.take(oak.send(kiln)));
    }
    LetterContent settlement(qint64 pieces, qint64 amount, qint64 total)
    {
        LetterContent content = reply(kiln.deal(), "settlement"_L1);
        LetterBody line;
        line.set("no"_L1, qint64(1)).set("pieces"_L1, pieces).set("amount"_L1, yuan(amount));
        content.body.set("lines"_L1, BodyLines{line}).set("total"_L1, yuan(total));
        return content;
    }
    qint64 waiting(PostStudio &studio)
    {
        return studio.file().integer("SELECT count(*) FROM letter_draft WHERE letter_id IS NULL");
    }

    PostStudio kiln;
    PostStudio oak;
};

QString why(const Error &error)
{
    QStringList messages;
    for (const Issue &issue : error.issues)
        messages << issue.field + u": " + issue.message;
    return messages.join(u'\n');
}

} // namespace

class TestLetterChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void f24ASettlementThatDoesNotComeOutIsNotPutIntoTheBox()
    {
        Received o;
        const auto more = o.kiln.write(o.oak, o.settlement(10, 5'000, 5'000));
        QCOMPARE(more.error().code, ErrorCode::Invalid);
        QVERIFY2(why(more.error()).contains(u"Line 1 counts 10, but 9 were accepted."_s),
                 qPrintable(why(more.error())));
        const auto total = o.kiln.write(o.oak, o.settlement(9, 4'500, 5'000));
        QCOMPARE(why(total.error()),
                 u"body.total: The total says 50.00 CNY, but the lines and further amounts come to 45.00 CNY."_s);
        QCOMPARE(o.waiting(o.kiln), 0);
        const LetterContent wrong = o.settlement(9, 4'500, 4'600);
        const auto right = o.kiln.write(o.oak, o.settlement(9, 4'500, 4'500));
        BENCHBOOK_VERIFY(right);
        // Nor is it changed into such a one while it waits.
        const auto changed = changeLetter(o.kiln.studio(), *right, wrong, std::nullopt);
        QVERIFY2(why(changed.error()).startsWith(u"body.total: The total says 46.00 CNY"_s),
                 qPrintable(why(changed.error())));
        o.post();
        BENCHBOOK_VERIFY(o.oak.write(o.kiln, reply(o.oak.deal(), "countersign"_L1)));
        o.post();
        QCOMPARE(o.kiln.deal().deal.state, DealState::Closed);
        QVERIFY(o.kiln.deal().deal == o.oak.deal().deal);
    }

    void f24ACountersignatureOfAnotherTotalIsRefusedOnBothSides()
    {
        Received o;
        BENCHBOOK_VERIFY(o.kiln.write(o.oak, o.settlement(9, 4'500, 4'500)));
        o.post();
        LetterContent sign = reply(o.oak.deal(), "countersign"_L1);
        sign.body.set("total"_L1, yuan(5'000));
        const auto refused = o.oak.write(o.kiln, sign);
        QCOMPARE(why(refused.error()), u"body.total: The countersignature says 50.00 CNY, the settlement 45.00 CNY."_s);
        QCOMPARE(o.waiting(o.oak), 0);
        // Signed by another program it comes, stays without effect, and says why.
        CraftedChain chain(o.oak, o.kiln);
        const Letter strange = chain.add(sign);
        BENCHBOOK_VERIFY(o.kiln.take(craftBundle(o.oak, o.kiln, {chain.items({strange})})));
        const DealView view = o.kiln.deal();
        QCOMPARE(view.deal.state, DealState::Settled);
        QVERIFY2(remarkOn(view.deal, strange.hash)
                     .endsWith(u"The countersignature says 50.00 CNY, the settlement 45.00 CNY."_s),
                 qPrintable(remarkOn(view.deal, strange.hash)));
        // The right one still closes it.
        BENCHBOOK_VERIFY(o.oak.write(o.kiln, reply(o.oak.deal(), "countersign"_L1)));
        o.post();
        QCOMPARE(o.kiln.deal().deal.state, DealState::Closed);
    }

    void anAnswerThatDoesNotFitTheOfferIsRefusedOnBothSides()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        pair(kiln, oak);
        BENCHBOOK_VERIFY(kiln.write(oak, offerOf(10, 5)));
        BENCHBOOK_VERIFY(oak.take(kiln.send(oak)));
        const auto answering = [&](qint64 no, qint64 pieces, const QString &currency) {
            LetterContent answer = reply(oak.deal(), "answer"_L1, "CA"_L1);
            LetterBody line;
            line.set("no"_L1, no).set("code"_L1, u"3"_s).set("pieces"_L1, pieces);
            line.set("unit_price"_L1, BodyMoney{Money::fromMinor(600), currency});
            answer.body.set("lines"_L1, BodyLines{line});
            return answer;
        };
        QCOMPARE(why(oak.write(kiln, answering(7, 8, u"CNY"_s)).error()),
                 u"body.lines: The answer speaks of line 7, which the offer has not."_s);
        QCOMPARE(why(oak.write(kiln, answering(1, 80, u"CNY"_s)).error()),
                 u"body.lines: Line 1: the answer says 80, more than the 10 that were offered."_s);
        QCOMPARE(why(oak.write(kiln, answering(1, 8, u"EUR"_s)).error()),
                 u"body.lines: Line 1: the price is in EUR, the offer in CNY."_s);
        CraftedChain chain(oak, kiln);
        const Letter strange = chain.add(answering(7, 8, u"CNY"_s));
        BENCHBOOK_VERIFY(kiln.take(craftBundle(oak, kiln, {chain.items({strange})})));
        QCOMPARE(kiln.deal().deal.state, DealState::Countered);
        QCOMPARE(remarkOn(kiln.deal().deal, strange.hash), u"The answer speaks of line 7, which the offer has not."_s);
        BENCHBOOK_VERIFY(oak.write(kiln, answering(1, 8, u"CNY"_s)));
    }
};

QTEST_MAIN(TestLetterChecks)
#include "test_letter_checks.moc"
