// The parts of this executable; each is a QtTest object of its own file.
#pragma once

#include <QObject>

#include <memory>

namespace benchbook::testing {

std::unique_ptr<QObject> testListFile();
std::unique_ptr<QObject> testRecordTable();
std::unique_ptr<QObject> testRecordImport();
std::unique_ptr<QObject> testWorkbook();

} // namespace benchbook::testing
