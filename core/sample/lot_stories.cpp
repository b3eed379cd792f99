#include "core/sample/lot_stories.h"

#include "core/materials/material.h"
#include "core/stock/material_test.h"
#include "core/stock/merge_lots.h"

#include <QCoreApplication>

namespace benchbook::sample {

using namespace Qt::StringLiterals;

namespace {

Quantity hundredths(qint64 count) { return Quantity::fromMicro(count * 10'000); }

Result<std::vector<MadeLot>> receiveMeasured(Studio &studio, Id<Material> leather, bool english, PersonRef owner)
{
    Receipt receipt{.material = leather, .pieces = {}};
    const QString scar = english ? u"scar at the neck"_s : u"颈部有疤痕"_s;
    receipt.pieces = {
        {hundredths(17'825), {.grade = u"A"_s, .thickness = hundredths(142), .side = u"left"_s}},
        {hundredths(18'150), {.grade = u"A"_s, .thickness = hundredths(138), .side = u"right"_s, .defects = scar}}};
    receipt.cost = Money::fromMinor(96'400);
    receipt.supplier = english ? u"Ida Leathers"_s : u"意达皮革行"_s;
    return receive(studio, receipt, owner);
}

Result<void> cutAndMerge(Studio &studio, Id<Lot> hide, PersonRef owner)
{
    SplitPart straps{hundredths(325)};
    straps.pieces = 8;
    SplitPart belly{hundredths(1'200), true};
    belly.traits.outline = u"0,0 480,0 420,300 0,240"_s;
    const SplitPart neck{hundredths(900), true};
    SplitPart offCut{hundredths(275)};
    offCut.scrap = true;
    BENCHBOOK_ASSIGN(const std::vector<MadeLot> made,
                     splitLot(studio, hide, places::shelf, {straps, belly, neck, neck, offCut}, owner));
    const auto merged = mergeLots(studio, {made[2].id, made[3].id}, places::shelf, {}, owner);
    return merged.ok() ? Result<void>() : Result<void>(merged.error());
}

Result<void> failATest(Studio &studio, Id<Lot> hide, bool english, PersonRef owner)
{
    NewMaterialTest test{hide, english ? u"Tear test"_s : u"撕裂测试"_s};
    test.value = hundredths(1'840);
    test.unit = u"N/mm"_s;
    test.uncertainty = hundredths(90);
    test.passed = false;
    test.note = english ? u"below the 20 N/mm we ask for"_s : u"低于要求的 20 N/mm"_s;
    test.holdIfFailed = true;
    const auto recorded = recordTest(studio, test, owner);
    return recorded.ok() ? Result<void>() : Result<void>(recorded.error());
}

Result<void> buyGlue(Studio &studio, bool english, PersonRef owner)
{
    const Draft draft{{u"name"_s, english ? u"Contact cement"_s : u"接触胶"_s},
                      {u"kind"_s, u"chemical"_s},
                      {u"unit"_s, u"ml"_s},
                      {u"packName"_s, english ? u"tin"_s : u"罐"_s},
                      {u"pack"_s, Quantity::units(500)},
                      {u"shelfLifeDays"_s, 180}};
    BENCHBOOK_ASSIGN(const qint64 glue, addRecord(studio, materialKind(), draft, owner));
    Receipt receipt{.material = Id<Material>(glue), .pieces = {Quantity::units(500)}};
    receipt.cost = Money::fromMinor(5'800);
    receipt.supplier = english ? u"Thread House"_s : u"线坊"_s;
    receipt.typedQuantity = english ? u"1 tin"_s : u"1 罐"_s;
    receipt.day = studio.today().addDays(-168);
    const auto lots = receive(studio, receipt, owner);
    return lots.ok() ? Result<void>() : Result<void>(lots.error());
}

/// A little silver, so that the ledger of fine metal has something to tell.
Result<void> keepSilver(Studio &studio, bool english, PersonRef owner)
{
    const Draft draft{{u"name"_s, english ? u"Sterling wire 1 mm"_s : u"925 银线 1 mm"_s},
                      {u"kind"_s, u"metal"_s},
                      {u"unit"_s, u"g"_s},
                      {u"metal"_s, u"silver"_s},
                      {u"fineness"_s, Ratio::fromPpm(925'000)}};
    BENCHBOOK_ASSIGN(const qint64 silver, addRecord(studio, materialKind(), draft, owner));
    Receipt receipt{.material = Id<Material>(silver), .pieces = {Quantity::units(120)}};
    receipt.cost = Money::fromMinor(96'000);
    receipt.supplier = english ? u"Yiwu Hardware"_s : u"义乌五金"_s;
    receipt.day = studio.today().addDays(-30);
    BENCHBOOK_ASSIGN(const std::vector<MadeLot> lots, receive(studio, receipt, owner));
    return scrapLot(studio, lots.front().id, places::shelf, hundredths(640), english ? u"sweeps"_s : u"锉屑"_s, owner);
}

} // namespace

Result<void> tellLotStories(Studio &studio, Id<Material> leather, bool english, PersonRef owner)
{
    BENCHBOOK_ASSIGN(const std::vector<MadeLot> hides, receiveMeasured(studio, leather, english, owner));
    BENCHBOOK_TRY(cutAndMerge(studio, hides[0].id, owner));
    BENCHBOOK_TRY(failATest(studio, hides[1].id, english, owner));
    BENCHBOOK_TRY(buyGlue(studio, english, owner));
    return keepSilver(studio, english, owner);
}

} // namespace benchbook::sample
