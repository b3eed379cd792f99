// Scorecards: how suppliers keep what they promise, reckoned from orders, receipts, returns and quotes.
#pragma once

#include "core/base/unit.h"
#include "core/journal/entities.h"
#include "core/journal/reader.h"

#include <vector>

namespace benchbook {

/// An order line that was due in the period: promised, first of all, for a day in it.
struct ScoredLine
{
    Id<PurchaseLine> line;
    Id<PurchaseOrder> order;
    QString orderCode;
    QString name;
    Unit unit;
    Quantity quantity;
    QDate promised;      ///< the first promise
    QDate inFullOn;      ///< invalid: not in full by the end of the period
    QDate closed;        ///< the order: what had not come then will not come; invalid: open
    double lateDays = 0; ///< by quantity; what has not come counts until the order is closed or the period ends
    std::vector<Id<PurchaseReceipt>> receipts; ///< that brought it, the first first

    bool onTime() const { return inFullOn.isValid() && inFullOn <= promised; }
};

/// What came of one material in the period, what of it went back, and what was paid beside the year before.
struct ScoredMaterial
{
    Id<Material> material;
    QString name = {};
    Unit unit = {};
    int deliveries = 0; ///< receipts with it
    Quantity received = {};
    Quantity sentBack = {};
    Money paid = {};       ///< goods less discount, without freight, in the studio's currency; of `priced`
    Quantity priced = {};  ///< received at a known price
    Money paidBefore = {}; ///< in the year before the period
    Quantity pricedBefore = {};
    std::optional<Ratio> change = {}; ///< of the price against the year before: 0.05 is 5 % dearer; absent: no history
    std::vector<Id<PurchaseReceipt>> receipts = {};
    QStringList receiptCodes = {}; ///< of them
    std::vector<Id<PurchaseReceipt>> receiptsBefore = {};
    std::vector<Id<SupplierReturn>> returns = {};
    QStringList returnCodes = {}; ///< of them
};

struct ScoredRequest
{
    Id<QuoteRequest> request;
    QString code;
    QDate asked;
    QDate answered; ///< the first quote for it; invalid: no answer yet
};

/// Each figure is absent where there is nothing to reckon it from: that is not 0.
struct Scorecard
{
    Id<Supplier> supplier;
    QString code;
    QString name;
    QDate from;
    QDate to;
    std::optional<Ratio> onTimeInFull; ///< lines in full by their first promise ÷ lines due
    std::optional<double> lateDays;    ///< mean over the lines due
    std::optional<Ratio> acceptedByValue;
    std::optional<Ratio>
        acceptedByQuantity;           ///< by material, each delivery of it alike: quantities of two do not add up
    std::optional<Ratio> priceChange; ///< against the year before, by what was spent on each material
    std::optional<double> answerDays; ///< mean over the requests answered
    Money received;                   ///< landed value of what came at a known cost
    std::optional<Money> sentBack;    ///< absent: the cost of something sent back is unknown
    std::vector<ScoredLine> lines;
    std::vector<ScoredMaterial> materials;
    std::vector<ScoredRequest> requests;

    int linesOnTime() const;
    int requestsAnswered() const;
};

/// Of one supplier, from and to inclusive, but no further than today: what lies ahead is not late.
Result<Scorecard> scorecard(const Reader &reader, Id<Supplier> supplier, QDate from, QDate to);
/// Of everybody who was due, delivered, took something back or was asked in the period; by name.
std::vector<Scorecard> scorecards(const Reader &reader, QDate from, QDate to);

} // namespace benchbook
