// ReadingsPage: temperature and humidity of the workshop, as a curve and in rows.
#pragma once

#include "ui/records/action_page.h"

namespace benchbook {

class ChartView;
class FlatButton;
class JobRunner;

class ReadingsPage final : public ActionPage
{
    Q_OBJECT
public:
    ReadingsPage(Session &session, JobRunner &jobs, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("chart-line"); }
    QAction *primaryAction() override { return m_new; }
    void refresh() override;

protected:
    void fillBody(std::optional<qint64> id) override;
    QString emptySentence() const override;
    QString emptyAction() const override;
    void retranslate() override;

private:
    void openNew();
    void openImport();
    void drawChart();
    /// A reading is a fact: what was mistyped is taken back, and written down anew. Those of a file go together.
    void offerTakingBack(qint64 reading);

    JobRunner &m_jobs;
    QAction *m_new;
    FlatButton *m_import;
    ChartView *m_chart;
};

} // namespace benchbook
