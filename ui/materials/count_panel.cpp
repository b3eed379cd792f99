#include "ui/materials/count_panel.h"

#include "core/base/whole_file.h"
#include "core/reports/print_language.h"
#include "core/reports/stocktake_report.h"
#include "core/scan.h"
#include "core/stock/stocktake_sheet.h"
#include "core/tables/record_table.h"
#include "ui/kit/buttons.h"
#include "ui/kit/filter_chips.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/label.h"
#include "ui/kit/table_view.h"
#include "ui/kit/value_edit.h"
#include "ui/materials/count_lines_model.h"
#include "ui/records/fact_sheet.h"
#include "ui/records/report_print.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace benchbook {
namespace {

/// Both fields are read from an arm's length, with a roll of leather in the other hand.
void makeLarge(QLineEdit *edit)
{
    QFont font = edit->font();
    // The base may be given in pixels, which leaves no points.
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * 1.3);
    else
        font.setPixelSize(font.pixelSize() * 13 / 10);
    edit->setFont(font);
}

ReportLanguage languageOfPapers(const Session &session)
{
    return session.studio()
        .read([](const Reader &reader) { return printLanguage(reader); })
        .valueOr(ReportLanguage::Chinese);
}

} // namespace

CountPanel::CountPanel(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_lines(new CountLinesModel(session, this))
{
    setObjectName(u"countPanel"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(makeEntry());
    m_problem = new Label({}, Label::Size::Body, Tone::Danger);
    m_problem->setObjectName(u"countProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    column->addWidget(makePlan());
    column->addWidget(makeLines(), 1);
    CountPanel::retranslate();
}

QWidget *CountPanel::makeEntry()
{
    m_entry = new QWidget;
    m_code = new QLineEdit;
    m_code->setObjectName(u"countCode"_s);
    m_quantity = new QuantityEdit(u"countQuantity"_s, Unit());
    m_reason = new QLineEdit;
    m_reason->setObjectName(u"countReason"_s);
    makeLarge(m_code);
    makeLarge(m_quantity);
    m_hint = new Label({}, Label::Size::Body, Tone::Muted);
    m_hint->setObjectName(u"countHint"_s);
    m_hint->setWordWrap(true);
    auto *column = new QVBoxLayout(m_entry);
    column->setContentsMargins(0, 0, 0, 0);
    auto *row = new QHBoxLayout;
    row->addWidget(m_code, 3);
    row->addWidget(m_quantity, 2);
    column->addLayout(row);
    column->addWidget(m_hint);
    column->addWidget(m_reason);
    connect(m_code, &QLineEdit::returnPressed, this, [this] { chooseLot(m_code->text()); });
    connect(m_quantity, &QLineEdit::returnPressed, this, [this] { count(); });
    connect(m_reason, &QLineEdit::returnPressed, this, [this] { count(); });
    return m_entry;
}

QWidget *CountPanel::makeLines()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    m_chips = new FilterChips(u"countFilters"_s);
    for (const char *key : {"all", "missing", "differs"})
        m_chips->addChip(QString::fromLatin1(key), {});
    m_progress = new Label({}, Label::Size::Small, Tone::Muted);
    m_progress->setObjectName(u"countProgress"_s);
    m_table = new TableView(u"countTable"_s);
    m_table->setModel(m_lines);
    m_table->setStretchColumn(CountLinesModel::Item);
    m_table->setMinimumHeight(220);
    m_toPlan = new PrimaryButton(u"countToPlan"_s);
    m_print = makeButton(u"countPrint"_s, {}, u"printer"_s);
    m_save = makeButton(u"countSave"_s, {}, u"download"_s);
    m_read = makeButton(u"countRead"_s, {}, u"upload"_s);
    m_giveUp = new FlatButton(u"countGiveUp"_s);
    m_buttons = new QWidget;
    auto *buttons = new FlowLayout;
    for (QWidget *button :
         {static_cast<QWidget *>(m_toPlan), static_cast<QWidget *>(m_print), static_cast<QWidget *>(m_save),
          static_cast<QWidget *>(m_read), static_cast<QWidget *>(m_giveUp)})
        buttons->addWidget(button);
    m_buttons->setLayout(buttons);
    column->addWidget(m_chips);
    column->addWidget(m_progress);
    column->addWidget(m_table, 1);
    column->addWidget(m_buttons);
    connect(m_chips, &FilterChips::changed, this, [this] {
        const QString key = m_chips->checkedKey();
        m_lines->show(key == u"missing"_s   ? CountLinesModel::Show::NotCounted
                      : key == u"differs"_s ? CountLinesModel::Show::Differing
                                            : CountLinesModel::Show::All);
    });
    connect(m_table, &TableView::rowActivated, this, [this](const QModelIndex &index) {
        if (m_plan && m_plan->info.isOpen()) {
            openPlan(false);
            takeUp(m_lines->lineAt(index.row()).lot);
        }
    });
    connect(m_toPlan, &QPushButton::clicked, this, [this] { openPlan(true); });
    connect(m_print, &QPushButton::clicked, this, &CountPanel::print);
    connect(m_save, &QPushButton::clicked, this, &CountPanel::saveSheet);
    connect(m_read, &QPushButton::clicked, this, &CountPanel::readSheet);
    connect(m_giveUp, &QPushButton::clicked, this, &CountPanel::giveUp);
    return box;
}

QWidget *CountPanel::makePlan()
{
    m_planBox = new QWidget;
    m_facts = new FactSheet(u"countPlan"_s);
    m_missing = new QCheckBox;
    m_missing->setObjectName(u"countMissing"_s);
    m_book = new PrimaryButton(u"countBook"_s);
    m_back = new FlatButton(u"countBack"_s);
    auto *column = new QVBoxLayout(m_planBox);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_facts);
    column->addWidget(m_missing);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_book);
    buttons->addWidget(m_back);
    buttons->addStretch();
    column->addLayout(buttons);
    connect(m_missing, &QCheckBox::toggled, this, &CountPanel::refill);
    connect(m_book, &QPushButton::clicked, this, &CountPanel::book);
    connect(m_back, &QPushButton::clicked, this, [this] {
        openPlan(false);
        focusFirst();
    });
    m_planBox->hide();
    return m_planBox;
}

