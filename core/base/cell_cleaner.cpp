#include "core/base/cell_cleaner.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct CellCleanerWords
{
    Q_DECLARE_TR_FUNCTIONS(Channel)
};

QString withoutSpareZeros(const QString &text, int decimals)
{
    static const QRegularExpression fraction(u"\\.([0-9]*)"_s);
    const QRegularExpressionMatch match = fraction.match(text);
    if (!match.hasMatch() || match.capturedLength(1) <= decimals)
        return text;
    const QString digits = match.captured(1);
    if (QStringView(digits).sliced(decimals).count(u'0') != digits.size() - decimals)
        return text;
    const QString kept = decimals == 0 ? QString() : QString(u'.' % digits.left(decimals));
    return text.left(match.capturedStart()) % kept % text.mid(match.capturedEnd());
}

} // namespace

Result<Money> cellMoney(const QString &cleaned, const Currency &currency)
{
    BENCHBOOK_ASSIGN(const Money money, parseMoney(withoutSpareZeros(cleaned, currency.digits), currency));
    if (money.minor() > maxCellMinor || money.minor() < -maxCellMinor)
        return Error::invalid(CellCleanerWords::tr("“%1” is too large for one order.").arg(cleaned));
    return money;
}

Result<Quantity> cellPieces(const QString &cleaned)
{
    BENCHBOOK_ASSIGN(const Quantity pieces, parseQuantity(cleaned));
    if (pieces <= Quantity()) {
        return Error::invalid(
            CellCleanerWords::tr("“%1” pieces cannot be ordered: the number must be above zero.").arg(cleaned));
    }
    if (!pieces.isWhole())
        return Error::invalid(CellCleanerWords::tr("“%1” is not a whole number of pieces.").arg(cleaned));
    if (pieces.wholeUnits() > maxCellPieces)
        return Error::invalid(CellCleanerWords::tr("“%1” pieces are too many for one line.").arg(cleaned));
    return pieces;
}

} // namespace benchbook
