#include "core/tools/tool.h"

#include <QCoreApplication>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct ToolKindText
{
    Q_DECLARE_TR_FUNCTIONS(Tools)
};

constexpr const char *sameTool = R"sql(
    SELECT code FROM tool WHERE name = trim(:name) AND hidden = 0 AND id IS NOT :id LIMIT 1
)sql";

void checkTool(const Reader &reader, std::optional<qint64> id, const Draft &draft, std::vector<Issue> &issues)
{
    if (const auto name = draft.find(u"name"_s); name != draft.end() && name->second.isText()) {
        // Recipes name a tool by name: two of one name could not be told apart.
        Query same = reader.query(sameTool);
        same.bind("name", name->second).bind("id", id);
        if (same.next())
            issues.push_back({u"name"_s, ToolKindText::tr("%1 has this name already.").arg(same.text(0))});
    }
    for (const char *key : {"careHours", "careDays"}) {
        const auto interval = draft.find(QLatin1StringView(key));
        if (interval != draft.end() && interval->second.isInteger() && interval->second.integer() < 1)
            issues.push_back(
                {QLatin1StringView(key), ToolKindText::tr("An interval is one or more; leave it empty for no care.")});
    }
    const auto before = draft.find(u"hoursBefore"_s);
    if (before != draft.end() && before->second.isInteger() && before->second.integer() < 0)
        issues.push_back({u"hoursBefore"_s, ToolKindText::tr("Hours of use are not negative.")});
}

std::vector<Field> toolFields()
{
    return {
        {.key = "name", .column = "name", .title = QT_TRANSLATE_NOOP("Field", "Name"), .required = true},
        {.key = "kind",
         .column = "kind",
         .title = QT_TRANSLATE_NOOP("Field", "Kind"),
         .hint = QT_TRANSLATE_NOOP("Field", "In your words: press, kiln, knife.")},
        {.key = "place", .column = "place", .title = QT_TRANSLATE_NOOP("Field", "Place")},
        {.key = "hoursBefore",
         .column = "hours_before",
         .title = QT_TRANSLATE_NOOP("Field", "Hours used before"),
         .type = FieldType::Count,
         .hint = QT_TRANSLATE_NOOP("Field", "When it was entered here. What is logged since is added.")},
        {.key = "careHours",
         .column = "care_hours",
         .title = QT_TRANSLATE_NOOP("Field", "Care every (hours)"),
         .type = FieldType::Count,
         .hint = QT_TRANSLATE_NOOP("Field", "Of use. Empty: not by hours.")},
        {.key = "careDays",
         .column = "care_days",
         .title = QT_TRANSLATE_NOOP("Field", "Care every (days)"),
         .type = FieldType::Count,
         .hint = QT_TRANSLATE_NOOP("Field", "Empty: not by days.")},
        {.key = "careNote",
         .column = "care_note",
         .title = QT_TRANSLATE_NOOP("Field", "What to do"),
         .type = FieldType::LongText},
        {.key = "bought",
         .column = "bought_day",
         .title = QT_TRANSLATE_NOOP("Field", "Bought on"),
         .type = FieldType::Day},
        {.key = "note", .column = "note", .title = QT_TRANSLATE_NOOP("Field", "Note"), .type = FieldType::LongText},
    };
}

} // namespace

const RecordKind &toolKind()
{
    static const RecordKind kind{
        .name = "tools",
        .table = "tool",
        .singular = QT_TRANSLATE_NOOP("Record", "Tool"),
        .sentences = {.add = QT_TRANSLATE_NOOP("Action", "Add tool %1"),
                      .change = QT_TRANSLATE_NOOP("Action", "Change tool %1"),
                      .remove = QT_TRANSLATE_NOOP("Action", "Remove tool %1"),
                      .bringBack = QT_TRANSLATE_NOOP("Action", "Bring back tool %1"),
                      .importOne = QT_TRANSLATE_NOOP("Action", "Import one tool from %1"),
                      .importMany = QT_TRANSLATE_NOOP("Action", "Import %1 tools from %2")},
        .codePrefix = "T-",
        .codeColumn = "code",
        .fields = toolFields(),
        .list = &toolList(),
        .check = checkTool,
        .comesInTables = true,
    };
    return kind;
}

} // namespace benchbook
