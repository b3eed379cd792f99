#include <QCoreApplication>

int runAdviceTests(int argc, char **argv);
int runImportPurchaseTests(int argc, char **argv);
int runMaterialLifeTests(int argc, char **argv);
int runPurchaseOrderTests(int argc, char **argv);
int runReceiptTests(int argc, char **argv);
int runSupplierReturnTests(int argc, char **argv);
int runScorecardTests(int argc, char **argv);

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    return runAdviceTests(argc, argv) + runPurchaseOrderTests(argc, argv) + runReceiptTests(argc, argv) +
           runSupplierReturnTests(argc, argv) + runScorecardTests(argc, argv) + runImportPurchaseTests(argc, argv) +
           runMaterialLifeTests(argc, argv);
}
