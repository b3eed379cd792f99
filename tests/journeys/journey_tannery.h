// A tannery's invoice, by keyboard and scanner alone: twelve hides received and labelled, two cut, one sent back.
#pragma once

#include <QObject>

#include <memory>

namespace benchbook::testing {
class Program;
}

class JourneyTannery : public QObject
{
    Q_OBJECT
public:
    JourneyTannery();
    ~JourneyTannery() override;

private Q_SLOTS:
    // Each step goes on where the one before it stopped.
    void initTestCase();
    void init();
    void cleanup();
    void receivesTheInvoice();
    void labelsTheDelivery();
    void cutsTwoHides();
    void sendsOneBack();
    void takesLessThanTwoMinutes();
    void cleanupTestCase();

private:
    qint64 number(std::string_view sql) const;
    /// What a scanner types when it reads the label of this lot.
    void scan(qint64 lot) const;

    std::unique_ptr<benchbook::testing::Program> m_program;
    qint64 m_receipt = 0;
    bool m_failed = false;
};
