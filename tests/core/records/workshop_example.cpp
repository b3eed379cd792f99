#include "tests/core/records/workshop_example.h"

#include "core/customers/customer.h"
#include "core/materials/material.h"
#include "core/people/people_kinds.h"
#include "core/suppliers/supplier.h"

#include <QJsonDocument>

namespace benchbook::testing {

using namespace Qt::StringLiterals;

const RecordKinds &allKinds()
{
    static const RecordKinds kinds({&studioKind(), &personKind(), &channelKind(), &exchangeRateKind(), &customerKind(),
                                    &materialKind(), &supplierKind(), &productKind(), &variantKind()});
    return kinds;
}

QJsonObject jsonObject(const char *json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        qFatal("not a JSON object: %s", json);
    return document.object();
}

qint64 addJson(Studio &studio, const RecordKind &kind, const char *json)
{
    const auto draft = draftFromJson(studio, allKinds(), kind, jsonObject(json), std::nullopt);
    if (!draft.ok())
        qFatal("%s", qPrintable(draft.error().message));
    const auto added = addRecord(studio, kind, *draft, std::nullopt);
    if (!added.ok())
        qFatal("%s", qPrintable(added.error().message + u" / " + added.error().detail));
    return *added;
}

QStringList issueKeys(const Error &error)
{
    QStringList keys;
    for (const Issue &issue : error.issues)
        keys << issue.field;
    return keys;
}

std::vector<qint64> idsOf(Studio &studio, const ListDefinition &list, const ListRequest &request)
{
    const auto ids = studio.read([&](const Reader &reader) { return listIds(reader, list, request); });
    if (!ids.ok())
        qFatal("%s", qPrintable(ids.error().message + u" / " + ids.error().detail));
    return *ids;
}

QJsonValue cellOf(Studio &studio, const ListDefinition &list, qint64 id, const char *column)
{
    const auto rows = studio.read([&](const Reader &reader) { return listRows(reader, list, {id}); });
    if (!rows.ok())
        qFatal("%s", qPrintable(rows.error().message + u" / " + rows.error().detail));
    if (rows->size() != 1)
        return QJsonValue::Undefined;
    for (std::size_t i = 0; i < list.columns.size(); ++i) {
        if (std::string_view(list.columns[i].key) == column)
            return cellJson(list, rows->front(), static_cast<int>(i), {studio.currency(), studio.timeZone(), {}});
    }
    qFatal("no column %s", column);
}

void addMaterials(Studio &studio)
{
    addJson(studio, materialKind(), R"({"name": "Veg tan", "kind": "leather", "unit": "dm2"})");
    addJson(studio, materialKind(), R"({"name": "Linen thread", "kind": "thread", "unit": "m", "loose": true})");
    addJson(studio, materialKind(), R"({"name": "Goat lining", "kind": "leather", "unit": "dm2"})");
}

ProductDraft walletDraft()
{
    ProductDraft draft;
    draft.name = u"Wallet"_s;
    draft.category = u"wallets"_s;
    draft.variants = {{u"W-BR"_s, u"brown"_s, u"398"_s, {}}, {u"W-BK"_s, u"black"_s, u"428.50"_s, {}}};
    RecipeDraft recipe;
    recipe.inputs = {{std::nullopt, u"M-0001"_s, u"1 sqft"_s, u"5"_s, {}},
                     {std::nullopt, u"Linen thread"_s, u"2.5"_s, {}, {}}};
    recipe.steps = {{std::nullopt, u"Cut"_s, u"12"_s, u"5"_s, u"cutting"_s, u"98"_s, {}},
                    {std::nullopt, u"Stitch"_s, u"37.5"_s, {}, u"stitching"_s, {}, {}}};
    draft.recipe = recipe;
    return draft;
}

void orderWork(Studio &studio, Id<Variant> variant, Id<Recipe> recipe)
{
    const auto ordered = studio.perform(Sentence("Plan work"), std::nullopt, [&](Action &action) -> Result<void> {
        const int number = action.nextNumber("work_order");
        action.add("work_order", action.newId<WorkOrder>(),
                   {{"number", number},
                    {"code", u"WO-%1"_s.arg(number)},
                    {"variant_id", variant},
                    {"recipe_id", recipe},
                    {"quantity", 10},
                    {"planned_day", action.today()}});
        return {};
    });
    if (!ordered.ok())
        qFatal("%s", qPrintable(ordered.error().message + u" / " + ordered.error().detail));
}

} // namespace benchbook::testing
