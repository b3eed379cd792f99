#include "core/sheets/sheet_rows.h"

#include "core/sheets/xml_part.h"

#include <QCoreApplication>
#include <QSet>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct SheetRowsText
{
    Q_DECLARE_TR_FUNCTIONS(Sheets)
};

// The format's own bounds.
constexpr int lastSheetRow = 1'048'576;
constexpr int lastSheetColumn = 16'384;

/// The column of "C7"; 0 for what is no address.
int columnOfAddress(const QString &address)
{
    int column = 0;
    for (const QChar c : address) {
        if (c >= u'0' && c <= u'9')
            return column;
        const char16_t letter = c.toUpper().unicode();
        if (letter < u'A' || letter > u'Z' || column > lastSheetColumn)
            return 0;
        column = column * 26 + (letter - u'A' + 1);
    }
    return 0;
}

class SheetScanner
{
public:
    SheetScanner(std::unique_ptr<ZipPart> sheet, const WorkbookParts &parts) : m_xml(std::move(sheet)), m_parts(parts)
    {
    }

    Result<std::vector<CsvRow>> run()
    {
        bool inside = false;
        // To the very end, beyond the last row: only there damaged bytes come to light.
        while (m_xml.next()) {
            if (m_xml.isStart("sheetData"_L1) || m_xml.isEnd("sheetData"_L1))
                inside = m_xml.isStart("sheetData"_L1);
            else if (inside && m_xml.isStart("row"_L1))
                readRow();
        }
        BENCHBOOK_TRY(m_xml.outcome());
        return std::move(m_rows);
    }

private:
    void readRow();
    void readCell();
    QString cellValue(const QString &type, int style);
    QString shared(const QString &number);
    QString stored(const QString &type, int style, const QString &value);
    void put(int column, const QString &text);
    void keepRow();

    void refuseCell(int column, const QString &sentence)
    {
        m_xml.fail(SheetRowsText::tr("Cell %1: %2").arg(cellAddress(m_rowNumber, column), sentence));
    }
    static QString savedAnew()
    {
        return SheetRowsText::tr("the workbook is damaged here. Open it in Excel or WPS, save it as .xlsx, and choose "
                                 "that file.");
    }

    XmlPart m_xml;
    const WorkbookParts &m_parts;
    std::vector<CsvRow> m_rows;
    CsvRow m_row;
    QSet<QString> m_known; ///< equal texts share their memory
    qsizetype m_cells = 0;
    int m_rowNumber = 0;
    int m_column = 0;
};

void SheetScanner::readRow()
{
    const QString named = m_xml.attribute("r"_L1);
    const int number = named.isEmpty() ? m_rowNumber + 1 : named.toInt();
    if (number <= m_rowNumber || number > lastSheetRow) {
        refuseCell(1, savedAnew());
        return;
    }
    m_rowNumber = number;
    m_column = 0;
    m_row = {{}, number};
    while (m_xml.next() && !m_xml.isEnd("row"_L1)) {
        if (m_xml.isStart("c"_L1))
            readCell();
    }
    keepRow();
}

void SheetScanner::readCell()
{
    const QString address = m_xml.attribute("r"_L1);
    const int column = address.isEmpty() ? m_column + 1 : columnOfAddress(address);
    if (column <= m_column || column > lastSheetColumn) {
        refuseCell(m_column + 1, savedAnew());
        return;
    }
    m_column = column;
    const QString style = m_xml.attribute("s"_L1);
    const QString text = cellValue(m_xml.attribute("t"_L1), style.isEmpty() ? 0 : style.toInt());
    if (!text.isEmpty())
        put(column, text);
}

/// From <c> to </c>. A formula's own text is not asked for, only what it came to.
QString SheetScanner::cellValue(const QString &type, int style)
{
    QString text;
    while (m_xml.next() && !m_xml.isEnd("c"_L1)) {
        if (m_xml.isStart("v"_L1))
            text = stored(type, style, m_xml.text());
        else if (m_xml.isStart("is"_L1))
            text = m_xml.richText();
        else if (m_xml.isStart("f"_L1) || m_xml.isStart("extLst"_L1))
            m_xml.skip();
    }
    return text;
}

QString SheetScanner::stored(const QString &type, int style, const QString &value)
{
    if (type == "s"_L1)
        return shared(value);
    if (type == "str"_L1 || type == "inlineStr"_L1)
        return cellWords(value);
    if (type == "b"_L1)
        return value.trimmed() == "1"_L1 || value.trimmed() == "true"_L1 ? u"TRUE"_s : u"FALSE"_s;
    if (type == "d"_L1)
        return value.trimmed().replace(u'T', u' ');
    if (type == "e"_L1)
        return value.trimmed();
    const auto place = static_cast<std::size_t>(style);
    const NumberForm form = style >= 0 && place < m_parts.styles.size() ? m_parts.styles[place] : NumberForm{};
    if (form.isMoment())
        return momentText(value, form, m_parts.dayCount);
    return form.percent ? shareText(value) : numberText(value);
}

QString SheetScanner::shared(const QString &number)
{
    bool ok = false;
    const uint place = number.trimmed().toUInt(&ok);
    if (ok && place < m_parts.texts.size())
        return m_parts.texts[place];
    refuseCell(m_column, savedAnew());
    return {};
}

void SheetScanner::put(int column, const QString &text)
{
    if (column > maxCsvColumns) {
        refuseCell(column, SheetRowsText::tr("there are more than %1 columns: this is no table of records or orders.")
                               .arg(maxCsvColumns));
        return;
    }
    while (int(m_row.cells.size()) < column)
        m_row.cells.push_back({{}, m_rowNumber, int(m_row.cells.size()) + 1});
    m_row.cells.back().text = *m_known.insert(text);
}

void SheetScanner::keepRow()
{
    if (m_row.cells.empty())
        return;
    // A spreadsheet leaves empty cells at the end of a row out; the reader of a table wants to see that none is lost.
    while (!m_rows.empty() && m_row.cells.size() < m_rows.front().cells.size())
        m_row.cells.push_back({{}, m_rowNumber, int(m_row.cells.size()) + 1});
    m_cells += qsizetype(m_row.cells.size());
    if (m_rows.size() >= std::size_t(maxCsvRows) || m_cells > maxCsvCells) {
        m_xml.fail(SheetRowsText::tr("Row %1: the sheet is too large to be read at once. Please export fewer rows at "
                                     "a time.")
                       .arg(m_rowNumber));
        return;
    }
    m_row.cells.shrink_to_fit();
    m_rows.push_back(std::move(m_row));
}

} // namespace

QString cellAddress(int row, int column)
{
    QString letters;
    for (int rest = column; rest > 0; rest = (rest - 1) / 26)
        letters.prepend(QChar(u'A' + (rest - 1) % 26));
    return letters + QString::number(row);
}

Result<std::vector<CsvRow>> readSheetRows(std::unique_ptr<ZipPart> sheet, const WorkbookParts &parts)
{
    return SheetScanner(std::move(sheet), parts).run();
}

} // namespace benchbook
