// What is booked at the bench: time, pieces and lots, and taking it back.
#include "core/quality/check_result.h"
#include "core/stock/location.h"
#include "ui/bench/bench_check.h"
#include "ui/bench/bench_flash.h"
#include "ui/bench/bench_forgotten.h"
#include "ui/bench/bench_header.h"
#include "ui/bench/bench_lot.h"
#include "ui/bench/bench_results.h"
#include "ui/bench/bench_screen.h"
#include "ui/bench/bench_work.h"
#include "ui/kit/sound.h"

#include <algorithm>

namespace benchbook {

void BenchScreen::start()
{
    if (!m_heldBecause.isEmpty() &&
        warnOnce(tr("On hold: %1. Start once more to work on it all the same.").arg(m_heldBecause)))
        return;
    if (act([&] { return benchbook::startTimer(m_session.studio(), *m_person, *m_job, *m_step, m_redoes); }))
        settle();
}

void BenchScreen::pause(const QString &reason)
{
    if (act([&] { return pauseTimer(m_session.studio(), *m_person, reason); }))
        settle();
}

void BenchScreen::resume()
{
    if (act([&] { return resumeTimer(m_session.studio(), *m_person); }))
        settle();
}

void BenchScreen::keepCounted()
{
    if (m_counting)
        keepCounts(m_session.studio(), *m_counting, m_work->results()->counts());
}

void BenchScreen::finish()
{
    if (m_work->timerCard()->state() == BenchTimerCard::State::Waiting)
        return;
    const BenchCounts counts = m_work->results()->counts();
    const int waiting = m_work->results()->atBench();
    const bool isNothing = counts.good == 0 && counts.scrap == 0 && counts.rework == 0;
    if (isNothing && waiting > 0 &&
        warnOnce(
            tr("Nothing is counted, and %n piece(s) wait here. Count them, or finish once more to log the time alone.",
               nullptr, waiting)))
        return;
    StepOutcome outcome{counts.good, counts.scrap, counts.reason, counts.rework};
    if (outcome.scrap > 0 && !outcome.reason)
        return refuse(tr("Say why pieces were scrapped: touch a reason."));
    if (outcome.rework == 0)
        return finishWith(outcome);
    if (!outcome.reason)
        return refuse(tr("Say why pieces have to be done again: touch a reason."));
    m_outcome = outcome;
    stepAside(Place::SendBack);
}

void BenchScreen::sendBackTo(Id<RecipeStep> step)
{
    StepOutcome outcome = *m_outcome;
    outcome.reworkStep = step;
    // Refused, the counts are there to be mended.
    m_place = Place::Work;
    finishWith(outcome);
    if (m_place == Place::Work)
        fillPlace();
}

void BenchScreen::finishWith(const StepOutcome &outcome)
{
    if (!act([&] { return finishTimer(m_session.studio(), *m_person, outcome); }))
        return;
    // The kept counts stay for who takes the finish back.
    m_counting.reset();
    m_outcome.reset();
    m_work->forget();
    m_step.reset();
    m_place = Place::Steps;
    settle();
}

void BenchScreen::answerForgotten(bool takesOver)
{
    const bool done = takesOver ? act([&] { return finishTimer(m_session.studio(), *m_person, m_forgotten->answer()); })
                                : act([&] { return discardTimer(m_session.studio(), *m_person); });
    if (!done)
        return;
    m_step.reset();
    m_place = m_job ? Place::Steps : Place::Jobs;
    settle();
}

void BenchScreen::offerLot(Id<Lot> lot)
{
    if (!m_person)
        return refuse(tr("Who is working? Touch a name or scan a badge first."));
    if (m_place == Place::Forgotten)
        return refuse(tr("Answer this question first."));
    const std::optional<Id<WorkOrder>> order = m_job     ? m_job
                                               : m_timer ? std::optional(m_timer->workOrder)
                                                         : std::nullopt;
    if (!order)
        return refuse(tr("Choose a job first, then scan the lot."));
    // The same label once more is a yes, as far as nothing is asked.
    if (m_place == Place::Lot && m_lotOrder == order && m_lot->offer().info.id == lot &&
        m_lot->offer().question.isEmpty())
        return issueOffered();
    const auto offer = m_session.studio().read([&](const Reader &reader) -> Result<BenchLot::Offer> {
        BENCHBOOK_ASSIGN(const WorkOrderInfo info, workOrderInfo(reader, *order));
        BENCHBOOK_ASSIGN(const LotInfo what, lotInfo(reader, lot));
        BENCHBOOK_ASSIGN(const LotStock stock, shelfStockOf(reader, lot));
        Quantity proposed = std::min(stock.quantity, Quantity::units(1));
        for (const InputNeed &need : needsOf(reader, *order)) {
            if (need.material == what.material && need.issued < need.need)
                proposed = std::min(stock.quantity, need.need - need.issued);
        }
        return BenchLot::Offer{what,
                               stock,
                               recordTitle(reader, locationKind(), stock.location.value()),
                               proposed,
                               issueQuestion(reader, *order, lot),
                               info.code};
    });
    if (!offer.ok())
        return refuse(offer.error().message);
    m_lotOrder = order;
    m_lot->setOffer(*offer);
    stepAside(Place::Lot);
    m_header->setTitle(tr("For %1").arg(offer->orderCode));
    m_header->setHint(offer->question.isEmpty() ? tr("Right? Touch, or scan the label once more.")
                                                : tr("Touch one of the two answers."));
}

void BenchScreen::issueOffered()
{
    const BenchLot::Offer &offer = m_lot->offer();
    if (const QString problem = m_lot->problemOf(m_lot->quantity()); !problem.isEmpty())
        return refuse(problem);
    issue(offer.info.id, offer.stock.location, m_lot->quantity(),
          offer.question.isEmpty() ? IssueConsent::Asked : IssueConsent::Given);
}

void BenchScreen::issue(Id<Lot> lot, Id<Location> from, Quantity quantity, IssueConsent consent)
{
    const Id<WorkOrder> order = m_place == Place::Lot ? *m_lotOrder : *m_job;
    if (!act([&] { return issueLot(m_session.studio(), order, lot, from, quantity, m_person, consent); }))
        return;
    if (m_place == Place::Lot)
        m_place = m_before;
    settle();
}

void BenchScreen::recordChecked(std::optional<bool> passed)
{
    NewCheckResult result{*m_job, *m_step, m_check->check().id, m_person};
    result.passed = passed;
    result.value = m_check->value();
    QString outside;
    const bool done = act([&] {
        auto outcome = recordCheck(m_session.studio(), result, m_person);
        if (outcome.ok() && !outcome->passed)
            outside =
                outcome->outOfLimits.isEmpty() ? tr("“%1” failed.").arg(m_check->check().name) : outcome->outOfLimits;
        return outcome;
    });
    if (!done)
        return;
    settle();
    // It is booked; that it failed is what has to be seen.
    if (!outside.isEmpty())
        refuse(outside);
}

void BenchScreen::undoLast()
{
    if (!m_undo)
        return;
    const JournalEntry entry = *m_undo;
    if (!act([&] { return m_session.studio().undo(entry.id, m_person); }))
        return;
    choosePerson(*m_person);
    m_header->say(tr("Taken back: %1").arg(entry.sentence.text()), Tone::Warning);
    m_flash->flash(Tone::Warning);
    soundDone();
}

void BenchScreen::settle()
{
    showPlace();
    m_header->say(QString(QStringLiteral("✓ ") + (m_undo ? m_undo->sentence.text() : QString())), Tone::Success);
    m_flash->flash(Tone::Success);
    soundDone();
}

void BenchScreen::refuse(const QString &message)
{
    m_header->say(QString(QStringLiteral("! ") + message), Tone::Danger);
    m_flash->flash(Tone::Danger);
    soundRefused(this);
}

bool BenchScreen::warnOnce(const QString &message)
{
    const QString said = QStringLiteral("! ") + message;
    if (m_header->message() == said)
        return m_sinceWarning.elapsed() < tooSoonMilliseconds;
    m_sinceWarning.start();
    m_header->say(said, Tone::Warning);
    m_flash->flash(Tone::Warning);
    soundRefused(this);
    return true;
}

} // namespace benchbook
