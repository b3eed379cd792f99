// Commands about tools that studios lend each other.
#include "app/cli/board_parts.h"
#include "app/cli/circle_named.h"
#include "app/cli/leaving.h"
#include "app/cli/output.h"

#include "core/knowledge/tool_booking.h"
#include "core/knowledge/tool_offer.h"
#include "core/knowledge/tool_view.h"
#include "core/letters/visible_text.h"
#include "core/peers/stored_bytes.h"
#include "core/tools/tool.h"

#include <QCoreApplication>

#include <array>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct LendingCommandText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

constexpr qsizetype shownBookingDigits = 8; ///< of a booking's number

Result<ToolLendingView> lentToolSeen(Session &session, const Studio &studio)
{
    return studio.read([&](const Reader &reader) -> Result<ToolLendingView> {
        BENCHBOOK_ASSIGN(const qint64 id, findLentTool(reader, session.arguments().positional().first()));
        return toolLendingView(reader, id);
    });
}

QJsonObject bookingJson(const BookingView &view)
{
    QJsonArray possible;
    for (const BookingReply reply : view.replies)
        possible.append(bookingReplyKey(reply));
    QJsonObject json{{u"booking"_s, hexText(view.booking.request)},
                     {u"who"_s, visibleText(view.who)},
                     {u"from"_s, view.booking.from.toString(Qt::ISODate)},
                     {u"until"_s, view.booking.until.toString(Qt::ISODate)},
                     {u"state"_s, bookingStateKey(view.booking.state)},
                     {u"possible"_s, possible},
                     {u"problems"_s, QJsonArray::fromStringList(view.clashes)},
                     {u"out"_s, view.loan == LoanState::Out}};
    if (const std::optional<Money> price = view.booking.price())
        json.insert(u"price"_s, plainText(*price, Currency::ofCode(view.booking.currency)));
    return json;
}

QString lendingPrice(const std::optional<Money> &price, const QString &currency, const QLocale &locale)
{
    return price ? displayText(*price, Currency::ofCode(currency), locale) : u"–"_s;
}

QString bookingsText(const ToolLendingView &view, const QLocale &locale)
{
    std::vector<QStringList> rows;
    QString below;
    for (const BookingView &booking : view.bookings) {
        const QString number = hexText(booking.booking.request).left(shownBookingDigits);
        rows.push_back({number, booking.weLend ? visibleText(booking.who) : LendingCommandText::tr("we"),
                        lendingDays(booking.booking.from, booking.booking.until),
                        stateTitle(bookingStateKey(booking.booking.state)),
                        lendingPrice(booking.booking.price(), booking.booking.currency, locale)});
        for (const QString &clash : booking.clashes)
            below += u"! "_s + clash + u'\n';
        for (const BookingReply reply : booking.replies)
            below += u"  → lending answer %1 %2\n"_s.arg(number, bookingReplyKey(reply));
    }
    if (rows.empty())
        return LendingCommandText::tr("Nobody has asked for it yet.");
    return textTable({LendingCommandText::tr("Booking"), LendingCommandText::tr("Who borrows"),
                      LendingCommandText::tr("Days"), LendingCommandText::tr("State"),
                      LendingCommandText::tr("Price for all days")},
                     rows) +
           below;
}

QString lentToolText(const ToolLendingView &view, const QLocale &locale)
{
    const QString name = visibleText(view.tool.name);
    QString text = view.isOurs() ? LendingCommandText::tr("%1, ours").arg(name)
                                 : LendingCommandText::tr("%1, of %2").arg(name, visibleText(view.ownerName));
    text += u'\n' +
            LendingCommandText::tr("Price a day: %1 · deposit: %2")
                .arg(lendingPrice(view.tool.dayPrice, view.tool.currency, locale),
                     lendingPrice(view.tool.deposit, view.tool.currency, locale)) +
            u'\n';
    QStringList offered;
    for (const ToolOfferPost &offer : view.offers) {
        if (!offer.withdrawn)
            offered << visibleText(offer.peerName);
    }
    if (!offered.isEmpty())
        text += LendingCommandText::tr("Offered to: %1").arg(offered.join(LendingCommandText::tr(", "))) + u'\n';
    if (!view.lentTo.isEmpty())
        text += LendingCommandText::tr("Lent to: %1").arg(visibleText(view.lentTo)) + u'\n';
    return text + u'\n' + bookingsText(view, locale);
}

