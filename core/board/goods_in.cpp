// What stands on the board: read from the letters, ours and theirs.
#include "core/board/goods.h"
#include "core/board/shared_letters.h"
#include "core/letters/body_bytes.h"
#include "core/letters/body_json.h"
#include "core/peers/stored_bytes.h"
#include "core/sharing/held_letters.h"
#include "core/stock/lot.h"
#include "core/stock/lot_hold.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <set>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct GoodsInText
{
    Q_DECLARE_TR_FUNCTIONS(Board)
};

constexpr const char *lotsOfLettersSql = R"sql(
    SELECT tie.lot_id, tie.draft_id, letter.hash
    FROM surplus_lot AS tie JOIN letter_draft AS draft ON draft.id = tie.draft_id
    LEFT JOIN letter ON letter.id = draft.letter_id
)sql";
constexpr const char *onShelvesSql = R"sql(
    SELECT coalesce(sum(stock_total.quantity_micro), 0) FROM stock_total
    JOIN location ON location.id = stock_total.location_id AND location.kind = 'shelf' WHERE stock_total.lot_id = :lot
)sql";

/// A letter with goods, kept or waiting.
struct GoodsLetter
{
    LetterContent content;
    GoodsPlace place;
    bool ours = false;
};

/// The same for letters in the same words: what we wrote to several studios, before and after it was signed.
QByteArray wordsOf(const GoodsLetter &letter)
{
    const LetterKind *kind = findLetterKind(letter.content.kind);
    QJsonObject json = bodyToJson(*kind, letter.content.body);
    json.insert(u"until"_s, letter.content.validUntil ? double(letter.content.validUntil->milliseconds()) : -1.0);
    QByteArray words = letter.content.kind.toLatin1() + '\n' + QJsonDocument(json).toJson(QJsonDocument::Compact);
    // Two studios that say the same are still two.
    if (!letter.ours)
        words += letter.place.letter->hex();
    return words;
}

/// Which lots our letters about surplus are about.
void tieToLots(const Reader &reader, std::vector<GoodsLetter> &letters)
{
    std::map<QString, Id<Lot>> byHash;
    std::map<Id<LetterDraft>, Id<Lot>> byDraft;
    Query ties = reader.query(lotsOfLettersSql);
    while (ties.next()) {
        if (ties.isNull(2))
            byDraft.emplace(ties.id<LetterDraft>(1), ties.id<Lot>(0));
        else
            byHash.emplace(ties.text(2), ties.id<Lot>(0));
    }
    for (GoodsLetter &letter : letters) {
        GoodsPlace &place = letter.place;
        if (place.draft && byDraft.contains(*place.draft))
            place.lot = byDraft.at(*place.draft);
        else if (const auto tied = place.letter ? byHash.find(hexText(*place.letter)) : byHash.end();
                 tied != byHash.end())
            place.lot = tied->second;
    }
}

qint64 keyOf(const QByteArray &words, const LetterBody &line)
{
    const auto no = static_cast<quint64>(line.number("no"_L1));
    return rowIdOf(hashOf("BBK1 goods", {words, bigEndian64(no)}));
}

Result<OfferedLot> onShelves(const Reader &reader, Id<Lot> id)
{
    BENCHBOOK_ASSIGN(const LotInfo lot, lotInfo(reader, id));
    OfferedLot found{.lot = id, .code = lot.code, .unit = lot.unit};
    Query shelves = reader.query(onShelvesSql);
    if (!holdOf(reader, id) && shelves.bind("lot", id).next())
        found.there = shelves.quantity(0);
    return found;
}

/// In how many of the places of these goods a lot is offered, in its own unit: told to many, it is one offer.
Quantity offeredIn(const SharedGoods &goods, const OfferedLot &lot)
{
    const bool isOffered = std::any_of(goods.places.begin(), goods.places.end(),
                                       [&](const GoodsPlace &place) { return place.lot == lot.lot && !place.leaving; });
    const Result<Unit> unit = Unit::fromText(goods.quantity.unit);
    if (!isOffered || !unit.ok())
        return {};
    return convert(goods.quantity.quantity, *unit, lot.unit, Rounding::HalfEven).valueOr(Quantity());
}

/// Beside what is offered of a lot, what of it is there.
void compareWithShelves(const Reader &reader, std::vector<SharedGoods> &all)
{
    std::map<Id<Lot>, OfferedLot> lots;
    for (const SharedGoods &goods : all) {
        for (const GoodsPlace &place : goods.places) {
            if (place.lot && !lots.contains(*place.lot)) {
                if (const Result<OfferedLot> lot = onShelves(reader, *place.lot); lot.ok())
                    lots.emplace(*place.lot, *lot);
            }
        }
    }
    for (auto &[id, lot] : lots) {
        for (const SharedGoods &goods : all)
            lot.offered += offeredIn(goods, lot);
    }
    for (SharedGoods &goods : all) {
        std::set<Id<Lot>> named;
        for (const GoodsPlace &place : goods.places) {
            if (place.lot && lots.contains(*place.lot) && named.insert(*place.lot).second)
                goods.lots.push_back(lots.at(*place.lot));
        }
    }
}

