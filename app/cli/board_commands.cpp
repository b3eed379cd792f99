// Commands about the board between studios: spare hours, surplus and wanted material.
#include "app/cli/board_parts.h"
#include "app/cli/documents.h"
#include "app/cli/leaving.h"
#include "app/cli/output.h"

#include "core/board/goods.h"
#include "core/board/hours_board.h"
#include "core/board/shared_letters.h"
#include "core/letters/visible_text.h"
#include "core/materials/material.h"
#include "core/peers/letter_photos.h"
#include "core/peers/stored_bytes.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct BoardCommandText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

Result<QDate> namedWeek(Session &session)
{
    return session.typed(mondayFromText(session.arguments().positional().value(0)));
}

QJsonObject weekJson(QDate monday, const QString &craft, qint64 hours)
{
    return {{u"week"_s, isoWeekText(monday)}, {u"craft"_s, craft}, {u"hours"_s, hours}};
}

Result<Answer> setHours(Session &session)
{
    const Arguments &arguments = session.arguments();
    BENCHBOOK_ASSIGN(const QDate week, namedWeek(session));
    BENCHBOOK_ASSIGN(const int hours, session.count(arguments.positional().value(2)));
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    const SpareWeek said{week, arguments.positional().value(1), hours, arguments.value("note")};
    BENCHBOOK_TRY(setSpareHours(*studio, said, signer));
    return session.done(weekJson(week, said.craft.simplified(), hours));
}

Result<Answer> clearHours(Session &session)
{
    BENCHBOOK_ASSIGN(const QDate week, namedWeek(session));
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_TRY(clearSpareHours(*studio, week, session.arguments().positional().value(1), signer));
    return session.done();
}

Result<Answer> publishHours(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const std::vector<Id<Peer>> peers, namedPeers(session, *studio));
    BENCHBOOK_ASSIGN(const QDate until, session.day("until"));
    const CapacityPublication publication{peers, until, session.arguments().value("note")};
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const auto drafts, publishCapacity(*studio, publication, signer));
    return wroteLetters(session, drafts);
}

Result<Answer> withdrawHours(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const int count, withdrawCapacity(*studio, signer));
    return session.done({{u"letters"_s, count}});
}

QJsonObject studioJson(const BoardStudio &studio)
{
    QJsonArray weeks;
    for (const WeekHours &week : studio.capacity.weeks)
        weeks.append(weekJson(week.monday, visibleText(week.craft), week.hours));
    QJsonObject json{{u"studio"_s, visibleText(studio.name)},           {u"version"_s, studio.capacity.version},
                     {u"asOf"_s, dayJson(studio.capacity.asOf)},        {u"stale"_s, studio.capacity.stale},
                     {u"contradicted"_s, studio.capacity.contradicted}, {u"weeks"_s, weeks}};
    if (!studio.capacity.note.isEmpty())
        json.insert(u"note"_s, visibleText(studio.capacity.note));
    return json;
}

/// What is to be thought of somebody's hours.
QString remarkOn(const BoardStudio &studio)
{
    if (studio.capacity.contradicted)
        return BoardCommandText::tr("said twice, differently");
    return studio.capacity.stale ? BoardCommandText::tr("out of date") : QString();
}

QString boardText(const HoursBoard &board, QDate today)
{
    std::vector<QStringList> rows;
    const QString ours = BoardCommandText::tr("we");
    for (const SpareWeek &week : board.own)
        rows.push_back({isoWeekText(week.monday), week.craft, ours, QString::number(week.hours), QString(),
                        board.differs ? BoardCommandText::tr("not published like this") : QString()});
    for (const BoardStudio &studio : board.peers) {
        for (const WeekHours &week : studio.capacity.weeks) {
            if (week.monday < mondayOf(today))
                continue;
            rows.push_back({isoWeekText(week.monday), visibleText(week.craft), visibleText(studio.name),
                            QString::number(week.hours), studio.capacity.asOf.toString(Qt::ISODate), remarkOn(studio)});
        }
    }
    std::sort(rows.begin(), rows.end());
    if (rows.empty())
        return BoardCommandText::tr("Nobody has said spare hours. Say ours with `capacity set`.");
    return textTable({BoardCommandText::tr("Week"), BoardCommandText::tr("Craft"), BoardCommandText::tr("Studio"),
                      BoardCommandText::tr("Hours"), BoardCommandText::tr("As of"), BoardCommandText::tr("Remark")},
                     rows);
}

