#include "core/base/progress.h"
#include "tests/core/base/suites.h"

#include <QTest>

namespace benchbook::test {

class ProgressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFastJobReportsItsStartAndItsEnd()
    {
        std::vector<double> reports;
        Progress progress([&](double done, const QString &) { reports.push_back(done); });
        for (int i = 0; i <= 1'000; ++i)
            progress.step(i / 1'000.0);
        QCOMPARE(reports.front(), 0.0);
        QCOMPARE(reports.back(), 1.0);
        // A thousand steps take a few milliseconds; a slow machine may fit in some more reports.
        QVERIFY(reports.size() < 100);
    }

    void aJobWithoutListenerMayStep()
    {
        Progress progress;
        progress.step(0.5);
        QVERIFY(!progress.isCancelled());
    }

    void aPartLiesWithinTheWhole()
    {
        std::vector<double> reports;
        const CancelToken token;
        const Progress progress([&](double done, const QString &) { reports.push_back(done); }, token);
        Progress part = progress.part(0.25, 0.75).part(0.5, 1.0);
        part.step(0.0);
        part.step(1.0);
        QCOMPARE(reports, (std::vector<double>{0.5, 0.75}));
        token.cancel();
        QVERIFY(part.isCancelled());
        QVERIFY(Progress({}, token).part(0.0, 1.0).isCancelled());
    }

    void theTokenIsShared()
    {
        const CancelToken token;
        const Progress progress({}, token);
        token.cancel();
        QVERIFY(progress.isCancelled());
    }
};

int runProgressTest(const QStringList &arguments)
{
    ProgressTest test;
    return QTest::qExec(&test, arguments);
}

} // namespace benchbook::test

#include "progress_test.moc"
