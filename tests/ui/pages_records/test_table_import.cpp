// Records come in from a table.
#include "tests/ui/pages_records/small_studio.h"
#include "tests/ui/pages_records/test_pages.h"
#include "ui/kit/label.h"
#include "ui/kit/toast.h"

#include <QAbstractButton>
#include <QFile>
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

int customers(RecordWindow &app)
{
    return int(app.file().integer("SELECT count(*) FROM customer WHERE hidden = 0"));
}

qint64 actions(RecordWindow &app)
{
    return app.file().integer("SELECT count(*) FROM journal_entry");
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
    const QString facts = app.find<Label>(u"customersImportViewFacts"_s)->text();
    QVERIFY2(facts.contains(u"2 new · 0 changed · 0 unchanged · 1 with a problem"), qPrintable(facts));
    QVERIFY2(facts.contains(u"not used: Shoe size") && facts.contains(u"! line 3, column 4 (E-mail)"), qPrintable(facts));
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
    app.click(u"customersImportViewNow"_s);
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
    const QString message = app.find<Label>(u"materialsImportViewMessage"_s)->text();
    QCOMPARE(message, u"! bad.csv: A column is missing: “Name”, “Unit”. The file has: “Nom”, “Preis”."_s);
    QVERIFY(!app.find<QAbstractButton>(u"materialsImportViewNow"_s)->isVisible());
    writeFile(path, "Name;Unit;Reorder point\nFil;m;3\n");
    app.dialogs().files.push_back({path});
    app.click(u"materialsImportViewChoose"_s);
    QVERIFY(app.find<QAbstractButton>(u"materialsImportViewNow"_s)->isVisible());
    QVERIFY(!app.find<Label>(u"materialsImportViewMessage"_s)->isVisible());
}
