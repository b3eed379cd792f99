// The tests of forecasting series, one class a subject.
#pragma once

#include <QObject>

namespace benchbook::testing {

class TestMethods final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void naivesRepeat();
    void levelIsTheBestOfAll();
    void trendsGoOn();
    void thetaDriftsByHalfTheSlope();
    void seasonsAreFollowed_data();
    void seasonsAreFollowed();
    void seasonIsDrawnToNone();
    void autoregressionIsFound();
    void logarithmsFollowGrowth();
    void searchFindsTheValley();
};

class TestBadData final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answersPlainly_data();
    void answersPlainly();
    void wildValueIsSetAside();
    void emptyShelfIsNotZero();
    void longHistoriesAreFast();
};

class TestForecasts final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void weightsFollowErrors();
    void intervalsHoldWhatTheyPromise();
    void sumsAreSums();
    void groupLendsItsSeason();
    void threadsChangeNothing();
    void stopsWhenAsked();
    void eachMethodCanBeChosen();
    void smallCountsGoTheirWay();
    void reasonsAreSentences();
};

class TestSeriesTable final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsAndWrites();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
    void originsAreGroups();
};

class TestEvents final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void newYearIsTheNewMoon();
    void daysBecomeShares();
    void effectsAreLearntAndDrawn();
    void forecastsMoveWithTheCalendar();
};

class TestTogether final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void partsSum();
    void treeIsLeastSquares();
    void newProductsBorrow();
    void handFiguresStandInFront();
};

} // namespace benchbook::testing
