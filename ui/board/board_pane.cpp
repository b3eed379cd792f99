#include "ui/board/board_pane.h"

#include "core/letters/visible_text.h"
#include "core/sharing/held_letters.h"
#include "ui/board/hours_model.h"
#include "ui/records/fact_sheet.h"
#include "ui/records/session.h"

#include <QCoreApplication>
#include <QLocale>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct BoardPaneText
{
    Q_DECLARE_TR_FUNCTIONS(PeerBoardPage)
};

QString hoursText(qint64 hours)
{
    return hours > 0 ? BoardPaneText::tr("%1 hours").arg(hours) : BoardPaneText::tr("none free");
}

} // namespace

void fillOwnHours(FactSheet &sheet, const HoursBoard &board, const QString &craft)
{
    sheet.addSection(BoardPaneText::tr("As we say it now"));
    for (const SpareWeek &week : board.own) {
        if (comparableWord(week.craft) != comparableWord(craft))
            continue;
        const QString hours =
            week.note.isEmpty() ? hoursText(week.hours) : QString(hoursText(week.hours) % u" · "_s % week.note);
        sheet.addLine(weekText(week.monday), hours);
    }
    sheet.addSection(BoardPaneText::tr("As others know it"));
    if (board.published) {
        sheet.addLine(BoardPaneText::tr("Published on"), board.published->capacity.asOf.toString(Qt::ISODate),
                      board.published->capacity.stale ? Tone::Warning : Tone::Neutral);
        sheet.addLine(BoardPaneText::tr("Version"), QString::number(board.published->capacity.version));
        if (board.published->capacity.stale)
            sheet.addText(BoardPaneText::tr("Its time is over: others see it as out of date."), Tone::Warning);
    } else {
        sheet.addText(BoardPaneText::tr("Nobody was told, or it is withdrawn."));
    }
    if (board.waiting > 0)
        sheet.addText(
            BoardPaneText::tr("%n letter(s) with our hours wait for the next bundles.", nullptr, board.waiting));
    if (board.differs)
        sheet.addText(BoardPaneText::tr("Our hours changed since. Publish them again when others should know."),
                      Tone::Warning);
}

void fillPeerHours(FactSheet &sheet, const BoardStudio &studio, const QString &craft, const Session &session)
{
    const StudioCapacity &capacity = studio.capacity;
    if (capacity.contradicted)
        sheet.addText(
            BoardPaneText::tr("! They said this version twice with other numbers, perhaps on two machines. Ask "
                              "them which holds."),
            Tone::Danger);
    if (capacity.stale)
        sheet.addText(BoardPaneText::tr("Out of date: ask before you count on these hours."), Tone::Warning);
    sheet.addSection(visibleText(craft));
    for (const WeekHours &week : capacity.weeks) {
        if (comparableWord(week.craft) == comparableWord(craft) && week.monday >= mondayOf(session.today()))
            sheet.addLine(weekText(week.monday), hoursText(week.hours), capacity.stale ? Tone::Muted : Tone::Neutral);
    }
    sheet.addSection(BoardPaneText::tr("As they published it"));
    sheet.addLine(BoardPaneText::tr("As of"), capacity.asOf.toString(Qt::ISODate));
    sheet.addLine(BoardPaneText::tr("Version"), QString::number(capacity.version));
    if (capacity.validUntil) {
        sheet.addLine(BoardPaneText::tr("Holds until"),
                      dayOf(*capacity.validUntil, session.studio().timeZone()).toString(Qt::ISODate));
    }
    if (!capacity.note.isEmpty())
        sheet.addText(visibleText(capacity.note), Tone::Neutral);
}

QString goodsQuantity(const SharedGoods &goods) { return visibleQuantity(goods.quantity); }

QString goodsPrice(const SharedGoods &goods)
{
    return goods.price ? displayText(goods.price->money, Currency::ofCode(goods.price->currency), QLocale())
                       : QString();
}

QString goodsWho(const SharedGoods &goods)
{
    if (!goods.ours)
        return visibleText(goods.places.front().name);
    return BoardPaneText::tr("We, to %n studio(s)", nullptr, int(goods.places.size()));
}

QString goodsKindWord(GoodsKind kind)
{
    return kind == GoodsKind::Surplus ? BoardPaneText::tr("Offered") : BoardPaneText::tr("Wanted");
}

QDate goodsUntil(const SharedGoods &goods, const QTimeZone &zone)
{
    return goods.until ? dayOf(*goods.until, zone) : QDate();
}

QString answerVerb(QLatin1StringView kind)
{
    if (kind == "request"_L1)
        return BoardPaneText::tr("Ask for a quotation…");
    return kind == "offer"_L1 ? BoardPaneText::tr("Order it…") : BoardPaneText::tr("Quote a price…");
}

void fillGoods(FactSheet &sheet, const SharedGoods &goods, const Session &session)
{
    sheet.addLine(BoardPaneText::tr("Quantity"), goodsQuantity(goods));
    if (!goods.grade.isEmpty())
        sheet.addLine(BoardPaneText::tr("Grade"), visibleText(goods.grade));
    if (goods.kind == GoodsKind::Surplus)
        sheet.addLine(BoardPaneText::tr("Price for all of it"),
                      goods.price ? goodsPrice(goods) : BoardPaneText::tr("to be agreed"));
    if (goods.needBy.isValid())
        sheet.addLine(BoardPaneText::tr("Needed by"), goods.needBy.toString(Qt::ISODate));
    const QTimeZone zone = session.studio().timeZone();
    sheet.addLine(BoardPaneText::tr("Written on"), dayOf(goods.at, zone).toString(Qt::ISODate));
    const QDate until = goodsUntil(goods, zone);
    sheet.addLine(BoardPaneText::tr("Holds until"),
                  until.isValid() ? until.toString(Qt::ISODate) : BoardPaneText::tr("it is withdrawn"));
    for (const OfferedLot &lot : goods.lots) {
        sheet.addLine(BoardPaneText::tr("Lot"), lot.code);
        sheet.addLine(BoardPaneText::tr("On the shelves"), displayText(lot.there, lot.unit));
        if (!goods.isLeaving() && !lot.isEnough())
            sheet.addText(BoardPaneText::tr("Out of date: we offer %1 of %2, and less is there. Withdraw it, and offer "
                                            "what is left.")
                              .arg(displayText(lot.offered, lot.unit), lot.code),
                          Tone::Warning);
    }
    if (!goods.photos.empty())
        sheet.addLine(BoardPaneText::tr("Photos"), QString::number(goods.photos.size()));
    if (!goods.note.isEmpty())
        sheet.addText(visibleText(goods.note, true), Tone::Neutral);
    if (!goods.ours)
        return;
    sheet.addSection(BoardPaneText::tr("Who was told"));
    for (const GoodsPlace &place : goods.places) {
        const QString state = place.leaving ? BoardPaneText::tr("the withdrawal waits in the box")
                              : place.draft ? BoardPaneText::tr("waits in the box")
                                            : BoardPaneText::tr("signed");
        sheet.addLine(visibleText(place.name), state);
    }
}

} // namespace benchbook
