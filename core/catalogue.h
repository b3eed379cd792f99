// Catalogue: every kind of record and every list of the program, gathered from their rooms.
#pragma once

#include "core/journal/record.h"

namespace benchbook {

/// Make it once in the composition root and pass it on.
RecordKinds recordKinds();
/// Every list, in the order in which people look for them.
std::vector<const ListDefinition *> allLists();
/// By its name on the command line; null if there is none.
const ListDefinition *findList(QStringView name);

} // namespace benchbook
