// What waits for a person: each kind of question comes and goes with what settles it, and money stands first.
#include "core/peers/open_questions.h"
#include "tests/core/peers/post_fixture.h"

#include <QTest>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

std::vector<OpenQuestion> questionsOf(PostStudio &studio)
{
    return studio.studio().read([](const Reader &reader) { return Result(openQuestions(reader)); }).value();
}

QList<QuestionKind> kindsOf(PostStudio &studio)
{
    QList<QuestionKind> kinds;
    for (const OpenQuestion &question : questionsOf(studio))
        kinds << question.kind;
    return kinds;
}

LetterContent dueOn(LetterContent offer, QDate day)
{
    BodyLines lines = offer.body.lines("lines"_L1);
    lines.front().set("due"_L1, day);
    offer.body.set("lines"_L1, lines);
    return offer;
}

} // namespace

class TestOpenQuestions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unverifiedPeersAreAskedAboutUntilTheyAreHeard()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oak<b>bench"_s);
        QVERIFY(questionsOf(kiln).empty());
        pair(kiln, oak, false);
        QCOMPARE(kindsOf(kiln), QList{QuestionKind::PeerUnverified});
        QVERIFY(questionText(questionsOf(kiln).front()).contains(u"Oak<b>bench"_s));
        BENCHBOOK_VERIFY(setBlocked(kiln.studio(), kiln.peer(oak), true, std::nullopt));
        QVERIFY(questionsOf(kiln).empty());
        BENCHBOOK_VERIFY(setBlocked(kiln.studio(), kiln.peer(oak), false, std::nullopt));
        BENCHBOOK_VERIFY(verifyFaceToFace(kiln.studio(), kiln.peer(oak), oak.card(), std::nullopt));
        QVERIFY(questionsOf(kiln).empty());
    }

    void anotherCardIsAQuestion()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        PostStudio swapped(u"Oakbench"_s);
        pair(kiln, oak);
        BENCHBOOK_VERIFY(takeCard(kiln.studio(), swapped.card(), std::nullopt, SameName::IsTheirs));
        QCOMPARE(kindsOf(kiln), QList{QuestionKind::PeerChanged});
    }

    void anOfferWaitsUntilItIsAnsweredIntoTheBox()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        pair(kiln, oak);
        BENCHBOOK_VERIFY(kiln.write(oak, dueOn(offerOf(10, 5), QDate(2026, 9, 20))));
        BENCHBOOK_VERIFY(oak.take(kiln.send(oak)));
        // Who offered may change or cancel at any time; that is no question.
        QVERIFY(questionsOf(kiln).empty());
        const std::vector<OpenQuestion> questions = questionsOf(oak);
        QCOMPARE(questions.size(), std::size_t(1));
        QCOMPARE(questions.front().kind, QuestionKind::OurTurn);
        QCOMPARE(questions.front().title, u"Card wallet"_s);
        QCOMPARE(questions.front().money->minor(), 5'000);
        QCOMPARE(questions.front().due, QDate(2026, 9, 20));
        QVERIFY(questions.front().deal);
        const auto draft = oak.write(kiln, reply(oak.deal(), "answer"_L1, "AP"_L1));
        BENCHBOOK_VERIFY(draft);
        QVERIFY(questionsOf(oak).empty());
        BENCHBOOK_VERIFY(dropLetter(oak.studio(), *draft, std::nullopt));
        QCOMPARE(kindsOf(oak), QList{QuestionKind::OurTurn});
    }

    void whoIsAskedForChangesHasTheTurn()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        pair(kiln, oak);
        BENCHBOOK_VERIFY(kiln.write(oak, offerOf(10, 5)));
        BENCHBOOK_VERIFY(oak.take(kiln.send(oak)));
        LetterContent answer = reply(oak.deal(), "answer"_L1, "CA"_L1);
        answer.body.set("reason"_L1, u"a week later"_s);
        BENCHBOOK_VERIFY(oak.write(kiln, answer));
        BENCHBOOK_VERIFY(kiln.take(oak.send(kiln)));
        QCOMPARE(kindsOf(kiln), QList{QuestionKind::OurTurn});
        QVERIFY(questionsOf(oak).empty());
    }

    void moneyFirstTheGreaterAboveThenTheDay()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        PostStudio fen(u"Fen Weavers"_s);
        pair(kiln, oak);
        pair(oak, fen, false);
        BENCHBOOK_VERIFY(kiln.write(oak, offerOf(1, 5, u"Belt"_s)));
        BENCHBOOK_VERIFY(kiln.write(oak, dueOn(offerOf(100, 9, u"Bag"_s), QDate(2026, 10, 2))));
        BENCHBOOK_VERIFY(kiln.write(oak, dueOn(offerOf(90, 10, u"Case"_s), QDate(2026, 10, 1))));
        // Nobody knows what a dollar is worth here, so it may be much.
        LetterContent dollars = offerOf(1, 1, u"Strap"_s);
        BodyLines lines = dollars.body.lines("lines"_L1);
        lines.front().set("unit_price"_L1, BodyMoney{Money::fromMinor(100), u"USD"_s});
        dollars.body.set("lines"_L1, lines);
        BENCHBOOK_VERIFY(kiln.write(oak, dollars));
        BENCHBOOK_VERIFY(oak.take(kiln.send(oak)));
        QStringList titles;
        for (const OpenQuestion &question : questionsOf(oak))
            titles << (question.title.isEmpty() ? question.peerName : question.title);
        QCOMPARE(titles, (QStringList{u"Strap"_s, u"Case"_s, u"Bag"_s, u"Belt"_s, u"Fen Weavers"_s}));
    }

    void lettersThatCrossedAreAQuestionOfTheirOwn()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        pair(kiln, oak);
        BENCHBOOK_VERIFY(kiln.write(oak, offerOf(10, 5)));
        BENCHBOOK_VERIFY(oak.take(kiln.send(oak)));
        // A cancellation and an acceptance pass each other.
        BENCHBOOK_VERIFY(kiln.write(oak, reply(kiln.deal(), "cancel"_L1)));
        BENCHBOOK_VERIFY(oak.write(kiln, reply(oak.deal(), "answer"_L1, "AP"_L1)));
        const QString cancelled = kiln.send(oak);
        const QString accepted = oak.send(kiln);
        BENCHBOOK_VERIFY(kiln.take(accepted));
        BENCHBOOK_VERIFY(oak.take(cancelled));
        QVERIFY(!oak.deal().deal.crossings.empty());
        const QList<QuestionKind> both = kindsOf(kiln) + kindsOf(oak);
        QVERIFY(both.contains(QuestionKind::Crossed));
        QVERIFY(!both.contains(QuestionKind::OurTurn));
    }

    void lettersThatCameTooEarlyAreAQuestion()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        pair(kiln, oak);
        for (const QString &product : {u"Belt"_s, u"Strap"_s})
            BENCHBOOK_VERIFY(kiln.write(oak, offerOf(10, 5, product)));
        kiln.send(oak);
        const auto letters = kiln.studio().read([&](const Reader &reader) -> Result<std::vector<Letter>> {
            return lettersOfChain(reader, chainsWith(reader, kiln.peer(oak)).front().header.id(), 1, 2);
        });
        BENCHBOOK_VERIFY(letters);
        QCOMPARE(letters->size(), std::size_t(2));
        const auto keep = [&](const Letter &letter) {
            return oak.studio().perform(Sentence("Keep"), std::nullopt, [&](Action &action) -> Result<void> {
                keepLetter(action, letter, {.peer = oak.peer(kiln), .way = LetterWay::In});
                refreshDeals(action);
                return {};
            });
        };
        BENCHBOOK_VERIFY(keep(letters->at(1)));
        const auto waiting = questionsOf(oak);
        QCOMPARE(waiting.size(), std::size_t(1));
        QCOMPARE(waiting.front().kind, QuestionKind::LettersMissing);
        QCOMPARE(waiting.front().letters, 1);
        QVERIFY(waiting.front().letter);
        BENCHBOOK_VERIFY(keep(letters->at(0)));
        QCOMPARE(kindsOf(oak), (QList{QuestionKind::OurTurn, QuestionKind::OurTurn}));
    }
};

QTEST_MAIN(TestOpenQuestions)
#include "test_open_questions.moc"
