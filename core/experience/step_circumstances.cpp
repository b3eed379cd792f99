#include "core/experience/step_circumstances.h"

#include "core/base/id_list.h"
#include "core/tools/reading.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct CircumstanceText
{
    Q_DECLARE_TR_FUNCTIONS(Experience)
};

// The lots of materials that went into these work orders, net of returns. An order that went on in another handed its
// material over: it lies with that one.
constexpr const char *lotsSql = R"sql(
    WITH RECURSIVE holder (asked_id, id) AS (
        SELECT DISTINCT value, value FROM json_each(:orders)
        UNION
        SELECT holder.asked_id, work_order.merged_into_id
        FROM holder JOIN work_order ON work_order.id = holder.id WHERE work_order.merged_into_id IS NOT NULL
    )
    SELECT holder.asked_id, lot.id, lot.code, lot.grade
    FROM holder
    CROSS JOIN stock_move AS move ON move.work_order_id = holder.id AND move.kind IN ('issue', 'return')
    JOIN lot ON lot.id = move.lot_id AND lot.material_id IS NOT NULL
    GROUP BY holder.asked_id, lot.id
    HAVING sum(iif(move.to_location_id = 2, 1, -1) * move.quantity_micro) > 0
    ORDER BY holder.asked_id, lot.id
)sql";

constexpr const char *toolsSql = R"sql(
    SELECT step.id, tool.id, tool.name, tool.place
    FROM (SELECT DISTINCT value AS id FROM json_each(:steps)) AS asked
    CROSS JOIN recipe_step AS step ON step.id = asked.id
    JOIN tool ON tool.id = step.tool_id
)sql";

// Where one order stood in several places of a load its log does not say what became of which.
constexpr const char *loadsSql = R"sql(
    SELECT part.load_id, part.work_order_id, load.code, iif(count(DISTINCT part.place) = 1, max(part.place), '')
    FROM (SELECT DISTINCT value AS id FROM json_each(:loads)) AS asked
    CROSS JOIN load ON load.id = asked.id
    CROSS JOIN load_part AS part ON part.load_id = load.id
    GROUP BY part.load_id, part.work_order_id
)sql";

/// Numbers for levels that are known by their words.
class Levels
{
public:
    qint64 of(const QString &name)
    {
        if (!m_names.contains(name))
            m_names << name;
        return m_names.indexOf(name);
    }

private:
    QStringList m_names;
};

/// Which lots, of which grade, went into a batch is known of its work order, not of each log.
void addLots(const Reader &reader, StepHistory &history)
{
    std::multimap<Id<WorkOrder>, std::size_t> batches;
    std::vector<Id<WorkOrder>> orders;
    for (std::size_t i = 0; i < history.sources.size(); ++i) {
        batches.insert({history.sources[i].order, i});
        orders.push_back(history.sources[i].order);
    }
    Levels grades;
    Query query = reader.query(lotsSql);
    query.bind("orders", jsonIds(orders));
    while (query.next()) {
        const auto [first, last] = batches.equal_range(query.id<WorkOrder>(0));
        const QString grade = query.text(3);
        for (auto batch = first; batch != last; ++batch) {
            history.label(batch->second, {Circumstance::Lot, query.integer(1)}, query.text(2));
            if (!grade.isEmpty())
                history.label(batch->second, {Circumstance::Grade, grades.of(grade)}, grade);
        }
    }
}

/// Labels the tools, and says where each step's tool stands.
std::map<Id<RecipeStep>, QString> addTools(const Reader &reader, StepHistory &history)
{
    std::vector<Id<RecipeStep>> steps;
    for (const BatchSource &source : history.sources)
        steps.push_back(source.step);
    std::map<Id<RecipeStep>, QString> places;
    Query query = reader.query(toolsSql);
    query.bind("steps", jsonIds(steps));
    while (query.next()) {
        const auto step = query.id<RecipeStep>(0);
        places[step] = query.text(3);
        for (std::size_t i = 0; i < history.sources.size(); ++i) {
            if (history.sources[i].step == step)
                history.label(i, {Circumstance::Tool, query.integer(1)}, query.text(2));
        }
    }
    return places;
}

