// Tools lent between studios: offered, asked for, answered, promised once, handed over and back.
#include "core/knowledge/tool_booking.h"
#include "core/knowledge/tool_offer.h"
#include "core/knowledge/tool_view.h"
#include "core/tools/tool.h"
#include "tests/core/peers/post_fixture.h"

#include <QTest>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

const QDate first(2026, 9, 7);

ToolLendingView lendingIn(PostStudio &studio, qint64 id)
{
    const auto view = studio.studio().read([&](const Reader &reader) { return toolLendingView(reader, id); });
    if (!view.ok())
        qFatal("%s", qPrintable(view.error().message));
    return *view;
}

std::vector<qint64> offeredTo(PostStudio &studio)
{
    return studio.studio()
        .read([](const Reader &reader) { return Result(listIds(reader, lendingList(), {})); })
        .value();
}

void post(PostStudio &from, PostStudio &to) { BENCHBOOK_VERIFY(to.take(from.send(to))); }

} // namespace

class TestLending : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        kiln = std::make_unique<PostStudio>(u"Kiln House"_s);
        oak = std::make_unique<PostStudio>(u"Oakbench"_s);
        ash = std::make_unique<PostStudio>(u"Ashworks"_s);
        pair(*kiln, *oak);
        pair(*kiln, *ash);
        const auto added = kiln->studio().perform(Sentence("Add"), {}, [&](Action &action) -> Result<Id<Tool>> {
            const auto id = action.newId<Tool>();
            action.add("tool", id,
                       {{"number", 1}, {"code", u"T-0001"_s}, {"name", u"Slab roller"_s}, {"note", u"CANARY"_s}});
            return id;
        });
        press = *added;
        offer(1'200);
        post(*kiln, *oak);
        post(*kiln, *ash);
    }

    void cleanup()
    {
        for (auto *studio : {kiln.get(), oak.get(), ash.get()})
            QCOMPARE(violationsOf(studio->studio(), true), QString());
    }

    void anOfferTellsTheTermsAndNothingElse()
    {
        const ToolLendingView view = lendingIn(*oak, offeredTo(*oak).front());
        QCOMPARE(view.ownerName, u"Kiln House"_s);
        QCOMPARE(view.tool.name, u"Slab roller"_s);
        QCOMPARE(view.tool.dayPrice->minor(), 1'200);
        QVERIFY(view.canAsk());
        const auto rows = oak->studio().read(
            [&](const Reader &reader) { return Result(listRows(reader, lendingList(), offeredTo(*oak))); });
        QCOMPARE(rows->front().cells[4].text(), u"12.00 CNY"_s);
        QVERIFY(!oak->file().text("SELECT body FROM letter WHERE kind = 'tool'").contains(u"CANARY"_s));
        // A new price takes the place of the old one.
        offer(1'500);
        post(*kiln, *oak);
        QCOMPARE(offeredTo(*oak).size(), std::size_t(1));
        QCOMPARE(lendingIn(*oak, offeredTo(*oak).front()).tool.dayPrice->minor(), 1'500);
    }

    void askedAgreedHandedOverAndBack()
    {
        const Hash256 request = ask(*oak, first, first.addDays(2));
        ToolLendingView ours = lendingIn(*kiln, press.value());
        QCOMPARE(ours.bookings.size(), std::size_t(1));
        QCOMPARE(ours.bookings[0].who, u"Oakbench"_s);
        QCOMPARE(ours.bookings[0].replies,
                 (std::vector{BookingReply::Accept, BookingReply::OtherDays, BookingReply::Decline}));
        QVERIFY(!ours.bookings[0].canHandOver);
        QVERIFY(!handOverTool(kiln->studio(), request, {}, {}).ok());
        answer(*kiln, request, {.reply = BookingReply::Accept});
        // The same booking is not answered twice while the letter waits.
        QVERIFY(lendingIn(*kiln, press.value()).bookings[0].replies.empty());
        QVERIFY(!answerBooking(kiln->studio(), request, {.reply = BookingReply::Decline}, {}).ok());
        post(*kiln, *oak);
        const ToolLendingView theirs = lendingIn(*oak, offeredTo(*oak).front());
        QCOMPARE(theirs.bookings[0].booking.state, BookingState::Agreed);
        QCOMPARE(theirs.bookings[0].booking.price()->minor(), 3 * 1'200);
        QVERIFY(theirs.bookings[0].who.isEmpty());
        QVERIFY(!theirs.bookings[0].canHandOver);
        QCOMPARE(lendingIn(*kiln, press.value()).bookings[0].canHandOver, true);

        BENCHBOOK_VERIFY(handOverTool(kiln->studio(), request, u"With both shims"_s, {}));
        ours = lendingIn(*kiln, press.value());
        QCOMPARE(ours.bookings[0].loan, LoanState::Out);
        QCOMPARE(ours.lentTo, u"Oakbench"_s);
        QVERIFY(ours.bookings[0].replies.empty()); // what is out comes back first
        const auto info = kiln->studio().read([&](const Reader &reader) { return toolInfo(reader, press); });
        QCOMPARE(info->back, first.addDays(2));
        QVERIFY(!handOverTool(kiln->studio(), request, {}, {}).ok());
        // Undo takes the loan and its tie to the booking along.
        BENCHBOOK_VERIFY(kiln->studio().undo(kiln->file().integer("SELECT max(id) FROM journal_entry"), {}));
        QCOMPARE(lendingIn(*kiln, press.value()).bookings[0].loan, LoanState::None);
        BENCHBOOK_VERIFY(handOverTool(kiln->studio(), request, {}, {}));
        BENCHBOOK_VERIFY(takeBackBooked(kiln->studio(), request, {}, {}));
        QCOMPARE(lendingIn(*kiln, press.value()).bookings[0].loan, LoanState::Back);
        QVERIFY(lendingIn(*kiln, press.value()).bookings[0].replies.empty());
        QVERIFY(!takeBackBooked(kiln->studio(), request, {}, {}).ok());
    }

    void backByTheToolsOwnBookIsBack()
    {
        const Hash256 request = ask(*oak, first, first);
        answer(*kiln, request, {.reply = BookingReply::Accept});
        post(*kiln, *oak);
        BENCHBOOK_VERIFY(handOverTool(kiln->studio(), request, {}, {}));
        BENCHBOOK_VERIFY(takeToolBack(kiln->studio(), press, {}, {}));
        QCOMPARE(lendingIn(*kiln, press.value()).bookings[0].loan, LoanState::Back);
    }

    void otherDaysAreAgreedByACountersignature()
    {
        const Hash256 request = ask(*oak, first, first.addDays(2));
        QVERIFY(!answerBooking(kiln->studio(), request,
                               {.reply = BookingReply::OtherDays, .from = first, .until = first.addDays(-1)}, {})
                     .ok());
        answer(*kiln, request, {.reply = BookingReply::OtherDays, .from = first.addDays(7), .until = first.addDays(8)});
        post(*kiln, *oak);
        const ToolLendingView theirs = lendingIn(*oak, offeredTo(*oak).front());
        QCOMPARE(theirs.bookings[0].booking.state, BookingState::ChangesProposed);
        QCOMPARE(theirs.bookings[0].replies, (std::vector{BookingReply::Countersign, BookingReply::TakeBackRequest}));
        answer(*oak, request, {.reply = BookingReply::Countersign});
        post(*oak, *kiln);
        const ToolLendingView ours = lendingIn(*kiln, press.value());
        QCOMPARE(ours.bookings[0].booking.state, BookingState::Agreed);
        QCOMPARE(ours.bookings[0].booking.from, first.addDays(7));
        QCOMPARE(ours.bookings[0].replies, std::vector{BookingReply::TakeBackAnswer});
        answer(*kiln, request, {.reply = BookingReply::TakeBackAnswer, .note = u"It broke."_s});
        post(*kiln, *oak);
        QCOMPARE(lendingIn(*oak, offeredTo(*oak).front()).bookings[0].booking.state, BookingState::Withdrawn);
    }

    /// Each peer has a letter of its own about the tool; the calendar is one all the same.
    void nobodyIsPromisedWhatAnotherHas()
    {
        const Hash256 one = ask(*oak, first, first.addDays(4));
        const Hash256 other = ask(*ash, first.addDays(3), first.addDays(6));
        ToolLendingView ours = lendingIn(*kiln, press.value());
        QCOMPARE(ours.tool.clashes.size(), std::size_t(1));
        QCOMPARE(ours.tool.clashes[0].from, first.addDays(3));
        QCOMPARE(ours.tool.clashes[0].until, first.addDays(4));
        QCOMPARE(ours.bookings[0].clashes.size(), 1);
        answer(*kiln, one, {.reply = BookingReply::Accept});
        post(*kiln, *oak);
        const auto twice = answerBooking(kiln->studio(), other, {.reply = BookingReply::Accept}, {});
        QVERIFY(!twice.ok());
        QVERIFY(twice.error().message.contains(u"Oakbench"_s));
        // Ashworks is never told who has it.
        answer(*kiln, other, {.reply = BookingReply::OtherDays, .from = first.addDays(5), .until = first.addDays(8)});
        post(*kiln, *ash);
        QCOMPARE(ash->file().integer("SELECT count(*) FROM letter WHERE body LIKE '%Oakbench%'"), 0);
        QCOMPARE(lendingIn(*kiln, press.value()).tool.clashes.size(), std::size_t(0));
    }

    void aPromiseThatWaitsInTheBoxCountsToo()
    {
        const Hash256 one = ask(*oak, first, first.addDays(4));
        const Hash256 other = ask(*ash, first, first.addDays(1));
        answer(*kiln, one, {.reply = BookingReply::Accept});
        QVERIFY(!answerBooking(kiln->studio(), other, {.reply = BookingReply::Accept}, {}).ok());
    }

    void aRequestIsChecked()
    {
        const qint64 tool = offeredTo(*oak).front();
        const auto issues = [&](const ToolRequest &request) {
            return oak->studio()
                .read([&](const Reader &reader) { return Result(requestIssues(reader, request)); })
                .value();
        };
        QCOMPARE(issues({.tool = tool, .from = {}, .until = {}}).size(), std::size_t(2));
        QCOMPARE(issues({.tool = tool, .from = first, .until = first.addDays(-1)}).front().field, u"until"_s);
        QCOMPARE(issues({.tool = tool, .from = QDate(2026, 8, 1), .until = first}).front().field, u"from"_s);
        QVERIFY(issues({.tool = tool, .from = first, .until = first}).empty());
        BENCHBOOK_VERIFY(withdrawTool(kiln->studio(), press, {}, {}));
        QVERIFY(!withdrawTool(kiln->studio(), press, {}, {}).ok());
        post(*kiln, *oak);
        QVERIFY(!lendingIn(*oak, tool).canAsk());
        QCOMPARE(issues({.tool = tool, .from = first, .until = first}).front().field, u"tool"_s);
    }

    void aRequestIsTakenBack()
    {
        const Hash256 request = ask(*oak, first, first);
        answer(*oak, request, {.reply = BookingReply::TakeBackRequest});
        post(*oak, *kiln);
        const BookingView booking = lendingIn(*kiln, press.value()).bookings[0];
        QCOMPARE(booking.booking.state, BookingState::Withdrawn);
        QVERIFY(booking.replies.empty());
    }

private:
    void offer(qint64 dayPrice)
    {
        BENCHBOOK_VERIFY(
            offerTool(kiln->studio(), press,
                      {.craft = u"ceramics"_s, .dayPrice = BodyMoney{Money::fromMinor(dayPrice), u"CNY"_s}},
                      {kiln->peer(*oak), kiln->peer(*ash)}, {}));
    }
    /// A request that came to us.
    Hash256 ask(PostStudio &who, QDate from, QDate until)
    {
        const auto asked = askForTool(who.studio(), {.tool = offeredTo(who).front(), .from = from, .until = until}, {});
        if (!asked.ok())
            qFatal("%s", qPrintable(asked.error().message));
        post(who, *kiln);
        return *Hash256::fromHex(who.file()
                                     .text("SELECT hash FROM letter WHERE kind = 'tool_request' AND direction = 'out' "
                                           "ORDER BY seq DESC LIMIT 1")
                                     .toLatin1());
    }
    static void answer(PostStudio &who, const Hash256 &request, const BookingAnswer &said)
    {
        BENCHBOOK_VERIFY(answerBooking(who.studio(), request, said, {}));
    }

    std::unique_ptr<PostStudio> kiln;
    std::unique_ptr<PostStudio> oak;
    std::unique_ptr<PostStudio> ash;
    Id<Tool> press{0};
};

QTEST_GUILESS_MAIN(TestLending)
#include "test_lending.moc"
