// What becomes of the rows of a table.
#include "core/catalogue.h"
#include "core/customers/customer.h"
#include "core/journal/history.h"
#include "core/materials/material.h"
#include "core/peers/peer.h"
#include "core/people/people_kinds.h"
#include "core/suppliers/supplier.h"
#include "core/tables/list_file.h"
#include "core/tables/record_import.h"
#include "tests/core/tables/parts.h"
#include "tests/support/test_studio.h"

#include <QDir>
#include <QTranslator>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

struct Imported
{
    TestStudio studio;
    RecordKinds kinds = recordKinds();

    RecordTable table(const RecordKind &kind, const QByteArray &bytes, const TablePreset &preset = {}) const
    {
        auto csv = readTable(bytes);
        if (!csv.ok())
            qFatal("%s", qPrintable(csv.error().message));
        auto table = recordTable(kind, u"list.csv"_s, std::move(*csv), preset);
        if (!table.ok())
            qFatal("%s", qPrintable(table.error().message));
        return std::move(*table);
    }

    /// The states of the rows in letters ("NCU!") and the sentences of the problems.
    QStringList plan(const RecordKind &kind, const QByteArray &bytes, const TablePreset &preset = {})
    {
        return told(planRecords(*studio, kinds, table(kind, bytes, preset)));
    }
    QStringList take(const RecordKind &kind, const QByteArray &bytes, const TablePreset &preset = {})
    {
        return told(importRecords(*studio, kinds, table(kind, bytes, preset), std::nullopt));
    }

    static QStringList told(const Result<RecordPlan> &plan)
    {
        if (!plan.ok())
            return {plan.error().message};
        QString states;
        QStringList sentences;
        for (const RecordRow &row : plan->rows) {
            states += u"NCU!"_s[static_cast<int>(row.state)];
            for (const CellProblem &problem : row.problems)
                sentences << cellProblemText(problem);
        }
        return QStringList{states} + sentences;
    }

    qint64 entries() { return studio.integer("SELECT count(*) FROM journal_entry"); }
    qint64 count(const QString &where) { return studio.integer("SELECT count(*) FROM " + where.toStdString()); }
    QByteArray saved(const RecordKind &kind)
    {
        const QString path = studio.filePath(u"saved.csv"_s);
        const auto rows =
            studio->read([&](const Reader &reader) { return saveList(reader, *kind.list, {}, CellFormat{}, path); });
        QFile file(path);
        return rows.ok() && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

const QByteArray threeCustomers = "name,phone,tier,consent\n"
                                  "Lin,13912345678,friend,yes\n"
                                  "\"Chen, Wei\",,trade,\n"
                                  "王小姐,,,否\n";

} // namespace

class TestRecordImport final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneActionWithEverything()
    {
        Imported in;
        const qint64 before = in.entries();
        QCOMPARE(in.plan(customerKind(), threeCustomers), QStringList{u"NNN"_s});
        QCOMPARE(in.entries(), before);
        QCOMPARE(in.take(customerKind(), threeCustomers), QStringList{u"NNN"_s});
        QCOMPARE(in.entries(), before + 1);
        QCOMPARE(in.studio->undoable()->sentence.text(), u"Import 3 customers from list.csv"_s);
        QCOMPARE(
            in.count(u"customer WHERE name = 'Lin' AND phone = '13912345678' AND tier = 'friend' AND consent = 1"_s),
            1);
        QCOMPARE(in.count(u"customer WHERE name = 'Chen, Wei' AND tier = 'trade'"_s), 1);
        // Again: nothing to do, and nothing is written.
        QCOMPARE(in.take(customerKind(), threeCustomers), QStringList{u"UUU"_s});
        QCOMPARE(in.entries(), before + 1);
        QCOMPARE(violationsOf(*in.studio, true), QString());
    }

