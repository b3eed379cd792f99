// The price list: by category, at the prices of a tier, never below what the cost allows.
#include "core/reports/price_list.h"
#include "tests/core/stock/workshop_fixture.h"

#include <QFile>
#include <QTemporaryDir>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

template <class T> void mustBeDone(const Result<T> &result)
{
    if (!result.ok())
        qFatal("%s", qPrintable(result.error().message + u" / " + result.error().detail));
}

Id<Variant> addPriced(TestStudio &studio, const QString &category, const QString &name, std::optional<Money> price)
{
    Id<Variant> variant{0};
    mustBeDone(studio->perform(Sentence("Add"), std::nullopt, [&](Action &action) -> Result<void> {
        const auto product = action.newId<Product>();
        const int number = int(product.value() % 100'000) + 10;
        action.add("product", product,
                   {{"number", number}, {"code", u"P-%1"_s.arg(name)}, {"name", name}, {"category", category}});
        variant = action.newId<Variant>();
        std::vector<Column> columns{{"product_id", product}, {"sku", u"S-%1"_s.arg(name)}};
        if (price)
            columns.push_back({"price_minor", *price});
        action.addRow("variant", variant.value(), columns);
        return {};
    }));
    return variant;
}

void setPrice(TestStudio &studio, Id<Variant> variant, Money price)
{
    mustBeDone(studio->perform(Sentence("Price"), std::nullopt, [&](Action &action) -> Result<void> {
        action.changeRow("variant", variant.value(), std::vector<Column>{{"price_minor", price}});
        action.changeRow("studio", 1, std::vector<Column>{{"trade_discount_ppm", 400'000}});
        return {};
    }));
}

PriceListModel listed(TestStudio &studio, const PriceListQuestion &question)
{
    return studio->read([&](const Reader &reader) { return readPriceList(reader, question, QDate(2026, 3, 1)); })
        .value();
}

} // namespace

class TestPriceList final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void productsStandByCategory()
    {
        TestStudio studio;
        addPriced(studio, u"Wallets"_s, u"Long"_s, yuan(300));
        addPriced(studio, u"Bags"_s, u"Tote"_s, yuan(900));
        addPriced(studio, u"Bags"_s, u"Barrel"_s, yuan(700));
        addPriced(studio, u"Bags"_s, u"Unpriced"_s, std::nullopt);
        const Report report = priceListReport(listed(studio, {}), ReportLanguage::English, u"now"_s);
        QCOMPARE(report.sections.size(), std::size_t(3));
        const auto &bags = std::get<Table>(report.sections[1]);
        QCOMPARE(bags.title.en, u"Bags"_s);
        QCOMPARE(bags.rows.size(), std::size_t(2));
        QCOMPARE(bags.rows[0].cells[1].en, u"Barrel"_s);
        QCOMPARE(bags.rows[0].cells[2].en, u"700.00"_s);
        QCOMPARE(listed(studio, {u"regular"_s, u"Wallets"_s}).rows.size(), std::size_t(1));
        const PriceListModel all = listed(studio, {u"regular"_s, u"Bags"_s, true});
        QCOMPARE(all.rows.size(), std::size_t(3));
        QVERIFY(!all.rows.back().price);
    }

    void aTierStopsAtTheFloor()
    {
        TestStudio studio;
        const Workshop shop(studio);
        receiveOne(studio, shop.hide, dm2(100), yuan(500));
        receiveOne(studio, shop.thread, dm2(100), yuan(100));
        // One wallet costs 42 + 2 + 67.50 + 22.50 and some cents at least.
        setPrice(studio, shop.wallet, yuan(200));
        const Money regular = *listed(studio, {}).rows.front().price;
        const Money trade = *listed(studio, {u"trade"_s}).rows.front().price;
        QCOMPARE(regular, yuan(200));
        QVERIFY2(trade > yuan(130) && trade < regular, qPrintable(QString::number(trade.minor())));
        // A product without a recipe has no floor that is known: the whole discount.
        addPriced(studio, u"Bags"_s, u"Tote"_s, yuan(900));
        QCOMPARE(*listed(studio, {u"trade"_s, u"Bags"_s}).rows.front().price, yuan(540));
    }

    void anUnknownTierIsRefused()
    {
        TestStudio studio;
        const auto list =
            studio->read([&](const Reader &reader) { return readPriceList(reader, {u"king"_s}, QDate(2026, 3, 1)); });
        QCOMPARE(list.error().code, ErrorCode::Invalid);
        const Report empty = priceListReport(listed(studio, {}), ReportLanguage::Chinese, {});
        QVERIFY(!std::get<Table>(empty.sections.back()).empty.isEmpty());
    }

    void itIsWrittenAsATable()
    {
        TestStudio studio;
        addPriced(studio, u"Bags"_s, u"Tote"_s, yuan(900));
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"prices.csv"_s);
        const auto written = writePriceList(*studio, {}, ReportLanguage::English, path);
        QVERIFY(written.ok());
        QCOMPARE(*written, 1);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("S-Tote,Tote,900.00"));
    }
};

QTEST_GUILESS_MAIN(TestPriceList)
#include "test_price_list.moc"
