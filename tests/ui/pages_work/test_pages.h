#pragma once

#include <QObject>

#include <memory>

namespace benchbook::testing {
class PageBench;
}

class TestWorkOrders : public QObject
{
    Q_OBJECT
public:
    TestWorkOrders();
    ~TestWorkOrders() override;

private Q_SLOTS:
    void init();
    void cleanup();

    void aBatchFromPlanToShelf();
    void issuesExactlyWhatWasChosen();
    void anotherOrderAskedForLeavesAnOpenFormAlone();
    void overIssueIsRefusedBesideItsLot();
    void logIsRefusedBesideItsField();
    void returnAndCancel();
    void theButtonsKeepTheirPlaces();
    void theKeyboardStaysOnThePage();
    void theTraceLeadsBothWays();
    void aTraceThatCannotBeReadSaysSo();
    void planSaysWhatIsMissing();
    void everythingHasAName();
    void languageChanges();

private:
    std::unique_ptr<benchbook::testing::PageBench> m_bench;
};

class TestBench : public QObject
{
    Q_OBJECT
public:
    TestBench();
    ~TestBench() override;

private Q_SLOTS:
    void init();
    void cleanup();

    void aStepByKeyboardAndScanner();
    void withoutPeopleItLeadsToThem();
    void whatWasCountedOutlivesTheProgram();
    void undoForTenMinutes();
    void undoOutlivesTheProgram();
    void undoIsOnesOwn();
    void materialThatWaitsIsSaid();
    void aRestartFindsTheTimer();
    void aBadgeChangesThePerson();
    void piecesGoBackAStep();
    void aForgottenTimerIsAskedAboutFirst();
    void countsOfAForgottenTimerSurvive();
    void aBenchLeftOverNightAsksByItself();
    void aScannedLotIsIssued();
    void aLotOfSomethingElseIsAskedAbout();
    void checksAndNotesOfAStep();
    void scrapWantsAReason();
    void unknownCodesAreRefused();
    void everythingIsBigAndNamed();
    void escapeLeaves();

private:
    std::unique_ptr<benchbook::testing::PageBench> m_bench;
};

/// What goes wrong at a bench: labels that are misread, fingers that touch twice, screens that are small.
class TestBenchSlips : public QObject
{
    Q_OBJECT
public:
    TestBenchSlips();
    ~TestBenchSlips() override;

private Q_SLOTS:
    void init();
    void cleanup();

    void aMisreadLabelCountsNothing();
    void moreThanWaitsIsNotCounted();
    void aScannerThatEndsTwiceConfirmsNothing();
    void everyStateFitsASmallScreen();
    void onlyPiecesThatReachedTheStepCount();
    void finishingWithoutACountIsSaidOnce();
    void aLotTakesDecimalsAndNoMoreThanItHas();
    void notesAreReadByKeys();
    void theReasonComesBackWithTheCounts();
    void whatWasCountedEndsWithItsTimer();
    void anOrderOnHoldSaysSo();
    void aRunningJobStandsFirst();

private:
    std::unique_ptr<benchbook::testing::PageBench> m_bench;
};

class TestBatchPages : public QObject
{
    Q_OBJECT
public:
    TestBatchPages();
    ~TestBatchPages() override;

private Q_SLOTS:
    void init();
    void cleanup();

    void aPartComesOutAndAnotherLeaves();
    void piecesGoToAPartnerAndBack();
    void piecesAreSentBackAStep();
    void ordersShareALoad();
    void theBoardPlansAndReleases();
    void byProductsAreWorthWhatTheyAre();

private:
    std::unique_ptr<benchbook::testing::PageBench> m_bench;
};

class TestTracePage : public QObject
{
    Q_OBJECT
public:
    TestTracePage();
    ~TestTracePage() override;

private Q_SLOTS:
    void init();
    void cleanup();

    void aLotIsTracedBothWays();
    void aNodeBecomesTheSubject();
    void labelsAndPanesLeadHere();
    void theRecallListIsSavedAndPrinted();
    void theTravellerIsSavedFromThePane();
    void severalTravellersAreOnePaper();
    void everythingHasAName();

private:
    std::unique_ptr<benchbook::testing::PageBench> m_bench;
};

class TestPurchases : public QObject
{
    Q_OBJECT
public:
    TestPurchases();
    ~TestPurchases() override;

private Q_SLOTS:
    void init();
    void cleanup();

    void anOrderIsDraftedAndPlaced();
    void aDeliveryIsSeenBeforeItIsBooked();
    void whatWasNotExpectedIsAskedAbout();
    void papersAreSavedAndPrinted();
    void theLanguageChanges();

private:
    std::unique_ptr<benchbook::testing::PageBench> m_bench;
};