void addLoads(const Reader &reader, StepHistory &history)
{
    std::vector<Id<Load>> loads;
    std::multimap<std::pair<Id<Load>, Id<WorkOrder>>, std::size_t> batches;
    for (std::size_t i = 0; i < history.sources.size(); ++i) {
        const BatchSource &source = history.sources[i];
        if (!source.load)
            continue;
        loads.push_back(*source.load);
        batches.insert({{*source.load, source.order}, i});
    }
    if (loads.empty())
        return;
    Levels places;
    Query query = reader.query(loadsSql);
    query.bind("loads", jsonIds(loads));
    while (query.next()) {
        const auto [first, last] = batches.equal_range({query.id<Load>(0), query.id<WorkOrder>(1)});
        const QString place = query.text(3);
        for (auto batch = first; batch != last; ++batch) {
            history.label(batch->second, {Circumstance::Load, query.integer(0)}, query.text(2));
            if (!place.isEmpty())
                history.label(batch->second, {Circumstance::Place, places.of(place)}, place);
        }
    }
}

/// Bands and not figures: what lies within one is alike to leather, clay and glue, as far as a studio's logs can tell.
constexpr std::array humidityLimits{Ratio::percent(30), Ratio::percent(45), Ratio::percent(60), Ratio::percent(75)};
constexpr std::array temperatureLimits{Temperature{10'000}, Temperature{16'000}, Temperature{22'000},
                                       Temperature{28'000}};

template <class Value, std::size_t Size> qint64 bandOf(const std::array<Value, Size> &limits, Value value)
{
    return std::upper_bound(limits.begin(), limits.end(), value) - limits.begin();
}

QString bandText(qint64 band, const QStringList &limits, const QString &unit)
{
    if (band == 0)
        return CircumstanceText::tr("below %1", "humidity or temperature").arg(limits.first() + unit);
    if (band == limits.size())
        return CircumstanceText::tr("%1 and more", "humidity or temperature").arg(limits.last() + unit);
    return limits[band - 1] + u'–' + limits[band] + unit;
}

QString humidityBandText(qint64 band)
{
    QStringList limits;
    for (const Ratio limit : humidityLimits)
        limits << shortText(limit).chopped(2);
    return bandText(band, limits, u" %"_s);
}

QString temperatureBandText(qint64 band)
{
    QStringList limits;
    for (const Temperature limit : temperatureLimits)
        limits << plainText(limit);
    return bandText(band, limits, u" °C"_s);
}

/// The reading that stands beside a log: that of its hours, where it was booked on its day; otherwise, as from an
/// evening card of the day before, that nearest to noon. Of the place of the step's tool, where anything was read
/// there.
std::optional<ReadingInfo> readingBeside(const Reader &reader, const BatchSource &source, const QString &place)
{
    constexpr qint64 hour = 3600;
    const bool sameDay = dayOf(source.at, reader.zone()) == source.day;
    const Instant moment = sameDay ? source.at : momentOf(source.day, QTime(12, 0), reader.zone());
    const qint64 age = (sameDay ? 4 : 8) * hour;
    if (!place.isEmpty()) {
        if (auto there = readingAt(reader, moment, age, place))
            return there;
    }
    return readingAt(reader, moment, age);
}

void addAir(const Reader &reader, StepHistory &history, const std::map<Id<RecipeStep>, QString> &places)
{
    if (!reader.query("SELECT 1 FROM reading LIMIT 1").next())
        return;
    for (std::size_t i = 0; i < history.sources.size(); ++i) {
        const auto place = places.find(history.sources[i].step);
        const auto reading =
            readingBeside(reader, history.sources[i], place == places.end() ? QString() : place->second);
        if (reading && reading->humidity) {
            const qint64 band = bandOf(humidityLimits, *reading->humidity);
            history.label(i, {Circumstance::Humidity, band}, humidityBandText(band));
        }
        if (reading && reading->temperature) {
            const qint64 band = bandOf(temperatureLimits, *reading->temperature);
            history.label(i, {Circumstance::Temperature, band}, temperatureBandText(band));
        }
    }
}

} // namespace

void addCircumstances(const Reader &reader, StepHistory &history)
{
    addLots(reader, history);
    addLoads(reader, history);
    addAir(reader, history, addTools(reader, history));
}

} // namespace benchbook
