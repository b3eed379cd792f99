// The parts of this executable; each is a QtTest object of its own file.
#pragma once

#include <QObject>

#include <memory>

namespace benchbook::testing {

std::unique_ptr<QObject> testListCsv();
std::unique_ptr<QObject> testRecordTable();
std::unique_ptr<QObject> testRecordImport();

} // namespace benchbook::testing