    void theHistoryKeepsNoLanguage()
    {
        Imported in;
        QTranslator chinese;
        QVERIFY(chinese.load(u":/i18n/benchbook_zh_CN.qm"_s));
        QCoreApplication::installTranslator(&chinese);
        in.take(customerKind(), threeCustomers);
        QCoreApplication::removeTranslator(&chinese);
        QCOMPARE(in.studio->undoable()->sentence.text(), u"Import 3 customers from list.csv"_s);
        QCoreApplication::installTranslator(&chinese);
        in.take(materialKind(), "name,unit\nHide,dm2\n");
        const auto added = addRecord(*in.studio, personKind(), {{u"name"_s, Value(u"Lin"_s)}}, std::nullopt);
        QCoreApplication::removeTranslator(&chinese);
        BENCHBOOK_VERIFY(added);
        QCOMPARE(in.studio->undoable()->sentence.text(), u"Add person Lin"_s);
        QCOMPARE(in.count(u"journal_entry WHERE arguments GLOB '*[一-龥]*'"_s), 0);
    }

    void everyKindHasItsSentences()
    {
        const RecordKinds kinds = recordKinds();
        for (const RecordKind *kind : kinds.all()) {
            const RecordSentences &sentences = kind->sentences;
            // A peer comes by its card, and is not added by a form.
            QVERIFY2(kind == &peerKind() || sentences.add, kind->name);
            QVERIFY2(sentences.change, kind->name);
            QVERIFY2(!kind->canHide || (sentences.remove && sentences.bringBack), kind->name);
            QVERIFY2(!kind->comesInTables || (sentences.importOne && sentences.importMany), kind->name);
        }
    }

    void whoTheyAreIsSealed()
    {
        Imported in;
        in.take(customerKind(), threeCustomers);
        QVERIFY(in.count(u"journal_change"_s) > 0);
        QCOMPARE(in.count(u"journal_change WHERE after LIKE '%13912345678%' OR after LIKE '%Lin%'"_s), 0);
    }

    void oneUndoTakesItBack()
    {
        Imported in;
        QCOMPARE(in.take(customerKind(), "name,phone\nLin,1\n"), QStringList{u"N"_s});
        QCOMPARE(in.take(customerKind(), "name,phone\nLin,2\nChen,3\n"), (QStringList{u"CN"_s}));
        const auto undone = in.studio->undo(in.studio->undoable()->entry, std::nullopt);
        BENCHBOOK_VERIFY(undone);
        QCOMPARE(in.count(u"customer WHERE hidden = 0"_s), 1);
        QCOMPARE(in.count(u"customer WHERE name = 'Lin' AND phone = '1'"_s), 1);
        QCOMPARE(in.take(customerKind(), "name,phone\nLin,2\nChen,3\n"), (QStringList{u"CN"_s}));
        QCOMPARE(violationsOf(*in.studio, true), QString());
    }

    void onlyWhatTheTableTellsChanges()
    {
        Imported in;
        in.take(customerKind(), "name,phone,city\nLin,1,Suzhou\n");
        QCOMPARE(in.take(customerKind(), "name,phone,city\nLin,,Hangzhou\n"), QStringList{u"C"_s});
        QCOMPARE(in.count(u"customer WHERE phone = '1' AND city = 'Hangzhou'"_s), 1);
        QCOMPARE(in.take(customerKind(), "code,name\nc-0001,Lin Yi\n"), QStringList{u"C"_s});
        QCOMPARE(in.count(u"customer WHERE name = 'Lin Yi' AND code = 'C-0001'"_s), 1);
    }

