// The board: every open work order as a card in the column of its state, and what was finished lately.
#pragma once

#include "core/workshop/work_order.h"

namespace benchbook {

struct BoardCard
{
    Id<WorkOrder> id;
    QString code;
    QString productName;
    WorkOrderState state = WorkOrderState::Planned;
    WorkPriority priority = WorkPriority::Normal;
    int quantity = 0;
    int delivered = 0;
    QDate due;                ///< invalid: none
    QString step = {};        ///< the first that is not done; empty: all are, or it is closed
    int stepPosition = 0;     ///< of `step`
    int steps = 0;            ///< of the route
    int missingMaterials = 0; ///< inputs that were not issued in full
    int toRedo = 0;
    int outside = 0;
    QStringList people = {}; ///< who has a timer on it

    bool isLateOn(QDate today) const { return due.isValid() && due < today && state != WorkOrderState::Done; }
};

/// Urgent ones first, then by due day, those without one last; of the done ones those that ended on `since` or later,
/// newest first.
std::vector<BoardCard> boardCards(const Reader &reader, QDate since);

struct OpenOrder
{
    QString code;
    QString productName;
};
/// The open ones in the same order, to choose from.
std::vector<OpenOrder> openOrders(const Reader &reader);

} // namespace benchbook
