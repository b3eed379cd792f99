// Suggestion: one thing the program proposes to do, with its reasons, what it is expected to bring, and its figures.
#pragma once

#include "core/journal/entities.h"
#include "core/pricing/rules/cost_range.h"

#include <QDate>
#include <QStringList>

#include <variant>
#include <vector>

namespace benchbook {

struct SuggestionRule;
struct SuggestionAnswer;

enum class SuggestionKind { Buy, Make, Price, Promote, Return, Offer };
inline constexpr SuggestionKind suggestionKinds[] = {SuggestionKind::Buy,    SuggestionKind::Make,
                                                     SuggestionKind::Price,  SuggestionKind::Promote,
                                                     SuggestionKind::Return, SuggestionKind::Offer};
/// "buy", "make", "price", "promote", "return", "offer".
QString suggestionKindKey(SuggestionKind kind);
std::optional<SuggestionKind> suggestionKindFrom(QStringView key);
/// "Buy", "Make" …, as a heading of what is proposed.
QString suggestionKindTitle(SuggestionKind kind);

/// The record a suggestion is about. Tables are literals.
struct SuggestionSubject
{
    const char *table;
    qint64 record;
    friend bool operator==(const SuggestionSubject &, const SuggestionSubject &) = default;
};

struct BuyThis
{
    Id<Material> material;
    Id<Supplier> supplier;
    Quantity quantity;         ///< in the material's base unit, > 0
    std::optional<Money> cost; ///< goods in the studio's currency
    Quantity onHand = {};      ///< on the shelves when it was proposed
    Quantity comes = {};       ///< on its way then
    int coverDays = 56;        ///< within which it is expected to be used
};
struct MakeThis
{
    Id<Variant> variant;
    int pieces = 0; ///< to begin
    QDate due = {}; ///< invalid: no day
    std::optional<Money> cost = {};
    Quantity onHand = {};
    Quantity comes = {}; ///< in the making already
};
struct PriceThis
{
    Id<Variant> variant;
    std::optional<Money> from = {}; ///< none: it had no price
    Money to = {};
    Money floor = {}; ///< a person may not go below it here
    /// What one piece leaves, before and after; to be judged by.
    std::optional<Money> leavesBefore = {};
    std::optional<Money> leaves = {};
};
struct PromoteThis
{
    Id<Variant> variant;
    QString reason = {};  ///< as promotions keep it: "slack", "dead_stock", "segment"
    QString segment = {}; ///< whom it is for, as promotions name them
    QString name = {};    ///< of the promotion
    Money from = {};      ///< the price of the list, which stays
    Money to = {};        ///< asked on its days
    Money floor = {};
    QDate first = {};
    QDate until = {};
    Quantity pieces = {}; ///< expected to be sold at the lower price, at most
    /// One piece on average of all sold, without and with it.
    Money leavesBefore = {};
    Money leaves = {};
};
struct ReturnThis
{
    Id<Lot> lot;
    Id<Material> material;
    Quantity quantity;
    Quantity inLot = {};  ///< the most that can go
    Quantity onHand = {}; ///< of the material
    std::optional<Money> value = {};
};
struct OfferThis
{
    Id<Lot> lot;
    Id<Material> material;
    std::vector<Id<Peer>> peers = {};
    Quantity quantity;
    Quantity inLot = {};  ///< the most that can be offered
    Quantity onHand = {}; ///< of the material
    std::optional<Money> price = {};
};
/// Nothing: it was not said yet.
using Proposal = std::variant<std::monostate, BuyThis, MakeThis, PriceThis, PromoteThis, ReturnThis, OfferThis>;

struct Suggestion
{
    SuggestionKind kind = SuggestionKind::Buy;
    /// The same while the matter stands, another where it is another matter: "buy/M-0003/SO-0012".
    QString key = {};
    SuggestionSubject subject = {"", 0};
    QString sentence = {};                 ///< whole, in the language of the moment
    QStringList reasons = {};              ///< whole sentences with figures, the weightiest first
    std::optional<MoneyRange> effect = {}; ///< what it is expected to bring; absent: unknown
    std::optional<Money> binds = {};       ///< money it binds or gives up at once; absent: unknown
    QDate latest = {};                     ///< the day by which to decide; invalid: no hurry
    Proposal proposal = {};
    qint64 lastAnswer = 0; ///< the newest of all answers when it was proposed; who took it since settled it
};

/// The greatest effect first, then the sooner day; those of unknown effect behind.
void orderByEffect(std::vector<Suggestion> &suggestions);

} // namespace benchbook
