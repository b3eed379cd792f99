#include "ui/kit/icon.h"
#include "ui/kit/value_edit.h"

#include <QAction>
#include <QCalendarWidget>
#include <QEvent>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace benchbook {

namespace {

/// "25" and "11-25" mean the next such day, today included.
QDate nextSuchDay(QDate today, int month, int day)
{
    for (int ahead = 0; ahead < 48; ++ahead) {
        const QDate start = QDate(today.year(), today.month(), 1).addMonths(ahead);
        if (month != 0 && start.month() != month)
            continue;
        const QDate candidate(start.year(), start.month(), day);
        if (candidate.isValid() && candidate >= today)
            return candidate;
    }
    return {};
}

std::optional<QDate> numericDay(const QString &text, QDate today)
{
    static const QRegularExpression whole(u"^(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?$"_s);
    static const QRegularExpression monthDay(u"^(\\d{1,2})[-/.月](\\d{1,2})日?$"_s);
    static const QRegularExpression dayOnly(u"^(\\d{1,2})日?$"_s);
    static const QRegularExpression ahead(u"^([+-]\\d{1,4})$"_s);
    if (const auto match = whole.match(text); match.hasMatch())
        return QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    if (const auto match = monthDay.match(text); match.hasMatch())
        return nextSuchDay(today, match.captured(1).toInt(), match.captured(2).toInt());
    if (const auto match = dayOnly.match(text); match.hasMatch())
        return nextSuchDay(today, 0, match.captured(1).toInt());
    if (const auto match = ahead.match(text); match.hasMatch())
        return today.addDays(match.captured(1).toInt());
    return std::nullopt;
}

} // namespace

DayEdit::DayEdit(const QString &name, QDate today, QWidget *parent)
    : ValueEdit(name, parent),
      m_today(today),
      m_calendar(addAction(icon("calendar"_L1, Tone::Muted), QLineEdit::TrailingPosition))
{
    m_calendar->setObjectName(QString(name + u"Calendar"_s));
    connect(m_calendar, &QAction::triggered, this, &DayEdit::openCalendar);
    retranslate();
}

Result<QDate> DayEdit::parse(const QString &text, QDate today)
{
    const QString plain = text.trimmed().toLower();
    if (plain == "today"_L1 || plain == u"今天"_s)
        return today;
    if (plain == "tomorrow"_L1 || plain == u"明天"_s)
        return today.addDays(1);
    if (plain == "yesterday"_L1 || plain == u"昨天"_s)
        return today.addDays(-1);
    const std::optional<QDate> day = numericDay(plain, today);
    if (day && day->isValid())
        return *day;
    return Error::invalid(tr("“%1” is not a day. Write 2026-11-25, 11-25, today or +3.").arg(text.trimmed()));
}

Result<QDate> DayEdit::value() const { return parse(text(), m_today); }

std::optional<QDate> DayEdit::day() const
{
    const Result<QDate> parsed = value();
    return parsed.ok() ? std::optional(parsed.value()) : std::nullopt;
}

void DayEdit::setValue(std::optional<QDate> day)
{
    setText(day ? day->toString(Qt::ISODate) : QString());
    setProblem(QString());
}

QString DayEdit::check() const
{
    if (isBlank())
        return {};
    const Result<QDate> parsed = value();
    return parsed.ok() ? QString() : parsed.error().message;
}

void DayEdit::normalise() { setValue(day()); }

void DayEdit::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Up ? 1 : event->key() == Qt::Key_Down ? -1 : 0;
    if (step == 0) {
        ValueEdit::keyPressEvent(event);
    } else if (event->modifiers().testFlag(Qt::AltModifier)) {
        openCalendar();
    } else if (const std::optional<QDate> current = day()) {
        setValue(current->addDays(step));
    } else if (isBlank()) {
        setValue(m_today);
    }
}

void DayEdit::changeEvent(QEvent *event)
{
    ValueEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void DayEdit::openCalendar()
{
    auto *popup = new QFrame(this, Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setFrameShape(QFrame::StyledPanel);
    auto *column = new QVBoxLayout(popup);
    column->setContentsMargins(4, 4, 4, 4);
    auto *calendar = new QCalendarWidget(popup);
    calendar->setObjectName(u"calendarPopup"_s);
    calendar->setVerticalHeaderFormat(QCalendarWidget::ISOWeekNumbers);
    calendar->setFirstDayOfWeek(Qt::Monday);
    calendar->setSelectedDate(day().value_or(m_today));
    column->addWidget(calendar);
    const auto take = [this, popup](QDate chosen) {
        setValue(chosen);
        popup->close();
        Q_EMIT valueEdited();
    };
    connect(calendar, &QCalendarWidget::clicked, this, take);
    connect(calendar, &QCalendarWidget::activated, this, take);
    popup->move(mapToGlobal(QPoint(0, height() + 2)));
    popup->show();
    calendar->setFocus();
}

void DayEdit::retranslate()
{
    m_calendar->setText(tr("Open calendar"));
    m_calendar->setToolTip(tr("Open calendar (Alt+Down)"));
}

} // namespace benchbook
