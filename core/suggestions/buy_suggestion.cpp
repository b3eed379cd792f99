// Buy: what the plan lacks and has to be ordered within a week becomes a line of a purchase order in draft.
#include "core/suggestions/plan_worth.h"
#include "core/suggestions/suggestion_maker.h"
#include "core/suggestions/suggestion_sources.h"
#include "core/suggestions/use_after.h"

#include "core/buying/purchase_order_draft.h"
#include "core/people/settings.h"
#include "core/planning/plan_words.h"
#include "core/planning/policy/policy_amounts.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct BuyText
{
    Q_DECLARE_TR_FUNCTIONS(Suggestions)
};

/// What has to be ordered in so many days is proposed now.
constexpr int orderWithinDays = 7;
/// Bought is judged by what is used within this time, unless the answer says for how long it was meant.
constexpr int buyWindowDays = 56;
/// Of the reasons of a line and the purposes behind it, so many are told.
constexpr qsizetype reasonsTold = 6;
constexpr std::size_t boughtForTold = 4;

constexpr const char *lastPurchaseOf = R"sql(
    SELECT bought.code FROM purchase_order_line AS line JOIN purchase_order AS bought ON bought.id = line.order_id
    WHERE line.material_id = :material AND bought.hidden = 0 AND bought.cancelled = 0
    ORDER BY bought.number DESC LIMIT 1
)sql";

constexpr const char *draftOf = R"sql(
    SELECT id FROM purchase_order
    WHERE supplier_id = :supplier AND ordered_day IS NULL AND cancelled = 0 AND hidden = 0 AND source = ''
    ORDER BY number DESC LIMIT 1
)sql";

/// What of one material has to be ordered from one supplier soon, and why.
struct SoonBought
{
    int item = 0;
    int source = 0;
    std::vector<int> lines = {}; ///< of the plan
    const StockOrder *order = nullptr;
    Quantity quantity = {};
    std::optional<Money> cost = Money();
    QDate begin = {};
    QDate due = {};
};

std::vector<SoonBought> soonBought(const SuggestionSources &sources, QDate today)
{
    std::map<std::pair<int, int>, SoonBought> soon;
    for (std::size_t i = 0; i < sources.needs.lines.size(); ++i) {
        const PlannedLine &line = sources.needs.lines[i];
        if (line.made || line.source < 0 || line.start > today.addDays(orderWithinDays))
            continue;
        SoonBought &one = soon[{line.item, line.source}];
        one.item = line.item;
        one.source = line.source;
        one.lines.push_back(int(i));
        one.quantity += line.quantity;
        one.cost = one.cost && line.cost ? std::optional(*one.cost + *line.cost) : std::nullopt;
        one.begin = one.begin.isValid() ? std::min(one.begin, line.start) : line.start;
        one.due = one.due.isValid() ? std::min(one.due, line.due) : line.due;
    }
    std::vector<SoonBought> all;
    for (auto &[key, one] : soon)
        all.push_back(std::move(one));
    return all;
}

/// What the advice on stock orders goes with what the plan buys of the same material: both are one order, of the larger
/// amount. With nothing planned it is ordered where the material is bought as a rule; without such a place, nowhere.
void addStockOrder(const SuggestionSources &sources, const StockOrder &order, QDate today,
                   std::vector<SoonBought> &soon)
{
    const std::vector<PlanItem> &items = sources.plan.book.needs.items;
    SoonBought *with = nullptr;
    Quantity planned;
    for (SoonBought &one : soon) {
        if (Id<Material>(items[std::size_t(one.item)].record) != order.material)
            continue;
        planned += one.quantity;
        with = with == nullptr ? &one : with;
    }
    if (with == nullptr) {
        const auto known = std::find_if(items.begin(), items.end(), [&](const PlanItem &item) {
            const auto place = std::size_t(&item - items.data());
            return !sources.plan.items[place].isVariant && Id<Material>(item.record) == order.material;
        });
        if (known == items.end() || known->sources.empty())
            return;
        const int item = int(known - items.begin());
        soon.push_back({.item = item, .begin = today, .due = today.addDays(known->sources.front().leadDays)});
        with = &soon.back();
    }
    with->order = &order;
    if (order.quantity <= planned)
        return;
    const Quantity more = order.quantity - planned;
    const std::optional<PricePer> &quoted = items[std::size_t(with->item)].sources[std::size_t(with->source)].price;
    const std::optional<PricePer> &price = quoted ? quoted : order.price;
    with->cost = with->cost && price ? std::optional(*with->cost + price->of(more)) : std::nullopt;
    with->quantity += more;
    with->begin = std::min(with->begin, today);
}

/// Nobody orders 3548.736 dm²: up to three digits, where the supplier has no multiples of his own.
void roundUp(const SuggestionSources &sources, SoonBought &soon)
{
    const PlanItem &item = sources.plan.book.needs.items[std::size_t(soon.item)];
    if (item.sources[std::size_t(soon.source)].lot.multiple > Quantity())
        return;
    const Quantity round = roundMultiple(threeDigitStep(soon.quantity), soon.quantity);
    if (soon.cost)
        soon.cost = soon.cost->portion(round, soon.quantity, Rounding::HalfEven);
    soon.quantity = round;
}