void CountPanel::show(const StocktakePlan &plan)
{
    if (m_id != plan.info.id) {
        m_id = plan.info.id;
        m_planOpen = false;
        m_missing->setChecked(false);
        m_chips->setChecked(u"all"_s);
        leaveLot();
    }
    // With what is missing counted as gone the plan is another one.
    if (m_planOpen && m_missing->isChecked())
        return refill();
    m_plan = plan;
    fill();
}

void CountPanel::refill()
{
    if (!m_id)
        return;
    const NotCounted notCounted = m_planOpen && m_missing->isChecked() ? NotCounted::IsGone : NotCounted::LeftAlone;
    auto plan = m_session.studio().read([&](const Reader &reader) { return planStocktake(reader, *m_id, notCounted); });
    if (!plan.ok())
        return;
    m_plan = std::move(*plan);
    fill();
}

void CountPanel::fill()
{
    const bool open = m_plan->info.isOpen();
    m_planOpen = m_planOpen && open;
    m_lines->setLines(m_plan->lines, isWithheld());
    // Where there is little room: what is there, while it is counted; what differs, when it is to be booked.
    const bool counting = open && !m_planOpen;
    m_table->setColumns({{13}, {8}, {12, counting ? 1 : 3}, {9, counting ? 3 : 1}, {12, 4}});
    m_entry->setVisible(open && !m_planOpen);
    m_planBox->setVisible(m_planOpen || m_plan->info.bookedDay.isValid());
    m_missing->setVisible(open);
    m_book->setVisible(open);
    m_back->setVisible(open);
    m_toPlan->setVisible(open && !m_planOpen);
    m_read->setVisible(open && !m_planOpen);
    m_giveUp->setVisible(open && !m_planOpen);
    m_toPlan->setEnabled(m_plan->counted > 0);
    fillPlan();
    const int lines = static_cast<int>(m_plan->lines.size());
    m_progress->setText(tr("%1 of %2 counted").arg(m_plan->counted).arg(lines));
    m_chips->setCount(u"missing"_s, m_lines->count(CountLinesModel::Show::NotCounted));
    m_chips->setCount(u"differs"_s, isWithheld() ? -1 : m_lines->count(CountLinesModel::Show::Differing));
}

void CountPanel::fillPlan()
{
    m_facts->clear();
    if (m_planBox->isHidden())
        return;
    const StocktakePlan &plan = *m_plan;
    const auto percent = [](std::optional<Ratio> ratio) { return ratio ? shortText(*ratio) : u"—"_s; };
    m_facts->addSection(plan.info.isOpen() ? tr("What booking does") : tr("What was booked"));
    m_facts->addLine(tr("Lots that differ"), u"%1 / %2"_s.arg(plan.differing).arg(plan.counted));
    m_facts->addLine(tr("Value missing"), m_session.money(plan.shortage),
                     plan.shortage.isZero() ? Tone::Neutral : Tone::Danger);
    m_facts->addLine(tr("Value found beyond"), m_session.money(plan.surplus));
    if (plan.unknownDifferences > 0)
        m_facts->addLine(tr("Differences of unknown cost"), QString::number(plan.unknownDifferences), Tone::Warning);
    if (plan.unexplained > 0)
        m_facts->addLine(tr("Differences without a reason"), QString::number(plan.unexplained), Tone::Warning);
    m_facts->addLine(tr("Lots without a difference"), percent(plan.accuracy()));
    m_facts->addLine(tr("Differences of the value counted"), percent(plan.valueOfDifferences()));
    if (plan.notCounted > 0)
        m_facts->addLine(tr("Not counted, left as they are"), QString::number(plan.notCounted), Tone::Warning);
    for (const StocktakeLineInfo &line : plan.lines) {
        if (!line.problem.isEmpty())
            m_facts->addText(line.problem, Tone::Danger);
    }
    m_book->setEnabled(plan.problems == 0 && plan.counted > 0);
}

