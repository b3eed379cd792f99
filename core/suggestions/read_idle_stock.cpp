#include "core/suggestions/suggestion_sources.h"

#include <algorithm>
#include <map>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

// held_lot: what is on hold is nobody's to give away; what is expired neither.
constexpr const char *idleLots = R"sql(
    SELECT lot.id, lot.code, lot.material_id, lot.variant_id, sum(total.quantity_micro), sum(total.value_minor),
           sum(total.unknown_micro), lot.received_day, lot.supplier_id, lot.expiry_day,
           NOT EXISTS (SELECT 1 FROM stock_move AS move
                       WHERE move.lot_id = lot.id AND move.kind IN ('issue', 'ship', 'split', 'send_back'))
    FROM stock_total AS total JOIN lot ON lot.id = total.lot_id
    JOIN location ON location.id = total.location_id AND location.kind = 'shelf'
    LEFT JOIN held_lot ON held_lot.lot_id = lot.id
    WHERE total.inside = 1 AND total.quantity_micro > 0 AND held_lot.lot_id IS NULL AND lot.remnant = 0
      AND (lot.expiry_day IS NULL OR lot.expiry_day >= :today)
    GROUP BY lot.id ORDER BY sum(total.quantity_micro) DESC, lot.id
)sql";

constexpr const char *namesOfIdle = R"sql(
    SELECT 'm', id, code, name, base_unit FROM material
    UNION ALL
    SELECT 'v', variant.id, variant.sku, trim(product.name || ' ' || variant.name), 'pcs'
    FROM variant JOIN product ON product.id = variant.product_id
)sql";

constexpr const char *firstCame = R"sql(
    SELECT iif(material_id IS NULL, 'v', 'm'), coalesce(material_id, variant_id), min(received_day), max(received_day)
    FROM lot WHERE hidden = 0 GROUP BY 1, 2
)sql";

// What left the shelves to be used or sold, month by month. A counter-fact has its places swapped and takes it off.
constexpr const char *usedByMonth = R"sql(
    SELECT iif(lot.material_id IS NULL, 'v', 'm'), coalesce(lot.material_id, lot.variant_id),
           substr(move.about_day, 1, 7),
           sum(move.quantity_micro * ((outward.kind = 'shelf') - (inward.kind = 'shelf')))
    FROM stock_move AS move JOIN lot ON lot.id = move.lot_id
    JOIN location AS outward ON outward.id = move.from_location_id
    JOIN location AS inward ON inward.id = move.to_location_id
    WHERE move.kind IN ('issue', 'return', 'ship') AND move.about_day >= :since
    GROUP BY 1, 2, 3
)sql";

