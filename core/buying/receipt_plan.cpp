// What a delivery comes to before it is booked: what of it was ordered, and what each line costs here.
#include "core/buying/bought_quantity.h"
#include "core/buying/purchase_receipt.h"
#include "core/people/settings.h"
#include "core/suppliers/supplier.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct PlanText
{
    Q_DECLARE_TR_FUNCTIONS(Buying)
};

// The same number in another case is the same invoice.
constexpr const char *sameInvoice = R"sql(
    SELECT code, received_day FROM purchase_receipt
    WHERE supplier_id = :supplier AND upper(invoice_no) = upper(:invoice) AND hidden = 0
    ORDER BY number
)sql";

// What went back of the line's lots and of what was cut from them. Of a rolling lot, which more than one delivery
// joined, only what went back with the delivery named. 3 is the supplier's place.
constexpr const char *sentBackOfLine = R"sql(
    WITH RECURSIVE own (lot_id, receipt_id) AS (
        SELECT came.lot_id, line.receipt_id
        FROM standing_purchase_receipt_line AS line JOIN stock_move AS came ON came.receipt_line_id = line.id
        WHERE line.order_line_id = :line
        UNION
        SELECT descent.child_id, own.receipt_id
        FROM own JOIN lot_descent AS descent ON descent.parent_id = own.lot_id)
    SELECT coalesce(sum(iif(gone.to_location_id = 3, 1, -1) * gone.quantity_micro), 0)
    FROM (SELECT DISTINCT lot_id FROM own) AS part
    JOIN lot ON lot.id = part.lot_id
    JOIN stock_move AS gone ON gone.lot_id = lot.id
    JOIN supplier_return AS back ON back.id = gone.supplier_return_id
    WHERE lot.rolling = 0
       OR EXISTS (SELECT 1 FROM own WHERE own.lot_id = lot.id AND own.receipt_id = back.receipt_id)
)sql";

/// Fills a plan from a draft, step by step; what stands against it is gathered, not thrown.
class ReceiptPlanner
{
public:
    ReceiptPlanner(const Reader &reader, QDate today, const ReceiptDraft &draft)
        : m_reader(reader), m_today(today), m_draft(draft)
    {
    }

    Result<ReceiptPlan> plan()
    {
        BENCHBOOK_TRY(readOrder());
        planSupplier();
        planInvoice();
        planCurrency();
        planDay();
        for (std::size_t i = 0; i < m_draft.lines.size(); ++i)
            planLine(m_draft.lines[i], u"lines[%1]."_s.arg(i));
        if (m_draft.lines.empty())
            note(u"lines"_s, PlanText::tr("Say what was received."));
        checkCharges();
        if (m_amountsAreFine) {
            shareCharges();
            landLines();
        }
        sayDifferences();
        return std::move(m_plan);
    }

private:
    void note(const QString &field, const QString &message) { m_plan.issues.push_back({field, message}); }

    Result<void> readOrder()
    {
        if (!m_draft.order)
            return {};
        BENCHBOOK_ASSIGN(m_order, purchaseOrder(m_reader, *m_draft.order));
        m_plan.orderCode = m_order->code;
        if (m_order->state == PurchaseState::Drafted)
            note(u"order"_s, PlanText::tr("%1 is a draft. Place it first.").arg(m_order->code));
        if (m_order->state == PurchaseState::Cancelled)
            note(u"order"_s, PlanText::tr("%1 was cancelled.").arg(m_order->code));
        if (m_draft.supplier && *m_draft.supplier != m_order->supplier)
            note(u"supplier"_s, PlanText::tr("%1 was ordered from %2.").arg(m_order->code, m_order->supplierName));
        return {};
    }

    void planSupplier()
    {
        if (m_order)
            m_plan.supplier = m_order->supplier;
        else if (m_draft.supplier)
            m_plan.supplier = m_draft.supplier;
        else if (const QString name = m_draft.supplierName.trimmed(); !name.isEmpty())
            nameSupplier(name);
        else
            note(u"supplier"_s, PlanText::tr("Say who delivered it."));
        if (m_plan.supplier)
            m_plan.supplierName = benchbook::supplierName(m_reader, *m_plan.supplier);
        if (m_plan.supplier && m_plan.supplierName.isEmpty())
            note(u"supplier"_s, PlanText::tr("This supplier does not exist."));
    }

