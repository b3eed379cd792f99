#include "core/sample/suggestion_stories.h"

#include "core/buying/purchase_order_draft.h"
#include "core/buying/purchase_receipt.h"
#include "core/suggestions/suggestion_inbox.h"
#include "core/suggestions/suggestion_rule.h"
#include "core/suggestions/suggestion_sources.h"

#include <algorithm>

namespace benchbook::sample {

using namespace Qt::StringLiterals;

namespace {

/// Days before the end, each within one week of it.
constexpr qint64 daysOfAnswers[] = {180, 110, 20};
constexpr qint64 daysOfAWeek = 7;

constexpr const char *unanswered = R"sql(
    SELECT NOT EXISTS (SELECT 1 FROM suggestion_answer WHERE kind = :kind AND matter = :matter)
)sql";

struct SuggestionReason
{
    SuggestionKind kind;
    const char16_t *english;
    const char16_t *chinese;
};
constexpr SuggestionReason dismissals[] = {
    {SuggestionKind::Buy, u"What is left will do until the fair", u"剩下的用到市集没问题"},
    {SuggestionKind::Make, u"First the orders that are promised", u"先做已经答应的订单"},
};

} // namespace

Result<void> SuggestionStories::endOfWeek(qint64 daysLeft)
{
    BENCHBOOK_TRY(receiveWhatWasPlaced());
    const bool looks = std::any_of(std::begin(daysOfAnswers), std::end(daysOfAnswers),
                                   [daysLeft](qint64 day) { return daysLeft <= day && day < daysLeft + daysOfAWeek; });
    return looks ? answer() : Result<void>();
}

std::optional<Suggestion> SuggestionStories::firstOf(const std::vector<Suggestion> &open, SuggestionKind kind) const
{
    for (const Suggestion &one : open) {
        if (one.kind != kind)
            continue;
        const Result<bool> isNew = m_studio.read([&](const Reader &reader) {
            Query query = reader.query(unanswered);
            query.bind("kind", suggestionKindKey(kind)).bind("matter", one.key);
            return query.next() && query.flag(0);
        });
        if (isNew.valueOr(false))
            return one;
    }
    return std::nullopt;
}

Result<void> SuggestionStories::answer()
{
    BENCHBOOK_ASSIGN(const std::vector<Suggestion> open,
                     m_studio.read([&](const Reader &reader) { return openSuggestions(reader, m_lookAhead); }));
    BENCHBOOK_TRY(takePurchase(open));
    if (const std::optional<Suggestion> price = firstOf(open, SuggestionKind::Price)) {
        BENCHBOOK_TRY(takeSuggestion(m_studio, *price, {}, m_owner));
    }
    for (const SuggestionReason &reason : dismissals) {
        const std::optional<Suggestion> one = firstOf(open, reason.kind);
        if (!one)
            continue;
        const QString why = QString::fromUtf16(m_english ? reason.english : reason.chinese);
        BENCHBOOK_TRY(dismissSuggestion(m_studio, *one, {.reason = why}, m_owner));
    }
    return {};
}

Result<void> SuggestionStories::takePurchase(const std::vector<Suggestion> &open)
{
    const Suggestion *smallest = nullptr;
    for (const Suggestion &one : open) {
        if (one.kind == SuggestionKind::Buy && one.binds && (!smallest || *one.binds < *smallest->binds))
            smallest = &one;
    }
    if (!smallest)
        return {};
    BENCHBOOK_ASSIGN(const TakenSuggestion taken, takeSuggestion(m_studio, *smallest, {}, m_owner));
    const Id<PurchaseOrder> order(taken.record);
    BENCHBOOK_TRY(placePurchaseOrder(m_studio, order, {}, m_studio.today().addDays(daysOfAWeek), m_owner));
    m_placed = order;
    return {};
}

Result<void> SuggestionStories::receiveWhatWasPlaced()
{
    if (!m_placed)
        return {};
    BENCHBOOK_ASSIGN(const PurchaseOrderInfo order,
                     m_studio.read([&](const Reader &reader) { return purchaseOrder(reader, *m_placed); }));
    m_placed.reset();
    ReceiptDraft draft{.order = order.id};
    for (const PurchaseLineInfo &line : order.lines)
        draft.lines.push_back({.orderLine = line.id, .pieces = {line.quantity}, .goods = line.total});
    const auto came = bookReceipt(m_studio, draft, {}, m_owner);
    return came.ok() ? Result<void>() : Result<void>(came.error());
}

Result<void> keepSuggestionRule(Studio &studio, PersonRef owner, bool english)
{
    constexpr qint64 mostAMonth = 30'000; // 300 yuan in fen
    const Draft draft{{u"name"_s, english ? u"Thread by itself"_s : u"线材自动补"_s},
                      {u"kind"_s, u"buy"_s},
                      {u"acts"_s, u"alone"_s},
                      {u"mostMonth"_s, Value(Money::fromMinor(mostAMonth))},
                      {u"categories"_s, u"thread"_s}};
    const Result<qint64> rule = addRecord(studio, suggestionRuleKind(), draft, owner);
    return rule.ok() ? Result<void>() : Result<void>(rule.error());
}

} // namespace benchbook::sample