/// With a shorter story nobody knows what is slow.
constexpr int shortestStoryMonths = 6;
constexpr int longestStoryMonths = 24;
/// Money next to nothing, as a share of all that lies on the shelves, is not worth a word.
constexpr Ratio leastShareOfStock = Ratio::fromPpm(5'000);
/// A supplier may take back what came so lately.
constexpr int takenBackWithinDays = 60;
/// How months' uses go together.
constexpr double likenessOfMonths = 0.3;

/// What comes back of the value, and how likely, by the usual experience of small studios; the owner sees both.
constexpr double broughtBySupplier = 0.9;
constexpr double chanceOfSupplier = 0.6;
constexpr double broughtByPeers = 0.6;
constexpr double chanceOfPeers = 0.3;
constexpr double broughtByDiscount = 0.7;
constexpr double chanceOfDiscount = 0.6;

/// 'm' or 'v', and the id.
using IdleKey = std::pair<QString, qint64>;

struct IdleStory
{
    QDate first = {};
    QDate last = {};
    std::map<int, Quantity> used = {}; ///< by month
    std::vector<QDate> expiries = {};
};

int monthOf(QDate day) { return day.year() * 12 + day.month() - 1; }

class IdleReader
{
public:
    IdleReader(const Reader &reader, QDate today, bool hasPeers)
        : m_reader(reader), m_today(today), m_hasPeers(hasPeers)
    {
    }

    std::vector<IdleStock> read(const StudioPlanBook &plan, const NeedsPlan &needs)
    {
        readLots();
        readStories();
        takePlanned(plan, needs);
        Money all;
        for (const auto &[key, stock] : m_stock)
            all += valueOf(stock);
        std::vector<IdleStock> idle;
        for (auto &[key, stock] : m_stock) {
            judge(stock, m_stories[key]);
            if (stock.dead.dead && stock.dead.excess > Quantity() && stock.dead.bound > Money() &&
                stock.dead.bound >= all.share(leastShareOfStock, Rounding::Down))
                idle.push_back(std::move(stock));
        }
        std::stable_sort(idle.begin(), idle.end(),
                         [](const IdleStock &a, const IdleStock &b) { return a.dead.bound > b.dead.bound; });
        return idle;
    }

private:
    static Money valueOf(const IdleStock &stock)
    {
        Money sum;
        for (const IdleLot &lot : stock.lots)
            sum += lot.value.value_or(Money());
        return sum;
    }

    void readLots()
    {
        Query lots = m_reader.query(idleLots);
        lots.bind("today", m_today);
        while (lots.next()) {
            const IdleKey key = lots.isNull(2) ? IdleKey(u"v"_s, lots.integer(3)) : IdleKey(u"m"_s, lots.integer(2));
            IdleStock &stock = m_stock[key];
            IdleLot lot{lots.id<Lot>(0), lots.text(1), lots.quantity(4)};
            if (lots.integer(6) == 0)
                lot.value = lots.money(5);
            lot.receivedDay = lots.day(7);
            lot.supplier = lots.maybeId<Supplier>(8);
            lot.untouched = lots.flag(10);
            stock.onHand += lot.onShelf;
            stock.lots.push_back(std::move(lot));
            m_stories[key].expiries.push_back(lots.day(9));
        }
        Query names = m_reader.query(namesOfIdle);
        while (names.next()) {
            const auto known = m_stock.find(IdleKey(names.text(0), names.integer(1)));
            if (known == m_stock.end())
                continue;
            if (known->first.first == "m"_L1)
                known->second.material = names.id<Material>(1);
            else
                known->second.variant = names.id<Variant>(1);
            known->second.code = names.text(2);
            known->second.name = names.text(3);
            known->second.unit = Unit::fromText(names.text(4)).valueOr(Unit());
        }
    }

    void readStories()
    {
        Query came = m_reader.query(firstCame);
        while (came.next()) {
            IdleStory &story = m_stories[IdleKey(came.text(0), came.integer(1))];
            story.first = came.day(2);
            story.last = came.day(3);
        }
        Query used = m_reader.query(usedByMonth);
        used.bind("since", m_today.addMonths(-longestStoryMonths));
        while (used.next()) {
            const QDate month = QDate::fromString(used.text(2) + u"-01"_s, Qt::ISODate);
            m_stories[IdleKey(used.text(0), used.integer(1))].used[monthOf(month)] =
                std::max(Quantity(), used.quantity(3));
        }
    }

    /// What open orders and the shelf's minimum take is not idle.
    void takePlanned(const StudioPlanBook &plan, const NeedsPlan &needs)
    {
        for (std::size_t i = 0; i < plan.items.size() && i < needs.items.size(); ++i) {
            const IdleKey key(plan.items[i].isVariant ? u"v"_s : u"m"_s, plan.book.needs.items[i].record);
            if (const auto known = m_stock.find(key); known != m_stock.end())
                m_planned[key] = needs.items[i].fromStock;
        }
        for (auto &[key, stock] : m_stock)
            stock.onHand = std::max(Quantity(), stock.onHand - m_planned[key]);
    }

    int shelfLeft(const IdleStory &story) const
    {
        QDate last;
        for (const QDate &expiry : story.expiries) {
            if (!expiry.isValid())
                return 0;
            last = last.isValid() ? std::max(last, expiry) : expiry;
        }
        return last.isValid() ? std::max(1, monthOf(last) - monthOf(m_today)) : 0;
    }

    void judge(IdleStock &stock, const IdleStory &story) const
    {
        const Quantity there = stock.onHand + planned(stock);
        if (!story.first.isValid() || stock.onHand <= Quantity() || there <= Quantity())
            return;
        const int now = monthOf(m_today);
        const int age = now - monthOf(story.first);
        if (age < shortestStoryMonths)
            return;
        std::vector<double> months;
        Quantity sum;
        int last = monthOf(story.last);
        for (int month = std::max(now - longestStoryMonths, now - age); month < now; ++month) {
            const auto used = story.used.find(month);
            const Quantity amount = used == story.used.end() ? Quantity() : used->second;
            months.push_back(double(amount.micro()) / double(Quantity::microPerUnit));
            sum += amount;
            if (amount > Quantity())
                last = std::max(last, month);
        }
        // The month that runs is not whole, but what was used in it was used.
        if (const auto used = story.used.find(now); used != story.used.end() && used->second > Quantity())
            last = now;
        stock.aMonth = sum.portion(1, qint64(months.size()), Rounding::Up);
        DeadStockItem item;
        item.onHand = stock.onHand;
        item.value = valueOf(stock).portion(stock.onHand, there, Rounding::HalfEven);
        item.periodsSinceUse = std::max(0, now - last);
        item.demand = demandOfSteps({DemandDistribution::ofSamples(std::move(months))}, likenessOfMonths);
        item.shelfLeft = shelfLeft(story);
        item.offers = offersFor(stock);
        stock.dead = deadStock(item);
    }

    Quantity planned(const IdleStock &stock) const
    {
        const IdleKey key(stock.variant ? u"v"_s : u"m"_s,
                          stock.variant ? stock.variant->value() : stock.material->value());
        const auto known = m_planned.find(key);
        return known == m_planned.end() ? Quantity() : known->second;
    }

    std::vector<DeadStockOffer> offersFor(const IdleStock &stock) const
    {
        std::vector<DeadStockOffer> offers;
        if (stock.variant) {
            offers.push_back({DeadStockWay::Discount, stock.onHand, broughtByDiscount, chanceOfDiscount, 0});
            return offers;
        }
        for (std::size_t i = 0; i < stock.lots.size(); ++i) {
            const IdleLot &lot = stock.lots[i];
            if (lot.untouched && lot.supplier && lot.receivedDay.daysTo(m_today) <= takenBackWithinDays) {
                offers.push_back(
                    {DeadStockWay::ReturnToSupplier, lot.onShelf, broughtBySupplier, chanceOfSupplier, int(i)});
            }
            if (m_hasPeers)
                offers.push_back({DeadStockWay::OfferToPeers, lot.onShelf, broughtByPeers, chanceOfPeers, int(i)});
        }
        return offers;
    }

    const Reader &m_reader;
    QDate m_today;
    bool m_hasPeers;
    std::map<IdleKey, IdleStock> m_stock;
    std::map<IdleKey, IdleStory> m_stories;
    std::map<IdleKey, Quantity> m_planned;
};

} // namespace

std::vector<IdleStock> readIdleStock(const Reader &reader, QDate today, const StudioPlanBook &plan,
                                     const NeedsPlan &needs, bool hasPeers)
{
    return IdleReader(reader, today, hasPeers).read(plan, needs);
}

} // namespace benchbook
