#pragma once

#include <QObject>

/// A shelf is counted by keyboard and scanner alone.
class TestCountingPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup();

    void aShelfIsCountedByKeyboard();
    void aScannerGoesOnToTheNextLot();
    void whoCountsBlindlySeesNothing();
};
