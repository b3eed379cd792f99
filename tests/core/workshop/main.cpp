#include "tests/core/workshop/workshop_tests.h"

#include <QCoreApplication>
#include <QTest>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    benchbook::testing::TestOutputs outputs;
    benchbook::testing::TestBatches batches;
    benchbook::testing::TestElsewhere elsewhere;
    benchbook::testing::TestTimers timers;
    benchbook::testing::TestBenchWork benchWork;
    benchbook::testing::TestEvening evening;
    benchbook::testing::TestWorkshopProperties properties;
    int failed = 0;
    for (QObject *test :
         {static_cast<QObject *>(&outputs), static_cast<QObject *>(&batches), static_cast<QObject *>(&elsewhere),
          static_cast<QObject *>(&timers), static_cast<QObject *>(&benchWork), static_cast<QObject *>(&evening),
          static_cast<QObject *>(&properties)})
        failed += QTest::qExec(test, argc, argv);
    return failed;
}
