#include "tests/ui/planning/test_planning.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("BenchbookTest"));
    QCoreApplication::setApplicationName(QStringLiteral("benchbook_test_ui_planning"));
    // Settings of a test never touch those of the person who runs it.
    const QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    TestPlanningPage planning;
    return QTest::qExec(&planning, argc, argv);
}
