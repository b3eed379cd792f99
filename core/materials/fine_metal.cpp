#include "core/materials/fine_metal.h"

#include "core/base/unit.h"

#include <algorithm>
#include <array>
#include <utility>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

// Every boundary a metal crosses between inside (shelf, bench, at a peer) and outside, by day and kind. Counter-entries
// keep the kind and turn the places, so they take back what they counter.
constexpr const char *crossingsSql = R"sql(
    SELECT material.id, coalesce(lot.fineness_ppm, material.fineness_ppm),
           CASE WHEN move.about_day < :from THEN 'opening' ELSE move.kind END,
           sum(((arrives.kind IN ('shelf', 'bench', 'peer')) - (leaves.kind IN ('shelf', 'bench', 'peer'))) * move.quantity_micro),
           sum(((arrives.kind = 'bench') - (leaves.kind = 'bench')) * move.quantity_micro)
    FROM material
    JOIN lot ON lot.material_id = material.id
    JOIN stock_move AS move ON move.lot_id = lot.id
    JOIN location AS arrives ON arrives.id = move.to_location_id
    JOIN location AS leaves ON leaves.id = move.from_location_id
    WHERE material.metal IS NOT NULL AND move.about_day <= :to
    GROUP BY 1, 2, 3
)sql";

constexpr const char *metalsSql = R"sql(
    SELECT material.id, material.metal, material.name, material.base_unit,
           material.fineness_ppm IS NULL
               AND EXISTS (SELECT 1 FROM lot WHERE lot.material_id = material.id AND lot.fineness_ppm IS NULL)
    FROM material WHERE material.metal IS NOT NULL
    ORDER BY CASE material.metal WHEN 'gold' THEN 1 WHEN 'silver' THEN 2 WHEN 'platinum' THEN 3
                                 WHEN 'palladium' THEN 4 WHEN 'copper' THEN 5 ELSE 6 END, material.number
)sql";

/// 128 bits hold a tonne in micrograms times its fineness many times over.
__extension__ using Wide = __int128;

/// Gross and pure without a division yet: millionths of the material's unit, and those times parts per million.
struct RawWeight
{
    Wide gross = 0;
    Wide pure = 0;
    RawWeight &operator+=(const RawWeight &other)
    {
        gross += other.gross;
        pure += other.pure;
        return *this;
    }
};

enum Line { Opening, Received, Used, Scrapped, SentBack, Counted, Other, LineCount };

Line lineOf(const QString &kind)
{
    if (kind == u"opening"_s)
        return Opening;
    if (kind == u"receipt"_s)
        return Received;
    if (kind == u"use"_s)
        return Used;
    if (kind == u"scrap"_s)
        return Scrapped;
    if (kind == u"send_back"_s)
        return SentBack;
    return kind == u"count"_s ? Counted : Other;
}

qint64 divideHalfEven(Wide value, Wide by)
{
    const Wide size = value < 0 ? -value : value;
    Wide result = size / by;
    const Wide twice = size % by * 2;
    if (twice > by || (twice == by && result % 2 == 1))
        ++result;
    return static_cast<qint64>(value < 0 ? -result : result);
}

/// In grams; a unit is so many milligrams.
MetalWeight rounded(const RawWeight &raw, const Factor &unit)
{
    const Wide gram = Wide(1'000) * unit.denominator();
    return {Quantity::fromMicro(divideHalfEven(raw.gross * unit.numerator(), gram)),
            Quantity::fromMicro(divideHalfEven(raw.pure * unit.numerator(), gram * Ratio::one))};
}

/// The lines of an account that sum to its closing, in the order of the ledger.
std::array<MetalWeight *, LineCount> linesOf(MetalAccount &account)
{
    return {&account.opening,  &account.received, &account.used, &account.scrapped,
            &account.sentBack, &account.counted,  &account.other};
}

MetalWeight operator+(const MetalWeight &a, const MetalWeight &b) { return {a.gross + b.gross, a.pure + b.pure}; }

struct MetalRow
{
    Id<Material> id;
    QString metal;
    QString name;
    Factor unit;
    std::array<RawWeight, LineCount> lines = {};
    RawWeight atBench = {};
};

/// Rounding the running balance, not each line, keeps the sum exact.
MetalAccount accountOf(const MetalRow &row)
{
    MetalAccount account{row.metal, row.id, row.name};
    RawWeight balance;
    const auto lines = linesOf(account);
    for (std::size_t i = 0; i < LineCount; ++i) {
        balance += row.lines[i];
        const MetalWeight after = rounded(balance, row.unit);
        *lines[i] = {after.gross - account.closing.gross, after.pure - account.closing.pure};
        account.closing = after;
    }
    account.atBench = rounded(row.atBench, row.unit);
    return account;
}

/// What all alloys of a metal hold together is the sum of what is written for each.
void addTo(MetalAccount &sum, MetalAccount account)
{
    const auto to = linesOf(sum);
    const auto from = linesOf(account);
    for (std::size_t i = 0; i < LineCount; ++i)
        *to[i] = *to[i] + *from[i];
    sum.closing = sum.closing + account.closing;
    sum.atBench = sum.atBench + account.atBench;
}

/// The materials that can be weighed and whose fineness is known; the others by name.
std::vector<MetalRow> metalRows(const Reader &reader, QStringList &unweighed)
{
    std::vector<MetalRow> rows;
    Query query = reader.query(metalsSql);
    while (query.next()) {
        const auto unit = Unit::fromText(query.text(3));
        if (!unit.ok() || unit->dimension != Dimension::Mass || query.flag(4))
            unweighed << query.text(2);
        else
            rows.push_back({query.id<Material>(0), query.text(1), query.text(2), unit->factor});
    }
    return rows;
}

} // namespace

