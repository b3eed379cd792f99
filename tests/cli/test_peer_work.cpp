// Work between studios by command line, each studio in a file and a process of its own.
#include "tests/cli/cli_peer.h"
#include "tests/cli/cli_tests.h"

#include <QFile>
#include <QJsonArray>

namespace benchbook::testing {

using namespace Qt::StringLiterals;

namespace {

/// A leather workshop: product WAL-BRN in two steps, a person Lin.
void fillWorkshop(const CliPeer &studio)
{
    const auto add = [&](const QString &kind, const QByteArray &json) {
        studio.done({u"add"_s, kind, u"--json-file"_s, u"-"_s}, json);
    };
    add(u"materials"_s, R"({"name": "Veg tan", "kind": "leather", "unit": "dm2"})");
    add(u"persons"_s, R"({"name": "Lin", "role": "owner", "rate": "120"})");
    add(u"products"_s, R"({"name": "Wallet", "variants": [{"sku": "WAL-BRN", "name": "brown", "price": "398.00"}],
        "recipe": {"inputs": [{"material": "M-0001", "quantity": "8 dm2"}],
                   "steps": [{"name": "Cut", "minutes": "5"}, {"name": "Stitch", "minutes": "30"}]}})");
}

/// Oak has hours, kiln has twenty wallets cut; their stitching is offered, accepted, and both know it.
void agreeOnStitching(const CliPeer &kiln, const CliPeer &oak)
{
    pairByHand(kiln, oak);
    pairByHand(oak, kiln);
    fillWorkshop(kiln);
    oak.done({u"capacity"_s, u"set"_s, u"2099-W01"_s, u"Stitching"_s, u"16"_s});
    oak.done({u"capacity"_s, u"publish"_s, u"--to"_s, u"kiln"_s});
    oak.sendTo(kiln, u"hours"_s);
    kiln.done({u"lot"_s, u"receive"_s, u"M-0001"_s, u"200 dm2"_s, u"--cost"_s, u"500"_s});
    kiln.done({u"work-order"_s, u"new"_s, u"WAL-BRN"_s, u"--quantity"_s, u"20"_s});
    kiln.done({u"work-order"_s, u"issue"_s, u"WO-0001"_s});
    kiln.done({u"work-order"_s, u"log"_s, u"WO-0001"_s, u"--step"_s, u"Cut"_s, u"--person"_s, u"Lin"_s, u"--minutes"_s,
               u"45"_s, u"--good"_s, u"20"_s});
    const QStringList rush{u"rush"_s,    u"WO-0001"_s,   u"--step"_s,   u"Stitch"_s,     u"--craft"_s, u"Stitching"_s,
                           u"--price"_s, u"oak=12.00"_s, u"--due"_s,    u"2099-01-15"_s, u"--until"_s, u"2099-01-01"_s,
                           u"--as"_s,    u"Wallets"_s,   u"--pieces"_s, u"20"_s};
    const CliRun parted = kiln.done(rush);
    QCOMPARE(parted[u"offers"].toArray().size(), 1);
    QCOMPARE(parted[u"offers"][0][u"pieces"].toInt(), 20);
    QCOMPARE(kiln.done({u"list"_s, u"letters-waiting"_s})[u"rows"].toArray().size(), 0);
    kiln.done(rush + QStringList{u"--send"_s});
    kiln.sendTo(oak, u"offer"_s);
    oak.done({u"letter"_s, u"answer"_s, u"Wallets"_s, u"--code"_s, u"AP"_s});
    oak.sendTo(kiln, u"answer"_s);
    QCOMPARE(kiln.done({u"deal"_s, u"show"_s, u"Wallets"_s})[u"state"].toString(), u"agreed"_s);
}

QString stateOf(const CliPeer &studio)
{
    return studio.done({u"deal"_s, u"show"_s, u"Wallets"_s})[u"state"].toString();
}

/// Says with --preview what would leave, and writes nothing at all.
bool leavesNothingBehind(const CliPeer &studio, const QStringList &command)
{
    const auto journal = [&] { return studio.done({u"info"_s})[u"counts"][u"journal"].toInt(); };
    const int before = journal();
    const CliRun seen = studio.done(command + QStringList{u"--preview"_s});
    return seen[u"leaves"].toArray().size() == 1 && seen[u"leaves"][0].toArray().size() > 3 && journal() == before &&
           studio.done({u"list"_s, u"letters-waiting"_s})[u"rows"].toArray().isEmpty();
}

} // namespace

