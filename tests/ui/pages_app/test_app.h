// The program around the pages: beginning, files, backups, undo, log.
#pragma once

#include <QObject>

class TestApp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksHowToBeginWithoutAStudio();
    void opensTheLastStudioAgain();
    void saysWhenAFileIsInUse();
    void backsUpDailyAndOnDemand();
    void restoresABackupAsANewFile();
    void choosingAFileKeepsTheStudioLocked();
    void undoesAndRedoesWithWords();
    void undoBesideAMessageMeansWhatItSays();
    void undoBesideAMessageNeverMeansWhatCameAfter();
    void choosesWhoIsHere();
    void paletteFindsRecords();
    void paletteTracesWhatIsNamedWhole();
    void benchOpensAndLeavesWithF11();
    void aScannedLabelOpensItsRecord();
    void labelsAreSavedAsAPdf();
    void benchBeginsWithTheChosenWorkOrder();
    void benchLeadsToTheMaterialItWants();
    void logNoticesACrash();
    void findsFreePaths();
};
