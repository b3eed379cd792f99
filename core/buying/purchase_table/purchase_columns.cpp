#include "core/buying/purchase_table/purchase_columns.h"

#include "core/base/csv_cell.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct PurchaseColumnsText
{
    Q_DECLARE_TR_FUNCTIONS(Purchases)
};

/// A title or a hint may stand above the header.
constexpr std::size_t searchedRows = 10;

struct FieldWords
{
    PurchaseField field;
    QStringList words;
};
using Vocabulary = std::vector<FieldWords>;

/// As 1688 heads them. The buyer's and the receiver's columns are left alone.
const Vocabulary &wordsOf1688()
{
    static const Vocabulary words = {
        {PurchaseField::OrderNo, {u"订单编号"_s}},
        {PurchaseField::Seller, {u"卖家公司名"_s}},
        {PurchaseField::SellerAccount, {u"卖家会员名"_s}},
        {PurchaseField::Goods, {u"货品总价(元)"_s}},
        {PurchaseField::Freight, {u"运费(元)"_s}},
        {PurchaseField::Adjustment, {u"涨价或折扣(元)"_s}},
        {PurchaseField::Paid, {u"实付款(元)"_s}},
        {PurchaseField::Status, {u"订单状态"_s}},
        {PurchaseField::OrderedAt, {u"订单创建时间"_s}},
        {PurchaseField::Title, {u"货品标题"_s}},
        {PurchaseField::UnitPrice, {u"单价(元)"_s}},
        {PurchaseField::Quantity, {u"数量"_s}},
        {PurchaseField::Unit, {u"单位"_s}},
        {PurchaseField::ItemNo, {u"货号"_s}},
        {PurchaseField::Model, {u"型号"_s}},
    };
    return words;
}

/// A word means one field alone, so that no two of them quarrel about a column.
const Vocabulary &wordsOfOurs()
{
    static const Vocabulary words = {
        {PurchaseField::OrderNo,
         {u"Order"_s, u"Order no"_s, u"Order number"_s, u"订单"_s, u"订单号"_s, u"订单编号"_s, u"采购单"_s,
          u"采购单号"_s}},
        {PurchaseField::Seller, {u"Supplier"_s, u"Seller"_s, u"Vendor"_s, u"供应商"_s, u"卖家"_s, u"店铺"_s}},
        {PurchaseField::SellerAccount, {u"Seller account"_s, u"卖家账号"_s, u"卖家会员名"_s}},
        {PurchaseField::Status, {u"Status"_s, u"状态"_s, u"订单状态"_s}},
        {PurchaseField::OrderedAt,
         {u"Date"_s, u"Ordered"_s, u"Order date"_s, u"日期"_s, u"下单日期"_s, u"下单时间"_s, u"采购日期"_s}},
        {PurchaseField::Currency, {u"Currency"_s, u"币种"_s, u"货币"_s}},
        {PurchaseField::Goods, {u"Goods"_s, u"Goods total"_s, u"货款"_s, u"货品总价"_s, u"商品总价"_s}},
        {PurchaseField::Freight, {u"Freight"_s, u"Shipping"_s, u"Postage"_s, u"运费"_s, u"邮费"_s}},
        {PurchaseField::Adjustment, {u"Adjustment"_s, u"涨价或折扣"_s, u"调整"_s}},
        {PurchaseField::Discount, {u"Discount"_s, u"折扣"_s, u"优惠"_s}},
        {PurchaseField::Paid, {u"Paid"_s, u"Amount paid"_s, u"实付"_s, u"实付款"_s, u"付款"_s}},
        {PurchaseField::Title,
         {u"Item"_s, u"Title"_s, u"Material"_s, u"Name"_s, u"Description"_s, u"物料"_s, u"品名"_s, u"名称"_s, u"货品"_s,
          u"商品"_s, u"货品标题"_s}},
        {PurchaseField::ItemNo, {u"Item no"_s, u"Item number"_s, u"SKU"_s, u"Code"_s, u"货号"_s, u"编号"_s, u"编码"_s}},
        {PurchaseField::Model, {u"Model"_s, u"Specification"_s, u"型号"_s, u"规格"_s}},
        {PurchaseField::Quantity, {u"Quantity"_s, u"Qty"_s, u"数量"_s}},
        {PurchaseField::Unit, {u"Unit"_s, u"单位"_s}},
        {PurchaseField::UnitPrice, {u"Price"_s, u"Unit price"_s, u"单价"_s, u"价格"_s}},
        {PurchaseField::LineTotal, {u"Total"_s, u"Line total"_s, u"Amount"_s, u"金额"_s, u"小计"_s, u"合计"_s}},
    };
    return words;
}