void TestPeerWork::aStepGoesOutAndComesBack()
{
    const QTemporaryDir folder;
    const CliPeer kiln(folder, u"kiln"_s);
    const CliPeer oak(folder, u"oak"_s);
    agreeOnStitching(kiln, oak);
    CLI_VERIFY(kiln.run({u"deal"_s, u"receive"_s, u"Wallets"_s, u"--accepted"_s, u"20"_s}), 1);
    CLI_VERIFY(kiln.run({u"deal"_s, u"hand-over"_s, u"Wallets"_s, u"--pieces"_s, u"21"_s}), 1);
    CLI_VERIFY(kiln.run({u"deal"_s, u"hand-over"_s, u"Somebody"_s}), 1);
    kiln.done({u"deal"_s, u"hand-over"_s, u"Wallets"_s, u"--pieces"_s, u"12"_s});
    QVERIFY(!kiln.done({u"deal"_s, u"hand-over"_s, u"Wallets"_s})[u"outsideWork"].toString().isEmpty());
    CLI_VERIFY(kiln.run({u"deal"_s, u"hand-over"_s, u"Wallets"_s}), 1);
    oak.done({u"deal"_s, u"take-on"_s, u"Wallets"_s});
    const QStringList deliver{u"deal"_s, u"deliver"_s, u"Wallets"_s, u"--pieces"_s, u"20"_s, u"--carrier"_s, u"Lin"_s};
    QVERIFY(leavesNothingBehind(oak, deliver));
    oak.done(deliver);
    oak.sendTo(kiln, u"delivery"_s);
    QCOMPARE(stateOf(kiln), u"delivered"_s);
    const QStringList receive{u"deal"_s, u"receive"_s, u"Wallets"_s, u"--accepted"_s, u"17"_s, u"--rejected"_s, u"3"_s};
    CLI_VERIFY(kiln.run(receive), 1); // Why, is not said.
    CLI_VERIFY(kiln.run(receive + QStringList{u"--reason"_s, u"surface"_s, u"--redo"_s, u"somewhere"_s}), 2);
    QVERIFY(leavesNothingBehind(kiln, receive + QStringList{u"--reason"_s, u"surface"_s}));
    kiln.done(receive + QStringList{u"--reason"_s, u"surface"_s});
    CLI_VERIFY(kiln.run(receive + QStringList{u"--reason"_s, u"surface"_s}), 1); // Its receipt waits already.
    kiln.sendTo(oak, u"receipt"_s);
    QVERIFY(leavesNothingBehind(kiln, {u"deal"_s, u"settle"_s, u"Wallets"_s}));
    const CliRun settled = kiln.done({u"deal"_s, u"settle"_s, u"Wallets"_s, u"--pay-by"_s, u"2099-02-01"_s});
    QCOMPARE(settled[u"total"].toString(), u"204.00"_s);
    QCOMPARE(settled[u"currency"].toString(), u"CNY"_s);
    QCOMPARE(settled[u"notBooked"].toString(), QString());
    kiln.sendTo(oak, u"settlement"_s);
    const CliRun there = oak.done({u"deal"_s, u"show"_s, u"Wallets"_s});
    QCOMPARE(there[u"state"].toString(), u"settled"_s);
    QCOMPARE(there[u"differences"].toArray().size(), 0);
    QCOMPARE(there[u"lines"][0][u"accepted"][u"value"].toInt(), 17);
    QCOMPARE(there[u"lines"][0][u"rejected"][u"value"].toInt(), 3);
    kiln.done({u"verify"_s, u"--rebuild"_s});
    oak.done({u"verify"_s, u"--rebuild"_s});
}

