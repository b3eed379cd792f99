// How long one waits at the bench: from a touch or a scan until it is booked and shown.
#pragma once

#include <QString>

namespace benchbook::bench {

/// Many persons and orders in turn, on a copy of the file beside it, which is removed again.
int benchTaps(const QString &file);

} // namespace benchbook::bench
