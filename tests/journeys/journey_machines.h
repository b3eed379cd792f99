// A second computer of a studio, in the real program: from its first window to a question that both asked.
#pragma once

#include <QObject>
#include <QTemporaryDir>

#include <memory>

namespace benchbook::testing {
class Program;
struct CliRun;
} // namespace benchbook::testing

class JourneyMachines : public QObject
{
    Q_OBJECT
public:
    JourneyMachines();
    ~JourneyMachines() override;

private Q_SLOTS:
    // Each step goes on where the one before it stopped.
    void init();
    void cleanup();
    void theFirstWindowJoins();
    void theNewMachineGetsItsKeys();
    void theBackupPanelSpeaksOfKeys();
    void aQuestionStandsOnToday();
    void aRefusedFieldLeadsToTheQuestion();
    void cleanupTestCase();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    /// On the owner's machine, by command line.
    benchbook::testing::CliRun desk(const QStringList &command, const QByteArray &input = {}) const;
    benchbook::testing::CliRun deskWithKeys(const QStringList &command) const;
    /// Presses what has to be on the screen.
    void press(const QString &name) const;
    bool sees(const QString &name) const;
    void unlock() const;
    void openPart(const QString &page, const QString &part) const;
    void takeIn(const QString &bundle) const;

    QTemporaryDir m_folder;
    std::unique_ptr<benchbook::testing::Program> m_program;
    bool m_failed = false;
};
