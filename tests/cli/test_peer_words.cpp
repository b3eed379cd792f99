// What the commands between studios say to people: what leaves, what crossed, what came, and how to go on.
#include "tests/cli/cli_peer.h"
#include "tests/cli/cli_tests.h"

#include <QJsonArray>

namespace benchbook::testing {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *beltsJson = R"({"lines": [{"no": 1, "product": "Belts", "pieces": 20,
    "unit_price": {"amount": "9.00", "currency": "CNY"}, "due": "2099-12-15"}], "note": "CANARY: black thread"})";

/// Two that know each other.
struct TwoPeers
{
    QTemporaryDir folder;
    CliPeer kiln{folder, QStringLiteral("kiln")};
    CliPeer oak{folder, QStringLiteral("oak")};

    TwoPeers()
    {
        pairByHand(kiln, oak);
        pairByHand(oak, kiln);
    }
    void offerBelts(const QStringList &more = {}) const
    {
        kiln.done(
            QStringList{u"letter"_s, u"new"_s, u"--to"_s, u"oak"_s, u"--kind"_s, u"offer"_s, u"--json-file"_s, u"-"_s} +
                more,
            beltsJson);
    }
};

CliRun inChinese(const CliPeer &studio, const QStringList &command)
{
    return runCli(QStringList{u"--file"_s, studio.file(), u"--lang"_s, u"zh"_s} + command, CliPeer::passphrase);
}

/// Of the parts that somebody reads out, those that were asked for.
QString partsAt(const QStringList &spoken, const QJsonArray &positions)
{
    QStringList parts;
    for (const QJsonValue &position : positions)
        parts << spoken[position.toInt() - 1];
    return parts.join(u' ');
}

QString waitingIn(const CliPeer &studio)
{
    return studio.done({u"list"_s, u"letters-waiting"_s})[u"rows"][0][u"id"].toVariant().toString();
}

} // namespace

void TestPeerWords::keysAreHeardInWordsOrDigits()
{
    const TwoPeers two;
    const QStringList spoken =
        two.oak.done({u"peer"_s, u"card"_s, u"--as"_s, u"digits"_s})[u"words"].toString().split(u' ');
    QCOMPARE(spoken.size(), 6);
    const CliRun told = two.kiln.told({u"peer"_s, u"words"_s, u"P-0001"_s});
    QVERIFY2(told.output.contains("eight English words") && told.output.contains("--as digits"), told.told());
    const CliRun asked = two.kiln.done({u"peer"_s, u"words"_s, u"P-0001"_s, u"--as"_s, u"digits"_s});
    QCOMPARE(asked[u"ours"].toString().split(u' ').size(), 6);
    const QString parts = partsAt(spoken, asked[u"type"].toArray());
    CLI_VERIFY(two.kiln.run({u"peer"_s, u"verify"_s, u"P-0001"_s, u"--words"_s, u"12 34567"_s}), 1);
    CLI_VERIFY(two.kiln.run({u"peer"_s, u"verify"_s, u"P-0001"_s, u"--words"_s, parts}), 0);
    CLI_VERIFY(two.kiln.run({u"peer"_s, u"words"_s, u"P-0001"_s, u"--as"_s, u"songs"_s}), 2);
    // A Chinese studio reads out digits, unless the other side wants words.
    const CliRun chinese = inChinese(two.oak, {u"peer"_s, u"words"_s, u"P-0001"_s, u"--as"_s, u"words"_s});
    CLI_VERIFY(chinese, 0);
    QVERIFY2(chinese.output.contains("--as digits"), chinese.told());
}

void TestPeerWords::everyNoteSaysWhetherItLeaves()
{
    const QStringList between{u"capacity"_s, u"circle"_s, u"deal"_s, u"document"_s, u"joint"_s,   u"ledger"_s,
                              u"lending"_s,  u"letter"_s, u"rush"_s, u"surplus"_s,  u"machine"_s, u"wanted"_s};
    int notes = 0;
    const QJsonArray commands = runCli({u"--help"_s, u"--json"_s})[u"commands"].toArray();
    for (const QJsonValue &command : commands) {
        const QStringList name = command[u"command"].toString().split(u' ');
        if (!between.contains(name.first()) || !command[u"usage"].toString().contains(u"--note"_s))
            continue;
        const CliRun help = runCli(name + QStringList{u"--help"_s, u"--lang"_s, u"en"_s});
        const bool leaves = help.output.contains("it leaves the studio");
        const bool stays = help.output.contains("it stays in the studio");
        QVERIFY2(leaves != stays, help.told());
        // What leaves can be seen before.
        QVERIFY2(!leaves || help.output.contains("--preview"), help.told());
        ++notes;
    }
    QVERIFY(notes > 25);
    QVERIFY(runCli({u"--help"_s, u"--lang"_s, u"en"_s}).output.contains("unless its help says that it leaves"));
}

