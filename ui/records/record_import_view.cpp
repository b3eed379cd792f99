#include "ui/records/record_import_view.h"

#include "ui/kit/buttons.h"
#include "ui/kit/label.h"
#include "ui/kit/table_view.h"
#include "ui/records/record_import_model.h"

#include <QCoreApplication>
#include <QEvent>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace benchbook {

namespace {
/// The table below has them all; the first ones are told with their place.
constexpr std::size_t problemsTold = 5;
}

RecordImportView::RecordImportView(const QString &name, Session &session, const RecordKind &kind, QWidget *parent)
    : Card(parent), m_session(session), m_kind(kind), m_hint(new Label({}, Label::Size::Body, Tone::Muted)),
      m_facts(new Label), m_message(new Label({}, Label::Size::Body, Tone::Danger)), m_model(new RecordImportModel(this)),
      m_rows(new TableView(name + u"Table"_s)), m_choose(makeButton(name + u"Choose"_s, QString(), u"folder-open"_s)),
      m_close(new FlatButton(name + u"Close"_s)), m_import(new PrimaryButton(name + u"Now"_s))
{
    setObjectName(name);
    setFocusPolicy(Qt::StrongFocus);
    setTitle(QString());
    m_facts->setObjectName(QString(name + u"Facts"_s));
    m_message->setObjectName(QString(name + u"Message"_s));
    for (Label *label : {m_hint, m_facts, m_message}) {
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
    connect(m_close, &QPushButton::clicked, this, &RecordImportView::closed);
    connect(m_import, &QPushButton::clicked, this, &RecordImportView::importNow);
    retranslate();
}

bool RecordImportView::choose()
{
    const QStringList paths = m_session.dialogs().openFiles(
        this, {tr("Choose a table"), QString(), tr("Tables (*.csv *.tsv *.txt)")});
    if (paths.isEmpty())
        return false;
    openPath(paths.front());
    return true;
}

Result<RecordTable> RecordImportView::tableAt(const QString &path) const
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error::invalid(tr("“%1” cannot be read: %2").arg(path, file.errorString()));
    if (file.size() > maxTableBytes)
        return Error::invalid(tr("“%1” is larger than %2 MB.").arg(path).arg(maxTableBytes >> 20));
    const QString name = QFileInfo(path).fileName();
    auto csv = readTable(file.readAll());
    auto table = csv.ok() ? recordTable(m_kind, name, std::move(*csv)) : Result<RecordTable>(csv.error());
    if (!table.ok())
        return Error::invalid(tr("%1: %2").arg(name, table.error().message));
    return table;
}

void RecordImportView::openPath(const QString &path)
{
    auto table = tableAt(path);
    m_table.reset();
    if (table.ok()) {
        m_table = std::move(*table);
        plan();
    } else {
        showPlan(table.error());
    }
    (m_import->isEnabled() && m_plan ? static_cast<QWidget *>(m_import) : m_choose)->setFocus(Qt::OtherFocusReason);
}

void RecordImportView::plan()
{
    showPlan(planRecords(m_session.studio(), m_session.kinds(), *m_table));
}

void RecordImportView::showPlan(const Result<RecordPlan> &plan)
{
    m_plan = plan.ok() ? std::optional(*plan) : std::nullopt;
    m_message->setText(plan.ok() ? QString() : QString(u"! "_s % plan.error().message));
    m_message->setVisible(!plan.ok());
    m_hint->setVisible(!plan.ok());
    m_facts->setVisible(plan.ok());
    m_rows->setVisible(plan.ok());
    m_import->setVisible(plan.ok());
    if (!plan.ok())
        return;
    m_model->setRows(m_plan->rows);
    m_facts->setText(facts().join(u'\n'));
    m_import->setEnabled(m_plan->toWrite() > 0);
    m_import->setText(tr("Import %n row(s)", nullptr, m_plan->toWrite()));
}

QStringList RecordImportView::facts() const
{
    QStringList lines;
    lines << tr("%1: %2 new · %3 changed · %4 unchanged · %5 with a problem")
                 .arg(m_table->file)
                 .arg(m_plan->count(RecordRowState::New))
                 .arg(m_plan->count(RecordRowState::Changed))
                 .arg(m_plan->count(RecordRowState::Unchanged))
                 .arg(m_plan->count(RecordRowState::Problem));
    if (m_plan->toWrite() == 0)
        lines << tr("There is nothing to write.");
    else
        lines << tr("What is new is added, what changed is overwritten; empty cells change nothing. It is one step, which "
                    "one undo takes back.");
    if (const QStringList unused = m_table->headers(false); !unused.isEmpty())
        lines << tr("Columns that are not used: %1").arg(unused.join(tr(", ")));
    const std::vector<CellProblem> problems = m_plan->problems();
    for (std::size_t i = 0; i < std::min(problems.size(), problemsTold); ++i)
        lines << QString(u"! "_s % cellProblemText(problems[i]));
    if (problems.size() > problemsTold)
        lines << tr("! and %n more, see below", nullptr, int(problems.size() - problemsTold));
    return lines;
}

void RecordImportView::importNow()
{
    if (!m_table || !m_plan)
        return;
    const auto done = importRecords(m_session.studio(), m_session.kinds(), *m_table, m_session.person());
    if (!m_session.succeeded(done, this))
        return;
    const QString message = tr("%1 new · %2 changed").arg(done->count(RecordRowState::New)).arg(done->count(RecordRowState::Changed));
    Q_EMIT imported(message);
    Q_EMIT closed();
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
    m_hint->setText(tr("A table saved as CSV, also one saved here. Its first row names the columns: %1. What has a * is "
                       "needed of a new one; a column “Code” tells which one is meant, else the name does.")
                        .arg(fieldsText()));
    m_choose->setText(tr("Choose another file…"));
    m_close->setText(tr("Leave it"));
    m_rows->setAccessibleName(tr("Rows of the table"));
    m_model->retranslate();
    if (m_table)
        plan();
}

void RecordImportView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
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
