#include "core/quality/quality_check.h"

#include "core/quality/step_name.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct QualityCheckText
{
    Q_DECLARE_TR_FUNCTIONS(Quality)
};

constexpr const char *checkById = R"sql(
    SELECT id, code, product_id, step_name, name, kind = 'measured', unit, lower_micro, upper_micro, instruction
    FROM quality_check WHERE id = :check
)sql";

constexpr const char *checksHere = R"sql(
    SELECT quality_check.id, quality_check.code, quality_check.product_id, quality_check.step_name, quality_check.name,
           quality_check.kind = 'measured', quality_check.unit, quality_check.lower_micro, quality_check.upper_micro,
           quality_check.instruction, count(result.id), coalesce(sum(result.pieces), 0),
           coalesce((SELECT last.passed = 0 FROM standing_quality_result AS last
                     WHERE last.work_order_id = :order AND last.step_id = :step AND last.check_id = quality_check.id
                     ORDER BY last.id DESC LIMIT 1), 0)
    FROM recipe_step AS step
    JOIN recipe ON recipe.id = step.recipe_id
    JOIN quality_check ON quality_check.product_id = recipe.product_id AND quality_check.step_name = step.name
    LEFT JOIN standing_quality_result AS result
         ON result.check_id = quality_check.id AND result.work_order_id = :order AND result.step_id = :step
    WHERE step.id = :step AND quality_check.hidden = 0
    GROUP BY quality_check.id
    ORDER BY quality_check.position, quality_check.number
)sql";

QualityCheckInfo checkOfRow(const Query &query)
{
    return {query.id<QualityCheck>(0),
            query.text(1),
            query.id<Product>(2),
            query.text(3),
            query.text(4),
            query.flag(5),
            query.text(6),
            query.maybeQuantity(7),
            query.maybeQuantity(8),
            query.text(9)};
}

/// The value of a key as it will be: of the draft, else of the row.
Value afterChange(const Reader &reader, std::optional<qint64> id, const Draft &draft, const QString &key, int column)
{
    if (const auto found = draft.find(key); found != draft.end())
        return found->second;
    Query query = reader.query("SELECT kind, lower_micro, upper_micro FROM quality_check WHERE id = :id");
    query.bind("id", id);
    return query.next() ? query.value(column) : Value();
}

void checkQualityCheck(const Reader &reader, std::optional<qint64> id, const Draft &draft, std::vector<Issue> &issues)
{
    checkStepName(reader, id, draft, issues);
    const Value kind = afterChange(reader, id, draft, u"kind"_s, 0);
    const Value lower = afterChange(reader, id, draft, u"lower"_s, 1);
    const Value upper = afterChange(reader, id, draft, u"upper"_s, 2);
    const bool measured = kind.isText() && kind.text() == u"measured"_s;
    if (measured && lower.isNull() && upper.isNull())
        issues.push_back({u"lower"_s, QualityCheckText::tr("What is measured has a limit on one side or on both.")});
    if (!measured && (!lower.isNull() || !upper.isNull()))
        issues.push_back({u"kind"_s, QualityCheckText::tr("What is judged has no limits.")});
    if (lower.isInteger() && upper.isInteger() && lower.integer() > upper.integer())
        issues.push_back({u"upper"_s, QualityCheckText::tr("The upper limit is below the lower one.")});
}

