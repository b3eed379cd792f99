// The tests of stock and workshop share one executable.
#pragma once

#include <QObject>

namespace benchbook::testing {

class TestStock final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void receivingPiecesMakesLotsThatShareTheCost();
    void looseMaterialRollsIntoOneLot();
    void usingUpLeavesNoValueBehind();
    void theLatestMovesAreOfTheLotAlone();
    void overIssueIsRefusedAndWritesNothing();
    void unknownCostStaysUnknown();
    void splitSharesValueAndNamesTheParent();
    void countBooksTheDifference();
    void proposalTakesRemnantsThenTheOldest();
    void undoOfAReceiptStandsUntilItIsUsed();
    void theFileItselfRefusesToGoBelowZero();
    void onlyShelvesGiveAndTake();
    void whatLiesAtAPeerIsOursAndNotProposed();
    void nothingIsReceivedAhead();
    void piecesAreWhole();
    void aHeapIsOfOneKind();
    void aCostIsOfWhatIsLeft();
    void aLateCostReachesTheBench();
};

class TestLots final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCutBooksPartsRemnantsAndOffCutAtOnce();
    void cutsThatCannotBeAreRefused();
    void mergedLotsKeepTheirParents();
    void equalPiecesStayPieces();
    void lotsThatDifferAreNotMerged();
    void aHeldLotIsNotUsed();
    void aHoldIsNotGoneAround();
    void finenessOfPastDaysStays();
    void anExpiredLotIsNotUsed();
    void testsHoldAndRelease();
    void whatIsSaidOfALotIsCorrected();
    void proposalsFitBest();
    void piecesComeOutOfWholePieces();
};

class TestWorkOrders final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everythingPutInComesOut();
    void aLaterRateChangesNothingLogged();
    void unknownMaterialMakesUnknownProduct();
    void nothingGoodIsALoss();
    void finishCanBeTakenBackAndDoneAgain();
    void everythingCanBeTakenBackInTurn();
    void tooManyPiecesAreRefused();
    void aTimerSurvivesAPowerCut();
    void aDiscardedTimerIsTheLatestAndComesBack();
    void aForgottenTimerIsCutOff();
    void cancelBringsMaterialBack();
    void attritionIsOnTheNeed();
    void minutesAreLearntFromLogs();
    void whatWasScrappedDoesNotReachTheNextStep();
    void materialComesFromShelvesAndGoesBackToThem();
    void nothingIsLoggedAhead();
    void whatNobodyWroteDownIsUnknown();
    void theWorkOrderInTheWayIsNamed();
};

class TestUndo final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRedoneActionIsTakenBackOnce();
    void anyLinkOfTheChainIsJudgedAlike();
    void randomUndoCountsEachFactOnce();
    void theFirstReceiptOfARollingLotHidesNothing();
    void nothingComesBackIntoAHiddenLot();
    void aUnitInUseIsNotTakenBack();
    void aMixtureDrawnOnIsNotTakenApart();
    void aCancellationIsNotDoneAgainOverMaterial();
    void nothingIsIssuedToACancelledWorkOrder();
    void aWorkOrderIsNotFinishedTwice();
    void experienceOutlivesARedo();
    void aForgedTotalIsFound();
};

class TestStocktake final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void differencesAreBookedWithTheirReason();
    void whatMovesDuringTheCountIsNeitherLostNorDoubled();
    void whatWasTakenBackNeverHappened();
    void aLateFactOfAnEarlierDayIsInTheCount();
    void countingAgainReplacesAndAnUnexpectedLotIsAdded();
    void whatNobodyCountedIsLeftAloneOrGone();
    void undoTakesAllOfItBack();
    void aLineThatCannotBeBookedIsNamed();
    void aCountIsOfPiecesAndNeverAhead();
    void aSheetIsFilledInAndReadBack();
    void aSheetIsOfItsStocktake();
    void theBookMeetsTheShelf_data();
    void theBookMeetsTheShelf();
};

class TestLedgerProperties final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void randomActionsConserve_data();
    void randomActionsConserve();
};

} // namespace benchbook::testing
