#include "ui/workshop/experience_page.h"

#include "core/experience/experience_text.h"
#include "ui/kit/card.h"
#include "ui/kit/chart_view.h"
#include "ui/kit/detail_pane.h"
#include "ui/kit/list_detail.h"
#include "ui/kit/table_view.h"
#include "ui/records/background.h"
#include "ui/records/fact_sheet.h"

#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace benchbook {
namespace {

enum StepColumn { StepProduct, StepName, StepStandard, StepLearnt, StepYield, StepLogs, StepColumns };

constexpr std::size_t mostDriftsShown = 5;
constexpr int stepChartHeight = 190;

QStandardItem *experienceCell(const QString &text, bool number)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    if (number)
        item->setData(int(Qt::AlignRight | Qt::AlignVCenter), Qt::TextAlignmentRole);
    return item;
}

} // namespace

ExperiencePage::ExperiencePage(Session &session, JobRunner &jobs, QWidget *parent)
    : Page(u"experience"_s, parent),
      m_session(session),
      m_jobs(jobs),
      m_driftCard(new Card(QString())),
      m_driftSheet(new FactSheet(u"experienceDrifts"_s)),
      m_model(new QStandardItemModel(0, StepColumns, this)),
      m_table(new TableView(u"experienceTable"_s)),
      m_detail(new DetailPane(u"experienceDetail"_s)),
      m_sheet(new FactSheet(u"experienceStep"_s)),
      m_lossChart(new ChartView(u"experienceLoss"_s)),
      m_timeChart(new ChartView(u"experienceMinutes"_s)),
      m_groups(new FactSheet(u"experienceGroups"_s))
{
    m_driftCard->column()->addWidget(m_driftSheet);
    m_table->setModel(m_model);
    m_table->setColumns({{16}, {12}, {10, 3}, {17}, {19}, {6, 2}});
    m_table->setStretchColumn(StepProduct);
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_driftCard);
    column->addWidget(m_table, 1);
    m_lossChart->setFixedHeight(stepChartHeight);
    m_timeChart->setFixedHeight(stepChartHeight);
    for (QWidget *part : std::initializer_list<QWidget *>{m_sheet, m_lossChart, m_timeChart, m_groups})
        m_detail->body()->addWidget(part);
    m_splitter = new ListDetail(u"experienceSplitter"_s, left, m_detail);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);

    connect(m_table, &TableView::currentRowChanged, this, [this](const QModelIndex &index) {
        if (m_filling)
            return;
        m_shown =
            index.isValid() ? std::optional(m_model->item(index.row())->data(Qt::UserRole).toLongLong()) : std::nullopt;
        fillPane();
    });
    connect(m_table, &TableView::rowActivated, m_splitter, &ListDetail::openDetail);
    connect(m_splitter, &ListDetail::stackedChanged, m_detail, &DetailPane::setBackVisible);
    connect(m_detail, &DetailPane::backRequested, m_splitter, &ListDetail::closeDetail);
    connect(&session.studio().changes(), &ChangeBus::committed, this, [this](const ChangeSet &changes) {
        if (isVisible() && (changes.touches("work_log") || changes.touches("recipe_step")))
            refresh();
    });
    ExperiencePage::retranslate();
}

ExperiencePage::~ExperiencePage() { m_token.cancel(); }

QString ExperiencePage::title() const { return tr("Experience"); }

void ExperiencePage::search(const QString &text)
{
    if (m_search == text)
        return;
    m_search = text;
    fillTable();
}

void ExperiencePage::refresh()
{
    m_token.cancel();
    m_token = readInBackground<Learnt>(
        m_session, m_jobs, this, tr("Learning from the logs"),
        [](const ReadSession &reading, const Progress &) -> Result<Learnt> {
            return reading.read([](const Reader &reader) -> Result<Learnt> {
                return Learnt{experienceReport(reader), drifts(reader)};
            });
        },
        [this](const Result<Learnt> &learnt) { show(learnt); });
}

bool ExperiencePage::showRecord(qint64 step)
{
    m_shown = step;
    fillTable();
    m_splitter->openDetail();
    return true;
}

void ExperiencePage::show(const Result<Learnt> &learnt)
{
    if (!learnt.ok() && learnt.error().code == ErrorCode::Cancelled)
        return;
    m_learnt = learnt.valueOr(Learnt());
    fillDrifts();
    fillTable();
}

