#include "ui/products/differences_panel.h"

#include "core/materials/material.h"
#include "core/products/product.h"
#include "ui/kit/buttons.h"
#include "ui/kit/label.h"
#include "ui/kit/table_view.h"
#include "ui/products/material_texts.h"
#include "ui/products/recipe_summary.h"
#include "ui/records/fact_sheet.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace benchbook {
namespace {

enum DifferenceColumn { MaterialColumn, QuantityColumn };

QString titleOfMaterial(const Session &session, Id<Material> material)
{
    return session.studio()
        .read([&](const Reader &reader) -> Result<QString> {
            return recordTitle(reader, materialKind(), material.value());
        })
        .valueOr({});
}

} // namespace

DifferencesPanel::DifferencesPanel(const QString &name, Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_title(new Label),
      m_state(new Label({}, Label::Size::Small, Tone::Muted)),
      m_table(new EditTable(name,
                            {{u"material"_s, [] { return tr("Material"); }, 22, false, false,
                              [this] { return materialTitles(m_session); }},
                             {u"quantity"_s, [] { return tr("A piece takes"); }, 12, true}},
                            false)),
      m_shared(new Label({}, Label::Size::Small, Tone::Accent)),
      m_problem(new Label({}, Label::Size::Small, Tone::Warning)),
      m_reset(new FlatButton(name + u".reset"_s)),
      m_summary(new FactSheet(name + u"Summary"_s))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    m_title->setObjectName(QString(name + u".title"_s));
    m_title->setBold(true);
    m_state->setObjectName(QString(name + u".state"_s));
    m_state->setWordWrap(true);
    m_shared->setObjectName(QString(name + u".shared"_s));
    m_shared->setWordWrap(true);
    m_problem->setObjectName(QString(name + u".problem"_s));
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_table->setLinesFixed();
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_reset);
    buttons->addStretch();
    column->addWidget(m_title);
    column->addWidget(m_state);
    column->addWidget(m_table);
    column->addWidget(m_shared);
    column->addWidget(m_problem);
    column->addLayout(buttons);
    column->addWidget(m_summary);
    connect(m_table->model(), &EditTableModel::edited, this, &DifferencesPanel::save);
    connect(m_table, &EditTable::deleteRequested, this, &DifferencesPanel::putBack);
    connect(m_table, &EditTable::currentRowChanged, this, &DifferencesPanel::showReset);
    connect(m_reset, &QPushButton::clicked, this, [this] { putBack(m_table->currentRow()); });
    retranslate();
    hide();
}

void DifferencesPanel::open(Id<Product> product, std::optional<Id<Variant>> variant)
{
    const bool same = m_variant == variant && m_product == product;
    if (m_saving || (same && m_table->isTyping()))
        return;
    m_product = product;
    m_variant = variant;
    setVisible(variant.has_value());
    if (variant)
        load();
}

void DifferencesPanel::load()
{
    m_recipe.reset();
    std::vector<RecipeInput> own;
    const auto read = m_session.studio().read([&](const Reader &reader) -> Result<void> {
        m_variantTitle = recordTitle(reader, variantKind(), m_variant->value());
        BENCHBOOK_ASSIGN(m_recipe, currentRecipe(reader, *m_product));
        own = variantInputs(reader, *m_variant, *m_recipe);
        return {};
    });
    QStringList differing;
    std::vector<EditLine> lines;
    for (std::size_t i = 0; read.ok() && i < own.size(); ++i) {
        const RecipeInput &shared = m_recipe->inputs[i];
        lines.push_back(lineOf(shared, own[i]));
        if (differsFrom(shared, own[i])) {
            differing << tr("≠ %1: the recipe says %2 of %3")
                             .arg(materialCodeOf(lines.back().texts[MaterialColumn]), shared.typed,
                                  titleOfMaterial(m_session, shared.material));
        }
    }
    m_table->setVisible(!lines.empty());
    m_reset->setVisible(!lines.empty());
    m_table->model()->setLines(std::move(lines));
    showUnsaved();
    showState(differing);
    showReset();
    m_summary->clear();
    if (m_recipe)
        showPieceNeeds(*m_summary, m_session, *m_recipe, *m_variant);
}

EditLine DifferencesPanel::lineOf(const RecipeInput &shared, const RecipeInput &own) const
{
    EditLine line{{titleOfMaterial(m_session, own.material), own.typed}, shared.id.value()};
    const bool otherMaterial = own.material != shared.material;
    if (otherMaterial)
        line.marked << MaterialColumn;
    // Two materials may be counted in two units: what a person wrote is compared then.
    if (otherMaterial ? own.typed != shared.typed : own.perPiece != shared.perPiece)
        line.marked << QuantityColumn;
    return line;
}