void TestPeerWords::whatLeavesIsToldBefore()
{
    const TwoPeers two;
    two.kiln.done({u"add"_s, u"tools"_s, u"--json-file"_s, u"-"_s}, R"({"name": "Slab roller"})");
    const QStringList offer{u"lending"_s,     u"offer"_s, u"Slab roller"_s, u"--to"_s,       u"oak"_s,
                            u"--day-price"_s, u"35"_s,    u"--terms"_s,     u"CANARY: dry"_s};
    const CliRun preview = two.kiln.done(offer + QStringList{u"--preview"_s});
    QCOMPARE(preview[u"leaves"].toArray().size(), 1);
    QVERIFY2(preview.output.contains("CANARY: dry") && preview.output.contains("oak"), preview.told());
    QVERIFY(waitingIn(two.kiln).isEmpty());
    CLI_VERIFY(two.kiln.run({u"lending"_s, u"show"_s, u"Slab roller"_s}), 1);
    const CliRun done = two.kiln.done(offer);
    QCOMPARE(done[u"leaves"].toArray(), preview[u"leaves"].toArray());
    // What waits is looked at, and thrown away, by the number that the list tells.
    const QString id = waitingIn(two.kiln);
    QVERIFY(two.kiln.told({u"list"_s, u"letters-waiting"_s}).output.contains(id.toUtf8()));
    const CliRun shown = two.kiln.told({u"letter"_s, u"show"_s, id});
    CLI_VERIFY(shown, 0);
    QVERIFY2(shown.output.contains("CANARY: dry") && shown.output.contains("next bundle to oak"), shown.told());
    CLI_VERIFY(two.kiln.run({u"letter"_s, u"show"_s, u"17"_s}), 1);
    // What is refused is refused in a preview, too.
    CLI_VERIFY(two.oak.run({u"lending"_s, u"ask"_s, u"Slab roller"_s, u"--from"_s, u"2099-03-02"_s, u"--until"_s,
                            u"2099-03-03"_s, u"--preview"_s}),
               1);
    two.kiln.sendTo(two.oak, u"1"_s);
    const CliRun price = two.oak.told({u"lending"_s, u"show"_s, u"Slab roller"_s});
    QVERIFY2(price.output.contains("Price a day"), price.told());
    two.oak.done(
        {u"lending"_s, u"ask"_s, u"Slab roller"_s, u"--from"_s, u"2099-03-02"_s, u"--until"_s, u"2099-03-03"_s});
    two.oak.sendTo(two.kiln, u"2"_s);
    const CliRun asked = two.kiln.told({u"lending"_s, u"show"_s, u"Slab roller"_s});
    QVERIFY2(asked.output.contains("Price for all days") && asked.output.contains("70.00") &&
                 asked.output.contains("lending answer"),
             asked.told());
}

void TestPeerWords::whatCrossedIsExplained()
{
    const TwoPeers two;
    two.offerBelts();
    CLI_VERIFY(
        two.kiln.withKeys({u"bundle"_s, u"export"_s, u"--to"_s, u"oak"_s, u"--output"_s, two.kiln.bundle(u"1"_s)}), 0);
    const CliRun news = two.oak.told({u"bundle"_s, u"import"_s, two.kiln.bundle(u"1"_s), u"--passphrase"_s, u"-"_s});
    QVERIFY2(news.output.contains("New letters: Offer of work × 1"), news.told());
    two.kiln.done({u"letter"_s, u"answer"_s, u"Belts"_s, u"--kind"_s, u"cancel"_s});
    two.oak.done({u"letter"_s, u"answer"_s, u"Belts"_s, u"--code"_s, u"AP"_s});
    two.kiln.sendTo(two.oak, u"2"_s);
    two.oak.sendTo(two.kiln, u"2"_s);
    QCOMPARE(two.kiln.done({u"deal"_s, u"show"_s, u"Belts"_s})[u"state"].toString(), u"crossed"_s);
    const CliRun buyer = two.kiln.told({u"deal"_s, u"show"_s, u"Belts"_s});
    QVERIFY2(buyer.output.contains("A cancellation and an acceptance passed each other.") &&
                 buyer.output.contains("Have it made after all"),
             buyer.told());
    const CliRun seller = two.oak.told({u"deal"_s, u"show"_s, u"Belts"_s});
    QVERIFY2(seller.output.contains("Agree to cancel") && seller.output.contains("--code AP"), seller.told());
}

