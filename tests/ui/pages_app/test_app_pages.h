// Today, Prices and Reports with real studios behind them.
#pragma once

#include <QObject>

class TestAppPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void todayShowsTheFiguresOfCore();
    void todayOfANewStudioShowsThreeSteps();
    void attentionOpensTheRecord();
    void pricesExplainAndAreSet();
    void aPriceBelowTheFloorAsks();
    void reportsAreShownSavedAndPrinted();
    void listsAreSavedAsTheyAreShown();
    void everythingThatTakesTheFocusHasAName();
};
