#include "core/base/result.h"
#include "tests/core/base/suites.h"

#include <QTest>

namespace benchbook::test {

using namespace Qt::StringLiterals;

namespace {

Result<int> half(int number)
{
    if (number % 2 != 0)
        return Error::invalid(u"odd"_s);
    return number / 2;
}

Result<void> mustBeEven(int number)
{
    BENCHBOOK_TRY(half(number));
    return {};
}

Result<int> quarter(int number)
{
    BENCHBOOK_ASSIGN(const int once, half(number));
    return half(once);
}

} // namespace

class ResultTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theMacrosPassTheValueOrLeaveWithTheError()
    {
        QCOMPARE(quarter(8).value(), 2);
        QCOMPARE(quarter(6).error().message, u"odd"_s);
        QCOMPARE(quarter(6).valueOr(-1), -1);
        QVERIFY(mustBeEven(4).ok());
        QVERIFY(!mustBeEven(3).ok());
    }

    void issuesBecomeOneErrorWithALineEach()
    {
        const Error error = Error::fromIssues({{u"name"_s, u"No name."_s}, {u"price"_s, u"No price."_s}});
        QCOMPARE(error.code, ErrorCode::Invalid);
        QCOMPARE(error.message, u"No name.\nNo price."_s);
        QCOMPARE(error.issues.size(), 2U);
    }

    void codesHaveStableNames()
    {
        QCOMPARE(codeName(ErrorCode::NotFound), u"NOT_FOUND"_s);
        QCOMPARE(codeName(ErrorCode::Refused), u"REFUSED"_s);
    }
};

int runResultTest(const QStringList &arguments)
{
    ResultTest test;
    return QTest::qExec(&test, arguments);
}

} // namespace benchbook::test

#include "result_test.moc"
