#include "tests/cli/cli_tests.h"

#include <QCoreApplication>
#include <QTest>

namespace {

template <typename Test> int runOne(int argc, char *argv[])
{
    Test test;
    return QTest::qExec(&test, argc, argv);
}

/// One after the other, each with the arguments of the program; how many failed.
template <typename... Tests> int runAll(int argc, char *argv[]) { return (runOne<Tests>(argc, argv) + ...); }

} // namespace

int main(int argc, char *argv[])
{
    using namespace benchbook::testing;
    QCoreApplication application(argc, argv);
    return runAll<TestCommands,          //
                  TestLotCrafts,         //
                  TestSelling,           //
                  TestBuying,            //
                  TestBatchCommands,     //
                  TestCare,              //
                  TestEveningCommands,   //
                  TestLearning,          //
                  TestTables,            //
                  TestPapers,            //
                  TestCounting,          //
                  TestJourney,           //
                  TestExitCodes,         //
                  TestStudioFile,        //
                  TestPeerCommands,      //
                  TestKnowledgeCommands, //
                  TestPeerWork,          //
                  TestOutsourced,        //
                  TestCommandWords,      //
                  TestForecastCommand,   //
                  TestPlanning,          //
                  TestOutlookCommands,   //
                  TestStockPolicy,       //
                  TestSuggestionCommands>(argc, argv);
}
