// The board: spare hours said, published, replaced and withdrawn; surplus and wants with all who were told.
#include "core/board/goods.h"
#include "core/board/hours_board.h"
#include "core/board/shared_letters.h"
#include "core/stock/lot_hold.h"
#include "core/stock/stock.h"
#include "tests/core/peers/post_fixture.h"
#include "tests/core/stock/workshop_fixture.h"

#include <QTest>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;

/// Three studios that know each other; ours has a workshop.
struct BoardTown
{
    BoardTown()
    {
        pair(kiln, oak);
        pair(kiln, third);
    }
    HoursBoard board(PostStudio &of)
    {
        return of.studio().read([](const Reader &reader) { return readHoursBoard(reader); }).value();
    }
    std::vector<SharedGoods> goods(PostStudio &of)
    {
        return of.studio().read([](const Reader &reader) { return sharedGoods(reader); }).value();
    }
    void carry(PostStudio &from, PostStudio &to) { BENCHBOOK_VERIFY(to.take(from.send(to))); }
    QDate week(int ahead = 0) { return mondayOf(kiln.studio().today()).addDays(7 * ahead); }
    void say(PostStudio &who, int ahead, const QString &craft, qint64 hours)
    {
        BENCHBOOK_VERIFY(setSpareHours(who.studio(), {week(ahead), craft, hours}, std::nullopt));
    }
    void undoLast()
    {
        const auto last = kiln.studio().undoable();
        QVERIFY(last);
        BENCHBOOK_VERIFY(kiln.studio().undo(last->entry, std::nullopt));
    }

    PostStudio kiln{u"Kiln House"_s};
    PostStudio oak{u"Oakbench"_s};
    PostStudio third{u"Third"_s};
    Workshop shop{kiln.file()};
};

QStringList keysOf(const Error &error)
{
    QStringList keys;
    for (const Issue &issue : error.issues)
        keys << issue.field;
    return keys;
}

} // namespace

class TestBoard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void weeksAreReadAndWritten();
    void theEndOfADayIsItsLastMoment();
    void spareHoursAreSaidAndTakenBack();
    void whatIsWrongIsSaidAtOnce();
    void hoursArePublishedInOneAction();
    void theNewestHoldsEverywhere();
    void withdrawnHoursAreGone();
    void oneBlockedPeerKeepsNothingFromTheOthers();
    void staleHoursAreMarked_F23();
    void nobodyUnverifiedIsTold();
    void surplusTellsOnlyWhatIsMeant();
    void surplusStandsOnceForAll();
    void surplusIsWithdrawn();
    void surplusIsOfALot();
    void whatIsSoldElsewhereIsOutOfDate();
    void whatIsOverIsGone();
    void wantsAreAnsweredWithAQuotation();
    void goodsThatCannotBeGivenAreRefused();
};

void TestBoard::weeksAreReadAndWritten()
{
    QCOMPARE(isoWeekText(QDate(2026, 12, 31)), u"2026-W53"_s);
    QCOMPARE(isoWeekText(QDate(2027, 1, 1)), u"2026-W53"_s);
    QCOMPARE(weekDaysText(QDate(2026, 11, 25)), u"11-23–29"_s);
    QCOMPARE(weekDaysText(QDate(2027, 1, 3)), u"12-28–1-3"_s);
    QCOMPARE(mondayFromText(u"2026-W53"_s).value(), QDate(2026, 12, 28));
    QCOMPARE(mondayFromText(u"2027-w1"_s).value(), QDate(2027, 1, 4));
    QCOMPARE(mondayFromText(u"2026-11-25"_s).value(), QDate(2026, 11, 23));
    QVERIFY(!mondayFromText(u"2027-W53"_s).ok());
    QVERIFY(!mondayFromText(u"soon"_s).ok());
}

