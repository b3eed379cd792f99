// What LookCheck must find, and what it must let pass: a check that finds nothing proves nothing.
#pragma once

#include <QObject>

class TestLookCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letsGoodWordsPass();
    void findsWordsCutOff();
    void findsPaleWords();
    void passesOverCoveredWords();
    void findsWordsForPrograms();
    void findsEnglishInChinese();
    void findsTablesThatScroll();
};
