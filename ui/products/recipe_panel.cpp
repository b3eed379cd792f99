#include "ui/products/recipe_panel.h"

#include "ui/kit/label.h"
#include "ui/products/material_texts.h"
#include "ui/products/recipe_summary.h"
#include "ui/products/variants_panel.h"
#include "ui/records/fact_sheet.h"

#include <QEvent>
#include <QRegularExpression>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace benchbook {
namespace {

bool isBlankLine(const EditLine &line)
{
    return std::all_of(line.texts.begin(), line.texts.end(), [](const QString &text) { return text.isEmpty(); });
}

template <class Tag> std::optional<Id<Tag>> lineId(const EditLine &line)
{
    return line.id == 0 ? std::nullopt : std::optional(Id<Tag>(line.id));
}

Label *tableTitle(QVBoxLayout *column)
{
    auto *label = new Label({}, Label::Size::Body);
    label->setBold(true);
    column->addWidget(label);
    return label;
}

} // namespace

RecipePanel::RecipePanel(const QString &name, Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_inputs(new EditTable(name + u"Inputs"_s,
                             {{u"material"_s, [] { return tr("Material"); }, 22, false, false,
                               [this] { return materialTitles(m_session); }},
                              {u"quantity"_s, [] { return tr("A piece takes"); }, 10, true},
                              {u"attrition"_s, [] { return tr("Attrition %"); }, 8, true}},
                             true)),
      m_steps(new EditTable(
          name + u"Steps"_s,
          {{u"name"_s, [] { return tr("Step"); }, 12},
           {u"minutes"_s, [] { return tr("Minutes"); }, 7, true},
           {u"setupMinutes"_s, [] { return tr("Set-up"); }, 6, true},
           {u"skill"_s, [] { return tr("Skill"); }, 8},
           {u"expectedYield"_s, [] { return tr("Good %"); }, 6, true},
           {u"tool"_s, [] { return tr("Tool"); }, 8, false, false, [this] { return toolTitles(m_session); }}},
          true)),
      m_problem(new Label({}, Label::Size::Small, Tone::Warning)),
      m_summary(new FactSheet(name + u"Summary"_s))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_inputsTitle = tableTitle(column);
    column->addWidget(m_inputs);
    m_stepsTitle = tableTitle(column);
    column->addWidget(m_steps);
    m_problem->setObjectName(QString(name + u".problem"_s));
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    column->addWidget(m_summary);
    connect(m_inputs->model(), &EditTableModel::edited, this, &RecipePanel::save);
    connect(m_steps->model(), &EditTableModel::edited, this, &RecipePanel::save);
    retranslate();
}

void RecipePanel::open(qint64 product)
{
    const bool same = m_product == product;
    if (m_saving || (same && (m_unsaved.contains(product) || m_inputs->isTyping() || m_steps->isTyping())))
        return;
    m_product = product;
    m_problem->hide();
    load();
    const auto kept = m_unsaved.constFind(product);
    if (kept != m_unsaved.constEnd()) {
        show(*kept);
        save();
    }
}

void RecipePanel::load()
{
    const Id<Product> product(*m_product);
    const auto draft = m_session.studio().read([&](const Reader &reader) -> Result<RecipeDraft> {
        BENCHBOOK_ASSIGN(const Recipe recipe, currentRecipe(reader, product));
        return draftOf(reader, recipe);
    });
    const RecipeDraft recipe = draft.valueOr({});
    m_note = recipe.note;
    m_lineNotes.clear();
    Typed lines;
    for (const RecipeInputDraft &input : recipe.inputs) {
        const qint64 id = input.id ? input.id->value() : 0;
        m_lineNotes.insert(id, input.note);
        lines.inputs.push_back({{materialTitle(m_session, input.material), input.quantity, input.attrition}, id});
    }
    for (const RecipeStepDraft &step : recipe.steps) {
        const qint64 id = step.id ? step.id->value() : 0;
        m_lineNotes.insert(id, step.note);
        lines.steps.push_back({{step.name, step.minutes, step.setupMinutes, step.skill, step.expectedYield,
                                toolTitle(m_session, step.tool)},
                               id});
    }
    show(lines);
    showSummary();
}

void RecipePanel::show(const Typed &typed)
{
    m_inputs->model()->setLines(typed.inputs);
    m_steps->model()->setLines(typed.steps);
}

RecipePanel::Typed RecipePanel::typed() const { return {m_inputs->model()->lines(), m_steps->model()->lines()}; }

