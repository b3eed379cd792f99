#include "ui/workshop/evening_page.h"

#include "core/journal/history.h"
#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/field_row.h"
#include "ui/kit/filter_chips.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/label.h"
#include "ui/kit/value_edit.h"
#include "ui/records/fact_sheet.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QScrollArea>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace benchbook {

namespace {

constexpr int refillDelayMs = 60;
constexpr std::size_t mostOpenDays = 6;

QString weekdayOf(QDate day) { return QLocale().dayName(day.dayOfWeek(), QLocale::LongFormat); }

} // namespace

EveningPage::EveningPage(Session &session, QWidget *parent)
    : Page(u"evening"_s, parent),
      m_session(session),
      m_peopleRow(new QHBoxLayout),
      m_dayEdit(new DayEdit(u"eveningDay"_s, session.today())),
      m_dayField(new FieldRow({}, m_dayEdit)),
      m_earlier(makeIconButton(u"eveningEarlier"_s, u"chevron-left"_s, {})),
      m_later(makeIconButton(u"eveningLater"_s, u"chevron-right"_s, {})),
      m_openDays(new QWidget),
      m_card(new Card),
      m_heading(new Label({}, Label::Size::Heading)),
      m_sums(new Label),
      m_lines(new EveningLines(session)),
      m_logged(new FactSheet(u"eveningLogged"_s)),
      m_problem(new Label({}, Label::Size::Body, Tone::Danger)),
      m_confirm(new PrimaryButton(u"eveningConfirm"_s)),
      m_nothing(new FlatButton(u"eveningNothing"_s)),
      m_again(new FlatButton(u"eveningAgain"_s)),
      m_nobody(new Label({}, Label::Size::Body, Tone::Muted)),
      m_aside(keptEveningDrafts(session.studio())),
      m_day(session.today())
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(10);
    all->addWidget(makeHead());
    all->addWidget(m_nobody);
    auto *scroll = new QScrollArea;
    scroll->setObjectName(u"eveningScroll"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setWidget(makeCard());
    all->addWidget(scroll, 1);
    for (const QKeySequence &keys : {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)}) {
        auto *shortcut = new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, &EveningPage::confirm);
    }
    connect(m_dayEdit, &ValueEdit::valueEdited, this, [this] {
        if (const std::optional<QDate> day = m_dayEdit->day())
            choose(m_person, *day);
    });
    connect(m_earlier, &QToolButton::clicked, this, [this] { stepDay(-1); });
    connect(m_later, &QToolButton::clicked, this, [this] { stepDay(1); });
    connect(m_confirm, &QPushButton::clicked, this, &EveningPage::confirm);
    connect(m_again, &QPushButton::clicked, this, &EveningPage::draftAgain);
    connect(m_nothing, &QPushButton::clicked, this, &EveningPage::confirmNothing);
    connect(m_lines, &EveningLines::changed, this, [this] {
        showSums();
        if (m_lines->isTouched())
            keepAside();
    });
    m_soon.setSingleShot(true);
    m_soon.setInterval(refillDelayMs);
    connect(&m_soon, &QTimer::timeout, this, &EveningPage::fill);
    connect(&session.studio().changes(), &ChangeBus::committed, this, [this](const ChangeSet &changes) {
        if (isVisible() && (changes.touches("work_log") || changes.touches("running_timer") ||
                            changes.touches("work_order") || changes.touches("person") || changes.touches("day_off")))
            m_soon.start();
    });
    EveningPage::retranslate();
}

EveningPage::~EveningPage() = default;

QWidget *EveningPage::makeHead()
{
    auto *head = new QWidget;
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    m_dayEdit->setFixedWidth(170);
    row->addLayout(m_peopleRow, 1);
    row->addWidget(m_earlier, 0, Qt::AlignBottom);
    row->addWidget(m_dayField);
    row->addWidget(m_later, 0, Qt::AlignBottom);
    column->addLayout(row);
    m_openDays->setLayout(new FlowLayout);
    column->addWidget(m_openDays);
    return head;
}

