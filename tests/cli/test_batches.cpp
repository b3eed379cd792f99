// Pieces elsewhere by command line: at a partner, in a load, and what that cost when somebody says it later.
#include "tests/cli/cli_studio.h"
#include "tests/cli/cli_tests.h"

#include <QTest>

namespace benchbook::testing {

using namespace Qt::StringLiterals;

namespace {

QString plannedWallets(const CliStudio &studio, const QString &quantity)
{
    const CliRun planned = studio.done({u"work-order"_s, u"new"_s, u"WAL-BRN"_s, u"--quantity"_s, quantity});
    return planned[u"workOrder"][u"code"].toString();
}

} // namespace

void TestBatchCommands::aChargeIsSaidLater()
{
    const CliStudio studio;
    const QString order = plannedWallets(studio, u"4"_s);
    studio.done({u"add"_s, u"suppliers"_s, u"--json-file"_s, u"-"_s}, R"({"name": "Old Zhou"})");
    CLI_VERIFY(studio.run({u"work-order"_s, u"charge"_s, order, u"--charge"_s, u"45"_s}), 1);
    studio.done({u"work-order"_s, u"send"_s, order, u"--step"_s, u"Stitch"_s, u"--partner"_s, u"Old Zhou"_s,
                 u"--pieces"_s, u"4"_s});
    const CliRun back = studio.done({u"work-order"_s, u"back"_s, order, u"--good"_s, u"4"_s});
    QVERIFY(back[u"workOrder"][u"cost"][u"expense"].isNull());
    const CliRun said = studio.done({u"work-order"_s, u"charge"_s, order, u"--charge"_s, u"45"_s});
    QVERIFY2(!said[u"workOrder"][u"cost"][u"expense"].isNull(), said.output.constData());
    // Not twice; and it can be taken back.
    CLI_VERIFY(studio.run({u"work-order"_s, u"charge"_s, order, u"--charge"_s, u"45"_s}), 1);
    studio.done({u"undo"_s});
    studio.done({u"work-order"_s, u"charge"_s, order, u"--charge"_s, u"50"_s});
    studio.done({u"verify"_s});
}

void TestBatchCommands::aLoadCostsWhatIsSaidLater()
{
    const CliStudio studio;
    const QString order = plannedWallets(studio, u"4"_s);
    const CliRun planned = studio.done({u"load"_s, u"new"_s, u"--name"_s, u"Dye vat"_s});
    const QString load = planned[u"load"][u"code"].toString();
    studio.done({u"load"_s, u"add"_s, load, u"--work-order"_s, order, u"--step"_s, u"Cut"_s, u"--pieces"_s, u"4"_s});
    CLI_VERIFY(studio.run({u"load"_s, u"expense"_s, load, u"--expense"_s, u"35"_s}), 1);
    studio.done({u"load"_s, u"out"_s, load, u"--person"_s, u"Chen"_s, u"--minutes"_s, u"30"_s});
    const CliRun said = studio.done({u"load"_s, u"expense"_s, load, u"--expense"_s, u"35"_s});
    QVERIFY2(!said[u"load"][u"expense"].isNull(), said.output.constData());
    studio.done({u"undo"_s});
    studio.done({u"verify"_s});
}

} // namespace benchbook::testing
