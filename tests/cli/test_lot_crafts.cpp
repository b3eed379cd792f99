// Pieces with traits, packs, cuts, merges, holds, tests and fine metal by command line.
#include "tests/cli/cli_studio.h"
#include "tests/cli/cli_tests.h"

#include <QJsonArray>
#include <QTest>

namespace benchbook::testing {

using namespace Qt::StringLiterals;

namespace {

/// A refusal that says `because`, ends with `code` and wrote nothing.
void compareRefusedRun(const CliStudio &studio, const QStringList &command, int code, const QString &because)
{
    const QByteArray before = studio.bytes();
    const CliRun run = studio.run(command);
    CLI_VERIFY(run, code);
    QVERIFY2(run.errorMessage().contains(because), run.told().constData());
    QCOMPARE(studio.bytes(), before);
}

} // namespace

void TestLotCrafts::piecesAndTraitsComeIn()
{
    const CliStudio studio;
    const CliRun run = studio.done({u"lot"_s, u"receive"_s, u"M-0001"_s, u"2 x 18.5 sqft"_s, u"40"_s, u"--thickness"_s,
                                    u"1.4"_s, u"--side"_s, u"left"_s, u"--defects"_s, u"tick marks"_s, u"--grade"_s,
                                    u"A"_s, u"--expiry"_s, u"2031-01-31"_s, u"--cost"_s, u"300"_s});
    const QJsonArray lots = run[u"lots"].toArray();
    QCOMPARE(lots.size(), 3);
    const QJsonValue first = lots[0];
    QCOMPARE(first[u"thickness"].toString(), u"1.4"_s);
    QCOMPARE(first[u"side"].toString(), u"left"_s);
    QCOMPARE(first[u"expiry"].toString(), u"2031-01-31"_s);
    QCOMPARE(first[u"onHand"].toString(), u"171.870624"_s);
    const CliRun shown = studio.done({u"lot"_s, u"show"_s, first[u"code"].toString()});
    QCOMPARE(shown[u"defects"].toString(), u"tick marks"_s);
    compareRefusedRun(studio, {u"lot"_s, u"receive"_s, u"M-0001"_s, u"5"_s, u"--side"_s, u"top"_s}, 1,
                      u"left, right"_s);
    compareRefusedRun(studio, {u"lot"_s, u"receive"_s, u"M-0001"_s, u"5 kg"_s}, 2, u"counted in dm²"_s);
}

void TestLotCrafts::packsAreUnits()
{
    const CliStudio studio;
    studio.done({u"change"_s, u"materials"_s, u"M-0002"_s, u"--json-file"_s, u"-"_s},
                R"({"packName": "cone", "pack": "450"})");
    const CliRun run = studio.done({u"lot"_s, u"receive"_s, u"M-0002"_s, u"3 cone"_s});
    const QJsonValue lot = run[u"lots"][0];
    QCOMPARE(lot[u"onHand"].toString(), u"1350"_s);
    const CliRun counted = studio.done({u"lot"_s, u"count"_s, lot[u"code"].toString(), u"2 cone"_s});
    QCOMPARE(counted[u"lot"][u"onHand"].toString(), u"900"_s);
}

void TestLotCrafts::cutsAndMerges()
{
    const CliStudio studio;
    const QString hide = studio.hide(u"100 dm2"_s);
    const CliRun cut =
        studio.done({u"lot"_s, u"cut"_s, hide, u"--part"_s, u"4 x 3"_s, u"--remnant"_s, u"20 dm2"_s, u"--remnant"_s,
                     u"10"_s, u"--off-cut"_s, u"8"_s, u"--outline"_s, u"0,0 400,0 400,300"_s});
    QCOMPARE(cut[u"lots"].toArray().size(), 3);
    QCOMPARE(cut[u"lots"][0][u"pieceSize"].toString(), u"3"_s);
    QCOMPARE(cut[u"lots"][1][u"parents"][0][u"lot"].toString(), hide);
    const CliRun shown = studio.done({u"show"_s, u"lots"_s, hide});
    QCOMPARE(shown[u"onHand"].toString(), u"50"_s);
    QCOMPARE(shown[u"children"].toArray().size(), 3);
    const QString a = cut[u"lots"][1][u"code"].toString();
    const QString b = cut[u"lots"][2][u"code"].toString();
    const CliRun merged = studio.done({u"lot"_s, u"merge"_s, a, b});
    QCOMPARE(merged[u"lots"][0][u"onHand"].toString(), u"30"_s);
    QVERIFY(merged[u"lots"][0][u"parents"][0][u"merged"].toBool());
    const CliRun trace = studio.done({u"trace"_s, merged[u"lots"][0][u"code"].toString()});
    QVERIFY2(trace.output.contains(hide.toUtf8()) && trace.output.contains(a.toUtf8()), trace.told().constData());
    compareRefusedRun(studio, {u"lot"_s, u"merge"_s, hide, a}, 1, u"Nothing of %1"_s.arg(a));
    compareRefusedRun(studio, {u"lot"_s, u"cut"_s, hide, u"--part"_s, u"51"_s}, 1, u"are missing"_s);
}

void TestLotCrafts::holdsTestsAndReleases()
{
    const CliStudio studio;
    const QString hide = studio.hide();
    const CliRun failed =
        studio.done({u"lot"_s, u"test"_s, hide, u"--method"_s, u"Tear test"_s, u"--value"_s, u"4.2"_s, u"--unit"_s,
                     u"N/mm"_s, u"--uncertainty"_s, u"0.3"_s, u"--failed"_s, u"--hold"_s});
    QCOMPARE(failed[u"lot"][u"state"].toString(), u"held"_s);
    QCOMPARE(failed[u"lot"][u"tests"][0][u"measured"].toString(), u"4.2"_s);
    QVERIFY(failed[u"lot"][u"hold"][u"reason"].toString().contains(u"Tear test"_s));
    const CliRun order = studio.done({u"work-order"_s, u"new"_s, u"WAL-BRN"_s, u"--quantity"_s, u"1"_s});
    const QString code = order[u"workOrder"][u"code"].toString();
    compareRefusedRun(studio, {u"lot"_s, u"issue"_s, hide, u"5"_s, u"--work-order"_s, code}, 1, u"is on hold"_s);
    QCOMPARE(studio.done({u"list"_s, u"lots"_s, u"--filter"_s, u"held"_s})[u"total"].toInt(), 1);
    studio.done({u"lot"_s, u"release"_s, hide, u"--reason"_s, u"tested again"_s});
    studio.done({u"lot"_s, u"issue"_s, hide, u"5"_s, u"--work-order"_s, code});
    studio.done({u"lot"_s, u"hold"_s, hide, u"--reason"_s, u"smells"_s});
    compareRefusedRun(studio, {u"lot"_s, u"hold"_s, hide, u"--reason"_s, u"again"_s}, 1, u"already"_s);
    compareRefusedRun(studio, {u"lot"_s, u"test"_s, hide, u"--method"_s, u"x"_s}, 1, u"what was measured"_s);
    compareRefusedRun(studio, {u"lot"_s, u"test"_s, hide, u"--method"_s, u"x"_s, u"--passed"_s, u"--failed"_s}, 2,
                      u"not both"_s);
}

void TestLotCrafts::correctsWhatIsSaid()
{
    const CliStudio studio;
    const QString hide = studio.hide();
    studio.done({u"lot"_s, u"change"_s, hide, u"--grade"_s, u"B"_s, u"--thickness"_s, u"2"_s, u"--note"_s, u"belly"_s});
    const CliRun cleared =
        studio.done({u"lot"_s, u"change"_s, hide, u"--thickness"_s, QString(), u"--expiry"_s, u"2020-01-01"_s});
    QCOMPARE(cleared[u"lot"][u"grade"].toString(), u"B"_s);
    QVERIFY(cleared[u"lot"][u"thickness"].isNull());
    QCOMPARE(cleared[u"lot"][u"state"].toString(), u"expired"_s);
    QCOMPARE(cleared[u"lot"][u"note"].toString(), u"belly"_s);
    compareRefusedRun(studio, {u"lot"_s, u"change"_s, hide, u"--fineness"_s, u"120"_s}, 1, u"at most 100"_s);
}

void TestLotCrafts::weighsFineMetal()
{
    const CliStudio studio;
    const CliRun added =
        studio.done({u"add"_s, u"materials"_s, u"--json-file"_s, u"-"_s},
                    R"({"name": "Sterling", "kind": "metal", "unit": "g", "metal": "silver", "fineness": "92.5"})");
    studio.done({u"lot"_s, u"receive"_s, added[u"id"].toString(), u"100"_s, u"--cost"_s, u"700"_s});
    const CliRun ledger = studio.done({u"report"_s, u"metal"_s});
    QCOMPARE(ledger[u"accounts"][0][u"closing"][u"pure"].toString(), u"92.5"_s);
    QCOMPARE(ledger[u"accounts"][1][u"metal"].toString(), u"silver"_s);
    QVERIFY(ledger[u"accounts"][1][u"name"].isNull());
    compareRefusedRun(studio, {u"report"_s, u"metal"_s, u"--from"_s, u"2026-02-01"_s, u"--to"_s, u"2026-01-01"_s}, 2,
                      u"after the last"_s);
    QCOMPARE(studio.done({u"list"_s, u"fine-metal"_s})[u"rows"][0][u"pure"].toString(), u"92.5"_s);
}

} // namespace benchbook::testing
