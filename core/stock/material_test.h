// Material tests: what was measured or judged of a lot, and by which method.
#pragma once

#include "core/journal/action.h"
#include "core/stock/lot.h"

namespace benchbook {

/// A test as it is recorded: a value, a verdict, or both.
struct NewMaterialTest
{
    Id<Lot> lot;
    QString method; ///< "tear test", "test bar at cone 6"; never empty
    std::optional<Quantity> value = {};
    QString unit = {};                        ///< of the value: any, as people of the trade write it ("N/mm")
    std::optional<Quantity> uncertainty = {}; ///< ±, ≥ 0, in the same unit; only beside a value
    std::optional<bool> passed = {};          ///< nothing: no verdict
    QString note = {};
    QDate day = {};            ///< invalid: today; never ahead
    bool holdIfFailed = false; ///< a failed test holds the lot, in the same action
    bool release = false;      ///< a passed one releases it
};

struct MaterialTestInfo
{
    Id<MaterialTest> id;
    QDate day;
    QString method;
    std::optional<Quantity> value;
    QString unit;
    std::optional<Quantity> uncertainty;
    std::optional<bool> passed;
    QString note;
};

/// Every issue at once, by the names of the fields above.
Result<Id<MaterialTest>> recordTest(Studio &studio, const NewMaterialTest &test, PersonRef person);
Result<Id<MaterialTest>> recordTest(Action &action, const NewMaterialTest &test);

/// The tests of a lot that stand, the newest first.
std::vector<MaterialTestInfo> testsOf(const Reader &reader, Id<Lot> lot);
/// "4.2 ± 0.3 N/mm", or nothing where it was only judged.
QString valueText(const MaterialTestInfo &test);

} // namespace benchbook
