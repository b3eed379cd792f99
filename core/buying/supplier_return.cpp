#include "core/buying/supplier_return.h"

#include "core/base/human_number.h"
#include "core/buying/purchase_receipt.h"
#include "core/people/settings.h"
#include "core/stock/lot_descent.h"
#include "core/suppliers/supplier.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <set>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct ReturnText
{
    Q_DECLARE_TR_FUNCTIONS(Buying)
};

constexpr const char *lotCameWith = R"sql(
    SELECT 1 FROM stock_move AS move JOIN standing_purchase_receipt_line AS line ON line.id = move.receipt_line_id
    WHERE move.lot_id = :lot AND line.receipt_id = :receipt
)sql";

constexpr const char *lotIsHeld = "SELECT 1 FROM held_lot WHERE lot_id = :lot";

constexpr const char *oneReturn = R"sql(
    SELECT back.id, back.code, back.supplier_id, supplier.code, supplier.name, back.receipt_id,
           coalesce(receipt.code, ''), back.returned_day, back.reason, back.credit_minor, back.credited_day, back.hidden
    FROM supplier_return AS back
    JOIN supplier ON supplier.id = back.supplier_id
    LEFT JOIN purchase_receipt AS receipt ON receipt.id = back.receipt_id
    WHERE back.id = :id
)sql";

// 3 is the supplier's place.
constexpr const char *lotsOfReturn = R"sql(
    SELECT lot.id, sum(iif(move.to_location_id = 3, 1, -1) * move.quantity_micro),
           sum(iif(move.to_location_id = 3, 1, -1) * coalesce(move.value_minor, 0)),
           sum(iif(move.to_location_id = 3, 1, -1) * iif(move.value_minor IS NULL, move.quantity_micro, 0)),
           (SELECT coalesce(sum(total.quantity_micro), 0) FROM stock_total AS total
            WHERE total.lot_id = lot.id AND total.inside = 1)
    FROM stock_move AS move JOIN lot ON lot.id = move.lot_id
    WHERE move.supplier_return_id = :id
    GROUP BY lot.id HAVING sum(iif(move.to_location_id = 3, 1, -1) * move.quantity_micro) > 0
    ORDER BY lot.number
)sql";

constexpr const char *returnsOfReceipt = R"sql(
    SELECT back.id FROM supplier_return AS back
    WHERE back.hidden = 0
      AND (back.receipt_id = :receipt
           OR (back.receipt_id IS NULL
               AND EXISTS (SELECT 1 FROM stock_move AS left_with
                           JOIN stock_move AS came_with ON came_with.lot_id = left_with.lot_id
                           JOIN standing_purchase_receipt_line AS line ON line.id = came_with.receipt_line_id
                           WHERE left_with.supplier_return_id = back.id AND line.receipt_id = :receipt)))
    ORDER BY back.id
)sql";

constexpr const char *returnByCode = R"sql(
    SELECT id FROM supplier_return WHERE code = upper(:reference) OR id = :id
)sql";

bool answersYes(const Reader &reader, const char *sql, Id<Lot> lot)
{
    Query query = reader.query(sql);
    query.bind("lot", lot);
    return query.next();
}

/// Fills a plan from a draft; what stands against it is gathered.
class ReturnPlanner
{
public:
    ReturnPlanner(const Reader &reader, QDate today, const SupplierReturnDraft &draft)
        : m_reader(reader), m_today(today), m_draft(draft)
    {
    }

