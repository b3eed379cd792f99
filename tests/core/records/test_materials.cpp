// Materials: what lies on the shelves, units that are in use, the studio's own fields.
#include "core/materials/material.h"
#include "core/stock/stock.h"
#include "tests/core/records/parts.h"
#include "tests/core/records/workshop_example.h"

namespace benchbook::testing {
namespace {

using namespace Qt::StringLiterals;

class TestMaterials final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void listTellsQuantityValueAndState()
    {
        TestStudio studio;
        const qint64 id = addJson(*studio, materialKind(),
                                  R"({"name": "Veg tan", "kind": "leather", "unit": "dm2", "reorderPoint": "50"})");
        const qint64 buckle =
            addJson(*studio, materialKind(), R"({"name": "Buckle", "kind": "hardware", "unit": "pcs"})");
        const auto cell = [&](const char *column) { return cellOf(*studio, materialList(), id, column); };
        QCOMPARE(cell("onHand"), QJsonValue(u"0"_s));
        QCOMPARE(cell("value"), QJsonValue(u"0.00"_s));
        QCOMPARE(cell("state"), QJsonValue(u"low"_s));
        QCOMPARE(cellOf(*studio, materialList(), buckle, "state"), QJsonValue(QJsonValue::Null));

        const auto lots = receive(*studio,
                                  {.material = Id<Material>(id),
                                   .pieces = {Quantity::units(40), Quantity::units(30)},
                                   .cost = Money::fromMinor(70'000)},
                                  {});
        BENCHBOOK_VERIFY(lots);
        QCOMPARE(cell("onHand"), QJsonValue(u"70"_s));
        QCOMPARE(cell("value"), QJsonValue(u"700.00"_s));
        QCOMPARE(cell("state"), QJsonValue(u"on_hand"_s));
        QCOMPARE(cell("lots"), QJsonValue(2));
        QVERIFY(idsOf(*studio, materialList(), {{}, u"low"_s}).empty());

        // What is issued to the bench is on no shelf any more.
        BENCHBOOK_VERIFY(studio->perform(Sentence("Issue"), {}, [&](Action &action) {
            return takeOut(action, lots->front().id, places::shelf, places::bench, Quantity::units(40),
                           {.kind = "issue"});
        }));
        QCOMPARE(cell("onHand"), QJsonValue(u"30"_s));
        QCOMPARE(cell("value"), QJsonValue(u"300.00"_s));
        QCOMPARE(cell("lots"), QJsonValue(1));
        QCOMPARE(cell("state"), QJsonValue(u"low"_s));
        QCOMPARE(idsOf(*studio, materialList(), {{}, u"low"_s}), std::vector<qint64>{id});

        BENCHBOOK_VERIFY(receive(*studio, {.material = Id<Material>(id), .pieces = {Quantity::units(100)}}, {}));
        QCOMPARE(cell("value"), QJsonValue(QJsonValue::Null)); // One hide of unknown cost.
        QCOMPARE(idsOf(*studio, materialList(), {{}, {}, u"onHand"_s, true}).front(), id);
        QCOMPARE(idsOf(*studio, materialList(), {{}, u"hardware"_s}), std::vector<qint64>{buckle});
    }

    void theUnitIsSettledOnceItIsUsed()
    {
        TestStudio studio;
        const qint64 id = addJson(*studio, materialKind(), R"({"name": "A", "unit": "m", "reorderPoint": "5"})");
        const auto change = [&](const Draft &draft) { return changeRecord(*studio, materialKind(), id, draft, {}); };
        QCOMPARE(issueKeys(change({{u"unit"_s, u"cm"_s}}).error()), QStringList{u"reorderPoint"_s});
        BENCHBOOK_VERIFY(change({{u"unit"_s, u"cm"_s}, {u"reorderPoint"_s, Quantity::units(500)}}));
        BENCHBOOK_VERIFY(receive(*studio, {.material = Id<Material>(id), .pieces = {Quantity::units(1)}}, {}));
        QCOMPARE(issueKeys(change({{u"unit"_s, u"m"_s}}).error()), QStringList{u"unit"_s});
        BENCHBOOK_VERIFY(change({{u"unit"_s, u"cm"_s}, {u"name"_s, u"B"_s}}));
    }

    void ownFieldsAreNameAndValue()
    {
        const auto fields = parseOwnFields(u"厚度： 1.2 mm\n\ntannery: Badalassi: Carlo"_s);
        BENCHBOOK_VERIFY(fields);
        QCOMPARE(fields->size(), 2u);
        QCOMPARE(fields->at(0).name, u"厚度"_s);
        QCOMPARE(fields->at(1).value, u"Badalassi: Carlo"_s);
        QVERIFY(!parseOwnFields(u"no colon"_s).ok());
        QVERIFY(!parseOwnFields(u"a: 1\nA: 2"_s).ok());
        TestStudio studio;
        const Draft draft{{u"name"_s, u"A"_s}, {u"unit"_s, u"m"_s}, {u"ownFields"_s, u": x"_s}};
        QCOMPARE(issueKeys(addRecord(*studio, materialKind(), draft, {}).error()), QStringList{u"ownFields"_s});
    }
};

} // namespace

std::unique_ptr<QObject> testMaterials() { return std::make_unique<TestMaterials>(); }

} // namespace benchbook::testing

#include "test_materials.moc"
