// The month's and today's figures against sums made by hand, and the printed month.
#include "core/reports/month_report.h"
#include "core/reports/page/report_csv.h"
#include "core/reports/report_texts.h"
#include "core/reports/today.h"
#include "tests/core/reports/sample_month.h"

#include <QFile>
#include <QLocale>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

Instant shanghai(int month, int day, int hour)
{
    const QDateTime moment(QDate(2026, month, day), QTime(hour, 0), QTimeZone("Asia/Shanghai"));
    return Instant(moment.toMSecsSinceEpoch());
}

MonthFigures monthOfStudio(Studio &studio, QDate month, Instant now)
{
    auto figures =
        studio.read([&](const Reader &reader) { return monthFigures(reader, month, now, studio.timeZone()); });
    if (!figures.ok())
        qFatal("%s", qPrintable(figures.error().message + u" / " + figures.error().detail));
    return std::move(*figures);
}

TodayFigures todayOfStudio(Studio &studio, Instant now)
{
    auto figures = studio.read([&](const Reader &reader) { return todayFigures(reader, now, studio.timeZone()); });
    if (!figures.ok())
        qFatal("%s", qPrintable(figures.error().message + u" / " + figures.error().detail));
    return std::move(*figures);
}

const AttentionGroup &groupOf(const std::vector<AttentionGroup> &groups, AttentionKind kind)
{
    for (const AttentionGroup &group : groups) {
        if (group.kind == kind)
            return group;
    }
    static const AttentionGroup none{AttentionKind::LateOrder};
    return none;
}

} // namespace

#define COMPARE_MONEY(money, expected) QCOMPARE((money).minor(), qint64(expected))
#define COMPARE_RATIO(ratio, expected) QCOMPARE((ratio).value_or(Ratio::fromPpm(-1)).ppm(), qint64(expected))

class TestReports final : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestStudio> m_studio;
    std::unique_ptr<MonthFigures> m_september;

