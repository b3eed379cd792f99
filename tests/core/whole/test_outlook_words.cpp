// What the owner says of the months to come: events, figures made by hand, products that resemble others.
#include "core/planning/demand_event.h"
#include "core/planning/demand_figure.h"
#include "core/planning/look_alike.h"
#include "tests/core/stock/workshop_fixture.h"

#include <QTest>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

struct Owner
{
    Result<void> expect(QDate month, int pieces, const QString &reason = {})
    {
        return sayDemand(*studio,
                         {.variant = shop.wallet,
                          .month = month,
                          .pieces = Quantity::units(pieces),
                          .forecast = Quantity::fromMicro(7'500'000),
                          .reason = reason},
                         shop.owner);
    }
    std::vector<DemandFigureInfo> figures()
    {
        return studio->read([](const Reader &reader) { return demandFigures(reader); }).value();
    }
    Result<qint64> event(Draft draft)
    {
        draft.insert({u"name"_s, Value(u"Spring fair"_s)});
        draft.insert({u"kind"_s, Value(u"fair"_s)});
        draft.insert({u"repeats"_s, Value(u"yearly"_s)});
        return addRecord(*studio, demandEventKind(), draft, shop.owner);
    }
    Id<Product> product(const QString &name)
    {
        return studio
            ->perform(
                Sentence("Product"), shop.owner,
                [&](Action &action) -> Result<Id<Product>> {
                    const auto id = action.newId<Product>();
                    const int number = action.nextNumber("product");
                    action.add("product", id, {{"number", number}, {"code", u"X-%1"_s.arg(number)}, {"name", name}});
                    return id;
                })
            .value();
    }
    std::vector<LookAlikeInfo> likes(Id<Product> id)
    {
        return studio->read([&](const Reader &reader) { return lookAlikes(reader, id); }).value();
    }
    TestStudio studio; // 2026-09-01
    Workshop shop{studio};
};

} // namespace

