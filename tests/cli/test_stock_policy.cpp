#include "tests/cli/cli_studio.h"
#include "tests/cli/cli_tests.h"

#include <QJsonArray>
#include <QTest>

namespace benchbook::testing {

using namespace Qt::StringLiterals;

void TestStockPolicy::adviceIsToldAndTakenOver()
{
    const CliStudio studio;
    studio.hide();
    studio.wallets(3);
    const CliRun told = studio.done({u"stock-policy"_s});
    QCOMPARE(told[u"items"].toArray().size(), 2);
    const CliRun one = studio.done({u"stock-policy"_s, u"m-0001"_s});
    QCOMPARE(one[u"items"].toArray().size(), 1);
    QCOMPARE(one[u"items"][0][u"kind"].toString(), u"material"_s);
    QVERIFY(one[u"items"][0][u"reasons"].toArray().size() > 2);
    // What nobody asks for again is had on demand, whatever the file says.
    studio.done({u"change"_s, u"materials"_s, u"M-0001"_s, u"--json-file"_s, u"-"_s}, R"({"reorderPoint": "100 dm2"})");
    const auto reorderAtNow = [&] {
        return studio.done({u"stock-policy"_s, u"M-0001"_s})[u"items"][0][u"reorderAtNow"];
    };
    QCOMPARE(reorderAtNow().toString(), u"100"_s);
    const CliRun accepted = studio.done({u"stock-policy"_s, u"--accept"_s, u"M-0001"_s});
    QCOMPARE(accepted[u"accepted"].toArray().size(), 1);
    QCOMPARE(accepted[u"accepted"][0][u"stocking"].toString(), u"on_demand"_s);
    QVERIFY(reorderAtNow().isNull());
    studio.done({u"undo"_s, u"--action"_s, accepted[u"action"].toString()});
    QCOMPARE(reorderAtNow().toString(), u"100"_s);
    // Where it is to be kept, but nothing is known of what will be asked for, the file stays as it is.
    studio.done({u"stock-policy"_s, u"M-0001"_s, u"--service"_s, u"97"_s, u"--stocking"_s, u"stock"_s});
    const CliRun asked = studio.done({u"stock-policy"_s, u"M-0001"_s});
    QCOMPARE(asked[u"items"][0][u"service"].toDouble(), 0.97);
    QCOMPARE(asked[u"items"][0][u"stocking"].toString(), u"stock"_s);
    CLI_VERIFY(studio.run({u"stock-policy"_s, u"--accept"_s, u"M-0001"_s}), 1);
    QCOMPARE(reorderAtNow().toString(), u"100"_s);
    QCOMPARE(studio.done({u"verify"_s, u"--rebuild"_s})[u"ok"].toBool(), true);
}

void TestStockPolicy::whatCannotBeIsRefused()
{
    const CliStudio studio;
    const int before = studio.journalLength();
    CLI_VERIFY(studio.run({u"stock-policy"_s, u"M-0099"_s}), 2);
    CLI_VERIFY(studio.run({u"stock-policy"_s, u"M-0001"_s, u"--service"_s, u"20"_s}), 1);
    CLI_VERIFY(studio.run({u"stock-policy"_s, u"M-0001"_s, u"--stocking"_s, u"perhaps"_s}), 2);
    CLI_VERIFY(studio.run({u"stock-policy"_s, u"--service"_s, u"95"_s}), 2);
    CLI_VERIFY(studio.run({u"stock-policy"_s, u"--times-out"_s, u"2"_s}), 1);
    CLI_VERIFY(studio.run({u"batch-quantity"_s, u"WAL-BRN"_s, u"--weeks"_s, u"400"_s}), 2);
    QCOMPARE(studio.journalLength(), before);
}

void TestStockPolicy::batchesAndDeadStock()
{
    const CliStudio studio;
    studio.hide();
    QCOMPARE(studio.done({u"dead-stock"_s})[u"items"].toArray().size(), 0);
    const CliRun batch = studio.done({u"batch-quantity"_s, u"WAL-BRN"_s, u"--price"_s, u"300"_s, u"--cost"_s, u"120"_s,
                                      u"--booked"_s, u"7"_s, u"--batch"_s, u"4"_s});
    QCOMPARE(batch[u"quantity"].toString(), u"8"_s);
    QVERIFY(batch[u"reasons"].toArray().size() >= 3);
}

} // namespace benchbook::testing
