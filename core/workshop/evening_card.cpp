#include "core/workshop/evening_card.h"

#include "core/people/settings.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <numeric>

namespace benchbook {
namespace {

struct EveningText
{
    Q_DECLARE_TR_FUNCTIONS(Evening)
};

constexpr qint64 longestDay = 24 * 3600;

constexpr const char *loggedSecondsOfDay = R"sql(
    SELECT coalesce(sum(seconds), 0) FROM work_log
    WHERE person_id = :person AND about_day = :day AND entry <> 'moved'
)sql";

constexpr const char *anyLogThatDay = R"sql(
    SELECT 1 FROM standing_work_log
    WHERE person_id = :person AND about_day = :day AND entry <> 'moved' LIMIT 1
)sql";

constexpr const char *personsThatDay = R"sql(
    SELECT person.id, person.name, coalesce(sum(log.seconds), 0), coalesce(max(log.entry = 'card'), 0), count(log.id),
           EXISTS (SELECT 1 FROM day_off WHERE day_off.person_id = person.id AND day_off.about_day = :day)
    FROM person
    LEFT JOIN standing_work_log AS log
        ON log.person_id = person.id AND log.about_day = :day AND log.entry <> 'moved'
    WHERE (person.hidden = 0 AND person.role <> 'bookkeeper') OR log.id IS NOT NULL
    GROUP BY person.id ORDER BY person.name, person.id
)sql";

qint64 sumOf(const std::vector<CardLine> &lines)
{
    return std::accumulate(lines.begin(), lines.end(), qint64(0),
                           [](qint64 sum, const CardLine &line) { return sum + line.seconds; });
}

QString fieldOf(std::size_t line, const QString &key) { return QStringLiteral("lines[%1].%2").arg(line).arg(key); }

QString loggedText(const QString &entry)
{
    if (entry == QLatin1StringView("timer"))
        return EveningText::tr("Logged already, by the timer.");
    if (entry == QLatin1StringView("card"))
        return EveningText::tr("Confirmed already, on an evening card.");
    if (entry == QLatin1StringView("load"))
        return EveningText::tr("Logged already, for a load.");
    return EveningText::tr("Logged already, typed.");
}

QString reasonText(const CardWhy &why)
{
    const QString day = why.day.toString(Qt::ISODate);
    switch (why.reason) {
    case CardWhy::Reason::Logged:
        return loggedText(why.detail);
    case CardWhy::Reason::TimerRuns:
        return EveningText::tr("The timer runs, %1 so far; confirming ends it.").arg(hoursAndMinutes(why.seconds));
    case CardWhy::Reason::TimerPaused:
        return EveningText::tr("A paused timer tells %1; confirming ends it.").arg(hoursAndMinutes(why.seconds));
    case CardWhy::Reason::TimerForgotten:
        return EveningText::tr("The timer was forgotten: it ran %1 and is cut off where the shift ended.")
            .arg(hoursAndMinutes(why.seconds));
    case CardWhy::Reason::WorkedOnIt:
        return EveningText::tr("Worked on it last on %1.").arg(day);
    case CardWhy::Reason::NextStep:
        return EveningText::tr("Comes after “%1”, worked on last on %2.").arg(why.detail, day);
    case CardWhy::Reason::Skill:
        return EveningText::tr("Wants the skill “%1”.").arg(why.detail);
    case CardWhy::Reason::AnyHand:
        return EveningText::tr("Wants no special skill.");
    case CardWhy::Reason::ByHand:
        return EveningText::tr("Added by hand.");
    }
    Q_UNREACHABLE();
}

Result<int> piecesTyped(const QString &text)
{
    bool isNumber = false;
    const int pieces = text.trimmed().isEmpty() ? 0 : text.trimmed().toInt(&isNumber);
    if ((!isNumber && !text.trimmed().isEmpty()) || pieces < 0)
        return Error::invalid(EveningText::tr("Write whole pieces, such as 12."));
    return pieces;
}

