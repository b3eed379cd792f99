#pragma once

#include <QObject>

class TestKit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextColourCanBeRead_data();
    void everyTextColourCanBeRead();
    void anEmptyCheckBoxIsSeen_data();
    void anEmptyCheckBoxIsSeen();
    void themeFollowsItsMode();
    void moneyEditTakesAndRefuses();
    void quantityEditConverts();
    void percentEditKeepsItsRange();
    void dayIsRead_data();
    void dayIsRead();
    void anEmptyDayLooksEmpty();
    void fieldRowShowsTheProblem();
    void chipsAreExclusive();
    void tableSaysThatItIsEmpty();
    void tickBoxesAnswerWhereTheyAreDrawn();
    void tableKeepsItsColumns();
    void narrowTableLeavesOutTheLeastImportant();
    void iconsHaveTheColourOfTheTheme();
    void scriptedDialogsAnswerInOrder();
    void savedFilesHaveTheirEnding();
    void toastOffersTheWayBack();
    void detailPressesNothingTogether();
    void detailStacksInANarrowWindow();
    void chartSpeaksItsFigures();
    void daysAreSaidInWords();
};
