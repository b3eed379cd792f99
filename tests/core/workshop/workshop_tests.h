// The tests of making: what comes out, batches, pieces elsewhere, timers, and random weeks of all of it.
#pragma once

#include <QObject>

namespace benchbook::testing {

/// Parts on the way, the end, by-products and remnants.
class TestOutputs final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPartBearsWhatItTook();
    void earlyPiecesDoNotBearLaterWork();
    void scarceMaterialGoesToThePiecesItCovers();
    void thePartsAndTheEndGiveOutAll();
    void allAtOnceIsTheEnd();
    void unknownStaysUnknown();
    void aPartCanBeTakenBack();
    void aLogThatAPartBearsStays();
    void byProductsTakeValueOff();
    void nothingIsTakenOffAnUnknownCost();
    void aDayHas24Hours();
    void remnantsComeBackWithTheirValue();
    void twoAtOnceAreTwoPersonHours();
};

/// Splitting and merging.
class TestBatches final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theForemostLeave();
    void theHindmostLeave();
    void hoursStayAPersons();
    void aSplitCanBeTakenBack();
    void whatMovedOnStays();
    void batchesGoOnAsOne();
    void onlyTheSameIsMerged();
    void mergedPiecesCannotLeaveOnceTheyAreUsed();
    void splitPiecesDoNotComeBackToAClosedOrder();
    void piecesCountedAnewAreNotCountedAgain();
    void knownChargesMoveAsKnownOnes();
    void loadsAndReasonsMoveAlong();
    void whatIsPromisedGoesOn();
};

/// Rework, partners and loads.
class TestElsewhere final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void piecesGoThroughAStepAgain();
    void scrapWhileRedoingIsCountedOnce();
    void everyListKnowsTheSameStep();
    void reworkNeedsAReasonAndAStep();
    void aPartnerChargesIntoTheCost();
    void anUnknownChargeIsUnknown();
    void aPartnersWorkStandsInTheLists();
    void piecesOutsideAreNotAtTheBench();
    void survivorsBearTheLoad();
    void aLoadWithoutSurvivorsIsBorneByAll();
    void everyPieceOfALoadIsAccountedFor();
    void whatALoadCostIsStatedAfterwards();
    void whatAPartnerChargedIsStatedAfterwards();
    void aLoadCanBeTakenBack();
    void aCancelledOrderLeavesItsLoads();
    void whatStandsInALoadIsCountedThere();
    void aCrackedPieceLeavesTheLoad();
    void nothingComesOutBesideTheLoad();
    void aLoadThatIsOutTakesNothingBack();
    void anOpenLoadHasSpentNothing();
};

/// Timers that were forgotten.
class TestTimers final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aTimerOverNightEndsWithTheShift();
    void anOwnShiftCounts();
    void aTimerAfterTheShiftEndsAtMidnight();
    void whatThePersonSaysCounts();
    void overtimeIsNotForgotten();
    void whatWasPausedOverNightIsOfItsDay();
};

/// What the bench asks the workshop.
class TestBenchWork final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneselfFirstThenWhatOneCan();
    void aLotOfSomethingElseWantsConsent();
    void whatWasIssuedIsTheLatest();
};

/// The evening card: drafted, corrected, confirmed, taken back; and the days nobody told of.
class TestEvening final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theRestOfTheDayIsFilled();
    void whatIsLoggedIsNotProposedAgain();
    void withoutHabitsTheShiftCounts();
    void skillsAndDueDaysDecide();
    void whatSomebodyElseTimesIsTheirs();
    void aTimerIsALine();
    void confirmingIsOneAction();
    void wrongLinesAreNamed();
    void whatHappenedMeanwhileIsAConflict();
    void typedLinesAreRead();
    void openDaysAreAskedAbout();
    void oldDaysAreRefused();
    void aDayOffIsTold();
    void whatWasWorkedIsNoDayOff();
    void randomEveningsConserve_data();
    void randomEveningsConserve();
};

class TestWorkshopProperties final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void randomWeeksConserve_data();
    void randomWeeksConserve();
};

} // namespace benchbook::testing
