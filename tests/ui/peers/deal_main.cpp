#include "tests/ui/peers/test_deals.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("BenchbookTest"));
    QCoreApplication::setApplicationName(QStringLiteral("benchbook_test_ui_deals"));
    // Settings of a test never touch those of the person who runs it.
    const QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    TestDealPage deals;
    TestLetterPages letters;
    TestDealWork work;
    return QTest::qExec(&work, argc, argv) + QTest::qExec(&deals, argc, argv) + QTest::qExec(&letters, argc, argv);
}
