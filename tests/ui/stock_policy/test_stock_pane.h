// The pane Stock: advice, taking it over, the curve, dead stock and batches, by real widgets.
#pragma once

#include <QObject>

class TestStockPane final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anEmptyStudioSaysWhatCanBeDone();
    void everyLineSaysWhy();
    void oneIsTakenOverAndTakenBack();
    void tickedOnesAreOneAction();
    void theOwnerSaysHowItIsKept();
    void whatIsTypedOfKeepingStays();
    void itIsReckonedOnceAndForWhatComesWithoutRows();
    void filtersAndSearchNarrow();
    void theCurveIsDraggedAndAsked();
    void theHandleStaysWhereItWasPut();
    void deadStockHasWays();
    void batchesAreReckoned();
    void batchesWaitForTheStock();
    void everythingHasAName();
    void itSpeaksChinese();
    void anotherStudioOnPictures();
};
