#include "ui/pricing/prices_page.h"

#include "core/products/product.h"
#include "ui/kit/buttons.h"
#include "ui/kit/label.h"
#include "ui/kit/value_edit.h"
#include "ui/pricing/price_explanation.h"
#include "ui/pricing/price_question_bar.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct PricedVariant
{
    QString name;
    QString sku;
};

PricedVariant describeVariant(const Session &session, const Draft &draft)
{
    const qint64 product = draft.at(u"product"_s).integer();
    const auto known = loadRecord(session.studio(), productKind(), product);
    PricedVariant described;
    described.name = known.ok() ? known->at(u"name"_s).text() : QString();
    const QString own = draft.at(u"name"_s).text();
    if (!own.isEmpty())
        described.name += QString(u" "_s + own);
    described.sku = draft.at(u"sku"_s).text();
    return described;
}

std::optional<Money> priceOf(const Draft &draft)
{
    const auto found = draft.find(u"price"_s);
    if (found == draft.end() || found->second.isNull())
        return std::nullopt;
    return Money::fromMinor(found->second.integer());
}

} // namespace

PricesPage::PricesPage(Session &session, OpenPage openPage, QWidget *parent)
    : ListPage(u"prices"_s, session, variantList(), parent),
      m_openPage(std::move(openPage)),
      m_question(new PriceQuestionBar(session))
{
    top()->insertWidget(0, m_question);
    connect(m_question, &PriceQuestionBar::changed, this, &PricesPage::refillDetail);
    connect(&session.studio().changes(), &ChangeBus::committed, this, [this](const ChangeSet &changes) {
        if (changes.touches("channel"))
            m_question->refill();
    });
    connect(table(), &TableView::emptyActionTriggered, this, [this] { m_openPage(u"products"_s); });
    // Beside a price, neither the category nor the worth of the shelf is looked for.
    for (const char *key : {"category", "value"}) {
        for (std::size_t i = 0; i < model()->shownColumns().size(); ++i) {
            if (std::string_view(variantList().columns[std::size_t(model()->shownColumns()[i])].key) == key)
                table()->setColumnHidden(int(i), true);
        }
    }
    retranslate();
}

QString PricesPage::title() const { return tr("Prices"); }

QString PricesPage::emptySentence() const
{
    return tr("A product with a recipe gets a price suggestion here, with all its reasons.");
}

QString PricesPage::emptyAction() const { return tr("Add products"); }

bool PricesPage::isEditing() const { return m_price && m_price->hasFocus() && m_price->isModified(); }

void PricesPage::retranslate() { ListPage::retranslate(); }

void PricesPage::fillDetail(std::optional<qint64> id)
{
    detail()->clearBody();
    m_price = nullptr;
    m_floor.reset();
    m_current.reset();
    const Result<Draft> draft =
        id ? loadRecord(session().studio(), variantKind(), *id) : Result<Draft>(Error::notFound(QString()));
    if (!draft.ok()) {
        detail()->setHeading(QString());
        return;
    }
    const PricedVariant variant = describeVariant(session(), *draft);
    m_current = priceOf(*draft);
    detail()->setHeading(variant.name, tr("SKU %1").arg(variant.sku));

    const PriceQuestion question = m_question->question(Id<Variant>(*id));
    const auto suggestion = session().studio().read([&](const Reader &reader) -> Result<PriceSuggestion> {
        BENCHBOOK_ASSIGN(const PriceInputs inputs, priceInputs(reader, question));
        return suggestPrice(inputs);
    });
    if (suggestion.ok())
        m_floor = suggestion->floor;
    fillPriceRow(suggestion.ok() ? suggestion->target : std::nullopt, m_current);
    auto *explanation = new PriceExplanation(session());
    connect(explanation, &PriceExplanation::pageWanted, this, [this](const QString &page) { m_openPage(page); });
    if (suggestion.ok())
        explanation->explain(*suggestion, m_current);
    else
        explanation->refuse(suggestion.error());
    detail()->body()->addWidget(explanation);
}

void PricesPage::fillPriceRow(std::optional<Money> suggested, std::optional<Money> current)
{
    auto *row = new QHBoxLayout;
    m_price = new MoneyEdit(u"prices.newPrice"_s, session().studio().currency());
    m_price->setAccessibleName(tr("New list price"));
    m_price->setValue(suggested ? suggested : current);
    m_price->setMaximumWidth(160);
    auto *set = new PrimaryButton(u"prices.setButton"_s, tr("Set as list price"));
    const auto judge = [this, set] {
        const std::optional<Money> typed = m_price->money();
        set->setEnabled(typed && typed != m_current);
    };
    connect(m_price, &QLineEdit::textChanged, set, judge);
    connect(set, &QAbstractButton::clicked, this, &PricesPage::setListPrice);
    auto *label = new Label(tr("New list price"), Label::Size::Body, Tone::Muted);
    label->setBuddy(m_price);
    row->addWidget(label);
    row->addWidget(m_price);
    row->addWidget(set);
    row->addStretch();
    detail()->body()->addLayout(row);
    judge();
}

void PricesPage::setListPrice()
{
    const std::optional<qint64> id = currentRecord();
    const std::optional<Money> price = m_price ? m_price->money() : std::nullopt;
    if (!id || !price)
        return;
    if (m_floor && *price < *m_floor) {
        const Question question{tr("Below the floor"),
                                tr("%1 is below the floor of %2. Set it all the same?")
                                    .arg(session().money(price), session().money(m_floor)),
                                tr("Each piece sold at it earns less than the lowest margin of your settings."),
                                tr("Set this price"),
                                tr("Keep the price"),
                                true};
        if (!session().dialogs().ask(this, question))
            return;
    }
    Result<Draft> draft = loadRecord(session().studio(), variantKind(), *id);
    if (!session().succeeded(draft, this))
        return;
    (*draft)[u"price"_s] = Value(price->minor());
    const Result<void> changed = changeRecord(session().studio(), variantKind(), *id, *draft, session().person());
    if (!session().succeeded(changed, this))
        return;
    Q_EMIT said(tr("List price %1").arg(session().money(price)), session().justWritten().has_value());
    refillDetail();
}

} // namespace benchbook