void TestBoard::theEndOfADayIsItsLastMoment()
{
    // In Beirut clocks are put forward at midnight: the day after begins at one.
    for (const char *name : {"Asia/Shanghai", "Asia/Beirut"}) {
        const QTimeZone zone{QByteArray(name)};
        const QDate day(2026, 3, 28);
        const Instant end = endOfDay(day, zone);
        QCOMPARE(dayOf(end, zone), day);
        QCOMPARE(dayOf(Instant(end.milliseconds() + 1), zone), day.addDays(1));
    }
}

void TestBoard::spareHoursAreSaidAndTakenBack()
{
    BoardTown town;
    town.say(town.kiln, 1, u"Stitching"_s, 12);
    town.say(town.kiln, 0, u"Stitching"_s, 8);
    town.say(town.kiln, 1, u"stitching "_s, 16); // the same craft
    const auto own = town.board(town.kiln).own;
    QCOMPARE(own.size(), std::size_t(2));
    QCOMPARE(own[0].hours, 8);
    QCOMPARE(own[1].hours, 16);
    QCOMPARE(own[1].craft, u"Stitching"_s);
    town.undoLast();
    QCOMPARE(town.board(town.kiln).own[1].hours, 12);
    BENCHBOOK_VERIFY(clearSpareHours(town.kiln.studio(), town.week(1), u"STITCHING"_s, std::nullopt));
    QCOMPARE(town.board(town.kiln).own.size(), std::size_t(1));
    QCOMPARE(clearSpareHours(town.kiln.studio(), town.week(1), u"Stitching"_s, std::nullopt).error().code,
             ErrorCode::NotFound);
    town.undoLast();
    QCOMPARE(town.board(town.kiln).own.size(), std::size_t(2));
    QCOMPARE(violationsOf(town.kiln.studio(), true), QString());
}

void TestBoard::whatIsWrongIsSaidAtOnce()
{
    BoardTown town;
    const auto past = setSpareHours(town.kiln.studio(), {town.week(-1), u" "_s, 6}, std::nullopt);
    QVERIFY(!past.ok());
    QCOMPARE(keysOf(past.error()), (QStringList{u"week"_s, u"craft"_s, u"hours"_s}));
    QVERIFY(
        !setSpareHours(town.kiln.studio(), {town.week(), u"Sewing"_s, mostSpareHours + spareBlock}, std::nullopt).ok());
    QVERIFY(!setSpareHours(town.kiln.studio(), {town.week(), u"Sewing"_s, -4}, std::nullopt).ok());
    const auto none = publishCapacity(town.kiln.studio(), {.peers = {town.kiln.peer(town.oak)}}, std::nullopt);
    QVERIFY(!none.ok());
    QCOMPARE(keysOf(none.error()), QStringList{u"weeks"_s});
}

void TestBoard::hoursArePublishedInOneAction()
{
    BoardTown town;
    town.say(town.kiln, 0, u"Stitching"_s, 8);
    town.say(town.kiln, 1, u"Glazing"_s, 0);
    const CapacityPublication to{.peers = {town.kiln.peer(town.oak), town.kiln.peer(town.third)}};
    QVERIFY(town.board(town.kiln).differs);
    const qint64 entries = town.kiln.file().integer("SELECT count(*) FROM journal_entry");
    BENCHBOOK_VERIFY(publishCapacity(town.kiln.studio(), to, std::nullopt));
    QCOMPARE(town.kiln.file().integer("SELECT count(*) FROM journal_entry"), entries + 1);
    QCOMPARE(town.board(town.kiln).waiting, 2);
    QVERIFY(!town.board(town.kiln).differs);
    town.undoLast();
    QCOMPARE(town.board(town.kiln).waiting, 0);
    BENCHBOOK_VERIFY(publishCapacity(town.kiln.studio(), to, std::nullopt));
    // What waits for the same studios is replaced, not doubled.
    town.say(town.kiln, 0, u"Stitching"_s, 12);
    QVERIFY(town.board(town.kiln).differs);
    BENCHBOOK_VERIFY(publishCapacity(town.kiln.studio(), to, std::nullopt));
    QCOMPARE(town.board(town.kiln).waiting, 2);
    town.carry(town.kiln, town.oak);
    const HoursBoard theirs = town.board(town.oak);
    QCOMPARE(theirs.peers.size(), std::size_t(1));
    QCOMPARE(theirs.peers[0].name, u"Kiln House"_s);
    QCOMPARE(theirs.peers[0].capacity.version, 1);
    QCOMPARE(theirs.peers[0].capacity.weeks,
             (std::vector<WeekHours>{{town.week(), u"Stitching"_s, 12}, {town.week(1), u"Glazing"_s, 0}}));
    QVERIFY(!theirs.published);
    QVERIFY(town.board(town.kiln).published);
    QCOMPARE(violationsOf(town.kiln.studio(), true), QString());
}

