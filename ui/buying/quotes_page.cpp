#include "ui/buying/quotes_page.h"

#include "ui/buying/quote_form.h"
#include "ui/kit/buttons.h"
#include "ui/records/fact_sheet.h"
#include "ui/records/state_style.h"

#include <QAction>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace benchbook {

QuotesPage::QuotesPage(Session &session, QWidget *parent)
    : ActionPage(u"quotes"_s, session, quoteList(), parent), m_new(new QAction(this))
{
    m_new->setObjectName(u"newQuoteAction"_s);
    m_new->setShortcut(QKeySequence(u"Ctrl+N"_s));
    m_new->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_new);
    connect(m_new, &QAction::triggered, this, &QuotesPage::openNew);
    connect(table(), &TableView::emptyActionTriggered, this, &QuotesPage::openNew);
    QuotesPage::retranslate();
}

QString QuotesPage::title() const { return tr("Quotes"); }

QString QuotesPage::emptySentence() const
{
    return tr("No quote here. With a few, the program says from whom to buy what.");
}

QString QuotesPage::emptyAction() const { return tr("Enter a quote"); }

void QuotesPage::retranslate()
{
    m_new->setText(tr("Enter a quote"));
    ActionPage::retranslate();
}

void QuotesPage::openNew() { openForm(new QuoteForm(session()), false); }

void QuotesPage::fillBody(std::optional<qint64> id)
{
    detail()->setChip({});
    const auto info = session().studio().read([&](const Reader &reader) -> Result<QuoteInfo> {
        return id ? quoteInfo(reader, Id<Quote>(*id)) : Result<QuoteInfo>(Error::notFound(QString()));
    });
    if (!info.ok()) {
        detail()->setHeading(tr("No quote chosen"));
        return;
    }
    const QuoteDraft &terms = info->terms;
    detail()->setHeading(info->materialName, info->code + u" · "_s + info->supplierName);
    detail()->setChip(chipFor(info->isValidOn(session().today()) ? u"valid"_s : u"expired"_s));
    if (!form()) {
        auto *correct = makeButton(u"quoteCorrect"_s, tr("Correct"), u"pencil"_s);
        auto *again = makeButton(u"quoteAgain"_s, tr("New price"), u"plus"_s);
        auto *remove = makeButton(u"quoteRemove"_s, tr("Remove"), u"trash-2"_s);
        connect(correct, &QPushButton::clicked, this,
                [this, quote = *info] { openForm(new QuoteForm(session(), quote), true); });
        connect(again, &QPushButton::clicked, this, [this, quote = *info] {
            auto *form = new QuoteForm(session());
            form->fill(quote.terms.supplier.value(), quote.terms.material.value());
            openForm(form, false);
        });
        connect(remove, &QPushButton::clicked, this,
                [this, quote = info->id] { acted(removeQuote(session().studio(), quote, session().person())); });
        addButtons({correct, again, remove});
    }
    auto *facts = new FactSheet(u"quoteFacts"_s);
    detail()->body()->addWidget(facts);
    const Currency currency = Currency::ofCode(terms.currency);
    facts->addSection(tr("Prices"));
    for (const QuotedPrice &price : terms.prices)
        facts->addText(priceText(price.terms, info->unit, currency, QLocale()), Tone::Neutral);
    facts->addSection(tr("Terms"));
    if (terms.minimum)
        facts->addLine(tr("Minimum"), displayText(*terms.minimum, info->unit));
    if (terms.multiple)
        facts->addLine(tr("Only in multiples of"), displayText(*terms.multiple, info->unit));
    facts->addLine(tr("Lead time"),
                   terms.leadDays ? tr("%n day(s)", nullptr, *terms.leadDays) : tr("as the supplier says in general"));
    facts->addLine(tr("Quoted on"), terms.quotedDay.toString(Qt::ISODate));
    facts->addLine(tr("Valid until"),
                   terms.validUntil.isValid() ? terms.validUntil.toString(Qt::ISODate) : tr("they say otherwise"));
    if (!terms.supplierItem.isEmpty())
        facts->addLine(tr("Their item number"), terms.supplierItem);
    if (!terms.note.isEmpty())
        facts->addText(terms.note);
    facts->addLink(u"material"_s, tr("Material"), info->materialName,
                   [this, material = terms.material.value()] { Q_EMIT openRequested(u"materials"_s, material); });
}

} // namespace benchbook
