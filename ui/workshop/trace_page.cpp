#include "ui/workshop/trace_page.h"

#include "core/reports/print_language.h"
#include "core/trace_paper.h"
#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/filter_chips.h"
#include "ui/kit/icon.h"
#include "ui/kit/label.h"
#include "ui/kit/table_view.h"
#include "ui/records/background.h"
#include "ui/records/fact_sheet.h"
#include "ui/records/print_out.h"
#include "ui/workshop/recall_model.h"
#include "ui/workshop/trace_nodes.h"
#include "ui/workshop/trace_tree.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace benchbook {

namespace {

enum TraceView { NothingView, WaysView, RecallView };

// Enough to fill what is seen: the trees show no more, and the rest follows by itself.
constexpr int firstOrders = mostTraceNodes;

Label *traceSentence()
{
    auto *label = new Label(QString(), Label::Size::Body, Tone::Muted);
    label->setWordWrap(true);
    return label;
}

} // namespace

TracePage::TracePage(Session &session, JobRunner &jobs, QWidget *parent)
    : Page(u"workshopTrace"_s, parent),
      m_session(session),
      m_jobs(jobs),
      m_views(new FilterChips(u"traceViews"_s)),
      m_stack(new QStackedWidget),
      m_message(traceSentence())
{
    m_views->addChip(u"ways"_s, QString());
    m_views->addChip(u"recall"_s, QString());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(makeHead());
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setObjectName(u"traceMessage"_s);
    m_stack->addWidget(m_message);
    m_stack->addWidget(makeWays());
    m_stack->addWidget(makeRecall());
    column->addWidget(m_stack, 1);
    connect(m_views, &FilterChips::changed, this, &TracePage::showView);
    setFocusProxy(m_code);
    TracePage::retranslate();
    showView();
}

QWidget *TracePage::makeHead()
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_back = makeIconButton(u"traceBack"_s, u"arrow-left"_s, QString());
    m_code = new QLineEdit;
    m_code->setObjectName(u"traceCode"_s);
    m_code->setClearButtonEnabled(true);
    m_code->addAction(icon("search"_L1, Tone::Muted), QLineEdit::LeadingPosition);
    m_code->setMinimumWidth(280);
    m_saveList = makeButton(u"traceSaveList"_s, QString(), u"download"_s);
    m_pdf = makeButton(u"tracePdf"_s, QString(), u"file-text"_s);
    m_print = makeButton(u"tracePrint"_s, QString(), u"printer"_s);
    row->addWidget(m_back);
    row->addWidget(m_code, 1);
    row->addWidget(m_views, 1);
    for (QAbstractButton *button : {m_saveList, m_pdf, m_print})
        row->addWidget(button);
    connect(m_back, &QAbstractButton::clicked, this, &TracePage::goBack);
    connect(m_code, &QLineEdit::returnPressed, this, [this] {
        if (!m_code->text().trimmed().isEmpty())
            ask(m_code->text().trimmed(), true);
    });
    connect(m_saveList, &QAbstractButton::clicked, this, &TracePage::saveRecallList);
    connect(m_pdf, &QAbstractButton::clicked, this, [this] { print(false); });
    connect(m_print, &QAbstractButton::clicked, this, [this] { print(true); });
    return head;
}

