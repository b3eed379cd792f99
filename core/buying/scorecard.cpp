#include "core/buying/scorecard.h"

#include "core/buying/paid_goods.h"
#include "core/people/settings.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>
#include <map>

namespace benchbook {
namespace {

struct ScoreText
{
    Q_DECLARE_TR_FUNCTIONS(Buying)
};

// Suppliers come first, one or all of them: their orders are then found by supplier and day.
constexpr const char *linesDue = R"sql(
    SELECT bought.supplier_id, line.id, bought.id, bought.code, coalesce(material.name, line.title),
           coalesce(material.base_unit, 'pcs'), line.quantity_micro, bought.first_promise_day, came.receipt_id,
           came.about_day, sum(came.sign * came.quantity_micro), bought.closed_day
    FROM supplier
    CROSS JOIN purchase_order AS bought ON bought.supplier_id = supplier.id
    CROSS JOIN purchase_order_line AS line ON line.order_id = bought.id
    LEFT JOIN material ON material.id = line.material_id
    LEFT JOIN purchase_receipt_line AS came ON came.order_line_id = line.id AND came.about_day <= :to
    WHERE supplier.id BETWEEN :first AND :last AND bought.first_promise_day BETWEEN :from AND :to
      AND bought.first_promise_day IS NOT NULL AND bought.ordered_day IS NOT NULL AND bought.cancelled = 0
      AND bought.hidden = 0
    GROUP BY bought.supplier_id, line.id, came.receipt_id
    ORDER BY bought.supplier_id, bought.first_promise_day, line.id, came.about_day, came.receipt_id
)sql";

constexpr const char *receivedOfPeriod = R"sql(
    SELECT receipt.supplier_id, line.material_id, material.name, material.base_unit, receipt.id, receipt.received_day,
           sum(line.sign * line.quantity_micro), sum(line.sign * line.goods_minor), sum(line.sign * line.value_minor),
           sum(line.sign * iif(line.goods_minor IS NULL, 0, line.quantity_micro)), receipt.discount_minor,
           (SELECT sum(other.sign * other.goods_minor) FROM purchase_receipt_line AS other
            WHERE other.receipt_id = receipt.id),
           receipt.currency, receipt.rate_micro, receipt.code
    FROM supplier
    CROSS JOIN purchase_receipt AS receipt ON receipt.supplier_id = supplier.id
    CROSS JOIN purchase_receipt_line AS line ON line.receipt_id = receipt.id
    JOIN material ON material.id = line.material_id
    WHERE supplier.id BETWEEN :first AND :last AND receipt.received_day BETWEEN :before AND :to AND receipt.hidden = 0
    GROUP BY receipt.id, line.material_id HAVING sum(line.sign * line.quantity_micro) > 0
    ORDER BY receipt.supplier_id, receipt.received_day, receipt.id
)sql";

// 3 is the supplier's place.
constexpr const char *returnedOfPeriod = R"sql(
    SELECT back.supplier_id, lot.material_id, material.name, material.base_unit, back.id,
           sum(iif(move.to_location_id = 3, 1, -1) * move.quantity_micro),
           sum(iif(move.to_location_id = 3, 1, -1) * coalesce(move.value_minor, 0)),
           sum(iif(move.to_location_id = 3, 1, -1) * iif(move.value_minor IS NULL, move.quantity_micro, 0)), back.code
    FROM supplier
    CROSS JOIN supplier_return AS back ON back.supplier_id = supplier.id
    CROSS JOIN stock_move AS move ON move.supplier_return_id = back.id
    JOIN lot ON lot.id = move.lot_id
    JOIN material ON material.id = lot.material_id
    WHERE supplier.id BETWEEN :first AND :last AND back.returned_day BETWEEN :from AND :to AND back.hidden = 0
    GROUP BY back.id, lot.material_id
    HAVING sum(iif(move.to_location_id = 3, 1, -1) * move.quantity_micro) > 0
    ORDER BY back.supplier_id, back.id
)sql";