private Q_SLOTS:
    void initTestCase()
    {
        m_studio = std::make_unique<TestStudio>();
        SampleMonth(*m_studio).build();
        m_september = std::make_unique<MonthFigures>(monthOfStudio(**m_studio, QDate(2026, 9, 17), shanghai(10, 3, 9)));
    }

    void periodIsTheWholeMonth()
    {
        QCOMPARE(m_september->days.first, QDate(2026, 9, 1));
        QCOMPARE(m_september->days.last, QDate(2026, 9, 30));
        QCOMPARE(m_september->asOf, QDate(2026, 9, 30));
        QVERIFY(m_september->finished);
    }

    void salesAreConvertedWithTheirFrozenRates()
    {
        const SalesFigures &sales = m_september->sales;
        QCOMPARE(sales.total.orders, 4);
        QCOMPARE(sales.total.units, Quantity::units(5));
        COMPARE_MONEY(sales.total.revenue, 40'500 + 57'382 + 72'000);
        QCOMPARE(sales.total.unknownRate, 1);
        COMPARE_MONEY(sales.total.averageOrder().value(), 56'627);
        QCOMPARE(sales.channels.size(), 2u);
        QCOMPARE(sales.channels[0].code, u"etsy"_s);
        COMPARE_MONEY(sales.channels[0].total.revenue, 129'382);
        const auto &currencies = sales.channels[0].currencies;
        QCOMPARE(currencies.size(), 3u);
        QCOMPARE(currencies[0].currency.code, u"EUR"_s);
        QCOMPARE(currencies[0].unknownRate, 1);
        COMPARE_MONEY(currencies[0].unknownRevenue, 5300);
        COMPARE_MONEY(currencies[0].inStudioCurrency, 0);
        COMPARE_MONEY(currencies[1].revenue, 15'000); // Yen have no cents.
        COMPARE_MONEY(currencies[1].inStudioCurrency, 72'000);
        COMPARE_MONEY(currencies[2].revenue, 8082);
        COMPARE_MONEY(currencies[2].inStudioCurrency, 57'382);
        COMPARE_MONEY(m_september->lastMonth.revenue, 35'000);
        COMPARE_MONEY(m_september->sameMonthLastYear.revenue, 10'000);
    }

    void marginComparesTheSamePieces()
    {
        const MarginFigures &margin = m_september->margin;
        QCOMPARE(margin.shipped, Quantity::units(4));
        COMPARE_MONEY(margin.costOfGoods, 30'000);
        QCOMPARE(margin.unknownCost, Quantity::units(1));
        QCOMPARE(margin.compared, Quantity::units(3));
        QCOMPARE(margin.leftOut, Quantity::units(1));
        COMPARE_MONEY(margin.revenue, 40'500 + 30'000);
        COMPARE_MONEY(margin.margin(), 40'500);
        COMPARE_RATIO(margin.rate(), 574'468);
    }

    void customersAndPromises()
    {
        QCOMPARE(m_september->repurchase.customers, 2);
        QCOMPARE(m_september->repurchase.returning, 1);
        COMPARE_RATIO(m_september->repurchase.rate(), 500'000);
        QCOMPARE(m_september->onTime.completed, 3);
        QCOMPARE(m_september->onTime.onTime, 1);
        QCOMPARE(m_september->onTime.withoutPromise, 1);
        COMPARE_RATIO(m_september->onTime.rate(), 500'000);
        QCOMPARE(m_september->lateOrders.size(), 1u);
        QCOMPARE(m_september->lateOrders[0].code, u"SO-3"_s);
        QCOMPARE(m_september->lateOrders[0].daysLate, 6);
    }

    void productionNetsOutWhatWasTakenBack()
    {
        const auto &production = m_september->production;
        QCOMPARE(production.size(), 2u);
        QCOMPARE(production[0].name, u"Card wallet"_s);
        QCOMPARE(production[0].workOrders, 1);
        QCOMPARE(production[0].pieces.good, 8);
        QCOMPARE(production[0].pieces.scrap, 2);
        COMPARE_MONEY(production[0].scrapLoss, 10'000);
        QCOMPARE(production[0].unknownLoss, 0);
        QCOMPARE(production[1].pieces.started(), 2);
        QCOMPARE(production[1].unknownLoss, 2);
        COMPARE_MONEY(production[1].scrapLoss, 0);
        COMPARE_RATIO(m_september->yield.rate(), 666'667);
        COMPARE_RATIO(m_september->yieldLastMonth.rate(), 1'000'000);
    }

    void hoursCompareWithTheRecipe()
    {
        const HoursFigures &hours = m_september->hours;
        QCOMPARE(hours.planned, 23'100);
        QCOMPARE(hours.actual, 24'600);
        QCOMPARE(hours.steps.size(), 2u);
        QCOMPARE(hours.steps[0].name, u"Stitch"_s);
        QCOMPARE(hours.steps[0].pieces, 10);
        QCOMPARE(hours.steps[0].planned, 18'000);
        QCOMPARE(hours.steps[0].actual, 19'800);
        QCOMPARE(hours.steps[1].pieces, 15);
        QCOMPARE(hours.steps[1].planned, 5100); // The setup of WO-2 was August's.
        QCOMPARE(hours.steps[1].actual, 4800);
        QCOMPARE(hours.persons[0].name, u"小林"_s);
        QCOMPARE(hours.persons[0].planned, 12'600);
        QCOMPARE(hours.persons[0].actual, 12'600);
        QCOMPARE(hours.persons[1].planned, 10'500);
        QCOMPARE(hours.persons[1].actual, 12'000);
        const auto &causes = m_september->scrapCauses;
        QCOMPARE(causes.size(), 2u);
        QCOMPARE(causes[0].name, u"Crooked stitch"_s);
        QCOMPARE(causes[0].pieces, 4);
        QCOMPARE(causes[1].name, QString());
        QCOMPARE(causes[1].pieces, 1);
    }

    void whatCameBackIsCounted()
    {
        TestStudio studio;
        SampleMonth(studio).build();
        const auto take = [&](const std::function<void(Action &)> &body) {
            const auto done = studio->perform(Sentence("Book"), std::nullopt, [&](Action &action) -> Result<void> {
                body(action);
                return {};
            });
            BENCHBOOK_VERIFY(done);
        };
        take([](Action &action) {
            action.addRow("supplier", 601, {{"number", 1}, {"code", u"S-1"_s}, {"name", u"Old Zhou"_s}});
            action.addRow("outside_work", 611,
                          {{"work_order_id", 502},
                           {"step_id", 222},
                           {"supplier_id", 601},
                           {"pieces", 4},
                           {"at_ms", 0},
                           {"about_day", u"2026-09-05"_s}});
        });
        const auto log = [&](const QString &day, const std::vector<Column> &more) {
            take([&](Action &action) {
                std::vector<Column> columns{{"work_order_id", 502},
                                            {"at_ms", 0},
                                            {"about_day", day},
                                            {"good", 0},
                                            {"scrap", 0},
                                            {"overhead_minor", 0},
                                            {"labour_minor", 0},
                                            {"rate_per_hour_minor", 0},
                                            {"overhead_per_hour_minor", 0}};
                columns.insert(columns.end(), more.begin(), more.end());
                action.addRow("work_log", action.newId<WorkLog>().value(), columns);
            });
        };
        const auto sendsBack = [&](const QString &day, int pieces) {
            log(day,
                {{"step_id", 222}, {"person_id", 101}, {"seconds", 600}, {"rework", pieces}, {"rework_step_id", 221}});
        };
        sendsBack(u"2026-09-20"_s, 3);
        sendsBack(u"2026-08-31"_s, 9); // August's
        sendsBack(u"2026-09-21"_s, 5);
        BENCHBOOK_VERIFY(studio->undo(studio->undoable()->entry, std::nullopt));
        take([](Action &action) {
            action.addRow("work_log", action.newId<WorkLog>().value(),
                          {{"work_order_id", 502},
                           {"step_id", 221},
                           {"person_id", 102},
                           {"at_ms", 0},
                           {"about_day", u"2026-09-22"_s},
                           {"seconds", 1500},
                           {"good", 1},
                           {"scrap", 1},
                           {"is_rework", 1},
                           {"scrap_reason_id", 231},
                           {"labour_minor", 0},
                           {"rate_per_hour_minor", 0},
                           {"overhead_per_hour_minor", 0},
                           {"overhead_minor", 0}});
        });
        const auto back = [&](int good, int scrap, const Value &charge) {
            take([&](Action &action) {
                action.addRow("work_log", action.newId<WorkLog>().value(),
                              {{"work_order_id", 502},
                               {"step_id", 222},
                               {"supplier_id", 601},
                               {"at_ms", 0},
                               {"about_day", u"2026-09-24"_s},
                               {"seconds", 0},
                               {"good", good},
                               {"scrap", scrap},
                               {"labour_minor", 0},
                               {"rate_per_hour_minor", 0},
                               {"overhead_per_hour_minor", 0},
                               {"overhead_minor", 0},
                               {"expense_minor", charge},
                               {"entry", u"outside"_s},
                               {"outside_work_id", 611}});
            });
        };
        back(2, 0, Value(4500));
        back(0, 1, Value());
        const qint64 order = studio.integer("SELECT min(id) FROM sales_order");
        const auto say = [&](const QString &day, const Value &rating, const Value &reason, int pieces) {
            take([&](Action &action) {
                action.addRow("feedback", action.newId<Feedback>().value(),
                              {{"order_id", order},
                               {"rating", rating},
                               {"scrap_reason_id", reason},
                               {"pieces", pieces},
                               {"text", u"said"_s},
                               {"at_ms", 0},
                               {"about_day", day}});
            });
        };
        say(u"2026-09-02"_s, 5, {}, 1);
        say(u"2026-09-12"_s, 2, 231, 2);
        say(u"2026-09-13"_s, {}, 231, 1);
        say(u"2026-10-01"_s, 1, 231, 1);
        say(u"2026-09-14"_s, 1, 231, 7);
        BENCHBOOK_VERIFY(studio->undo(studio->undoable()->entry, std::nullopt));

        const MonthFigures month = monthOfStudio(*studio, QDate(2026, 9, 1), shanghai(10, 3, 9));
        QCOMPARE(month.rework.size(), 1u);
        QCOMPARE(month.rework[0].step, u"Cut"_s);
        QCOMPARE(month.rework[0].sentBack, 3);
        QCOMPARE(month.rework[0].redone, 2);
        QCOMPARE(month.rework[0].scrap, 1);
        QCOMPARE(month.rework[0].seconds, 1500);
        QCOMPARE(month.outside.size(), 1u);
        QCOMPARE(month.outside[0].pieces, 3);
        QCOMPARE(month.outside[0].scrap, 1);
        COMPARE_MONEY(month.outside[0].charge, 4500);
        QCOMPARE(month.outside[0].unknownCharge, 1);
        QCOMPARE(month.feedback.all, 3);
        COMPARE_RATIO(month.feedback.rating(), 3'500'000);
        QCOMPARE(month.feedback.defects.size(), 1u);
        QCOMPARE(month.feedback.defects[0].times, 2);
        QCOMPARE(month.feedback.defects[0].pieces, 3);

        const Report report = monthReport(month, ReportLanguage::English, u"now"_s);
        const QString csv = QString::fromUtf8(reportCsv(report));
        for (const char *line : {"Card wallet · Cut,3,2,1,25", "Old Zhou,3,1,45.00 + ?", "Crooked stitch,2,3"})
            QVERIFY2(csv.contains(QString::fromUtf8(line)), qPrintable(csv));
        const bool saysMean = std::any_of(report.sections.begin(), report.sections.end(), [](const auto &section) {
            const auto *note = std::get_if<Paragraph>(&section);
            return note && note->text.en.contains(u"= 3.50"_s) && note->text.zh.contains(u"= 3.50"_s);
        });
        QVERIFY(saysMean);
    }

    void untoldDaysAreNamedOncePerPerson()
    {
        TestStudio studio;
        SampleMonth sample(studio);
        sample.build();
        // Both work on Fridays; on the last two the second one told nothing.
        const QDate lastFriday(2026, 10, 2);
        for (int week = 0; week < 8; ++week) {
            const QByteArray day = lastFriday.addDays(-7 * week).toString(Qt::ISODate).toLatin1();
            sample.log({502, 221, 101, day.constData(), 600, 0});
            if (week > 1)
                sample.log({502, 221, 102, day.constData(), 600, 0});
        }
        const auto untold = [&] {
            return studio->read([&](const Reader &reader) { return Result(untoldDays(reader, QDate(2026, 10, 3), 5)); })
                .value();
        };
        QCOMPARE(untold().total, 1);
        QCOMPARE(untold().rows.at(0).kind, AttentionKind::UntoldDay);
        QCOMPARE(untold().rows.at(0).record, 102);
        QCOMPARE(untold().rows.at(0).parts, QStringList({u"小陈"_s, u"2026-10-02"_s, u"2"_s}));
        const auto off = [&](QDate day) {
            BENCHBOOK_VERIFY(studio->perform(Sentence("Off"), std::nullopt, [&](Action &action) -> Result<void> {
                action.add("day_off", action.newId<DayOff>(), {{"person_id", 102}, {"about_day", day}});
                return {};
            }));
        };
        off(lastFriday);
        QCOMPARE(untold().rows.at(0).parts, QStringList({u"小陈"_s, u"2026-09-25"_s, u"1"_s}));
        off(lastFriday.addDays(-7));
        QCOMPARE(untold().total, 0);
        QVERIFY(untold().rows.empty());
    }

    void stockIsThatOfTheMonthsEnd()
    {
        const auto &kinds = m_september->stock.kinds;
        QCOMPARE(kinds.size(), 3u);
        QCOMPARE(kinds[0].kind, u"finished"_s);
        COMPARE_MONEY(kinds[0].value, 70'000);
        QCOMPARE(kinds[0].lots, 2);
        QCOMPARE(kinds[0].unknownLots, 1);
        QCOMPARE(kinds[1].kind, u"leather"_s);
        COMPARE_MONEY(kinds[1].value, 45'000);
        QCOMPARE(kinds[2].kind, u"bench"_s);
        COMPARE_MONEY(kinds[2].value, 5000);
        COMPARE_MONEY(m_september->stock.value(), 120'000);
        COMPARE_MONEY(m_september->stockBefore.value(), 150'000);
        COMPARE_RATIO(m_september->turnover(), 222'222);
    }

    void stockIsTheSameFromBothEndsOfTheLedger()
    {
        // Seen from far away, the ledger's beginning is nearer to the first day, its end to the
        // second.
        const auto stockAt = [&](QDate earlier, QDate later) {
            return (*m_studio)->read([&](const Reader &reader) { return readStock(reader, earlier, later); }).value();
        };
        const QDate august(2026, 8, 31);
        const QDate september(2026, 9, 30);
        const StockAtTwoDays forward = stockAt(QDate(2026, 8, 1), august);
        const StockAtTwoDays backward = stockAt(august, september);
        COMPARE_MONEY(forward.earlier.value(), 0);
        COMPARE_MONEY(forward.later.value(), 150'000);
        COMPARE_MONEY(backward.earlier.value(), 150'000);
        QCOMPARE(forward.later.lots(), backward.earlier.lots());
        QCOMPARE(forward.later.unknownLots(), backward.earlier.unknownLots());
        const StockAtTwoDays now = stockAt(september, QDate(2026, 12, 31));
        COMPARE_MONEY(now.earlier.value(), 120'000);
        COMPARE_MONEY(now.later.value(), 132'000);
        COMPARE_MONEY(now.later.value(),
                      m_studio->integer("SELECT sum(value_minor) FROM stock_total WHERE inside = 1"));
    }

    void gapsAreListed()
    {
        const auto &gaps = m_september->toFix;
        QCOMPARE(groupOf(gaps, AttentionKind::UnknownCostLot).total, 1);
        const Attention line = groupOf(gaps, AttentionKind::UnmatchedLine).rows.at(0);
        QCOMPARE(line.parts, QStringList({u"SO-4"_s, u"Card wallet"_s, QString()}));
        QCOMPARE(QByteArray(line.table), QByteArray("sales_order_line"));
        const Attention rate = groupOf(gaps, AttentionKind::MissingExchangeRate).rows.at(0);
        QCOMPARE(rate.parts, QStringList({u"EUR"_s, u"1"_s}));
        const Attention person = groupOf(gaps, AttentionKind::MissingPersonRate).rows.at(0);
        QCOMPARE(person.parts, QStringList({u"小陈"_s, u"3.3"_s}));
    }

    void anEmptyMonthIsZeroNotAnError()
    {
        const MonthFigures empty = monthOfStudio(**m_studio, QDate(2026, 2, 1), shanghai(10, 3, 9));
        QCOMPARE(empty.sales.total.orders, 0);
        QVERIFY(!empty.sales.total.averageOrder());
        QVERIFY(!empty.margin.rate());
        QVERIFY(!empty.onTime.rate());
        QVERIFY(!empty.yield.rate());
        QVERIFY(!empty.turnover());
        QVERIFY(empty.stock.kinds.empty());
        QVERIFY(!(*m_studio)
                     ->read([&](const Reader &reader) {
                         return monthFigures(reader, QDate(), shanghai(10, 3, 9), QTimeZone("Asia/Shanghai"));
                     })
                     .ok());
    }

    void aRunningMonthEndsToday()
    {
        const MonthFigures running = monthOfStudio(**m_studio, QDate(2026, 9, 1), shanghai(9, 25, 9));
        QVERIFY(!running.finished);
        QCOMPARE(running.asOf, QDate(2026, 9, 25));
        QVERIFY(running.lateOrders.empty()); // Promised for today.
    }

    void todayCountsWhatIsOpen()
    {
        TestStudio studio;
        SampleMonth(studio).build();
        const Instant now = shanghai(9, 26, 12);
        const auto timer = studio->perform(Sentence("Start"), std::nullopt, [&](Action &action) -> Result<void> {
            action.addRow("running_timer", 1,
                          {{"person_id", 101},
                           {"work_order_id", 502},
                           {"step_id", 221},
                           {"started_ms", shanghai(9, 25, 23)},
                           {"begun_day", QDate(2026, 9, 25)}});
            return {};
        });
        BENCHBOOK_VERIFY(timer);
        const TodayFigures today = todayOfStudio(*studio, now);
        COMPARE_MONEY(today.sales.revenue, 169'882);
        QCOMPARE(today.sales.unknownRate, 1);
        COMPARE_MONEY(today.salesLastMonth.revenue, 30'000); // SO-8 came on the 27th.
        QCOMPARE(today.months.size(), 12u);
        QCOMPARE(today.months.front().month, QDate(2025, 10, 1));
        COMPARE_MONEY(today.months[10].total.revenue, 35'000);
        COMPARE_MONEY(today.months[11].total.revenue, 169'882);
        QCOMPARE(today.workOrdersInWork, 1);
        QCOMPARE(today.workOrdersDueToday, 1);
        QCOMPARE(today.yield.good, 8);
        QCOMPARE(today.yieldLastMonth.good, 5);

        QCOMPARE(today.attention.size(), 8u);
        QCOMPARE(groupOf(today.attention, AttentionKind::MissingExchangeRate).total, 1);
        QCOMPARE(today.attention[0].kind, AttentionKind::ForgottenTimer);
        QCOMPARE(today.attention[0].rows[0].parts, QStringList({u"小林"_s, u"WO-2"_s, u"Cut"_s, u"13.0"_s}));
        QCOMPARE(today.attention[1].rows[0].parts, QStringList({u"SO-3"_s, QString(), u"2026-09-25"_s, u"1"_s}));
        QCOMPARE(today.attention[2].rows[0].parts, QStringList({u"WO-5"_s, u"Watch strap"_s, u"2026-09-18"_s, u"8"_s}));
        QCOMPARE(today.attention[3].rows[0].parts[0], u"Veg tan shoulder"_s);
        QVERIFY(today.attention[3].rows[0].parts[1].startsWith(u"110"_s));
        QCOMPARE(today.total(AttentionKind::UnmatchedLine), 1);
        QCOMPARE(groupOf(today.attention, AttentionKind::UnpromisedOrder).rows.at(0).parts,
                 QStringList({u"SO-7"_s, u"2"_s}));
        QCOMPARE(today.total(AttentionKind::UnpromisedOrder), 1); // one row says how many
        QCOMPARE(today.total(AttentionKind::UnknownCostLot), 1);
        QCOMPARE(today.total(AttentionKind::MissingPersonRate), 0);
        for (const AttentionGroup &group : today.attention)
            QVERIFY(!attentionText(group.rows[0]).contains(u'%'));
    }

    void comparesTheLongMonthWithTheWholeShortOne()
    {
        TestStudio studio;
        SampleMonth sample(studio);
        sample.order({.code = "A", .channel = 1, .day = "2026-04-30"}, 1, 100, false);
        sample.order({.code = "B", .channel = 1, .day = "2026-05-31"}, 1, 10, false);
        const TodayFigures today = todayOfStudio(*studio, shanghai(5, 31, 12));
        COMPARE_MONEY(today.salesLastMonth.revenue, 100);
        COMPARE_MONEY(today.sales.revenue, 10);
    }

    void partialShipmentsSumToTheWholeRevenue()
    {
        TestStudio studio;
        SampleMonth sample(studio);
        sample.build();
        const Id<Lot> lot = sample.finishedLot(3, 300, "2026-03-01");
        const qint64 line = sample.order({.code = "X", .channel = 1, .day = "2026-03-01"}, 3, 100);
        sample.ship(line, lot, 1, "2026-03-31");
        sample.ship(line, lot, 2, "2026-04-01");
        const auto now = shanghai(10, 3, 9);
        const MarginFigures march = monthOfStudio(*studio, QDate(2026, 3, 1), now).margin;
        const MarginFigures april = monthOfStudio(*studio, QDate(2026, 4, 1), now).margin;
        COMPARE_MONEY(march.revenue, 33);
        COMPARE_MONEY(april.revenue, 67);
        COMPARE_MONEY(march.cost + april.cost, 300);
        QCOMPARE(monthOfStudio(*studio, QDate(2026, 3, 1), now).onTime.completed, 0);
        QCOMPARE(monthOfStudio(*studio, QDate(2026, 4, 1), now).onTime.completed, 1);
    }

    void numbersAsText()
    {
        const Currency yuan{u"CNY"_s, 2};
        QCOMPARE(amountText(Money::fromMinor(-123'456'789), yuan), u"-1,234,567.89"_s);
        QCOMPARE(amountText(Money::fromMinor(-12'345), yuan), u"-123.45"_s);
        QCOMPARE(amountText(Money::fromMinor(1234), Currency{u"JPY"_s, 0}), u"1,234"_s);
        QCOMPARE(percentWithSign(Ratio::fromPpm(454'444)), u"45.4 %"_s);
        QCOMPARE(percentNumber(std::nullopt), u"–"_s);
        QCOMPARE(hoursText(5400), u"1.5"_s);
        QCOMPARE(timesText(Ratio::fromPpm(222'222)), u"0.22"_s);
    }

    void whatIsUnknownIsNotNothing()
    {
        MonthFigures figures = *m_september;
        const SalesTotal unknown{3, Quantity::units(4), Money(), 3};
        figures.sales = {unknown, {{Id<Channel>(3), u"etsy"_s, u"Etsy"_s, unknown, {}}}};
        figures.margin = {};
        figures.margin.shipped = Quantity::units(2);
        figures.margin.unknownCost = figures.margin.leftOut = Quantity::units(2);
        const auto reported = [&] { return monthReport(figures, ReportLanguage::English, u"2026-10-03 09:00"_s); };
        const auto headline = [&] { return std::get<Paragraph>(reported().sections.front()).text.en; };
        const QString csv = QString::fromUtf8(reportCsv(reported()));
        for (const QString &row : {u"Etsy,3,4,–,–,–"_s, u"Total,3,4,–,–,–"_s, u"Their cost,–"_s,
                                   u"\"Gross margin, –\",–"_s, u"\"Cost of all goods shipped, where known\",–"_s})
            QVERIFY2(csv.contains(row), qPrintable(row));
        QVERIFY2(headline().contains(u"that of 3 is unknown"_s), qPrintable(headline()));
        // One whose worth is known: the rest stays out of the sum, and is said.
        figures.sales.total.revenue = Money::fromMinor(10'000);
        figures.sales.total.unknownRate = 2;
        QVERIFY(QString::fromUtf8(reportCsv(reported())).contains(u"Total,3,4,100.00,"_s));
        QVERIFY2(headline().contains(u"¥100.00"_s) && headline().contains(u"that of 2 is unknown"_s),
                 qPrintable(headline()));
    }

    void theReportSaysEveryFigureInBothLanguages()
    {
        const Report report = monthReport(*m_september, ReportLanguage::Both, u"2026-10-03 09:00"_s);
        const QString csv = QString::fromUtf8(reportCsv(report));
        for (const QString &text : {u"1,698.82"_s, u"405.00"_s, u"57.4"_s, u"66.7"_s, u"100.00"_s, u"SO-3"_s,
                                    u"1,200.00"_s, u"EUR"_s, u"小陈"_s, u"Crooked stitch"_s})
            QVERIFY2(csv.contains(text), qPrintable(text));
        for (const ReportSection &section : report.sections) {
            if (const auto *paragraph = std::get_if<Paragraph>(&section)) {
                QVERIFY(paragraph->text.en != paragraph->text.zh);
                QVERIFY2(!paragraph->text.en.contains(u'%' + u"1"_s), qPrintable(paragraph->text.en));
            }
        }
    }

    void writesThePdf_data()
    {
        QTest::addColumn<int>("language");
        QTest::addColumn<QString>("name");
        QTest::newRow("zh") << int(ReportLanguage::Chinese) << u"month-zh.pdf"_s;
        QTest::newRow("en") << int(ReportLanguage::English) << u"month-en.pdf"_s;
        QTest::newRow("both") << int(ReportLanguage::Both) << u"month-both.pdf"_s;
    }
    void writesThePdf()
    {
        QFETCH(int, language);
        QFETCH(QString, name);
        // Set BENCHBOOK_TEST_OUTPUT to a folder to keep the pages and look at them.
        const QString folder = qEnvironmentVariable("BENCHBOOK_TEST_OUTPUT");
        const QString path = folder.isEmpty() ? m_studio->filePath(name) : folder + u'/' + name;
        m_studio->clock().set(shanghai(10, 3, 9));
        BENCHBOOK_VERIFY(writeMonthReport(**m_studio, QDate(2026, 9, 1), static_cast<ReportLanguage>(language), path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.read(5) == "%PDF-");
        const auto refused = writeMonthReport(**m_studio, QDate(2026, 9, 1), ReportLanguage::Chinese,
                                              m_studio->filePath(u"none/month.pdf"_s));
        QCOMPARE(refused.error().code, ErrorCode::Io);
    }
};

QTEST_MAIN(TestReports)
#include "test_reports.moc"
