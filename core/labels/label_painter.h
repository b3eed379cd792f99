// LabelPainter: one label, drawn on whole printer dots.
#pragma once

#include "core/labels/label_preset.h"
#include "core/labels/qr_matrix.h"

#include <QFont>
#include <QStringList>

class QPainter;

namespace benchbook {

/// What a label says. Lines that do not fit are left out from the end; a line that is too long is cut with “…”.
struct LabelContent
{
    QString scanned; ///< what the code says; see ScanCode
    QString heading; ///< large, never cut: the lot's code
    QString title;   ///< may take two lines: the material
    QStringList lines;
};

/// Draws into `target`, in the dots of a printer of this resolution. Each module of the code is a whole number of
/// dots, and nothing is smoothed: a thermal printer knows black and white. Invalid when the code does not fit.
Result<void> paintLabel(QPainter &painter, const QRect &target, int dpi, const LabelContent &content,
                        const QFont &font);

/// One page of labels of this preset, from content[first] on; `skipped` places at its beginning stay empty (a sheet
/// that was begun). The painter's unit is the dot. Returns how many labels it took.
Result<int> paintLabelPage(QPainter &painter, const LabelPreset &preset, int dpi,
                           const std::vector<LabelContent> &content, int first, int skipped, const QFont &font);

} // namespace benchbook