Result<Answer> showHours(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    BENCHBOOK_ASSIGN(const HoursBoard board,
                     studio->read([](const Reader &reader) { return Result(readHoursBoard(reader)); }));
    QJsonArray own;
    for (const SpareWeek &week : board.own)
        own.append(weekJson(week.monday, week.craft, week.hours));
    QJsonArray peers;
    for (const BoardStudio &one : board.peers)
        peers.append(studioJson(one));
    QJsonObject json{{u"own"_s, own},
                     {u"differs"_s, board.differs},
                     {u"waiting"_s, board.waiting},
                     {u"published"_s, board.published ? QJsonValue(studioJson(*board.published)) : QJsonValue()},
                     {u"peers"_s, peers}};
    return Answer{json, boardText(board, studio->today())};
}

QJsonObject goodsJson(const SharedGoods &goods, const Studio &studio)
{
    QJsonArray places;
    for (const GoodsPlace &place : goods.places) {
        places.append(QJsonObject{{u"studio"_s, visibleText(place.name)},
                                  {u"waits"_s, place.draft.has_value()},
                                  {u"withdrawalWaits"_s, place.leaving}});
    }
    QJsonObject json{{u"id"_s, idText(goods.key)},
                     {u"kind"_s, QString(goodsKey(goods.kind))},
                     {u"ours"_s, goods.ours},
                     {u"studios"_s, places},
                     {u"material"_s, visibleText(goods.material)},
                     {u"quantity"_s, QString(plainText(goods.quantity.quantity))},
                     {u"unit"_s, visibleText(goods.quantity.unit)},
                     {u"needBy"_s, dayJson(goods.needBy)},
                     {u"written"_s, isoText(goods.at, studio.timeZone())},
                     {u"photos"_s, int(goods.photos.size())}};
    if (goods.ours && goods.kind == GoodsKind::Surplus) {
        QJsonArray lots;
        for (const OfferedLot &lot : goods.lots) {
            lots.append(QJsonObject{{u"code"_s, lot.code},
                                    {u"there"_s, QString(plainText(lot.there))},
                                    {u"offered"_s, QString(plainText(lot.offered))},
                                    {u"unit"_s, lot.unit.code}});
        }
        json.insert(u"lots"_s, lots);
        json.insert(u"outOfDate"_s, goods.isOutOfDate());
    }
    if (!goods.grade.isEmpty())
        json.insert(u"grade"_s, visibleText(goods.grade));
    if (!goods.note.isEmpty())
        json.insert(u"note"_s, visibleText(goods.note, true));
    if (goods.price) {
        json.insert(u"price"_s, moneyJson(goods.price->money, Currency::ofCode(goods.price->currency)));
        json.insert(u"currency"_s, goods.price->currency);
    }
    if (goods.until)
        json.insert(u"until"_s, isoText(*goods.until, studio.timeZone()));
    return json;
}

Result<Answer> listGoods(Session &session, GoodsKind kind)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    BENCHBOOK_ASSIGN(const std::vector<SharedGoods> all,
                     studio->read([](const Reader &reader) { return Result(sharedGoods(reader)); }));
    QJsonArray list;
    std::vector<QStringList> rows;
    for (const SharedGoods &goods : all) {
        if (goods.kind != kind)
            continue;
        list.append(goodsJson(goods, *studio));
        const QString price =
            goods.price ? displayText(goods.price->money, Currency::ofCode(goods.price->currency), session.locale())
                        : QString();
        QString who = goods.ours ? BoardCommandText::tr("we, to %n studio(s)", nullptr, int(goods.places.size()))
                                 : visibleText(goods.places.front().name);
        if (goods.isOutOfDate())
            who = BoardCommandText::tr("%1; out of date: less is there").arg(who);
        rows.push_back({idText(goods.key), visibleText(goods.material), visibleQuantity(goods.quantity), price, who});
    }
    QString text = kind == GoodsKind::Surplus ? BoardCommandText::tr("Nobody offers surplus.")
                                              : BoardCommandText::tr("Nobody wants material.");
    if (!rows.empty())
        text = textTable({u"ID"_s, BoardCommandText::tr("Material"), BoardCommandText::tr("Quantity"),
                          BoardCommandText::tr("Price for all of it"), BoardCommandText::tr("Who")},
                         rows);
    return Answer{list, text};
}

