#include "core/board/goods.h"

#include "core/board/shared_letters.h"
#include "core/board/surplus_step.h"
#include "core/letters/visible_text.h"
#include "core/materials/material_quantity.h"
#include "core/people/settings.h"
#include "core/stock/lot.h"
#include "core/stock/lot_hold.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct GoodsText
{
    Q_DECLARE_TR_FUNCTIONS(Board)
};

constexpr qsizetype longestMaterial = 200; ///< characters of the field in a letter

void checkMaterial(const QString &material, std::vector<Issue> &issues)
{
    if (material.isEmpty() || material.size() > longestMaterial)
        issues.push_back(
            {u"material"_s, GoodsText::tr("Say what it is, in at most %1 characters.").arg(longestMaterial)});
}

void checkUntil(const Reader &reader, QDate until, std::vector<Issue> &issues)
{
    if (until.isValid() && until < reader.today())
        issues.push_back({u"until"_s, GoodsText::tr("This day is over already.")});
}

/// The letter around one line.
LetterContent goodsContent(const Reader &reader, GoodsKind kind, LetterBody line, QDate until, const QString &note)
{
    LetterContent content{.kind = QString(goodsKey(kind)), .at = reader.now()};
    if (until.isValid())
        content.validUntil = endOfDay(until, reader.zone());
    line.set("no"_L1, qint64(1));
    content.body.set("lines"_L1, BodyLines{std::move(line)});
    if (const QString said = note.trimmed(); !said.isEmpty())
        content.body.set("note"_L1, said);
    return content;
}

bool isPieces(const BodyQuantity &quantity)
{
    const Result<Unit> unit = Unit::fromText(quantity.unit);
    return unit.ok() && unit->code == "pcs"_L1 && quantity.quantity.micro() % Quantity::units(1).micro() == 0;
}

} // namespace

Result<LetterContent> surplusLetter(const Reader &reader, const SurplusOffer &offer)
{
    const Result<LotInfo> lot = lotInfo(reader, offer.lot);
    const Result<OfferedLot> all = lot.ok() ? offeredOf(reader, offer.lot) : Result<OfferedLot>(lot.error());
    if (!all.ok())
        return Error::fromIssues({{u"lot"_s, all.error().message}});
    std::vector<Issue> issues;
    const Quantity notOffered = all->isEnough() ? all->there - all->offered : Quantity();
    // What is offered already can be told to others in the same words.
    const Quantity quantity = offer.quantity.value_or(notOffered > Quantity() ? notOffered : all->there);
    if (const auto hold = holdOf(reader, offer.lot)) {
        issues.push_back({u"lot"_s, GoodsText::tr("%1 is on hold: %2").arg(lot->code, hold->reason)});
    } else if (all->there <= Quantity()) {
        issues.push_back({u"quantity"_s, GoodsText::tr("Nothing of %1 lies on the shelves.").arg(lot->code)});
    } else if (quantity <= Quantity() || quantity > all->there) {
        issues.push_back({u"quantity"_s, GoodsText::tr("%1 of %2 lie on the shelves: offer something and no more.")
                                             .arg(displayText(all->there, lot->unit), lot->code)});
    }
    if (offer.price && *offer.price < Money())
        issues.push_back({u"price"_s, GoodsText::tr("A price is not below nothing.")});
    const QString said = offer.material.simplified();
    const QString material = said.isEmpty() ? lot->itemName : said;
    checkMaterial(material, issues);
    checkUntil(reader, offer.until, issues);
    if (!issues.empty())
        return Error::fromIssues(std::move(issues));
    LetterBody line;
    line.set("material"_L1, material).set("quantity"_L1, BodyQuantity{quantity, lot->unit.code});
    if (const QString grade = offer.grade.simplified(); !grade.isEmpty())
        line.set("grade"_L1, grade);
    if (offer.price)
        line.set("price"_L1, BodyMoney{*offer.price, readSettings(reader).currency.code});
    LetterContent content = goodsContent(reader, GoodsKind::Surplus, std::move(line), offer.until, offer.note);
    if (offer.photo)
        content.body.set("photos"_L1, BodyHashes{*offer.photo});
    BENCHBOOK_ASSIGN(const OfferedLot others, offeredOf(reader, offer.lot, goodsKeyOf(content)));
    if (quantity + others.offered > others.there) {
        return Error::fromIssues(
            {{u"quantity"_s,
              GoodsText::tr("%1 of %2 lie on the shelves, and %3 are offered already. Offer less, or "
                            "withdraw what is offered first.")
                  .arg(displayText(others.there, lot->unit), lot->code, displayText(others.offered, lot->unit))}});
    }
    return content;
}

Result<std::vector<Id<LetterDraft>>> offerSurplus(Action &action, const SurplusOffer &offer)
{
    BENCHBOOK_ASSIGN(const LetterContent content, surplusLetter(action.reader(), offer));
    BENCHBOOK_ASSIGN(std::vector<Id<LetterDraft>> drafts, writeToEach(action, offer.peers, content));
    for (const Id<LetterDraft> draft : drafts)
        action.add("surplus_lot", action.newId<struct SurplusLot>(), {{"draft_id", draft}, {"lot_id", offer.lot}});
    BENCHBOOK_ASSIGN(const LotInfo lot, lotInfo(action.reader(), offer.lot));
    action.say(toldSentence(action.reader(), offer.peers, QT_TRANSLATE_NOOP("Action", "Offer surplus of %1 to %2"),
                            QT_TRANSLATE_NOOP("Action", "Offer surplus of %1 to %2 studios"), {lot.code}));
    return drafts;
}