Result<StepProgress> stepTyped(const Reader &reader, Id<WorkOrder> order, const QString &text)
{
    const std::vector<StepProgress> steps = stepsOf(reader, order);
    const QString typed = text.trimmed();
    if (steps.empty())
        return Error::invalid(EveningText::tr("The recipe has no steps."));
    if (typed.isEmpty()) {
        const std::optional<StepProgress> current = currentStep(reader, order);
        return current ? Result<StepProgress>(*current) : Result<StepProgress>(steps.back());
    }
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (steps[i].name.compare(typed, Qt::CaseInsensitive) == 0 || QString::number(i + 1) == typed)
            return steps[i];
    }
    QStringList names;
    for (const StepProgress &step : steps)
        names << step.name;
    return Error::invalid(EveningText::tr("There is no step “%1”. The steps are: %2.")
                              .arg(typed, names.join(EveningText::tr(", ", "between names"))));
}

/// Ends the timer that this line takes over.
Result<void> endTimer(Action &action, const EveningCard &card, const CardLine &line, QString &note)
{
    const std::optional<Timer> timer = timerOf(action.reader(), card.person);
    if (!timer || timer->id != *line.timer)
        return Error::conflict(EveningText::tr("This timer was ended meanwhile. Look at the card again."));
    const qint64 measured = timer->secondsAt(action.now());
    if (std::abs(measured - line.seconds) >= 60) {
        note = EveningText::tr("The timer ran %n minute(s); the evening card says otherwise.", nullptr,
                               int(measured / 60));
    }
    action.remove("running_timer", timer->id);
    return {};
}

/// The lines in the order of their routes: what an earlier step scraps never reaches a later one.
Result<std::vector<std::size_t>> bookingOrder(const Reader &reader, const std::vector<CardLine> &lines)
{
    std::vector<std::pair<int, std::size_t>> places;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        Query query = reader.query("SELECT position FROM recipe_step WHERE id = :id");
        query.bind("id", lines[i].step);
        places.emplace_back(query.next() ? query.count(0) : 0, i);
    }
    std::stable_sort(places.begin(), places.end());
    std::vector<std::size_t> order;
    for (const auto &place : places)
        order.push_back(place.second);
    return order;
}

void addIssues(std::vector<Issue> &issues, std::size_t line, const CardLine &what, const Error &error)
{
    for (const Issue &issue : error.issues)
        issues.push_back({fieldOf(line, issue.field), issue.message});
    if (error.issues.empty()) {
        const bool isScrap = what.scrap > 0 && what.good == 0;
        issues.push_back({fieldOf(line, isScrap ? QStringLiteral("scrap") : QStringLiteral("good")), error.message});
    }
}

Result<void> bookLine(Action &action, const EveningCard &card, const CardLine &line)
{
    NewWorkLog log{line.workOrder, line.step, card.person, line.seconds, line.good, line.scrap, line.reason};
    log.day = card.day;
    log.entry = LogEntry::Card;
    log.isRework = line.isRework;
    if (line.timer)
        BENCHBOOK_TRY(endTimer(action, card, line, log.note));
    BENCHBOOK_TRY(logWork(action, log));
    return {};
}

Result<void> needTellable(const Action &action, QDate day)
{
    if (!day.isValid() || day > action.today() || day.daysTo(action.today()) > eveningDaysBack)
        return Error::fromIssues({{QStringLiteral("day"), EveningText::tr("This day cannot be told of any more.")}});
    return {};
}

Result<void> checkDay(Action &action, const EveningCard &card)
{
    if (card.lines.empty())
        return Error::fromIssues({{QStringLiteral("lines"), EveningText::tr("There is nothing to confirm yet.")}});
    BENCHBOOK_TRY(needTellable(action, card.day));
    Query query = action.query(loggedSecondsOfDay);
    query.bind("person", card.person).bind("day", card.day).next();
    if (query.integer(0) != card.loggedSeconds()) {
        return Error::conflict(EveningText::tr(
            "Something was logged for this day meanwhile. Look at the card again; nothing was booked."));
    }
    if (card.loggedSeconds() + card.proposedSeconds() > longestDay) {
        return Error::fromIssues({{fieldOf(card.lines.size() - 1, QStringLiteral("minutes")),
                                   EveningText::tr("All together this day would have more than 24 hours.")}});
    }
    return {};
}

} // namespace

