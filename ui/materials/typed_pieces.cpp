#include "ui/materials/typed_pieces.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace benchbook {

Result<std::vector<Quantity>> readPieces(const QString &text, const Unit &unit)
{
    // A comma alone may belong to a number: 1,200 g.
    static const QRegularExpression between(u",\\s+|[;；，、\\n]"_s);
    std::vector<Quantity> pieces;
    for (const QString &part : text.split(between, Qt::SkipEmptyParts)) {
        const QString piece = part.trimmed();
        if (piece.isEmpty())
            continue;
        BENCHBOOK_ASSIGN(const TypedQuantity typed, parseTypedQuantity(piece, unit));
        BENCHBOOK_ASSIGN(const Quantity quantity, convert(typed.quantity, typed.unit, unit, Rounding::HalfEven));
        if (quantity <= Quantity())
            return Error::invalid(
                QCoreApplication::translate("TypedPieces", "“%1” is not more than nothing.").arg(piece));
        pieces.push_back(quantity);
    }
    return pieces;
}

QString examplePieces(const Unit &unit)
{
    const bool whole = unit.dimension == Dimension::Count;
    return (whole ? u"20 %1, 35 %1"_s : u"18.5 %1, 22 3/4 %1"_s).arg(unit.code);
}

} // namespace benchbook
