// StockCurveView: money bound against times out of stock, with a handle to choose by.
#pragma once

#include "ui/planning/stock_reckoned.h"

#include <QWidget>

#include <memory>

namespace benchbook {

class FlatButton;
class HandleChart;
class Label;
class PrimaryButton;

class StockCurveView final : public QWidget
{
    Q_OBJECT
public:
    explicit StockCurveView(QWidget *parent = nullptr);

    void show(std::shared_ptr<const StockReckoned> reckoned);
    void retranslate();

Q_SIGNALS:
    /// The services of the point chosen; those of the classes again where each is absent.
    void servicesWanted(const std::vector<benchbook::ServiceAsked> &services);

private:
    void fill();
    void tell();
    const CurvePoint *chosen() const;

    std::shared_ptr<const StockReckoned> m_reckoned;
    Label *m_now;
    Label *m_then;
    Label *m_equal;
    Label *m_hint;
    HandleChart *m_chart;
    PrimaryButton *m_ask;
    FlatButton *m_classes;
};

} // namespace benchbook