QString reasonName(CardWhy::Reason reason)
{
    switch (reason) {
    case CardWhy::Reason::Logged:
        return QStringLiteral("logged");
    case CardWhy::Reason::TimerRuns:
        return QStringLiteral("timer_runs");
    case CardWhy::Reason::TimerPaused:
        return QStringLiteral("timer_paused");
    case CardWhy::Reason::TimerForgotten:
        return QStringLiteral("timer_forgotten");
    case CardWhy::Reason::WorkedOnIt:
        return QStringLiteral("worked_on_it");
    case CardWhy::Reason::NextStep:
        return QStringLiteral("next_step");
    case CardWhy::Reason::Skill:
        return QStringLiteral("skill");
    case CardWhy::Reason::AnyHand:
        return QStringLiteral("any_hand");
    case CardWhy::Reason::ByHand:
        return QStringLiteral("by_hand");
    }
    Q_UNREACHABLE();
}

QString whyText(const CardWhy &why)
{
    QString text = reasonText(why);
    const auto add = [&text](const QString &sentence) {
        text = EveningText::tr("%1 %2", "two sentences").arg(text, sentence);
    };
    if (why.pace.isKnown() && why.reason != CardWhy::Reason::Logged)
        add(EveningText::tr("%1.", "a sentence").arg(paceText(why.pace)));
    if (why.due.isValid() && why.reason != CardWhy::Reason::Logged)
        add(EveningText::tr("Due %1.").arg(why.due.toString(Qt::ISODate)));
    return text;
}

Result<qint64> parseMinutes(const QString &text)
{
    static const QRegularExpression clock(QStringLiteral("^(\\d{1,2})[:：]([0-5]\\d)$"));
    const QString typed = text.trimmed();
    if (typed.isEmpty())
        return qint64(0);
    if (const auto match = clock.match(typed); match.hasMatch())
        return match.captured(1).toLongLong() * 3600 + match.captured(2).toLongLong() * 60;
    const Result<Quantity> minutes = parseQuantity(typed);
    if (!minutes.ok() || *minutes < Quantity() || *minutes > Quantity::units(24 * 60))
        return Error::invalid(EveningText::tr("Write minutes, such as 90, or hours and minutes, such as 1:30."));
    return minutes->portion(60, Quantity::microPerUnit, Rounding::HalfEven).micro();
}

QString plainMinutes(qint64 seconds)
{
    // A hundredth of a minute is less than half a second off: reading it again gives the same second.
    constexpr qint64 hundredths = 100;
    const Quantity rounded =
        Quantity::units(seconds).portion(hundredths, 60 * Quantity::microPerUnit, Rounding::HalfEven);
    return plainText(Quantity::units(rounded.micro()).portion(1, hundredths, Rounding::HalfEven));
}

qint64 EveningCard::loggedSeconds() const { return sumOf(logged); }

qint64 EveningCard::proposedSeconds() const { return sumOf(lines); }

Result<CardLine> readCardLine(const Reader &reader, const TypedCardLine &typed)
{
    std::vector<Issue> issues;
    const auto take = [&issues](const char *key, auto result, auto fallback) {
        if (!result.ok())
            issues.push_back({QString::fromLatin1(key), result.error().message});
        return result.valueOr(fallback);
    };
    CardLine line;
    line.seconds = take("minutes", parseMinutes(typed.minutes), 0);
    line.good = take("good", piecesTyped(typed.good), 0);
    line.scrap = take("scrap", piecesTyped(typed.scrap), 0);
    if (!typed.reason.trimmed().isEmpty()) {
        const Id<ScrapReason> none(0);
        line.reason = take("reason", findScrapReason(reader, typed.reason.trimmed()), none);
        line.scrapReasonName = typed.reason.trimmed();
    }
    const QString code = typed.workOrder.section(QStringLiteral(" · "), 0, 0).trimmed();
    line.workOrder = take("workOrder", findWorkOrder(reader, code), Id<WorkOrder>(0));
    if (const Result<WorkOrderInfo> info = workOrderInfo(reader, line.workOrder); info.ok()) {
        line.workOrderCode = info->code;
        line.productName = info->productName;
        line.why.due = info->due;
        const Result<StepProgress> step = stepTyped(reader, line.workOrder, typed.step);
        if (step.ok()) {
            line.step = step->id;
            line.stepName = step->name;
        } else {
            issues.push_back({QStringLiteral("step"), step.error().message});
        }
    }
    if (!issues.empty())
        return Error::fromIssues(std::move(issues));
    return line;
}

