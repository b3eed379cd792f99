// What came back: pieces that went through a step again, pieces from partners, and what customers said.
#pragma once

#include "core/journal/entities.h"
#include "core/journal/reader.h"
#include "core/reports/report_period.h"

#include <vector>

namespace benchbook {

/// A step of a product through which pieces had to go again.
struct ReworkLine
{
    QString step;
    QString product;
    qint64 sentBack = 0; ///< pieces that were sent back to it
    qint64 redone = 0;   ///< pieces that went through it again, good or scrap
    qint64 scrap = 0;    ///< of them
    qint64 seconds = 0;  ///< person-seconds of it
};
/// By the days that the logs are about; the most pieces first. What was taken back is netted out.
std::vector<ReworkLine> readRework(const Reader &reader, DayRange days);

/// What one partner brought back.
struct OutsideLine
{
    QString partner;
    qint64 pieces = 0;        ///< that came back: good, scrap, or to be done again
    qint64 scrap = 0;         ///< of them
    Money charge;             ///< where it is known
    qint64 unknownCharge = 0; ///< pieces whose charge nobody knows: not in `charge`
};
/// Work of partners that came back in the period; the most pieces first.
std::vector<OutsideLine> readOutsideWork(const Reader &reader, DayRange days);

/// A defect that customers named.
struct FeedbackDefect
{
    QString name;
    int times = 0;
    qint64 pieces = 0;
};
struct FeedbackFigures
{
    int all = 0;
    int rated = 0;
    int stars = 0;                       ///< sum of the ratings, 1 to 5 each
    std::vector<FeedbackDefect> defects; ///< the most pieces first

    /// Mean of the ratings; nothing where none was given.
    std::optional<Ratio> rating() const;
};
FeedbackFigures readFeedback(const Reader &reader, DayRange days);

} // namespace benchbook
