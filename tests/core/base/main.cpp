#include "tests/core/base/suites.h"

#include <QCoreApplication>

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    using namespace benchbook::test;
    // Properties are cheap here: five times the usual number of random cases, unless someone asks
    // otherwise (a failing case prints the RC_PARAMS that repeat it).
    if (!qEnvironmentVariableIsSet("RC_PARAMS"))
        qputenv("RC_PARAMS", "max_success=500");
    // In Qt 6.4 the crash handler never comes back from an abort(): a failed assertion would hang
    // the test.
    const QStringList arguments = application.arguments() << QStringLiteral("-nocrashhandler");
    int failures = 0;
    for (const auto run : {runArithmeticTest, runResultTest, runRatioTest, runQuantityTest, runUnitTest, runMoneyTest,
                           runClockTest, runCsvTest, runIdTest, runRandomTest, runProgressTest})
        failures += run(arguments);
    return failures == 0 ? 0 : 1;
}
