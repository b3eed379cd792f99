// What lies ahead of a studio with a thousand variants, as the program asks for it from the file: outlook, inbox, stock
// advice, the page of the monthly report, and how soon each of them stops when it is told to.
#include "core/planning/outlook/outlook_accuracy.h"
#include "core/reports/month_ahead.h"
#include "core/studio_setup.h"
#include "core/suggestions/suggestion_inbox.h"
#include "core/suggestions/suggestion_sources.h"
#include "tests/bench/bench_table.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QThread>

#include <cmath>
#include <thread>

using namespace benchbook;
using namespace benchbook::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int aheadVariants = 1000;
constexpr int variantsOfProduct = 3;
constexpr int aheadCategories = 12;
constexpr int aheadMaterials = 60;
constexpr int aheadMonths = 24;
constexpr int linesOfOrder = 8;
constexpr double outlookWanted = 20e6;
constexpr double cancelWanted = 500e3;

/// Builds the studio in bulk: what it is about is the reading.
class LargeStudio
{
public:
    LargeStudio(Studio &studio) : m_studio(studio) {}

    void build()
    {
        need(m_studio.bulk([&] {
            return m_studio.perform(Sentence("Large studio"), std::nullopt, [&](Action &action) -> Result<void> {
                addMaterials(action);
                for (int product = 0; product * variantsOfProduct < aheadVariants; ++product)
                    addProduct(action, product);
                for (int month = aheadMonths; month > 0; --month)
                    addOrders(action, m_studio.today().addMonths(-month));
                return {};
            });
        }));
    }

private:
    void addMaterials(Action &action)
    {
        for (int i = 0; i < aheadMaterials; ++i) {
            m_materials.push_back(action.newId<Material>());
            action.add("material", m_materials.back(),
                       {{"number", i + 1},
                        {"code", u"M-%1"_s.arg(i)},
                        {"name", u"Material %1"_s.arg(i)},
                        {"base_unit", u"dm2"_s},
                        {"reorder_point_micro", Quantity::units(200)}});
        }
    }

