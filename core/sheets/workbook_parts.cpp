#include "core/sheets/workbook_parts.h"

#include "core/sheets/xml_part.h"

#include <QCoreApplication>
#include <QUrl>

#include <map>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct WorkbookPartsText
{
    Q_DECLARE_TR_FUNCTIONS(Sheets)
};

struct Relationship
{
    QString kind; ///< the last word of its type, which is the same in both editions of the format
    QString part;
};
using Relationships = std::map<QString, Relationship>; ///< by the id that a part calls one by

QString tooManyParts()
{
    return WorkbookPartsText::tr("The workbook holds more than a table does. Please export fewer rows at a time, or "
                                 "save the one sheet that is needed as CSV.");
}

/// "/xl/sheet1.xml" is absolute; "sheet1.xml" and "../sheet1.xml" start from the folder of the part that says so.
QString resolvedPart(const QString &folder, const QString &target)
{
    QString plain = QUrl::fromPercentEncoding(target.toUtf8());
    plain.replace(u'\\', u'/');
    QStringList path;
    for (const QString &step : QString(plain.startsWith(u'/') ? plain : folder + u'/' + plain).split(u'/')) {
        if (step == ".."_L1 && !path.isEmpty())
            path.removeLast();
        else if (!step.isEmpty() && step != "."_L1 && step != ".."_L1)
            path << step;
    }
    return path.join(u'/');
}

Result<Relationships> relationshipsOf(const ZipArchive &archive, const QString &part)
{
    const QString folder = part.section(u'/', 0, -2);
    const QString file =
        (folder.isEmpty() ? QString() : QString(folder + u'/')) + u"_rels/"_s + part.section(u'/', -1) + u".rels"_s;
    Relationships found;
    if (!archive.has(file))
        return found;
    BENCHBOOK_ASSIGN(std::unique_ptr<ZipPart> bytes, archive.part(file));
    XmlPart xml(std::move(bytes));
    while (xml.next()) {
        if (!xml.isStart("Relationship"_L1) || xml.attribute("TargetMode"_L1) == "External"_L1)
            continue;
        found[xml.attribute("Id"_L1)] = {xml.attribute("Type"_L1).section(u'/', -1),
                                         resolvedPart(folder, xml.attribute("Target"_L1))};
        if (found.size() > maxRelationships)
            xml.fail(tooManyParts());
    }
    BENCHBOOK_TRY(xml.outcome());
    return found;
}

QString partOfKind(const Relationships &relationships, QLatin1StringView kind)
{
    for (const auto &[id, relationship] : relationships) {
        if (relationship.kind == kind)
            return relationship.part;
    }
    return {};
}

Error noWorkbook(const ZipArchive &archive)
{
    if (archive.has(u"content.xml"_s) || archive.has(u"xl/workbook.bin"_s)) {
        return Error::invalid(WorkbookPartsText::tr("This workbook is in a format that Benchbook does not read. Open "
                                                    "it, save it as .xlsx, and choose that file."));
    }
    return Error::invalid(WorkbookPartsText::tr("This is a packed file and no workbook. Unpack it, and choose the "
                                                "CSV file or the workbook inside."));
}

Result<void> readSheetList(XmlPart &xml, const Relationships &relationships, WorkbookPlan &plan)
{
    while (xml.next()) {
        if (xml.isStart("workbookPr"_L1) && xml.flag("date1904"_L1))
            plan.dayCount = DayCount::From1904;
        if (!xml.isStart("sheet"_L1))
            continue;
        const auto found = relationships.find(xml.attributeInNamespace("id"_L1));
        const QString state = xml.attribute("state"_L1);
        // Charts and dialogs have tabs, too.
        if (found != relationships.end() && found->second.kind == "worksheet"_L1) {
            plan.sheets.push_back(
                {xml.attribute("name"_L1), found->second.part, state.isEmpty() || state == "visible"_L1});
        }
        if (plan.sheets.size() > maxSheets)
            xml.fail(tooManyParts());
    }
    return xml.outcome();
}

Result<std::vector<QString>> readSharedTexts(const ZipArchive &archive, const QString &part)
{
    std::vector<QString> texts;
    BENCHBOOK_ASSIGN(std::unique_ptr<ZipPart> bytes, archive.part(part));
    XmlPart xml(std::move(bytes));
    while (xml.next()) {
        if (!xml.isStart("si"_L1))
            continue;
        texts.push_back(xml.richText());
        if (texts.size() > maxSharedTexts)
            xml.fail(tooManyParts());
    }
    BENCHBOOK_TRY(xml.outcome());
    return texts;
}

Result<std::vector<NumberForm>> readStyles(const ZipArchive &archive, const QString &part)
{
    std::vector<NumberForm> styles;
    QHash<int, NumberForm> custom;
    bool ofCells = false;
    BENCHBOOK_ASSIGN(std::unique_ptr<ZipPart> bytes, archive.part(part));
    XmlPart xml(std::move(bytes));
    while (xml.next()) {
        if (xml.isStart("cellXfs"_L1) || xml.isEnd("cellXfs"_L1)) {
            ofCells = xml.isStart("cellXfs"_L1);
        } else if (xml.isStart("numFmt"_L1)) {
            custom.insert(xml.attribute("numFmtId"_L1).toInt(), customForm(xml.attribute("formatCode"_L1)));
        } else if (ofCells && xml.isStart("xf"_L1)) {
            const int format = xml.attribute("numFmtId"_L1).toInt();
            styles.push_back(custom.contains(format) ? custom.value(format) : builtInForm(format));
        }
        if (styles.size() > maxStyles || custom.size() > qsizetype(maxStyles))
            xml.fail(tooManyParts());
    }
    BENCHBOOK_TRY(xml.outcome());
    return styles;
}

} // namespace

Result<WorkbookPlan> planWorkbook(const ZipArchive &archive)
{
    BENCHBOOK_ASSIGN(const Relationships outer, relationshipsOf(archive, {}));
    QString book = partOfKind(outer, "officeDocument"_L1);
    if (book.isEmpty())
        book = u"xl/workbook.xml"_s;
    if (!archive.has(book) || !book.endsWith(".xml"_L1, Qt::CaseInsensitive))
        return noWorkbook(archive);
    BENCHBOOK_ASSIGN(const Relationships relationships, relationshipsOf(archive, book));
    BENCHBOOK_ASSIGN(std::unique_ptr<ZipPart> bytes, archive.part(book));
    XmlPart xml(std::move(bytes));
    WorkbookPlan plan;
    BENCHBOOK_TRY(readSheetList(xml, relationships, plan));
    if (plan.sheets.empty())
        return noWorkbook(archive);
    plan.styles = partOfKind(relationships, "styles"_L1);
    plan.sharedTexts = partOfKind(relationships, "sharedStrings"_L1);
    return plan;
}

Result<WorkbookParts> readWorkbookParts(const ZipArchive &archive, const WorkbookPlan &plan)
{
    WorkbookParts parts;
    parts.dayCount = plan.dayCount;
    if (!plan.styles.isEmpty() && archive.has(plan.styles)) {
        BENCHBOOK_ASSIGN(parts.styles, readStyles(archive, plan.styles));
    }
    if (!plan.sharedTexts.isEmpty() && archive.has(plan.sharedTexts)) {
        BENCHBOOK_ASSIGN(parts.texts, readSharedTexts(archive, plan.sharedTexts));
    }
    return parts;
}

} // namespace benchbook
