// A day at the bench, by touch and scanner alone: two persons, rework, scrap, a power cut, a timer forgotten over
// night.
#pragma once

#include <QObject>

#include <memory>

class QPointingDevice;

namespace benchbook::testing {
class Program;
class TestStudio;
struct Workshop;
} // namespace benchbook::testing

class JourneyBenchDay : public QObject
{
    Q_OBJECT
public:
    JourneyBenchDay();
    ~JourneyBenchDay() override;

private Q_SLOTS:
    // Each step goes on where the one before it stopped.
    void initTestCase();
    void init();
    void cleanup();
    void bothCut();
    void aLotIsScanned();
    void aFinishIsTakenBack();
    void thePowerGoes();
    void aPieceGoesBackAndIsDoneAgain();
    void aTimerIsForgotten();
    void theMorningAsks();
    void everyMinuteAndPieceIsAccountedFor();
    void cleanupTestCase();

private:
    /// Opens the bench from the window, as large as a small notebook.
    void openBench();
    QWidget *find(const QString &name) const;
    QString textOf(const QString &name) const;
    /// A finger on the middle of what must be there.
    void touch(const QString &name) const;
    void scan(const QString &digits) const;
    void scanBadge(int person) const;
    void scanOrder() const;
    void after(int minutes) const;
    qint64 number(std::string_view sql) const;

    std::unique_ptr<benchbook::testing::TestStudio> m_made;
    std::unique_ptr<benchbook::testing::Workshop> m_shop;
    std::unique_ptr<benchbook::testing::Program> m_program;
    QPointingDevice *m_touchscreen = nullptr;
    QWidget *m_bench = nullptr;
    bool m_failed = false;
};
