#include "ui/workshop/work_orders_page.h"

#include "core/reports/print_language.h"
#include "core/reports/traveller.h"
#include "core/stock/lot.h"
#include "ui/kit/buttons.h"
#include "ui/kit/formats.h"
#include "ui/kit/icon.h"
#include "ui/kit/label.h"
#include "ui/records/label_printer.h"
#include "ui/records/state_style.h"
#include "ui/records/trace_panel.h"
#include "ui/workshop/batch_forms.h"
#include "ui/workshop/check_form.h"
#include "ui/workshop/hold_form.h"
#include "ui/workshop/issue_form.h"
#include "ui/workshop/log_form.h"
#include "ui/workshop/lot_forms.h"
#include "ui/workshop/new_work_order_form.h"
#include "ui/workshop/work_order_body.h"

#include <QAction>
#include <QItemSelectionModel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace benchbook {
namespace {

/// So many are laid out before anybody looks for the window.
constexpr int mostTravellers = 60;

} // namespace

WorkOrdersPage::WorkOrdersPage(Session &session, QWidget *parent)
    : ActionPage(u"workorders"_s, session, workOrderList(), parent),
      m_new(new QAction(this)),
      m_bench(makeIconButton(u"workOrderBench"_s, u"hammer"_s, QString())),
      m_label(new LabelPrinter(u"workOrderLabel"_s, u"qr-code"_s, session, this)),
      m_travellers(makeIconButton(u"workOrderTravellers"_s, u"printer"_s, QString())),
      m_travellersPdf(new QAction(this)),
      m_travellersPrint(new QAction(this))
{
    m_new->setObjectName(u"newWorkOrderAction"_s);
    m_new->setShortcut(QKeySequence(u"Ctrl+N"_s));
    m_new->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_new);
    connect(m_new, &QAction::triggered, this, &WorkOrdersPage::openNew);
    connect(table(), &TableView::emptyActionTriggered, this, &WorkOrdersPage::openNew);
    m_bench->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_bench->setMinimumSize(0, 34);
    m_bench->setMaximumSize(QWIDGETSIZE_MAX, 34);
    m_bench->setVisible(false);
    detail()->addAction(m_bench);
    m_label->setSource([this](const Reader &reader) -> Result<std::vector<LabelContent>> {
        if (!currentRecord())
            return std::vector<LabelContent>();
        BENCHBOOK_ASSIGN(LabelContent label, workOrderLabel(reader, Id<WorkOrder>(*currentRecord())));
        return std::vector{std::move(label)};
    });
    connect(m_label, &LabelPrinter::saved, this, [this](const QString &message) { Q_EMIT said(message, false); });
    detail()->addAction(m_label->button());
    connect(m_bench, &QToolButton::clicked, this, [this] {
        if (currentRecord())
            Q_EMIT benchRequested(*currentRecord());
    });
    makeTravellers();
    WorkOrdersPage::retranslate();
}

void WorkOrdersPage::makeTravellers()
{
    auto *menu = new QMenu(m_travellers);
    m_travellersPdf->setObjectName(u"workOrderTravellersPdf"_s);
    m_travellersPrint->setObjectName(u"workOrderTravellersPrint"_s);
    menu->addActions({m_travellersPdf, m_travellersPrint});
    m_travellers->setMenu(menu);
    m_travellers->setPopupMode(QToolButton::InstantPopup);
    m_travellers->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_travellers->setMinimumSize(0, 34);
    m_travellers->setMaximumSize(QWIDGETSIZE_MAX, 34);
    addAtFoot(m_travellers);
    const auto marked = [this] {
        std::vector<Id<WorkOrder>> orders;
        for (const qint64 id : markedRecords())
            orders.emplace_back(id);
        return travellers(tr("Travellers %1").arg(session().today().toString(Qt::ISODate)), std::move(orders));
    };
    connect(m_travellersPdf, &QAction::triggered, this, [=, this] { savePrintOut(session(), this, marked()); });
    connect(m_travellersPrint, &QAction::triggered, this, [=, this] { previewPrintOut(session(), this, marked()); });
    connect(table()->selectionModel(), &QItemSelectionModel::selectionChanged, this, &WorkOrdersPage::updateTravellers);
}

