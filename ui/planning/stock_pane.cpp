#include "ui/planning/stock_pane.h"

#include "core/journal/history.h"
#include "core/planning/stock/stock_words.h"
#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/filter_chips.h"
#include "ui/kit/label.h"
#include "ui/kit/list_detail.h"
#include "ui/kit/table_view.h"
#include "ui/planning/stock_batch_form.h"
#include "ui/planning/stock_curve_view.h"
#include "ui/planning/stock_detail.h"
#include "ui/records/background.h"
#include "ui/records/fact_sheet.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

constexpr int reckonAfterMs = 300;
constexpr auto stockTables = {"material",
                              "variant",
                              "stock_move",
                              "sales_order",
                              "sales_order_line",
                              "purchase_order",
                              "purchase_order_line",
                              "purchase_receipt_line",
                              "quote",
                              "recipe",
                              "recipe_input",
                              "work_order",
                              "demand_event",
                              "demand_figure",
                              "look_alike",
                              "supplier"};

bool touchesStock(const ChangeSet &changes)
{
    // Many at once are told without their rows.
    return changes.rows.empty() || std::any_of(stockTables.begin(), stockTables.end(),
                                               [&](const char *table) { return changes.touches(table); });
}

enum StockView { Items, Curve, Dead, Batch };

struct StockChip
{
    const char *key;
    StockView view;
    StockModel::Shown shown;
};
constexpr StockChip stockChips[] = {
    {"all", Items, StockModel::Shown::All}, {"changes", Items, StockModel::Shown::Changes},
    {"low", Items, StockModel::Shown::Low}, {"curve", Curve, StockModel::Shown::All},
    {"dead", Dead, StockModel::Shown::All}, {"batch", Batch, StockModel::Shown::All}};

} // namespace

StockPane::StockPane(Session &session, JobRunner &jobs, QWidget *parent)
    : Page(u"stock-policy"_s, parent),
      m_session(session),
      m_jobs(jobs),
      m_summary(new Label),
      m_problem(new Label({}, Label::Size::Body, Tone::Danger)),
      m_views(new FilterChips(u"stock.views"_s)),
      m_stack(new QStackedWidget),
      m_model(new StockModel(this)),
      m_curve(new StockCurveView),
      m_dead(new FactSheet(u"stock.dead"_s)),
      m_batch(new StockBatchForm(session.studio().currency()))
{
    m_summary->setObjectName(u"stock.summary"_s);
    m_summary->setWordWrap(true);
    m_problem->setObjectName(u"stock.problem"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    for (const StockChip &chip : stockChips)
        m_views->addChip(QString::fromLatin1(chip.key), {});
    m_stack->addWidget(makeItems());
    m_stack->addWidget(m_curve);
    auto *dead = new QScrollArea;
    dead->setObjectName(u"stock.deadScroll"_s);
    dead->setFocusPolicy(Qt::NoFocus);
    dead->setFrameShape(QFrame::NoFrame);
    dead->setWidgetResizable(true);
    auto *deadCard = new Card;
    deadCard->column()->addWidget(m_dead);
    deadCard->column()->addStretch();
    dead->setWidget(deadCard);
    m_stack->addWidget(dead);
    m_stack->addWidget(m_batch);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_summary);
    column->addWidget(m_problem);
    column->addWidget(m_views);
    column->addWidget(m_stack, 1);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &StockPane::reckon);
    connect(m_views, &FilterChips::changed, this, &StockPane::showView);
    connect(m_curve, &StockCurveView::servicesWanted, this, &StockPane::ask);
    connect(&session.studio().changes(), &ChangeBus::committed, this, [this](const ChangeSet &changes) {
        // Whoever turns to the pane later asks by refresh().
        if (isVisible() && touchesStock(changes))
            m_soon.start(reckonAfterMs);
    });
    StockPane::retranslate();
    showDetail();
}

StockPane::~StockPane() { m_token.cancel(); }

