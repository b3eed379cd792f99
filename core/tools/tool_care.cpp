// Caring for a tool, and what happened to it so far.
#include "core/tools/tool.h"

#include <QCoreApplication>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct CareText
{
    Q_DECLARE_TR_FUNCTIONS(Tools)
};

// What a tool had been used by a care: all days before, and of the day itself what was booked before.
constexpr const char *eventsOfTool = R"sql(
    SELECT 'care' AS kind, care.about_day, coalesce(person.name, ''), care.note, NULL AS due_day,
           tool.hours_before * 3600
           + coalesce((SELECT sum(seconds) FROM tool_use
                       WHERE tool_id = tool.id AND about_day < care.about_day), 0)
           + coalesce((SELECT sum(log.seconds) FROM standing_work_log AS log
                       JOIN recipe_step AS step ON step.id = log.step_id
                       WHERE log.about_day = care.about_day AND log.at_ms <= care.at_ms
                         AND log.supplier_id IS NULL AND step.tool_id = tool.id), 0), care.id AS id
    FROM standing_tool_care AS care
    JOIN tool ON tool.id = care.tool_id
    LEFT JOIN person ON person.id = care.person_id
    WHERE care.tool_id = :tool
    UNION ALL
    SELECT iif(loan.is_out = 1, 'lent', 'returned'), loan.about_day, loan.lent_to, loan.note, loan.due_day, NULL,
           loan.id
    FROM standing_tool_loan AS loan WHERE loan.tool_id = :tool
    ORDER BY about_day DESC, id DESC
)sql";

} // namespace

Result<Id<ToolCare>> careForTool(Action &action, const NewToolCare &care)
{
    BENCHBOOK_ASSIGN(const ToolInfo info, toolInfo(action.reader(), care.tool));
    if (care.day > action.today())
        return Error::fromIssues({{u"day"_s, CareText::tr("No care is written down for a day that is still ahead.")}});
    const auto id = action.newId<ToolCare>();
    action.add("tool_care", id,
               {{"tool_id", care.tool},
                {"at_ms", action.now()},
                {"about_day", care.day.isValid() ? care.day : action.today()},
                {"person_id", action.person()},
                {"note", care.note.trimmed()}});
    action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Care for %1 %2"), {info.code, info.name}));
    return id;
}

Result<Id<ToolCare>> careForTool(Studio &studio, const NewToolCare &care, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Care for a tool")), person,
                          [&](Action &action) { return careForTool(action, care); });
}

std::vector<ToolEvent> toolEvents(const Reader &reader, Id<Tool> tool)
{
    Query query = reader.query(eventsOfTool);
    query.bind("tool", tool);
    std::vector<ToolEvent> events;
    while (query.next()) {
        const QString kind = query.text(0);
        events.push_back({kind == "care"_L1   ? ToolEvent::Kind::Care
                          : kind == "lent"_L1 ? ToolEvent::Kind::Lent
                                              : ToolEvent::Kind::Returned,
                          query.day(1), query.text(2), query.text(3), query.maybeInteger(5), query.day(4)});
    }
    return events;
}

} // namespace benchbook
