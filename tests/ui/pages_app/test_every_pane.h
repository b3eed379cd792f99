// Every page, tab and form of the running window, looked at as a screen reader does.
#pragma once

#include <QObject>

class TestEveryPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldHasANameAndNoIdIsShown_data();
    void everyFieldHasANameAndNoIdIsShown();
};
