// What studios share without an order: spare hours, documents with their versions, tools and who has them when.
#include "core/sharing/capacity.h"
#include "core/sharing/documents.h"
#include "core/sharing/tool_lending.h"
#include "tests/core/sharing/sharing_letters.h"

#include <QTest>

using namespace benchbook;
using namespace benchbook::test;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 9, 23); // a Wednesday
const QDate thisMonday(2026, 9, 21);
constexpr qint64 dayLength = 86'400'000;

Instant later(qint64 days) { return Instant(sharingStart.milliseconds() + days * dayLength); }

LetterBody weekLine(QDate day, const QString &craft, qint64 hours)
{
    return LetterBody().set("monday"_L1, day).set("craft"_L1, craft).set("hours"_L1, hours);
}

LetterContent capacity(qint64 version, const BodyLines &weeks, std::optional<Instant> until = std::nullopt,
                       QDate asOf = today)
{
    LetterContent content{u"capacity"_s};
    content.at = sharingStart;
    content.validUntil = until;
    content.body.set("version"_L1, version).set("as_of"_L1, asOf).set("weeks"_L1, weeks);
    return content;
}

LetterBody standard(qint64 version, std::optional<Hash256> previous = std::nullopt, bool forward = false)
{
    LetterBody body;
    body.set("title"_L1, u"Edges"_s).set("version"_L1, version);
    body.set("points"_L1, BodyLines{LetterBody().set("no"_L1, qint64(1)).set("check"_L1, u"No burrs"_s)});
    if (previous)
        body.set("previous"_L1, *previous);
    if (forward)
        body.set("may_forward"_L1, true);
    return body;
}

std::vector<DocumentFlawKind> flawsOf(const SharedDocument &document)
{
    std::vector<DocumentFlawKind> kinds;
    for (const DocumentFlaw &flaw : document.flaws)
        kinds.push_back(flaw.kind);
    return kinds;
}

const SharedDocument &documentOf(const std::vector<SharedDocument> &documents, const Hash256 &version)
{
    for (const SharedDocument &document : documents) {
        if (document.version(version))
            return document;
    }
    throw std::runtime_error("no such document");
}

struct ToolGroup : SampleGroup
{
    Hash256 tool = {};

    static ToolGroup of()
    {
        ToolGroup made{SampleGroup::of(4)};
        made.tool =
            made.write(0, u"tool"_s, LetterBody().set("name"_L1, u"Splitter"_s).set("day_price"_L1, euros(500)));
        return made;
    }
    Hash256 request(int who, int from, int until, std::optional<Hash256> named = std::nullopt, qint64 day = 0)
    {
        return write(who, u"tool_request"_s,
                     LetterBody().set("from"_L1, today.addDays(from)).set("until"_L1, today.addDays(until)),
                     {named.value_or(tool)}, later(day));
    }
    Hash256 answer(const Hash256 &request, const QString &code, LetterBody body = {})
    {
        return write(0, u"tool_answer"_s, body.set("code"_L1, code), {request});
    }
    LentTool fold() const { return lentTools(letters).at(0); }
    ToolBooking booking(const Hash256 &request) const
    {
        for (const ToolBooking &each : fold().bookings) {
            if (each.request == request)
                return each;
        }
        throw std::runtime_error("no such booking");
    }
};

} // namespace

