// Scan: what the labels of records say, and which record a scanned label means.
#pragma once

#include "core/journal/entities.h"
#include "core/journal/history.h"
#include "core/journal/reader.h"
#include "core/labels/label_painter.h"
#include "core/labels/scan_code.h"

#include <optional>
#include <vector>

namespace benchbook {

/// The row a label's code means; nothing if `text` is no code of a label or there is no such record.
std::optional<RowRef> scannedRow(const Reader &reader, const QString &text);

/// The lot that was scanned or typed: a label's digits, or its code in letters. NotFound for anything else.
Result<Id<Lot>> scannedLot(const Reader &reader, const QString &text);

/// Its code, what it is, how much of it there is now, when and from whom it came.
Result<LabelContent> lotLabel(const Reader &reader, Id<Lot> lot);
/// Its code, what is made and how many, when it is due, for which order.
Result<LabelContent> workOrderLabel(const Reader &reader, Id<WorkOrder> workOrder);
/// Somebody's badge: their name and what they can do.
Result<LabelContent> personLabel(const Reader &reader, Id<Person> person);
/// The label of a lot or work order by its code, or of a person by name; NotFound for anything else.
Result<LabelContent> labelOf(const Reader &reader, const QString &reference);

/// Which labels, and how they lie on paper.
struct LabelJob
{
    std::vector<LabelContent> labels;
    LabelPreset preset;
    int skipped = 0; ///< places of a begun sheet that stay empty
};
/// Writes them as a PDF whose dots are those of a printer of this resolution; the file is replaced whole. Needs a
/// QGuiApplication. Invalid without a label. Returns the number of pages.
Result<int> writeLabels(const LabelJob &job, int dpi, const QString &path, const QFont &font);

} // namespace benchbook
