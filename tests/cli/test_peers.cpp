// Two studios by command line: keys, cards, words, an offer and its answer, and bundles that are refused.
#include "core/identity/recovery.h"
#include "tests/cli/cli_peer.h"
#include "tests/cli/cli_tests.h"

#include <QFile>
#include <QJsonArray>

namespace benchbook::testing {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *offerJson = R"({"lines": [{"no": 1, "product": "Card wallet", "pieces": 200,
    "unit_price": {"amount": "12.00", "currency": "CNY"}, "due": "2099-12-15", "alias": "Heron"}]})";

/// Two that know each other, and the circle they are in.
class CliCircle
{
public:
    CliCircle() : kiln(m_folder, u"kiln"_s), oak(m_folder, u"oak"_s)
    {
        pairByHand(kiln, oak);
        pairByHand(oak, kiln);
        kiln.done({u"circle"_s, u"found"_s, u"Riverside"_s, u"--with"_s, u"oak"_s});
        meet();
        oak.done({u"circle"_s, u"join"_s, u"Riverside"_s});
        meet();
    }
    /// Each takes in a bundle of the other's.
    void meet()
    {
        const QString number = QString::number(++m_meetings);
        const auto send = [&](const CliPeer &from, const CliPeer &to, const QString &name) {
            const QStringList out{u"bundle"_s, u"export"_s, u"--to"_s, name, u"--output"_s, from.bundle(number)};
            CLI_VERIFY(from.withKeys(out), 0);
            CLI_VERIFY(to.withKeys({u"bundle"_s, u"import"_s, from.bundle(number)}), 0);
        };
        send(kiln, oak, u"oak"_s);
        send(oak, kiln, u"kiln"_s);
    }
    QJsonObject joint(const CliPeer &of) const
    {
        return of.done({u"joint"_s, u"show"_s, u"Riverside"_s}).document.array().first().toObject();
    }

private:
    QTemporaryDir m_folder;
    int m_meetings = 0;

public:
    CliPeer kiln;
    CliPeer oak;
};

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
    const CliRun twice = oak.run({u"letter"_s, u"answer"_s, u"Card wallet"_s, u"--code"_s, u"RE"_s});
    CLI_VERIFY(twice, 1);
    QVERIFY2(twice.told().contains("waits in the box already"), twice.told().constData());
    CLI_VERIFY(oak.run({u"deal"_s, u"receive"_s, u"Card wallet"_s, u"--accepted"_s, u"1=2"_s}), 1);
    CLI_VERIFY(oak.withKeys({u"bundle"_s, u"export"_s, u"--to"_s, u"kiln"_s, u"--output"_s, oak.bundle(u"1"_s)}), 0);
    CLI_VERIFY(kiln.withKeys({u"bundle"_s, u"import"_s, oak.bundle(u"1"_s)}), 0);
    QVERIFY(kiln.done({u"deal"_s, u"show"_s, u"Card wallet"_s})[u"agreed"].toBool());
    kiln.done({u"verify"_s, u"--rebuild"_s});
    oak.done({u"verify"_s, u"--rebuild"_s});
}

void TestPeerCommands::whatIsNotPossibleSaysWhatIs()
{
    const QTemporaryDir folder;
    const CliPeer kiln(folder, u"kiln"_s);
    const CliPeer oak(folder, u"oak"_s);
    pairByHand(kiln, oak);
    pairByHand(oak, kiln);
    const QStringList offer{u"letter"_s, u"new"_s,   u"--to"_s,        u"oak"_s,
                            u"--kind"_s, u"offer"_s, u"--json-file"_s, u"-"_s};
    const CliRun unclear = kiln.run(offer, R"({"lines": [{"no": 1, "product": "Belt", "unit_price": "12.00"}]})");
    CLI_VERIFY(unclear, 3);
    QVERIFY2(unclear.told().contains("unit_price) is written like"), unclear.told().constData());
    kiln.done(offer, offerJson);
    CLI_VERIFY(kiln.withKeys({u"bundle"_s, u"export"_s, u"--to"_s, u"oak"_s, u"--output"_s, kiln.bundle(u"1"_s)}), 0);
    const CliRun news = oak.told({u"bundle"_s, u"import"_s, kiln.bundle(u"1"_s), u"--passphrase"_s, u"-"_s});
    CLI_VERIFY(news, 0);
    QVERIFY2(news.output.contains("Letters: 1, new: 1."), news.output.constData());
    QVERIFY(!news.output.contains("clockOff"));
    // Nothing is agreed yet, so nothing can be delivered.
    const CliRun early = oak.run({u"letter"_s, u"answer"_s, u"Card wallet"_s, u"--kind"_s, u"delivery"_s});
    CLI_VERIFY(early, 1);
    QVERIFY2(early.told().contains("not possible here now. Possible:"), early.told().constData());
    const CliRun shown = oak.told({u"deal"_s, u"show"_s, u"Card wallet"_s});
    CLI_VERIFY(shown, 0);
    QVERIFY2(shown.output.contains("we make it for kiln") && shown.output.contains("--code AP"),
             shown.output.constData());
    QVERIFY(!shown.output.contains("freeText"));
    oak.done({u"letter"_s, u"answer"_s, u"Card wallet"_s, u"--kind"_s, u"note"_s, u"--json-file"_s, u"-"_s},
             R"({"text": "Which thread?"})");
}

