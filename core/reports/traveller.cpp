#include "core/reports/traveller.h"

#include "core/labels/scan_code.h"
#include "core/papers/paper.h"
#include "core/papers/small_picture.h"
#include "core/stock/lot.h"

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *numberProductAndCustomer = R"sql(
    SELECT work_order.number, variant.product_id, coalesce(customer.name, '')
    FROM work_order
    JOIN variant ON variant.id = work_order.variant_id
    LEFT JOIN sales_order_line AS line ON line.id = work_order.order_line_id
    LEFT JOIN sales_order ON sales_order.id = line.order_id
    LEFT JOIN customer ON customer.id = sales_order.customer_id
    WHERE work_order.id = :id
)sql";

constexpr const char *placeName = R"sql(
    SELECT name FROM location WHERE id = :id
)sql";

/// Dots along the longer side: sharp at the size it is printed, and the file stays small.
constexpr QSize pictureDots(700, 700);

bool isPicture(const PaperInfo &paper) { return paper.mediaType.startsWith("image/"_L1); }

QImage firstPicture(const Reader &reader, const ContentStore &store, RowRef variant, RowRef product)
{
    for (const RowRef &subject : {variant, product}) {
        std::vector<PaperInfo> papers = papersOf(reader, subject);
        std::stable_sort(papers.begin(), papers.end(), [](const PaperInfo &one, const PaperInfo &other) {
            return (one.kind == PaperKind::Drawing) > (other.kind == PaperKind::Drawing);
        });
        for (const PaperInfo &paper : papers) {
            if (!isPicture(paper))
                continue;
            const Result<QByteArray> bytes = store.read(paper.hash);
            const QImage picture = bytes.ok() ? smallPicture(*bytes, pictureDots) : QImage();
            if (!picture.isNull())
                return picture;
        }
    }
    return {};
}

QString placeNamed(const Reader &reader, Id<Location> place)
{
    Query query = reader.query(placeName);
    query.bind("id", place);
    return query.next() ? query.text(0) : QString();
}

void addProposals(const Reader &reader, const InputNeed &need, TravellerMaterial &material)
{
    if (need.issued >= need.need)
        return;
    material.missing = need.need - need.issued;
    for (const LotStock &stock : proposeLots(reader, need.material, material.missing)) {
        const Quantity taken = std::min(stock.quantity, material.missing);
        const Result<LotInfo> lot = lotInfo(reader, stock.lot);
        if (!lot.ok() || taken <= Quantity())
            continue;
        material.lots.push_back({lot->code, placeNamed(reader, stock.location), taken, false});
        material.missing = material.missing - taken;
    }
}

std::vector<TravellerMaterial> materialsOf(const Reader &reader, const WorkOrderInfo &info)
{
    const std::vector<InputNeed> needs = needsOf(reader, info.id);
    std::vector<TravellerMaterial> materials;
    for (const InputNeed &need : needs)
        materials.push_back({need.name, need.unit, need.need});
    for (const IssuedLot &issued : consumedLots(reader, info.id)) {
        const Result<LotInfo> lot = lotInfo(reader, issued.lot);
        const auto found = std::find_if(needs.begin(), needs.end(), [&](const InputNeed &need) {
            return lot.ok() && lot->material == need.material;
        });
        if (found == needs.end())
            materials.push_back({issued.itemName, issued.unit, std::nullopt});
        TravellerMaterial &material =
            found == needs.end() ? materials.back() : materials[static_cast<std::size_t>(found - needs.begin())];
        material.lots.push_back({issued.code, {}, issued.quantity, true});
    }
    const bool open = info.state != WorkOrderState::Done && info.state != WorkOrderState::Cancelled;
    for (std::size_t i = 0; open && i < needs.size(); ++i)
        addProposals(reader, needs[i], materials[i]);
    return materials;
}

} // namespace

Result<TravellerOrder> travellerOrder(const Reader &reader, Id<WorkOrder> order, const ContentStore &store)
{
    BENCHBOOK_ASSIGN(const WorkOrderInfo info, workOrderInfo(reader, order));
    Query query = reader.query(numberProductAndCustomer);
    query.bind("id", order).next();
    TravellerOrder sheet{info, {}, query.text(2)};
    if (query.integer(0) <= ScanCode::greatestNumber)
        sheet.scanned = ScanCode{ScanCode::Kind::WorkOrder, query.count(0)}.text();
    const RowRef product{"product", query.integer(1)};
    sheet.steps = stepsOf(reader, order);
    sheet.materials = materialsOf(reader, info);
    sheet.picture = firstPicture(reader, store, {"variant", info.variant.value()}, product);
    return sheet;
}

} // namespace benchbook