    void nameSupplier(const QString &name)
    {
        m_plan.supplierName = name;
        const Result<qint64> known = findRecord(m_reader, supplierKind(), name);
        if (known.ok())
            m_plan.supplier = Id<Supplier>(*known);
        else if (known.error().code == ErrorCode::Conflict)
            note(u"supplier"_s, known.error().message);
        else
            m_plan.remarks << PlanText::tr("%1 is new and enters the book as a spot supplier.").arg(name);
    }

    /// Entered twice, an invoice doubles the stock and what is owed; a second delivery of it is no mistake.
    void planInvoice()
    {
        const QString invoice = m_draft.invoiceNo.trimmed();
        if (!m_plan.supplier || invoice.isEmpty())
            return;
        Query same = m_reader.query(sameInvoice);
        same.bind("supplier", *m_plan.supplier).bind("invoice", invoice);
        while (same.next()) {
            m_plan.again << PlanText::tr("Invoice %1 was received as %2 on %3.")
                                .arg(invoice, same.text(0), same.day(1).toString(Qt::ISODate));
        }
    }

    void planCurrency()
    {
        m_plan.studioCurrency = readSettings(m_reader).currency;
        QString code = m_draft.currency;
        if (code.isEmpty())
            code = m_order ? m_order->currency.code : purchaseCurrency(m_reader, {.supplier = m_plan.supplier});
        const Result<Currency> currency = Currency::fromCode(code);
        m_plan.currency = currency.valueOr(m_plan.studioCurrency);
        if (!currency.ok())
            note(u"currency"_s, PlanText::tr("“%1” is no currency.").arg(code));
        const bool own = m_plan.currency == m_plan.studioCurrency;
        m_plan.rate = own ? ExchangeRate() : m_draft.rate;
        if (own && m_draft.rate && *m_draft.rate != ExchangeRate())
            note(u"rate"_s, PlanText::tr("%1 is the studio's own currency; it needs no rate.").arg(code));
        if (!m_plan.rate)
            m_plan.rate = exchangeRate(m_reader, m_plan.currency.code);
        if (!m_plan.rate) {
            note(u"rate"_s, PlanText::tr("Say what one %1 is worth in %2; no rate is kept for it.")
                                .arg(m_plan.currency.code, m_plan.studioCurrency.code));
        } else if (m_plan.rate->micro() <= 0) {
            note(u"rate"_s, PlanText::tr("A rate is more than nothing."));
            m_plan.rate.reset();
        }
    }

    void planDay()
    {
        m_plan.day = m_draft.receivedDay.isValid() ? m_draft.receivedDay : m_today;
        if (m_plan.day > m_today)
            note(u"day"_s, PlanText::tr("Nothing is received on a day that is still ahead."));
        if (m_order && m_order->orderedDay.isValid() && m_plan.day < m_order->orderedDay) {
            note(u"day"_s, PlanText::tr("%1 was ordered on %2, after this day.")
                               .arg(m_order->code, m_order->orderedDay.toString(Qt::ISODate)));
        }
    }

    /// The line of the order that is meant: as named, else the first of the material with something to come.
    const PurchaseLineInfo *orderLineOf(const ReceiptLineDraft &line, const QString &prefix)
    {
        if (line.orderLine) {
            const PurchaseLineInfo *found = m_order ? m_order->line(*line.orderLine) : nullptr;
            if (!found)
                note(prefix + u"line"_s, PlanText::tr("This line is not one of the order."));
            return found;
        }
        const PurchaseLineInfo *meant = nullptr;
        for (const PurchaseLineInfo &one : m_order ? m_order->lines : std::vector<PurchaseLineInfo>()) {
            const bool open = one.received + m_nowOf[one.id] < one.quantity;
            if (one.material == line.material && one.material && (!meant || open)) {
                meant = m_order->line(one.id);
                if (open)
                    break;
            }
        }
        return meant;
    }

