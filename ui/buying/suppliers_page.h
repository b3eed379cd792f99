// SuppliersPage: who sells to the studio, and how they keep their word.
#pragma once

#include "core/buying/scorecard.h"
#include "ui/records/record_page.h"

namespace benchbook {

class FactSheet;

class SuppliersPage final : public RecordPage
{
    Q_OBJECT
public:
    SuppliersPage(Session &session, JobRunner &jobs, QWidget *parent = nullptr);

Q_SIGNALS:
    void receiptChosen(qint64 receipt);
    void orderChosen(qint64 order);
    void returnChosen(qint64 supplierReturn);

protected:
    void showRecordParts(qint64 id) override;
    QString emptySentence() const override;

private:
    void showFigures(const Scorecard &card);
    void showLines(const Scorecard &card);
    void showMaterials(const Scorecard &card);

    FactSheet *m_card;
};

} // namespace benchbook
