// Units of measure with exact factors.
#pragma once

#include "core/base/quantity.h"
#include "core/base/ratio.h"

#include <QString>

namespace benchbook {

enum class Dimension { Count, Length, Area, Mass, Volume };

/// One unit of measure. `factor` is how many reference units of its dimension it holds (piece,
/// millimetre, square millimetre, milligram, millilitre).
struct Unit
{
    QString code;   ///< as stored and typed: "dm2", "sqft", "g"
    QString symbol; ///< as shown: "dm²", "sq ft", "g"
    Dimension dimension = Dimension::Count;
    Factor factor;

    /// Finds a unit by its code, symbol or a usual spelling ("sq ft", "㎡", "pcs", "件").
    static Result<Unit> fromText(const QString &text);
    static const std::vector<Unit> &all();
    friend bool operator==(const Unit &a, const Unit &b) { return a.code == b.code; }
};

/// Converts between units of one dimension with one rounding; Invalid for different dimensions.
Result<Quantity> convert(Quantity quantity, const Unit &from, const Unit &to, Rounding rounding);
/// Converts only if no millionth is lost; there and back gives the same quantity. Refused otherwise.
Result<Quantity> convertExact(Quantity quantity, const Unit &from, const Unit &to);

/// What so many pieces need of a material: per piece × pieces × (1 + attrition), rounded up to the millionth, and
/// to whole ones of what is counted: half a buckle cannot be issued.
Quantity neededFor(Quantity perPiece, qint64 pieces, Ratio attrition, const Unit &unit);

/// A quantity as a person typed it, with its unit: "18.5 sqft". Without a unit, `fallback` is meant.
struct TypedQuantity
{
    Quantity quantity;
    Unit unit;
};
Result<TypedQuantity> parseTypedQuantity(const QString &text, const Unit &fallback);
/// The symbol as people read it: "pcs" is a word, and has one in each language.
QString shownSymbol(const Unit &unit);
/// "18.5 sq ft".
QString displayText(Quantity quantity, const Unit &unit);

} // namespace benchbook
