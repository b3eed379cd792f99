#include "ui/suggestions/answered_page.h"

#include "core/journal/change_bus.h"
#include "core/journal/history.h"
#include "core/letters/visible_text.h"
#include "core/suggestions/suggestion_inbox.h"
#include "ui/kit/buttons.h"
#include "ui/kit/detail_pane.h"
#include "ui/kit/label.h"
#include "ui/kit/list_detail.h"
#include "ui/kit/table_view.h"
#include "ui/records/background.h"
#include "ui/records/fact_sheet.h"
#include "ui/records/state_style.h"
#include "ui/suggestions/suggestion_words.h"

#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

enum RecordColumn {
    RecordOf,
    RecordTaken,
    RecordDismissed,
    RecordRight,
    RecordExpected,
    RecordSeen,
    RecordEarly,
    RecordColumns
};
enum AnswerColumn { AnswerDay, AnswerTitle, AnswerGiven, AnswerVerdict, AnswerColumns };

/// Rows of the record that are seen without scrolling.
constexpr int recordRows = 7;

} // namespace

AnsweredPage::AnsweredPage(Session &session, JobRunner &jobs, QWidget *parent)
    : Page(u"answeredSuggestions"_s, parent),
      m_session(session),
      m_jobs(jobs),
      m_refusal(new Label({}, Label::Size::Body, Tone::Danger)),
      m_recordTitle(new Label({}, Label::Size::Section)),
      m_answersTitle(new Label({}, Label::Size::Section)),
      m_recordModel(new QStandardItemModel(0, RecordColumns, this)),
      m_record(new TableView(u"suggestionRecordTable"_s)),
      m_answersModel(new QStandardItemModel(0, AnswerColumns, this)),
      m_answers(new TableView(u"answeredSuggestionsTable"_s)),
      m_detail(new DetailPane(u"answeredDetail"_s))
{
    m_splitter = new ListDetail(u"answeredSplitter"_s, makeLeft(), m_detail);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    connect(m_splitter, &ListDetail::stackedChanged, m_detail, &DetailPane::setBackVisible);
    connect(m_detail, &DetailPane::backRequested, m_splitter, &ListDetail::closeDetail);
    connect(&session.studio().changes(), &ChangeBus::committed, this, [this](const ChangeSet &changes) {
        // Many at once are told without their rows.
        if (isVisible() && (changes.rows.empty() || changes.touches("suggestion_answer")))
            refresh();
    });
    AnsweredPage::retranslate();
}

AnsweredPage::~AnsweredPage() { m_token.cancel(); }

QWidget *AnsweredPage::makeLeft()
{
    m_record->setModel(m_recordModel);
    m_record->setColumns({{9}, {6}, {8}, {14}, {10}, {10}, {8, 3}});
    m_record->setStretchColumn(RecordRight);
    m_record->setMaximumHeight(m_record->fontMetrics().lineSpacing() * 2 * recordRows);
    m_answers->setModel(m_answersModel);
    m_answers->setColumns({{11}, {24}, {15}, {16}});
    m_answers->setStretchColumn(AnswerTitle);
    m_refusal->setObjectName(u"answeredRefusal"_s);
    m_refusal->setWordWrap(true);
    m_refusal->hide();
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_refusal);
    column->addWidget(m_recordTitle);
    column->addWidget(m_record, 2);
    column->addWidget(m_answersTitle);
    column->addWidget(m_answers, 3);
    connect(m_answers, &TableView::currentRowChanged, this, [this](const QModelIndex &index) {
        if (!index.isValid() || m_filling)
            return;
        m_chosen = m_answersModel->item(index.row(), AnswerDay)->data(Qt::UserRole).toLongLong();
        m_refusal->hide();
        fillPane();
        m_detail->scrollToTop();
    });
    connect(m_answers, &TableView::rowActivated, this, [this] { m_splitter->openDetail(); });
    return left;
}

QString AnsweredPage::title() const { return tr("Answered"); }

void AnsweredPage::retranslate()
{
    m_recordTitle->setText(tr("How good suggestions were"));
    m_answersTitle->setText(tr("What was answered"));
    m_record->setAccessibleName(tr("How good suggestions were, by kind"));
    m_answers->setAccessibleName(tr("What was answered"));
    m_record->setEmptyState(u"scale"_s, tr("Nothing was answered yet. What is taken or dismissed is compared with what "
                                           "happens."));
    m_answers->setEmptyState(u"history"_s, tr("No answers yet. Take or dismiss what is suggested."));
    m_recordModel->setHorizontalHeaderLabels(
        {tr("Kind"), tr("Taken"), tr("Dismissed"), tr("Right"), tr("Expected"), tr("Seen"), tr("Too early")});
    for (const int figures : {RecordTaken, RecordDismissed, RecordExpected, RecordSeen, RecordEarly})
        m_recordModel->horizontalHeaderItem(figures)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_answersModel->setHorizontalHeaderLabels({tr("Day"), tr("What"), tr("Answer"), tr("Outcome")});
    fillRecord();
    fillAnswers();
    fillPane();
}

void AnsweredPage::search(const QString &text)
{
    m_search = text.trimmed();
    fillAnswers();
}

