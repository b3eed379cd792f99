// Reads one file out of a ZIP archive, which is what a workbook is.
#pragma once

#include <QByteArray>
#include <QString>

namespace benchbook::testing {

/// Its bytes; empty if the archive cannot be read or has no such part.
QByteArray zipPart(const QString &archive, const QString &part);

} // namespace benchbook::testing
