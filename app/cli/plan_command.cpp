// plan: what has to be made and bought by when and why, what comes late, and the load of the weeks.
#include "app/cli/outlook_parts.h"
#include "app/cli/output.h"
#include "app/cli/session.h"
#include "core/planning/plan_words.h"
#include "core/workshop/work_habits.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct PlanCommandText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

constexpr int usualPlanDays = 56;
constexpr int longestPlanDays = 2 * 366;
constexpr int monthsOfPlanYear = 12;
/// Of the demands behind a line, so many are told to people.
constexpr std::size_t purposesTold = 3;

struct ToldPlan
{
    StudioPlanBook plan = {};
    WorkedPlan worked = {};
    std::vector<Relief> reliefs = {};
    ReliefChoice choice = {};
    Currency currency;
    QLocale locale;
};

QString plannedDay(QDate day) { return day.toString(Qt::ISODate); }

const PlanItem &plannedItem(const ToldPlan &told, int item) { return told.plan.book.needs.items[std::size_t(item)]; }

QString plannedSupplier(const ToldPlan &told, const PlannedLine &line)
{
    const PlanSource &source = plannedItem(told, line.item).sources[std::size_t(line.source)];
    return told.plan.book.needs.suppliers[std::size_t(source.supplier)].name;
}

QJsonObject plannedLineJson(const ToldPlan &told, int index)
{
    const PlannedLine &line = told.worked.needs.lines[std::size_t(index)];
    QJsonObject json{{u"code"_s, plannedItem(told, line.item).code},
                     {u"name"_s, plannedItem(told, line.item).name},
                     {line.made ? u"begin"_s : u"order"_s, dayJson(line.start)},
                     {u"due"_s, dayJson(line.due)},
                     {u"ready"_s, dayJson(line.ready)},
                     {u"wanted"_s, dayJson(line.wanted)},
                     {u"firm"_s, line.firm},
                     {u"reasons"_s, QJsonArray::fromStringList(reasonTexts(told.plan, told.worked.needs, index))}};
    putQuantity(json, "quantity", line.quantity, told.plan.items[std::size_t(line.item)].unit);
    if (!line.made) {
        json[u"supplier"_s] = plannedSupplier(told, line);
        json[u"cost"_s] = moneyJson(line.cost, told.currency);
    }
    QJsonArray purposes;
    for (const LinePurpose &purpose : purposesOf(told.plan, told.worked.needs, index)) {
        QJsonObject one{{u"code"_s, purpose.code}, {u"text"_s, purpose.text}};
        putQuantity(one, "quantity", purpose.quantity, told.plan.items[std::size_t(line.item)].unit);
        purposes << one;
    }
    json[u"for"_s] = purposes;
    return json;
}

/// Lines by the day they begin.
std::vector<int> plannedLinesInOrder(const ToldPlan &told, bool made)
{
    std::vector<int> lines;
    for (std::size_t i = 0; i < told.worked.needs.lines.size(); ++i) {
        if (told.worked.needs.lines[i].made == made)
            lines.push_back(int(i));
    }
    std::stable_sort(lines.begin(), lines.end(), [&](int one, int other) {
        return told.worked.needs.lines[std::size_t(one)].start < told.worked.needs.lines[std::size_t(other)].start;
    });
    return lines;
}

QJsonArray plannedLinesJson(const ToldPlan &told, bool made)
{
    QJsonArray lines;
    for (const int index : plannedLinesInOrder(told, made))
        lines << plannedLineJson(told, index);
    return lines;
}

std::vector<int> lateDemands(const ToldPlan &told)
{
    std::vector<int> late;
    for (std::size_t i = 0; i < told.worked.fates.size(); ++i) {
        const WantKind kind = told.plan.book.needs.demands[i].kind;
        if (isFirm(kind) && (told.worked.fates[i].never || told.worked.fates[i].lateDays > 0))
            late.push_back(int(i));
    }
    return late;
}

