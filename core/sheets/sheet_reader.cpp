#include "core/sheets/sheet_reader.h"

#include "core/sheets/sheet_rows.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct SheetReaderText
{
    Q_DECLARE_TR_FUNCTIONS(Sheets)
};

/// The compound files of the nineties: old .xls, and what Excel seals with a password.
bool isCompoundFile(const QByteArray &bytes) { return bytes.startsWith("\xD0\xCF\x11\xE0"); }

Error compoundFile(const QByteArray &bytes)
{
    // The name of the part that is sealed, in UTF-16.
    static const QByteArray sealedPart("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);
    if (bytes.contains(sealedPart)) {
        return Error::invalid(SheetReaderText::tr("The workbook is sealed with a password. Open it in Excel or WPS, "
                                                  "save it as .xlsx without one, and choose that file."));
    }
    return Error::invalid(SheetReaderText::tr("This is a workbook of the old kind (.xls). Open it in Excel or WPS, "
                                              "save it as .xlsx, and choose that file."));
}

Result<SheetPlace> chosenSheet(const WorkbookPlan &plan, const QString &name)
{
    const auto &sheets = plan.sheets;
    const auto found = std::find_if(sheets.begin(), sheets.end(), [&](const SheetPlace &sheet) {
        return name.isEmpty() ? sheet.visible : sheet.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    if (found != sheets.end())
        return *found;
    if (name.isEmpty())
        return sheets.front();
    QStringList names;
    for (const SheetPlace &sheet : sheets)
        names << u"“"_s + sheet.name + u"”"_s;
    return Error::notFound(
        SheetReaderText::tr("The workbook has no sheet “%1”. It has: %2.").arg(name, names.join(u", "_s)));
}

Result<CsvTable> readChosenSheet(const QByteArray &bytes, const QString &sheetName)
{
    BENCHBOOK_ASSIGN(const ZipArchive archive, ZipArchive::open(bytes));
    BENCHBOOK_ASSIGN(const WorkbookPlan plan, planWorkbook(archive));
    BENCHBOOK_ASSIGN(const SheetPlace sheet, chosenSheet(plan, sheetName));
    BENCHBOOK_ASSIGN(const WorkbookParts parts, readWorkbookParts(archive, plan));
    BENCHBOOK_ASSIGN(std::unique_ptr<ZipPart> part, archive.part(sheet.part));
    CsvTable table;
    BENCHBOOK_ASSIGN(table.rows, readSheetRows(std::move(part), parts));
    table.endsWithNewline = true;
    if (table.rows.empty()) {
        return Error::invalid(SheetReaderText::tr("The sheet “%1” is empty. Move the sheet with the table to the "
                                                  "front, save the workbook, and choose it again.")
                                  .arg(sheet.name));
    }
    return table;
}

} // namespace

bool isWorkbook(const QByteArray &bytes)
{
    return isCompoundFile(bytes) || bytes.startsWith("PK\x03\x04") || bytes.startsWith("PK\x05\x06");
}

Result<CsvTable> readSheet(const QByteArray &bytes, const QString &sheetName)
{
    if (isCompoundFile(bytes))
        return compoundFile(bytes);
    if (bytes.size() > maxWorkbookBytes) {
        return Error::invalid(
            SheetReaderText::tr("The workbook is larger than 64 MB. Please export fewer rows at a time."));
    }
    return readChosenSheet(bytes, sheetName);
}

} // namespace benchbook