    ReturnPlan plan()
    {
        m_plan.day = m_draft.day.isValid() ? m_draft.day : m_today;
        if (m_plan.day > m_today)
            note(u"day"_s, ReturnText::tr("Nothing is sent back on a day that is still ahead."));
        if (m_draft.reason.trimmed().isEmpty())
            note(u"reason"_s, ReturnText::tr("Say why it goes back."));
        if (m_draft.lots.empty())
            note(u"lots"_s, ReturnText::tr("Say which lots go back."));
        m_plan.supplier = m_draft.supplier;
        readReceipt();
        m_plan.value = Money();
        for (std::size_t i = 0; i < m_draft.lots.size(); ++i)
            planLot(m_draft.lots[i], u"lots[%1]."_s.arg(i));
        if (!m_plan.supplier)
            note(u"supplier"_s, ReturnText::tr("Say which supplier it goes back to."));
        else
            m_plan.supplierName = supplierName(m_reader, *m_plan.supplier);
        compareCredit();
        return std::move(m_plan);
    }

private:
    void note(const QString &field, const QString &message) { m_plan.issues.push_back({field, message}); }

    void readReceipt()
    {
        if (!m_draft.receipt)
            return;
        const Result<ReceiptInfo> receipt = purchaseReceipt(m_reader, *m_draft.receipt);
        if (!receipt.ok() || receipt->takenBack) {
            note(u"receipt"_s, ReturnText::tr("This receipt does not exist, or was taken back."));
            return;
        }
        m_receiptCode = receipt->code;
        if (m_draft.supplier && *m_draft.supplier != receipt->supplier)
            note(u"supplier"_s, ReturnText::tr("%1 came from %2.").arg(receipt->code, receipt->supplierName));
        m_plan.supplier = receipt->supplier;
        if (m_plan.day < receipt->receivedDay)
            note(u"day"_s, ReturnText::tr("%1 came after this day.").arg(receipt->code));
    }

    void planLot(const ReturnedLot &wanted, const QString &prefix)
    {
        const Result<LotInfo> lot = lotInfo(m_reader, wanted.lot);
        if (!lot.ok())
            return note(prefix + u"lot"_s, lot.error().message);
        if (const Result<void> shelf = needShelf(m_reader, wanted.location); !shelf.ok())
            note(prefix + u"location"_s, shelf.error().message);
        checkOrigin(*lot, prefix);
        LotStock there = stockAt(m_reader, wanted.lot, wanted.location);
        takenBefore(there);
        ReturnLinePlan line{lot->id,        lot->code,       lot->itemName, lot->unit,
                            there.quantity, wanted.quantity, std::nullopt,  answersYes(m_reader, lotIsHeld, lot->id)};
        if (wanted.quantity <= Quantity()) {
            note(prefix + u"quantity"_s, ReturnText::tr("The quantity must be more than zero."));
        } else if (wanted.quantity > there.quantity) {
            note(prefix + u"quantity"_s, ReturnText::tr("%1 has %2 there: %3 are missing.")
                                             .arg(lot->code, displayText(there.quantity, lot->unit),
                                                  displayText(wanted.quantity - there.quantity, lot->unit)));
        } else if (there.value) {
            line.value = wanted.quantity == there.quantity
                             ? there.value
                             : there.value->portion(wanted.quantity, there.quantity, Rounding::HalfEven);
        }
        m_plan.value = m_plan.value && line.value ? std::optional(*m_plan.value + *line.value) : std::nullopt;
        m_taken[{wanted.lot, wanted.location}].quantity += wanted.quantity;
        m_taken[{wanted.lot, wanted.location}].value += line.value.value_or(Money());
        m_plan.lines.push_back(std::move(line));
    }

    /// One lot may stand in two lines: the second finds what the first has left.
    void takenBefore(LotStock &there) const
    {
        const auto taken = m_taken.find({there.lot, there.location});
        if (taken == m_taken.end())
            return;
        there.quantity -= std::min(there.quantity, taken->second.quantity);
        if (there.value)
            *there.value -= taken->second.value;
    }

    /// By itself, or by what it was cut from or merged of.
    bool cameWithReceipt(Id<Lot> lot) const
    {
        const std::vector<Id<Lot>> roots = rootsOf(m_reader, lot);
        return std::any_of(roots.begin(), roots.end(), [&](Id<Lot> root) {
            Query came = m_reader.query(lotCameWith);
            came.bind("lot", root).bind("receipt", m_draft.receipt);
            return came.next();
        });
    }

