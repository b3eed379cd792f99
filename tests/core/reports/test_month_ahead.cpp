// The page of the monthly report that looks ahead: forecast, what to order, suggestions and what came of them.
#include "core/buying/quote.h"
#include "core/reports/month_report.h"
#include "core/reports/page/report_csv.h"
#include "core/reports/page/report_fonts.h"
#include "core/reports/page/report_layout.h"
#include "core/reports/page/report_pdf.h"
#include "core/sales/place_order.h"
#include "core/suggestions/suggestion_inbox.h"
#include "core/suggestions/suggestion_sources.h"
#include "core/suppliers/supplier.h"
#include "tests/core/stock/workshop_fixture.h"

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 aheadDayMs = 24LL * 60 * 60 * 1000;

/// Sells wallets, ten a month for a year and a half; the leather is all used.
struct AheadShop
{
    AheadShop()
    {
        const Id<Supplier> tannery(addRecord(*studio, supplierKind(), {{u"name"_s, u"Tannery"_s}}, {}).value());
        const auto set = studio->perform(Sentence("Set up"), shop.owner, [&](Action &action) -> Result<void> {
            action.change("material", shop.hide, {{"supplier_id", tannery}, {"reorder_point_micro", dm2(40)}});
            action.change("variant", shop.wallet, {{"price_minor", yuan(600)}});
            return {};
        });
        QVERIFY(set.ok());
        QuoteDraft quote{.supplier = tannery, .material = shop.hide, .leadDays = 3};
        quote.prices =
            parseQuotedPrices(u"6.00 / dm2"_s, {u"Veg tan"_s, Unit::fromText(u"dm2"_s).value()}, studio->currency())
                .value();
        BENCHBOOK_VERIFY(addQuote(*studio, quote, shop.owner));
        receiveOne(studio, shop.thread, dm2(5'000), yuan(500));
    }
    void sell(int months)
    {
        for (int month = months; month > 0; --month)
            order(QDate(2026, 9, 12).addMonths(-month), 10, true);
    }
    void order(QDate day, int pieces, bool elsewhere = false)
    {
        OrderDraft draft{.channel = Id<Channel>(1), .lines = {{shop.wallet, Quantity::units(pieces)}}};
        draft.lines.front().total = yuan(600).times(pieces);
        draft.orderedDay = day;
        draft.promise = day.addDays(5);
        const Id<SalesOrder> id = placeOrder(*studio, draft, std::nullopt).value().id;
        // What was sold long ago has left, from a shelf that this test does not tell of.
        if (elsewhere) {
            const auto left = studio->perform(Sentence("Shipped"), shop.owner, [&](Action &action) -> Result<void> {
                action.change("sales_order", id, {{"shipped_elsewhere", 1}});
                return {};
            });
            QVERIFY(left.ok());
        }
    }
    MonthAhead ahead(QDate month)
    {
        return studio
            ->read([&](const Reader &reader) {
                LookAhead lookAhead;
                OutlookCache earlier;
                return monthAhead(reader, month, studio->today(), lookAhead, earlier);
            })
            .value();
    }
    Report report(QDate month, ReportLanguage language)
    {
        return studio
            ->read([&](const Reader &reader) {
                LookAhead lookAhead;
                OutlookCache earlier;
                return readMonthReport(reader, month, studio->clock().now(), studio->timeZone(), language, lookAhead,
                                       earlier);
            })
            .value();
    }
    std::vector<Suggestion> open()
    {
        return studio
            ->read([](const Reader &reader) {
                LookAhead lookAhead;
                return openSuggestions(reader, lookAhead);
            })
            .value();
    }
    void later(int days) { studio.clock().advance(days * aheadDayMs); }

    TestStudio studio; // 2026-09-01
    Workshop shop{studio};
};

int pagesOf(const Report &report)
{
    const ReportFonts fonts;
    return int(layOutReport(report, PageMetrics::a4(), fonts).pages.size());
}

} // namespace

class TestMonthAhead final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNewStudioHasNoSuchPage()
    {
        TestStudio studio;
        LookAhead lookAhead;
        OutlookCache earlier;
        const auto ahead = studio->read([&](const Reader &reader) {
            return monthAhead(reader, QDate(2026, 8, 1), studio->today(), lookAhead, earlier);
        });
        BENCHBOOK_VERIFY(ahead);
        QVERIFY(ahead->isEmpty());
        const Report report =
            studio
                ->read([&](const Reader &reader) {
                    return readMonthReport(reader, QDate(2026, 8, 1), studio->clock().now(), studio->timeZone(),
                                           ReportLanguage::English, lookAhead, earlier);
                })
                .value();
        QVERIFY(!std::holds_alternative<PageBreak>(report.sections.back()));
        QVERIFY(!QString::fromUtf8(reportCsv(report)).contains(u"To order"_s));
    }