    void problemsNameTheirPlace_data()
    {
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<QStringList>("told");
        QTest::newRow("text for a number")
            << QByteArray("Hide,dm2,much\nThread,m,5\n")
            << QStringList{u"!N"_s, u"line 2, column 3 (reorderPoint): “much” is not a number."_s};
        QTest::newRow("unknown unit") << QByteArray("Hide,yardish,5\n")
                                      << QStringList{u"!"_s,
                                                     u"line 2, column 2 (unit): “yardish” is not a unit we know."_s,
                                                     u"line 2, column 3 (reorderPoint): Choose the unit first."_s};
        QTest::newRow("no unit") << QByteArray("Hide,,\n")
                                 << QStringList{u"!"_s, u"line 2, column 2 (unit): Unit is needed."_s};
        QTest::newRow("twice") << QByteArray("Hide,dm2,\nThread,m,\n Hide ,dm2,5\n")
                               << QStringList{u"NN!"_s, u"line 4: Line 2 is about the same one already."_s};
        QTest::newRow("nobody") << QByteArray(",dm2,\n,,\n")
                                << QStringList{u"!"_s, u"line 2: Neither a code nor a name says what this row is."_s};
        QTest::newRow("a comma too many")
            << QByteArray("Hide, thick,dm2,5\n")
            << QStringList{u"!"_s, u"line 2, column 4: “5” stands beyond the last column; a comma inside a cell needs "
                                   "quotes around it."_s};
    }
    void problemsNameTheirPlace()
    {
        QFETCH(const QByteArray, rows);
        QFETCH(const QStringList, told);
        Imported in;
        QCOMPARE(in.plan(materialKind(), "name,unit,reorderPoint\n" + rows), told);
        in.take(materialKind(), "name,unit,reorderPoint\n" + rows);
        QCOMPARE(in.count(u"material"_s), told.front().count(u'N'));
    }

    void aNameOfTwoIsAsked()
    {
        Imported in;
        for (int i = 0; i < 2; ++i)
            BENCHBOOK_VERIFY(addRecord(*in.studio, customerKind(), {{u"name"_s, Value(u"Lin"_s)}}, std::nullopt));
        QCOMPARE(
            in.plan(customerKind(), "name,phone\nLin,1\n"),
            (QStringList{u"!"_s,
                         u"line 2, column 1 (name): “Lin” stands for C-0001, C-0002; say the code to tell which."_s}));
        QCOMPARE(in.plan(customerKind(), "code,phone\nC-0002,1\n"), QStringList{u"C"_s});
        QCOMPARE(in.plan(customerKind(), "code,phone\nC-0009,1\n"),
                 (QStringList{u"!"_s, u"line 2, column 1 (code): There is none with the code “C-0009”."_s}));
    }

    void materials()
    {
        Imported in;
        QCOMPARE(
            in.take(
                materialKind(),
                u"名称,类别,单位,再订货点,自定义字段\n植鞣革,皮料,平方分米,\"1,200\",\"厚度: 1.2 mm\n颜色：棕\"\n蜡线,thread,m,500 cm,\n"_s
                    .toUtf8()),
            QStringList{u"NN"_s});
        QCOMPARE(
            in.count(
                u"material WHERE kind = 'leather' AND base_unit = 'dm2' AND reorder_point_micro = 1200000000 AND own_fields LIKE '厚度%棕'"_s),
            1);
        QCOMPARE(in.count(u"material WHERE name = '蜡线' AND kind = 'thread' AND reorder_point_micro = 5000000"_s), 1);
        // A table without units counts in the material's own.
        QCOMPARE(in.take(materialKind(), "name,reorderPoint,unit\n蜡线,7,\n"), QStringList{u"C"_s});
        QCOMPARE(in.count(u"material WHERE reorder_point_micro = 7000000"_s), 1);
    }

    void defaultsAreForNewOnes()
    {
        Imported in;
        for (const char *name : {"Amann", "Vinymo"})
            QCOMPARE(in.take(supplierKind(), QByteArray("name\n") + name + '\n'), QStringList{u"N"_s});
        const TablePreset preset{{}, {{u"unit"_s, u"m"_s}, {u"supplier"_s, u"Amann"_s}}};
        QCOMPARE(in.take(materialKind(), "name\nThread\n", preset), QStringList{u"N"_s});
        QCOMPARE(in.take(materialKind(), "name,supplier\nThread,Vinymo\n", {{}, {{u"unit"_s, u"m"_s}}}),
                 QStringList{u"C"_s});
        QCOMPARE(in.take(materialKind(), "name\nThread\n", preset), QStringList{u"U"_s});
    }

