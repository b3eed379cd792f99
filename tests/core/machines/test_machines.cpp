#include "tests/core/machines/fleet.h"

using namespace Qt::StringLiterals;
using namespace benchbook;
using namespace benchbook::testing;

class TestMachines : public QObject
{
    Q_OBJECT
private Q_SLOTS:
};

QTEST_GUILESS_MAIN(TestMachines)
#include "test_machines.moc"
