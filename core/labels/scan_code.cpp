#include "core/labels/scan_code.h"

namespace benchbook {
namespace {

/// The two digits that make the whole number leave 1 when divided by 97.
int checkDigits(qint64 payload) { return 98 - static_cast<int>(payload * 100 % 97); }

constexpr qint64 numbersOfKind = ScanCode::greatestNumber + 1;

} // namespace

QString ScanCode::text() const
{
    Q_ASSERT(number >= 0 && number <= greatestNumber);
    const qint64 payload = static_cast<qint64>(kind) * numbersOfKind + number;
    return QString::number(payload * 100 + checkDigits(payload));
}

std::optional<ScanCode> ScanCode::fromText(const QString &text)
{
    const QString digits = text.trimmed();
    if (digits.size() != length)
        return std::nullopt;
    qint64 value = 0;
    for (const QChar character : digits) {
        // Full-width digits are what an input method makes of them.
        const int digit = character.digitValue();
        if (digit < 0)
            return std::nullopt;
        value = value * 10 + digit;
    }
    const qint64 payload = value / 100;
    const qint64 kind = payload / numbersOfKind;
    if (kind < static_cast<qint64>(Kind::Lot) || kind > static_cast<qint64>(Kind::Person) ||
        value % 100 != checkDigits(payload))
        return std::nullopt;
    return ScanCode{static_cast<Kind>(kind), static_cast<int>(payload % numbersOfKind)};
}

} // namespace benchbook