QWidget *TracePage::makeWays()
{
    auto *ways = new QWidget;
    auto *column = new QVBoxLayout(ways);
    column->setContentsMargins(0, 0, 0, 0);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    column->addLayout(row, 1);
    m_hint = new Label(QString(), Label::Size::Small, Tone::Muted);
    column->addWidget(m_hint);

    m_origins = new TraceTree(u"traceOrigins"_s);
    m_results = new TraceTree(u"traceResults"_s);
    m_noOrigins = traceSentence();
    m_noResults = traceSentence();
    const auto side = [this](TraceTree *tree, Label *empty) {
        auto *card = new Card(u" "_s);
        card->column()->addWidget(empty);
        card->column()->addWidget(tree, 1);
        card->column()->addStretch();
        connect(tree, &TraceTree::openRequested, this, &Page::openRequested);
        connect(tree, &TraceTree::traceRequested, this, [this](qint64 id) { ask(QString::number(id), true); });
        return card;
    };
    m_originCard = side(m_origins, m_noOrigins);
    m_resultCard = side(m_results, m_noResults);

    auto *subject = new Card;
    m_heading = new Label(QString(), Label::Size::Heading);
    m_heading->setObjectName(u"traceSubject"_s);
    m_heading->setWordWrap(true);
    m_subtitle = traceSentence();
    m_open = new FlatButton(u"traceOpen"_s);
    m_facts = new FactSheet(u"traceFacts"_s);
    subject->column()->addWidget(m_heading);
    subject->column()->addWidget(m_subtitle);
    subject->column()->addWidget(m_open, 0, Qt::AlignLeft);
    subject->column()->addWidget(m_facts);
    subject->column()->addStretch();
    connect(m_open, &QAbstractButton::clicked, this, &TracePage::openSubject);

    row->addWidget(m_originCard, 10);
    row->addWidget(subject, 5);
    row->addWidget(m_resultCard, 10);
    return ways;
}

QWidget *TracePage::makeRecall()
{
    auto *card = new Card;
    m_recallSentence = traceSentence();
    m_recallSentence->setObjectName(u"traceRecallSentence"_s);
    m_recallTable = new TableView(u"traceRecall"_s);
    m_recallModel = new RecallModel(this);
    m_recallTable->setModel(m_recallModel);
    m_recallTable->setColumns({{16}, {24, 2}, {18}, {14}, {18, 3}, {9}, {12}});
    m_recallTable->setStretchColumn(1);
    card->column()->addWidget(m_recallSentence);
    card->column()->addWidget(m_recallTable, 1);
    connect(m_recallTable, &TableView::rowActivated, this, [this](const QModelIndex &index) {
        const RecallModel::Target target = m_recallModel->target(index.row());
        Q_EMIT openRequested(target.pageId, target.record);
    });
    return card;
}

QString TracePage::title() const { return tr("Trace"); }

bool TracePage::showRecord(qint64 id)
{
    ask(QString::number(id), true);
    return true;
}

bool TracePage::takeScan(const QString &code)
{
    ask(code, true);
    return true;
}

void TracePage::refresh()
{
    if (!m_reference.isEmpty())
        ask(m_reference, false);
}

void TracePage::ask(const QString &reference, bool keepWay)
{
    if (keepWay && m_answer && reference != m_reference)
        m_before << m_reference;
    m_reference = reference;
    read(reference, {.orders = firstOrders});
}

void TracePage::read(const QString &reference, TraceReach reach)
{
    m_token.cancel();
    m_token = readInBackground<Answer>(
        m_session, m_jobs, this, tr("Tracing"),
        [reference, reach](const ReadSession &reading, const Progress &) {
            return reading.read([&](const Reader &reader) -> Result<Answer> {
                BENCHBOOK_ASSIGN(Trace found, trace(reader, reference, reach));
                Recall recall = recallOf(reader, found);
                return Answer{std::move(found), std::move(recall)};
            });
        },
        [this, asked = ++m_asked](const Result<Answer> &answer) {
            if (asked == m_asked)
                take(answer);
        });
}

void TracePage::goBack()
{
    if (!m_before.isEmpty())
        ask(m_before.takeLast(), false);
}

void TracePage::take(const Result<Answer> &answer)
{
    if (!answer.ok() && answer.error().code == ErrorCode::Cancelled)
        return;
    m_answer = answer.ok() ? std::optional(*answer) : std::nullopt;
    m_message->setTone(answer.ok() || answer.error().code == ErrorCode::NotFound ? Tone::Muted : Tone::Danger);
    if (answer.ok()) {
        m_code->setText(m_answer->trace.code);
        fillSubject();
        fillRecall();
    } else {
        m_message->setText(answer.error().message);
    }
    showView();
    if (m_answer && !m_answer->trace.isWhole())
        read(m_reference, {});
}

