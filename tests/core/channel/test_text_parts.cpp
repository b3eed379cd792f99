#include "core/base/cell_cleaner.h"
#include "core/base/cell_date.h"
#include "core/base/csv_reader.h"
#include "core/sales/channel/html_entities.h"
#include "tests/core/channel/channel_samples.h"

#include <QTest>

namespace benchbook {

using namespace Qt::StringLiterals;
using namespace test;

class TestTextParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encodingIsFoundOut_data();
    void encodingIsFoundOut();
    void wrongForcedEncodingNamesTheLine();
    void cutCharacterIsAnError();
    void encodingNames();
    void csvKeepsWhatIsInside();
    void csvKnowsPlaces();
    void csvSeparators_data();
    void csvSeparators();
    void csvUnclosedQuote();
    void csvLimits();
    void cellsAreCleaned_data();
    void cellsAreCleaned();
    void entities();
    void amounts();
    void pieces();
    void dates_data();
    void dates();
    void noDates_data();
    void noDates();
};

void TestTextParts::encodingIsFoundOut_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    const QString text = u"订单编号 é"_s;
    QTest::newRow("utf-8") << text.toUtf8() << u"UTF-8"_s;
    QTest::newRow("utf-8 bom") << QByteArray("\xEF\xBB\xBF" + text.toUtf8()) << u"UTF-8"_s;
    QTest::newRow("gbk") << gbk(text) << u"GB18030"_s;
    QByteArray little("\xFF\xFE", 2);
    QByteArray big("\xFE\xFF", 2);
    for (const QChar c : text) {
        little.append(static_cast<char>(c.cell())).append(static_cast<char>(c.row()));
        big.append(static_cast<char>(c.row())).append(static_cast<char>(c.cell()));
    }
    QTest::newRow("utf-16 le") << little << u"UTF-16LE"_s;
    QTest::newRow("utf-16 be") << big << u"UTF-16BE"_s;
}

void TestTextParts::encodingIsFoundOut()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, encoding);
    const auto decoded = decodeText(bytes);
    QVERIFY(decoded.ok());
    QCOMPARE(decoded->text, u"订单编号 é"_s);
    QCOMPARE(encodingName(decoded->encoding), encoding);
    // Characters that only GB18030 has, not GBK.
    QCOMPARE(decodeText(gbk(u"㵘𠮷"_s))->text, u"㵘𠮷"_s);
}

void TestTextParts::wrongForcedEncodingNamesTheLine()
{
    const auto decoded = decodeText("plain\nlines\n" + gbk(u"淘宝"_s) + "\n", TextEncoding::Utf8);
    QVERIFY(!decoded.ok());
    QCOMPARE(decoded.error().code, ErrorCode::Invalid);
    QVERIFY2(decoded.error().message.contains(u"Line 3"_s), qUtf8Printable(decoded.error().message));
    QVERIFY(decoded.error().message.contains(u"GB18030"_s));
    QVERIFY(decodeText(gbk(u"淘宝"_s), TextEncoding::Gb18030).ok());
}

void TestTextParts::cutCharacterIsAnError()
{
    QByteArray utf8 = u"淘宝"_s.toUtf8();
    utf8.chop(1);
    QVERIFY(!decodeText(utf8, TextEncoding::Utf8).ok());
    QByteArray chinese = gbk(u"淘宝"_s);
    chinese.chop(1);
    QVERIFY(!decodeText(chinese, TextEncoding::Gb18030).ok());
    QVERIFY(!decodeText(QByteArray("\xFF\xFE\x41", 3)).ok());
    QVERIFY(!decodeText(QByteArray("a\0b", 3)).ok());
}

void TestTextParts::encodingNames()
{
    for (const TextEncoding encoding :
         {TextEncoding::Utf8, TextEncoding::Utf16Le, TextEncoding::Utf16Be, TextEncoding::Gb18030})
        QCOMPARE(encodingFromName(encodingName(encoding).toLower()), encoding);
    QCOMPARE(encodingFromName(u"gbk"_s), TextEncoding::Gb18030);
    QVERIFY(!encodingFromName(u"latin1"_s));
}

void TestTextParts::csvKeepsWhatIsInside()
{
    const auto table = readCsv(u"\r\n\r\na,b,c\r\n\"x, \"\"y\"\"\",\"two\r\nlines\",\r\n"
                               "=\"1,2\",'00001, \"q\"\n");
    QVERIFY(table.ok());
    QCOMPARE(table->rows.size(), std::size_t(3));
    const auto &second = table->rows[1].cells;
    QCOMPARE(second.size(), std::size_t(3));
    QCOMPARE(second[0].text, u"x, \"y\""_s);
    QCOMPARE(second[1].text, u"two\nlines"_s);
    QCOMPARE(second[2].text, QString());
    const auto &third = table->rows[2].cells;
    QCOMPARE(third[0].text, u"=\"1,2\""_s);
    QCOMPARE(third[1].text, u"'00001"_s);
    QCOMPARE(third[2].text, u" \"q\""_s);
    QVERIFY(table->endsWithNewline);
    QVERIFY(!readCsv(u"a,b\n1,2")->endsWithNewline);
    QCOMPARE(readCsv(u"a,b\n1,\"2\"x")->rows[1].cells[1].text, u"2x"_s);
}

