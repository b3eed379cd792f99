// people: who is on what now, what they have in hand, and what waits.
#include "app/cli/output.h"
#include "app/cli/session.h"
#include "core/reports/people_board.h"

#include <QCoreApplication>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct PeopleCommandText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

QJsonValue textOrNull(const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }

QJsonValue timerJson(const PersonNow &person)
{
    if (!person.timer)
        return {};
    return QJsonObject{
        {u"workOrder"_s, person.timer->workOrderCode}, {u"step"_s, person.timer->stepName},
        {u"running"_s, person.timer->isRunning()},     {u"pausedBecause"_s, textOrNull(person.timer->pauseReason)},
        {u"seconds"_s, person.reading.measured},       {u"forgotten"_s, person.reading.forgotten}};
}

QJsonObject stepAheadJson(const StepAhead &step)
{
    return {{u"workOrder"_s, step.workOrderCode},
            {u"product"_s, step.productName},
            {u"step"_s, step.stepName},
            {u"pieces"_s, step.pieces},
            {u"seconds"_s, step.seconds ? QJsonValue(*step.seconds) : QJsonValue()},
            {u"due"_s, dayJson(step.due)}};
}

QJsonObject personNowJson(const PersonNow &person)
{
    QJsonArray steps;
    for (const StepAhead &step : person.inHand)
        steps << stepAheadJson(step);
    const bool known = person.usual.basis != UsualDay::Basis::Unknown;
    return {{u"person"_s, person.name},
            {u"timer"_s, timerJson(person)},
            {u"loggedTodaySeconds"_s, person.loggedToday},
            {u"usualDaySeconds"_s, known ? QJsonValue(person.usual.seconds) : QJsonValue()},
            {u"inHandSeconds"_s, person.secondsInHand()},
            {u"inHand"_s, steps}};
}

QJsonObject lateJson(const LateMaking &late)
{
    return {
        {u"workOrder"_s, late.code},    {u"product"_s, late.productName},       {u"due"_s, dayJson(late.due)},
        {u"daysLate"_s, late.daysLate}, {u"step"_s, textOrNull(late.stepName)}, {u"because"_s, holdupName(late.holdup)},
        {u"why"_s, holdupText(late)}};
}

QJsonObject waitingJson(const WaitingMaterial &waiting)
{
    QJsonObject json{{u"workOrder"_s, waiting.workOrderCode},
                     {u"material"_s, waiting.materialName},
                     {u"needed"_s, dayJson(waiting.needed)},
                     {u"onOrder"_s, waiting.isOnOrder},
                     {u"comes"_s, dayJson(waiting.comes)}};
    putQuantity(json, "missing", waiting.missing, waiting.unit);
    return json;
}

template <class Items, class Json> QJsonArray arrayOf(const Items &items, Json &&json)
{
    QJsonArray array;
    for (const auto &item : items)
        array << json(item);
    return array;
}

QJsonObject boardJson(const PeopleBoard &board)
{
    return {{u"day"_s, dayJson(board.today)},
            {u"people"_s, arrayOf(board.people, personNowJson)},
            {u"unassigned"_s, arrayOf(board.unassigned,
                                      [](const SkillAhead &skill) {
                                          return QJsonObject{{u"skill"_s, textOrNull(skill.skill)},
                                                             {u"steps"_s, skill.steps},
                                                             {u"seconds"_s, skill.seconds},
                                                             {u"people"_s, QJsonArray::fromStringList(skill.people)}};
                                      })},
            {u"late"_s, arrayOf(board.late, lateJson)},
            {u"waiting"_s, arrayOf(board.waiting, waitingJson)},
            {u"overdueOutside"_s, arrayOf(board.overdueOutside, [](const OutsideWorkInfo &work) {
                 return QJsonObject{{u"workOrder"_s, work.workOrderCode},
                                    {u"step"_s, work.stepName},
                                    {u"partner"_s, work.partnerName},
                                    {u"pieces"_s, work.open},
                                    {u"due"_s, dayJson(work.due)}};
             })}};
}

QString boardText(const PeopleBoard &board)
{
    std::vector<QStringList> rows;
    for (const PersonNow &person : board.people) {
        const QString at =
            person.timer ? PeopleCommandText::tr("%1 of %2").arg(person.timer->stepName, person.timer->workOrderCode)
                         : QString();
        rows.push_back({person.name, at, person.timer ? hoursAndMinutes(person.reading.measured) : QString(),
                        hoursAndMinutes(person.loggedToday), hoursAndMinutes(person.secondsInHand())});
    }
    QString text =
        textTable({PeopleCommandText::tr("Person"), PeopleCommandText::tr("At"), PeopleCommandText::tr("Timer"),
                   PeopleCommandText::tr("Logged today"), PeopleCommandText::tr("In hand")},
                  rows);
    rows.clear();
    for (const LateMaking &late : board.late)
        rows.push_back({late.code, late.productName, late.due.toString(Qt::ISODate), late.stepName, holdupText(late)});
    if (!rows.empty()) {
        text += u'\n' +
                textTable({PeopleCommandText::tr("Late"), PeopleCommandText::tr("Product"),
                           PeopleCommandText::tr("Due"), PeopleCommandText::tr("Step"), PeopleCommandText::tr("Why")},
                          rows);
    }
    rows.clear();
    for (const WaitingMaterial &waiting : board.waiting) {
        rows.push_back({waiting.workOrderCode, waiting.materialName, displayText(waiting.missing, waiting.unit),
                        waiting.comes.isValid() ? waiting.comes.toString(Qt::ISODate) : QString()});
    }
    if (!rows.empty()) {
        text += u'\n' + textTable({PeopleCommandText::tr("Waits"), PeopleCommandText::tr("Material"),
                                   PeopleCommandText::tr("Missing"), PeopleCommandText::tr("Comes")},
                                  rows);
    }
    return text;
}

Result<Answer> showBoard(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    BENCHBOOK_ASSIGN(const PeopleBoard board, studio->read([&](const Reader &reader) {
        return Result<PeopleBoard>(peopleBoard(reader, session.clock().now()));
    }));
    return Answer{QJsonObject{{u"board"_s, boardJson(board)}}, boardText(board)};
}

} // namespace

std::span<const Command> peopleCommands()
{
    static const std::vector<Command> commands{
        {"people board",
         "",
         QT_TRANSLATE_NOOP("Cli", "who is on what, what they have in hand, what is late and what waits for material"),
         {},
         showBoard},
    };
    return commands;
}

} // namespace benchbook::cli
