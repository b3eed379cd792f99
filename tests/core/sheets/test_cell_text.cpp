// Numbers and moments of a workbook as plain text.
#include "core/base/csv_cell.h"
#include "core/sheets/cell_text.h"
#include "tests/core/sheets/parts.h"

#include <QTest>

using namespace benchbook;
using namespace Qt::StringLiterals;

class TestCellText final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void numbers_data()
    {
        QTest::addColumn<QString>("stored");
        QTest::addColumn<QString>("plain");
        const auto row = [](const char *stored, const char *plain) {
            QTest::newRow(stored) << QString::fromLatin1(stored) << QString::fromLatin1(plain);
        };
        row("13.99", "13.99");
        row("13.990000000000000213", "13.99");
        row("12.800000000000001", "12.8");
        row("0.30000000000000004", "0.3");
        row("98.00", "98");
        row("1e-3", "0.001");
        row("1.5E2", "150");
        row("1.25E-05", "0.0000125");
        row("-0.5", "-0.5");
        row("-.5", "-0.5");
        row("0", "0");
        row("-0.0", "0");
        row("007", "7");
        row("99999999999999.99", "100000000000000");
        row("0.99999999999999999", "1");
        row("2000000000000000010", "2000000000000000010");
        row("12345678901234567.5", "12345678901234568");
        row("1E+15", "1E+15");
        row("1.23456789012345E+14", "123456789012345");
        row("1e-400", "1e-400");
        row("1e99999", "1e99999");
        row("NaN", "NaN");
        row("", "");
        row(".", ".");
        row(" 7 ", "7");
    }
    void numbers()
    {
        QFETCH(const QString, stored);
        QTEST(numberText(stored), "plain");
    }

    /// An order number that became a number must not look like one that can be trusted.
    void roundedOrderNumbersCanBeTold()
    {
        QVERIFY(isRoundedNumber(numberText(u"2.0000000000000001E+18"_s)));
        QVERIFY(!isRoundedNumber(numberText(u"1.5E+10"_s)));
    }

    void shares()
    {
        QCOMPARE(shareText(u"0.065"_s), u"6.5%"_s);
        QCOMPARE(shareText(u"0.29999999999999999"_s), u"30%"_s);
        QCOMPARE(shareText(u"1"_s), u"100%"_s);
        QCOMPARE(shareText(u"0"_s), u"0%"_s);
        QCOMPARE(shareText(u"1E-3"_s), u"0.1%"_s);
        QCOMPARE(shareText(u"none"_s), u"none"_s);
    }

    void formats_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("parts");
        const auto row = [](const QString &code, const char *parts) {
            QTest::newRow(qUtf8Printable(code)) << code << QString::fromLatin1(parts);
        };
        row(u"yyyy-mm-dd"_s, "day");
        row(u"yyyy\"年\"m\"月\"d\"日\""_s, "day");
        row(u"[$-804]yyyy\"年\"m\"月\"d\"日\" h:mm"_s, "day time");
        row(u"[DBNum1][$-804]yyyy\"年\"m\"月\";@"_s, "day");
        row(u"[$-804]上午/下午h\"时\"mm\"分\""_s, "time");
        row(u"yyyy年m月d日"_s, "day");
        row(u"e\"年\"m\"月\""_s, "day");
        row(u"m/d"_s, "day");
        row(u"mmm"_s, "day");
        row(u"mm:ss"_s, "time");
        row(u"h:mm AM/PM"_s, "time");
        row(u"m/d/yy h:mm;@"_s, "day time");
        row(u"[h]:mm:ss"_s, "time elapsed");
        row(u"[mm]:ss.0"_s, "time elapsed");
        row(u"[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy"_s, "day");
        row(u"General"_s, "");
        row(u"G/通用格式"_s, "");
        row(u"0.00E+00"_s, "");
        row(u"#,##0.00\"d\""_s, "");
        row(u"\"days\" 0"_s, "");
        row(u"0\\d"_s, "");
        row(u"_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ "_s, "");
        row(u"[Red]0;[Yellow]yyyy"_s, "");
        row(u"[$¥-804]#,##0.00"_s, "");
        row(u"0.00%"_s, "percent");
        row(u"0\"%\""_s, "");
        row(u"@"_s, "");
        row(u"\"unclosed yyyy"_s, "");
        row(u"[unclosed"_s, "");
        row(u"\\"_s, "");
    }
    void formats()
    {
        QFETCH(const QString, code);
        const NumberForm parts = customForm(code);
        QStringList words;
        if (parts.day)
            words << u"day"_s;
        if (parts.time)
            words << u"time"_s;
        if (parts.elapsed)
            words << u"elapsed"_s;
        if (parts.percent)
            words << u"percent"_s;
        QTEST(words.join(u' '), "parts");
    }

    void builtInFormats()
    {
        const NumberForm day{.day = true};
        const NumberForm time{.time = true};
        for (const int id : {14, 17, 27, 31, 36, 50, 54, 57, 58})
            QCOMPARE(builtInForm(id), day);
        for (const int id : {18, 21, 32, 35, 45, 47, 55, 56})
            QCOMPARE(builtInForm(id), time);
        QCOMPARE(builtInForm(22), (NumberForm{.day = true, .time = true}));
        QVERIFY(builtInForm(46).elapsed);
        QVERIFY(builtInForm(9).percent && builtInForm(10).percent && !builtInForm(11).percent);
        for (const int id : {0, 1, 2, 9, 13, 23, 26, 37, 44, 48, 49, 59, 164, -1})
            QVERIFY2(!builtInForm(id).isMoment(), qPrintable(QString::number(id)));
    }

    void moments_data()
    {
        QTest::addColumn<QString>("stored");
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("from1904");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const char *stored, const QString &code, bool mac, const QString &text) {
            QTest::newRow(name) << QString::fromLatin1(stored) << code << mac << text;
        };
        const QString day = u"yyyy-mm-dd"_s;
        const QString both = u"yyyy-mm-dd hh:mm"_s;
        row("a day", "46266", day, false, u"2026-09-01"_s);
        row("a moment", "46267.427546296298", both, false, u"2026-09-02 10:15:40"_s);
        row("midnight", "46266", both, false, u"2026-09-01 00:00:00"_s);
        row("a day that hides its time", "46266.5", day, false, u"2026-09-01 12:00:00"_s);
        row("noise is no time", "46266.0000000001", day, false, u"2026-09-01"_s);
        row("the last second", "46266.999999999", day, false, u"2026-09-02"_s);
        row("first day", "1", day, false, u"1900-01-01"_s);
        row("before the day that never was", "59", day, false, u"1900-02-28"_s);
        row("the day that never was", "60", day, false, u"60"_s);
        row("after it", "61", day, false, u"1900-03-01"_s);
        row("from 1904", "44804", day, true, u"2026-09-01"_s);
        row("first of 1904", "0", day, true, u"1904-01-01"_s);
        row("time of day", "0.42754629629629629", u"h:mm"_s, false, u"10:15:40"_s);
        row("a time on a day", "46266.25", u"h:mm"_s, false, u"2026-09-01 06:00:00"_s);
        row("elapsed", "1.5", u"[h]:mm"_s, false, u"36:00:00"_s);
        row("last day", "2958465", day, false, u"9999-12-31"_s);
        row("no day", "2958466", day, false, u"2958466"_s);
        row("no day of 1904", "2958465", day, true, u"2958465"_s);
        row("below zero", "-1", day, false, u"-1"_s);
        row("not even a number", "nan", day, false, u"nan"_s);
        row("endless", "1e300", day, false, u"1e300"_s);
    }
    void moments()
    {
        QFETCH(const QString, stored);
        QFETCH(const QString, code);
        QFETCH(const bool, from1904);
        QTEST(momentText(stored, customForm(code), from1904 ? DayCount::From1904 : DayCount::From1900), "text");
    }
};

std::unique_ptr<QObject> benchbook::testing::testCellText() { return std::make_unique<TestCellText>(); }

#include "test_cell_text.moc"
