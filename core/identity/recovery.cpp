#include "core/identity/recovery.h"

#include "core/identity/digit_text.h"

#include <QCoreApplication>
#include <QtEndian>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct RecoveryText
{
    Q_DECLARE_TR_FUNCTIONS(Recovery)
};

constexpr qsizetype rowBytes = 8;
constexpr qsizetype rowNumberDigits = 20; ///< as many as the largest number of eight bytes has
constexpr qsizetype rowDigits = rowNumberDigits + digitGroup;
/// The greatest prime of five digits. It divides neither a digit times a power of ten nor the difference of two
/// neighbours that were swapped, so both are always noticed.
constexpr quint64 rowPrime = 99'991;
/// Another layout of the sheet would get another, so that neither passes for the other.
constexpr quint64 sheetVersion = 1;

quint64 rowCheck(int row, QStringView number)
{
    quint64 rest = sheetVersion * 100 + static_cast<quint64>(row);
    for (const QChar digit : number)
        rest = (rest * 10 + static_cast<quint64>(digit.unicode() - u'0')) % rowPrime;
    return rest;
}

QString rowOf(int row, quint64 value)
{
    const QString number = QString::number(value).rightJustified(rowNumberDigits, u'0');
    return number + QString::number(rowCheck(row, number)).rightJustified(digitGroup, u'0');
}

std::optional<quint64> valueOfRow(int row, QStringView typed)
{
    const std::optional<QString> digits = plainDigits(typed, rowDigits);
    if (!digits || digits->size() != rowDigits)
        return std::nullopt;
    const QStringView number = QStringView(*digits).first(rowNumberDigits);
    bool fits = false;
    const quint64 value = number.toULongLong(&fits);
    if (!fits || QStringView(*digits).last(digitGroup).toULongLong() != rowCheck(row, number))
        return std::nullopt;
    return value;
}

QStringList recoveryDigits(const StudioKeys &keys)
{
    QStringList rows;
    const auto add = [&rows](const SecretBytes &seed) {
        for (qsizetype at = 0; at < seed.size(); at += rowBytes)
            rows.append(rowOf(static_cast<int>(rows.size()) + 1, qFromBigEndian<quint64>(seed.data() + at)));
    };
    add(keys.root.seed());
    add(keys.boxes.newest().seed());
    Q_ASSERT(rows.size() == recoveryRows);
    return rows;
}

} // namespace

QStringList recoveryText(const StudioKeys &keys)
{
    QStringList rows = recoveryDigits(keys);
    for (QString &row : rows)
        row = digitGroups(row);
    return rows;
}

QString recoveryCode(const StudioKeys &keys) { return recoveryDigits(keys).join(QString()); }

bool isRecoveryRow(int row, QStringView typed)
{
    return row >= 1 && row <= recoveryRows && valueOfRow(row, typed).has_value();
}

Result<StudioKeys> keysFromRecovery(const QString &typed)
{
    QStringList rows;
    for (const QString &line : typed.split(u'\n')) {
        if (!line.trimmed().isEmpty())
            rows.append(line);
    }
    // A scanned code, or a sheet that lost its line ends on the way.
    if (rows.size() == 1) {
        if (const auto digits = plainDigits(rows.front(), recoveryRows * rowDigits);
            digits && digits->size() == recoveryRows * rowDigits) {
            rows.clear();
            for (int row = 0; row < recoveryRows; ++row)
                rows.append(digits->mid(row * rowDigits, rowDigits));
        }
    }
    return keysFromRecovery(rows);
}

Result<StudioKeys> keysFromRecovery(const QStringList &rows)
{
    static_assert(SignKey::seedSize + BoxKey::seedSize == recoveryRows * rowBytes);
    std::vector<Issue> issues;
    if (rows.size() > recoveryRows)
        issues.push_back({u"rows"_s, RecoveryText::tr("There are more than %1 rows.").arg(recoveryRows)});
    SecretBytes seeds(recoveryRows * rowBytes);
    for (int row = 1; row <= recoveryRows; ++row) {
        const QString field = u"row%1"_s.arg(row);
        if (row > rows.size() || rows.at(row - 1).trimmed().isEmpty()) {
            issues.push_back({field, RecoveryText::tr("Row %1 is missing.").arg(row)});
            continue;
        }
        const std::optional<quint64> value = valueOfRow(row, rows.at(row - 1));
        if (value)
            qToBigEndian(*value, seeds.data() + (row - 1) * rowBytes);
        else
            issues.push_back(
                {field, RecoveryText::tr("Row %1 is not as it was printed. Compare it digit by digit.").arg(row)});
    }
    if (!issues.empty())
        return Error::fromIssues(std::move(issues));
    const QByteArrayView all = seeds.view();
    return StudioKeys{*SignKey::fromSeed(SecretBytes::copyOf(all.first(SignKey::seedSize))),
                      BoxKeys(*BoxKey::fromSeed(SecretBytes::copyOf(all.last(BoxKey::seedSize))))};
}

} // namespace benchbook
