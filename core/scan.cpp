#include "core/scan.h"

#include "core/base/whole_file.h"
#include "core/people/people_kinds.h"
#include "core/people/settings.h"
#include "core/stock/lot.h"
#include "core/workshop/work_order.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <numeric>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct ScanText
{
    Q_DECLARE_TR_FUNCTIONS(Labels)
};

/// A kind of thing that can carry a label, and how its row is found by the number on it and the other way round.
struct LabelledTable
{
    ScanCode::Kind kind;
    const char *table;
    const char *rowOfNumber;
    const char *numberOfRow;
};

constexpr LabelledTable labelledTables[]{
    {ScanCode::Kind::Lot, "lot", "SELECT id FROM lot WHERE number = :number", "SELECT number FROM lot WHERE id = :id"},
    {ScanCode::Kind::WorkOrder, "work_order", "SELECT id FROM work_order WHERE number = :number",
     "SELECT number FROM work_order WHERE id = :id"},
    {ScanCode::Kind::SalesOrder, "sales_order", "SELECT id FROM sales_order WHERE number = :number",
     "SELECT number FROM sales_order WHERE id = :id"},
    {ScanCode::Kind::Material, "material", "SELECT id FROM material WHERE number = :number",
     "SELECT number FROM material WHERE id = :id"},
    // Nobody is ever taken out of the table and whoever comes later has a greater id, so a person's place stays.
    {ScanCode::Kind::Person, "person", "SELECT id FROM person WHERE :number > 0 ORDER BY id LIMIT 1 OFFSET :number - 1",
     "SELECT (SELECT count(*) FROM person AS earlier WHERE earlier.id <= person.id) FROM person WHERE person.id = :id"},
};

const LabelledTable *tableOf(ScanCode::Kind kind)
{
    const auto found = std::find_if(std::begin(labelledTables), std::end(labelledTables),
                                    [kind](const LabelledTable &labelled) { return labelled.kind == kind; });
    return found == std::end(labelledTables) ? nullptr : found;
}

Result<QString> scannedText(const Reader &reader, ScanCode::Kind kind, qint64 row)
{
    Query query = reader.query(tableOf(kind)->numberOfRow);
    query.bind("id", row);
    if (!query.next() || query.integer(0) > ScanCode::greatestNumber)
        return Error::notFound(ScanText::tr("There is no label for this."));
    return ScanCode{kind, query.count(0)}.text();
}

/// Words that are there, joined by a dot.
QString joined(const QStringList &words)
{
    QStringList present = words;
    present.removeAll(QString());
    return present.join(u" · "_s);
}

} // namespace

std::optional<RowRef> scannedRow(const Reader &reader, const QString &text)
{
    const std::optional<ScanCode> code = ScanCode::fromText(text);
    const LabelledTable *labelled = code ? tableOf(code->kind) : nullptr;
    if (!labelled)
        return std::nullopt;
    Query query = reader.query(labelled->rowOfNumber);
    query.bind("number", code->number);
    return query.next() ? std::optional(RowRef{labelled->table, query.integer(0)}) : std::nullopt;
}

Result<Id<Lot>> scannedLot(const Reader &reader, const QString &text)
{
    const std::optional<RowRef> row = scannedRow(reader, text.trimmed());
    return row && QLatin1StringView(row->table) == "lot"_L1 ? Id<Lot>(row->row) : findLot(reader, text);
}

Result<LabelContent> lotLabel(const Reader &reader, Id<Lot> lot)
{
    BENCHBOOK_ASSIGN(const LotInfo info, lotInfo(reader, lot));
    BENCHBOOK_ASSIGN(const QString scanned, scannedText(reader, ScanCode::Kind::Lot, lot.value()));
    const std::vector<LotStock> stock = stockOf(reader, lot);
    const Quantity there = std::accumulate(stock.begin(), stock.end(), Quantity(),
                                           [](Quantity sum, const LotStock &place) { return sum + place.quantity; });
    return LabelContent{scanned,
                        info.code,
                        info.itemName,
                        {joined({displayText(there, info.unit), info.traits.grade}),
                         info.receivedDay.toString(Qt::ISODate), info.supplier}};
}

Result<LabelContent> workOrderLabel(const Reader &reader, Id<WorkOrder> workOrder)
{
    BENCHBOOK_ASSIGN(const WorkOrderInfo info, workOrderInfo(reader, workOrder));
    BENCHBOOK_ASSIGN(const QString scanned, scannedText(reader, ScanCode::Kind::WorkOrder, workOrder.value()));
    return LabelContent{scanned,
                        info.code,
                        info.productName,
                        {joined({ScanText::tr("%n piece(s)", nullptr, info.quantity), info.orderCode}),
                         info.due.isValid() ? ScanText::tr("due %1").arg(info.due.toString(Qt::ISODate)) : QString()}};
}

Result<LabelContent> personLabel(const Reader &reader, Id<Person> person)
{
    const std::optional<PersonInfo> info = personById(reader, person);
    if (!info)
        return Error::notFound(ScanText::tr("This person does not exist."));
    BENCHBOOK_ASSIGN(const QString scanned, scannedText(reader, ScanCode::Kind::Person, person.value()));
    return LabelContent{scanned, info->name, ScanText::tr("Badge"), {info->skills.join(ScanText::tr(", "))}};
}

Result<LabelContent> labelOf(const Reader &reader, const QString &reference)
{
    if (const auto lot = findLot(reader, reference); lot.ok())
        return lotLabel(reader, *lot);
    if (const auto workOrder = findWorkOrder(reader, reference); workOrder.ok())
        return workOrderLabel(reader, *workOrder);
    if (const auto person = findRecord(reader, personKind(), reference); person.ok())
        return personLabel(reader, Id<Person>(*person));
    return Error::notFound(ScanText::tr("There is no lot, work order or person “%1”.").arg(reference));
}

Result<int> writeLabels(const LabelJob &job, int dpi, const QString &path, const QFont &font)
{
    if (job.labels.empty())
        return Error::invalid(ScanText::tr("There is nothing to print a label for."));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    int pages = 0;
    {
        QPdfWriter writer(&buffer);
        writer.setCreator(u"Benchbook"_s);
        writer.setTitle(ScanText::tr("Labels"));
        writer.setResolution(dpi);
        const QSizeF page = QSizeF(job.preset.page()) / 1000.0;
        writer.setPageSize(QPageSize(page, QPageSize::Millimeter, QString(), QPageSize::ExactMatch));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        QPainter painter;
        if (!painter.begin(&writer))
            return Error{ErrorCode::Io, ScanText::tr("The labels could not be drawn. Nothing was written.")};
        for (std::size_t done = 0; done < job.labels.size(); ++pages) {
            if (pages > 0)
                writer.newPage();
            const int skipped = pages == 0 ? job.skipped : 0;
            BENCHBOOK_ASSIGN(const int taken, paintLabelPage(painter, job.preset, dpi, job.labels,
                                                             static_cast<int>(done), skipped, font));
            done += static_cast<std::size_t>(taken);
        }
    }
    BENCHBOOK_TRY(writeWholeFile(path, bytes));
    return pages;
}

} // namespace benchbook
