#include "core/sales/channel/order_builder.h"

#include "core/base/cell_cleaner.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct OrderBuilderWords
{
    Q_DECLARE_TR_FUNCTIONS(Channel)
};

void fillIfEmpty(QString &target, const QString &value)
{
    if (target.isEmpty())
        target = value;
}

bool isOrderList(const RowReader &row) { return row.sheet().preset->role == ChannelFileRole::Orders; }

/// A line's price and total, each from the other where the file has only one of them.
void readPrice(ChannelLine &line, RowReader &row, const Currency &currency)
{
    const std::optional<Money> unit = row.amount(ChannelField::UnitPrice, currency);
    const std::optional<Money> total = row.amount(ChannelField::LineTotal, currency);
    if (row.failed())
        return;
    if (!unit && !total) {
        row.fail(ChannelField::UnitPrice, OrderBuilderWords::tr("the price is missing."));
        return;
    }
    const qint64 pieces = line.quantity.wholeUnits();
    line.lineTotal = total ? *total : unit->times(pieces);
    line.unitPrice = unit ? *unit : total->portion(1, pieces, Rounding::HalfEven);
    if (line.lineTotal.minor() > maxCellMinor)
        row.fail(ChannelField::Quantity, OrderBuilderWords::tr("this line's total is too large."));
}

} // namespace

OrderBuilder::OrderBuilder(const ChannelOptions &options, ProblemList &problems, Lines lines)
    : m_options(options), m_problems(problems), m_lines(lines)
{
}

CellDateRule OrderBuilder::dateRule(const ChannelPreset &preset) const
{
    const QTimeZone studio = m_options.studioZone.isValid() ? m_options.studioZone : QTimeZone::utc();
    const QTimeZone shop = preset.timeZone.isEmpty() ? studio : QTimeZone(preset.timeZone);
    return {preset.dateOrder, shop.isValid() ? shop : studio, studio};
}

void OrderBuilder::addSheet(const ChannelSheet &sheet)
{
    const std::vector<CsvRow> &rows = sheet.table.rows;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        RowReader row(sheet, rows[i], m_problems);
        addRow(row);
    }
}

QString OrderBuilder::orderNo(RowReader &row) const
{
    QString number = row.text(ChannelField::OrderNo);
    const QString &prefix = row.sheet().preset->orderNoPrefix;
    if (!prefix.isEmpty() && number.startsWith(prefix))
        number = number.sliced(prefix.size());
    if (number.isEmpty()) {
        // Rows that lost their beginning say so; the others may be a footer.
        if (row.hasItsShape())
            row.fail(ChannelField::OrderNo, OrderBuilderWords::tr("the order number is missing."));
        return {};
    }
    if (isRoundedNumber(number)) {
        row.fail(ChannelField::OrderNo,
                 OrderBuilderWords::tr("a spreadsheet has rounded this order number to %1. Please export "
                                       "again and import the file without opening and saving it first.")
                     .arg(number));
        return {};
    }
    return number;
}

OrderBuilder::Draft *OrderBuilder::draftFor(RowReader &row, const QString &number)
{
    if (const auto known = m_draftByNumber.constFind(number); known != m_draftByNumber.constEnd())
        return &m_drafts[*known];
    if (isOrderList(row) && m_lines == Lines::Here) {
        row.fail(ChannelField::OrderNo, OrderBuilderWords::tr("order %1 has no lines in the item file.").arg(number));
        ++m_leftOut;
        return nullptr;
    }
    m_draftByNumber.insert(number, m_drafts.size());
    Draft draft;
    draft.order.channel = row.sheet().preset->channel;
    draft.order.orderNo = number;
    draft.order.file = row.sheet().file;
    draft.order.fileLine = row.line();
    m_drafts.push_back(std::move(draft));
    return &m_drafts.back();
}

/// Two exports may overlap. Lines with a key of their own can be told apart; where lines have none,
/// and for order lists, the first file speaks for the order.
bool OrderBuilder::belongsToAnotherFile(Draft &draft, RowReader &row)
{
    const ChannelSheet *&owner = isOrderList(row) ? draft.listSheet : draft.linesSheet;
    if (!owner)
        owner = &row.sheet();
    if (owner == &row.sheet() || (!isOrderList(row) && row.has(ChannelField::LineKey)))
        return false;
    row.remark(ChannelField::OrderNo,
               OrderBuilderWords::tr("order %1 was read from “%2” already; this row was not used.")
                   .arg(draft.order.orderNo, owner->file));
    return true;
}

