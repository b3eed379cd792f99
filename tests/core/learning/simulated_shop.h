// A shop whose truth is known: steps with their true mean minutes and yield, and the logs that chance makes of them.
#pragma once

#include "core/base/random.h"
#include "core/workshop/learning/step_batch.h"

#include <vector>

namespace benchbook {

/// How one step really is.
struct TrueStep
{
    double secondsPerPiece = 600; ///< over this shop's persons, each in the share of the logs that is theirs
    double yield = 0.95;
    double pieceScatter = 0.3;         ///< of the logarithm of a piece's time
    double logScatter = 0.2;           ///< of a log's whole pace
    double alike = 0.03;               ///< the correlation of fates within a batch
    double forgotten = 0.02;           ///< share of logs whose timer ran on for 5 to 10 times as long
    std::vector<double> paces = {1.0}; ///< of each person; their mean is 1
};

/// Any step: 1 to 40 minutes, yields of 80 to 99.5 %, one to four persons.
TrueStep anyStep(Random &random);
/// One log of 1 to 30 pieces; the person is drawn and put on as a label.
StepBatch makeBatch(Random &random, const TrueStep &step);
std::vector<StepBatch> makeBatches(Random &random, const TrueStep &step, int logs);

/// What a factor level does to its batches.
struct PlantedCause
{
    BatchLabel label;
    double lossFactor = 1;
    double timeFactor = 1;
};
/// A season of batches with lots used one after the other, three persons, grades, seasons, humid weeks and tools. The
/// grade goes with the lot and humidity comes in spells, so circumstances are mixed up with each other.
std::vector<StepBatch> makeHistory(Random &random, TrueStep step, int logs, const PlantedCause &cause);
/// A level of this factor that a good part of the history has, but not most of it.
BatchLabel plantable(Random &random, Circumstance factor, int logs);

double gammaVariate(Random &random, double shape);

} // namespace benchbook
