#include <QCoreApplication>

int runListCsvTests(int argc, char **argv);
int runNewCustomerOrderTests(int argc, char **argv);
int runTraceTests(int argc, char **argv);

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    return runListCsvTests(argc, argv) + runNewCustomerOrderTests(argc, argv) + runTraceTests(argc, argv);
}
