// The parts of this executable; each is a QtTest object of its own file.
#pragma once

#include <QObject>

#include <memory>

namespace benchbook::testing {

std::unique_ptr<QObject> testCellText();
std::unique_ptr<QObject> testRealWorkbooks();
std::unique_ptr<QObject> testOddWorkbooks();
std::unique_ptr<QObject> testHostileWorkbooks();

} // namespace benchbook::testing