/// What the pages of buying say and refuse.
class TestBuyingPages : public QObject
{
    Q_OBJECT
public:
    TestBuyingPages();
    ~TestBuyingPages() override;

private Q_SLOTS:
    void init();
    void cleanup();

    void twoLinesOfOneMaterialAreReceived();
    void anAmountWithoutPiecesIsRefused();
    void withoutAnOrderTheInvoiceComesFirst();
    void whatIsNotMatchedIsSaid();
    void aReceiptAndItsReturnLeadToEachOther();
    void aFigureOpensItsReceipts();
    void whatASearchHidesIsNotOrdered();
    void aNeedIsOfWholePieces();
    void aRequestOffersWhatIsMissing();
    void theirOwnTitleStays();
    void anOrderKeepsItsCurrency();
    void purchasesAreImportedBesideTheWindow();

private:
    std::unique_ptr<benchbook::testing::PageBench> m_bench;
};

class TestOrders : public QObject
{
    Q_OBJECT
public:
    TestOrders();
    ~TestOrders() override;

private Q_SLOTS:
    void init();
    void cleanup();

    void anOrderFromTakenToShipped();
    void aNewOrderTakesThePane();
    void aNewCustomerComesWithTheOrder();
    void anOrderAndItsWorkOrderNameEachOther();
    void aRefundIsNotedInThePane();
    void cancellingAsksOnceMore();
    void aRateKnownLaterIsOffered();
    void refusalsStandBesideTheirLine();
    void importAndTakeBack();
    void anOlderImportIsTakenBack();
    void whatStandsAgainstTakingBackIsNamed();
    void halfOfAPairIsSaid();
    void aFileThatIsNoExport();
    void everythingHasAName();

private:
    std::unique_ptr<benchbook::testing::PageBench> m_bench;
};

class TestImportView : public QObject
{
    Q_OBJECT
public:
    TestImportView();
    ~TestImportView() override;

private Q_SLOTS:
    void init();
    void cleanup();

    void theWindowGoesOnMeanwhile();
    void escapeLeavesNothingBehind();
    void anAnswerKeepsThePlace();
    void closedWhileItRuns();
    void readingIsStopped();
    void anOrderIsShownInsteadOfIt();
    void aPastOneIsTakenBackBesideTheWindow();

private:
    std::unique_ptr<benchbook::testing::PageBench> m_bench;
};

class TestForms : public QObject
{
    Q_OBJECT
public:
    TestForms();
    ~TestForms() override;

private Q_SLOTS:
    void init();
    void cleanup();

    void whatIsTypedOutlivesAStrayClick();
    void leavingAsksOnce();
    void tabLeavesATable();
    void aLongValueStaysInThePane();
    void everyUnreadableFieldIsRefused();
    void aProblemGoesWhenItsFieldChanges();
    void nothingOfAFormOutlivesIt();
    void linksSayWhatTheyAreAbout();
    void aLongListIsSearchedAsOneTypes();

private:
    std::unique_ptr<benchbook::testing::PageBench> m_bench;
};

class TestPeople : public QObject
{
    Q_OBJECT
public:
    TestPeople();
    ~TestPeople() override;

private Q_SLOTS:
    void init();
    void cleanup();

    void aCardIsCorrectedAndConfirmed();
    void whatCannotBeReadIsSaid();
    void correctionsWaitForTheirPerson();
    void correctionsOutliveTheProgram();
    void nothingWorkedIsSaid();
    void aLineIsAddedByHand();
    void withoutPeopleItSaysSo();
    void anOpenDayLeadsToItsCard();
    void theBoardShowsWhoIsOnWhat();
    void everythingHasAName();
    void languageChanges();

private:
    std::unique_ptr<benchbook::testing::PageBench> m_bench;
};

class TestExperiencePage : public QObject
{
    Q_OBJECT
public:
    TestExperiencePage();
    ~TestExperiencePage() override;

private Q_SLOTS:
    void init();
    void cleanup();

    void stepsAreListedWithWhatIsKnown();
    void aDriftStandsOnTopAndInItsPane();
    void aSearchNarrowsTheList();

private:
    std::unique_ptr<benchbook::testing::PageBench> m_bench;
};

/// The parts of the workshop that keep its work good: tools, readings, checks, notes.
class TestCarePages : public QObject
{
    Q_OBJECT
public:
    TestCarePages();
    ~TestCarePages() override;

private Q_SLOTS:
    void init();
    void cleanup();

    void aToolIsCaredForLentAndBack();
    void whatIsTypedAboutAToolIsKept();
    void readingsAreTypedAndImported();
    void aFailedCheckHoldsAndLetsGo();
    void theProductShowsItsCraftNotes();
    void aNoteIsWrittenBesideItsProduct();
    void everyPartHasNames();

private:
    std::unique_ptr<benchbook::testing::PageBench> m_bench;
};
