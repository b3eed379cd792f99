#include "core/peers/take_on.h"

#include "core/letters/visible_text.h"
#include "core/peers/counterpart.h"
#include "core/peers/deal_terms.h"
#include "core/people/settings.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct TakeOnText
{
    Q_DECLARE_TR_FUNCTIONS(Peers)
};

constexpr const char *studioChannel = "SELECT id FROM channel WHERE hidden = 0 ORDER BY code <> 'studio', id LIMIT 1";

/// From here on it stands in our own lists and papers, where nobody expects the words of somebody else.
QString orderTitle(const AgreedLine &line)
{
    const QString product = visibleText(line.product);
    if (line.pieces)
        return product;
    // An order counts pieces; what is agreed by measure is one thing that says how much it is.
    return u"%1 (%2 %3)"_s.arg(product, plainText(Quantity::fromMicro(line.amount.value)),
                               visibleText(line.amount.unit));
}

/// The currency of a deal's prices; they are all in one.
QString currencyOfLines(const std::vector<AgreedLine> &lines)
{
    return lines.empty() ? QString() : lines.front().price.currency;
}

QDate latestDue(const std::vector<AgreedLine> &lines)
{
    QDate due;
    for (const AgreedLine &line : lines)
        due = line.due.isValid() && (!due.isValid() || line.due > due) ? line.due : due;
    return due;
}

/// What an order may not be is checked as of any other; what is no product of ours needs no product.
std::vector<Issue> issuesOfOrder(const Reader &reader, const TakenDeal &request, const std::vector<AgreedLine> &lines)
{
    std::vector<Issue> issues;
    Money sum;
    for (const AgreedLine &line : lines) {
        sum += line.price.money;
        const auto known = request.variants.find(line.no);
        OrderLineDraft draft{.variant = std::nullopt, .quantity = Quantity::units(line.pieces.value_or(1))};
        draft.total = line.price.money;
        if (known != request.variants.end())
            draft.variant = known->second;
        for (Issue &issue : validateOrderLine(reader, draft, line.price.currency, u"lines[%1]."_s.arg(line.no))) {
            if (draft.variant || !issue.field.endsWith(u".sku"))
                issues.push_back(std::move(issue));
        }
    }
    const QString currency = currencyOfLines(lines);
    const QString tooLarge =
        orderTooLarge(sum, Currency::ofCode(currency), exchangeRate(reader, currency), readSettings(reader).currency);
    if (!tooLarge.isEmpty())
        issues.push_back({u"lines"_s, tooLarge});
    return issues;
}

void addLine(Action &action, Id<SalesOrder> order, int position, const AgreedLine &line,
             const std::optional<Id<Variant>> &variant)
{
    const Quantity quantity = Quantity::units(line.pieces.value_or(1));
    const QString options = line.alias.isEmpty() ? QString() : TakeOnText::tr("For %1").arg(visibleText(line.alias));
    // The number of the deal's line stands where a shop's own line number does: by it deliveries find the line.
    const QString number = QString::number(line.no);
    if (variant) {
        const Id<OrderLine> id = addOrderLine(action, order, position,
                                              {.variant = variant,
                                               .quantity = quantity,
                                               .total = line.price.money,
                                               .title = orderTitle(line),
                                               .options = options});
        action.change("sales_order_line", id, {{"channel_line_no", number}});
        return;
    }
    action.add("sales_order_line", action.newId<OrderLine>(),
               {{"order_id", order},
                {"position", position},
                {"channel_line_no", number},
                {"title", orderTitle(line)},
                {"options", options},
                {"quantity_micro", quantity},
                {"total_minor", line.price.money}});
}

Result<PlacedOrder> takeOnNow(Action &action, const TakenDeal &request)
{
    const Reader &reader = action.reader();
    BENCHBOOK_ASSIGN(const DealView view, dealView(reader, request.deal));
    BENCHBOOK_TRY(needAgreed(view, DealParty::Seller));
    DealLink link = linkOf(reader, view.deal.id).value_or(DealLink());
    if (link.salesOrder) {
        const Result<OrderInfo> order = orderInfo(reader, *link.salesOrder);
        return Error::refused(
            TakeOnText::tr("This deal is our order %1 already.").arg(order.ok() ? order->code : QString()));
    }
    BENCHBOOK_ASSIGN(const std::vector<AgreedLine> lines, agreedLines(view));
    if (auto issues = issuesOfOrder(reader, request, lines); !issues.empty())
        return Error::fromIssues(std::move(issues));
    Query channel = action.query(studioChannel);
    if (!channel.next())
        return Error::refused(TakeOnText::tr("There is no channel to take an order from."));
    BENCHBOOK_ASSIGN(const Id<Customer> customer, customerOfPeer(action, view.peer));
    NewOrder order{.channel = channel.id<Channel>(0), .customer = customer};
    order.orderedAt = action.now();
    order.orderedDay = action.today();
    order.promise = latestDue(lines);
    if (!order.promise.isValid())
        order.promise = order.orderedDay.addDays(readSettings(reader).promiseDays);
    order.currency = currencyOfLines(lines);
    order.note = request.note.trimmed();
    const PlacedOrder placed = addOrder(action, order);
    int position = 0;
    for (const AgreedLine &line : lines) {
        const auto known = request.variants.find(line.no);
        addLine(action, placed.id, ++position, line,
                known == request.variants.end() ? std::nullopt : std::optional(known->second));
    }
    link.salesOrder = placed.id;
    linkDeal(action, view.deal.id, link);
    action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Take on work of %1 as %2"), {view.peerName, placed.code}));
    return placed;
}

} // namespace

Result<PlacedOrder> takeOn(Studio &studio, const TakenDeal &request, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Take on work of a peer")), person,
                          [&](Action &action) { return takeOnNow(action, request); });
}

} // namespace benchbook
