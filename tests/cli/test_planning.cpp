// The plan of a studio by command line: what to make and buy, what comes late, and the weeks.
#include "tests/cli/cli_studio.h"
#include "tests/cli/cli_tests.h"

#include <QDate>
#include <QJsonArray>
#include <QTest>

namespace benchbook::testing {

using namespace Qt::StringLiterals;

namespace {

QString orderedWallets(const CliStudio &studio)
{
    const CliRun placed = studio.done({u"order"_s, u"new"_s, u"--json-file"_s, u"-"_s},
                                      R"({"channel": "studio", "customer": "王小姐",
                                          "lines": [{"sku": "WAL-BRN", "quantity": "4", "total": "600.00"}]})");
    return placed[u"order"][u"code"].toString();
}

} // namespace

void TestPlanning::whatAnOrderTakes()
{
    const CliStudio studio;
    studio.hide(u"20 dm2"_s);
    studio.done({u"lot"_s, u"receive"_s, u"Thread"_s, u"100 m"_s, u"--cost"_s, u"30"_s});
    const QString order = orderedWallets(studio);
    studio.done({u"add"_s, u"suppliers"_s, u"--json-file"_s, u"-"_s}, R"({"name": "Tannery", "leadDays": "3"})");
    studio.done({u"change"_s, u"materials"_s, u"M-0001"_s, u"--json-file"_s, u"-"_s}, R"({"supplier": "Tannery"})");
    const QByteArray bytes = studio.bytes();
    const CliRun plan = studio.done({u"plan"_s});
    QCOMPARE(plan[u"make"].toArray().size(), 1);
    const QJsonValue wallet = plan[u"make"].toArray().first();
    QCOMPARE(wallet[u"code"].toString(), u"WAL-BRN"_s);
    QCOMPARE(wallet[u"quantity"].toString(), u"4"_s);
    QCOMPARE(wallet[u"for"][0][u"code"].toString(), order);
    QVERIFY(!wallet[u"reasons"].toArray().isEmpty());
    // Four wallets take 8 dm² and five of a hundred more each: 33.6, of which 20 are there.
    QCOMPARE(plan[u"buy"].toArray().size(), 1);
    const QJsonValue leather = plan[u"buy"].toArray().first();
    QCOMPARE(leather[u"quantity"].toString(), u"13.6"_s);
    QCOMPARE(leather[u"supplier"].toString(), u"Tannery"_s);
    QCOMPARE(leather[u"for"][0][u"code"].toString(), order);
    QCOMPARE(leather[u"due"].toString(), wallet[u"begin"].toString());
    QCOMPARE(plan[u"late"].toArray().size(), 0);
    double hours = 0;
    const QJsonArray weeks = plan[u"weeks"].toArray();
    for (const QJsonValue &week : weeks)
        hours += week[u"hours"].toDouble();
    QVERIFY2(qAbs(hours - 2.5) < 0.01, qPrintable(QString::number(hours))); // ten minutes, and 35 for each
    QCOMPARE(studio.bytes(), bytes);
}

void TestPlanning::whatIsNotToBeHad()
{
    const CliStudio studio;
    const QString order = orderedWallets(studio);
    // What nobody is named for is bought somewhere.
    const CliRun unnamed = studio.done({u"plan"_s});
    QCOMPARE(unnamed[u"late"].toArray().size(), 0);
    QCOMPARE(unnamed[u"buy"].toArray().size(), 2);
    QCOMPARE(unnamed[u"buy"][0][u"supplier"].toString(), u"nobody named yet"_s);
    QVERIFY(studio.done({u"suggestions"_s, u"--kind"_s, u"buy"_s})[u"suggestions"].toArray().isEmpty());

    studio.done({u"remove"_s, u"materials"_s, u"M-0001"_s});
    const CliRun plan = studio.done({u"plan"_s});
    QCOMPARE(plan[u"late"].toArray().size(), 1);
    const QJsonValue late = plan[u"late"].toArray().first();
    QCOMPARE(late[u"code"].toString(), order);
    QVERIFY(late[u"ready"].isNull());
    QVERIFY2(late[u"reason"].toString().contains(u"is not to be had"_s), qPrintable(late[u"reason"].toString()));
    QVERIFY(plan[u"make"][0][u"ready"].isNull());
}

