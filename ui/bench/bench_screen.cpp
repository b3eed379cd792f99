#include "ui/bench/bench_screen.h"

#include "core/journal/change_bus.h"
#include "core/people/settings.h"
#include "ui/bench/bench_button.h"
#include "ui/bench/bench_check.h"
#include "ui/bench/bench_flash.h"
#include "ui/bench/bench_forgotten.h"
#include "ui/bench/bench_header.h"
#include "ui/bench/bench_lot.h"
#include "ui/bench/bench_notes.h"
#include "ui/bench/bench_results.h"
#include "ui/bench/bench_work.h"

#include <QEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace benchbook {

namespace {
constexpr int typedForgottenAfter = 10'000;
}

BenchScreen::BenchScreen(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_header(new BenchHeader),
      m_material(new BenchButton(QStringLiteral("benchMaterial"), BenchButton::Look::Warning, 24)),
      m_due(new BenchButton(QStringLiteral("benchDue"), BenchButton::Look::Warning, 24)),
      m_stack(new QStackedWidget),
      m_people(new BenchTiles(QStringLiteral("benchPeople"))),
      m_jobs(new BenchTiles(QStringLiteral("benchJobs"))),
      m_steps(new BenchTiles(QStringLiteral("benchSteps"))),
      m_work(new BenchWork),
      m_lots(new BenchTiles(QStringLiteral("benchLots"))),
      m_lot(new BenchLot),
      m_backSteps(new BenchTiles(QStringLiteral("benchBackSteps"))),
      m_check(new BenchCheck),
      m_notes(new BenchNotes),
      m_forgotten(new BenchForgotten),
      m_flash(new BenchFlash(this))
{
    setObjectName(QStringLiteral("benchScreen"));
    setFocusPolicy(Qt::StrongFocus);
    layOut();
    connectPages();
    connect(&session.studio().changes(), &ChangeBus::committed, this, [this](const ChangeSet &changes) {
        if (changes.touches("scrap_reason"))
            m_reasons.reset();
        m_stale = true;
        if (!m_acting && isVisible())
            showPlace();
    });
    m_typedTooLong.setSingleShot(true);
    m_typedTooLong.setInterval(typedForgottenAfter);
    connect(&m_typedTooLong, &QTimer::timeout, this, [this] {
        m_typed.clear();
        m_header->setTyped(m_typed);
    });
    m_ticker.setInterval(250);
    connect(&m_ticker, &QTimer::timeout, this, &BenchScreen::tick);
    m_ticker.start();
    showPeople();
}

void BenchScreen::layOut()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(28, 12, 28, 16);
    column->setSpacing(12);
    column->addWidget(m_header);
    column->addWidget(m_material);
    column->addWidget(m_stack, 1);
    m_material->setIconName(QStringLiteral("layers"));
    m_material->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_material->hide();
    m_due->setIconName(QStringLiteral("list-checks"));
    m_due->hide();
    m_work->timeColumn()->insertWidget(0, m_due);
    for (QWidget *page :
         QList<QWidget *>{m_people, m_jobs, m_steps, m_work, m_lots, m_lot, m_backSteps, m_check, m_notes, m_forgotten})
        m_stack->addWidget(page);
    // The screen need not be as high as a page that is not seen.
    const auto measure = [this](int shown) {
        for (int i = 0; i < m_stack->count(); ++i) {
            const auto policy = i == shown ? QSizePolicy::Preferred : QSizePolicy::Ignored;
            m_stack->widget(i)->setSizePolicy(policy, policy);
        }
    };
    connect(m_stack, &QStackedWidget::currentChanged, this, measure);
    measure(m_stack->currentIndex());
}

