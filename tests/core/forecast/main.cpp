#include <QCoreApplication>

int runDistributionTests(int argc, char **argv);
int runLumpyTests(int argc, char **argv);

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    return runDistributionTests(argc, argv) + runLumpyTests(argc, argv);
}
