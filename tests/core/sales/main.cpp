#include <QCoreApplication>

int runOrderTests(int argc, char **argv);
int runShipmentTests(int argc, char **argv);
int runImportTests(int argc, char **argv);
int runImportAgainTests(int argc, char **argv);
int runOrdersByChanceTests(int argc, char **argv);

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    return runOrderTests(argc, argv) + runShipmentTests(argc, argv) + runImportTests(argc, argv) +
           runImportAgainTests(argc, argv) + runOrdersByChanceTests(argc, argv);
}