    void planLine(const ReceiptLineDraft &draft, const QString &prefix)
    {
        ReceiptLinePlan line;
        const PurchaseLineInfo *ordered = orderLineOf(draft, prefix);
        line.material = draft.material;
        if (ordered)
            takeOrdered(*ordered, draft, prefix, line);
        line.goods = draft.goods;
        if (draft.goods)
            needAmount(prefix + u"goods"_s, *draft.goods);
        if (!line.material) {
            if (!ordered && !draft.orderLine)
                note(prefix + u"material"_s, PlanText::tr("Say which material was received."));
        } else if (const Result<BoughtMaterial> material = boughtMaterial(m_reader, *line.material); material.ok()) {
            line.name = material->name;
            line.unit = material->unit;
            line.loose = material->loose;
        } else {
            note(prefix + u"material"_s, material.error().message);
        }
        if (const Result<void> shelf = needShelf(m_reader, draft.shelf); !shelf.ok())
            note(prefix + u"shelf"_s, shelf.error().message);
        planPieces(draft, prefix, line);
        if (ordered)
            m_nowOf[ordered->id] += line.now;
        comparePrice(line);
        m_plan.lines.push_back(std::move(line));
    }

    void takeOrdered(const PurchaseLineInfo &ordered, const ReceiptLineDraft &draft, const QString &prefix,
                     ReceiptLinePlan &line)
    {
        line.orderLine = ordered.id;
        line.ordered = ordered.quantity;
        line.came = ordered.received + m_nowOf[ordered.id];
        line.orderedTotal = ordered.total;
        line.name = ordered.name();
        line.unit = ordered.unit;
        if (!ordered.material) {
            note(prefix + u"material"_s, PlanText::tr("“%1” is not matched with a material yet.").arg(ordered.title));
        } else if (draft.material && draft.material != ordered.material) {
            note(prefix + u"material"_s, PlanText::tr("This line of the order is %1.").arg(ordered.name()));
        }
        line.material = ordered.material;
    }

    void planPieces(const ReceiptLineDraft &draft, const QString &prefix, ReceiptLinePlan &line)
    {
        if (draft.pieces.empty())
            note(prefix + u"pieces"_s, PlanText::tr("Say how much was received."));
        for (std::size_t i = 0; i < draft.pieces.size(); ++i) {
            const ReceivedPiece &piece = draft.pieces[i];
            const QString field = u"%1pieces[%2]"_s.arg(prefix).arg(i);
            if (piece.quantity <= Quantity())
                note(field, PlanText::tr("The quantity must be more than zero."));
            else if (line.unit.dimension == Dimension::Count && !line.unit.code.isEmpty() && !piece.quantity.isWhole())
                note(field, PlanText::tr("%1 is counted in whole pieces.").arg(line.name));
            line.now += piece.quantity;
            line.lots.push_back({piece.quantity, std::nullopt, piece.traits});
        }
    }

    /// To the cent, as an invoice is written.
    void comparePrice(ReceiptLinePlan &line) const
    {
        if (!m_order || !line.orderedTotal || !line.goods || line.ordered.isZero() || line.now.isZero() ||
            m_order->currency != m_plan.currency)
            return;
        line.price = *line.goods <=> line.orderedTotal->portion(line.now, line.ordered, Rounding::HalfEven);
    }

    void needAmount(const QString &field, Money amount)
    {
        if (amount >= Money() && amount.minor() <= maxPurchaseMinor)
            return;
        m_amountsAreFine = false;
        note(field, PlanText::tr("An amount is zero or more, and not as large as this."));
    }

    void checkCharges()
    {
        needAmount(u"freight"_s, m_draft.freight);
        needAmount(u"duty"_s, m_draft.duty);
        needAmount(u"discount"_s, m_draft.discount);
        if (!m_amountsAreFine)
            return;
        Money known;
        bool complete = true;
        for (const ReceiptLinePlan &line : m_plan.lines) {
            known += line.goods.value_or(Money());
            complete = complete && line.goods;
        }
        if (m_draft.discount > known) {
            m_amountsAreFine = false;
            note(u"discount"_s, PlanText::tr("The discount is more than the goods."));
        }
        if (known + m_draft.freight + m_draft.duty > Money::fromMinor(maxPurchaseMinor)) {
            m_amountsAreFine = false;
            note(u"lines"_s, PlanText::tr("The invoice comes to more than can be kept."));
        }
        if (complete && m_amountsAreFine) {
            m_plan.goods = known;
            m_plan.total = known + m_draft.freight + m_draft.duty - m_draft.discount;
        }
    }

