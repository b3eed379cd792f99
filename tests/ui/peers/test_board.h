#pragma once

#include <QObject>

#include <memory>

namespace benchbook::testing {
class BoardBench;
}

/// Hours, surplus, wants and rush orders in the window.
class TestBoardPage : public QObject
{
    Q_OBJECT
public:
    TestBoardPage();
    ~TestBoardPage() override;

private Q_SLOTS:
    void init();
    void cleanup();

    void anEmptyBoardSaysWhatCanBeDone();
    void hoursAreTypedIntoTheTable();
    void whatIsRefusedStaysInItsCell();
    void publishingIsReadOverFirst();
    void hoursOfOthersSayTheirDay();
    void surplusGoesOutAndIsWithdrawn();
    void aWantOfTheirsIsAnswered();
    void whatIsSoldElsewhereIsOutOfDate();
    void aRushOrderIsParted();
    void oneOfSeveralCanHaveIt();
    void aWorkOrderLeadsHere();
    void whatWasTypedIsNotLost();
    void everythingHasAName();
    void languageChanges();

private:
    std::unique_ptr<benchbook::testing::BoardBench> m_bench;
};
