#pragma once

#include <QObject>

#include <memory>

namespace benchbook {
class EditTable;
}
namespace benchbook::testing {
class RecordWindow;
}

/// A variant that takes another material, or another quantity, than the recipe its product's variants share.
class TestDifferences : public QObject
{
    Q_OBJECT

public:
    TestDifferences();
    ~TestDifferences() override;

private Q_SLOTS:
    void init();
    void cleanup();

    void aVariantTakesItsOwnMaterial();
    void anEmptyCellPutsTheLineBack();
    void whatIsWrongStandsBesideItsCell();
    void aRecipeInUseGetsANewVersion();
    void aProductWithoutRecipeSaysSo();

private:
    benchbook::EditTable *table();
    void typeIntoCell(int row, int column, const QString &text);
    /// What the variant takes of an input of the current recipe: "M-0004 1.6 sqft".
    QString taken(const QString &sku, int input);

    std::unique_ptr<benchbook::testing::RecordWindow> m_app;
};