void TestBoard::theNewestHoldsEverywhere()
{
    BoardTown town;
    const Id<Peer> oak = town.kiln.peer(town.oak);
    const Id<Peer> third = town.kiln.peer(town.third);
    town.say(town.kiln, 0, u"Stitching"_s, 8);
    BENCHBOOK_VERIFY(publishCapacity(town.kiln.studio(), {.peers = {oak}}, std::nullopt));
    town.say(town.kiln, 0, u"Stitching"_s, 4);
    // Another number waits for somebody else: one version never says two things.
    BENCHBOOK_VERIFY(publishCapacity(town.kiln.studio(), {.peers = {third}}, std::nullopt));
    town.carry(town.kiln, town.oak);
    town.carry(town.kiln, town.third);
    QCOMPARE(town.board(town.oak).peers[0].capacity.version, 1);
    QCOMPARE(town.board(town.third).peers[0].capacity.version, 2);
    QVERIFY(!town.board(town.kiln).published->capacity.contradicted);
    BENCHBOOK_VERIFY(publishCapacity(town.kiln.studio(), {.peers = {oak}}, std::nullopt));
    town.carry(town.kiln, town.oak);
    QCOMPARE(town.board(town.oak).peers[0].capacity.version, 3);
    QCOMPARE(town.board(town.oak).peers[0].capacity.weeks.front().hours, 4);
}

void TestBoard::withdrawnHoursAreGone()
{
    BoardTown town;
    QCOMPARE(withdrawCapacity(town.kiln.studio(), std::nullopt).error().code, ErrorCode::NotFound);
    town.say(town.kiln, 0, u"Stitching"_s, 8);
    BENCHBOOK_VERIFY(publishCapacity(town.kiln.studio(),
                                     {.peers = {town.kiln.peer(town.oak), town.kiln.peer(town.third)}}, std::nullopt));
    town.carry(town.kiln, town.oak);
    // One letter left, the other one still waits: the first is withdrawn, the second dropped.
    QCOMPARE(withdrawCapacity(town.kiln.studio(), std::nullopt).value(), 2);
    QCOMPARE(town.board(town.kiln).waiting, 0);
    QCOMPARE(town.board(town.oak).peers.size(), std::size_t(1));
    town.carry(town.kiln, town.oak);
    QCOMPARE(town.board(town.oak).peers.size(), std::size_t(0));
    QVERIFY(!town.board(town.kiln).published);
    QCOMPARE(withdrawCapacity(town.kiln.studio(), std::nullopt).error().code, ErrorCode::NotFound);
    BENCHBOOK_VERIFY(publishCapacity(town.kiln.studio(), {.peers = {town.kiln.peer(town.oak)}}, std::nullopt));
    town.carry(town.kiln, town.oak);
    QCOMPARE(town.board(town.oak).peers[0].capacity.version, 2);
}

