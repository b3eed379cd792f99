#include "ui/workshop/readings_page.h"

#include "core/journal/history.h"
#include "core/tables/record_table.h"
#include "ui/kit/buttons.h"
#include "ui/kit/chart_view.h"
#include "ui/kit/state_chip.h"
#include "ui/records/fact_sheet.h"
#include "ui/shell/job_runner.h"
#include "ui/workshop/reading_forms.h"

#include <QAction>
#include <QFile>
#include <QFileInfo>
#include <QVBoxLayout>

#include <cmath>
#include <limits>
#include <map>

using namespace Qt::StringLiterals;

namespace benchbook {
namespace {

constexpr int daysOfChart = 30;
constexpr int chartHeight = 190;

/// The mean of a day; not a number where nothing was read.
struct DayMean
{
    double sum = 0;
    int count = 0;

    void add(double value)
    {
        sum += value;
        ++count;
    }
    double value() const { return count == 0 ? std::numeric_limits<double>::quiet_NaN() : sum / count; }
};

} // namespace

ReadingsPage::ReadingsPage(Session &session, JobRunner &jobs, QWidget *parent)
    : ActionPage(u"readings"_s, session, readingList(), parent),
      m_jobs(jobs),
      m_new(new QAction(this)),
      m_import(new FlatButton(u"readingsImport"_s)),
      m_chart(new ChartView(u"readingsChart"_s))
{
    m_new->setObjectName(u"newReadingAction"_s);
    m_new->setShortcut(QKeySequence(u"Ctrl+N"_s));
    m_new->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_new);
    m_chart->setFixedHeight(chartHeight);
    top()->addWidget(m_chart);
    addAtFoot(m_import);
    connect(m_new, &QAction::triggered, this, &ReadingsPage::openNew);
    connect(m_import, &QPushButton::clicked, this, &ReadingsPage::openImport);
    connect(table(), &TableView::emptyActionTriggered, this, &ReadingsPage::openNew);
    ReadingsPage::retranslate();
}

QString ReadingsPage::title() const { return tr("Readings"); }

QString ReadingsPage::emptySentence() const
{
    return tr("Temperature and humidity stand beside the work of the hour. Type them, or import a logger's file.");
}

QString ReadingsPage::emptyAction() const { return tr("Write down a reading"); }

void ReadingsPage::retranslate()
{
    m_new->setText(tr("Write down a reading"));
    m_import->setText(tr("Import a logger's file"));
    drawChart();
    ActionPage::retranslate();
}

void ReadingsPage::refresh()
{
    ActionPage::refresh();
    drawChart();
}

void ReadingsPage::openNew() { openForm(new ReadingForm(session()), false); }

void ReadingsPage::openImport()
{
    const QStringList paths =
        session().dialogs().openFiles(this, {tr("Import readings"), {}, tr("Tables (*.csv *.txt *.tsv *.xlsx)")});
    if (paths.isEmpty())
        return;
    m_jobs.run<ReadingTable>(
        this, tr("Reading %1").arg(QFileInfo(paths.front()).fileName()),
        [path = paths.front()](const Progress &) -> Result<ReadingTable> {
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly))
                return Error{ErrorCode::Io, tr("%1 cannot be read.").arg(QFileInfo(file).fileName())};
            BENCHBOOK_ASSIGN(CsvTable csv, readTable(file.read(maxTableBytes)));
            return readingTable(QFileInfo(file).fileName(), std::move(csv));
        },
        [this](const Result<ReadingTable> &table) {
            if (session().succeeded(table, this))
                openForm(new ReadingImportForm(session(), m_jobs, *table), false);
        });
}

void ReadingsPage::drawChart()
{
    const QDate today = session().today();
    const QTimeZone &zone = session().studio().timeZone();
    const QDate first = today.addDays(1 - daysOfChart);
    const auto readings = session().studio().read([&](const Reader &reader) {
        return readingsBetween(reader, startOf(first, zone), startOf(today.addDays(1), zone));
    });
    std::map<QDate, std::pair<DayMean, DayMean>> days;
    for (const ReadingInfo &reading : readings.valueOr({})) {
        auto &[temperature, humidity] = days[dayOf(reading.at, zone)];
        if (reading.temperature)
            temperature.add(static_cast<double>(reading.temperature->milli) / 1000);
        if (reading.humidity)
            humidity.add(static_cast<double>(reading.humidity->ppm()) / 10'000);
    }
    ChartModel model;
    model.emptyText = tr("No readings in the last 30 days");
    ChartSeries temperatures{tr("Temperature °C"), ChartSeries::Kind::Line, {}, 0};
    ChartSeries humidities{tr("Humidity %"), ChartSeries::Kind::Line, {}, 1};
    for (QDate day = first; !days.empty() && day <= today; day = day.addDays(1)) {
        model.categories << day.toString(u"MM-dd"_s);
        temperatures.values << days[day].first.value();
        humidities.values << days[day].second.value();
    }
    if (!days.empty())
        model.series = {temperatures, humidities};
    m_chart->setModel(model);
}

void ReadingsPage::fillBody(std::optional<qint64> id)
{
    detail()->setChip({});
    const auto rows = session().studio().read([&](const Reader &reader) {
        return listRows(reader, readingList(), id ? std::vector{*id} : std::vector<qint64>());
    });
    if (!rows.ok() || rows->empty()) {
        detail()->setHeading(tr("No reading chosen"));
        return;
    }
    detail()->setHeading(cellText(readingList(), rows->front(), 0, session().format()));
    if (!form())
        offerTakingBack(*id);
    auto *facts = new FactSheet(u"readingFacts"_s);
    detail()->body()->addWidget(facts);
    for (std::size_t column = 1; column < readingList().columns.size(); ++column)
        facts->addLine(QCoreApplication::translate("List", readingList().columns[column].title),
                       cellText(readingList(), rows->front(), static_cast<int>(column), session().format()));
}

void ReadingsPage::offerTakingBack(qint64 reading)
{
    struct Written
    {
        qint64 last = 0; ///< the entry to take back
        qint64 rows = 0; ///< what else goes with it
    };
    const auto written = session().studio().read([&](const Reader &reader) -> Result<Written> {
        const std::vector<JournalEntry> history = historyOf(reader, {"reading", reading});
        if (history.empty() || !stands(reader, history.back().id))
            return Error::notFound(QString());
        return Written{lastLink(reader, history.back().id), changeCount(reader, history.back().id)};
    });
    if (!written.ok())
        return;
    const bool alone = written->rows == 1;
    auto *back = makeButton(u"readingTakeBack"_s,
                            alone ? tr("Take it back")
                                  : tr("Take back all %n readings of this import", nullptr, int(written->rows)),
                            u"undo-2"_s);
    connect(back, &QPushButton::clicked, this,
            [this, last = written->last] { acted(session().studio().undo(last, session().person())); });
    addButtons({back});
}

} // namespace benchbook
