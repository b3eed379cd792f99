// What the parts of a workbook beside its sheets say: where things are, which styles are dates, the shared texts.
#pragma once

#include "core/sheets/cell_text.h"
#include "core/sheets/zip_archive.h"

#include <QStringList>

#include <vector>

namespace benchbook {

/// Texts that cells share; a busy shop's year has a tenth.
inline constexpr std::size_t maxSharedTexts = 2'000'000;
inline constexpr std::size_t maxStyles = 100'000;
inline constexpr std::size_t maxSheets = 1'000;
inline constexpr std::size_t maxRelationships = 4'096;

struct SheetPlace
{
    QString name;
    QString part; ///< its name in the archive
    bool visible = true;
};

struct WorkbookPlan
{
    std::vector<SheetPlace> sheets; ///< of cells, in the order of their tabs
    QString styles;                 ///< part names; empty where there is none
    QString sharedTexts;
    DayCount dayCount = DayCount::From1900;
};

/// What every cell of a sheet may point to.
struct WorkbookParts
{
    std::vector<NumberForm> styles; ///< by the number a cell calls its style
    std::vector<QString> texts;     ///< by the number a cell calls its text
    DayCount dayCount = DayCount::From1900;
};

/// Invalid for an archive that is no workbook, saying what it is instead where that can be told.
Result<WorkbookPlan> planWorkbook(const ZipArchive &archive);
Result<WorkbookParts> readWorkbookParts(const ZipArchive &archive, const WorkbookPlan &plan);

} // namespace benchbook
