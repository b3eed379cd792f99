#include "core/buying/purchase_receipt.h"

#include "core/base/human_number.h"
#include "core/suppliers/supplier.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct ReceiptText
{
    Q_DECLARE_TR_FUNCTIONS(Buying)
};

constexpr const char *oneReceipt = R"sql(
    SELECT receipt.id, receipt.code, receipt.supplier_id, supplier.code, supplier.name, receipt.order_id,
           coalesce(bought.code, ''), receipt.received_day, receipt.invoice_no, receipt.currency, receipt.rate_micro,
           receipt.freight_minor, receipt.duty_minor, receipt.discount_minor, receipt.note, receipt.hidden
    FROM purchase_receipt AS receipt
    JOIN supplier ON supplier.id = receipt.supplier_id
    LEFT JOIN purchase_order AS bought ON bought.id = receipt.order_id
    WHERE receipt.id = :id
)sql";

constexpr const char *linesOfReceipt = R"sql(
    SELECT line.id, line.order_line_id, line.material_id, material.code, material.name, material.base_unit,
           line.quantity_micro, line.goods_minor, line.value_minor
    FROM standing_purchase_receipt_line AS line JOIN material ON material.id = line.material_id
    WHERE line.receipt_id = :id
    ORDER BY line.id
)sql";

constexpr const char *lotsOfReceiptLine = R"sql(
    SELECT lot.id, lot.code, sum(move.quantity_micro) FROM stock_move AS move JOIN lot ON lot.id = move.lot_id
    WHERE move.receipt_line_id = :line GROUP BY lot.id ORDER BY lot.number
)sql";

constexpr const char *receiptByCode = R"sql(
    SELECT id FROM purchase_receipt WHERE code = upper(:reference) OR id = :id
)sql";

constexpr const char *receiptByInvoice = R"sql(
    SELECT id FROM purchase_receipt WHERE invoice_no = :reference AND hidden = 0 LIMIT 2
)sql";

constexpr const char *receiptsOfOrder = R"sql(
    SELECT id FROM purchase_receipt WHERE order_id = :order AND hidden = 0 ORDER BY received_day, number
)sql";

/// Books a plan line after line.
class ReceiptBooking
{
public:
    ReceiptBooking(Action &action, const ReceiptDraft &draft, const ReceiptPlan &plan)
        : m_action(action), m_draft(draft), m_plan(plan)
    {
    }

    Result<BookedReceipt> book()
    {
        BENCHBOOK_ASSIGN(const Id<Supplier> supplier, theSupplier());
        const auto id = m_action.newId<PurchaseReceipt>();
        const int number = m_action.nextNumber("purchase_receipt");
        BookedReceipt booked{id, humanCode(u"GR-"_s, number), {}};
        m_action.add("purchase_receipt", id,
                     {{"number", number},
                      {"code", booked.code},
                      {"supplier_id", supplier},
                      {"order_id", m_draft.order},
                      {"received_day", m_plan.day},
                      {"invoice_no", m_draft.invoiceNo.trimmed()},
                      {"currency", m_plan.currency.code},
                      {"rate_micro", m_plan.rate->micro()},
                      {"freight_minor", m_draft.freight},
                      {"duty_minor", m_draft.duty},
                      {"discount_minor", m_draft.discount},
                      {"note", m_draft.note.trimmed()}});
        for (std::size_t i = 0; i < m_plan.lines.size(); ++i) {
            BENCHBOOK_ASSIGN(const std::vector<MadeLot> lots, bookLine(id, m_plan.lines[i], m_draft.lines[i]));
            for (const MadeLot &lot : lots)
                addOnce(booked.lots, lot);
        }
        m_action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Receive %1 from %2"), {booked.code, m_plan.supplierName}));
        return booked;
    }

private:
    Result<Id<Supplier>> theSupplier()
    {
        if (!m_plan.supplier) {
            BENCHBOOK_ASSIGN(const std::optional<Id<Supplier>> made, supplierCalled(m_action, m_plan.supplierName));
            m_supplierReference = m_plan.supplierName.trimmed();
            return *made;
        }
        m_supplierReference = QString::number(m_plan.supplier->value());
        return *m_plan.supplier;
    }

    Result<std::vector<MadeLot>> bookLine(Id<PurchaseReceipt> receipt, const ReceiptLinePlan &line,
                                          const ReceiptLineDraft &draft)
    {
        const auto id = m_action.newId<ReceiptLine>();
        m_action.add("purchase_receipt_line", id,
                     {{"at_ms", m_action.now()},
                      {"about_day", m_plan.day},
                      {"receipt_id", receipt},
                      {"order_line_id", line.orderLine},
                      {"material_id", line.material},
                      {"quantity_micro", line.now},
                      {"goods_minor", line.goods},
                      {"value_minor", line.landed}});
        Receipt goods{*line.material, draft.pieces};
        goods.cost = line.landed;
        goods.location = draft.shelf;
        goods.supplier = m_supplierReference;
        goods.typedQuantity = draft.typedQuantity;
        goods.day = m_plan.day;
        goods.receiptLine = id;
        return receive(m_action, goods);
    }

    static void addOnce(std::vector<MadeLot> &lots, const MadeLot &lot)
    {
        const bool known = std::any_of(lots.begin(), lots.end(), [&](const MadeLot &one) { return one.id == lot.id; });
        if (!known)
            lots.push_back(lot);
    }

