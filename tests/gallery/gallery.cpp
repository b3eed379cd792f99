#include "tests/gallery/gallery.h"

#include "tests/gallery/gallery_appearances.h"
#include "tests/gallery/look_check.h"
#include "tests/support/program.h"
#include "ui/kit/table_view.h"
#include "ui/kit/toast.h"
#include "ui/records/edit_table.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSettings>
#include <QTableView>

#include <algorithm>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

/// One page, how to come to a record that has something to show, and the buttons that open its forms.
struct PageWalk
{
    const char *page;
    QStringList openers;
    const char *part = nullptr; ///< of the page; null: as it opens
};

const std::vector<PageWalk> &walks()
{
    static const std::vector<PageWalk> all{
        {"today", {}},
        {"orders",
         {u"primaryAction"_s, u"orderPromise"_s, u"orderShip"_s, u"orderChange"_s, u"orderCancel"_s, u"orderPlan1"_s,
          u"ordersImport"_s}},
        {"workorders",
         {u"primaryAction"_s, u"workOrderIssue"_s, u"workOrderLog"_s, u"workOrderFinish"_s, u"workOrderCancel"_s}},
        {"workorders", {u"boardPlanOne"_s}, "board"},
        {"workorders", {u"primaryAction"_s, u"loadPutIn"_s, u"loadTakeOut"_s}, "loads"},
        {"craft", {}, "experience"},
        {"craft", {u"primaryAction"_s}, "quality"},
        {"craft", {u"primaryAction"_s}, "checks"},
        {"craft", {u"primaryAction"_s}, "notes"},
        {"craft", {u"primaryAction"_s}, "tools"},
        {"craft", {u"primaryAction"_s}, "readings"},
        {"products", {u"primaryAction"_s}},
        {"materials", {u"primaryAction"_s}},
        {"materials", {u"primaryAction"_s, u"countToPlan"_s}, "counting"},
        {"buying", {}},
        {"buying", {u"needsQuotes"_s}, "needs"},
        {"buying", {u"primaryAction"_s}, "quotes"},
        {"buying", {u"primaryAction"_s}, "requests"},
        {"buying",
         {u"primaryAction"_s, u"purchasesReceive"_s, u"purchaseChange"_s, u"purchasePlace"_s, u"purchaseReceive"_s},
         "orders"},
        {"buying", {u"receiptSendBack"_s}, "receipts"},
        {"buying", {u"returnCredit"_s}, "returns"},
        {"buying", {u"primaryAction"_s}, "suppliers"},
        {"customers", {u"primaryAction"_s}},
        {"peers", {}},
        {"peers", {u"primaryAction"_s, u"peerDetailsOpen"_s, u"peerMakeBundle"_s}, "peers"},
        {"peers", {u"primaryAction"_s, u"dealNote"_s}, "deals"},
        {"peers",
         {u"primaryAction"_s, u"boardSayHours"_s, u"boardSurplus"_s, u"boardWanted"_s, u"boardRush"_s},
         "board"},
        {"peers",
         {u"primaryAction"_s, u"knowledgeFromRecipe"_s, u"knowledgeTest"_s, u"documentPublish"_s, u"documentVersion"_s,
          u"documentEndorse"_s, u"documentTake"_s},
         "knowledge"},
        {"peers", {u"primaryAction"_s, u"lendingTerms"_s, u"booking2.other-days"_s}, "lending"},
        {"peers",
         {u"primaryAction"_s, u"circleGoOn"_s, u"togetherTabs.ledger"_s, u"togetherGive"_s, u"togetherSplit"_s,
          u"togetherRule"_s, u"togetherTabs.joint"_s, u"togetherCall"_s, u"joint.change_pledge"_s, u"joint.extend"_s,
          u"joint.withdraw_call"_s},
         "together"},
        {"peers", {}, "letters"},
        {"peers", {u"boxChange"_s}, "box"},
        {"peers", {u"primaryAction"_s}, "bundles"},
        {"peers", {u"addMachineOpen"_s, u"renewOpen"_s}, "keys"},
        {"planning", {u"forecastFigure"_s, u"forecastLikes"_s}, "forecast"},
        {"planning", {}, "plan"},
        {"planning", {}, "load"},
        {"planning", {}, "whatIf"},
        {"planning",
         {u"stock.views.changes"_s, u"stock.views.low"_s, u"stock.views.curve"_s, u"stock.views.dead"_s,
          u"stock.views.batch"_s},
         "stock"},
        {"planning", {u"primaryAction"_s}, "events"},
        {"suggestions", {}},
        {"suggestions", {u"dismissSuggestionOpen"_s}, "open"},
        {"suggestions", {}, "answered"},
        {"suggestions", {u"primaryAction"_s}, "rules"},
        {"prices", {}},
        {"reports", {}},
        {"settings", {}},
    };
    return all;
}

