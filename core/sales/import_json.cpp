// An import as the command line tells it.
#include "core/sales/import_orders.h"

#include <QJsonArray>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

QJsonObject moneyJson(const ChannelMoney &money, const Currency &currency)
{
    return {{u"lines"_s, plainText(money.lines, currency)},
            {u"shipping"_s, plainText(money.shipping, currency)},
            {u"discount"_s, plainText(money.discount, currency)},
            {u"tax"_s, plainText(money.tax, currency)},
            {u"marketplaceTax"_s, plainText(money.marketplaceTax, currency)},
            {u"orderTotal"_s, plainText(money.orderTotal, currency)},
            {u"paid"_s, plainText(money.paid, currency)},
            {u"refunded"_s, plainText(money.refunded, currency)}};
}

QJsonObject totalsJson(const ChannelTotals &totals)
{
    QJsonObject money;
    for (const auto &[code, sums] : totals.money)
        money.insert(code, moneyJson(sums, Currency::ofCode(code)));
    return {{u"orders"_s, totals.orders}, {u"cancelled"_s, totals.cancelled},
            {u"lines"_s, totals.lines},   {u"linesWithoutSku"_s, totals.linesWithoutSku},
            {u"units"_s, totals.units},   {u"money"_s, money}};
}

QJsonObject rowJson(const ImportRow &row)
{
    return {{u"state"_s, importRowStateName(row.state)},
            {u"orderNo"_s, row.orderNo},
            {u"order"_s, row.orderCode.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(row.orderCode)},
            {u"day"_s, row.day.toString(Qt::ISODate)},
            {u"buyer"_s, row.buyer},
            {u"currency"_s, row.currency.code},
            {u"total"_s, plainText(row.total, row.currency)},
            {u"lines"_s, row.lines},
            {u"unmatchedLines"_s, row.unmatchedLines},
            {u"changes"_s, QJsonArray::fromStringList(row.changes)},
            {u"message"_s, row.message},
            {u"file"_s, row.file},
            {u"line"_s, row.fileLine}};
}

QJsonObject unmatchedJson(const UnmatchedItem &item)
{
    return {{u"key"_s, item.key},         {u"sku"_s, item.sku},     {u"title"_s, item.title},
            {u"options"_s, item.options}, {u"lines"_s, item.lines}, {u"pieces"_s, plainText(item.pieces)}};
}

template <class Item, class Each> QJsonArray arrayOf(const std::vector<Item> &items, Each &&each)
{
    QJsonArray array;
    for (const Item &item : items)
        array.append(each(item));
    return array;
}

} // namespace

QJsonObject importPreviewJson(const ImportPreview &preview)
{
    const auto problem = [](const RowProblem &row) {
        return QJsonObject{
            {u"file"_s, row.file}, {u"line"_s, row.line}, {u"column"_s, row.column}, {u"message"_s, row.message}};
    };
    return {{u"channel"_s, preview.channel},
            {u"new"_s, preview.newOrders},
            {u"changed"_s, preview.changedOrders},
            {u"unchanged"_s, preview.unchangedOrders},
            {u"problems"_s, preview.problemOrders},
            {u"leftOut"_s, preview.ordersLeftOut},
            {u"newCustomers"_s, preview.newCustomers},
            {u"totals"_s, totalsJson(preview.totals)},
            {u"orders"_s, arrayOf(preview.rows, rowJson)},
            {u"unmatched"_s, arrayOf(preview.unmatched, unmatchedJson)},
            {u"rowsNotUnderstood"_s, arrayOf(preview.problems, problem)},
            {u"currenciesWithoutRate"_s, QJsonArray::fromStringList(preview.currenciesWithoutRate)},
            {u"filesSeenBefore"_s, QJsonArray::fromStringList(preview.filesSeenBefore)},
            {u"notes"_s, QJsonArray::fromStringList(preview.notes)}};
}

QJsonObject importOutcomeJson(const ImportOutcome &outcome)
{
    return {{u"import"_s, outcome.batch ? QJsonValue(QString::number(outcome.batch->value())) : QJsonValue()},
            {u"new"_s, outcome.newOrders},
            {u"changed"_s, outcome.changedOrders},
            {u"unchanged"_s, outcome.unchangedOrders},
            {u"problems"_s, outcome.problemOrders},
            {u"newCustomers"_s, outcome.newCustomers},
            {u"unmatchedLines"_s, outcome.unmatchedLines},
            {u"matchedLines"_s, outcome.matchedLines},
            {u"totals"_s, totalsJson(outcome.totals)},
            {u"notes"_s, QJsonArray::fromStringList(outcome.notes)}};
}

} // namespace benchbook
