// evening: the card of a person's day, drafted, corrected and confirmed.
#include "app/cli/output.h"
#include "app/cli/session.h"
#include "core/workshop/evening_card.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct EveningCommandText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

QJsonObject cardLineJson(const CardLine &line)
{
    return {{u"workOrder"_s, line.workOrderCode},
            {u"product"_s, line.productName},
            {u"step"_s, line.stepName},
            {u"minutes"_s, plainMinutes(line.seconds)},
            {u"good"_s, line.good},
            {u"scrap"_s, line.scrap},
            {u"reason"_s, line.scrapReasonName},
            {u"timer"_s, line.timer.has_value()},
            {u"because"_s, reasonName(line.why.reason)},
            {u"why"_s, whyText(line.why)}};
}

QJsonArray cardLinesJson(const std::vector<CardLine> &lines)
{
    QJsonArray json;
    for (const CardLine &line : lines)
        json << cardLineJson(line);
    return json;
}

QString basisName(UsualDay::Basis basis)
{
    switch (basis) {
    case UsualDay::Basis::Weekday:
        return u"weekday"_s;
    case UsualDay::Basis::AnyDay:
        return u"any_day"_s;
    case UsualDay::Basis::Shift:
        return u"shift"_s;
    case UsualDay::Basis::Unknown:
        return u"unknown"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject cardJson(const EveningCard &card)
{
    const bool known = card.usual.basis != UsualDay::Basis::Unknown;
    return {
        {u"person"_s, card.personName},
        {u"day"_s, dayJson(card.day)},
        {u"usual"_s, QJsonObject{{u"minutes"_s, known ? QJsonValue(plainMinutes(card.usual.seconds)) : QJsonValue()},
                                 {u"basis"_s, basisName(card.usual.basis)},
                                 {u"days"_s, card.usual.days}}},
        {u"nothingWorked"_s, card.nothingWorked},
        {u"loggedMinutes"_s, plainMinutes(card.loggedSeconds())},
        {u"proposedMinutes"_s, plainMinutes(card.proposedSeconds())},
        {u"logged"_s, cardLinesJson(card.logged)},
        {u"lines"_s, cardLinesJson(card.lines)}};
}

QString cardAsText(const EveningCard &card)
{
    std::vector<QStringList> rows;
    const auto add = [&rows](const QString &mark, const CardLine &line) {
        rows.push_back({mark, line.workOrderCode, line.stepName, plainMinutes(line.seconds), QString::number(line.good),
                        QString::number(line.scrap), whyText(line.why)});
    };
    for (const CardLine &line : card.logged)
        add(u"✓"_s, line);
    for (const CardLine &line : card.lines)
        add({}, line);
    const QString table = textTable({QString(), EveningCommandText::tr("Work order"), EveningCommandText::tr("Step"),
                                     EveningCommandText::tr("Minutes"), EveningCommandText::tr("Good"),
                                     EveningCommandText::tr("Scrap"), EveningCommandText::tr("Why")},
                                    rows);
    if (card.nothingWorked) {
        return EveningCommandText::tr("%1, %2: nothing worked, as was said.")
            .arg(card.personName, card.day.toString(Qt::ISODate));
    }
    return EveningCommandText::tr("%1, %2: logged %3, proposed %4, usual %5")
               .arg(card.personName, card.day.toString(Qt::ISODate), hoursAndMinutes(card.loggedSeconds()),
                    hoursAndMinutes(card.proposedSeconds()), usualDayText(card.usual)) +
           u'\n' + table;
}

Result<EveningCard> cardOf(Session &session, const Studio &studio)
{
    BENCHBOOK_ASSIGN(QDate day, session.day("day"));
    if (!day.isValid())
        day = studio.today();
    BENCHBOOK_ASSIGN(const Id<Person> person, session.find<Person>("persons", session.arguments().value("person")));
    return studio.read(
        [&](const Reader &reader) { return draftEveningCard(reader, person, day, studio.clock().now()); });
}

Result<Answer> showCard(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    BENCHBOOK_ASSIGN(const EveningCard card, cardOf(session, *studio));
    return Answer{QJsonObject{{u"card"_s, cardJson(card)}}, cardAsText(card)};
}

QString textOf(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toDouble(), 'g', 10) : value.toString();
}

/// Refused when the file tells of another day, or when the day has changed since the file was shown: the minutes that
/// were logged meanwhile would count twice. What a file by hand does not say is not asked.
Result<void> checkFile(const QJsonObject &json, const EveningCard &card)
{
    if (const QString day = json.value("day"_L1).toString(); !day.isEmpty() && day != card.day.toString(Qt::ISODate))
        return Error::fromIssues({{u"day"_s, EveningCommandText::tr("The file is about %1.").arg(day)}});
    const QJsonValue logged = json.value("loggedMinutes"_L1);
    if (logged.isUndefined())
        return {};
    const Result<qint64> seconds = parseMinutes(textOf(logged));
    if (!seconds.ok())
        return Error::fromIssues({{u"loggedMinutes"_s, seconds.error().message}});
    if (*seconds != card.loggedSeconds()) {
        return Error::conflict(EveningCommandText::tr(
            "Something was logged for this day since the file was shown. Show it again; nothing was booked."));
    }
    return {};
}

/// The lines of a JSON file, as evening show writes it or with the lines alone; one that says "timer": true takes over
/// the person's timer of the draft.
Result<void> readLines(Session &session, const Studio &studio, EveningCard &card)
{
    BENCHBOOK_ASSIGN(const QJsonObject file, session.jsonFile(session.arguments().value("json-file")));
    const QJsonObject json = file.contains("card"_L1) ? file.value("card"_L1).toObject() : file;
    BENCHBOOK_TRY(checkFile(json, card));
    const std::vector<CardLine> drafted = std::move(card.lines);
    card.lines.clear();
    std::vector<Issue> issues;
    if (!json.value("lines"_L1).isArray())
        issues.push_back({u"lines"_s, EveningCommandText::tr("The file names no lines.")});
    for (const QJsonValue &value : json.value("lines"_L1).toArray()) {
        const QJsonObject one = value.toObject();
        const TypedCardLine typed{textOf(one.value("workOrder"_L1)), textOf(one.value("step"_L1)),
                                  textOf(one.value("minutes"_L1)),   textOf(one.value("good"_L1)),
                                  textOf(one.value("scrap"_L1)),     textOf(one.value("reason"_L1))};
        auto line = studio.read([&](const Reader &reader) { return readCardLine(reader, typed); });
        if (!line.ok()) {
            for (const Issue &issue : line.error().issues)
                issues.push_back({u"lines[%1].%2"_s.arg(card.lines.size()).arg(issue.field), issue.message});
        }
        card.lines.push_back(line.valueOr({}));
        const auto timed =
            std::find_if(drafted.begin(), drafted.end(), [](const CardLine &other) { return other.timer.has_value(); });
        if (one.value("timer"_L1).toBool() && timed != drafted.end()) {
            card.lines.back().timer = timed->timer;
            card.lines.back().isRework = timed->isRework;
        }
    }
    return issues.empty() ? Result<void>() : Result<void>(Error::fromIssues(std::move(issues)));
}

Result<Answer> confirmCard(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(EveningCard card, cardOf(session, *studio));
    const PersonRef by = signer ? signer : PersonRef(card.person);
    if (session.arguments().has("nothing")) {
        if (session.arguments().has("json-file"))
            return Error::invalid(EveningCommandText::tr("Either --nothing or --json-file."));
        BENCHBOOK_TRY(confirmNothingWorked(*studio, card.person, card.day, by));
        return session.done({{u"person"_s, card.personName}, {u"day"_s, dayJson(card.day)}, {u"lines"_s, 0}});
    }
    if (session.arguments().has("json-file"))
        BENCHBOOK_TRY(readLines(session, *studio, card));
    BENCHBOOK_ASSIGN(const ConfirmedEvening done, confirmEveningCard(*studio, card, by));
    return session.done({{u"person"_s, card.personName},
                         {u"day"_s, dayJson(card.day)},
                         {u"lines"_s, done.lines},
                         {u"minutes"_s, plainMinutes(done.seconds)}});
}

Result<Answer> openCards(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    BENCHBOOK_ASSIGN(const std::vector<OpenDay> days,
                     studio->read([&](const Reader &reader) { return openDays(reader, studio->today()); }));
    QJsonArray json;
    std::vector<QStringList> rows;
    for (const OpenDay &day : days) {
        json << QJsonObject{{u"person"_s, day.personName}, {u"day"_s, dayJson(day.day)}};
        rows.push_back({day.day.toString(Qt::ISODate), day.personName});
    }
    return Answer{QJsonObject{{u"openDays"_s, json}},
                  rows.empty() ? EveningCommandText::tr("Every day is told of.")
                               : textTable({EveningCommandText::tr("Day"), EveningCommandText::tr("Person")}, rows)};
}

} // namespace

