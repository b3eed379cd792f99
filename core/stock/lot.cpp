#include "core/stock/lot.h"

#include <QCoreApplication>

namespace benchbook {
namespace {

struct LotText
{
    Q_DECLARE_TR_FUNCTIONS(Stock)
};

constexpr const char *oneLot = R"sql(
    SELECT lot.id, lot.code, lot.material_id, lot.variant_id, lot.parent_id, lot.remnant, lot.rolling,
           lot.received_day, lot.supplier_id, coalesce(supplier.name, ''),
           coalesce(material.name, trim(product.name || ' ' || variant.name)), coalesce(material.base_unit, 'pcs'),
           lot.grade, lot.piece_micro, lot.thickness_micro, lot.side, lot.defects, lot.outline, lot.fineness_ppm,
           lot.expiry_day, lot.note
    FROM lot
    LEFT JOIN material ON material.id = lot.material_id
    LEFT JOIN variant ON variant.id = lot.variant_id
    LEFT JOIN product ON product.id = variant.product_id
    LEFT JOIN supplier ON supplier.id = lot.supplier_id
    WHERE lot.id = :lot
)sql";

constexpr const char *lotsOfOneAction = R"sql(
    SELECT lot.id FROM journal_change AS mine
    JOIN journal_change AS made ON made.entry_id = mine.entry_id
    JOIN lot ON lot.id = made.row_id
    WHERE mine.row_id = :lot AND mine.table_name = 'lot' AND mine.before IS NULL
      AND made.table_name = 'lot' AND made.before IS NULL AND lot.hidden = 0
    ORDER BY lot.number
)sql";

constexpr const char *totalAt = R"sql(
    SELECT lot_id, location_id, quantity_micro, value_minor, unknown_micro FROM stock_total
    WHERE lot_id = :lot AND location_id = :location
)sql";

constexpr const char *totalsOfLot = R"sql(
    SELECT lot_id, location_id, quantity_micro, value_minor, unknown_micro FROM stock_total
    WHERE lot_id = :lot AND inside = 1 AND quantity_micro > 0 ORDER BY location_id
)sql";

constexpr const char *shelfTotals = R"sql(
    SELECT total.lot_id, total.location_id, total.quantity_micro, total.value_minor, total.unknown_micro
    FROM stock_total AS total JOIN location ON location.id = total.location_id
    WHERE total.lot_id = :lot AND location.kind = 'shelf' AND total.quantity_micro > 0
    ORDER BY total.quantity_micro DESC, total.location_id
)sql";

constexpr const char *everyTotal = R"sql(
    SELECT lot_id, location_id, quantity_micro, value_minor, unknown_micro FROM stock_total
    WHERE inside = 1 AND quantity_micro > 0 ORDER BY lot_id, location_id
)sql";

constexpr const char *everyTotalFromFacts = R"sql(
    SELECT lot_id, location_id, sum(quantity_micro), sum(value_minor), sum(unknown_micro)
    FROM (SELECT lot_id, from_location_id AS location_id, -quantity_micro AS quantity_micro,
                 -coalesce(value_minor, 0) AS value_minor, -iif(value_minor IS NULL, quantity_micro, 0) AS unknown_micro
          FROM stock_move
          UNION ALL
          SELECT lot_id, to_location_id, quantity_micro, coalesce(value_minor, 0),
                 iif(value_minor IS NULL, quantity_micro, 0)
          FROM stock_move)
    WHERE location_id IN (SELECT id FROM location WHERE kind IN ('shelf', 'bench', 'peer'))
    GROUP BY lot_id, location_id HAVING sum(quantity_micro) > 0 ORDER BY lot_id, location_id
)sql";

LotTraits traitsFrom(const Query &query, int first)
{
    return {query.text(first),
            query.maybeQuantity(first + 1),
            query.maybeQuantity(first + 2),
            query.text(first + 3),
            query.text(first + 4),
            query.text(first + 5),
            query.isNull(first + 6) ? std::nullopt : std::optional(query.ratio(first + 6)),
            query.day(first + 7)};
}

LotStock stockFrom(const Query &query)
{
    const bool unknown = query.integer(4) != 0;
    return {query.id<Lot>(0), query.id<Location>(1), query.quantity(2),
            unknown ? std::nullopt : std::optional(query.money(3))};
}

std::vector<LotStock> stocks(Query &query)
{
    std::vector<LotStock> found;
    while (query.next())
        found.push_back(stockFrom(query));
    return found;
}

} // namespace

Result<LotInfo> lotInfo(const Reader &reader, Id<Lot> lot)
{
    Query query = reader.query(oneLot);
    query.bind("lot", lot);
    if (!query.next())
        return Error::notFound(LotText::tr("This lot does not exist."));
    LotInfo info{query.id<Lot>(0),
                 query.text(1),
                 query.maybeId<Material>(2),
                 query.maybeId<Variant>(3),
                 query.maybeId<Lot>(4),
                 query.flag(5),
                 query.flag(6),
                 query.day(7),
                 traitsFrom(query, 12),
                 query.maybeId<Supplier>(8),
                 query.text(9),
                 query.text(10),
                 {},
                 query.text(20)};
    BENCHBOOK_ASSIGN(info.unit, Unit::fromText(query.text(11)));
    return info;
}

Result<Id<Lot>> findLot(const Reader &reader, const QString &reference)
{
    Query query = reader.query("SELECT id FROM lot WHERE code = upper(:reference)");
    query.bind("reference", reference.trimmed());
    if (query.next())
        return query.id<Lot>(0);
    bool isNumber = false;
    const qint64 number = reference.toLongLong(&isNumber);
    if (isNumber) {
        Query byId = reader.query("SELECT id FROM lot WHERE id = :id");
        byId.bind("id", number);
        if (byId.next())
            return byId.id<Lot>(0);
    }
    return Error::notFound(LotText::tr("There is no lot “%1”.").arg(reference));
}

std::vector<Id<Lot>> madeTogether(const Reader &reader, Id<Lot> lot)
{
    Query query = reader.query(lotsOfOneAction);
    query.bind("lot", lot);
    std::vector<Id<Lot>> lots;
    while (query.next())
        lots.push_back(query.id<Lot>(0));
    return lots;
}

LotStock stockAt(const Reader &reader, Id<Lot> lot, Id<Location> location)
{
    Query query = reader.query(totalAt);
    query.bind("lot", lot).bind("location", location);
    return query.next() ? stockFrom(query) : LotStock{lot, location, Quantity(), Money()};
}

std::vector<LotStock> stockOf(const Reader &reader, Id<Lot> lot)
{
    Query query = reader.query(totalsOfLot);
    query.bind("lot", lot);
    return stocks(query);
}

std::vector<LotStock> shelvesOf(const Reader &reader, Id<Lot> lot)
{
    Query query = reader.query(shelfTotals);
    query.bind("lot", lot);
    return stocks(query);
}

Result<LotStock> shelfStockOf(const Reader &reader, Id<Lot> lot)
{
    Query query = reader.query(shelfTotals);
    query.bind("lot", lot);
    if (!query.next()) {
        BENCHBOOK_ASSIGN(const LotInfo info, lotInfo(reader, lot));
        return Error::refused(LotText::tr("Nothing of %1 is on a shelf.").arg(info.code));
    }
    return stockFrom(query);
}

std::vector<LotStock> allStock(const Reader &reader)
{
    Query query = reader.query(everyTotal);
    return stocks(query);
}

std::vector<LotStock> allStockFromFacts(const Reader &reader)
{
    Query query = reader.query(everyTotalFromFacts);
    return stocks(query);
}

} // namespace benchbook
