#include "ui/bench/bench_lot.h"

#include "ui/bench/bench_button.h"
#include "ui/bench/bench_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace benchbook {

namespace {

constexpr int stepsToProposal = 10;

/// 1, 2 or 5 with zeros behind: what a person adds without reckoning.
qint64 roundFigure(qint64 value)
{
    qint64 figure = 1;
    while (true) {
        for (const qint64 factor : {1, 2, 5}) {
            if (figure * factor >= value)
                return figure * factor;
        }
        figure *= 10;
    }
}

} // namespace

BenchLot::BenchLot(QWidget *parent)
    : Card(parent),
      m_title(new BenchLabel(36, true)),
      m_facts(new BenchLabel(24, false, Tone::Muted)),
      m_question(new BenchLabel(28, true, Tone::Warning)),
      m_less(new BenchButton(QStringLiteral("benchLotLess"), BenchButton::Look::Plain, 40)),
      m_figure(new BenchButton(QStringLiteral("benchLotQuantity"), BenchButton::Look::Bare, 44)),
      m_more(new BenchButton(QStringLiteral("benchLotMore"), BenchButton::Look::Plain, 40)),
      m_no(new BenchButton(QStringLiteral("benchLotNo"), BenchButton::Look::Plain, 30)),
      m_yes(new BenchButton(QStringLiteral("benchLotYes"), BenchButton::Look::Primary, 30))
{
    column()->setContentsMargins(24, 18, 24, 20);
    column()->setSpacing(14);
    m_title->setObjectName(QStringLiteral("benchLotTitle"));
    m_question->setObjectName(QStringLiteral("benchLotQuestion"));
    for (BenchLabel *label : {m_title, m_facts, m_question}) {
        label->setWordWrap(true);
        column()->addWidget(label);
    }
    column()->addStretch(1);
    m_less->setText(QStringLiteral("−"));
    m_more->setText(QStringLiteral("+"));
    auto *figures = new QHBoxLayout;
    figures->setSpacing(16);
    for (BenchButton *button : {m_less, m_figure, m_more}) {
        button->setFixedHeight(BenchButton::leastHeight);
        figures->addWidget(button, button == m_figure ? 1 : 0);
    }
    for (BenchButton *button : {m_less, m_more}) {
        button->setFixedWidth(2 * BenchButton::leastHeight);
        button->setAutoRepeat(true);
    }
    column()->addLayout(figures);
    column()->addStretch(1);
    auto *answers = new QHBoxLayout;
    answers->setSpacing(16);
    for (BenchButton *button : {m_no, m_yes}) {
        button->setFixedHeight(BenchButton::leastHeight);
        answers->addWidget(button, 1);
    }
    m_yes->setIconName(QStringLiteral("check"));
    column()->addLayout(answers);
    connect(m_less, &QAbstractButton::clicked, this, [this] { adjust(-1); });
    connect(m_more, &QAbstractButton::clicked, this, [this] { adjust(1); });
    connect(m_figure, &QAbstractButton::clicked, this, [this] {
        m_quantity = m_offer->stock.quantity;
        showTexts();
    });
    connect(m_no, &QAbstractButton::clicked, this, &BenchLot::declined);
    connect(m_yes, &QAbstractButton::clicked, this, &BenchLot::confirmed);
}

void BenchLot::setOffer(const Offer &offer)
{
    m_offer = offer;
    m_quantity = offer.proposed;
    showTexts();
}

Quantity BenchLot::step() const
{
    const bool counted = m_offer->info.unit.dimension == Dimension::Count;
    const qint64 part = std::max<qint64>(1, m_offer->proposed.micro() / stepsToProposal);
    const Quantity rounded = Quantity::fromMicro(roundFigure(part));
    return counted ? std::max(Quantity::units(1), rounded) : rounded;
}

void BenchLot::adjust(int steps)
{
    const Quantity least = std::min(step(), m_offer->stock.quantity);
    Quantity changed = m_quantity;
    for (int i = 0; i < std::abs(steps); ++i)
        changed = steps > 0 ? changed + step() : changed - step();
    m_quantity = std::clamp(changed, least, m_offer->stock.quantity);
    showTexts();
}

QString BenchLot::setQuantity(Quantity quantity)
{
    const Unit &unit = m_offer->info.unit;
    if (quantity <= Quantity())
        return tr("Say how much it is: more than nothing.");
    if (quantity > m_offer->stock.quantity)
        return tr("%1 are more than there is: %2.")
            .arg(displayText(quantity, unit), displayText(m_offer->stock.quantity, unit));
    m_quantity = quantity;
    showTexts();
    return {};
}

void BenchLot::showTexts()
{
    if (!m_offer)
        return;
    const Unit &unit = m_offer->info.unit;
    const bool asks = !m_offer->question.isEmpty();
    m_title->setText(m_offer->info.code + QStringLiteral("  ") + m_offer->info.itemName);
    m_facts->setText(tr("%1 at %2").arg(displayText(m_offer->stock.quantity, unit), m_offer->place));
    m_question->setText(asks ? m_offer->question : QString());
    m_question->setVisible(asks);
    m_figure->setText(displayText(m_quantity, unit));
    m_figure->setDetail(m_quantity == m_offer->stock.quantity ? tr("all of it") : tr("touch: all of it"));
    m_figure->setSays(tr("How much: %1").arg(m_figure->text()));
    m_less->setSays(tr("Less, by %1").arg(displayText(step(), unit)));
    m_more->setSays(tr("More, by %1").arg(displayText(step(), unit)));
    m_no->setText(asks ? tr("Do not use it") : tr("Not this one"));
    m_yes->setText(asks ? tr("Use it anyway") : tr("Issue to %1").arg(m_offer->orderCode));
    for (BenchButton *button : {m_no, m_yes})
        button->setSays(button->text());
}

void BenchLot::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showTexts();
}

} // namespace benchbook