Result<Answer> listSurplus(Session &session) { return listGoods(session, GoodsKind::Surplus); }
Result<Answer> listWanted(Session &session) { return listGoods(session, GoodsKind::Wanted); }

Result<SurplusOffer> namedSurplus(Session &session, const Studio &studio)
{
    const Arguments &arguments = session.arguments();
    SurplusOffer offer{
        .material = arguments.value("as"), .grade = arguments.value("grade"), .note = arguments.value("note")};
    BENCHBOOK_ASSIGN(offer.peers, namedPeers(session, studio));
    BENCHBOOK_ASSIGN(offer.until, session.day("until"));
    BENCHBOOK_ASSIGN(const LotInfo lot, studio.read([&](const Reader &reader) -> Result<LotInfo> {
        BENCHBOOK_ASSIGN(const Id<Lot> id, findLot(reader, arguments.positional().first()));
        return lotInfo(reader, id);
    }));
    offer.lot = lot.id;
    if (arguments.has("quantity")) {
        BENCHBOOK_ASSIGN(offer.quantity, session.quantity(arguments.value("quantity"), lot.unit));
    }
    if (arguments.has("price")) {
        BENCHBOOK_ASSIGN(offer.price, session.money(arguments.value("price")));
    }
    if (arguments.has("photo")) {
        BENCHBOOK_ASSIGN(const QByteArray bytes, session.inputFile(arguments.value("photo"), ContentStore::largest));
        const Result<Hash256> kept = keepPhoto(ContentStore::ofFile(studio.path()), bytes);
        if (!kept.ok())
            return session.badInput(kept.error());
        offer.photo = *kept;
    }
    return offer;
}

Result<Answer> offerLot(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const SurplusOffer offer, namedSurplus(session, *studio));
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const auto drafts, offerSurplus(*studio, offer, signer));
    return wroteLetters(session, drafts);
}

Result<WantedGoods> namedWant(Session &session, const Studio &studio)
{
    const Arguments &arguments = session.arguments();
    WantedGoods wanted{.grade = arguments.value("grade"), .note = arguments.value("note")};
    BENCHBOOK_ASSIGN(wanted.peers, namedPeers(session, studio));
    BENCHBOOK_ASSIGN(wanted.until, session.day("until"));
    BENCHBOOK_ASSIGN(wanted.needBy, session.day("need-by"));
    const QString name = arguments.positional().first();
    Unit unit = Unit::fromText(u"pcs"_s).value();
    if (const auto known = session.find<Material>("materials", name); known.ok()) {
        wanted.of = *known;
        BENCHBOOK_ASSIGN(unit, studio.read([&](const Reader &reader) { return baseUnit(reader, *known); }));
    } else {
        wanted.material = name;
    }
    BENCHBOOK_ASSIGN(const TypedQuantity typed, session.typed(parseTypedQuantity(arguments.value("quantity"), unit)));
    wanted.quantity = typed.quantity;
    wanted.unit = typed.unit;
    return wanted;
}

Result<Answer> askForMaterial(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const WantedGoods wanted, namedWant(session, *studio));
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const auto drafts, askForGoods(*studio, wanted, signer));
    return wroteLetters(session, drafts);
}

Result<Answer> withdrawListed(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const SharedGoods goods, studio->read([&](const Reader &reader) {
        return findGoods(reader, session.arguments().positional().first(), true);
    }));
    BENCHBOOK_ASSIGN(const int count, withdrawGoods(*studio, goods.key, signer));
    return session.done({{u"letters"_s, count}});
}

} // namespace

