#include "app/window/page_table.h"

#include "ui/buying/buying_page.h"
#include "ui/customers/customers_page.h"
#include "ui/materials/materials_page.h"
#include "ui/peers/peers_page.h"
#include "ui/peers/question_page.h"
#include "ui/planning/planning_page.h"
#include "ui/pricing/pricing_page.h"
#include "ui/products/products_page.h"
#include "ui/reports/reports_page.h"
#include "ui/sales/orders_page.h"
#include "ui/settings/settings_page.h"
#include "ui/suggestions/suggestions_page.h"
#include "ui/today/today_page.h"
#include "ui/workshop/craft_page.h"
#include "ui/workshop/workshop_page.h"

#include <QCoreApplication>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct PageTableText
{
    Q_DECLARE_TR_FUNCTIONS(PageTable)
};

/// One line of the table. `title` is translated each time it is asked for.
PageEntry listed(const QString &id, const QString &section, const QString &iconName, const char *title,
                 std::function<Page *(QWidget *)> factory, const QString &keys = {}, std::function<int()> count = {})
{
    return {id,   section,         iconName, [title] { return PageTableText::tr(title); }, std::move(factory),
            keys, std::move(count)};
}

} // namespace

std::vector<PageEntry> pageTable(const PageContext &given)
{
    Session &session = given.session;
    JobRunner &jobs = given.jobs;
    const TodayPage::Ways ways{given.openRecord, given.openPage, given.importOrders, given.newWorkOrder};
    return {
        listed(u"today"_s, u"day"_s, u"layout-dashboard"_s, QT_TRANSLATE_NOOP("PageTable", "Today"),
               [&session, ways](QWidget *parent) { return new TodayPage(session, ways, parent); }),
        listed(u"orders"_s, u"day"_s, u"shopping-bag"_s, QT_TRANSLATE_NOOP("PageTable", "Orders"),
               [&session, &jobs](QWidget *parent) { return new OrdersPage(session, jobs, parent); }),
        listed(u"workorders"_s, u"day"_s, u"hammer"_s, QT_TRANSLATE_NOOP("PageTable", "Workshop"),
               [&session, &jobs, openBench = given.openBench](QWidget *parent) {
                   auto *page = new WorkshopPage(session, jobs, parent);
                   QObject::connect(page, &WorkshopPage::benchRequested, page, openBench);
                   return page;
               }),
        listed(
            u"craft"_s, u"day"_s, u"wrench"_s, QT_TRANSLATE_NOOP("PageTable", "Craft"),
            [&session, &jobs](QWidget *parent) { return new CraftPage(session, jobs, parent); }, u"Ctrl+Shift+3"_s),
        listed(u"products"_s, u"things"_s, u"package"_s, QT_TRANSLATE_NOOP("PageTable", "Products"),
               [&session, &jobs](QWidget *parent) { return new ProductsPage(session, jobs, parent); }),
        listed(u"materials"_s, u"things"_s, u"layers"_s, QT_TRANSLATE_NOOP("PageTable", "Materials and lots"),
               [&session, &jobs](QWidget *parent) { return new MaterialsPage(session, jobs, parent); }),
        listed(u"buying"_s, u"things"_s, u"truck"_s, QT_TRANSLATE_NOOP("PageTable", "Buying"),
               [&session, &jobs](QWidget *parent) { return new BuyingPage(session, jobs, parent); }),
        listed(u"customers"_s, u"things"_s, u"users"_s, QT_TRANSLATE_NOOP("PageTable", "Customers"),
               [&session, &jobs](QWidget *parent) { return new CustomersPage(session, jobs, parent); }),
        listed(
            u"peers"_s, u"things"_s, u"mail"_s, QT_TRANSLATE_NOOP("PageTable", "Peers"),
            [&session, &jobs, &keys = given.keys, openRecord = given.openRecord](QWidget *parent) {
                auto *page = new PeersPage(session, jobs, keys, parent);
                QObject::connect(page, &PeersPage::recordRequested, page, openRecord);
                return page;
            },
            u"Ctrl+Shift+7"_s, [&session] { return QuestionPage::countOf(session); }),
        listed(
            u"planning"_s, u"money"_s, u"trending-up"_s, QT_TRANSLATE_NOOP("PageTable", "Outlook"),
            [&session, &jobs](QWidget *parent) { return new PlanningPage(session, jobs, parent); }, u"Ctrl+Shift+8"_s),
        listed(
            u"suggestions"_s, u"money"_s, u"list-checks"_s, QT_TRANSLATE_NOOP("PageTable", "Suggestions"),
            [&session, &jobs](QWidget *parent) { return new SuggestionsPage(session, jobs, parent); },
            u"Ctrl+Shift+9"_s),
        listed(u"prices"_s, u"money"_s, u"calculator"_s, QT_TRANSLATE_NOOP("PageTable", "Prices"),
               [&session, &jobs, openPage = given.openPage](QWidget *parent) {
                   return new PricingPage(session, jobs, openPage, parent);
               }),
        listed(u"reports"_s, u"money"_s, u"chart-line"_s, QT_TRANSLATE_NOOP("PageTable", "Reports"),
               [&session, &jobs](QWidget *parent) { return new ReportsPage(session, jobs, parent); }),
        listed(u"settings"_s, u"house"_s, u"settings"_s, QT_TRANSLATE_NOOP("PageTable", "Settings"),
               [&session, &jobs](QWidget *parent) { return new SettingsPage(session, jobs, parent); }),
    };
}

} // namespace benchbook
