// What may still be done with a purchase order, and until when.
#include "core/buying/bought_quantity.h"
#include "core/buying/purchase_order_draft.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct ChangePurchaseText
{
    Q_DECLARE_TR_FUNCTIONS(Buying)
};

// The slowest line says when all is there; where its quote says nothing, the supplier does.
constexpr const char *slowestLeadDays = R"sql(
    SELECT max(coalesce(quote.lead_days, supplier.lead_days))
    FROM purchase_order AS bought
    JOIN supplier ON supplier.id = bought.supplier_id
    LEFT JOIN purchase_order_line AS line ON line.order_id = bought.id
    LEFT JOIN quote ON quote.id = line.quote_id
    WHERE bought.id = :id
)sql";

Error unchanged(const QString &reason)
{
    return Error::refused(ChangePurchaseText::tr("%1 Nothing was changed.").arg(reason));
}

bool somethingCame(const PurchaseOrderInfo &order)
{
    return std::any_of(order.lines.begin(), order.lines.end(),
                       [](const PurchaseLineInfo &line) { return !line.received.isZero(); });
}

Result<PurchaseOrderInfo> standingOrder(const Reader &reader, Id<PurchaseOrder> id)
{
    BENCHBOOK_ASSIGN(PurchaseOrderInfo order, purchaseOrder(reader, id));
    if (order.state == PurchaseState::Cancelled)
        return unchanged(ChangePurchaseText::tr("%1 was cancelled.").arg(order.code));
    return order;
}

PurchaseLineDraft draftOf(const PurchaseLineInfo &line)
{
    return {line.material,     line.quantity, line.typedQuantity, line.total,         line.title,
            line.supplierItem, line.need,     line.quote,         line.supplierModel, line.bought};
}

/// The order as it would be after the change, to be judged as a new one is.
PurchaseDraft afterChange(const PurchaseOrderInfo &order, const PurchaseChange &change)
{
    PurchaseDraft draft;
    draft.supplier = change.supplier.value_or(order.supplier);
    draft.currency = change.currency.value_or(order.currency.code);
    if (change.lines) {
        draft.lines = *change.lines;
    } else {
        for (const PurchaseLineInfo &line : order.lines)
            draft.lines.push_back(draftOf(line));
    }
    draft.freight = change.freight.value_or(order.freight);
    draft.adjustment = change.adjustment.value_or(order.adjustment);
    return draft;
}

void writeLine(Action &action, Id<PurchaseOrder> order, std::optional<Id<PurchaseLine>> line, int position,
               const PurchaseLineDraft &draft)
{
    QString title = draft.title.trimmed();
    if (title.isEmpty() && draft.material) {
        if (const Result<BoughtMaterial> material = boughtMaterial(action.reader(), *draft.material); material.ok())
            title = material->name;
    }
    const auto asBought = draft.material ? draft.bought : draft.bought.value_or(draft.quantity);
    std::vector<Column> columns{{"position", position},
                                {"material_id", draft.material},
                                {"title", title},
                                {"supplier_item", draft.supplierItem.trimmed()},
                                {"supplier_model", draft.supplierModel.trimmed()},
                                {"quantity_micro", draft.quantity},
                                {"bought_micro", asBought},
                                {"typed_quantity", draft.typedQuantity.trimmed()},
                                {"total_minor", draft.total},
                                {"need_id", draft.need},
                                {"quote_id", draft.quote}};
    if (line) {
        action.changeRow("purchase_order_line", line->value(), columns);
        return;
    }
    columns.push_back({"order_id", order});
    action.addRow("purchase_order_line", action.newId<PurchaseLine>().value(), columns);
}

/// Lines keep their place, so that a changed quantity is a change in the history and no other line.
void writeLines(Action &action, const PurchaseOrderInfo &order, const std::vector<PurchaseLineDraft> &lines)
{
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto known = i < order.lines.size() ? std::optional(order.lines[i].id) : std::nullopt;
        writeLine(action, order.id, known, static_cast<int>(i) + 1, lines[i]);
    }
    for (std::size_t i = lines.size(); i < order.lines.size(); ++i)
        action.remove("purchase_order_line", order.lines[i].id);
}

/// Who the order is with and how they number it, judged and written as one.
Result<void> changeSupplierAndNumber(Action &action, const PurchaseOrderInfo &order, const PurchaseChange &change)
{
    const Id<Supplier> supplier = change.supplier.value_or(order.supplier);
    const QString number = change.supplierOrderNo.value_or(order.supplierOrderNo).trimmed();
    const QString other = orderWithTheirNumber(action.reader(), supplier, number, order.id);
    if (!other.isEmpty())
        return unchanged(ChangePurchaseText::tr("%1 has this number already.").arg(other));
    action.change("purchase_order", order.id, {{"supplier_id", supplier}, {"supplier_order_no", number}});
    return {};
}

Result<void> changeDraft(Action &action, const PurchaseOrderInfo &order, const PurchaseChange &change)
{
    if (!change.supplier && !change.currency && !change.lines && !change.freight && !change.adjustment)
        return {};
    if (order.state != PurchaseState::Drafted) {
        return unchanged(ChangePurchaseText::tr("%1 was ordered: what was agreed stays. Close it and draft another "
                                                "where something else was agreed.")
                             .arg(order.code));
    }
    const PurchaseDraft after = afterChange(order, change);
    if (auto issues = validatePurchase(action.reader(), after); !issues.empty())
        return Error::fromIssues(std::move(issues));
    action.change(
        "purchase_order", order.id,
        {{"currency", after.currency}, {"freight_minor", after.freight}, {"adjustment_minor", after.adjustment}});
    if (change.lines)
        writeLines(action, order, after.lines);
    return {};
}