void TestPlanning::itsEndIsNearEnough()
{
    const CliStudio studio;
    CLI_VERIFY(studio.run({u"plan"_s, u"--until"_s, u"2001-01-01"_s}), 2);
    CLI_VERIFY(studio.run({u"plan"_s, u"--until"_s, u"soon"_s}), 2);
    const QString until = QDate::currentDate().addDays(20).toString(Qt::ISODate);
    QCOMPARE(studio.done({u"plan"_s, u"--until"_s, until})[u"until"].toString(), until);
}

void TestPlanning::whatIsExpectedIsPlanned()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"sample.benchbook"_s);
    CLI_VERIFY(runCli({u"sample"_s, u"--file"_s, file, u"--months"_s, u"9"_s}), 0);
    const auto hoursOf = [&](const QStringList &more) {
        const CliRun plan = runCli(QStringList{u"plan"_s, u"--file"_s, file, u"--json"_s} + more);
        double hours = 0;
        const QJsonArray weeks = plan[u"weeks"].toArray();
        for (const QJsonValue &week : weeks)
            hours += week[u"hours"].toDouble();
        return plan.exitCode == 0 ? hours : -1;
    };
    const double ordered = hoursOf({u"--without-forecast"_s});
    const double expected = hoursOf({});
    QVERIFY(ordered >= 0);
    QVERIFY2(expected > ordered + 20, qPrintable(QString::number(expected)));
}

void TestPlanning::whatMayHappenIsReckonedOnACopy()
{
    const CliStudio studio;
    studio.done({u"lot"_s, u"receive"_s, u"Thread"_s, u"100 m"_s, u"--cost"_s, u"30"_s});
    studio.done({u"add"_s, u"suppliers"_s, u"--json-file"_s, u"-"_s}, R"({"name": "Tannery", "leadDays": "3"})");
    studio.done({u"change"_s, u"materials"_s, u"M-0001"_s, u"--json-file"_s, u"-"_s}, R"({"supplier": "Tannery"})");
    studio.done(
        {u"buy"_s, u"order"_s, u"--json-file"_s, u"-"_s},
        R"({"supplier": "Tannery", "lines": [{"material": "M-0001", "quantity": "20 dm2", "total": "60.00"}]})");
    studio.done({u"buy"_s, u"place"_s, u"PO-0001"_s});
    studio.done({u"buy"_s, u"receive"_s, u"PO-0001"_s, u"--json-file"_s, u"-"_s},
                R"({"lines": [{"line": 1, "goods": "60.00", "pieces": [{"quantity": "20"}]}]})");
    orderedWallets(studio);
    const QByteArray bytes = studio.bytes();
    const QStringList what{u"what-if"_s, u"--prices"_s, u"50"_s, u"--without-supplier"_s, u"tannery"_s};
    const CliRun each = studio.done(what + QStringList{u"--days"_s, u"60"_s});
    const QJsonArray plans = each[u"plans"].toArray();
    QCOMPARE(plans.size(), 3);
    const double now = plans[0][u"goods"].toString().toDouble();
    QVERIFY(now > 0);
    QCOMPARE(plans[1][u"goods"].toString().toDouble(), now * 1.5);
    QVERIFY(plans[1][u"differences"].toArray().first().toString().contains(u"costs"_s));
    // Nobody else has the leather: the order waits, or never comes.
    QCOMPARE(plans[0][u"late"].toInt(), 0);
    QCOMPARE(plans[2][u"late"].toInt(), 1);
    const CliRun both = studio.done(what + QStringList{u"--days"_s, u"60"_s, u"--together"_s});
    QCOMPARE(both[u"plans"].toArray().size(), 2);
    QCOMPARE(both[u"plans"][1][u"late"].toInt(), 1);
    QCOMPARE(studio.bytes(), bytes);
}

void TestPlanning::aCaseNamesWhatThePlanHas()
{
    const CliStudio studio;
    CLI_VERIFY(studio.run({u"what-if"_s}), 2);
    CLI_VERIFY(studio.run({u"what-if"_s, u"--orders"_s, u"-5"_s}), 2);
    CLI_VERIFY(studio.run({u"what-if"_s, u"--prices"_s, u"-100"_s}), 2);
    CLI_VERIFY(studio.run({u"what-if"_s, u"--prices"_s, u"50"_s, u"--days"_s, u"0"_s}), 2);
    CLI_VERIFY(studio.run({u"what-if"_s, u"--away"_s, u"Nobody"_s}), 2);
}

} // namespace benchbook::testing
