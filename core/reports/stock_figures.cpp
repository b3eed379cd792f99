#include "core/reports/stock_figures.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <map>

namespace benchbook {
namespace {

constexpr const char *placesInside = R"sql(
    SELECT id, kind FROM location WHERE kind IN ('shelf', 'bench', 'peer')
)sql";

constexpr const char *daysOfLedger = R"sql(
    SELECT (SELECT min(about_day) FROM stock_move), (SELECT max(about_day) FROM stock_move)
)sql";

// Each half has an index of its own over what is on hand; most totals are of lots long used up.
constexpr const char *totalsInside = R"sql(
    SELECT lot_id, location_id, quantity_micro, value_minor, unknown_micro FROM stock_total
    WHERE inside = 1 AND quantity_micro > 0 AND material_id > 0
    UNION ALL
    SELECT lot_id, location_id, quantity_micro, value_minor, unknown_micro FROM stock_total
    WHERE inside = 1 AND quantity_micro > 0 AND variant_id > 0
)sql";

constexpr const char *movesAfter = R"sql(
    SELECT lot_id, from_location_id, to_location_id, quantity_micro, value_minor,
           about_day > :later
    FROM stock_move WHERE about_day > :earlier
)sql";

constexpr const char *movesUntil = R"sql(
    SELECT lot_id, from_location_id, to_location_id, quantity_micro, value_minor,
           about_day <= :earlier
    FROM stock_move WHERE about_day <= :later
)sql";

constexpr const char *kindOfLot = R"sql(
    SELECT CASE WHEN lot.variant_id IS NOT NULL THEN 'finished' ELSE material.kind END
    FROM lot LEFT JOIN material ON material.id = lot.material_id WHERE lot.id = :lot
)sql";

struct Held
{
    qint64 quantity = 0;
    qint64 value = 0;
    qint64 unknown = 0;

    void add(const Held &other, qint64 sign)
    {
        quantity += sign * other.quantity;
        value = addExact(value, sign * other.value);
        unknown += sign * other.unknown;
    }
    bool isNothing() const { return quantity == 0 && value == 0; }
};

/// Lot and place; the reports' own key, as Id pairs have no hash.
struct LotPlace
{
    qint64 lot;
    qint64 place;
    friend bool operator==(LotPlace, LotPlace) = default;
};
size_t qHash(LotPlace key, size_t seed = 0) { return qHashMulti(seed, key.lot, key.place); }

enum End { Earlier, Later };
using HeldAtBothEnds = std::array<Held, 2>;

class StockRewinder
{
public:
    explicit StockRewinder(const Reader &reader) : m_reader(reader)
    {
        Query query = reader.query(placesInside);
        while (query.next())
            m_isBench.insert(query.integer(0), query.text(1) == QLatin1StringView("bench"));
    }

    StockAtTwoDays read(QDate earlier, QDate later)
    {
        if (liesNearTheEnd(later)) {
            startFromTotals();
            // What happened after a day is taken back: at the earlier end everything read is.
            addMoves(movesAfter, earlier, later, Earlier, Later, -1);
        } else {
            addMoves(movesUntil, earlier, later, Later, Earlier, 1);
        }
        return {figuresAt(Earlier), figuresAt(Later)};
    }

private:
    bool liesNearTheEnd(QDate day) const
    {
        Query query = m_reader.query(daysOfLedger);
        query.next();
        return query.isNull(0) || query.day(0).daysTo(day) >= day.daysTo(query.day(1));
    }

    void startFromTotals()
    {
        Query query = m_reader.query(totalsInside);
        while (query.next()) {
            const Held held{query.integer(2), query.integer(3), query.integer(4)};
            m_held.insert({query.integer(0), query.integer(1)}, {held, held});
        }
    }

    /// Every move counts at the end `always`, the flagged ones at `flagged`, too.
    void addMoves(const char *statement, QDate earlier, QDate later, End always, End flagged, qint64 sign)
    {
        Query query = m_reader.query(statement);
        query.bind("earlier", earlier).bind("later", later);
        while (query.next()) {
            const qint64 quantity = query.integer(3);
            const Held moved{quantity, query.integer(4), query.isNull(4) ? quantity : 0};
            const bool both = query.flag(5);
            for (const auto &[column, direction] : {std::pair(1, -sign), std::pair(2, sign)}) {
                const qint64 place = query.integer(column);
                if (!m_isBench.contains(place))
                    continue;
                HeldAtBothEnds &held = m_held[{query.integer(0), place}];
                held[always].add(moved, direction);
                if (both)
                    held[flagged].add(moved, direction);
            }
        }
    }

    QString kindOf(LotPlace key)
    {
        if (m_isBench.value(key.place))
            return QStringLiteral("bench");
        Query query = m_reader.query(kindOfLot);
        query.bind("lot", key.lot);
        return query.next() ? query.text(0) : QString();
    }

    StockFigures figuresAt(End end)
    {
        std::map<QString, StockKind> kinds;
        std::map<std::pair<QString, qint64>, bool> unknownByLot;
        for (auto held = m_held.constBegin(); held != m_held.constEnd(); ++held) {
            const Held &here = held.value()[end];
            if (here.isNothing())
                continue;
            const QString kind = kindOf(held.key());
            kinds[kind].value += Money::fromMinor(here.value);
            bool &unknown = unknownByLot[{kind, held.key().lot}];
            unknown = unknown || here.unknown != 0;
        }
        for (const auto &[lot, unknown] : unknownByLot) {
            ++kinds[lot.first].lots;
            kinds[lot.first].unknownLots += unknown ? 1 : 0;
        }
        StockFigures figures;
        for (auto &[name, kind] : kinds) {
            kind.kind = name;
            figures.kinds.push_back(std::move(kind));
        }
        std::stable_sort(figures.kinds.begin(), figures.kinds.end(),
                         [](const StockKind &a, const StockKind &b) { return a.value > b.value; });
        return figures;
    }

    const Reader &m_reader;
    QHash<qint64, bool> m_isBench; ///< the places inside
    QHash<LotPlace, HeldAtBothEnds> m_held;
};

} // namespace

Money StockFigures::value() const
{
    Money sum;
    for (const StockKind &kind : kinds)
        sum += kind.value;
    return sum;
}

int StockFigures::lots() const
{
    int sum = 0;
    for (const StockKind &kind : kinds)
        sum += kind.lots;
    return sum;
}

int StockFigures::unknownLots() const
{
    int sum = 0;
    for (const StockKind &kind : kinds)
        sum += kind.unknownLots;
    return sum;
}

StockAtTwoDays readStock(const Reader &reader, QDate earlier, QDate later)
{
    return StockRewinder(reader).read(earlier, later);
}

} // namespace benchbook
