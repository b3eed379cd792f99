#include "core/quality/step_name.h"

#include <QCoreApplication>
#include <QStringList>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct StepNameText
{
    Q_DECLARE_TR_FUNCTIONS(Quality)
};

// Ids are unique over all tables.
constexpr const char *namedBefore = R"sql(
    SELECT product_id, step_name FROM quality_check WHERE id = :id
    UNION ALL
    SELECT product_id, step_name FROM craft_note WHERE id = :id
)sql";

// Work orders are made by older versions, too, but the newest is what people know.
constexpr const char *stepsOfProduct = R"sql(
    SELECT step.name
    FROM recipe JOIN recipe_step AS step ON step.recipe_id = recipe.id
    WHERE recipe.product_id = :product
    GROUP BY step.name ORDER BY max(recipe.version) DESC, min(step.position), step.name
)sql";

} // namespace

QStringList stepNames(const Reader &reader, qint64 product)
{
    QStringList names;
    Query known = reader.query(stepsOfProduct);
    known.bind("product", product);
    while (known.next())
        names << known.text(0);
    return names;
}

void checkStepName(const Reader &reader, std::optional<qint64> id, const Draft &draft, std::vector<Issue> &issues)
{
    const auto draftedProduct = draft.find(u"product"_s);
    const auto draftedStep = draft.find(u"step"_s);
    if (draftedProduct == draft.end() && draftedStep == draft.end())
        return;
    Query before = reader.query(namedBefore);
    const bool isChange = before.bind("id", id).next();
    Value product = isChange ? before.value(0) : Value();
    Value step = isChange ? before.value(1) : Value();
    if (draftedProduct != draft.end())
        product = draftedProduct->second;
    if (draftedStep != draft.end())
        step = draftedStep->second;
    if (!product.isInteger() || !step.isText() || step.text().isEmpty())
        return;
    const QStringList names = stepNames(reader, product.integer());
    if (names.contains(step.text()))
        return;
    issues.push_back({u"step"_s, names.isEmpty()
                                     ? StepNameText::tr("This product has no recipe with steps yet.")
                                     : StepNameText::tr("No recipe of this product has a step “%1”. The steps are: %2.")
                                           .arg(step.text(), names.join(StepNameText::tr(", ", "between names")))});
}

} // namespace benchbook