void TestPeerCommands::aGroupTellsItsCommands()
{
    const CliRun help = runCli({u"peer"_s, u"--help"_s, u"--lang"_s, u"en"_s});
    CLI_VERIFY(help, 0);
    QVERIFY(help.output.contains("peer keys") && !help.output.contains("order new"));
    const CliRun alone = runCli({u"peer"_s, u"--lang"_s, u"en"_s});
    CLI_VERIFY(alone, 2);
    QVERIFY2(alone.told().contains("keys, card") && alone.told().contains("peer --help"), alone.told().constData());
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
    CLI_VERIFY(oak.withKeys({u"bundle"_s, u"import"_s, kiln.bundle(u"nowhere"_s)}), 3);
    // One word of the two is enough to be told of its family.
    const QJsonArray family = runCli({u"bundle"_s, u"--help"_s, u"--json"_s})[u"commands"].toArray();
    QCOMPARE(family.size(), 3);
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

void TestPeerCommands::aCircleBuysTogether()
{
    CliCircle circle;
    const CliPeer &kiln = circle.kiln;
    const CliPeer &oak = circle.oak;
    const CliRun seen = oak.done({u"circle"_s, u"show"_s, u"Riverside"_s});
    QCOMPARE(seen[u"members"].toArray().size(), 2);
    QCOMPARE(seen[u"possible"].toArray().first().toString(), u"leave"_s);
    CLI_VERIFY(oak.run({u"circle"_s, u"join"_s, u"Riverside"_s}), 1);
    CLI_VERIFY(oak.run({u"circle"_s, u"show"_s, u"Seaside"_s}), 1);
    const QStringList call{u"joint"_s,      u"call"_s,   u"Riverside"_s, u"--material"_s, u"Shoulders"_s, u"--closes"_s,
                           u"2099-01-05"_s, u"--unit"_s, u"dm2"_s,       u"--minimum"_s,  u"100"_s,       u"--price"_s};
    CLI_VERIFY(kiln.run(call + QStringList{u"thirty"_s}), 2);
    kiln.done(call + QStringList{u"0=30/10"_s});
    circle.meet();
    const QString number = circle.joint(oak)[u"call"].toString().left(8);
    CLI_VERIFY(oak.run({u"joint"_s, u"pledge"_s, u"Riverside"_s, number, u"40"_s, u"--least"_s, u"50"_s}), 1);
    oak.done({u"joint"_s, u"pledge"_s, u"Riverside"_s, number, u"40"_s, u"--most"_s, u"60"_s});
    circle.meet();
    kiln.done({u"joint"_s, u"pledge"_s, u"Riverside"_s, number, u"70"_s});
    circle.meet();
    const QJsonObject reached = circle.joint(kiln);
    QCOMPARE(reached[u"pledged"].toString(), u"110 dm2"_s);
    QCOMPARE(reached[u"couldOrder"].toString(), u"110 dm2"_s);
    QCOMPARE(reached[u"stage"].toString(), u"open"_s);
    // Others may still pledge; and what never arrived is neither divided nor received.
    CLI_VERIFY(kiln.run({u"joint"_s, u"order"_s, u"Riverside"_s, number}), 1);
    CLI_VERIFY(kiln.run({u"joint"_s, u"arrival"_s, u"Riverside"_s, number, u"110"_s}), 1);
    CLI_VERIFY(kiln.run({u"joint"_s, u"slip"_s, u"Riverside"_s, number}), 1);
    CLI_VERIFY(oak.run({u"joint"_s, u"extend"_s, u"Riverside"_s, number, u"--closes"_s, u"2099-02-01"_s}), 1);
    kiln.done({u"joint"_s, u"extend"_s, u"Riverside"_s, number, u"--closes"_s, u"2099-02-01"_s});
    oak.done({u"joint"_s, u"withdraw"_s, u"Riverside"_s, number, u"--reason"_s, u"No room"_s});
    circle.meet();
    QCOMPARE(circle.joint(kiln)[u"pledged"].toString(), u"70 dm2"_s);
    QVERIFY(circle.joint(kiln)[u"closes"].toString().startsWith(u"2099-02-01"_s));
    kiln.done({u"joint"_s, u"withdraw"_s, u"Riverside"_s, number, u"--call"_s});
    circle.meet();
    QCOMPARE(circle.joint(oak)[u"stage"].toString(), u"withdrawn"_s);
    oak.done({u"circle"_s, u"leave"_s, u"Riverside"_s});
    CLI_VERIFY(oak.run(call + QStringList{u"0=30/10"_s}), 1);
    oak.done({u"verify"_s, u"--rebuild"_s});
}

void TestPeerCommands::hoursAreSignedAndSplit()
{
    CliCircle circle;
    const CliPeer &kiln = circle.kiln;
    const CliPeer &oak = circle.oak;
    CLI_VERIFY(kiln.run({u"ledger"_s, u"rule"_s, u"Riverside"_s, u"--title"_s, u"Hours"_s, u"--weight"_s, u"ten"_s}),
               2);
    kiln.done({u"ledger"_s, u"rule"_s, u"Riverside"_s, u"--title"_s, u"Hours"_s, u"--weight"_s, u"stitching=10/1 h"_s});
    circle.meet();
    const auto ledger = [](const CliPeer &of, const QString &what) {
        return of.done({u"ledger"_s, u"show"_s, u"Riverside"_s}).document.object()[what].toArray();
    };
    const QString rule = ledger(oak, u"rules"_s).first().toObject()[u"rule"].toString();
    const QStringList give{u"ledger"_s,     u"give"_s, u"Riverside"_s, u"--rule"_s, rule,
                           u"--quantity"_s, u"6"_s,    u"--to"_s,      u"kiln"_s,   u"--what"_s};
    CLI_VERIFY(oak.run(give + QStringList{u"singing"_s}), 1);
    oak.done(give + QStringList{u"Stitching"_s});
    circle.meet();
    const QJsonObject entry = ledger(kiln, u"contributions"_s).first().toObject();
    QVERIFY(entry[u"waitsForUs"].toBool() && !entry[u"isCounted"].toBool());
    CLI_VERIFY(oak.run({u"ledger"_s, u"sign"_s, u"Riverside"_s, entry[u"entry"].toString()}), 1);
    kiln.done({u"ledger"_s, u"sign"_s, u"Riverside"_s, entry[u"entry"].toString()});
    circle.meet();
    circle.meet();
    QVERIFY(ledger(oak, u"contributions"_s).first().toObject()[u"isCounted"].toBool());
    const QStringList split{u"ledger"_s,     u"split"_s,   u"Riverside"_s,  u"--rule"_s,  rule,       u"--from"_s,
                            u"2000-01-01"_s, u"--until"_s, u"2098-12-31"_s, u"--total"_s, u"100.00"_s};
    const QJsonArray shares = kiln.done(split + QStringList{u"--preview"_s})[u"shares"].toArray();
    QCOMPARE(shares.size(), 2);
    for (const QJsonValue &share : shares) {
        QCOMPARE(share[u"amount"].toString(), share[u"studio"].toString() == u"oak"_s ? u"100.00"_s : u"0.00"_s);
    }
    QCOMPARE(ledger(kiln, u"splits"_s).size(), 0);
    kiln.done(split);
    circle.meet();
    const QJsonObject theirs = ledger(oak, u"splits"_s).first().toObject();
    QVERIFY(theirs[u"same"].toBool() && theirs[u"waitsForUs"].toBool());
    oak.done({u"ledger"_s, u"sign"_s, u"Riverside"_s, theirs[u"split"].toString()});
    circle.meet();
    QVERIFY(ledger(kiln, u"splits"_s).first().toObject()[u"closed"].toBool());
    oak.done({u"ledger"_s, u"reverse"_s, u"Riverside"_s, entry[u"entry"].toString(), u"--note"_s, u"Twice"_s});
    circle.meet();
    QCOMPARE(ledger(kiln, u"contributions"_s).size(), 2);
    kiln.done({u"verify"_s, u"--rebuild"_s});
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

void TestPeerCommands::refusedKeysLeaveNothingBehind()
{
    // Nobody's own keychain is written into by a test.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    const QTemporaryDir folder;
    const auto on = [&](const QString &name, const QStringList &command, const QByteArray &input = {}) {
        const QString file = folder.filePath(name + u".benchbook"_s);
        return runCli(QStringList{u"--file"_s, file, u"--json"_s, u"--lang"_s, u"en"_s} + command, input);
    };
    CLI_VERIFY(on(u"sample"_s, {u"sample"_s, u"--months"_s, u"1"_s}), 0);
    CLI_VERIFY(on(u"sample"_s, {u"peer"_s, u"keys"_s, u"--passphrase"_s, u"-"_s}, CliPeer::passphrase), 1);
    QVERIFY2(!QFile::exists(folder.filePath(u"sample.keys"_s)), "a file of keys for keys that are refused");
    CLI_VERIFY(on(u"own"_s, {u"new"_s, u"--name"_s, u"A"_s, u"--currency"_s, u"CNY"_s, u"--time-zone"_s, u"UTC"_s}), 0);
    const CliRun none = on(u"own"_s, {u"peer"_s, u"keys"_s});
    CLI_VERIFY(none, 1);
    QVERIFY2(none.errorMessage().contains(u"--passphrase"_s), none.told().constData());
    // As people make them: at what a guess has to cost.
    CLI_VERIFY(on(u"own"_s, {u"peer"_s, u"keys"_s, u"--passphrase"_s, u"-"_s}, CliPeer::passphrase), 0);
    QFile keys(folder.filePath(u"own.keys"_s));
    QVERIFY(keys.open(QIODevice::ReadOnly));
    QCOMPARE(keys.readAll().at(8), char(1));
}

/// The disk is gone, the file came from a backup, and the paper was kept.
void TestPeerCommands::keysComeBackFromTheSheet()
{
    const QTemporaryDir folder;
    const CliPeer kiln(folder, u"kiln"_s);
    const CliPeer oak(folder, u"oak"_s);
    const auto sheetOf = [&](const QString &name) {
        auto ring = PassphraseRing::open(folder.filePath(name + u".keys"_s), CliPeer::words());
        if (!ring.ok())
            qFatal("%s", qPrintable(ring.error().message));
        const StudioKeys keys{std::move(loadRoot(*ring).value()), std::move(loadBoxes(*ring).value())};
        return recoveryText(keys);
    };
    const auto written = [&](const QStringList &rows) {
        QFile file(folder.filePath(u"sheet.txt"_s));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("the sheet cannot be written");
        file.write(rows.join(u'\n').toUtf8());
        return file.fileName();
    };
    const QStringList rows = sheetOf(u"kiln"_s);
    CLI_VERIFY(kiln.withKeys({u"peer"_s, u"recovery"_s, u"--output"_s, folder.filePath(u"sheet.pdf"_s)}), 0);
    QVERIFY(QFile(folder.filePath(u"sheet.pdf"_s)).size() > 1'000);
    QVERIFY(QFile::remove(folder.filePath(u"kiln.keys"_s)));
    const auto recover = [&](const QStringList &typed) {
        return kiln.withKeys({u"peer"_s, u"recover"_s, u"--sheet"_s, written(typed), u"--machine"_s, u"Laptop"_s});
    };
    QStringList mistyped = rows;
    mistyped[2][0] = mistyped[2][0] == u'1' ? u'2' : u'1';
    const CliRun wrong = recover(mistyped);
    CLI_VERIFY(wrong, 3);
    QVERIFY2(wrong.told().contains("3"), wrong.told().constData());
    const CliRun others = recover(sheetOf(u"oak"_s));
    CLI_VERIFY(others, 1);
    QVERIFY2(!QFile::exists(folder.filePath(u"kiln.keys"_s)), "a file of keys for a sheet that was refused");
    const CliRun back = recover(rows);
    CLI_VERIFY(back, 0);
    const QJsonArray machines = back[u"machines"].toArray();
    QCOMPARE(machines.size(), 2);
    QCOMPARE(machines.last()[u"name"].toString(), u"Laptop"_s);
    CLI_VERIFY(kiln.withKeys({u"peer"_s, u"withdraw"_s, u"A"_s}), 0);
    // It signs and opens again.
    pairByHand(kiln, oak);
    kiln.done({u"letter"_s, u"new"_s, u"--to"_s, u"oak"_s, u"--kind"_s, u"offer"_s, u"--json-file"_s, u"-"_s},
              offerJson);
    CLI_VERIFY(kiln.withKeys({u"bundle"_s, u"export"_s, u"--to"_s, u"oak"_s, u"--output"_s, kiln.bundle(u"1"_s)}), 0);
}

void TestPeerCommands::keysForPracticeAreCalledSo()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    const QTemporaryDir folder;
    const auto on = [&](const QStringList &command, const QByteArray &input = {}) {
        return runCli(QStringList{u"--file"_s, folder.filePath(u"sample.benchbook"_s), u"--lang"_s, u"en"_s} + command,
                      input);
    };
    CLI_VERIFY(on({u"sample"_s, u"--months"_s, u"1"_s}), 0);
    const CliRun printed =
        on({u"peer"_s, u"recovery"_s, u"--output"_s, folder.filePath(u"s.pdf"_s), u"--passphrase"_s, u"-"_s},
           CliPeer::passphrase);
    CLI_VERIFY(printed, 0);
    QVERIFY2(printed.told().contains("keys for practice"), printed.told().constData());
    const CliRun back = on({u"peer"_s, u"recover"_s, u"--sheet"_s, u"-"_s}, "1");
    CLI_VERIFY(back, 1);
    QVERIFY2(back.told().contains("practise"), back.told().constData());
    // A further machine of it asks with keys of its own.
    const QString bench = folder.filePath(u"bench.benchbook"_s);
    CLI_VERIFY(on({u"machine"_s, u"add"_s, u"--output"_s, bench}), 0);
    const QString request = folder.filePath(u"request"_s);
    const CliRun asked = runCli({u"--file"_s, bench, u"--lang"_s, u"en"_s, u"machine"_s, u"ask"_s, u"--name"_s,
                                 u"Bench"_s, u"--output"_s, request, u"--passphrase"_s, u"-"_s, u"--json"_s},
                                CliPeer::passphrase);
    CLI_VERIFY(asked, 0);
    const CliRun heard = on({u"machine"_s, u"admit"_s, request, u"--json"_s});
    CLI_VERIFY(heard, 0);
    const QStringList spoken = asked[u"words"].toString().split(u' ');
    QStringList typed;
    for (const QJsonValue &position : heard[u"type"].toArray())
        typed << spoken.value(position.toInt() - 1);
    CLI_VERIFY(on({u"machine"_s, u"admit"_s, request, u"--words"_s, typed.join(u' '), u"--output"_s,
                   folder.filePath(u"answer"_s), u"--passphrase"_s, u"-"_s},
                  CliPeer::passphrase),
               0);
    const CliRun machines = on({u"machine"_s, u"list"_s, u"--json"_s});
    QCOMPARE(machines.document.array().size(), 2);
    QCOMPARE(machines.document.array().last()[u"name"].toString(), u"Bench"_s);
    CLI_VERIFY(on({u"peer"_s, u"withdraw"_s, u"Bench"_s, u"--passphrase"_s, u"-"_s}, CliPeer::passphrase), 0);
    CLI_VERIFY(on({u"machine"_s, u"put-away"_s, u"B"_s}), 1);
}

void TestPeerCommands::aBundleTakenBackCountsAgain()
{
    const QTemporaryDir folder;
    const CliPeer kiln(folder, u"kiln"_s);
    const CliPeer oak(folder, u"oak"_s);
    pairByHand(kiln, oak);
    pairByHand(oak, kiln);
    kiln.done({u"letter"_s, u"new"_s, u"--to"_s, u"oak"_s, u"--kind"_s, u"offer"_s, u"--json-file"_s, u"-"_s},
              offerJson);
    carry(kiln, oak, u"oak"_s, u"1"_s);
    QCOMPARE(oak.done({u"list"_s, u"deals"_s})[u"rows"].toArray().size(), 1);
    oak.done({u"undo"_s});
    QCOMPARE(oak.done({u"list"_s, u"deals"_s})[u"rows"].toArray().size(), 0);
    const CliRun again = oak.withKeys({u"bundle"_s, u"import"_s, kiln.bundle(u"1"_s)});
    CLI_VERIFY(again, 0);
    QCOMPARE(again[u"new"].toInt(), 1);
    QCOMPARE(again[u"offered"][u"CNY"].toString(), u"2400.00"_s);
    QCOMPARE(oak.done({u"list"_s, u"deals"_s})[u"rows"].toArray().size(), 1);
}

} // namespace benchbook::testing