void TestTextParts::csvKnowsPlaces()
{
    const auto table = readCsv(u"\na,b\n\"1\n1\",2\n3,4");
    QVERIFY(table.ok());
    QCOMPARE(table->rows[0].line, 2);
    QCOMPARE(table->rows[1].cells[0].line, 3);
    QCOMPARE(table->rows[1].cells[1].line, 4);
    QCOMPARE(table->rows[1].cells[1].column, 2);
    QCOMPARE(table->rows[2].line, 5);
}

void TestTextParts::csvSeparators_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("comma") << u"a,b;c,d\n1,2,3"_s;
    QTest::newRow("semicolon") << u"a;b;c\n1,5;2;3"_s;
    QTest::newRow("tab") << u"a\tb\tc\n1,5\t2\t3"_s;
    QTest::newRow("quoted header") << u"\"a,,,,\";b;c\n1;2;3"_s;
    QTest::newRow("sep line") << u"sep=;\r\na,a,a,a;b;c\r\n1;2;3\r\n"_s;
}

void TestTextParts::csvSeparators()
{
    QFETCH(QString, text);
    const auto table = readCsv(text);
    QVERIFY(table.ok());
    QCOMPARE(table->rows.size(), std::size_t(2));
    QCOMPARE(table->rows[1].cells.size(), std::size_t(3));
}

void TestTextParts::csvUnclosedQuote()
{
    const auto table = readCsv(u"a,b\n1,\"2\n3,4\n");
    QVERIFY(!table.ok());
    QCOMPARE(table.error().code, ErrorCode::Invalid);
    QVERIFY2(table.error().message.contains(u"Line 2, column 2"_s), qUtf8Printable(table.error().message));
    QVERIFY(!readCsv(u"a,=\"12").ok());
}

void TestTextParts::csvLimits()
{
    QVERIFY(!readCsv(QString(maxCsvColumns, u',')).ok());
    QVERIFY(readCsv(QString(maxCsvColumns - 1, u',')).ok());
    QVERIFY(!readCsv(QString(maxCsvCellCharacters + 1, u'x')).ok());
    QVERIFY(!readCsv(QString(u'"' + QString(maxCsvCellCharacters + 2, u'x') + u'"')).ok());
    QVERIFY(!readCsv(u"ab\n"_s.repeated(maxCsvRows + 1)).ok());
    QVERIFY(readCsv(u"").ok());
    QVERIFY(readCsv(u"")->rows.empty());
}

void TestTextParts::cellsAreCleaned_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("clean");
    QTest::newRow("formula") << u"=\"1000000000000000001\""_s << u"1000000000000000001"_s;
    QTest::newRow("phone") << u"'1380000****"_s << u"1380000****"_s;
    QTest::newRow("zip") << u"'00001"_s << u"00001"_s;
    QTest::newRow("a word's own apostrophe") << u"'Tis a mug"_s << u"'Tis a mug"_s;
    QTest::newRow("tab") << u"\t6900000000000000001"_s << u"6900000000000000001"_s;
    QTest::newRow("dash") << u"-"_s << QString();
    QTest::newRow("minus") << u"-3"_s << u"-3"_s;
    QTest::newRow("blanks") << u"收货地址 "_s << u"收货地址"_s;
    QTest::newRow("empty formula") << u"=\"\""_s << QString();
    QTest::newRow("one quote") << u"=\""_s << u"=\""_s;
}

void TestTextParts::cellsAreCleaned()
{
    QFETCH(QString, raw);
    QFETCH(QString, clean);
    QCOMPARE(cleanCell(raw), clean);
}

