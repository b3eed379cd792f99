#include "tests/ui/pages_work/test_pages.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("BenchbookTest"));
    QCoreApplication::setApplicationName(QStringLiteral("benchbook_test_ui_work"));
    // Settings of a test never touch those of the person who runs it.
    const QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    TestWorkOrders workOrders;
    TestTracePage tracePage;
    TestBatchPages batches;
    TestBench bench;
    TestBenchSlips benchSlips;
    TestOrders orders;
    TestPurchases purchases;
    TestBuyingPages buyingPages;
    TestExperiencePage experience;
    TestCarePages carePages;
    TestPeople people;
    TestImportView importView;
    TestForms forms;
    return QTest::qExec(&workOrders, argc, argv) + QTest::qExec(&tracePage, argc, argv) +
           QTest::qExec(&batches, argc, argv) + QTest::qExec(&bench, argc, argv) +
           QTest::qExec(&benchSlips, argc, argv) + QTest::qExec(&orders, argc, argv) +
           QTest::qExec(&purchases, argc, argv) + QTest::qExec(&buyingPages, argc, argv) +
           QTest::qExec(&experience, argc, argv) + QTest::qExec(&people, argc, argv) +
           QTest::qExec(&carePages, argc, argv) + QTest::qExec(&importView, argc, argv) +
           QTest::qExec(&forms, argc, argv);
}
