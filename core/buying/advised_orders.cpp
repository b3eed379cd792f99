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

/// The money of one draft, and what the studio's money is in it.
struct DraftMoney
{
    QString code;
    ExchangeRate rate;
    Currency studio;

    Money of(Money amount) const { return rate.convertBack(amount, studio, Currency::ofCode(code)); }
};

/// The currency of all the quotes, if they have one in common.
Result<QString> quotedCurrency(const Reader &reader, const AdvisedOrder &order)
{
    QString common;
    for (const AdvisedOffer &line : order.lines) {
        if (!line.quote)
            continue;
        BENCHBOOK_ASSIGN(const QuoteInfo quote, quoteInfo(reader, *line.quote));
        if (!common.isEmpty() && quote.terms.currency != common)
            return QString();
        common = quote.terms.currency;
    }
    return common;
}

Result<DraftMoney> draftMoney(const Reader &reader, const AdvisedOrder &order)
{
    const Currency studio = readSettings(reader).currency;
    PurchaseDraft draft;
    draft.supplier = order.supplier;
    BENCHBOOK_ASSIGN(draft.currency, quotedCurrency(reader, order));
    const QString code = purchaseCurrency(reader, draft);
    if (const std::optional<ExchangeRate> rate = exchangeRate(reader, code))
        return DraftMoney{code, *rate, studio};
    return DraftMoney{studio.code, ExchangeRate(), studio};
}

/// What the line costs in the order's money: reckoned anew from the quote where it is the quote's own, to the cent.
Result<Money> lineTotal(const Reader &reader, const AdvisedOffer &line, const DraftMoney &money)
{
    if (line.quote) {
        BENCHBOOK_ASSIGN(const QuoteInfo quote, quoteInfo(reader, *line.quote));
        const std::optional<Money> goods = goodsPrice(quote.matching(), line.quantity);
        if (goods && quote.terms.currency == money.code)
            return *goods;
    }
    return money.of(line.goods);
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
    const std::vector<OpenNeed> needs = openNeeds(reader);
    std::vector<MadePurchaseOrder> made;
    for (const AdvisedOrder &order : choice.orders) {
        PurchaseDraft draft;
        draft.supplier = order.supplier;
        BENCHBOOK_ASSIGN(const DraftMoney money, draftMoney(reader, order));
        draft.currency = money.code;
        draft.freight = money.of(order.freight);
        draft.adjustment = money.of(order.topUp);
        for (const AdvisedOffer &offer : order.lines) {
            PurchaseLineDraft line;
            line.material = offer.material;
            line.quantity = offer.quantity;
            line.typedQuantity = displayText(offer.quantity, offer.unit);
            BENCHBOOK_ASSIGN(line.total, lineTotal(reader, offer, money));
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
