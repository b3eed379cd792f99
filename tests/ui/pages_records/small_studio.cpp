#include "tests/ui/pages_records/small_studio.h"

#include "core/customers/customer.h"
#include "core/materials/material.h"
#include "core/people/people_kinds.h"
#include "core/products/product_draft.h"
#include "core/sales/order_json.h"
#include "core/stock/stock.h"
#include "core/suppliers/supplier.h"
#include "core/workshop/work_log.h"
#include "ui/customers/customers_page.h"
#include "ui/materials/materials_page.h"
#include "ui/products/products_page.h"
#include "ui/records/list_model.h"
#include "ui/settings/settings_page.h"

#include <QAbstractButton>
#include <QApplication>
#include <QJsonDocument>
#include <QLineEdit>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace benchbook::testing {
namespace {

template <class T> T must(Result<T> result)
{
    if (!result.ok())
        qFatal("%s", qPrintable(result.error().message + u" / " + result.error().detail));
    return std::move(*result);
}

QJsonObject json(const QByteArray &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isObject())
        qFatal("not a JSON object: %s", text.constData());
    return document.object();
}

qint64 add(Studio &studio, const RecordKind &kind, const QByteArray &text)
{
    return must(
        addRecord(studio, kind, must(draftFromJson(studio, recordKinds(), kind, json(text), std::nullopt)), {}));
}

Quantity inUnit(Studio &studio, Id<Material> material, const QString &text)
{
    const Unit unit = must(studio.read([&](const Reader &reader) { return baseUnit(reader, material); }));
    const TypedQuantity typed = must(parseTypedQuantity(text, unit));
    return must(convert(typed.quantity, typed.unit, unit, Rounding::HalfEven));
}

void addStock(Studio &studio)
{
    add(studio, supplierKind(), R"({"name": "栃木皮革", "tier": "partner", "leadDays": "12"})");
    const Id<Material> shoulder(add(studio, materialKind(), R"({"name": "植鞣牛肩皮 棕", "kind": "leather",
        "unit": "sqft", "reorderPoint": "20", "supplier": "栃木皮革", "ownFields": "厚度: 1.4 mm\n产地: 日本"})"));
    const Id<Material> thread(add(studio, materialKind(), R"({"name": "麻线 0.6", "kind": "thread", "unit": "m",
        "loose": "true", "reorderPoint": "100"})"));
    const Id<Material> snaps(
        add(studio, materialKind(), R"({"name": "黄铜四合扣", "kind": "hardware", "unit": "pcs"})"));
    add(studio, materialKind(), R"({"name": "猪皮里料", "kind": "leather", "unit": "dm2", "reorderPoint": "50"})");
    Receipt hides{shoulder, {inUnit(studio, shoulder, u"18.5"_s), inUnit(studio, shoulder, u"22 3/4"_s)}};
    hides.cost = Money::fromMinor(186'000);
    hides.supplier = u"栃木皮革"_s;
    hides.grade = u"A"_s;
    const auto lots = must(receive(studio, hides, {}));
    must(splitLot(studio, lots.front().id, places::shelf,
                  {{inUnit(studio, shoulder, u"4"_s), false}, {inUnit(studio, shoulder, u"1.5"_s), true}}, {}));
    Receipt spool{thread, {inUnit(studio, thread, u"300"_s)}};
    spool.cost = Money::fromMinor(4'500);
    must(receive(studio, spool, {}));
    must(receive(studio, Receipt{snaps, {Quantity::units(120)}}, {}));
}

void addProducts(Studio &studio)
{
    ProductDraft wallet;
    wallet.name = u"短夹"_s;
    wallet.category = u"钱包"_s;
    wallet.variants = {{u"WAL-BR"_s, u"棕"_s, u"420"_s, {}}, {u"WAL-BK"_s, u"黑"_s, u"430"_s, {}}};
    RecipeDraft recipe;
    recipe.inputs = {{{}, u"M-0001"_s, u"1.6 sqft"_s, u"8"_s, {}},
                     {{}, u"M-0002"_s, u"6.5"_s, u"5"_s, {}},
                     {{}, u"M-0003"_s, u"1"_s, {}, {}}};
    recipe.steps = {{{}, u"裁切"_s, u"12"_s, u"10"_s, u"裁切"_s, u"98"_s, {}},
                    {{}, u"打斩"_s, u"18"_s, {}, {}, {}, {}},
                    {{}, u"缝制"_s, u"55"_s, {}, u"缝制"_s, u"97"_s, {}}};
    wallet.recipe = recipe;
    must(addProduct(studio, wallet, {}));
    ProductDraft card;
    card.name = u"卡包"_s;
    card.category = u"钱包"_s;
    must(addProduct(studio, card, {}));
}

void addOrders(Studio &studio)
{
    for (const char *text : {R"({"channel": "taobao", "customer": "C-0001", "paid": true, "lines":
                                 [{"sku": "WAL-BR", "quantity": 2, "total": "840.00"}]})",
                             R"({"channel": "studio", "customer": "C-0001", "lines":
                                 [{"sku": "WAL-BK", "quantity": 1, "total": "430.00"}]})"}) {
        const OrderDraft order = must(orderDraftFromJson(studio, json(text)));
        must(placeOrder(studio, order, {}));
    }
}

} // namespace

