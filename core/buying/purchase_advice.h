// PurchaseAdvice: from whom to buy what, asked of the quotes and of what was paid before, with the reasons.
#pragma once

#include "core/buying/matching/supplier_choice.h"
#include "core/buying/quote.h"

namespace benchbook {

struct WantedMaterial
{
    Id<Material> material;
    Quantity quantity;    ///< > 0
    QDate wantedDay = {}; ///< invalid: no matter when
};

/// What the owner asks for beside the lowest price.
struct AdvicePolicy
{
    SupplyLimits limits = {};
    SupplyWeights weights = {};
    bool onTimeOnly = false; ///< offers that would come after the day wanted are left out
};
/// Cheapest: nothing but money counts. Balanced: a day of waiting is worth 0.1 % of the goods needed, a rejected piece
/// its price once more; what is needed for a day is to be there on it. What nobody knows counts as the worst known.
AdvicePolicy cheapestPolicy();
AdvicePolicy balancedPolicy(Money goods);

enum class PriceSource { Quote, LastPaid };

/// One offer behind a choice, in the studio's currency.
struct AdvisedOffer
{
    Id<Material> material;
    QString materialName;
    Unit unit;
    Id<Supplier> supplier;
    QString supplierName;
    Quantity need = {};
    Quantity quantity = {}; ///< with minimum, multiple and break: at least the need
    Money goods = {};
    std::optional<int> leadDays = {};   ///< absent: nobody said
    std::optional<Ratio> accepted = {}; ///< of what came in the last two years; absent: nothing came
    PriceSource source = PriceSource::Quote;
    std::optional<Id<Quote>> quote = {};
};
/// One order of a choice: what is bought from one supplier.
struct AdvisedOrder
{
    Id<Supplier> supplier;
    QString supplierName;
    std::vector<AdvisedOffer> lines;
    Money goods;
    Money freight;
    bool freightKnown = true;
    Money topUp;                        ///< the goods are worth less than the minimum order by this
    std::optional<int> distanceKm = {}; ///< absent: nobody said
    Money total() const { return goods + freight + topUp; }
};
struct AdvisedChoice
{
    std::vector<AdvisedOrder> orders;
    Money paid;
    Money weighed;
    bool proved = true;
};
struct UnmetWant
{
    Id<Material> material;
    QString materialName;
    UnmetReason reason;
};
struct PurchaseAdvice
{
    std::optional<AdvisedChoice> best; ///< none where nothing is on offer
    std::optional<AdvisedChoice> second;
    std::vector<UnmetWant> unmet;
    QStringList reasons;     ///< why the best is the best, whole sentences in the language of the moment
    int offers = 0;          ///< that were there
    int leftOut = 0;         ///< of them: beyond a limit, not known to keep it, or too late
    QStringList unknown;     ///< whole sentences: who was left out because nobody knows whether they keep a limit
    QStringList withoutRate; ///< currencies whose quotes could not be compared: no exchange rate
};

/// Everything adviseOn() needs, read at once, so that the choice itself can be made beside the window.
struct AdviceQuestion
{
    std::vector<WantedMaterial> wants;
    std::vector<QString> names = {}; ///< of the materials wanted
    std::vector<AdvisedOffer> offers = {};
    std::vector<int> wantOfOffer = {}; ///< into wants
    struct SupplierTerms
    {
        Id<Supplier> id;
        QString name;
        OrderTerms order;
        bool freightKnown = true;
    };
    std::vector<SupplierTerms> suppliers = {};
    std::vector<int> supplierOfOffer = {}; ///< into suppliers
    QStringList withoutRate = {};
    QDate today = {};
};
/// The latest valid quote of each supplier; where a supplier has none, what they were last paid in the last two years.
/// Quotes in a currency without a rate are left out and named.
AdviceQuestion adviceQuestion(const Reader &reader, const std::vector<WantedMaterial> &wants, QDate today);
/// Refused when nothing is wanted; unmet wants are no error. Takes up to two seconds for 50 wants of 20 suppliers.
Result<PurchaseAdvice> adviseOn(const AdviceQuestion &question, const AdvicePolicy &policy, const Currency &currency,
                                const CancelToken &cancel = {});

} // namespace benchbook