/// What these show is reckoned beside the window.
bool isReckoned(const QString &page)
{
    return QStringList{u"today"_s, u"reports"_s, u"planning"_s, u"suggestions"_s, u"prices"_s}.contains(page);
}

/// BENCHBOOK_GALLERY_ONLY names the pages to look at, separated by commas, while somebody works on them.
bool isAsked(const QString &page)
{
    const QString only = qEnvironmentVariable("BENCHBOOK_GALLERY_ONLY");
    return only.isEmpty() || only.split(u',').contains(page);
}

/// The visible buttons whose name begins with one of these, in their order on the screen.
QStringList visibleButtons(const QWidget *window, const QRegularExpression &names)
{
    std::vector<std::pair<QPoint, QString>> found;
    for (const QAbstractButton *button : window->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->isEnabled() && names.match(button->objectName()).hasMatch())
            found.emplace_back(button->mapTo(window, QPoint(0, 0)), button->objectName());
    }
    std::sort(found.begin(), found.end(), [](const auto &a, const auto &b) {
        return std::pair(a.first.y(), a.first.x()) < std::pair(b.first.y(), b.first.x());
    });
    QStringList result;
    for (const auto &[where, name] : found)
        result << name;
    return result;
}

QString studioName(bool chinese) { return chinese ? u"青山皮具"_s : u"Riverbank Leather"_s; }

/// Scrolls what the widget stands in, so that it is on the picture.
void showScrolled(QWidget &widget)
{
    for (QWidget *outer = widget.parentWidget(); outer; outer = outer->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(outer))
            area->ensureWidgetVisible(&widget, 0, 120);
    }
}

void appear(Program &program, bool chinese, bool dark)
{
    const auto choice = chinese ? LanguageSwitch::Choice::Chinese : LanguageSwitch::Choice::English;
    program.language.choose(choice);
    QSettings().setValue(u"view/language"_s, int(choice));
    QSettings().setValue(u"view/theme"_s, int(dark ? Theme::Mode::Dark : Theme::Mode::Light));
    program.theme.setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
}

} // namespace

void Gallery::look(QWidget *window, const QString &name)
{
    const QString folder = QStringLiteral(BENCHBOOK_GALLERY);
    QVERIFY(QDir().mkpath(folder));
    Program::settle(120);
    const QString scale = qEnvironmentVariable("QT_SCALE_FACTOR", u"1"_s);
    const QString file = QString(name + u'-' + m_suffix + u"-x"_s + scale);
    const QString path = QString(folder + u'/' + file + u".png"_s);
    // Little compression: there are some hundred pictures.
    QVERIFY2(window->grab().save(path, "PNG", 80), qPrintable(path));
    for (const QString &problem : lookProblems(*window, m_chinese))
        m_problems << file + u": "_s + problem;
}

void Gallery::cleanup()
{
    QSettings().clear();
    if (m_problems.isEmpty())
        return;
    const QString all = m_problems.join(u'\n');
    m_problems.clear();
    QFAIL(qPrintable(QString(u'\n' + all)));
}

void Gallery::begin(Program &program, bool chinese, bool dark)
{
    m_chinese = chinese;
    m_suffix = QString::fromLatin1(QTest::currentDataTag());
    program.start();
    program.choose(u"firstRunLanguage"_s, chinese ? u"简体中文"_s : u"English"_s);
    program.theme.setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
}

void Gallery::beginSample(Program &program)
{
    QFETCH(const bool, chinese);
    QFETCH(const bool, dark);
    m_chinese = chinese;
    m_suffix = QString::fromLatin1(QTest::currentDataTag());
    appear(program, chinese, dark);
    program.start(program.sample(!chinese));
    program.theme.setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
    program.window().resize(1366, 768);
}

