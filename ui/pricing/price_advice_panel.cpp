#include "ui/pricing/price_advice_panel.h"

#include "ui/kit/icon_label.h"
#include "ui/kit/label.h"
#include "ui/pricing/price_charts.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

Label *adviceLabel(const QString &text, Label::Size size, Tone tone)
{
    auto *label = new Label(text, size, tone);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

PriceAdvicePanel::PriceAdvicePanel(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_column(new QVBoxLayout(this))
{
    setObjectName(u"priceAdvice"_s);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
}

void PriceAdvicePanel::waitForBook()
{
    m_column->addWidget(adviceLabel(tr("Looking at sales, load and other shops …"), Label::Size::Body, Tone::Muted));
}

void PriceAdvicePanel::say(const Error &error) { addNote(u"circle-question-mark"_s, error.message, true); }

void PriceAdvicePanel::show(const JudgedPrice &judged)
{
    addHeading(judged);
    QStringList reasons(judged.advice.reasons.begin(), judged.advice.reasons.end());
    if (judged.advice.nextDay)
        reasons << tr("From %1 on it may be changed again.").arg(judged.advice.nextDay->toString(Qt::ISODate));
    addReasons(reasons + judged.assumed);
    auto *curve = new PriceCurveView(u"price.curve"_s);
    curve->setModel(curveModelOf(m_session, judged.inputs, judged.advice));
    m_column->addSpacing(6);
    m_column->addWidget(curve);
    if (!judged.advice.competitors) {
        addNote(u"circle-question-mark"_s,
                tr("No price of another shop is known: enter some under “Prices of other shops”, or import a table."),
                false);
    }
    addWishes(judged.wishes);
}

void PriceAdvicePanel::addHeading(const JudgedPrice &judged)
{
    QString text;
    const QString price = m_session.money(judged.advice.price);
    switch (judged.advice.kind) {
    case AdviceKind::Unknown:
        text = tr("No price can be proposed yet.");
        break;
    case AdviceKind::First:
        text = tr("A first price: %1").arg(price);
        break;
    case AdviceKind::Keep:
        text = tr("Keep the price of %1").arg(price);
        break;
    case AdviceKind::Raise:
        text = tr("Raise it to %1").arg(price);
        break;
    case AdviceKind::Lower:
        text = tr("Lower it to %1").arg(price);
        break;
    }
    Label *heading = adviceLabel(text, Label::Size::Section, Tone::Accent);
    heading->setObjectName(u"price.proposed"_s);
    heading->setBold(true);
    m_column->addWidget(heading);
}

void PriceAdvicePanel::addReasons(const QStringList &reasons)
{
    for (const QString &reason : reasons)
        m_column->addWidget(adviceLabel(u"· "_s + reason, Label::Size::Body, Tone::Neutral));
}

void PriceAdvicePanel::addWishes(const std::vector<ValuedWish> &wishes)
{
    if (wishes.empty())
        return;
    m_column->addSpacing(6);
    Label *heading = adviceLabel(tr("Wishes of customers"), Label::Size::Body, Tone::Neutral);
    heading->setBold(true);
    m_column->addWidget(heading);
    for (const ValuedWish &wish : wishes)
        addNote(wish.value.costsMoreThanItEarns ? u"triangle-alert"_s : u"check"_s, wish.value.reason,
                wish.value.costsMoreThanItEarns);
}

void PriceAdvicePanel::addNote(const QString &icon, const QString &text, bool warns)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(new IconLabel(icon, warns ? Tone::Warning : Tone::Muted), 0, Qt::AlignTop);
    row->addWidget(adviceLabel(text, Label::Size::Body, Tone::Neutral), 1);
    m_column->addLayout(row);
}

} // namespace benchbook
