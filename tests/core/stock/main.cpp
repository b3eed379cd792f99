#include "tests/core/stock/ledger_tests.h"

#include <QCoreApplication>
#include <QTest>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    benchbook::testing::TestStock stock;
    benchbook::testing::TestLots lots;
    benchbook::testing::TestWorkOrders workOrders;
    benchbook::testing::TestUndo undo;
    benchbook::testing::TestStocktake stocktake;
    benchbook::testing::TestLedgerProperties properties;
    int failed = 0;
    for (QObject *test :
         {static_cast<QObject *>(&stock), static_cast<QObject *>(&lots), static_cast<QObject *>(&workOrders),
          static_cast<QObject *>(&undo), static_cast<QObject *>(&stocktake), static_cast<QObject *>(&properties)})
        failed += QTest::qExec(test, argc, argv);
    return failed;
}
