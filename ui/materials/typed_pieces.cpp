#include "ui/materials/typed_pieces.h"

using namespace Qt::StringLiterals;

namespace benchbook {

Result<MaterialUnits> unitsOf(const Session &session, const LotInfo &lot)
{
    if (!lot.material)
        return MaterialUnits{lot.itemName, lot.unit};
    return session.studio().read([&](const Reader &reader) { return materialUnits(reader, *lot.material); });
}

QString examplePieces(const Unit &unit)
{
    const bool whole = unit.dimension == Dimension::Count;
    return (whole ? u"20 %1, 35 %1"_s : u"18.5 %1, 22 3/4 %1"_s).arg(unit.code);
}

QString examplePieces(const MaterialUnits &units)
{
    if (!units.packName.isEmpty() && !units.pack.isZero())
        return u"3 %1, 2 × 5 %2"_s.arg(units.packName, units.base.code);
    return examplePieces(units.base) + u", 10 × 5 "_s + units.base.code;
}

} // namespace benchbook
