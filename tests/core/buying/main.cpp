#include <QCoreApplication>

int runImportPurchaseTests(int argc, char **argv);
int runMaterialLifeTests(int argc, char **argv);
int runPurchaseOrderTests(int argc, char **argv);
int runReceiptTests(int argc, char **argv);
int runSupplierReturnTests(int argc, char **argv);
int runScorecardTests(int argc, char **argv);

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    return runPurchaseOrderTests(argc, argv) + runReceiptTests(argc, argv) + runSupplierReturnTests(argc, argv) +
           runScorecardTests(argc, argv) + runImportPurchaseTests(argc, argv) + runMaterialLifeTests(argc, argv);
}