QJsonArray lateDemandsJson(const ToldPlan &told)
{
    QJsonArray late;
    for (const int index : lateDemands(told)) {
        const PlanDemand &demand = told.plan.book.needs.demands[std::size_t(index)];
        const DemandFate &fate = told.worked.fates[std::size_t(index)];
        late << QJsonObject{{u"code"_s, told.plan.demandCodes[std::size_t(index)]},
                            {u"name"_s, plannedItem(told, demand.item).name},
                            {u"wanted"_s, dayJson(demand.day)},
                            {u"ready"_s, dayJson(fate.ready)},
                            {u"lateDays"_s, fate.lateDays},
                            {u"reason"_s, fateText(told.plan, index, fate)}};
    }
    return late;
}

double plannedHours(qint64 seconds) { return double(seconds) / 3600; }

bool isChosen(const ToldPlan &told, int relief)
{
    return std::any_of(told.choice.chosen.begin(), told.choice.chosen.end(),
                       [relief](const ChosenRelief &chosen) { return chosen.relief == relief; });
}

QJsonArray weeksJson(const ToldPlan &told)
{
    QJsonArray weeks;
    for (std::size_t i = 0; i < told.worked.load.weeks.size(); ++i) {
        const WeekLoad &week = told.worked.load.weeks[i];
        QJsonArray skills;
        for (std::size_t kind = 0; kind < told.plan.book.load.skills.size(); ++kind) {
            if (week.kinds[kind].wanted > 0) {
                skills << QJsonObject{{u"skill"_s, told.plan.book.load.skills[kind]},
                                      {u"hours"_s, plannedHours(week.kinds[kind].wanted)},
                                      {u"over"_s, plannedHours(week.kinds[kind].over)}};
            }
        }
        QJsonArray persons;
        for (std::size_t person = 0; person < week.persons.size(); ++person) {
            persons << QJsonObject{{u"person"_s, told.plan.book.load.persons[person].name},
                                   {u"free"_s, plannedHours(week.persons[person].free)},
                                   {u"hours"_s, plannedHours(week.persons[person].taken)}};
        }
        QJsonArray tools;
        for (std::size_t tool = 0; tool < week.tools.size(); ++tool) {
            if (week.tools[tool].wanted > 0) {
                tools << QJsonObject{{u"tool"_s, told.plan.book.load.tools[tool].name},
                                     {u"free"_s, plannedHours(week.tools[tool].free)},
                                     {u"hours"_s, plannedHours(week.tools[tool].wanted)}};
            }
        }
        QJsonArray proposals;
        for (std::size_t place = 0; place < told.reliefs.size(); ++place) {
            const Relief &relief = told.reliefs[place];
            if (std::size_t(relief.week) != i)
                continue;
            proposals << QJsonObject{
                {u"text"_s, reliefText(told.plan, told.worked, relief, told.currency, told.locale)},
                {u"hours"_s, plannedHours(relief.seconds)},
                {u"cost"_s, relief.costKnown ? moneyJson(relief.cost, told.currency) : QJsonValue()},
                {u"lateDays"_s, relief.lateDays},
                {u"chosen"_s, isChosen(told, int(place))}};
        }
        weeks << QJsonObject{{u"week"_s, dayJson(week.monday)},
                             {u"hours"_s, plannedHours(week.wanted())},
                             {u"free"_s, plannedHours(week.free())},
                             {u"over"_s, plannedHours(week.over())},
                             {u"skills"_s, skills},
                             {u"persons"_s, persons},
                             {u"tools"_s, tools},
                             {u"proposals"_s, proposals}};
    }
    return weeks;
}

