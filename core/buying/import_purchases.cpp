#include "core/buying/import_purchases.h"

#include "core/buying/bought_quantity.h"
#include "core/suppliers/supplier.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct PurchaseImportText
{
    Q_DECLARE_TR_FUNCTIONS(PurchaseImport)
};

constexpr const char *knownPurchase = R"sql(
    SELECT 1 FROM purchase_order AS bought JOIN supplier ON supplier.id = bought.supplier_id
    WHERE supplier.name = :supplier AND bought.source = :source AND bought.supplier_order_no = :number
      AND bought.hidden = 0
)sql";

constexpr const char *knownSupplier = "SELECT id FROM supplier WHERE name = :name LIMIT 1";

constexpr const char *rememberedItem = R"sql(
    SELECT material_id, one_micro FROM supplier_item WHERE supplier_id = :supplier AND item_key = :key
)sql";

constexpr const char *materialOfName = "SELECT id FROM material WHERE name = :name AND hidden = 0 LIMIT 2";

constexpr const char *lineToMatch = R"sql(
    SELECT line.material_id, line.title, line.supplier_item, bought.supplier_id
    FROM purchase_order_line AS line JOIN purchase_order AS bought ON bought.id = line.order_id
    WHERE line.id = :line
)sql";

constexpr const char *linesLikeIt = R"sql(
    SELECT line.id, line.quantity_micro
    FROM purchase_order_line AS line JOIN purchase_order AS bought ON bought.id = line.order_id
    WHERE bought.supplier_id = :supplier AND line.material_id IS NULL
      AND (line.id = :line OR iif(:number <> '', line.supplier_item = :number, line.title = :title))
    ORDER BY line.id
)sql";

QString sourceName(PurchaseSource source) { return source == PurchaseSource::Alibaba1688 ? u"1688"_s : u"table"_s; }

QString sellerOf(const ForeignPurchase &purchase)
{
    return (purchase.seller.isEmpty() ? purchase.sellerAccount : purchase.seller).trimmed();
}

QString titleOf(const ForeignPurchaseLine &line)
{
    return line.model.isEmpty() ? line.title : QString(line.title + u" · "_s + line.model);
}

/// By the seller's number where there is one: titles are rewritten for every sale.
QString itemKey(const QString &number, const QString &title)
{
    return number.isEmpty() ? QString(u"title:"_s + title) : QString(u"number:"_s + number);
}

bool isClosedWord(const QString &status)
{
    static const QStringList words{u"交易关闭"_s, u"已关闭"_s,    u"已取消"_s,  u"取消"_s,
                                   u"closed"_s,   u"cancelled"_s, u"canceled"_s};
    return words.contains(status.trimmed().toLower());
}

struct MatchedItem
{
    Id<Material> material;
    Quantity one; ///< of the base unit
};

std::optional<MatchedItem> remembered(const Reader &reader, std::optional<qint64> supplier,
                                      const ForeignPurchaseLine &line)
{
    if (supplier) {
        for (const QString &key : {itemKey(line.itemNo, titleOf(line)), itemKey({}, titleOf(line))}) {
            Query known = reader.query(rememberedItem);
            known.bind("supplier", *supplier).bind("key", key);
            if (known.next())
                return MatchedItem{known.id<Material>(0), known.quantity(1)};
        }
    }
    // A material of just this name is meant, where the unit written is one of its kind or none is.
    Query named = reader.query(materialOfName);
    named.bind("name", line.title);
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

std::optional<qint64> supplierNamed(const Reader &reader, const QString &name)
{
    Query query = reader.query(knownSupplier);
    query.bind("name", name);
    return query.next() ? std::optional(query.integer(0)) : std::nullopt;
}

bool isKnown(const Reader &reader, const QString &supplier, const QString &source, const QString &number)
{
    if (number.isEmpty())
        return false;
    Query query = reader.query(knownPurchase);
    query.bind("supplier", supplier).bind("source", source).bind("number", number);
    return query.next();
}

PurchaseLineDraft draftOf(const ForeignPurchaseLine &line, const std::optional<MatchedItem> &item)
{
    PurchaseLineDraft draft;
    draft.title = titleOf(line);
    draft.supplierItem = line.itemNo;
    draft.typedQuantity = QString(plainText(line.quantity) + u' ' + line.unit).trimmed();
    draft.total = line.total;
    draft.quantity = line.quantity;
    if (item) {
        draft.material = item->material;
        draft.quantity = line.quantity.portion(item->one.micro(), Quantity::microPerUnit, Rounding::HalfEven);
    }
    return draft;
}

Result<MadePurchaseOrder> importOne(Action &action, const ForeignPurchase &purchase, const QString &source,
                                    const QTimeZone &zone, PurchaseImport &result)
{
    BENCHBOOK_ASSIGN(const auto supplier, supplierCalled(action, sellerOf(purchase)));
    PurchaseDraft draft;
    draft.supplier = supplier;
    draft.currency = purchase.currency.code;
    draft.freight = purchase.freight;
    draft.adjustment = purchase.adjustment;
    draft.supplierOrderNo = purchase.orderNo;
    draft.note = purchase.warnings.join(u'\n');
    for (const ForeignPurchaseLine &line : purchase.lines) {
        const auto item = remembered(action.reader(), supplier->value(), line);
        result.unmatched += item ? 0 : 1;
        draft.lines.push_back(draftOf(line, item));
    }
    BENCHBOOK_ASSIGN(const MadePurchaseOrder made, addPurchaseOrder(action, draft));
    const QDate ordered = purchase.orderedAt ? dayOf(*purchase.orderedAt, zone) : action.today();
    action.change("purchase_order", made.id,
                  {{"source", source},
                   {"ordered_day", std::min(ordered, action.today())},
                   {"cancelled", isClosedWord(purchase.status) ? 1 : 0}});
    return made;
}

} // namespace

