#include "tests/cli/cli_tests.h"

#include <QCoreApplication>
#include <QTest>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    benchbook::testing::TestCommands commands;
    benchbook::testing::TestLotCrafts lotCrafts;
    benchbook::testing::TestSelling selling;
    benchbook::testing::TestBuying buying;
    benchbook::testing::TestBatchCommands batches;
    benchbook::testing::TestPeerCommands peers;
    benchbook::testing::TestKnowledgeCommands knowledge;
    benchbook::testing::TestPeerWork peerWork;
    benchbook::testing::TestOutsourced outsourced;
    benchbook::testing::TestCommandWords commandWords;
    benchbook::testing::TestCare care;
    benchbook::testing::TestEveningCommands evening;
    benchbook::testing::TestLearning learning;
    benchbook::testing::TestTables tables;
    benchbook::testing::TestPapers papers;
    benchbook::testing::TestCounting counting;
    benchbook::testing::TestJourney journey;
    benchbook::testing::TestExitCodes exitCodes;
    benchbook::testing::TestStudioFile studioFile;
    benchbook::testing::TestForecastCommand forecast;
    benchbook::testing::TestSuggestionCommands suggestions;
    int failed = 0;
    for (QObject *test : {static_cast<QObject *>(&commands),     static_cast<QObject *>(&lotCrafts),
                          static_cast<QObject *>(&selling),      static_cast<QObject *>(&buying),
                          static_cast<QObject *>(&batches),      static_cast<QObject *>(&care),
                          static_cast<QObject *>(&evening),      static_cast<QObject *>(&learning),
                          static_cast<QObject *>(&tables),       static_cast<QObject *>(&papers),
                          static_cast<QObject *>(&counting),     static_cast<QObject *>(&journey),
                          static_cast<QObject *>(&exitCodes),    static_cast<QObject *>(&studioFile),
                          static_cast<QObject *>(&peers),        static_cast<QObject *>(&knowledge),
                          static_cast<QObject *>(&peerWork),     static_cast<QObject *>(&outsourced),
                          static_cast<QObject *>(&commandWords), static_cast<QObject *>(&forecast),
                          static_cast<QObject *>(&suggestions)})
        failed += QTest::qExec(test, argc, argv);
    return failed;
}