MetalLedger metalLedger(const Reader &reader, QDate from, QDate to)
{
    MetalLedger ledger{from, to, {}, {}};
    std::vector<MetalRow> rows = metalRows(reader, ledger.unweighed);
    Query query = reader.query(crossingsSql);
    query.bind("from", from.isValid() ? from : QDate(1, 1, 1)).bind("to", to);
    while (query.next()) {
        const auto row =
            std::find_if(rows.begin(), rows.end(), [&](const MetalRow &r) { return r.id == query.id<Material>(0); });
        if (row == rows.end())
            continue;
        const Wide fineness = query.integer(1);
        row->lines[lineOf(query.text(2))] += {query.integer(3), query.integer(3) * fineness};
        row->atBench += {query.integer(4), query.integer(4) * fineness};
    }
    MetalAccount sum;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        ledger.accounts.push_back(accountOf(rows[i]));
        addTo(sum, ledger.accounts.back());
        if (i + 1 < rows.size() && rows[i + 1].metal == rows[i].metal)
            continue;
        sum.metal = rows[i].metal;
        ledger.accounts.push_back(std::exchange(sum, {}));
    }
    return ledger;
}

const ListDefinition &fineMetalList()
{
    static const ListDefinition list{
        "fine-metal",
        QT_TRANSLATE_NOOP("List", "Fine metal"),
        R"sql(
            SELECT material.id FROM material
            WHERE material.metal IS NOT NULL AND material.hidden = 0
              AND (:search IS NULL OR material.code LIKE :search ESCAPE '!' OR material.name LIKE :search ESCAPE '!')
        )sql",
        // The whole units and what is left of them are multiplied apart, so that no product leaves 64 bits, and the
        // one division at the end rounds half-even.
        R"sql(
            WITH held AS (
                SELECT material.id, location.kind = 'bench' AS at_bench, sum(total.quantity_micro) AS gross,
                       sum(total.quantity_micro / 1000000 * coalesce(lot.fineness_ppm, material.fineness_ppm)) AS whole,
                       sum(total.quantity_micro % 1000000 * coalesce(lot.fineness_ppm, material.fineness_ppm)) AS rest,
                       sum(coalesce(lot.fineness_ppm, material.fineness_ppm) IS NULL) AS unknown
                FROM material
                JOIN stock_total AS total ON total.material_id = material.id AND total.inside = 1
                                         AND total.quantity_micro > 0
                JOIN lot ON lot.id = total.lot_id
                JOIN location ON location.id = total.location_id
                WHERE material.id IN (SELECT value FROM json_each(:ids))
                GROUP BY material.id, location.kind = 'bench'
            ), fine AS (
                SELECT id, at_bench, gross,
                       iif(unknown > 0, NULL,
                           whole + rest / 1000000
                           + (rest % 1000000 > 500000
                              OR (rest % 1000000 = 500000 AND (whole + rest / 1000000) % 2 = 1))) AS pure
                FROM held
            )
            SELECT material.id, material.code, material.name, material.metal, material.fineness_ppm,
                   coalesce(shelf.gross, 0), iif(shelf.id IS NULL, 0, shelf.pure),
                   coalesce(bench.gross, 0), iif(bench.id IS NULL, 0, bench.pure), material.base_unit
            FROM material
            LEFT JOIN fine AS shelf ON shelf.id = material.id AND shelf.at_bench = 0
            LEFT JOIN fine AS bench ON bench.id = material.id AND bench.at_bench = 1
            WHERE material.id IN (SELECT value FROM json_each(:ids))
        )sql",
        "material.metal, material.number",
        {{"code", QT_TRANSLATE_NOOP("List", "Code"), ColumnType::Text, "material.number", nullptr, 9, 4},
         {"name", QT_TRANSLATE_NOOP("List", "Name"), ColumnType::Text, "material.name", nullptr, 18},
         {"metal", QT_TRANSLATE_NOOP("List", "Metal"), ColumnType::State, "material.metal", nullptr, 9, 2},
         {"fineness", QT_TRANSLATE_NOOP("List", "Fineness"), ColumnType::Percent, "material.fineness_ppm", nullptr, 9,
          3},
         {"gross", QT_TRANSLATE_NOOP("List", "On shelves"), ColumnType::Quantity, nullptr, "unit", 12},
         {"pure", QT_TRANSLATE_NOOP("List", "Pure on shelves"), ColumnType::Quantity, nullptr, "unit", 13},
         {"benchGross", QT_TRANSLATE_NOOP("List", "At the bench"), ColumnType::Quantity, nullptr, "unit", 12, 2},
         {"benchPure", QT_TRANSLATE_NOOP("List", "Pure at the bench"), ColumnType::Quantity, nullptr, "unit", 13, 2},
         {"unit", QT_TRANSLATE_NOOP("List", "Unit"), ColumnType::Hidden}},
    };
    return list;
}

} // namespace benchbook