void TestTextParts::entities()
{
    QCOMPARE(decodeEntities(u"Potter&#39;s &quot;Red&quot; &#x1F3FA; &amp;lt;"_s), u"Potter's \"Red\" 🏺 &lt;"_s);
    QCOMPARE(decodeEntities(u"A & B &unknown; &#0; &#xD800; &;&"_s), u"A & B &unknown; &#0; &#xD800; &;&"_s);
    QCOMPARE(decodeEntities(QString(100'000, u'&')).size(), 100'000);
}

void TestTextParts::amounts()
{
    const Currency usd{u"USD"_s, 2};
    const Currency cny{u"CNY"_s, 2};
    const Currency jpy{u"JPY"_s, 0};
    QCOMPARE(cellMoney(u"$1,234.50"_s, usd)->minor(), 123450);
    QCOMPARE(cellMoney(u"0元"_s, cny)->minor(), 0);
    QCOMPARE(cellMoney(u"¥98"_s, cny)->minor(), 9800);
    QCOMPARE(cellMoney(u"34.0000"_s, usd)->minor(), 3400);
    QCOMPARE(cellMoney(u"1200.00"_s, jpy)->minor(), 1200);
    QVERIFY(!cellMoney(u"34.005"_s, usd).ok());
    QVERIFY(!cellMoney(u"116,99"_s, usd).ok());
    QVERIFY(!cellMoney(u"€5"_s, usd).ok());
    QVERIFY(!cellMoney(u"无退款申请"_s, cny).ok());
    QVERIFY(!cellMoney(u"99999999999999.00"_s, usd).ok());
}

void TestTextParts::pieces()
{
    QCOMPARE(cellPieces(u"2"_s)->wholeUnits(), 2);
    QCOMPARE(cellPieces(u"1.0"_s)->wholeUnits(), 1);
    for (const QString &bad : {u"0"_s, u"-1"_s, u"1.5"_s, u"3/4"_s, u""_s, u"two"_s, u"99999999"_s})
        QVERIFY2(!cellPieces(bad).ok(), qUtf8Printable(bad));
    QVERIFY(isRoundedNumber(u"1.00E+18"_s));
    QVERIFY(!isRoundedNumber(u"E20260902101540000000001"_s));
}

void TestTextParts::dates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("order");
    QTest::addColumn<QString>("utc");
    const int month = static_cast<int>(DateOrder::MonthFirst);
    const int day = static_cast<int>(DateOrder::DayFirst);
    const int year = static_cast<int>(DateOrder::YearFirst);
    // The studio is in Shanghai, the shop in New York.
    QTest::newRow("etsy") << u"09/03/26"_s << month << u"2026-09-02T16:00:00Z"_s;
    QTest::newRow("shopify") << u"2026-09-02 10:15:42 +0800"_s << year << u"2026-09-02T02:15:42Z"_s;
    QTest::newRow("shopify west") << u"2026-09-02 10:15:42 -0430"_s << year << u"2026-09-02T14:45:42Z"_s;
    QTest::newRow("taobao") << u"2026-09-02 10:15:40"_s << year << u"2026-09-02T14:15:40Z"_s;
    QTest::newRow("excel") << u"2026/9/21 8:05"_s << year << u"2026-09-21T12:05:00Z"_s;
    QTest::newRow("woo suite") << u"9/6/2016  6:29:00"_s << month << u"2016-09-06T10:29:00Z"_s;
    QTest::newRow("half days") << u"9/6/2016 12:29 AM"_s << month << u"2016-09-06T04:29:00Z"_s;
    QTest::newRow("ebay") << u"Jul-25-26"_s << month << u"2026-07-24T16:00:00Z"_s;
    QTest::newRow("ebay german") << u"10-Dez-25"_s << day << u"2025-12-09T16:00:00Z"_s;
    QTest::newRow("day first") << u"03/09/26"_s << day << u"2026-09-02T16:00:00Z"_s;
    QTest::newRow("amazon") << u"2026-09-02T10:15:42+00:00"_s << year << u"2026-09-02T10:15:42Z"_s;
    QTest::newRow("zulu") << u"2026-09-02T10:15:42Z"_s << year << u"2026-09-02T10:15:42Z"_s;
    QTest::newRow("chinese") << u"2026年9月2日"_s << year << u"2026-09-01T16:00:00Z"_s;
}

void TestTextParts::dates()
{
    QFETCH(QString, text);
    QFETCH(int, order);
    QFETCH(QString, utc);
    const CellDateRule rule{static_cast<DateOrder>(order), QTimeZone("America/New_York"), QTimeZone("Asia/Shanghai")};
    const auto instant = cellInstant(text, rule);
    QVERIFY2(instant.ok(), qUtf8Printable(text));
    QCOMPARE(QDateTime::fromMSecsSinceEpoch(instant->milliseconds(), Qt::UTC).toString(Qt::ISODate), utc);
}

void TestTextParts::noDates_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "soon", "02/30/26", "13/01/26", "2026-13-01", "2026-09-02 25:00", "2026-09-02 10:61",
                             "1899-12-31", "45567", "2026-09-02 10:15 +9900", "2026-09-02 13:00 PM", "Foo-25-26"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestTextParts::noDates()
{
    QFETCH(QString, text);
    QVERIFY(!cellInstant(text, {DateOrder::MonthFirst, QTimeZone::utc(), QTimeZone::utc()}).ok());
}

} // namespace benchbook

int runTextPartsTests(int argc, char **argv)
{
    benchbook::TestTextParts test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_text_parts.moc"