constexpr const char *requestsOfPeriod = R"sql(
    SELECT asked.supplier_id, request.id, request.code, request.asked_day,
           (SELECT min(quote.quoted_day) FROM quote
            WHERE quote.request_id = request.id AND quote.supplier_id = asked.supplier_id AND quote.hidden = 0
              AND quote.quoted_day <= :to)
    FROM supplier
    CROSS JOIN quote_request_supplier AS asked ON asked.supplier_id = supplier.id
    JOIN quote_request AS request ON request.id = asked.request_id AND request.hidden = 0
    WHERE supplier.id BETWEEN :first AND :last AND request.asked_day BETWEEN :from AND :to
    ORDER BY asked.supplier_id, request.asked_day, request.id
)sql";

constexpr const char *namesOfSupplier = "SELECT code, name FROM supplier WHERE id = :id";

/// Gathers the facts of one supplier or of all in one pass, and then reckons each card.
class ScoreReckoner
{
public:
    ScoreReckoner(const Reader &reader, std::optional<Id<Supplier>> only, QDate from, QDate to)
        : m_reader(reader),
          m_only(only),
          m_from(from),
          m_to(std::min(to, reader.today())), // What is promised for a day ahead is not due yet.
          m_studio(readSettings(reader).currency)
    {
    }

    std::vector<Scorecard> reckon()
    {
        if (m_only)
            cardOf(*m_only);
        readLines();
        readReceipts();
        readReturns();
        readRequests();
        std::vector<Scorecard> cards;
        for (auto &[supplier, card] : m_cards) {
            finish(card);
            cards.push_back(std::move(card));
        }
        std::sort(cards.begin(), cards.end(), [](const Scorecard &a, const Scorecard &b) {
            return std::tie(a.name, a.code) < std::tie(b.name, b.code);
        });
        return cards;
    }

private:
    void bindScope(Query &query) const
    {
        query.bind("first", m_only ? m_only->value() : std::numeric_limits<qint64>::min());
        query.bind("last", m_only ? m_only->value() : std::numeric_limits<qint64>::max());
        query.bind("to", m_to);
    }

    Scorecard &cardOf(Id<Supplier> supplier)
    {
        const auto known = m_cards.find(supplier);
        if (known != m_cards.end())
            return known->second;
        Query names = m_reader.query(namesOfSupplier);
        names.bind("id", supplier).next();
        Scorecard card{
            supplier, names.text(0), names.text(1), m_from, m_to, {}, {}, {}, {}, {}, {}, {}, Money(), {}, {}, {}};
        return m_cards.emplace(supplier, std::move(card)).first->second;
    }

    static ScoredMaterial &materialOf(Scorecard &card, const Query &query)
    {
        const auto id = query.id<Material>(1);
        for (ScoredMaterial &known : card.materials) {
            if (known.material == id)
                return known;
        }
        const Unit unit = Unit::fromText(query.text(3)).valueOr(Unit());
        ScoredMaterial fresh{.material = id, .name = query.text(2), .unit = unit};
        card.materials.push_back(std::move(fresh));
        return card.materials.back();
    }

    void readLines()
    {
        Query query = m_reader.query(linesDue);
        bindScope(query);
        query.bind("from", m_from);
        Quantity came;
        while (query.next()) {
            Scorecard &card = cardOf(query.id<Supplier>(0));
            const auto id = query.id<PurchaseLine>(1);
            if (card.lines.empty() || card.lines.back().line != id) {
                const Unit unit = Unit::fromText(query.text(5)).valueOr(Unit());
                card.lines.push_back({id,
                                      query.id<PurchaseOrder>(2),
                                      query.text(3),
                                      query.text(4),
                                      unit,
                                      query.quantity(6),
                                      query.day(7),
                                      QDate(),
                                      query.day(11),
                                      0,
                                      {}});
                came = Quantity();
                // Until something comes it is late as a whole.
                card.lines.back().lateDays = daysAfter(query.day(7), waitedUntil(card.lines.back()));
            }
            if (!query.isNull(8) && query.quantity(10) > Quantity())
                addDelivery(card.lines.back(), came, query);
        }
    }

