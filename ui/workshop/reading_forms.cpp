#include "ui/workshop/reading_forms.h"

#include <QComboBox>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace benchbook {
namespace {

constexpr int mostProblemsShown = 4;
constexpr int previewDelayMs = 250;

QLineEdit *readingLine(const QString &name)
{
    auto *line = new QLineEdit;
    line->setObjectName(name);
    return line;
}

} // namespace

ReadingForm::ReadingForm(Session &session)
    : PaneForm(u"reading"_s),
      m_session(session),
      m_temperature(readingLine(u"readingTemperature"_s)),
      m_humidity(readingLine(u"readingHumidity"_s)),
      m_place(readingLine(u"readingPlace"_s)),
      m_at(readingLine(u"readingAt"_s))
{
    addFields({{u"temperature"_s, m_temperature}, {u"humidity"_s, m_humidity}});
    addFields({{u"place"_s, m_place}, {u"at"_s, m_at}});
    ReadingForm::retranslate();
}

void ReadingForm::retranslate()
{
    setTexts(tr("Write down a reading"), tr("Write down"));
    field(u"temperature"_s)->setLabel(tr("Temperature °C"));
    field(u"humidity"_s)->setLabel(tr("Humidity %"));
    field(u"place"_s)->setLabel(tr("Place"));
    field(u"at"_s)->setLabel(tr("When"));
    m_at->setPlaceholderText(tr("now"));
}

Result<std::optional<qint64>> ReadingForm::act()
{
    std::vector<Issue> issues;
    NewReading reading;
    reading.place = m_place->text();
    if (const QString text = m_temperature->text().trimmed(); !text.isEmpty()) {
        const auto read = parseTemperature(text);
        if (read.ok())
            reading.temperature = *read;
        else
            issues.push_back({u"temperature"_s, read.error().message});
    }
    if (const QString text = m_humidity->text().trimmed(); !text.isEmpty()) {
        const auto read = parseHumidity(text);
        if (read.ok())
            reading.humidity = *read;
        else
            issues.push_back({u"humidity"_s, read.error().message});
    }
    if (const QString text = m_at->text().trimmed(); !text.isEmpty()) {
        const QTimeZone &zone = m_session.studio().timeZone();
        const auto at = cellInstant(text, {DateOrder::YearFirst, zone, zone});
        if (at.ok())
            reading.at = *at;
        else
            issues.push_back({u"at"_s, tr("Write it as 2026-09-02 10:15.")});
    }
    if (!issues.empty())
        return Error::fromIssues(std::move(issues));
    BENCHBOOK_ASSIGN(const Id<Reading> id, recordReading(m_session.studio(), reading, m_session.person()));
    return std::optional(id.value());
}

ReadingImportForm::ReadingImportForm(Session &session, JobRunner &jobs, ReadingTable table)
    : PaneForm(u"readingImport"_s),
      m_session(session),
      m_jobs(jobs),
      m_table(std::move(table)),
      m_place(readingLine(u"readingImportPlace"_s)),
      m_dates(new QComboBox)
{
    m_dates->setObjectName(u"readingImportDates"_s);
    m_dates->addItems({QString(), QString(), QString()});
    addFields({{u"place"_s, m_place}, {u"dates"_s, m_dates}});
    m_soon.setSingleShot(true);
    m_soon.setInterval(previewDelayMs);
    connect(&m_soon, &QTimer::timeout, this, &ReadingImportForm::preview);
    connect(m_place, &QLineEdit::textChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(m_dates, qOverload<int>(&QComboBox::currentIndexChanged), this, &ReadingImportForm::preview);
    ReadingImportForm::retranslate();
}

void ReadingImportForm::retranslate()
{
    setTexts(tr("Import readings from %1").arg(m_table.file), tr("Import"));
    field(u"place"_s)->setLabel(tr("Place"));
    field(u"dates"_s)->setLabel(tr("Dates are written"));
    m_dates->setItemText(0, tr("year-month-day"));
    m_dates->setItemText(1, tr("month/day/year"));
    m_dates->setItemText(2, tr("day.month.year"));
    preview();
}

ReadingImportForm::~ReadingImportForm() { m_token.cancel(); }

ReadingImport ReadingImportForm::options() const
{
    constexpr DateOrder orders[] = {DateOrder::YearFirst, DateOrder::MonthFirst, DateOrder::DayFirst};
    return {m_place->text(), orders[std::max(0, m_dates->currentIndex())]};
}

void ReadingImportForm::preview()
{
    m_token.cancel();
    m_token = readStudioInBackground<ReadingPlan>(
        m_session, m_jobs, this, tr("Looking through %1").arg(m_table.file),
        [table = m_table, options = options()](const Studio &studio, const Progress &) {
            return planReadings(studio, table, options);
        },
        [this](const Result<ReadingPlan> &plan) { show(plan); });
}

void ReadingImportForm::show(const Result<ReadingPlan> &plan)
{
    if (!plan.ok() && plan.error().code == ErrorCode::Cancelled)
        return;
    if (!plan.ok())
        return setNote(plan.error().message);
    QStringList lines{tr("%n reading(s) are new.", nullptr, plan->count(ReadingRowState::New))};
    if (const int known = plan->count(ReadingRowState::Known); known > 0)
        lines << tr("%n row(s) are here already.", nullptr, known);
    const int problems = plan->count(ReadingRowState::Problem);
    if (problems > 0)
        lines << tr("%n row(s) cannot be read and are left out:", nullptr, problems);
    int shown = 0;
    for (const ReadingRow &row : plan->rows) {
        if (row.state == ReadingRowState::Problem && shown++ < mostProblemsShown)
            lines << tr("Line %1: %2").arg(row.line).arg(row.problem);
    }
    setNote(lines.join(u'\n'));
    setSubmittable(plan->count(ReadingRowState::New) > 0);
}

Result<std::optional<qint64>> ReadingImportForm::act()
{
    BENCHBOOK_TRY(importReadings(m_session.studio(), m_table, options(), m_session.person()));
    return std::optional<qint64>();
}

} // namespace benchbook