std::span<const Command> eveningCommands()
{
    static const std::vector<Command> commands{
        {"evening show",
         "",
         QT_TRANSLATE_NOOP("Cli", "the card of a person's day: what was logged, and a draft of the rest"),
         {{"person", "PERSON", QT_TRANSLATE_NOOP("Cli", "whose day"), true},
          {"day", "DAY", QT_TRANSLATE_NOOP("Cli", "of the last fortnight; today unless said")}},
         showCard},
        {"evening confirm",
         "",
         QT_TRANSLATE_NOOP("Cli", "book the card, as drafted or as a file says"),
         {{"person", "PERSON", QT_TRANSLATE_NOOP("Cli", "whose day"), true},
          {"day", "DAY", QT_TRANSLATE_NOOP("Cli", "of the last fortnight; today unless said")},
          {"json-file", "FILE",
           QT_TRANSLATE_NOOP("Cli", "the lines as evening show writes them, corrected; - for standard input")},
          {"nothing", nullptr, QT_TRANSLATE_NOOP("Cli", "the person worked nothing that day")}},
         confirmCard},
        {"evening open",
         "",
         QT_TRANSLATE_NOOP("Cli", "days on which somebody usually works and logged nothing"),
         {},
         openCards},
    };
    return commands;
}

} // namespace benchbook::cli
