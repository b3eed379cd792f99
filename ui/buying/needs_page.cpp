#include "ui/buying/needs_page.h"

#include "core/buying/purchase_need.h"
#include "ui/buying/advice_sheet.h"
#include "ui/buying/need_form.h"
#include "ui/kit/buttons.h"
#include "ui/kit/detail_pane.h"
#include "ui/kit/filter_chips.h"
#include "ui/kit/label.h"
#include "ui/kit/list_detail.h"
#include "ui/kit/table_view.h"
#include "ui/records/background.h"
#include "ui/records/fact_sheet.h"

#include <QAction>
#include <QHBoxLayout>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace benchbook {
namespace {

enum NeedColumn { NeedTick, NeedMaterial, NeedToBuy, NeedOnHand, NeedOnOrder, NeedShortFrom, NeedColumns };

constexpr const char *tablesOfPlan[]{
    "stock_move", "work_order",          "purchase_need",         "purchase_order", "material",    "lot",
    "lot_hold",   "purchase_order_line", "purchase_receipt_line", "quote",          "quote_break", "supplier"};

QStandardItem *cell(const QString &text, bool number = false)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    if (number)
        item->setData(int(Qt::AlignRight | Qt::AlignVCenter), Qt::TextAlignmentRole);
    return item;
}

} // namespace

NeedsPage::NeedsPage(Session &session, JobRunner &jobs, QWidget *parent)
    : Page(u"needs"_s, parent),
      m_session(session),
      m_jobs(jobs),
      m_new(new QAction(this)),
      m_policy(new FilterChips(u"needsPolicy"_s)),
      m_model(new QStandardItemModel(0, NeedColumns, this)),
      m_table(new TableView(u"needsTable"_s)),
      m_count(new Label({}, Label::Size::Small, Tone::Muted)),
      m_detail(new DetailPane(u"needsDetail"_s)),
      m_why(new FactSheet(u"needsWhy"_s)),
      m_advice(new FactSheet(u"needsAdvice"_s)),
      m_order(new PrimaryButton(u"needsOrder"_s)),
      m_quotes(new FlatButton(u"needsQuotes"_s)),
      m_sheet(new QWidget)
{
    m_new->setObjectName(u"newNeedAction"_s);
    m_new->setShortcut(QKeySequence(u"Ctrl+N"_s));
    m_new->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_new);
    m_policy->addChip(u"cheapest"_s, {});
    m_policy->addChip(u"balanced"_s, {});
    m_table->setModel(m_model);
    m_table->setColumns({{4}, {20}, {13}, {12, 3}, {11, 2}, {11, 2}});
    m_table->setStretchColumn(NeedMaterial);
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_policy);
    column->addWidget(m_table, 1);
    column->addWidget(m_count);
    auto *sheet = new QVBoxLayout(m_sheet);
    sheet->setContentsMargins(0, 0, 0, 0);
    sheet->addWidget(m_why);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_order);
    buttons->addWidget(m_quotes);
    buttons->addStretch();
    sheet->addLayout(buttons);
    sheet->addWidget(m_advice);
    m_detail->body()->addWidget(m_sheet);
    m_splitter = new ListDetail(u"needsSplitter"_s, left, m_detail);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    m_askSoon.setSingleShot(true);
    m_askSoon.setInterval(200);

    connectParts();
    connect(&session.studio().changes(), &ChangeBus::committed, this, [this](const ChangeSet &changes) {
        const bool mine = std::any_of(std::begin(tablesOfPlan), std::end(tablesOfPlan),
                                      [&](const char *table) { return changes.touches(table); });
        if (mine && isVisible())
            readPlan();
    });
    NeedsPage::retranslate();
}

