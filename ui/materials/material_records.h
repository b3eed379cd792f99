// MaterialRecords: the materials, each with its lots, with what comes in and what was paid for it.
#pragma once

#include "ui/records/record_page.h"

class QStandardItemModel;

namespace benchbook {

class PricesPaidPanel;
class ReceiveForm;

class MaterialRecords final : public RecordPage
{
    Q_OBJECT
public:
    MaterialRecords(Session &session, JobRunner &jobs, QWidget *parent = nullptr);

Q_SIGNALS:
    void lotChosen(qint64 lot);

protected:
    void showRecordParts(qint64 id) override;
    QString subtitleOf(qint64 id) const override;
    QString emptySentence() const override;
    void retranslate() override;

private:
    void showLots(qint64 material);

    ReceiveForm *m_receive;
    PricesPaidPanel *m_prices;
    QStandardItemModel *m_lots;
    TableView *m_lotTable;
};

} // namespace benchbook