void TestPeerWork::theMakerTakesItOnAndTells()
{
    const QTemporaryDir folder;
    const CliPeer kiln(folder, u"kiln"_s);
    const CliPeer oak(folder, u"oak"_s);
    agreeOnStitching(kiln, oak);
    CLI_VERIFY(kiln.run({u"deal"_s, u"take-on"_s, u"Wallets"_s}), 1); // It is ours, not ordered from us.
    CLI_VERIFY(oak.run({u"deal"_s, u"progress"_s, u"Wallets"_s}), 1); // Nothing of it is planned.
    const QString order = oak.done({u"deal"_s, u"take-on"_s, u"Wallets"_s})[u"order"].toString();
    QVERIFY(!order.isEmpty());
    QCOMPARE(oak.done({u"list"_s, u"orders"_s})[u"rows"].toArray().size(), 1);
    CLI_VERIFY(oak.run({u"deal"_s, u"take-on"_s, u"Wallets"_s}), 1);
    CLI_VERIFY(oak.run({u"deal"_s, u"progress"_s, u"Wallets"_s}), 1);
    CLI_VERIFY(oak.run({u"deal"_s, u"deliver"_s, u"Wallets"_s}), 1); // How many, is not known.
    CLI_VERIFY(oak.run({u"deal"_s, u"deliver"_s, u"Wallets"_s, u"--pieces"_s, u"0"_s}), 1);
    oak.done({u"deal"_s, u"deliver"_s, u"Wallets"_s, u"--pieces"_s, u"8"_s, u"--note"_s, u"the rest on Monday"_s});
    QCOMPARE(oak.done({u"deal"_s, u"show"_s, u"Wallets"_s})[u"waiting"].toInt(), 1);
    oak.done({u"verify"_s, u"--rebuild"_s});
}

void TestPeerWork::surplusIsOfferedAndWithdrawn()
{
    const QTemporaryDir folder;
    const CliPeer kiln(folder, u"kiln"_s);
    const CliPeer oak(folder, u"oak"_s);
    pairByHand(kiln, oak);
    pairByHand(oak, kiln);
    fillWorkshop(kiln);
    const QString lot =
        kiln.done({u"lot"_s, u"receive"_s, u"M-0001"_s, u"50 dm2"_s, u"--cost"_s, u"90"_s})[u"lots"][0][u"code"]
            .toString();
    const QStringList offer{u"surplus"_s, u"offer"_s,   lot,     u"--to"_s,    u"oak"_s, u"--quantity"_s,
                            u"20 dm2"_s,  u"--price"_s, u"30"_s, u"--grade"_s, u"B"_s};
    QCOMPARE(kiln.done(offer + QStringList{u"--preview"_s})[u"leaves"].toArray().size(), 1);
    QCOMPARE(kiln.done({u"surplus"_s, u"list"_s}).document.array().size(), 0);
    CLI_VERIFY(kiln.run({u"surplus"_s, u"offer"_s, lot, u"--to"_s, u"oak"_s, u"--quantity"_s, u"60 dm2"_s}), 1);
    QCOMPARE(kiln.done(offer)[u"waiting"].toArray().size(), 1);
    kiln.sendTo(oak, u"1"_s);
    const QJsonArray seen = oak.done({u"surplus"_s, u"list"_s}).document.array();
    QVERIFY(oak.told({u"surplus"_s, u"list"_s}).output.contains("Price for all of it"));
    QCOMPARE(seen.size(), 1);
    QCOMPARE(seen[0][u"studios"][0][u"studio"].toString(), u"kiln"_s);
    QVERIFY2(!QJsonDocument(seen).toJson().contains(lot.toUtf8()), "our own number of the lot left the studio");
    const QString id = kiln.done({u"surplus"_s, u"list"_s}).document.array()[0][u"id"].toString();
    CLI_VERIFY(oak.run({u"surplus"_s, u"withdraw"_s, id}), 1);
    kiln.done({u"surplus"_s, u"withdraw"_s, id});
    kiln.sendTo(oak, u"2"_s);
    QCOMPARE(oak.done({u"surplus"_s, u"list"_s}).document.array().size(), 0);
}

