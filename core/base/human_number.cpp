#include "core/base/human_number.h"

namespace benchbook {

QString machineLetter(int machine)
{
    Q_ASSERT(machine >= 0 && machine < mostMachines);
    return QString(QChar(u'A' + static_cast<char16_t>(machine)));
}

int machineOfLetter(const QString &letter)
{
    if (letter.size() != 1)
        return -1;
    const int machine = letter.front().unicode() - u'A';
    return machine >= 0 && machine < mostMachines ? machine : -1;
}

QString humanCode(const QString &prefix, int number)
{
    Q_ASSERT(number >= 0 && number < numbersOfOneMachine * mostMachines);
    const int machine = number / numbersOfOneMachine;
    const QString digits = QString::number(number % numbersOfOneMachine).rightJustified(4, u'0');
    return prefix + (machine == 0 ? QString() : machineLetter(machine)) + digits;
}

} // namespace benchbook