void TestPeerWords::whatIsOverIsNobodysTurn()
{
    const TwoPeers two;
    two.offerBelts();
    two.kiln.sendTo(two.oak, u"1"_s);
    // Codes of a standard are no words of a workshop.
    const CliRun early = inChinese(two.oak, {u"letter"_s, u"answer"_s, u"Belts"_s, u"--kind"_s, u"delivery"_s});
    CLI_VERIFY(early, 1);
    QVERIFY2(!early.errors.contains("AP") && !early.errors.contains("RE"), early.told());
    two.oak.done({u"letter"_s, u"answer"_s, u"Belts"_s, u"--code"_s, u"RE"_s});
    const CliRun waits = two.oak.told({u"deal"_s, u"show"_s, u"Belts"_s});
    QVERIFY2(waits.output.contains(waitingIn(two.oak).toUtf8()), waits.told());
    two.oak.sendTo(two.kiln, u"1"_s);
    const CliRun over = two.oak.told({u"deal"_s, u"show"_s, u"Belts"_s});
    QVERIFY2(over.output.contains("Declined; nothing is agreed.") && !over.output.contains("turn of"), over.told());
    const CliRun refused = two.oak.run({u"letter"_s, u"answer"_s, u"Belts"_s, u"--kind"_s, u"delivery"_s});
    CLI_VERIFY(refused, 1);
    QVERIFY2(!refused.errorMessage().contains(u"turn of"_s), refused.told());
}

void TestPeerWords::aChangeKeepsWhatItDoesNotSay()
{
    const TwoPeers two;
    two.offerBelts({u"--valid-until"_s, u"2099-11-30"_s});
    two.kiln.sendTo(two.oak, u"1"_s);
    const QStringList change{u"letter"_s, u"answer"_s,      u"Belts"_s, u"--kind"_s,
                             u"change"_s, u"--json-file"_s, u"-"_s,     u"--preview"_s};
    const CliRun seen = two.kiln.done(change, R"({"terms": "Paid on delivery"})");
    QVERIFY2(seen.output.contains("CANARY: black thread") && seen.output.contains("2099-11-30") &&
                 seen.output.contains("Paid on delivery"),
             seen.told());
}

void TestPeerWords::progressHoldsNothingUp()
{
    const TwoPeers two;
    two.offerBelts();
    two.kiln.sendTo(two.oak, u"1"_s);
    two.oak.done({u"letter"_s, u"answer"_s, u"Belts"_s, u"--code"_s, u"AP"_s});
    two.oak.sendTo(two.kiln, u"1"_s);
    two.oak.done({u"deal"_s, u"take-on"_s, u"Belts"_s});
    two.oak.done({u"letter"_s, u"answer"_s, u"Belts"_s, u"--kind"_s, u"progress"_s, u"--json-file"_s, u"-"_s},
                 R"({"step": "packing", "disposition": "in_progress", "lines": [{"no": 1, "done": 20}]})");
    two.oak.done({u"letter"_s, u"answer"_s, u"Belts"_s, u"--kind"_s, u"note"_s, u"--json-file"_s, u"-"_s},
                 R"({"text": "On Monday"})");
    const QStringList deliver{u"deal"_s, u"deliver"_s, u"Belts"_s, u"--pieces"_s, u"20"_s};
    two.oak.done(deliver);
    CLI_VERIFY(two.oak.run(deliver), 1); // A delivery that waits holds up the next.
    QCOMPARE(two.oak.done({u"deal"_s, u"show"_s, u"Belts"_s})[u"waiting"].toInt(), 3);
    two.oak.sendTo(two.kiln, u"2"_s);
    const CliRun there = two.kiln.done({u"deal"_s, u"show"_s, u"Belts"_s});
    QCOMPARE(there[u"state"].toString(), u"delivered"_s);
    QCOMPARE(there[u"lines"][0][u"delivered"][u"value"].toInt(), 20);
    const CliRun shown = inChinese(two.kiln, {u"deal"_s, u"show"_s, u"Belts"_s});
    QVERIFY2(!shown.output.contains("in_progress"), shown.told());
}

