#include "tests/core/buying/buying_studio.h"

namespace benchbook::testing {

using namespace Qt::StringLiterals;

BuyingStudio::BuyingStudio(const QString &currency)
    : TestStudio(currency),
      tannery(supplier(u"Riverside Tannery"_s, {}, 10)),
      mill(supplier(u"Lace Mill"_s, u"EUR"_s)),
      hide(material(u"Veg tan shoulder"_s, u"dm2"_s)),
      thread(material(u"Linen thread"_s, u"m"_s, true)),
      buckle(material(u"Brass buckle"_s, u"pcs"_s))
{
}

Id<Supplier> BuyingStudio::supplier(const QString &name, const QString &currency, std::optional<int> leadDays)
{
    return studio()
        .perform(Sentence("Add supplier %1", {name}), std::nullopt,
                 [&](Action &action) -> Result<Id<Supplier>> {
                     const auto id = action.newId<Supplier>();
                     const int number = action.nextNumber("supplier");
                     action.add("supplier", id,
                                {{"number", number},
                                 {"code", u"S-%1"_s.arg(number, 4, 10, QLatin1Char('0'))},
                                 {"name", name},
                                 {"currency", currency.isEmpty() ? Value() : Value(currency)},
                                 {"lead_days", leadDays}});
                     return id;
                 })
        .value();
}

Id<Material> BuyingStudio::material(const QString &name, const QString &unit, bool loose)
{
    return studio()
        .perform(Sentence("Add material %1", {name}), std::nullopt,
                 [&](Action &action) -> Result<Id<Material>> {
                     const auto id = action.newId<Material>();
                     const int number = action.nextNumber("material");
                     action.add("material", id,
                                {{"number", number},
                                 {"code", u"M-%1"_s.arg(number, 4, 10, QLatin1Char('0'))},
                                 {"name", name},
                                 {"base_unit", unit},
                                 {"loose", loose ? 1 : 0},
                                 {"pack_name", loose ? u"cone"_s : QString()},
                                 {"pack_micro", loose ? Value(Quantity::units(500)) : Value()}});
                     return id;
                 })
        .value();
}

void BuyingStudio::keepRate(const QString &currency, qint64 micro)
{
    const auto done = studio().perform(Sentence("Keep a rate"), std::nullopt, [&](Action &action) -> Result<void> {
        action.add("exchange_rate", action.newId<Rate>(), {{"currency", currency}, {"rate_micro", micro}});
        return {};
    });
    QVERIFY(done.ok());
}

Id<PurchaseOrder> BuyingStudio::placed(const std::vector<PurchaseLineDraft> &lines, int promisedIn)
{
    PurchaseDraft draft;
    draft.supplier = tannery;
    draft.lines = lines;
    draft.promise = studio().today().addDays(promisedIn);
    const auto made = addPurchaseOrder(studio(), draft, std::nullopt).value();
    const auto done = placePurchaseOrder(studio(), made.id, {}, {}, std::nullopt);
    Q_ASSERT(done.ok());
    return made.id;
}

PurchaseOrderInfo BuyingStudio::order(Id<PurchaseOrder> id)
{
    return studio().read([&](const Reader &reader) { return purchaseOrder(reader, id); }).value();
}

ReceiptPlan BuyingStudio::plan(const ReceiptDraft &draft)
{
    return studio().read([&](const Reader &reader) { return planReceipt(reader, studio().today(), draft); }).value();
}

ReceiptInfo BuyingStudio::receipt(Id<PurchaseReceipt> id)
{
    return studio().read([&](const Reader &reader) { return purchaseReceipt(reader, id); }).value();
}

LotStock BuyingStudio::stock(Id<Lot> lot, Id<Location> at)
{
    return studio().read([&](const Reader &reader) { return stockAt(reader, lot, at); }).value();
}

Scorecard BuyingStudio::card(Id<Supplier> supplier, QDate from, QDate to)
{
    return studio().read([&](const Reader &reader) { return scorecard(reader, supplier, from, to); }).value();
}

} // namespace benchbook::testing
