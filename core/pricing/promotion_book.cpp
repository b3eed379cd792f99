#include "core/pricing/promotion_book.h"

#include "core/base/attempt.h"
#include "core/planning/stock/stock_words.h"
#include "core/pricing/standing_promotions.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace benchbook {
namespace {

struct PromotionBookText
{
    Q_DECLARE_TR_FUNCTIONS(Pricing)
};

constexpr int daysOfHorizon = priceHorizonWeeks * 7;
/// Of what hardly sells, so many pieces in a promotion are believed at the old price, so that a share of them can rise.
constexpr double fewestDead = 0.5;
/// A share of less is not worth a letter.
constexpr Ratio leastSegment = Ratio::percent(1);

constexpr const char *lapsedCustomers = R"sql(
    SELECT count(*) FROM customer
    WHERE hidden = 0 AND consent = 1
      AND EXISTS (SELECT 1 FROM sales_order_total AS sale
                  WHERE sale.customer_id = customer.id AND sale.cancelled = 0)
      AND NOT EXISTS (SELECT 1 FROM sales_order_total AS sale
                      WHERE sale.customer_id = customer.id AND sale.cancelled = 0 AND sale.ordered_day >= :since)
)sql";

// How many of those who buy came back after as long a break: what such customers are of all sales.
constexpr const char *returningPieces = R"sql(
    SELECT coalesce(sum(sale.quantity_micro), 0),
           coalesce(sum(iif(EXISTS (SELECT 1 FROM sales_order_total AS earlier
                                    WHERE earlier.customer_id = sale.customer_id AND earlier.cancelled = 0
                                      AND earlier.ordered_day < sale.ordered_day)
                            AND NOT EXISTS (SELECT 1 FROM sales_order_total AS earlier
                                            WHERE earlier.customer_id = sale.customer_id AND earlier.cancelled = 0
                                              AND earlier.ordered_day < sale.ordered_day
                                              AND earlier.ordered_day >= date(sale.ordered_day, :days)),
                            sale.quantity_micro, 0)), 0)
    FROM sales_order_total AS sale
    WHERE sale.cancelled = 0 AND sale.customer_id IS NOT NULL AND sale.ordered_day >= :since
)sql";

/// One variant on its way through the kinds of promotions.
class PromotionFinder
{
public:
    PromotionFinder(const Reader &reader, const PriceBook &book, const std::map<Id<Variant>, LyingPieces> &lying,
                    const PromotionRule &rule)
        : m_book(book), m_rule(rule), m_lying(lying), m_standing(standingPromotions(reader, book.today))
    {
        Query lapsed = reader.query(lapsedCustomers);
        lapsed.bind("since", book.today.addDays(-rule.lapsedDays));
        if (lapsed.next())
            m_lapsed.customers = lapsed.count(0);
        Query pieces = reader.query(returningPieces);
        pieces.bind("since", book.today.addDays(-rule.lapsedDays));
        pieces.bind("days", QStringLiteral("-%1 days").arg(rule.lapsedDays));
        if (pieces.next() && pieces.integer(0) > 0)
            m_lapsed.reached = Ratio::of(pieces.integer(1), pieces.integer(0));
    }

    Result<void> look(const AdvisedPrice &price, std::vector<PromotionOffer> &offers)
    {
        const std::optional<PriceAdvice> &advice = price.advice;
        if (!price.product || !price.inputs || !price.inputs->cost.currentPrice || !advice->suggestion.unitCost ||
            !advice->floor)
            return {};
        PromotionOffer offer{.variant = price.variant, .product = *price.product, .sku = price.sku, .name = price.name};
        offer.price = *price.inputs->cost.currentPrice;
        return attempt([&]() -> Result<void> {
            lookAtDeadStock(*price.inputs, *advice, offer, offers);
            lookAtSlackWeeks(*price.inputs, *advice, offer, offers);
            lookAtSegment(*price.inputs, *advice, offer, offers);
            return {};
        });
    }

private:
    PromotionQuestion questionFor(const PriceAdviceInputs &inputs, const PriceAdvice &advice) const
    {
        PromotionQuestion question;
        question.price = *inputs.cost.currentPrice;
        question.floor = *advice.floor;
        question.economics = {*advice.suggestion.unitCost, inputs.cost.fee, inputs.cost.fixedFee, inputs.cost.tax};
        if (inputs.demand)
            question.demand = *inputs.demand;
        question.ending = inputs.cost.ending;
        question.currency = inputs.cost.currency;
        return question;
    }
    static double shareOfHorizon(int days) { return double(days) / daysOfHorizon; }

    bool isPromoted(const PromotionOffer &offer) const
    {
        return std::any_of(m_standing.begin(), m_standing.end(), [&](const StandingPromotion &one) {
            return one.concerns(offer.variant, offer.product) && (one.isForAll() || one.segment == offer.segment) &&
                   one.days.first <= offer.days.last && offer.days.first <= one.days.last;
        });
    }

    void add(PromotionQuestion question, PromotionOffer offer, std::vector<PromotionOffer> &offers) const
    {
        if (isPromoted(offer))
            return;
        offer.kind = question.kind;
        offer.floor = question.floor;
        offer.reached = question.reached;
        offer.advice = advisePromotion(question);
        if (!offer.advice.pays)
            return;
        offer.leavesBefore = contribution(question.economics, question.price);
        offer.leaves = contribution(question.economics, offer.advice.price);
        offers.push_back(std::move(offer));
    }