std::vector<Field> qualityCheckFields()
{
    const FieldCondition onlyMeasured{"kind", {"measured"}};
    return {
        {.key = "name",
         .column = "name",
         .title = QT_TRANSLATE_NOOP("Field", "Name"),
         .required = true,
         .hint = QT_TRANSLATE_NOOP("Field", "What is looked at: edge, thickness, glaze.")},
        {.key = "product",
         .column = "product_id",
         .title = QT_TRANSLATE_NOOP("Field", "Product"),
         .type = FieldType::Reference,
         .required = true,
         .refersTo = "products"},
        {.key = "step",
         .column = "step_name",
         .title = QT_TRANSLATE_NOOP("Field", "Step"),
         .required = true,
         .hint = QT_TRANSLATE_NOOP("Field", "As the recipe calls it.")},
        {.key = "kind",
         .column = "kind",
         .title = QT_TRANSLATE_NOOP("Field", "Kind"),
         .type = FieldType::Choice,
         .choices = {{"judged", QT_TRANSLATE_NOOP("Field", "Judged")},
                     {"measured", QT_TRANSLATE_NOOP("Field", "Measured")}}},
        {.key = "unit", .column = "unit", .title = QT_TRANSLATE_NOOP("Field", "Unit"), .onlyFor = onlyMeasured},
        {.key = "lower",
         .column = "lower_micro",
         .title = QT_TRANSLATE_NOOP("Field", "At least"),
         .type = FieldType::Rate,
         .onlyFor = onlyMeasured},
        {.key = "upper",
         .column = "upper_micro",
         .title = QT_TRANSLATE_NOOP("Field", "At most"),
         .type = FieldType::Rate,
         .onlyFor = onlyMeasured},
        {.key = "position",
         .column = "position",
         .title = QT_TRANSLATE_NOOP("Field", "Position"),
         .type = FieldType::Count},
        {.key = "instruction",
         .column = "instruction",
         .title = QT_TRANSLATE_NOOP("Field", "Instruction"),
         .type = FieldType::LongText},
    };
}

} // namespace

const RecordKind &qualityCheckKind()
{
    static const RecordKind kind{
        .name = "quality-checks",
        .table = "quality_check",
        .singular = QT_TRANSLATE_NOOP("Record", "Check"),
        .sentences = {.add = QT_TRANSLATE_NOOP("Action", "Add check %1"),
                      .change = QT_TRANSLATE_NOOP("Action", "Change check %1"),
                      .remove = QT_TRANSLATE_NOOP("Action", "Remove check %1"),
                      .bringBack = QT_TRANSLATE_NOOP("Action", "Bring back check %1"),
                      .importOne = QT_TRANSLATE_NOOP("Action", "Import one check from %1"),
                      .importMany = QT_TRANSLATE_NOOP("Action", "Import %1 checks from %2")},
        .codePrefix = "Q-",
        .codeColumn = "code",
        .fields = qualityCheckFields(),
        .list = &qualityCheckList(),
        .check = checkQualityCheck,
    };
    return kind;
}

Result<QualityCheckInfo> qualityCheckInfo(const Reader &reader, Id<QualityCheck> check)
{
    Query query = reader.query(checkById);
    query.bind("check", check);
    if (!query.next())
        return Error::notFound(QualityCheckText::tr("This check does not exist."));
    return checkOfRow(query);
}

Result<Id<QualityCheck>> findQualityCheck(const Reader &reader, const QString &reference)
{
    BENCHBOOK_ASSIGN(const qint64 id, findRecord(reader, qualityCheckKind(), reference));
    return Id<QualityCheck>(id);
}

QString limitsText(const QualityCheckInfo &check)
{
    const QString unit = check.unit.isEmpty() ? QString() : QString(u' ' + check.unit);
    if (check.lower && check.upper)
        return plainText(*check.lower) + u" – "_s + plainText(*check.upper) + unit;
    if (check.lower)
        return QualityCheckText::tr("at least %1").arg(QString(plainText(*check.lower) + unit));
    if (check.upper)
        return QualityCheckText::tr("at most %1").arg(QString(plainText(*check.upper) + unit));
    return {};
}

bool isWithinLimits(const QualityCheckInfo &check, Quantity value)
{
    return (!check.lower || value >= *check.lower) && (!check.upper || value <= *check.upper);
}

std::vector<StepCheck> checksOfStep(const Reader &reader, Id<WorkOrder> workOrder, Id<RecipeStep> step)
{
    Query query = reader.query(checksHere);
    query.bind("order", workOrder).bind("step", step);
    std::vector<StepCheck> checks;
    while (query.next())
        checks.push_back({checkOfRow(query), query.count(10), query.integer(11), query.flag(12)});
    return checks;
}

std::vector<StepCheck> openChecks(const Reader &reader, Id<WorkOrder> workOrder, Id<RecipeStep> step)
{
    std::vector<StepCheck> checks = checksOfStep(reader, workOrder, step);
    std::erase_if(checks, [](const StepCheck &check) { return check.results > 0; });
    return checks;
}

} // namespace benchbook
