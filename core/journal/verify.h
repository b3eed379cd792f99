// verify: proves that the file keeps its promises.
#pragma once

#include "core/base/progress.h"
#include "core/journal/studio.h"

namespace benchbook {

/// One broken promise. `check` names it ("stock_total", "journal_chain", "rebuild"), `subject` says where.
struct Violation
{
    QString check;
    QString subject;
    QString detail;
};

struct Verification
{
    std::vector<Violation> violations;
    qint64 entries = 0; ///< journal entries whose chain was followed
    qint64 changes = 0; ///< row changes they hold
    int checks = 0;     ///< rules checked; each view named check_… is one
    int tables = 0;     ///< tables compared with the rebuilt file; 0 without rebuild
    qint64 letters = 0; ///< letters whose signature was checked; see core/peers/verify_letters.h
    int contents = 0;   ///< files of photos and papers read and compared with their hash
    /// Of files beside the studio file that no row names; they are left of additions that were refused.
    qint64 unnamedBytes = 0;
};

/// Checks the file's pages and foreign keys, the journal's digest chain, and every view named `check_…`
/// (each room's migration says its own rules as such views: any row is a violation).
Result<Verification> verifyFile(const Studio &studio, Progress progress = {});
/// The same, and reads every content that the file names: missing or damaged ones are violations named "content".
Result<Verification> verify(const Studio &studio, Progress progress = {});
/// The same, and replays the journal alone into a fresh file beside this one (removed afterwards) and
/// compares every table with it, totals included.
Result<Verification> verifyByRebuild(const Studio &studio, Progress progress = {});

} // namespace benchbook
