#include "ui/bench/bench_check.h"

#include "ui/bench/bench_button.h"
#include "ui/bench/bench_keys.h"
#include "ui/bench/bench_label.h"
#include "ui/kit/card.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace benchbook {

namespace {

constexpr int longestMeasure = 9;

} // namespace

BenchCheck::BenchCheck(QWidget *parent)
    : QWidget(parent),
      m_name(new BenchLabel(36, true)),
      m_limits(new BenchLabel(28, false, Tone::Accent)),
      m_instruction(new BenchLabel(22, false, Tone::Muted)),
      m_value(new BenchLabel(64, true)),
      m_verdict(new BenchLabel(24, true)),
      m_record(new BenchButton(QStringLiteral("benchCheckRecord"), BenchButton::Look::Primary, 28)),
      m_pass(new BenchButton(QStringLiteral("benchCheckPass"), BenchButton::Look::Primary, 30)),
      m_fail(new BenchButton(QStringLiteral("benchCheckFail"), BenchButton::Look::Warning, 30)),
      m_keys(makeKeys()),
      m_verdicts(makeVerdicts())
{
    m_name->setObjectName(QStringLiteral("benchCheckName"));
    m_value->setObjectName(QStringLiteral("benchCheckValue"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(makeWords(), 1);
    row->addWidget(m_keys, 1);
    row->addWidget(m_verdicts, 1);
    connect(m_record, &QAbstractButton::clicked, this, &BenchCheck::measured);
    connect(m_pass, &QAbstractButton::clicked, this, [this] { Q_EMIT judged(true); });
    connect(m_fail, &QAbstractButton::clicked, this, [this] { Q_EMIT judged(false); });
}

QWidget *BenchCheck::makeWords()
{
    auto *card = new Card;
    card->column()->setContentsMargins(20, 16, 20, 16);
    for (BenchLabel *label : {m_name, m_limits, m_instruction, m_value, m_verdict})
        label->setWordWrap(label != m_value);
    card->column()->addWidget(m_name);
    card->column()->addWidget(m_limits);
    card->column()->addWidget(m_instruction);
    card->column()->addStretch(1);
    m_value->setAlignment(Qt::AlignCenter);
    m_verdict->setAlignment(Qt::AlignCenter);
    card->column()->addWidget(m_value);
    card->column()->addWidget(m_verdict);
    card->column()->addStretch(1);
    return card;
}

QWidget *BenchCheck::makeKeys()
{
    auto *card = new Card;
    card->column()->setContentsMargins(16, 12, 16, 12);
    auto *keys = new BenchKeys;
    connect(keys, &BenchKeys::pressed, this, [this](const QString &key) { setTyped(BenchKeys::after(m_typed, key)); });
    card->column()->addWidget(keys);
    card->column()->addStretch(1);
    m_record->setIconName(QStringLiteral("check"));
    m_record->setFixedHeight(BenchButton::leastHeight);
    card->column()->addWidget(m_record);
    return card;
}

QWidget *BenchCheck::makeVerdicts()
{
    auto *card = new Card;
    card->column()->setContentsMargins(16, 12, 16, 12);
    card->column()->addStretch(1);
    for (BenchButton *button : {m_pass, m_fail}) {
        button->setFixedHeight(2 * BenchButton::denseHeight);
        card->column()->addWidget(button);
        card->column()->addStretch(1);
    }
    m_pass->setIconName(QStringLiteral("check"));
    m_fail->setIconName(QStringLiteral("x"));
    return card;
}

void BenchCheck::setCheck(const QualityCheckInfo &check)
{
    if (!m_check || m_check->id != check.id)
        m_typed.clear();
    m_check = check;
    m_keys->setVisible(check.measured);
    m_verdicts->setVisible(!check.measured);
    showTexts();
}

bool BenchCheck::setTyped(const QString &typed)
{
    const bool fits = typed.size() <= longestMeasure && typed.count(u'.') <= 1 &&
                      std::all_of(typed.begin(), typed.end(), [](QChar c) { return c.isDigit() || c == u'.'; });
    if (!isMeasured() || !fits)
        return false;
    m_typed = typed;
    showTexts();
    return true;
}

bool BenchCheck::eraseLast() { return !m_typed.isEmpty() && setTyped(m_typed.chopped(1)); }

std::optional<Quantity> BenchCheck::value() const
{
    const Result<Quantity> value = parseQuantity(m_typed);
    return value.ok() ? std::optional(*value) : std::nullopt;
}

void BenchCheck::showTexts()
{
    if (!m_check)
        return;
    m_name->setText(m_check->name);
    m_limits->setText(limitsText(*m_check));
    m_instruction->setText(m_check->instruction);
    const auto typed = value();
    m_value->setVisible(m_check->measured);
    m_value->setText(m_typed.isEmpty() ? QStringLiteral("–") : QString(m_typed + u' ' + m_check->unit));
    const bool within = typed && isWithinLimits(*m_check, *typed);
    m_verdict->setTone(within ? Tone::Success : Tone::Danger);
    m_verdict->setText(!m_check->measured || !typed ? QString()
                       : within                     ? tr("✓ within the limits")
                                                    : tr("✕ outside the limits"));
    m_record->setText(tr("Record"));
    m_record->setEnabled(typed.has_value());
    m_pass->setText(tr("Passed"));
    m_fail->setText(tr("Failed"));
    for (BenchButton *button : {m_record, m_pass, m_fail})
        button->setSays(button->text());
}

void BenchCheck::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showTexts();
}

} // namespace benchbook
