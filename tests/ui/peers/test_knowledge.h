#pragma once

#include <QObject>

#include <memory>

namespace benchbook::testing {
class KnowledgeBench;
}

/// Documents in the window: written, published, compared, endorsed, gone on from.
class TestKnowledgePage : public QObject
{
    Q_OBJECT
public:
    TestKnowledgePage();
    ~TestKnowledgePage() override;

private Q_SLOTS:
    void init();
    void cleanup();

    void anEmptyListSaysWhatCanBeDone();
    void aStandardIsWrittenAndPublished();
    void versionsStandSideBySide();
    void aTestIsReckonedFromReadings();
    void aCardIsMadeOfARecipe();
    void theirsIsEndorsedAndCommentedOn();
    void theirsIsGoneOnFrom();
    void theirCardBecomesARecipe();
    void whatIsWithdrawnSaysSo();
    void everythingHasAName();
    void languageChanges();

private:
    std::unique_ptr<benchbook::testing::KnowledgeBench> m_bench;
};

/// Tools lent between studios, in the window.
class TestLendingPage : public QObject
{
    Q_OBJECT
public:
    TestLendingPage();
    ~TestLendingPage() override;

private Q_SLOTS:
    void init();
    void cleanup();

    void anEmptyListSaysWhatCanBeDone();
    void aToolIsOffered();
    void theirsIsAskedForAndOtherDaysAreTaken();
    void oursIsPromisedHandedOverAndBack();
    void clashesAreShownAndNothingIsPromisedTwice();
    void theCalendarIsReadByKeyboard();
    void everythingHasAName();
    void languageChanges();

private:
    void oakOffers();
    void weOffer();
    void oakAsks(int from, int until);

    std::unique_ptr<benchbook::testing::KnowledgeBench> m_bench;
};
