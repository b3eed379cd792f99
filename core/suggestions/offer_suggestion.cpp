// Offer: surplus material is offered to other studios, first of all to one that looks for it.
#include "core/suggestions/idle_words.h"
#include "core/suggestions/suggestion_maker.h"
#include "core/suggestions/suggestion_sources.h"
#include "core/suggestions/use_after.h"

#include "core/board/surplus_step.h"
#include "core/stock/lot.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct OfferText
{
    Q_DECLARE_TR_FUNCTIONS(Suggestions)
};

constexpr int offerDays = 60;

// What of a lot left to another studio or a customer: to be used here or to be sent back is something else.
constexpr const char *leftToOthers = R"sql(
    SELECT coalesce(sum(move.quantity_micro * ((inward.kind IN ('peer', 'customer'))
                                               - (outward.kind IN ('peer', 'customer')))), 0)
    FROM stock_move AS move
    JOIN location AS outward ON outward.id = move.from_location_id
    JOIN location AS inward ON inward.id = move.to_location_id
    WHERE move.lot_id = :lot AND move.about_day >= :from
)sql";

/// The same material, as far as names tell: one name holds the other.
bool isSameMaterial(const QString &one, const QString &other)
{
    return !one.isEmpty() && !other.isEmpty() &&
           (one.contains(other, Qt::CaseInsensitive) || other.contains(one, Qt::CaseInsensitive));
}

class OfferMaker final : public SuggestionMaker
{
public:
    SuggestionKind kind() const override { return SuggestionKind::Offer; }

    std::vector<Suggestion> propose(const Reader &, QDate, const SuggestionSources &sources) const override
    {
        std::vector<Suggestion> suggestions;
        for (const IdleStock &stock : sources.idle) {
            for (const IdleExit &exit : stock.exits) {
                if (exit.way == DeadStockWay::OfferToPeers && !sources.peers.empty())
                    suggestions.push_back(suggestionOf(stock, stock.lots[exit.lot], exit, sources));
            }
        }
        return suggestions;
    }

    Result<Proposal> changed(const Proposal &proposal, const TakenFigures &taken) const override
    {
        OfferThis offer = std::get<OfferThis>(proposal);
        if (taken.quantity) {
            if (*taken.quantity <= Quantity() || *taken.quantity > offer.inLot)
                return Error::fromIssues({{u"quantity"_s, OfferText::tr("Say how much, at most what lies there.")}});
            if (offer.price)
                offer.price = offer.price->portion(*taken.quantity, offer.quantity, Rounding::HalfEven);
            offer.quantity = *taken.quantity;
        }
        if (taken.price) {
            if (*taken.price < Money())
                return Error::fromIssues({{u"price"_s, OfferText::tr("A price is not below nothing.")}});
            offer.price = taken.price;
        }
        return Proposal(offer);
    }

    Result<WrittenThing> act(Action &action, const Proposal &proposal) const override
    {
        const OfferThis &offer = std::get<OfferThis>(proposal);
        const SurplusOffer surplus{.peers = offer.peers,
                                   .lot = offer.lot,
                                   .quantity = offer.quantity,
                                   .price = offer.price,
                                   .until = action.today().addDays(offerDays)};
        BENCHBOOK_ASSIGN(const std::vector<Id<LetterDraft>> drafts, offerSurplus(action, surplus));
        const NamedUnit named = materialNamed(action.reader(), offer.material);
        return WrittenThing{"letter_draft",
                            drafts.front().value(),
                            QT_TRANSLATE_NOOP("Action", "Take a suggestion: offer %1 of %2, studios written to: %3"),
                            QT_TRANSLATE_NOOP("Action", "By rule %4: offer %1 of %2, studios written to: %3"),
                            {displayText(offer.quantity, named.unit), named.name, QString::number(drafts.size())}};
    }

    /// A letter binds nothing: a deal does.
    std::optional<Money> binds(const Proposal &) const override { return Money(); }

    QJsonObject figures(const Proposal &proposal) const override
    {
        const OfferThis &offer = std::get<OfferThis>(proposal);
        QJsonObject figures;
        putFigure(figures, "quantity", offer.quantity);
        putFigure(figures, "onHandOfAll", offer.onHand);
        putFigure(figures, "price", offer.price);
        return figures;
    }

