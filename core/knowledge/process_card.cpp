#include "core/knowledge/process_card.h"

#include "core/experience/step_experience.h"
#include "core/materials/material.h"
#include "core/quality/quality_check.h"
#include "core/tools/tool.h"

#include <QCoreApplication>

#include <cmath>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct CardText
{
    Q_DECLARE_TR_FUNCTIONS(Knowledge)
};

constexpr qint64 secondsAMinute = 60;
constexpr qsizetype cardTitleLength = 200;
constexpr qsizetype cardWordLength = 120;
constexpr qsizetype cardCheckLength = 500;

constexpr const char *productNameSql = "SELECT name FROM product WHERE id = :product";
constexpr const char *materialNameSql = "SELECT name, base_unit FROM material WHERE id = :material";
constexpr const char *toolNameSql = "SELECT name FROM tool WHERE id = :tool";
constexpr const char *checksOfProduct = R"sql(
    SELECT id FROM quality_check WHERE product_id = :product AND step_name = :step AND hidden = 0
    ORDER BY position, number
)sql";
constexpr const char *materialCalled = R"sql(
    SELECT code, base_unit FROM material WHERE hidden = 0 AND name = trim(:name) COLLATE NOCASE LIMIT 1
)sql";
constexpr const char *toolCalled =
    "SELECT code FROM tool WHERE hidden = 0 AND name = trim(:name) COLLATE NOCASE LIMIT 1";

/// Whole minutes, never less than what was planned or learnt.
qint64 wholeMinutes(double seconds) { return static_cast<qint64>(std::ceil(seconds / double(secondsAMinute))); }

std::optional<qint64> minutesOf(const Reader &reader, const RecipeStep &step, CardMinutes wanted)
{
    if (wanted == CardMinutes::None)
        return std::nullopt;
    if (wanted == CardMinutes::Learnt) {
        const StepExperience known = stepExperience(reader, step.id);
        if (known.minutes.known)
            return wholeMinutes(known.minutes.secondsPerPiece);
    }
    return wholeMinutes(double(step.seconds));
}

QString checksOf(const Reader &reader, Id<Product> product, const QString &step)
{
    QStringList checks;
    Query query = reader.query(checksOfProduct);
    query.bind("product", product).bind("step", step);
    while (query.next()) {
        const Result<QualityCheckInfo> check = qualityCheckInfo(reader, query.id<QualityCheck>(0));
        if (!check.ok())
            continue;
        const QString limits = limitsText(*check);
        checks << (limits.isEmpty() ? check->name : u"%1: %2"_s.arg(check->name, limits));
    }
    return checks.join(u"; "_s).left(cardCheckLength);
}

LetterBody cardStep(const Reader &reader, const Recipe &recipe, const RecipeStep &step, const CardChoice &choice)
{
    LetterBody line;
    line.set("no"_L1, qint64(step.position)).set("text"_L1, step.name);
    if (const std::optional<qint64> minutes = minutesOf(reader, step, choice.minutes))
        line.set("minutes"_L1, *minutes);
    if (choice.tools && step.tool) {
        Query tool = reader.query(toolNameSql);
        if (tool.bind("tool", step.tool).next())
            line.set("tool"_L1, tool.text(0).left(cardWordLength));
    }
    if (choice.checks) {
        if (const QString checks = checksOf(reader, recipe.product, step.name); !checks.isEmpty())
            line.set("check"_L1, checks);
    }
    return line;
}

BodyLines cardMaterials(const Reader &reader, const Recipe &recipe)
{
    BodyLines materials;
    for (const RecipeInput &input : recipe.inputs) {
        Query material = reader.query(materialNameSql);
        if (!material.bind("material", input.material).next())
            continue;
        LetterBody line;
        line.set("no"_L1, qint64(materials.size() + 1)).set("material"_L1, material.text(0).left(cardTitleLength));
        if (input.perPiece > Quantity())
            line.set("quantity"_L1, BodyQuantity{input.perPiece, material.text(1)});
        materials.push_back(std::move(line));
    }
    return materials;
}