    Action &m_action;
    const ReceiptDraft &m_draft;
    const ReceiptPlan &m_plan;
    QString m_supplierReference;
};

Result<std::vector<ReceivedLineInfo>> receivedLines(const Reader &reader, Id<PurchaseReceipt> id)
{
    Query query = reader.query(linesOfReceipt);
    query.bind("id", id);
    std::vector<ReceivedLineInfo> lines;
    while (query.next()) {
        BENCHBOOK_ASSIGN(const Unit unit, Unit::fromText(query.text(5)));
        ReceivedLineInfo line{query.id<ReceiptLine>(0),
                              query.maybeId<PurchaseLine>(1),
                              query.id<Material>(2),
                              query.text(3),
                              query.text(4),
                              unit,
                              query.quantity(6),
                              query.maybeMoney(7),
                              query.maybeMoney(8),
                              {},
                              {},
                              {}};
        Query lots = reader.query(lotsOfReceiptLine);
        lots.bind("line", line.id);
        while (lots.next()) {
            line.lots.push_back(lots.id<Lot>(0));
            line.lotCodes << lots.text(1);
            line.lotQuantities.push_back(lots.quantity(2));
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace

Result<BookedReceipt> bookReceipt(Action &action, const ReceiptDraft &draft, ReceiptConsent consent)
{
    BENCHBOOK_ASSIGN(const ReceiptPlan plan, planReceipt(action.reader(), action.today(), draft));
    if (!plan.issues.empty())
        return Error::fromIssues(plan.issues);
    if (!plan.again.isEmpty() && !consent.acceptAgain) {
        return Error::refused(
            ReceiptText::tr("%1 Nothing was booked; say so where this is another delivery of the same invoice.")
                .arg(plan.again.join(u' ')));
    }
    if (!plan.overs.isEmpty() && !consent.acceptOver) {
        return Error::refused(ReceiptText::tr("%1 Nothing was booked; say that it is accepted, or send the rest back.")
                                  .arg(plan.overs.join(u' ')));
    }
    return ReceiptBooking(action, draft, plan).book();
}

Result<BookedReceipt> bookReceipt(Studio &studio, const ReceiptDraft &draft, ReceiptConsent consent, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Receive a delivery")), person,
                          [&](Action &action) { return bookReceipt(action, draft, consent); });
}

std::optional<Money> ReceiptInfo::goods() const
{
    Money sum;
    for (const ReceivedLineInfo &line : lines) {
        if (!line.goods)
            return std::nullopt;
        sum += *line.goods;
    }
    return sum;
}

std::optional<Money> ReceiptInfo::total() const
{
    const std::optional<Money> sum = goods();
    return sum ? std::optional(*sum + freight + duty - discount) : std::nullopt;
}

std::optional<Money> ReceiptInfo::landed() const
{
    Money sum;
    for (const ReceivedLineInfo &line : lines) {
        if (!line.value)
            return std::nullopt;
        sum += *line.value;
    }
    return sum;
}

std::vector<Id<Lot>> ReceiptInfo::lots() const
{
    std::vector<Id<Lot>> all;
    for (const ReceivedLineInfo &line : lines) {
        for (const Id<Lot> lot : line.lots) {
            if (std::find(all.begin(), all.end(), lot) == all.end())
                all.push_back(lot);
        }
    }
    return all;
}

Result<ReceiptInfo> purchaseReceipt(const Reader &reader, Id<PurchaseReceipt> id)
{
    Query query = reader.query(oneReceipt);
    query.bind("id", id);
    if (!query.next())
        return Error::notFound(ReceiptText::tr("This receipt does not exist."));
    ReceiptInfo receipt{query.id<PurchaseReceipt>(0),
                        query.text(1),
                        query.id<Supplier>(2),
                        query.text(3),
                        query.text(4),
                        query.maybeId<PurchaseOrder>(5),
                        query.text(6),
                        query.day(7),
                        query.text(8),
                        Currency::ofCode(query.text(9)),
                        ExchangeRate::fromMicro(query.integer(10)),
                        query.money(11),
                        query.money(12),
                        query.money(13),
                        query.text(14),
                        query.flag(15),
                        {}};
    BENCHBOOK_ASSIGN(receipt.lines, receivedLines(reader, id));
    return receipt;
}

Result<Id<PurchaseReceipt>> findReceipt(const Reader &reader, const QString &reference)
{
    const QString text = reference.trimmed();
    Query byCode = reader.query(receiptByCode);
    byCode.bind("reference", text).bind("id", text.toLongLong());
    if (byCode.next())
        return byCode.id<PurchaseReceipt>(0);
    Query byInvoice = reader.query(receiptByInvoice);
    byInvoice.bind("reference", text);
    if (text.isEmpty() || !byInvoice.next())
        return Error::notFound(ReceiptText::tr("There is no receipt “%1”.").arg(reference));
    const auto id = byInvoice.id<PurchaseReceipt>(0);
    if (byInvoice.next())
        return Error::conflict(ReceiptText::tr("More than one receipt has the invoice “%1”; use its code.").arg(text));
    return id;
}

std::vector<Id<PurchaseReceipt>> receiptsOf(const Reader &reader, Id<PurchaseOrder> order)
{
    Query query = reader.query(receiptsOfOrder);
    query.bind("order", order);
    std::vector<Id<PurchaseReceipt>> receipts;
    while (query.next())
        receipts.push_back(query.id<PurchaseReceipt>(0));
    return receipts;
}

} // namespace benchbook
