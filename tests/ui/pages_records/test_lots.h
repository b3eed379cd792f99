// What a craft does to its lots, by mouse and keyboard.
#pragma once

#include <QObject>

#include <memory>

namespace benchbook::testing {
class RecordWindow;
}

class TestLotPages : public QObject
{
    Q_OBJECT

public:
    TestLotPages();
    ~TestLotPages() override;

private Q_SLOTS:
    void cleanup();

    void aMaterialIsAskedOnlyWhatItsKindHas();
    void piecesAreMeasuredInAGrid();
    void packsAndTimesAreTyped();
    void aLotIsCutMergedHeldTestedAndCorrected();
    void fineMetalIsWeighed();
    void theButtonsFitTheirPane();
    void pricesPaidLeadToTheirReceipts();

private:
    void start(bool filled);
    /// Chooses what is behind “More”.
    void more(const QString &key);
    std::unique_ptr<benchbook::testing::RecordWindow> m_app;
};
