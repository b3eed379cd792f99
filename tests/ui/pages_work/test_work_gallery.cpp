// Pictures of every page and state, for eyes to judge.
#include "core/sales/place_order.h"
#include "tests/ui/pages_work/page_bench.h"
#include "tests/ui/pages_work/test_pages.h"
#include "ui/bench/bench_screen.h"
#include "ui/bench/bench_window.h"
#include "ui/kit/table_view.h"
#include "ui/sales/orders_page.h"
#include "ui/shell/main_window.h"
#include "ui/workshop/work_orders_page.h"

#include <QApplication>
#include <QSettings>
#include <QTest>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

/// A small pottery in Chinese, some days into its work.
struct Pottery
{
    explicit Pottery(TestStudio &studio);

    Id<Variant> mug{0};
    Id<Material> clay{0};
    Id<Material> glaze{0};
    std::vector<Id<RecipeStep>> steps;
    Id<Person> lin{0};
    std::vector<Id<ScrapReason>> reasons;
    std::vector<Id<WorkOrder>> orders;

private:
    void describe(Action &action);
    void live(TestStudio &studio);
};

void Pottery::describe(Action &action)
{
    clay = action.newId<Material>();
    glaze = action.newId<Material>();
    action.add("material", clay, {{"number", 21}, {"code", u"M-0021"_s}, {"name", u"白瓷泥"_s}, {"base_unit", u"kg"_s}});
    action.add("material", glaze, {{"number", 22}, {"code", u"M-0022"_s}, {"name", u"青釉"_s}, {"base_unit", u"kg"_s}});
    const auto product = action.newId<Product>();
    action.add("product", product, {{"number", 21}, {"code", u"P-0021"_s}, {"name", u"青瓷马克杯"_s}});
    mug = action.newId<Variant>();
    action.add("variant", mug, {{"product_id", product}, {"sku", u"MUG-350"_s}, {"name", u"350 ml"_s}, {"price_minor", 16800}});
    const auto recipe = action.newId<Recipe>();
    action.add("recipe", recipe, {{"product_id", product}, {"version", 1}});
    action.add("recipe_input", action.newId<RecipeInput>(),
               {{"recipe_id", recipe}, {"position", 1}, {"material_id", clay}, {"quantity_micro", Quantity::fromMicro(500'000)}});
    action.add("recipe_input", action.newId<RecipeInput>(),
               {{"recipe_id", recipe}, {"position", 2}, {"material_id", glaze}, {"quantity_micro", Quantity::fromMicro(58'333)}});
    int position = 1;
    for (const auto &[name, seconds] : std::vector<std::pair<QString, int>>{
             {u"练泥"_s, 112}, {u"拉坯"_s, 375}, {u"修坯"_s, 200}, {u"素烧"_s, 1200}, {u"上釉"_s, 150}}) {
        steps.push_back(action.newId<RecipeStep>());
        action.add("recipe_step", steps.back(),
                   {{"recipe_id", recipe}, {"position", position++}, {"name", name}, {"seconds", seconds}});
    }
    for (const auto &[code, name] : std::vector<std::pair<QString, QString>>{{u"k1"_s, u"开裂"_s}, {u"k2"_s, u"变形"_s},
             {u"k3"_s, u"气泡"_s}, {u"k4"_s, u"偏心"_s}, {u"k5"_s, u"尺寸不符"_s}, {u"k6"_s, u"落渣"_s}}) {
        reasons.push_back(action.newId<ScrapReason>());
        action.add("scrap_reason", reasons.back(), {{"code", code}, {"name", name}});
    }
    lin = action.newId<Person>();
    action.add("person", lin, {{"name", u"小林"_s}, {"rate_per_hour_minor", yuan(45)}});
}

Pottery::Pottery(TestStudio &studio)
{
    const auto made = studio->perform(Sentence("Set up the pottery"), std::nullopt, [&](Action &action) -> Result<void> {
        describe(action);
        return {};
    });
    if (!made.ok())
        qFatal("%s", qPrintable(made.error().message));
    live(studio);
}

void Pottery::live(TestStudio &studio)
{
    receiveOne(studio, clay, Quantity::units(45), yuan(270));
    receiveOne(studio, glaze, Quantity::units(4), yuan(240));
    const QDate today = studio->today();
    const auto make = [&](int pieces, int days) {
        orders.push_back(planWorkOrder(*studio, {.variant = mug, .quantity = pieces, .due = today.addDays(days)}, lin).value().id);
        studio.clock().advance(3'600'000);
    };
    make(40, -5);
    make(30, -2);
    make(18, 5);
    make(12, 1);
    make(24, 10);
    const auto check = [](const auto &result) {
        if (!result.ok())
            qFatal("%s", qPrintable(result.error().message));
    };
    check(issueProposed(*studio, orders[0], lin));
    check(finishWorkOrder(*studio, orders[0], 38, lin));
    check(logWork(*studio, {orders[1], steps[0], lin, 3000, 30, 0, {}}, lin));
    check(issueProposed(*studio, orders[4], lin));
    check(logWork(*studio, {orders[4], steps[0], lin, 2400, 24, 0, {}}, lin));
    check(logWork(*studio, {orders[4], steps[1], lin, 4320, 9, 1, reasons[0]}, lin));
    check(benchbook::startTimer(*studio, lin, orders[4], steps[1]));
    studio.clock().advance(4'356'000);
    OrderDraft order{.channel = Id<Channel>(5), .lines = {{.variant = mug, .quantity = Quantity::units(2)}}};
    check(placeOrder(*studio, order, lin));
    order.lines.push_back({.variant = mug, .quantity = Quantity::units(20), .total = yuan(3000), .options = u"刻字：林"_s});
    check(placeOrder(*studio, order, lin));
}

void openForms(Page *page, const QStringList &buttons, const QString &name)
{
    for (const QString &button : buttons) {
        PageBench::press(page, button);
        savePicture(page->window(), name + u'-' + button);
        PageBench::leaveForm(page);
    }
}

} // namespace

void TestWorkGallery::pictures_data()
{
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<bool>("dark");
    QTest::newRow("zh-light") << true << false;
    QTest::newRow("zh-dark") << true << true;
    QTest::newRow("en-light") << false << false;
    QTest::newRow("en-dark") << false << true;
}

void TestWorkGallery::pictures()
{
    QFETCH(bool, chinese);
    QFETCH(bool, dark);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    PageBench bench;
    Pottery pottery(bench.studio);
    bench.session->setPerson(pottery.lin);
    const auto language = chinese ? LanguageSwitch::Choice::Chinese : LanguageSwitch::Choice::English;
    QSettings().setValue(u"view/language"_s, int(language));
    QSettings().setValue(u"view/theme"_s, int(dark ? Theme::Mode::Dark : Theme::Mode::Light));
    bench.theme.setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
    bench.language.choose(language);
    std::vector<PageEntry> entries{
        {u"orders"_s, u"make"_s, u"shopping-bag"_s, [] { return QCoreApplication::translate("benchbook::OrdersPage", "Orders"); },
         [&](QWidget *parent) -> Page * { return new OrdersPage(*bench.session, parent); }},
        {u"workorders"_s, u"make"_s, u"hammer"_s, [] { return QCoreApplication::translate("benchbook::WorkOrdersPage", "Work orders"); },
         [&](QWidget *parent) -> Page * { return new WorkOrdersPage(*bench.session, parent); }}};
    MainWindow window(bench.theme, bench.language, bench.dialogs, entries);
    window.setStudioName(chinese ? u"青山陶艺"_s : u"Green Hill Pottery"_s);
    window.resize(1366, 768);
    window.show();
    window.activateWindow();
    window.openPage(u"workorders"_s);
    PageBench::settle();
    savePicture(&window, u"workorders-"_s + name);
    Page *page = window.currentPage();
    openForms(page, {u"workOrderLog"_s, u"workOrderFinish"_s}, u"workorders-"_s + name);
    window.openRecord(u"workorders"_s, pottery.orders[3].value());
    PageBench::settle();
    savePicture(&window, u"workorders-planned-"_s + name);
    openForms(page, {u"workOrderIssue"_s}, u"workorders-"_s + name);
    QTest::keyClick(page, Qt::Key_N, Qt::ControlModifier);
    savePicture(&window, u"workorders-new-"_s + name);

    window.openPage(u"orders"_s);
    PageBench::settle();
    savePicture(&window, u"orders-"_s + name);
    page = window.currentPage();
    openForms(page, {u"orderShip"_s}, u"orders-"_s + name);
    QTest::keyClick(page, Qt::Key_N, Qt::ControlModifier);
    savePicture(&window, u"orders-new-"_s + name);
    bench.dialogs.files.push_back({QStringLiteral(BENCHBOOK_TEST_DATA) + u"/channels/etsy-EtsySoldOrderItems2026-9.csv"_s});
    PageBench::press(page, u"ordersImport"_s);
    PageBench::press(page, u"importChoose"_s);
    savePicture(&window, u"import-"_s + name);

    BenchWindow screen(*bench.session);
    screen.resize(1366, 768);
    screen.show();
    savePicture(&screen, u"bench-people-"_s + name);
    PageBench::press(&screen, u"tile4"_s);
    PageBench::press(&screen, u"benchScrapMore"_s);
    for (int i = 0; i < 9; ++i)
        QTest::keyClick(screen.screen(), Qt::Key_Plus);
    screen.screen()->setFocus();
    savePicture(&screen, u"bench-work-"_s + name);
    PageBench::press(&screen, u"benchFinish"_s);
    savePicture(&screen, u"bench-refused-"_s + name);
    PageBench::press(&screen, u"benchPause"_s);
    savePicture(&screen, u"bench-pause-"_s + name);
    PageBench::press(&screen, u"benchBack"_s);
    savePicture(&screen, u"bench-steps-"_s + name);
    PageBench::press(&screen, u"benchBack"_s);
    savePicture(&screen, u"bench-jobs-"_s + name);
    bench.language.choose(LanguageSwitch::Choice::English);
    bench.theme.setMode(Theme::Mode::Light);
    QSettings().clear();
}
