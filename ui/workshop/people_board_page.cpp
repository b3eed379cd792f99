#include "ui/workshop/people_board_page.h"

#include "ui/kit/card.h"
#include "ui/kit/formats.h"
#include "ui/kit/label.h"
#include "ui/records/background.h"
#include "ui/records/fact_sheet.h"

#include <QGridLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace benchbook {

namespace {

constexpr int peopleRefreshDelayMs = 80;
constexpr int minuteMs = 60'000;
constexpr int cardWidth = 300;
constexpr std::size_t mostSteps = 4;
constexpr std::size_t mostRows = 8;

} // namespace

PeopleBoardPage::PeopleBoardPage(Session &session, JobRunner &jobs, QWidget *parent)
    : Page(u"peopleBoard"_s, parent),
      m_session(session),
      m_jobs(jobs),
      m_peopleBox(new QWidget),
      m_peopleGrid(new QGridLayout(m_peopleBox)),
      m_nobody(new Label({}, Label::Size::Body, Tone::Muted)),
      m_lateCard(new Card(QString())),
      m_waitingCard(new Card(QString())),
      m_outsideCard(new Card(QString())),
      m_unassignedCard(new Card(QString())),
      m_late(new FactSheet(u"peopleLate"_s)),
      m_waiting(new FactSheet(u"peopleWaiting"_s)),
      m_outside(new FactSheet(u"peopleOutside"_s)),
      m_unassigned(new FactSheet(u"peopleUnassigned"_s))
{
    m_nobody->setWordWrap(true);
    m_peopleGrid->setContentsMargins(0, 0, 0, 0);
    m_peopleGrid->setSpacing(12);
    m_lateCard->column()->addWidget(m_late);
    m_waitingCard->column()->addWidget(m_waiting);
    m_outsideCard->column()->addWidget(m_outside);
    m_unassignedCard->column()->addWidget(m_unassigned);
    for (Card *card : {m_lateCard, m_waitingCard, m_outsideCard, m_unassignedCard})
        card->column()->addStretch();
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 4, 0);
    column->setSpacing(12);
    column->addWidget(m_nobody);
    column->addWidget(m_peopleBox);
    auto *below = new QGridLayout;
    below->setSpacing(12);
    below->setColumnStretch(0, 1);
    below->setColumnStretch(1, 1);
    below->addWidget(m_lateCard, 0, 0);
    below->addWidget(m_waitingCard, 0, 1);
    below->addWidget(m_unassignedCard, 1, 0);
    below->addWidget(m_outsideCard, 1, 1);
    column->addLayout(below);
    column->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setObjectName(u"peopleScroll"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inside);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scroll);

    m_soon.setSingleShot(true);
    m_soon.setInterval(peopleRefreshDelayMs);
    connect(&m_soon, &QTimer::timeout, this, &PeopleBoardPage::refresh);
    m_minute.setInterval(minuteMs);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        if (isVisible())
            refresh();
    });
    m_minute.start();
    connect(&session.studio().changes(), &ChangeBus::committed, this, [this] {
        if (isVisible())
            m_soon.start();
    });
    PeopleBoardPage::retranslate();
}

PeopleBoardPage::~PeopleBoardPage() { m_token.cancel(); }

QString PeopleBoardPage::title() const { return tr("People"); }

void PeopleBoardPage::refresh()
{
    m_token.cancel();
    m_token = readInBackground<PeopleBoard>(
        m_session, m_jobs, this, tr("Looking who is on what"),
        [now = m_session.studio().clock().now()](const ReadSession &reading, const Progress &) {
            return reading.read([now](const Reader &reader) { return Result<PeopleBoard>(peopleBoard(reader, now)); });
        },
        [this](const Result<PeopleBoard> &board) { show(board); });
}

void PeopleBoardPage::show(const Result<PeopleBoard> &board)
{
    if (!board.ok() && board.error().code == ErrorCode::Cancelled)
        return;
    m_nobody->setVisible(!board.ok() || board->people.empty());
    m_nobody->setText(board.ok() ? tr("Add the people who work here in the settings; then they appear here.")
                                 : board.error().message);
    m_board = board.valueOr({});
    fill();
}

