#include "tests/cli/cli_studio.h"
#include "tests/cli/cli_tests.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QTest>

namespace benchbook::testing {

using namespace Qt::StringLiterals;

namespace {

const QStringList fromInput{u"--json-file"_s, u"-"_s};

CliRun bought(const CliStudio &studio, const QStringList &words, const QByteArray &input = {})
{
    return studio.done(QStringList{u"buy"_s} + words + (input.isEmpty() ? QStringList() : fromInput), input);
}

} // namespace

void TestBuying::fromDraftToReturn()
{
    const CliStudio studio;
    studio.done({u"add"_s, u"suppliers"_s, u"--json-file"_s, u"-"_s}, R"({"name": "Riverside Tannery"})");
    const CliRun drafted = bought(studio, {u"order"_s},
                                  R"({"supplier": "Riverside Tannery", "freight": "15.00",
                                      "lines": [{"material": "M-0001", "quantity": "200 dm2", "total": "240.00"}]})");
    const QString code = drafted[u"purchaseOrder"][u"code"].toString();
    QCOMPARE(code, u"PO-0001"_s);
    QCOMPARE(drafted[u"purchaseOrder"][u"total"].toString(), u"255.00"_s);
    bought(studio, {u"change"_s, code}, R"({"supplierOrderNo": "RT-77"})");
    const CliRun placed = bought(studio, {u"place"_s, u"rt-77"_s.toUpper(), u"--promise"_s, u"2030-01-01"_s});
    QCOMPARE(placed[u"purchaseOrder"][u"firstPromise"].toString(), u"2030-01-01"_s);

    const QByteArray delivery = R"({"invoice": "INV-1", "freight": "10.00",
        "lines": [{"line": 1, "goods": "150.00",
                   "pieces": [{"quantity": "70", "grade": "A"}, {"quantity": "50", "side": "left"}]}]})";
    const int before = studio.journalLength();
    const CliRun seen = studio.done({u"buy"_s, u"receive"_s, code, u"--preview"_s, u"--json-file"_s, u"-"_s}, delivery);
    QCOMPARE(seen[u"plan"][u"landed"].toString(), u"160.00"_s);
    QCOMPARE(seen[u"plan"][u"differences"].toArray().size(), 2); // Dearer than agreed, and not all of it.
    QCOMPARE(studio.journalLength(), before);
    const CliRun came = bought(studio, {u"receive"_s, code}, delivery);
    const QString receipt = came[u"receipt"][u"code"].toString();
    const QJsonArray lots = came[u"receipt"][u"lines"][0][u"lots"].toArray();
    QCOMPARE(lots.size(), 2);
    QCOMPARE(bought(studio, {u"show"_s, code})[u"state"].toString(), u"partly_received"_s);

    const QByteArray back = R"({"receipt": ")" + receipt.toUtf8() +
                            R"(", "reason": "loose grain", "lots": [{"lot": ")" + lots[1].toString().toUtf8() +
                            R"(", "quantity": "50"}]})";
    const CliRun returned = bought(studio, {u"return"_s}, back);
    QCOMPARE(returned[u"supplierReturn"][u"value"].toString(), u"66.67"_s);
    QVERIFY(returned[u"supplierReturn"][u"credit"].isNull());
    const CliRun credited = bought(studio, {u"credit"_s, u"RT-0001"_s, u"60.00"_s});
    QCOMPARE(credited[u"supplierReturn"][u"difference"].toString(), u"-6.67"_s);
    QCOMPARE(bought(studio, {u"close"_s, code})[u"purchaseOrder"][u"state"].toString(), u"closed"_s);

    const CliRun card = bought(studio, {u"scorecard"_s, u"Riverside Tannery"_s});
    QCOMPARE(card[u"acceptedByValue"].toString(), u"58.3312"_s);
    QVERIFY(card[u"onTimeInFull"].isNull()); // Nothing was due yet: that is not 0.
    const CliRun prices = bought(studio, {u"prices"_s, u"M-0001"_s});
    QCOMPARE(prices[u"receipts"].toArray().size(), 1);
    QCOMPARE(prices[u"lowest"], prices[u"highest"]);
    QCOMPARE(prices[u"withoutPrice"].toInt(), 0);
    for (const char *list : {"purchase-orders", "receipts", "supplier-returns"})
        studio.done({u"list"_s, QString::fromLatin1(list)});
    studio.done({u"verify"_s, u"--rebuild"_s});
}

