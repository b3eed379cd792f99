// Which line of a deal something is booked for, where its lines are different work.
#pragma once

#include "core/peers/hand_over.h"

#include <QComboBox>

namespace benchbook {

/// A box of these lines, under this name; null where there are none to choose among.
QComboBox *makeLineChoice(const QString &name, const std::vector<LineOfWork> &lines);
/// None where there is nothing to choose.
std::optional<qint64> chosenLine(const QComboBox *choice);

} // namespace benchbook
