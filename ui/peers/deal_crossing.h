// DealCrossing: letters that crossed, side by side, and the replies that settle it.
#pragma once

#include "core/peers/deals.h"

#include <QTimeZone>
#include <QWidget>

namespace benchbook {

/// Line by line under the same labels; what differs is marked. Exactly the replies that are legal for us are buttons.
class DealCrossing final : public QWidget
{
    Q_OBJECT
public:
    /// `number` tells several crossings of one deal apart in the names of the widgets.
    DealCrossing(const DealView &view, const Crossing &crossing, int number, const QTimeZone &zone, bool mayReply,
                 QWidget *parent = nullptr);

Q_SIGNALS:
    void replyChosen(const benchbook::LegalLetter &reply);
};

} // namespace benchbook
