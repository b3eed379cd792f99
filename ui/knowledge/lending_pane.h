// What stands in the pane about one tool to lend: its terms, and each booking with what can be said about it now.
#pragma once

#include "core/knowledge/tool_view.h"
#include "ui/kit/card.h"

namespace benchbook {

class FactSheet;

void fillLentTool(FactSheet &sheet, const ToolLendingView &view);

class BookingCard final : public Card
{
    Q_OBJECT
public:
    /// The card is named "booking" and its number among the tool's bookings; its buttons behind a point after the
    /// reply ("booking0.accept"), "hand-over" and "back".
    BookingCard(const BookingView &booking, int number, QWidget *parent = nullptr);

Q_SIGNALS:
    void replyChosen(benchbook::BookingReply reply);
    void handOverChosen();
    void backChosen();

private:
    void addWays(const BookingView &booking);

    QString m_about; ///< whose booking, and of which days
};

} // namespace benchbook
