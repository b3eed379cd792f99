#include <QCoreApplication>

int runStockKeepingTests(int argc, char **argv);
int runStockQuestionTests(int argc, char **argv);
int runStockReckoningTests(int argc, char **argv);

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    return runStockKeepingTests(argc, argv) + runStockQuestionTests(argc, argv) + runStockReckoningTests(argc, argv);
}
