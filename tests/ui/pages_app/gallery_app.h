// A picture of every page of the program for eyes to judge: both languages, both themes.
#pragma once

#include <QObject>

class GalleryApp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstRun();
    void newStudio();
    void sample_data();
    void sample();
};
