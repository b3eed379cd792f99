// Two studios by command line: documents in versions, and a tool that is lent and comes back.
#include "tests/cli/cli_peer.h"
#include "tests/cli/cli_tests.h"

#include <QJsonArray>

namespace benchbook::testing {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *edgesJson =
    R"({"title": "Edges", "craft": "leather", "points": [{"no": 1, "check": "No fibre"}]})";
constexpr const char *edgesAgainJson =
    R"({"title": "Edges", "craft": "leather", "points": [{"no": 1, "check": "No fibre, no gap"}]})";
constexpr const char *edgesTurnedJson = R"({"title": "Edges", "points": [{"no": 1, "check": "Width",
    "least": {"quantity": "5", "unit": "mm"}, "most": {"quantity": "4", "unit": "mm"}}]})";
constexpr const char *testToComeJson = R"({"material": "Calf", "method": "ISO 3376", "tested": "2099-01-01"})";
constexpr const char *productJson = R"({"name": "Card wallet", "note": "CANARY-NOTE"})";
constexpr const char *recipeJson = R"({"note": "CANARY-RECIPE", "inputs": [],
    "steps": [{"name": "Stitch", "minutes": "30"}]})";

QJsonObject firstOf(const CliRun &run, const QString &key) { return run[key].toArray().first().toObject(); }

} // namespace

void TestKnowledgeCommands::aStandardIsPublishedEndorsedAndWithdrawn()
{
    const QTemporaryDir folder;
    const CliPeer kiln(folder, u"kiln"_s);
    const CliPeer oak(folder, u"oak"_s);
    pairByHand(kiln, oak);
    pairByHand(oak, kiln);
    const QStringList write{u"document"_s, u"write"_s, u"standard"_s, u"--json-file"_s, u"-"_s};
    CLI_VERIFY(kiln.run(write, R"({"title": "Edges"})"), 3);
    CLI_VERIFY(kiln.run({u"document"_s, u"write"_s, u"poem"_s, u"--json-file"_s, u"-"_s}, edgesJson), 2);
    // Limits the wrong way round, and a test that is still to come.
    CLI_VERIFY(kiln.run(write, edgesTurnedJson), 1);
    CLI_VERIFY(kiln.run({u"document"_s, u"write"_s, u"material_test"_s, u"--json-file"_s, u"-"_s}, testToComeJson), 1);
    kiln.done(write, edgesJson);
    const QStringList publish{u"document"_s, u"publish"_s, u"Edges"_s, u"--to"_s, u"oak"_s};
    QVERIFY(kiln.done(publish + QStringList{u"--preview"_s}).document.toJson().contains("No fibre"));
    QCOMPARE(kiln.done({u"list"_s, u"letters-waiting"_s})[u"rows"].toArray().size(), 0);
    QCOMPARE(kiln.done(publish)[u"letters"].toInt(), 1);
    CLI_VERIFY(kiln.run(publish), 1);
    carry(kiln, oak, u"oak"_s, u"1"_s);
    oak.done({u"document"_s, u"endorse"_s, u"Edges"_s, u"--note"_s, u"We, too"_s});
    CLI_VERIFY(oak.run({u"document"_s, u"endorse"_s, u"Edges"_s}), 1);
    oak.done({u"document"_s, u"comment"_s, u"Edges"_s, u"--note"_s, u"How wide a gap?"_s});
    carry(oak, kiln, u"kiln"_s, u"1"_s);
    const QJsonObject version = firstOf(kiln.done({u"document"_s, u"show"_s, u"D-0001"_s}), u"versions"_s);
    QCOMPARE(version[u"endorsements"].toArray().first().toObject()[u"by"].toString(), u"oak"_s);
    QCOMPARE(version[u"comments"].toArray().first().toObject()[u"text"].toString(), u"How wide a gap?"_s);
    QCOMPARE(version[u"sent"].toArray().first().toObject()[u"state"].toString(), u"received"_s);
    kiln.done({u"document"_s, u"version"_s, u"Edges"_s, u"--json-file"_s, u"-"_s}, edgesAgainJson);
    kiln.done(publish);
    carry(kiln, oak, u"oak"_s, u"2"_s);
    QCOMPARE(oak.done({u"document"_s, u"show"_s, u"Edges"_s})[u"versions"].toArray().size(), 2);
    oak.done({u"document"_s, u"fork"_s, u"Edges"_s});
    QCOMPARE(kiln.done({u"document"_s, u"withdraw"_s, u"Edges"_s})[u"peers"].toInt(), 1);
    carry(kiln, oak, u"oak"_s, u"3"_s);
    CLI_VERIFY(oak.run({u"document"_s, u"show"_s, u"Edges"_s}), 1); // theirs and our fork are both called so
    QCOMPARE(firstOf(oak.done({u"list"_s, u"documents"_s, u"--filter"_s, u"theirs"_s}), u"rows"_s)[u"state"].toString(),
             u"withdrawn"_s);
    kiln.done({u"verify"_s, u"--rebuild"_s});
    oak.done({u"verify"_s, u"--rebuild"_s});
}