void TestPeerWords::togetherIsToldInWords()
{
    const TwoPeers two;
    two.kiln.done({u"circle"_s, u"found"_s, u"Riverside"_s, u"--with"_s, u"oak"_s});
    two.kiln.sendTo(two.oak, u"1"_s);
    two.oak.done({u"circle"_s, u"join"_s, u"Riverside"_s});
    two.oak.sendTo(two.kiln, u"1"_s);
    two.kiln.done({u"joint"_s, u"call"_s, u"Riverside"_s, u"--material"_s, u"Shoulders"_s, u"--closes"_s,
                   u"2099-01-05"_s, u"--unit"_s, u"dm2"_s, u"--case"_s, u"20 dm2"_s, u"--price"_s, u"0=30/10"_s,
                   u"--price"_s, u"100=25/10"_s, u"--terms"_s, u"CANARY: paid first"_s});
    two.kiln.done(
        {u"ledger"_s, u"rule"_s, u"Riverside"_s, u"--title"_s, u"Hours"_s, u"--weight"_s, u"stitching=10/1 h"_s});
    two.kiln.sendTo(two.oak, u"2"_s);
    const QString call =
        two.oak.done({u"joint"_s, u"show"_s, u"Riverside"_s}).document.array()[0][u"call"].toString().left(8);
    const QStringList pledge{u"joint"_s, u"pledge"_s, u"Riverside"_s, call};
    CLI_VERIFY(two.oak.run(pledge + QStringList{u"70 kg"_s}), 2);
    two.oak.done(pledge + QStringList{u"70 dm2"_s, u"--least"_s, u"60 dm2"_s, u"--limit"_s, u"250"_s});
    two.oak.sendTo(two.kiln, u"2"_s);
    const CliRun joint = two.kiln.told({u"joint"_s, u"show"_s, u"Riverside"_s, call});
    for (const char *part : {"30.00", "25.00", "100", "Sold in cases of 20", "CANARY: paid first", "250.00",
                             "joint pledge", "Pays at most, for all of it"})
        QVERIFY2(joint.output.contains(part), joint.told());
    QCOMPARE(two.kiln.done({u"joint"_s, u"show"_s, u"Riverside"_s, call})[u"prices"].toArray().size(), 2);
    const CliRun chinese = inChinese(two.kiln, {u"joint"_s, u"show"_s, u"Riverside"_s});
    QVERIFY2(!chinese.output.contains("change_pledge") && !chinese.output.contains("dm2"), chinese.told());
    const QString rule =
        two.oak.done({u"ledger"_s, u"show"_s, u"Riverside"_s})[u"rules"].toArray()[0][u"rule"].toString();
    const QStringList give{u"ledger"_s, u"give"_s,      u"Riverside"_s, u"--rule"_s, rule,
                           u"--what"_s, u"stitching"_s, u"--to"_s,      u"kiln"_s,   u"--quantity"_s};
    CLI_VERIFY(two.oak.run(give + QStringList{u"2 kg"_s}), 2);
    two.oak.done(give + QStringList{u"2 h"_s});
    two.oak.sendTo(two.kiln, u"3"_s);
    const CliRun ledger = two.kiln.told({u"ledger"_s, u"show"_s, u"Riverside"_s});
    QVERIFY2(ledger.output.contains("ledger sign") && ledger.output.contains("stitching"), ledger.told());
    const CliRun circle = two.kiln.told({u"circle"_s, u"show"_s, u"Riverside"_s});
    QVERIFY2(circle.output.contains("circle leave") && circle.output.contains("oak"), circle.told());
}

} // namespace benchbook::testing
