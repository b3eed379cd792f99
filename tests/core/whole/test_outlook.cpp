// The outlook of a studio: forecasts whose parts sum, reckoned only where something changed, and judged by what came.
#include "core/forecast/chinese_new_year.h"
#include "core/planning/event_days.h"
#include "core/planning/outlook/outlook_accuracy.h"
#include "core/planning/outlook/outlook_words.h"
#include "core/sales/place_order.h"
#include "core/sales/shipment.h"
#include "tests/core/stock/workshop_fixture.h"

#include <QElapsedTimer>
#include <QTest>

#include <cmath>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

const QDate outlookToday(2026, 9, 10);

/// A question made by chance: `variants` in products and categories, histories of up to four years.
OutlookQuestion madeQuestion(Random &random, int variants, int categories)
{
    OutlookQuestion question{.today = outlookToday, .firstMonth = QDate(2026, 9, 1)};
    for (int i = 0; i < variants; ++i) {
        const int product = i / 3;
        OutlookVariant variant{Id<Variant>(1000 + i), Id<Product>(1 + product), u"V-%1"_s.arg(i),
                               u"V %1"_s.arg(i),      u"P %1"_s.arg(product),   u"C %1"_s.arg(product % categories)};
        const int months = int(random.between(0, 48));
        const double level = 1 + double(random.between(0, 39));
        for (int month = months; month > 0; --month) {
            const double season = 1 + 0.5 * std::sin(double(month) * 6.283 / 12);
            const double pieces = std::floor(level * season * double(random.between(0, 1999)) / 1000);
            variant.months.push_back(random.between(0, 11) == 0 ? forecast::unknownDemand : pieces);
        }
        question.variants.push_back(std::move(variant));
    }
    return question;
}

Outlook reckoned(const OutlookQuestion &question, OutlookCache &cache, int months = 6)
{
    return reckonOutlook(question, cache, {.months = months}).value();
}

Outlook reckoned(const OutlookQuestion &question)
{
    OutlookCache cache;
    return reckoned(question, cache);
}

/// The first place whose parts do not sum to it; empty: all do.
QString placeThatDoesNotSum(const Outlook &outlook)
{
    for (std::size_t step = 0; step < outlook.months.size(); ++step) {
        for (std::size_t node = 0; node < outlook.nodes.size(); ++node) {
            double mean = 0;
            double used = 0;
            qint64 pieces = 0;
            bool parts = false;
            for (const OutlookNode &part : outlook.nodes) {
                if (part.parent != int(node))
                    continue;
                parts = true;
                mean += part.months[step].reckoned.mean;
                used += part.months[step].used.mean;
                pieces += part.months[step].pieces;
            }
            const OutlookMonth &month = outlook.nodes[node].months[step];
            if (parts && (pieces != month.pieces || std::abs(mean - month.reckoned.mean) > 1e-6 * (1 + mean) ||
                          std::abs(used - month.used.mean) > 1e-6 * (1 + used)))
                return u"%1 in month %2: %3 pieces, its parts %4"_s.arg(outlook.nodes[node].name)
                    .arg(step)
                    .arg(month.pieces)
                    .arg(pieces);
        }
    }
    return {};
}

OutlookVariant steadyVariant(int id, int product, const QString &category, std::vector<double> months)
{
    return {Id<Variant>(id), Id<Product>(product), u"S-%1"_s.arg(id), u"Thing %1"_s.arg(id), u"Thing %1"_s.arg(product),
            category,        std::move(months)};
}

std::vector<double> wavingMonths(int count, double level)
{
    std::vector<double> months;
    for (int month = 0; month < count; ++month)
        months.push_back(std::round(level * (1 + 0.2 * std::sin(double(month) * 1.7))));
    return months;
}

DemandEventInfo eventOn(QDate first, QDate last, EventRepeats repeats, std::optional<Ratio> guess = {})
{
    return {.id = Id<DemandEvent>(1),
            .name = u"Spring fair"_s,
            .kind = u"fair"_s,
            .firstDay = first,
            .lastDay = last,
            .repeats = repeats,
            .guess = guess};
}

} // namespace

