#include "tests/ui/peers/test_peers.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("BenchbookTest"));
    QCoreApplication::setApplicationName(QStringLiteral("benchbook_test_ui_peers"));
    // Settings of a test never touch those of the person who runs it.
    const QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    TestOwnKeys ownKeys;
    TestStudios studios;
    TestBundles bundles;
    TestMachinesWindow machines;
    return QTest::qExec(&machines, argc, argv) + QTest::qExec(&ownKeys, argc, argv) +
           QTest::qExec(&studios, argc, argv) + QTest::qExec(&bundles, argc, argv);
}
