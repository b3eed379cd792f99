// Quotes and requests for quotation as whole documents.
#include "app/cli/documents.h"

#include "core/buying/quote.h"
#include "core/buying/quote_request.h"

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

Result<QJsonObject> showQuote(Session &session, const QString &reference)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    return studio->read([&](const Reader &reader) -> Result<QJsonObject> {
        BENCHBOOK_ASSIGN(const Id<Quote> id, findQuote(reader, reference));
        return quoteJson(reader, id);
    });
}

Result<QJsonObject> addQuoteFromJson(Session &session, const QJsonObject &json)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const QuoteDraft draft, studio->read([&](const Reader &reader) {
        return quoteFromJson(reader, json, studio->currency());
    }));
    BENCHBOOK_ASSIGN(const Id<Quote> id, addQuote(*studio, draft, signer));
    return studio->read([&](const Reader &reader) { return quoteJson(reader, id); });
}

Result<QJsonObject> showRequest(Session &session, const QString &reference)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    return studio->read([&](const Reader &reader) -> Result<QJsonObject> {
        BENCHBOOK_ASSIGN(const Id<QuoteRequest> id, findQuoteRequest(reader, reference));
        return quoteRequestJson(reader, id);
    });
}

Result<QJsonObject> addRequestFromJson(Session &session, const QJsonObject &json)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const RequestDraft draft,
                     studio->read([&](const Reader &reader) { return quoteRequestFromJson(reader, json); }));
    BENCHBOOK_ASSIGN(const Id<QuoteRequest> id, addQuoteRequest(*studio, draft, signer));
    return studio->read([&](const Reader &reader) { return quoteRequestJson(reader, id); });
}

} // namespace

std::span<const Document> quoteDocuments()
{
    static const std::vector<Document> documents{
        {"quotes", showQuote, addQuoteFromJson, nullptr, quoteJsonShape, nullptr},
        {"quote-requests", showRequest, addRequestFromJson, nullptr, quoteRequestJsonShape, nullptr}};
    return documents;
}

} // namespace benchbook::cli
