// Stocktakes: what is really in one place, counted lot by lot while work goes on, and the differences booked.
#pragma once

#include "core/stock/lot.h"

#include "core/journal/studio.h"

#include <vector>

namespace benchbook {

struct StocktakeInfo
{
    Id<Stocktake> id;
    QString code;
    Id<Location> location;
    QString locationName;
    Instant begunAt;
    bool blind = false; ///< who counts does not see what is expected
    QString note;
    QDate bookedDay;     ///< invalid: still counting
    bool hidden = false; ///< given up
    int lines = 0;
    int counted = 0;

    bool isOpen() const { return !bookedDay.isValid() && !hidden; }
};

struct StocktakeDraft
{
    Id<Location> location;
    bool blind = false;
    QString note = {};
};

/// What somebody found of one lot.
struct LotCount
{
    Quantity quantity;                  ///< 0 or more, of products whole pieces
    std::optional<Instant> at = {};     ///< when; none: now. Never ahead.
    std::optional<QString> reason = {}; ///< why it differs; none: what was said of the line before stays
};

/// What becomes of lots that nobody counted when a stocktake is booked.
enum class NotCounted {
    LeftAlone, ///< the book keeps what it says of them
    IsGone     ///< they were looked for and not found: counted as zero, now
};

/// One line of a stocktake, and what booking it means (or meant). Not counted: `expected` is what the book says now
/// and there is no difference.
struct StocktakeLineInfo
{
    Id<Lot> lot;
    QString lotCode;
    QString itemName;
    QString grade;
    Unit unit;
    std::optional<Quantity> counted = {};
    std::optional<Instant> countedAt = {};
    QString reason = {};
    Quantity expected = {};                    ///< in the book at the moment of the count
    Quantity movedSince = {};                  ///< came (above zero) or went (below) after the count, until now
    Quantity difference = {};                  ///< counted less expected
    std::optional<Money> value = Money();      ///< of the difference, with its sign; none: of unknown cost
    std::optional<Money> worth = std::nullopt; ///< of what was counted; none: of unknown cost, or not counted
    QString problem = {};                      ///< why this line cannot be booked; empty: it can

    bool differs() const { return !difference.isZero(); }
};

/// All lines, in the order of the lots' numbers, and their sums.
struct StocktakePlan
{
    StocktakeInfo info;
    std::vector<StocktakeLineInfo> lines;
    int counted = 0;
    int notCounted = 0;
    int differing = 0;
    int unexplained = 0; ///< of those, without a reason
    int problems = 0;
    int unknownDifferences = 0; ///< differences of unknown cost; they are in no sum
    Money shortage = {};        ///< value of what is missing, above zero
    Money surplus = {};
    Money worth = {}; ///< of all that was counted, as far as its cost is known

    /// Lines without a difference ÷ lines counted; nothing where none was counted.
    std::optional<Ratio> accuracy() const;
    /// Value of the differences, shortage and surplus together, ÷ value of what was counted.
    std::optional<Ratio> valueOfDifferences() const;
};

/// A sheet with every lot that the book has in this place. Conflict while another one of the place is open; Refused
/// where it is no shelf of the studio.
Result<Id<Stocktake>> beginStocktake(Studio &studio, const StocktakeDraft &draft, PersonRef person);
Result<Id<Stocktake>> beginStocktake(Action &action, const StocktakeDraft &draft);

/// Writes down what was found of a lot; again replaces the earlier count. A lot that is not expected there is added.
/// Nothing is booked yet.
Result<void> countInStocktake(Studio &studio, Id<Stocktake> stocktake, Id<Lot> lot, const LotCount &count,
                              PersonRef person);
Result<void> countInStocktake(Action &action, Id<Stocktake> stocktake, Id<Lot> lot, const LotCount &count);
/// Why the lot differs, without counting it again.
Result<void> explainCount(Studio &studio, Id<Stocktake> stocktake, Id<Lot> lot, const QString &reason,
                          PersonRef person);
/// Forgets the count of a lot; one that was not expected and of which nothing is there leaves the sheet.
Result<void> uncountInStocktake(Studio &studio, Id<Stocktake> stocktake, Id<Lot> lot, PersonRef person);
Result<void> uncountInStocktake(Action &action, Id<Stocktake> stocktake, Id<Lot> lot);

/// Puts the sheet away; nothing is booked, and what was counted can be looked up.
Result<void> giveUpStocktake(Studio &studio, Id<Stocktake> stocktake, PersonRef person);

/// What booking would do now. Of a booked one, what it did.
///
/// A count is about its moment. What was in the book then is what is there now, less what came and went since; so
/// moves during the count are neither lost nor doubled. What was taken back since counts as never having happened,
/// and a late fact about an earlier day as having happened then.
Result<StocktakePlan> planStocktake(const Reader &reader, Id<Stocktake> stocktake,
                                    NotCounted notCounted = NotCounted::LeftAlone);

/// Books the difference of every line counted, each with its reason, and closes the sheet. Refused, naming the lines,
/// when one cannot be booked: more is missing than is left, or it was counted otherwise meanwhile. Nothing is booked
/// then. Returns the plan that was carried out.
Result<StocktakePlan> bookStocktake(Studio &studio, Id<Stocktake> stocktake, NotCounted notCounted, PersonRef person);
Result<StocktakePlan> bookStocktake(Action &action, Id<Stocktake> stocktake, NotCounted notCounted);

Result<StocktakeInfo> stocktakeInfo(const Reader &reader, Id<Stocktake> stocktake);
/// By code (any case).
Result<Id<Stocktake>> findStocktake(const Reader &reader, const QString &code);

/// "stocktakes".
const ListDefinition &stocktakeList();

} // namespace benchbook