void CountPanel::openPlan(bool open)
{
    if (open && !countTyped())
        return;
    m_planOpen = open;
    leaveLot();
    refuse({});
    refill();
    m_chips->setChecked(open ? u"differs"_s : u"all"_s);
    if (open)
        m_book->setFocus();
}

void CountPanel::chooseLot(const QString &typed)
{
    if (typed.trimmed().isEmpty())
        return;
    const auto lot = m_session.studio().read([&](const Reader &reader) { return scannedLot(reader, typed); });
    if (!lot.ok()) {
        refuse(lot.error().message);
        m_code->selectAll();
        return;
    }
    takeUp(*lot);
}

void CountPanel::takeUp(Id<Lot> lot)
{
    const auto info = m_session.studio().read([&](const Reader &reader) { return lotInfo(reader, lot); });
    if (!info.ok())
        return refuse(info.error().message);
    // Whoever takes up the next lot means Enter for the one before.
    if (m_lot && m_lot->id != lot && !countTyped())
        return;
    refuse({});
    m_lot = *info;
    m_code->setText(info->code);
    m_quantity->setEnabled(true);
    m_reason->setEnabled(true);
    m_quantity->setUnit(info->unit);
    m_quantity->setWholeOnly(info->variant.has_value());
    const StocktakeLineInfo *line = m_lines->lineOf(lot);
    m_quantity->setValue(line ? line->counted : std::nullopt);
    m_reason->setText(line ? line->reason : QString());
    QString hint = info->itemName;
    if (!info->traits.grade.isEmpty())
        hint += u" · "_s + info->traits.grade;
    if (!line)
        hint += u" · "_s + tr("not expected here: it will be added");
    else if (!isWithheld())
        hint += u" · "_s + tr("%1 expected").arg(displayText(line->expected + line->movedSince, line->unit));
    m_hint->setText(hint);
    m_quantity->setFocus();
    m_quantity->selectAll();
}

void CountPanel::leaveLot()
{
    m_lot.reset();
    m_code->clear();
    m_quantity->setValue(std::nullopt);
    m_quantity->setProblem({});
    m_quantity->setEnabled(false);
    m_reason->clear();
    m_reason->setEnabled(false);
    m_hint->setText(tr("Scan a lot or type its code, Enter; then what is really there, Enter."));
}

bool CountPanel::count()
{
    if (!m_lot)
        return false;
    const Result<Quantity> quantity = m_quantity->value();
    if (m_quantity->isBlank() || !quantity.ok()) {
        m_quantity->setProblem(quantity.ok() ? tr("Say how much is there; 0 if nothing is.")
                                             : quantity.error().message);
        m_quantity->setFocus();
        return false;
    }
    const LotCount counted{*quantity, std::nullopt, m_reason->text().trimmed()};
    const auto done = countInStocktake(m_session.studio(), *m_id, m_lot->id, counted, m_session.person());
    if (!done.ok()) {
        refuse(done.error().message);
        return false;
    }
    leaveLot();
    refuse({});
    m_code->setFocus();
    Q_EMIT acted();
    return true;
}

bool CountPanel::countTyped()
{
    if (!m_lot)
        return true;
    const StocktakeLineInfo *line = m_lines->lineOf(m_lot->id);
    const bool sameQuantity = m_quantity->isBlank() ? !line || !line->counted
                                                    : line && line->counted && m_quantity->quantity() == line->counted;
    const bool sameReason = m_reason->text().trimmed() == (line ? line->reason : QString());
    return (sameQuantity && sameReason) || count();
}

bool CountPanel::takeScan(const QString &code)
{
    if (!m_id || !m_plan || !m_plan->info.isOpen() || m_planOpen)
        return false;
    chooseLot(code);
    return true;
}

void CountPanel::forget()
{
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid() || !m_plan || !m_plan->info.isOpen())
        return;
    const StocktakeLineInfo line = m_lines->lineAt(index.row());
    if (!line.counted)
        return;
    if (m_session.succeeded(uncountInStocktake(m_session.studio(), *m_id, line.lot, m_session.person()), this)) {
        refill();
        Q_EMIT acted();
    }
}