RecipeDraft RecipePanel::draft()
{
    RecipeDraft recipe;
    recipe.note = m_note;
    m_inputRows.clear();
    m_stepRows.clear();
    int row = -1;
    for (const EditLine &line : m_inputs->model()->lines()) {
        ++row;
        if (isBlankLine(line))
            continue;
        m_inputRows.push_back(row);
        recipe.inputs.push_back({lineId<RecipeInput>(line), materialCodeOf(line.texts[0]), line.texts[1], line.texts[2],
                                 m_lineNotes.value(line.id)});
    }
    row = -1;
    for (const EditLine &line : m_steps->model()->lines()) {
        ++row;
        if (isBlankLine(line))
            continue;
        m_stepRows.push_back(row);
        recipe.steps.push_back({lineId<RecipeStep>(line), line.texts[0], line.texts[1], line.texts[2], line.texts[3],
                                line.texts[4], m_lineNotes.value(line.id), materialCodeOf(line.texts[5])});
    }
    return recipe;
}

void RecipePanel::save()
{
    if (!m_product || m_saving)
        return;
    const QScopedValueRollback<bool> saving(m_saving, true);
    const RecipeDraft recipe = draft();
    m_inputs->model()->clearProblems();
    m_steps->model()->clearProblems();
    const auto issues = m_session.studio().read(
        [&](const Reader &reader) -> Result<std::vector<Issue>> { return validateRecipe(reader, recipe); });
    if (!issues.ok() || !issues->empty()) {
        m_unsaved.insert(*m_product, typed());
        return showIssues(issues.ok() ? *issues : std::vector<Issue>{{QString(), issues.error().message}});
    }
    const auto saved = saveRecipe(m_session.studio(), Id<Product>(*m_product), recipe, m_session.person());
    if (!saved.ok()) {
        m_unsaved.insert(*m_product, typed());
        return showIssues({{QString(), saved.error().message}});
    }
    m_unsaved.remove(*m_product);
    m_problem->hide();
    // A line that was only begun stays where it is.
    const bool begun = m_inputRows.size() != m_inputs->model()->lines().size() ||
                       m_stepRows.size() != m_steps->model()->lines().size();
    if (!begun)
        load();
    showSummary();
    Q_EMIT said(tr("Recipe changed"), m_session.justWritten().has_value());
}

void RecipePanel::showIssues(const std::vector<Issue> &issues)
{
    static const QRegularExpression shape(u"^(inputs|steps)\\[(\\d+)\\]\\.(\\w+)$"_s);
    QStringList sentences;
    for (const Issue &issue : issues) {
        const auto match = shape.match(issue.field);
        if (!match.hasMatch()) {
            sentences << issue.message;
            continue;
        }
        const bool input = match.captured(1) == u"inputs"_s;
        EditTable *table = input ? m_inputs : m_steps;
        const std::vector<int> &rows = input ? m_inputRows : m_stepRows;
        const int row = rows[match.captured(2).toULongLong()];
        table->model()->setProblem(row, match.captured(3), issue.message);
        sentences << (input ? tr("Material %1: %2") : tr("Step %1: %2")).arg(row + 1).arg(issue.message);
    }
    m_problem->setText(u"△ "_s + tr("Not saved yet.") + u' ' + sentences.join(u' '));
    m_problem->show();
}

void RecipePanel::showSummary()
{
    m_summary->clear();
    const auto recipe =
        m_session.studio().read([&](const Reader &reader) { return currentRecipe(reader, Id<Product>(*m_product)); });
    if (recipe.ok()) {
        showPieceNeeds(*m_summary, m_session, *recipe);
        if (const QStringList differing = variantsThatDiffer(*recipe); !differing.isEmpty())
            m_summary->addText(u"≠ "_s + tr("Made otherwise, see Variants: %1").arg(differing.join(tr(", "))),
                               Tone::Accent);
    } else {
        m_summary->addText(tr("Without a recipe it can be sold, but not planned or priced."));
    }
}

QStringList RecipePanel::variantsThatDiffer(const Recipe &recipe) const
{
    QStringList titles;
    for (const Id<Variant> variant : variantsOf(m_session.studio(), recipe.product)) {
        (void)m_session.studio().read([&](const Reader &reader) -> Result<void> {
            const std::vector<RecipeInput> own = variantInputs(reader, variant, recipe);
            if (!std::equal(own.begin(), own.end(), recipe.inputs.begin(),
                            [](const RecipeInput &a, const RecipeInput &b) { return !differsFrom(b, a); }))
                titles << recordTitle(reader, variantKind(), variant.value());
            return {};
        });
    }
    return titles;
}

void RecipePanel::retranslate()
{
    m_inputsTitle->setText(tr("Materials"));
    m_stepsTitle->setText(tr("Steps"));
    m_inputs->setTexts(tr("Materials of the recipe"), tr("What goes into one piece."), tr("Add material"));
    m_steps->setTexts(tr("Steps of the recipe"), tr("Cut, stitch, throw, glaze: one line a step."), tr("Add step"));
    if (m_product)
        showSummary();
}

void RecipePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace benchbook
