#include "core/tools/reading.h"

#include "core/base/decimal.h"
#include "core/journal/studio.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct ReadingText
{
    Q_DECLARE_TR_FUNCTIONS(Readings)
};

constexpr int milliDecimals = 3;
constexpr qint64 coldestMilli = -273'150;
constexpr qint64 hottestMilli = 2'000'000;

constexpr const char *nearestReading = R"sql(
    SELECT id, at_ms, place, temperature_milli, humidity_ppm
    FROM (SELECT * FROM (SELECT * FROM standing_reading WHERE at_ms <= :moment AND at_ms >= :moment - :age
                           AND (:place = '' OR place = :place) ORDER BY at_ms DESC LIMIT 1)
          UNION ALL
          SELECT * FROM (SELECT * FROM standing_reading WHERE at_ms > :moment AND at_ms <= :moment + :age
                           AND (:place = '' OR place = :place) ORDER BY at_ms LIMIT 1))
    ORDER BY abs(at_ms - :moment), at_ms LIMIT 1
)sql";

constexpr const char *readingsOfSpan = R"sql(
    SELECT id, at_ms, place, temperature_milli, humidity_ppm FROM standing_reading
    WHERE at_ms BETWEEN :first AND :last ORDER BY place, at_ms
)sql";

constexpr const char *readingOfMoment = R"sql(
    SELECT 1 FROM standing_reading WHERE at_ms = :at AND place = :place
)sql";

ReadingInfo readingOfRow(const Query &query)
{
    ReadingInfo info{query.id<Reading>(0), query.instant(1), query.text(2), std::nullopt, std::nullopt};
    if (!query.isNull(3))
        info.temperature = Temperature{query.integer(3)};
    if (!query.isNull(4))
        info.humidity = query.ratio(4);
    return info;
}

/// A lone comma is a decimal comma: nothing that is read here has thousands.
QString withPoint(const QString &folded)
{
    static const QRegularExpression decimalComma(u"^([+-]?[0-9]+),([0-9]+)$"_s);
    QString text = folded;
    return text.replace(decimalComma, u"\\1.\\2"_s);
}

std::vector<Issue> issuesOf(const NewReading &reading, Instant now)
{
    std::vector<Issue> issues;
    if (reading.at && *reading.at > now)
        issues.push_back({u"at"_s, ReadingText::tr("No reading is of a moment that is still ahead.")});
    if (!reading.temperature && !reading.humidity)
        issues.push_back({u"temperature"_s, ReadingText::tr("Write down the temperature or the humidity.")});
    return issues;
}

} // namespace

QString plainText(Temperature temperature)
{
    return decimalText(temperature.milli, milliDecimals, TrailingZeros::Drop);
}

QString displayText(Temperature temperature) { return plainText(temperature) + u" °C"_s; }

Result<Temperature> parseTemperature(const QString &text)
{
    static const QRegularExpression unit(u"\\s*(°\\s*C|℃|C|°\\s*F|℉|F|°|度)$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    QString folded = foldedText(text);
    const QString end = unit.match(folded).captured(1).toUpper();
    folded.remove(unit);
    BENCHBOOK_ASSIGN(qint64 milli, parseDecimal(withPoint(folded.trimmed()), {milliDecimals, 10 * hottestMilli}, text));
    if (end.endsWith(u'F') || end == u"℉"_s)
        milli = multiplyDivide(milli - 32'000, 5, 9, Rounding::HalfEven);
    if (milli < coldestMilli || milli > hottestMilli)
        return Error::invalid(ReadingText::tr("“%1” is no temperature of this world.").arg(text.trimmed()));
    return Temperature{milli};
}

Result<Ratio> parseHumidity(const QString &text)
{
    static const QRegularExpression unit(u"\\s*(%\\s*(RH)?|RH)$"_s, QRegularExpression::CaseInsensitiveOption);
    QString folded = foldedText(text);
    folded.remove(unit);
    constexpr qint64 ppmOfAPercent = 10'000;
    BENCHBOOK_ASSIGN(const qint64 ppm, parseDecimal(withPoint(folded.trimmed()), {4, 1000 * ppmOfAPercent}, text));
    if (ppm < 0 || ppm > Ratio::one)
        return Error::invalid(ReadingText::tr("Humidity is between 0 and 100 percent, not “%1”.").arg(text.trimmed()));
    return Ratio::fromPpm(ppm);
}

Result<Id<Reading>> recordReading(Action &action, const NewReading &reading)
{
    if (std::vector<Issue> issues = issuesOf(reading, action.now()); !issues.empty())
        return Error::fromIssues(std::move(issues));
    const Instant at = reading.at.value_or(action.now());
    const QString place = reading.place.trimmed();
    Query same = action.query(readingOfMoment);
    same.bind("at", at).bind("place", place);
    if (same.next())
        return Error::conflict(ReadingText::tr("There is a reading of this moment and place already."));
    const auto id = action.newId<Reading>();
    action.add("reading", id,
               {{"at_ms", at},
                {"place", place},
                {"temperature_milli", reading.temperature ? Value(reading.temperature->milli) : Value()},
                {"humidity_ppm", reading.humidity},
                {"source", u"typed"_s}});
    return id;
}

Result<Id<Reading>> recordReading(Studio &studio, const NewReading &reading, PersonRef person)
{
    return studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Write down a reading")), person,
        [&](Action &action) -> Result<Id<Reading>> {
            BENCHBOOK_ASSIGN(const Id<Reading> id, recordReading(action, reading));
            QStringList values;
            if (reading.temperature)
                values << displayText(*reading.temperature);
            if (reading.humidity)
                values << displayText(*reading.humidity);
            action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Write down a reading: %1"), {values.join(u" · "_s)}));
            return id;
        });
}

std::optional<ReadingInfo> readingAt(const Reader &reader, Instant moment, qint64 maxAgeSeconds, const QString &place)
{
    constexpr qint64 milliseconds = 1000;
    Query query = reader.query(nearestReading);
    query.bind("moment", moment).bind("age", maxAgeSeconds * milliseconds).bind("place", place);
    return query.next() ? std::optional(readingOfRow(query)) : std::nullopt;
}

std::vector<ReadingInfo> readingsBetween(const Reader &reader, Instant first, Instant last)
{
    Query query = reader.query(readingsOfSpan);
    query.bind("first", first).bind("last", last);
    std::vector<ReadingInfo> readings;
    while (query.next())
        readings.push_back(readingOfRow(query));
    return readings;
}

} // namespace benchbook
