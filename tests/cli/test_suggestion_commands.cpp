// The inbox of suggestions by command line: seen, explained, taken, dismissed, brought back, judged, left to rules.
#include "tests/cli/cli_studio.h"
#include "tests/cli/cli_tests.h"

#include <QDate>
#include <QJsonArray>
#include <QTest>

namespace benchbook::testing {

using namespace Qt::StringLiterals;

namespace {

/// An order for two wallets that has to be begun this week; its thread lies there, its leather nowhere.
QString orderOfTwo(const CliStudio &studio)
{
    studio.done({u"lot"_s, u"receive"_s, u"Thread"_s, u"100 m"_s, u"--cost"_s, u"30"_s});
    const QByteArray promise = QDate::currentDate().addDays(5).toString(Qt::ISODate).toUtf8();
    const CliRun placed = studio.done({u"order"_s, u"new"_s, u"--json-file"_s, u"-"_s},
                                      R"({"channel": "studio", "customer": "王小姐", "promise": ")" + promise + R"(",
                                          "lines": [{"sku": "WAL-BRN", "quantity": "2", "total": "796.00"}]})");
    return placed[u"order"][u"code"].toString();
}

QJsonObject suggestionOf(const CliRun &run, const QString &kind)
{
    const QJsonArray all = run[u"suggestions"].toArray();
    for (const QJsonValue &one : all) {
        if (one[u"kind"].toString() == kind)
            return one.toObject();
    }
    return {};
}

} // namespace

void TestSuggestionCommands::isTakenWithOtherFiguresAndUndone()
{
    const CliStudio studio;
    QVERIFY(studio.done({u"suggestions"_s})[u"suggestions"].toArray().isEmpty());
    const QString order = orderOfTwo(studio);
    const QByteArray bytes = studio.bytes();
    const QJsonObject make = suggestionOf(studio.done({u"suggestions"_s}), u"make"_s);
    QCOMPARE(make[u"key"].toString(), u"make/WAL-BRN/%1"_s.arg(order));
    QVERIFY(!make[u"reasons"].toArray().isEmpty());
    const CliRun explained = studio.done({u"suggestions"_s, u"--explain"_s, make[u"key"].toString()});
    QCOMPARE(explained[u"sentence"], make[u"sentence"]);
    QVERIFY(studio.done({u"suggestions"_s, u"--kind"_s, u"promote"_s})[u"suggestions"].toArray().isEmpty());
    QCOMPARE(studio.bytes(), bytes);

    const CliRun none = studio.run({u"suggestions"_s, u"accept"_s, make[u"key"].toString(), u"--quantity"_s, u"1.5"_s});
    QVERIFY(none.exitCode != 0);
    const CliRun taken = studio.done(
        {u"suggestions"_s, u"accept"_s, make[u"key"].toString(), u"--quantity"_s, u"5"_s, u"--by"_s, u"Lin"_s});
    QCOMPARE(taken[u"table"].toString(), u"work_order"_s);
    const CliRun record = studio.done({u"suggestions"_s, u"record"_s});
    const QJsonObject answer = record[u"answers"].toArray().first().toObject();
    QCOMPARE(answer[u"answer"].toString(), u"changed"_s);
    QCOMPARE(answer[u"verdict"].toString(), u"too_early"_s);
    QVERIFY(suggestionOf(studio.done({u"suggestions"_s}), u"make"_s).isEmpty());
    studio.done({u"undo"_s, u"--action"_s, answer[u"action"].toString()});
    QVERIFY(studio.done({u"suggestions"_s, u"record"_s})[u"answers"].toArray().isEmpty());
    QCOMPARE(suggestionOf(studio.done({u"suggestions"_s}), u"make"_s)[u"key"], make[u"key"]);
}

void TestSuggestionCommands::isDismissedAndBroughtBack()
{
    const CliStudio studio;
    const QString key = u"make/WAL-BRN/%1"_s.arg(orderOfTwo(studio));
    QCOMPARE(studio.run({u"suggestions"_s, u"dismiss"_s, key}).exitCode, 2);
    QCOMPARE(studio.run({u"suggestions"_s, u"dismiss"_s, u"make/NONE/x"_s, u"--reason"_s, u"no"_s}).errorCode(),
             u"NOT_FOUND"_s);
    studio.done({u"suggestions"_s, u"dismiss"_s, key, u"--reason"_s, u"Oakbench makes them"_s, u"--days"_s, u"10"_s});
    QVERIFY(suggestionOf(studio.done({u"suggestions"_s}), u"make"_s).isEmpty());
    studio.done({u"suggestions"_s, u"bring-back"_s, key});
    QCOMPARE(suggestionOf(studio.done({u"suggestions"_s}), u"make"_s)[u"key"].toString(), key);
    const CliRun list = studio.run({u"list"_s, u"suggestions"_s});
    QCOMPARE(list.exitCode, 2);
    QVERIFY(list.errorMessage().contains(u"suggestions record"_s));
}

void TestSuggestionCommands::rulesActOnce()
{
    const CliStudio studio;
    orderOfTwo(studio);
    QCOMPARE(studio
                 .run({u"add"_s, u"suggestion-rules"_s, u"--json-file"_s, u"-"_s},
                      R"({"name": "All", "kind": "make", "acts": "alone"})")
                 .exitCode,
             1);
    studio.done(
        {u"add"_s, u"suggestion-rules"_s, u"--json-file"_s, u"-"_s},
        R"({"name": "Wallets", "kind": "make", "acts": "alone", "mostMonth": "1", "categories": "small goods"})");
    const CliRun left = studio.done({u"suggestions"_s, u"act"_s});
    QVERIFY(left[u"taken"].toArray().isEmpty());
    QCOMPARE(left[u"left"].toArray().size(), 1);
    QCOMPARE(studio.done({u"suggestions"_s, u"rules"_s})[u"rules"].toArray().size(), 1);
    QCOMPARE(studio.done({u"list"_s, u"suggestion-rules"_s})[u"rows"].toArray().size(), 1);
}

} // namespace benchbook::testing
