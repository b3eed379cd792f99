// A studio's first week, by keyboard alone: set up, orders of three shops, the bench, the parcel,
// the price, the month on paper, and all of it back.
#pragma once

#include <QObject>

#include <memory>

namespace benchbook::testing {
class Program;
}

class JourneyFirstWeek : public QObject
{
    Q_OBJECT
public:
    JourneyFirstWeek();
    ~JourneyFirstWeek() override;

private Q_SLOTS:
    // Each step goes on where the one before it stopped.
    void initTestCase();
    void init();
    void cleanup();
    void saysWhoWorksAndWhatAnHourCosts();
    void writesDownTheMaterials();
    void receivesTwoHides();
    void writesDownTheProducts();
    void writesTheRecipe();
    void importsEtsyAndSaysWhatTheScarfIs();
    void importsShopify();
    void importsTaobaoInItsOwnEncoding();
    void asksNothingTwice();
    void takesAnOrder();
    void plansTheWork();
    void issuesTwoLots();
    void logsWorkWithScrap();
    void finishesToTheCent();
    void shipsTheOrder();
    void setsThePriceTheCostAsksFor();
    void printsTheMonth();
    void checksTheWholeFile();
    void isThereTomorrow();
    void takesEverythingBack();
    void cleanupTestCase();

private:
    qint64 number(std::string_view sql) const;
    QString text(std::string_view sql) const;
    void goTo(Qt::Key digit, const QString &page) const;
    /// Opens the import, gives it these files of the test data (or of the journey's folder) and
    /// waits for the preview.
    void preview(const QStringList &files) const;
    void importNow() const;

    std::unique_ptr<benchbook::testing::Program> m_program;
    bool m_failed = false;
};
