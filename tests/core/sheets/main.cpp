#include "tests/core/sheets/parts.h"

#include <QCoreApplication>
#include <QTest>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    int failures = 0;
    using namespace benchbook::testing;
    for (const auto &part : {testCellText, testRealWorkbooks, testOddWorkbooks, testHostileWorkbooks})
        failures += QTest::qExec(part().get(), argc, argv);
    return failures;
}