void WorkOrdersPage::updateTravellers()
{
    const int marked = static_cast<int>(table()->selectionModel()->selectedRows().size());
    const bool possible = marked > 1 && marked <= mostTravellers;
    m_travellers->setEnabled(possible);
    m_travellers->setText(possible ? tr("%n traveller(s)", nullptr, marked) : tr("Travellers"));
    const QString why =
        tr("Mark several work orders with Ctrl or Shift, at most %1, to print their travellers at once.")
            .arg(mostTravellers);
    m_travellers->setToolTip(possible ? tr("Print the travellers of the marked work orders") : why);
    m_travellers->setAccessibleName(tr("Print the travellers of the marked work orders"));
}

QString WorkOrdersPage::title() const { return tr("Work orders"); }

QString WorkOrdersPage::iconName() const { return u"hammer"_s; }

QString WorkOrdersPage::emptySentence() const
{
    return tr("No work order here. One is made for each batch: product, pieces and a day.");
}

QString WorkOrdersPage::emptyAction() const { return tr("New work order"); }

void WorkOrdersPage::retranslate()
{
    m_new->setText(tr("New work order"));
    m_label->retranslate(tr("Print the label of this work order"));
    m_bench->setText(tr("Bench"));
    m_bench->setAccessibleName(tr("Open this work order at the bench"));
    m_bench->setToolTip(m_bench->accessibleName());
    m_travellersPdf->setText(tr("Save as PDF…"));
    m_travellersPdf->setIcon(icon(u"download"_s, Tone::Neutral));
    m_travellersPrint->setText(tr("Print…"));
    m_travellersPrint->setIcon(icon(u"printer"_s, Tone::Neutral));
    updateTravellers();
    ActionPage::retranslate();
}

void WorkOrdersPage::fillBody(std::optional<qint64> id)
{
    m_bench->setVisible(false);
    m_label->button()->setVisible(id.has_value());
    m_openOrder.reset();
    detail()->setChip({});
    if (!id) {
        detail()->setHeading(tr("No work order chosen"));
        return;
    }
    const auto sheet = loadWorkOrder(session().studio(), Id<WorkOrder>(*id));
    if (!sheet.ok()) {
        detail()->setHeading(tr("Work order"), sheet.error().message);
        return;
    }
    const WorkOrderInfo &info = sheet->info;
    QStringList subtitle{info.productName, tr("%n pcs", nullptr, info.quantity)};
    if (info.delivered > 0)
        subtitle << tr("%n out", nullptr, info.delivered);
    if (info.due.isValid())
        subtitle << tr("due %1").arg(sentenceDay(info.due));
    if (info.priority != WorkPriority::Normal)
        subtitle << stateTitle(priorityName(info.priority));
    detail()->setHeading(info.code, subtitle.join(u" · "_s));
    detail()->setChip(chipFor(sheet->isLateOn(session().today()) ? u"late"_s : stateName(info.state)));
    m_bench->setVisible(sheet->isOpen());
    if (sheet->isOpen())
        m_openOrder = info.id;
    if (sheet->isOpen() && !form())
        addActions(*sheet);
    if (info.order)
        addOrder(info);
    if (!info.note.isEmpty()) {
        auto *note = new Label(info.note, Label::Size::Body, Tone::Muted);
        note->setWordWrap(true);
        detail()->body()->addWidget(note);
    }
    addTraveller(info);
    addWarnings(detail(), *sheet);
    addSteps(detail(), *sheet);
    addMaterials(detail(), *sheet,
                 {[this, order = info.id](Id<Material> material) { openIssue(order, material); },
                  [this, order = info.id](Id<Lot> lot) { openReturn(order, lot); }});
    addOutside(detail(), *sheet, [this, order = info.id](Id<OutsideWork> work) {
        openAction(order, [work](Session &of, const WorkOrderSheet &now) { return makeTakeBackForm(of, now, work); });
    });
    addCost(detail(), session(), *sheet, [this, order = info.id](const UnknownCharge &charge) {
        openAction(order, [charge](Session &of, const WorkOrderSheet &now) { return makeChargeForm(of, now, charge); });
    });
    auto *trace = new TracePanel(u"workOrderTrace"_s, session());
    connect(trace, &TracePanel::openRequested, this, &Page::openRequested);
    connect(trace, &TracePanel::traceRequested, this, &WorkOrdersPage::traceRequested);
    trace->openWorkOrder(info.id);
    detail()->body()->addWidget(trace);
    detail()->addSection(tr("History"));
    addHistory(sheet->history);
}