    QString titleOf(const Reader &reader, const AnsweredSuggestion &answered) const override
    {
        const std::optional<Id<Material>> material = materialOfLot(reader, Id<Lot>(answered.subject));
        const NamedUnit named = material ? materialNamed(reader, *material) : NamedUnit();
        return OfferText::tr("Offer %1 of %2 to peers")
            .arg(displayText(quantityFigure(answered.taken, "quantity"), named.unit), named.name);
    }

    /// An offer that was sent is right once at least half of it left to others.
    Judgement judge(const Reader &reader, QDate today, const AnsweredSuggestion &answered) const override
    {
        const Id<Lot> lot(answered.subject);
        const std::optional<Id<Material>> material = materialOfLot(reader, lot);
        if (!material)
            return {};
        if (!answered.wasTaken())
            return judgeGivenAway(reader, answered, *material, today);
        const Quantity offered = quantityFigure(answered.taken, "quantity");
        const Quantity left = leftSince(reader, lot, answered.day);
        const NamedUnit named = materialNamed(reader, *material);
        Judgement judgement;
        judgement.sentence = OfferText::tr("Of the %1 that were offered, %2 left to others.")
                                 .arg(displayText(offered, named.unit), displayText(left, named.unit));
        const QDate end = answered.day.addDays(idleWindowDays);
        if (left + left >= offered) {
            judgement.verdict = Verdict::Right;
        } else if (today <= end) {
            judgement.verdict = Verdict::TooEarly;
            judgement.from = end.addDays(1);
            return judgement;
        } else {
            judgement.verdict = Verdict::Wrong;
        }
        if (const std::optional<Money> price = moneyFigure(answered.taken, "price"); price && offered > Quantity())
            judgement.seen = price->portion(std::min(left, offered), offered, Rounding::HalfEven);
        return judgement;
    }

private:
    static Quantity leftSince(const Reader &reader, Id<Lot> lot, QDate from)
    {
        Query query = reader.query(leftToOthers);
        query.bind("lot", lot).bind("from", from);
        return query.next() ? std::max(Quantity(), query.quantity(0)) : Quantity();
    }

    Suggestion suggestionOf(const IdleStock &stock, const IdleLot &lot, const IdleExit &way,
                            const SuggestionSources &sources) const
    {
        Suggestion one{.kind = kind(), .subject = {"lot", lot.lot.value()}};
        one.key = QStringList{u"offer"_s, lot.code}.join(u'/');
        OfferThis offer{.lot = lot.lot, .material = stock.material, .quantity = way.quantity};
        offer.inLot = lot.onShelf;
        for (const IdleLot &other : stock.lots)
            offer.onHand += other.onShelf;
        const QString amount = displayText(way.quantity, stock.unit);
        one.reasons = idleReasons(stock, sources.currency);
        for (const SharedGoods &goods : sources.board) {
            if (goods.kind != GoodsKind::Wanted || goods.ours || !isSameMaterial(goods.material, stock.name))
                continue;
            for (const GoodsPlace &place : goods.places) {
                const bool isReachable = std::any_of(sources.peers.begin(), sources.peers.end(),
                                                     [&](const PeerInfo &peer) { return peer.id == place.peer; });
                if (!isReachable || !offer.peers.empty())
                    continue;
                offer.peers = {place.peer};
                one.reasons.prepend(OfferText::tr("%1 looks for it.").arg(place.name));
                one.sentence =
                    OfferText::tr("Offer %1 of %2 (%3) to %4.").arg(amount, stock.name, lot.code, place.name);
            }
        }
        if (offer.peers.empty()) {
            for (const PeerInfo &peer : sources.peers)
                offer.peers.push_back(peer.id);
            one.sentence = OfferText::tr("Offer %1 of %2 (%3) to %n studio(s).", nullptr, int(offer.peers.size()))
                               .arg(amount, stock.name, lot.code);
        }
        if (lot.value && lot.onShelf > Quantity())
            offer.price = lot.value->portion(way.quantity, lot.onShelf, Rounding::HalfEven);
        one.effect = idleEffect(way.brings, offer.price.value_or(way.brings));
        one.binds = Money();
        one.proposal = offer;
        return one;
    }
};

} // namespace

const SuggestionMaker &offerMaker()
{
    static const OfferMaker maker;
    return maker;
}

} // namespace benchbook
