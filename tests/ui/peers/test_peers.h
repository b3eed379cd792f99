#pragma once

#include <QObject>

#include <memory>

namespace benchbook::testing {
class PeersBench;
}

/// Our own card, words and machines, and the way to the keys.
class TestOwnKeys : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keysAreMadeBehindAPassphrase();
    void thePassphraseIsAskedOnceASession();
    void aForgottenPassphraseLeadsToTheSheet();
    void theCardGoesOutAsFileTextAndCode();
    void ourWordsAreReadOutInEitherForm();
    void aMachineJoinsAndIsWithdrawn();
    void strangersWordsAdmitNobody();
    void theKeysAreRenewedAfterAWarning();
    void theSheetIsPrinted();
    void everythingHasAName();
};

/// Other studios: their cards, their words, and bundles for them.
class TestStudios : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aStudioThatKnowsNobodyIsToldWhereToBegin();
    void theCardFormIsNoHigherThanItsFields();
    void aFilterSaysThatItHides();
    void aCardIsPastedAndHeard();
    void escapeLeavesTheCard();
    void threeTimesWrongEndsTheTry();
    void slipsAreNotCounted();
    void aDroppedCardOpensTheForm();
    void faceToFaceTakesTheScannedCard();
    void aChangedCardStops();
    void whatIsNoCardIsRefusedInPlace();
    void aBundleIsForecastAndWritten();
    void lockedKeysAreAskedForFirst();
    void blockedRemovedAndBack();
    void namesOfOthersStayPlain();
    void whatWeSayOfThemIsSaved();
    void everythingHasAName();
};

/// Files that came: looked into, taken in, refused.
class TestBundles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aBundleIsSeenBeforeItIsTakenIn();
    void leftIsLeft();
    void theSameFileAgainIsSaid();
    void severalOneAfterTheOther();
    void f12WhatWaitedForAnUpdateIsTried();
    void aRefusedFileSaysWhyAndIsRemembered();
    void aGapAndAStrangerAreSaid();
    void withoutKeysOfOurOwn();
    void everythingHasAName();
};

/// Our own machines: how a second one joins, what they said apart, and a file that was put back.
class TestMachinesWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSecondMachineJoinsByTheWindowsAlone();
    void withoutKeysItSaysWhyNot();
    void aStrangersTextIsRefusedInPlace();
    void twoWordsStandBesideEachOther();
    void removedHereAndChangedThereIsSaid();
    void somethingElseIsTyped();
    void theRefusalLeadsToTheChoice();
    void aFileThatWasPutBackAsksForItsTail();
    void bothTailsOfADoubledFileAreShown();
    void theSheetSaysWhetherItIsPrinted();
    void aBundleIsWrittenBesideTheWindow();
};