void NeedsPage::connectParts()
{
    connect(m_new, &QAction::triggered, this, &NeedsPage::openForm);
    connect(m_table, &TableView::emptyActionTriggered, this, &NeedsPage::openForm);
    connect(m_policy, &FilterChips::changed, this, &NeedsPage::askSoon);
    connect(m_table, &TableView::currentRowChanged, this, [this] {
        if (!m_filling)
            fillPane();
    });
    connect(m_table, &TableView::rowActivated, m_splitter, &ListDetail::openDetail);
    connect(m_splitter, &ListDetail::stackedChanged, m_detail, &DetailPane::setBackVisible);
    connect(m_detail, &DetailPane::backRequested, m_splitter, &ListDetail::closeDetail);
    connect(m_model, &QStandardItemModel::itemChanged, this, [this](const QStandardItem *item) {
        if (m_filling || item->column() != NeedTick)
            return;
        m_unticked[item->data(Qt::UserRole).toLongLong()] = item->checkState() != Qt::Checked;
        showCount();
        askSoon();
    });
    // Whole rows are walked through, so Space means the tick of the row.
    auto *tick = new QAction(m_table);
    tick->setShortcut(QKeySequence(Qt::Key_Space));
    tick->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(tick);
    connect(tick, &QAction::triggered, this, [this] {
        QStandardItem *item = m_model->item(m_table->currentIndex().row(), NeedTick);
        if (item && item->isCheckable())
            item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
    });
    connect(&m_askSoon, &QTimer::timeout, this, &NeedsPage::ask);
    connect(m_quotes, &QPushButton::clicked, this, [this] { Q_EMIT quotesWanted(ticked()); });
    connect(m_order, &QPushButton::clicked, this, [this] {
        if (m_choice)
            Q_EMIT ordersWanted(*m_choice);
    });
}

QString NeedsPage::title() const { return tr("Needs"); }

void NeedsPage::search(const QString &text)
{
    if (m_search == text)
        return;
    m_search = text;
    fillTable();
    askSoon();
}

void NeedsPage::refresh() { readPlan(); }

bool NeedsPage::showRecord(qint64 material)
{
    m_shown = material;
    readPlan();
    m_splitter->openDetail();
    return true;
}

void NeedsPage::readPlan()
{
    auto plan = m_session.studio().read([&](const Reader &reader) { return purchasePlan(reader, m_session.today()); });
    m_plan = plan.ok() ? std::move(*plan) : std::vector<MaterialDemand>();
    // What is covered is there to be looked at; what is to be bought comes first.
    std::stable_partition(m_plan.begin(), m_plan.end(),
                          [](const MaterialDemand &material) { return material.toBuy() > Quantity(); });
    fillTable();
    askSoon();
}

const MaterialDemand *NeedsPage::current() const
{
    const auto found = std::find_if(m_plan.begin(), m_plan.end(),
                                    [&](const MaterialDemand &one) { return one.material.value() == m_shown; });
    return found == m_plan.end() ? nullptr : &*found;
}

void NeedsPage::fillTable()
{
    const std::optional<qint64> kept = m_shown;
    m_filling = true;
    m_model->setRowCount(0);
    for (const MaterialDemand &material : m_plan) {
        if (isFound(material))
            addRow(material);
    }
    int row = m_model->rowCount() > 0 ? 0 : -1;
    for (int i = 0; i < m_model->rowCount(); ++i) {
        if (kept && m_model->item(i, NeedTick)->data(Qt::UserRole).toLongLong() == *kept)
            row = i;
    }
    if (row >= 0)
        m_table->selectRow(row);
    m_filling = false;
    showCount();
    fillPane();
}

bool NeedsPage::isFound(const MaterialDemand &material) const
{
    return m_search.isEmpty() || material.name.contains(m_search, Qt::CaseInsensitive) ||
           material.code.contains(m_search, Qt::CaseInsensitive) ||
           material.supplierName.contains(m_search, Qt::CaseInsensitive);
}

bool NeedsPage::isTicked(const MaterialDemand &material) const
{
    const auto unticked = m_unticked.find(material.material.value());
    return material.toBuy() > Quantity() && (unticked == m_unticked.end() || !unticked->second);
}

void NeedsPage::showCount()
{
    QStringList counts{tr("%n material(s)", nullptr, m_model->rowCount())};
    const auto hidden = std::count_if(m_plan.begin(), m_plan.end(), [this](const MaterialDemand &material) {
        return isTicked(material) && !isFound(material);
    });
    if (hidden > 0)
        counts << tr("%n ticked one(s), hidden by the search, are left out", nullptr, static_cast<int>(hidden));
    m_count->setText(counts.join(u" · "_s));
}

