// Surplus and wants: material that studios offer each other, or look for. Each is a letter to the studios it is meant
// for; it stands until its end, or until its writer withdraws it.
#pragma once

#include "core/base/unit.h"
#include "core/peers/letter_box.h"
#include "core/peers/letter_start.h"
#include "core/peers/letter_store.h"

namespace benchbook {

enum class GoodsKind { Surplus, Wanted };
/// "surplus", "wanted": the kind of the letter.
QLatin1StringView goodsKey(GoodsKind kind);

/// Where one line of goods stands: with a peer of whom it came, or to whom ours goes.
struct GoodsPlace
{
    Id<Peer> peer;
    QString name;
    std::optional<Hash256> letter = {}; ///< the letter; none: it waits in the box
    std::optional<Id<LetterDraft>> draft = {};
    bool leaving = false;            ///< our withdrawal waits in the box
    std::optional<Id<Lot>> lot = {}; ///< of ours that is offered here
};

/// A lot of ours that is offered, as it stands on the shelves now.
struct OfferedLot
{
    Id<Lot> lot;
    QString code;
    Unit unit;
    Quantity there = {};   ///< on the shelves; nothing while it is on hold
    Quantity offered = {}; ///< in all that we offer of it; what several studios were told in the same words once

    bool isEnough() const { return offered <= there; }
};

/// One line that somebody offers or looks for. What we told several studios in the same words stands here once.
struct SharedGoods
{
    qint64 key = 0; ///< the same while the letter says the same, before and after it is signed
    GoodsKind kind = GoodsKind::Surplus;
    bool ours = false;
    std::vector<GoodsPlace> places; ///< one for what others say
    QString material;
    BodyQuantity quantity;
    QString grade;
    std::optional<BodyMoney> price; ///< asked for all of it
    QDate needBy;
    QString note;
    BodyHashes photos;
    std::optional<Instant> until; ///< none: until it is withdrawn
    Instant at{0};
    std::vector<OfferedLot> lots = {}; ///< of ours, what it is about

    bool isLeaving() const;   ///< withdrawn at every place, as soon as the next bundles are made
    bool isOutOfDate() const; ///< less is there now than we offer
};
/// What stands now, ours first, then the latest first; what is over or withdrawn is not among it.
std::vector<SharedGoods> sharedGoods(const Reader &reader);
/// The key that the first line of a letter of ours has, or would have, among sharedGoods().
qint64 goodsKeyOf(const LetterContent &content);
/// What stands of this lot on the shelves and in our offers, without the goods of this key.
Result<OfferedLot> offeredOf(const Reader &reader, Id<Lot> lot, std::optional<qint64> besides = {});
/// By key or by material. NotFound; Conflict if several have it.
Result<SharedGoods> findGoods(const Reader &reader, const QString &reference, std::optional<bool> ours = {});

/// What leaves of a lot: the words for it, how much, the price asked. Nothing else of the lot is read into the letter.
struct SurplusOffer
{
    std::vector<Id<Peer>> peers = {};
    Id<Lot> lot{0};
    QString material = {};                 ///< how it is called to others; empty: the material's own name
    std::optional<Quantity> quantity = {}; ///< in the lot's unit; none: all on the shelves that is not offered yet
    std::optional<Money> price = {};       ///< for all of it, in the studio's currency; none: to be agreed
    QString grade = {};
    QDate until = {}; ///< the last day; invalid: until it is withdrawn
    QString note = {};
    std::optional<Hash256> photo = {}; ///< see keepPhoto()
};
/// The letter that would leave. Invalid with all issues: "lot", "material", "quantity" (also where more would be
/// offered than is there, with what we offer already in other words), "price", "until".
Result<LetterContent> surplusLetter(const Reader &reader, const SurplusOffer &offer);
/// One letter a peer, in one action.
Result<std::vector<Id<LetterDraft>>> offerSurplus(Studio &studio, const SurplusOffer &offer, PersonRef person);

struct WantedGoods
{
    std::vector<Id<Peer>> peers = {};
    std::optional<Id<Material>> of = {}; ///< one of ours gives its name and unit where these are not said
    QString material = {};
    Quantity quantity = {};
    std::optional<Unit> unit = {};
    QString grade = {};
    QDate needBy = {};
    QDate until = {}; ///< as of a surplus
    QString note = {};
};
/// Invalid with all issues: "material", "quantity", "unit", "needBy", "until".
Result<LetterContent> wantedLetter(const Reader &reader, const WantedGoods &wanted);
Result<std::vector<Id<LetterDraft>>> askForGoods(Studio &studio, const WantedGoods &wanted, PersonRef person);

/// Asks everybody to forget these goods of ours; what waits in the box is dropped. All lines of the same letters go
/// with them. Refused for what others say.
Result<int> withdrawGoods(Studio &studio, qint64 key, PersonRef person);

/// With which letters these goods of a peer can be answered: a surplus with a request or an offer, a want with a
/// quotation.
std::vector<QLatin1StringView> answersTo(const SharedGoods &goods);
/// Such a letter, begun with the line as they say it. Refused for goods of ours.
Result<LetterStart> answerGoods(const Reader &reader, const SharedGoods &goods, QLatin1StringView kind);

} // namespace benchbook
