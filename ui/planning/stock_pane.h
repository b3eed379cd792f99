// StockPane: how much to keep of everything, when to order, what lies dead, and what more safety costs.
#pragma once

#include "ui/planning/stock_model.h"
#include "ui/records/session.h"
#include "ui/shell/job_runner.h"
#include "ui/shell/page.h"

#include <QTimer>

class QStackedWidget;

namespace benchbook {

class FactSheet;
class FilterChips;
class Label;
class PrimaryButton;
class StockBatchForm;
class StockCurveView;
class StockDetail;
class TableView;

/// Reckoned beside the window by refresh(), and whenever stock, orders or terms change while it is seen. What is typed
/// about an item stays until it is said or given up.
class StockPane final : public Page
{
    Q_OBJECT
public:
    StockPane(Session &session, JobRunner &jobs, QWidget *parent = nullptr);
    ~StockPane() override;

    QString title() const override;
    QString iconName() const override { return QStringLiteral("package"); }
    void search(const QString &text) override;
    void refresh() override;
    /// A material or a variant that is kept.
    bool showRecord(qint64 id) override;
    /// Or will in a moment.
    bool isReckoning() const { return m_reckoning || m_soon.isActive(); }

protected:
    void retranslate() override;

private:
    QWidget *makeItems();
    void reckon();
    void show(std::shared_ptr<const StockReckoned> reckoned);
    void sayWhyNot(const Error &error);
    void showView();
    /// Marks the chosen item in the table; whether it is there.
    bool markChosen();
    /// Goes to the row that is current in the table, where what is typed about the one before may go.
    void followTable();
    /// Unless something is typed there.
    void showDetail();
    void fillDetail();
    void fillDead();
    void tellTicked();
    void accept(const std::vector<const StockLine *> &lines);
    void ask(const std::vector<ServiceAsked> &services);
    /// Says what was just written, with the way back, or why it was not.
    bool acted(const Result<void> &result);

    Session &m_session;
    JobRunner &m_jobs;
    std::shared_ptr<const StockReckoned> m_reckoned;
    CancelToken m_token;
    QTimer m_soon;
    bool m_reckoning = false;
    std::optional<StockKey> m_chosen;

    Label *m_summary;
    Label *m_problem;
    FilterChips *m_views;
    QStackedWidget *m_stack;
    StockModel *m_model;
    TableView *m_table;
    PrimaryButton *m_acceptTicked;
    Label *m_tickedText;
    Label *m_assumed;
    StockDetail *m_detail;
    StockCurveView *m_curve;
    FactSheet *m_dead;
    StockBatchForm *m_batch;
};

} // namespace benchbook
