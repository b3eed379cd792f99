#include "tests/core/learning/simulated_shop.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace benchbook {
namespace {

double logNormal(Random &random, double scatter) { return std::exp(random.normal(-scatter * scatter / 2, scatter)); }

double betaVariate(Random &random, double a, double b)
{
    const double x = gammaVariate(random, a);
    const double y = gammaVariate(random, b);
    return x + y > 0 ? x / (x + y) : (random.unit() < a / (a + b) ? 1 : 0);
}

int survivors(Random &random, const TrueStep &step, int pieces)
{
    double yield = step.yield;
    if (step.alike > 0) {
        const double size = (1 - step.alike) / step.alike;
        yield = betaVariate(random, step.yield * size, (1 - step.yield) * size);
    }
    int good = 0;
    for (int i = 0; i < pieces; ++i)
        good += random.chance(yield) ? 1 : 0;
    return good;
}

StepBatch batchBy(Random &random, const TrueStep &step, std::size_t person, int pieces)
{
    StepBatch batch;
    batch.pieces = pieces;
    const double pace = step.secondsPerPiece * step.paces[person] * logNormal(random, step.logScatter);
    for (int i = 0; i < pieces; ++i)
        batch.seconds += pace * logNormal(random, step.pieceScatter);
    if (random.chance(step.forgotten))
        batch.seconds *= 5 + 5 * random.unit();
    batch.good = survivors(random, step, pieces);
    batch.labels = {{Circumstance::Person, qint64(person)}};
    return batch;
}

// The calendar of a history: where in it a batch lies decides its lot, season and weather.
constexpr int logsOfLot = 10;

qint64 lotAt(Random &random, int log) { return log / logsOfLot + (random.chance(0.2) ? 1 : 0); }
qint64 gradeOfLot(qint64 lot) { return (lot * 7 + 3) % 5 % 3; }
qint64 seasonAt(int log, int logs) { return qint64(log) * 4 / std::max(logs, 1); }

} // namespace

double gammaVariate(Random &random, double shape)
{
    if (shape < 1)
        return gammaVariate(random, shape + 1) * std::pow(std::max(random.unit(), 1e-300), 1 / shape);
    // Marsaglia and Tsang 2000.
    const double d = shape - 1.0 / 3;
    const double c = 1 / std::sqrt(9 * d);
    for (;;) {
        const double x = random.normal(0, 1);
        const double cube = 1 + c * x;
        if (cube <= 0)
            continue;
        const double v = cube * cube * cube;
        if (std::log(std::max(random.unit(), 1e-300)) < 0.5 * x * x + d - d * v + d * std::log(v))
            return d * v;
    }
}

TrueStep anyStep(Random &random)
{
    TrueStep step;
    step.secondsPerPiece = 60 * std::exp(std::log(40.0) * random.unit());
    step.yield = 0.8 + 0.195 * random.unit();
    step.pieceScatter = 0.1 + 0.5 * random.unit();
    step.logScatter = 0.05 + 0.35 * random.unit();
    step.alike = 0.08 * random.unit();
    step.paces.assign(std::size_t(random.between(1, 4)), 1.0);
    for (double &pace : step.paces)
        pace = std::exp(random.normal(0, 0.2));
    const double mean = std::accumulate(step.paces.begin(), step.paces.end(), 0.0) / double(step.paces.size());
    for (double &pace : step.paces)
        pace /= mean;
    return step;
}

StepBatch makeBatch(Random &random, const TrueStep &step)
{
    const auto person = std::size_t(random.between(0, qint64(step.paces.size()) - 1));
    return batchBy(random, step, person, int(random.between(1, 30)));
}

std::vector<StepBatch> makeBatches(Random &random, const TrueStep &step, int logs)
{
    std::vector<StepBatch> batches;
    for (int i = 0; i < logs; ++i)
        batches.push_back(makeBatch(random, step));
    return batches;
}

std::vector<StepBatch> makeHistory(Random &random, TrueStep step, int logs, const PlantedCause &cause)
{
    if (step.paces.size() != 3)
        step.paces = {0.9, 1.0, 1.1};
    std::vector<StepBatch> batches;
    qint64 humidity = 1;
    for (int i = 0; i < logs; ++i) {
        // Spells of about eight batches; wet ones come rather in the second season.
        if (random.chance(0.12)) {
            const double wet = seasonAt(i, logs) == 1 ? 0.5 : 0.2;
            humidity = random.chance(wet) ? 2 : random.between(0, 1);
        }
        const qint64 lot = lotAt(random, i);
        // The third person rather works with the third grade.
        const qint64 person = gradeOfLot(lot) == 2 && random.chance(0.4) ? 2 : random.between(0, 2);
        const std::vector<BatchLabel> labels = {
            {Circumstance::Lot, lot},           {Circumstance::Grade, gradeOfLot(lot)},
            {Circumstance::Person, person},     {Circumstance::Season, seasonAt(i, logs)},
            {Circumstance::Humidity, humidity}, {Circumstance::Tool, random.between(0, 2)}};
        TrueStep now = step;
        if (std::find(labels.begin(), labels.end(), cause.label) != labels.end()) {
            now.yield = 1 - (1 - step.yield) * cause.lossFactor;
            now.secondsPerPiece *= cause.timeFactor;
        }
        batches.push_back(batchBy(random, now, std::size_t(person), int(random.between(3, 25))));
        batches.back().labels = labels;
    }
    return batches;
}

BatchLabel plantable(Random &random, Circumstance factor, int logs)
{
    switch (factor) {
    case Circumstance::Lot:
        return {factor, random.between(1, logs / logsOfLot - 2)};
    case Circumstance::Humidity:
        return {factor, 2};
    default:
        return {factor, random.between(0, 2)};
    }
}

} // namespace benchbook
