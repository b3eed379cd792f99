#include "core/buying/purchase_need.h"

#include <QCoreApplication>

namespace benchbook {
namespace {

struct NeedText
{
    Q_DECLARE_TR_FUNCTIONS(Buying)
};

constexpr const char *openNeedsSql = R"sql(
    SELECT need.id, need.code, need.material_id,
           need.quantity_micro - coalesce((SELECT sum(line.received_micro) FROM purchase_order_line AS made
                                           JOIN purchase_line_now AS line ON line.line_id = made.id
                                           WHERE made.need_id = need.id), 0),
           need.wanted_day, need.reason
    FROM purchase_need AS need WHERE need.hidden = 0 ORDER BY need.number
)sql";

constexpr const char *materialName = "SELECT name FROM material WHERE id = :id";

} // namespace

Result<Id<PurchaseNeed>> addNeed(Action &action, const NeedDraft &draft)
{
    Query material = action.query(materialName);
    material.bind("id", draft.material);
    if (!material.next())
        return Error::fromIssues({{QStringLiteral("material"), NeedText::tr("Say what is needed.")}});
    if (draft.quantity <= Quantity())
        return Error::fromIssues({{QStringLiteral("quantity"), NeedText::tr("Say how much is wanted.")}});
    const auto id = action.newId<PurchaseNeed>();
    const int number = action.nextNumber("purchase_need");
    action.add("purchase_need", id,
               {{"number", number},
                {"code", QStringLiteral("N-%1").arg(number, 4, 10, QLatin1Char('0'))},
                {"material_id", draft.material},
                {"quantity_micro", draft.quantity},
                {"wanted_day", draft.wantedDay.isValid() ? Value(draft.wantedDay) : Value()},
                {"reason", draft.reason}});
    action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Need %1 written down"), {material.text(0)}));
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
         {"removed", QT_TRANSLATE_NOOP("List", "Removed"), "purchase_need.hidden = 1"}}};
    return list;
}

std::vector<OpenNeed> openNeeds(const Reader &reader)
{
    std::vector<OpenNeed> needs;
    Query query = reader.query(openNeedsSql);
    while (query.next()) {
        if (query.quantity(3) > Quantity())
            needs.push_back({query.id<PurchaseNeed>(0), query.text(1), query.id<Material>(2), query.quantity(3),
                             query.day(4), query.text(5)});
    }
    return needs;
}

} // namespace benchbook
