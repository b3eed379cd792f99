#pragma once

#include <QObject>

#include <memory>

namespace benchbook::testing {
class TogetherBench;
}

/// Circles, joint purchases and the shared ledger in the window.
class TestTogetherPage : public QObject
{
    Q_OBJECT
public:
    TestTogetherPage();
    ~TestTogetherPage() override;

private Q_SLOTS:
    void init();
    void cleanup();

    void aCircleIsFoundedFromNothing();
    void anInvitationIsJoined();
    void membersChangeInACircleThatGoesOn();
    void aSplitViewIsSaid();
    void whoOnlyLooksHasNoButtons();
    void aCallIsPledgedTo();
    void aPledgeIsChangedAndWithdrawn();
    void anOrderBecomesADivision();
    void aDivisionIsSignedAndTakenIntoStock();
    void f24ADivisionThatDiffersHasNoButton();
    void hoursAreWrittenAndSigned();
    void moneyIsSplitAndSigned();
    void anEntryIsTakenBack();
    void aRuleIsWritten();
    void whatWasTypedIsNotLost();
    void everythingHasAName();
    void languageChanges();

private:
    std::unique_ptr<benchbook::testing::TogetherBench> m_bench;
};