std::vector<GoodsLetter> goodsLetters(const Reader &reader)
{
    const std::vector<KeptLetter> kept = sharedLetters(reader, {"surplus"_L1, "wanted"_L1});
    std::vector<Letter> letters;
    for (const KeptLetter &one : kept)
        letters.push_back(one.letter);
    const HeldLetters held(letters);
    std::set<Hash256> leaving;
    for (const WaitingLetter &waiting : waitingOfKind(reader, "retract"_L1))
        leaving.insert(waiting.content.parents.begin(), waiting.content.parents.end());
    std::vector<GoodsLetter> found;
    const auto nameOf = [&](Id<Peer> peer) {
        const Result<PeerInfo> info = peerInfo(reader, peer);
        return info.ok() ? info->name : QString();
    };
    for (const KeptLetter &one : kept) {
        const Letter &letter = one.letter;
        if (letter.is("retract"_L1) || !one.peer || !letter.isReadable() || held.isWithdrawn(letter))
            continue;
        found.push_back({letter.content,
                         {*one.peer, nameOf(*one.peer), letter.hash, {}, leaving.contains(letter.hash)},
                         one.way == LetterWay::Out});
    }
    for (const GoodsKind kind : {GoodsKind::Surplus, GoodsKind::Wanted}) {
        for (const WaitingLetter &waiting : waitingOfKind(reader, goodsKey(kind)))
            found.push_back({waiting.content, {*waiting.to.peer, nameOf(*waiting.to.peer), {}, waiting.id}, true});
    }
    std::erase_if(found, [&](const GoodsLetter &letter) {
        return letter.content.validUntil && *letter.content.validUntil < reader.now();
    });
    tieToLots(reader, found);
    return found;
}

SharedGoods goodsOf(const GoodsLetter &letter, const LetterBody &line)
{
    const LetterBody &body = letter.content.body;
    SharedGoods goods;
    goods.kind = letter.content.kind == goodsKey(GoodsKind::Surplus) ? GoodsKind::Surplus : GoodsKind::Wanted;
    goods.ours = letter.ours;
    goods.material = line.text("material"_L1);
    goods.quantity = *line.find<BodyQuantity>("quantity"_L1);
    goods.grade = line.text("grade"_L1);
    if (const auto *price = line.find<BodyMoney>("price"_L1))
        goods.price = *price;
    if (const auto *day = line.find<QDate>("need_by"_L1))
        goods.needBy = *day;
    goods.note = body.text("note"_L1);
    if (const auto *photos = body.find<BodyHashes>("photos"_L1))
        goods.photos = *photos;
    goods.until = letter.content.validUntil;
    goods.at = letter.content.at;
    return goods;
}

} // namespace

QLatin1StringView goodsKey(GoodsKind kind) { return kind == GoodsKind::Surplus ? "surplus"_L1 : "wanted"_L1; }

bool SharedGoods::isLeaving() const
{
    return std::all_of(places.begin(), places.end(), [](const GoodsPlace &place) { return place.leaving; });
}

bool SharedGoods::isOutOfDate() const
{
    return !isLeaving() && std::any_of(lots.begin(), lots.end(), [](const OfferedLot &lot) { return !lot.isEnough(); });
}

std::vector<SharedGoods> sharedGoods(const Reader &reader)
{
    std::vector<SharedGoods> all;
    std::map<qint64, std::size_t> known;
    for (const GoodsLetter &letter : goodsLetters(reader)) {
        const QByteArray words = wordsOf(letter);
        for (const LetterBody &line : letter.content.body.lines("lines"_L1)) {
            const qint64 key = keyOf(words, line);
            const auto [at, isNew] = known.emplace(key, all.size());
            if (isNew) {
                all.push_back(goodsOf(letter, line));
                all.back().key = key;
            }
            SharedGoods &goods = all[at->second];
            goods.at = std::max(goods.at, letter.content.at);
            goods.places.push_back(letter.place);
        }
    }
    std::sort(all.begin(), all.end(), [](const SharedGoods &a, const SharedGoods &b) {
        return std::tuple(b.ours, b.at, b.key) < std::tuple(a.ours, a.at, a.key);
    });
    for (SharedGoods &goods : all) {
        std::sort(goods.places.begin(), goods.places.end(),
                  [](const GoodsPlace &a, const GoodsPlace &b) { return a.name < b.name; });
    }
    compareWithShelves(reader, all);
    return all;
}

qint64 goodsKeyOf(const LetterContent &content)
{
    const GoodsLetter letter{.content = content, .place = {.peer = Id<Peer>(0), .name = {}}, .ours = true};
    return keyOf(wordsOf(letter), content.body.lines("lines"_L1).front());
}

Result<OfferedLot> offeredOf(const Reader &reader, Id<Lot> lot, std::optional<qint64> besides)
{
    BENCHBOOK_ASSIGN(OfferedLot found, onShelves(reader, lot));
    for (const SharedGoods &goods : sharedGoods(reader)) {
        if (goods.key != besides)
            found.offered += offeredIn(goods, found);
    }
    return found;
}

Result<SharedGoods> findGoods(const Reader &reader, const QString &reference, std::optional<bool> ours)
{
    std::vector<SharedGoods> found = sharedGoods(reader);
    std::erase_if(found, [&](const SharedGoods &goods) {
        const bool named =
            QString::number(goods.key) == reference || comparableWord(goods.material) == comparableWord(reference);
        return !named || (ours && goods.ours != *ours);
    });
    if (found.empty())
        return Error::notFound(GoodsInText::tr("Nobody offers or wants “%1” here.").arg(reference));
    if (found.size() > 1)
        return Error::conflict(
            GoodsInText::tr("Several offers or wants are called “%1”; name one by its number.").arg(reference));
    return std::move(found.front());
}

} // namespace benchbook