QString plannedLinesText(const ToldPlan &told, bool made)
{
    std::vector<QStringList> rows;
    for (const int index : plannedLinesInOrder(told, made)) {
        const PlannedLine &line = told.worked.needs.lines[std::size_t(index)];
        QStringList purposes;
        const std::vector<LinePurpose> behind = purposesOf(told.plan, told.worked.needs, index);
        for (std::size_t i = 0; i < std::min(behind.size(), purposesTold); ++i)
            purposes << behind[i].text;
        if (behind.size() > purposesTold)
            purposes << PlanCommandText::tr("%n more", nullptr, int(behind.size() - purposesTold));
        const QString where = made ? QString() : plannedSupplier(told, line);
        rows.push_back({plannedDay(line.start), plannedItem(told, line.item).name,
                        displayText(line.quantity, told.plan.items[std::size_t(line.item)].unit), where,
                        line.ready.isValid() ? plannedDay(line.ready) : PlanCommandText::tr("never"),
                        purposes.join(u"; "_s), reasonTexts(told.plan, told.worked.needs, index).join(u' ')});
    }
    if (rows.empty())
        return made ? PlanCommandText::tr("Nothing has to be made.") : PlanCommandText::tr("Nothing has to be bought.");
    return textTable({made ? PlanCommandText::tr("Begin") : PlanCommandText::tr("Order"),
                      made ? PlanCommandText::tr("Make") : PlanCommandText::tr("Buy"), QString(),
                      made ? QString() : PlanCommandText::tr("From"), PlanCommandText::tr("There"),
                      PlanCommandText::tr("Needed for"), PlanCommandText::tr("Why")},
                     rows);
}

QString lateDemandsText(const ToldPlan &told)
{
    std::vector<QStringList> rows;
    for (const int index : lateDemands(told)) {
        const PlanDemand &demand = told.plan.book.needs.demands[std::size_t(index)];
        const DemandFate &fate = told.worked.fates[std::size_t(index)];
        rows.push_back({told.plan.demandCodes[std::size_t(index)], plannedItem(told, demand.item).name,
                        plannedDay(demand.day), fate.never ? PlanCommandText::tr("never") : plannedDay(fate.ready),
                        fate.never ? QString() : PlanCommandText::tr("%n day(s)", nullptr, fate.lateDays),
                        fateText(told.plan, index, fate)});
    }
    if (rows.empty())
        return PlanCommandText::tr("Nothing comes late.");
    return textTable({PlanCommandText::tr("Late"), QString(), PlanCommandText::tr("Wanted"),
                      PlanCommandText::tr("There"), QString(), PlanCommandText::tr("Why")},
                     rows);
}

QString weeksText(const ToldPlan &told)
{
    std::vector<QStringList> rows;
    for (std::size_t i = 0; i < told.worked.load.weeks.size(); ++i) {
        const WeekLoad &week = told.worked.load.weeks[i];
        QStringList notes;
        for (const int kind : week.tight) {
            if (std::size_t(kind) < told.plan.book.load.skills.size())
                notes << told.plan.book.load.skills[std::size_t(kind)];
        }
        for (std::size_t tool = 0; tool < week.tools.size(); ++tool) {
            if (week.tools[tool].over() > 0)
                notes << told.plan.book.load.tools[tool].name;
        }
        rows.push_back({plannedDay(week.monday), hoursAndMinutes(week.wanted()), hoursAndMinutes(week.free()),
                        week.over() > 0 ? hoursAndMinutes(week.over()) : QString(),
                        notes.join(PlanCommandText::tr(", "))});
        for (std::size_t place = 0; place < told.reliefs.size(); ++place) {
            const Relief &relief = told.reliefs[place];
            if (std::size_t(relief.week) == i && isChosen(told, int(place)))
                rows.push_back({QString(), QString(), QString(), QString(),
                                reliefText(told.plan, told.worked, relief, told.currency, told.locale)});
        }
    }
    return textTable({PlanCommandText::tr("Week of"), PlanCommandText::tr("Hours of work"),
                      PlanCommandText::tr("Hours free"), PlanCommandText::tr("Too much"),
                      PlanCommandText::tr("What is tight, and what helps")},
                     rows);
}

