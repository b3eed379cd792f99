// Quotes: what a supplier asks for one material, on which terms, until when.
#pragma once

#include "core/buying/quoted_price.h"
#include "core/journal/list.h"
#include "core/journal/studio.h"

#include <QJsonObject>

namespace benchbook {

struct QuoteDraft
{
    Id<Supplier> supplier;
    Id<Material> material;
    std::optional<Id<QuoteRequest>> request = {};
    QDate quotedDay = {};  ///< invalid: today; never ahead
    QDate validUntil = {}; ///< invalid: until they say otherwise
    QString currency = {}; ///< empty: the supplier's, else the studio's
    std::optional<int> leadDays = {};
    std::optional<Quantity> minimum = {};
    std::optional<Quantity> multiple = {};
    std::vector<QuotedPrice> prices = {}; ///< ascending, at least one
    QString supplierItem = {};
    QString note = {};
};

struct QuoteInfo
{
    Id<Quote> id;
    QString code;
    QString supplierName;
    QString materialName;
    Unit unit; ///< of the material
    QuoteDraft terms;

    bool isValidOn(QDate day) const
    {
        return terms.quotedDay <= day && (!terms.validUntil.isValid() || day <= terms.validUntil);
    }
    QuoteTerms matching() const;
};

/// Every issue beside its key, as quoteFromJson names them.
std::vector<Issue> validateQuote(const Reader &reader, const QuoteDraft &draft, QDate today);
Result<Id<Quote>> addQuote(Studio &studio, const QuoteDraft &draft, PersonRef person);
Result<Id<Quote>> addQuote(Action &action, const QuoteDraft &draft);
/// Corrects what was written down. A new price is a new quote: the old one stays for the price history.
Result<void> changeQuote(Studio &studio, Id<Quote> id, const QuoteDraft &draft, PersonRef person);
/// A quote that should not be there at all; it can be brought back.
Result<void> removeQuote(Studio &studio, Id<Quote> id, PersonRef person);

Result<QuoteInfo> quoteInfo(const Reader &reader, Id<Quote> id);
Result<Id<Quote>> findQuote(const Reader &reader, const QString &code);
/// Of every supplier the latest that is valid on this day, for these materials (all, if empty).
std::vector<QuoteInfo> validQuotes(const Reader &reader, const std::vector<Id<Material>> &materials, QDate day);

/// Keys: supplier, material, request, quoted, validUntil, currency, leadDays, minimum, multiple, prices (a list of
/// "25 kg: 11.80 / kg"), supplierItem, note. Every issue at once, unknown keys included.
Result<QuoteDraft> quoteFromJson(const Reader &reader, const QJsonObject &json, const Currency &studioCurrency);
QString quoteJsonShape();
Result<QJsonObject> quoteJson(const Reader &reader, Id<Quote> id);

/// "quotes".
const ListDefinition &quoteList();

} // namespace benchbook
