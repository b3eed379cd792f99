#include "core/reports/price_list.h"

#include "core/people/settings.h"
#include "core/pricing/price_inputs.h"
#include "core/pricing/rules/price_advice.h"
#include "core/reports/month_report_parts.h"
#include "core/reports/page/report_csv.h"
#include "core/reports/page/report_pdf.h"
#include "core/reports/report_texts.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace benchbook {
namespace {

struct PriceListText
{
    Q_DECLARE_TR_FUNCTIONS(Reports)
};

constexpr const char *variantsForSale = R"sql(
    SELECT variant.id, product.category, variant.sku, trim(product.name || ' ' || variant.name), variant.price_minor
    FROM variant JOIN product ON product.id = variant.product_id
    WHERE variant.hidden = 0 AND product.hidden = 0
      AND (:category = '' OR product.category = :category)
      AND (:unpriced = 1 OR variant.price_minor IS NOT NULL)
    ORDER BY product.category, product.name, variant.name, variant.id
)sql";

std::optional<Ratio> discountOf(const QString &tier, const StudioSettings &settings)
{
    if (tier == "regular"_L1)
        return Ratio();
    if (tier == "friend"_L1)
        return settings.friendDiscount;
    if (tier == "trade"_L1)
        return settings.tradeDiscount;
    return std::nullopt;
}

/// Nothing where the cost is not known.
std::optional<Money> floorOf(const Reader &reader, Id<Variant> variant)
{
    const Result<PriceInputs> inputs = priceInputs(reader, {variant});
    if (!inputs.ok())
        return std::nullopt;
    const Result<PriceSuggestion> price = suggestPrice(*inputs);
    return price.ok() ? price->floor : std::nullopt;
}

Money priceOfTier(const Reader &reader, Id<Variant> variant, Money price, Ratio discount,
                  const StudioSettings &settings)
{
    // A list price below its floor is the owner's decision; a discount on top of it is not.
    const Money floor = std::min(floorOf(reader, variant).value_or(Money()), price);
    return tierPrice(price, discount, floor, settings.priceEnding, settings.currency);
}

BilingualText tierTitle(const PriceListModel &list)
{
    const QString percent = displayText(list.discount);
    if (list.tier == "friend"_L1)
        return {u"For friends, up to %1 off"_s.arg(percent), u"熟客价，最多优惠 %1"_s.arg(percent)};
    if (list.tier == "trade"_L1)
        return {u"For the trade, up to %1 off"_s.arg(percent), u"同行价，最多优惠 %1"_s.arg(percent)};
    return {u"List prices"_s, u"零售价"_s};
}

Table categoryTable(const QString &category, const Currency &currency)
{
    return {category.isEmpty() ? BilingualText{u"Other"_s, u"其他"_s} : BilingualText::plain(category),
            {{{u"SKU"_s, u"编号"_s}, ColumnAlignment::Left, 1.2},
             {{u"Product"_s, u"产品"_s}, ColumnAlignment::Left, 3.0},
             {withCurrency(u"Price"_s, u"价格"_s, currency), ColumnAlignment::Decimal, 1.0}},
            {},
            {},
            {}};
}

TableRow priceListLine(const PriceListRow &row, const Currency &currency)
{
    const BilingualText price =
        row.price ? BilingualText::plain(amountText(*row.price, currency)) : BilingualText{u"on request"_s, u"面议"_s};
    return {{BilingualText::plain(row.sku), BilingualText::plain(row.name), price},
            row.price ? RowEmphasis::Normal : RowEmphasis::Quiet};
}

} // namespace

Result<PriceListModel> readPriceList(const Reader &reader, const PriceListQuestion &question, QDate day)
{
    const StudioSettings settings = readSettings(reader);
    const std::optional<Ratio> discount = discountOf(question.tier, settings);
    if (!discount)
        return Error::invalid(PriceListText::tr("There is no customers' tier “%1”.").arg(question.tier));
    PriceListModel list{settings.name, settings.currency, *discount, question.tier, day, {}};
    Query query = reader.query(variantsForSale);
    query.bind("category", question.category).bind("unpriced", qint64(question.unpriced ? 1 : 0));
    while (query.next()) {
        PriceListRow row{query.text(1), query.text(2), query.text(3), query.maybeMoney(4)};
        if (row.price && discount->ppm() > 0)
            row.price = priceOfTier(reader, query.id<Variant>(0), *row.price, *discount, settings);
        list.rows.push_back(std::move(row));
    }
    return list;
}

Report priceListReport(const PriceListModel &list, ReportLanguage language, const QString &generatedAt)
{
    Report report;
    const QString day = list.day.toString(Qt::ISODate);
    report.title = {u"Price list"_s, u"价目表"_s};
    report.subtitle = {u"Valid from %1"_s.arg(day), u"自 %1 起有效"_s.arg(day)};
    report.studioName = BilingualText::plain(list.studioName);
    report.generatedAt = {u"As of "_s + generatedAt, u"数据截至 "_s + generatedAt};
    report.footnote = {u"Benchbook"_s, u"工坊簿"_s};
    report.language = language;
    const BilingualText title = tierTitle(list);
    report.sections.push_back(quietNote(title.en, title.zh));
    std::optional<Table> table;
    QString category;
    for (const PriceListRow &row : list.rows) {
        if (!table || row.category != category) {
            if (table)
                report.sections.push_back(std::move(*table));
            table = categoryTable(row.category, list.currency);
            category = row.category;
        }
        table->rows.push_back(priceListLine(row, list.currency));
    }
    if (!table) {
        table = categoryTable({}, list.currency);
        table->title = {};
        table->empty = {u"No product has a price yet."_s, u"还没有标价的产品。"_s};
    }
    report.sections.push_back(std::move(*table));
    return report;
}

Result<int> writePriceList(const Studio &studio, const PriceListQuestion &question, ReportLanguage language,
                           const QString &path)
{
    int count = 0;
    BENCHBOOK_ASSIGN(const Report report, studio.read([&](const Reader &reader) -> Result<Report> {
        BENCHBOOK_ASSIGN(const PriceListModel list, readPriceList(reader, question, studio.today()));
        count = int(list.rows.size());
        const QString now = isoText(studio.clock().now(), readSettings(reader).timeZone).left(16);
        return priceListReport(list, language, QString(now).replace(u'T', u' '));
    }));
    if (path.endsWith(u".csv", Qt::CaseInsensitive)) {
        BENCHBOOK_TRY(writeReportCsv(report, path));
    } else {
        BENCHBOOK_TRY(writeReportPdf(report, PageMetrics::a4(), path));
    }
    return count;
}

} // namespace benchbook
