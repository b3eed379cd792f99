// What the studio learns by command line: estimates of steps, planned against actual, and what customers said.
#include "tests/cli/cli_studio.h"
#include "tests/cli/cli_tests.h"

#include <QJsonArray>
#include <QTest>

namespace benchbook::testing {

using namespace Qt::StringLiterals;

namespace {

QString shippedWallet(const CliStudio &studio)
{
    studio.wallets(2);
    const CliRun placed = studio.done({u"order"_s, u"new"_s, u"--json-file"_s, u"-"_s},
                                      R"({"channel": "studio", "customer": "王小姐",
                                          "lines": [{"sku": "WAL-BRN", "quantity": "1", "total": "150.00"}]})");
    const QString code = placed[u"order"][u"code"].toString();
    studio.done({u"order"_s, u"ship"_s, code});
    return code;
}

QJsonValue stepNamed(const QJsonValue &steps, const QString &name)
{
    const QJsonArray all = steps.toArray();
    for (const QJsonValue &step : all) {
        if (step[u"step"].toString() == name)
            return step;
    }
    return {};
}

} // namespace

void TestLearning::stepsAreLearntFromTheirLogs()
{
    const CliStudio studio;
    const CliRun before = studio.done({u"experience"_s});
    QCOMPARE(before[u"steps"].toArray().size(), 2);
    QCOMPARE(stepNamed(before[u"steps"], u"Cut"_s)[u"minutes"][u"known"].toBool(), false);
    studio.done({u"lot"_s, u"receive"_s, u"Thread"_s, u"100 m"_s, u"--cost"_s, u"30"_s});
    const CliRun planned = studio.done({u"work-order"_s, u"new"_s, u"WAL-BRN"_s, u"--quantity"_s, u"40"_s});
    const QString order = planned[u"workOrder"][u"code"].toString();
    for (const QString &minutes : {u"30"_s, u"32"_s, u"28"_s, u"31"_s, u"29"_s, u"30"_s, u"33"_s, u"30"_s}) {
        studio.done({u"work-order"_s, u"log"_s, order, u"--step"_s, u"Cut"_s, u"--person"_s, u"Chen"_s, u"--minutes"_s,
                     minutes, u"--good"_s, u"4"_s});
    }
    const QByteArray bytes = studio.bytes();
    const QJsonValue cut = stepNamed(studio.done({u"experience"_s})[u"steps"], u"Cut"_s);
    QCOMPARE(cut[u"minutes"][u"known"].toBool(), true);
    QCOMPARE(cut[u"minutes"][u"logs"].toInt(), 8);
    const double piece = cut[u"minutes"][u"secondsPerPiece"].toDouble();
    QVERIFY2(piece > 400 && piece < 500, qPrintable(QString::number(piece)));
    QVERIFY(cut[u"minutes"][u"range"][u"low"].toDouble() <= piece);
    QVERIFY(cut[u"minutes"][u"range"][u"high"].toDouble() >= piece);
    QVERIFY(!cut[u"minutes"][u"why"].toArray().isEmpty());
    // Of one product; of one that is not there.
    const CliRun one = studio.done({u"experience"_s, u"--product"_s, u"P-0001"_s});
    QCOMPARE(one[u"steps"].toArray().size(), 2);
    QVERIFY(stepNamed(one[u"steps"], u"Cut"_s)[u"groups"].isArray());
    CLI_VERIFY(studio.run({u"experience"_s, u"--product"_s, u"P-9999"_s}), 1);
    QCOMPARE(studio.done({u"experience"_s, u"drifts"_s})[u"drifts"].toArray().size(), 0);
    QCOMPARE(studio.bytes(), bytes);
}

void TestLearning::anOrderIsComparedWithItsPlan()
{
    const CliStudio studio;
    studio.wallets(2);
    const CliRun compared = studio.done({u"experience"_s, u"order"_s, u"WO-0001"_s});
    QCOMPARE(compared[u"workOrder"].toString(), u"WO-0001"_s);
    QCOMPARE(compared[u"actualSeconds"].toInt(), 2 * 45 * 60);
    QVERIFY(compared[u"plannedSeconds"].toInt() > 0);
    QCOMPARE(compared[u"steps"].toArray().size(), 2);
    QCOMPARE(compared[u"materials"].toArray().size(), 2);
    CLI_VERIFY(studio.run({u"experience"_s, u"order"_s, u"WO-0099"_s}), 1);
    CLI_VERIFY(studio.run({u"experience"_s, u"order"_s}), 2);
}

void TestLearning::feedbackLeadsBackToSteps()
{
    const CliStudio studio;
    const QString order = shippedWallet(studio);
    studio.done({u"add"_s, u"scrap-reasons"_s, u"--json-file"_s, u"-"_s}, R"({"code": "SEAM", "name": "Open seam"})");
    const CliRun behind = studio.done({u"feedback"_s, u"steps"_s, order});
    QCOMPARE(behind[u"steps"].toArray().size(), 2);
    QCOMPARE(behind[u"steps"][0][u"workOrder"].toString(), u"WO-0001"_s);
    const QStringList add{u"feedback"_s, u"add"_s, order};
    const CliRun said =
        studio.done(add + QStringList{u"--text"_s, u"A seam opened."_s, u"--rating"_s, u"2"_s, u"--reason"_s, u"SEAM"_s,
                                      u"--work-order"_s, u"WO-0001"_s, u"--step"_s, u"Stitch"_s});
    QVERIFY(!said[u"feedback"].toString().isEmpty());
    const CliRun pareto = studio.done({u"quality"_s, u"pareto"_s});
    QVERIFY2(pareto.output.contains("Open seam"), pareto.told().constData());
    // Nothing said, a rating that is none, a step without its order, an order that is not there.
    CLI_VERIFY(studio.run(add), 1);
    CLI_VERIFY(studio.run(add + QStringList{u"--rating"_s, u"6"_s}), 1);
    CLI_VERIFY(studio.run(add + QStringList{u"--text"_s, u"x"_s, u"--step"_s, u"Stitch"_s}), 2);
    CLI_VERIFY(
        studio.run(add + QStringList{u"--text"_s, u"x"_s, u"--work-order"_s, u"WO-0001"_s, u"--step"_s, u"Polish"_s}),
        1);
    CLI_VERIFY(studio.run({u"feedback"_s, u"add"_s, u"SO-99"_s, u"--text"_s, u"x"_s}), 1);
    // The words are personal: no backup's journal tells them, once the person is erased.
    QVERIFY(studio.bytes().contains("A seam opened."));
    studio.done({u"undo"_s, u"--action"_s, said[u"action"].toString()});
    QVERIFY(!studio.done({u"quality"_s, u"pareto"_s}).output.contains("Open seam"));
    QCOMPARE(studio.done({u"verify"_s, u"--rebuild"_s})[u"ok"].toBool(), true);
}

} // namespace benchbook::testing