void TestBoard::oneBlockedPeerKeepsNothingFromTheOthers()
{
    BoardTown town;
    town.say(town.kiln, 0, u"Stitching"_s, 8);
    BENCHBOOK_VERIFY(publishCapacity(town.kiln.studio(),
                                     {.peers = {town.kiln.peer(town.oak), town.kiln.peer(town.third)}}, std::nullopt));
    town.carry(town.kiln, town.oak);
    town.carry(town.kiln, town.third);
    BENCHBOOK_VERIFY(setBlocked(town.kiln.studio(), town.kiln.peer(town.third), true, std::nullopt));
    const auto withdrawn = withdrawCapacity(town.kiln.studio(), std::nullopt);
    BENCHBOOK_VERIFY(withdrawn);
    QCOMPARE(*withdrawn, 1);
    town.carry(town.kiln, town.oak);
    QCOMPARE(town.board(town.oak).peers.size(), std::size_t(0));
    // Nobody else is left to tell, and that is said as it is.
    const auto again = withdrawCapacity(town.kiln.studio(), std::nullopt);
    QVERIFY(!again.ok());
    QVERIFY2(again.error().message.contains(u"blocked"_s), qPrintable(again.error().message));
}

void TestBoard::staleHoursAreMarked_F23()
{
    BoardTown town;
    town.say(town.kiln, 0, u"Stitching"_s, 8);
    BENCHBOOK_VERIFY(publishCapacity(
        town.kiln.studio(), {.peers = {town.kiln.peer(town.oak)}, .until = town.kiln.studio().today()}, std::nullopt));
    town.carry(town.kiln, town.oak);
    QVERIFY(!town.board(town.oak).peers[0].capacity.stale);
    town.oak.file().clock().advance(1 * dayMs);
    QVERIFY(town.board(town.oak).peers[0].capacity.stale);
    QVERIFY(!publishCapacity(town.kiln.studio(),
                             {.peers = {town.kiln.peer(town.oak)}, .until = town.kiln.studio().today().addDays(-1)},
                             std::nullopt)
                 .ok());
}

void TestBoard::nobodyUnverifiedIsTold()
{
    BoardTown town;
    PostStudio stranger(u"Stranger"_s);
    pair(town.kiln, stranger, false);
    town.say(town.kiln, 0, u"Stitching"_s, 8);
    const auto told = publishCapacity(town.kiln.studio(),
                                      {.peers = {town.kiln.peer(town.oak), town.kiln.peer(stranger)}}, std::nullopt);
    QVERIFY(!told.ok());
    QCOMPARE(keysOf(told.error()), QStringList{u"peers"_s});
    QCOMPARE(town.board(town.kiln).waiting, 0);
    QVERIFY(!publishCapacity(town.kiln.studio(), {}, std::nullopt).ok());
    const Id<Peer> oak = town.kiln.peer(town.oak);
    QVERIFY(!publishCapacity(town.kiln.studio(), {.peers = {oak, oak}}, std::nullopt).ok());
}

void TestBoard::surplusTellsOnlyWhatIsMeant()
{
    BoardTown town;
    const Id<Lot> lot = receiveOne(town.kiln.file(), town.shop.hide, dm2(100), yuan(731));
    const auto letter = town.kiln.studio().read([&](const Reader &reader) {
        return surplusLetter(reader, {.lot = lot, .quantity = dm2(40), .price = yuan(200)});
    });
    BENCHBOOK_VERIFY(letter);
    QCOMPARE(letter->body.values.size(), std::size_t(1));
    const LetterBody &line = letter->body.lines("lines"_L1).front();
    QStringList keys;
    for (const auto &[key, value] : line.values)
        keys << key;
    QCOMPARE(keys, (QStringList{u"material"_s, u"no"_s, u"price"_s, u"quantity"_s}));
    QCOMPARE(line.find<BodyQuantity>("quantity"_L1)->quantity, dm2(40));
    QCOMPARE(line.find<BodyMoney>("price"_L1)->money, yuan(200));
    const QByteArray bytes = writeContent(*letter).value();
    QVERIFY(!bytes.contains("L-0001"));
    QVERIFY(!letter->validUntil);
}

