// Documents between two and three studios: written, published, endorsed, commented on, gone on from, withdrawn.
#include "core/knowledge/document_remark.h"
#include "core/knowledge/document_view.h"
#include "core/letters/visible_text.h"
#include "tests/core/peers/post_fixture.h"

#include <QLocale>
#include <QTest>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

LetterBody standardBody(const QString &title, const QString &check, bool mayForward = false)
{
    LetterBody point;
    point.set("no"_L1, qint64(1)).set("check"_L1, check);
    point.set("least"_L1, BodyQuantity{Quantity::units(3), u"mm"_s});
    LetterBody body;
    body.set("title"_L1, title).set("craft"_L1, u"leather"_s).set("points"_L1, BodyLines{point});
    if (mayForward)
        body.set("may_forward"_L1, true);
    return body;
}

LetterBody testBody()
{
    LetterBody body;
    body.set("material"_L1, u"Veg-tan side"_s).set("method"_L1, u"Tensile strength, ISO 3376"_s);
    body.set("specimen"_L1, u"110 mm dumb-bell"_s).set("conditions"_L1, u"23 °C, 50 %"_s);
    body.set("value"_L1, BodyQuantity{Quantity::fromMicro(24'300'000), u"N/mm2"_s});
    body.set("uncertainty"_L1, BodyQuantity{Quantity::fromMicro(1'200'000), u"N/mm2"_s});
    body.set("tested"_L1, QDate(2026, 8, 20));
    return body;
}

DocumentView viewOf(PostStudio &studio, qint64 id)
{
    const auto view = studio.studio().read([&](const Reader &reader) { return documentView(reader, id); });
    if (!view.ok())
        qFatal("%s", qPrintable(view.error().message));
    return *view;
}

std::vector<qint64> listed(PostStudio &studio, const QString &filter = {})
{
    return studio.studio()
        .read([&](const Reader &reader) { return Result(listIds(reader, documentList(), {.filter = filter})); })
        .value();
}

QString stateIn(PostStudio &studio, qint64 id)
{
    const auto rows =
        studio.studio().read([&](const Reader &reader) { return Result(listRows(reader, documentList(), {id})); });
    return rows->size() == 1 ? rows->front().cells.back().text() : u"gone"_s;
}

void post(PostStudio &from, PostStudio &to) { BENCHBOOK_VERIFY(to.take(from.send(to))); }

} // namespace

