// Circles, joint purchases and shared ledgers between three real studio files, through real bundles.
#include "core/materials/material.h"
#include "core/peers/circle_post.h"
#include "core/peers/stored_bytes.h"
#include "core/together/joint_slip.h"
#include "tests/core/together/circle_fixture.h"

#include <QFile>
#include <QTest>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

/// What a studio holds of a circle's letters, as bytes, in an order of its own.

std::vector<QByteArray> rawsHeld(PostStudio &studio)
{
    std::vector<QByteArray> raws;
    const auto letters = studio.studio().read(
        [&](const Reader &reader) { return Result(lettersOfCircle(reader, *circleInfo(reader, circleOf(studio)))); });
    for (const Letter &letter : *letters)
        raws.push_back(letter.raw + letter.signature.bytes());
    std::sort(raws.begin(), raws.end());
    return raws;
}

void undoLast(PostStudio &studio)
{
    const qint64 last = studio.file().integer("SELECT max(id) FROM journal_entry");
    BENCHBOOK_VERIFY(studio.studio().undo(last, std::nullopt));
}

/// The disk of this morning, with the keys as they were then: what nobody does by accident.

void putBack(PostStudio &studio, const QString &copy, const MemoryRing &ring)
{
    studio.file().close();
    QVERIFY(QFile::remove(studio.file().path()) && QFile::copy(copy, studio.file().path()));
    studio.file().reopen();
    studio.ring() = ring;
}

qint64 lettersToCircles(PostStudio &studio)
{
    return studio.file().integer("SELECT count(*) FROM letter WHERE circle_id IS NOT NULL");
}

bool asks(PostStudio &studio, QuestionKind kind)
{
    const auto questions = studio.studio().read([](const Reader &reader) { return Result(openQuestions(reader)); });
    return std::any_of(questions->begin(), questions->end(),
                       [&](const OpenQuestion &question) { return question.kind == kind; });
}

PledgeWish wish(int wanted) { return {.wanted = Quantity::units(wanted), .most = Quantity::units(wanted + 20)}; }

Result<Id<LetterDraft>> pledgeOf(ThreeStudios &three, PostStudio &studio, const PledgeWish &wished)
{
    return pledge(studio.studio(), circleOf(studio), three.joint(studio).purchase.call, wished, std::nullopt);
}

/// A call of Anna's to which all three pledged 20, 30 and 60, ordered and arrived; all know it.

} // namespace