/// "Order No." is "order no", "货品总价（元）" is "货品总价(元)", and the unit alone makes no other column.
QString comparableHeader(const QString &header)
{
    QString key;
    for (const QChar c : header.toLower()) {
        if (c == u'（' || c == u'）')
            key += c == u'（' ? u'(' : u')';
        else if (!c.isSpace() && c != u'.' && c != u'*' && c != u'_')
            key += c;
    }
    return key.endsWith(u"(元)") ? key.chopped(3) : key;
}

const FieldWords *meaningOf(const QString &header, const Vocabulary &vocabulary)
{
    const QString key = comparableHeader(header);
    const auto found = std::find_if(vocabulary.begin(), vocabulary.end(), [&](const FieldWords &field) {
        return std::any_of(field.words.begin(), field.words.end(),
                           [&](const QString &word) { return comparableHeader(word) == key; });
    });
    return key.isEmpty() || found == vocabulary.end() ? nullptr : &*found;
}

QStringList headerNames(const CsvRow &row)
{
    QStringList names;
    for (const CsvCell &cell : row.cells)
        names << cleanCell(cell.text);
    return names;
}

bool holdsAll(const QStringList &names, const Vocabulary &vocabulary, const std::vector<PurchaseField> &needed)
{
    return std::all_of(needed.begin(), needed.end(), [&](PurchaseField field) {
        return std::any_of(names.begin(), names.end(), [&](const QString &name) {
            const FieldWords *meaning = meaningOf(name, vocabulary);
            return meaning && meaning->field == field;
        });
    });
}

Result<PurchaseHeader> mappedHeader(PurchaseSource source, const CsvTable &table, std::size_t row)
{
    const Vocabulary &vocabulary = source == PurchaseSource::Alibaba1688 ? wordsOf1688() : wordsOfOurs();
    PurchaseHeader header{source, row, headerNames(table.rows[row]), {}};
    for (qsizetype i = 0; i < header.names.size(); ++i) {
        const FieldWords *meaning = meaningOf(header.names[i], vocabulary);
        if (!meaning)
            continue;
        const auto [earlier, isNew] = header.columns.emplace(meaning->field, static_cast<std::size_t>(i));
        if (isNew)
            continue;
        return Error::invalid(PurchaseColumnsText::tr("Row %1: columns %2 and %3, “%4” and “%5”, mean the same. Rename "
                                                      "the one that is not wanted.")
                                  .arg(table.rows[row].line)
                                  .arg(earlier->second + 1)
                                  .arg(i + 1)
                                  .arg(header.names[qsizetype(earlier->second)], header.names[i]));
    }
    return header;
}

Error noHeader(const CsvTable &table)
{
    constexpr qsizetype shown = 12;
    QStringList seen;
    if (!table.rows.empty())
        seen = headerNames(table.rows.front());
    seen.removeAll(QString());
    const bool more = seen.size() > shown;
    return Error::invalid(
        PurchaseColumnsText::tr("This is no table of purchases: a header row with “Supplier”, “Item” and “Quantity” "
                                "(供应商, 品名, 数量), or that of a 1688 export, is missing. Columns seen: %1.")
            .arg(seen.first(qMin(shown, seen.size())).join(u", "_s) + (more ? u" …"_s : QString())));
}

} // namespace

QStringList PurchaseHeader::unused() const
{
    QStringList left;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const bool used = std::any_of(columns.begin(), columns.end(),
                                      [i](const auto &column) { return column.second == static_cast<std::size_t>(i); });
        if (!used && !names[i].isEmpty())
            left << names[i];
    }
    return left;
}

Result<PurchaseHeader> findPurchaseHeader(const CsvTable &table)
{
    using enum PurchaseField;
    for (std::size_t row = 0; row < std::min(searchedRows, table.rows.size()); ++row) {
        const QStringList names = headerNames(table.rows[row]);
        const bool hasSeller =
            holdsAll(names, wordsOf1688(), {Seller}) || holdsAll(names, wordsOf1688(), {SellerAccount});
        if (hasSeller && holdsAll(names, wordsOf1688(), {OrderNo, Title, UnitPrice, Quantity}))
            return mappedHeader(PurchaseSource::Alibaba1688, table, row);
        if (holdsAll(names, wordsOfOurs(), {Seller, Title, Quantity}))
            return mappedHeader(PurchaseSource::OwnTable, table, row);
    }
    return noHeader(table);
}

} // namespace benchbook
