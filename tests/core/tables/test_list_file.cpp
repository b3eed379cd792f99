// A list as a file is quoted and marked as a report is.
#include "core/customers/customer.h"
#include "core/tables/list_file.h"
#include "tests/core/tables/parts.h"
#include "tests/support/test_studio.h"

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

class TestListFile final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aListIsWrittenAsAReportIs()
    {
        TestStudio studio;
        const QStringList names{u"=SUM(A1), \"x\""_s, u"王小姐"_s};
        for (const QString &name : names)
            BENCHBOOK_VERIFY(addRecord(*studio, customerKind(), {{u"name"_s, Value(name)}}, std::nullopt));
        const QString path = studio.filePath(u"customers.csv"_s);
        const auto saved = studio->read(
            [&](const Reader &reader) { return saveList(reader, customerList(), {}, CellFormat{}, path); });
        BENCHBOOK_VERIFY(saved);
        QCOMPARE(*saved, 2);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.startsWith("\xEF\xBB\xBF"));
        QCOMPARE(bytes.count("\xEF\xBB\xBF"), 1);
        QCOMPARE(bytes.count("\r\n"), 3);
        QVERIFY(bytes.contains(",\"'=SUM(A1), \"\"x\"\"\","));
        QVERIFY(bytes.contains(",王小姐,"));
        QVERIFY2(bytes.contains(",Regular,") && !bytes.contains(",regular,"), bytes.constData()); // states in words
    }
};

std::unique_ptr<QObject> benchbook::testing::testListFile() { return std::make_unique<TestListFile>(); }

#include "test_list_file.moc"
