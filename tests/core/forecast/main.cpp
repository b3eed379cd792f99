#include <QCoreApplication>

int runDistributionTests(int argc, char **argv);

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    return runDistributionTests(argc, argv);
}