/// With no order behind it, the matter is another once it was bought again.
QString shelfMatter(const Reader &reader, Id<Material> material)
{
    Query query = reader.query(lastPurchaseOf);
    query.bind("material", material);
    return query.next() ? u"after-"_s + query.text(0) : u"first"_s;
}

const PlanSupplier &supplierOf(const SuggestionSources &sources, const SoonBought &soon)
{
    const PlanItem &item = sources.plan.book.needs.items[std::size_t(soon.item)];
    return sources.plan.book.needs.suppliers[std::size_t(item.sources[std::size_t(soon.source)].supplier)];
}

QStringList reasonsToBuy(const SuggestionSources &sources, const SoonBought &soon)
{
    QStringList reasons = soon.order ? soon.order->reasons : QStringList();
    const qsizetype ofStock = reasons.size();
    for (const int line : soon.lines) {
        for (const QString &reason : reasonTexts(sources.plan, sources.needs, line)) {
            if (reasons.size() < ofStock + reasonsTold && !reasons.contains(reason))
                reasons << reason;
        }
    }
    QStringList purposes;
    for (const int line : soon.lines) {
        for (const LinePurpose &purpose : purposesOf(sources.plan, sources.needs, line)) {
            if (std::size_t(purposes.size()) < boughtForTold && !purposes.contains(purpose.text))
                purposes << purpose.text;
        }
    }
    if (!purposes.isEmpty())
        reasons << BuyText::tr("It is for %1.").arg(purposes.join(BuyText::tr("; ")));
    const QString day = soon.begin.toString(Qt::ISODate);
    reasons << BuyText::tr("Ordered on %1 it is there on %2.").arg(day, soon.due.toString(Qt::ISODate));
    return reasons;
}

PurchaseLineDraft draftOfLine(const PurchaseLineInfo &line)
{
    return {.material = line.material,
            .quantity = line.quantity,
            .typedQuantity = line.typedQuantity,
            .total = line.total,
            .title = line.title,
            .supplierItem = line.supplierItem,
            .need = line.need,
            .quote = line.quote,
            .supplierModel = line.supplierModel,
            .bought = line.bought};
}

class BuyMaker final : public SuggestionMaker
{
public:
    SuggestionKind kind() const override { return SuggestionKind::Buy; }

    std::vector<Suggestion> propose(const Reader &reader, QDate today, const SuggestionSources &sources) const override
    {
        const PlanWorth worth(sources);
        std::vector<SoonBought> all = soonBought(sources, today);
        for (const StockOrder &order : sources.orders)
            addStockOrder(sources, order, today, all);
        std::vector<Suggestion> suggestions;
        for (SoonBought &soon : all) {
            roundUp(sources, soon);
            // An order needs somebody to be sent to; the plan shows what waits for a name.
            if (supplierOf(sources, soon).record != noSupplierNamed)
                suggestions.push_back(suggestionOf(reader, sources, worth, soon));
        }
        return suggestions;
    }

    Result<Proposal> changed(const Proposal &proposal, const TakenFigures &taken) const override
    {
        BuyThis buy = std::get<BuyThis>(proposal);
        if (taken.price)
            return Error::fromIssues({{u"price"_s, BuyText::tr("Of a purchase the quantity can be changed here.")}});
        if (taken.quantity && *taken.quantity <= Quantity())
            return Error::fromIssues({{u"quantity"_s, BuyText::tr("Say how much, more than nothing.")}});
        if (taken.quantity) {
            if (buy.cost)
                buy.cost = buy.cost->portion(*taken.quantity, buy.quantity, Rounding::HalfEven);
            buy.quantity = *taken.quantity;
        }
        return Proposal(buy);
    }

    Result<WrittenThing> act(Action &action, const Proposal &proposal) const override
    {
        const BuyThis &buy = std::get<BuyThis>(proposal);
        PurchaseDraft draft{.supplier = buy.supplier};
        PurchaseLineDraft line{.material = buy.material, .quantity = buy.quantity};
        // The price is known in the studio's money; a supplier who asks for other money names it later.
        if (purchaseCurrency(action.reader(), draft) == readSettings(action.reader()).currency.code)
            line.total = buy.cost;
        BENCHBOOK_ASSIGN(const MadePurchaseOrder order, addTo(action, draft, line));
        const NamedUnit named = materialNamed(action.reader(), buy.material);
        return WrittenThing{"purchase_order",
                            order.id.value(),
                            QT_TRANSLATE_NOOP("Action", "Take a suggestion: %1 of %2 onto draft order %3"),
                            QT_TRANSLATE_NOOP("Action", "By rule %4: %1 of %2 onto draft order %3"),
                            {displayText(buy.quantity, named.unit), named.name, order.code}};
    }

    std::optional<Money> binds(const Proposal &proposal) const override { return std::get<BuyThis>(proposal).cost; }