void OrderBuilder::addRow(RowReader &row)
{
    const QString number = orderNo(row);
    if (number.isEmpty())
        return;
    Draft *draft = draftFor(row, number);
    if (!draft || belongsToAnotherFile(*draft, row))
        return;
    if (row.hasItsShape()) {
        readCurrency(*draft, row);
        if (!row.failed() && (isOrderList(row) || readLine(*draft, row)))
            readOrder(*draft, row);
    }
    draft->broken = draft->broken || row.failed();
}

bool OrderBuilder::readLine(Draft &draft, RowReader &row)
{
    ChannelLine line;
    line.lineNo = static_cast<int>(draft.order.lines.size()) + 1;
    line.key = row.text(ChannelField::LineKey);
    line.sku = row.text(ChannelField::Sku);
    line.title = row.text(ChannelField::Title);
    line.options = row.text(ChannelField::Options);
    if (line.sku.isEmpty() && line.title.isEmpty())
        row.fail(ChannelField::Title, OrderBuilderWords::tr("this line has neither a title nor an SKU."));
    line.quantity = row.pieces().value_or(Quantity());
    if (!row.failed())
        readPrice(line, row, *draft.currency);
    if (row.failed())
        return true;

    if (line.key.isEmpty()) {
        if (row.has(ChannelField::LineKey))
            row.fail(ChannelField::LineKey, OrderBuilderWords::tr("this line's own number is missing."));
        line.key = QString::number(line.lineNo);
    }
    if (const auto known = draft.lineByKey.constFind(line.key); known != draft.lineByKey.constEnd()) {
        const ChannelLine &earlier = draft.order.lines[*known];
        line.lineNo = earlier.lineNo;
        if (line != earlier)
            row.fail(ChannelField::LineKey,
                     OrderBuilderWords::tr("line %1 is there twice with different content.").arg(line.key));
        return false;
    }
    draft.lineByKey.insert(line.key, draft.order.lines.size());
    draft.order.lines.push_back(std::move(line));
    return true;
}

void OrderBuilder::readOrder(Draft &draft, RowReader &row)
{
    fillIfEmpty(draft.order.shop, row.text(ChannelField::Shop));
    fillIfEmpty(draft.order.note, row.text(ChannelField::Note));
    readBuyer(draft.order, row);
    if (!draft.orderedAt)
        draft.orderedAt = row.moment(ChannelField::OrderedAt, dateRule(*row.sheet().preset));
    readState(draft, row);
    readAmounts(draft, row);
}

void OrderBuilder::readCurrency(Draft &draft, RowReader &row)
{
    QString code = row.text(ChannelField::Currency).toUpper();
    if (code.isEmpty()) {
        if (draft.currency)
            return;
        code = row.sheet().preset->currency;
    }
    if (code.isEmpty()) {
        row.fail(ChannelField::Currency, OrderBuilderWords::tr("the currency is missing."));
        return;
    }
    const Result<Currency> currency = Currency::fromCode(code);
    if (!currency)
        row.fail(ChannelField::Currency, currency.error().message);
    else if (draft.currency && *draft.currency != *currency)
        row.fail(ChannelField::Currency, OrderBuilderWords::tr("order %1 has rows in %2 and in %3.")
                                             .arg(draft.order.orderNo, draft.currency->code, code));
    else
        draft.currency = *currency;
}

void OrderBuilder::readBuyer(ChannelOrder &order, RowReader &row) const
{
    const auto fill = [&](QString &target, ChannelField field) {
        const bool personal = field == ChannelField::BuyerName || field == ChannelField::BuyerPhone ||
                              field == ChannelField::BuyerAddress || row.sheet().preset->personal.contains(field);
        if (!personal || m_options.keepPersonalData)
            fillIfEmpty(target, row.text(field));
    };
    fill(order.buyerHandle, ChannelField::BuyerHandle);
    fill(order.buyerName, ChannelField::BuyerName);
    fill(order.buyerPhone, ChannelField::BuyerPhone);
    fill(order.buyerAddress, ChannelField::BuyerAddress);
    fill(order.buyerCountry, ChannelField::BuyerCountry);
}

