// Return: what came lately, was not touched and is more than a year needs goes back to its supplier.
#include "core/suggestions/idle_words.h"
#include "core/suggestions/suggestion_maker.h"
#include "core/suggestions/suggestion_sources.h"
#include "core/suggestions/use_after.h"

#include "core/buying/supplier_return.h"
#include "core/stock/lot.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct ReturnText
{
    Q_DECLARE_TR_FUNCTIONS(Suggestions)
};

constexpr const char *creditOfReturn = "SELECT credit_minor FROM supplier_return WHERE id = :id AND hidden = 0";

/// One lot may lie on several shelves: from the one with most first.
std::vector<ReturnedLot> fromShelves(const Reader &reader, const ReturnThis &back)
{
    std::vector<LotStock> shelves = shelvesOf(reader, back.lot);
    std::vector<ReturnedLot> lots;
    Quantity left = back.quantity;
    for (const LotStock &there : shelves) {
        const Quantity part = std::min(left, there.quantity);
        if (part > Quantity())
            lots.push_back({back.lot, part, there.location});
        left -= part;
    }
    // More than lies there is refused, with the sentence that every return has.
    if (left > Quantity() && !lots.empty())
        lots.back().quantity += left;
    return lots;
}

class ReturnMaker final : public SuggestionMaker
{
public:
    SuggestionKind kind() const override { return SuggestionKind::Return; }

    std::vector<Suggestion> propose(const Reader &, QDate, const SuggestionSources &sources) const override
    {
        std::vector<Suggestion> suggestions;
        for (const IdleStock &stock : sources.idle) {
            for (const IdleExit &exit : stock.exits) {
                if (exit.way == DeadStockWay::ReturnToSupplier)
                    suggestions.push_back(suggestionOf(stock, exit, sources.currency));
            }
        }
        return suggestions;
    }

    Result<Proposal> changed(const Proposal &proposal, const TakenFigures &taken) const override
    {
        ReturnThis back = std::get<ReturnThis>(proposal);
        if (taken.price)
            return Error::fromIssues({{u"price"_s, ReturnText::tr("What they pay for it is said at the return.")}});
        if (!taken.quantity)
            return Proposal(back);
        if (*taken.quantity <= Quantity() || *taken.quantity > back.inLot)
            return Error::fromIssues({{u"quantity"_s, ReturnText::tr("Say how much, at most what lies there.")}});
        if (back.value)
            back.value = back.value->portion(*taken.quantity, back.quantity, Rounding::HalfEven);
        back.quantity = *taken.quantity;
        return Proposal(back);
    }

    Result<WrittenThing> act(Action &action, const Proposal &proposal) const override
    {
        const ReturnThis &back = std::get<ReturnThis>(proposal);
        const SupplierReturnDraft draft{.lots = fromShelves(action.reader(), back),
                                        .reason = ReturnText::tr("More than is needed")};
        BENCHBOOK_ASSIGN(const BookedReturn booked, returnToSupplier(action, draft));
        const NamedUnit named = materialNamed(action.reader(), back.material);
        return WrittenThing{"supplier_return",
                            booked.id.value(),
                            QT_TRANSLATE_NOOP("Action", "Take a suggestion: send %1 of %2 back as %3"),
                            QT_TRANSLATE_NOOP("Action", "By rule %4: send %1 of %2 back as %3"),
                            {displayText(back.quantity, named.unit), named.name, booked.code}};
    }

    /// What leaves the shelves.
    std::optional<Money> binds(const Proposal &proposal) const override { return std::get<ReturnThis>(proposal).value; }

    QJsonObject figures(const Proposal &proposal) const override
    {
        const ReturnThis &back = std::get<ReturnThis>(proposal);
        QJsonObject figures;
        putFigure(figures, "quantity", back.quantity);
        putFigure(figures, "onHandOfAll", back.onHand);
        putFigure(figures, "value", back.value);
        return figures;
    }

    QString titleOf(const Reader &reader, const AnsweredSuggestion &answered) const override
    {
        const std::optional<Id<Material>> material = materialOfLot(reader, Id<Lot>(answered.subject));
        const NamedUnit named = material ? materialNamed(reader, *material) : NamedUnit();
        return ReturnText::tr("Send %1 of %2 back")
            .arg(displayText(quantityFigure(answered.taken, "quantity"), named.unit), named.name);
    }

    Judgement judge(const Reader &reader, QDate today, const AnsweredSuggestion &answered) const override
    {
        const std::optional<Id<Material>> material = materialOfLot(reader, Id<Lot>(answered.subject));
        if (!material)
            return {};
        Judgement judgement = judgeGivenAway(reader, answered, *material, today);
        if (answered.wasTaken() && judgement.verdict != Verdict::TooEarly) {
            Query credit = reader.query(creditOfReturn);
            credit.bind("id", answered.written);
            if (credit.next())
                judgement.seen = credit.maybeMoney(0);
        }
        return judgement;
    }

private:
    Suggestion suggestionOf(const IdleStock &stock, const IdleExit &way, const Currency &currency) const
    {
        const IdleLot &lot = stock.lots[way.lot];
        Suggestion one{.kind = kind(), .subject = {"lot", lot.lot.value()}};
        one.key = QStringList{u"return"_s, lot.code}.join(u'/');
        one.sentence = ReturnText::tr("Send %1 of %2 (%3) back to its supplier.")
                           .arg(displayText(way.quantity, stock.unit), stock.name, lot.code);
        one.reasons = idleReasons(stock, currency);
        one.reasons << ReturnText::tr("%1 came on %2 and was not touched: it can be asked to be taken back.")
                           .arg(lot.code, lot.receivedDay.toString(Qt::ISODate));
        ReturnThis back{.lot = lot.lot, .material = stock.material, .quantity = way.quantity};
        back.inLot = lot.onShelf;
        for (const IdleLot &other : stock.lots)
            back.onHand += other.onShelf;
        if (lot.value && lot.onShelf > Quantity())
            back.value = lot.value->portion(way.quantity, lot.onShelf, Rounding::HalfEven);
        one.effect = idleEffect(way.brings, back.value.value_or(way.brings));
        one.binds = back.value;
        one.proposal = back;
        return one;
    }
};

} // namespace

const SuggestionMaker &returnMaker()
{
    static const ReturnMaker maker;
    return maker;
}

} // namespace benchbook