void WorkOrdersPage::addOrder(const WorkOrderInfo &info)
{
    auto *order = new FlatButton(u"workOrderOrder"_s, tr("For the order %1").arg(info.orderCode));
    order->setIcon(icon(u"shopping-bag"_s, Tone::Accent));
    connect(order, &QPushButton::clicked, this,
            [this, id = info.order->value()] { Q_EMIT openRequested(u"orders"_s, id); });
    addButtons({order});
}

void WorkOrdersPage::addTraveller(const WorkOrderInfo &info)
{
    detail()->addSection(tr("Traveller"));
    addButtons(printOutButtons(u"workOrderTraveller"_s, session(), this,
                               travellers(tr("Traveller %1").arg(info.code), {info.id})));
}

PrintOut WorkOrdersPage::travellers(const QString &name, std::vector<Id<WorkOrder>> orders) const
{
    const QString title = orders.size() > 1 ? tr("Save the travellers") : tr("Save the traveller");
    return {name, title, [orders = std::move(orders), path = session().studio().path()](const Reader &reader) {
                return travellerReport(reader, orders, ContentStore::ofFile(path), printLanguage(reader));
            }};
}

void WorkOrdersPage::addActions(const WorkOrderSheet &sheet)
{
    const Id<WorkOrder> id = sheet.info.id;
    QList<QWidget *> buttons;
    const bool done = !sheet.steps.empty() && std::all_of(sheet.steps.begin(), sheet.steps.end(),
                                                          [](const StepProgress &step) { return step.isDone(); });
    // One filled button: what most likely comes next.
    const bool issueNext = sheet.needsMaterial() && sheet.info.state != WorkOrderState::InWork;
    const auto add = [&](const QString &name, const QString &text, bool next, auto slot) {
        QPushButton *button = next ? new PrimaryButton(name, text) : makeButton(name, text);
        connect(button, &QPushButton::clicked, this, slot);
        buttons << button;
        return button;
    };
    // Each button has its place, also when it cannot be pressed: the next click finds what the eye found.
    const auto allow = [](QPushButton *button, bool possible, const QString &whyNot) {
        button->setEnabled(possible);
        button->setToolTip(possible ? QString() : whyNot);
    };
    allow(add(u"workOrderIssue"_s, tr("Issue all…"), issueNext, [this, id] { openIssue(id, std::nullopt); }),
          sheet.needsMaterial(), tr("All its material is issued."));
    add(u"workOrderLog"_s, tr("Log work…"), !issueNext && !done, [this, id] { openLog(id); });
    add(u"workOrderFinish"_s, tr("Finish…"), !issueNext && done, [this, id] { openFinish(id); });
    allow(add(u"workOrderRelease"_s, tr("Release"), false,
              [this, id] { acted(releaseWorkOrder(session().studio(), id, session().person())); }),
          sheet.info.state == WorkOrderState::Planned, tr("It is released already."));
    buttons << moreButton(id, sheet);
    auto *cancel = new FlatButton(u"workOrderCancel"_s, tr("Cancel work order…"));
    cancel->setAccessibleName(tr("Cancel %1").arg(sheet.info.code));
    connect(cancel, &QPushButton::clicked, this, [this, id] { openCancel(id); });
    buttons << cancel;
    addButtons(buttons);
}

