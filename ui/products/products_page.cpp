#include "ui/products/products_page.h"

#include "core/products/product_draft.h"
#include "ui/products/craft_notes_panel.h"
#include "ui/products/make_panel.h"
#include "ui/products/recipe_panel.h"
#include "ui/products/variants_panel.h"

using namespace Qt::StringLiterals;

namespace benchbook {
namespace {

QString textOf(const Draft &draft, const QString &key)
{
    const auto found = draft.find(key);
    return found != draft.end() && found->second.isText() ? found->second.text() : QString();
}

} // namespace

ProductsPage::ProductsPage(Session &session, JobRunner &jobs, QWidget *parent)
    : RecordPage(u"products"_s, session, productKind(), u"package"_s, parent),
      m_variants(new VariantsPanel(u"productsVariants"_s, session)),
      m_recipe(new RecipePanel(u"productsRecipe"_s, session)),
      m_make(new MakePanel(u"productsMake"_s, session)),
      m_notes(new CraftNotesPanel(u"productsNotes"_s, session, jobs))
{
    addTab(
        u"variants"_s, [] { return tr("Variants"); }, m_variants);
    addTab(
        u"recipe"_s, [] { return tr("Recipe"); }, m_recipe);
    addTab(
        u"make"_s, [] { return tr("Make"); }, m_make);
    addTab(
        u"notes"_s, [] { return tr("Craft notes"); }, m_notes);
    // A product is added with its first variant, so that it can be sold at once.
    form()->setAdder([this](const Draft &draft) -> Result<qint64> {
        const ProductDraft product{
            textOf(draft, u"name"_s), textOf(draft, u"category"_s), textOf(draft, u"note"_s), {}, {}};
        BENCHBOOK_ASSIGN(const Id<Product> id, addProduct(this->session().studio(), product, this->session().person()));
        return id.value();
    });
    connect(m_variants, &VariantsPanel::said, this, &Page::said);
    connect(m_recipe, &RecipePanel::said, this, &Page::said);
    connect(m_notes, &CraftNotesPanel::said, this, &Page::said);
    connect(m_make, &MakePanel::planned, this, [this](qint64 workOrder, const QString &code) {
        Q_EMIT said(tr("Work order %1 is planned").arg(code), true);
        Q_EMIT openRequested(u"workorders"_s, workOrder);
    });
    retranslate();
}

void ProductsPage::showRecordParts(qint64 id)
{
    m_variants->open(id);
    m_recipe->open(id);
    m_make->open(id);
    m_notes->open(Id<Product>(id));
}

QString ProductsPage::emptySentence() const
{
    return tr("What you make and sell. Each product has variants and a recipe they share.");
}

} // namespace benchbook