void NeedsPage::addRow(const MaterialDemand &material)
{
    auto *tick = cell({});
    tick->setData(QVariant::fromValue(material.material.value()), Qt::UserRole);
    tick->setData(material.name, Qt::AccessibleTextRole);
    tick->setCheckable(material.toBuy() > Quantity());
    if (tick->isCheckable())
        tick->setCheckState(m_unticked[material.material.value()] ? Qt::Unchecked : Qt::Checked);
    const auto amount = [&](Quantity quantity) {
        return cell(quantity.isZero() ? u"—"_s : displayText(quantity, material.unit), true);
    };
    m_model->appendRow({tick, cell(material.name), amount(material.toBuy()), amount(material.onHand),
                        amount(material.onOrder), cell(material.wantedDay.toString(Qt::ISODate))});
}

void NeedsPage::fillPane()
{
    const int row = m_table->currentIndex().row();
    m_shown = row < 0 ? std::nullopt : std::optional(m_model->item(row, NeedTick)->data(Qt::UserRole).toLongLong());
    m_why->clear();
    m_sheet->setVisible(!m_form);
    if (m_form)
        return;
    if (const MaterialDemand *material = current()) {
        m_detail->setHeading(material->name, material->code);
        showMaterial(*material);
    } else {
        m_detail->setHeading(tr("Nothing has to be bought"));
    }
}

void NeedsPage::showMaterial(const MaterialDemand &material)
{
    const auto text = [&](Quantity quantity) { return displayText(quantity, material.unit); };
    m_why->addSection(tr("Why"));
    for (const Demand &demand : material.demands) {
        QString wanted = text(demand.quantity);
        if (demand.day.isValid())
            wanted += u" · "_s + demand.day.toString(Qt::ISODate);
        const QString what = demand.about.isEmpty() ? demand.code : QString(demand.code + u" · "_s + demand.about);
        if (demand.kind == DemandKind::WorkOrder) {
            m_why->addLink(demand.code, what, wanted,
                           [this, id = demand.record] { Q_EMIT openRequested(u"workorders"_s, id); });
        } else {
            m_why->addLine(what, wanted);
            m_why->addLink(demand.code + u".stock"_s, {}, tr("Had from stock"),
                           [this, id = Id<PurchaseNeed>(demand.record)] {
                               if (m_session.succeeded(meetNeed(m_session.studio(), id, m_session.person()), this))
                                   Q_EMIT said(tr("The need is met"), true);
                           });
            m_why->addLink(demand.code, {}, tr("No longer wanted"), [this, id = Id<PurchaseNeed>(demand.record)] {
                if (m_session.succeeded(removeNeed(m_session.studio(), id, m_session.person()), this))
                    Q_EMIT said(tr("The need is removed"), true);
            });
        }
    }
    m_why->addLine(tr("On the shelves"), text(material.onHand));
    if (!material.setAside.isZero())
        m_why->addLine(tr("On hold or expired, not counted"), text(material.setAside), Tone::Warning);
    m_why->addLine(tr("On order"), text(material.onOrder));
    if (material.comesTooLate())
        m_why->addText(tr("What is on order comes too late: %1 will be missing from %2 on.")
                           .arg(text(material.shortfall), material.wantedDay.toString(Qt::ISODate)),
                       Tone::Warning);
    m_why->addLine(tr("Left after all that"), text(material.available()),
                   material.available() < Quantity() ? Tone::Danger : Tone::Neutral);
    if (material.isLow())
        m_why->addText(tr("At or below the reorder point of %1: bought up to %2.")
                           .arg(text(material.reorderPoint), text(std::max(material.fillUpTo, material.reorderPoint))));
    if (!material.drafted.isZero())
        m_why->addLine(tr("In drafts, to be placed: %1").arg(material.drafts.join(u", "_s)), text(material.drafted),
                       Tone::Warning);
    m_why->addLine(tr("To buy"), text(material.toBuy()));
    m_why->addLink(u"material"_s, tr("Material"), material.code,
                   [this, id = material.material.value()] { Q_EMIT openRequested(u"materials"_s, id); });
}

