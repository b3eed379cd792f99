#pragma once

#include <QObject>

namespace benchbook::testing {
class RecordWindow;
}

/// Saves a picture of every page of records in both languages and themes, for eyes to judge.
class TestGallery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pictures();

private:
    void savePages(benchbook::testing::RecordWindow &app, const QString &suffix);
    void save(benchbook::testing::RecordWindow &app, const QString &name);
};
