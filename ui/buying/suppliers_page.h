// SuppliersPage: who sells to the studio, and how they keep their word.
#pragma once

#include "ui/records/record_page.h"

namespace benchbook {

class ScorecardSheet;

class SuppliersPage final : public RecordPage
{
    Q_OBJECT
public:
    SuppliersPage(Session &session, JobRunner &jobs, QWidget *parent = nullptr);

Q_SIGNALS:
    void receiptChosen(qint64 receipt);
    void orderChosen(qint64 order);
    void returnChosen(qint64 supplierReturn);
    void requestChosen(qint64 request);

protected:
    void showRecordParts(qint64 id) override;
    QString emptySentence() const override;

private:
    ScorecardSheet *m_card;
};

} // namespace benchbook
