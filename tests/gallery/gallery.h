// Pictures of every page, pane and form of the program on the sample studio, and what a machine sees in them.
#pragma once

#include <QObject>

class QMenu;

namespace benchbook::testing {
class Program;
}

/// Pictures go to <build>/gallery, named page-state-language-theme-xscale.png. The scale is QT_SCALE_FACTOR.
/// BENCHBOOK_GALLERY_ONLY=peers,today looks at these pages alone.
class Gallery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstRun_data();
    void firstRun();
    void newStudio_data();
    void newStudio();
    void pages_data();
    void pages();
    void tables_data();
    void tables();
    void differences_data();
    void differences();
    void bench_data();
    void bench();
    void benchQuestions_data();
    void benchQuestions();
    void cleanup();

private:
    /// Starts without a studio, in the first question.
    void begin(benchbook::testing::Program &program, bool chinese, bool dark);
    /// Starts with the sample studio.
    void beginSample(benchbook::testing::Program &program);
    void look(QWidget *window, const QString &name);
    /// Opens the bench of the sample studio; null when it does not open.
    QWidget *openBench(benchbook::testing::Program &program);
    /// On a small notebook's screen and on a tablet's.
    void lookAtBench(QWidget *bench, const QString &name);
    void walkMenu(benchbook::testing::Program &program, const QMenu &menu, const QString &before);
    void walkParts(benchbook::testing::Program &program, const QString &page);
    void walkForms(benchbook::testing::Program &program, const QString &page, const QStringList &openers);

    bool m_chinese = false;
    QString m_suffix;
    QStringList m_problems;
};
