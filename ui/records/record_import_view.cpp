#include "ui/records/record_import_view.h"

#include "ui/kit/buttons.h"
#include "ui/kit/label.h"
#include "ui/kit/table_view.h"
#include "ui/records/background.h"
#include "ui/records/record_import_model.h"

#include <QCoreApplication>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace benchbook {

namespace {
/// The table below has them all; the first ones are told with their place.
constexpr std::size_t problemsTold = 5;
} // namespace

RecordImportView::RecordImportView(const QString &name, Session &session, JobRunner &jobs, const RecordKind &kind,
                                   QWidget *parent)
    : Card(parent),
      m_session(session),
      m_jobs(jobs),
      m_kind(kind),
      m_hint(new Label({}, Label::Size::Body, Tone::Muted)),
      m_facts(new Label),
      m_working(new Label({}, Label::Size::Body, Tone::Muted)),
      m_message(new Label),
      m_model(new RecordImportModel(this)),
      m_rows(new TableView(name + u"Table"_s)),
      m_choose(makeButton(name + u"Choose"_s, QString(), u"folder-open"_s)),
      m_close(new FlatButton(name + u"Close"_s)),
      m_import(new PrimaryButton(name + u"Now"_s))
{
    setObjectName(name);
    setFocusPolicy(Qt::StrongFocus);
    setTitle(QString());
    m_facts->setObjectName(QString(name + u"Facts"_s));
    m_working->setObjectName(QString(name + u"Working"_s));
    m_message->setObjectName(QString(name + u"Message"_s));
    for (Label *label : {m_hint, m_facts, m_working, m_message}) {
        label->setWordWrap(true);
        column()->addWidget(label);
    }
    m_rows->setModel(m_model);
    m_rows->setColumns({11, 6, 9, 18, 30});
    m_rows->setStretchColumn(4);
    column()->addWidget(m_rows, 1);
    auto *row = new QHBoxLayout;
    row->addWidget(m_choose);
    row->addStretch(1);
    row->addWidget(m_close);
    row->addWidget(m_import);
    column()->addLayout(row);
    column()->addStretch();
    connect(m_choose, &QPushButton::clicked, this, &RecordImportView::choose);
    connect(m_close, &QPushButton::clicked, this, &RecordImportView::stopOrLeave);
    connect(m_import, &QPushButton::clicked, this, &RecordImportView::importNow);
    m_patience.setSingleShot(true);
    m_patience.setInterval(300);
    connect(&m_patience, &QTimer::timeout, this, &RecordImportView::showStage);
    say(QString(), Tone::Neutral);
    retranslate();
}

RecordImportView::~RecordImportView() { m_token.cancel(); }

bool RecordImportView::choose()
{
    const QStringList paths =
        m_session.dialogs().openFiles(this, {tr("Choose a table"), QString(), tr("Tables (*.csv *.tsv *.txt *.xlsx)")});
    if (paths.isEmpty())
        return false;
    openPaths(paths);
    return true;
}

void RecordImportView::openPath(const QString &path) { openPaths({path}); }

void RecordImportView::openPaths(const QStringList &paths)
{
    if (isWriting())
        return;
    m_path = paths.front();
    m_leftAside.clear();
    for (const QString &other : paths.sliced(1))
        m_leftAside << QFileInfo(other).fileName();
    m_reading.reset();
    read();
}

void RecordImportView::read()
{
    forgetReading();
    say(QString(), Tone::Neutral);
    begin(Work::Read);
    m_token = readStudioInBackground<Reading>(
        m_session, m_jobs, this, tr("Reading the table"),
        [&kinds = m_session.kinds(), &kind = m_kind, path = m_path,
         known = m_reading](const Studio &studio, const Progress &progress) -> Result<Reading> {
            if (known)
                return readRecords(studio, kinds, known->table, progress);
            BENCHBOOK_ASSIGN(RecordTable table, loadRecordTable(kind, path));
            return readRecords(studio, kinds, std::move(table), progress);
        },
        [this, run = ++m_run, first = !m_reading](const Result<Reading> &reading) {
            if (run == m_run)
                showReading(reading, first);
        });
}

void RecordImportView::showReading(const Result<Reading> &reading, bool first)
{
    end();
    m_reading = reading.ok() ? *reading : nullptr;
    if (m_reading)
        m_model->setRows(m_reading->plan.rows);
    else if (reading.error().code == ErrorCode::Cancelled)
        say(tr("Reading was stopped. Nothing was imported."), Tone::Neutral);
    else
        say(reading.error().message, Tone::Danger);
    showStage();
    if (first && hasFocusInside())
        (m_import->isEnabled() && m_reading ? static_cast<QWidget *>(m_import) : m_choose)
            ->setFocus(Qt::OtherFocusReason);
}

void RecordImportView::importNow()
{
    if (!m_reading || m_work != Work::None)
        return;
    say(QString(), Tone::Neutral);
    begin(Work::Import);
    m_token = writeInBackground<RecordPlan>(
        m_session, m_jobs, this, tr("Importing records"),
        [reading = m_reading, &kinds = m_session.kinds(), person = m_session.person()](Studio &studio,
                                                                                       const Progress &progress) {
            return importRecords(studio, kinds, reading->table, person, progress);
        },
        [this](const Result<RecordPlan> &done) { showImported(done); });
}

