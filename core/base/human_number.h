// The numbers people say aloud, and the codes made of them: one rule for every kind of record.
#pragma once

#include <QString>

namespace benchbook {

/// Numbers of one machine of a studio: each takes its own from a range that begins with its digit, so that two machines
/// never give the same number and the label's code keeps its seven digits. The first machine begins at 1.
inline constexpr int numbersOfOneMachine = 1'000'000;
/// Machines a studio may have, named by the letters A to J.
inline constexpr int mostMachines = 10;

/// "A" for the first machine; `machine` is 0…9.
QString machineLetter(int machine);
/// 0…9; −1 for what is no machine's letter.
int machineOfLetter(const QString &letter);

/// The code of a record by its number: "WO-0123"; a number of the second machine says so: "WO-B0123".
QString humanCode(const QString &prefix, int number);

} // namespace benchbook
