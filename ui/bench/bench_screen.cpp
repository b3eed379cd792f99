#include "ui/bench/bench_screen.h"

#include "core/people/people_kinds.h"
#include "ui/bench/bench_button.h"
#include "ui/bench/bench_flash.h"
#include "ui/bench/bench_header.h"
#include "ui/bench/bench_tiles.h"
#include "ui/bench/bench_work.h"
#include "ui/kit/formats.h"
#include "ui/records/list_picker.h"

#include <QEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace benchbook {

namespace {

constexpr int typedForgottenAfter = 10'000;
constexpr int jobsShown = 60;
constexpr qint64 addPeopleTile = -1;

QString clockText(qint64 seconds)
{
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QChar(u'0'));
}

} // namespace

BenchScreen::BenchScreen(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_header(new BenchHeader),
      m_material(new BenchButton(QStringLiteral("benchMaterial"), BenchButton::Look::Warning, 28)),
      m_stack(new QStackedWidget),
      m_people(new BenchTiles(QStringLiteral("benchPeople"))),
      m_jobs(new BenchTiles(QStringLiteral("benchJobs"))),
      m_steps(new BenchTiles(QStringLiteral("benchSteps"))),
      m_work(new BenchWork),
      m_flash(new BenchFlash(this))
{
    setObjectName(QStringLiteral("benchScreen"));
    setFocusPolicy(Qt::StrongFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(28, 14, 28, 22);
    column->setSpacing(14);
    column->addWidget(m_header);
    column->addWidget(m_material);
    column->addWidget(m_stack, 1);
    m_material->setIconName(QStringLiteral("layers"));
    m_material->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_material->hide();
    connect(m_material, &QAbstractButton::clicked, this, [this] { Q_EMIT materialRequested(m_job->value()); });
    for (QWidget *page : QList<QWidget *>{m_people, m_jobs, m_steps, m_work})
        m_stack->addWidget(page);
    connect(m_people, &BenchTiles::chosen, this, [this](qint64 id) {
        if (id == addPeopleTile)
            Q_EMIT peopleRequested();
        else
            choosePerson(Id<Person>(id));
    });
    connect(m_jobs, &BenchTiles::chosen, this, [this](qint64 id) { openJob(Id<WorkOrder>(id)); });
    connect(m_steps, &BenchTiles::chosen, this, [this](qint64 id) { chooseStep(Id<RecipeStep>(id)); });
    connect(m_header, &BenchHeader::backWanted, this, &BenchScreen::goBack);
    connect(m_header, &BenchHeader::personWanted, this, &BenchScreen::showPeople);
    connect(m_header, &BenchHeader::undoWanted, this, &BenchScreen::undoLast);
    connect(m_header, &BenchHeader::leaveWanted, this, &BenchScreen::leaveRequested);
    BenchTimerCard *timer = m_work->timerCard();
    connect(timer, &BenchTimerCard::startWanted, this, &BenchScreen::start);
    connect(timer, &BenchTimerCard::pauseWanted, this, &BenchScreen::pause);
    connect(timer, &BenchTimerCard::resumeWanted, this, &BenchScreen::resume);
    connect(timer, &BenchTimerCard::finishWanted, this, &BenchScreen::finish);
    connect(m_work, &BenchWork::countsChanged, this, &BenchScreen::keepCounted);
    connect(&session.studio().changes(), &ChangeBus::committed, this, &BenchScreen::showPlace);
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
    for (const ListRow &row : shortList(m_session, *personKind().list)) {
        if (row.id == person.value())
            m_personName = rowText(*personKind().list, row, "name");
    }
    const auto timer = m_session.studio().read([&](const Reader &reader) { return timerOf(reader, person); });
    const bool timed = timer.ok() && timer->has_value();
    // Who has a timer goes straight to it, unless another job was scanned on purpose.
    if (timed && (!m_job || *m_job == (*timer)->workOrder)) {
        m_job = (*timer)->workOrder;
        m_step = (*timer)->step;
        m_place = Place::Work;
    } else {
        m_place = m_job ? Place::Steps : Place::Jobs;
    }
    showPlace();
}

void BenchScreen::chooseStep(Id<RecipeStep> step)
{
    m_step = step;
    m_place = Place::Work;
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
    }
    showPlace();
}

void BenchScreen::showPlace()
{
    setAccessibleName(tr("Bench"));
    readUndo();
    m_header->setBackVisible(m_place != Place::People);
    m_header->setPerson(m_personName);
    switch (m_place) {
    case Place::People:
        fillPeople();
        break;
    case Place::Jobs:
        fillJobs();
        break;
    case Place::Steps:
        fillSteps();
        break;
    case Place::Work:
        fillWork();
        break;
    }
    showMaterial();
    tick();
    setFocus(Qt::OtherFocusReason);
}

void BenchScreen::fillPeople()
{
    const auto timers = m_session.studio().read([](const Reader &reader) { return runningTimers(reader); }).valueOr({});
    const Instant now = m_session.studio().clock().now();
    std::vector<BenchTile> tiles;
    for (const ListRow &row : shortList(m_session, *personKind().list)) {
        BenchTile tile{row.id,
                       QString::number(tiles.size() + 1),
                       rowText(*personKind().list, row, "name"),
                       stateTitle(rowText(*personKind().list, row, "role")),
                       {},
                       Tone::Accent,
                       QStringLiteral("user")};
        for (const Timer &timer : timers) {
            if (timer.person.value() != row.id)
                continue;
            tile.detail = timer.stepName + QStringLiteral(" · ") + timer.workOrderCode;
            const QString time = minutesText(timer.secondsAt(now) / 60);
            tile.state =
                timer.isRunning() ? QString(QStringLiteral("▶ ") + time) : QString(QStringLiteral("Ⅱ ") + time);
            tile.stateTone = timer.isRunning() ? Tone::Accent : Tone::Warning;
        }
        tiles.push_back(std::move(tile));
    }
    if (tiles.empty()) {
        tiles.push_back({addPeopleTile,
                         QStringLiteral("Add"),
                         tr("Add who works here"),
                         tr("Nobody is written down yet; this leads to the settings."),
                         {},
                         Tone::Accent,
                         QStringLiteral("plus")});
    }
    m_people->setTiles(tiles, QString());
    QString title = tr("Who is working?");
    if (m_job) {
        const auto info = m_session.studio().read([&](const Reader &reader) { return workOrderInfo(reader, *m_job); });
        if (info.ok())
            title = tr("Who makes %1?").arg(info->code);
    }
    m_header->setTitle(title);
    m_header->setHint(tr("Touch a name, or scan a work order first."));
    m_stack->setCurrentWidget(m_people);
}

void BenchScreen::fillJobs()
{
    ListRequest request;
    request.filter = QStringLiteral("open");
    request.sort = QStringLiteral("due");
    request.today = m_session.today();
    std::vector<BenchTile> tiles;
    const auto filled = m_session.studio().read([&](const Reader &reader) -> Result<void> {
        std::vector<qint64> ids = listIds(reader, workOrderList(), request);
        if (ids.size() > std::size_t(jobsShown))
            ids.resize(std::size_t(jobsShown));
        for (const qint64 id : ids) {
            BENCHBOOK_ASSIGN(const WorkOrderInfo info, workOrderInfo(reader, Id<WorkOrder>(id)));
            const auto step = currentStep(reader, info.id);
            QStringList facts{tr("%n pcs", nullptr, info.quantity)};
            if (info.due.isValid())
                facts << tr("due %1").arg(relativeDay(info.due, m_session.today()));
            const bool late = info.due.isValid() && info.due < m_session.today();
            tiles.push_back({id, info.code, info.productName,
                             info.code + QStringLiteral(" · ") + facts.join(QStringLiteral(" · ")) + u'\n' +
                                 (step ? tr("Next: %1").arg(step->name) : tr("All steps are counted")),
                             late ? QString(QStringLiteral("! ") + stateTitle(QStringLiteral("late"))) : QString(),
                             Tone::Danger, QString()});
        }
        return {};
    });
    if (!filled.ok())
        refuse(filled.error().message);
    m_jobs->setTiles(tiles, tr("There is no open work order."));
    m_header->setTitle(tr("What are you making?"));
    m_header->setHint(tr("Touch a job, or scan its code."));
    m_stack->setCurrentWidget(m_jobs);
}

void BenchScreen::fillSteps()
{
    std::vector<BenchTile> tiles;
    const auto info = m_session.studio().read([&](const Reader &reader) -> Result<WorkOrderInfo> {
        BENCHBOOK_ASSIGN(WorkOrderInfo order, workOrderInfo(reader, *m_job));
        const auto current = currentStep(reader, *m_job);
        for (const StepProgress &step : stepsOf(reader, *m_job)) {
            const bool done = step.isDone();
            const bool next = current && current->id == step.id;
            tiles.push_back({step.id.value(), QStringLiteral("Step%1").arg(step.position),
                             QStringLiteral("%1  %2").arg(step.position).arg(step.name),
                             tr("%1 of %2 done · standard %3")
                                 .arg(step.good + step.scrap)
                                 .arg(step.pieces)
                                 .arg(minutesText(step.standardSeconds / 60)),
                             done   ? tr("✓ done")
                             : next ? tr("▶ next")
                                    : QString(),
                             done ? Tone::Success : Tone::Accent, QString()});
        }
        return order;
    });
    if (!info.ok()) {
        m_job.reset();
        m_place = Place::Jobs;
        fillJobs();
        refuse(info.error().message);
        return;
    }
    m_steps->setTiles(tiles, tr("The recipe of %1 has no steps.").arg(info->productName));
    m_header->setTitle(info->code + QStringLiteral("  ") + info->productName);
    m_header->setHint(tr("Which step?"));
    m_stack->setCurrentWidget(m_steps);
}

void BenchScreen::fillWork()
{
    const auto job = m_session.studio().read([&](const Reader &reader) -> Result<BenchWork::Job> {
        BENCHBOOK_ASSIGN(WorkOrderInfo info, workOrderInfo(reader, *m_job));
        const std::vector<StepProgress> steps = stepsOf(reader, *m_job);
        const auto step =
            std::find_if(steps.begin(), steps.end(), [this](const StepProgress &other) { return other.id == *m_step; });
        if (step == steps.end())
            return Error::notFound(tr("This step is gone."));
        std::optional<Timer> timer = m_person ? timerOf(reader, *m_person) : std::nullopt;
        if (timer && (timer->workOrder != *m_job || timer->step != *m_step))
            timer.reset();
        const BenchCounts kept = timer ? keptCounts(m_session.studio(), timer->id) : BenchCounts();
        return BenchWork::Job{info, *step, int(steps.size()), timer, scrapReasonsFor(reader, *m_step), kept};
    });
    if (!job.ok()) {
        m_place = Place::Steps;
        fillSteps();
        refuse(job.error().message);
        return;
    }
    // Kept only once the counters show this job, not while they are set for it.
    m_counting.reset();
    m_work->setJob(*job);
    if (job->timer)
        m_counting = job->timer->id;
    keepCounted();
    m_header->setTitle(job->order.code + QStringLiteral("  ") + job->order.productName);
    m_header->setHint(tr("Space starts and pauses, + and − count, Enter finishes."));
    m_stack->setCurrentWidget(m_work);
}

void BenchScreen::showMaterial()
{
    const bool atJob = m_job && (m_place == Place::Steps || m_place == Place::Work);
    const std::vector<InputNeed> needs =
        atJob ? m_session.studio()
                    .read([&](const Reader &reader) -> Result<std::vector<InputNeed>> {
                        BENCHBOOK_ASSIGN(const WorkOrderInfo info, workOrderInfo(reader, *m_job));
                        const bool over = info.state == WorkOrderState::Done || info.state == WorkOrderState::Cancelled;
                        return over ? std::vector<InputNeed>() : needsOf(reader, *m_job);
                    })
                    .valueOr({})
              : std::vector<InputNeed>();
    const auto missing =
        std::count_if(needs.begin(), needs.end(), [](const InputNeed &need) { return need.issued < need.need; });
    m_material->setVisible(missing > 0);
    if (missing == 0)
        return;
    // Beside the counters there is height to spare, above them on a small screen there is none.
    auto *column = static_cast<QVBoxLayout *>(layout());
    for (QVBoxLayout *before : {column, m_work->timeColumn()})
        before->removeWidget(m_material);
    if (m_place == Place::Work)
        m_work->timeColumn()->insertWidget(0, m_material);
    else
        column->insertWidget(1, m_material);
    m_material->show();
    m_material->setText(tr("Material is not issued yet: %1 of %2 inputs").arg(missing).arg(needs.size()));
    m_material->setDetail(tr("Touch here to issue it. Work can be logged before that, too."));
    m_material->setSays(QString());
}

void BenchScreen::tick()
{
    const Instant now = m_session.studio().clock().now();
    m_work->tick(now);
    const qint64 left = m_undo ? m_undo->at.milliseconds() + undoMilliseconds - now.milliseconds() : 0;
    if (left <= 0)
        m_undo.reset();
    m_header->setUndo(m_undo ? tr("%1 left").arg(clockText(left / 1000)) : QString());
}

void BenchScreen::start() { settled(benchbook::startTimer(m_session.studio(), *m_person, *m_job, *m_step)); }

void BenchScreen::pause(const QString &reason) { settled(pauseTimer(m_session.studio(), *m_person, reason)); }

void BenchScreen::keepCounted()
{
    if (m_counting)
        keepCounts(m_session.studio(), *m_counting, {m_work->good(), m_work->scrap()});
}

void BenchScreen::resume() { settled(resumeTimer(m_session.studio(), *m_person)); }

void BenchScreen::finish()
{
    if (m_work->timerCard()->state() == BenchTimerCard::State::Waiting)
        return;
    if (!settled(finishTimer(m_session.studio(), *m_person, {m_work->good(), m_work->scrap(), m_work->reason()})))
        return;
    m_work->clearCounts();
    m_step.reset();
    m_place = Place::Steps;
    showPlace();
}

void BenchScreen::undoLast()
{
    if (!m_undo)
        return;
    const JournalEntry entry = *m_undo;
    const auto undone = m_session.studio().undo(entry.id, m_person);
    if (!undone.ok()) {
        refuse(undone.error().message);
        return;
    }
    m_header->say(tr("Taken back: %1").arg(entry.sentence.text()), Tone::Warning);
    m_flash->flash(Tone::Warning);
    if (m_person)
        choosePerson(*m_person);
}

void BenchScreen::praise()
{
    readUndo();
    m_header->say(QString(QStringLiteral("✓ ") + (m_undo ? m_undo->sentence.text() : QString())), Tone::Success);
    m_flash->flash(Tone::Success);
    tick();
}

void BenchScreen::refuse(const QString &message)
{
    m_header->say(QString(QStringLiteral("! ") + message), Tone::Danger);
    m_flash->flash(Tone::Danger);
}

void BenchScreen::readUndo()
{
    m_undo.reset();
    if (!m_person)
        return;
    const auto latest = m_session.studio().read([&](const Reader &reader) -> Result<std::optional<JournalEntry>> {
        return latestTimerAction(reader, *m_person);
    });
    m_undo = latest.valueOr(std::nullopt);
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

} // namespace benchbook
