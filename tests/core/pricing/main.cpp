#include <QCoreApplication>

int runBestPriceTests(int argc, char **argv);
int runPriceAdviceTests(int argc, char **argv);
int runPriceRuleTests(int argc, char **argv);

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    return runPriceRuleTests(argc, argv) + runBestPriceTests(argc, argv) + runPriceAdviceTests(argc, argv);
}
