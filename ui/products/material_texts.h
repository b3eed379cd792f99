// Materials and tools as they are typed and offered in the tables of a recipe.
#pragma once

#include "ui/records/session.h"

namespace benchbook {

/// The code of what recordTitle() calls a material; a text that is no such title stays as it is.
QString materialCodeOf(const QString &title);
/// Code and name of the material people know by this code or name; the text itself where there is none.
QString materialTitle(const Session &session, const QString &reference);
/// All that are not removed, as they are offered while one types.
QStringList materialTitles(const Session &session);
/// The same of tools.
QString toolTitle(const Session &session, const QString &reference);
QStringList toolTitles(const Session &session);

} // namespace benchbook
