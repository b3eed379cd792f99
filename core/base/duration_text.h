// A length of time as people read it.
#pragma once

#include <QString>

namespace benchbook {

/// Hours and minutes, rounded to the minute: "12:05", "−0:30".
QString durationText(qint64 seconds);

} // namespace benchbook
