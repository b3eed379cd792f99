// The test classes of this executable, one a file; main.cpp runs them in this order.
#pragma once

#include <QStringList>

namespace benchbook::test {

int runArithmeticTest(const QStringList &arguments);
int runResultTest(const QStringList &arguments);
int runRatioTest(const QStringList &arguments);
int runQuantityTest(const QStringList &arguments);
int runUnitTest(const QStringList &arguments);
int runMoneyTest(const QStringList &arguments);
int runClockTest(const QStringList &arguments);
int runCsvTest(const QStringList &arguments);
int runIdTest(const QStringList &arguments);
int runRandomTest(const QStringList &arguments);
int runProgressTest(const QStringList &arguments);

} // namespace benchbook::test