    /// A lot goes back to whom it came from, and not before it came.
    void checkOrigin(const LotInfo &lot, const QString &prefix)
    {
        if (m_draft.receipt && !m_receiptCode.isEmpty()) {
            if (!cameWithReceipt(lot.id))
                note(prefix + u"lot"_s, ReturnText::tr("%1 did not come with %2.").arg(lot.code, m_receiptCode));
            return;
        }
        if (m_plan.day < lot.receivedDay)
            note(u"day"_s, ReturnText::tr("%1 came after this day.").arg(lot.code));
        if (!m_plan.supplier)
            m_plan.supplier = lot.supplierId;
        else if (lot.supplierId && *lot.supplierId != *m_plan.supplier)
            note(prefix + u"lot"_s, ReturnText::tr("%1 came from %2.").arg(lot.code, lot.supplier));
    }

    void compareCredit()
    {
        if (m_draft.credit && (*m_draft.credit < Money() || m_draft.credit->minor() > maxPurchaseMinor))
            note(u"credit"_s, ReturnText::tr("An amount is zero or more, and not as large as this."));
        if (!m_plan.value)
            m_plan.remarks << ReturnText::tr("What leaves has unknown cost.");
        if (!m_draft.credit) {
            m_plan.remarks << ReturnText::tr("What they pay for it is not said yet.");
            return;
        }
        if (!m_plan.value)
            return;
        m_plan.difference = *m_draft.credit - *m_plan.value;
        const Currency currency = readSettings(m_reader).currency;
        if (*m_plan.difference < Money()) {
            m_plan.remarks << ReturnText::tr("They pay %1 less than it cost here.")
                                  .arg(plainText(-*m_plan.difference, currency) + u' ' + currency.code);
        } else if (*m_plan.difference > Money()) {
            m_plan.remarks << ReturnText::tr("They pay %1 more than it cost here.")
                                  .arg(plainText(*m_plan.difference, currency) + u' ' + currency.code);
        }
    }

    struct Taken
    {
        Quantity quantity;
        Money value;
    };

    const Reader &m_reader;
    QDate m_today;
    const SupplierReturnDraft &m_draft;
    QString m_receiptCode;
    std::map<std::pair<Id<Lot>, Id<Location>>, Taken> m_taken;
    ReturnPlan m_plan;
};

} // namespace

ReturnPlan planReturn(const Reader &reader, QDate today, const SupplierReturnDraft &draft)
{
    return ReturnPlanner(reader, today, draft).plan();
}

Result<BookedReturn> returnToSupplier(Action &action, const SupplierReturnDraft &draft)
{
    const ReturnPlan plan = planReturn(action.reader(), action.today(), draft);
    if (!plan.issues.empty())
        return Error::fromIssues(plan.issues);
    const auto id = action.newId<SupplierReturn>();
    const int number = action.nextNumber("supplier_return");
    const QString code = humanCode(u"RT-"_s, number);
    action.add("supplier_return", id,
               {{"number", number},
                {"code", code},
                {"supplier_id", plan.supplier},
                {"receipt_id", draft.receipt},
                {"returned_day", plan.day},
                {"reason", draft.reason.trimmed()},
                {"credit_minor", draft.credit},
                {"credited_day", draft.credit ? Value(plan.day) : Value()}});
    MoveContext context{.kind = "send_back"};
    context.supplierReturn = id;
    context.reason = draft.reason.trimmed();
    context.aboutDay = plan.day;
    for (const ReturnedLot &lot : draft.lots)
        BENCHBOOK_TRY(takeOut(action, lot.lot, lot.location, places::supplier, lot.quantity, context));
    action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Send %1 back to %2"), {code, plan.supplierName}));
    return BookedReturn{id, code};
}