void NeedsPage::openForm()
{
    if (m_form && !m_form->letGo())
        return;
    closeForm();
    auto *form = new NeedForm(m_session);
    m_form = form;
    form->takePane();
    m_detail->body()->insertWidget(0, form);
    m_detail->setHeading(form->accessibleName());
    connect(form, &PaneForm::titleChanged, this, [this, form] { m_detail->setHeading(form->accessibleName()); });
    connect(form, &PaneForm::closed, this, [this] {
        closeForm();
        m_table->setFocus();
    });
    connect(form, &PaneForm::done, this, [this](std::optional<qint64> material) {
        closeForm();
        m_shown = material;
        readPlan();
        Q_EMIT said(tr("The need is written down"), true);
        m_table->setFocus();
    });
    m_sheet->hide();
    m_splitter->openDetail();
    form->focusFirst();
    form->guardTyping(m_session.dialogs());
}

void NeedsPage::closeForm()
{
    if (!m_form)
        return;
    m_form->hide();
    m_form->deleteLater();
    m_form = nullptr;
    fillPane();
}

std::vector<WantedMaterial> NeedsPage::ticked() const
{
    std::vector<WantedMaterial> wants;
    for (const MaterialDemand &material : m_plan) {
        if (isTicked(material) && isFound(material))
            wants.push_back({material.material, material.toBuy(), material.wantedDay});
    }
    return wants;
}

void NeedsPage::askSoon()
{
    m_token.cancel();
    m_choice.reset();
    m_order->setEnabled(false);
    m_quotes->setEnabled(!ticked().empty());
    m_askSoon.start();
}

void NeedsPage::ask()
{
    const std::vector<WantedMaterial> wants = ticked();
    if (wants.empty()) {
        m_advice->clear();
        return;
    }
    const bool balanced = m_policy->checkedKey() == u"balanced"_s;
    m_token = readInBackground<PurchaseAdvice>(
        m_session, m_jobs, this, tr("Choosing suppliers"),
        [wants, balanced, today = m_session.today(), currency = m_session.studio().currency()](
            const ReadSession &reading, const Progress &progress) -> Result<PurchaseAdvice> {
            BENCHBOOK_ASSIGN(const AdviceQuestion question,
                             reading.read([&](const Reader &reader) { return adviceQuestion(reader, wants, today); }));
            Money goods;
            for (const AdvisedOffer &offer : question.offers)
                goods = std::max(goods, offer.goods);
            return adviseOn(question, balanced ? balancedPolicy(goods) : cheapestPolicy(), currency, progress.token());
        },
        [this](const Result<PurchaseAdvice> &advice) { showAnswer(advice); });
}

void NeedsPage::showAnswer(const Result<PurchaseAdvice> &advice)
{
    if (!advice.ok()) {
        if (advice.error().code != ErrorCode::Cancelled) {
            m_advice->clear();
            m_advice->addText(advice.error().message, Tone::Warning);
        }
        return;
    }
    m_choice = advice->best;
    m_order->setEnabled(m_choice.has_value());
    m_order->setText(m_choice ? tr("Draft %n order(s)", nullptr, static_cast<int>(m_choice->orders.size()))
                              : tr("Draft orders"));
    showAdvice(*m_advice, m_session, *advice);
}

void NeedsPage::retranslate()
{
    m_new->setText(tr("New need"));
    m_policy->setText(u"cheapest"_s, tr("Cheapest"));
    m_policy->setText(u"balanced"_s, tr("Balanced"));
    m_model->setHorizontalHeaderLabels(
        {{}, tr("Material"), tr("To buy"), tr("On hand"), tr("On order"), tr("Short from")});
    for (const int column : {NeedToBuy, NeedOnHand, NeedOnOrder})
        m_model->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->setAccessibleName(tr("What has to be bought"));
    m_table->setEmptyState(iconName(), tr("Nothing has to be bought: what is there and on order will do."),
                           tr("Write down a need"));
    m_quotes->setText(tr("Ask for quotes"));
    m_quotes->setToolTip(tr("Ask several suppliers what the ticked materials cost"));
    m_order->setText(tr("Draft orders"));
    fillTable();
    askSoon();
}

} // namespace benchbook