QWidget *EveningPage::makeCard()
{
    m_problem->setObjectName(u"eveningProblem"_s);
    m_problem->setWordWrap(true);
    m_sums->setObjectName(u"eveningSums"_s);
    m_sums->setWordWrap(true);
    m_nobody->setObjectName(u"eveningNobody"_s);
    m_nobody->setWordWrap(true);
    auto *column = m_card->column();
    column->addWidget(m_heading);
    column->addWidget(m_sums);
    column->addWidget(m_lines);
    column->addWidget(m_problem);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_confirm);
    buttons->addWidget(m_nothing);
    buttons->addWidget(m_again);
    buttons->addStretch();
    column->addLayout(buttons);
    column->addWidget(m_logged);
    column->addStretch();
    return m_card;
}

QString EveningPage::title() const { return tr("Evening card"); }

void EveningPage::refresh()
{
    m_dayEdit->setToday(m_session.today());
    fill();
}

bool EveningPage::showRecord(qint64 person)
{
    QDate day = m_session.today();
    const auto open = m_session.studio().read(
        [&](const Reader &reader) { return Result<std::vector<OpenDay>>(openDays(reader, m_session.today())); });
    for (const OpenDay &one : open.valueOr({})) {
        if (one.person.value() == person) {
            day = one.day;
            break;
        }
    }
    choose(person, day);
    return true;
}

void EveningPage::choose(qint64 person, QDate day)
{
    putAside();
    m_lines->show({});
    m_person = person;
    m_day = day;
    say({});
    fill();
}

void EveningPage::putAside()
{
    if (m_person != 0 && m_lines->isTouched())
        m_aside[key()] = m_lines->typed();
}

void EveningPage::keepAside()
{
    putAside();
    keepEveningDrafts(m_session.studio(), m_aside);
}

/// The page or the whole window goes: the cell being typed in is taken, which keeps it.
void EveningPage::hideEvent(QHideEvent *event)
{
    m_lines->takeTyping();
    Page::hideEvent(event);
}

void EveningPage::stepDay(int by)
{
    const QDate day = m_day.addDays(by);
    if (day <= m_session.today() && day.daysTo(m_session.today()) <= eveningDaysBack)
        choose(m_person, day);
}

/// What is being corrected stays; the rest is read anew.
void EveningPage::fill()
{
    putAside();
    m_dayEdit->setValue(m_day);
    const auto states = m_session.studio().read(
        [&](const Reader &reader) { return Result<std::vector<EveningState>>(eveningStates(reader, m_day)); });
    m_states = states.valueOr({});
    const auto isThere = [&](const EveningState &state) { return state.person.value() == m_person; };
    if (std::none_of(m_states.begin(), m_states.end(), isThere))
        m_person = m_states.empty() ? 0 : m_states.front().person.value();
    fillPeople();
    fillOpenDays();
    fillCard();
}

void EveningPage::fillPeople()
{
    std::vector<qint64> people;
    for (const EveningState &state : m_states)
        people.push_back(state.person.value());
    if (!m_people || people != m_shownPeople) {
        if (m_people)
            m_people->deleteLater();
        m_people = new FilterChips(u"eveningPeople"_s);
        m_peopleRow->addWidget(m_people, 0, Qt::AlignBottom);
        for (const EveningState &state : m_states)
            m_people->addChip(QString::number(state.person.value()), chipText(state));
        connect(m_people, &FilterChips::changed, this, [this] {
            const qint64 person = m_people->checkedKey().toLongLong();
            if (person != m_person)
                choose(person, m_day);
        });
        m_shownPeople = people;
    }
    for (const EveningState &state : m_states)
        m_people->setText(QString::number(state.person.value()), chipText(state));
    m_people->setChecked(QString::number(m_person));
}

