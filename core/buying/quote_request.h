// Requests for quotation: the same question to several suppliers, and who has answered.
#pragma once

#include "core/base/unit.h"
#include "core/journal/list.h"
#include "core/journal/studio.h"

#include <QJsonObject>

namespace benchbook {

struct RequestLine
{
    Id<Material> material;
    Quantity quantity;
    QString typedQuantity = {};
    QDate wantedDay = {}; ///< invalid: no matter when
    QString note = {};
};
struct RequestDraft
{
    std::vector<RequestLine> lines;
    std::vector<Id<Supplier>> suppliers;
    QDate answerBy = {}; ///< invalid: no matter when
    QString note = {};
};

struct AskedSupplier
{
    Id<Supplier> supplier;
    QString name;
    int answered = 0;                      ///< lines they have quoted for
    QDate firstAnswer = {};                ///< invalid: none yet
    std::vector<Id<Material>> quoted = {}; ///< the materials they have answered for
};
struct RequestLineInfo
{
    RequestLine line;
    QString code;
    QString name;
    Unit unit;
};
struct RequestInfo
{
    Id<QuoteRequest> id;
    QString code;
    QDate askedDay;
    QDate answerBy;
    QString note;
    std::vector<RequestLineInfo> lines;
    std::vector<AskedSupplier> suppliers;
};

Result<Id<QuoteRequest>> addQuoteRequest(Studio &studio, const RequestDraft &draft, PersonRef person);
Result<Id<QuoteRequest>> addQuoteRequest(Action &action, const RequestDraft &draft);
/// A request that is no longer of interest; it can be brought back by undoing.
Result<void> removeQuoteRequest(Studio &studio, Id<QuoteRequest> id, PersonRef person);

Result<RequestInfo> quoteRequest(const Reader &reader, Id<QuoteRequest> id);
Result<Id<QuoteRequest>> findQuoteRequest(const Reader &reader, const QString &code);
/// What the supplier calls it, as quoted or ordered last; empty: not known.
QString supplierItemNumber(const Reader &reader, Id<Supplier> supplier, Id<Material> material);

/// Keys: suppliers (codes or names), answerBy, note, lines: [{material, quantity, wanted, note}].
Result<RequestDraft> quoteRequestFromJson(const Reader &reader, const QJsonObject &json);
QString quoteRequestJsonShape();
Result<QJsonObject> quoteRequestJson(const Reader &reader, Id<QuoteRequest> id);

/// "quote-requests".
const ListDefinition &quoteRequestList();

} // namespace benchbook
