#include "tests/ui/pages_records/test_gallery.h"

#include "tests/ui/pages_records/small_studio.h"
#include "ui/kit/toast.h"

#include <QAbstractButton>
#include <QAction>
#include <QDir>
#include <QLineEdit>
#include <QSettings>
#include <QTableView>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

void TestGallery::save(RecordWindow &app, const QString &name)
{
    QDir().mkpath(QStringLiteral(BENCHBOOK_GALLERY));
    QTest::qWait(120);
    app.find<Toast>(u"toast"_s)->hide();
    const QString path = QStringLiteral(BENCHBOOK_GALLERY) + u'/' + name + u".png"_s;
    QVERIFY2(app.window().grab().save(path), qPrintable(path));
}

void TestGallery::savePages(RecordWindow &app, const QString &suffix)
{
    const auto select = [&](const QString &table, int row) {
        if (!QTest::qWaitFor([&] { return app.find<QTableView>(table)->model()->rowCount() > row; }))
            qFatal("%s is too short", qPrintable(table));
        app.find<QTableView>(table)->selectRow(row);
    };
    app.window().openPage(u"customers"_s);
    select(u"customersTable"_s, 2);
    for (const QString &tab : {u"form"_s, u"orders"_s, u"privacy"_s, u"history"_s}) {
        app.click(u"customersTabs."_s + tab);
        save(app, u"customers-"_s + tab + suffix);
    }
    app.window().openPage(u"materials"_s);
    app.click(u"materialsParts.materials"_s);
    select(u"materialsTable"_s, 0);
    for (const QString &tab : {u"form"_s, u"lots"_s, u"receive"_s}) {
        app.click(u"materialsTabs."_s + tab);
        save(app, u"materials-"_s + tab + suffix);
    }
    app.click(u"materialsParts.lots"_s);
    select(u"lotsTable"_s, 4);
    app.click(u"lotsActions.split"_s);
    save(app, u"lots-split"_s + suffix);
    select(u"lotsTable"_s, 0);
    save(app, u"lots-unknown"_s + suffix);
    app.click(u"materialsParts.moves"_s);
    select(u"movesTable"_s, 1);
    save(app, u"moves"_s + suffix);
    app.window().openPage(u"products"_s);
    select(u"productsTable"_s, 0);
    for (const QString &tab : {u"form"_s, u"variants"_s, u"recipe"_s, u"make"_s}) {
        app.click(u"productsTabs."_s + tab);
        save(app, u"products-"_s + tab + suffix);
    }
    app.window().openPage(u"settings"_s);
    for (const QString &part : {u"studio"_s, u"persons"_s, u"channels"_s, u"exchange-rates"_s, u"locations"_s,
                                u"scrap-reasons"_s, u"backup"_s}) {
        app.click(u"settingsParts."_s + part);
        save(app, u"settings-"_s + part + suffix);
    }
}

void TestGallery::pictures()
{
    QSettings().clear();
    RecordWindow app(true);
    for (const auto choice : {LanguageSwitch::Choice::English, LanguageSwitch::Choice::Chinese}) {
        app.language().choose(choice);
        const bool chinese = choice == LanguageSwitch::Choice::Chinese;
        app.window().setStudioName(chinese ? u"南山皮具"_s : u"Hillside Leather"_s);
        for (const auto mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
            app.theme().setMode(mode);
            savePages(app, (chinese ? u"-zh"_s : u"-en"_s) + (mode == Theme::Mode::Dark ? u"-dark"_s : u"-light"_s));
        }
    }
    app.theme().setMode(Theme::Mode::Light);
    app.window().openPage(u"customers"_s);
    app.window().currentPage()->primaryAction()->trigger();
    app.find<QLineEdit>(u"customersForm.email"_s)->setText(u"x"_s);
    app.click(u"customersForm.add"_s);
    save(app, u"customers-new-zh-light"_s);
    app.window().resize(1000, 700);
    save(app, u"customers-new-narrow-zh-light"_s);
}