    void whatIsSavedIsReadBack()
    {
        Imported in;
        in.take(
            customerKind(),
            u"name,tier,tags\n\"=SUM(A1), \"\"x\"\"\",trade,\"gift, wedding\"\n'＝x,new,\n'90s Leather,new,\n\"''=1\",new,\"'2 pcs\"\n"_s
                .toUtf8());
        in.take(materialKind(), "name,kind,unit,reorderPoint\nHide,leather,dm2,12.5\n");
        for (const RecordKind *kind : {&customerKind(), &materialKind()}) {
            const QByteArray english = in.saved(*kind);
            QTranslator chinese;
            QVERIFY(chinese.load(u":/i18n/benchbook_zh_CN.qm"_s));
            QCoreApplication::installTranslator(&chinese);
            const QByteArray other = in.saved(*kind);
            const QStringList readInChinese = in.plan(*kind, english);
            QCoreApplication::removeTranslator(&chinese);
            QVERIFY(other != english);
            const QString same(english.count("\r\n") - 1, u'U');
            QCOMPARE(in.plan(*kind, english), QStringList{same});
            QCOMPARE(in.plan(*kind, other), QStringList{same});
            QCOMPARE(readInChinese, QStringList{same});
        }
        // And into an empty studio.
        Imported other;
        QCOMPARE(other.take(materialKind(), in.saved(materialKind())), QStringList{u"N"_s});
        QCOMPARE(other.saved(materialKind()), in.saved(materialKind()));
    }

    void roundedNumbersAreRefused()
    {
        Imported in;
        const QStringList told = in.plan(customerKind(), "name,phone\nLin,8.61391E+12\nChen,\"=\"\"0086139\"\"\"\n");
        QCOMPARE(told.front(), u"!N"_s);
        QVERIFY(told[1].startsWith(u"line 2, column 2 (phone): “8.61391E+12” is a number"));
    }

    void aRefusedImportLeavesNoBackup()
    {
        Imported in;
        const RecordTable table = in.table(customerKind(), threeCustomers);
        BENCHBOOK_VERIFY(in.studio->lendWriter());
        const auto refused = importRecords(*in.studio, in.kinds, table, std::nullopt);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QVERIFY(!QDir(in.studio.filePath(u"backups"_s)).exists());
        in.studio->takeBackWriter();
        BENCHBOOK_VERIFY(importRecords(*in.studio, in.kinds, table, std::nullopt));
        QCOMPARE(QDir(in.studio.filePath(u"backups"_s)).entryList(QDir::Files).size(), 1);
    }

    void cancelWritesNothing()
    {
        Imported in;
        const RecordTable table = in.table(customerKind(), threeCustomers);
        const CancelToken token;
        const qint64 before = in.entries();
        const auto stopWhenWriting = [&token](double done, const QString &) {
            if (done >= 1.0)
                token.cancel();
        };
        const auto stopped = importRecords(*in.studio, in.kinds, table, std::nullopt, Progress(stopWhenWriting, token));
        QVERIFY(!stopped.ok());
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        QCOMPARE(in.entries(), before);
        QCOMPARE(in.count(u"customer"_s), 0);
    }

    void removedOnesStayRemoved()
    {
        Imported in;
        in.take(customerKind(), "name\nLin\n");
        const auto id =
            in.studio->read([](const Reader &reader) { return findRecord(reader, customerKind(), u"C-0001"_s); });
        BENCHBOOK_VERIFY(setHidden(*in.studio, customerKind(), *id, true, std::nullopt));
        QCOMPARE(in.plan(customerKind(), "code,name\nC-0001,Lin\n"), QStringList{u"U"_s});
        QCOMPARE(in.plan(customerKind(), "name\nLin\n"), QStringList{u"N"_s});
    }
};

std::unique_ptr<QObject> benchbook::testing::testRecordImport() { return std::make_unique<TestRecordImport>(); }

#include "test_record_import.moc"
