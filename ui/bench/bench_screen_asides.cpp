// What is asked and shown aside at the bench: lots, the step to go back to, checks, notes, a forgotten timer; and what
// is still to be issued or checked.
#include "core/papers/paper.h"
#include "core/papers/small_picture.h"
#include "core/quality/craft_note.h"
#include "ui/bench/bench_button.h"
#include "ui/bench/bench_check.h"
#include "ui/bench/bench_forgotten.h"
#include "ui/bench/bench_header.h"
#include "ui/bench/bench_notes.h"
#include "ui/bench/bench_screen.h"
#include "ui/bench/bench_work.h"
#include "ui/kit/formats.h"

#include <QDateTime>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace benchbook {

void BenchScreen::fillMaterial()
{
    const auto info = titledOrder();
    auto choice = m_session.studio().read([&](const Reader &reader) { return lotChoice(reader, *m_job); });
    if (info.ok() && choice.ok() && (!choice->lots.empty() || !choice->missing.isEmpty())) {
        m_choice = *choice;
        const QString missing = tr("Not on the shelves: %1").arg(m_choice.missing.join(tr(", ")));
        m_lots->setTiles(m_choice.tiles, missing);
        m_header->setHint(m_choice.missing.isEmpty() || m_choice.lots.empty()
                              ? tr("Touch what you take, or scan the label of another lot.")
                              : missing);
        m_stack->setCurrentWidget(m_lots);
        return;
    }
    m_place = m_before;
    fillPlace();
}

void BenchScreen::fillSendBack()
{
    const auto steps = m_session.studio().read([&](const Reader &reader) { return stepsOf(reader, *m_job); });
    if (!steps.ok() || !m_step || !m_outcome) {
        m_place = Place::Work;
        return fillWork();
    }
    m_backSteps->setTiles(backTiles(*steps, *m_step), QString());
    m_header->setTitle(tr("Back to which step?"));
    m_header->setHint(tr("%n piece(s) to do again. Touch the step they go back to.", nullptr, m_outcome->rework));
    m_stack->setCurrentWidget(m_backSteps);
}

void BenchScreen::fillCheck()
{
    const auto due = m_session.studio().read([&](const Reader &reader) { return openChecks(reader, *m_job, *m_step); });
    m_checks = due.valueOr({});
    if (m_checks.empty()) {
        m_place = m_before;
        return fillPlace();
    }
    static_cast<void>(titledOrder().ok());
    m_check->setCheck(m_checks.front().check);
    m_header->setHint(m_checks.size() > 1 ? tr("%n more to check", nullptr, int(m_checks.size()) - 1)
                                          : tr("Check one piece."));
    m_stack->setCurrentWidget(m_check);
}

void BenchScreen::fillNotes()
{
    const auto notes = m_session.studio().read([&](const Reader &reader) -> Result<std::vector<BenchNotes::Note>> {
        const ContentStore store = ContentStore::ofFile(m_session.studio().path());
        std::vector<BenchNotes::Note> found;
        for (const StepProgress &step : stepsOf(reader, *m_job)) {
            if (step.id == *m_step && !step.instruction.isEmpty())
                found.push_back({step.name, step.instruction});
        }
        for (const CraftNoteInfo &craft : craftNotesOfStep(reader, *m_step)) {
            BenchNotes::Note note{craft.title, craft.text};
            for (const PaperInfo &paper : papersOf(reader, {"craft_note", craft.id.value()})) {
                if (const auto bytes = store.read(paper.hash); bytes.ok() && note.picture.isNull())
                    note.picture = QPixmap::fromImage(smallPicture(*bytes, BenchNotes::pictureBox));
            }
            found.push_back(std::move(note));
        }
        return found;
    });
    m_notes->setNotes(notes.valueOr({}));
    m_header->setHint(tr("Arrow keys and Page Down scroll, Enter goes back."));
    m_stack->setCurrentWidget(m_notes);
}

void BenchScreen::fillForgotten()
{
    const Studio &studio = m_session.studio();
    const auto question = studio.read([&](const Reader &reader) -> Result<BenchForgotten::Question> {
        const Instant begun = *m_timer->startedAt;
        const QDate day = dayOf(begun, studio.timeZone());
        const QTime time = QDateTime::fromMSecsSinceEpoch(begun.milliseconds(), studio.timeZone()).time();
        const qint64 shift = m_timer->secondsAt(shiftEnd(reader, m_timer->person, day));
        BenchForgotten::Question asked{
            *m_timer, *m_reading,
            QString(relativeDay(day, m_session.today()) + u' ' + time.toString(QStringLiteral("HH:mm"))),
            m_reading->proposed == shift};
        for (const StepProgress &step : stepsOf(reader, m_timer->workOrder)) {
            if (step.id == m_timer->step)
                asked.atBench = m_timer->isRework ? step.toRedo : step.atBench();
        }
        asked.reasons = reasonsFor(reader, m_timer->step);
        asked.counts = keptCounts(studio, m_timer->id);
        return asked;
    });
    if (question.ok())
        m_forgotten->setQuestion(*question);
    m_header->setTitle(tr("How long was it?"));
    m_header->setHint(tr("Somebody else can work meanwhile: scan another badge."));
    m_stack->setCurrentWidget(m_forgotten);
}

void BenchScreen::showNotices()
{
    showMaterial();
    showChecks();
    // There is height for one of them: material is wanted before the work, a check while it goes on.
    const bool waits = m_work->timerCard()->state() == BenchTimerCard::State::Waiting;
    if (m_place == Place::Work && !m_material->isHidden() && !m_due->isHidden())
        (waits ? m_due : m_material)->hide();
}

void BenchScreen::showChecks()
{
    m_due->setVisible(m_place == Place::Work && !m_checks.empty());
    if (m_due->isHidden())
        return;
    const QualityCheckInfo &first = m_checks.front().check;
    m_due->setText(tr("Check: %1").arg(first.name));
    QStringList detail{limitsText(first)};
    if (m_checks.size() > 1)
        detail << tr("%n more to check", nullptr, int(m_checks.size()) - 1);
    detail.removeAll(QString());
    m_due->setDetail(detail.isEmpty() ? tr("Touch to judge it.") : detail.join(QStringLiteral(" · ")));
}

void BenchScreen::showMaterial()
{
    const bool atJob = m_job && (m_place == Place::Steps || m_place == Place::Work);
    const std::vector<InputNeed> needs =
        atJob ? m_session.studio()
                    .read([&](const Reader &reader) -> Result<std::vector<InputNeed>> {
                        BENCHBOOK_ASSIGN(const WorkOrderInfo info, workOrderInfo(reader, *m_job));
                        return info.isOpen() ? needsOf(reader, *m_job) : std::vector<InputNeed>();
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
    m_material->setText(tr("Material not issued: %1 of %2 inputs").arg(missing).arg(needs.size()));
    m_material->setDetail(tr("Touch, or scan a lot."));
    m_material->setSays(QString());
}

} // namespace benchbook