Result<Answer> tellPlan(Session &session)
{
    BENCHBOOK_ASSIGN(const QDate until, planEnd(session));
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    const QDate today = studio->today();
    ToldPlan told{.currency = studio->currency(), .locale = session.locale()};
    BENCHBOOK_ASSIGN(const std::vector<ForecastLine> forecasts, plannedForecasts(session, *studio, until));
    BENCHBOOK_ASSIGN(told.plan, studio->read([&](const Reader &reader) -> Result<StudioPlanBook> {
        return readPlan(reader, until, forecasts);
    }));
    BENCHBOOK_ASSIGN(told.worked, workOut(told.plan.book));
    told.reliefs = reliefsFor(told.worked.loadInput, told.worked.load, told.plan.book.terms);
    BENCHBOOK_ASSIGN(told.choice, chooseReliefs(told.worked.loadInput, told.worked.load, told.plan.book.terms,
                                                told.reliefs, session.progress().token()));
    QString text = PlanCommandText::tr("The plan until %1.").arg(plannedDay(until));
    for (const QString &part :
         {lateDemandsText(told), plannedLinesText(told, true), plannedLinesText(told, false), weeksText(told)})
        text += u"\n\n"_s + part.trimmed();
    if (!told.plan.assumed.isEmpty())
        text += u"\n\n"_s + told.plan.assumed.join(u'\n');
    return Answer{QJsonObject{{u"today"_s, dayJson(today)},
                              {u"until"_s, dayJson(until)},
                              {u"late"_s, lateDemandsJson(told)},
                              {u"make"_s, plannedLinesJson(told, true)},
                              {u"buy"_s, plannedLinesJson(told, false)},
                              {u"weeks"_s, weeksJson(told)},
                              {u"assumed"_s, QJsonArray::fromStringList(told.plan.assumed)}},
                  text};
}

} // namespace

Result<QDate> planEnd(Session &session)
{
    BENCHBOOK_ASSIGN(const QDate asked, session.day("until"));
    BENCHBOOK_ASSIGN(const Studio *studio, session.read());
    const QDate today = studio->today();
    const QDate until = session.arguments().has("until") ? asked : today.addDays(usualPlanDays);
    if (until < today || until > today.addDays(longestPlanDays))
        return session.usage(PlanCommandText::tr("A plan ends between today and two years from now."));
    return until;
}

Result<std::vector<ForecastLine>> plannedForecasts(Session &session, Studio &studio, QDate until)
{
    if (session.arguments().has("without-forecast"))
        return std::vector<ForecastLine>{};
    const QDate today = studio.today();
    const int months = (until.year() - today.year()) * monthsOfPlanYear + until.month() - today.month() + 1;
    if (months <= usualOutlookMonths) {
        BENCHBOOK_ASSIGN(const std::shared_ptr<const SeenOutlook> seen, seenOutlook(session, studio));
        return seen->lines;
    }
    BENCHBOOK_ASSIGN(const OutlookQuestion question, studio.read([](const Reader &reader) -> Result<OutlookQuestion> {
        return readOutlookQuestion(reader);
    }));
    OutlookCache cache;
    BENCHBOOK_ASSIGN(const Outlook outlook,
                     outlookOf(session, question, cache, std::min(months, longestOutlookMonths)));
    return forecastLines(question, outlook, until);
}

std::span<const Command> planCommands()
{
    static const std::vector<Command> commands{
        {"plan",
         "",
         QT_TRANSLATE_NOOP("Cli", "what to make and buy by when and why, what comes late, and the load of the weeks"),
         {{"until", "DAY", QT_TRANSLATE_NOOP("Cli", "how far to look; eight weeks unless said")},
          {"without-forecast", nullptr, QT_TRANSLATE_NOOP("Cli", "only what was ordered, not what is expected")}},
         tellPlan},
    };
    return commands;
}

} // namespace benchbook::cli
