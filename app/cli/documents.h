// Documents: what the command line shows, adds and changes that is more than one row of fields.
#pragma once

#include "app/cli/session.h"
#include "core/journal/contents.h"
#include "core/journal/history.h"
#include "core/stock/lot.h"
#include "core/workshop/work_order.h"

namespace benchbook::cli {

/// What is null is not a document's business: the record's fields are meant then, where there are any.
struct Document
{
    const char *kind;
    Result<QJsonObject> (*show)(Session &session, const QString &reference) = nullptr;
    /// Each returns the document as it is afterwards. The studio file is open for writing.
    Result<QJsonObject> (*add)(Session &session, const QJsonObject &json) = nullptr;
    Result<QJsonObject> (*change)(Session &session, const QString &reference, const QJsonObject &json) = nullptr;
    /// What add and change read, for the help; from where it is read.
    QString (*addShape)() = nullptr;
    QString (*changeShape)() = nullptr;
};
/// Null for a kind that is a plain record.
const Document *findDocument(const QString &kind);
/// Every document there is, family after family.
std::vector<const Document *> allDocuments();
/// By family; see documents.cpp.
std::span<const Document> stockDocuments();
std::span<const Document> loadDocuments();
std::span<const Document> countDocuments();
std::span<const Document> productDocuments();
std::span<const Document> orderDocuments();
std::span<const Document> quoteDocuments();
std::span<const Document> buyDocuments();

/// The row a reference means: a lot, a work order, an order, or a record of any kind.
Result<RowRef> rowNamed(Session &session, const Studio &studio, const QString &reference);
/// What became of the photos and papers that went along with a copy.
void putContents(QJsonObject &json, QString &text, const CarriedContents &contents);

QJsonObject rowJson(const ListDefinition &list, const ListRow &row, const CellFormat &format);
QJsonObject recordWithId(Session &session, const Studio &studio, const RecordKind &kind, qint64 id);
Result<QJsonObject> lotJson(Session &session, Id<Lot> lot);
Result<QJsonObject> workOrderJson(Session &session, Id<WorkOrder> id);
Answer entriesAnswer(const Studio &studio, const Reader &reader, const std::vector<JournalEntry> &entries);

} // namespace benchbook::cli