QWidget *StockPane::makeItems()
{
    m_table = new TableView(u"stock.table"_s);
    m_table->setModel(m_model);
    m_table->setColumns({{3, 1}, {18, 1}, {5, 3}, {10, 2}, {16, 1}, {10, 2}, {11, 2}, {16, 5}});
    m_table->setStretchColumn(StockModel::Item);
    m_acceptTicked = new PrimaryButton(u"stock.acceptTicked"_s);
    m_tickedText = new Label({}, Label::Size::Small, Tone::Muted);
    m_assumed = new Label({}, Label::Size::Small, Tone::Muted);
    m_assumed->setObjectName(u"stock.assumed"_s);
    m_assumed->setWordWrap(true);
    auto *list = new Card;
    list->setFlush();
    list->column()->addWidget(m_table, 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(12, 8, 12, 8);
    foot->addWidget(m_acceptTicked);
    foot->addWidget(m_tickedText, 1);
    list->column()->addLayout(foot);
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(list, 1);
    column->addWidget(m_assumed);
    m_detail = new StockDetail(m_session.dialogs(), [this](StockKey key, const StockWish &wish) {
        const Result<void> said = sayStocking(m_session.studio(), key, wish, m_session.person());
        if (said.ok())
            acted(said);
        return said;
    });
    auto *both = new ListDetail(u"stock.split"_s, left, m_detail);
    connect(both, &ListDetail::stackedChanged, m_detail, &DetailPane::setBackVisible);
    connect(m_detail, &DetailPane::backRequested, both, &ListDetail::closeDetail);
    connect(m_table, &TableView::rowActivated, both, &ListDetail::openDetail);
    connect(m_table, &TableView::currentRowChanged, this, [this] {
        // A question would stop the table in the midst of a click.
        if (m_detail->isTouched())
            QMetaObject::invokeMethod(this, &StockPane::followTable, Qt::QueuedConnection);
        else
            followTable();
    });
    connect(m_model, &StockModel::tickedChanged, this, &StockPane::tellTicked);
    connect(m_acceptTicked, &QAbstractButton::clicked, this, [this] { accept(m_model->ticked()); });
    connect(m_detail, &StockDetail::acceptWanted, this, [this] {
        for (const StockLine &line : m_reckoned->advice.lines) {
            if (m_chosen && m_reckoned->item(line).key == *m_chosen)
                return accept({&line});
        }
    });
    return both;
}

QString StockPane::title() const { return tr("Stock"); }

void StockPane::search(const QString &text)
{
    m_model->setSearch(text);
    markChosen();
}

void StockPane::refresh() { reckon(); }

bool StockPane::showRecord(qint64 id)
{
    for (const bool isVariant : {false, true}) {
        const int row = m_model->rowOf({isVariant, id});
        if (row < 0)
            continue;
        m_views->setChecked(u"all"_s);
        showView();
        m_table->selectRow(m_model->rowOf({isVariant, id}));
        return true;
    }
    return false;
}

void StockPane::reckon()
{
    m_soon.stop();
    if (m_reckoning) {
        m_token.cancel();
        m_soon.start(reckonAfterMs);
        return;
    }
    m_reckoning = true;
    if (!m_reckoned)
        m_summary->setText(tr("Reckoning …"));
    using Reckoned = std::shared_ptr<const StockReckoned>;
    m_token = readInBackground<Reckoned>(
        m_session, m_jobs, this, tr("Reckon the stock"),
        [ahead = m_session.lookAhead()](const ReadSession &reading, const Progress &progress) -> Result<Reckoned> {
            BENCHBOOK_ASSIGN(const std::shared_ptr<const SeenStock> seen,
                             reading.read([&](const Reader &reader) { return ahead->stock(reader, progress); }));
            auto reckoned = std::make_shared<StockReckoned>(StockReckoned{*seen});
            reckoned->curve = stockCurve(reckoned->question, reckoned->advice);
            return Reckoned(reckoned);
        },
        [this](const Result<Reckoned> &result) {
            m_reckoning = false;
            if (result.ok())
                show(*result);
            else
                sayWhyNot(result.error());
        });
}

void StockPane::sayWhyNot(const Error &error)
{
    if (error.code != ErrorCode::Cancelled)
        m_summary->setText(error.message);
    else if (!m_reckoned && !m_soon.isActive())
        m_summary->setText(tr("Stopped before it was reckoned. F5 begins again."));
}

void StockPane::show(std::shared_ptr<const StockReckoned> reckoned)
{
    m_reckoned = std::move(reckoned);
    m_model->show(m_reckoned);
    m_curve->show(m_reckoned);
    m_batch->show(m_reckoned);
    retranslate();
    if (!m_chosen && m_model->rowCount() > 0)
        m_table->selectRow(0);
}

void StockPane::retranslate()
{
    const auto counted = [&](StockModel::Shown shown) { return m_reckoned ? m_model->count(shown) : -1; };
    m_table->setAccessibleName(tr("What is kept, by item"));
    m_views->setText(u"all"_s, tr("All"));
    m_views->setText(u"changes"_s, tr("Would change"));
    m_views->setText(u"low"_s, tr("Order now"));
    m_views->setText(u"curve"_s, tr("Money against shortage"));
    m_views->setText(u"dead"_s, tr("Dead stock"));
    m_views->setText(u"batch"_s, tr("How many at once"));
    m_views->setCount(u"changes"_s, counted(StockModel::Shown::Changes));
    m_views->setCount(u"low"_s, counted(StockModel::Shown::Low));
    m_views->setCount(u"dead"_s, m_reckoned ? int(m_reckoned->advice.dead().size()) : -1);
    m_table->setEmptyState(u"package"_s,
                           m_reckoned && !m_reckoned->advice.lines.empty()
                               ? tr("Nothing here. Choose “All” to see everything that is kept.")
                               : tr("Nothing is kept yet. Add a material, or say how many pieces of a variant "
                                    "are to lie on the shelf."));
    m_model->retranslate();
    m_curve->retranslate();
    if (m_reckoned) {
        const StockAdvice &advice = m_reckoned->advice;
        const QString now = stockMoneyText(m_reckoned->question, advice.boundNow, advice.timesOutNow, QLocale());
        const QString then = stockMoneyText(m_reckoned->question, advice.bound, advice.timesOut, QLocale());
        m_summary->setText(advice.lines.empty() ? QString() : tr("Now: %1. With the advice: %2.").arg(now, then));
        m_assumed->setText(m_reckoned->question.assumed.join(u' '));
    }
    fillDead();
    tellTicked();
    // The model has forgotten which row was current.
    markChosen();
    showDetail();
}

void StockPane::showView()
{
    m_problem->hide();
    for (const StockChip &chip : stockChips) {
        if (m_views->checkedKey() != QLatin1StringView(chip.key))
            continue;
        m_stack->setCurrentIndex(chip.view);
        if (chip.view != Items)
            return;
        m_model->setShown(chip.shown);
        // What is being typed stays, also while the list does not show what it is about.
        if (!markChosen() && m_model->rowCount() > 0 && !m_detail->isTouched())
            m_table->selectRow(0);
    }
}

bool StockPane::markChosen()
{
    const int row = m_chosen ? m_model->rowOf(*m_chosen) : -1;
    if (row >= 0)
        m_table->selectRow(row);
    else
        m_table->selectionModel()->clear();
    return row >= 0;
}

void StockPane::followTable()
{
    const StockLine *line = m_model->line(m_table->currentIndex().row());
    if (!line || m_chosen == m_reckoned->item(*line).key)
        return;
    const StockKey wanted = m_reckoned->item(*line).key;
    if (!m_detail->letGo()) {
        // What is typed stays, and so does what it is about.
        markChosen();
        return;
    }
    m_chosen = wanted;
    fillDetail();
}

void StockPane::showDetail()
{
    if (!m_detail->isTouched())
        fillDetail();
}

void StockPane::fillDetail()
{
    const StockLine *shown = nullptr;
    for (std::size_t at = 0; m_chosen && m_reckoned && at < m_reckoned->advice.lines.size(); ++at) {
        if (m_reckoned->item(m_reckoned->advice.lines[at]).key == *m_chosen)
            shown = &m_reckoned->advice.lines[at];
    }
    m_detail->show(m_reckoned.get(), shown);
}

void StockPane::fillDead()
{
    m_dead->clear();
    const auto lines = m_reckoned ? m_reckoned->advice.dead() : std::vector<const StockLine *>();
    if (m_reckoned && lines.empty())
        m_dead->addText(tr("Nothing lies here that is not used."));
    for (const StockLine *line : lines) {
        const StockedItem &item = m_reckoned->item(*line);
        m_dead->addSection(QString(item.name + u" · "_s + item.code));
        const QString worth = item.value ? m_reckoned->money(line->dead.bound) : tr("not known");
        m_dead->addLine(tr("Too much"), tr("%1 of %2, worth %3")
                                            .arg(displayText(line->dead.excess, item.unit),
                                                 displayText(item.onHand, item.unit), worth));
        for (const QString &reason : deadStockReasons(m_reckoned->question, *line, QLocale()))
            m_dead->addText(reason);
        for (const DeadStockProposal &proposal : line->dead.proposals)
            m_dead->addText(QString(u"→ "_s + deadStockWayText(m_reckoned->question, *line, proposal, QLocale())),
                            Tone::Neutral);
    }
}

void StockPane::tellTicked()
{
    const auto count = int(m_model->ticked().size());
    m_acceptTicked->setText(count > 0 ? tr("Take over %n item(s)", nullptr, count) : tr("Take over"));
    m_acceptTicked->setAccessibleName(m_acceptTicked->text());
    m_acceptTicked->setEnabled(count > 0);
    m_tickedText->setText(count > 0 ? QString() : tr("Tick what the file is to say from now on."));
}

bool StockPane::acted(const Result<void> &result)
{
    m_problem->setVisible(!result.ok());
    if (!result.ok()) {
        m_problem->setText(result.error().message);
        return false;
    }
    if (const std::optional<qint64> written = m_session.justWritten()) {
        const auto entry = m_session.studio().read([&](const Reader &reader) { return entryById(reader, *written); });
        if (entry.ok())
            Q_EMIT said(entry->sentence.text(), true);
    }
    return true;
}

void StockPane::accept(const std::vector<const StockLine *> &lines)
{
    std::vector<StockTerms> terms;
    for (const StockLine *line : lines) {
        if (const std::optional<StockTerms> wanted = line->terms(m_reckoned->item(*line)))
            terms.push_back(*wanted);
    }
    if (acted(acceptStockTerms(m_session.studio(), terms, m_session.person())))
        m_model->untickAll();
}

void StockPane::ask(const std::vector<ServiceAsked> &services)
{
    acted(askServices(m_session.studio(), services, m_session.person()));
}

} // namespace benchbook
