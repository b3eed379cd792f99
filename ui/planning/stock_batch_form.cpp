#include "ui/planning/stock_batch_form.h"

#include "core/planning/stock/batch_proposal.h"
#include "core/planning/stock/stock_words.h"
#include "ui/kit/card.h"
#include "ui/kit/value_edit.h"
#include "ui/records/action_form.h"
#include "ui/records/fact_sheet.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

constexpr int formWidth = 420;

Unit piecesUnit() { return Unit::fromText(u"pcs"_s).valueOr(Unit()); }

QuantityEdit *piecesEdit()
{
    auto *edit = new QuantityEdit({}, piecesUnit());
    edit->setWholeOnly(true);
    return edit;
}

} // namespace

StockBatchForm::StockBatchForm(const Currency &currency, QWidget *parent)
    : QWidget(parent),
      m_variant(new QComboBox),
      m_price(new MoneyEdit({}, currency)),
      m_cost(new MoneyEdit({}, currency)),
      m_leftOver(new MoneyEdit({}, currency)),
      m_booked(piecesEdit()),
      m_batch(piecesEdit()),
      m_weeks(piecesEdit()),
      m_beforeSecond(new PercentEdit({})),
      m_form(new ActionForm(
          u"stock.batch"_s, [] { return tr("How many at once"); }, [] { return tr("Reckon"); },
          [this] { return reckon(); })),
      m_answer(new FactSheet(u"stock.batchAnswer"_s))
{
    m_form->addField(u"variant"_s, m_variant, [] { return tr("Variant"); });
    m_form->addField(u"price"_s, m_price, [] { return tr("It sells for"); });
    m_form->addField(u"cost"_s, m_cost, [] { return tr("One more costs"); });
    m_form->addField(
        u"salvage"_s, m_leftOver, [] { return tr("One left over still brings"); },
        [] { return tr("Empty: nothing."); });
    m_form->addField(u"booked"_s, m_booked, [] { return tr("Booked already"); });
    m_form->addField(u"periods"_s, m_weeks, [] { return tr("Weeks it sells"); });
    m_form->addField(
        u"batch"_s, m_batch, [] { return tr("Only in batches of"); }, [] { return tr("Empty: one by one."); });
    m_form->addField(
        u"beforeSecond"_s, m_beforeSecond, [] { return tr("Asked for before a second batch"); },
        [] { return tr("Of the further demand. Empty: all, there is only one batch."); });
    m_weeks->setValue(Quantity::units(BatchWish().periods));
    auto *scroll = new QScrollArea;
    scroll->setObjectName(u"stock.batchScroll"_s);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_form);
    scroll->setFixedWidth(formWidth);
    m_form->setPermanent();
    m_form->setEnabled(false);
    auto *answer = new Card;
    answer->column()->addWidget(m_answer);
    answer->column()->addStretch();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(scroll);
    row->addWidget(answer, 1);
    connect(m_variant, &QComboBox::currentIndexChanged, this, &StockBatchForm::fillFromFile);
}

void StockBatchForm::show(std::shared_ptr<const StockReckoned> reckoned)
{
    m_reckoned = std::move(reckoned);
    m_form->setEnabled(true);
    const QVariant before = m_variant->currentData();
    const QSignalBlocker quiet(m_variant);
    m_variant->clear();
    for (const StockedItem &item : m_reckoned->question.items) {
        if (item.key.isVariant)
            m_variant->addItem(QString(item.name + u" · "_s + item.code), item.key.record);
    }
    const int at = m_variant->findData(before);
    m_variant->setCurrentIndex(std::max(0, at));
    if (at < 0)
        fillFromFile();
}

void StockBatchForm::fillFromFile()
{
    m_answer->clear();
    m_answer->addText(tr("Says how many pieces to make, so that neither missing nor left-over ones cost more than need "
                         "be. The further demand is that of the forecast; nothing is written."));
    const StockKey key{true, m_variant->currentData().toLongLong()};
    for (const StockedItem &item : m_reckoned->question.items) {
        if (item.key != key)
            continue;
        m_price->setValue(item.listPrice);
        m_cost->setValue(item.price ? std::optional(item.price->of(Quantity::units(1))) : std::nullopt);
        m_booked->setValue(item.wanted > Quantity() ? std::optional(item.wanted) : std::nullopt);
    }
}

Result<void> StockBatchForm::reckon()
{
    if (!m_reckoned)
        return Error::refused(tr("The stock is still being reckoned."));
    BatchWish wish{.price = m_price->money(), .cost = m_cost->money()};
    wish.salvage = m_leftOver->money().value_or(Money());
    wish.booked = m_booked->quantity().value_or(Quantity());
    wish.batch = m_batch->quantity().value_or(Quantity::units(1));
    wish.periods = int(std::min<qint64>(m_weeks->quantity().value_or(Quantity()).wholeUnits(), longestSale + 1));
    wish.beforeSecond = m_beforeSecond->ratio().value_or(Ratio::percent(100));
    BENCHBOOK_ASSIGN(const BatchProposal proposal,
                     proposeBatch(m_reckoned->question, m_reckoned->advice,
                                  Id<Variant>(m_variant->currentData().toLongLong()), wish));
    const Unit pieces = piecesUnit();
    m_answer->clear();
    m_answer->addSection(tr("Make %1").arg(displayText(proposal.batch.quantity, pieces)));
    if (proposal.there > Quantity())
        m_answer->addText(tr("%1 lie on the shelf or are in the making; they are taken off.")
                              .arg(displayText(proposal.there, pieces)),
                          Tone::Neutral);
    const PolicyUnits units{pieces, m_reckoned->question.currency, QLocale(), m_reckoned->question.unit};
    for (const QString &reason : policyReasonTexts(proposal.batch.why, units))
        m_answer->addText(reason, Tone::Neutral);
    m_answer->addLine(tr("Expected to be missing"), policyAmountText(proposal.batch.expectedMissing, pieces));
    m_answer->addLine(tr("Expected to be left over"), policyAmountText(proposal.batch.expectedLeft, pieces));
    return {};
}

} // namespace benchbook