Result<Answer> showLentTool(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    BENCHBOOK_ASSIGN(const ToolLendingView view, lentToolSeen(session, *studio));
    QJsonArray bookings;
    for (const BookingView &booking : view.bookings)
        bookings.append(bookingJson(booking));
    QJsonArray offered;
    for (const ToolOfferPost &offer : view.offers) {
        if (!offer.withdrawn)
            offered.append(visibleText(offer.peerName));
    }
    const QJsonObject json{{u"id"_s, QString::number(view.id)},       {u"tool"_s, visibleText(view.tool.name)},
                           {u"owner"_s, visibleText(view.ownerName)}, {u"offeredTo"_s, offered},
                           {u"lentTo"_s, visibleText(view.lentTo)},   {u"bookings"_s, bookings},
                           {u"waiting"_s, int(view.waiting.size())}};
    return Answer{json, lentToolText(view, session.locale())};
}

Result<std::optional<BodyMoney>> lendingMoney(Session &session, const Studio &studio, const char *option)
{
    BENCHBOOK_ASSIGN(const QString currency, currencyOption(session, studio));
    BENCHBOOK_ASSIGN(const std::optional<Money> money, moneyOption(session, option, currency));
    return money ? std::optional(BodyMoney{*money, currency}) : std::nullopt;
}

Result<Id<Tool>> ownLentTool(Session &session, const Studio &studio)
{
    return studio.read(
        [&](const Reader &reader) { return findTool(reader, session.arguments().positional().first()); });
}

Result<Answer> offerLentTool(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const Id<Tool> tool, ownLentTool(session, *studio));
    BENCHBOOK_ASSIGN(const std::vector<Id<Peer>> peers, namedPeers(session, *studio));
    BENCHBOOK_ASSIGN(ToolTerms terms, studio->read([&](const Reader &reader) { return lastTerms(reader, tool); }));
    const Arguments &given = session.arguments();
    for (const auto &[option, text] :
         {std::pair("name", &terms.name), std::pair("craft", &terms.craft),
          std::pair("description", &terms.description), std::pair("terms", &terms.terms)}) {
        if (given.has(option))
            *text = given.value(option);
    }
    if (given.has("day-price")) {
        BENCHBOOK_ASSIGN(terms.dayPrice, lendingMoney(session, *studio, "day-price"));
    }
    if (given.has("deposit")) {
        BENCHBOOK_ASSIGN(terms.deposit, lendingMoney(session, *studio, "deposit"));
    }
    BENCHBOOK_ASSIGN(const int letters, offerTool(*studio, tool, terms, peers, signer));
    return session.done({{u"letters"_s, letters}});
}

Result<Answer> lendNoLonger(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const Id<Tool> tool, ownLentTool(session, *studio));
    BENCHBOOK_ASSIGN(const int peers, withdrawTool(*studio, tool, session.arguments().value("note"), signer));
    return session.done({{u"peers"_s, peers}});
}

Result<Answer> askForLending(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const ToolLendingView view, lentToolSeen(session, *studio));
    BENCHBOOK_ASSIGN(const QDate from, session.day("from"));
    BENCHBOOK_ASSIGN(const QDate until, session.day("until"));
    BENCHBOOK_ASSIGN(const Id<LetterDraft> draft,
                     askForTool(*studio, {view.id, from, until, session.arguments().value("note")}, signer));
    return session.done({{u"waiting"_s, idText(draft)}});
}

Result<Hash256> bookingMeant(Session &session, const Studio &studio)
{
    return studio.read(
        [&](const Reader &reader) { return findBooking(reader, session.arguments().positional().first()); });
}

