#include "core/stock/material_test.h"

#include "core/journal/studio.h"
#include "core/stock/lot_hold.h"

#include <QCoreApplication>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct TestText
{
    Q_DECLARE_TR_FUNCTIONS(Stock)
};

constexpr const char *testsOfLot = R"sql(
    SELECT id, about_day, method, value_micro, value_unit, uncertainty_micro, passed, note
    FROM standing_material_test WHERE lot_id = :lot ORDER BY about_day DESC, id DESC
)sql";

std::vector<Issue> issuesOf(const NewMaterialTest &test, QDate today)
{
    std::vector<Issue> issues;
    if (test.method.trimmed().isEmpty())
        issues.push_back({u"method"_s, TestText::tr("Say how it was tested.")});
    if (!test.value && !test.passed)
        issues.push_back({u"value"_s, TestText::tr("Write down what was measured, or whether it passed.")});
    if (test.uncertainty && !test.value)
        issues.push_back({u"uncertainty"_s, TestText::tr("An uncertainty belongs to a value.")});
    else if (test.uncertainty && *test.uncertainty < Quantity())
        issues.push_back({u"uncertainty"_s, TestText::tr("An uncertainty is not negative.")});
    if (!test.unit.trimmed().isEmpty() && !test.value)
        issues.push_back({u"unit"_s, TestText::tr("A unit belongs to a value.")});
    if (test.day > today)
        issues.push_back({u"day"_s, TestText::tr("No test is made on a day that is still ahead.")});
    return issues;
}

} // namespace

Result<Id<MaterialTest>> recordTest(Action &action, const NewMaterialTest &test)
{
    BENCHBOOK_ASSIGN(const LotInfo info, lotInfo(action.reader(), test.lot));
    if (std::vector<Issue> issues = issuesOf(test, action.today()); !issues.empty())
        return Error::fromIssues(std::move(issues));
    const auto id = action.newId<MaterialTest>();
    action.add("material_test", id,
               {{"at_ms", action.now()},
                {"about_day", test.day.isValid() ? test.day : action.today()},
                {"lot_id", test.lot},
                {"method", test.method.trimmed()},
                {"value_micro", test.value},
                {"value_unit", test.unit.trimmed()},
                {"uncertainty_micro", test.uncertainty},
                {"passed", test.passed ? Value(*test.passed ? 1 : 0) : Value()},
                {"note", test.note.trimmed()}});
    // The reasons stay in the book whatever language is spoken later: they are made of the studio's own words.
    const bool held = isHeld(action.reader(), test.lot);
    if (test.holdIfFailed && test.passed == false && !held)
        BENCHBOOK_TRY(holdLot(action, test.lot, QString(u"✕ " + test.method.trimmed())));
    if (test.release && test.passed == true && held)
        BENCHBOOK_TRY(releaseLot(action, test.lot, QString(u"✓ " + test.method.trimmed())));
    return id;
}

Result<Id<MaterialTest>> recordTest(Studio &studio, const NewMaterialTest &test, PersonRef person)
{
    return studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Test a lot")), person, [&](Action &action) -> Result<Id<MaterialTest>> {
            BENCHBOOK_ASSIGN(const Id<MaterialTest> id, recordTest(action, test));
            BENCHBOOK_ASSIGN(const LotInfo info, lotInfo(action.reader(), test.lot));
            action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Test %1: %2"), {info.code, test.method.trimmed()}));
            return id;
        });
}

std::vector<MaterialTestInfo> testsOf(const Reader &reader, Id<Lot> lot)
{
    Query query = reader.query(testsOfLot);
    query.bind("lot", lot);
    std::vector<MaterialTestInfo> tests;
    while (query.next()) {
        tests.push_back({query.id<MaterialTest>(0), query.day(1), query.text(2), query.maybeQuantity(3), query.text(4),
                         query.maybeQuantity(5), query.isNull(6) ? std::nullopt : std::optional(query.flag(6)),
                         query.text(7)});
    }
    return tests;
}

QString valueText(const MaterialTestInfo &test)
{
    if (!test.value)
        return {};
    QString text = plainText(*test.value);
    if (test.uncertainty)
        text += u" ± "_s + plainText(*test.uncertainty);
    if (!test.unit.isEmpty())
        text += u' ' + test.unit;
    return text;
}

} // namespace benchbook