void ExperiencePage::fillDrifts()
{
    m_driftSheet->clear();
    for (std::size_t i = 0; i < std::min(m_learnt.drifts.size(), mostDriftsShown); ++i) {
        const StepDrift &drift = m_learnt.drifts[i];
        m_driftSheet->addText(drift.sentence, drift.drift.isWorse() ? Tone::Warning : Tone::Success);
    }
    if (m_learnt.drifts.empty())
        m_driftSheet->addText(tr("No step loses more or takes longer than before, beyond what chance explains."));
    else if (m_learnt.drifts.size() > mostDriftsShown)
        m_driftSheet->addText(tr("… and %n more", nullptr, int(m_learnt.drifts.size() - mostDriftsShown)));
}

void ExperiencePage::fillTable()
{
    const std::optional<qint64> kept = m_shown;
    m_filling = true;
    m_model->setRowCount(0);
    for (const StepExperience &step : m_learnt.steps) {
        if (m_search.isEmpty() || step.step.productName.contains(m_search, Qt::CaseInsensitive) ||
            step.step.name.contains(m_search, Qt::CaseInsensitive))
            addRow(step);
    }
    int row = m_model->rowCount() > 0 ? 0 : -1;
    for (int i = 0; i < m_model->rowCount(); ++i) {
        if (kept && m_model->item(i)->data(Qt::UserRole).toLongLong() == *kept)
            row = i;
    }
    if (row >= 0) {
        m_table->selectRow(row);
        m_shown = m_model->item(row)->data(Qt::UserRole).toLongLong();
    }
    m_filling = false;
    fillPane();
}

void ExperiencePage::addRow(const StepExperience &step)
{
    const MinutesEstimate &minutes = step.minutes;
    const YieldEstimate &yield = step.yield;
    const QString unknown = tr("not known yet");
    auto *product = experienceCell(step.step.productName, false);
    product->setData(step.step.id.value(), Qt::UserRole);
    m_model->appendRow(
        {product, experienceCell(step.step.name, false), experienceCell(pieceTimeText(double(step.step.seconds)), true),
         experienceCell(minutes.known ? pieceTimeCell(minutes.secondsPerPiece, minutes.range) : unknown, true),
         experienceCell(yield.known ? shareCell(yield.yield, yield.range) : unknown, true),
         experienceCell(QString::number(std::max(minutes.logs, yield.logs)), true)});
}

const StepExperience *ExperiencePage::current() const
{
    const auto found = std::find_if(m_learnt.steps.begin(), m_learnt.steps.end(),
                                    [&](const StepExperience &one) { return one.step.id.value() == m_shown; });
    return found == m_learnt.steps.end() ? nullptr : &*found;
}

void ExperiencePage::fillPane()
{
    const StepExperience *step = current();
    m_sheet->clear();
    m_groups->clear();
    m_lossChart->setVisible(step);
    m_timeChart->setVisible(step);
    m_detail->setHeading(step ? step->step.name : QString(), step ? step->step.productName : QString());
    if (!step)
        return;
    const auto history = m_session.studio().read(
        [&](const Reader &reader) { return Result<StepHistory>(readStepHistory(reader, step->step.id)); });
    if (!history.ok()) {
        m_sheet->addText(history.error().message, Tone::Danger);
        return;
    }
    describe(*step, *history);
    drawCourse(*history);
    describeGroups(*history);
}

void ExperiencePage::describe(const StepExperience &step, const StepHistory &history)
{
    const MinutesEstimate &minutes = step.minutes;
    const YieldEstimate &yield = step.yield;
    m_sheet->addSection(tr("Time a piece, without set-up"));
    m_sheet->addLine(tr("The recipe says"), pieceTimeText(double(step.step.seconds)));
    if (minutes.known) {
        m_sheet->addLine(tr("Learnt mean"), pieceTimeText(minutes.secondsPerPiece));
        m_sheet->addLine(tr("9 times in 10 the true mean is"), pieceTimeText(minutes.range));
        m_sheet->addLine(tr("9 times in 10 the next log takes"), pieceTimeText(minutes.nextBatch));
    }
    m_sheet->addText(findingTexts(minutes.why).join(u' '));
    m_sheet->addSection(tr("Good pieces"));
    m_sheet->addLine(tr("The recipe expects"), displayText(step.step.expectedYield));
    if (yield.known) {
        m_sheet->addLine(tr("Good ÷ started"), shareText(yield.yield));
        m_sheet->addLine(tr("9 times in 10 the truth is"), shareText(yield.range));
    }
    m_sheet->addText(findingTexts(yield.why).join(u' '));
    for (const StepDrift &drift : m_learnt.drifts) {
        if (drift.step.id != step.step.id)
            continue;
        m_sheet->addSection(tr("Drift"));
        m_sheet->addText(drift.sentence, drift.drift.isWorse() ? Tone::Warning : Tone::Success);
        for (const Suspect &suspect : drift.causes.suspects)
            m_sheet->addText(suspectText(history, suspect, drift.drift.of));
    }
}

