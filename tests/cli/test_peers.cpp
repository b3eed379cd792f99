// Two studios by command line: keys, cards, words, an offer and its answer, and bundles that are refused.
#include "tests/cli/cli_peer.h"
#include "tests/cli/cli_tests.h"

#include <QFile>
#include <QJsonArray>

namespace benchbook::testing {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *offerJson = R"({"lines": [{"no": 1, "product": "Card wallet", "pieces": 200,
    "unit_price": {"amount": "12.00", "currency": "CNY"}, "due": "2099-12-15", "alias": "Heron"}]})";

} // namespace

void TestPeerCommands::anOfferGoesThereAndComesBack()
{
    const QTemporaryDir folder;
    const CliPeer kiln(folder, u"kiln"_s);
    const CliPeer oak(folder, u"oak"_s);
    pairByHand(kiln, oak);
    pairByHand(oak, kiln);
    const QStringList offer{u"letter"_s, u"new"_s,   u"--to"_s,        u"oak"_s,
                            u"--kind"_s, u"offer"_s, u"--json-file"_s, u"-"_s};
    const CliRun seen = kiln.done(offer + QStringList{u"--preview"_s}, offerJson);
    QVERIFY(seen[u"leaves"].toArray().size() > 5);
    QCOMPARE(kiln.done({u"list"_s, u"letters-waiting"_s})[u"rows"].toArray().size(), 0);
    kiln.done(offer, offerJson);
    CLI_VERIFY(kiln.withKeys({u"bundle"_s, u"export"_s, u"--to"_s, u"oak"_s, u"--output"_s, kiln.bundle(u"1"_s)}), 0);
    const CliRun preview = oak.withKeys({u"bundle"_s, u"import"_s, kiln.bundle(u"1"_s), u"--preview"_s});
    CLI_VERIFY(preview, 0);
    QCOMPARE(oak.done({u"list"_s, u"deals"_s})[u"rows"].toArray().size(), 0);
    const CliRun taken = oak.withKeys({u"bundle"_s, u"import"_s, kiln.bundle(u"1"_s)});
    CLI_VERIFY(taken, 0);
    QCOMPARE(taken[u"new"].toInt(), preview[u"new"].toInt());
    QCOMPARE(taken[u"offered"][u"CNY"].toString(), u"2400.00"_s);
    oak.done({u"letter"_s, u"answer"_s, u"Card wallet"_s, u"--code"_s, u"AP"_s});
    CLI_VERIFY(oak.withKeys({u"bundle"_s, u"export"_s, u"--to"_s, u"kiln"_s, u"--output"_s, oak.bundle(u"1"_s)}), 0);
    CLI_VERIFY(kiln.withKeys({u"bundle"_s, u"import"_s, oak.bundle(u"1"_s)}), 0);
    QVERIFY(kiln.done({u"deal"_s, u"show"_s, u"Card wallet"_s})[u"agreed"].toBool());
    kiln.done({u"verify"_s, u"--rebuild"_s});
    oak.done({u"verify"_s, u"--rebuild"_s});
}

void TestPeerCommands::aRefusedBundleSaysItsClass()
{
    const QTemporaryDir folder;
    const CliPeer kiln(folder, u"kiln"_s);
    const CliPeer oak(folder, u"oak"_s);
    kiln.done({u"peer"_s, u"add"_s, oak.card()});
    const QString path = kiln.bundle(u"1"_s);
    CLI_VERIFY(kiln.withKeys({u"bundle"_s, u"export"_s, u"--to"_s, u"oak"_s, u"--output"_s, path}), 0);
    const CliRun unknown = oak.withKeys({u"bundle"_s, u"import"_s, path});
    CLI_VERIFY(unknown, 3);
    QCOMPARE(unknown.errorCode(), u"UNKNOWN_SENDER"_s);
    QFile file(path);
    QVERIFY(file.resize(file.size() - 40));
    const CliRun cut = oak.withKeys({u"bundle"_s, u"import"_s, path});
    CLI_VERIFY(cut, 3);
    QCOMPARE(cut.errorCode(), u"TRUNCATED"_s);
    QCOMPARE(oak.done({u"list"_s, u"bundles"_s})[u"rows"].toArray().size(), 2);
}

