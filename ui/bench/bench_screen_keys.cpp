// The keyboard and the scanner of the bench: a scanner is a keyboard that types fast and ends with Enter.
#include "core/scan.h"
#include "ui/bench/bench_button.h"
#include "ui/bench/bench_header.h"
#include "ui/bench/bench_screen.h"
#include "ui/bench/bench_tiles.h"
#include "ui/bench/bench_work.h"

#include <QKeyEvent>

namespace benchbook {

void BenchScreen::keyPressEvent(QKeyEvent *event)
{
    const bool shortcut = event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    if (shortcut || event->key() == Qt::Key_F11)
        return QWidget::keyPressEvent(event);
    takeKey(event->key(), event->text());
}

void BenchScreen::takeKey(int key, const QString &text)
{
    const bool typing = !m_typed.isEmpty();
    switch (key) {
    case Qt::Key_Escape:
        if (typing) {
            m_typed.clear();
            m_header->setTyped(m_typed);
        } else {
            Q_EMIT leaveRequested();
        }
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        enter();
        return;
    case Qt::Key_Backspace:
        m_typed.chop(1);
        m_header->setTyped(m_typed);
        return;
    case Qt::Key_Space:
        if (!typing && m_place == Place::Work)
            m_work->timerCard()->toggle();
        return;
    default:
        break;
    }
    if (text.isEmpty() || !text.front().isPrint())
        return;
    if (!typing && m_place == Place::Work && (text == QStringLiteral("+") || text == QStringLiteral("-"))) {
        m_work->adjust(text == QStringLiteral("+") ? 1 : -1);
        return;
    }
    m_typed += text;
    m_header->setTyped(m_typed);
    m_typedTooLong.start();
}

void BenchScreen::enter()
{
    if (!m_typed.isEmpty()) {
        const QString typed = m_typed;
        m_typed.clear();
        m_header->setTyped(m_typed);
        takeCode(typed);
        return;
    }
    if (auto *button = qobject_cast<BenchButton *>(focusWidget())) {
        if (button->hasFocus())
            return button->click();
    }
    switch (m_place) {
    case Place::Work:
        if (m_work->timerCard()->state() == BenchTimerCard::State::Waiting)
            start();
        else
            finish();
        return;
    case Place::People:
        m_people->focusFirst();
        return;
    case Place::Jobs:
        m_jobs->focusFirst();
        return;
    case Place::Steps:
        m_steps->focusFirst();
        return;
    }
}

void BenchScreen::takeCode(const QString &typed)
{
    const QString code = typed.trimmed();
    if (ScanCode::fromText(code))
        return takeLabel(code);
    bool isNumber = false;
    const int number = code.toInt(&isNumber);
    if (isNumber && takeNumber(number))
        return;
    const auto found = m_session.studio().read([&](const Reader &reader) { return findWorkOrder(reader, code); });
    if (!found.ok())
        return refuse(found.error().message);
    openJob(*found);
}

void BenchScreen::takeLabel(const QString &code)
{
    const auto row = m_session.studio().read([&](const Reader &reader) { return scannedRow(reader, code); });
    if (row.ok() && *row && QLatin1StringView((*row)->table) == QLatin1StringView("work_order"))
        openJob(Id<WorkOrder>((*row)->row));
    else
        refuse(tr("This label is not one of a work order."));
}

bool BenchScreen::takeNumber(int number)
{
    switch (m_place) {
    case Place::People:
        return m_people->chooseNumber(number);
    case Place::Jobs:
        return m_jobs->chooseNumber(number);
    case Place::Steps:
        return m_steps->chooseNumber(number);
    case Place::Work:
        m_work->setGood(number);
        return true;
    }
    Q_UNREACHABLE();
}

} // namespace benchbook