QString EveningPage::chipText(const EveningState &state) const
{
    const bool isAside = m_aside.contains({state.person.value(), m_day});
    const bool isOff = state.state == EveningState::State::Off;
    const bool isTold = isOff || state.state == EveningState::State::Confirmed;
    const QString sign = isAside ? u"✎ "_s : isTold ? u"✓ "_s : QString();
    const QString hours = state.seconds > 0 ? hoursAndMinutes(state.seconds) : isOff ? tr("off") : u"—"_s;
    return sign + state.personName + u"  "_s + hours;
}

void EveningPage::fillOpenDays()
{
    QLayout *row = m_openDays->layout();
    while (QLayoutItem *item = row->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    const auto open = m_session.studio().read(
        [&](const Reader &reader) { return Result<std::vector<OpenDay>>(openDays(reader, m_session.today())); });
    const std::vector<OpenDay> days = open.valueOr({});
    m_openDays->setVisible(!days.empty());
    if (days.empty())
        return;
    auto *says = new Label(tr("No hours yet:"), Label::Size::Body, Tone::Warning);
    row->addWidget(says);
    for (std::size_t i = 0; i < std::min(days.size(), mostOpenDays); ++i) {
        const OpenDay &day = days[i];
        auto *link =
            new FlatButton(u"eveningOpen.%1"_s.arg(i),
                           tr("%1, %2 %3").arg(day.personName, weekdayOf(day.day), day.day.toString(u"MM-dd"_s)));
        link->setLink();
        says->setFixedHeight(link->sizeHint().height());
        connect(link, &QPushButton::clicked, this,
                [this, person = day.person.value(), when = day.day] { choose(person, when); });
        row->addWidget(link);
    }
    if (days.size() > mostOpenDays) {
        row->addWidget(
            new Label(tr("and %n more", nullptr, int(days.size() - mostOpenDays)), Label::Size::Small, Tone::Muted));
    }
}

void EveningPage::fillCard()
{
    m_nobody->setVisible(m_person == 0);
    m_card->setVisible(m_person != 0);
    m_earlier->setEnabled(m_day.daysTo(m_session.today()) < eveningDaysBack);
    m_later->setEnabled(m_day < m_session.today());
    if (m_person == 0)
        return;
    const auto card = m_session.studio().read([&](const Reader &reader) {
        return draftEveningCard(reader, Id<Person>(m_person), m_day, m_session.studio().clock().now());
    });
    m_lines->setEnabled(card.ok());
    m_confirm->setEnabled(card.ok());
    if (!card.ok()) {
        m_drafted = {};
        m_lines->show({});
        m_logged->clear();
        m_heading->setText(m_day.toString(Qt::ISODate));
        return say(card.error().message);
    }
    m_drafted = *card;
    m_heading->setText(tr("%1 · %2, %3").arg(card->personName, weekdayOf(m_day), m_day.toString(Qt::ISODate)));
    if (const auto aside = m_aside.find(key()); aside != m_aside.end()) {
        const auto timed = std::find_if(card->lines.begin(), card->lines.end(),
                                        [](const CardLine &line) { return line.timer.has_value(); });
        recallReasons(aside->second, card->lines);
        m_lines->restore(aside->second);
        m_lines->keepTimer(timed == card->lines.end() ? std::nullopt : timed->timer);
    } else {
        m_lines->show(card->lines);
    }
    m_lines->setDayFull(card->loggedSeconds() > 0 && card->loggedSeconds() >= card->usual.seconds);
    m_again->setVisible(m_lines->isTouched());
    showLogged();
    showSums();
}

void EveningPage::showLogged()
{
    m_logged->clear();
    if (m_drafted.logged.empty())
        return;
    m_logged->addSection(tr("Logged already"));
    for (const CardLine &line : m_drafted.logged) {
        m_logged->addLine(
            tr("%1 · %2 · %3").arg(line.workOrderCode, line.productName, line.stepName),
            tr("%1 min, %2 good, %3 scrap").arg(plainMinutes(line.seconds)).arg(line.good).arg(line.scrap));
    }
}

void EveningPage::showSums()
{
    const qint64 proposed = m_lines->seconds();
    const qint64 all = m_drafted.loggedSeconds() + proposed;
    const bool timed =
        std::any_of(m_drafted.lines.begin(), m_drafted.lines.end(), [](const CardLine &line) { return line.timer; });
    m_nothing->setVisible(m_drafted.logged.empty() && !m_drafted.nothingWorked && !timed && !m_lines->isTouched());
    m_again->setVisible(m_lines->isTouched());
    if (m_drafted.nothingWorked && proposed == 0)
        return m_sums->setText(tr("Nothing was worked this day, as was said. What is added and confirmed counts."));
    m_sums->setText(tr("Logged %1 + this card %2 = %3. Usual day: %4.")
                        .arg(hoursAndMinutes(m_drafted.loggedSeconds()), hoursAndMinutes(proposed),
                             hoursAndMinutes(all), usualDayText(m_drafted.usual)));
}

void EveningPage::draftAgain()
{
    m_aside.erase(key());
    m_lines->show({});
    keepAside();
    say({});
    fill();
}

void EveningPage::say(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void EveningPage::confirm()
{
    if (m_person == 0 || !m_confirm->isEnabled())
        return;
    m_lines->takeTyping();
    say({});
    const Result<std::vector<CardLine>> lines = m_lines->read();
    EveningCard card = m_drafted;
    card.lines = lines.valueOr({});
    const Result<ConfirmedEvening> done =
        lines.ok() ? confirmEveningCard(m_session.studio(), card,
                                        m_session.person() ? m_session.person() : PersonRef(card.person))
                   : Result<ConfirmedEvening>(lines.error());
    if (!done.ok()) {
        const QStringList problems = m_lines->showProblems(done.error().issues);
        return say(problems.isEmpty() ? done.error().message : problems.join(u'\n'));
    }
    m_aside.erase(key());
    m_lines->show({});
    keepAside();
    sayWritten();
    goToNext();
}

void EveningPage::confirmNothing()
{
    if (m_person == 0)
        return;
    const Id<Person> person(m_person);
    const Result<void> done = confirmNothingWorked(m_session.studio(), person, m_day,
                                                   m_session.person() ? m_session.person() : PersonRef(person));
    if (!done.ok())
        return say(done.error().message);
    say({});
    sayWritten();
    goToNext();
}

void EveningPage::sayWritten()
{
    const std::optional<qint64> written = m_session.justWritten();
    if (!written)
        return;
    const auto entry = m_session.studio().read([&](const Reader &reader) { return entryById(reader, *written); });
    if (entry.ok())
        Q_EMIT said(entry->sentence.text(), true);
}

/// The next one after this person who has not confirmed this day; nobody is left: the card of this one.
void EveningPage::goToNext()
{
    const auto at = std::find_if(m_states.begin(), m_states.end(),
                                 [&](const EveningState &state) { return state.person.value() == m_person; });
    std::rotate(m_states.begin(), at == m_states.end() ? m_states.begin() : at + 1, m_states.end());
    const auto next = std::find_if(m_states.begin(), m_states.end(), [&](const EveningState &state) {
        return state.person.value() != m_person && state.state != EveningState::State::Confirmed &&
               state.state != EveningState::State::Off;
    });
    if (next != m_states.end())
        m_person = next->person.value();
    fill();
    m_lines->focusFirst();
}

void EveningPage::retranslate()
{
    m_dayField->setLabel(tr("Day"));
    const auto say = [](QToolButton *button, const QString &text) {
        button->setAccessibleName(text);
        button->setToolTip(text);
    };
    say(m_earlier, tr("The day before"));
    say(m_later, tr("The day after"));
    m_confirm->setText(tr("Confirm, and on to the next"));
    m_confirm->setToolTip(tr("Ctrl+Enter"));
    m_nothing->setText(tr("Nothing worked this day"));
    m_again->setText(tr("Draft it again"));
    m_nobody->setText(tr("Add the people who work here in the settings; then their days are drafted here."));
    m_lines->retranslate();
    if (m_people)
        fill();
}

} // namespace benchbook