void TestPeerCommands::theBoardGoesThereAndBack()
{
    const QTemporaryDir folder;
    const CliPeer kiln(folder, u"kiln"_s);
    const CliPeer oak(folder, u"oak"_s);
    pairByHand(kiln, oak);
    pairByHand(oak, kiln);
    CLI_VERIFY(oak.run({u"capacity"_s, u"set"_s, u"2099-W01"_s, u"Stitching"_s, u"7"_s}), 1);
    CLI_VERIFY(oak.run({u"capacity"_s, u"set"_s, u"soon"_s, u"Stitching"_s, u"8"_s}), 2);
    CLI_VERIFY(oak.run({u"capacity"_s, u"publish"_s, u"--to"_s, u"kiln"_s}), 1);
    oak.done({u"capacity"_s, u"set"_s, u"2099-W01"_s, u"Stitching"_s, u"8"_s});
    oak.done({u"capacity"_s, u"set"_s, u"2099-W02"_s, u"Stitching"_s, u"12"_s});
    oak.done({u"capacity"_s, u"clear"_s, u"2099-W02"_s, u"stitching"_s});
    const QStringList publish{u"capacity"_s, u"publish"_s, u"--to"_s, u"kiln"_s};
    QVERIFY(oak.done(publish + QStringList{u"--preview"_s})[u"leaves"].toArray().size() == 1);
    QCOMPARE(oak.done({u"list"_s, u"letters-waiting"_s})[u"rows"].toArray().size(), 0);
    QCOMPARE(oak.done(publish)[u"waiting"].toArray().size(), 1);
    oak.done({u"wanted"_s, u"ask"_s, u"Brass rivets"_s, u"--quantity"_s, u"500 pcs"_s, u"--to"_s, u"kiln"_s});
    oak.sendTo(kiln, u"1"_s);
    const QJsonObject hours = kiln.done({u"capacity"_s, u"board"_s})[u"peers"].toArray().first().toObject();
    QCOMPARE(hours[u"studio"].toString(), u"oak"_s);
    QCOMPARE(hours[u"weeks"].toArray().size(), 1);
    QCOMPARE(hours[u"weeks"].toArray().first().toObject()[u"hours"].toInt(), 8);
    QCOMPARE(kiln.done({u"wanted"_s, u"list"_s}).document.array().size(), 1);
    CLI_VERIFY(kiln.run({u"wanted"_s, u"withdraw"_s, u"Brass rivets"_s}), 1);
    oak.done({u"wanted"_s, u"withdraw"_s, u"Brass rivets"_s});
    oak.done({u"capacity"_s, u"withdraw"_s});
    oak.sendTo(kiln, u"2"_s);
    QCOMPARE(kiln.done({u"wanted"_s, u"list"_s}).document.array().size(), 0);
    QCOMPARE(kiln.done({u"capacity"_s, u"board"_s})[u"peers"].toArray().size(), 0);
    CLI_VERIFY(kiln.run({u"surplus"_s, u"offer"_s, u"L-0001"_s, u"--to"_s, u"oak"_s}), 1);
    CLI_VERIFY(kiln.run({u"rush"_s, u"WO-0001"_s}), 1);
    oak.done({u"verify"_s, u"--rebuild"_s});
}

void TestPeerCommands::wordsAreHeardOverTwoRuns()
{
    const QTemporaryDir folder;
    const CliPeer kiln(folder, u"kiln"_s);
    const CliPeer oak(folder, u"oak"_s);
    kiln.done({u"peer"_s, u"add"_s, oak.card()});
    const QStringList spoken = oak.done({u"peer"_s, u"card"_s})[u"words"].toString().split(u' ');
    QCOMPARE(spoken.size(), 8);
    const QJsonArray asked = kiln.done({u"peer"_s, u"words"_s, u"P-0001"_s})[u"type"].toArray();
    const auto said = [&](int shift) {
        QStringList words;
        for (const QJsonValue &position : asked)
            words << spoken[(position.toInt() - 1 + shift) % 8];
        return words.join(u' ');
    };
    const QStringList verify{u"peer"_s, u"verify"_s, u"P-0001"_s, u"--words"_s};
    CLI_VERIFY(kiln.run(verify + QStringList{said(1)}), 1);
    CLI_VERIFY(kiln.run(verify + QStringList{u"one"_s}), 2);
    CLI_VERIFY(kiln.run(verify + QStringList{said(0)}), 0);
    CLI_VERIFY(kiln.run({u"peer"_s, u"add"_s, kiln.card()}), 1);
}

} // namespace benchbook::testing
