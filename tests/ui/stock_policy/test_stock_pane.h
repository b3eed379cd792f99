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
    void filtersAndSearchNarrow();
    void theCurveIsDraggedAndAsked();
    void deadStockHasWays();
    void batchesAreReckoned();
    void everythingHasAName();
    void itSpeaksChinese();
    void anotherStudioOnPictures();
};