    static double daysAfter(QDate promised, QDate day)
    {
        return static_cast<double>(std::max<qint64>(0, promised.daysTo(day)));
    }

    /// Nobody waits for what will not come.
    QDate waitedUntil(const ScoredLine &line) const
    {
        return line.closed.isValid() ? std::min(line.closed, m_to) : m_to;
    }

    /// What this delivery brought of what was still missing is late until its day and not until the end.
    void addDelivery(ScoredLine &line, Quantity &came, const Query &query) const
    {
        line.receipts.push_back(query.id<PurchaseReceipt>(8));
        const Quantity part = std::min(query.quantity(10), line.quantity - std::min(came, line.quantity));
        came += query.quantity(10);
        const double share = static_cast<double>(part.micro()) / static_cast<double>(line.quantity.micro());
        line.lateDays -= share * (daysAfter(line.promised, waitedUntil(line)) - daysAfter(line.promised, query.day(9)));
        if (came >= line.quantity && !line.inFullOn.isValid())
            line.inFullOn = query.day(9);
    }

    void readReceipts()
    {
        Query query = m_reader.query(receivedOfPeriod);
        bindScope(query);
        query.bind("before", m_from.addYears(-1));
        while (query.next()) {
            const bool before = query.day(5) < m_from;
            Scorecard &card = cardOf(query.id<Supplier>(0));
            ScoredMaterial &material = materialOf(card, query);
            if (!before) {
                material.receipts.push_back(query.id<PurchaseReceipt>(4));
                material.receiptCodes << query.text(14);
                ++material.deliveries;
                material.received += query.quantity(6);
                card.received += query.money(8);
            } else {
                material.receiptsBefore.push_back(query.id<PurchaseReceipt>(4));
            }
            addPrice(material, before, query);
        }
    }

    void addPrice(ScoredMaterial &material, bool before, const Query &query) const
    {
        if (query.isNull(7) || query.quantity(9).isZero())
            return;
        const Money paid = paidFor({query.money(7), query.money(11), query.money(10), Currency::ofCode(query.text(12)),
                                    ExchangeRate::fromMicro(query.integer(13))},
                                   m_studio);
        (before ? material.paidBefore : material.paid) += paid;
        (before ? material.pricedBefore : material.priced) += query.quantity(9);
    }

    void readReturns()
    {
        Query query = m_reader.query(returnedOfPeriod);
        bindScope(query);
        query.bind("from", m_from);
        while (query.next()) {
            Scorecard &card = cardOf(query.id<Supplier>(0));
            ScoredMaterial &material = materialOf(card, query);
            material.sentBack += query.quantity(5);
            material.returns.push_back(query.id<SupplierReturn>(4));
            material.returnCodes << query.text(8);
            m_sentBack[card.supplier].value += query.money(6);
            if (query.integer(7) != 0)
                m_sentBack[card.supplier].unknown = true;
        }
    }

    void readRequests()
    {
        Query query = m_reader.query(requestsOfPeriod);
        bindScope(query);
        query.bind("from", m_from);
        while (query.next()) {
            Scorecard &card = cardOf(query.id<Supplier>(0));
            card.requests.push_back({query.id<QuoteRequest>(1), query.text(2), query.day(3), query.day(4)});
        }
    }

    void finish(Scorecard &card)
    {
        finishLines(card);
        finishAccepted(card);
        finishPrices(card);
        double days = 0;
        for (const ScoredRequest &request : card.requests) {
            if (request.answered.isValid())
                days += daysAfter(request.asked, request.answered);
        }
        if (const int answered = card.requestsAnswered(); answered > 0)
            card.answerDays = days / answered;
    }