Result<ConfirmedEvening> confirmEveningCard(Action &action, const EveningCard &card)
{
    BENCHBOOK_TRY(checkDay(action, card));
    BENCHBOOK_ASSIGN(const std::vector<std::size_t> order, bookingOrder(action.reader(), card.lines));
    std::vector<Issue> issues;
    for (const std::size_t i : order) {
        const Result<void> booked = bookLine(action, card, card.lines[i]);
        if (!booked.ok())
            addIssues(issues, i, card.lines[i], booked.error());
    }
    if (!issues.empty())
        return Error::fromIssues(std::move(issues));
    const ConfirmedEvening done{int(card.lines.size()), card.proposedSeconds()};
    action.say(Sentence(
        QT_TRANSLATE_NOOP("Action", "Evening card of %1 for %2: %3 lines, %4 h"),
        {card.personName, card.day.toString(Qt::ISODate), QString::number(done.lines), hoursAndMinutes(done.seconds)}));
    return done;
}

Result<ConfirmedEvening> confirmEveningCard(Studio &studio, const EveningCard &card, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Evening card")), person,
                          [&](Action &action) { return confirmEveningCard(action, card); });
}

Result<void> confirmNothingWorked(Action &action, Id<Person> person, QDate day)
{
    BENCHBOOK_TRY(needTellable(action, day));
    const std::optional<PersonInfo> info = personById(action.reader(), person);
    if (!info)
        return Error::notFound(EveningText::tr("This person does not exist."));
    Query logged = action.query(anyLogThatDay);
    logged.bind("person", person).bind("day", day);
    if (logged.next()) {
        return Error::refused(EveningText::tr("%1 has work logged on %2. Take that back first, if it is wrong.")
                                  .arg(info->name, day.toString(Qt::ISODate)));
    }
    if (const std::optional<Timer> timer = timerOf(action.reader(), person); timer && timer->begunDay == day) {
        return Error::refused(EveningText::tr("The timer of %1 began on %2. Finish or discard it first.")
                                  .arg(info->name, day.toString(Qt::ISODate)));
    }
    if (isDayOff(action.reader(), person, day)) {
        return Error::refused(
            EveningText::tr("This was said of %1 on %2 already.").arg(info->name, day.toString(Qt::ISODate)));
    }
    action.add("day_off", action.newId<DayOff>(), {{"person_id", person}, {"about_day", day}});
    action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Evening card of %1 for %2: nothing worked"),
                        {info->name, day.toString(Qt::ISODate)}));
    return {};
}

Result<void> confirmNothingWorked(Studio &studio, Id<Person> person, QDate day, PersonRef by)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Evening card")), by,
                          [&](Action &action) { return confirmNothingWorked(action, person, day); });
}

std::vector<EveningState> eveningStates(const Reader &reader, QDate day)
{
    Query query = reader.query(personsThatDay);
    query.bind("day", day);
    std::vector<EveningState> states;
    while (query.next()) {
        EveningState state{query.id<Person>(0), query.text(1), EveningState::State::Nothing, query.integer(2)};
        if (query.flag(3))
            state.state = EveningState::State::Confirmed;
        else if (query.count(4) > 0)
            state.state = EveningState::State::Logged;
        else if (query.flag(5))
            state.state = EveningState::State::Off;
        states.push_back(std::move(state));
    }
    return states;
}

} // namespace benchbook