Result<std::vector<Id<Peer>>> namedPeers(Session &session, const Studio &studio)
{
    return studio.read([&](const Reader &reader) -> Result<std::vector<Id<Peer>>> {
        std::vector<Id<Peer>> peers;
        for (const QString &name : session.arguments().values("to")) {
            BENCHBOOK_ASSIGN(const Id<Peer> peer, findPeer(reader, name));
            peers.push_back(peer);
        }
        return peers;
    });
}

namespace {

Option boardAudience()
{
    return {"to", "PEER", QT_TRANSLATE_NOOP("Cli", "for whom; may be given several times"), true};
}

Option boardEnd() { return {"until", "DAY", QT_TRANSLATE_NOOP("Cli", "the last day it holds")}; }

Option boardGrade() { return {"grade", "GRADE", QT_TRANSLATE_NOOP("Cli", "of which grade")}; }

} // namespace

std::span<const Command> boardCommands()
{
    static const std::vector<Command> commands{
        {"capacity set",
         "WEEK CRAFT HOURS",
         QT_TRANSLATE_NOOP("Cli", "say spare hours of a week (2026-W48), in blocks of 4; nobody is told yet"),
         {noteThatStays()},
         setHours},
        {"capacity clear",
         "WEEK CRAFT",
         QT_TRANSLATE_NOOP("Cli", "say nothing of these hours any more"),
         {},
         clearHours},
        writingLetters(
            {"capacity publish",
             "",
             QT_TRANSLATE_NOOP("Cli", "write our spare hours to verified peers; they wait for the next bundles"),
             {boardAudience(), boardEnd(), noteThatLeaves()},
             publishHours}),
        writingLetters({"capacity withdraw",
                        "",
                        QT_TRANSLATE_NOOP("Cli", "ask everybody to forget our spare hours"),
                        {},
                        withdrawHours}),
        {"capacity board",
         "",
         QT_TRANSLATE_NOOP("Cli", "the spare hours of all studios, with their day"),
         {},
         showHours},
    };
    return commands;
}

std::span<const Command> goodsCommands()
{
    static const std::vector<Command> commands{
        writingLetters(
            {"surplus offer",
             "LOT",
             QT_TRANSLATE_NOOP("Cli", "offer a lot, or a part of it, to verified peers"),
             {boardAudience(),
              {"quantity", "QUANTITY", QT_TRANSLATE_NOOP("Cli", "how much of it; otherwise all")},
              {"price", "AMOUNT", QT_TRANSLATE_NOOP("Cli", "asked for all that is offered")},
              {"as", "WORDS", QT_TRANSLATE_NOOP("Cli", "how it is called to them; otherwise the material's name")},
              boardGrade(),
              {"photo", "FILE", QT_TRANSLATE_NOOP("Cli", "a picture that goes along, without its camera and place")},
              boardEnd(),
              noteThatLeaves()},
             offerLot}),
        {"surplus list", "", QT_TRANSLATE_NOOP("Cli", "what studios offer now, ours too"), {}, listSurplus},
        writingLetters({"surplus withdraw",
                        "ID",
                        QT_TRANSLATE_NOOP("Cli", "ask everybody to forget an offer of ours"),
                        {},
                        withdrawListed}),
        writingLetters({"wanted ask",
                        "MATERIAL",
                        QT_TRANSLATE_NOOP("Cli", "ask verified peers for a material: one of ours, or in words"),
                        {boardAudience(),
                         {"quantity", "QUANTITY", QT_TRANSLATE_NOOP("Cli", "how much, with its unit"), true},
                         boardGrade(),
                         {"need-by", "DAY", QT_TRANSLATE_NOOP("Cli", "when it is needed")},
                         boardEnd(),
                         noteThatLeaves()},
                        askForMaterial}),
        {"wanted list", "", QT_TRANSLATE_NOOP("Cli", "what studios look for now, ours too"), {}, listWanted},
        writingLetters({"wanted withdraw",
                        "ID",
                        QT_TRANSLATE_NOOP("Cli", "ask everybody to forget a want of ours"),
                        {},
                        withdrawListed}),
    };
    return commands;
}

} // namespace benchbook::cli
