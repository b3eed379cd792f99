// Drifts of the studio's steps: "loss up from 4 % to 9 % since 2026-11-03; first suspect: lot C-0312".
#pragma once

#include "core/experience/step_history.h"
#include "core/workshop/learning/cause.h"

#include <QStringList>

namespace benchbook {

struct StepDrift
{
    StepInfo step;
    Drift drift;
    QDate since; ///< of the first batch after the change
    Causes causes;
    QStringList suspects; ///< the causes' names, the likeliest first: "lot C-0312"
    QString sentence;     ///< the whole of it in one line, with the first suspect or that nothing stands out
};

/// Every drift of the last half year that still holds, the worse ones first. In a studio where nothing changes there
/// is none in 19 of 20 looks, however many steps it has.
std::vector<StepDrift> drifts(const Reader &reader);

/// What the batches of a step that lose more have in common, whether it drifts or not.
Causes causesOfLoss(const StepHistory &history);
/// "Lot C-0312: 12 % lost of 40 pieces, 4 % of the others".
QString suspectText(const StepHistory &history, const Suspect &suspect, DriftOf of);

} // namespace benchbook