void BenchScreen::connectPages()
{
    connect(m_people, &BenchTiles::chosen, this, [this](qint64 id) {
        if (id == benchTiles::addPeople)
            Q_EMIT peopleRequested();
        else
            choosePerson(Id<Person>(id));
    });
    connect(m_jobs, &BenchTiles::chosen, this, [this](qint64 id) { openJob(Id<WorkOrder>(id)); });
    connect(m_steps, &BenchTiles::chosen, this, &BenchScreen::chooseStep);
    connect(m_backSteps, &BenchTiles::chosen, this, [this](qint64 id) { sendBackTo(Id<RecipeStep>(id)); });
    connect(m_lots, &BenchTiles::chosen, this, [this](qint64 place) {
        const LotStock lot = m_choice.lots[std::size_t(place)];
        issue(lot.lot, lot.location, lot.quantity, IssueConsent::Asked);
    });
    connect(m_material, &QAbstractButton::clicked, this, [this] { stepAside(Place::Material); });
    connect(m_due, &QAbstractButton::clicked, this, [this] { stepAside(Place::Check); });
    connect(m_check, &BenchCheck::measured, this, [this] { recordChecked({}); });
    connect(m_check, &BenchCheck::judged, this, [this](bool passed) { recordChecked(passed); });
    connect(m_lot, &BenchLot::confirmed, this, &BenchScreen::issueOffered);
    connect(m_lot, &BenchLot::declined, this, &BenchScreen::goBack);
    connect(m_forgotten, &BenchForgotten::countsChanged, this,
            [this] { m_forgotten->keepCounted(m_session.studio()); });
    connect(m_lot, &BenchLot::refused, this, &BenchScreen::refuse);
    connect(m_forgotten, &BenchForgotten::taken, this, [this] { answerForgotten(true); });
    connect(m_forgotten, &BenchForgotten::discarded, this, [this] { answerForgotten(false); });
    connect(m_header, &BenchHeader::backWanted, this, &BenchScreen::goBack);
    connect(m_header, &BenchHeader::personWanted, this, &BenchScreen::showPeople);
    connect(m_header, &BenchHeader::undoWanted, this, &BenchScreen::undoLast);
    connect(m_header, &BenchHeader::leaveWanted, this, &BenchScreen::leaveRequested);
    BenchTimerCard *timer = m_work->timerCard();
    connect(timer, &BenchTimerCard::startWanted, this, &BenchScreen::start);
    connect(timer, &BenchTimerCard::pauseWanted, this, &BenchScreen::pause);
    connect(timer, &BenchTimerCard::resumeWanted, this, &BenchScreen::resume);
    connect(timer, &BenchTimerCard::finishWanted, this, &BenchScreen::finish);
    connect(timer, &BenchTimerCard::notesWanted, this, [this] { stepAside(Place::Notes); });
    connect(m_work->results(), &BenchResults::countsChanged, this, &BenchScreen::keepCounted);
}

void BenchScreen::openJob(Id<WorkOrder> workOrder)
{
    m_job = workOrder;
    m_step.reset();
    if (!m_person && m_session.person()) {
        choosePerson(*m_session.person());
        return;
    }
    m_place = m_person ? Place::Steps : Place::People;
    showPlace();
}

void BenchScreen::offerJob(Id<WorkOrder> workOrder)
{
    if (m_job == workOrder && m_person)
        return;
    m_job = workOrder;
    showPeople();
}

void BenchScreen::showPeople()
{
    m_place = Place::People;
    m_person.reset();
    m_personName.clear();
    m_step.reset();
    showPlace();
}

void BenchScreen::choosePerson(Id<Person> person)
{
    m_person = person;
    const Studio &studio = m_session.studio();
    const auto info = studio.read([&](const Reader &reader) { return personById(reader, person); });
    m_personName = info.ok() && *info ? (*info)->name : QString();
    readPerson();
    // Who has a timer goes straight to it, unless another job was scanned on purpose.
    if (m_timer && (!m_job || *m_job == m_timer->workOrder)) {
        m_job = m_timer->workOrder;
        m_step = m_timer->step;
        m_redoes = m_timer->isRework;
        m_place = Place::Work;
    } else {
        m_place = m_job ? Place::Steps : Place::Jobs;
    }
    showPlace();
}

void BenchScreen::chooseStep(qint64 tile)
{
    m_redoes = tile < 0;
    m_step = Id<RecipeStep>(std::abs(tile));
    m_place = Place::Work;
    m_header->say(QString(), Tone::Muted);
    showPlace();
}

void BenchScreen::stepAside(Place place)
{
    if (m_place == Place::Jobs || m_place == Place::Steps || m_place == Place::Work)
        m_before = m_place;
    m_place = place;
    m_header->say(QString(), Tone::Muted);
    showPlace();
}

void BenchScreen::goBack()
{
    m_header->say(QString(), Tone::Muted);
    switch (m_place) {
    case Place::People:
        break;
    case Place::Jobs:
    case Place::Forgotten:
        showPeople();
        return;
    case Place::Steps:
        m_job.reset();
        m_place = Place::Jobs;
        break;
    case Place::Work:
        m_step.reset();
        m_place = Place::Steps;
        break;
    case Place::Material:
    case Place::Lot:
    case Place::SendBack:
    case Place::Check:
    case Place::Notes:
        m_place = m_before;
        break;
    }
    showPlace();
}

void BenchScreen::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showPlace();
}

void BenchScreen::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_flash->setGeometry(rect());
}

void BenchScreen::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        showPlace();
}

} // namespace benchbook