void TestBoard::surplusStandsOnceForAll()
{
    BoardTown town;
    const Id<Lot> lot = receiveOne(town.kiln.file(), town.shop.hide, dm2(100), yuan(700));
    const SurplusOffer offer{.peers = {town.kiln.peer(town.oak), town.kiln.peer(town.third)},
                             .lot = lot,
                             .material = u"Veg-tan shoulder"_s,
                             .price = yuan(500),
                             .until = town.kiln.studio().today().addDays(14)};
    BENCHBOOK_VERIFY(offerSurplus(town.kiln.studio(), offer, std::nullopt));
    auto ours = town.goods(town.kiln);
    QCOMPARE(ours.size(), std::size_t(1));
    QVERIFY(ours[0].ours);
    QCOMPARE(ours[0].places.size(), std::size_t(2));
    const qint64 key = ours[0].key;
    town.carry(town.kiln, town.oak);
    ours = town.goods(town.kiln);
    // One letter is signed and the other one waits: still the same offer.
    QCOMPARE(ours.size(), std::size_t(1));
    QCOMPARE(ours[0].key, key);
    QVERIFY(ours[0].places[0].letter && ours[0].places[1].draft);
    const auto theirs = town.goods(town.oak);
    QCOMPARE(theirs.size(), std::size_t(1));
    QVERIFY(!theirs[0].ours);
    QCOMPARE(theirs[0].material, u"Veg-tan shoulder"_s);
    QCOMPARE(theirs[0].quantity, (BodyQuantity{dm2(100), u"dm2"_s}));
    QCOMPARE(theirs[0].price->money, yuan(500));
    const auto order =
        town.oak.studio().read([&](const Reader &reader) { return answerGoods(reader, theirs[0], "offer"_L1); });
    BENCHBOOK_VERIFY(order);
    BENCHBOOK_VERIFY(writeLetter(town.oak.studio(), order->to, order->content, std::nullopt));
    const auto ask =
        town.oak.studio().read([&](const Reader &reader) { return answerGoods(reader, theirs[0], "request"_L1); });
    BENCHBOOK_VERIFY(ask);
    BENCHBOOK_VERIFY(writeLetter(town.oak.studio(), ask->to, ask->content, std::nullopt));
    QVERIFY(!town.oak.studio()
                 .read([&](const Reader &reader) { return answerGoods(reader, theirs[0], "quotation"_L1); })
                 .ok());
    town.carry(town.oak, town.kiln);
    QCOMPARE(town.kiln.file().integer("SELECT count(*) FROM deal"), 2);
}

void TestBoard::surplusIsWithdrawn()
{
    BoardTown town;
    const Id<Lot> lot = receiveOne(town.kiln.file(), town.shop.hide, dm2(100), yuan(700));
    BENCHBOOK_VERIFY(offerSurplus(town.kiln.studio(),
                                  {.peers = {town.kiln.peer(town.oak), town.kiln.peer(town.third)}, .lot = lot},
                                  std::nullopt));
    town.carry(town.kiln, town.oak);
    const qint64 key = town.goods(town.kiln)[0].key;
    QCOMPARE(withdrawGoods(town.kiln.studio(), key, std::nullopt).value(), 2);
    QVERIFY(town.goods(town.kiln)[0].isLeaving());
    QVERIFY(!withdrawGoods(town.kiln.studio(), key, std::nullopt).ok());
    town.undoLast();
    QVERIFY(!town.goods(town.kiln)[0].isLeaving());
    QCOMPARE(town.goods(town.kiln)[0].places.size(), std::size_t(2));
    BENCHBOOK_VERIFY(withdrawGoods(town.kiln.studio(), key, std::nullopt));
    town.carry(town.kiln, town.oak);
    QCOMPARE(town.goods(town.oak).size(), std::size_t(0));
    QCOMPARE(town.goods(town.kiln).size(), std::size_t(0));
    QVERIFY(!withdrawGoods(town.oak.studio(), key, std::nullopt).ok());
    QCOMPARE(violationsOf(town.kiln.studio(), true), QString());
}

