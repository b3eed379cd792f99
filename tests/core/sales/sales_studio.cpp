#include "tests/core/sales/sales_studio.h"

#include <QFile>
#include <QJsonDocument>

namespace benchbook::testing {

using namespace Qt::StringLiterals;

namespace {

QByteArray channelData(const QString &name)
{
    QFile file(QStringLiteral(BENCHBOOK_TEST_DATA) + u"/channels/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no test file %s", qUtf8Printable(name));
    return file.readAll();
}

} // namespace

SalesStudio::SalesStudio(const QString &currency)
    : TestStudio(currency),
      mug(product(u"Celadon Mug"_s, u"MUG-CEL-350"_s, Money::fromMinor(9800))),
      coaster(product(u"Red Clay Coaster"_s, u"COASTER-RED"_s, std::nullopt)),
      tote(product(u"Leather Tote"_s, u"BAG-TOTE-BRN"_s, Money::fromMinor(88000))),
      scarf(product(u"Scarf"_s, u"SCARF-IND"_s, std::nullopt))
{
}

Id<Variant> SalesStudio::product(const QString &name, const QString &sku, std::optional<Money> price)
{
    return studio()
        .perform(Sentence("Add the product %1", {name}), std::nullopt,
                 [&](Action &action) -> Result<Id<Variant>> {
                     const auto made = action.newId<Product>();
                     const int number = action.nextNumber("product");
                     action.add("product", made, {{"number", number}, {"code", u"P-%1"_s.arg(number)}, {"name", name}});
                     const auto variant = action.newId<Variant>();
                     action.add("variant", variant, {{"product_id", made}, {"sku", sku}, {"price_minor", price}});
                     return variant;
                 })
        .value();
}

Id<Lot> SalesStudio::stock(Id<Variant> variant, qint64 pieces, std::optional<Money> cost)
{
    return studio()
        .perform(Sentence("Find finished goods"), std::nullopt,
                 [&](Action &action) -> Result<Id<Lot>> {
                     const MadeLot lot = makeLot(action, {.variant = variant});
                     BENCHBOOK_TRY(bringIn(action, lot.id, places::used, places::finished, Quantity::units(pieces),
                                           cost, {.kind = "output"}));
                     return lot.id;
                 })
        .value();
}

void SalesStudio::keepRate(const QString &currency, qint64 micro)
{
    const auto kept = studio().perform(Sentence("Keep a rate"), std::nullopt, [&](Action &action) -> Result<void> {
        action.addRow("exchange_rate", action.newId<ExchangeRate>().value(),
                      {{"currency", currency}, {"rate_micro", micro}});
        return {};
    });
    QVERIFY(kept.ok());
}

Id<SalesOrder> SalesStudio::order(Id<Variant> variant, qint64 pieces, Money total)
{
    OrderDraft draft{.channel = studioChannel};
    draft.lines = {{variant, Quantity::units(pieces), total}};
    return placeOrder(studio(), draft, std::nullopt).value().id;
}

OrderInfo SalesStudio::info(Id<SalesOrder> id)
{
    return studio().read([&](const Reader &reader) { return orderInfo(reader, id); }).value();
}

std::vector<OrderLineInfo> SalesStudio::lines(Id<SalesOrder> id)
{
    return studio().read([&](const Reader &reader) { return orderLines(reader, id); }).value();
}

OrderInfo SalesStudio::byChannelNo(const QString &number)
{
    return info(studio().read([&](const Reader &reader) { return findOrder(reader, number); }).value());
}

std::vector<qint64> SalesStudio::ids(const ListDefinition &list, const QString &filter)
{
    ListRequest request;
    request.filter = filter;
    request.today = studio().today();
    return studio().read([&](const Reader &reader) { return listIds(reader, list, request); }).value();
}

ChannelImport readSamples(const QStringList &names, const QByteArray &before, const QByteArray &after)
{
    std::vector<ChannelFile> files;
    for (const QString &name : names)
        files.push_back({name, channelData(name)});
    if (!before.isEmpty()) {
        bool replaced = false;
        for (ChannelFile &file : files) {
            replaced = replaced || file.bytes.contains(before);
            file.bytes.replace(before, after);
        }
        if (!replaced)
            qFatal("no sample contains %s", before.constData());
    }
    ChannelOptions options;
    options.studioZone = QTimeZone("Asia/Shanghai");
    options.shop = u"Demo"_s;
    options.keepPersonalData = true;
    auto imported = readChannelFiles(files, options);
    if (!imported.ok())
        qFatal("%s", qUtf8Printable(imported.error().message));
    return *std::move(imported);
}

QJsonObject expectedFigures(const QString &name)
{
    return QJsonDocument::fromJson(channelData(u"expected.json"_s)).object().value(name).toObject();
}

} // namespace benchbook::testing