    /// The lines that bear the charges: those whose price is known. By value; where all of them are free, by quantity,
    /// or evenly where the quantities cannot be compared.
    std::vector<qint64> chargeWeights()
    {
        std::vector<qint64> byValue, byQuantity, evenly;
        bool free = true, alike = true, any = false;
        QString unit;
        for (const ReceiptLinePlan &line : m_plan.lines) {
            const bool bears = line.goods.has_value();
            byValue.push_back(bears ? line.goods->minor() : 0);
            byQuantity.push_back(bears ? std::max<qint64>(line.now.micro(), 0) : 0);
            evenly.push_back(bears ? 1 : 0);
            free = free && byValue.back() == 0;
            alike = alike && (!bears || !any || unit == line.unit.code);
            if (bears && byQuantity.back() == 0)
                alike = false;
            if (bears)
                unit = line.unit.code;
            any = any || bears;
        }
        m_plan.sharing = !any    ? ChargeSharing::Unknown
                         : !free ? ChargeSharing::ByValue
                         : alike ? ChargeSharing::ByQuantity
                                 : ChargeSharing::Evenly;
        return m_plan.sharing == ChargeSharing::ByValue      ? byValue
               : m_plan.sharing == ChargeSharing::ByQuantity ? byQuantity
                                                             : evenly;
    }

    void shareCharges()
    {
        if (m_draft.freight.isZero() && m_draft.duty.isZero() && m_draft.discount.isZero())
            return;
        const std::vector<qint64> weights = chargeWeights();
        if (m_plan.sharing == ChargeSharing::Unknown)
            return;
        const std::vector<Money> freight = m_draft.freight.allocate(weights);
        const std::vector<Money> duty = m_draft.duty.allocate(weights);
        const std::vector<Money> discount = m_draft.discount.allocate(weights);
        for (std::size_t i = 0; i < m_plan.lines.size(); ++i) {
            m_plan.lines[i].freight = freight[i];
            m_plan.lines[i].duty = duty[i];
            m_plan.lines[i].discount = discount[i];
        }
    }

    /// The invoice is converted once, as a whole, and shared by what each line comes to in its own currency: so the
    /// lines sum to it, and in the studio's own currency nothing is rounded at all. A discount's share never passes the
    /// line's goods, for it is at most the goods in all.
    void landLines()
    {
        if (!m_plan.rate)
            return;
        std::vector<qint64> weights;
        Money sum;
        for (const ReceiptLinePlan &line : m_plan.lines) {
            const Money own = line.goods ? *line.goods + line.freight + line.duty - line.discount : Money();
            weights.push_back(own.minor());
            sum += own;
        }
        const Money landed = m_plan.rate->convert(sum, m_plan.currency, m_plan.studioCurrency);
        const std::vector<Money> shares = sum.isZero() ? std::vector<Money>(weights.size()) : landed.allocate(weights);
        for (std::size_t i = 0; i < m_plan.lines.size(); ++i)
            landLine(m_plan.lines[i], shares[i]);
        if (m_plan.total)
            m_plan.landed = landed;
    }

    /// Among the pieces of a line by quantity, as the ledger does it.
    static void landLine(ReceiptLinePlan &line, Money share)
    {
        if (!line.goods)
            return;
        line.landed = share;
        std::vector<qint64> weights;
        for (const PlannedLot &lot : line.lots)
            weights.push_back(lot.quantity.micro());
        const bool sound =
            !weights.empty() && std::all_of(weights.begin(), weights.end(), [](qint64 weight) { return weight > 0; });
        if (!sound)
            return;
        const std::vector<Money> values = share.allocate(weights);
        for (std::size_t i = 0; i < line.lots.size(); ++i)
            line.lots[i].value = values[i];
    }

    void sayDifferences()
    {
        std::map<Id<PurchaseLine>, std::size_t> last; // Of an order line delivered in two lines the later one tells.
        for (std::size_t i = 0; i < m_plan.lines.size(); ++i) {
            if (m_plan.lines[i].orderLine)
                last[*m_plan.lines[i].orderLine] = i;
        }
        for (std::size_t i = 0; i < m_plan.lines.size(); ++i) {
            const ReceiptLinePlan &line = m_plan.lines[i];
            if (line.orderLine && last[*line.orderLine] == i)
                sayQuantity(line);
            else if (m_order && !line.orderLine && line.material)
                m_plan.overs << PlanText::tr("%1 is not on %2.").arg(line.name, m_order->code);
            sayPrice(line);
        }
        if (isClosed()) {
            m_plan.overs.prepend(PlanText::tr("%1 was closed on %2: nothing more of it was expected.")
                                     .arg(m_order->code, m_order->closedDay.toString(Qt::ISODate)));
        }
        m_plan.differences = m_plan.again + m_plan.overs + m_plan.differences;
        saySharing();
    }

