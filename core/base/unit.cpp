#include "core/base/unit.h"

#include "core/base/attempt.h"
#include "core/base/decimal.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringList>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct UnitEntry
{
    Unit unit;
    QStringList spellings;
};

// Symbols that are words are translated where they are shown; lupdate finds them here.
[[maybe_unused]] constexpr const char *unitWords[] = {
    QT_TRANSLATE_NOOP("Base", "pcs"),   QT_TRANSLATE_NOOP("Base", "pairs"), QT_TRANSLATE_NOOP("Base", "dozen"),
    QT_TRANSLATE_NOOP("Base", "sq ft"), QT_TRANSLATE_NOOP("Base", "sq in"), QT_TRANSLATE_NOOP("Base", "liang"),
    QT_TRANSLATE_NOOP("Base", "jin"),
};

std::vector<UnitEntry> countAndLengthUnits()
{
    using enum Dimension;
    return {
        {{u"pcs"_s, u"pcs"_s, Count, {}}, {u"pc"_s, u"piece"_s, u"pieces"_s, u"件"_s, u"个"_s}},
        {{u"pair"_s, u"pairs"_s, Count, {2, 1}}, {u"pr"_s, u"双"_s, u"对"_s}},
        {{u"dozen"_s, u"dozen"_s, Count, {12, 1}}, {u"dozens"_s, u"doz"_s, u"dz"_s, u"打"_s}},
        {{u"mm"_s, u"mm"_s, Length, {}}, {u"毫米"_s}},
        {{u"cm"_s, u"cm"_s, Length, {10, 1}}, {u"厘米"_s, u"公分"_s}},
        {{u"m"_s, u"m"_s, Length, {1000, 1}}, {u"米"_s, u"metre"_s, u"meter"_s, u"metres"_s, u"meters"_s}},
        {{u"in"_s, u"in"_s, Length, {254, 10}}, {u"inch"_s, u"inches"_s, u"\""_s, u"″"_s, u"英寸"_s}},
        {{u"ft"_s, u"ft"_s, Length, {3048, 10}}, {u"foot"_s, u"feet"_s, u"英尺"_s}},
        {{u"yd"_s, u"yd"_s, Length, {9144, 10}}, {u"yard"_s, u"yards"_s, u"码"_s}},
    };
}

