#include "core/knowledge/measured.h"

#include "core/letters/letter_kinds.h"
#include "core/tools/reading.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <cmath>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct MeasuredText
{
    Q_DECLARE_TR_FUNCTIONS(Knowledge)
};

constexpr qint64 halfADay = 12 * 3600; ///< seconds
constexpr double coverage = 2;         ///< standard errors: about 95 of 100
constexpr qint64 digitsThatCount = 100;

/// The step in which the uncertainty has two digits that count: 1 200 000 → 100 000.
qint64 stepOf(qint64 micro)
{
    qint64 step = 1;
    while (micro / step >= digitsThatCount)
        step *= 10;
    return step;
}

qint64 roundedTo(qint64 micro, qint64 step) { return multiplyDivide(micro, 1, step, Rounding::HalfEven) * step; }

/// Never less than it is: an uncertainty that is rounded down would promise too much.
qint64 roundedUp(double micro, qint64 step) { return static_cast<qint64>(std::ceil(micro / double(step))) * step; }

} // namespace

Result<Measured> measuredOf(const QString &readings)
{
    static const QRegularExpression between(u"[\\s;]+"_s);
    const QStringList words = readings.trimmed().split(between, Qt::SkipEmptyParts);
    std::vector<qint64> values;
    QString unit;
    for (const QString &word : words) {
        const Result<Quantity> value = parseQuantity(word);
        if (value.ok()) {
            values.push_back(value->micro());
        } else if (!values.empty() && (unit.isEmpty() || unit == word) && word.size() <= maxUnitText) {
            unit = word;
        } else {
            return Error::invalid(MeasuredText::tr("“%1” is no number. Write the readings and their unit behind them: "
                                                   "24.1 24.6 23.9 N/mm2.")
                                      .arg(word));
        }
        if (values.size() > mostReadings || (value.ok() && std::abs(value->micro()) > maxBodyMicro))
            return Error::invalid(MeasuredText::tr("At most %1 readings, none beyond all measure.").arg(mostReadings));
    }
    if (values.empty())
        return Error::invalid(MeasuredText::tr("Write down what was read."));
    if (unit.isEmpty())
        return Error::invalid(MeasuredText::tr("Say the unit, too, behind the last reading."));
    const auto count = static_cast<qint64>(values.size());
    qint64 sum = 0;
    for (const qint64 value : values)
        sum += value;
    qint64 mean = multiplyDivide(sum, 1, count, Rounding::HalfEven);
    Measured measured{.readings = static_cast<int>(count)};
    if (count > 1) {
        double squares = 0;
        for (const qint64 value : values) {
            const double apart = double(value) - double(sum) / double(count);
            squares += apart * apart;
        }
        const double error = coverage * std::sqrt(squares / double(count - 1) / double(count));
        const qint64 step = stepOf(static_cast<qint64>(std::ceil(error)));
        mean = roundedTo(mean, step);
        measured.uncertainty = BodyQuantity{Quantity::fromMicro(roundedUp(error, step)), unit};
    }
    measured.value = {Quantity::fromMicro(mean), unit};
    return measured;
}

QString conditionsOn(const Reader &reader, QDate day)
{
    const Instant noon(startOf(day, reader.zone()).milliseconds() + halfADay * 1000);
    const std::optional<ReadingInfo> reading = readingAt(reader, noon, halfADay);
    if (!reading)
        return {};
    QStringList words;
    if (reading->temperature)
        words << displayText(*reading->temperature);
    if (reading->humidity)
        words << displayText(*reading->humidity);
    return words.join(u", "_s);
}

} // namespace benchbook
