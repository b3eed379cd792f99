#include "core/experience/step_drift.h"

#include "core/experience/experience_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {
namespace {

struct StepDriftText
{
    Q_DECLARE_TR_FUNCTIONS(Experience)
};

// What changed longer ago is how things are by now.
constexpr int newsDays = 180;

QString changeText(const StepDrift &found)
{
    const Drift &drift = found.drift;
    const bool loss = drift.of == DriftOf::Loss;
    const QString before = loss ? shareText(drift.before) : pieceTimeText(drift.before);
    const QString after = loss ? shareText(drift.after) : pieceTimeText(drift.after);
    QString text;
    if (loss)
        text = drift.isWorse() ? StepDriftText::tr("%1, %2: loss up from %3 to %4 since %5")
                               : StepDriftText::tr("%1, %2: loss down from %3 to %4 since %5");
    else
        text = drift.isWorse() ? StepDriftText::tr("%1, %2: up from %3 to %4 a piece since %5")
                               : StepDriftText::tr("%1, %2: down from %3 to %4 a piece since %5");
    return text.arg(found.step.productName, found.step.name, before, after, found.since.toString(Qt::ISODate));
}

QString driftSentence(const StepDrift &found)
{
    if (!found.drift.isWorse())
        return StepDriftText::tr("%1.").arg(changeText(found));
    if (!found.causes.standOut || found.suspects.isEmpty())
        return StepDriftText::tr("%1; nothing stands out as the cause.").arg(changeText(found));
    const Suspect &first = found.causes.suspects.front();
    if (first.inseparable && first.goesWith) {
        return StepDriftText::tr("%1; first suspect: %2, which no batch tells from another circumstance.")
            .arg(changeText(found), found.suspects.first());
    }
    return StepDriftText::tr("%1; first suspect: %2.").arg(changeText(found), found.suspects.first());
}

quint64 seedOf(const StepInfo &step) { return quint64(step.id.value()); }

std::optional<StepDrift> driftOf(const StepInfo &step, const StepHistory &history, DriftOf of, int series, QDate from)
{
    const std::optional<Drift> drift =
        findDrift(history.batches, of, {.series = series, .seed = seedOf(step) + quint64(of)});
    if (!drift || history.day(drift->since) < from)
        return std::nullopt;
    StepDrift found;
    found.step = step;
    found.drift = *drift;
    found.since = history.day(drift->since);
    if (drift->isWorse())
        found.causes = findCauses(history.batches, of, {.seed = seedOf(step)});
    for (const Suspect &suspect : found.causes.suspects)
        found.suspects << circumstanceText(suspect.label.factor, history.nameOf(suspect.label));
    found.sentence = driftSentence(found);
    return found;
}

} // namespace

std::vector<StepDrift> drifts(const Reader &reader)
{
    const QDate from = reader.today().addDays(-newsDays);
    std::vector<std::pair<StepInfo, StepHistory>> histories;
    for (const StepInfo &step : stepsInUse(reader)) {
        StepHistory history = readStepHistory(reader, step.id);
        if (!history.sources.empty() && history.sources.back().day >= from)
            histories.push_back({step, std::move(history)});
    }
    const int series = 2 * int(histories.size());
    std::vector<StepDrift> found;
    for (const auto &[step, history] : histories) {
        for (const DriftOf of : {DriftOf::Loss, DriftOf::Minutes}) {
            if (auto drift = driftOf(step, history, of, series, from))
                found.push_back(std::move(*drift));
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const StepDrift &a, const StepDrift &b) {
        return std::pair(a.drift.isWorse(), a.since) > std::pair(b.drift.isWorse(), b.since);
    });
    return found;
}

Causes causesOfLoss(const StepHistory &history) { return findCauses(history.batches, DriftOf::Loss); }

QString suspectText(const StepHistory &history, const Suspect &suspect, DriftOf of)
{
    const bool loss = of == DriftOf::Loss;
    const QString with = loss ? shareText(suspect.with) : pieceTimeText(suspect.with);
    const QString without = loss ? shareText(suspect.without) : pieceTimeText(suspect.without);
    const QString text = loss ? StepDriftText::tr("%1: %2 lost with it, %3 without (%4 and %5 pieces)")
                              : StepDriftText::tr("%1: %2 a piece with it, %3 without (%4 and %5 pieces)");
    return text.arg(circumstanceText(suspect.label.factor, history.nameOf(suspect.label)), with, without)
        .arg(suspect.piecesWith)
        .arg(suspect.piecesWithout);
}

} // namespace benchbook
