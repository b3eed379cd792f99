// A forecast's reasons in words.
#pragma once

#include "core/forecast/forecast.h"

#include <QStringList>

namespace benchbook::forecast {

/// "Holt's trend", in the reader's language.
QString methodTitle(Method method);
/// One whole sentence.
QString noteText(const Note &note);
/// What was chosen and why, one sentence a line: notes, members with their weights and errors, shares of the season.
QStringList explanation(const Forecast &forecast);

} // namespace benchbook::forecast
