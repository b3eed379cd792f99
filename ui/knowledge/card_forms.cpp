#include "ui/knowledge/card_forms.h"

#include "core/letters/visible_text.h"
#include "core/papers/paper.h"
#include "core/products/product.h"
#include "ui/kit/label.h"
#include "ui/records/fact_sheet.h"
#include "ui/records/list_picker.h"

#include <QCheckBox>
#include <QComboBox>
#include <QVBoxLayout>

#include <utility>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

QString cardProductLine(const ListRow &row)
{
    return rowText(productList(), row, "code") % u" · "_s % rowText(productList(), row, "name");
}

QCheckBox *cardTick(const QString &name, bool ticked)
{
    auto *box = new QCheckBox;
    box->setObjectName(name);
    box->setChecked(ticked);
    return box;
}

} // namespace

RecipeCardForm::RecipeCardForm(Session &session)
    : PaneForm(u"recipeCard"_s),
      m_session(session),
      m_product(new ListPicker(u"recipeCardProduct"_s, session, productList(), cardProductLine)),
      m_title(new QLineEdit),
      m_craft(new QLineEdit),
      m_minutes(new QComboBox),
      m_materials(cardTick(u"recipeCardMaterials"_s, true)),
      m_tools(cardTick(u"recipeCardTools"_s, true)),
      m_checks(cardTick(u"recipeCardChecks"_s, true)),
      m_pictures(new QWidget)
{
    m_title->setObjectName(u"recipeCardTitle"_s);
    m_craft->setObjectName(u"recipeCardCraft"_s);
    m_minutes->setObjectName(u"recipeCardMinutes"_s);
    for (const CardMinutes minutes : {CardMinutes::Planned, CardMinutes::Learnt, CardMinutes::None})
        m_minutes->addItem(QString(), int(minutes));
    addField(u"product"_s, m_product);
    addField(u"title"_s, m_title);
    addFields({{u"craft"_s, m_craft}, {u"minutes"_s, m_minutes}});
    for (QCheckBox *tick : {m_materials, m_tools, m_checks})
        addWidget(tick);
    auto *column = new QVBoxLayout(m_pictures);
    column->setContentsMargins(0, 0, 0, 0);
    addWidget(m_pictures);
    connect(m_product, &ListPicker::recordChanged, this, &RecipeCardForm::takeProduct);
    RecipeCardForm::retranslate();
}

void RecipeCardForm::takeProduct()
{
    for (QCheckBox *old : std::exchange(m_drawings, {})) {
        old->hide();
        old->deleteLater();
    }
    if (!m_product->record())
        return;
    const qint64 product = *m_product->record();
    const auto card = m_session.studio().read(
        [&](const Reader &reader) { return cardOfRecipe(reader, Id<Product>(product), CardChoice{}); });
    if (card.ok()) {
        if (m_title->text().isEmpty() || m_title->text() == m_proposed)
            m_title->setText(card->text("title"_L1));
        m_proposed = card->text("title"_L1);
    }
    const auto papers = m_session.studio().read([&](const Reader &reader) {
        return Result(papersOf(reader, {"product", product}));
    });
    for (const PaperInfo &paper : papers.valueOr({})) {
        if (paper.hidden || !paper.mediaType.startsWith("image/"_L1))
            continue;
        auto *tick = cardTick(u"recipeCardPicture%1"_s.arg(paper.id.value()), false);
        tick->setProperty("hash", paper.hash);
        tick->setProperty("what",
                          tr("%1: %2", "photo or drawing, its name")
                              .arg(paperKindTitle(paper.kind), paper.title.isEmpty() ? paper.name : paper.title));
        m_pictures->layout()->addWidget(tick);
        m_drawings.push_back(tick);
    }
    retranslate();
}

CardChoice RecipeCardForm::choice() const
{
    return {.minutes = CardMinutes(m_minutes->currentData().toInt()),
            .materials = m_materials->isChecked(),
            .tools = m_tools->isChecked(),
            .checks = m_checks->isChecked(),
            .title = m_title->text(),
            .craft = m_craft->text()};
}