    void addProduct(Action &action, int number)
    {
        const auto product = action.newId<Product>();
        action.add("product", product,
                   {{"number", number + 1},
                    {"code", u"P-%1"_s.arg(number)},
                    {"name", u"Product %1"_s.arg(number)},
                    {"category", u"Category %1"_s.arg(number % aheadCategories)}});
        for (int i = 0; i < variantsOfProduct && int(m_variants.size()) < aheadVariants; ++i) {
            m_variants.push_back(action.newId<Variant>());
            m_levels.push_back(std::exp(m_random.normal(0.8, 1.0)));
            action.add("variant", m_variants.back(),
                       {{"product_id", product},
                        {"sku", u"V-%1-%2"_s.arg(number).arg(i)},
                        {"name", u"kind %1"_s.arg(i)},
                        {"price_minor", Money::fromMinor(m_random.between(5'000, 90'000))}});
        }
        const auto recipe = action.newId<Recipe>();
        action.add("recipe", recipe, {{"product_id", product}, {"version", 1}});
        for (int i = 0; i < 2; ++i) {
            action.add("recipe_input", action.newId<RecipeInput>(),
                       {{"recipe_id", recipe},
                        {"position", i + 1},
                        {"material_id", m_materials[std::size_t((number * 2 + i * 7) % aheadMaterials)]},
                        {"quantity_micro", Quantity::units(m_random.between(1, 20))},
                        {"attrition_ppm", 50'000}});
        }
        action.add("recipe_step", action.newId<RecipeStep>(),
                   {{"recipe_id", recipe}, {"position", 1}, {"name", u"Make"_s}, {"seconds", 1'800}});
    }

    void addOrders(Action &action, QDate day)
    {
        const double season = 1 + 0.4 * std::sin((day.month() - 3) * 6.283 / 12);
        int line = 0;
        Id<SalesOrder> order(0);
        for (std::size_t i = 0; i < m_variants.size(); ++i) {
            const int pieces = m_random.poisson(std::min(40.0, m_levels[i] * season));
            if (pieces == 0)
                continue;
            if (line % linesOfOrder == 0)
                order = addOrder(action, day);
            action.add("sales_order_line", action.newId<OrderLine>(),
                       {{"order_id", order},
                        {"position", line % linesOfOrder + 1},
                        {"variant_id", m_variants[i]},
                        {"title", u"As ordered"_s},
                        {"quantity_micro", Quantity::units(pieces)},
                        {"total_minor", pieces * 20'000}});
            ++line;
        }
    }

    Id<SalesOrder> addOrder(Action &action, QDate day)
    {
        const auto order = action.newId<SalesOrder>();
        const int number = action.nextNumber("sales_order");
        action.add("sales_order", order,
                   {{"number", number},
                    {"code", u"SO-%1"_s.arg(number)},
                    {"channel_id", 1},
                    {"ordered_at_ms", 0},
                    {"ordered_day", day},
                    {"first_promise_day", day.addDays(14)},
                    {"promise_day", day.addDays(14)},
                    {"currency", u"CNY"_s},
                    {"shipped_elsewhere", 1}});
        return order;
    }

    Studio &m_studio;
    Random m_random{17};
    std::vector<Id<Material>> m_materials;
    std::vector<Id<Variant>> m_variants;
    std::vector<double> m_levels;
};

/// How long after it was told to stop it did, in microseconds; told after so long. 0: it was done before.
template <class Work> double stoppedAfter(int waitMs, Work &&work)
{
    const CancelToken token;
    double told = 0;
    std::thread teller([&] {
        QThread::msleep(static_cast<unsigned long>(waitMs));
        told = wallMicroseconds();
        token.cancel();
    });
    const bool stopped = work(token);
    const double end = wallMicroseconds();
    teller.join();
    return stopped ? end - told : 0;
}

void benchCancel(Table &table, const Studio &studio, const OutlookQuestion &question)
{
    table.section(u"Told to stop after a third of a second (0: it was done before)"_s);
    const int threads = QThread::idealThreadCount();
    table.time(u"outlook"_s,
               stoppedAfter(300,
                            [&](const CancelToken &token) {
                                OutlookCache cache;
                                return !reckonOutlook(question, cache, {.threads = threads}, Progress({}, token)).ok();
                            }),
               cancelWanted);
    const auto stopped = [&](auto &&read) {
        return stoppedAfter(300, [&](const CancelToken &token) {
            const auto session = need(studio.openReadSession());
            session->stopWhen([token] { return token.isCancelled(); });
            return !session->read([&](const Reader &reader) { return read(reader, token); }).ok();
        });
    };
    table.time(u"inbox"_s, stopped([&](const Reader &reader, const CancelToken &token) {
                   LookAhead lookAhead;
                   return openSuggestions(reader, lookAhead, Progress({}, token));
               }),
               cancelWanted);
    table.time(u"page of the monthly report"_s, stopped([&](const Reader &reader, const CancelToken &token) {
                   LookAhead lookAhead;
                   OutlookCache earlier;
                   return monthAhead(reader, studio.today(), studio.today(), lookAhead, earlier, Progress({}, token));
               }),
               cancelWanted);
    const StockQuestion stock =
        need(studio.read([](const Reader &reader) -> Result<StockQuestion> { return stockQuestion(reader); }));
    table.time(
        u"stock advice"_s,
        stoppedAfter(300, [&](const CancelToken &token) { return !adviseOnStock(stock, Progress({}, token)).ok(); }),
        cancelWanted);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QTemporaryDir folder;
    const SystemClock clock;
    Random random(5);
    const NewStudio draft{u"Large"_s, Currency{u"CNY"_s, 2}, QTimeZone("Asia/Shanghai"), u"en"_s, u"leather"_s};
    const auto studio = need(createStudio(folder.filePath(u"large.benchbook"_s), draft, clock, random));
    LargeStudio(*studio).build();

    Table table;
    const int threads = QThread::idealThreadCount();
    table.section(u"A studio of %1 variants, %2 months, %3 threads"_s.arg(aheadVariants).arg(aheadMonths).arg(threads));
    const auto timed = [&](const QString &what, double wanted, auto &&body) {
        Samples samples;
        samples.measure(body);
        table.time(what, samples.medianWall(), wanted);
    };
    OutlookQuestion question;
    timed(u"reading what the outlook depends on"_s, 0, [&] {
        question = need(
            studio->read([](const Reader &reader) -> Result<OutlookQuestion> { return readOutlookQuestion(reader); }));
    });
    OutlookCache cache;
    Outlook outlook;
    timed(u"outlook, from nothing"_s, outlookWanted,
          [&] { outlook = need(reckonOutlook(question, cache, {.threads = threads})); });
    timed(u"outlook, again"_s, 0, [&] { need(reckonOutlook(question, cache, {.threads = threads})); });
    const auto lines = forecastLines(question, outlook, studio->today().addDays(suggestionHorizonDays));
    timed(u"stock advice"_s, 0, [&] {
        need(studio->read([&](const Reader &reader) -> Result<StockAdvice> {
            return adviseOnStock(stockQuestion(reader, DemandPeriod::Week, lines));
        }));
    });
    LookAhead lookAhead(threads);
    const auto inbox = [&] {
        const auto open = need(studio->read([&](const Reader &reader) { return openSuggestions(reader, lookAhead); }));
        table.line(u"suggestions"_s, QString::number(open.size()));
    };
    timed(u"the inbox, from nothing"_s, 0, inbox);
    timed(u"the inbox, what lies ahead known"_s, 0, inbox);
    timed(u"page of the monthly report, what lies ahead known"_s, 0, [&] {
        OutlookCache earlier;
        need(studio->read([&](const Reader &reader) {
            return monthAhead(reader, studio->today(), studio->today(), lookAhead, earlier);
        }));
    });
    benchCancel(table, *studio, question);
    return 0;
}