    static void finishLines(Scorecard &card)
    {
        if (card.lines.empty())
            return;
        const auto due = static_cast<qint64>(card.lines.size());
        card.onTimeInFull = Ratio::of(card.linesOnTime(), due);
        double late = 0;
        for (const ScoredLine &line : card.lines)
            late += line.lateDays;
        card.lateDays = late / static_cast<double>(due);
    }

    void finishAccepted(Scorecard &card)
    {
        const SentBack &back = m_sentBack[card.supplier];
        if (!back.unknown)
            card.sentBack = back.value;
        if (!back.unknown && card.received > Money())
            card.acceptedByValue =
                Ratio::percent(100) - Ratio::of(std::min(back.value, card.received).minor(), card.received.minor());
        qint64 deliveries = 0;
        qint64 rejected = 0; // in millionths of a delivery
        for (const ScoredMaterial &material : card.materials) {
            if (material.received.isZero())
                continue;
            deliveries += material.deliveries;
            const Quantity refused = std::min(material.sentBack, material.received);
            rejected += Ratio::of(refused.micro(), material.received.micro()).ppm() * material.deliveries;
        }
        if (deliveries > 0)
            card.acceptedByQuantity =
                Ratio::percent(100) - Ratio::fromPpm(multiplyDivide(rejected, 1, deliveries, Rounding::HalfEven));
    }

    /// What was paid beside what the same goods would have cost at the prices of the year before.
    static void finishPrices(Scorecard &card)
    {
        Money paid;
        Money asBefore;
        for (ScoredMaterial &material : card.materials) {
            if (material.priced.isZero() || material.pricedBefore.isZero() || material.paidBefore.isZero())
                continue;
            const Money usual = material.paidBefore.portion(material.priced, material.pricedBefore, Rounding::HalfEven);
            if (usual.isZero())
                continue;
            material.change = Ratio::of(material.paid.minor(), usual.minor()) - Ratio::percent(100);
            paid += material.paid;
            asBefore += usual;
        }
        if (!asBefore.isZero())
            card.priceChange = Ratio::of(paid.minor(), asBefore.minor()) - Ratio::percent(100);
    }

    struct SentBack
    {
        Money value;
        bool unknown = false;
    };

    const Reader &m_reader;
    std::optional<Id<Supplier>> m_only;
    QDate m_from;
    QDate m_to;
    Currency m_studio;
    std::map<Id<Supplier>, Scorecard> m_cards;
    std::map<Id<Supplier>, SentBack> m_sentBack;
};

/// Prices of the year before alone make no card.
bool hasPeriod(const Scorecard &card)
{
    return !card.lines.empty() || !card.requests.empty() ||
           std::any_of(card.materials.begin(), card.materials.end(), [](const ScoredMaterial &material) {
               return material.deliveries > 0 || !material.returns.empty();
           });
}

} // namespace

int Scorecard::linesOnTime() const
{
    return static_cast<int>(
        std::count_if(lines.begin(), lines.end(), [](const ScoredLine &line) { return line.onTime(); }));
}

int Scorecard::requestsAnswered() const
{
    return static_cast<int>(std::count_if(requests.begin(), requests.end(),
                                          [](const ScoredRequest &request) { return request.answered.isValid(); }));
}

Result<Scorecard> scorecard(const Reader &reader, Id<Supplier> supplier, QDate from, QDate to)
{
    if (!from.isValid() || !to.isValid() || from > to)
        return Error::invalid(ScoreText::tr("The period ends before it begins."));
    Query known = reader.query(namesOfSupplier);
    known.bind("id", supplier);
    if (!known.next())
        return Error::notFound(ScoreText::tr("This supplier does not exist."));
    std::vector<Scorecard> cards = ScoreReckoner(reader, supplier, from, to).reckon();
    return std::move(cards.front());
}

std::vector<Scorecard> scorecards(const Reader &reader, QDate from, QDate to)
{
    std::vector<Scorecard> cards = ScoreReckoner(reader, std::nullopt, from, to).reckon();
    std::erase_if(cards, [](const Scorecard &card) { return !hasPeriod(card); });
    return cards;
}

} // namespace benchbook
