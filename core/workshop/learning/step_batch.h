// What one log says of a step, and the words in which estimates give their reasons.
#pragma once

#include <QtGlobal>

#include <vector>

namespace benchbook {

enum class Circumstance { Lot, Grade, Person, Season, Humidity, Temperature, Tool, Load, Place, Partner };

/// One circumstance of a batch. What a level means (an id, a class) is known to whoever asks.
struct BatchLabel
{
    Circumstance factor = Circumstance::Lot;
    qint64 level = 0;

    bool operator==(const BatchLabel &) const = default;
};

/// The pieces of one log of a step. Batches are handed over in the order of time.
struct StepBatch
{
    double seconds = 0; ///< person-seconds without set-up; 0: nobody said
    int pieces = 0;     ///< good and scrap
    int good = 0;
    std::vector<BatchLabel> labels = {}; ///< several of one factor where two lots were used

    bool has(const BatchLabel &label) const;
};

struct Range
{
    double low = 0;
    double high = 0;

    bool contains(double value) const { return low <= value && value <= high; }
    bool operator==(const Range &) const = default;
};

enum class FindingKind {
    UsedLogs,      ///< first: logs, second: pieces
    TooFewLogs,    ///< first: logs there are, second: logs it takes
    LeftOut,       ///< first: logs whose time is far beyond the others (a forgotten timer)
    BatchesAlike,  ///< pieces of a batch share their fate; first: how many times more pieces are needed for that
    NothingLost,   ///< not one piece was lost; first: pieces
    Shrunk,        ///< drawn towards the step's own mean; first: the share, 0 to 1
    Differs,       ///< the group's difference is distinguishable; first: the group's own value ÷ the others'
    DoesNotDiffer, ///< chance alone explains the difference
};

/// A reason beside an estimate: plain numbers, the sentence is made by whoever shows it.
struct Finding
{
    FindingKind kind = FindingKind::UsedLogs;
    double first = 0;
    double second = 0;
};

/// Fewer logs are an anecdote: below this an estimate says that it does not know.
constexpr int fewestLogs = 3;

} // namespace benchbook
