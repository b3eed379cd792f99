// Whose time made which pieces.
#include "core/workshop/learning/log_batches.h"

#include <QtTest>

using namespace benchbook;

class TestLogBatches : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timeGoesWithThePiecesThatFollow()
    {
        const std::vector<BookedLog> logs{
            {1, 1, 7, 1800, 0}, {1, 1, 7, 1800, 10}, {1, 1, 7, 600, 2}, {2, 1, 7, 900, 3}, {1, 1, 7, 300, 0}};
        const std::vector<LogBatch> batches = batchesOf(logs);
        QCOMPARE(batches.size(), std::size_t(3));
        QCOMPARE(batches[0].log, std::size_t(1));
        QCOMPARE(batches[0].seconds, 3600.0);
        QVERIFY(batches[0].isFirst && batches[0].isOneHand);
        QCOMPARE(batches[1].seconds, 900.0); // what nothing followed belongs to what was before
        QVERIFY(!batches[1].isFirst && batches[1].isOneHand);
        QCOMPARE(batches[2].seconds, 900.0);
        QVERIFY(batches[2].isFirst);
    }

    void twoHandsAreNobodysOwn()
    {
        const std::vector<BookedLog> logs{{1, 1, 7, 2400, 0},  {1, 1, 8, 2400, 10},  // 7 helps, 8 counts
                                          {2, 1, 8, 2400, 10}, {2, 1, 7, 2400, 0},   // the same, told later
                                          {3, 1, 8, 2400, 10}, {3, 1, 7, 2400, 10}}; // each their own
        const std::vector<LogBatch> batches = batchesOf(logs);
        QCOMPARE(batches.size(), std::size_t(4));
        QVERIFY(!batches[0].isOneHand && !batches[1].isOneHand);
        QCOMPARE(batches[0].seconds, 4800.0);
        QCOMPARE(batches[1].seconds, 4800.0);
        QVERIFY(batches[2].isOneHand && batches[3].isOneHand);
    }

    void aLoadTakesNobodysTime()
    {
        const std::vector<BookedLog> logs{
            {1, 1, 7, 1200, 0}, {1, 1, 7, 7200, 8, false}, {1, 1, 7, 0, 0, false}, {1, 1, 7, 1200, 4}};
        const std::vector<LogBatch> batches = batchesOf(logs);
        QCOMPARE(batches.size(), std::size_t(2));
        QCOMPARE(batches[0].seconds, 0.0);
        QVERIFY(!batches[0].isFirst);
        QCOMPARE(batches[1].seconds, 2400.0);
        QVERIFY(batches[1].isFirst);
    }
};

int runLogBatchTests(int argc, char **argv)
{
    TestLogBatches tests;
    return QTest::qExec(&tests, argc, argv);
}

#include "test_log_batches.moc"