    void theNextMonthsAreToldWithTheirRangeAndTheLastForecastIsJudged()
    {
        AheadShop shop;
        shop.sell(18);
        const MonthAhead ahead = shop.ahead(QDate(2026, 8, 1));
        QCOMPARE(ahead.months, (std::vector<QDate>{QDate(2026, 9, 1), QDate(2026, 10, 1), QDate(2026, 11, 1)}));
        QCOMPARE(ahead.judged, QDate(2026, 8, 1));
        QCOMPARE(ahead.all.came, std::optional(10.0));
        QVERIFY(std::abs(ahead.all.said->mean - 10) < 1);
        for (const forecast::Row &row : ahead.all.months) {
            QVERIFY(std::abs(row.mean - 10) < 1);
            QVERIFY(row.quantiles.front() <= row.mean && row.quantiles[5] >= row.mean);
        }
        QCOMPARE(ahead.groups.size(), std::size_t(1));
    }

    void aMonthThatRunsLooksAtWholeMonthsAhead()
    {
        AheadShop shop;
        shop.sell(18);
        const MonthAhead ahead = shop.ahead(QDate(2026, 9, 1));
        QCOMPARE(ahead.months.front(), QDate(2026, 10, 1));
        QCOMPARE(ahead.judged, QDate(2026, 8, 1));
        QVERIFY(ahead.reorderDay.isValid());
    }

    void anOldMonthIsToldAsItWasSeenThen()
    {
        AheadShop shop;
        shop.sell(18);
        const MonthAhead then = shop.ahead(QDate(2026, 5, 1));
        QCOMPARE(then.months.front(), QDate(2026, 6, 1));
        QCOMPARE(then.judged, QDate(2026, 5, 1));
        QVERIFY(!then.reorderDay.isValid());
        // What comes later does not change what was seen at its end.
        shop.order(QDate(2026, 8, 20), 300, true);
        shop.order(QDate(2026, 7, 20), 2, true);
        const MonthAhead again = shop.ahead(QDate(2026, 5, 1));
        QCOMPARE(again.all.months.front().mean, then.all.months.front().mean);
        const std::optional<double> came = shop.ahead(QDate(2026, 8, 1)).all.came;
        QVERIFY2(came == 310.0, qPrintable(QString::number(came.value_or(-1))));
    }

    void whatToOrderIsWhatTheInboxSays()
    {
        AheadShop shop;
        shop.order(shop.studio->today(), 10);
        const MonthAhead ahead = shop.ahead(QDate(2026, 9, 1));
        QCOMPARE(ahead.reorder.size(), std::size_t(1));
        const ReorderLine &line = ahead.reorder.front();
        QCOMPARE(line.name, u"Veg tan"_s);
        QCOMPARE(line.reorderAt, std::optional(dm2(40)));
        QCOMPARE(line.supplier, u"Tannery"_s);
        QCOMPARE(line.onHand, Quantity());
        const std::vector<Suggestion> open = shop.open();
        const auto buy = std::find_if(open.begin(), open.end(),
                                      [](const Suggestion &one) { return one.kind == SuggestionKind::Buy; });
        QVERIFY(buy != open.end());
        QCOMPARE(line.order, std::get<BuyThis>(buy->proposal).quantity);
        QCOMPARE(line.cost, std::get<BuyThis>(buy->proposal).cost);
        QCOMPARE(line.latest, buy->latest);
    }

