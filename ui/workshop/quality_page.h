// QualityPage: which defects cost most pieces, what is on hold for them, and the results of all checks.
#pragma once

#include "core/quality/work_order_hold.h"
#include "ui/records/action_page.h"

namespace benchbook {

class ChartView;
class FactSheet;

class QualityPage final : public ActionPage
{
    Q_OBJECT
public:
    explicit QualityPage(Session &session, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("shield-check"); }
    QAction *primaryAction() override { return m_new; }
    void refresh() override;

protected:
    void fillBody(std::optional<qint64> id) override;
    QString emptySentence() const override;
    QString emptyAction() const override;
    void retranslate() override;

private:
    void openNew();
    void drawPareto();
    void fillHolds();
    void addResult(qint64 id);

    QAction *m_new;
    ChartView *m_pareto;
    FactSheet *m_holds;
};

} // namespace benchbook
