#include "core/buying/advised_orders.h"

#include "core/buying/purchase_need.h"
#include "core/people/exchange_rate.h"
#include "core/people/settings.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {
namespace {

struct AdvisedText
{
    Q_DECLARE_TR_FUNCTIONS(PurchaseAdvice)
};

/// What the line costs in the order's currency: reckoned anew from the quote, whose money it is; nothing where the
/// order's currency is another one than the price's.
Result<std::optional<Money>> lineTotal(const Reader &reader, const AdvisedOffer &line, const QString &currency,
                                       const QString &studioCurrency)
{
    if (line.quote) {
        BENCHBOOK_ASSIGN(const QuoteInfo quote, quoteInfo(reader, *line.quote));
        if (quote.terms.currency == currency)
            return goodsPrice(quote.matching(), line.quantity);
        return std::optional<Money>();
    }
    return currency == studioCurrency ? std::optional(line.goods) : std::optional<Money>();
}

std::optional<Id<PurchaseNeed>> needFor(const std::vector<OpenNeed> &needs, Id<Material> material)
{
    const auto found =
        std::find_if(needs.begin(), needs.end(), [&](const OpenNeed &need) { return need.material == material; });
    return found == needs.end() ? std::nullopt : std::optional(found->id);
}

} // namespace

Result<std::vector<MadePurchaseOrder>> draftAdvisedOrders(Action &action, const AdvisedChoice &choice)
{
    if (choice.orders.empty())
        return Error::invalid(AdvisedText::tr("Nothing is wanted."));
    const Reader &reader = action.reader();
    const QString studioCurrency = readSettings(reader).currency.code;
    const std::vector<OpenNeed> needs = openNeeds(reader);
    std::vector<MadePurchaseOrder> made;
    for (const AdvisedOrder &order : choice.orders) {
        PurchaseDraft draft;
        draft.supplier = order.supplier;
        draft.currency = purchaseCurrency(reader, draft);
        // Freight and minimum order are kept in the studio's currency; in another one they are not known.
        if (draft.currency == studioCurrency) {
            draft.freight = order.freight;
            draft.adjustment = order.topUp;
        }
        for (const AdvisedOffer &offer : order.lines) {
            PurchaseLineDraft line;
            line.material = offer.material;
            line.quantity = offer.quantity;
            line.typedQuantity = displayText(offer.quantity, offer.unit);
            BENCHBOOK_ASSIGN(line.total, lineTotal(reader, offer, draft.currency, studioCurrency));
            line.need = needFor(needs, offer.material);
            line.quote = offer.quote;
            draft.lines.push_back(std::move(line));
        }
        BENCHBOOK_ASSIGN(MadePurchaseOrder one, addPurchaseOrder(action, draft));
        made.push_back(std::move(one));
    }
    return made;
}

Result<std::vector<MadePurchaseOrder>> draftAdvisedOrders(Studio &studio, const AdvisedChoice &choice, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Draft purchase orders")), person,
                          [&](Action &action) -> Result<std::vector<MadePurchaseOrder>> {
                              BENCHBOOK_ASSIGN(std::vector<MadePurchaseOrder> made, draftAdvisedOrders(action, choice));
                              QStringList codes;
                              for (const MadePurchaseOrder &one : made)
                                  codes << one.code;
                              action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Draft purchase orders %1"),
                                                  {codes.join(QStringLiteral(", "))}));
                              return made;
                          });
}

} // namespace benchbook