class TestSharedKnowledge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theHighestVersionHolds()
    {
        SampleGroup made = SampleGroup::of(3);
        made.writeBy(made.machines[0], capacity(2, {weekLine(today, u"Sewing"_s, 8)}, later(30)));
        made.writeBy(made.machines[0], capacity(1, {weekLine(today, u"Sewing"_s, 40)}, later(300)));
        made.writeBy(made.machines[1], capacity(7, {weekLine(today.addDays(7), u"sewing "_s, 5),
                                                    weekLine(today.addDays(8), u"Sewing"_s, 3)}));
        std::vector<StudioCapacity> board = capacityBoard(made.letters, later(2), today);
        QCOMPARE(board.size(), std::size_t(2));
        const auto of = [&](int member) {
            return *std::find_if(board.begin(), board.end(),
                                 [&](const StudioCapacity &each) { return each.studio == made.member(member); });
        };
        QCOMPARE(of(0).version, 2);
        QVERIFY(!of(0).stale);
        QCOMPARE(of(1).weeks, (std::vector<WeekHours>{{thisMonday.addDays(7), u"sewing"_s, 8}}));
        std::vector<CapacityCell> cells = capacityCells(board, today);
        QCOMPARE(cells.size(), std::size_t(2));
        QCOMPARE(cells[0].monday, thisMonday);
        QCOMPARE(cells[0].hours, 8);

        // Over: it is shown as stale, and the older version does not come back though it says it still holds.
        board = capacityBoard(made.letters, later(31), today.addDays(27));
        QCOMPARE(of(0).version, 2);
        QVERIFY(of(0).stale);
        QVERIFY(!of(1).stale);
        board = capacityBoard(made.letters, later(31), today.addDays(29));
        QVERIFY(of(1).stale);
        cells = capacityCells(board, today);
        QCOMPARE(cells[0].hours, 0);
        QCOMPARE(cells[0].studios.size(), std::size_t(1));
        QVERIFY(cells[0].studios[0].stale);
        QCOMPARE(cells[0].studios[0].asOf, today);
        QVERIFY(capacityCells(board, today.addDays(14)).empty()); // weeks gone by

        // Withdrawn: the studio is not on the board; nor does the older version stand in.
        made.write(0, u"retract"_s, {}, {made.letters[0].hash});
        QCOMPARE(capacityBoard(made.letters, later(2), today).size(), std::size_t(1));
    }

    void oneVersionWithTwoNumbersIsShown()
    {
        SampleGroup made = SampleGroup::of(1);
        SampleMachine second = made.machineOf(0, '2');
        made.writeBy(made.machines[0], capacity(1, {weekLine(today, u"Sewing"_s, 8)}));
        made.writeBy(second, capacity(1, {weekLine(today, u"Sewing"_s, 8)}));
        QVERIFY(!capacityBoard(made.letters, later(0), today)[0].contradicted);
        LetterContent other = capacity(1, {weekLine(today, u"Sewing"_s, 9)});
        other.at = later(1);
        made.writeBy(second, other);
        const auto board = capacityBoard(made.letters, later(0), today);
        QVERIFY(board[0].contradicted);
        QCOMPARE(board[0].weeks[0].hours, 9);
    }

    void versionsFollowEachOther()
    {
        SampleGroup made = SampleGroup::of(3);
        const Hash256 one = made.write(0, u"standard"_s, standard(1));
        const Hash256 two = made.write(0, u"standard"_s, standard(2, one));
        const Hash256 fork = made.write(1, u"standard"_s, standard(1, one));
        made.write(1, u"endorse"_s, {}, {two});
        made.write(1, u"endorse"_s, {}, {two}); // twice is once
        made.write(0, u"endorse"_s, {}, {two}); // nor one's own
        const Hash256 taken = made.write(2, u"endorse"_s, {}, {two});
        made.write(2, u"retract"_s, {}, {taken});
        made.write(2, u"comment"_s, LetterBody().set("text"_L1, u"Also the holes?"_s), {one});
        auto documents = sharedDocuments(made.letters);
        QCOMPARE(documents.size(), std::size_t(2));
        const SharedDocument &own = documentOf(documents, one);
        QCOMPARE(own.id, one);
        QCOMPARE(own.versions.size(), std::size_t(2));
        QCOMPARE(own.newest, std::optional(two));
        QVERIFY(own.flaws.empty());
        QCOMPARE(own.version(two)->endorsements.size(), std::size_t(1));
        QCOMPARE(own.version(one)->endorsements.size(), std::size_t(0));
        QCOMPARE(own.version(one)->comments.at(0).text, u"Also the holes?"_s);
        QCOMPARE(documentOf(documents, fork).forkedFrom, std::optional(one));
        QCOMPARE(documentOf(documents, fork).author, made.member(1));
        QVERIFY(documentOf(documents, fork).flaws.empty());

        made.write(0, u"retract"_s, {}, {two});
        documents = sharedDocuments(made.letters);
        QCOMPARE(documentOf(documents, one).newest, std::optional(one));
        QVERIFY(documentOf(documents, two).version(two)->withdrawn);
    }

    void brokenChainsAreNamed()
    {
        SampleGroup made = SampleGroup::of(2);
        const Hash256 one = made.write(0, u"standard"_s, standard(1));
        const Hash256 two = made.write(0, u"standard"_s, standard(2, one));
        const Hash256 four = made.write(0, u"standard"_s, standard(4, two));
        auto documents = sharedDocuments(made.letters);
        QCOMPARE(flawsOf(documentOf(documents, one)), std::vector{DocumentFlawKind::WrongNumber});
        // The middle is lost: two parts, and the later one says what it lacks.
        std::vector<Letter> lost = made.letters;
        lost.erase(lost.begin() + 1);
        documents = sharedDocuments(lost);
        QCOMPARE(documents.size(), std::size_t(2));
        QCOMPARE(documentOf(documents, four).flaws,
                 (std::vector<DocumentFlaw>{{DocumentFlawKind::VersionMissing, four, two}}));
        // Two after one, a late beginner, and a test that is named as a version.
        made = SampleGroup::of(2);
        const Hash256 first = made.write(0, u"standard"_s, standard(1));
        const Hash256 left = made.write(0, u"standard"_s, standard(2, first));
        made.write(0, u"standard"_s, standard(2, first, true), {}, later(1));
        documents = sharedDocuments(made.letters);
        QCOMPARE(flawsOf(documents[0]), (std::vector{DocumentFlawKind::Branched, DocumentFlawKind::Branched}));
        QCOMPARE(documents[0].versions.back().at, later(1));
        QCOMPARE(documents[0].newest, std::optional(documents[0].versions.back().letter));
        made.write(0, u"retract"_s, {}, {left}); // one branch is taken back: no branch any more
        QVERIFY(sharedDocuments(made.letters)[0].flaws.empty());
        const Hash256 orphan = made.write(0, u"standard"_s, standard(3));
        const Hash256 test = made.write(
            0, u"material_test"_s,
            LetterBody().set("material"_L1, u"Calf"_s).set("method"_L1, u"ISO 3376"_s).set("tested"_L1, today));
        const Hash256 confused = made.write(0, u"standard"_s, standard(2, test));
        documents = sharedDocuments(made.letters);
        QCOMPARE(flawsOf(documentOf(documents, orphan)), std::vector{DocumentFlawKind::NothingBefore});
        QCOMPARE(flawsOf(documentOf(documents, confused)), std::vector{DocumentFlawKind::OtherKind});
        QCOMPARE(documentOf(documents, test).version(test)->title, u"Calf: ISO 3376"_s);
        QCOMPARE(documentOf(documents, test).kind, DocumentKind::MaterialTest);
    }

    void onlyWhatMayBeForwardedIs()
    {
        SampleGroup made = SampleGroup::of(2);
        const Hash256 kept = made.write(0, u"standard"_s, standard(1));
        const Hash256 open = made.write(0, u"standard"_s, standard(1, std::nullopt, true));
        const Hash256 comment = made.write(0, u"comment"_s, LetterBody().set("text"_L1, u"x"_s), {open});
        const auto may = [&](const Hash256 &letter, int who) {
            const auto result = mayForward(made.letters, letter, made.member(who));
            return result ? std::optional<ErrorCode>() : result.error().code;
        };
        QCOMPARE(may(kept, 1), std::optional(ErrorCode::Refused));
        QCOMPARE(may(kept, 0), std::nullopt);
        QCOMPARE(may(open, 1), std::nullopt);
        QCOMPARE(may(comment, 0), std::optional(ErrorCode::Refused));
        QCOMPARE(may(Hash256(), 0), std::optional(ErrorCode::NotFound));
        made.write(1, u"retract"_s, {}, {open}); // not the author
        QCOMPARE(may(open, 1), std::nullopt);
        made.write(0, u"retract"_s, {}, {open});
        QCOMPARE(may(open, 1), std::optional(ErrorCode::Refused));
    }

    void aToolIsBookedByRequestAndAnswer()
    {
        ToolGroup made = ToolGroup::of();
        const Hash256 first = made.request(1, 1, 3);
        QCOMPARE(made.booking(first).state, BookingState::Asked);
        QVERIFY(made.fold().holdersOn(today.addDays(2)).empty());
        made.write(2, u"tool_answer"_s, LetterBody().set("code"_L1, u"AP"_s), {first}); // not the owner
        QCOMPARE(made.booking(first).state, BookingState::Asked);
        made.answer(first, u"AP"_s);
        QCOMPARE(made.booking(first).state, BookingState::Agreed);
        QCOMPARE(made.booking(first).price(), std::optional(Money::fromMinor(1'500)));
        QCOMPARE(made.fold().holdersOn(today.addDays(3)), std::vector{made.member(1)});
        QVERIFY(made.fold().holdersOn(today.addDays(4)).empty());

        const Hash256 second = made.request(2, 3, 5, std::nullopt, 1);
        QCOMPARE(made.fold().clashes, (std::vector<BookingClash>{{first, second, today.addDays(3), today.addDays(3)}}));
        const Hash256 proposal =
            made.answer(second, u"CA"_s, LetterBody().set("from"_L1, today.addDays(4)).set("day_price"_L1, euros(400)));
        QCOMPARE(made.booking(second).state, BookingState::ChangesProposed);
        QVERIFY(made.fold().clashes.empty());
        made.write(1, u"countersign"_s, {}, {proposal}); // not the borrower
        QCOMPARE(made.booking(second).state, BookingState::ChangesProposed);
        made.write(2, u"countersign"_s, {}, {proposal});
        QCOMPARE(made.booking(second).state, BookingState::Agreed);
        QCOMPARE(made.booking(second).price(), std::optional(Money::fromMinor(800)));

        const Hash256 third = made.request(3, 2, 4);
        made.answer(third, u"AP"_s);
        const LentTool tool = made.fold();
        QCOMPARE(tool.clashes.size(), std::size_t(2));
        QVERIFY(tool.clashes[0].bothAgreed);
        QCOMPARE(tool.holdersOn(today.addDays(2)).size(), std::size_t(2));
        made.answer(third, u"RE"_s); // the same machine's last answer holds
        QCOMPARE(made.booking(third).state, BookingState::Declined);
        QVERIFY(made.fold().clashes.empty());
        const Hash256 backwards = made.request(3, 9, 8);
        QCOMPARE(made.fold().backwards, BodyHashes{backwards});
    }

    void machinesThatDisagreeAndThingsTakenBack()
    {
        ToolGroup made = ToolGroup::of();
        const Hash256 request = made.request(1, 1, 3);
        made.answer(request, u"AP"_s);
        SampleMachine second = made.machineOf(0, '2');
        LetterContent no{u"tool_answer"_s};
        no.parents = {request};
        no.body.set("code"_L1, u"RE"_s);
        made.writeBy(second, no);
        QCOMPARE(made.booking(request).state, BookingState::Contradicted);
        made.answer(request, u"RE"_s);
        QCOMPARE(made.booking(request).state, BookingState::Declined);

        const Hash256 kept = made.request(2, 1, 3);
        const Hash256 yes = made.answer(kept, u"AP"_s);
        made.write(1, u"retract"_s, {}, {kept});
        QCOMPARE(made.booking(kept).state, BookingState::Agreed);
        made.write(0, u"retract"_s, {}, {yes});
        QCOMPARE(made.booking(kept).state, BookingState::Withdrawn);
        const Hash256 gone = made.request(2, 1, 3);
        made.write(2, u"retract"_s, {}, {gone});
        QCOMPARE(made.booking(gone).state, BookingState::Withdrawn);

        // A dearer tool letter takes the place of the first; both have one calendar.
        const Hash256 newer = made.write(
            0, u"tool"_s, LetterBody().set("name"_L1, u"Splitter"_s).set("day_price"_L1, euros(700)), {made.tool});
        const Hash256 asked = made.request(3, 1, 1, newer);
        QCOMPARE(lentTools(made.letters).size(), std::size_t(1));
        QCOMPARE(made.booking(asked).price(), std::optional(Money::fromMinor(700)));
        made.write(0, u"retract"_s, {}, {newer});
        QVERIFY(made.fold().withdrawn);
    }

    /// Nobody owes what they did not sign for.
    void aPriceHoldsOnlyIfBothSaidIt()
    {
        ToolGroup made = ToolGroup::of();
        const Hash256 request = made.request(1, 1, 3);
        const Hash256 dearer = made.answer(request, u"AP"_s, LetterBody().set("day_price"_L1, euros(9'000)));
        QCOMPARE(made.booking(request).state, BookingState::ChangesProposed);
        QVERIFY(made.fold().holdersOn(today.addDays(2)).empty());
        made.write(1, u"countersign"_s, {}, {dearer});
        QCOMPARE(made.booking(request).state, BookingState::Agreed);
        QCOMPARE(made.booking(request).price(), std::optional(Money::fromMinor(27'000)));

        const Hash256 same = made.request(2, 5, 6);
        made.answer(same, u"AP"_s, LetterBody().set("day_price"_L1, euros(500)));
        QCOMPARE(made.booking(same).state, BookingState::Agreed);
    }

    /// Who asked on the ground of one letter about the tool is not bound by a later one.
    void aLaterPriceIsNotThatOfAnEarlierRequest()
    {
        ToolGroup made = ToolGroup::of();
        const Hash256 agreed = made.request(1, 1, 3);
        made.answer(agreed, u"AP"_s);
        const Hash256 newer = made.write(
            0, u"tool"_s, LetterBody().set("name"_L1, u"Splitter"_s).set("day_price"_L1, euros(700)), {made.tool});
        QCOMPARE(made.fold().dayPrice, std::optional(Money::fromMinor(700)));
        QCOMPARE(made.booking(agreed).price(), std::optional(Money::fromMinor(1'500)));
        const Hash256 asked = made.request(2, 5, 5, newer);
        QCOMPARE(made.booking(asked).price(), std::optional(Money::fromMinor(700)));
    }

    void theOrderOfLettersDoesNotMatter()
    {
        Random random(5);
        for (int run = 0; run < 30; ++run) {
            ToolGroup made = ToolGroup::of();
            std::vector<Hash256> hashes = {made.tool};
            std::vector<Hash256> standards;
            for (int i = 0; i < 25; ++i) {
                const int who = int(random.between(0, 3));
                switch (random.between(0, 5)) {
                case 0:
                    hashes.push_back(made.request(who, int(random.between(0, 9)), int(random.between(5, 14))));
                    break;
                case 1:
                    hashes.push_back(
                        made.answer(random.pick(hashes), random.pick<QString>({u"AP"_s, u"RE"_s, u"CA"_s})));
                    break;
                case 2:
                    hashes.push_back(
                        made.write(who, u"standard"_s,
                                   standard(random.between(1, 4), standards.empty() || random.chance(0.3)
                                                                      ? std::nullopt
                                                                      : std::optional(random.pick(standards)))));
                    standards.push_back(hashes.back());
                    break;
                case 3:
                    made.writeBy(made.machines[std::size_t(who)],
                                 capacity(random.between(1, 3), {weekLine(today, u"Sewing"_s, random.between(0, 40))}));
                    break;
                case 4:
                    made.write(who, random.pick<QString>({u"endorse"_s, u"retract"_s, u"countersign"_s}), {},
                               {random.pick(hashes)});
                    break;
                default:
                    made.write(who, u"comment"_s, LetterBody().set("text"_L1, u"x"_s), {random.pick(hashes)});
                }
            }
            const std::vector<Letter> mixed = made.shuffled(random);
            QCOMPARE(lentTools(mixed), lentTools(made.letters));
            QCOMPARE(sharedDocuments(mixed), sharedDocuments(made.letters));
            const auto board = capacityBoard(made.letters, later(1), today);
            QCOMPARE(capacityBoard(mixed, later(1), today), board);
            const std::vector<StudioCapacity> turned(board.rbegin(), board.rend());
            QCOMPARE(capacityCells(turned, today), capacityCells(board, today));
        }
    }
};

QTEST_GUILESS_MAIN(TestSharedKnowledge)
#include "test_shared_knowledge.moc"