class TestOutlookWords final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anEventIsARecord()
    {
        Owner o;
        BENCHBOOK_VERIFY(o.event({{u"firstDay"_s, Value(u"2026-10-01"_s)},
                                  {u"lastDay"_s, Value(u"2026-10-07"_s)},
                                  {u"guess"_s, Value(500'000)}}));
        const auto events = o.studio->read([](const Reader &reader) { return demandEvents(reader); }).value();
        QCOMPARE(events.size(), std::size_t(1));
        QCOMPARE(events.front().repeats, EventRepeats::Yearly);
        QCOMPARE(events.front().lastDay, QDate(2026, 10, 7));
        QCOMPARE(*events.front().guess, Ratio::percent(50));
        QVERIFY(!events.front().product.has_value());
        QCOMPARE(violationsOf(*o.studio, true), QString());
    }

    void anEventHasDaysInTheirOrder()
    {
        Owner o;
        const auto fields = [](const Error &error) {
            QStringList keys;
            for (const Issue &issue : error.issues)
                keys << issue.field;
            return keys.join(u' ');
        };
        const Result<qint64> turned =
            o.event({{u"firstDay"_s, Value(u"2026-10-07"_s)}, {u"lastDay"_s, Value(u"2026-10-01"_s)}});
        QVERIFY(!turned.ok());
        QCOMPARE(fields(turned.error()), u"lastDay"_s);
        const Result<qint64> season = o.event({{u"firstDay"_s, Value(u"2026-10-07"_s)},
                                               {u"lastDay"_s, Value(u"2027-10-01"_s)},
                                               {u"guess"_s, Value(-2'000'000)}});
        QVERIFY(!season.ok());
        QCOMPARE(fields(season.error()), u"lastDay guess"_s);
    }

    void aFigureStandsUntilItIsWithdrawn()
    {
        Owner o;
        BENCHBOOK_VERIFY(o.expect(QDate(2026, 11, 20), 40, u"the fair asked for them"_s));
        QCOMPARE(o.figures().size(), std::size_t(1));
        QCOMPARE(o.figures().front().month, QDate(2026, 11, 1));
        QCOMPARE(o.figures().front().pieces, Quantity::units(40));
        QCOMPARE(*o.figures().front().forecast, Quantity::fromMicro(7'500'000));
        BENCHBOOK_VERIFY(o.expect(QDate(2026, 11, 1), 30));
        QCOMPARE(o.figures().size(), std::size_t(1));
        QCOMPARE(o.figures().front().pieces, Quantity::units(30));
        BENCHBOOK_VERIFY(o.studio->undo(o.studio->undoable()->entry, o.shop.owner));
        QCOMPARE(o.figures().front().pieces, Quantity::units(40));
        BENCHBOOK_VERIFY(withdrawDemand(*o.studio, o.shop.wallet, QDate(2026, 11, 1), o.shop.owner));
        QVERIFY(o.figures().empty());
        QVERIFY(!withdrawDemand(*o.studio, o.shop.wallet, QDate(2026, 11, 1), o.shop.owner).ok());
        BENCHBOOK_VERIFY(o.expect(QDate(2026, 11, 1), 0));
        QCOMPARE(o.figures().front().pieces, Quantity());
        QCOMPARE(violationsOf(*o.studio, true), QString());
    }

    void aFigureIsForAMonthThatIsNotOver()
    {
        Owner o;
        QVERIFY(!o.expect(QDate(2026, 8, 31), 4).ok());
        BENCHBOOK_VERIFY(o.expect(QDate(2026, 9, 1), 4));
        QVERIFY(!o.expect(QDate(2026, 10, 1), -1).ok());
        QVERIFY(!o.expect(QDate(), 1).ok());
        QVERIFY(!o.expect(QDate(2026, 10, 1), 1'000'001).ok());
        QCOMPARE(o.figures().size(), std::size_t(1));
    }

    void aNewProductResemblesOthers()
    {
        Owner o;
        const Id<Product> fresh = o.product(u"Card case"_s);
        const Id<Product> one = o.product(u"Wallet"_s);
        const Id<Product> two = o.product(u"Purse"_s);
        BENCHBOOK_VERIFY(sayLooksLike(*o.studio, fresh, {{one}, {two, Ratio::percent(50)}}, o.shop.owner));
        QCOMPARE(o.likes(fresh).size(), std::size_t(2));
        QCOMPARE(o.likes(fresh).back().share, Ratio::percent(50));
        BENCHBOOK_VERIFY(sayLooksLike(*o.studio, fresh, {{two, Ratio::percent(80)}}, o.shop.owner));
        QCOMPARE(o.likes(fresh).size(), std::size_t(1));
        BENCHBOOK_VERIFY(sayLooksLike(*o.studio, fresh, {{one}, {two}}, o.shop.owner));
        QCOMPARE(o.likes(fresh).size(), std::size_t(2));
        QCOMPARE(o.likes(fresh).back().share, Ratio::percent(100));
        QVERIFY(!sayLooksLike(*o.studio, fresh, {{fresh}}, o.shop.owner).ok());
        QVERIFY(!sayLooksLike(*o.studio, fresh, {{one}, {one}}, o.shop.owner).ok());
        QVERIFY(!sayLooksLike(*o.studio, fresh, {{one, Ratio()}}, o.shop.owner).ok());
        QVERIFY(!sayLooksLike(*o.studio, fresh, {{Id<Product>(77)}}, o.shop.owner).ok());
        QCOMPARE(o.likes(fresh).size(), std::size_t(2));
        BENCHBOOK_VERIFY(sayLooksLike(*o.studio, fresh, {}, o.shop.owner));
        QVERIFY(o.likes(fresh).empty());
        QCOMPARE(violationsOf(*o.studio, true), QString());
    }
};

int runOutlookWordsTests(int argc, char **argv)
{
    TestOutlookWords test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_outlook_words.moc"
