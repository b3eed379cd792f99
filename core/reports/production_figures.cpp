#include "core/reports/production_figures.h"

#include <algorithm>

namespace benchbook {
namespace {

// Counter-facts carry negative pieces and money, so everything just adds up.
constexpr const char *finishesOfPeriod = R"sql(
    SELECT product.id, product.code, product.name, finish.sign * finish.final, finish.good, finish.scrap,
           finish.material_minor + finish.labour_minor + finish.overhead_minor + finish.expense_minor
    FROM work_finish AS finish
    JOIN work_order ON work_order.id = finish.work_order_id
    JOIN variant ON variant.id = work_order.variant_id
    JOIN product ON product.id = variant.product_id
    WHERE finish.about_day BETWEEN :first AND :last
    ORDER BY finish.id
)sql";

constexpr const char *yieldOfPeriod = R"sql(
    SELECT coalesce(sum(good), 0), coalesce(sum(scrap), 0) FROM work_finish
    WHERE about_day BETWEEN :first AND :last
)sql";

constexpr const char *scrapByReason = R"sql(
    SELECT reason.name, sum(log.scrap) AS pieces
    FROM work_log AS log LEFT JOIN scrap_reason AS reason ON reason.id = log.scrap_reason_id
    WHERE log.about_day BETWEEN :first AND :last AND log.scrap <> 0
    GROUP BY reason.id, reason.name HAVING sum(log.scrap) > 0
    ORDER BY pieces DESC, reason.id
)sql";

/// The scrapped pieces' share of what was put in; both carry the fact's sign.
Money wouldBeValue(Money putIn, qint64 good, qint64 scrap)
{
    const qint64 pieces = std::abs(good + scrap);
    return pieces == 0 ? Money() : putIn.portion(std::abs(scrap), pieces, Rounding::HalfEven);
}

} // namespace

std::optional<Ratio> YieldFigures::rate() const
{
    return started() == 0 ? std::nullopt : std::optional(Ratio::of(good, started()));
}

std::vector<ProductOutput> readProduction(const Reader &reader, DayRange days)
{
    std::vector<ProductOutput> products;
    Query query = reader.query(finishesOfPeriod);
    query.bind("first", days.first).bind("last", days.last);
    while (query.next()) {
        const auto id = query.id<Product>(0);
        auto product = std::find_if(products.begin(), products.end(),
                                    [&](const ProductOutput &known) { return known.product == id; });
        if (product == products.end()) {
            ProductOutput fresh{id, query.text(1), query.text(2), 0, {}, {}, 0};
            product = products.insert(product, std::move(fresh));
        }
        product->workOrders += query.count(3);
        product->pieces.good += query.integer(4);
        product->pieces.scrap += query.integer(5);
        if (query.isNull(6))
            product->unknownLoss += query.integer(5);
        else
            product->scrapLoss += wouldBeValue(query.money(6), query.integer(4), query.integer(5));
    }
    std::erase_if(products, [](const ProductOutput &product) {
        return product.workOrders == 0 && product.pieces.started() == 0 && product.scrapLoss.isZero();
    });
    std::stable_sort(products.begin(), products.end(),
                     [](const ProductOutput &a, const ProductOutput &b) { return a.pieces.good > b.pieces.good; });
    return products;
}

YieldFigures readYield(const Reader &reader, DayRange days)
{
    Query query = reader.query(yieldOfPeriod);
    query.bind("first", days.first).bind("last", days.last);
    query.next();
    return {query.integer(0), query.integer(1)};
}

std::vector<ScrapCause> readScrapCauses(const Reader &reader, DayRange days)
{
    std::vector<ScrapCause> causes;
    Query query = reader.query(scrapByReason);
    query.bind("first", days.first).bind("last", days.last);
    while (query.next())
        causes.push_back({query.text(0), query.integer(1)});
    return causes;
}

} // namespace benchbook
