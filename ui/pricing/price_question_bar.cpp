#include "ui/pricing/price_question_bar.h"

#include "core/people/people_kinds.h"
#include "ui/kit/label.h"
#include "ui/kit/value_edit.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostPieces = 100'000;
const QStringList tierKeys{u"regular"_s, u"friend"_s, u"trade"_s};

Unit pieceUnit() { return *Unit::fromText(u"pcs"_s); }

} // namespace

PriceQuestionBar::PriceQuestionBar(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_channelLabel(new Label(QString(), Label::Size::Small, Tone::Muted)),
      m_channel(new QComboBox),
      m_tierLabel(new Label(QString(), Label::Size::Small, Tone::Muted)),
      m_tier(new QComboBox),
      m_quantityLabel(new Label(QString(), Label::Size::Small, Tone::Muted)),
      m_quantity(new QuantityEdit(u"priceQuantity"_s, pieceUnit()))
{
    m_channel->setObjectName(u"priceChannel"_s);
    m_tier->setObjectName(u"priceTier"_s);
    m_quantity->setWholeOnly(true);
    m_quantity->setValue(Quantity::units(1));
    m_quantity->setMaximumWidth(120);
    for (const QString &tier : tierKeys)
        m_tier->addItem(QString(), tier);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    const auto add = [row](Label *label, QWidget *editor) {
        label->setBuddy(editor);
        row->addWidget(label);
        row->addWidget(editor);
        row->addSpacing(8);
    };
    add(m_channelLabel, m_channel);
    add(m_tierLabel, m_tier);
    add(m_quantityLabel, m_quantity);
    row->addStretch();
    connect(m_channel, &QComboBox::currentIndexChanged, this, &PriceQuestionBar::changed);
    connect(m_tier, &QComboBox::currentIndexChanged, this, &PriceQuestionBar::changed);
    connect(m_quantity, &ValueEdit::valueEdited, this, &PriceQuestionBar::changed);
    refill();
    retranslate();
}

PriceQuestion PriceQuestionBar::question(Id<Variant> variant) const
{
    PriceQuestion question{.variant = variant};
    if (m_channel->currentIndex() >= 0)
        question.channel = m_channel->currentData().toString();
    question.tier = m_tier->currentData().toString();
    const qint64 pieces = m_quantity->quantity().value_or(Quantity::units(1)).wholeUnits();
    question.quantity = int(std::clamp<qint64>(pieces, 1, mostPieces));
    return question;
}

void PriceQuestionBar::refill()
{
    const QSignalBlocker quiet(m_channel);
    const QString before = m_channel->currentData().toString();
    m_channel->clear();
    const RecordKind &kind = channelKind();
    const auto ids =
        m_session.studio().read([&](const Reader &reader) { return listIds(reader, *kind.list, ListRequest{}); });
    for (const qint64 id : ids.valueOr({})) {
        const Result<Draft> channel = loadRecord(m_session.studio(), kind, id);
        if (channel.ok())
            m_channel->addItem(channel->at(u"name"_s).text(), channel->at(u"code"_s).text());
    }
    const QString wanted = before.isEmpty() ? PriceQuestion{.variant = Id<Variant>(0)}.channel : before;
    m_channel->setCurrentIndex(std::max(0, m_channel->findData(wanted)));
}

void PriceQuestionBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PriceQuestionBar::retranslate()
{
    m_channelLabel->setText(tr("Sold through"));
    m_tierLabel->setText(tr("to"));
    m_quantityLabel->setText(tr("Pieces made at once"));
    m_channel->setAccessibleName(tr("Sales channel"));
    m_tier->setAccessibleName(tr("Customer's tier"));
    m_quantity->setAccessibleName(tr("Pieces made at once"));
    m_tier->setItemText(0, tr("regular customers"));
    m_tier->setItemText(1, tr("friends"));
    m_tier->setItemText(2, tr("trade"));
}

} // namespace benchbook
