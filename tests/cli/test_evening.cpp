#include "tests/cli/cli_studio.h"
#include "tests/cli/cli_tests.h"

#include <QJsonArray>
#include <QTest>

namespace benchbook::testing {

using namespace Qt::StringLiterals;

namespace {

QString released(const CliStudio &studio, int quantity)
{
    const CliRun planned =
        studio.done({u"work-order"_s, u"new"_s, u"WAL-BRN"_s, u"--quantity"_s, QString::number(quantity)});
    const QString code = planned[u"workOrder"][u"code"].toString();
    studio.done({u"work-order"_s, u"release"_s, code});
    return code;
}

} // namespace

void TestEveningCommands::aDayIsDraftedAndConfirmed()
{
    const CliStudio studio;
    const QString order = released(studio, 4);
    const CliRun shown = studio.done({u"evening"_s, u"show"_s, u"--person"_s, u"Chen"_s});
    const QJsonValue card = shown[u"card"];
    QCOMPARE(card[u"usual"][u"basis"].toString(), u"shift"_s);
    QCOMPARE(card[u"lines"].toArray().size(), 2);
    QCOMPARE(card[u"lines"][0][u"workOrder"].toString(), order);
    QCOMPARE(card[u"lines"][0][u"minutes"].toString(), u"30"_s);
    QCOMPARE(card[u"lines"][1][u"good"].toInt(), 4);
    QCOMPARE(card[u"lines"][1][u"because"].toString(), u"any_hand"_s);
    const CliRun done = studio.done({u"evening"_s, u"confirm"_s, u"--person"_s, u"Chen"_s});
    QCOMPARE(done[u"lines"].toInt(), 2);
    QCOMPARE(done[u"minutes"].toString(), u"150"_s);
    const CliRun after = studio.done({u"evening"_s, u"show"_s, u"--person"_s, u"Chen"_s});
    QCOMPARE(after[u"card"][u"logged"].toArray().size(), 2);
    QCOMPARE(after[u"card"][u"lines"].toArray().size(), 0);
    CLI_VERIFY(studio.run({u"evening"_s, u"confirm"_s, u"--person"_s, u"Chen"_s}), 1);
    studio.done({u"undo"_s, u"--action"_s, done[u"action"].toString()});
    QCOMPARE(studio.done({u"evening"_s, u"show"_s, u"--person"_s, u"Chen"_s})[u"card"][u"loggedMinutes"].toString(),
             u"0"_s);
    CLI_VERIFY(studio.run({u"evening"_s, u"show"_s, u"--person"_s, u"Chen"_s, u"--day"_s, u"2020-01-01"_s}), 1);
    QCOMPARE(studio.done({u"evening"_s, u"open"_s})[u"openDays"].toArray().size(), 0);
    QCOMPARE(studio.done({u"verify"_s, u"--rebuild"_s})[u"ok"].toBool(), true);
}

void TestEveningCommands::nothingWorkedIsToldToo()
{
    const CliStudio studio;
    released(studio, 4);
    const QStringList nothing{u"evening"_s, u"confirm"_s, u"--person"_s, u"Chen"_s, u"--nothing"_s};
    const CliRun done = studio.done(nothing);
    const QStringList show{u"evening"_s, u"show"_s, u"--person"_s, u"Chen"_s};
    QCOMPARE(studio.done(show)[u"card"][u"nothingWorked"].toBool(), true);
    QCOMPARE(studio.done(show)[u"card"][u"lines"].toArray().size(), 0);
    CLI_VERIFY(studio.run(nothing), 1);
    studio.done({u"undo"_s, u"--action"_s, done[u"action"].toString()});
    QCOMPARE(studio.done(show)[u"card"][u"lines"].toArray().size(), 2);
    studio.done({u"evening"_s, u"confirm"_s, u"--person"_s, u"Chen"_s});
    CLI_VERIFY(studio.run(nothing), 1);
    QCOMPARE(studio.done({u"verify"_s, u"--rebuild"_s})[u"ok"].toBool(), true);
}

void TestEveningCommands::aFileCorrectsIt()
{
    const CliStudio studio;
    const QByteArray order = released(studio, 4).toUtf8();
    const QStringList confirm{u"evening"_s, u"confirm"_s, u"--person"_s, u"Lin"_s, u"--json-file"_s, u"-"_s};
    const CliRun wrong = studio.run(confirm, R"({"lines": [{"workOrder": ")" + order +
                                                 R"(", "step": "Cut", "minutes": "40", "good": 9},
                                                {"workOrder": ")" +
                                                 order + R"(", "step": "Stitch", "minutes": 10, "scrap": 1}]})");
    CLI_VERIFY(wrong, 1);
    QVERIFY2(wrong.output.contains("lines[0].good") && wrong.output.contains("lines[1].reason"),
             wrong.told().constData());
    CLI_VERIFY(studio.run(confirm, R"({"lines": [{"workOrder": "WO-99", "minutes": "soon"}]})"), 1);
    const CliRun done = studio.done(confirm, R"({"lines": [{"workOrder": ")" + order +
                                                 R"(", "step": "Cut", "minutes": "0:40", "good": 4}]})");
    QCOMPARE(done[u"minutes"].toString(), u"40"_s);
}