Result<BookedReturn> returnToSupplier(Studio &studio, const SupplierReturnDraft &draft, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Send goods back")), person,
                          [&](Action &action) { return returnToSupplier(action, draft); });
}

Result<void> creditReturn(Action &action, Id<SupplierReturn> id, Money credit, QDate day)
{
    BENCHBOOK_ASSIGN(const SupplierReturnInfo back, supplierReturn(action.reader(), id));
    if (back.takenBack)
        return Error::refused(ReturnText::tr("%1 was taken back. Nothing was changed.").arg(back.code));
    if (credit < Money() || credit.minor() > maxPurchaseMinor)
        return Error::fromIssues(
            {{u"credit"_s, ReturnText::tr("An amount is zero or more, and not as large as this.")}});
    const QDate credited = day.isValid() ? day : action.today();
    if (credited > action.today() || credited < back.returnedDay) {
        return Error::fromIssues(
            {{u"day"_s, ReturnText::tr("It is credited after it went back, and not ahead of today.")}});
    }
    action.change("supplier_return", id, {{"credit_minor", credit}, {"credited_day", credited}});
    action.say(Sentence(QT_TRANSLATE_NOOP("Action", "State the credit for %1"), {back.code}));
    return {};
}

Result<void> creditReturn(Studio &studio, Id<SupplierReturn> id, Money credit, QDate day, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "State the credit for a return")), person,
                          [&](Action &action) { return creditReturn(action, id, credit, day); });
}

std::optional<Money> SupplierReturnInfo::value() const
{
    Money sum;
    for (const ReturnLinePlan &line : lines) {
        if (!line.value)
            return std::nullopt;
        sum += *line.value;
    }
    return sum;
}

std::optional<Money> SupplierReturnInfo::difference() const
{
    const std::optional<Money> cost = value();
    return cost && credit ? std::optional(*credit - *cost) : std::nullopt;
}

Result<SupplierReturnInfo> supplierReturn(const Reader &reader, Id<SupplierReturn> id)
{
    Query query = reader.query(oneReturn);
    query.bind("id", id);
    if (!query.next())
        return Error::notFound(ReturnText::tr("This return does not exist."));
    SupplierReturnInfo back{query.id<SupplierReturn>(0),
                            query.text(1),
                            query.id<Supplier>(2),
                            query.text(3),
                            query.text(4),
                            query.maybeId<PurchaseReceipt>(5),
                            query.text(6),
                            query.day(7),
                            query.text(8),
                            query.maybeMoney(9),
                            query.day(10),
                            query.flag(11),
                            {}};
    Query lots = reader.query(lotsOfReturn);
    lots.bind("id", id);
    while (lots.next()) {
        BENCHBOOK_ASSIGN(const LotInfo lot, lotInfo(reader, lots.id<Lot>(0)));
        const std::optional<Money> value = lots.integer(3) == 0 ? std::optional(lots.money(2)) : std::nullopt;
        back.lines.push_back({lot.id, lot.code, lot.itemName, lot.unit, lots.quantity(4), lots.quantity(1), value,
                              answersYes(reader, lotIsHeld, lot.id)});
    }
    return back;
}

std::vector<Id<SupplierReturn>> returnsOf(const Reader &reader, Id<PurchaseReceipt> receipt)
{
    std::vector<Id<SupplierReturn>> ids;
    Query query = reader.query(returnsOfReceipt);
    query.bind("receipt", receipt);
    while (query.next())
        ids.push_back(query.id<SupplierReturn>(0));
    return ids;
}

Result<Id<SupplierReturn>> findSupplierReturn(const Reader &reader, const QString &reference)
{
    const QString text = reference.trimmed();
    Query query = reader.query(returnByCode);
    query.bind("reference", text).bind("id", text.toLongLong());
    if (!query.next())
        return Error::notFound(ReturnText::tr("There is no return “%1”.").arg(reference));
    return query.id<SupplierReturn>(0);
}

} // namespace benchbook
