// Records come in from a table.
#include "core/customers/customer.h"
#include "core/journal/connection.h"
#include "tests/ui/pages_records/small_studio.h"
#include "tests/ui/pages_records/test_pages.h"
#include "ui/kit/label.h"
#include "ui/kit/toast.h"
#include "ui/records/record_page.h"

#include <QAbstractButton>
#include <QAction>
#include <QFile>
#include <QSignalSpy>
#include <QTableView>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s", qPrintable(file.errorString()));
}

int customers(RecordWindow &app) { return int(app.file().integer("SELECT count(*) FROM customer WHERE hidden = 0")); }

qint64 actions(RecordWindow &app) { return app.file().integer("SELECT count(*) FROM journal_entry"); }

/// Another program that holds the file: as long as this lives, an import has begun and cannot go on.
class HeldTableFile
{
public:
    explicit HeldTableFile(const QString &path) : m_connection(path, OpenMode::ReadWrite) { m_connection.begin(false); }
    ~HeldTableFile() { m_connection.rollBack(false); }

private:
    Connection m_connection;
};

const QByteArray twoFriends = "Name,Phone\nNew One,1\nNew Two,2\n";

/// The preview of these customers, read to the end.
void previewFriends(RecordWindow &app, const QByteArray &bytes = twoFriends)
{
    app.window().openPage(u"customers"_s);
    const QString path = app.file().filePath(u"friends.csv"_s);
    writeFile(path, bytes);
    app.dialogs().files.push_back({path});
    app.click(u"customersImport"_s);
    app.waitForJobs();
    QVERIFY(app.find<QAbstractButton>(u"customersImportViewNow"_s)->isEnabled());
}

bool isInSight(RecordWindow &app, const QString &name)
{
    const auto *widget = app.window().findChild<QWidget *>(name);
    return widget && widget->isVisible();
}

} // namespace

void TestPages::tableIsPreviewedImportedAndUndone()
{
    start(true);
    RecordWindow &app = *m_app;
    app.window().openPage(u"customers"_s);
    const int before = customers(app);
    const qint64 written = actions(app);
    const QString path = app.file().filePath(u"friends.csv"_s);
    writeFile(path, "Name,Phone,Shoe size,E-mail\nNew One,1,42,\nNew Two,2,,nowhere\nNew Three,3,,a@b.example\n");

    // The dialog is closed without a choice: nothing opens.
    app.click(u"customersImport"_s);
    QVERIFY(!app.window().findChild<QWidget *>(u"customersImportView"_s));

    app.dialogs().files.push_back({path});
    app.click(u"customersImport"_s);
    QVERIFY(app.find<QWidget>(u"customersImportView"_s)->isVisible());
    app.waitForJobs();
    const QString facts = app.find<Label>(u"customersImportViewFacts"_s)->text();
    QVERIFY2(facts.contains(u"2 new · 0 changed · 0 unchanged · 1 with a problem"), qPrintable(facts));
    QVERIFY2(facts.contains(u"not used: Shoe size") && facts.contains(u"! line 3, column 4 (E-mail)"),
             qPrintable(facts));
    const auto *rows = app.find<QTableView>(u"customersImportViewTable"_s)->model();
    QCOMPARE(rows->rowCount(), 3);
    QCOMPARE(rows->index(0, 1).data().toInt(), 3); // the problem first
    QCOMPARE(actions(app), written);
    QTest::keyClick(app.find<QWidget>(u"customersImportView"_s), Qt::Key_Escape);
    QVERIFY(app.find<QTableView>(u"customersTable"_s)->isVisible());
    QCOMPARE(actions(app), written);

    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    app.dialogs().files.push_back({path});
    app.click(u"customersImport"_s);
    app.waitForJobs();
    app.click(u"customersImportViewNow"_s);
    app.waitForJobs();
    QCOMPARE(customers(app), before + 2);
    QCOMPARE(actions(app), written + 1);
    app.waitForList(u"customersTable"_s, before + 2);
    QCOMPARE(app.window().findChild<Toast *>()->message(), u"2 new · 0 changed"_s);
    Q_EMIT app.window().findChild<Toast *>()->actionTriggered();
    QCOMPARE(customers(app), before);
}

void TestPages::badTableSaysWhy()
{
    start(true);
    RecordWindow &app = *m_app;
    app.window().openPage(u"materials"_s);
    const QString path = app.file().filePath(u"bad.csv"_s);
    writeFile(path, "Nom;Preis\nFil;3\n");
    app.dialogs().files.push_back({path});
    app.click(u"materialsImport"_s);
    app.waitForJobs();
    const QString message = app.find<Label>(u"materialsImportViewMessage"_s)->text();
    QCOMPARE(message, u"! bad.csv: A column is missing: “Name”, “Unit”. The file has: “Nom”, “Preis”."_s);
    QVERIFY(!app.find<QAbstractButton>(u"materialsImportViewNow"_s)->isVisible());
    writeFile(path, "Name;Unit;Reorder point\nFil;m;3\n");
    app.dialogs().files.push_back({path});
    app.click(u"materialsImportViewChoose"_s);
    app.waitForJobs();
    QVERIFY(app.find<QAbstractButton>(u"materialsImportViewNow"_s)->isVisible());
    QVERIFY(!app.find<Label>(u"materialsImportViewMessage"_s)->isVisible());
}