Result<std::vector<Id<LetterDraft>>> offerSurplus(Studio &studio, const SurplusOffer &offer, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Offer surplus to peers")), person,
                          [&](Action &action) { return offerSurplus(action, offer); });
}

Result<LetterContent> wantedLetter(const Reader &reader, const WantedGoods &wanted)
{
    std::vector<Issue> issues;
    QString material = wanted.material.simplified();
    std::optional<Unit> unit = wanted.unit;
    if (wanted.of) {
        const Result<MaterialUnits> known = materialUnits(reader, *wanted.of);
        if (!known.ok())
            return Error::fromIssues({{u"material"_s, known.error().message}});
        material = material.isEmpty() ? known->name : material;
        unit = unit ? unit : known->base;
    }
    checkMaterial(material, issues);
    if (!unit)
        issues.push_back({u"unit"_s, GoodsText::tr("Say in which unit.")});
    if (wanted.quantity <= Quantity())
        issues.push_back({u"quantity"_s, GoodsText::tr("Say how much is wanted.")});
    if (wanted.needBy.isValid() && wanted.needBy < reader.today())
        issues.push_back({u"needBy"_s, GoodsText::tr("This day is over already.")});
    checkUntil(reader, wanted.until, issues);
    if (!issues.empty())
        return Error::fromIssues(std::move(issues));
    LetterBody line;
    line.set("material"_L1, material).set("quantity"_L1, BodyQuantity{wanted.quantity, unit->code});
    if (const QString grade = wanted.grade.simplified(); !grade.isEmpty())
        line.set("grade"_L1, grade);
    if (wanted.needBy.isValid())
        line.set("need_by"_L1, wanted.needBy);
    return goodsContent(reader, GoodsKind::Wanted, std::move(line), wanted.until, wanted.note);
}

Result<std::vector<Id<LetterDraft>>> askForGoods(Studio &studio, const WantedGoods &wanted, PersonRef person)
{
    using Drafts = std::vector<Id<LetterDraft>>;
    return studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Ask peers for material")), person, [&](Action &action) -> Result<Drafts> {
            BENCHBOOK_ASSIGN(const LetterContent content, wantedLetter(action.reader(), wanted));
            BENCHBOOK_ASSIGN(Drafts drafts, writeToEach(action, wanted.peers, content));
            action.say(toldSentence(action.reader(), wanted.peers, QT_TRANSLATE_NOOP("Action", "Ask for %1: %2"),
                                    QT_TRANSLATE_NOOP("Action", "Ask for %1: %2 studios"),
                                    {content.body.lines("lines"_L1).front().text("material"_L1)}));
            return drafts;
        });
}

Result<int> withdrawGoods(Studio &studio, qint64 key, PersonRef person)
{
    return studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Withdraw from the board")), person, [&](Action &action) -> Result<int> {
            BENCHBOOK_ASSIGN(const SharedGoods goods, findGoods(action.reader(), QString::number(key)));
            if (!goods.ours)
                return Error::refused(GoodsText::tr("Only who wrote a letter can withdraw it."));
            std::vector<KeptLetter> letters;
            std::vector<Id<LetterDraft>> drafts;
            for (const GoodsPlace &place : goods.places) {
                if (place.draft)
                    drafts.push_back(*place.draft);
                else if (auto letter = letterOfHash(action.reader(), *place.letter))
                    letters.push_back(std::move(*letter));
            }
            BENCHBOOK_ASSIGN(const int count, takeBackLetters(action, letters, drafts));
            if (count == 0)
                return Error::refused(GoodsText::tr("It is withdrawn already; the letters about it wait in the box."));
            action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Withdraw %1 from the board"), {goods.material}));
            return count;
        });
}

std::vector<QLatin1StringView> answersTo(const SharedGoods &goods)
{
    if (goods.ours)
        return {};
    return goods.kind == GoodsKind::Surplus ? std::vector{"request"_L1, "offer"_L1} : std::vector{"quotation"_L1};
}

Result<LetterStart> answerGoods(const Reader &reader, const SharedGoods &goods, QLatin1StringView kind)
{
    const std::vector<QLatin1StringView> possible = answersTo(goods);
    if (std::find(possible.begin(), possible.end(), kind) == possible.end())
        return Error::refused(goods.ours ? GoodsText::tr("This is ours: there is nobody to answer.")
                                         : GoodsText::tr("This is not answered with such a letter."));
    BENCHBOOK_ASSIGN(LetterStart start, startLetter(reader, goods.places.front().peer, kind));
    LetterBody line;
    line.set("no"_L1, qint64(1)).set("product"_L1, goods.material);
    if (isPieces(goods.quantity))
        line.set("pieces"_L1, goods.quantity.quantity.micro() / Quantity::units(1).micro());
    else
        line.set("quantity"_L1, goods.quantity);
    if (goods.needBy.isValid())
        line.set("due"_L1, goods.needBy);
    if (kind == "offer"_L1 && goods.price) {
        line.set("total"_L1, *goods.price);
        start.currency = goods.price->currency;
    }
    if (!goods.grade.isEmpty())
        line.set("note"_L1, goods.grade);
    start.content.body.set("lines"_L1, BodyLines{std::move(line)});
    start.unit = goods.quantity.unit;
    return start;
}

} // namespace benchbook