Result<void> changePromiseOf(Action &action, const PurchaseOrderInfo &order, QDate promise)
{
    if (promise.isValid() && order.orderedDay.isValid() && promise < order.orderedDay) {
        return Error::fromIssues({{u"promise"_s, ChangePurchaseText::tr("The promised day is before the order.")}});
    }
    action.change("purchase_order", order.id, {{"promise_day", promise}});
    if (order.orderedDay.isValid() && !order.firstPromise.isValid() && promise.isValid())
        action.change("purchase_order", order.id, {{"first_promise_day", promise}});
    return {};
}

} // namespace

Result<void> changePurchaseOrder(Action &action, Id<PurchaseOrder> id, const PurchaseChange &change)
{
    BENCHBOOK_ASSIGN(const PurchaseOrderInfo order, standingOrder(action.reader(), id));
    BENCHBOOK_TRY(changeDraft(action, order, change));
    BENCHBOOK_TRY(changeSupplierAndNumber(action, order, change));
    if (change.promise)
        BENCHBOOK_TRY(changePromiseOf(action, order, *change.promise));
    if (change.note)
        action.change("purchase_order", id, {{"note", change.note->trimmed()}});
    action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Change the purchase order %1"), {order.code}));
    return {};
}

Result<void> changePurchaseOrder(Studio &studio, Id<PurchaseOrder> id, const PurchaseChange &change, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Change a purchase order")), person,
                          [&](Action &action) { return changePurchaseOrder(action, id, change); });
}

Result<void> placePurchaseOrder(Action &action, Id<PurchaseOrder> id, QDate ordered, QDate promise)
{
    BENCHBOOK_ASSIGN(const PurchaseOrderInfo order, standingOrder(action.reader(), id));
    if (order.state != PurchaseState::Drafted)
        return unchanged(
            ChangePurchaseText::tr("%1 was ordered on %2.").arg(order.code, order.orderedDay.toString(Qt::ISODate)));
    const QDate day = ordered.isValid() ? ordered : action.today();
    if (day > action.today())
        return Error::fromIssues(
            {{u"ordered"_s, ChangePurchaseText::tr("Nothing is ordered on a day that is still ahead.")}});
    QDate promised = promise.isValid() ? promise : order.promise;
    if (!promised.isValid()) {
        Query lead = action.query(slowestLeadDays);
        lead.bind("id", id);
        if (lead.next() && !lead.isNull(0))
            promised = day.addDays(lead.integer(0));
    }
    if (promised.isValid() && promised < day) {
        return Error::fromIssues({{u"promise"_s, ChangePurchaseText::tr("The promised day is before the order.")}});
    }
    action.change("purchase_order", id,
                  {{"ordered_day", day}, {"promise_day", promised}, {"first_promise_day", promised}});
    action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Order %1 from %2"), {order.code, order.supplierName}));
    return {};
}

Result<void> placePurchaseOrder(Studio &studio, Id<PurchaseOrder> id, QDate ordered, QDate promise, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Place a purchase order")), person,
                          [&](Action &action) { return placePurchaseOrder(action, id, ordered, promise); });
}

Result<void> closePurchaseOrder(Action &action, Id<PurchaseOrder> id, QDate day)
{
    BENCHBOOK_ASSIGN(const PurchaseOrderInfo order, standingOrder(action.reader(), id));
    if (order.state == PurchaseState::Drafted)
        return unchanged(ChangePurchaseText::tr("%1 is a draft: nothing of it is to come.").arg(order.code));
    if (!order.isOpen())
        return unchanged(ChangePurchaseText::tr("Nothing of %1 is to come any more.").arg(order.code));
    const QDate closed = day.isValid() ? day : action.today();
    if (closed > action.today() || closed < order.orderedDay) {
        return Error::fromIssues(
            {{u"day"_s, ChangePurchaseText::tr("An order is closed after it was placed, and not ahead of today.")}});
    }
    action.change("purchase_order", id, {{"closed_day", closed}});
    action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Close the purchase order %1"), {order.code}));
    return {};
}

Result<void> closePurchaseOrder(Studio &studio, Id<PurchaseOrder> id, QDate day, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Close a purchase order")), person,
                          [&](Action &action) { return closePurchaseOrder(action, id, day); });
}

Result<void> cancelPurchaseOrder(Action &action, Id<PurchaseOrder> id)
{
    BENCHBOOK_ASSIGN(const PurchaseOrderInfo order, standingOrder(action.reader(), id));
    if (somethingCame(order)) {
        return unchanged(ChangePurchaseText::tr("Something of %1 has come already. Close it: what has not come will "
                                                "not come.")
                             .arg(order.code));
    }
    action.change("purchase_order", id, {{"cancelled", 1}});
    action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Cancel the purchase order %1"), {order.code}));
    return {};
}

Result<void> cancelPurchaseOrder(Studio &studio, Id<PurchaseOrder> id, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Cancel a purchase order")), person,
                          [&](Action &action) { return cancelPurchaseOrder(action, id); });
}

} // namespace benchbook