class TestOutlook final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void partsAlwaysSum()
    {
        for (quint64 seed = 1; seed <= 12; ++seed) {
            Random random(seed);
            OutlookQuestion question =
                madeQuestion(random, 4 + int(random.between(0, 19)), 1 + int(random.between(0, 3)));
            for (std::size_t i = 0; i < question.variants.size(); i += 4)
                question.figures.push_back({Id<DemandFigure>(qint64(i) + 1),
                                            question.variants[i].variant,
                                            QDate(2026, 9 + int(i) % 3, 1),
                                            Quantity::units(qint64(random.between(0, 49))),
                                            std::nullopt,
                                            outlookToday,
                                            {}});
            question.likes[Id<Product>(1)] = {{Id<Product>(2)}};
            const Outlook outlook = reckoned(question);
            QCOMPARE(placeThatDoesNotSum(outlook), QString());
            for (const DemandFigureInfo &figure : question.figures) {
                const std::size_t at = std::size_t(figure.variant.value() - 1000);
                const OutlookMonth &month = outlook.nodeOf(at).months[std::size_t(figure.month.month() - 9)];
                QCOMPARE(Quantity::units(month.pieces), figure.pieces);
            }
            for (const OutlookNode &node : outlook.nodes)
                for (const OutlookMonth &month : node.months)
                    QVERIFY(std::isfinite(month.used.mean) && month.used.mean >= 0 && month.pieces >= 0 &&
                            std::is_sorted(month.used.quantiles.begin(), month.used.quantiles.end()));
        }
    }

    void onlyWhatChangedIsReckonedAgain()
    {
        Random random(7);
        OutlookQuestion question = madeQuestion(random, 24, 4);
        OutlookCache cache;
        const Outlook first = reckoned(question, cache);
        QCOMPARE(cache.reckonings(), 5); // four categories and what is above them
        const int items = cache.reckonedItems();
        reckoned(question, cache);
        QCOMPARE(cache.reckonings(), 5);
        // A figure by hand and a new name are no reason to reckon.
        question.figures.push_back({Id<DemandFigure>(1),
                                    Id<Variant>(1000),
                                    QDate(2026, 10, 1),
                                    Quantity::units(3),
                                    std::nullopt,
                                    outlookToday,
                                    {}});
        question.variants[3].name = u"Another name"_s;
        reckoned(question, cache);
        QCOMPARE(cache.reckonings(), 5);
        // A sale is, for its own category and for what is above it.
        question.variants[0].months.resize(30, 4);
        const Outlook changed = reckoned(question, cache);
        QCOMPARE(cache.reckonings(), 7);
        QVERIFY(cache.reckonedItems() < 2 * items);
        OutlookCache fresh;
        const Outlook anew = reckoned(question, fresh);
        for (std::size_t node = 0; node < anew.nodes.size(); ++node)
            for (std::size_t step = 0; step < anew.months.size(); ++step)
                QCOMPARE(changed.nodes[node].months[step].used.mean, anew.nodes[node].months[step].used.mean);
        // Twice not asked for is forgotten.
        cache.forgetUnused();
        cache.forgetUnused();
        reckoned(question, cache);
        QCOMPARE(cache.reckonings(), 12);
    }

    void badHistoriesGetPlainAnswers()
    {
        OutlookQuestion question{.today = outlookToday, .firstMonth = QDate(2026, 9, 1)};
        question.variants = {steadyVariant(1, 1, u"A"_s, {}), steadyVariant(2, 2, u"A"_s, {5}),
                             steadyVariant(3, 3, {}, std::vector<double>(480, 0)),
                             steadyVariant(4, 4, {}, {3, 4, 3, 4, 4000, 3, 4, 3, 4, 3, 4, 3}),
                             steadyVariant(5, 5, u"B"_s, std::vector<double>(7, forecast::unknownDemand))};
        const Outlook outlook = reckoned(question);
        QCOMPARE(placeThatDoesNotSum(outlook), QString());
        QVERIFY(outlook.variants[0].forecast.has(forecast::Reason::NoHistory));
        QVERIFY(outlook.variants[1].forecast.has(forecast::Reason::OnePeriod));
        QVERIFY(outlook.variants[2].forecast.has(forecast::Reason::NothingSold));
        QVERIFY(outlook.variants[3].forecast.has(forecast::Reason::SetAside));
        QVERIFY(outlook.variants[4].forecast.has(forecast::Reason::NoHistory));
        for (std::size_t i = 0; i < outlook.variants.size(); ++i) {
            const QStringList reasons = driversOf(question, outlook, i, QLocale::c());
            QVERIFY(!reasons.isEmpty());
            QVERIFY(outlook.nodeOf(i).months[0].used.mean < 100);
        }
        QCOMPARE(outlook.nodeOf(0).months[0].pieces, qint64(0));
        OutlookCache cache;
        QCOMPARE(
            reckonOutlook({.today = outlookToday, .firstMonth = QDate(2026, 9, 1)}, cache, {}).value().nodes.size(),
            std::size_t(1));
    }

    void aNewThingBorrows()
    {
        OutlookQuestion question{.today = outlookToday, .firstMonth = QDate(2026, 9, 1)};
        question.variants = {steadyVariant(1, 1, u"A"_s, wavingMonths(36, 40)), steadyVariant(2, 2, u"B"_s, {}),
                             steadyVariant(3, 2, u"B"_s, {})};
        question.likes[Id<Product>(2)] = {{Id<Product>(1), Ratio::percent(50)}};
        const Outlook outlook = reckoned(question);
        QCOMPARE(placeThatDoesNotSum(outlook), QString());
        QVERIFY(outlook.variants[1].forecast.has(forecast::Reason::Borrowed));
        QCOMPARE(outlook.variants[1].from, std::vector<Id<Product>>{Id<Product>(1)});
        // Half of forty, shared by two variants.
        QVERIFY(std::abs(outlook.nodeOf(1).months[1].used.mean - 10) < 3);
        QVERIFY(driversOf(question, outlook, 1, QLocale::c()).contains(u"Borrowed from: Thing 1."_s));
        // What borrows from nobody that sold anything is new, not borrowed.
        question.likes = {{Id<Product>(1), {{Id<Product>(2)}}}, {Id<Product>(2), {{Id<Product>(77)}}}};
        const Outlook alone = reckoned(question);
        QVERIFY(alone.variants[1].forecast.has(forecast::Reason::NoHistory));
        QVERIFY(alone.variants[0].from.empty());
    }

    void anEventThatWasSeenComesAgain()
    {
        OutlookQuestion question{.today = outlookToday, .firstMonth = QDate(2026, 9, 1)};
        std::vector<double> months = wavingMonths(20, 30);
        // Histories end in August 2026: October 2025 is the tenth month from the end after August.
        months[20 - 11] *= 3;
        question.variants = {steadyVariant(1, 1, u"A"_s, months), steadyVariant(2, 2, u"A"_s, wavingMonths(20, 30))};
        const Outlook without = reckoned(question);
        question.events = {eventOn(QDate(2025, 10, 1), QDate(2025, 10, 31), EventRepeats::Yearly)};
        question.events.front().product = Id<Product>(1);
        const Outlook with = reckoned(question);
        QCOMPARE(placeThatDoesNotSum(with), QString());
        QVERIFY(with.variants[1].events.empty());
        QCOMPARE(with.variants[0].forecast.effects.size(), std::size_t(1));
        QVERIFY(with.nodeOf(0).months[1].used.mean > 1.3 * without.nodeOf(0).months[1].used.mean);
        const QString drivers = driversOf(question, with, 0, QLocale::c()).join(u' ');
        QVERIFY2(drivers.contains(u"Spring fair: a whole month of it has"_s), qPrintable(drivers));
        // What the owner guesses counts in full where nothing was seen: ten days of thrice as much.
        question.variants.front().months = wavingMonths(20, 30);
        const double plain =
            reckoned({.today = question.today, .firstMonth = question.firstMonth, .variants = question.variants})
                .nodeOf(0)
                .months[2]
                .used.mean;
        question.events = {eventOn(QDate(2026, 11, 1), QDate(2026, 11, 15), EventRepeats::No, Ratio::percent(200))};
        const double guessed = reckoned(question).nodeOf(0).months[2].used.mean;
        QVERIFY2(std::abs(guessed / plain - 2) < 0.1, qPrintable(u"%1 %2"_s.arg(guessed).arg(plain)));
    }

    void lunarEventsFollowTheMoon()
    {
        struct Festival
        {
            const char *name;
            std::array<QDate, 5> days; // 2023…2027
        };
        // Dragon Boat 5/5 and Mid-Autumn 8/15 of the Chinese calendar, as published; 2023 and 2025 have leap months.
        const Festival festivals[] = {
            {"Dragon Boat",
             {QDate(2023, 6, 22), QDate(2024, 6, 10), QDate(2025, 5, 31), QDate(2026, 6, 19), QDate(2027, 6, 9)}},
            {"Mid-Autumn",
             {QDate(2023, 9, 29), QDate(2024, 9, 17), QDate(2025, 10, 6), QDate(2026, 9, 25), QDate(2027, 9, 15)}},
            {"Laba",
             {QDate(2023, 12, 30).addDays(-365), QDate(2024, 1, 18), QDate(2025, 1, 7), QDate(2026, 1, 26),
              QDate(2027, 1, 15)}}};
        for (const Festival &festival : festivals) {
            const DemandEventInfo event = eventOn(festival.days[3], festival.days[3], EventRepeats::Lunar);
            const auto spans = daysOfEvent(event, QDate(2023, 1, 1), QDate(2027, 12, 20));
            for (const QDate day : festival.days) {
                if (day.year() < 2023)
                    continue;
                QVERIFY2(
                    std::ranges::any_of(
                        spans, [&](const forecast::DaySpan &span) { return std::abs(span.first.daysTo(day)) <= 2; }),
                    qPrintable(u"%1 %2"_s.arg(QLatin1StringView(festival.name), day.toString(Qt::ISODate))));
            }
        }
        // The fortnight before the new year belongs to the new year.
        const auto shopping = daysOfEvent(eventOn(QDate(2026, 2, 3), QDate(2026, 2, 16), EventRepeats::Lunar),
                                          QDate(2024, 1, 1), QDate(2027, 12, 1));
        QCOMPARE(shopping.size(), std::size_t(4));
        for (const forecast::DaySpan &span : shopping)
            QCOMPARE(span.last.addDays(1), forecast::chineseNewYear(span.last.addDays(1).year()));
        QCOMPARE(daysOfEvent(eventOn(QDate(2026, 2, 3), QDate(2026, 2, 16), EventRepeats::No), QDate(2027, 1, 1),
                             QDate(2027, 12, 1))
                     .size(),
                 std::size_t(0));
    }

    void thePastIsJudgedByWhatCame()
    {
        OutlookQuestion question{.today = outlookToday, .firstMonth = QDate(2026, 9, 1)};
        question.variants = {steadyVariant(1, 1, u"A"_s, std::vector<double>(30, 12)),
                             steadyVariant(2, 2, u"A"_s, wavingMonths(30, 40)), steadyVariant(3, 3, u"A"_s, {4})};
        question.variants[1].months[28] = forecast::unknownDemand;
        question.figures = {{Id<DemandFigure>(1),
                             Id<Variant>(1),
                             QDate(2026, 8, 1),
                             Quantity::units(15),
                             Quantity::units(13),
                             QDate(2026, 7, 20),
                             {}},
                            {Id<DemandFigure>(2),
                             Id<Variant>(2),
                             QDate(2026, 7, 1),
                             Quantity::units(15),
                             Quantity::units(13),
                             QDate(2026, 6, 20),
                             {}}};
        OutlookCache cache;
        const OutlookJudgement judgement = judgeOutlook(question, cache, 1).value();
        const OutlookAccuracy &steady = judgement.variants[0];
        QCOMPARE(steady.past.size(), std::size_t(6));
        QCOMPARE(steady.past.front().month, QDate(2026, 3, 1));
        QCOMPARE(steady.past.back().month, QDate(2026, 8, 1));
        QCOMPARE(*steady.past.back().came, 12.0);
        QCOMPARE(steady.ahead[0].months, 6);
        QCOMPARE(steady.ahead[2].months, 4);
        QVERIFY(steady.ahead[0].error < 1.5);
        QVERIFY(!steady.scaled.has_value()); // nothing ever moved
        QCOMPARE(*steady.lastYearError, 0.0);
        QCOMPARE(steady.hand.months, 1);
        QCOMPARE(steady.hand.error, 3.0);
        QCOMPARE(steady.hand.forecastError, 1.0);
        // July is unknown: it is not judged, and no figure of it is.
        QCOMPARE(judgement.variants[1].ahead[0].months, 5);
        QCOMPARE(judgement.variants[1].hand.months, 0);
        QVERIFY(judgement.variants[1].scaled.has_value() && *judgement.variants[1].scaled < 1.5);
        QCOMPARE(judgement.variants[2].ahead[0].months, 0);
        QCOMPARE(accuracyTexts(judgement.variants[2]).size(), 1);
        // A month later five of the six outlooks of the past are known.
        const int before = cache.reckonings();
        OutlookQuestion later(question);
        later.today = QDate(2026, 10, 2);
        later.firstMonth = QDate(2026, 10, 1);
        for (OutlookVariant &variant : later.variants)
            variant.months.push_back(11);
        QVERIFY(judgeOutlook(later, cache, 1).ok());
        QCOMPARE(cache.reckonings() - before, 2);
    }

    void whatTheFutureWasDoesNotMoveThePast()
    {
        Random random(3);
        OutlookQuestion question = madeQuestion(random, 9, 2);
        OutlookCache cache;
        const Outlook then = reckoned(questionBefore(question, 4), cache);
        for (OutlookVariant &variant : question.variants)
            for (std::size_t back = 1; back <= std::min<std::size_t>(4, variant.months.size()); ++back)
                *(variant.months.end() - std::ptrdiff_t(back)) = 999;
        const Outlook again = reckoned(questionBefore(question, 4), cache);
        for (std::size_t node = 0; node < then.nodes.size(); ++node)
            QCOMPARE(then.nodes[node].months[2].used.mean, again.nodes[node].months[2].used.mean);
    }

    void aPlanTakesWhatIsStillToCome()
    {
        OutlookQuestion question{.today = QDate(2026, 9, 16), .firstMonth = QDate(2026, 9, 1)};
        question.variants = {steadyVariant(1, 1, u"A"_s, std::vector<double>(24, 30))};
        question.variants[0].orderedNow = Quantity::units(20);
        question.variants[0].settledNow = Quantity::units(12);
        const Outlook outlook = reckoned(question);
        QCOMPARE(outlook.nodeOf(0).months[0].pieces, qint64(30));
        const std::vector<ForecastLine> lines = forecastLines(question, outlook, QDate(2026, 10, 10));
        QCOMPARE(lines.size(), std::size_t(2));
        QCOMPARE(lines[0].pieces, Quantity::units(18)); // 8 of those ordered are open: the plan nets them
        QCOMPARE(lines[0].span.first, QDate(2026, 9, 16));
        QCOMPARE(lines[0].span.last, QDate(2026, 9, 30));
        QCOMPARE(lines[1].pieces, Quantity::units(10)); // ten of 31 days: 9.7
        QCOMPARE(lines[1].span.last, QDate(2026, 10, 10));
    }

    void theDistributionFollowsTheFigure()
    {
        OutlookQuestion question{.today = outlookToday, .firstMonth = QDate(2026, 9, 1)};
        question.variants = {steadyVariant(1, 1, u"A"_s, wavingMonths(36, 40)), steadyVariant(2, 1, u"A"_s, {})};
        question.figures = {{Id<DemandFigure>(1), Id<Variant>(1), QDate(2026, 9, 1), Quantity::units(80), {}, {}, {}},
                            {Id<DemandFigure>(2), Id<Variant>(2), QDate(2026, 9, 1), Quantity::units(5), {}, {}, {}}};
        const Outlook outlook = reckoned(question);
        QVERIFY(std::abs(outlook.variants[0].demandOver(1).mean() - 80) < 2);
        QVERIFY(outlook.variants[0].demandOver(1).deviation() > 1);
        QCOMPARE(outlook.variants[1].demandOver(1).mean(), 5.0);
        QCOMPARE(outlook.variants[1].demandOver(1).deviation(), 0.0);
    }

    void itIsReadFromTheFile()
    {
        TestStudio studio; // 2026-09-01
        Workshop shop{studio};
        const auto order = [&](QDate day, int pieces) {
            OrderDraft draft{.channel = Id<Channel>(1), .lines = {{shop.wallet, Quantity::units(pieces), yuan(300)}}};
            draft.orderedDay = day;
            BENCHBOOK_VERIFY(placeOrder(*studio, draft, std::nullopt));
        };
        for (int month = 1; month <= 8; ++month)
            order(QDate(2026, month, 10), 3 + month % 2);
        order(QDate(2026, 9, 1), 2);
        const OutlookQuestion question =
            studio->read([](const Reader &reader) { return readOutlookQuestion(reader); }).value();
        const auto wallet = std::ranges::find(question.variants, shop.wallet, &OutlookVariant::variant);
        QVERIFY(wallet != question.variants.end());
        QCOMPARE(wallet->months, (std::vector<double>{4, 3, 4, 3, 4, 3, 4, 3}));
        QCOMPARE(wallet->orderedNow, Quantity::units(2));
        QCOMPARE(wallet->settledNow, Quantity());
        QCOMPARE(wallet->channels.size(), std::size_t(1));
        const Outlook outlook = reckoned(question);
        const OutlookMonth &now = outlook.nodeOf(std::size_t(wallet - question.variants.begin())).months[0];
        QVERIFY(now.pieces >= 3 && now.pieces <= 4);
    }

    void itStopsWhenAsked()
    {
        Random random(5);
        const CancelToken token;
        token.cancel();
        OutlookCache cache;
        const auto stopped = reckonOutlook(madeQuestion(random, 30, 2), cache, {}, Progress({}, token));
        QVERIFY(!stopped.ok());
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        QCOMPARE(cache.reckonings(), 0);
    }
};

int runOutlookTests(int argc, char **argv)
{
    TestOutlook test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_outlook.moc"
