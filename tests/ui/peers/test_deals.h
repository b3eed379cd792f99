#pragma once

#include "core/journal/entities.h"

#include <QObject>

#include <memory>

namespace benchbook::testing {
class DealBench;
class Outsourced;
} // namespace benchbook::testing

/// What can be written in a deal, from the first offer to the countersignature.
class TestDealPage : public QObject
{
    Q_OBJECT
public:
    TestDealPage();
    ~TestDealPage() override;

private Q_SLOTS:
    void init();
    void cleanup();

    void anEmptyPageSaysWhatCanBeDone();
    void anOfferIsTypedReadOverAndPutIntoTheBox();
    void whatIsWrongIsSaidBesideItsField();
    void anOfferIsAcceptedAndTakenBack();
    void changedLinesSaySo();
    void aSettlementIsReckonedNotTyped();
    void aDifferenceLeavesNoButton();
    void crossedLettersStandSideBySide();
    void lettersUnfoldAndAreWithdrawn();
    void photosGoWithoutTheirOrigin();
    void namesOfOthersStayPlain();
    void longWordsOfOthersStayInThePane();
    void whatIsAnsweredIsSaidInEveryLanguage();
    void aClosedDealSaysWhatIsPaid();
    void aCrossedCancellationSaysWhichCounts();
    void everythingHasAName();
    void languageChanges();

private:
    std::unique_ptr<benchbook::testing::DealBench> m_bench;
};

/// Letters, what waits, and what is open.
class TestLetterPages : public QObject
{
    Q_OBJECT
public:
    TestLetterPages();
    ~TestLetterPages() override;

private Q_SLOTS:
    void init();
    void cleanup();

    void aLetterSaysEverything();
    void whatWaitsIsChangedAndThrownAway();
    void questionsLeadToWhereTheyAreSettled();
    void theirNumberFollowsWhatIsWritten();
    void everythingHasAName();

private:
    std::unique_ptr<benchbook::testing::DealBench> m_bench;
};

/// A step of our work order that a peer does: out, back, counted and paid.
class TestDealWork : public QObject
{
    Q_OBJECT
public:
    TestDealWork();
    ~TestDealWork() override;

private Q_SLOTS:
    void init();
    void cleanup();

    void piecesGoOutInParts();
    void materialGoesAlongAndIsBooked();
    void theLineIsChosenWhereLinesAreDifferentWork();
    void aDealIsTiedToAWorkOrder();
    void tooManyPiecesAreRefusedInPlace();
    void whatCameIsCountedAndSettled();
    void rejectedPiecesCanStayThere();
    void theMakerTakesItOn();
    void everyFormHasNamesAndFits();

private:
    std::unique_ptr<benchbook::testing::Outsourced> m_work;
    benchbook::Id<benchbook::WorkOrder> m_order;
};