/// What is offered of a lot is known, and no more is offered than is there.
void TestBoard::surplusIsOfALot()
{
    BoardTown town;
    const Id<Lot> lot = receiveOne(town.kiln.file(), town.shop.hide, dm2(100), yuan(700));
    const auto offer = [&](std::optional<Quantity> quantity, PostStudio &to) {
        return offerSurplus(town.kiln.studio(), {.peers = {town.kiln.peer(to)}, .lot = lot, .quantity = quantity},
                            std::nullopt);
    };
    BENCHBOOK_VERIFY(offer(dm2(60), town.oak));
    QCOMPARE(town.goods(town.kiln)[0].lots.size(), std::size_t(1));
    QCOMPARE(town.goods(town.kiln)[0].lots[0].offered, dm2(60));
    const auto tooMuch = offer(dm2(41), town.third);
    QVERIFY(!tooMuch.ok());
    QCOMPARE(keysOf(tooMuch.error()), QStringList{u"quantity"_s});
    QVERIFY2(tooMuch.error().message.contains(u"offered already"_s), qPrintable(tooMuch.error().message));
    // The same words to others are the same offer; without a quantity it is what is left.
    BENCHBOOK_VERIFY(offer(dm2(60), town.third));
    QCOMPARE(town.goods(town.kiln).size(), std::size_t(1));
    BENCHBOOK_VERIFY(offer({}, town.third));
    const auto all = town.goods(town.kiln);
    QCOMPARE(all.size(), std::size_t(2));
    QCOMPARE(std::min(all[0].quantity.quantity, all[1].quantity.quantity), dm2(40));
    QCOMPARE(all[0].lots[0].offered, dm2(100));
    QVERIFY(!all[0].isOutOfDate() && !all[1].isOutOfDate());
    // Signed, it is known all the same; withdrawn, it is free again.
    town.carry(town.kiln, town.oak);
    QVERIFY(!offer(dm2(1), town.oak).ok());
    for (const SharedGoods &goods : town.goods(town.kiln))
        BENCHBOOK_VERIFY(withdrawGoods(town.kiln.studio(), goods.key, std::nullopt));
    QCOMPARE(town.kiln.file().integer("SELECT count(*) FROM surplus_lot"), 1); // of the one that was signed
    BENCHBOOK_VERIFY(offer(dm2(100), town.third));
    town.undoLast();
    QCOMPARE(town.kiln.file().integer("SELECT count(*) FROM surplus_lot"), 1);
    QCOMPARE(violationsOf(town.kiln.studio(), true), QString());
}

void TestBoard::whatIsSoldElsewhereIsOutOfDate()
{
    BoardTown town;
    const Id<Lot> lot = receiveOne(town.kiln.file(), town.shop.hide, dm2(100), yuan(700));
    BENCHBOOK_VERIFY(offerSurplus(
        town.kiln.studio(), {.peers = {town.kiln.peer(town.oak)}, .lot = lot, .quantity = dm2(80)}, std::nullopt));
    town.carry(town.kiln, town.oak);
    QVERIFY(!town.goods(town.kiln)[0].isOutOfDate());
    BENCHBOOK_VERIFY(scrapLot(town.kiln.studio(), lot, places::shelf, dm2(30), u"cut up"_s, std::nullopt));
    QVERIFY(town.goods(town.kiln)[0].isOutOfDate());
    QCOMPARE(town.goods(town.kiln)[0].lots[0].there, dm2(70));
    town.undoLast();
    QVERIFY(!town.goods(town.kiln)[0].isOutOfDate());
    BENCHBOOK_VERIFY(holdLot(town.kiln.studio(), lot, u"mould"_s, std::nullopt));
    QVERIFY(town.goods(town.kiln)[0].isOutOfDate());
    // They are told nothing of this.
    QVERIFY(town.goods(town.oak)[0].lots.empty() && !town.goods(town.oak)[0].isOutOfDate());
}