void TracePage::showView()
{
    const bool recall = m_views->checkedKey() == u"recall";
    m_stack->setCurrentIndex(!m_answer ? NothingView : recall ? RecallView : WaysView);
    m_back->setEnabled(!m_before.isEmpty());
    for (QAbstractButton *button : {m_saveList, m_pdf, m_print})
        button->setEnabled(m_answer && m_answer->trace.isWhole());
    m_saveList->setVisible(recall);
}

void TracePage::fillSubject()
{
    const Trace &trace = m_answer->trace;
    m_heading->setText(trace.code);
    m_facts->clear();
    const TracedOrder *order = trace.workOrder ? trace.order(*trace.workOrder) : nullptr;
    if (order) {
        m_subtitle->setText(order->productName);
        m_facts->addSection(tr("What was counted"));
        m_facts->addLine(tr("Started"), tr("%n pcs", nullptr, order->quantity));
        m_facts->addLine(tr("Good"), tr("%n pcs", nullptr, order->good));
        m_facts->addLine(tr("Scrap"), tr("%n pcs", nullptr, order->scrap));
        if (order->inWork() > 0)
            m_facts->addLine(tr("Still in work"), tr("%n pcs", nullptr, order->inWork()));
        if (trace.start == TraceStart::Taken)
            m_facts->addText(tr("Nothing is made of it yet; what it took is known."));
    } else if (trace.salesOrder) {
        m_subtitle->setText(tr("What was shipped with this order, and who else got pieces of the same lots."));
    } else if (trace.load) {
        m_subtitle->setText(tr("What was made of the pieces that were in this load."));
    } else if (!trace.lots.empty()) {
        m_subtitle->setText(trace.lots.front().itemName);
        if (trace.isWhole())
            fillBalance(trace.lots.front());
    }
    fillReach();
    const std::vector<TraceNode> origins = originNodes(trace);
    const std::vector<TraceNode> results = resultNodes(trace);
    m_origins->setNodes(origins);
    m_results->setNodes(results);
    m_origins->setVisible(!origins.empty());
    m_results->setVisible(!results.empty());
    m_noOrigins->setVisible(origins.empty());
    m_noResults->setVisible(results.empty());
}

void TracePage::fillReach()
{
    const Trace &trace = m_answer->trace;
    m_facts->addSection(tr("Reaches"));
    m_facts->addLine(tr("Deliveries"), QString::number(trace.receipts.size()));
    m_facts->addLine(tr("Work orders"), QString::number(trace.orders.size() + std::size_t(trace.olderOrders)));
    if (trace.isWhole())
        m_facts->addLine(tr("Customers"), QString::number(m_answer->recall.customers()));
    else
        m_facts->addText(tr("Reading what became of the older ones…"));
    m_views->setCount(u"recall"_s, static_cast<int>(m_answer->recall.parcels.size()));
}

void TracePage::fillBalance(const TracedLot &lot)
{
    const LotBalance balance = balanceOf(m_answer->trace, lot);
    m_facts->addSection(tr("What was counted"));
    const auto line = [&](const QString &what, Quantity quantity, bool out) {
        if (quantity == Quantity())
            return;
        const QString text = displayText(quantity, lot.unit);
        m_facts->addLine(what, out ? QString(u"− "_s % text) : text);
    };
    line(tr("Received"), balance.received, false);
    line(tr("Made"), balance.made, false);
    line(tr("Cut or merged from others"), balance.cutFrom, false);
    line(tr("Used by work orders"), balance.used, true);
    line(tr("Cut off or merged away"), balance.cutOff, true);
    line(tr("Shipped"), balance.shipped, true);
    if (balance.rest() > Quantity())
        line(tr("Scrapped, counted away or sent back"), balance.rest(), true);
    else
        line(tr("Found when counting"), Quantity() - balance.rest(), false);
    m_facts->addLine(tr("Still here"), displayText(balance.here, lot.unit), Tone::Accent);
}

