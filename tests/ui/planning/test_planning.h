#pragma once

#include <QObject>

#include <memory>

class PlanningBench;

/// The forecast, the plan, the load and what if, in the window.
class TestPlanningPage : public QObject
{
    Q_OBJECT
public:
    TestPlanningPage();
    ~TestPlanningPage() override;

private Q_SLOTS:
    void init();
    void cleanup();

    void anEmptyStudioSaysWhatCanBeDone();
    void aForecastShowsWhatItRestsOn();
    void aFigureByHandStandsAndIsWithdrawn();
    void whatIsRefusedStaysInTheForm();
    void whatIsTypedStaysWithItsVariant();
    void aProductResemblesAnother();
    void anEventIsWrittenDown();
    void thePlanSaysWhatForAndWhy();
    void aChosenLineIsFoundAgain();
    void weeksAreShownAgainstTheirHours();
    void casesStandSideBySide();
    void aSaleIsSeenByItself();
    void whatIsStoppedIsAskedAgain();
    void anOlderRunIsNotHeard();
    void everythingHasAName();
    void languageChanges();

private:
    std::unique_ptr<PlanningBench> m_bench;
};
