// A working day: from imported orders over the bench to the parcel, the price and the report, and all of it back.
#pragma once

#include <QObject>

#include <memory>

namespace benchbook::testing {
class Program;
class TestStudio;
}

class JourneyWorkingDay : public QObject
{
    Q_OBJECT
public:
    JourneyWorkingDay();
    ~JourneyWorkingDay() override;

private Q_SLOTS:
    void initTestCase();
    // Each step goes on where the one before it stopped.
    void importsTheOrdersOfAShop();
    void takesAnOrderAndPlansTheWork();
    void issuesTwoHides();
    void logsWorkWithScrap();
    void finishesAndShips();
    void setsThePriceTheCostAsksFor();
    void printsTheMonth();
    void keepsItsPromisesAndIsThereTomorrow();
    void takesEverythingBack();
    void cleanupTestCase();

private:
    qint64 count(std::string_view sql) const;

    std::unique_ptr<benchbook::testing::TestStudio> m_file;
    std::unique_ptr<benchbook::testing::Program> m_program;
};
