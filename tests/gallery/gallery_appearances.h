// The languages and themes every picture is made in.
#pragma once

#include <QTest>

namespace benchbook::testing {

inline void appearances()
{
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<bool>("dark");
    QTest::newRow("zh-light") << true << false;
    QTest::newRow("zh-dark") << true << true;
    QTest::newRow("en-light") << false << false;
    QTest::newRow("en-dark") << false << true;
}

} // namespace benchbook::testing