std::vector<UnitEntry> areaUnits()
{
    using enum Dimension;
    return {
        {{u"mm2"_s, u"mm²"_s, Area, {}}, {u"平方毫米"_s}},
        {{u"cm2"_s, u"cm²"_s, Area, {100, 1}}, {u"平方厘米"_s}},
        {{u"dm2"_s, u"dm²"_s, Area, {10'000, 1}}, {u"平方分米"_s}},
        {{u"m2"_s, u"m²"_s, Area, {1'000'000, 1}}, {u"sqm"_s, u"平方米"_s, u"平米"_s}},
        {{u"sqft"_s, u"sq ft"_s, Area, {9'290'304, 100}},
         {u"ft2"_s, u"sf"_s, u"square foot"_s, u"square feet"_s, u"平方英尺"_s}},
        {{u"sqin"_s, u"sq in"_s, Area, {64'516, 100}}, {u"in2"_s, u"square inch"_s, u"square inches"_s, u"平方英寸"_s}},
    };
}

std::vector<UnitEntry> massAndVolumeUnits()
{
    using enum Dimension;
    return {
        {{u"mg"_s, u"mg"_s, Mass, {}}, {u"毫克"_s}},
        {{u"g"_s, u"g"_s, Mass, {1000, 1}}, {u"gram"_s, u"grams"_s, u"克"_s}},
        {{u"kg"_s, u"kg"_s, Mass, {1'000'000, 1}}, {u"公斤"_s, u"千克"_s}},
        {{u"oz"_s, u"oz"_s, Mass, {45'359'237, 1600}}, {u"ounce"_s, u"ounces"_s, u"盎司"_s}},
        {{u"lb"_s, u"lb"_s, Mass, {45'359'237, 100}}, {u"lbs"_s, u"pound"_s, u"pounds"_s, u"磅"_s}},
        {{u"ozt"_s, u"oz t"_s, Mass, {311'034'768, 10'000}}, {u"troy ounce"_s, u"troy ounces"_s, u"金衡盎司"_s}},
        {{u"liang"_s, u"liang"_s, Mass, {50'000, 1}}, {u"两"_s, u"市两"_s}},
        {{u"jin"_s, u"jin"_s, Mass, {500'000, 1}}, {u"斤"_s, u"市斤"_s}},
        {{u"ml"_s, u"ml"_s, Volume, {}}, {u"毫升"_s}},
        {{u"l"_s, u"l"_s, Volume, {1000, 1}}, {u"升"_s, u"litre"_s, u"liter"_s, u"litres"_s, u"liters"_s}},
        {{u"floz"_s, u"fl oz"_s, Volume, {295'735'295'625, 10'000'000'000}},
         {u"fluid ounce"_s, u"fluid ounces"_s, u"液盎司"_s}},
    };
}

/// One key for all ways to write a unit: compatibility characters (㎡, ²) become plain, and case,
/// spaces and dots do not count.
QString unitKey(const QString &text)
{
    QString key = text.normalized(QString::NormalizationForm_KC).toCaseFolded().simplified();
    return key.remove(u' ').remove(u'.');
}

const std::vector<UnitEntry> &unitEntries()
{
    static const std::vector<UnitEntry> entries = [] {
        std::vector<UnitEntry> all;
        for (const auto &some : {countAndLengthUnits(), areaUnits(), massAndVolumeUnits()})
            all.insert(all.end(), some.begin(), some.end());
        return all;
    }();
    return entries;
}

const QHash<QString, Unit> &unitsByKey()
{
    static const QHash<QString, Unit> units = [] {
        QHash<QString, Unit> byKey;
        for (const UnitEntry &entry : unitEntries()) {
            for (const QString &spelling : entry.spellings + QStringList{entry.unit.code, entry.unit.symbol})
                byKey.insert(unitKey(spelling), entry.unit);
        }
        return byKey;
    }();
    return units;
}

Error differentDimensions(const Unit &from, const Unit &to)
{
    return Error::invalid(
        QCoreApplication::translate("Base", "%1 cannot be converted to %2: they measure different things.")
            .arg(shownSymbol(from), shownSymbol(to)));
}

bool belongsToNumber(QChar character)
{
    return (character >= u'0' && character <= u'9') || u"+-.,/ "_s.contains(character);
}

} // namespace

QString shownSymbol(const Unit &unit) { return QCoreApplication::translate("Base", unit.symbol.toUtf8().constData()); }

Result<Unit> Unit::fromText(const QString &text)
{
    const auto found = unitsByKey().constFind(unitKey(text));
    if (found == unitsByKey().constEnd())
        return Error::notFound(
            QCoreApplication::translate("Base", "“%1” is not a unit we know.").arg(text.simplified()));
    return *found;
}

const std::vector<Unit> &Unit::all()
{
    static const std::vector<Unit> units = [] {
        std::vector<Unit> list;
        for (const UnitEntry &entry : unitEntries())
            list.push_back(entry.unit);
        return list;
    }();
    return units;
}

Result<Quantity> convert(Quantity quantity, const Unit &from, const Unit &to, Rounding rounding)
{
    if (from.dimension != to.dimension)
        return differentDimensions(from, to);
    return attempt([&]() -> Result<Quantity> {
        const Factor factor = from.factor * to.factor.inverse();
        return quantity.portion(factor.numerator(), factor.denominator(), rounding);
    });
}

Result<Quantity> convertExact(Quantity quantity, const Unit &from, const Unit &to)
{
    BENCHBOOK_ASSIGN(const Quantity below, convert(quantity, from, to, Rounding::Down));
    BENCHBOOK_ASSIGN(const Quantity above, convert(quantity, from, to, Rounding::Up));
    if (below != above)
        return Error::refused(QCoreApplication::translate("Base", "%1 cannot be written in %2 without rounding.")
                                  .arg(displayText(quantity, from), shownSymbol(to)));
    return below;
}

Result<TypedQuantity> parseTypedQuantity(const QString &text, const Unit &fallback)
{
    const QString folded = foldedText(text);
    qsizetype end = 0;
    while (end < folded.size() && belongsToNumber(folded[end]))
        ++end;
    if (end == 0 && !folded.isEmpty())
        return notANumber(text);
    BENCHBOOK_ASSIGN(const Quantity quantity, parseQuantity(folded.left(end)));
    if (end == folded.size())
        return TypedQuantity{quantity, fallback};
    BENCHBOOK_ASSIGN(Unit unit, Unit::fromText(folded.mid(end)));
    return TypedQuantity{quantity, std::move(unit)};
}

QString displayText(Quantity quantity, const Unit &unit) { return plainText(quantity) % u' ' % shownSymbol(unit); }

Quantity neededFor(Quantity perPiece, qint64 pieces, Ratio attrition, const Unit &unit)
{
    const Quantity need = perPiece.times(pieces).increased(attrition, Rounding::Up);
    if (unit.dimension != Dimension::Count)
        return need;
    return Quantity::units(multiplyDivide(need.micro(), 1, Quantity::microPerUnit, Rounding::Up));
}

} // namespace benchbook