class TestDocuments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        kiln = std::make_unique<PostStudio>(u"Kiln House"_s);
        oak = std::make_unique<PostStudio>(u"Oakbench"_s);
        ash = std::make_unique<PostStudio>(u"Ashworks"_s);
        pair(*kiln, *oak);
        pair(*kiln, *ash);
        pair(*oak, *ash);
    }

    void cleanup()
    {
        for (auto *studio : {kiln.get(), oak.get(), ash.get()})
            QCOMPARE(violationsOf(studio->studio(), true), QString());
    }

    void aVersionIsChangedUntilSomebodyHasIt()
    {
        const Id<OwnDocument> edge = write(standardBody(u"Edges"_s, u"Burnished"_s));
        QCOMPARE(stateIn(*kiln, edge.value()), u"draft"_s);
        QCOMPARE(*writeVersion(kiln->studio(), edge, standardBody(u"Edges"_s, u"Burnished, no fibre"_s), {}), 1);
        QCOMPARE(*publish(edge, {oak.get()}), 1);
        QCOMPARE(stateIn(*kiln, edge.value()), u"in_box"_s);
        // It waits in the box, but it was written to somebody: the next words are a version of their own.
        QVERIFY(!writeVersion(kiln->studio(), edge, standardBody(u"Edges"_s, u"Burnished, no fibre"_s), {}).ok());
        QCOMPARE(*writeVersion(kiln->studio(), edge, standardBody(u"Edges"_s, u"Painted"_s), {}), 2);
        const DocumentView view = viewOf(*kiln, edge.value());
        QCOMPARE(view.versions.size(), std::size_t(2));
        QCOMPARE(view.versions[0].state, VersionState::Superseded);
        QCOMPARE(view.versions[1].state, VersionState::Newest);
        QCOMPARE(view.code, u"D-0001"_s);
    }

    void publishingIsOneActionAndIsUndoneWhole()
    {
        const Id<OwnDocument> edge = write(standardBody(u"Edges"_s, u"Burnished"_s));
        QCOMPARE(*publish(edge, {oak.get(), ash.get()}), 2);
        QCOMPARE(kiln->file().integer("SELECT count(*) FROM letter_draft"), 2);
        QVERIFY(!publish(edge, {oak.get(), ash.get()}).ok()); // both have it
        const auto entry = kiln->file().integer("SELECT max(id) FROM journal_entry");
        BENCHBOOK_VERIFY(kiln->studio().undo(entry, std::nullopt));
        QCOMPARE(kiln->file().integer("SELECT count(*) FROM letter_draft"), 0);
        QCOMPARE(stateIn(*kiln, edge.value()), u"draft"_s);
        QCOMPARE(*publish(edge, {ash.get()}), 1);
    }

    void onlyVerifiedPeersGetIt()
    {
        PostStudio elm(u"Elm Yard"_s);
        pair(*kiln, elm, false);
        const Id<OwnDocument> edge = write(standardBody(u"Edges"_s, u"Burnished"_s));
        const auto refused = publish(edge, {oak.get(), &elm});
        QVERIFY(!refused.ok());
        QVERIFY(refused.error().message.contains(u"Elm Yard"_s));
        // Nobody got anything: it is one action.
        QCOMPARE(kiln->file().integer("SELECT count(*) FROM letter_draft"), 0);
        QVERIFY(!publish(edge, {}).ok());
    }

    void versionsArriveAsOneDocument()
    {
        const Id<OwnDocument> edge = write(standardBody(u"Edges"_s, u"Burnished"_s));
        BENCHBOOK_VERIFY(publish(edge, {oak.get()}));
        post(*kiln, *oak);
        BENCHBOOK_VERIFY(writeVersion(kiln->studio(), edge, standardBody(u"Edges"_s, u"Painted"_s), {}));
        BENCHBOOK_VERIFY(publish(edge, {oak.get(), ash.get()}));
        post(*kiln, *oak);
        post(*kiln, *ash);
        QCOMPARE(listed(*oak).size(), std::size_t(1));
        const DocumentView theirs = viewOf(*oak, listed(*oak).front());
        QCOMPARE(theirs.authorName, u"Kiln House"_s);
        QCOMPARE(theirs.versions.size(), std::size_t(2));
        QCOMPARE(theirs.current().number, 2);
        QVERIFY(theirs.flaws.isEmpty());
        const auto changed =
            differencesBetween(theirs.kind, theirs.versions[0].body, theirs.versions[1].body, QLocale::c());
        QCOMPARE(changed.size(), std::size_t(1));
        QCOMPARE(changed.front().before, u"Burnished"_s);
        QCOMPARE(changed.front().after, u"Painted"_s);
        // The other one joined with the second version, and is told so.
        const DocumentView late = viewOf(*ash, listed(*ash).front());
        QCOMPARE(late.current().number, 2);
        QCOMPARE(late.flaws.size(), 1);
    }

    void aNewerVersionTakesTheOtherOnesPlaceInTheBox()
    {
        const Id<OwnDocument> edge = write(standardBody(u"Edges"_s, u"Burnished"_s));
        BENCHBOOK_VERIFY(publish(edge, {oak.get()}));
        BENCHBOOK_VERIFY(writeVersion(kiln->studio(), edge, standardBody(u"Edges"_s, u"Painted"_s), {}));
        BENCHBOOK_VERIFY(publish(edge, {oak.get()}));
        QCOMPARE(kiln->file().integer("SELECT count(*) FROM letter_draft"), 1);
        // Thrown out of the box by hand, it was published to nobody.
        BENCHBOOK_VERIFY(
            dropLetter(kiln->studio(), Id<LetterDraft>(kiln->file().integer("SELECT id FROM letter_draft")), {}));
        QCOMPARE(stateIn(*kiln, edge.value()), u"draft"_s);
        BENCHBOOK_VERIFY(removeDocument(kiln->studio(), edge, {}));
        QCOMPARE(listed(*kiln).size(), std::size_t(0));
    }

    void othersEndorseAndCommentOnce()
    {
        const Id<OwnDocument> edge = write(standardBody(u"Edges"_s, u"Burnished"_s));
        BENCHBOOK_VERIFY(publish(edge, {oak.get(), ash.get()}));
        post(*kiln, *oak);
        post(*kiln, *ash);
        const qint64 theirs = listed(*oak).front();
        QVERIFY(viewOf(*oak, theirs).canEndorse());
        const Hash256 version = *viewOf(*oak, theirs).current().letter;
        BENCHBOOK_VERIFY(endorse(oak->studio(), version, u"We do the same."_s, {}));
        QVERIFY(!endorse(oak->studio(), version, {}, {}).ok());
        QCOMPARE(*comment(oak->studio(), version, u"And wax?"_s, {}), 1);
        QVERIFY(!comment(oak->studio(), version, u" "_s, {}).ok());
        QCOMPARE(viewOf(*oak, theirs).waiting, 2);
        post(*oak, *kiln);
        QVERIFY(!viewOf(*oak, theirs).canEndorse());
        const DocumentView ours = viewOf(*kiln, edge.value());
        QCOMPARE(ours.current().endorsements.size(), std::size_t(1));
        QCOMPARE(ours.current().endorsements.front().who, u"Oakbench"_s);
        QCOMPARE(ours.current().comments.front().text, u"And wax?"_s);
        QVERIFY(!endorse(kiln->studio(), *ours.current().letter, {}, {}).ok()); // it is ours
        // Our answer goes to everybody who has the version, and is shown once.
        QCOMPARE(*comment(kiln->studio(), *ours.current().letter, u"Beeswax."_s, {}), 2);
        post(*kiln, *oak);
        post(*kiln, *ash);
        QCOMPARE(viewOf(*kiln, edge.value()).current().comments.size(), std::size_t(2));
        QCOMPARE(viewOf(*ash, listed(*ash).front()).current().comments.front().who, u"Kiln House"_s);
    }

    void whatIsWithdrawnIsHiddenNotErased()
    {
        const Id<OwnDocument> edge = write(standardBody(u"Edges"_s, u"Burnished"_s));
        BENCHBOOK_VERIFY(publish(edge, {oak.get(), ash.get()}));
        post(*kiln, *oak);
        QVERIFY(!removeDocument(kiln->studio(), edge, {}).ok());
        // Oakbench has it, the letter to Ashworks still waits.
        QCOMPARE(*withdrawDocument(kiln->studio(), edge, u"It was wrong."_s, {}), 2);
        QVERIFY(!withdrawDocument(kiln->studio(), edge, {}, {}).ok());
        QCOMPARE(kiln->file().integer("SELECT count(*) FROM letter_draft WHERE letter_id IS NULL"), 1);
        post(*kiln, *oak);
        QCOMPARE(stateIn(*kiln, edge.value()), u"withdrawn"_s);
        const qint64 theirs = listed(*oak).front();
        QCOMPARE(stateIn(*oak, theirs), u"withdrawn"_s);
        const DocumentView view = viewOf(*oak, theirs);
        QCOMPARE(view.current().state, VersionState::Withdrawn);
        QCOMPARE(view.title, u"Edges"_s);
        QVERIFY(!view.canEndorse());
        QVERIFY(!endorse(oak->studio(), *view.current().letter, {}, {}).ok());
        QVERIFY(!publish(edge, {oak.get()}).ok()); // the same words do not come back
        BENCHBOOK_VERIFY(removeDocument(kiln->studio(), edge, {}));
    }

    void othersGoOnUnderTheirName()
    {
        const Id<OwnDocument> edge = write(standardBody(u"Edges"_s, u"Burnished"_s));
        BENCHBOOK_VERIFY(publish(edge, {oak.get()}));
        post(*kiln, *oak);
        const Hash256 version = *viewOf(*oak, listed(*oak).front()).current().letter;
        const auto fork = forkDocument(oak->studio(), version, {});
        BENCHBOOK_VERIFY(fork);
        QVERIFY(!forkDocument(oak->studio(), version, {}).ok());
        QVERIFY(!forkDocument(kiln->studio(), version, {}).ok());
        QCOMPARE(viewOf(*oak, fork->value()).forkedFrom, u"“Edges” of Kiln House, version 1"_s);
        BENCHBOOK_VERIFY(writeVersion(oak->studio(), *fork, standardBody(u"Edges, painted"_s, u"Painted"_s), {}));
        BENCHBOOK_VERIFY(publishDocument(oak->studio(), *fork, {oak->peer(*kiln)}, {}));
        post(*oak, *kiln);
        QCOMPARE(viewOf(*kiln, edge.value()).forks, QStringList{u"Oakbench"_s});
        const DocumentView theirs = viewOf(*kiln, listed(*kiln, u"theirs"_s).front());
        QCOMPARE(theirs.forkedFrom, u"our “Edges”, version 1"_s);
        QVERIFY(theirs.flaws.isEmpty());
    }

    void aMeasurementDoesNotChange()
    {
        const auto test = writeDocument(kiln->studio(), {.kind = DocumentKind::MaterialTest, .body = testBody()}, {});
        BENCHBOOK_VERIFY(test);
        BENCHBOOK_VERIFY(publish(*test, {oak.get()}));
        LetterBody other = testBody();
        other.set("value"_L1, BodyQuantity{Quantity::units(30), u"N/mm2"_s});
        QVERIFY(!writeVersion(kiln->studio(), *test, other, {}).ok());
        post(*kiln, *oak);
        const DocumentView view = viewOf(*oak, listed(*oak).front());
        QCOMPARE(view.title, u"Veg-tan side · Tensile strength, ISO 3376"_s);
        QCOMPARE(view.current().body.find<BodyQuantity>("value"_L1)->quantity.micro(), 24'300'000);
        QVERIFY(!view.canFork());
        LetterBody nameless = testBody();
        nameless.values.erase(u"material"_s);
        const auto refused = writeDocument(kiln->studio(), {.kind = DocumentKind::MaterialTest, .body = nameless}, {});
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().issues.front().field, u"material"_s);
    }

    void aDocumentIsFoundByItsCodeOrTitle()
    {
        const Id<OwnDocument> edge = write(standardBody(u"Edges"_s, u"Burnished"_s));
        const auto found = [&](const QString &reference) {
            return kiln->studio().read([&](const Reader &reader) { return findDocument(reader, reference); });
        };
        QCOMPARE(*found(u"d-0001"_s), edge.value());
        QCOMPARE(*found(u"edges"_s), edge.value());
        QVERIFY(!found(u"seams"_s).ok());
        write(standardBody(u"Edges"_s, u"Painted"_s));
        QCOMPARE(found(u"Edges"_s).error().code, ErrorCode::Conflict);
    }

private:
    Id<OwnDocument> write(const LetterBody &body)
    {
        const auto written = writeDocument(kiln->studio(), {.kind = DocumentKind::Standard, .body = body}, {});
        if (!written.ok())
            qFatal("%s", qPrintable(written.error().message));
        return *written;
    }
    Result<int> publish(Id<OwnDocument> document, const std::vector<PostStudio *> &to)
    {
        std::vector<Id<Peer>> peers;
        for (PostStudio *studio : to)
            peers.push_back(kiln->peer(*studio));
        return publishDocument(kiln->studio(), document, peers, {});
    }

    std::unique_ptr<PostStudio> kiln;
    std::unique_ptr<PostStudio> oak;
    std::unique_ptr<PostStudio> ash;
};

QTEST_GUILESS_MAIN(TestDocuments)
#include "test_documents.moc"