    /// It lies there anyway: nothing more is spent on it, and what the price of the list does not sell stays.
    void lookAtDeadStock(const PriceAdviceInputs &inputs, const PriceAdvice &advice, PromotionOffer offer,
                         std::vector<PromotionOffer> &offers) const
    {
        const auto lying = m_lying.find(offer.variant);
        if (lying == m_lying.end() || lying->second.pieces <= 0)
            return;
        PromotionQuestion question = questionFor(inputs, advice);
        question.kind = PromotionKind::DeadStock;
        question.economics.unitCost = Money();
        question.floor = std::min(question.floor, question.price);
        question.available = lying->second.pieces;
        // What has not sold for so long sells a piece or less in the time, as far as anybody knows.
        question.demand.units =
            inputs.demand ? std::max(question.demand.units * shareOfHorizon(m_rule.deadStockDays), fewestDead) : 1;
        offer.days = {m_book.today.addDays(1), m_book.today.addDays(m_rule.deadStockDays)};
        offer.pieces = lying->second.pieces;
        offer.reasons.assign(lying->second.reasons.begin(), lying->second.reasons.end());
        add(std::move(question), std::move(offer), offers);
    }

    void lookAtSlackWeeks(const PriceAdviceInputs &inputs, const PriceAdvice &advice, PromotionOffer offer,
                          std::vector<PromotionOffer> &offers) const
    {
        const std::optional<Money> direct = directCost(advice.suggestion);
        if (m_book.slack.empty() || !inputs.demand || !direct)
            return;
        const SlackWeek &first = m_book.slack.front();
        PromotionQuestion question = questionFor(inputs, advice);
        question.kind = PromotionKind::SlackWeek;
        question.economics.unitCost = *direct;
        question.demand.units *= shareOfHorizon(m_rule.dayCount);
        if (inputs.bottleneckSeconds > 0) {
            const double idle = double(first.freeSeconds) / double(inputs.bottleneckSeconds);
            question.available = question.demand.units + idle;
        }
        offer.days = {first.monday, first.monday.addDays(m_rule.dayCount - 1)};
        offer.reasons.push_back(PromotionBookText::tr("In the week of %1 only %2 of the hours are taken.")
                                    .arg(first.monday.toString(Qt::ISODate), shortText(first.busy)));
        add(std::move(question), std::move(offer), offers);
    }

    void lookAtSegment(const PriceAdviceInputs &inputs, const PriceAdvice &advice, PromotionOffer offer,
                       std::vector<PromotionOffer> &offers) const
    {
        if (m_lapsed.customers == 0 || m_lapsed.reached < leastSegment || !inputs.demand)
            return;
        PromotionQuestion question = questionFor(inputs, advice);
        question.kind = PromotionKind::Segment;
        question.demand.units *= shareOfHorizon(m_rule.dayCount);
        question.reached = m_lapsed.reached;
        offer.segment = QStringLiteral("long_away");
        offer.days = {m_book.today.addDays(1), m_book.today.addDays(m_rule.dayCount)};
        offer.reasons.push_back(PromotionBookText::tr("%n customer(s) who may be written to have not bought for %1 "
                                                      "days.",
                                                      nullptr, m_lapsed.customers)
                                    .arg(m_rule.lapsedDays));
        add(std::move(question), std::move(offer), offers);
    }

    const PriceBook &m_book;
    PromotionRule m_rule;
    const std::map<Id<Variant>, LyingPieces> &m_lying;
    std::vector<StandingPromotion> m_standing;
    CustomerSegment m_lapsed{QStringLiteral("long_away"), 0, {}};
};

} // namespace

std::map<Id<Variant>, LyingPieces> lyingPieces(const StockQuestion &question, const StockAdvice &advice)
{
    std::map<Id<Variant>, LyingPieces> lying;
    for (const StockLine *line : advice.dead()) {
        const StockedItem &item = question.items[std::size_t(line->item)];
        if (!item.key.isVariant || line->dead.excess < Quantity::units(1))
            continue;
        LyingPieces &pieces = lying[Id<Variant>(item.key.record)];
        pieces.pieces = int(line->dead.excess.wholeUnits());
        pieces.bound = line->dead.bound;
        pieces.reasons << PromotionBookText::tr("%n piece(s) of those that lie there are more than are needed.",
                                                nullptr, pieces.pieces);
        pieces.reasons << deadStockReasons(question, *line, QLocale());
    }
    return lying;
}

Result<std::vector<PromotionOffer>> promotionOffers(const Reader &reader, const PriceBook &book,
                                                    const std::vector<AdvisedPrice> &prices,
                                                    const std::map<Id<Variant>, LyingPieces> &lying,
                                                    const PromotionRule &rule, Progress progress)
{
    std::vector<PromotionOffer> offers;
    PromotionFinder finder(reader, book, lying, rule);
    std::size_t done = 0;
    for (const AdvisedPrice &price : prices) {
        if (progress.isCancelled())
            return Error{ErrorCode::Cancelled, PromotionBookText::tr("Stopped.")};
        progress.step(double(done++) / double(prices.size()), PromotionBookText::tr("Looking for promotions"));
        BENCHBOOK_TRY(finder.look(price, offers));
    }
    std::stable_sort(offers.begin(), offers.end(), [](const PromotionOffer &a, const PromotionOffer &b) {
        const Money one = a.advice.effect.profitChange.likely;
        const Money other = b.advice.effect.profitChange.likely;
        return one != other ? one > other : a.sku < b.sku;
    });
    return offers;
}

} // namespace benchbook