QPushButton *WorkOrdersPage::moreButton(Id<WorkOrder> id, const WorkOrderSheet &sheet)
{
    QPushButton *more = makeButton(u"workOrderMore"_s, tr("More"), u"ellipsis"_s);
    auto *menu = new QMenu(more);
    const auto add = [&](const QString &name, const QString &iconName, const QString &text, bool possible, auto make) {
        QAction *action = menu->addAction(icon(iconName), text);
        action->setObjectName(name);
        action->setEnabled(possible);
        connect(action, &QAction::triggered, this, [this, id, make] { openAction(id, make); });
    };
    const bool several = sheet.info.alive() > 1;
    add(u"workOrderDeliver"_s, u"package"_s, tr("Bring out a part…"), several, &makeDeliverForm);
    add(u"workOrderSplit"_s, u"scissors"_s, tr("Split…"), several, &makeSplitForm);
    add(u"workOrderMerge"_s, u"link"_s, tr("Merge…"), true, &makeMergeForm);
    add(u"workOrderSendOut"_s, u"truck"_s, tr("Send to a partner…"), !sheet.steps.empty(), &makeSendOutForm);
    add(u"workOrderByProduct"_s, u"layers"_s, tr("By-product…"), true, &makeByProductForm);
    add(u"workOrderRemnants"_s, u"arrow-left"_s, tr("Remnants back…"), !sheet.atBench.empty(), &makeRemnantsForm);
    add(u"workOrderPlan"_s, u"calendar"_s, tr("Due day and priority…"), true, &makePlanForm);
    menu->addSeparator();
    const auto offer = [&](const QString &name, const QString &iconName, const QString &text, auto slot) {
        QAction *action = menu->addAction(icon(iconName), text);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, slot);
    };
    offer(u"workOrderCheck"_s, u"list-checks"_s, tr("Record a check…"), [this, id] {
        auto *form = new CheckForm(session());
        form->chooseOrder(id);
        openForm(form, true);
    });
    offer(u"workOrderAskPeers"_s, u"mail"_s, tr("Ask other studios…"),
          [this, id] { Q_EMIT openRequested(u"peers"_s, id.value()); });
    if (sheet.hold) {
        offer(u"workOrderUnhold"_s, u"play"_s, tr("Release from hold"),
              [this, id] { acted(releaseWorkOrderHold(session().studio(), id, QString(), session().person())); });
    } else {
        offer(u"workOrderHold"_s, u"pause"_s, tr("Put on hold…"),
              [this, id] { openForm(new HoldForm(session(), id), true); });
    }
    more->setMenu(menu);
    return more;
}

void WorkOrdersPage::openAction(Id<WorkOrder> id, const MakeForm &make)
{
    const auto sheet = loadWorkOrder(session().studio(), id);
    if (!sheet.ok())
        return refuse(sheet.error().message);
    ActionForm *form = make(session(), *sheet);
    if (!form)
        return;
    openForm(form, true);
    if (this->form() == form)
        form->open();
}

void WorkOrdersPage::openNew() { openForm(new NewWorkOrderForm(session()), false); }

void WorkOrdersPage::openIssue(Id<WorkOrder> id, std::optional<Id<Material>> material)
{
    openForm(new IssueForm(session(), id, material), true);
}

void WorkOrdersPage::openReturn(Id<WorkOrder> id, Id<Lot> lot)
{
    const auto sheet = loadWorkOrder(session().studio(), id);
    if (!sheet.ok())
        return refuse(sheet.error().message);
    const auto found = std::find_if(sheet->atBench.begin(), sheet->atBench.end(),
                                    [lot](const IssuedLot &other) { return other.lot == lot; });
    if (found != sheet->atBench.end())
        openForm(new ReturnForm(session(), sheet->info, *found), true);
}

void WorkOrdersPage::openLog(Id<WorkOrder> id)
{
    const auto sheet = loadWorkOrder(session().studio(), id);
    if (!sheet.ok())
        return refuse(sheet.error().message);
    openForm(new LogForm(session(), *sheet), true);
}

void WorkOrdersPage::openFinish(Id<WorkOrder> id)
{
    const auto sheet = loadWorkOrder(session().studio(), id);
    if (!sheet.ok())
        return refuse(sheet.error().message);
    openForm(new FinishForm(session(), *sheet), true);
}

void WorkOrdersPage::openCancel(Id<WorkOrder> id)
{
    const auto sheet = loadWorkOrder(session().studio(), id);
    if (!sheet.ok())
        return refuse(sheet.error().message);
    openForm(new CancelWorkOrderForm(session(), *sheet), true);
}

} // namespace benchbook
