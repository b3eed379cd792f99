#include "ui/pricing/price_limits.h"

#include "core/products/product.h"
#include "ui/kit/buttons.h"
#include "ui/kit/label.h"
#include "ui/kit/value_edit.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

constexpr int limitWidth = 130;

std::optional<Money> limitIn(const Draft &draft, const QString &key)
{
    const auto found = draft.find(key);
    return found != draft.end() && found->second.isInteger() ? std::optional(Money::fromMinor(found->second.integer()))
                                                             : std::nullopt;
}

} // namespace

PriceLimits::PriceLimits(Session &session, Id<Variant> variant, const Draft &draft, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_variant(variant),
      m_before{limitIn(draft, u"lowestPrice"_s), limitIn(draft, u"highestPrice"_s)},
      m_lowest(new MoneyEdit(u"price.lowest"_s, session.studio().currency())),
      m_highest(new MoneyEdit(u"price.highest"_s, session.studio().currency())),
      m_set(makeButton(u"price.limitsSet"_s, tr("Set limits"))),
      m_refusal(new Label({}, Label::Size::Body, Tone::Danger))
{
    m_refusal->setObjectName(u"price.limitsRefusal"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto *heading = new Label(tr("Your limits"));
    heading->setBold(true);
    column->addWidget(heading);
    auto *row = new QHBoxLayout;
    const auto add = [row](MoneyEdit *edit, const QString &title, std::optional<Money> value) {
        auto *label = new Label(title, Label::Size::Body, Tone::Muted);
        label->setBuddy(edit);
        edit->setAccessibleName(title);
        edit->setMaximumWidth(limitWidth);
        edit->setValue(value);
        row->addWidget(label);
        row->addWidget(edit);
    };
    add(m_lowest, tr("Never below"), m_before[0]);
    add(m_highest, tr("never above"), m_before[1]);
    row->addWidget(m_set);
    row->addStretch();
    column->addLayout(row);
    m_refusal->setWordWrap(true);
    m_refusal->hide();
    column->addWidget(m_refusal);
    auto *rules = new FlatButton(u"price.openRules"_s, tr("Largest step, days between changes and other rules"));
    rules->setLink();
    column->addWidget(rules, 0, Qt::AlignLeft);
    connect(rules, &QAbstractButton::clicked, this, [this] { Q_EMIT pageWanted(u"settings"_s); });
    connect(m_set, &QAbstractButton::clicked, this, &PriceLimits::set);
    connect(m_lowest, &QLineEdit::textChanged, this, &PriceLimits::judge);
    connect(m_highest, &QLineEdit::textChanged, this, &PriceLimits::judge);
    judge();
}

bool PriceLimits::isTouched() const { return m_lowest->money() != m_before[0] || m_highest->money() != m_before[1]; }

void PriceLimits::judge()
{
    m_set->setEnabled(isTouched() && m_lowest->check().isEmpty() && m_highest->check().isEmpty());
}

void PriceLimits::set()
{
    const Draft changes{{u"lowestPrice"_s, Value(m_lowest->money())}, {u"highestPrice"_s, Value(m_highest->money())}};
    const Result<void> done =
        changeRecord(m_session.studio(), variantKind(), m_variant.value(), changes, m_session.person());
    m_refusal->setText(done.ok() ? QString() : done.error().message);
    m_refusal->setVisible(!done.ok());
    if (!done.ok())
        return;
    m_before[0] = m_lowest->money();
    m_before[1] = m_highest->money();
    judge();
    Q_EMIT said(tr("The limits of this price are set"), m_session.justWritten().has_value());
}

} // namespace benchbook
