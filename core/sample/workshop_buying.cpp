// How the sample workshop buys: most deliveries keep their promise, some are late, and something always is.
#include "core/sample/workshop_life.h"

#include "core/buying/supplier_return.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook::sample {
namespace {

const SampleSupplier &supplierOf(const SampleMaterial &material)
{
    const std::vector<SampleSupplier> &all = suppliers();
    const auto found = std::find_if(all.begin(), all.end(), [&](const SampleSupplier &one) {
        return one.name.in(true) == material.supplier.in(true);
    });
    Q_ASSERT_X(found != all.end(), "sample", material.supplier.in(true).toUtf8().constData());
    return *found;
}

} // namespace

/// Ordered so many days ago and promised for a day so many days ago; below zero it is still ahead.
Result<Id<PurchaseOrder>> WorkshopLife::orderFrom(std::size_t index, Quantity quantity, int daysAgo, int promisedAgo)
{
    const SampleMaterial &material = materials()[index % materials().size()];
    const SampleSupplier &supplier = supplierOf(material);
    PurchaseDraft draft;
    draft.supplier = Id<Supplier>(m_suppliers.at(supplier.name.in(m_options.english)));
    draft.freight = Money::fromMinor(supplier.freight * 100LL);
    PurchaseLineDraft line{.material = m_materials[index], .quantity = quantity};
    line.total =
        Money::fromMinor(multiplyDivide(quantity.micro(), material.unitCostMilli, 10'000'000, Rounding::HalfEven));
    draft.lines.push_back(line);
    const QDate today = m_studio.today();
    return m_studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Place a purchase order")), m_people.front(),
        [&](Action &action) -> Result<Id<PurchaseOrder>> {
            BENCHBOOK_ASSIGN(const MadePurchaseOrder made, addPurchaseOrder(action, draft));
            BENCHBOOK_TRY(placePurchaseOrder(action, made.id, today.addDays(-daysAgo), today.addDays(-promisedAgo)));
            return made.id;
        });
}

/// A delivery that is here: of an order placed its lead time ago, or longer where the supplier was late.
Result<void> WorkshopLife::buy(std::size_t index, std::vector<ReceivedPiece> pieces, Quantity sum,
                               std::optional<Money> goods)
{
    const SampleSupplier &supplier = supplierOf(materials()[index % materials().size()]);
    const bool strategic = std::string_view(supplier.tier) == "strategic";
    const int late = m_suppliersLuck.chance(strategic ? 0.08 : 0.2)
                         ? static_cast<int>(m_suppliersLuck.between(1, strategic ? 4 : 9))
                         : 0;
    BENCHBOOK_ASSIGN(const Id<PurchaseOrder> order, orderFrom(index, sum, supplier.leadDays + late, late));
    ReceiptDraft draft;
    draft.order = order;
    draft.invoiceNo = goods ? QStringLiteral("F%1").arg(m_suppliersLuck.between(100'000, 999'999)) : QString();
    draft.freight = goods ? Money::fromMinor(supplier.freight * 100LL) : Money();
    draft.lines.push_back({.material = m_materials[index], .pieces = std::move(pieces), .goods = goods});
    const auto booked = bookReceipt(m_studio, draft, {}, m_people.front());
    return booked.ok() ? Result<void>() : Result<void>(booked.error());
}

/// Now: one order is overdue, of one a part has come, of one something went back, and one is not sent yet.
Result<void> WorkshopLife::leaveOrdersOpen()
{
    BENCHBOOK_TRY(orderFrom(2, Quantity::units(400), 24, 6));
    BENCHBOOK_ASSIGN(const Id<PurchaseOrder> part, orderFrom(0, Quantity::units(600), 12, 3));
    ReceiptDraft came;
    came.order = part;
    came.invoiceNo = QStringLiteral("F880217");
    came.freight = Money::fromMinor(6000);
    came.lines.push_back({.material = m_materials[0],
                          .pieces = {Quantity::fromMicro(182'250'000), Quantity::fromMicro(171'500'000)},
                          .goods = Money::fromMinor(93'500)});
    for (ReceivedPiece &piece : came.lines.front().pieces)
        piece.traits.grade = QStringLiteral("B");
    BENCHBOOK_ASSIGN(const BookedReceipt booked, bookReceipt(m_studio, came, {}, m_people.front()));
    SupplierReturnDraft back;
    back.receipt = booked.id;
    back.lots.push_back({booked.lots.back().id, Quantity::fromMicro(171'500'000)});
    back.reason = QCoreApplication::translate("Sample", "loose grain along the belly");
    BENCHBOOK_TRY(returnToSupplier(m_studio, back, m_people.front()));
    PurchaseDraft draft;
    draft.supplier = Id<Supplier>(m_suppliers.at(supplierOf(materials()[1]).name.in(m_options.english)));
    draft.lines.push_back({.material = m_materials[1], .quantity = Quantity::units(300)});
    const auto drafted = addPurchaseOrder(m_studio, draft, m_people.front());
    return drafted.ok() ? Result<void>() : Result<void>(drafted.error());
}

} // namespace benchbook::sample
