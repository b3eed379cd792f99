// What the command line tells of a lot: how much there is, what it is like, what keeps it from use, its family.
#include "app/cli/documents.h"

#include "core/stock/lot_descent.h"
#include "core/stock/lot_hold.h"
#include "core/stock/material_test.h"

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *placeSql = R"sql(
    SELECT code, name FROM location WHERE id = :id
)sql";

QJsonArray placesJson(const Reader &reader, const LotInfo &info, const Currency &currency)
{
    QJsonArray places;
    for (const LotStock &stock : stockOf(reader, info.id)) {
        Query place = reader.query(placeSql);
        place.bind("id", stock.location);
        QJsonObject at{{u"value"_s, moneyJson(stock.value, currency)}};
        if (place.next()) {
            at.insert(u"location"_s, place.text(0));
            at.insert(u"name"_s, place.text(1));
        }
        putQuantity(at, "quantity", stock.quantity, info.unit);
        places << at;
    }
    return places;
}

QJsonValue maybeText(const std::optional<Quantity> &quantity)
{
    return quantity ? QJsonValue(plainText(*quantity)) : QJsonValue(QJsonValue::Null);
}

QJsonArray testsJson(const Reader &reader, Id<Lot> lot)
{
    QJsonArray all;
    for (const MaterialTestInfo &test : testsOf(reader, lot)) {
        all << QJsonObject{{u"id"_s, idText(test.id)},
                           {u"day"_s, dayJson(test.day)},
                           {u"method"_s, test.method},
                           {u"measured"_s, maybeText(test.value)},
                           {u"measuredUnit"_s, test.unit},
                           {u"uncertainty"_s, maybeText(test.uncertainty)},
                           {u"passed"_s, test.passed ? QJsonValue(*test.passed) : QJsonValue(QJsonValue::Null)},
                           {u"note"_s, test.note}};
    }
    return all;
}

QJsonArray relatedJson(const std::vector<RelatedLot> &lots, const Unit &unit)
{
    QJsonArray all;
    for (const RelatedLot &lot : lots) {
        QJsonObject json{{u"lot"_s, lot.code}, {u"merged"_s, lot.merged}};
        putQuantity(json, "quantity", lot.quantity, unit);
        all << json;
    }
    return all;
}

void putTraits(QJsonObject &json, const LotInfo &info)
{
    const LotTraits &traits = info.traits;
    json.insert(u"pieceSize"_s, maybeText(traits.pieceSize));
    json.insert(u"thickness"_s, maybeText(traits.thickness));
    json.insert(u"side"_s, traits.side);
    json.insert(u"defects"_s, traits.defects);
    json.insert(u"outline"_s, traits.outline);
    json.insert(u"fineness"_s, traits.fineness ? QJsonValue(percentText(*traits.fineness)) : QJsonValue::Null);
    json.insert(u"note"_s, info.note);
}

} // namespace

Result<QJsonObject> lotJson(Session &session, Id<Lot> lot)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    return studio->read([&](const Reader &reader) -> Result<QJsonObject> {
        BENCHBOOK_ASSIGN(const LotInfo info, lotInfo(reader, lot));
        const std::vector<ListRow> rows = listRows(reader, lotList(), {lot.value()});
        QJsonObject json = rows.empty() ? QJsonObject{{u"id"_s, idText(lot)}, {u"code"_s, info.code}}
                                        : rowJson(lotList(), rows.front(), session.cellFormat(*studio));
        json.remove(u"mm"_s);
        putTraits(json, info);
        json.insert(u"remnant"_s, info.remnant);
        json.insert(u"supplier"_s, info.supplier);
        if (info.parent) {
            BENCHBOOK_ASSIGN(const LotInfo parent, lotInfo(reader, *info.parent));
            json.insert(u"parent"_s, parent.code);
        }
        if (const std::optional<HoldInfo> hold = holdOf(reader, lot))
            json.insert(u"hold"_s, QJsonObject{{u"reason"_s, hold->reason}, {u"since"_s, dayJson(hold->since)}});
        json.insert(u"parents"_s, relatedJson(parentsOf(reader, lot), info.unit));
        json.insert(u"children"_s, relatedJson(childrenOf(reader, lot), info.unit));
        json.insert(u"tests"_s, testsJson(reader, lot));
        json.insert(u"places"_s, placesJson(reader, info, studio->currency()));
        return json;
    });
}

} // namespace benchbook::cli