void Gallery::firstRun_data() { appearances(); }

void Gallery::firstRun()
{
    QFETCH(const bool, chinese);
    QFETCH(const bool, dark);
    Program program;
    begin(program, chinese, dark);
    look(program.face(), u"first-run-1"_s);
    program.type(u"firstRunName"_s, studioName(chinese));
    program.press(u"firstRunNext"_s);
    look(program.face(), u"first-run-2"_s);
    program.press(u"firstRunNext"_s);
    look(program.face(), u"first-run-3"_s);
}

void Gallery::newStudio_data() { appearances(); }

void Gallery::newStudio()
{
    QFETCH(const bool, chinese);
    QFETCH(const bool, dark);
    Program program;
    begin(program, chinese, dark);
    program.type(u"firstRunName"_s, studioName(chinese));
    program.press(u"firstRunNext"_s);
    program.press(u"firstRunNext"_s);
    program.press(u"start.1"_s);
    program.press(u"firstRunNext"_s);
    QVERIFY(program.waitForPage(u"today"_s));
    program.window().resize(1366, 768);
    for (const PageWalk &walk : walks()) {
        if (!isAsked(QString::fromLatin1(walk.page)))
            continue;
        program.window().openPage(QString::fromLatin1(walk.page));
        program.settle(400);
        look(program.face(), QString(u"empty-"_s + QString::fromLatin1(walk.page)));
    }
}

void Gallery::pages_data() { appearances(); }

void Gallery::pages()
{
    Program program;
    beginSample(program);
    for (const PageWalk &walk : walks()) {
        const QString page = QString::fromLatin1(walk.page);
        if (!isAsked(page))
            continue;
        QVERIFY(program.window().openPage(page));
        program.settle(isReckoned(page) ? 1500 : 500);
        // What is shown before it has a parent is a window for a moment, and takes the keyboard with it.
        if (QApplication::activeWindow() != program.face())
            m_problems << page + u": another window took the focus"_s;
        if (auto *toast = program.findAs<Toast>(u"toast"_s))
            toast->hide();
        if (!walk.part) {
            look(program.face(), page);
            walkParts(program, page);
        } else {
            program.press(QString(page + u"Parts."_s + QString::fromLatin1(walk.part)));
            program.settle(isReckoned(page) ? 1500 : 300);
            look(program.face(), QString(page + u'-' + QString::fromLatin1(walk.part)));
        }
        walkForms(program, walk.part ? QString(page + u'-' + QString::fromLatin1(walk.part)) : page, walk.openers);
    }
    program.window().openPage(u"today"_s);
    program.window().openPalette(u"wo-000"_s);
    program.settle(400);
    look(program.face(), u"palette"_s);
}

void Gallery::walkMenu(Program &program, const QMenu &menu, const QString &before)
{
    for (QAction *action : menu.actions()) {
        if (!action->isVisible() || !action->isEnabled())
            continue;
        action->trigger();
        program.settle(200);
        look(program.face(), QString(before + u'-' + action->objectName().section(u'.', -1)));
    }
}

void Gallery::walkParts(Program &program, const QString &page)
{
    static const QRegularExpression parts(u"Parts\\.."_s);
    static const QRegularExpression tabs(u"Tabs\\..|Actions\\.."_s);
    const auto walkTabs = [&](const QString &before) {
        for (const QString &tab : visibleButtons(program.face(), tabs)) {
            auto *button = program.findAs<QAbstractButton>(tab);
            if (!button || !button->isVisible() || !button->isEnabled())
                continue;
            if (const auto *menued = qobject_cast<QPushButton *>(button); menued && menued->menu()) {
                walkMenu(program, *menued->menu(), before);
                continue;
            }
            program.press(tab);
            program.settle(200);
            look(program.face(), QString(before + u'-' + tab.section(u'.', -1)));
        }
    };
    const QStringList all = visibleButtons(program.face(), parts);
    for (const QString &part : all) {
        program.press(part);
        program.settle(300);
        const QString name = QString(page + u'-' + part.section(u'.', -1));
        look(program.face(), name);
        walkTabs(name);
    }
    if (all.isEmpty())
        walkTabs(page);
    else
        program.press(all.first());
}

