// The parts of this executable; each is a QtTest object of its own file.
#pragma once

#include <QObject>

#include <memory>

namespace benchbook::testing {

std::unique_ptr<QObject> testKinds();
std::unique_ptr<QObject> testCustomers();
std::unique_ptr<QObject> testMaterials();
std::unique_ptr<QObject> testMaterialQuantity();
std::unique_ptr<QObject> testFineMetal();
std::unique_ptr<QObject> testRecipes();
std::unique_ptr<QObject> testProducts();

} // namespace benchbook::testing