void TestBuying::whatIsRefused()
{
    const CliStudio studio;
    studio.done({u"add"_s, u"suppliers"_s, u"--json-file"_s, u"-"_s}, R"({"name": "Riverside Tannery"})");
    bought(studio, {u"order"_s},
           R"({"supplier": "Riverside Tannery", "lines": [{"material": "M-0001", "quantity": "100"}]})");
    const int before = studio.journalLength();
    const QByteArray more = R"({"lines": [{"material": "M-0001", "quantity": "101"}]})";
    const QStringList receive{u"buy"_s, u"receive"_s, u"PO-0001"_s, u"--json-file"_s, u"-"_s};
    QVERIFY(studio.run(receive, more).exitCode != 0); // A draft.
    QCOMPARE(studio.journalLength(), before);
    bought(studio, {u"place"_s, u"PO-0001"_s});
    QCOMPARE(studio.run(receive, more).exitCode, 1);
    studio.done(receive + QStringList{u"--accept-over"_s}, more);
    QCOMPARE(studio.run({u"buy"_s, u"cancel"_s, u"PO-0001"_s}).exitCode, 1);
    // An invoice counts once, unless somebody says that it is another delivery of it.
    const QByteArray invoice = R"({"supplier": "Riverside Tannery", "invoice": "INV-7",
        "lines": [{"material": "M-0001", "quantity": "3"}]})";
    const QStringList receiveIt{u"buy"_s, u"receive"_s, u"--json-file"_s, u"-"_s};
    studio.done(receiveIt, invoice);
    QCOMPARE(studio.run(receiveIt, invoice).exitCode, 1);
    QVERIFY(studio.done(receiveIt + QStringList{u"--preview"_s}, invoice)[u"plan"][u"needsAcceptAgain"].toBool());
    studio.done(receiveIt + QStringList{u"--accept-again"_s}, invoice);
    QCOMPARE(studio
                 .run({u"buy"_s, u"receive"_s, u"--json-file"_s, u"-"_s},
                      R"({"supplier": "Riverside Tannery", "lines": [{"material": "M-0001", "quantity": "3 kg"}]})")
                 .exitCode,
             studio.run({u"buy"_s, u"order"_s, u"--json-file"_s, u"-"_s}, R"({"suplier": "x"})").exitCode);
}

void TestBuying::papers()
{
    const CliStudio studio;
    studio.done({u"add"_s, u"suppliers"_s, u"--json-file"_s, u"-"_s}, R"({"name": "Riverside Tannery"})");
    bought(studio, {u"order"_s},
           R"({"supplier": "Riverside Tannery", "lines": [{"material": "M-0001", "quantity": "100"}]})");
    const QString path = studio.filePath(u"order.pdf"_s);
    studio.done({u"report"_s, u"purchase-order"_s, u"PO-0001"_s, u"--pdf"_s, path});
    QVERIFY(QFileInfo(path).size() > 1000);
    studio.done({u"add"_s, u"quote-requests"_s, u"--json-file"_s, u"-"_s},
                R"({"suppliers": ["Riverside Tannery"], "lines": [{"material": "M-0001", "quantity": "100"}]})");
    const QString request = studio.filePath(u"request.pdf"_s);
    studio.done({u"report"_s, u"quote-request"_s, u"RQ-0001"_s, u"--pdf"_s, request, u"--supplier"_s, u"S-0001"_s});
    QVERIFY(QFileInfo(request).size() > 1000);
    QVERIFY(studio.run({u"report"_s, u"quote-request"_s, u"RQ-0009"_s, u"--pdf"_s, request}).exitCode != 0);
}

} // namespace benchbook::testing
