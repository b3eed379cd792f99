// The keyboard and the scanner of the bench: a scanner is a keyboard that types fast and ends with Enter.
#include "core/people/settings.h"
#include "core/scan.h"
#include "ui/bench/bench_button.h"
#include "ui/bench/bench_check.h"
#include "ui/bench/bench_forgotten.h"
#include "ui/bench/bench_header.h"
#include "ui/bench/bench_lot.h"
#include "ui/bench/bench_notes.h"
#include "ui/bench/bench_results.h"
#include "ui/bench/bench_screen.h"
#include "ui/bench/bench_work.h"

#include <QKeyEvent>

#include <algorithm>

namespace benchbook {

namespace {

/// A scanner may end a code with a line feed, which is Ctrl+J on a keyboard.
bool endsCode(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter || event.text() == QStringLiteral("\n") ||
           event.text() == QStringLiteral("\r");
}

bool isDigits(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

} // namespace

void BenchScreen::keyPressEvent(QKeyEvent *event)
{
    if (endsCode(*event)) {
        // A key that is held down answers nothing twice.
        if (!event->isAutoRepeat())
            enter();
        return;
    }
    const bool shortcut = event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    if (shortcut || event->key() == Qt::Key_F11)
        return QWidget::keyPressEvent(event);
    const bool answers = event->key() == Qt::Key_Space || event->key() == Qt::Key_Backspace;
    if (answers && m_typed.isEmpty() && event->isAutoRepeat())
        return;
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
    case Qt::Key_Backspace:
        if (typing) {
            m_typed.chop(1);
            m_header->setTyped(m_typed);
        } else if (!eraseDigit()) {
            goBack();
        }
        return;
    case Qt::Key_Space:
        if (!typing && m_place == Place::Work)
            m_work->timerCard()->toggle();
        return;
    default:
        break;
    }
    if (!typing && turnPage(key))
        return;
    if (text.isEmpty() || !text.front().isPrint())
        return;
    if (!typing && (text == QStringLiteral("+") || text == QStringLiteral("-")))
        return adjust(text == QStringLiteral("+") ? 1 : -1);
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
        m_sinceCode.start();
        return;
    }
    if (m_sinceCode.isValid() && m_sinceCode.elapsed() < tooSoonMilliseconds)
        return;
    if (auto *button = qobject_cast<BenchButton *>(focusWidget())) {
        if (button->hasFocus())
            return button->click();
    }
    if (BenchTiles *tiles = tilesHere())
        return tiles->focusFirst();
    if (m_place == Place::Work) {
        if (m_work->timerCard()->state() == BenchTimerCard::State::Waiting)
            start();
        else
            finish();
    } else if (m_place == Place::Forgotten) {
        answerForgotten(true);
    } else if (m_place == Place::Check && m_check->value()) {
        recordChecked({});
    } else if (m_place == Place::Lot) {
        // A question is answered by one of its buttons, not by a key that was pressed anyway.
        if (m_lot->offer().question.isEmpty())
            issueOffered();
        else
            refuse(tr("Touch one of the two answers."));
    } else if (m_place == Place::Notes) {
        goBack();
    }
}

bool BenchScreen::eraseDigit()
{
    return (m_place == Place::Check && m_check->eraseLast()) || (m_place == Place::Lot && m_lot->eraseLast());
}

bool BenchScreen::turnPage(int key) { return m_place == Place::Notes && m_notes->turn(key); }

BenchTiles *BenchScreen::tilesHere() const
{
    switch (m_place) {
    case Place::People:
        return m_people;
    case Place::Jobs:
        return m_jobs;
    case Place::Steps:
        return m_steps;
    case Place::Material:
        return m_lots;
    case Place::SendBack:
        return m_backSteps;
    case Place::Work:
    case Place::Lot:
    case Place::Check:
    case Place::Notes:
    case Place::Forgotten:
        return nullptr;
    }
    Q_UNREACHABLE();
}

void BenchScreen::adjust(int difference)
{
    constexpr int minutesAtOnce = 5;
    if (m_place == Place::Work)
        m_work->results()->adjust(difference);
    else if (m_place == Place::Lot)
        m_lot->adjust(difference);
    else if (m_place == Place::Forgotten)
        m_forgotten->adjustMinutes(difference * minutesAtOnce);
}

void BenchScreen::takeCode(const QString &typed)
{
    const QString code = typed.trimmed();
    if (ScanCode::fromText(code))
        return takeLabel(code);
    // Digits that are as many as those of a label count nothing, whatever they say.
    if (code.size() >= ScanCode::length && isDigits(code))
        return refuse(tr("This is no label of ours, or it was misread. Scan it once more."));
    if (m_place == Place::Lot && takeQuantity(code))
        return;
    if (m_place == Place::Check && m_check->setTyped(code))
        return;
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
    if (!row.ok() || !*row)
        return refuse(tr("Nothing here has this label."));
    const QLatin1StringView table((*row)->table);
    if (table == QLatin1StringView("work_order"))
        openJob(Id<WorkOrder>((*row)->row));
    else if (table == QLatin1StringView("person"))
        takeBadge(Id<Person>((*row)->row));
    else if (table == QLatin1StringView("lot"))
        offerLot(Id<Lot>((*row)->row));
    else
        refuse(tr("The bench knows badges, work orders and lots; this label is of something else."));
}

void BenchScreen::takeBadge(Id<Person> person)
{
    const auto here = m_session.studio().read([](const Reader &reader) { return activePersons(reader); });
    const auto people = here.valueOr({});
    if (std::none_of(people.begin(), people.end(), [&](const PersonInfo &info) { return info.id == person; }))
        return refuse(tr("Nobody who works here has this badge."));
    if (m_person == person && m_place != Place::People)
        return;
    // Whoever comes has their own timer first; without one they see the job that is on the screen.
    const auto timer = m_session.studio().read([&](const Reader &reader) { return timerOf(reader, person); });
    if (m_person && timer.ok() && *timer)
        m_job.reset();
    m_step.reset();
    m_header->say(QString(), Tone::Muted);
    choosePerson(person);
}

bool BenchScreen::takeNumber(int number)
{
    if (BenchTiles *tiles = tilesHere())
        return tiles->chooseNumber(number);
    if (m_place != Place::Work)
        return false;
    if (m_work->timerCard()->chooseReason(number))
        return true;
    if (!m_work->setGood(number))
        refuse(tr("%1 are too many: %n piece(s) wait here.", nullptr, m_work->results()->atBench()).arg(number));
    return true;
}

bool BenchScreen::takeQuantity(const QString &typed)
{
    const Result<Quantity> quantity = parseQuantity(typed);
    if (!quantity.ok())
        return false;
    if (const QString problem = m_lot->setQuantity(*quantity); !problem.isEmpty())
        refuse(problem);
    return true;
}

} // namespace benchbook
