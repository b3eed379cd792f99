// Which work order, and which of its steps: asked wherever a step of ours is given to others.
#pragma once

#include "core/journal/entities.h"
#include "ui/records/session.h"

#include <optional>

class QComboBox;

namespace benchbook {

class ListPicker;

/// A line that finds a work order by its code or product.
ListPicker *makeOrderPicker(const QString &name, Session &session);

/// The steps of an order with the pieces that are at the bench for each; the first with any is chosen. Empty without an
/// order.
void fillSteps(QComboBox &steps, const Session &session, std::optional<Id<WorkOrder>> order);
/// Nothing while no order is chosen.
std::optional<Id<RecipeStep>> chosenStep(const QComboBox &steps);

} // namespace benchbook
