// Contents: what the tables of a studio file name by hash (column_rule, content) goes where the file goes.
#pragma once

#include "core/base/progress.h"
#include "core/journal/content_store.h"

#include <QStringList>

namespace benchbook {

class Connection;
class Studio;
struct Verification;

/// What carrying contents came to. Missing ones do not stop it: the rest is worth more than the error.
struct CarriedContents
{
    int copied = 0;
    int there = 0;       ///< already, and not copied again
    QStringList missing; ///< hashes of what is missing or damaged where it should have come from
};

/// For people: how many are missing. Empty if none are.
QString missingContentsText(const CarriedContents &carried);

/// Copies every content the studio names from one store to another; what is there already is left as it is. Io: the
/// other store cannot be written.
Result<CarriedContents> carryContents(const Studio &studio, const ContentStore &from, const ContentStore &to,
                                      Progress progress = {});

/// Reads every content named in the file and adds what is missing or damaged to the violations. Throws what reading
/// the file throws. Private to core/journal: verify() does it.
void checkContents(Connection &connection, Verification &result, Progress &progress);

} // namespace benchbook