void PeopleBoardPage::fill()
{
    fillPeople();
    fillUnassigned();
    fillLate();
    fillWaiting();
    fillOutside();
}

void PeopleBoardPage::addMore(FactSheet &sheet, std::size_t all, std::size_t shown)
{
    if (all > shown)
        sheet.addText(tr("and %n more", nullptr, int(all - shown)));
}

void PeopleBoardPage::fillPeople()
{
    while (m_cards.size() > m_board.people.size()) {
        m_cards.back()->deleteLater();
        m_cards.pop_back();
    }
    while (m_cards.size() < m_board.people.size()) {
        auto *card = new Card(QString());
        card->column()->addWidget(new FactSheet(u"peoplePerson.%1"_s.arg(m_cards.size())));
        card->column()->addStretch();
        m_cards.push_back(card);
    }
    placeCards();
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        const PersonNow &person = m_board.people[i];
        m_cards[i]->setTitle(person.name);
        fillPerson(*m_cards[i]->findChild<FactSheet *>(), person);
    }
}

void PeopleBoardPage::fillPerson(FactSheet &sheet, const PersonNow &person)
{
    sheet.clear();
    if (person.timer) {
        const Timer &timer = *person.timer;
        sheet.addLink(u"timer"_s, timer.isRunning() ? tr("▶ On it now") : tr("⏸ Paused"),
                      tr("%1 · %2").arg(timer.stepName, timer.workOrderCode),
                      [this, id = timer.workOrder.value()] { Q_EMIT orderOpened(id); });
        const QString time = hoursAndMinutes(person.reading.measured);
        if (person.reading.forgotten)
            sheet.addText(tr("The timer tells %1: it was probably forgotten.").arg(time), Tone::Warning);
        else if (timer.isRunning())
            sheet.addLine(tr("The timer tells"), time);
        else
            sheet.addLine(timer.pauseReason.isEmpty() ? tr("The timer tells") : timer.pauseReason, time);
    } else {
        sheet.addText(tr("No timer is on."));
    }
    const QString usual =
        person.usual.basis == UsualDay::Basis::Unknown ? tr("not known yet") : hoursAndMinutes(person.usual.seconds);
    sheet.addLink(u"evening"_s, tr("Logged today"), tr("%1 of %2").arg(hoursAndMinutes(person.loggedToday), usual),
                  [this, id = person.person.value()] { Q_EMIT eveningRequested(id); });
    sheet.addLine(tr("Work in hand"), hoursAndMinutes(person.secondsInHand()),
                  person.isBusierThanToday() ? Tone::Warning : Tone::Neutral);
    for (std::size_t i = 0; i < std::min(mostSteps, person.inHand.size()); ++i) {
        const StepAhead &step = person.inHand[i];
        const QString time = step.seconds ? hoursAndMinutes(*step.seconds) : tr("time unknown");
        sheet.addLink(u"step.%1"_s.arg(i), tr("%1 · %n pcs · %2", nullptr, step.pieces).arg(step.stepName, time),
                      step.workOrderCode, [this, id = step.workOrder.value()] { Q_EMIT orderOpened(id); });
    }
    addMore(sheet, person.inHand.size(), mostSteps);
}

void PeopleBoardPage::fillUnassigned()
{
    m_unassigned->clear();
    if (m_board.unassigned.empty())
        m_unassigned->addText(tr("All released work is in somebody's hands."));
    for (const SkillAhead &ahead : m_board.unassigned) {
        const QString skill = ahead.skill.isEmpty() ? tr("No special skill") : ahead.skill;
        m_unassigned->addLine(skill,
                              tr("%1 h in %n step(s)", nullptr, ahead.steps).arg(hoursAndMinutes(ahead.seconds)));
        m_unassigned->addText(ahead.people.isEmpty() ? tr("Nobody has this skill.") : ahead.people.join(u", "_s),
                              ahead.people.isEmpty() ? Tone::Warning : Tone::Muted);
    }
}

