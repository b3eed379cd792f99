// A person's first day with the program.
#pragma once

#include <QObject>

class JourneyFirstDay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensAStudioLooksRoundAndComesBack();
};
