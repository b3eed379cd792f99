#include "core/tools/tool.h"

#include "core/base/duration_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct ToolText
{
    Q_DECLARE_TR_FUNCTIONS(Tools)
};

constexpr qint64 secondsOfAnHour = 3600;
/// Care is told of when this part of its interval is left.
constexpr qint64 soonPart = 10;

constexpr const char *toolById = R"sql(
    SELECT tool.id, tool.code, tool.name, tool.care_note, now.used_seconds, now.since_seconds, now.care_day,
           now.left_seconds, now.care_due_day, coalesce(now.lent_to, ''), now.out_day, now.back_day, tool.care_hours,
           tool.care_days
    FROM tool JOIN tool_now AS now ON now.tool_id = tool.id
    WHERE tool.id = :tool
)sql";

constexpr const char *toolsInUse = R"sql(
    SELECT id FROM tool WHERE hidden = 0 ORDER BY number
)sql";

constexpr const char *toolsOfRecipe = R"sql(
    SELECT step.tool_id FROM recipe_step AS step
    WHERE step.recipe_id = :recipe AND step.tool_id IS NOT NULL
    GROUP BY step.tool_id ORDER BY min(step.position)
)sql";

// Of the steps that are not done yet.
constexpr const char *toolsOfWorkOrder = R"sql(
    SELECT recipe_step.tool_id
    FROM work_order_step AS step JOIN recipe_step ON recipe_step.id = step.step_id
    WHERE step.work_order_id = :order AND recipe_step.tool_id IS NOT NULL AND step.pieces_left > 0
    GROUP BY recipe_step.tool_id ORDER BY min(step.position)
)sql";

ToolInfo toolOfRow(const Query &query, QDate today)
{
    ToolInfo info{query.id<Tool>(0), query.text(1), query.text(2), query.text(3)};
    info.usedSeconds = query.integer(4);
    info.sinceSeconds = query.integer(5);
    info.lastCare = query.day(6);
    info.leftSeconds = query.maybeInteger(7);
    info.careDue = query.day(8);
    info.lentTo = query.text(9);
    info.lentOn = query.day(10);
    info.back = query.day(11);
    if (info.isLent() && info.lentTo.isEmpty())
        info.lentTo = ToolText::tr("somebody", "whose name was erased");
    info.needsCare = (info.leftSeconds && *info.leftSeconds <= 0) || (info.careDue.isValid() && info.careDue <= today);
    const bool soon = (info.leftSeconds && *info.leftSeconds * soonPart <= query.integer(12) * secondsOfAnHour) ||
                      (info.careDue.isValid() && today.daysTo(info.careDue) * soonPart <= query.integer(13));
    if (info.isLent())
        info.state = ToolState::Lent;
    else if (info.needsCare)
        info.state = ToolState::CareDue;
    else if (soon)
        info.state = ToolState::CareSoon;
    return info;
}

std::vector<ToolInfo> toolsWhere(const Reader &reader, bool (*wanted)(const ToolInfo &, QDate))
{
    const QDate today = reader.today();
    std::vector<ToolInfo> tools;
    Query query = reader.query(toolsInUse);
    while (query.next()) {
        const Result<ToolInfo> info = toolInfo(reader, query.id<Tool>(0));
        if (info.ok() && wanted(*info, today))
            tools.push_back(*info);
    }
    return tools;
}

QStringList warningsOf(const Reader &reader, Query &tools)
{
    QStringList warnings;
    while (tools.next())
        warnings += toolWarnings(reader, tools.id<Tool>(0));
    return warnings;
}

} // namespace

QString toolStateName(ToolState state)
{
    switch (state) {
    case ToolState::Ok:
        return u"tool_ok"_s;
    case ToolState::CareSoon:
        return u"care_soon"_s;
    case ToolState::CareDue:
        return u"care_due"_s;
    case ToolState::Lent:
        return u"lent"_s;
    }
    Q_UNREACHABLE();
}

Result<ToolInfo> toolInfo(const Reader &reader, Id<Tool> tool)
{
    Query query = reader.query(toolById);
    query.bind("tool", tool);
    if (!query.next())
        return Error::notFound(ToolText::tr("This tool does not exist."));
    return toolOfRow(query, reader.today());
}

Result<Id<Tool>> findTool(const Reader &reader, const QString &reference)
{
    BENCHBOOK_ASSIGN(const qint64 id, findRecord(reader, toolKind(), reference));
    return Id<Tool>(id);
}

std::vector<ToolInfo> toolsDueForCare(const Reader &reader)
{
    std::vector<ToolInfo> tools = toolsWhere(reader, [](const ToolInfo &tool, QDate) { return tool.needsCare; });
    std::stable_sort(tools.begin(), tools.end(), [](const ToolInfo &a, const ToolInfo &b) {
        return a.leftSeconds.value_or(0) < b.leftSeconds.value_or(0);
    });
    return tools;
}

std::vector<ToolInfo> toolsNotReturned(const Reader &reader)
{
    std::vector<ToolInfo> tools =
        toolsWhere(reader, [](const ToolInfo &tool, QDate today) { return tool.back.isValid() && tool.back < today; });
    std::stable_sort(tools.begin(), tools.end(), [](const ToolInfo &a, const ToolInfo &b) { return a.back < b.back; });
    return tools;
}

QStringList toolWarnings(const Reader &reader, Id<Tool> tool)
{
    const Result<ToolInfo> known = toolInfo(reader, tool);
    if (!known.ok())
        return {};
    const ToolInfo &info = *known;
    QStringList warnings;
    if (info.leftSeconds && *info.leftSeconds <= 0 && toolHoursText(*info.leftSeconds) == u'0')
        warnings << ToolText::tr("%1 %2 is due for care now.").arg(info.code, info.name);
    else if (info.leftSeconds && *info.leftSeconds <= 0)
        warnings << ToolText::tr("%1 %2 is due for care since %3 h of use.")
                        .arg(info.code, info.name, durationText(-*info.leftSeconds));
    else if (info.needsCare)
        warnings << ToolText::tr("%1 %2 is due for care since %3.")
                        .arg(info.code, info.name, info.careDue.toString(Qt::ISODate));
    if (info.isLent() && info.back.isValid())
        warnings << ToolText::tr("%1 %2 is lent to %3 until %4.")
                        .arg(info.code, info.name, info.lentTo, info.back.toString(Qt::ISODate));
    else if (info.isLent())
        warnings << ToolText::tr("%1 %2 is lent to %3.").arg(info.code, info.name, info.lentTo);
    if (isHidden(reader, toolKind(), tool.value()))
        warnings << ToolText::tr("%1 %2 was removed from the tools.").arg(info.code, info.name);
    return warnings;
}

QStringList toolWarnings(const Reader &reader, Id<Recipe> recipe)
{
    Query tools = reader.query(toolsOfRecipe);
    tools.bind("recipe", recipe);
    return warningsOf(reader, tools);
}

QStringList toolWarnings(const Reader &reader, Id<WorkOrder> workOrder)
{
    Query tools = reader.query(toolsOfWorkOrder);
    tools.bind("order", workOrder);
    return warningsOf(reader, tools);
}

QString toolHoursText(qint64 seconds)
{
    constexpr qint64 secondsOfATenth = 360;
    const qint64 tenths = (std::abs(seconds) + secondsOfATenth / 2) / secondsOfATenth;
    const QString whole = QString::number(tenths / 10);
    const QString text = tenths % 10 == 0 ? whole : QString(whole + u'.' + QString::number(tenths % 10));
    return seconds < 0 && tenths != 0 ? QString(u'-' + text) : text;
}

} // namespace benchbook
