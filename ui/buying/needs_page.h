// NeedsPage: what has to be bought and why, and from whom to buy it.
#pragma once

#include "core/buying/purchase_advice.h"
#include "core/planning/purchase_plan.h"
#include "ui/records/session.h"
#include "ui/shell/job_runner.h"
#include "ui/shell/page.h"

#include <QPointer>
#include <QTimer>

#include <functional>

class QStandardItem;
class QStandardItemModel;

namespace benchbook {

class DetailPane;
class FactSheet;
class FilterChips;
class FlatButton;
class Label;
class ListDetail;
class PaneForm;
class PrimaryButton;
class TableView;

/// Materials that are ticked are asked about together: the choice of suppliers is made beside the window whenever the
/// ticks, the way of choosing or the studio change.
class NeedsPage final : public Page
{
    Q_OBJECT
public:
    NeedsPage(Session &session, JobRunner &jobs, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("list-checks"); }
    QAction *primaryAction() override { return m_new; }
    void search(const QString &text) override;
    void refresh() override;
    bool showRecord(qint64 material) override;

Q_SIGNALS:
    /// The materials ticked, to be asked for.
    void quotesWanted(const std::vector<WantedMaterial> &wants);
    /// Orders are to be made as advised.
    void ordersWanted(const AdvisedChoice &choice);

protected:
    void retranslate() override;

private:
    void connectParts();
    void readPlan();
    void fillTable();
    void showCount();
    bool isFound(const MaterialDemand &material) const;
    bool isTicked(const MaterialDemand &material) const;
    void addRow(const MaterialDemand &material);
    void fillPane();
    void showMaterial(const MaterialDemand &material);
    void openForm();
    void closeForm();
    /// What was chosen before holds no longer.
    void askSoon();
    void ask();
    void showAnswer(const Result<PurchaseAdvice> &advice);
    /// What is ticked and seen: what a search hides is not ordered behind somebody's back.
    std::vector<WantedMaterial> ticked() const;
    const MaterialDemand *current() const;

    Session &m_session;
    JobRunner &m_jobs;
    QAction *m_new;
    FilterChips *m_policy;
    QStandardItemModel *m_model;
    TableView *m_table;
    Label *m_count;
    DetailPane *m_detail;
    ListDetail *m_splitter;
    FactSheet *m_why;
    FactSheet *m_advice;
    PrimaryButton *m_order;
    FlatButton *m_quotes;
    QWidget *m_sheet;
    QPointer<PaneForm> m_form;
    std::vector<MaterialDemand> m_plan;
    std::map<qint64, bool> m_unticked; ///< what a person took out, by material
    std::optional<AdvisedChoice> m_choice;
    CancelToken m_token;
    QTimer m_askSoon;
    QString m_search;
    std::optional<qint64> m_shown;
    bool m_filling = false;
};

} // namespace benchbook