    bool isClosed() const { return m_order && m_order->closedDay.isValid(); }

    Quantity sentBack(const ReceiptLinePlan &line) const
    {
        Query query = m_reader.query(sentBackOfLine);
        query.bind("line", *line.orderLine);
        return query.next() ? query.quantity(0) : Quantity();
    }

    /// What replaces goods sent back comes on top of what was ordered, and is no surprise.
    void sayOver(const ReceiptLinePlan &line)
    {
        const QString over = displayText(line.over(), line.unit);
        const QString ordered = displayText(line.ordered, line.unit);
        const Quantity back = sentBack(line);
        m_plan.overs << (back.isZero()
                             ? PlanText::tr("%1: %2 more than was ordered (%3).").arg(line.name, over, ordered)
                             : PlanText::tr("%1: %2 more than was ordered (%3); %4 were sent back.")
                                   .arg(line.name, over, ordered, displayText(back, line.unit)));
    }

    void sayQuantity(const ReceiptLinePlan &line)
    {
        if (!line.over().isZero()) {
            sayOver(line);
        } else if (!line.under().isZero() && !isClosed()) {
            m_plan.differences << PlanText::tr("%1: %2 of %3 are still to come.")
                                      .arg(line.name, displayText(line.under(), line.unit),
                                           displayText(line.ordered, line.unit));
        }
    }

    void sayPrice(const ReceiptLinePlan &line)
    {
        if (!line.price || *line.price == std::strong_ordering::equal)
            return;
        const Money agreed = line.orderedTotal->portion(line.now, line.ordered, Rounding::HalfEven);
        const QString text = *line.price == std::strong_ordering::greater
                                 ? PlanText::tr("%1: dearer than agreed, %2 instead of %3.")
                                 : PlanText::tr("%1: cheaper than agreed, %2 instead of %3.");
        m_plan.differences << text.arg(line.name, plainText(*line.goods, m_plan.currency),
                                       plainText(agreed, m_plan.currency) + u' ' + m_plan.currency.code);
    }

    void saySharing()
    {
        const auto unknown = std::count_if(m_plan.lines.begin(), m_plan.lines.end(),
                                           [](const ReceiptLinePlan &line) { return !line.goods; });
        if (unknown > 0 && m_plan.sharing != ChargeSharing::Unknown)
            m_plan.remarks << PlanText::tr("Lines without a price make lots of unknown cost.");
        switch (m_plan.sharing) {
        case ChargeSharing::Nothing:
            return;
        case ChargeSharing::ByValue:
            m_plan.remarks << (unknown > 0 ? PlanText::tr("Freight, duty and discount are shared by value among the "
                                                          "lines that have a price.")
                                           : PlanText::tr("Freight, duty and discount are shared by value."));
            return;
        case ChargeSharing::ByQuantity:
            m_plan.remarks << PlanText::tr("The goods cost nothing, so freight and duty are shared by quantity.");
            return;
        case ChargeSharing::Evenly:
            m_plan.remarks << PlanText::tr("The goods cost nothing and are measured differently, so freight and duty "
                                           "are shared evenly among the lines.");
            return;
        case ChargeSharing::Unknown:
            m_plan.remarks << PlanText::tr("No line has a price: the lots have unknown cost, and freight and duty "
                                           "enter none of them.");
            return;
        }
    }

    const Reader &m_reader;
    QDate m_today;
    const ReceiptDraft &m_draft;
    std::optional<PurchaseOrderInfo> m_order;
    std::map<Id<PurchaseLine>, Quantity> m_nowOf; ///< by earlier lines of this draft
    bool m_amountsAreFine = true;
    ReceiptPlan m_plan;
};

} // namespace

std::size_t ReceiptPlan::lotCount() const
{
    std::size_t lots = 0;
    for (const ReceiptLinePlan &line : lines)
        lots += line.loose ? std::min<std::size_t>(line.lots.size(), 1) : line.lots.size();
    return lots;
}

Result<ReceiptPlan> planReceipt(const Reader &reader, QDate today, const ReceiptDraft &draft)
{
    return ReceiptPlanner(reader, today, draft).plan();
}

} // namespace benchbook