void TracePage::fillRecall()
{
    const Recall &recall = m_answer->recall;
    if (!m_answer->trace.isWhole())
        m_recallSentence->setText(tr("Still reading: so far only of the latest work orders."));
    else if (recall.parcels.empty())
        m_recallSentence->setText(tr("Nothing of it has left the studio."));
    else
        m_recallSentence->setText(tr("%n customer(s) hold something of it. What is still here comes after them.",
                                     nullptr, recall.customers()));
    m_recallModel->setRecall(recall);
}

void TracePage::openSubject()
{
    const Trace &trace = m_answer->trace;
    if (trace.workOrder)
        Q_EMIT openRequested(u"workorders"_s, trace.workOrder->value());
    else if (trace.salesOrder)
        Q_EMIT openRequested(u"orders"_s, trace.salesOrder->value());
    else if (trace.load)
        Q_EMIT openRequested(u"workorders"_s, trace.load->value());
    else if (!trace.lots.empty())
        Q_EMIT openRequested(u"materials"_s, trace.lots.front().id.value());
}

void TracePage::saveRecallList()
{
    const std::optional<QString> path =
        m_session.dialogs().saveFile(this, {tr("Save the recall list"), tr("Recall %1.csv").arg(m_answer->recall.code),
                                            tr("Table (*.csv);;Excel workbook (*.xlsx)")});
    if (!path)
        return;
    const Result<int> rows = saveRecall(m_answer->recall, *path);
    if (m_session.succeeded(rows, this))
        Q_EMIT said(tr("%n row(s) saved in %1", nullptr, *rows).arg(QDir::toNativeSeparators(*path)), false);
}

void TracePage::print(bool preview)
{
    const bool recall = m_views->checkedKey() == u"recall";
    const QString code = m_answer->trace.code;
    const PrintOut printOut{recall ? tr("Recall %1").arg(code) : tr("Trace %1").arg(code),
                            recall ? tr("Save the recall list") : tr("Save the trace"),
                            [answer = *m_answer, recall](const Reader &reader) -> Result<Report> {
                                return recall ? recallReport(reader, answer.recall, printLanguage(reader))
                                              : traceReport(reader, answer.trace, printLanguage(reader));
                            }};
    if (preview)
        previewPrintOut(m_session, this, printOut);
    else
        savePrintOut(m_session, this, printOut);
}

void TracePage::retranslate()
{
    const QString says = tr("Lot, work order, order or load: scan its label or type its code");
    m_code->setPlaceholderText(says);
    m_code->setAccessibleName(says);
    m_back->setToolTip(tr("Back to what was traced before"));
    m_back->setAccessibleName(m_back->toolTip());
    m_views->setText(u"ways"_s, tr("Came from and went to"));
    m_views->setText(u"recall"_s, tr("Recall list"));
    m_saveList->setText(tr("Save list…"));
    m_pdf->setText(tr("Save as PDF…"));
    m_print->setText(tr("Print…"));
    m_originCard->setTitle(tr("Came from"));
    m_resultCard->setTitle(tr("Went to"));
    const QStringList titles{tr("What"), tr("Quantity"), tr("More")};
    m_origins->setTitles(tr("What it came from"), titles);
    m_results->setTitles(tr("What became of it"), titles);
    m_noOrigins->setText(tr("Nothing is known of where it came from: it was found in a count."));
    m_noResults->setText(tr("Nothing was made of it and nothing has left yet."));
    m_hint->setText(tr("A click or Enter traces from there, with Ctrl it opens the record."));
    m_open->setText(tr("Open it"));
    Q_EMIT m_recallModel->headerDataChanged(Qt::Horizontal, 0, RecallModel::ColumnCount - 1);
    m_recallTable->setAccessibleName(tr("Recall list"));
    m_recallTable->setEmptyState(u"check"_s, tr("Nobody holds anything of it, and nothing of it is here."));
    if (m_answer) {
        fillSubject();
        fillRecall();
    } else if (m_reference.isEmpty()) {
        m_message->setText(tr("From the hide to the customer and back: scan the label of a lot, a work order or an "
                              "order, or type its code above."));
    }
}

} // namespace benchbook
