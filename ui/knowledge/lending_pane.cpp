#include "ui/knowledge/lending_pane.h"

#include "core/letters/visible_text.h"
#include "ui/kit/buttons.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/label.h"
#include "ui/kit/state_chip.h"
#include "ui/knowledge/lending_forms.h"
#include "ui/knowledge/lending_model.h"
#include "ui/letters/letter_sheet.h"
#include "ui/records/fact_sheet.h"
#include "ui/records/state_style.h"

#include <QLocale>
#include <QVBoxLayout>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct LendingPaneText
{
    Q_DECLARE_TR_FUNCTIONS(LendingPage)
};

QString lentMoney(std::optional<Money> money, const QString &currency)
{
    return money ? displayText(*money, Currency::ofCode(currency), QLocale()) : LendingPaneText::tr("to be agreed");
}

/// As the calendar shows it, where it does.
StateChip bookingChip(BookingState state)
{
    if (state == BookingState::Asked)
        return {dayUseGlyph(DayUse::Asked), dayUseWord(DayUse::Asked), Tone::Accent};
    if (state == BookingState::Agreed)
        return {dayUseGlyph(DayUse::Agreed), dayUseWord(DayUse::Agreed), Tone::Success};
    return chipFor(bookingStateKey(state));
}

void fillOffers(FactSheet &sheet, const ToolLendingView &view)
{
    sheet.addSection(LendingPaneText::tr("Offered to"));
    for (const ToolOfferPost &offer : view.offers) {
        const QString state = offer.withdrawn  ? LendingPaneText::tr("withdrawn")
                              : !offer.letter  ? LendingPaneText::tr("waits in the box")
                              : offer.received ? LendingPaneText::tr("they have it")
                                               : LendingPaneText::tr("sent");
        sheet.addLine(visibleText(offer.peerName), state, offer.withdrawn ? Tone::Muted : Tone::Neutral);
    }
}

} // namespace

void fillLentTool(FactSheet &sheet, const ToolLendingView &view)
{
    if (!view.lentTo.isEmpty())
        sheet.addText(LendingPaneText::tr("It is with %1 now.").arg(visibleText(view.lentTo)), Tone::Accent);
    if (!view.isOurs() && view.tool.withdrawn)
        sheet.addText(LendingPaneText::tr("%1 does not lend it any more; what was agreed stays.")
                          .arg(visibleText(view.ownerName)),
                      Tone::Warning);
    for (const WaitingLetter &draft : view.waiting) {
        const auto *from = draft.content.body.find<QDate>("from"_L1);
        const auto *until = draft.content.body.find<QDate>("until"_L1);
        if (from && until)
            sheet.addText(LendingPaneText::tr("Our request for %1 waits in the box.").arg(lendingDays(*from, *until)));
    }
    const LentTool &tool = view.tool;
    if (!tool.craft.isEmpty())
        sheet.addLine(LendingPaneText::tr("Craft"), visibleText(tool.craft));
    sheet.addLine(LendingPaneText::tr("Price a day"), lentMoney(tool.dayPrice, tool.currency));
    if (tool.deposit)
        sheet.addLine(LendingPaneText::tr("Deposit"), lentMoney(tool.deposit, tool.depositCurrency));
    if (!tool.terms.isEmpty())
        sheet.addLine(LendingPaneText::tr("Terms"), visibleText(tool.terms, true));
    if (!tool.description.isEmpty())
        sheet.addText(visibleText(tool.description, true), Tone::Neutral);
    if (view.isOurs())
        fillOffers(sheet, view);
}

BookingCard::BookingCard(const BookingView &booking, int number, QWidget *parent) : Card(parent)
{
    setObjectName(u"booking%1"_s.arg(number));
    const QString who = booking.who.isEmpty() ? LendingPaneText::tr("We") : visibleText(booking.who);
    const QString days = lendingDays(booking.booking.from, booking.booking.until);
    m_about = LendingPaneText::tr("%1 · %2", "who, days").arg(who, days);
    auto *head = new QHBoxLayout;
    auto *title = new Label(m_about, Label::Size::Section);
    title->setWordWrap(true);
    auto *chip = new StateChipLabel;
    head->addWidget(title, 1);
    head->addWidget(chip, 0, Qt::AlignTop);
    column()->addLayout(head);
    // It shows itself; before it has a parent it would be a window of its own for a moment, and take the keyboard.
    chip->setChip(bookingChip(booking.booking.state));
    if (const std::optional<Money> price = booking.booking.price())
        column()->addWidget(
            plainMuted(LendingPaneText::tr("%1 for all days").arg(lentMoney(price, booking.booking.currency))));
    if (!booking.booking.note.isEmpty())
        column()->addWidget(plainLabel(visibleText(booking.booking.note, true)));
    for (const QString &clash : booking.clashes) {
        Label *label = plainLabel(u"! "_s + visibleText(clash));
        label->setTone(Tone::Danger);
        column()->addWidget(label);
    }
    if (booking.loan != LoanState::None)
        column()->addWidget(plainMuted(booking.loan == LoanState::Out ? LendingPaneText::tr("It was handed over.")
                                                                      : LendingPaneText::tr("It is back.")));
    if (booking.waits)
        column()->addWidget(plainMuted(LendingPaneText::tr("A letter of ours about it waits in the box.")));
    addWays(booking);
}

void BookingCard::addWays(const BookingView &booking)
{
    auto *ways = new FlowLayout;
    const auto add = [&](const QString &key, const QString &text) {
        QPushButton *button = makeButton(QString(objectName() + u'.' + key), text);
        // Who hears the buttons of several bookings knows which one it is.
        button->setAccessibleName(LendingPaneText::tr("%1 %2", "what is done, whose booking").arg(text, m_about));
        ways->addWidget(button);
        return button;
    };
    for (const BookingReply reply : booking.replies) {
        connect(add(bookingReplyKey(reply), bookingReplyVerb(reply)), &QPushButton::clicked, this,
                [this, reply] { Q_EMIT replyChosen(reply); });
    }
    if (booking.canHandOver)
        connect(add(u"hand-over"_s, LendingPaneText::tr("Hand it over…")), &QPushButton::clicked, this,
                &BookingCard::handOverChosen);
    if (booking.canTakeBack)
        connect(add(u"back"_s, LendingPaneText::tr("It is back…")), &QPushButton::clicked, this,
                &BookingCard::backChosen);
    if (ways->count() == 0) {
        delete ways;
        return;
    }
    column()->addLayout(ways);
}

} // namespace benchbook