const RecordKinds &recordKinds()
{
    static const RecordKinds kinds({&studioKind(), &personKind(), &channelKind(), &exchangeRateKind(), &customerKind(),
                                    &materialKind(), &supplierKind(), &productKind(), &variantKind(), &locationKind(),
                                    &scrapReasonKind()});
    return kinds;
}

void fillSmallStudio(Studio &studio)
{
    add(studio, personKind(), R"({"name": "林师傅", "role": "owner", "rate": "80", "skills": "裁切, 缝制"})");
    add(studio, personKind(), R"({"name": "阿青", "role": "craftsman", "skills": "缝制"})");
    add(studio, exchangeRateKind(), R"({"currency": "USD", "rate": "7.12"})");
    add(studio, locationKind(), R"({"code": "R2", "name": "二号架"})");
    add(studio, scrapReasonKind(), R"({"code": "CUT", "name": "裁坏"})");
    add(studio, customerKind(), R"({"name": "王小姐", "tier": "friend", "tags": "礼物, 刻字", "phone": "138 0000 1234",
        "email": "wang@example.com", "city": "杭州", "channel": "taobao", "handle": "wang_xj",
        "preferences": "喜欢深棕，刻 W.X.", "consent": "true"})");
    add(studio, customerKind(), R"({"name": "Lea Martin", "tier": "regular", "email": "lea@example.com",
        "country": "France", "channel": "etsy"})");
    add(studio, customerKind(), R"({"name": "北仑书店", "tier": "trade", "phone": "0574-1234567"})");
    addStock(studio);
    addProducts(studio);
    addOrders(studio);
}

RecordWindow::RecordWindow(bool filled) : m_theme(*qApp)
{
    if (filled)
        fillSmallStudio(m_studio.studio());
    m_theme.setMode(Theme::Mode::Light);
    m_language.choose(LanguageSwitch::Choice::English);
    m_session = std::make_unique<Session>(m_studio.studio(), recordKinds(), m_dialogs);
    Session &session = *m_session;
    const auto entry = [](const QString &id, const QString &icon, const QString &title, auto factory) {
        return PageEntry{id, {}, icon, [title] { return title; }, std::move(factory)};
    };
    m_window = std::make_unique<MainWindow>(
        m_theme, m_language, m_dialogs,
        std::vector<PageEntry>{entry(u"customers"_s, u"users"_s, u"Customers"_s,
                                     [&](QWidget *p) { return new CustomersPage(session, m_jobs, p); }),
                               entry(u"materials"_s, u"layers"_s, u"Materials"_s,
                                     [&](QWidget *p) { return new MaterialsPage(session, m_jobs, p); }),
                               entry(u"products"_s, u"package"_s, u"Products"_s,
                                     [&](QWidget *p) { return new ProductsPage(session, m_jobs, p); }),
                               entry(u"settings"_s, u"settings"_s, u"Settings"_s,
                                     [&](QWidget *p) { return new SettingsPage(session, m_jobs, p); })});
    for (const auto wanted : {&MainWindow::undoRequested, &MainWindow::wayBackRequested}) {
        QObject::connect(m_window.get(), wanted, m_window.get(), [this] {
            if (const auto undoable = studio().undoable())
                must(studio().undo(undoable->entry, {}));
        });
    }
    m_theme.setMode(Theme::Mode::Light);
    m_language.choose(LanguageSwitch::Choice::English);
    m_window->setStudioName(u"Hillside Leather"_s);
    m_window->resize(1366, 768);
    m_window->show();
    m_window->activateWindow();
    if (!QTest::qWaitForWindowActive(m_window.get()))
        qFatal("the window does not become active");
}

RecordWindow::~RecordWindow()
{
    m_window.reset();
    waitForJobs();
}

void RecordWindow::waitForJobs()
{
    if (!QTest::qWaitFor([this] { return !m_jobs.isBusy(); }, 20000))
        qFatal("jobs do not end");
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void RecordWindow::type(const QString &name, const QString &text)
{
    auto *edit = find<QLineEdit>(name);
    edit->setFocus();
    edit->selectAll();
    if (text.isEmpty())
        QTest::keyClick(edit, Qt::Key_Delete);
    else
        QTest::keyClicks(edit, text);
    QTest::keyClick(edit, Qt::Key_Tab);
}

void RecordWindow::click(const QString &name) { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }

void RecordWindow::waitForList(const QString &table, int rows)
{
    auto *view = find<QTableView>(table);
    // The rows come first; what is beside the list is filled once all of it has come.
    const auto *list = qobject_cast<ListModel *>(view->model());
    if (!QTest::qWaitFor([&] { return view->model()->rowCount() == rows && !(list && list->isLoading()); }, 5000))
        qFatal("%s has %d rows instead of %d", qPrintable(table), view->model()->rowCount(), rows);
}

} // namespace benchbook::testing