void OrderBuilder::readAmounts(Draft &draft, RowReader &row)
{
    Amounts &amounts = isOrderList(row) ? draft.listAmounts : draft.amounts;
    for (const ChannelField field : orderAmountFields()) {
        const std::optional<Money> amount = row.amount(field, *draft.currency);
        if (!amount)
            continue;
        const auto [known, isNew] = amounts.emplace(field, *amount);
        if (isNew)
            continue;
        if (row.sheet().preset->summed.contains(field)) {
            known->second += *amount;
        } else if (known->second != *amount) {
            row.fail(field, OrderBuilderWords::tr("order %1 has both %2 and %3 here, but one order has one.")
                                .arg(draft.order.orderNo, plainText(known->second, *draft.currency),
                                     plainText(*amount, *draft.currency)));
        }
    }
}

void OrderBuilder::readState(Draft &draft, RowReader &row)
{
    const std::optional<ChannelState> state = row.state();
    if (!state)
        return;
    // The lines of one order may be at different points; the order is as far as its last line. An
    // order list adds nothing to what the lines say.
    if (!draft.state)
        draft.state = state;
    else if (!isOrderList(row))
        draft.state = std::min(*draft.state, *state);
}

void OrderBuilder::leaveOut(Draft &draft, const QString &message)
{
    draft.broken = true;
    m_problems.add({draft.order.file, draft.order.fileLine, 0, message});
}

void OrderBuilder::settleAmounts(Draft &draft)
{
    ChannelOrder &order = draft.order;
    const auto given = [&draft](ChannelField field) -> std::optional<Money> {
        for (const Amounts *amounts : {&draft.listAmounts, &draft.amounts}) {
            if (const auto found = amounts->find(field); found != amounts->end())
                return found->second;
        }
        return std::nullopt;
    };
    const auto amount = [&given](ChannelField field) { return given(field).value_or(Money()); };

    order.shipping = amount(ChannelField::Shipping);
    order.tax = amount(ChannelField::Tax);
    order.marketplaceTax = amount(ChannelField::MarketplaceTax);
    order.discount = amount(ChannelField::Discount) + amount(ChannelField::ShippingDiscount);
    // List prices against what the goods cost in the end: the difference is the discount.
    const bool telling = !order.lines.empty() && !given(ChannelField::Discount);
    if (const auto goods = given(ChannelField::GoodsTotal); goods && telling)
        order.discount = order.linesTotal() - *goods;
    order.paid = given(ChannelField::Paid);
    order.orderTotal =
        given(ChannelField::OrderTotal)
            .value_or(order.linesTotal() - order.discount + order.shipping + order.tax + order.marketplaceTax);
    order.refunded = amount(ChannelField::Refunded);
    if (const Money adjusted = amount(ChannelField::AdjustedTotal); !adjusted.isZero())
        order.refunded = order.orderTotal - adjusted;
    if (order.refunded < Money())
        leaveOut(draft,
                 OrderBuilderWords::tr("Order %1: its total after refunds is above its total.").arg(order.orderNo));
}

void OrderBuilder::complete(Draft &draft)
{
    ChannelOrder &order = draft.order;
    if (draft.linesSheet && draft.linesSheet->preset->partnerNeeded && !draft.listSheet) {
        leaveOut(draft,
                 OrderBuilderWords::tr("Order %1 is not in the order list; it was left out.").arg(order.orderNo));
        return;
    }
    if (!draft.orderedAt) {
        leaveOut(draft, OrderBuilderWords::tr("Order %1 has no date; it was left out.").arg(order.orderNo));
        return;
    }
    order.orderedAt = *draft.orderedAt;
    order.currency = *draft.currency;
    order.state = draft.state.value_or(ChannelState::Open);
    fillIfEmpty(order.shop, m_options.shop);
    settleAmounts(draft);
}

std::vector<ChannelOrder> OrderBuilder::finish()
{
    std::vector<ChannelOrder> orders;
    for (Draft &draft : m_drafts) {
        if (!draft.broken)
            complete(draft);
        if (draft.broken)
            ++m_leftOut;
        else
            orders.push_back(std::move(draft.order));
    }
    m_drafts.clear();
    m_draftByNumber.clear();
    return orders;
}

} // namespace benchbook
