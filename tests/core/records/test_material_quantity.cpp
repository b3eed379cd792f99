// How quantities of a material are written: units, packs, several pieces.
#include "core/materials/material.h"
#include "core/materials/material_quantity.h"
#include "tests/core/records/parts.h"
#include "tests/core/records/workshop_example.h"

namespace benchbook::testing {
namespace {

using namespace Qt::StringLiterals;

class TestMaterialQuantity final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void packsAndUnitsAreConvertedExactly_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("micro");
        QTest::newRow("pack") << u"3 cone"_s << 1'350'000'000LL;
        QTest::newRow("plural") << u"3 Cones"_s << 1'350'000'000LL;
        QTest::newRow("part of a pack") << u"1/2 cone"_s << 225'000'000LL;
        QTest::newRow("unit") << u"12.5 cm"_s << 125'000LL;
        QTest::newRow("its own unit") << u"12"_s << 12'000'000LL;
        QTest::newRow("yards") << u"1 yd"_s << 914'400LL;
    }

    void packsAndUnitsAreConvertedExactly()
    {
        QFETCH(QString, text);
        QFETCH(qint64, micro);
        const MaterialUnits units{u"Thread"_s, Unit::fromText(u"m"_s).value(), u"cone"_s, Quantity::units(450)};
        const auto read = parseMaterialQuantity(units, text);
        BENCHBOOK_VERIFY(read);
        QCOMPARE(read->micro(), micro);
    }

    void aPackIsReadFromTheMaterial()
    {
        TestStudio studio;
        const qint64 id =
            addJson(*studio, materialKind(),
                    R"({"name": "Clay", "kind": "clay", "unit": "kg", "packName": "袋", "pack": "12.5"})");
        const auto read = studio->read(
            [&](const Reader &reader) { return parseMaterialQuantity(reader, Id<Material>(id), u"2袋"_s); });
        BENCHBOOK_VERIFY(read);
        QCOMPARE(read->micro(), 25'000'000);
    }

    void whatIsTooMuchIsRefused()
    {
        const MaterialUnits clay{u"Clay"_s, Unit::fromText(u"kg"_s).value(), u"bag"_s, Quantity::units(25)};
        QVERIFY(!parseMaterialQuantity(clay, u"999999999999 bag"_s).ok());
    }

    void whatMeasuresSomethingElseIsRefused()
    {
        const MaterialUnits hide{u"Veg tan"_s, Unit::fromText(u"dm2"_s).value()};
        const auto mixed = parseMaterialQuantity(hide, u"3 kg"_s);
        QVERIFY(!mixed.ok());
        QVERIFY2(mixed.error().message.contains(u"in kg, but Veg tan is counted in dm²"_s),
                 qPrintable(mixed.error().message));
        QVERIFY(!parseMaterialQuantity(hide, u"3 cone"_s).ok());
        QVERIFY(!parseMaterialQuantity(hide, u"cone"_s).ok());
    }

    void severalPiecesInOneLine()
    {
        const MaterialUnits clay{u"Clay"_s, Unit::fromText(u"kg"_s).value(), u"bag"_s, Quantity::units(25)};
        for (const QString &text : {u"10 x 25 kg"_s, u"10×25kg"_s, u"10 * 1 bag"_s, u"10Ｘ２５"_s}) {
            const auto pieces = parsePieces(clay, text);
            BENCHBOOK_VERIFY(pieces);
            QCOMPARE(pieces->size(), 1u);
            QCOMPARE(pieces->front().count, 10);
            QCOMPARE(pieces->front().size, Quantity::units(25));
        }
        const auto mixed = parsePieces(clay, u"2 x 500 g, 1 bag；3"_s);
        BENCHBOOK_VERIFY(mixed);
        QCOMPARE(mixed->size(), 3u);
        QCOMPARE(mixed->at(0).size.micro(), 500'000);
        QCOMPARE(mixed->at(2).size, Quantity::units(3));
        QVERIFY(parsePieces(clay, u"  "_s)->empty());
        for (const QString &text :
             {u"0 x 5 kg"_s, u"501 x 1 kg"_s, u"300 x 1, 300 x 1"_s, u"2 x"_s, u"2 x -1"_s, u"0"_s})
            QVERIFY2(!parsePieces(clay, text).ok(), qPrintable(text));
    }
};

} // namespace

std::unique_ptr<QObject> testMaterialQuantity() { return std::make_unique<TestMaterialQuantity>(); }

} // namespace benchbook::testing

#include "test_material_quantity.moc"
