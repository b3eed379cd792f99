#include "tests/ui/pages_records/test_counting.h"
#include "tests/ui/pages_records/test_differences.h"
#include "tests/ui/pages_records/test_lots.h"
#include "tests/ui/pages_records/test_pages.h"
#include "tests/ui/pages_records/test_papers.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("BenchbookTest"));
    QCoreApplication::setApplicationName(QStringLiteral("benchbook_test_ui_records"));
    // Settings of a test never touch those of the person who runs it.
    const QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    TestPages pages;
    TestLotPages lots;
    TestDifferences differences;
    TestPaperPanel papers;
    TestCountingPage counting;
    return QTest::qExec(&pages, argc, argv) + QTest::qExec(&lots, argc, argv) + QTest::qExec(&differences, argc, argv) +
           QTest::qExec(&papers, argc, argv) + QTest::qExec(&counting, argc, argv);
}
