// Forms about tools to lend: ours for others, one of theirs for some days, and the answer to who wants one.
#pragma once

#include "core/knowledge/tool_booking.h"
#include "core/knowledge/tool_offer.h"
#include "core/knowledge/tool_view.h"
#include "ui/board/leaving_form.h"

class QLineEdit;
class QPlainTextEdit;

namespace benchbook {

class DayEdit;
class JobRunner;
class LetterPictures;
class ListPicker;
class MoneyEdit;
class PeerTicks;

class OfferToolForm final : public LeavingForm
{
    Q_OBJECT
public:
    /// `tool`: one that is offered already, under other terms or to more studios.
    OfferToolForm(Session &session, JobRunner &jobs, std::optional<Id<Tool>> tool = {});

protected:
    Result<std::vector<Sheet>> sheets() override;
    Result<void> write() override;
    QString formTitle() const override;
    void retranslate() override;

private:
    /// The terms it had last; nothing that somebody typed is replaced by an empty text.
    void takeTool();
    Result<ToolTerms> typed() const;
    std::optional<BodyMoney> money(const MoneyEdit *edit) const;

    ListPicker *m_tool;
    QLineEdit *m_name;
    QLineEdit *m_craft;
    QPlainTextEdit *m_description;
    MoneyEdit *m_dayPrice;
    MoneyEdit *m_deposit;
    QLineEdit *m_terms;
    LetterPictures *m_photos;
    PeerTicks *m_peers;
    QString m_currency; ///< of the amounts
};

class AskToolForm final : public LeavingForm
{
    Q_OBJECT
public:
    /// `first`: the day it is wanted from, where that is known.
    AskToolForm(Session &session, const ToolLendingView &tool, QDate first);

protected:
    Result<std::vector<Sheet>> sheets() override;
    Result<void> write() override;
    QString formTitle() const override;
    void retranslate() override;

private:
    ToolRequest request() const;

    qint64 m_tool;
    QString m_toolName;
    QString m_owner;
    DayEdit *m_from;
    DayEdit *m_until;
    QLineEdit *m_note;
};

class AnswerBookingForm final : public LeavingForm
{
    Q_OBJECT
public:
    AnswerBookingForm(Session &session, const ToolLendingView &tool, const BookingView &booking, BookingReply reply);

protected:
    Result<std::vector<Sheet>> sheets() override;
    Result<void> write() override;
    QString formTitle() const override;
    void retranslate() override;

private:
    BookingAnswer answer() const;

    Hash256 m_request;
    BookingReply m_reply;
    QString m_other; ///< the studio that reads it
    QString m_toolName;
    QString m_currency; ///< of the price for a day
    DayEdit *m_from = nullptr;
    DayEdit *m_until = nullptr;
    MoneyEdit *m_price = nullptr;
    QLineEdit *m_note;
};

/// The verb of the button that begins such a reply.
QString bookingReplyVerb(BookingReply reply);

} // namespace benchbook
