// The tests of the command line, one class a subject.
#pragma once

#include <QObject>

namespace benchbook::testing {

/// Every command once, its answer read back.
class TestCommands final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void helpIsComplete();
    void helpNamesTheFields();
    void textsAreInWords();
    void newStudio();
    void lists();
    void records();
    void recipes();
    void lots();
    void quantitiesAreConverted();
    void workOrders();
    void traceBothWays();
    void historyAndUndo();
    void exports();
    void reports();
    void languages();
};

/// What is said to people on a studio in which everything has happened.
class TestCommandWords final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsMissedOut();
    void noKeyComesOutRaw();
};

/// Work that goes to a peer, by command line from end to end.
class TestOutsourced final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anOrderGoesOutAndIsPaid();
    void materialGoesThereAndComesBack();
    void linesAreDifferentWork();
};

/// Reorder points, dead stock and batches.
class TestStockPolicy final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void adviceIsToldAndTakenOver();
    void whatCannotBeIsRefused();
    void batchesAndDeadStock();
};

/// What a craft does to its lots.
class TestLotCrafts final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void piecesAndTraitsComeIn();
    void packsAreUnits();
    void cutsAndMerges();
    void holdsTestsAndReleases();
    void correctsWhatIsSaid();
    void weighsFineMetal();
};

/// Days told in the evening, and the board of people.
class TestEveningCommands final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aDayIsDraftedAndConfirmed();
    void nothingWorkedIsToldToo();
    void aFileCorrectsIt();
    void whatIsShownIsConfirmed();
    void theBoardNamesEverybody();
};

/// Orders and imports.
class TestSelling final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void orders();
    void importsAndTakesBack();
    void whatWasTakenBackReturns();
    void theOrderListComesLater();
    void aWorkbookOfOrders();
    void previewWritesNothing();
    void prices();
    void answersToPrices();
    void aPriceList();
};

/// Other studios: pairing, letters, bundles.
class TestPeerCommands final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anOfferGoesThereAndComesBack();
    void whatIsNotPossibleSaysWhatIs();
    void aGroupTellsItsCommands();
    void aRefusedBundleSaysItsClass();
    void theBoardGoesThereAndBack();
    void aCircleBuysTogether();
    void hoursAreSignedAndSplit();
    void wordsAreHeardOverTwoRuns();
    void refusedKeysLeaveNothingBehind();
    void aBundleTakenBackCountsAgain();
};

/// What studios share without an order: documents, and tools they lend.
class TestKnowledgeCommands final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aStandardIsPublishedEndorsedAndWithdrawn();
    void aCardTellsNothingThatIsPrivate();
    void aToolIsLentAndComesBack();
};

/// Work between studios by command line: parted, handed over, counted, settled; made for another; surplus and machines.
class TestPeerWork final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aStepGoesOutAndComesBack();
    void theMakerTakesItOnAndTells();
    void surplusIsOfferedAndWithdrawn();
    void aSecondMachineJoinsAndAConflictIsSettled();
};

/// Orders to suppliers, deliveries and returns.
class TestBuying final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fromDraftToReturn();
    void whatIsRefused();
    void papers();
};

/// Plain tables of records.
class TestTables final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void previewWritesNothing();
    void importsOnceAndTakesBack();
    void foreignHeaders();
    void badTables_data();
    void badTables();
    void whatIsExportedIsReadBack_data();
    void whatIsExportedIsReadBack();
};

/// Photos and papers of a record.
class TestPapers final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void addsListsAndExports();
    void removedAndBroughtBack();
    void refusals_data();
    void refusals();
    void verifyTellsWhatIsDamaged();
    void backedUpAndRestored();
};

/// Stocktakes.
class TestCounting final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countsAndBooks();
    void aBlindSheetIsReadBack();
};

/// Tools, readings, checks and holds.
class TestCare final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void toolsAreCaredForAndLent();
    void readingsComeFromFiles();
    void checksHoldWorkOrders();
};

/// What logs and customers teach.
class TestLearning final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void stepsAreLearntFromTheirLogs();
    void anOrderIsComparedWithItsPlan();
    void feedbackLeadsBackToSteps();
};

/// What to make and buy by when.
class TestPlanning final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatAnOrderTakes();
    void whatIsNotToBeHad();
    void itsEndIsNearEnough();
    void whatIsExpectedIsPlanned();
    void whatMayHappenIsReckonedOnACopy();
    void aCaseNamesWhatThePlanHas();
};

/// What will be asked for, and what the owner says of it.
class TestOutlookCommands final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsSoldYet();
    void aYearIsLookedAhead();
    void eventsAreRecords();
    void whatIsRefused();
};

/// The whole main job by command line.
class TestJourney final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFirstWeekAndAllOfItBack();
};

/// Pieces at partners and in loads, and what that cost.
class TestBatchCommands final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aChargeIsSaidLater();
    void aLoadCostsWhatIsSaidLater();
};

/// What is refused, with which code, and that nothing was written.
class TestExitCodes final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void usage_data();
    void usage();
    void refused_data();
    void refused();
    void badInput_data();
    void badInput();
    void brokenJsonNamesItsPlace();
    void everyIssueAtOnce();
};

/// Files that cannot be opened or written, copies and interruptions.
class TestStudioFile final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cannotBeOpened_data();
    void cannotBeOpened();
    void inUse();
    void lockLeftBehind();
    void backupAndRestore();
    void verifies();
    void verifyTellsViolations();
    void sample();
    void interrupted();
    void interruptedAtWork();
    void fullDisk();
    void readOnlyFolder();
};

/// Plain series without a studio file.
class TestForecastCommand final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void forecastsATable();
    void namesBrokenRows();
};

class TestSuggestionCommands final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isTakenWithOtherFiguresAndUndone();
    void isDismissedAndBroughtBack();
    void rulesActOnce();
};

} // namespace benchbook::testing
