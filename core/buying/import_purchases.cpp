#include "core/buying/import_purchases.h"

#include "core/buying/bought_quantity.h"
#include "core/buying/known_purchases.h"
#include "core/buying/purchase_item_key.h"
#include "core/suppliers/supplier.h"

#include <algorithm>
#include <set>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *rememberedItem = R"sql(
    SELECT material_id, one_micro FROM supplier_item WHERE supplier_id = :supplier AND item_key = :key
)sql";

constexpr const char *materialOfName = "SELECT id FROM material WHERE name = :name AND hidden = 0 LIMIT 2";

QString titleOf(const ForeignPurchaseLine &line)
{
    return line.model.isEmpty() ? line.title : QString(line.title + u" · "_s + line.model);
}

bool isClosedWord(const QString &status)
{
    static const QStringList words{u"交易关闭"_s, u"已关闭"_s,    u"已取消"_s,  u"取消"_s,
                                   u"closed"_s,   u"cancelled"_s, u"canceled"_s};
    return words.contains(status.trimmed().toLower());
}

/// The trade is over: its goods are here or will not come any more.
bool isFinishedWord(const QString &status)
{
    static const QStringList words{u"交易成功"_s, u"交易完成"_s,  u"已完成"_s,    u"完成"_s,
                                   u"已收货"_s,   u"已签收"_s,    u"completed"_s, u"complete"_s,
                                   u"finished"_s, u"delivered"_s, u"received"_s};
    return words.contains(status.trimmed().toLower());
}

struct MatchedItem
{
    Id<Material> material;
    Quantity one; ///< of the base unit
};

std::optional<MatchedItem> remembered(const Reader &reader, std::optional<Id<Supplier>> supplier,
                                      const ForeignPurchaseLine &line)
{
    const QString title = titleOf(line);
    if (supplier) {
        for (const QString &key : {itemKey(line.itemNo, line.model, title), itemKey({}, {}, title)}) {
            Query known = reader.query(rememberedItem);
            known.bind("supplier", *supplier).bind("key", key);
            if (known.next())
                return MatchedItem{known.id<Material>(0), known.quantity(1)};
        }
    }
    // A material of just this name is meant, where the unit written is one of its kind or none is.
    Query named = reader.query(materialOfName);
    named.bind("name", title);
    if (!named.next())
        return std::nullopt;
    const auto id = named.id<Material>(0);
    if (named.next())
        return std::nullopt;
    const Result<BoughtMaterial> material = boughtMaterial(reader, id);
    if (!material.ok())
        return std::nullopt;
    const Result<Quantity> one = boughtQuantity(*material, u"1 "_s + line.unit);
    return one.ok() ? std::optional(MatchedItem{id, *one}) : std::nullopt;
}

PurchaseLineDraft draftOf(const ForeignPurchaseLine &line, const std::optional<MatchedItem> &item)
{
    PurchaseLineDraft draft;
    draft.title = titleOf(line);
    draft.supplierItem = line.itemNo;
    draft.supplierModel = line.model;
    draft.typedQuantity = QString(plainText(line.quantity) + u' ' + line.unit).trimmed();
    draft.total = line.total;
    draft.quantity = line.quantity;
    draft.bought = line.quantity;
    if (item) {
        draft.material = item->material;
        draft.quantity = line.quantity.portion(item->one.micro(), Quantity::microPerUnit, Rounding::HalfEven);
    }
    return draft;
}

/// The supplier is asked for again: an earlier purchase of this action may have entered it.
Result<Id<Supplier>> supplierFor(Action &action, const QString &seller)
{
    if (const auto known = supplierOfSeller(action.reader(), seller))
        return *known;
    BENCHBOOK_ASSIGN(const auto made, supplierCalled(action, seller));
    return *made;
}

Result<PurchaseDraft> draftOf(Action &action, const ForeignPurchase &purchase, PurchaseSource source,
                              PurchaseImport &result)
{
    PurchaseDraft draft;
    draft.seller = sellerOf(purchase);
    BENCHBOOK_ASSIGN(draft.supplier, supplierFor(action, draft.seller));
    draft.source = sourceName(source);
    draft.fingerprint = fingerprintOf(purchase);
    draft.currency = purchase.currency.code;
    draft.freight = purchase.freight;
    draft.adjustment = purchase.adjustment;
    draft.supplierOrderNo = purchase.orderNo;
    draft.note = purchase.warnings.join(u'\n');
    for (const ForeignPurchaseLine &line : purchase.lines) {
        const auto item = remembered(action.reader(), draft.supplier, line);
        result.unmatched += item ? 0 : 1;
        draft.lines.push_back(draftOf(line, item));
    }
    return draft;
}

