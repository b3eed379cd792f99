#include "ui/kit/value_edit.h"

#include "ui/kit/theme.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace benchbook {

ValueEdit::ValueEdit(const QString &name, QWidget *parent) : QLineEdit(parent)
{
    setObjectName(name);
    connect(this, &QLineEdit::editingFinished, this, &ValueEdit::finish);
    connect(this, &QLineEdit::textEdited, this, [this] { setProblem(QString()); });
}

void ValueEdit::setProblem(const QString &message)
{
    if (message == m_problem)
        return;
    m_problem = message;
    setProperty("invalid", !message.isEmpty());
    setAccessibleDescription(message);
    update();
    Q_EMIT problemChanged(message);
}

void ValueEdit::setSuffix(const QString &suffix)
{
    m_suffix = suffix;
    applyMargins();
    update();
}

void ValueEdit::applyMargins()
{
    const int room = m_suffix.isEmpty() ? 0 : fontMetrics().horizontalAdvance(m_suffix) + 12;
    setTextMargins(0, 0, room, 0);
}

void ValueEdit::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (m_suffix.isEmpty())
        return;
    QPainter painter(this);
    painter.setPen(colorsFor(palette()).muted);
    painter.drawText(rect().adjusted(0, 0, -10, 0), Qt::AlignRight | Qt::AlignVCenter, m_suffix);
}

void ValueEdit::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        applyMargins();
}

void ValueEdit::finish()
{
    const QString wrong = check();
    setProblem(wrong);
    if (!wrong.isEmpty() || text() == m_lastFinished)
        return;
    if (!isBlank())
        normalise();
    m_lastFinished = text();
    Q_EMIT valueEdited();
}

MoneyEdit::MoneyEdit(const QString &name, Currency currency, QWidget *parent)
    : ValueEdit(name, parent), m_currency(std::move(currency))
{
    setAlignment(Qt::AlignRight);
    setSuffix(m_currency.code);
}

Result<Money> MoneyEdit::value() const { return parseMoney(text(), m_currency); }

std::optional<Money> MoneyEdit::money() const
{
    const Result<Money> parsed = value();
    return parsed.ok() ? std::optional(parsed.value()) : std::nullopt;
}

void MoneyEdit::setValue(std::optional<Money> money)
{
    setText(money ? plainText(*money, m_currency) : QString());
    setProblem(QString());
}

void MoneyEdit::setCurrency(const Currency &currency)
{
    m_currency = currency;
    setSuffix(currency.code);
}

QString MoneyEdit::check() const
{
    if (isBlank())
        return {};
    const Result<Money> parsed = value();
    return parsed.ok() ? QString() : parsed.error().message;
}

void MoneyEdit::normalise() { setValue(money()); }

QuantityEdit::QuantityEdit(const QString &name, Unit unit, QWidget *parent)
    : ValueEdit(name, parent), m_unit(std::move(unit))
{
    setAlignment(Qt::AlignRight);
    setSuffix(shownSymbol(m_unit));
}

Result<Quantity> QuantityEdit::value() const
{
    BENCHBOOK_ASSIGN(const TypedQuantity typed, parseTypedQuantity(text(), m_unit));
    BENCHBOOK_ASSIGN(const Quantity quantity, convert(typed.quantity, typed.unit, m_unit, Rounding::HalfEven));
    if (m_wholeOnly && !quantity.isWhole())
        return Error::invalid(tr("Only whole numbers of %1 are possible here.").arg(shownSymbol(m_unit)));
    return quantity;
}

std::optional<Quantity> QuantityEdit::quantity() const
{
    const Result<Quantity> parsed = value();
    return parsed.ok() ? std::optional(parsed.value()) : std::nullopt;
}

void QuantityEdit::setValue(std::optional<Quantity> quantity)
{
    setText(quantity ? plainText(*quantity) : QString());
    setProblem(QString());
}

void QuantityEdit::setUnit(const Unit &unit)
{
    m_unit = unit;
    setSuffix(shownSymbol(unit));
}

QString QuantityEdit::check() const
{
    if (isBlank())
        return {};
    const Result<Quantity> parsed = value();
    return parsed.ok() ? QString() : parsed.error().message;
}

void QuantityEdit::normalise() { setValue(quantity()); }

PercentEdit::PercentEdit(const QString &name, QWidget *parent) : ValueEdit(name, parent)
{
    setAlignment(Qt::AlignRight);
    setSuffix(u"%"_s);
}

Result<Ratio> PercentEdit::value() const
{
    BENCHBOOK_ASSIGN(const Ratio ratio, parsePercent(text()));
    if (ratio < m_least || ratio > m_most)
        return Error::invalid(tr("A share between %1 and %2 is possible here.")
                                  .arg(benchbook::displayText(m_least), benchbook::displayText(m_most)));
    return ratio;
}

std::optional<Ratio> PercentEdit::ratio() const
{
    const Result<Ratio> parsed = value();
    return parsed.ok() ? std::optional(parsed.value()) : std::nullopt;
}

void PercentEdit::setValue(std::optional<Ratio> ratio)
{
    setText(ratio ? percentText(*ratio) : QString());
    setProblem(QString());
}

void PercentEdit::setRange(Ratio least, Ratio most)
{
    m_least = least;
    m_most = most;
}

QString PercentEdit::check() const
{
    if (isBlank())
        return {};
    const Result<Ratio> parsed = value();
    return parsed.ok() ? QString() : parsed.error().message;
}

void PercentEdit::normalise() { setValue(ratio()); }

} // namespace benchbook
