#pragma once

#include <QObject>

#include <memory>

namespace benchbook::testing {
class RecordWindow;
}

class TestPages : public QObject
{
    Q_OBJECT

public:
    TestPages();
    ~TestPages() override;

private Q_SLOTS:
    void cleanup();

    void customerIsAddedChangedRemovedAndBroughtBack();
    void wrongInputSaysSoAndWritesNothing();
    void typingIsKeptWhileAnotherRecordIsLookedAt();
    void newRecordIsGivenUpWithEscape();
    void historyTakesBackOneChange();
    void erasedCustomerIsSilent();
    void tableIsPreviewedImportedAndUndone();
    void badTableSaysWhy();
    void recordsAreShownInsteadOfTheirPreview();
    void tablesComeInBesideTheWindow();
    void nothingWrittenOffersNoUndo();
    void oneTableAtATime();
    void customerOrdersLeadToTheOrder();
    void hidesAreReceivedSplitAndNotOverScrapped();
    void aDeliveryBeingTypedWaitsForItsMaterial();
    void unknownCostIsStatedLater();
    void countAndMove();
    void productIsAddedWithItsRecipe();
    void unfinishedRecipeIsNotSaved();
    void variantsAreTypedInPlace();
    void workOrderIsPlannedFromTheProduct();
    void settingsAreSavedFieldByField();
    void fileIsBackedUpAndVerified();
    void everyFocusableWidgetHasAName();
    void languageChangesEveryText();

private:
    void start(bool filled);
    std::unique_ptr<benchbook::testing::RecordWindow> m_app;
};
