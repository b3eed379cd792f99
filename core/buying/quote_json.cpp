// Quotes as JSON: what the command line reads and writes.
#include "core/buying/buying_json_reader.h"
#include "core/buying/quote.h"
#include "core/buying/quote_request.h"
#include "core/suppliers/supplier.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

/// In the material's unit, as it is read back.
QString plainQuantity(Quantity quantity, const Unit &unit) { return plainText(quantity) + u' ' + unit.code; }

QStringList quoteKeys()
{
    return {u"supplier"_s, u"material"_s, u"request"_s,  u"quoted"_s,       u"validUntil"_s, u"currency"_s,
            u"leadDays"_s, u"minimum"_s,  u"multiple"_s, u"supplierItem"_s, u"note"_s,       u"prices"_s};
}

std::optional<Quantity> measured(BuyingJsonReader &in, const QString &key, const MaterialUnits &measure)
{
    const QString written = in.amountText(key);
    if (written.isEmpty())
        return std::nullopt;
    const Result<Quantity> quantity = parseMaterialQuantity(measure, written);
    if (quantity.ok())
        return *quantity;
    in.note(key, quantity.error().message);
    return std::nullopt;
}

/// The prices of a quote, read as lines of one text.
void readPrices(BuyingJsonReader &in, const MaterialUnits &measure, const Currency &currency, QuoteDraft &draft)
{
    QStringList lines;
    for (const QJsonValue &line : in.array(u"prices"_s))
        lines << in.textIn(line, u"prices[%1]"_s.arg(lines.size()));
    auto prices = parseQuotedPrices(lines.join(u'\n'), measure, currency);
    if (prices.ok())
        draft.prices = std::move(*prices);
    else
        in.note(u"prices"_s, prices.error().message);
}

} // namespace

QString quoteJsonShape() { return quoteKeys().join(u", "_s) + u": [\"25 kg: 11.80 / kg\", …]"_s; }

Result<QuoteDraft> quoteFromJson(const Reader &reader, const QJsonObject &json, const Currency &studioCurrency)
{
    std::vector<Issue> issues;
    BuyingJsonReader in(reader, json, {}, issues);
    in.allow(quoteKeys());
    in.need(u"supplier"_s);
    in.need(u"material"_s);
    const auto supplier = in.reference(u"supplier"_s, {supplierByCode, supplierByName});
    const auto material = in.reference(u"material"_s, {materialByCode, materialByName});
    QuoteDraft draft{Id<Supplier>(supplier.value_or(0)), Id<Material>(material.value_or(0))};
    if (const QString request = in.text(u"request"_s); !request.isEmpty()) {
        const auto found = findQuoteRequest(reader, request);
        if (found.ok())
            draft.request = *found;
        else
            in.note(u"request"_s, found.error().message);
    }
    draft.quotedDay = in.day(u"quoted"_s);
    draft.validUntil = in.day(u"validUntil"_s);
    draft.leadDays = in.count(u"leadDays"_s);
    draft.currency = in.text(u"currency"_s).toUpper();
    Currency currency = studioCurrency;
    if (!draft.currency.isEmpty()) {
        const auto known = Currency::fromCode(draft.currency);
        if (known.ok())
            currency = *known;
        else
            in.note(u"currency"_s, known.error().message);
    } else if (supplier) {
        currency = supplierCurrency(reader, draft.supplier, studioCurrency);
    }
    draft.supplierItem = in.text(u"supplierItem"_s);
    draft.note = in.text(u"note"_s);
    if (material) {
        BENCHBOOK_ASSIGN(const MaterialUnits measure, materialUnits(reader, draft.material));
        draft.minimum = measured(in, u"minimum"_s, measure);
        draft.multiple = measured(in, u"multiple"_s, measure);
        readPrices(in, measure, currency, draft);
    }
    if (!issues.empty())
        return Error::fromIssues(std::move(issues));
    return draft;
}

Result<QJsonObject> quoteJson(const Reader &reader, Id<Quote> id)
{
    BENCHBOOK_ASSIGN(const QuoteInfo info, quoteInfo(reader, id));
    const Currency currency = Currency::ofCode(info.terms.currency);
    QJsonArray prices;
    for (const QuotedPrice &price : info.terms.prices) {
        prices << QJsonObject{{u"from"_s, plainQuantity(price.terms.from, info.unit)},
                              {u"price"_s, plainText(price.terms.price, currency)},
                              {u"per"_s, plainQuantity(price.terms.per, info.unit)},
                              {u"typed"_s, price.typed}};
    }
    const auto maybe = [&](const std::optional<Quantity> &quantity) {
        return quantity ? QJsonValue(plainQuantity(*quantity, info.unit)) : QJsonValue();
    };
    return QJsonObject{{u"code"_s, info.code},
                       {u"supplier"_s, info.supplierName},
                       {u"material"_s, info.materialName},
                       {u"quoted"_s, dayOrNull(info.terms.quotedDay)},
                       {u"validUntil"_s, dayOrNull(info.terms.validUntil)},
                       {u"currency"_s, info.terms.currency},
                       {u"leadDays"_s, info.terms.leadDays ? QJsonValue(*info.terms.leadDays) : QJsonValue()},
                       {u"minimum"_s, maybe(info.terms.minimum)},
                       {u"multiple"_s, maybe(info.terms.multiple)},
                       {u"supplierItem"_s, info.terms.supplierItem},
                       {u"note"_s, info.terms.note},
                       {u"prices"_s, prices}};
}

} // namespace benchbook
