// How letters begin: filled with what is known, and then what their kind demands.
#include "core/journal/list.h"
#include "core/peers/letter_start.h"
#include "tests/core/peers/post_fixture.h"

#include <QTest>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

LetterStart begun(PostStudio &studio, QLatin1StringView kind, QLatin1StringView code = {})
{
    const DealView view = studio.deal();
    for (const LegalLetter &legal : view.ours()) {
        if (legal.kind != kind || legal.code != code)
            continue;
        const auto start = studio.studio().read([&](const Reader &reader) { return startLetter(reader, view, legal); });
        if (!start.ok())
            qFatal("%s", qPrintable(start.error().message));
        return *start;
    }
    qFatal("%s is not possible", kind.data());
}

/// Puts a begun letter into the box as it is, and carries it over.
void sendOn(PostStudio &from, PostStudio &to, const LetterStart &start)
{
    BENCHBOOK_VERIFY(writeLetter(from.studio(), start.to, start.content, std::nullopt));
    BENCHBOOK_VERIFY(to.take(from.send(to)));
}

const LetterBody &lineOf(const LetterStart &start) { return start.content.body.lines("lines"_L1).front(); }

} // namespace

class TestLetterStart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDealGoesThroughWithWhatIsProposed()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        pair(kiln, oak);
        BENCHBOOK_VERIFY(kiln.write(oak, offerOf(200, 12)));
        BENCHBOOK_VERIFY(oak.take(kiln.send(oak)));
        const LetterStart accept = begun(oak, "answer"_L1, "AP"_L1);
        QCOMPARE(accept.content.body.text("code"_L1), u"AP"_s);
        QVERIFY(!accept.content.body.has("lines"_L1));
        QCOMPARE(accept.about.at(1), u"Card wallet (200 pcs)"_s);
        sendOn(oak, kiln, accept);

        // A part first: the next delivery proposes the rest.
        LetterStart part = begun(oak, "delivery"_L1);
        QCOMPARE(lineOf(part).number("pieces"_L1), 200);
        QVERIFY(part.linesGiven);
        BodyLines lines = part.content.body.lines("lines"_L1);
        lines.front().set("pieces"_L1, qint64(150));
        part.content.body.set("lines"_L1, lines);
        sendOn(oak, kiln, part);
        QCOMPARE(lineOf(begun(oak, "delivery"_L1)).number("pieces"_L1), 50);

        const LetterStart receipt = begun(kiln, "receipt"_L1);
        QCOMPARE(lineOf(receipt).number("accepted"_L1), 150);
        sendOn(kiln, oak, receipt);
        const LetterStart settlement = begun(kiln, "settlement"_L1);
        QVERIFY(settlement.reckoned);
        QCOMPARE(settlement.content.body.find<BodyMoney>("total"_L1)->money.minor(), 180'000);
        sendOn(kiln, oak, settlement);
        const LetterStart sign = begun(oak, "countersign"_L1);
        QCOMPARE(sign.content.body.find<BodyMoney>("total"_L1)->money.minor(), 180'000);
        sendOn(oak, kiln, sign);
        QCOMPARE(kiln.deal().deal.state, DealState::Closed);
    }

    void changesThatAreAskedForBecomeTheNextVersion()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        pair(kiln, oak);
        BENCHBOOK_VERIFY(kiln.write(oak, offerOf(200, 12)));
        BENCHBOOK_VERIFY(oak.take(kiln.send(oak)));
        LetterStart answer = begun(oak, "answer"_L1, "CA"_L1);
        QCOMPARE(lineOf(answer).text("code"_L1), u"5"_s);
        QCOMPARE(lineOf(answer).number("pieces"_L1), 200);
        BodyLines lines = answer.content.body.lines("lines"_L1);
        lines.front().set("pieces"_L1, qint64(180));
        answer.content.body.set("lines"_L1, lines);
        completeLetter(answer, answer.content);
        QCOMPARE(lineOf(answer).text("code"_L1), u"3"_s);
        sendOn(oak, kiln, answer);
        const LetterStart change = begun(kiln, "change"_L1);
        QCOMPARE(lineOf(change).number("pieces"_L1), 180);
        QCOMPARE(lineOf(change).text("product"_L1), u"Card wallet"_s);
        QCOMPARE(lineOf(change).find<BodyMoney>("unit_price"_L1)->money.minor(), 1200);
        sendOn(kiln, oak, change);
        sendOn(oak, kiln, begun(oak, "answer"_L1, "AP"_L1));
        QCOMPARE(kiln.deal().deal.state, DealState::Agreed);
    }

    void anAnswerThatChangesNothingStaysAsItStands()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        pair(kiln, oak);
        BENCHBOOK_VERIFY(kiln.write(oak, offerOf(200, 12)));
        BENCHBOOK_VERIFY(oak.take(kiln.send(oak)));
        LetterStart answer = begun(oak, "answer"_L1, "CA"_L1);
        completeLetter(answer, answer.content);
        QCOMPARE(lineOf(answer).text("code"_L1), u"5"_s);
        QVERIFY(!writeLetter(oak.studio(), answer.to, answer.content, std::nullopt).ok());
    }

    void whatWaitsBeginsAgainAsItWasWritten()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        pair(kiln, oak);
        const auto draft = kiln.write(oak, offerOf(10, 5));
        BENCHBOOK_VERIFY(draft);
        const auto start = kiln.studio().read([&](const Reader &reader) -> Result<LetterStart> {
            BENCHBOOK_ASSIGN(const WaitingLetter waiting, waitingLetter(reader, *draft));
            return startAgain(reader, waiting);
        });
        BENCHBOOK_VERIFY(start);
        QCOMPARE(start->toName, u"Oakbench"_s);
        QCOMPARE(start->content.body, offerOf(10, 5).body);
        QVERIFY(start->content.kind == "offer"_L1);
    }

    void everyKindHasAWordInLists()
    {
        for (const LetterKind &kind : letterKinds())
            QVERIFY2(stateTitle(QString::fromLatin1(kind.key)) != QLatin1StringView(kind.key), kind.key);
    }

    void onlyTheWriterWithdraws()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        pair(kiln, oak);
        BENCHBOOK_VERIFY(kiln.write(oak, offerOf(10, 5)));
        BENCHBOOK_VERIFY(oak.take(kiln.send(oak)));
        const auto withdraw = [](PostStudio &studio) {
            const DealView view = studio.deal();
            return studio.studio().read(
                [&](const Reader &reader) { return startWithdrawal(reader, view, view.letters.front()); });
        };
        QVERIFY(!withdraw(oak).ok());
        const auto start = withdraw(kiln);
        BENCHBOOK_VERIFY(start);
        sendOn(kiln, oak, *start);
        QCOMPARE(oak.deal().deal.retracted.size(), std::size_t(1));
    }
};

QTEST_MAIN(TestLetterStart)
#include "test_letter_start.moc"