void AnsweredPage::refresh()
{
    m_token.cancel();
    m_token = readInBackground<Read>(
        m_session, m_jobs, this, tr("Comparing answers with what happened"),
        [](const ReadSession &reading, const Progress &) -> Result<Read> {
            return reading.read([](const Reader &reader) { return judgedAnswers(reader, reader.today()); });
        },
        [this](const Result<Read> &read) { show(read); });
}

void AnsweredPage::show(const Result<Read> &read)
{
    if (!read.ok()) {
        if (read.error().code != ErrorCode::Cancelled)
            refuse(read.error().message);
        return;
    }
    m_read = *read;
    fillRecord();
    fillAnswers();
    fillPane();
}

void AnsweredPage::fillRecord()
{
    m_recordModel->setRowCount(0);
    for (const KindRecord &record : recordOf(m_read)) {
        if (record.answered() == 0)
            continue;
        const QString right = record.shareLow ? tr("%1 of %2 (%3 to %4)")
                                                    .arg(QString::number(record.right), QString::number(record.judged),
                                                         shortText(*record.shareLow), shortText(*record.shareHigh))
                                              : tr("too early to say");
        m_recordModel->appendRow(
            {suggestionCell(suggestionKindTitle(record.kind)),
             suggestionCell(QString::number(record.accepted + record.changed), true),
             suggestionCell(QString::number(record.dismissed), true), suggestionCell(right),
             suggestionCell(record.measured > 0 ? m_session.money(record.expected.likely) : QString(), true),
             suggestionCell(record.measured > 0 ? m_session.money(record.seen) : QString(), true),
             suggestionCell(QString::number(record.tooEarly), true)});
    }
}

void AnsweredPage::fillAnswers()
{
    m_filling = true;
    m_answersModel->setRowCount(0);
    for (const JudgedAnswer &one : m_read) {
        const QString title = visibleText(one.title);
        if (!m_search.isEmpty() && !title.contains(m_search, Qt::CaseInsensitive))
            continue;
        QStandardItem *day = suggestionCell(one.answered.day.toString(Qt::ISODate));
        day->setData(one.answered.id.value(), Qt::UserRole);
        m_answersModel->appendRow({day, suggestionCell(title), stateCell(u"said_"_s + answerKey(one.answered.answer)),
                                   stateCell(u"proved_"_s + verdictKey(one.judgement.verdict))});
        if (m_chosen == one.answered.id.value())
            m_answers->setCurrentIndex(m_answersModel->index(m_answersModel->rowCount() - 1, AnswerTitle));
    }
    m_filling = false;
}

void AnsweredPage::fillPane()
{
    m_detail->clearBody();
    m_detail->setChip({});
    const auto one = std::find_if(m_read.begin(), m_read.end(),
                                  [this](const JudgedAnswer &each) { return m_chosen == each.answered.id.value(); });
    if (one == m_read.end()) {
        m_detail->setHeading(tr("Nothing chosen"));
        auto *why = new Label(tr("Choose an answer to see what happened afterwards."), Label::Size::Body, Tone::Muted);
        why->setWordWrap(true);
        m_detail->body()->addWidget(why);
        return;
    }
    const AnsweredSuggestion &answered = one->answered;
    m_detail->setHeading(visibleText(one->title), answered.key);
    m_detail->setChip(chipFor(u"proved_"_s + verdictKey(one->judgement.verdict)));
    auto *facts = new FactSheet(u"answeredFacts"_s);
    facts->addSection(tr("What happened"));
    facts->addText(visibleText(one->judgement.sentence), Tone::Neutral);
    facts->addLine(tr("Expected to bring"), effectText(answered.expected, m_session));
    if (one->judgement.seen)
        facts->addLine(tr("Brought"), m_session.money(one->judgement.seen));
    facts->addSection(tr("What was answered"));
    facts->addLine(stateTitle(u"said_"_s + answerKey(answered.answer)), answered.day.toString(Qt::ISODate));
    if (answered.rule)
        facts->addLine(tr("By rule"), answered.ruleCode);
    if (!answered.reason.isEmpty())
        facts->addLine(tr("Why"), visibleText(answered.reason));
    const auto entry = m_session.studio().read([&](const Reader &reader) { return entryById(reader, answered.entry); });
    if (entry.ok() && answered.wasTaken())
        facts->addText(visibleText(entry->sentence.text()));
    m_detail->body()->addWidget(facts);
    if (answered.answer == AnswerKind::Dismissed && answered.until >= m_session.today()) {
        facts->addLine(tr("Stays away until"), answered.until.toString(Qt::ISODate));
        auto *back = makeButton(u"bringBackSuggestion"_s, tr("Bring it back"));
        connect(back, &QPushButton::clicked, this, [this, about = answered] { bringBack(about); });
        m_detail->body()->addWidget(back, 0, Qt::AlignLeft);
    }
}

void AnsweredPage::bringBack(const AnsweredSuggestion &answered)
{
    const Result<void> done = bringBackSuggestion(m_session.studio(), answered.kind, answered.key, m_session.person());
    if (!done.ok())
        return refuse(done.error().message);
    Q_EMIT said(tr("It can come up again now."), true);
}

void AnsweredPage::refuse(const QString &message)
{
    m_refusal->setText(u"! "_s + message);
    m_refusal->show();
}

} // namespace benchbook