int PurchaseImportPlan::count(ForeignPurchaseState state) const
{
    return static_cast<int>(std::count_if(purchases.begin(), purchases.end(),
                                          [&](const PlannedPurchase &one) { return one.state == state; }));
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
    const QString source = sourceName(foreign.source);
    std::set<QString> newNames;
    std::set<std::pair<QString, QString>> seen;
    for (std::size_t i = 0; i < foreign.purchases.size(); ++i) {
        const ForeignPurchase &purchase = foreign.purchases[i];
        const QString seller = sellerOf(purchase);
        PlannedPurchase planned{i};
        planned.lines = static_cast<int>(purchase.lines.size());
        const bool twice = !purchase.orderNo.isEmpty() && !seen.insert({seller, purchase.orderNo}).second;
        if (seller.isEmpty())
            planned.state = ForeignPurchaseState::NoSupplier;
        else if (twice || isKnown(reader, seller, source, purchase.orderNo))
            planned.state = ForeignPurchaseState::Known;
        const std::optional<qint64> supplier = supplierNamed(reader, seller);
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
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Import purchases")), person,
                          [&](Action &action) -> Result<PurchaseImport> {
                              const PurchaseImportPlan plan = planPurchaseImport(action.reader(), foreign);
                              PurchaseImport result;
                              result.known = plan.count(ForeignPurchaseState::Known);
                              result.noSupplier = plan.count(ForeignPurchaseState::NoSupplier);
                              for (const PlannedPurchase &planned : plan.purchases) {
                                  if (planned.state != ForeignPurchaseState::New)
                                      continue;
                                  BENCHBOOK_ASSIGN(const MadePurchaseOrder made,
                                                   importOne(action, foreign.purchases[planned.purchase],
                                                             sourceName(foreign.source), studio.timeZone(), result));
                                  result.made.push_back(made);
                              }
                              action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Import %1 purchases from %2"),
                                                  {QString::number(result.made.size()), fileName}));
                              return result;
                          });
}

Result<int> matchPurchaseLine(Studio &studio, Id<PurchaseLine> line, Id<Material> material, Quantity one,
                              PersonRef person)
{
    return studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Match a bought item")), person, [&](Action &action) -> Result<int> {
            if (one <= Quantity())
                return Error::fromIssues({{u"one"_s, PurchaseImportText::tr("Say how much one of it is.")}});
            BENCHBOOK_ASSIGN(const BoughtMaterial known, boughtMaterial(action.reader(), material));
            Query asked = action.query(lineToMatch);
            asked.bind("line", line);
            if (!asked.next())
                return Error::notFound(PurchaseImportText::tr("This line does not exist."));
            if (!asked.isNull(0))
                return Error::refused(PurchaseImportText::tr("This line is matched already."));
            const QString title = asked.text(1);
            const QString number = asked.text(2);
            const auto supplier = asked.id<Supplier>(3);
            Query entry = action.query("SELECT id FROM supplier_item WHERE supplier_id = :supplier AND "
                                       "item_key = :key");
            entry.bind("supplier", supplier).bind("key", itemKey(number, title));
            if (entry.next()) {
                action.change("supplier_item", entry.id<SupplierItem>(0),
                              {{"material_id", material}, {"one_micro", one}});
            } else {
                action.add("supplier_item", action.newId<SupplierItem>(),
                           {{"supplier_id", supplier},
                            {"item_key", itemKey(number, title)},
                            {"material_id", material},
                            {"one_micro", one}});
            }
            std::vector<std::pair<Id<PurchaseLine>, Quantity>> lines;
            Query alike = action.query(linesLikeIt);
            alike.bind("supplier", supplier).bind("line", line).bind("number", number).bind("title", title);
            while (alike.next())
                lines.emplace_back(alike.id<PurchaseLine>(0), alike.quantity(1));
            for (const auto &[id, bought] : lines) {
                const Quantity quantity = bought.portion(one.micro(), Quantity::microPerUnit, Rounding::HalfEven);
                if (known.unit.dimension == Dimension::Count && !quantity.isWhole())
                    return Error::refused(PurchaseImportText::tr("%1 is counted in whole pieces.").arg(known.name));
                action.change("purchase_order_line", id, {{"material_id", material}, {"quantity_micro", quantity}});
            }
            action.say(Sentence(QT_TRANSLATE_NOOP("Action", "“%1” is %2"), {title, known.name}));
            return static_cast<int>(lines.size());
        });
}

} // namespace benchbook