void TestKnowledgeCommands::aCardTellsNothingThatIsPrivate()
{
    const QTemporaryDir folder;
    const CliPeer kiln(folder, u"kiln"_s);
    const CliPeer oak(folder, u"oak"_s);
    pairByHand(kiln, oak);
    pairByHand(oak, kiln);
    kiln.done({u"add"_s, u"products"_s, u"--json-file"_s, u"-"_s}, productJson);
    CLI_VERIFY(kiln.run({u"document"_s, u"card"_s, u"Card wallet"_s}), 1); // without a recipe there is no card
    kiln.done({u"change"_s, u"recipes"_s, u"Card wallet"_s, u"--json-file"_s, u"-"_s}, recipeJson);
    kiln.done({u"document"_s, u"card"_s, u"Card wallet"_s, u"--title"_s, u"How we stitch"_s});
    kiln.done({u"document"_s, u"publish"_s, u"How we stitch"_s, u"--to"_s, u"oak"_s});
    carry(kiln, oak, u"oak"_s, u"1"_s);
    const CliRun shown = oak.done({u"document"_s, u"show"_s, u"How we stitch"_s});
    QVERIFY(shown.document.toJson().contains("Stitch"));
    QVERIFY(!shown.document.toJson().contains("CANARY"));
}

void TestKnowledgeCommands::aToolIsLentAndComesBack()
{
    const QTemporaryDir folder;
    const CliPeer kiln(folder, u"kiln"_s);
    const CliPeer oak(folder, u"oak"_s);
    pairByHand(kiln, oak);
    pairByHand(oak, kiln);
    kiln.done({u"add"_s, u"tools"_s, u"--json-file"_s, u"-"_s}, R"({"name": "Slab roller"})");
    CLI_VERIFY(kiln.run({u"lending"_s, u"show"_s, u"Slab roller"_s}), 1);
    QCOMPARE(kiln.done({u"lending"_s, u"offer"_s, u"Slab roller"_s, u"--to"_s, u"oak"_s, u"--day-price"_s,
                        u"35"_s})[u"letters"]
                 .toInt(),
             1);
    carry(kiln, oak, u"oak"_s, u"1"_s);
    const QStringList ask{u"lending"_s, u"ask"_s, u"Slab roller"_s, u"--from"_s, u"2099-03-02"_s};
    CLI_VERIFY(oak.run(ask + QStringList{u"--until"_s, u"2099-03-01"_s}), 1);
    oak.done(ask + QStringList{u"--until"_s, u"2099-03-04"_s});
    carry(oak, kiln, u"kiln"_s, u"1"_s);
    const QStringList show{u"lending"_s, u"show"_s, u"Slab roller"_s};
    QJsonObject booking = firstOf(kiln.done(show), u"bookings"_s);
    QCOMPARE(booking[u"price"].toString(), u"105.00"_s);
    const QString number = booking[u"booking"].toString().left(10);
    const QStringList answer{u"lending"_s, u"answer"_s, number};
    CLI_VERIFY(kiln.run(answer + QStringList{u"perhaps"_s}), 2);
    CLI_VERIFY(kiln.run(answer + QStringList{u"countersign"_s}), 1);
    CLI_VERIFY(kiln.run({u"lending"_s, u"hand-over"_s, number}), 1);
    kiln.done(answer + QStringList{u"accept"_s});
    carry(kiln, oak, u"oak"_s, u"2"_s);
    QCOMPARE(firstOf(oak.done(show), u"bookings"_s)[u"state"].toString(), u"agreed"_s);
    kiln.done({u"lending"_s, u"hand-over"_s, number});
    QCOMPARE(kiln.done(show)[u"lentTo"].toString(), u"oak"_s);
    kiln.done({u"lending"_s, u"back"_s, number});
    QCOMPARE(kiln.done(show)[u"lentTo"].toString(), QString());
    QCOMPARE(kiln.done({u"lending"_s, u"end"_s, u"Slab roller"_s})[u"peers"].toInt(), 1);
    kiln.done({u"verify"_s, u"--rebuild"_s});
}

} // namespace benchbook::testing
