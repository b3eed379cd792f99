#include "core/planning/plan_reader.h"

#include "core/workshop/work_habits.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct ReadPlanText
{
    Q_DECLARE_TR_FUNCTIONS(ReadPlan)
};

constexpr int daysOfWeek = 7;
constexpr qint64 usualShiftSeconds = 8 * 3600;
/// Weeks of work behind the last day wanted: what is late is still seen to end.
constexpr int weeksBehind = 4;

/// The weekdays on which somebody usually works, and how long.
struct UsualWeek
{
    WorkCalendar::Week days = {};
    qint64 seconds = 0; ///< on one of them
};

UsualWeek usualWeek(const Reader &reader, Id<Person> person, QDate today)
{
    UsualWeek week;
    qint64 sum = 0;
    int days = 0;
    UsualDay any;
    for (int i = 0; i < daysOfWeek; ++i) {
        const QDate day = today.addDays(i);
        const UsualDay usual = usualDay(reader, person, day);
        if (usual.basis != UsualDay::Basis::Weekday || usual.seconds == 0) {
            any = usual.seconds > 0 ? usual : any;
            continue;
        }
        week.days[std::size_t(day.dayOfWeek() - 1)] = true;
        sum += usual.seconds;
        ++days;
    }
    if (days == 0)
        return {{true, true, true, true, true, false, false}, any.seconds > 0 ? any.seconds : usualShiftSeconds};
    week.seconds = sum / days;
    return week;
}

} // namespace

PlanReader::PlanReader(const Reader &reader, QDate until)
    : m_reader(reader), m_today(reader.today()), m_settings(readSettings(reader))
{
    m_plan.book.needs.today = m_today;
    m_plan.book.needs.until = std::max(until, m_today);
    m_plan.book.load.today = m_today;
    m_plan.book.load.weeks = int(m_today.daysTo(m_plan.book.needs.until) / daysOfWeek) + 1 + weeksBehind;
}

StudioPlanBook PlanReader::read(const std::vector<ForecastLine> &forecasts)
{
    readPersons();
    readSuppliers();
    readMaterials();
    readPrices();
    addUnnamedSources();
    readVariants();
    readShelves();
    readRecipes();
    readLeadDays();
    readOrders();
    readWorkOrders();
    readPurchases();
    readNeeds();
    sayWhatKeepCovers();
    addForecasts(forecasts);
    return std::move(m_plan);
}

void PlanReader::readPersons()
{
    WorkCalendar::Week anybody = {};
    for (const PersonInfo &info : activePersons(m_reader)) {
        if (info.role == "bookkeeper"_L1)
            continue;
        const UsualWeek usual = usualWeek(m_reader, info.id, m_today);
        LoadPerson person{.record = info.id.value(), .name = info.name, .calendar = WorkCalendar(usual.days)};
        person.secondsPerDay = usual.seconds;
        for (const QString &skill : info.skills) {
            const auto [known, isNew] = m_skills.try_emplace(skill.toCaseFolded(), int(m_plan.book.load.skills.size()));
            if (isNew)
                m_plan.book.load.skills.push_back(skill);
            person.skills.push_back(known->second);
        }
        for (std::size_t i = 0; i < anybody.size(); ++i)
            anybody[i] = anybody[i] || usual.days[i];
        m_plan.book.load.persons.push_back(std::move(person));
    }
    if (m_plan.book.load.persons.empty()) {
        m_plan.assumed << ReadPlanText::tr("Nobody is known who makes things: every hour of work is too much.");
        return;
    }
    m_plan.book.needs.calendar = WorkCalendar(anybody);
    m_plan.assumed << ReadPlanText::tr("Hours and days of work are those that persons usually log; holidays to come "
                                       "are not known.");
}

/// What nobody says to be able to do, everybody does.
int PlanReader::skillNamed(const QString &name)
{
    const auto known = m_skills.find(name.toCaseFolded());
    return known == m_skills.end() ? -1 : known->second;
}

int PlanReader::toolNamed(qint64 id, const QString &name)
{
    std::vector<LoadTool> &tools = m_plan.book.load.tools;
    const auto [known, isNew] = m_tools.try_emplace(id, int(tools.size()));
    if (isNew) {
        qint64 longest = usualShiftSeconds;
        for (const LoadPerson &person : m_plan.book.load.persons)
            longest = std::max(longest, person.secondsPerDay);
        tools.push_back({id, name, m_plan.book.needs.calendar, longest});
    }
    return known->second;
}

int PlanReader::addItem(PlanItem added, const PlanItemFacts &facts)
{
    m_plan.book.needs.items.push_back(std::move(added));
    m_plan.book.routes.emplace_back();
    m_plan.items.push_back(facts);
    return int(m_plan.items.size()) - 1;
}

