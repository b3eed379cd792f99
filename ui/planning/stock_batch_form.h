// StockBatchForm: how many pieces to make for a presale, a fair or in a small batch.
#pragma once

#include "ui/planning/stock_reckoned.h"

#include <QWidget>

#include <memory>

class QComboBox;

namespace benchbook {

class ActionForm;
class FactSheet;
class MoneyEdit;
class PercentEdit;
class QuantityEdit;

/// Reckons only; nothing is written. What it reckons with comes by show(); until then nothing can be typed.
class StockBatchForm final : public QWidget
{
    Q_OBJECT
public:
    explicit StockBatchForm(const Currency &currency, QWidget *parent = nullptr);

    /// The variant chosen and what was typed stay.
    void show(std::shared_ptr<const StockReckoned> reckoned);

private:
    void fillFromFile();
    Result<void> reckon();

    std::shared_ptr<const StockReckoned> m_reckoned;
    QComboBox *m_variant;
    MoneyEdit *m_price;
    MoneyEdit *m_cost;
    MoneyEdit *m_leftOver;
    QuantityEdit *m_booked;
    QuantityEdit *m_batch;
    QuantityEdit *m_weeks;
    PercentEdit *m_beforeSecond;
    ActionForm *m_form;
    FactSheet *m_answer;
};

} // namespace benchbook