void takeMaterial(const Reader &reader, const LetterBody &line, CardRecipe &recipe)
{
    const QString word = line.text("material"_L1);
    const auto *quantity = line.find<BodyQuantity>("quantity"_L1);
    Query known = reader.query(materialCalled);
    if (!known.bind("name", word).next()) {
        recipe.open << CardText::tr("“%1” is no material of ours by this name; add the input yourself.").arg(word);
        return;
    }
    QString amount = quantity ? plainText(quantity->quantity) + u' ' + quantity->unit : QString();
    const Result<Unit> theirs = quantity ? Unit::fromText(quantity->unit) : Result<Unit>(Error::invalid({}));
    const Result<Unit> ours = Unit::fromText(known.text(1));
    if (!theirs.ok() || !ours.ok() || theirs->dimension != ours->dimension) {
        recipe.open
            << CardText::tr("How much “%1” a piece takes cannot be told from “%2”; say it yourself.").arg(word, amount);
        amount.clear();
    }
    recipe.draft.inputs.push_back(
        {.id = {}, .material = known.text(0), .quantity = amount, .attrition = {}, .note = {}});
}

RecipeStepDraft stepOfCard(const Reader &reader, const LetterBody &line, CardRecipe &recipe)
{
    RecipeStepDraft step;
    // A step has a name of one line; the rest of what the card says is its note.
    const QString text = line.text("text"_L1).trimmed();
    step.name = text.section(u'\n', 0, 0).left(cardWordLength).trimmed();
    QStringList notes;
    if (text.size() > step.name.size())
        notes << text.mid(step.name.size()).trimmed();
    if (const QString check = line.text("check"_L1); !check.isEmpty())
        notes << CardText::tr("Check: %1").arg(check);
    step.note = notes.join(u'\n');
    if (const auto *minutes = line.find<qint64>("minutes"_L1)) {
        step.minutes = QString::number(*minutes);
    } else {
        step.minutes = u"0"_s;
        recipe.open << CardText::tr("The card says no minutes for “%1”.").arg(step.name);
    }
    if (const QString word = line.text("tool"_L1); !word.isEmpty()) {
        Query tool = reader.query(toolCalled);
        if (tool.bind("name", word).next())
            step.tool = tool.text(0);
        else
            recipe.open << CardText::tr("“%1” is no tool of ours by this name.").arg(word);
    }
    return step;
}

} // namespace

Result<LetterBody> cardOfRecipe(const Reader &reader, Id<Product> product, const CardChoice &choice)
{
    BENCHBOOK_ASSIGN(const Recipe recipe, currentRecipe(reader, product));
    Query name = reader.query(productNameSql);
    name.bind("product", product).next();
    LetterBody card;
    const QString title = choice.title.trimmed().isEmpty() ? name.text(0) : choice.title.trimmed();
    card.set("title"_L1, title.left(cardTitleLength));
    if (!choice.craft.trimmed().isEmpty())
        card.set("craft"_L1, choice.craft.trimmed());
    BodyLines steps;
    for (const RecipeStep &step : recipe.steps)
        steps.push_back(cardStep(reader, recipe, step, choice));
    if (!steps.empty())
        card.set("steps"_L1, std::move(steps));
    if (choice.materials) {
        if (BodyLines materials = cardMaterials(reader, recipe); !materials.empty())
            card.set("materials"_L1, std::move(materials));
    }
    if (!choice.photos.empty())
        card.set("photos"_L1, BodyHashes(choice.photos));
    return card;
}

Result<CardRecipe> recipeOfCard(const Reader &reader, DocumentKind kind, const LetterBody &card, const QString &from)
{
    if (kind != DocumentKind::ProcessCard)
        return Error::refused(CardText::tr("Only a process card can be taken over as a recipe."));
    CardRecipe recipe;
    for (const LetterBody &line : card.lines("steps"_L1))
        recipe.draft.steps.push_back(stepOfCard(reader, line, recipe));
    for (const LetterBody &line : card.lines("materials"_L1))
        takeMaterial(reader, line, recipe);
    recipe.draft.note = from.isEmpty()
                            ? CardText::tr("After the process card “%1”").arg(card.text("title"_L1))
                            : CardText::tr("After the process card “%1” of %2").arg(card.text("title"_L1), from);
    return recipe;
}

} // namespace benchbook