int PlanReader::addDemand(PlanDemand demand, const QString &code)
{
    m_plan.book.needs.demands.push_back(std::move(demand));
    m_plan.demandCodes.push_back(code);
    return int(m_plan.demandCodes.size()) - 1;
}

int PlanReader::addOpen(OpenSupply open, const QString &code)
{
    m_plan.book.needs.open.push_back(open);
    m_plan.openCodes.push_back(code);
    return int(m_plan.openCodes.size()) - 1;
}

std::optional<int> PlanReader::variantItem(qint64 id) const
{
    const auto found = m_variants.find(id);
    return found == m_variants.end() ? std::nullopt : std::optional(found->second);
}

std::optional<int> PlanReader::materialItem(qint64 id) const
{
    const auto found = m_materials.find(id);
    return found == m_materials.end() ? std::nullopt : std::optional(found->second);
}

void PlanReader::addForecasts(const std::vector<ForecastLine> &forecasts)
{
    for (const ForecastLine &line : forecasts) {
        const std::optional<ForecastLine> planned = line.until(m_plan.book.needs.until);
        const std::optional<int> place = variantItem(line.variant.value());
        if (planned && place && planned->pieces > Quantity())
            addForecast(*planned, *place);
    }
    for (const ForecastLine &line : forecasts) {
        if (const std::optional<int> place = variantItem(line.variant.value()))
            takeFromShelf(line, *place);
    }
}

/// What is kept on the shelf is there for those who come until more could be made or bought. Somebody looks at the shelf
/// every week: what is seen missing only then takes its lead time from that day.
void PlanReader::sayWhatKeepCovers()
{
    const DaySpan year{m_today, m_today.addYears(1)};
    const QDate seen = m_today.addDays(daysOfWeek);
    const WorkingDays own(m_plan.book.needs.calendar, year);
    for (PlanItem &kept : m_plan.book.needs.items) {
        if (kept.keep.isZero())
            continue;
        QDate there;
        if (kept.made) {
            there = own.after(seen, kept.leadDays);
        } else if (!kept.sources.empty()) {
            const PlanSource &usual = kept.sources.front();
            const PlanSupplier &supplier = m_plan.book.needs.suppliers[std::size_t(usual.supplier)];
            there = WorkingDays(supplier.calendar, year).after(seen, usual.leadDays);
        }
        kept.keepCovers = there.isValid() ? there : m_plan.book.needs.until;
    }
}

/// The forecast of those days is in the minimum already: only what lies there beyond it is kept for bad luck.
void PlanReader::takeFromShelf(const ForecastLine &line, int place)
{
    PlanItem &kept = item(place);
    if (!kept.keepCovers.isValid())
        return;
    if (const std::optional<ForecastLine> until = line.until(kept.keepCovers))
        kept.keep = std::max(Quantity(), kept.keep - until->pieces);
}

/// Customers come all through a month: what is wanted of a week is wanted by its beginning, not all of it by the first
/// of the month.
void PlanReader::addForecast(const ForecastLine &line, int item)
{
    const qint64 days = line.span.first.daysTo(line.span.last) + 1;
    Quantity told;
    for (QDate first = line.span.first; first <= line.span.last; first = first.addDays(daysOfWeek)) {
        const QDate last = std::min(first.addDays(daysOfWeek - 1), line.span.last);
        const qint64 gone = line.span.first.daysTo(last) + 1;
        const Quantity until =
            gone == days ? line.pieces
                         : Quantity::units(multiplyDivide(line.pieces.wholeUnits(), gone, days, Rounding::HalfEven));
        if (until <= told)
            continue;
        addDemand({.item = item,
                   .quantity = until - told,
                   .day = first,
                   .kind = WantKind::Forecast,
                   .record = line.variant.value(),
                   .until = last,
                   .group = m_forecastGroups},
                  {});
        told = until;
    }
    ++m_forecastGroups;
}

std::optional<ForecastLine> ForecastLine::until(QDate day) const
{
    if (span.first > day)
        return std::nullopt;
    if (span.last <= day)
        return *this;
    const qint64 days = span.first.daysTo(span.last) + 1;
    const qint64 asked = span.first.daysTo(day) + 1;
    ForecastLine part{variant, {span.first, day}, {}, {}};
    part.pieces =
        Quantity::units(multiplyDivide(pieces.micro(), asked, days * Quantity::microPerUnit, Rounding::HalfEven));
    if (expected)
        part.expected = expected->portion(asked, days, Rounding::HalfEven);
    return part;
}

StudioPlanBook readPlan(const Reader &reader, QDate until, const std::vector<ForecastLine> &forecasts)
{
    return PlanReader(reader, until).read(forecasts);
}

} // namespace benchbook