Result<std::optional<qint64>> RecipeCardForm::act()
{
    if (!m_product->record())
        return Error::fromIssues({{u"product"_s, tr("Say which product.")}});
    const Id<Product> product(*m_product->record());
    BENCHBOOK_ASSIGN(const LetterBody card, m_session.studio().read([&](const Reader &reader) {
        return cardOfRecipe(reader, product, choice());
    }));
    DocumentStart start{.kind = DocumentKind::ProcessCard, .body = card, .product = product};
    const ContentStore store = ContentStore::ofFile(m_session.studio().path());
    for (const QCheckBox *tick : m_drawings) {
        if (tick->isChecked())
            start.pictures << store.pathOf(tick->property("hash").toString());
    }
    Q_EMIT chosen(start);
    return std::optional<qint64>();
}

void RecipeCardForm::retranslate()
{
    setTexts(tr("Process card of a recipe"), tr("Look it over…"));
    field(u"product"_s)->setLabel(tr("Product"));
    field(u"title"_s)->setLabel(tr("What it is called to others"));
    field(u"craft"_s)->setLabel(tr("Craft"));
    field(u"minutes"_s)->setLabel(tr("Minutes of the steps"));
    m_minutes->setItemText(0, tr("as the recipe says"));
    m_minutes->setItemText(1, tr("as they were learnt"));
    m_minutes->setItemText(2, tr("not told"));
    m_materials->setText(tr("Materials: their names, and how much a piece takes"));
    m_tools->setText(tr("Tools: their names"));
    m_checks->setText(tr("Checks of the steps, with their limits"));
    for (QCheckBox *tick : m_drawings)
        tick->setText(tick->property("what").toString().replace(u'&', u"&&"_s));
    setNote(
        tr("Costs, prices, suppliers, customers, lots, codes and notes never come into it, and no picture that is not "
           "ticked. Nobody is told before you publish it."));
}

CardToRecipeForm::CardToRecipeForm(Session &session, const DocumentView &view)
    : PaneForm(u"takeCard"_s),
      m_session(session),
      m_name(visibleText(view.title)),
      m_card(session.studio().read(
          [&](const Reader &reader) { return recipeOfCard(reader, view.kind, view.current().body, view.authorName); })),
      m_product(new ListPicker(u"takeCardProduct"_s, session, productList(), cardProductLine)),
      m_facts(new FactSheet(u"takeCardFacts"_s))
{
    addField(u"product"_s, m_product);
    addWidget(m_facts);
    setSubmittable(m_card.ok());
    CardToRecipeForm::retranslate();
}

void CardToRecipeForm::fill()
{
    m_facts->clear();
    if (!m_card.ok()) {
        m_facts->addText(m_card.error().message, Tone::Danger);
        return;
    }
    const RecipeDraft &draft = m_card->draft;
    m_facts->addSection(tr("Steps"));
    for (const RecipeStepDraft &step : draft.steps)
        m_facts->addLine(visibleText(step.name), tr("%1 min").arg(step.minutes));
    m_facts->addSection(tr("Materials"));
    for (const RecipeInputDraft &input : draft.inputs)
        m_facts->addLine(visibleText(input.material), visibleText(input.quantity));
    if (draft.inputs.empty())
        m_facts->addText(tr("None that we keep under the same name."));
    if (m_card->open.isEmpty())
        return;
    m_facts->addSection(tr("To be added by you"));
    for (const QString &open : m_card->open)
        m_facts->addText(visibleText(open), Tone::Warning);
}

Result<std::optional<qint64>> CardToRecipeForm::act()
{
    if (!m_product->record())
        return Error::fromIssues({{u"product"_s, tr("Say of which product.")}});
    RecipeDraft draft = m_card->draft;
    // Without its quantity an input is no line of a recipe yet; what it was stands in the list above.
    std::erase_if(draft.inputs, [](const RecipeInputDraft &input) { return input.quantity.isEmpty(); });
    BENCHBOOK_TRY(saveRecipe(m_session.studio(), Id<Product>(*m_product->record()), draft, m_session.person()));
    return std::optional<qint64>();
}

void CardToRecipeForm::retranslate()
{
    setTexts(tr("Take “%1” over as a recipe").arg(m_name), tr("Make it the recipe"));
    field(u"product"_s)->setLabel(tr("Recipe of"));
    field(u"product"_s)
        ->setHint(tr("One of our products. Its recipe until now stays in the history; work orders that "
                     "were planned keep theirs."));
    fill();
}

} // namespace benchbook