Result<Answer> answerLending(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const Hash256 request, bookingMeant(session, *studio));
    constexpr std::array all{BookingReply::Accept,      BookingReply::Decline,        BookingReply::OtherDays,
                             BookingReply::Countersign, BookingReply::TakeBackAnswer, BookingReply::TakeBackRequest};
    const QString &key = session.arguments().positional().at(1);
    const auto reply =
        std::find_if(all.begin(), all.end(), [&](BookingReply one) { return bookingReplyKey(one) == key; });
    if (reply == all.end()) {
        QStringList known;
        for (const BookingReply one : all)
            known << bookingReplyKey(one);
        known.removeDuplicates();
        return session.usage(LendingCommandText::tr("“%1” is no answer. There are: %2.").arg(key, known.join(u", "_s)));
    }
    // One word for taking back our request and our answer: which of them it is, the booking knows.
    BENCHBOOK_ASSIGN(const BookingPlace place,
                     studio->read([&](const Reader &reader) { return bookingOf(reader, request); }));
    const std::vector<BookingReply> &possible = place.at().replies;
    const auto meant =
        std::find_if(possible.begin(), possible.end(), [&](BookingReply one) { return bookingReplyKey(one) == key; });
    BookingAnswer answer{.reply = meant == possible.end() ? *reply : *meant, .note = session.arguments().value("note")};
    BENCHBOOK_ASSIGN(answer.from, session.day("from"));
    BENCHBOOK_ASSIGN(answer.until, session.day("until"));
    BENCHBOOK_ASSIGN(answer.dayPrice, lendingMoney(session, *studio, "day-price"));
    BENCHBOOK_ASSIGN(const Id<LetterDraft> draft, answerBooking(*studio, request, answer, signer));
    return session.done({{u"waiting"_s, idText(draft)}});
}

Result<Answer> moveLentTool(Session &session,
                            Result<Id<ToolLoan>> (*move)(Studio &, const Hash256 &, const QString &, PersonRef))
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const Hash256 request, bookingMeant(session, *studio));
    BENCHBOOK_ASSIGN(const Id<ToolLoan> loan, move(*studio, request, session.arguments().value("note"), signer));
    return session.done({{u"loan"_s, idText(loan)}});
}

Result<Answer> handOverLent(Session &session) { return moveLentTool(session, handOverTool); }
Result<Answer> takeBackLent(Session &session) { return moveLentTool(session, takeBackBooked); }

} // namespace

std::span<const Command> lendingCommands()
{
    static const Option note = noteThatLeaves();
    static const Option ownNote = noteThatStays();
    static const Option currency{"currency", "CODE",
                                 QT_TRANSLATE_NOOP("Cli", "of the prices; the studio's if not said")};
    static const Option price{"day-price", "AMOUNT", QT_TRANSLATE_NOOP("Cli", "what a day costs")};
    static const std::vector<Command> commands{
        {"lending show", "TOOL", QT_TRANSLATE_NOOP("Cli", "a tool to lend and who booked it"), {}, showLentTool},
        writingLetters({"lending offer",
                        "TOOL",
                        QT_TRANSLATE_NOOP("Cli", "offer a tool of ours to peers"),
                        {{"to", "PEER", QT_TRANSLATE_NOOP("Cli", "a verified peer; once for each"), true},
                         {"name", "TEXT", QT_TRANSLATE_NOOP("Cli", "what it is called to others")},
                         {"craft", "TEXT", QT_TRANSLATE_NOOP("Cli", "the craft it belongs to")},
                         {"description", "TEXT", QT_TRANSLATE_NOOP("Cli", "what others should know of it")},
                         {"terms", "TEXT", QT_TRANSLATE_NOOP("Cli", "what else holds")},
                         price,
                         {"deposit", "AMOUNT", QT_TRANSLATE_NOOP("Cli", "what is left as a deposit")},
                         currency},
                        offerLentTool}),
        writingLetters(
            {"lending end", "TOOL", QT_TRANSLATE_NOOP("Cli", "lend a tool of ours no longer"), {note}, lendNoLonger}),
        writingLetters({"lending ask",
                        "TOOL",
                        QT_TRANSLATE_NOOP("Cli", "ask a peer for a tool"),
                        {{"from", "DAY", QT_TRANSLATE_NOOP("Cli", "the first day"), true},
                         {"until", "DAY", QT_TRANSLATE_NOOP("Cli", "the last day"), true},
                         note},
                        askForLending}),
        writingLetters({"lending answer",
                        "BOOKING REPLY",
                        QT_TRANSLATE_NOOP("Cli", "answer a booking with what is possible now"),
                        {{"from", "DAY", QT_TRANSLATE_NOOP("Cli", "the first day")},
                         {"until", "DAY", QT_TRANSLATE_NOOP("Cli", "the last day")},
                         price,
                         currency,
                         note},
                        answerLending}),
        {"lending hand-over",
         "BOOKING",
         QT_TRANSLATE_NOOP("Cli", "the tool goes to who booked it"),
         {ownNote},
         handOverLent},
        {"lending back", "BOOKING", QT_TRANSLATE_NOOP("Cli", "the tool is here again"), {ownNote}, takeBackLent},
    };
    return commands;
}

} // namespace benchbook::cli