    QJsonObject figures(const Proposal &proposal) const override
    {
        const BuyThis &buy = std::get<BuyThis>(proposal);
        QJsonObject figures;
        putFigure(figures, "quantity", buy.quantity);
        putFigure(figures, "onHand", buy.onHand);
        putFigure(figures, "comes", buy.comes);
        putFigure(figures, "cost", buy.cost);
        figures[u"days"_s] = buy.coverDays;
        return figures;
    }

    QString titleOf(const Reader &reader, const AnsweredSuggestion &answered) const override
    {
        const NamedUnit named = materialNamed(reader, Id<Material>(answered.subject));
        return BuyText::tr("Buy %1 of %2")
            .arg(displayText(quantityFigure(answered.taken, "quantity"), named.unit), named.name);
    }

    Judgement judge(const Reader &reader, QDate today, const AnsweredSuggestion &answered) const override
    {
        const Id<Material> material(answered.subject);
        const int days = answered.proposed.value(u"days"_s).toInt(buyWindowDays);
        const QDate end = std::min(today, answered.day.addDays(days));
        return judgeAdded(answered,
                          {.thing = materialNamed(reader, material),
                           .onHand = thereOrComing(answered),
                           .added = quantityFigure(answered.taken, "quantity"),
                           .used = materialUsed(reader, material, answered.day, end),
                           .windowDays = days,
                           .wasDropped = wasDropped(reader, answered)},
                          today);
    }

private:
    static QString keyOf(const Reader &reader, const PlanWorth &worth, const PlanItem &item, const QString &supplier,
                         const SoonBought &soon)
    {
        const QString firm = worth.firstFirmCode(soon.lines);
        QStringList parts{u"buy"_s, item.code, firm.isEmpty() ? shelfMatter(reader, Id<Material>(item.record)) : firm};
        // Where the plan goes to another supplier besides the usual one, that is a matter of its own.
        if (soon.source > 0)
            parts << supplier;
        return parts.join(u'/');
    }

    Suggestion suggestionOf(const Reader &reader, const SuggestionSources &sources, const PlanWorth &worth,
                            const SoonBought &soon) const
    {
        const PlanItem &item = sources.plan.book.needs.items[std::size_t(soon.item)];
        const Unit unit = sources.plan.items[std::size_t(soon.item)].unit;
        const PlanSupplier &supplier = supplierOf(sources, soon);
        Suggestion one{.kind = kind(), .subject = {"material", item.record}};
        one.key = keyOf(reader, worth, item, supplier.name, soon);
        const QString amount = displayText(soon.quantity, unit);
        one.sentence =
            soon.cost ? BuyText::tr("Buy %1 of %2 from %3 for %4.")
                            .arg(amount, item.name, supplier.name, displayText(*soon.cost, sources.currency, QLocale()))
                      : BuyText::tr("Buy %1 of %2 from %3.").arg(amount, item.name, supplier.name);
        one.reasons = reasonsToBuy(sources, soon);
        one.effect = worth.ofBought(soon.lines);
        if (one.effect && one.effect->likely > Money()) {
            one.reasons << BuyText::tr("What waits for it leaves %1, this being its part of what they lack.")
                               .arg(displayText(one.effect->likely, sources.currency, QLocale()));
        }
        if (soon.order && soon.order->saved && *soon.order->saved > Money()) {
            const Money saved = *soon.order->saved;
            one.effect = one.effect.value_or(MoneyRange{});
            one.effect->likely += saved;
            one.effect->high += saved;
        }
        one.binds = soon.cost;
        one.latest = soon.begin;
        BuyThis buy{.material = Id<Material>(item.record),
                    .supplier = Id<Supplier>(supplier.record),
                    .quantity = soon.quantity,
                    .cost = soon.cost,
                    .onHand = item.onHand,
                    .comes = onItsWay(sources.plan, soon.item)};
        if (soon.order)
            buy.coverDays = soon.order->coverDays;
        one.proposal = buy;
        return one;
    }

    /// Onto the newest draft for this supplier, or a new one.
    static Result<MadePurchaseOrder> addTo(Action &action, PurchaseDraft draft, const PurchaseLineDraft &line)
    {
        std::optional<Id<PurchaseOrder>> known;
        {
            Query query = action.query(draftOf);
            query.bind("supplier", *draft.supplier);
            if (query.next())
                known = query.id<PurchaseOrder>(0);
        }
        if (!known) {
            draft.lines.push_back(line);
            return addPurchaseOrder(action, draft);
        }
        BENCHBOOK_ASSIGN(const PurchaseOrderInfo info, purchaseOrder(action.reader(), *known));
        std::vector<PurchaseLineDraft> lines;
        for (const PurchaseLineInfo &there : info.lines)
            lines.push_back(draftOfLine(there));
        lines.push_back(line);
        if (info.currency.code != readSettings(action.reader()).currency.code)
            lines.back().total.reset();
        BENCHBOOK_TRY(changePurchaseOrder(action, *known, PurchaseChange{.lines = std::move(lines)}));
        return MadePurchaseOrder{*known, info.code};
    }
};

} // namespace

const SuggestionMaker &buyMaker()
{
    static const BuyMaker maker;
    return maker;
}

} // namespace benchbook