void CountPanel::book()
{
    const NotCounted notCounted = m_missing->isChecked() ? NotCounted::IsGone : NotCounted::LeftAlone;
    const auto booked = bookStocktake(m_session.studio(), *m_id, notCounted, m_session.person());
    if (!booked.ok())
        return refuse(booked.error().message);
    m_planOpen = false;
    refill();
    Q_EMIT acted();
}

void CountPanel::giveUp()
{
    const bool sure = m_session.dialogs().ask(
        this, {tr("Give up the stocktake"), tr("Nothing of %1 is booked.").arg(m_plan->info.code),
               tr("What was counted can be brought back by undoing."), tr("Give it up"), tr("Go on counting"), true});
    if (sure && m_session.succeeded(giveUpStocktake(m_session.studio(), *m_id, m_session.person()), this))
        Q_EMIT acted();
}

void CountPanel::saveSheet()
{
    const auto path = m_session.dialogs().saveFile(
        this, {tr("Save the sheet"), m_plan->info.code + u".csv"_s, tr("Table (*.csv);;Sheet on paper (*.pdf)")});
    if (!path)
        return;
    const Result<void> saved =
        path->endsWith(u".pdf"_s, Qt::CaseInsensitive)
            ? writeStocktakeReport(m_session.studio(), *m_id, languageOfPapers(m_session), *path)
            : m_session.studio().read([&](const Reader &reader) -> Result<void> {
                  BENCHBOOK_ASSIGN(const QByteArray bytes,
                                   stocktakeCsv(reader, *m_id, languageOfPapers(m_session) == ReportLanguage::Chinese));
                  return writeWholeFile(*path, bytes);
              });
    if (m_session.succeeded(saved, this))
        Q_EMIT said(tr("Saved as %1").arg(*path));
}

void CountPanel::readSheet()
{
    const QStringList files = m_session.dialogs().openFiles(
        this, {tr("The sheet that was filled in"), {}, tr("Tables (*.csv *.xlsx);;All files (*)")});
    if (files.isEmpty())
        return;
    const auto sheet = m_session.studio().read([&](const Reader &reader) -> Result<SheetCounts> {
        BENCHBOOK_ASSIGN(const QByteArray bytes, readForeignFile(files.front(), maxTableBytes));
        BENCHBOOK_ASSIGN(const CsvTable table, readTable(bytes));
        return readStocktakeSheet(reader, *m_id, table);
    });
    if (!m_session.succeeded(sheet, this))
        return;
    const auto done = countFromSheet(m_session.studio(), *m_id, *sheet, std::nullopt, m_session.person());
    if (m_session.succeeded(done, this)) {
        refill();
        Q_EMIT acted();
    }
}

void CountPanel::print()
{
    const Studio &studio = m_session.studio();
    const auto report = studio.read([&](const Reader &reader) {
        return readStocktakeReport(reader, *m_id, studio.clock().now(), languageOfPapers(m_session));
    });
    if (m_session.succeeded(report, this))
        previewReport(m_session.dialogs(), this, *report);
}

void CountPanel::refuse(const QString &message)
{
    m_problem->setText(message.isEmpty() ? QString() : QString(u"! "_s + message));
    m_problem->setVisible(!message.isEmpty());
}

void CountPanel::focusFirst() { m_code->setFocus(); }

void CountPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && (m_lot || m_planOpen)) {
        if (m_planOpen)
            openPlan(false);
        leaveLot();
        m_code->setFocus();
        return;
    }
    if (event->key() == Qt::Key_Delete && m_table->hasFocus())
        return forget();
    QWidget::keyPressEvent(event);
}

void CountPanel::retranslate()
{
    m_code->setPlaceholderText(tr("Scan or type a lot"));
    m_code->setAccessibleName(tr("Lot to count"));
    m_quantity->setPlaceholderText(tr("Quantity"));
    m_quantity->setAccessibleName(tr("Quantity counted"));
    m_reason->setPlaceholderText(tr("Why it differs"));
    m_reason->setAccessibleName(tr("Why it differs"));
    m_chips->setText(u"all"_s, tr("All"));
    m_chips->setText(u"missing"_s, tr("Not counted yet"));
    m_chips->setText(u"differs"_s, tr("Differs"));
    m_table->setAccessibleName(tr("Lots of the stocktake"));
    m_table->setEmptyState(u"check"_s, tr("No lot here is like that."));
    m_toPlan->setText(tr("Book…"));
    m_print->setText(tr("Print the sheet"));
    m_save->setText(tr("Save the sheet"));
    m_read->setText(tr("Read a filled-in sheet"));
    m_giveUp->setText(tr("Give up"));
    m_missing->setText(tr("Lots that nobody counted are gone"));
    m_book->setText(tr("Book the differences"));
    m_back->setText(tr("Back to counting"));
    m_lines->retranslate();
    if (!m_lot)
        leaveLot();
    refill();
}

} // namespace benchbook
