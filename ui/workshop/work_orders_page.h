// WorkOrdersPage: every work order, what it needs and what can be done with it.
#pragma once

#include "core/journal/entities.h"
#include "ui/records/action_page.h"
#include "ui/records/print_out.h"

class QAction;
class QPushButton;
class QToolButton;

namespace benchbook {

class ActionForm;
class LabelPrinter;

struct WorkOrderInfo;
struct WorkOrderSheet;

class WorkOrdersPage final : public ActionPage
{
    Q_OBJECT
public:
    explicit WorkOrdersPage(Session &session, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override;
    QAction *primaryAction() override { return m_new; }
    /// The chosen order, where it is one to work on.
    std::optional<Id<WorkOrder>> orderForBench() const { return m_openOrder; }

Q_SIGNALS:
    /// The bench is wanted with this order.
    void benchRequested(qint64 workOrder);
    /// Its whole trace is wanted.
    void traceRequested(qint64 workOrder);

protected:
    void fillBody(std::optional<qint64> id) override;
    QString emptySentence() const override;
    QString emptyAction() const override;
    void retranslate() override;

private:
    /// The way to the customer's order the pieces are for.
    void addOrder(const WorkOrderInfo &info);
    /// The paper that goes with the batch, to be saved or printed at any time.
    void addTraveller(const WorkOrderInfo &info);
    PrintOut travellers(const QString &name, std::vector<Id<WorkOrder>> orders) const;
    /// Below the list: the papers of all orders that are marked in it.
    void makeTravellers();
    void updateTravellers();
    void addActions(const WorkOrderSheet &sheet);
    /// What is done now and then with a batch, behind one button.
    QPushButton *moreButton(Id<WorkOrder> id, const WorkOrderSheet &sheet);
    using MakeForm = std::function<ActionForm *(Session &, const WorkOrderSheet &)>;
    void openAction(Id<WorkOrder> id, const MakeForm &make);
    void openNew();
    void openIssue(Id<WorkOrder> id, std::optional<Id<Material>> material);
    void openReturn(Id<WorkOrder> id, Id<Lot> lot);
    void openLog(Id<WorkOrder> id);
    void openFinish(Id<WorkOrder> id);
    void openCancel(Id<WorkOrder> id);

    QAction *m_new;
    QToolButton *m_bench;
    LabelPrinter *m_label;
    QToolButton *m_travellers;
    QAction *m_travellersPdf;
    QAction *m_travellersPrint;
    std::optional<Id<WorkOrder>> m_openOrder;
};

} // namespace benchbook
