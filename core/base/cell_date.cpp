#include "core/base/cell_date.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>

#include <optional>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct CellDateWords
{
    Q_DECLARE_TR_FUNCTIONS(Channel)
};

/// Twelve English names, and the German ones that differ (eBay's German report).
int monthByName(QStringView name)
{
    static const QStringList names[] = {{u"jan"_s},           {u"feb"_s},           {u"mar"_s, u"mär"_s, u"mrz"_s},
                                        {u"apr"_s},           {u"may"_s, u"mai"_s}, {u"jun"_s},
                                        {u"jul"_s},           {u"aug"_s},           {u"sep"_s},
                                        {u"oct"_s, u"okt"_s}, {u"nov"_s},           {u"dec"_s, u"dez"_s}};
    const QString key = name.left(3).toString().toLower();
    int month = 0;
    for (const QStringList &spellings : names) {
        ++month;
        if (spellings.contains(key))
            return month;
    }
    return 0;
}

int fullYear(QStringView digits)
{
    constexpr int century = 2000;
    const int year = digits.toInt();
    return digits.size() == 2 ? century + year : year;
}

std::optional<QDate> existingDay(int year, int month, int day)
{
    constexpr int firstYear = 2000;
    constexpr int lastYear = 2099;
    const QDate date(year, month, day);
    if (!date.isValid() || year < firstYear || year > lastYear)
        return std::nullopt;
    return date;
}

std::optional<QDate> parseDay(const QString &text, DateOrder order)
{
    static const QRegularExpression yearFirst(u"^([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?$"_s);
    static const QRegularExpression numbers(u"^([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4}|[0-9]{2})$"_s);
    static const QRegularExpression monthWord(u"^(\\p{L}{3,9})[-. /]([0-9]{1,2})[-, /]+([0-9]{4}|[0-9]{2})$"_s);
    static const QRegularExpression dayWord(u"^([0-9]{1,2})[-. /]+(\\p{L}{3,9})[-. /]+([0-9]{4}|[0-9]{2})$"_s);

    if (const auto match = yearFirst.match(text); match.hasMatch()) {
        return existingDay(match.capturedView(1).toInt(), match.capturedView(2).toInt(), match.capturedView(3).toInt());
    }
    if (const auto match = monthWord.match(text); match.hasMatch()) {
        return existingDay(fullYear(match.capturedView(3)), monthByName(match.capturedView(1)),
                           match.capturedView(2).toInt());
    }
    if (const auto match = dayWord.match(text); match.hasMatch()) {
        return existingDay(fullYear(match.capturedView(3)), monthByName(match.capturedView(2)),
                           match.capturedView(1).toInt());
    }
    const auto match = numbers.match(text);
    if (!match.hasMatch() || order == DateOrder::YearFirst)
        return std::nullopt;
    const int first = match.capturedView(1).toInt();
    const int second = match.capturedView(2).toInt();
    const int year = fullYear(match.capturedView(3));
    return order == DateOrder::MonthFirst ? existingDay(year, first, second) : existingDay(year, second, first);
}

struct TimeOfDay
{
    QTime time;
    std::optional<int> offsetSeconds;
};

std::optional<TimeOfDay> parseTime(const QString &text)
{
    static const QRegularExpression shape(u"^([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:\\.([0-9]{1,3})[0-9]*)?)?"
                                          "(?: ?([AaPp])[Mm])? ?(?:([Zz]|UTC|GMT)|([+-])([0-9]{2}):?([0-9]{2}))?$"_s);
    const auto match = shape.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    int hour = match.capturedView(1).toInt();
    if (const QString half = match.captured(5).toLower(); !half.isEmpty()) {
        if (hour < 1 || hour > 12)
            return std::nullopt;
        hour = hour % 12 + (half == "p"_L1 ? 12 : 0);
    }
    TimeOfDay result;
    result.time = QTime(hour, match.capturedView(2).toInt(), match.capturedView(3).toInt(),
                        match.captured(4).leftJustified(3, u'0').toInt());
    if (!result.time.isValid())
        return std::nullopt;
    if (!match.captured(6).isEmpty())
        result.offsetSeconds = 0;
    if (!match.captured(7).isEmpty()) {
        const int minutes = match.capturedView(8).toInt() * 60 + match.capturedView(9).toInt();
        constexpr int widestOffset = 14 * 60;
        if (minutes > widestOffset)
            return std::nullopt;
        result.offsetSeconds = minutes * 60 * (match.captured(7) == "-"_L1 ? -1 : 1);
    }
    return result;
}

Error noDate(const QString &text)
{
    return Error::invalid(CellDateWords::tr("“%1” is not a date this shop writes.").arg(text.left(40)));
}

} // namespace

Result<Instant> cellInstant(const QString &cleaned, const CellDateRule &rule)
{
    static const QRegularExpression split(u"^(.*?[0-9日])(?:[T ]\\s*([0-9]{1,2}:.*))?$"_s);
    const QString text = cleaned.simplified();
    const auto parts = split.match(text);
    const std::optional<QDate> day = parts.hasMatch() ? parseDay(parts.captured(1), rule.order) : std::nullopt;
    if (!day)
        return noDate(cleaned);
    if (parts.captured(2).isEmpty())
        return startOf(*day, rule.studioZone);
    const std::optional<TimeOfDay> time = parseTime(parts.captured(2));
    if (!time)
        return noDate(cleaned);
    const QDateTime moment = time->offsetSeconds ? QDateTime(*day, time->time, Qt::OffsetFromUTC, *time->offsetSeconds)
                                                 : QDateTime(*day, time->time, rule.shopZone);
    if (!moment.isValid())
        return noDate(cleaned);
    return Instant(moment.toMSecsSinceEpoch());
}

} // namespace benchbook