void TestPages::recordsAreShownInsteadOfTheirPreview()
{
    start(true);
    RecordWindow &app = *m_app;
    previewFriends(app);
    const qint64 lea = app.file().integer("SELECT id FROM customer WHERE name = 'Lea Martin'");
    auto *page = app.find<RecordPage>(u"customers"_s);
    page->showRecord(lea);
    app.waitForJobs();
    QVERIFY(!isInSight(app, u"customersImportView"_s));
    QVERIFY(isInSight(app, u"customersTable"_s));
    QTRY_COMPARE(page->currentRecord(), std::optional(lea));

    previewFriends(app);
    page->primaryAction()->trigger();
    app.waitForJobs();
    QVERIFY(!isInSight(app, u"customersImportView"_s));
    QVERIFY(page->form()->isVisible());
    QVERIFY(page->form()->isAncestorOf(app.window().focusWidget()));
}

void TestPages::tablesComeInBesideTheWindow()
{
    start(true);
    RecordWindow &app = *m_app;
    previewFriends(app);
    auto *page = app.find<RecordPage>(u"customers"_s);
    const int before = customers(app);
    const QString view = u"customersImportView"_s;
    {
        const HeldTableFile held(app.studio().path());
        app.click(view + u"Now"_s);
        QVERIFY(app.jobs().isBusy());
        QCOMPARE(customers(app), before);
        QVERIFY(!app.find<QAbstractButton>(view + u"Now"_s)->isEnabled());
        QVERIFY(!app.find<QAbstractButton>(view + u"Choose"_s)->isEnabled());
        QVERIFY(!page->primaryAction()->isEnabled());
        QCOMPARE(app.find<QAbstractButton>(view + u"Close"_s)->text(), u"Stop"_s);
        QTRY_VERIFY(app.find<Label>(view + u"Working"_s)->isVisible());
        QTest::keyClick(app.window().focusWidget(), Qt::Key_Escape);
        QVERIFY2(isInSight(app, view), "Escape stops first, and does not close");
    }
    app.waitForJobs();
    QCOMPARE(customers(app), before);
    QCOMPARE(app.find<Label>(view + u"Message"_s)->text(), u"The import was stopped. Nothing was imported."_s);
    QVERIFY(app.find<QAbstractButton>(view + u"Now"_s)->hasFocus());
    // Somebody looks at a record meanwhile; the import goes on behind the list.
    {
        const HeldTableFile held(app.studio().path());
        app.click(view + u"Now"_s);
        page->showRecord(app.file().integer("SELECT min(id) FROM customer"));
        QVERIFY(isInSight(app, u"customersTable"_s));
        QVERIFY(!isInSight(app, view));
        app.click(u"customersImport"_s);
        QVERIFY(isInSight(app, view));
        page->showRecord(app.file().integer("SELECT min(id) FROM customer"));
    }
    app.waitForJobs();
    QCOMPARE(customers(app), before + 2);
    QCOMPARE(app.window().findChild<Toast *>()->message(), u"2 new · 0 changed"_s);
    QVERIFY(isInSight(app, u"customersTable"_s));
    QVERIFY(page->primaryAction()->isEnabled());
}

void TestPages::nothingWrittenOffersNoUndo()
{
    start(true);
    RecordWindow &app = *m_app;
    previewFriends(app, "Name,Phone\nNew One,1\n");
    auto *page = app.find<RecordPage>(u"customers"_s);
    QSignalSpy said(page, &Page::said);
    // Somebody types the same in meanwhile.
    const Draft same{{u"name"_s, Value(u"New One"_s)}, {u"phone"_s, Value(u"1"_s)}};
    BENCHBOOK_VERIFY(addRecord(app.studio(), customerKind(), same, {}));
    const qint64 written = actions(app);
    QCoreApplication::processEvents();
    app.click(u"customersImportViewNow"_s);
    app.waitForJobs();
    QCOMPARE(actions(app), written);
    QCOMPARE(said.count(), 1);
    QCOMPARE(said.first().at(0).toString(), u"0 new · 0 changed"_s);
    QVERIFY(!said.first().at(1).toBool());
}

void TestPages::oneTableAtATime()
{
    start(true);
    RecordWindow &app = *m_app;
    app.window().openPage(u"customers"_s);
    const QString one = app.file().filePath(u"one.csv"_s);
    const QString two = app.file().filePath(u"two.csv"_s);
    writeFile(one, twoFriends);
    writeFile(two, "Name\nNew Three\n");
    app.dialogs().files.push_back({one, two});
    app.click(u"customersImport"_s);
    app.waitForJobs();
    const QString facts = app.find<Label>(u"customersImportViewFacts"_s)->text();
    QVERIFY2(facts.contains(u"One file at a time; left aside: two.csv"), qPrintable(facts));
}