void TestPeerWork::aSecondMachineJoinsAndAConflictIsSettled()
{
    const QTemporaryDir folder;
    const CliPeer desk(folder, u"desk"_s);
    fillWorkshop(desk);
    const QString benchFile = folder.filePath(u"bench.benchbook"_s);
    const auto onBench = [&](const QStringList &command, bool keys = false) {
        const QStringList front{u"--file"_s, benchFile, u"--json"_s, u"--lang"_s, u"en"_s};
        return keys ? runCli(front + command + QStringList{u"--passphrase"_s, u"-"_s}, "seven glazed cups\n")
                    : runCli(front + command);
    };
    QCOMPARE(desk.done({u"machine"_s, u"add"_s, u"--output"_s, benchFile})[u"machine"].toString(), u"B"_s);
    QVERIFY(QFile::exists(benchFile));
    CLI_VERIFY(desk.run({u"machine"_s, u"add"_s, u"--output"_s, benchFile}), 1); // Nothing is written over.
    const QString request = folder.filePath(u"bench.request"_s);
    const CliRun asked = onBench({u"machine"_s, u"ask"_s, u"--name"_s, u"Bench"_s, u"--output"_s, request}, true);
    CLI_VERIFY(asked, 0);
    const QStringList spoken = asked[u"words"].toString().split(u' ');
    const QString answer = folder.filePath(u"bench.answer"_s);
    const CliRun heard = desk.withKeys({u"machine"_s, u"admit"_s, request});
    CLI_VERIFY(heard, 0);
    QCOMPARE(heard[u"name"].toString(), u"Bench"_s);
    const auto words = [&](const CliRun &run, int shift) {
        QStringList typed;
        for (const QJsonValue &position : run[u"type"].toArray())
            typed << spoken[(position.toInt() - 1 + shift) % spoken.size()];
        return typed.join(u' ');
    };
    CLI_VERIFY(desk.withKeys({u"machine"_s, u"admit"_s, request, u"--words"_s, words(heard, 1), u"--output"_s, answer}),
               1);
    const CliRun again = desk.withKeys({u"machine"_s, u"admit"_s, request});
    CLI_VERIFY(desk.withKeys({u"machine"_s, u"admit"_s, request, u"--words"_s, words(again, 0), u"--output"_s, answer}),
               0);
    CLI_VERIFY(onBench({u"machine"_s, u"join"_s, answer}, true), 0);
    // Both say another rate of one person.
    desk.done({u"change"_s, u"persons"_s, u"Lin"_s, u"--json-file"_s, u"-"_s}, R"({"rate": "130"})");
    const QString change = folder.filePath(u"change.json"_s);
    QFile json(change);
    QVERIFY(json.open(QIODevice::WriteOnly) && json.write(R"({"rate": "140"})") > 0);
    json.close();
    CLI_VERIFY(onBench({u"change"_s, u"persons"_s, u"Lin"_s, u"--json-file"_s, change}), 0);
    const QString carried = folder.filePath(u"bench.bbundle"_s);
    CLI_VERIFY(onBench({u"bundle"_s, u"export"_s, u"--to"_s, u"own:A"_s, u"--output"_s, carried}, true), 0);
    CLI_VERIFY(desk.withKeys({u"bundle"_s, u"import"_s, carried}), 0);
    const CliRun questions = desk.done({u"machine"_s, u"questions"_s});
    QCOMPARE(questions[u"conflicts"].toArray().size(), 1);
    const QJsonArray choices = questions[u"conflicts"][0][u"choices"].toArray();
    QCOMPARE(choices.size(), 2);
    CLI_VERIFY(desk.run({u"change"_s, u"persons"_s, u"Lin"_s, u"--json-file"_s, u"-"_s}, R"({"rate": "150"})"), 1);
    CLI_VERIFY(desk.run({u"machine"_s, u"settle"_s, u"1"_s, u"--choice"_s, u"3"_s}), 2);
    const QString number = choices[0][u"machine"].toString() == u"B"_s ? u"1"_s : u"2"_s;
    desk.done({u"machine"_s, u"settle"_s, u"1"_s, u"--choice"_s, number});
    QCOMPARE(desk.done({u"machine"_s, u"questions"_s})[u"conflicts"].toArray().size(), 0);
    QVERIFY2(desk.done({u"show"_s, u"persons"_s, u"Lin"_s}).output.contains("140"), "the other side was kept");
    const QJsonArray machines = desk.done({u"machine"_s, u"list"_s}).document.array();
    QCOMPARE(machines.size(), 2);
    desk.done({u"verify"_s, u"--rebuild"_s});
}

} // namespace benchbook::testing
