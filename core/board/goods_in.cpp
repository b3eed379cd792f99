// What stands on the board: read from the letters, ours and theirs.
#include "core/board/goods.h"
#include "core/board/shared_letters.h"
#include "core/letters/body_bytes.h"
#include "core/letters/body_json.h"
#include "core/peers/stored_bytes.h"
#include "core/sharing/held_letters.h"

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

std::vector<SharedGoods> sharedGoods(const Reader &reader)
{
    std::vector<SharedGoods> all;
    std::map<qint64, std::size_t> known;
    for (const GoodsLetter &letter : goodsLetters(reader)) {
        const QByteArray words = wordsOf(letter);
        for (const LetterBody &line : letter.content.body.lines("lines"_L1)) {
            const auto no = static_cast<quint64>(line.number("no"_L1));
            const qint64 key = rowIdOf(hashOf("BBK1 goods", {words, bigEndian64(no)}));
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
    return all;
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