Result<MadePurchaseOrder> importOne(Action &action, const ForeignPurchase &purchase, const PurchaseDraft &draft,
                                    const QTimeZone &zone)
{
    BENCHBOOK_ASSIGN(const MadePurchaseOrder made, addPurchaseOrder(action, draft));
    const QDate ordered = purchase.orderedAt ? dayOf(*purchase.orderedAt, zone) : action.today();
    action.change("purchase_order", made.id,
                  {{"ordered_day", std::min(ordered, action.today())},
                   {"closed_day", isFinishedWord(purchase.status) ? Value(action.today()) : Value()},
                   {"cancelled", isClosedWord(purchase.status) ? 1 : 0}});
    return made;
}

} // namespace

int PurchaseImportPlan::count(ForeignPurchaseState state) const
{
    return static_cast<int>(std::count_if(purchases.begin(), purchases.end(),
                                          [&](const PlannedPurchase &one) { return one.state == state; }));
}

int PurchaseImportPlan::finished() const
{
    return static_cast<int>(std::count_if(purchases.begin(), purchases.end(), [](const PlannedPurchase &one) {
        return one.state == ForeignPurchaseState::New && one.finished;
    }));
}

int PurchaseImportPlan::lines() const
{
    int sum = 0;
    for (const PlannedPurchase &one : purchases)
        sum += one.state == ForeignPurchaseState::New ? one.lines : 0;
    return sum;
}

int PurchaseImportPlan::matched() const
{
    int sum = 0;
    for (const PlannedPurchase &one : purchases)
        sum += one.state == ForeignPurchaseState::New ? one.matched : 0;
    return sum;
}

int PurchaseImportPlan::newSuppliers() const
{
    return static_cast<int>(
        std::count_if(purchases.begin(), purchases.end(), [](const PlannedPurchase &one) { return one.newSupplier; }));
}

PurchaseImportPlan planPurchaseImport(const Reader &reader, const ForeignPurchases &foreign)
{
    PurchaseImportPlan plan;
    std::set<QString> newNames;
    KnownPurchases known(reader, foreign.source);
    for (std::size_t i = 0; i < foreign.purchases.size(); ++i) {
        const ForeignPurchase &purchase = foreign.purchases[i];
        const QString seller = sellerOf(purchase);
        PlannedPurchase planned{i};
        planned.finished = isFinishedWord(purchase.status);
        planned.lines = static_cast<int>(purchase.lines.size());
        const std::optional<Id<Supplier>> supplier = supplierOfSeller(reader, seller);
        if (seller.isEmpty())
            planned.state = ForeignPurchaseState::NoSupplier;
        else if (known.contains(purchase, supplier))
            planned.state = ForeignPurchaseState::Known;
        planned.newSupplier = planned.state == ForeignPurchaseState::New && !supplier && newNames.insert(seller).second;
        for (const ForeignPurchaseLine &line : purchase.lines)
            planned.matched += remembered(reader, supplier, line) ? 1 : 0;
        plan.purchases.push_back(planned);
    }
    return plan;
}

Result<PurchaseImport> importPurchases(Studio &studio, const ForeignPurchases &foreign, const QString &fileName,
                                       PersonRef person)
{
    return studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Import purchases")), person,
        [&](Action &action) -> Result<PurchaseImport> {
            const PurchaseImportPlan plan = planPurchaseImport(action.reader(), foreign);
            PurchaseImport result;
            result.known = plan.count(ForeignPurchaseState::Known);
            result.noSupplier = plan.count(ForeignPurchaseState::NoSupplier);
            for (const PlannedPurchase &planned : plan.purchases) {
                if (planned.state != ForeignPurchaseState::New)
                    continue;
                const ForeignPurchase &purchase = foreign.purchases[planned.purchase];
                BENCHBOOK_ASSIGN(const PurchaseDraft draft, draftOf(action, purchase, foreign.source, result));
                BENCHBOOK_ASSIGN(const MadePurchaseOrder made, importOne(action, purchase, draft, studio.timeZone()));
                result.made.push_back(made);
            }
            action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Import %1 purchases from %2"),
                                {QString::number(result.made.size()), fileName}));
            return result;
        });
}

} // namespace benchbook