class TestCircles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anInvitationMakesACircle()
    {
        ThreeStudios three;
        three.found();
        // Nothing is known elsewhere until a bundle came, and founding can be undone until one left.
        QCOMPARE(three.bert.file().integer("SELECT count(*) FROM circle"), 0);
        const BundleNews news = three.bring(three.anna, three.bert);
        QCOMPARE(news.rejected.size(), std::size_t(0));
        QCOMPARE(news.invitations, 1);
        QVERIFY(asks(three.bert, QuestionKind::CircleInvited));
        CircleView view = three.circle(three.bert);
        QCOMPARE(view.circle.id, circleOf(three.anna));
        QCOMPARE(view.circle.group.sortedMembers().size(), std::size_t(3));
        QCOMPARE(view.replies().size(), std::size_t(2));
        QVERIFY(!view.takesPart());
        QVERIFY(!callToBuy(three.bert.studio(), view.circle.id, callFor(three.now()), std::nullopt).ok());
        three.answer(three.bert, CircleReply::Join);
        QVERIFY(!asks(three.bert, QuestionKind::CircleInvited));
        QVERIFY(three.circle(three.bert).takesPart());
        three.bring(three.bert, three.anna);
        QCOMPARE(three.circle(three.anna).state.standing(three.key(three.bert)), MemberStanding::Joined);
        QCOMPARE(three.circle(three.anna).state.standing(three.key(three.cora)), MemberStanding::Invited);
        for (PostStudio *studio : {&three.anna, &three.bert})
            QCOMPARE(violationsOf(studio->studio(), true), QString());
    }

    void foundingIsUndoneUntilItLeft()
    {
        ThreeStudios three;
        three.found();
        undoLast(three.anna);
        QCOMPARE(
            three.anna.studio().read([](const Reader &reader) { return Result(allCircles(reader).size()); }).value(),
            std::size_t(0));
        three.bring(three.anna, three.bert);
        QCOMPARE(three.bert.file().integer("SELECT count(*) FROM circle"), 0);
        // The same circle can be founded afterwards.
        three.found();
        three.bring(three.anna, three.bert);
        QCOMPARE(three.bert.file().integer("SELECT count(*) FROM circle"), 1);
    }

    void whatIsReadOverLeavesNoTrace()
    {
        ThreeStudios three;
        const CircleWish wish{.name = u"Hide buyers"_s, .peers = {three.anna.peer(three.bert)}};
        const CircleStep founding = [&](Action &action) { return foundCircle(action, wish); };
        const qint64 entries = three.anna.file().integer("SELECT count(*) FROM journal_entry");
        const LetterContent read = needed(rehearsedLetter(three.anna.studio(), founding));
        QCOMPARE(read.kind, u"circle"_s);
        QCOMPARE(three.anna.file().integer("SELECT count(*) FROM journal_entry"), entries);
        QCOMPARE(three.anna.file().integer("SELECT count(*) FROM circle"), 0);
        const Id<LetterDraft> draft = needed(performStep(three.anna.studio(), std::nullopt, founding));
        const WaitingLetter written =
            needed(three.anna.studio().read([&](const Reader &reader) { return waitingLetter(reader, draft); }));
        QCOMPARE(written.content.body, read.body);
        const CircleStep again = [&](Action &action) { return foundCircle(action, wish); };
        QVERIFY(!rehearsedLetter(three.anna.studio(), again).ok());
    }

    void aCircleIsOfVerifiedPeers()
    {
        PostStudio anna(u"Anna"_s);
        PostStudio bert(u"Bert"_s);
        pair(anna, bert, false);
        const auto refused = foundCircle(anna.studio(), {.name = u"Two"_s, .peers = {anna.peer(bert)}}, std::nullopt);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().issues.front().field, u"peers"_s);
        const auto nobody = foundCircle(anna.studio(), {.name = u" "_s, .peers = {}}, std::nullopt);
        QCOMPARE(nobody.error().issues.size(), std::size_t(2));
    }

    void lettersGoThroughAThird()
    {
        ThreeStudios three;
        three.found();
        three.bring(three.anna, three.bert);
        three.answer(three.bert, CircleReply::Join);
        // Anna and Cora never meet: even the invitation goes through Bert.
        const BundleNews news = three.bring(three.bert, three.cora);
        QCOMPARE(news.rejected.size(), std::size_t(0));
        QCOMPARE(news.fresh.size(), std::size_t(2));
        three.answer(three.cora, CircleReply::Join);
        needed(callToBuy(three.cora.studio(), circleOf(three.cora), callFor(three.now()), std::nullopt));
        three.bring(three.cora, three.bert);
        three.bring(three.bert, three.anna);
        QCOMPARE(three.joint(three.anna).purchase.organiser, three.key(three.cora));
        needed(pledgeOf(three, three.anna, wish(40)));
        three.bring(three.anna, three.bert);
        three.bring(three.bert, three.cora);
        QCOMPARE(three.joint(three.cora).purchase.pledged, Quantity::units(40));
        QCOMPARE(three.anna.file().integer("SELECT count(*) FROM bundle WHERE direction = 'out'"), 2);
        // Byte for byte the same letters, under the signatures of who wrote them.
        QCOMPARE(rawsHeld(three.cora), rawsHeld(three.anna));
        QCOMPARE(three.circle(three.cora).state.members, three.circle(three.anna).state.members);
        // Nothing is sent twice to who said that they hold it.
        three.bring(three.cora, three.bert);
        const BundleNews again = three.bring(three.bert, three.cora);
        QCOMPARE(again.letters, 0);
        for (PostStudio *studio : {&three.anna, &three.bert, &three.cora})
            QCOMPARE(violationsOf(studio->studio(), true), QString());
    }

    void f18NothingGoesToWhoIsNoMember()
    {
        ThreeStudios three;
        PostStudio dora(u"Dora"_s);
        pair(three.anna, dora);
        pair(three.bert, dora);
        three.founded();
        needed(callToBuy(three.anna.studio(), circleOf(three.anna), callFor(three.now()), std::nullopt));
        const auto forecast = three.anna.studio().read(
            [&](const Reader &reader) { return forecastBundle(reader, three.anna.peer(dora)); });
        QCOMPARE(forecast->waiting + forecast->unconfirmed, 0);
        for (PostStudio *from : {&three.anna, &three.bert}) {
            const BundleNews news = needed(dora.take(from->send(dora)));
            QCOMPARE(news.letters, 0);
        }
        QCOMPARE(three.anna.file().integer("SELECT count(*) FROM letter_draft WHERE letter_id IS NULL"), 1);
        QCOMPARE(lettersToCircles(dora), 0);
        QCOMPARE(dora.file().integer("SELECT count(*) FROM circle"), 0);
        QCOMPARE(dora.file().integer("SELECT count(*) FROM letter_ack WHERE seq > 1"), 0);
    }

    void whoDeclinedGetsNothingMore()
    {
        ThreeStudios three;
        three.found();
        three.bring(three.anna, three.bert);
        three.bring(three.anna, three.cora);
        three.answer(three.bert, CircleReply::Join);
        three.answer(three.cora, CircleReply::Decline);
        three.bring(three.cora, three.anna);
        needed(callToBuy(three.anna.studio(), circleOf(three.anna), callFor(three.now()), std::nullopt));
        QCOMPARE(three.bring(three.anna, three.cora).letters, 0);
        QVERIFY(!callToBuy(three.cora.studio(), circleOf(three.cora), callFor(three.now()), std::nullopt).ok());
        // Bert learns of it by Anna, and then sends Cora nothing either.
        three.bring(three.anna, three.bert);
        QCOMPARE(three.circle(three.bert).state.standing(three.key(three.cora)), MemberStanding::Declined);
        QCOMPARE(three.bring(three.bert, three.cora).letters, 0);
    }

    void strangersWriteIntoNoCircle()
    {
        ThreeStudios three;
        PostStudio dora(u"Dora"_s);
        pair(three.anna, dora);
        pair(three.bert, dora);
        three.founded();
        // Dora's program knows the circle and takes itself for a member.
        const CircleInfo circle = three.circle(three.anna).circle;
        const auto slipped =
            dora.studio().perform(Sentence("Slip in"), std::nullopt, [&](Action &action) -> Result<void> {
                CircleTerms terms{.name = circle.name};
                for (const SignPublicKey &member : circle.group.members)
                    terms.members.push_back({member, {}});
                keepCircle(action, terms);
                action.changeRow("circle", circle.id.value(),
                                 std::vector<Column>{
                                     {"members", u"[\"%1\",\"%2\"]"_s.arg(hexText(dora.card().facts().root),
                                                                          hexText(three.anna.card().facts().root))}});
                LetterContent note{.kind = u"note"_s, .at = action.now()};
                note.body.set("text"_L1, u"I am one of you"_s);
                BENCHBOOK_TRY(writeLetter(action, {.circle = circle.id}, note));
                return {};
            });
        BENCHBOOK_VERIFY(slipped);
        const qint64 before = lettersToCircles(three.anna);
        const BundleNews news = needed(three.anna.take(dora.send(three.anna)));
        QCOMPARE(news.letters, 1);
        QCOMPARE(news.rejected.size(), std::size_t(1));
        QCOMPARE(lettersToCircles(three.anna), before);
    }

    void anInvitationThatLiesIsNone()
    {
        ThreeStudios three;
        // Bert's program names other members than the circle's own name says.
        CircleTerms terms{.name = u"Two"_s};
        terms.members = {{three.key(three.anna), u"Anna"_s}, {three.key(three.bert), u"Bert"_s}};
        const auto written =
            three.bert.studio().perform(Sentence("Lie"), std::nullopt, [&](Action &action) -> Result<void> {
                const Id<Circle> id = keepCircle(action, terms);
                CircleTerms other = terms;
                other.members.push_back({three.key(three.cora), u"Cora"_s});
                BENCHBOOK_TRY(writeLetter(action, {.circle = id}, circleInvitation(other, action.now())));
                return {};
            });
        BENCHBOOK_VERIFY(written);
        const BundleNews news = three.bring(three.bert, three.anna);
        QCOMPARE(news.rejected.size(), std::size_t(1));
        QCOMPARE(three.anna.file().integer("SELECT count(*) FROM circle"), 0);
    }

    void aDifferentStoryShowsWhenTwoMeet()
    {
        ThreeStudios three;
        three.founded();
        needed(callToBuy(three.bert.studio(), circleOf(three.bert), callFor(three.now()), std::nullopt));
        three.meetAll(2);
        // Anna's file is put back, with its keys: Bert and Cora are told different pledges under one number.
        const QString copy = three.anna.file().filePath(u"before.benchbook"_s);
        const MemoryRing ring = three.anna.ring();
        BENCHBOOK_VERIFY(three.anna.studio().copyTo(copy));
        needed(pledgeOf(three, three.anna, wish(20)));
        three.bring(three.anna, three.bert);
        putBack(three.anna, copy, ring);
        three.wait(1);
        needed(pledgeOf(three, three.anna, wish(90)));
        three.bring(three.anna, three.cora);
        QVERIFY(three.joint(three.bert).purchase.pledged != three.joint(three.cora).purchase.pledged);
        QVERIFY(!asks(three.cora, QuestionKind::CircleSplitView));
        three.bring(three.bert, three.cora);
        QVERIFY(asks(three.cora, QuestionKind::CircleSplitView));
        QCOMPARE(three.circle(three.cora).compared.splitViews.size(), std::size_t(1));
        QCOMPARE(three.circle(three.cora).compared.splitViews.front().chain.author, three.key(three.anna));
        // From there on nothing of Anna's counts, and the others see it as well.
        QCOMPARE(three.joint(three.cora).purchase.pledged, Quantity());
        three.bring(three.cora, three.bert);
        QVERIFY(asks(three.bert, QuestionKind::CircleSplitView));
    }

    void whatAMemberOnlySaysIsNoProof()
    {
        ThreeStudios three;
        three.founded();
        needed(callToBuy(three.anna.studio(), circleOf(three.anna), callFor(three.now()), std::nullopt));
        three.meetAll(2);
        const auto said =
            three.cora.studio().perform(Sentence("Hear"), std::nullopt, [&](Action &action) -> Result<void> {
                Query chain = action.query("SELECT chain, whole_seq FROM letter_chain WHERE author = :author");
                chain.bind("author", hexText(three.key(three.anna)));
                while (chain.next()) {
                    action.add("letter_ack", action.newId<LetterAck>(),
                               {{"at_ms", action.now()},
                                {"peer_id", three.cora.peer(three.bert)},
                                {"chain", chain.text(0)},
                                {"seq", chain.integer(1)},
                                {"hash", hexText(hashOf("BBK1 test", {QByteArrayView("another story")}))}});
                }
                return {};
            });
        BENCHBOOK_VERIFY(said);
        QVERIFY(!asks(three.cora, QuestionKind::CircleSplitView));
        QVERIFY(asks(three.cora, QuestionKind::CircleSplitSaid));
        QVERIFY(!three.circle(three.cora).compared.isSplit());
        const QStringList texts = witnessTexts(three.circle(three.cora));
        QCOMPARE(texts.size(), 1);
        QVERIFY2(texts.front().startsWith(u"Bert says"_s), qPrintable(texts.front()));
        // What Anna wrote counts on.
        QCOMPARE(three.joint(three.cora).purchase, three.joint(three.anna).purchase);
    }

    void heldByOthersIsAskedFor()
    {
        ThreeStudios three;
        three.founded();
        needed(callToBuy(three.anna.studio(), circleOf(three.anna), callFor(three.now()), std::nullopt));
        three.bring(three.anna, three.bert);
        QVERIFY(!asks(three.cora, QuestionKind::CircleBehind));
        // Cora is told how far Bert holds Anna's chain, and the letter itself got lost on the way.
        const auto told =
            three.cora.studio().perform(Sentence("Hear"), std::nullopt, [&](Action &action) -> Result<void> {
                const CircleView view = three.circle(three.bert);
                const auto chains = three.bert.studio().read(
                    [&](const Reader &reader) { return Result(chainsOfCircle(reader, view.circle)); });
                for (const KeptChain &chain : *chains) {
                    if (chain.header.author != three.key(three.anna))
                        continue;
                    action.add("letter_ack", action.newId<LetterAck>(),
                               {{"at_ms", action.now()},
                                {"peer_id", three.cora.peer(three.bert)},
                                {"chain", hexText(chain.header.id())},
                                {"seq", chain.whole},
                                {"hash", hexText(view.letters.back().hash)}});
                }
                return {};
            });
        BENCHBOOK_VERIFY(told);
        QVERIFY(asks(three.cora, QuestionKind::CircleBehind));
        three.bring(three.bert, three.cora);
        QVERIFY(!asks(three.cora, QuestionKind::CircleBehind));
    }

    void membersChangeInACircleThatFollows()
    {
        ThreeStudios three;
        three.founded();
        const Id<Circle> old = circleOf(three.anna);
        const auto next = foundCircle(
            three.anna.studio(), {.name = u"Hide buyers"_s, .peers = {three.anna.peer(three.bert)}, .follows = old},
            std::nullopt);
        BENCHBOOK_VERIFY(next);
        three.bring(three.anna, three.bert);
        const CircleView view = three.circle(three.bert);
        QCOMPARE(view.circle.group.members.size(), std::size_t(2));
        QVERIFY(view.before == old);
        const std::optional<CircleTerms> terms = termsOfInvitation(view.letters.front());
        QVERIFY(terms);
        QCOMPARE(terms->heads.size(), std::size_t(3));
        // The old one is closed for letters; Cora, who is not in the new one, never hears of it.
        const auto late = callToBuy(three.anna.studio(), old, callFor(three.now()), std::nullopt);
        QVERIFY(!late.ok());
        three.bring(three.bert, three.cora);
        three.bring(three.anna, three.cora);
        QCOMPARE(three.cora.file().integer("SELECT count(*) FROM circle"), 1);
    }
};

QTEST_GUILESS_MAIN(TestCircles)
#include "test_circles.moc"