void TestEveningCommands::whatIsShownIsConfirmed()
{
    const CliStudio studio;
    const QString order = released(studio, 4);
    const QStringList log{u"work-order"_s, u"log"_s,     order,          u"--step"_s,   u"Cut"_s,
                          u"--person"_s,   u"Lin"_s,     u"--minutes"_s, u"20"_s,       u"--good"_s,
                          u"3"_s,          u"--scrap"_s, u"1"_s,         u"--reason"_s, u"cut"_s};
    const QStringList show{u"evening"_s, u"show"_s, u"--person"_s, u"Lin"_s};
    const QStringList confirm{u"evening"_s, u"confirm"_s, u"--person"_s, u"Lin"_s, u"--json-file"_s, u"-"_s};
    const QByteArray early = studio.done(show).output;
    const CliRun logged = studio.done(log);
    // The file says what it was shown with: what was logged since would be counted twice.
    const CliRun late = studio.run(confirm, early);
    CLI_VERIFY(late, 1);
    QCOMPARE(late.errorCode(), u"CONFLICT"_s);
    const CliRun shown = studio.done(show);
    QCOMPARE(shown[u"card"][u"loggedMinutes"].toString(), u"20"_s);
    QVERIFY(shown[u"card"][u"lines"][0][u"reason"].isString());
    CLI_VERIFY(studio.run({u"evening"_s, u"confirm"_s, u"--person"_s, u"Lin"_s, u"--day"_s, u"2026-01-01"_s,
                           u"--json-file"_s, u"-"_s},
                          shown.output),
               1);
    const CliRun done = studio.done(confirm, shown.output);
    QCOMPARE(done[u"lines"].toInt(), shown[u"card"][u"lines"].toArray().size());
    QCOMPARE(studio.done(show)[u"card"][u"loggedMinutes"].toString(),
             QString::number(20 + done[u"minutes"].toString().toInt()));
    CLI_VERIFY(studio.run(confirm, shown.output), 1);
}

void TestEveningCommands::theBoardNamesEverybody()
{
    const CliStudio studio;
    const QString order = released(studio, 4);
    studio.done({u"work-order"_s, u"log"_s, order, u"--step"_s, u"Cut"_s, u"--person"_s, u"Chen"_s, u"--minutes"_s,
                 u"40"_s, u"--good"_s, u"4"_s});
    const CliRun run = studio.done({u"people"_s, u"board"_s});
    const QJsonValue board = run[u"board"];
    QCOMPARE(board[u"people"].toArray().size(), 2);
    QCOMPARE(board[u"people"][0][u"person"].toString(), u"Chen"_s);
    QCOMPARE(board[u"people"][0][u"loggedTodaySeconds"].toInt(), 2400);
    QCOMPARE(board[u"people"][0][u"inHand"][0][u"step"].toString(), u"Stitch"_s);
    QCOMPARE(board[u"people"][0][u"inHandSeconds"].toInt(), 4 * 1800);
    QVERIFY(board[u"people"][1][u"timer"].isNull());
    // What a partner has is in nobody's hands.
    studio.done({u"add"_s, u"suppliers"_s, u"--json-file"_s, u"-"_s}, R"({"name": "Old Zhou"})");
    studio.done({u"work-order"_s, u"send"_s, order, u"--step"_s, u"Stitch"_s, u"--partner"_s, u"Old Zhou"_s,
                 u"--pieces"_s, u"3"_s});
    const CliRun fewer = studio.done({u"people"_s, u"board"_s});
    QCOMPARE(fewer[u"board"][u"people"][0][u"inHandSeconds"].toInt(), 1800);
    // Nothing was ever received: the whole order waits for its hide and its thread.
    QCOMPARE(board[u"waiting"].toArray().size(), 2);
    QCOMPARE(board[u"waiting"][0][u"workOrder"].toString(), order);
    QCOMPARE(board[u"waiting"][0][u"onOrder"].toBool(), false);
    QCOMPARE(board[u"late"].toArray().size(), 0);
}

} // namespace benchbook::testing
