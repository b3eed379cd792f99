#include "tests/core/sheets/made_workbook.h"

#include "core/sheets/sheet_reader.h"

#include <QStringList>

#include <zip.h>

namespace benchbook::testing {

using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(zip_source_t *source)
{
    zip_stat_t about;
    zip_stat_init(&about);
    if (zip_source_stat(source, &about) != 0 || zip_source_open(source) != 0)
        qFatal("the archive cannot be read back");
    QByteArray bytes(qsizetype(about.size), '\0');
    const zip_int64_t got = zip_source_read(source, bytes.data(), about.size);
    Q_ASSERT(got == bytes.size());
    zip_source_close(source);
    return bytes.left(qsizetype(got));
}

constexpr const char *head = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)";

} // namespace

QByteArray zipped(const Parts &parts, Packing packing)
{
    zip_source_t *memory = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_t *zip = zip_open_from_source(memory, ZIP_TRUNCATE, nullptr);
    Q_ASSERT(zip);
    zip_source_keep(memory);
    for (const auto &[name, bytes] : parts) {
        zip_source_t *source = zip_source_buffer(zip, bytes.constData(), zip_uint64_t(bytes.size()), 0);
        const zip_int64_t index = zip_file_add(zip, name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
        const zip_int32_t method = packing == Packing::Stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE;
        if (index < 0 || zip_set_file_compression(zip, zip_uint64_t(index), method, 0) != 0)
            qFatal("a part cannot be added");
        if (packing == Packing::Sealed &&
            zip_file_set_encryption(zip, zip_uint64_t(index), ZIP_EM_AES_256, "secret") != 0)
            qFatal("a part cannot be sealed");
    }
    if (zip_close(zip) != 0)
        qFatal("the archive cannot be written");
    const QByteArray bytes = bytesOf(memory);
    zip_source_free(memory);
    return bytes;
}

Parts workbookParts(const QByteArray &sheetData)
{
    return {
        {u"[Content_Types].xml"_s,
         QByteArray(head) + R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>)"},
        {u"_rels/.rels"_s,
         QByteArray(head) +
             R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>)"},
        {u"xl/workbook.xml"_s,
         QByteArray(head) +
             R"(<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr/><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>)"},
        {u"xl/_rels/workbook.xml.rels"_s,
         QByteArray(head) +
             R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>)"},
        {u"xl/worksheets/sheet1.xml"_s,
         QByteArray(head) +
             R"(<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1"/><sheetData>)" +
             sheetData + "</sheetData></worksheet>"},
    };
}

QByteArray workbook(const QByteArray &sheetData) { return zipped(workbookParts(sheetData)); }

void setSharedTexts(Parts &parts, const QByteArray &items)
{
    parts[u"xl/sharedStrings.xml"_s] = QByteArray(head) +
                                       R"(<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">)" +
                                       items + "</sst>";
}

void setStyles(Parts &parts, const QList<int> &formatIds, const QByteArray &formats)
{
    QByteArray styles;
    for (const int id : formatIds)
        styles += "<xf numFmtId=\"" + QByteArray::number(id) + "\" fontId=\"0\"/>";
    parts[u"xl/styles.xml"_s] = QByteArray(head) +
                                R"(<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">)"
                                "<numFmts>" +
                                formats + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>" +
                                styles + "</cellXfs></styleSheet>";
}

QString cellsText(const Result<CsvTable> &table)
{
    if (!table)
        return table.error().message;
    QStringList rows;
    for (const CsvRow &row : table->rows) {
        QStringList cells;
        for (const CsvCell &cell : row.cells)
            cells << cell.text;
        rows << cells.join(u'|');
    }
    return rows.join(u'/');
}

QString cellsOf(const QByteArray &bytes, const QString &sheet) { return cellsText(readSheet(bytes, sheet)); }

} // namespace benchbook::testing
