// The recall list as a file for a spreadsheet: to write letters from, or to call one after the other.
#include "core/recall.h"

#include "core/base/csv.h"
#include "core/base/whole_file.h"
#include "core/tables/workbook.h"

#include <QCoreApplication>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct RecallText
{
    Q_DECLARE_TR_FUNCTIONS(Recall)
};

constexpr int quantityCell = 10;
constexpr int dayCell = 12;

std::vector<WorkbookColumn> recallColumns()
{
    return {{RecallText::tr("What"), 12},         {RecallText::tr("Customer"), 18}, {RecallText::tr("Code"), 10},
            {RecallText::tr("Contact"), 40},      {RecallText::tr("Channel"), 14},  {RecallText::tr("Order"), 14},
            {RecallText::tr("Number there"), 20}, {RecallText::tr("Place"), 16},    {RecallText::tr("Lot"), 16},
            {RecallText::tr("Item"), 24},         {RecallText::tr("Quantity"), 10}, {RecallText::tr("Unit"), 8},
            {RecallText::tr("Day shipped"), 12}};
}

QString personText(const RecallParcel &parcel)
{
    switch (parcel.person) {
    case RecallPerson::Named:
        return parcel.name;
    case RecallPerson::Unnamed:
        return RecallText::tr("nobody named");
    case RecallPerson::Erased:
        return RecallText::tr("erased");
    }
    Q_UNREACHABLE();
}

std::vector<QStringList> recallRows(const Recall &recall)
{
    std::vector<QStringList> rows;
    for (const RecallParcel &parcel : recall.parcels) {
        rows.push_back({RecallText::tr("shipped"), personText(parcel), parcel.customerCode,
                        parcel.contact.join(u" · "_s), parcel.channel, parcel.orderCode, parcel.channelOrderNo,
                        QString(), parcel.lotCode, parcel.itemName, plainText(parcel.quantity), parcel.unit.symbol,
                        parcel.shipped.toString(Qt::ISODate)});
    }
    for (const RecallStock &stock : recall.stock) {
        rows.push_back({RecallText::tr("here"), QString(), QString(), QString(), QString(), QString(), QString(),
                        stock.place, stock.lotCode, stock.itemName, plainText(stock.quantity), stock.unit.symbol,
                        QString()});
    }
    for (const RecallWork &work : recall.work) {
        rows.push_back({RecallText::tr("in work"), QString(), QString(), QString(), QString(), work.code, QString(),
                        QString(), QString(), work.productName, QString::number(work.pieces), u"pcs"_s, QString()});
    }
    return rows;
}

Result<QByteArray> recallWorkbook(const std::vector<QStringList> &rows)
{
    BENCHBOOK_ASSIGN(const auto book, Workbook::create(RecallText::tr("Recall"), recallColumns()));
    for (const QStringList &row : rows) {
        for (int column = 0; column < row.size(); ++column) {
            const QString &cell = row[column];
            if (cell.isEmpty())
                continue;
            if (column == quantityCell)
                book->putNumber(column, cell);
            else if (column == dayCell)
                book->putDay(column, QDate::fromString(cell, Qt::ISODate), cell);
            else
                book->putText(column, cell);
        }
        BENCHBOOK_TRY(book->endRow());
    }
    return book->finish();
}

QByteArray recallCsv(const std::vector<QStringList> &rows)
{
    QStringList titles;
    for (const WorkbookColumn &column : recallColumns())
        titles << column.title;
    QString text = csvLine(titles);
    for (const QStringList &row : rows)
        text += csvLine(row);
    return csvFile(text);
}

} // namespace

Result<int> saveRecall(const Recall &recall, const QString &path)
{
    const std::vector<QStringList> rows = recallRows(recall);
    QByteArray bytes;
    if (path.endsWith(u".xlsx", Qt::CaseInsensitive)) {
        BENCHBOOK_ASSIGN(bytes, recallWorkbook(rows));
    } else {
        bytes = recallCsv(rows);
    }
    BENCHBOOK_TRY(writeWholeFile(path, bytes));
    return static_cast<int>(rows.size());
}

} // namespace benchbook
