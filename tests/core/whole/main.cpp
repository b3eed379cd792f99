#include <QCoreApplication>

int runDemandHistoryTests(int argc, char **argv);
int runMakePlanTests(int argc, char **argv);
int runNewCustomerOrderTests(int argc, char **argv);
int runOddDemandTests(int argc, char **argv);
int runOutlookTests(int argc, char **argv);
int runOutlookWordsTests(int argc, char **argv);
int runQuoteTests(int argc, char **argv);
int runTraceTests(int argc, char **argv);
int runTraceElsewhereTests(int argc, char **argv);

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    return runDemandHistoryTests(argc, argv) + runMakePlanTests(argc, argv) + runNewCustomerOrderTests(argc, argv) +
           runOddDemandTests(argc, argv) + runOutlookTests(argc, argv) + runOutlookWordsTests(argc, argv) +
           runQuoteTests(argc, argv) + runTraceTests(argc, argv) + runTraceElsewhereTests(argc, argv);
}