    void answersOfTheMonthStandWithWhatCameOfThem()
    {
        AheadShop shop;
        shop.order(shop.studio->today(), 10);
        int taken = 0;
        for (const Suggestion &one : shop.open()) {
            if (one.kind == SuggestionKind::Buy)
                BENCHBOOK_VERIFY(takeSuggestion(*shop.studio, one, {}, shop.shop.owner));
            else
                BENCHBOOK_VERIFY(dismissSuggestion(*shop.studio, one, {.reason = u"Not now"_s}, shop.shop.owner));
            ++taken;
        }
        const MonthAhead now = shop.ahead(QDate(2026, 9, 1));
        QCOMPARE(int(now.answers.size()), taken);
        QVERIFY(shop.ahead(QDate(2026, 8, 1)).answers.empty());
        const auto bought = std::find_if(now.answers.begin(), now.answers.end(),
                                         [](const AnsweredLine &line) { return line.kind == SuggestionKind::Buy; });
        QVERIFY(bought != now.answers.end());
        QCOMPARE(bought->name, u"Veg tan"_s);
        QCOMPARE(bought->judgement.verdict, Verdict::TooEarly);
        // Half a year later, and it was meant for no longer, nobody had used the leather: the suggestion was wrong.
        shop.later(190);
        const MonthAhead later = shop.ahead(QDate(2026, 9, 1));
        const auto judged = std::find_if(later.answers.begin(), later.answers.end(),
                                         [](const AnsweredLine &line) { return line.kind == SuggestionKind::Buy; });
        QCOMPARE(judged->judgement.verdict, Verdict::Wrong);
        const QString csv = QString::fromUtf8(reportCsv(shop.report(QDate(2026, 9, 1), ReportLanguage::English)));
        QVERIFY2(csv.contains(u"The suggestion was wrong"_s) && csv.contains(u"Dismissed"_s), qPrintable(csv));
    }

    void itIsOnePageHoweverMuchThereIs()
    {
        MonthFigures figures;
        figures.days = monthOf(QDate(2026, 9, 1));
        figures.currency = Currency{u"CNY"_s, 2};
        const forecast::Row row{123'456, {100'000, 123'456, 130'000, 140'000, 150'000, 160'000, 170'000}};
        MonthAhead ahead;
        ahead.months = {QDate(2026, 10, 1), QDate(2026, 11, 1), QDate(2026, 12, 1)};
        ahead.judged = QDate(2026, 9, 1);
        for (int i = 0; i < 40; ++i)
            ahead.groups.push_back({u"Bags %1"_s.arg(i), {row, row, row}, row, 120'000});
        ahead.all = {{}, {row, row, row}, row, 4'800'000};
        ahead.reorderDay = QDate(2026, 10, 3);
        for (int i = 0; i < 40; ++i) {
            ahead.reorder.push_back({u"Veg-tan leather %1"_s.arg(i), Unit(), dm2(10), dm2(40), dm2(12'345),
                                     QDate(2026, 10, 4), u"Wenzhou Tannery"_s, yuan(123'456)});
            ahead.answers.push_back({QDate(2026, 9, 4),
                                     SuggestionKind::Buy,
                                     AnswerKind::Changed,
                                     u"Veg-tan leather"_s,
                                     dm2(12'345),
                                     Unit(),
                                     {},
                                     {},
                                     {Verdict::TooEarly, {}, QDate(2026, 11, 4), {}}});
        }
        for (const ReportLanguage language : {ReportLanguage::English, ReportLanguage::Chinese, ReportLanguage::Both}) {
            const int without = pagesOf(monthReport(figures, language, u"now"_s));
            const Report full = monthReport(figures, language, u"now"_s, ahead);
            // Set BENCHBOOK_TEST_OUTPUT to a folder to keep the pages and look at them.
            if (const QString folder = qEnvironmentVariable("BENCHBOOK_TEST_OUTPUT"); !folder.isEmpty())
                BENCHBOOK_VERIFY(
                    writeReportPdf(full, PageMetrics::a4(), folder + u"/ahead-%1.pdf"_s.arg(int(language))));
            QVERIFY2(pagesOf(full) == without + 1,
                     qPrintable(u"%1 %2 %3"_s.arg(int(language)).arg(pagesOf(full)).arg(without)));
            const QString csv = QString::fromUtf8(reportCsv(full));
            QVERIFY2(csv.contains(language == ReportLanguage::Chinese ? u"……另有"_s : u"more"_s), qPrintable(csv));
        }
    }

    void aCancelledReckoningLeavesNothing()
    {
        AheadShop shop;
        shop.sell(18);
        CancelToken token;
        token.cancel();
        LookAhead lookAhead;
        OutlookCache earlier;
        const auto stopped = shop.studio->read([&](const Reader &reader) {
            return monthAhead(reader, QDate(2026, 8, 1), shop.studio->today(), lookAhead, earlier, Progress({}, token));
        });
        QVERIFY(!stopped.ok());
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    }
};

QTEST_MAIN(TestMonthAhead)
#include "test_month_ahead.moc"
