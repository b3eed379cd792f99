#include "core/sheets/cell_text.h"

#include <QDateTime>
#include <QRegularExpression>

#include <cmath>
#include <optional>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

/// What a spreadsheet keeps of a number.
constexpr qsizetype keptDigits = 15;
/// Beyond these powers of ten a number is no price and no quantity, and is left as it is written.
constexpr int widestPower = 30;

/// ± digits × 10^power.
struct StoredNumber
{
    bool negative = false;
    QString digits; ///< without zeros in front; empty for zero
    qsizetype power = 0;
};

/// Rounds to so many digits, half away from zero; trailing zeros go.
void roundDigits(StoredNumber &number, qsizetype kept)
{
    if (number.digits.size() > kept) {
        const bool up = number.digits[kept] >= u'5';
        number.power += number.digits.size() - kept;
        number.digits.truncate(kept);
        qsizetype at = kept - 1;
        for (; up && at >= 0; --at) {
            if (number.digits[at] != u'9') {
                number.digits[at] = QChar(number.digits[at].unicode() + 1);
                break;
            }
            number.digits[at] = u'0';
        }
        if (up && at < 0)
            number.digits.prepend(u'1');
    }
    while (number.digits.endsWith(u'0')) {
        number.digits.chop(1);
        ++number.power;
    }
}

QString plainDigits(const StoredNumber &number)
{
    if (number.digits.isEmpty())
        return u"0"_s;
    QString text = number.digits;
    if (number.power >= 0)
        text += QString(number.power, u'0');
    else if (-number.power < text.size())
        text.insert(text.size() + number.power, u'.');
    else
        text.prepend(u"0."_s + QString(-number.power - text.size(), u'0'));
    return number.negative ? QString(u'-' + text) : text;
}

QString timeText(qint64 seconds)
{
    constexpr QLatin1Char zero('0');
    return u"%1:%2:%3"_s.arg(seconds / 3600, 2, 10, zero)
        .arg(seconds / 60 % 60, 2, 10, zero)
        .arg(seconds % 60, 2, 10, zero);
}

/// Day 60 of the count from 1900 is a 29 February that never was; days before it are one further on.
std::optional<QDate> dayOfCount(qint64 day, DayCount count)
{
    constexpr qint64 phantomDay = 60;
    if (count == DayCount::From1904)
        return QDate(1904, 1, 1).addDays(day);
    if (day == phantomDay || day < 1)
        return std::nullopt;
    return QDate(1899, 12, day < phantomDay ? 31 : 30).addDays(day);
}

/// The number times ten to that power; nothing for what is none, or is to stay as it is written.
std::optional<QString> shiftedText(const QString &stored, int power)
{
    static const QRegularExpression shape(u"^([+-]?)([0-9]*)(?:\\.([0-9]*))?(?:[eE]([+-]?[0-9]{1,4}))?$"_s);
    const auto match = shape.match(stored.trimmed());
    if (!match.hasMatch() || (match.capturedLength(2) <= 0 && match.capturedLength(3) <= 0))
        return std::nullopt;
    StoredNumber number;
    number.negative = match.captured(1) == "-"_L1;
    number.digits = match.captured(2) + match.captured(3);
    number.power = match.captured(4).toInt() - match.capturedLength(3) + power;
    qsizetype zeros = 0;
    while (zeros < number.digits.size() && number.digits[zeros] == u'0')
        ++zeros;
    number.digits.remove(0, zeros);
    if (match.capturedLength(3) <= 0 && match.capturedLength(4) <= 0)
        return plainDigits(number);
    const qsizetype wholeDigits = number.digits.size() + number.power;
    const bool rounded = match.capturedLength(4) > 0 && wholeDigits > keptDigits;
    if (rounded || number.power < -widestPower - keptDigits || number.digits.size() > widestPower + keptDigits)
        return std::nullopt;
    // What stands before the point is never cut, though it may be more than a spreadsheet keeps.
    roundDigits(number, qMax(keptDigits, wholeDigits));
    return plainDigits(number);
}

} // namespace

QString numberText(const QString &stored) { return shiftedText(stored, 0).value_or(stored.trimmed()); }

QString shareText(const QString &stored)
{
    const std::optional<QString> percent = shiftedText(stored, 2);
    return percent ? QString(*percent + u'%') : stored.trimmed();
}

QString momentText(const QString &stored, const NumberForm &form, DayCount count)
{
    constexpr qint64 secondsOfDay = 24 * 60 * 60;
    constexpr double lastDay = 2'958'465; // 9999-12-31
    bool ok = false;
    const double days = stored.trimmed().toDouble(&ok);
    if (!ok || !form.isMoment() || !(days >= 0.0 && days <= lastDay + 1.0))
        return numberText(stored);
    // A moment is kept to the second, as people write it; what a double holds beyond is noise.
    const qint64 seconds = std::llround(days * double(secondsOfDay));
    const qint64 day = seconds / secondsOfDay;
    const qint64 time = seconds % secondsOfDay;
    if (form.elapsed || (!form.day && day == 0))
        return timeText(form.elapsed ? seconds : time);
    const std::optional<QDate> date = dayOfCount(day, count);
    if (!date || date->year() > 9999)
        return numberText(stored);
    const QString dayText = date->toString(Qt::ISODate);
    return form.time || time != 0 ? QString(dayText + u' ' + timeText(time)) : dayText;
}

} // namespace benchbook