void TestBoard::whatIsOverIsGone()
{
    BoardTown town;
    const Id<Lot> lot = receiveOne(town.kiln.file(), town.shop.hide, dm2(100), yuan(700));
    const QDate today = town.kiln.studio().today();
    BENCHBOOK_VERIFY(offerSurplus(town.kiln.studio(), {.peers = {town.kiln.peer(town.oak)}, .lot = lot, .until = today},
                                  std::nullopt));
    town.carry(town.kiln, town.oak);
    QCOMPARE(town.goods(town.oak).size(), std::size_t(1));
    town.oak.file().clock().advance(1 * dayMs);
    QCOMPARE(town.goods(town.oak).size(), std::size_t(0));
}

void TestBoard::wantsAreAnsweredWithAQuotation()
{
    BoardTown town;
    const WantedGoods wanted{.peers = {town.kiln.peer(town.oak)},
                             .of = town.shop.thread,
                             .quantity = Quantity::units(250),
                             .needBy = town.kiln.studio().today().addDays(9)};
    BENCHBOOK_VERIFY(askForGoods(town.kiln.studio(), wanted, std::nullopt));
    town.carry(town.kiln, town.oak);
    const auto theirs = town.goods(town.oak);
    QCOMPARE(theirs.size(), std::size_t(1));
    QCOMPARE(theirs[0].kind, GoodsKind::Wanted);
    QCOMPARE(answersTo(theirs[0]), std::vector{"quotation"_L1});
    auto quotation =
        town.oak.studio().read([&](const Reader &reader) { return answerGoods(reader, theirs[0], "quotation"_L1); });
    BENCHBOOK_VERIFY(quotation);
    // A price is the person's to say.
    QVERIFY(!writeLetter(town.oak.studio(), quotation->to, quotation->content, std::nullopt).ok());
    BodyLines lines = quotation->content.body.lines("lines"_L1);
    QCOMPARE(*lines.front().find<QDate>("due"_L1), wanted.needBy);
    lines.front().set("total"_L1, BodyMoney{yuan(40), u"CNY"_s});
    quotation->content.body.set("lines"_L1, lines);
    BENCHBOOK_VERIFY(writeLetter(town.oak.studio(), quotation->to, quotation->content, std::nullopt));
    const auto free =
        askForGoods(town.kiln.studio(),
                    {.peers = {town.kiln.peer(town.oak)}, .material = u"Brass rivets"_s, .quantity = {}}, std::nullopt);
    QVERIFY(!free.ok());
    QCOMPARE(keysOf(free.error()), (QStringList{u"unit"_s, u"quantity"_s}));
}

void TestBoard::goodsThatCannotBeGivenAreRefused()
{
    BoardTown town;
    const Id<Lot> lot = receiveOne(town.kiln.file(), town.shop.hide, dm2(100), yuan(700));
    const auto letter = [&](const SurplusOffer &offer) {
        return town.kiln.studio().read([&](const Reader &reader) { return surplusLetter(reader, offer); });
    };
    QVERIFY(letter({.lot = lot, .quantity = dm2(100)}).ok());
    QCOMPARE(keysOf(letter({.lot = lot, .quantity = dm2(101)}).error()), QStringList{u"quantity"_s});
    QCOMPARE(keysOf(letter({.lot = lot, .quantity = Quantity()}).error()), QStringList{u"quantity"_s});
    QCOMPARE(keysOf(letter({.lot = Id<Lot>(7)}).error()), QStringList{u"lot"_s});
    BENCHBOOK_VERIFY(holdLot(town.kiln.studio(), lot, u"mould"_s, std::nullopt));
    QCOMPARE(keysOf(letter({.lot = lot}).error()), QStringList{u"lot"_s});
}

QTEST_GUILESS_MAIN(TestBoard)
#include "test_board.moc"
