// A new studio file with what a studio of its craft begins with.
#pragma once

#include "core/journal/studio.h"

#include <QStringList>

namespace benchbook {

/// The crafts a studio can be of: "leather", "ceramics", "jewellery", "textile", "wood", "bookbinding", "other".
QStringList crafts();

/// Creates the file and, as one action more, gives it the craft's usual reasons for scrap and the names of its
/// standard places and channels, in the studio's language. When that fails, no file is left behind.
Result<std::unique_ptr<Studio>> createStudio(const QString &path, const NewStudio &draft, const Clock &clock,
                                             Random &random);

} // namespace benchbook
