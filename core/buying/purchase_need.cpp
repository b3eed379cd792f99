#include "core/buying/purchase_need.h"

#include "core/base/human_number.h"
#include "core/buying/bought_quantity.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {
namespace {

struct NeedText
{
    Q_DECLARE_TR_FUNCTIONS(Buying)
};

// Needs that were met take their part of what came before the open ones do.
constexpr const char *needsOfOpenMaterials = R"sql(
    SELECT need.id, need.code, need.material_id, need.quantity_micro, need.wanted_day, need.reason,
           need.met_day IS NULL
    FROM purchase_need AS need
    WHERE need.hidden = 0
      AND need.material_id IN (SELECT material_id FROM purchase_need WHERE hidden = 0 AND met_day IS NULL)
    ORDER BY need.number
)sql";

constexpr const char *cameForNeeds = R"sql(
    SELECT line.id, line.material_id, line.need_id,
           (SELECT coalesce(sum(came.sign * came.quantity_micro), 0) FROM purchase_receipt_line AS came
            WHERE came.order_line_id = line.id) AS received_micro
    FROM purchase_order_line AS line
    WHERE line.need_id IS NOT NULL
      AND line.material_id IN (SELECT material_id FROM purchase_need WHERE hidden = 0 AND met_day IS NULL)
    ORDER BY line.id
)sql";

struct WrittenNeed
{
    OpenNeed need; ///< its quantity is what is still open of it
    bool isOpen;   ///< not met from stock

    void take(Quantity &came)
    {
        const Quantity taken = std::min(came, need.quantity);
        need.quantity -= taken;
        came -= taken;
    }
};

std::vector<WrittenNeed> writtenNeeds(const Reader &reader)
{
    std::vector<WrittenNeed> needs;
    Query query = reader.query(needsOfOpenMaterials);
    while (query.next())
        needs.push_back({{query.id<PurchaseNeed>(0), query.text(1), query.id<Material>(2), query.quantity(3),
                          query.day(4), query.text(5)},
                         query.flag(6)});
    return needs;
}

} // namespace

Result<Id<PurchaseNeed>> addNeed(Action &action, const NeedDraft &draft)
{
    const auto material = boughtMaterial(action.reader(), draft.material);
    if (!material.ok())
        return Error::fromIssues({{QStringLiteral("material"), NeedText::tr("Say what is needed.")}});
    if (draft.quantity <= Quantity())
        return Error::fromIssues({{QStringLiteral("quantity"), NeedText::tr("Say how much is wanted.")}});
    if (const auto checked = checkBoughtQuantity(*material, draft.quantity); !checked.ok())
        return Error::fromIssues({{QStringLiteral("quantity"), checked.error().message}});
    const auto id = action.newId<PurchaseNeed>();
    const int number = action.nextNumber("purchase_need");
    action.add("purchase_need", id,
               {{"number", number},
                {"code", humanCode(QStringLiteral("N-"), number)},
                {"material_id", draft.material},
                {"quantity_micro", draft.quantity},
                {"wanted_day", draft.wantedDay.isValid() ? Value(draft.wantedDay) : Value()},
                {"reason", draft.reason}});
    action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Need %1 written down"), {material->name}));
    return id;
}

Result<Id<PurchaseNeed>> addNeed(Studio &studio, const NeedDraft &draft, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Write down a need")), person,
                          [&](Action &action) { return addNeed(action, draft); });
}

Result<void> removeNeed(Studio &studio, Id<PurchaseNeed> id, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Remove a need")), person,
                          [&](Action &action) -> Result<void> {
                              action.change("purchase_need", id, {{"hidden", 1}});
                              return {};
                          });
}

Result<void> meetNeed(Studio &studio, Id<PurchaseNeed> id, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Meet a need from stock")), person,
                          [&](Action &action) -> Result<void> {
                              action.change("purchase_need", id, {{"met_day", action.today()}});
                              return {};
                          });
}

Result<Id<PurchaseNeed>> findNeed(const Reader &reader, const QString &code)
{
    Query query = reader.query("SELECT id FROM purchase_need WHERE code = upper(trim(:code))");
    query.bind("code", code);
    if (!query.next())
        return Error::notFound(NeedText::tr("There is no need “%1”.").arg(code));
    return query.id<PurchaseNeed>(0);
}

const ListDefinition &needList()
{
    static const ListDefinition list{
        "needs",
        QT_TRANSLATE_NOOP("List", "Needs written down"),
        R"sql(
            SELECT purchase_need.id FROM purchase_need JOIN material ON material.id = purchase_need.material_id
            WHERE (:search IS NULL OR purchase_need.code LIKE :search ESCAPE '!'
                   OR material.name LIKE :search ESCAPE '!' OR purchase_need.reason LIKE :search ESCAPE '!')
        )sql",
        R"sql(
            SELECT purchase_need.id, purchase_need.code, material.name, material.base_unit,
                   purchase_need.quantity_micro, purchase_need.wanted_day, purchase_need.reason
            FROM purchase_need JOIN material ON material.id = purchase_need.material_id
            WHERE purchase_need.id IN (SELECT value FROM json_each(:ids))
        )sql",
        "purchase_need.number DESC",
        {{"code", QT_TRANSLATE_NOOP("List", "Code"), ColumnType::Text, "purchase_need.number", nullptr, 9},
         {"material", QT_TRANSLATE_NOOP("List", "Material"), ColumnType::Text, "material.name", nullptr, 20},
         {"unit", QT_TRANSLATE_NOOP("List", "Unit"), ColumnType::Hidden},
         {"quantity", QT_TRANSLATE_NOOP("List", "Quantity"), ColumnType::Quantity, nullptr, "unit", 11},
         {"wanted", QT_TRANSLATE_NOOP("List", "Wanted by"), ColumnType::Day, "purchase_need.wanted_day", nullptr, 11},
         {"reason", QT_TRANSLATE_NOOP("List", "What for"), ColumnType::Text, nullptr, nullptr, 20}},
        {{"", QT_TRANSLATE_NOOP("List", "All"), "purchase_need.hidden = 0"},
         {"from-stock", QT_TRANSLATE_NOOP("List", "Had from stock"),
          "purchase_need.hidden = 0 AND purchase_need.met_day IS NOT NULL"},
         {"removed", QT_TRANSLATE_NOOP("List", "Removed"), "purchase_need.hidden = 1"}}};
    return list;
}

std::vector<OpenNeed> openNeeds(const Reader &reader)
{
    std::vector<WrittenNeed> written = writtenNeeds(reader);
    Query lines = reader.query(cameForNeeds);
    while (lines.next()) {
        Quantity came = lines.quantity(3);
        for (WrittenNeed &one : written) {
            if (one.need.id.value() == lines.integer(2))
                one.take(came);
        }
        // Ids are ordered by time: what was written after the order was no reason for it.
        for (WrittenNeed &one : written) {
            if (one.need.material == lines.id<Material>(1) && one.need.id.value() < lines.integer(0))
                one.take(came);
        }
    }
    std::vector<OpenNeed> open;
    for (WrittenNeed &one : written) {
        if (one.isOpen && one.need.quantity > Quantity())
            open.push_back(std::move(one.need));
    }
    return open;
}

} // namespace benchbook
