#include "ui/pricing/prices_page.h"

#include "core/planning/ahead/look_ahead.h"
#include "core/pricing/list_prices.h"
#include "core/products/product.h"
#include "core/reports/price_sheet.h"
#include "ui/kit/buttons.h"
#include "ui/kit/label.h"
#include "ui/kit/value_edit.h"
#include "ui/pricing/price_charts.h"
#include "ui/pricing/price_explanation.h"
#include "ui/pricing/price_limits.h"
#include "ui/pricing/price_question_bar.h"
#include "ui/records/background.h"
#include "ui/records/print_out.h"

#include <QApplication>
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

/// What of the file a price is judged by.
bool touchesPrices(const ChangeSet &changes)
{
    // Many at once are told without their rows.
    if (changes.rows.empty())
        return true;
    for (const char *table :
         {"variant", "product", "recipe_step", "recipe_input", "sales_order", "sales_order_line", "work_order",
          "work_log", "stock_move", "competitor_price", "personalisation", "promotion", "studio", "person", "quote",
          "demand_event", "demand_figure", "look_alike"}) {
        if (changes.touches(table))
            return true;
    }
    return false;
}

} // namespace

PricesPage::PricesPage(Session &session, JobRunner &jobs, OpenPage openPage, QWidget *parent)
    : ListPage(u"priceList"_s, session, variantList(), parent),
      m_jobs(jobs),
      m_openPage(std::move(openPage)),
      m_question(new PriceQuestionBar(session))
{
    top()->insertWidget(0, m_question);
    connect(m_question, &PriceQuestionBar::changed, this, &PricesPage::refillDetail);
    connect(&session.studio().changes(), &ChangeBus::committed, this, [this](const ChangeSet &changes) {
        if (changes.rows.empty() || changes.touches("channel"))
            m_question->refill();
        m_stale = m_stale || touchesPrices(changes);
        if (m_stale && isVisible())
            readBook();
    });
    connect(qApp, &QApplication::focusChanged, this, &PricesPage::leaveEditing);
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

bool PricesPage::isEditing() const
{
    const QWidget *focus = QApplication::focusWidget();
    const bool isInPane = focus && detail()->isAncestorOf(focus);
    return (isInPane && isPriceTyped()) || (m_limits && m_limits->isTouched());
}

bool PricesPage::isPriceTyped() const
{
    return m_price && ((m_price->hasFocus() && m_price->isModified()) || m_price->money() != m_filledPrice);
}

void PricesPage::leaveEditing(const QWidget *, const QWidget *now)
{
    // Within the pane the next button may be about what was typed, and must not go while it is pressed.
    if (m_isLate && now && !detail()->isAncestorOf(now) && !isEditing())
        QMetaObject::invokeMethod(this, &PricesPage::refillLate, Qt::QueuedConnection);
}

void PricesPage::refillLate()
{
    if (m_isLate && !isEditing())
        refillDetail();
}

void PricesPage::retranslate() { ListPage::retranslate(); }

PricesPage::~PricesPage()
{
    // The focus leaves the pane while its widgets go.
    disconnect(qApp, nullptr, this, nullptr);
    m_reading.cancel();
}

void PricesPage::refresh()
{
    ListPage::refresh();
    if (m_stale || m_readDay != session().today())
        readBook();
}

void PricesPage::readBook()
{
    m_reading.cancel();
    m_stale = false;
    m_readDay = session().today();
    m_problem.reset();
    const int run = ++m_run;
    m_reading = readInBackground<PriceBook>(
        session(), m_jobs, this, tr("Judging prices"),
        [ahead = session().lookAhead()](const ReadSession &reading, const Progress &progress) -> Result<PriceBook> {
            return reading.read([&](const Reader &reader) -> Result<PriceBook> {
                BENCHBOOK_ASSIGN(const std::shared_ptr<const SeenOutlook> seen,
                                 ahead->outlook(reader, progress.part(0, 0.5)));
                return readPriceBook(reader, seen->lines, progress.part(0.5, 1));
            });
        },
        [this, run](const Result<PriceBook> &book) {
            // One that was cancelled by the next is nobody's answer any more.
            if (run == m_run)
                bookRead(book);
        });
}

void PricesPage::bookRead(const Result<PriceBook> &book)
{
    if (book.ok()) {
        m_book = std::make_shared<const PriceBook>(*book);
    } else {
        // Whoever turns to the page next reads it anew.
        m_stale = true;
        m_problem = book.error();
        if (m_problem->code == ErrorCode::Cancelled)
            m_problem->message = tr("Stopped before sales, load and other shops were looked at. F5 begins again.");
    }
    m_isLate = isEditing();
    if (!m_isLate)
        refillDetail();
}

std::optional<Result<JudgedPrice>> PricesPage::judged(const PriceQuestion &question) const
{
    if (!m_book)
        return std::nullopt;
    return session().studio().read([&](const Reader &reader) -> Result<JudgedPrice> {
        JudgedPrice price;
        price.assumed = m_book->assumed;
        BENCHBOOK_ASSIGN(price.inputs, adviceInputs(reader, *m_book, question));
        BENCHBOOK_ASSIGN(price.advice, advisePrice(price.inputs));
        BENCHBOOK_ASSIGN(price.wishes, valuedWishes(reader, question.variant, price.inputs.cost, price.advice));
        return price;
    });
}

void PricesPage::fillDetail(std::optional<qint64> id)
{
    const bool isSame = id && id == m_shown;
    const std::optional<Money> typed = isSame && isPriceTyped() ? m_price->money() : std::nullopt;
    m_shown = id;
    m_isLate = false;
    detail()->clearBody();
    m_price = nullptr;
    m_effect = nullptr;
    m_limits = nullptr;
    m_floor.reset();
    m_current.reset();
    m_judged.reset();
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
    const std::optional<Result<JudgedPrice>> price = judged(question);
    if (price && price->ok()) {
        m_judged = **price;
        if (m_judged->advice.floor)
            m_floor = m_judged->advice.floor;
    }
    const std::optional<Money> proposed = m_judged && m_judged->advice.price ? m_judged->advice.price
                                          : suggestion.ok()                  ? suggestion->target
                                                                             : std::nullopt;
    fillPriceRow(proposed, m_current);
    if (typed)
        m_price->setValue(typed);
    if (suggestion.ok())
        fillAdvice(price);
    fillCost(suggestion);
    fillLimits(Id<Variant>(*id), *draft);
    if (m_judged) {
        auto *row = new QHBoxLayout;
        const PrintOut sheet{variant.sku, tr("Save what is said of this price"),
                             [judged = *m_judged](const Reader &reader) -> Result<Report> {
                                 return priceSheet(reader, judged.inputs, judged.advice, judged.wishes);
                             }};
        for (QWidget *button : printOutButtons(u"priceSheet"_s, session(), this, sheet))
            row->addWidget(button);
        row->addStretch();
        detail()->body()->addLayout(row);
    }
}

void PricesPage::fillAdvice(const std::optional<Result<JudgedPrice>> &price)
{
    auto *panel = new PriceAdvicePanel(session());
    // Beside what was judged before, where there is something.
    if (m_problem)
        panel->say(*m_problem);
    if (!price && !m_problem)
        panel->waitForBook();
    else if (price && price->ok())
        panel->show(**price);
    else if (price)
        panel->say(price->error());
    detail()->body()->addWidget(panel);
}

void PricesPage::fillCost(const Result<PriceSuggestion> &suggestion)
{
    auto *explanation = new PriceExplanation(session());
    connect(explanation, &PriceExplanation::pageWanted, this, [this](const QString &page) { m_openPage(page); });
    if (suggestion.ok()) {
        if (suggestion->target) {
            auto *waterfall = new PriceWaterfall(u"price.waterfall"_s);
            waterfall->setModel(waterfallModelOf(session(), *suggestion));
            detail()->body()->addWidget(waterfall);
        }
        explanation->explain(*suggestion, m_current);
    } else {
        explanation->refuse(suggestion.error());
    }
    detail()->body()->addWidget(explanation);
}

void PricesPage::fillLimits(Id<Variant> variant, const Draft &draft)
{
    m_limits = new PriceLimits(session(), variant, draft);
    connect(m_limits, &PriceLimits::said, this, &Page::said);
    connect(m_limits, &PriceLimits::said, this, &PricesPage::refillLate, Qt::QueuedConnection);
    connect(m_limits, &PriceLimits::pageWanted, this, [this](const QString &page) { m_openPage(page); });
    detail()->body()->addWidget(m_limits);
}

void PricesPage::sayEffect()
{
    QString text;
    if (m_judged && m_price && m_price->money())
        text = effectSentence(m_judged->inputs, m_judged->advice, *m_price->money());
    m_effect->setText(text);
    m_effect->setVisible(!text.isEmpty());
}

void PricesPage::fillPriceRow(std::optional<Money> suggested, std::optional<Money> current)
{
    auto *row = new QHBoxLayout;
    m_price = new MoneyEdit(u"prices.newPrice"_s, session().studio().currency());
    m_price->setAccessibleName(tr("New list price"));
    m_filledPrice = suggested ? suggested : current;
    m_price->setValue(m_filledPrice);
    m_price->setMaximumWidth(160);
    auto *set = new PrimaryButton(u"prices.setButton"_s, tr("Set as list price"));
    const auto judge = [this, set] {
        const std::optional<Money> typed = m_price->money();
        set->setEnabled(typed && typed != m_current);
    };
    m_effect = new Label({}, Label::Size::Body, Tone::Muted);
    m_effect->setObjectName(u"prices.effect"_s);
    m_effect->setWordWrap(true);
    connect(m_price, &QLineEdit::textChanged, set, judge);
    connect(m_price, &QLineEdit::textChanged, this, &PricesPage::sayEffect);
    connect(set, &QAbstractButton::clicked, this, &PricesPage::setNewPrice);
    auto *label = new Label(tr("New list price"), Label::Size::Body, Tone::Muted);
    label->setBuddy(m_price);
    row->addWidget(label);
    row->addWidget(m_price);
    row->addWidget(set);
    row->addStretch();
    detail()->body()->addLayout(row);
    detail()->body()->addWidget(m_effect);
    judge();
    sayEffect();
}

void PricesPage::setNewPrice()
{
    // The pane may still be about a record that the list has left meanwhile.
    const std::optional<qint64> id = m_shown;
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
    const Result<void> changed =
        setListPrice(session().studio(), {Id<Variant>(*id), *price, m_floor, true}, session().person());
    if (!session().succeeded(changed, this))
        return;
    // It is in the book; what is proposed next may stand in the field.
    m_filledPrice = price;
    Q_EMIT said(tr("List price %1").arg(session().money(price)), session().justWritten().has_value());
    refillDetail();
}

} // namespace benchbook
