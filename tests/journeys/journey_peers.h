// Three studios that share work, and two machines in one of them: from the first card to the last countersignature.
#pragma once

#include <QHash>
#include <QObject>
#include <QTemporaryDir>

#include <memory>

namespace benchbook::testing {
class Program;
struct CliRun;
} // namespace benchbook::testing

/// The studios of the journey, what opens their keys, and what it is about.
namespace three_studios {

inline const QString kiln = QStringLiteral("Kiln House");
inline const QString kilnB = QStringLiteral("Kiln House, second machine");
inline const QString oak = QStringLiteral("Oakbench");
inline const QString reed = QStringLiteral("Reed");
inline const QString passphrase = QStringLiteral("correct horse battery");
inline constexpr int piecesAll = 200;

/// Nothing where there is no such file.
QByteArray bytesOf(const QString &path);

} // namespace three_studios

class JourneyPeers : public QObject
{
    Q_OBJECT
public:
    JourneyPeers();
    ~JourneyPeers() override;

private Q_SLOTS:
    // Each step goes on where the one before it stopped.
    void initTestCase();
    void init();
    void cleanup();
    void keysAreMadeAndCardsHeard();
    void aSecondMachineJoins();
    void spareHoursComeToTheBoard();
    void aRushOrderIsParted();
    void bothAcceptAndOneCrosses();
    void oneBundleIsLostAndOneComesTwice();
    void piecesGoOutAndComeBack();
    void theSecondMachineLearnsIt();
    void itIsSettledToTheCent();
    void allFilesSayTheSame();
    void noSecretLeft();
    void cleanupTestCase();

private:
    QString file(const QString &studio) const;
    QString path(const QString &name) const { return m_folder.filePath(name); }
    benchbook::testing::CliRun cli(const QString &studio, const QStringList &command,
                                   const QByteArray &input = {}) const;
    /// A command that needs the keys.
    benchbook::testing::CliRun withKeys(const QString &studio, const QStringList &command) const;
    void makeStudio(const QString &studio) const;
    void makeKilnHouse();
    void addCustomer(const QString &studio);
    /// Both machines of Kiln House know the same and show the same.
    void compareOwnMachines() const;

    // The window of Kiln House.
    void openWindow();
    void openPart(const QString &part) const;
    QWidget *face() const;
    void press(const QString &name) const;
    void unlock() const;
    void pasteCard(const QString &input, const QString &studio) const;
    void hear(const QString &studio);
    /// Puts a cell of a table of a form.
    void put(const QString &table, int row, const QString &column, const QString &text) const;
    void sendLetter() const;
    void showDeal(const QString &studio) const;
    /// Takes a bundle in, through its preview; what the preview says.
    QString takeIn(const QString &bundle) const;
    /// A bundle out of the window; its path.
    QString send(const QString &studio);
    qint64 number(const std::string &sql) const;
    qint64 peerRow(const QString &studio) const;
    qint64 dealRow(const QString &studio) const;
    /// A bundle of Oakbench or Reed for Kiln House; its path.
    QString sendBack(const QString &studio);

    QTemporaryDir m_folder;
    std::unique_ptr<benchbook::testing::Program> m_program;
    QHash<QString, QByteArray> m_deals; ///< the deal with each, in hex
    QHash<QString, QStringList> m_canaries;
    QStringList m_bundles;
    qint64 m_order = 0;
    int m_sent = 0;
    bool m_failed = false;
};