void PeopleBoardPage::fillLate()
{
    m_late->clear();
    if (m_board.late.empty())
        m_late->addText(tr("No work order is late."), Tone::Success);
    for (std::size_t i = 0; i < std::min(mostRows, m_board.late.size()); ++i) {
        const LateMaking &late = m_board.late[i];
        m_late->addLink(u"order.%1"_s.arg(i),
                        tr("%1 · due %2, %n day(s) late", nullptr, late.daysLate)
                            .arg(late.productName, late.due.toString(Qt::ISODate)),
                        late.code, [this, id = late.workOrder.value()] { Q_EMIT orderOpened(id); });
        const QString why = holdupText(late);
        m_late->addText(late.stepName.isEmpty() ? why : tr("%1: %2").arg(late.stepName, why),
                        late.holdup == Holdup::InWork ? Tone::Muted : Tone::Warning);
    }
    addMore(*m_late, m_board.late.size(), mostRows);
}

void PeopleBoardPage::fillWaiting()
{
    m_waiting->clear();
    if (m_board.waiting.empty())
        m_waiting->addText(tr("Everything that is wanted lies on the shelves."), Tone::Success);
    for (std::size_t i = 0; i < std::min(mostRows, m_board.waiting.size()); ++i) {
        const WaitingMaterial &waiting = m_board.waiting[i];
        m_waiting->addLink(u"order.%1"_s.arg(i),
                           tr("%1 · %2 missing").arg(waiting.materialName, displayText(waiting.missing, waiting.unit)),
                           waiting.workOrderCode, [this, id = waiting.workOrder] { Q_EMIT orderOpened(id); });
        if (waiting.comes.isValid() && waiting.comes < m_board.today)
            m_waiting->addText(tr("It was promised for %1 and has not come").arg(waiting.comes.toString(Qt::ISODate)),
                               Tone::Warning);
        else if (waiting.comes.isValid())
            m_waiting->addText(tr("On order, promised for %1").arg(waiting.comes.toString(Qt::ISODate)));
        else if (waiting.isOnOrder)
            m_waiting->addText(tr("On order, promised for no day"), Tone::Warning);
        else
            m_waiting->addText(tr("Not on order"), Tone::Warning);
    }
    addMore(*m_waiting, m_board.waiting.size(), mostRows);
}

void PeopleBoardPage::fillOutside()
{
    m_outside->clear();
    if (m_board.overdueOutside.empty())
        m_outside->addText(tr("No partner is overdue."), Tone::Success);
    for (std::size_t i = 0; i < std::min(mostRows, m_board.overdueOutside.size()); ++i) {
        const OutsideWorkInfo &work = m_board.overdueOutside[i];
        m_outside->addLink(u"order.%1"_s.arg(i),
                           tr("%1 · %2 · %n pcs", nullptr, work.open).arg(work.partnerName, work.stepName),
                           work.workOrderCode, [this, id = work.workOrder.value()] { Q_EMIT orderOpened(id); });
        m_outside->addText(tr("Due back %1").arg(work.due.toString(Qt::ISODate)), Tone::Warning);
    }
    addMore(*m_outside, m_board.overdueOutside.size(), mostRows);
}

int PeopleBoardPage::columns() const { return std::max(1, width() / cardWidth); }

void PeopleBoardPage::placeCards()
{
    const int across = std::min<int>(columns(), std::max(1, int(m_cards.size())));
    for (std::size_t i = 0; i < m_cards.size(); ++i)
        m_peopleGrid->addWidget(m_cards[i], int(i) / across, int(i) % across);
    for (int column = 0; column < m_peopleGrid->columnCount(); ++column)
        m_peopleGrid->setColumnStretch(column, column < across ? 1 : 0);
}

void PeopleBoardPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    placeCards();
}

void PeopleBoardPage::retranslate()
{
    m_lateCard->setTitle(tr("Late work orders"));
    m_waitingCard->setTitle(tr("Waiting for material"));
    m_outsideCard->setTitle(tr("Overdue at partners"));
    m_unassignedCard->setTitle(tr("Released work in nobody's hands"));
    fill();
}

} // namespace benchbook
