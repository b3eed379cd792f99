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

    /// The handle stands where the advice is; once it was moved, it stays as near as it can to where it was put.
    void show(std::shared_ptr<const StockReckoned> reckoned);
    void retranslate();

Q_SIGNALS:
    /// The services of the point chosen; those of the classes again where each is absent.
    void servicesWanted(const std::vector<benchbook::ServiceAsked> &services);

private:
    bool hasCurve() const;
    void fill(qsizetype at);
    void tell();
    /// Where the handle belongs on the curve there is.
    qsizetype place() const;
    const CurvePoint *chosen() const;

    std::shared_ptr<const StockReckoned> m_reckoned;
    std::optional<Money> m_movedTo; ///< what the point binds that the handle was moved to
    Label *m_now;
    Label *m_then;
    Label *m_equal;
    Label *m_hint;
    HandleChart *m_chart;
    PrimaryButton *m_ask;
    FlatButton *m_classes;
};

} // namespace benchbook
