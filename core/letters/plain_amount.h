// How an amount of a line is written: "20", "4.5 dm2".
#pragma once

#include "core/letters/settlement.h"

namespace benchbook {

/// Pieces as their number, quantities with their unit as the letter has it: for people through visibleText().
QString plainAmount(const LineAmount &amount);

} // namespace benchbook
