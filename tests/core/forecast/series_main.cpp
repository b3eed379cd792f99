#include "tests/core/forecast/forecast_tests.h"

#include <QCoreApplication>
#include <QTest>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    benchbook::testing::TestMethods methods;
    benchbook::testing::TestBadData badData;
    benchbook::testing::TestForecasts forecasts;
    benchbook::testing::TestSeriesTable table;
    benchbook::testing::TestEvents events;
    benchbook::testing::TestTogether together;
    int failed = 0;
    for (QObject *test :
         {static_cast<QObject *>(&methods), static_cast<QObject *>(&badData), static_cast<QObject *>(&forecasts),
          static_cast<QObject *>(&table), static_cast<QObject *>(&events), static_cast<QObject *>(&together)})
        failed += QTest::qExec(test, argc, argv);
    return failed;
}
