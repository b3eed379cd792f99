#include "tests/core/records/parts.h"

#include <QCoreApplication>
#include <QTest>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    int failures = 0;
    using namespace benchbook::testing;
    for (const auto &part :
         {testKinds, testCustomers, testMaterials, testMaterialQuantity, testFineMetal, testRecipes, testProducts})
        failures += QTest::qExec(part().get(), argc, argv);
    return failures;
}
