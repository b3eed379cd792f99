// The door of this room: a table of purchases as a supplier's marketplace exports it, or of our own, in plain values.
#pragma once

#include "core/base/clock.h"
#include "core/base/csv_reader.h"
#include "core/base/money.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace benchbook {

struct ForeignPurchaseLine
{
    QString title;
    QString itemNo; ///< 货号
    QString model;  ///< 型号
    /// For one unit, plain digits in the purchase's currency ("0.035": it may be finer than a cent); empty if unknown.
    QString unitPrice;
    Quantity quantity; ///< above zero
    QString unit;      ///< as written there: "张", "米", "pcs"; may be empty
    /// What the line costs: as written, else unit price × quantity to the cent; absent if neither is known.
    std::optional<Money> total;
    int row = 0; ///< of the table, as a spreadsheet counts
};

struct ForeignPurchase
{
    QString orderNo; ///< empty in a table of our own that gives none
    QString seller;
    QString sellerAccount; ///< the seller's member name on the marketplace
    QString status;        ///< the marketplace's word: "交易成功"
    std::optional<Instant> orderedAt;
    Currency currency;
    std::optional<Money> goods; ///< as written, else the sum of the lines where all are known
    Money freight;
    Money adjustment;          ///< 涨价或折扣: what came on top (+) or off (−) the goods
    std::optional<Money> paid; ///< absent when the table does not tell
    std::vector<ForeignPurchaseLine> lines;
    QStringList warnings; ///< sentences: what does not add up; the purchase can be used
    int row = 0;          ///< where it begins
};

/// What could not be understood. `column` counts from 1; 0 means the whole row.
struct PurchaseIssue
{
    int row = 0;
    int column = 0;
    QString message; ///< begins with the header of the column
};

enum class PurchaseSource {
    Alibaba1688, ///< "导出订单" of a buyer on 1688
    OwnTable     ///< supplier, order, date, item, quantity, unit, price … in English or Chinese
};

struct ForeignPurchases
{
    PurchaseSource source = PurchaseSource::OwnTable;
    std::vector<ForeignPurchase> purchases; ///< in the order of the table
    std::vector<PurchaseIssue> issues;
    int leftOut = 0; ///< purchases with an issue in one of their rows
    QStringList unusedColumns;
};

struct PurchaseOptions
{
    QTimeZone studioZone = QTimeZone::utc();
    Currency currency; ///< of a table of our own that names none; 1688 is in CNY
};

/// Reads the rows below the header, which is one of the first rows. A purchase of several items goes on in the rows
/// below it, whose cells of the purchase are blank or the same again. It comes whole or not at all: when one of its
/// rows cannot be understood, that is an issue, and the purchase is counted in `leftOut`. Where goods + freight +
/// adjustment is not what was paid, the purchase has a warning.
///
/// Nothing of the receiver (name, address, phone) is read. Invalid when there is no header that says what was bought,
/// naming what was seen, or when a column is there twice.
Result<ForeignPurchases> readPurchases(const CsvTable &table, const PurchaseOptions &options);

} // namespace benchbook