void ExperiencePage::drawCourse(const StepHistory &history)
{
    ChartModel loss;
    ChartModel time;
    loss.unit = u"%"_s;
    loss.emptyText = time.emptyText = tr("Too few logs for a course over time.");
    ChartSeries lossLine{tr("Loss"), ChartSeries::Kind::Line, {}, 0};
    ChartSeries timeLine{tr("Minutes a piece"), ChartSeries::Kind::Line, {}, 0};
    ChartBand lossBand{tr("9 times in 10"), {}, {}, 0};
    ChartBand timeBand{tr("9 times in 10"), {}, {}, 0};
    for (const CoursePoint &point : courseOf(history)) {
        if (!point.minutes.known || !point.yield.known)
            continue;
        const QString day = point.from.toString(u"MM-dd"_s);
        loss.categories << day;
        time.categories << day;
        lossLine.values << 100 * (1 - point.yield.yield);
        lossBand.low << 100 * (1 - point.yield.range.high);
        lossBand.high << 100 * (1 - point.yield.range.low);
        timeLine.values << point.minutes.secondsPerPiece / 60;
        timeBand.low << point.minutes.range.low / 60;
        timeBand.high << point.minutes.range.high / 60;
    }
    if (!loss.categories.isEmpty()) {
        loss.series << lossLine;
        loss.bands << lossBand;
        time.series << timeLine;
        time.bands << timeBand;
    }
    m_lossChart->setModel(loss);
    m_timeChart->setModel(time);
}

void ExperiencePage::describeGroups(const StepHistory &history)
{
    std::optional<Circumstance> section;
    for (const GroupExperience &group : groupExperience(history)) {
        if (section != group.factor)
            m_groups->addSection(tr("By %1").arg(circumstanceTitle(group.factor)));
        section = group.factor;
        const auto text = [](const GroupEstimate &estimate, const QString &value, const QString &range) {
            return !estimate.known    ? tr("not known yet")
                   : estimate.differs ? tr("%1 (%2), differs").arg(value, range)
                                      : tr("%1 (%2)").arg(value, range);
        };
        const GroupEstimate &minutes = group.minutes;
        const GroupEstimate &yield = group.yield;
        m_groups->addLine(tr("%1, time").arg(group.name),
                          text(minutes, pieceTimeText(minutes.estimate), pieceTimeText(minutes.range)),
                          minutes.differs ? Tone::Warning : Tone::Neutral);
        m_groups->addLine(tr("%1, good").arg(group.name),
                          text(yield, shareText(yield.estimate), shareText(yield.range)),
                          yield.differs ? Tone::Warning : Tone::Neutral);
    }
    if (section) {
        m_groups->addText(tr("Groups are drawn towards the step's mean as far as chance may have moved them; "
                             "“differs” is said only where chance does not explain it."));
    }
}

void ExperiencePage::retranslate()
{
    m_driftCard->setTitle(tr("What drifts"));
    m_model->setHorizontalHeaderLabels(
        {tr("Product"), tr("Step"), tr("Standard"), tr("Minutes a piece"), tr("Good"), tr("Logs")});
    for (const int column : {StepStandard, StepLearnt, StepYield, StepLogs})
        m_model->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->setAccessibleName(tr("What the logs teach of every step"));
    m_table->setEmptyState(iconName(), tr("Steps of recipes appear here, with what their logs teach."));
    m_lossChart->setAccessibleName(tr("Loss over time"));
    m_timeChart->setAccessibleName(tr("Time a piece over time"));
    fillDrifts();
    fillTable();
}

} // namespace benchbook
