#include "core/base/money.h"
#include "tests/core/base/suites.h"
#include "tests/core/base/values.h"

#include <QLocale>
#include <QTest>

#include <numeric>

namespace benchbook::test {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostMinor = 1'000'000'000'000'000;

Currency currencyNamed(const QString &code) { return Currency::fromCode(code).value(); }

} // namespace

class MoneyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatPeopleWrite_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::addColumn<qint64>("minor");
        const auto row = [](const QString &text, const QString &code, qint64 minor) {
            QTest::newRow(qPrintable(text + u' ' + code)) << text << code << minor;
        };
        row(u"1,234.50"_s, u"CNY"_s, 123'450);
        row(u"¥98"_s, u"CNY"_s, 9'800);
        row(u"￥98"_s, u"CNY"_s, 9'800);
        row(u"0元"_s, u"CNY"_s, 0);
        row(u"98.00元"_s, u"CNY"_s, 9'800);
        row(u"９８．５"_s, u"CNY"_s, 9'850);
        row(u"$ 8.00"_s, u"USD"_s, 800);
        row(u"USD 8.00"_s, u"USD"_s, 800);
        row(u"8.00 usd"_s, u"USD"_s, 800);
        row(u"US$8"_s, u"USD"_s, 800);
        row(u"-3"_s, u"USD"_s, -300);
        row(u"-$3.10"_s, u"USD"_s, -310);
        row(u"$-3.10"_s, u"USD"_s, -310);
        row(u"−3"_s, u"USD"_s, -300);
        row(u"8元"_s, u"HKD"_s, 800);
        row(u"1,500"_s, u"JPY"_s, 1'500);
        row(u"1.234"_s, u"KWD"_s, 1'234);
        row(u".5"_s, u"EUR"_s, 50);
        row(u"10000000000000.00"_s, u"EUR"_s, mostMinor);
    }

    void readsWhatPeopleWrite()
    {
        QFETCH(QString, text);
        QFETCH(QString, code);
        QFETCH(qint64, minor);
        const Result<Money> money = parseMoney(text, currencyNamed(code));
        QVERIFY2(money.ok(), money.ok() ? "" : qPrintable(money.error().message));
        QCOMPARE(money.value().minor(), minor);
    }

    void refusesWhatIsNotOneAmount_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text : {u""_s,
                                    u" "_s,
                                    u"1,23"_s,
                                    u"12,50"_s,
                                    u"0,500"_s,
                                    u"1,2345"_s,
                                    u"1.234,50"_s,
                                    u",500"_s,
                                    u"(3.00)"_s,
                                    u"3.001"_s,
                                    u"3."_s,
                                    u"¥"_s,
                                    u"-"_s,
                                    u"--3"_s,
                                    u"-¥-3"_s,
                                    u"1 234"_s,
                                    u"$8"_s,
                                    u"8美元"_s,
                                    u"8.00 EUR"_s,
                                    u"3 - 4"_s,
                                    u"3½"_s,
                                    u"1.2万"_s,
                                    u"nan"_s,
                                    u"10000000000000.01"_s,
                                    u"-10000000000000.01"_s,
                                    u"99999999999999999999999"_s})
            QTest::newRow(qPrintable(text)) << text;
    }

    void refusesWhatIsNotOneAmount()
    {
        QFETCH(QString, text);
        const Result<Money> money = parseMoney(text, currencyNamed(u"CNY"_s));
        QVERIFY(!money.ok());
        QCOMPARE(money.error().code, ErrorCode::Invalid);
        QVERIFY(!money.error().message.isEmpty());
    }

    void refusalsSayWhy()
    {
        const auto sentence = [](const QString &text, const QString &code) {
            return parseMoney(text, currencyNamed(code)).error().message;
        };
        QVERIFY(sentence(u"12,50"_s, u"CNY"_s).contains(u"point"_s));
        QVERIFY(sentence(u"8.5"_s, u"JPY"_s).contains(u"whole number"_s));
        QVERIFY(sentence(u"8.555"_s, u"CNY"_s).contains(u"2 decimals"_s));
        QVERIFY(sentence(u"$8"_s, u"CNY"_s).contains(u"CNY"_s));
        QVERIFY(sentence(u"8美元"_s, u"CNY"_s).contains(u"another currency"_s));
    }

    void currenciesKnowTheirDigits()
    {
        for (const QString &code : {u"JPY"_s, u"KRW"_s, u"VND"_s})
            QCOMPARE(currencyNamed(code).digits, 0);
        QCOMPARE(currencyNamed(u"KWD"_s).digits, 3);
        QCOMPARE(currencyNamed(u"CNY"_s).digits, 2);
        QCOMPARE(Currency::all().size(), 20U);
        QCOMPARE(Currency::fromCode(u"XXX"_s).error().code, ErrorCode::NotFound);
    }

    void textsReadBack()
    {
        const QLocale locales[] = {QLocale(QLocale::Chinese, QLocale::China),
                                   QLocale(QLocale::English, QLocale::UnitedStates), QLocale::c()};
        QVERIFY(rc::check("an amount's texts read back as itself in every currency", [&] {
            const Money money = Money::fromMinor(*numberWithin(mostMinor));
            for (const Currency &currency : Currency::all()) {
                RC_ASSERT(gives(parseMoney(plainText(money, currency), currency), money));
                for (const QLocale &locale : locales)
                    RC_ASSERT(gives(parseMoney(displayText(money, currency, locale), currency), money));
            }
        }));
    }

    void amountsAreShownForPeople()
    {
        const QLocale english(QLocale::English, QLocale::UnitedStates);
        const auto shown = [&](qint64 minor, const QString &code, const QLocale &locale) {
            return displayText(Money::fromMinor(minor), currencyNamed(code), locale);
        };
        QCOMPARE(shown(1'234'560, u"CNY"_s, QLocale(QLocale::Chinese, QLocale::China)), u"¥12,345.60"_s);
        QCOMPARE(shown(-5, u"USD"_s, english), u"-$0.05"_s);
        QCOMPARE(shown(12'345, u"JPY"_s, english), u"JP¥12,345"_s);
        QCOMPARE(shown(800, u"CHF"_s, english), u"CHF\u00A08.00"_s);
        QCOMPARE(shown(1'234'560, u"EUR"_s, QLocale(QLocale::German, QLocale::Germany)), u"€12.345,60"_s);
        QCOMPARE(plainText(Money::fromMinor(-300), currencyNamed(u"CNY"_s)), u"-3.00"_s);
        QCOMPARE(plainText(Money::fromMinor(-5), currencyNamed(u"KWD"_s)), u"-0.005"_s);
    }

    void sharesSumToTheAmount()
    {
        QVERIFY(rc::check("shares of an amount sum to it", [] {
            const Money whole = Money::fromMinor(*anyNumber());
            const std::vector<Money> shares = whole.allocate(*anyWeights());
            RC_ASSERT(std::accumulate(shares.begin(), shares.end(), Money()) == whole);
        }));
    }

    void aLotUsedUpPieceByPieceLosesNothing()
    {
        QVERIFY(rc::check("portions in proportion to what is left sum to the whole", [] {
            const Money value = Money::fromMinor(*numberWithin(mostMinor));
            const auto issues =
                *rc::gen::nonEmpty(rc::gen::container<std::vector<qint64>>(rc::gen::inRange<qint64>(1, 1'000'000'000)));
            qint64 left = std::accumulate(issues.begin(), issues.end(), qint64(0));
            Money rest = value;
            for (const qint64 micro : issues) {
                rest -= rest.portion(Quantity::fromMicro(micro), Quantity::fromMicro(left), Rounding::HalfEven);
                left -= micro;
            }
            RC_ASSERT(rest.isZero());
        }));
    }

    void timeAndFeesAreReckonedOnce()
    {
        const Rate rate = Rate::perHour(Money::fromMinor(10'000));
        QCOMPARE(rate.forSeconds(5'400), Money::fromMinor(15'000));
        QCOMPARE(rate.forSeconds(1), Money::fromMinor(3));
        const Money price = Money::fromMinor(1'290);
        QCOMPARE(price.share(Ratio::fromPpm(65'000), Rounding::HalfEven), Money::fromMinor(84));
        QCOMPARE(price.share(Ratio::fromPpm(65'000), Rounding::Down), Money::fromMinor(83));
    }

    void anOverflowThrows()
    {
        const Money large = Money::fromMinor(std::numeric_limits<qint64>::max());
        const Money low = Money::fromMinor(std::numeric_limits<qint64>::min());
        QVERIFY_THROWS_EXCEPTION(ValueOverflow, large + Money::fromMinor(1));
        QVERIFY_THROWS_EXCEPTION(ValueOverflow, low - Money::fromMinor(1));
        QVERIFY_THROWS_EXCEPTION(ValueOverflow, -low);
        QVERIFY_THROWS_EXCEPTION(ValueOverflow, large.times(2));
        QVERIFY_THROWS_EXCEPTION(ValueOverflow, large.portion(3, 2, Rounding::Down));
        QVERIFY_THROWS_EXCEPTION(ValueOverflow, Rate::perHour(large).forSeconds(3601));
    }
};

int runMoneyTest(const QStringList &arguments)
{
    MoneyTest test;
    return QTest::qExec(&test, arguments);
}

} // namespace benchbook::test

#include "money_test.moc"