void DifferencesPanel::showState(const QStringList &differing)
{
    m_title->setText(tr("Where %1 differs from the recipe").arg(m_variantTitle));
    if (!m_recipe)
        m_state->setText(tr("The product has no recipe yet; write it first, then say where this variant differs."));
    else if (m_recipe->inputs.empty())
        m_state->setText(tr("The recipe has no materials in which this variant could differ."));
    else if (differing.isEmpty())
        m_state->setText(
            tr("Made exactly by the recipe. Where this variant takes another material or another quantity, "
               "type it into its line."));
    else
        m_state->setText(tr("Differs in %1 of %2 materials, marked ≠. Del or an empty cell puts a line back.")
                             .arg(differing.size())
                             .arg(m_recipe->inputs.size()));
    m_shared->setText(differing.join(u'\n'));
    m_shared->setVisible(!differing.isEmpty());
}

void DifferencesPanel::showUnsaved()
{
    QStringList sentences;
    const QHash<qint64, Unsaved> unsaved = m_unsaved.value(m_variant->value());
    std::vector<EditLine> lines = m_table->model()->lines();
    for (EditLine &line : lines) {
        if (const auto kept = unsaved.constFind(line.id); kept != unsaved.constEnd()) {
            line.texts[MaterialColumn] = kept->texts[MaterialColumn];
            line.texts[QuantityColumn] = kept->texts[QuantityColumn];
        }
    }
    m_table->model()->setLines(lines);
    for (std::size_t row = 0; row < lines.size(); ++row) {
        const auto kept = unsaved.constFind(lines[row].id);
        if (kept == unsaved.constEnd())
            continue;
        for (const Issue &issue : kept->error.issues)
            m_table->model()->setProblem(static_cast<int>(row), issue.field, issue.message);
        sentences << tr("Material %1: %2").arg(row + 1).arg(kept->error.message);
    }
    m_problem->setText(u"△ "_s + tr("Not saved yet.") + u' ' + sentences.join(u' '));
    m_problem->setVisible(!sentences.isEmpty());
}

void DifferencesPanel::save(int row)
{
    if (row < 0 || !m_variant || m_saving)
        return;
    const QScopedValueRollback<bool> saving(m_saving, true);
    const EditLine line = m_table->model()->lines()[static_cast<std::size_t>(row)];
    const VariantDifferenceDraft draft{materialCodeOf(line.texts[MaterialColumn]), line.texts[QuantityColumn]};
    const auto done =
        setVariantDifference(m_session.studio(), *m_variant, Id<RecipeInput>(line.id), draft, m_session.person());
    if (done.ok())
        m_unsaved[m_variant->value()].remove(line.id);
    else
        m_unsaved[m_variant->value()].insert(line.id, {line.texts, done.error()});
    load();
    const bool written = m_session.justWritten().has_value();
    if (done.ok() && written)
        Q_EMIT said(tr("What %1 is made of is changed").arg(m_variantTitle), true);
}

void DifferencesPanel::putBack(int row)
{
    if (row < 0 || !m_variant || m_saving)
        return;
    const QScopedValueRollback<bool> saving(m_saving, true);
    const EditLine line = m_table->model()->lines()[static_cast<std::size_t>(row)];
    m_unsaved[m_variant->value()].remove(line.id);
    if (!line.marked.isEmpty()) {
        const auto done =
            removeVariantDifference(m_session.studio(), *m_variant, Id<RecipeInput>(line.id), m_session.person());
        if (!m_session.succeeded(done, this))
            return;
        Q_EMIT said(tr("%1 takes this material as the recipe says again").arg(m_variantTitle),
                    m_session.justWritten().has_value());
    }
    load();
    m_table->table()->setFocus(Qt::OtherFocusReason);
}

void DifferencesPanel::showReset()
{
    const int row = m_table->currentRow();
    const std::vector<EditLine> &lines = m_table->model()->lines();
    const bool known = row >= 0 && row < static_cast<int>(lines.size()) && m_variant;
    const EditLine line = known ? lines[static_cast<std::size_t>(row)] : EditLine{};
    m_reset->setEnabled(known && (!line.marked.isEmpty() || m_unsaved.value(m_variant->value()).contains(line.id)));
}

void DifferencesPanel::retranslate()
{
    m_table->setTexts(tr("Where the variant differs from the recipe"), QString(), QString());
    m_table->model()->setMarkMeaning(tr("differs from the recipe"));
    m_reset->setText(tr("As the recipe says"));
    m_reset->setToolTip(tr("Puts the chosen line back") + u"  Del"_s);
    if (m_variant)
        load();
}

void DifferencesPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace benchbook