void RecordImportView::showImported(const Result<RecordPlan> &done)
{
    end();
    if (done.ok()) {
        Q_EMIT imported(
            tr("%1 new · %2 changed").arg(done->count(RecordRowState::New)).arg(done->count(RecordRowState::Changed)));
        Q_EMIT closed();
        return;
    }
    const bool stopped = done.error().code == ErrorCode::Cancelled;
    const QString message = stopped ? tr("The import was stopped. Nothing was imported.") : done.error().message;
    say(message, stopped ? Tone::Neutral : Tone::Danger);
    showStage();
    if (hasFocusInside())
        m_import->setFocus(Qt::OtherFocusReason);
    Q_EMIT failed(message);
}

void RecordImportView::begin(Work work)
{
    m_work = work;
    m_patience.start();
    // The button that was pressed cannot be pressed now; Escape is heard here, and a second stroke starts nothing.
    if (isWriting()) {
        if (hasFocusInside())
            setFocus(Qt::OtherFocusReason);
        Q_EMIT writingChanged(true);
    }
    showStage();
}

void RecordImportView::end()
{
    const bool wrote = isWriting();
    m_work = Work::None;
    m_patience.stop();
    if (wrote)
        Q_EMIT writingChanged(false);
}

void RecordImportView::forgetReading()
{
    if (m_work != Work::Read)
        return;
    m_token.cancel();
    ++m_run;
    end();
}

bool RecordImportView::canStop() const { return isWriting() || (m_work == Work::Read && !m_patience.isActive()); }

void RecordImportView::stopOrLeave()
{
    if (isWriting()) {
        m_token.cancel();
        return;
    }
    if (canStop()) {
        forgetReading();
        m_reading.reset();
        say(tr("Reading was stopped. Nothing was imported."), Tone::Neutral);
        showStage();
        m_choose->setFocus(Qt::OtherFocusReason);
        return;
    }
    forgetReading();
    Q_EMIT closed();
}

bool RecordImportView::hasFocusInside() const
{
    const QWidget *focused = window()->focusWidget();
    return focused && (focused == this || isAncestorOf(focused));
}

void RecordImportView::say(const QString &message, Tone tone)
{
    m_message->setTone(tone);
    m_message->setText(message.isEmpty() || tone != Tone::Danger ? message : QString(u"! "_s % message));
    m_message->setVisible(!message.isEmpty());
}

void RecordImportView::showStage()
{
    const bool previewing = m_reading != nullptr;
    m_working->setText(isWriting() ? tr("Importing… Until all of it is done, nothing of it is in the studio.")
                                   : tr("Reading the table…"));
    m_working->setVisible(m_work != Work::None && !m_patience.isActive());
    m_hint->setVisible(!previewing);
    m_facts->setVisible(previewing);
    m_rows->setVisible(previewing);
    m_import->setVisible(previewing);
    m_choose->setEnabled(!isWriting());
    m_close->setText(canStop() ? tr("Stop") : tr("Leave it"));
    if (!previewing)
        return;
    m_facts->setText(facts().join(u'\n'));
    m_import->setEnabled(m_reading->plan.toWrite() > 0 && m_work == Work::None);
    m_import->setText(tr("Import %n row(s)", nullptr, m_reading->plan.toWrite()));
}

QStringList RecordImportView::facts() const
{
    QStringList lines;
    const RecordPlan &plan = m_reading->plan;
    lines << tr("%1: %2 new · %3 changed · %4 unchanged · %5 with a problem")
                 .arg(m_reading->table.file)
                 .arg(plan.count(RecordRowState::New))
                 .arg(plan.count(RecordRowState::Changed))
                 .arg(plan.count(RecordRowState::Unchanged))
                 .arg(plan.count(RecordRowState::Problem));
    if (plan.toWrite() == 0)
        lines << tr("There is nothing to write.");
    else
        lines << tr(
            "What is new is added, what changed is overwritten; empty cells change nothing. It is one step, which "
            "one undo takes back.");
    if (!m_leftAside.isEmpty())
        lines << tr("One file at a time; left aside: %1").arg(m_leftAside.join(tr(", ")));
    if (const QStringList unused = m_reading->table.headers(false); !unused.isEmpty())
        lines << tr("Columns that are not used: %1").arg(unused.join(tr(", ")));
    const std::vector<CellProblem> problems = plan.problems();
    for (std::size_t i = 0; i < std::min(problems.size(), problemsTold); ++i)
        lines << QString(u"! "_s % cellProblemText(problems[i]));
    if (problems.size() > problemsTold)
        lines << tr("! and %n more, see below", nullptr, int(problems.size() - problemsTold));
    return lines;
}

QString RecordImportView::fieldsText() const
{
    QStringList titles;
    for (const Field &field : m_kind.fields) {
        const QString title = QCoreApplication::translate("Field", field.title);
        titles << (field.required ? QString(title % u'*') : title);
    }
    return titles.join(tr(", "));
}

void RecordImportView::retranslate()
{
    const QString what = QCoreApplication::translate("List", m_kind.list->title);
    setTitle(tr("Import from a table: %1").arg(what));
    setAccessibleName(tr("Import from a table: %1").arg(what));
    m_hint->setText(
        tr("A table as CSV or as an Excel workbook, also one saved here. Its first row names the columns: %1. What has a * is "
           "needed of a new one; a column “Code” tells which one is meant, else the name does.")
            .arg(fieldsText()));
    m_choose->setText(tr("Choose another file…"));
    m_rows->setAccessibleName(tr("Rows of the table"));
    m_model->retranslate();
    showStage();
    // What stands in the rows was said in the other language.
    if (m_reading && !isWriting())
        read();
}

void RecordImportView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        stopOrLeave();
    else
        Card::keyPressEvent(event);
}

void RecordImportView::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace benchbook