/// The list of the page: what is beside it belongs to one of its rows. Of two above each other the lower one: the upper
/// says of what it is.
static QTableView *leftmostTable(const Program &program)
{
    QTableView *found = nullptr;
    for (QTableView *table : program.face()->findChildren<QTableView *>()) {
        const auto place = [&](const QTableView *one) {
            const QPoint corner = one->mapTo(program.face(), QPoint(0, 0));
            return std::pair(corner.x(), -corner.y());
        };
        if (table->isVisible() && (!found || place(table) < place(found)))
            found = table;
    }
    return found;
}

void Gallery::walkForms(Program &program, const QString &page, const QStringList &openers)
{
    for (const QString &opener : openers) {
        // The newest record may be past this step: the first of the list where it can be pressed is taken.
        QTableView *table = leftmostTable(program);
        auto *button = program.findAs<QAbstractButton>(opener);
        for (int row = 0; table && row < std::min(table->model()->rowCount(), 60); ++row) {
            button = program.findAs<QAbstractButton>(opener);
            if (button && button->isVisible() && button->isEnabled())
                break;
            table->selectRow(row);
            program.settle(20);
        }
        QVERIFY2(button && button->isVisible(), qPrintable(QString(page + u" never offers "_s + opener)));
        button->click();
        program.settle(200);
        look(program.face(), QString(page + u'-' + opener));
        program.key(Qt::Key_Escape);
        program.settle(100);
    }
}

void Gallery::tables_data() { appearances(); }

void Gallery::tables()
{
    Program program;
    beginSample(program);
    const QString path = program.filePath(u"customers.csv"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(m_chinese
                   ? "编号,名称,电话,鞋码,邮箱\n,周岚,138 0000 1111,42,\n,陈远,139 0000 2222,,没有\nC-0002,林秋,,40,\n"
                   : "Code,Name,Phone,Shoe size,E-mail\n,Ada Wolf,555 0101,42,\n,Bo Lind,555 0102,,nowhere\n"
                     "C-0002,Cleo Hart,,40,\n");
    file.close();
    QVERIFY(program.window().openPage(u"customers"_s));
    program.settle(300);
    program.dialogs.files.push_back({path});
    program.press(u"customersImport"_s);
    program.settle(400);
    look(program.face(), u"customers-import-table"_s);
    program.key(Qt::Key_Escape);

    program.dialogs.files.push_back({QStringLiteral(BENCHBOOK_TEST_DATA) + u"/channels/shopify-orders_export_1.csv"_s});
    program.press(u"action.importOrders"_s);
    program.press(u"importChoose"_s);
    look(program.face(), u"orders-import-preview"_s);
    program.press(u"importNow"_s);
    program.settle(600);
    program.press(u"action.pastImports"_s);
    program.settle(400);
    look(program.face(), u"orders-past-imports"_s);
    program.press(u"importTakeBack"_s);
    look(program.face(), u"orders-past-imports-take-back"_s);
}

void Gallery::differences_data() { appearances(); }

void Gallery::differences()
{
    Program program;
    beginSample(program);
    QVERIFY(program.window().openPage(u"products"_s));
    program.settle(400);
    program.press(u"productsTabs.variants"_s);
    auto *lines = program.findAs<EditTable>(u"variantDifferences"_s);
    QVERIFY(lines);
    // More of the first material, in the unit it has.
    const QModelIndex quantity = lines->model()->index(0, 1);
    QVERIFY(quantity.isValid());
    QVERIFY(lines->model()->setData(quantity, QString(u'9' + quantity.data(Qt::EditRole).toString()), Qt::EditRole));
    program.settle(200);
    if (auto *toast = program.findAs<Toast>(u"toast"_s))
        toast->hide();
    lines->table()->setCurrentIndex(lines->model()->index(0, 1));
    showScrolled(*lines);
    look(program.face(), u"products-variant-differences"_s);
    lines->model()->setData(lines->model()->index(0, 1), m_chinese ? u"三把"_s : u"three handfuls"_s, Qt::EditRole);
    program.settle(200);
    look(program.face(), u"products-variant-differences-unsaved"_s);
}
