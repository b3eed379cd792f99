#include "ui/bench/bench_lot.h"

#include "ui/bench/bench_button.h"
#include "ui/bench/bench_keys.h"
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
    auto *words = new QVBoxLayout;
    words->setSpacing(14);
    for (BenchLabel *label : {m_title, m_facts, m_question}) {
        label->setWordWrap(true);
        words->addWidget(label);
    }
    words->addStretch(1);
    words->addLayout(makeQuantity());
    words->addStretch(1);
    auto *keys = new BenchKeys;
    auto *row = new QHBoxLayout;
    row->setSpacing(24);
    row->addLayout(words, 3);
    row->addWidget(keys, 2);
    column()->addLayout(row, 1);
    column()->addLayout(makeAnswers());
    connect(keys, &BenchKeys::pressed, this, [this](const QString &key) { setTyped(BenchKeys::after(m_typed, key)); });
    connect(m_less, &QAbstractButton::clicked, this, [this] { adjust(-1); });
    connect(m_more, &QAbstractButton::clicked, this, [this] { adjust(1); });
    connect(m_figure, &QAbstractButton::clicked, this, [this] { takeQuantity(m_offer->stock.quantity); });
    connect(m_no, &QAbstractButton::clicked, this, &BenchLot::declined);
    connect(m_yes, &QAbstractButton::clicked, this, &BenchLot::confirmed);
}

QLayout *BenchLot::makeQuantity()
{
    m_less->setText(QStringLiteral("−"));
    m_more->setText(QStringLiteral("+"));
    auto *figures = new QHBoxLayout;
    figures->setSpacing(12);
    for (BenchButton *button : {m_less, m_figure, m_more}) {
        button->setFixedHeight(BenchButton::leastHeight);
        figures->addWidget(button, button == m_figure ? 1 : 0);
    }
    for (BenchButton *button : {m_less, m_more}) {
        button->setFixedWidth(BenchButton::leastHeight);
        button->setAutoRepeat(true);
    }
    return figures;
}

QLayout *BenchLot::makeAnswers()
{
    auto *answers = new QHBoxLayout;
    answers->setSpacing(16);
    for (BenchButton *button : {m_no, m_yes}) {
        button->setFixedHeight(BenchButton::leastHeight);
        answers->addWidget(button, 1);
    }
    m_yes->setIconName(QStringLiteral("check"));
    return answers;
}

void BenchLot::setOffer(const Offer &offer)
{
    m_offer = offer;
    takeQuantity(offer.proposed);
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
    takeQuantity(std::clamp(changed, least, m_offer->stock.quantity));
}

QString BenchLot::problemOf(Quantity quantity) const
{
    const Unit &unit = m_offer->info.unit;
    if (quantity <= Quantity())
        return tr("Say how much it is: more than nothing.");
    if (quantity > m_offer->stock.quantity)
        return tr("%1 are more than there is: %2.")
            .arg(displayText(quantity, unit), displayText(m_offer->stock.quantity, unit));
    if (unit.dimension == Dimension::Count && quantity.micro() % Quantity::microPerUnit != 0)
        return tr("This is counted in whole pieces.");
    return {};
}

QString BenchLot::setQuantity(Quantity quantity)
{
    const QString problem = problemOf(quantity);
    if (problem.isEmpty())
        takeQuantity(quantity);
    return problem;
}

void BenchLot::takeQuantity(Quantity quantity)
{
    m_typed.clear();
    m_quantity = quantity;
    showTexts();
}

bool BenchLot::eraseLast()
{
    if (m_typed.isEmpty())
        return false;
    setTyped(m_typed.chopped(1));
    return true;
}

void BenchLot::setTyped(const QString &typed)
{
    if (typed.isEmpty())
        return takeQuantity(m_offer->proposed);
    // A point that ends it, or stands alone, is the beginning of a number.
    const QString number = typed.endsWith(u'.') ? QString(typed + u'0') : typed;
    const Result<Quantity> quantity = parseQuantity(number.startsWith(u'.') ? QString(u'0' + number) : number);
    if (!quantity.ok())
        return;
    if (*quantity > m_offer->stock.quantity) {
        Q_EMIT refused(problemOf(*quantity));
        return;
    }
    m_typed = typed;
    m_quantity = *quantity;
    showTexts();
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
    // What was touched stands there as it was, “0.” too.
    m_figure->setText(m_typed.isEmpty() ? displayText(m_quantity, unit)
                                        : QString(m_typed + displayText(Quantity(), unit).mid(1)));
    m_figure->setDetail(m_quantity == m_offer->stock.quantity ? tr("all of it") : tr("touch: all of it"));
    m_figure->setSays(tr("How much: %1").arg(m_figure->text()));
    m_less->setSays(tr("Less, by %1").arg(displayText(step(), unit)));
    m_more->setSays(tr("More, by %1").arg(displayText(step(), unit)));
    m_no->setText(asks ? tr("Do not use it") : tr("Not this one"));
    m_yes->setText(asks ? tr("Use it anyway") : tr("Issue to %1").arg(m_offer->orderCode));
    m_yes->setEnabled(m_quantity > Quantity());
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
