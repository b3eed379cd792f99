#include "core/base/unit.h"
#include "tests/core/base/suites.h"
#include "tests/core/base/values.h"

#include <QTest>

namespace benchbook::test {

using namespace Qt::StringLiterals;

namespace {

__extension__ using Wide = __int128;

Unit unitNamed(const QString &text) { return Unit::fromText(text).value(); }

template <class Check> void forEveryPair(Check check)
{
    for (const Unit &from : Unit::all()) {
        for (const Unit &to : Unit::all()) {
            if (from.dimension == to.dimension)
                check(from, to);
        }
    }
}

} // namespace

class UnitTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySpellingFindsItsUnit_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        const std::pair<QString, QStringList> spellings[] = {
            {u"pcs"_s, {u"piece"_s, u"件"_s, u"PCS"_s}},
            {u"pair"_s, {u"双"_s, u"pairs"_s}},
            {u"dm2"_s, {u"dm²"_s, u"平方分米"_s}},
            {u"m2"_s, {u"㎡"_s, u"m²"_s, u"sqm"_s}},
            {u"sqft"_s, {u"sq ft"_s, u"sq. ft."_s, u"平方英尺"_s, u"ft²"_s}},
            {u"floz"_s, {u"fl oz"_s, u"fl. oz."_s}},
            {u"ozt"_s, {u"oz t"_s, u"troy ounce"_s}},
            {u"liang"_s, {u"两"_s}},
            {u"jin"_s, {u"斤"_s}},
            {u"kg"_s, {u"公斤"_s, u"㎏"_s}},
            {u"in"_s, {u"\""_s, u"inch"_s, u"″"_s}},
            {u"l"_s, {u"L"_s, u"升"_s}},
        };
        for (const auto &[code, texts] : spellings) {
            for (const QString &text : texts)
                QTest::newRow(qPrintable(text)) << text << code;
        }
    }

    void everySpellingFindsItsUnit()
    {
        QFETCH(QString, text);
        QTEST(unitNamed(text).code, "code");
    }

    void codesAndSymbolsFindTheirUnitAndNoOther()
    {
        for (const Unit &unit : Unit::all()) {
            QCOMPARE(unitNamed(unit.code).code, unit.code);
            QCOMPARE(unitNamed(unit.symbol).code, unit.code);
        }
        QCOMPARE(Unit::fromText(u"furlong"_s).error().code, ErrorCode::NotFound);
        QVERIFY(!Unit::fromText(QString()).ok());
    }

    void knownConversionsAreExact_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("factor");
        const auto row = [](const QString &from, const QString &to, const QString &factor) {
            QTest::newRow(qPrintable(from + u" in "_s + to)) << from << to << factor;
        };
        row(u"sqft"_s, u"dm2"_s, u"9.290304"_s);
        row(u"sqft"_s, u"sqin"_s, u"144"_s);
        row(u"m2"_s, u"cm2"_s, u"10000"_s);
        row(u"in"_s, u"cm"_s, u"2.54"_s);
        row(u"yd"_s, u"ft"_s, u"3"_s);
        row(u"m"_s, u"mm"_s, u"1000"_s);
        row(u"lb"_s, u"g"_s, u"453.59237"_s);
        row(u"lb"_s, u"oz"_s, u"16"_s);
        row(u"oz"_s, u"mg"_s, u"28349.523125"_s);
        row(u"ozt"_s, u"mg"_s, u"31103.4768"_s);
        row(u"jin"_s, u"liang"_s, u"10"_s);
        row(u"kg"_s, u"jin"_s, u"2"_s);
        row(u"l"_s, u"ml"_s, u"1000"_s);
        row(u"dozen"_s, u"pair"_s, u"6"_s);
        row(u"dozen"_s, u"pcs"_s, u"12"_s);
    }

    void knownConversionsAreExact()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        const Result<Quantity> converted = convertExact(Quantity::units(1), unitNamed(from), unitNamed(to));
        QVERIFY(converted.ok());
        QTEST(plainText(converted.value()), "factor");
    }

    void aFluidOunceIsThatOfTheUnitedStates()
    {
        const Quantity many = Quantity::units(10'000);
        QCOMPARE(plainText(convertExact(many, unitNamed(u"floz"_s), unitNamed(u"ml"_s)).value()), u"295735.295625"_s);
    }

    void whatConvertsExactlyConvertsBack()
    {
        QVERIFY(rc::check("there and back over every pair of units", [] {
            const qint64 number = *numberWithin(1'000'000'000'000'000);
            forEveryPair([&](const Unit &from, const Unit &to) {
                const Quantity start = Quantity::fromMicro(number);
                if (const auto there = convertExact(start, from, to); there.ok())
                    RC_ASSERT(gives(convertExact(there.value(), to, from), start));
            });
        }));
    }

    void multiplesOfTheDenominatorConvertExactly()
    {
        QVERIFY(rc::check("what must convert exactly does, over every pair of units", [] {
            const qint64 number = *numberWithin(100'000);
            forEveryPair([&](const Unit &from, const Unit &to) {
                const Factor factor = from.factor * to.factor.inverse();
                const Wide start = Wide(number) * factor.denominator();
                const Wide end = Wide(number) * factor.numerator();
                const auto fits = [](Wide value) { return value == static_cast<qint64>(value); };
                if (!fits(start) || !fits(end))
                    return;
                const auto there = convertExact(Quantity::fromMicro(static_cast<qint64>(start)), from, to);
                RC_ASSERT(gives(there, Quantity::fromMicro(static_cast<qint64>(end))));
            });
        }));
    }

    void whatDoesNotConvertIsAnError()
    {
        const Unit gram = unitNamed(u"g"_s);
        const Unit pound = unitNamed(u"lb"_s);
        QCOMPARE(convert(Quantity::units(1), gram, unitNamed(u"m2"_s), Rounding::HalfEven).error().code,
                 ErrorCode::Invalid);
        QCOMPARE(convertExact(Quantity::units(1), gram, pound).error().code, ErrorCode::Refused);
        QCOMPARE(plainText(convert(Quantity::units(1), gram, pound, Rounding::HalfEven).value()), u"0.002205"_s);
        const Quantity huge = Quantity::fromMicro(std::numeric_limits<qint64>::max());
        QCOMPARE(convert(huge, unitNamed(u"kg"_s), gram, Rounding::HalfEven).error().code, ErrorCode::Invalid);
    }

    void typedQuantitiesKeepTheirUnit()
    {
        const Unit piece = unitNamed(u"pcs"_s);
        const auto shown = [&](const QString &text) {
            const auto typed = parseTypedQuantity(text, piece);
            return typed.ok() ? displayText(typed->quantity, typed->unit) : u"error"_s;
        };
        QCOMPARE(shown(u"18.5 sqft"_s), u"18.5 sq ft"_s);
        QCOMPARE(shown(u"18.5sq ft"_s), u"18.5 sq ft"_s);
        QCOMPARE(shown(u"22 3/4 ㎡"_s), u"22.75 m²"_s);
        QCOMPARE(shown(u"22¾平方英尺"_s), u"22.75 sq ft"_s);
        QCOMPARE(shown(u"３件"_s), u"3 pcs"_s);
        QCOMPARE(shown(u"1,200"_s), u"1200 pcs"_s);
        for (const QString &text : {u""_s, u"sqft"_s, u"18,5 sqft"_s, u"3 furlong"_s, u"3 g 4"_s})
            QCOMPARE(shown(text), u"error"_s);
    }

    void typedQuantitiesReadBack()
    {
        QVERIFY(rc::check("a quantity shown with its unit reads back as itself", [] {
            const Quantity quantity = Quantity::fromMicro(*numberWithin(1'000'000'000'000'000'000));
            for (const Unit &unit : Unit::all()) {
                const auto typed = parseTypedQuantity(displayText(quantity, unit), Unit::all().front());
                RC_ASSERT(typed.ok());
                RC_ASSERT(typed->quantity == quantity);
                RC_ASSERT(typed->unit == unit);
            }
        }));
    }
};

int runUnitTest(const QStringList &arguments)
{
    UnitTest test;
    return QTest::qExec(&test, arguments);
}

} // namespace benchbook::test

#include "unit_test.moc"
