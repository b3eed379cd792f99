// Importing a channel's orders: preview first, then one action that can be taken back whole.
#pragma once

#include "core/base/progress.h"
#include "core/sales/channel/channel_import.h"
#include "core/sales/item_match.h"

#include <QJsonObject>

namespace benchbook {

struct ListDefinition;

struct ImportOptions
{
    ItemMatches matches = {}; ///< answers to ImportPreview::unmatched, by item key
    /// Keeps the buyer's name, phone, e-mail and address. Otherwise only their name on the channel is kept.
    bool keepPersonalData = false;
};

enum class ImportRowState {
    New,
    Changed, ///< known; payment, refund, shipping or closing has moved on
    Unchanged,
    Problem ///< left as it is; the message says why
};
/// "new", "changed", "unchanged", "problem".
QString importRowStateName(ImportRowState state);

/// One order of the files, as a person sees it before deciding.
struct ImportRow
{
    ImportRowState state = ImportRowState::New;
    QString orderNo;   ///< the channel's
    QString orderCode; ///< ours; empty for a new one
    QDate day;
    QString buyer;
    Currency currency;
    Money total; ///< as the channel states it
    int lines = 0;
    int unmatchedLines = 0;
    QStringList changes; ///< "paid", "refunded", "shipped", "cancelled"
    QString message;     ///< of a problem, or something to know
    QString file;
    int fileLine = 0;
};

struct ImportPreview
{
    QString channel;
    QString channelName;
    std::vector<ImportRow> rows;
    std::vector<UnmatchedItem> unmatched; ///< of the new orders, once an item
    std::vector<RowProblem> problems;     ///< rows of the files that were not understood
    ChannelTotals totals;                 ///< of everything in the files
    int newOrders = 0;
    int changedOrders = 0;
    int unchangedOrders = 0;
    int problemOrders = 0;
    int ordersLeftOut = 0; ///< because of a problem in one of their rows
    int newCustomers = 0;
    QStringList currenciesWithoutRate; ///< their orders' worth in the studio's currency stays unknown
    QStringList filesSeenBefore;       ///< names of files that were imported already, byte by byte
    QStringList notes;                 ///< sentences to know before deciding
};

struct ImportOutcome
{
    std::optional<Id<ImportBatch>> batch; ///< absent: there was nothing to write
    ChannelTotals totals;
    int newOrders = 0;
    int changedOrders = 0;
    int unchangedOrders = 0;
    int problemOrders = 0;
    int newCustomers = 0;
    int unmatchedLines = 0; ///< of the lines that are written: of new orders and of returning ones, as the batch counts
    int matchedLines = 0;   ///< of earlier imports, by the answers given now
    QStringList notes;      ///< the preview's
};

/// What importOrders would do. Writes nothing.
Result<ImportPreview> previewImport(const Reader &reader, const ChannelImport &imported,
                                    const ImportOptions &options = {}, Progress progress = {});
Result<ImportPreview> previewImport(const Studio &studio, const ChannelImport &imported,
                                    const ImportOptions &options = {});

/// Writes the import as one action, after a backup. An order is known by channel, shop and number: importing it
/// again moves its payment, refund, shipping and closing forward, touches nothing else, and never brings back
/// what people cancelled here. What only an undone import cancelled returns as the files say. What the channel calls
/// shipped books no stock. Cancelled, with nothing written, where somebody stopped it.
Result<ImportOutcome> importOrders(Studio &studio, const ChannelImport &imported, const ImportOptions &options,
                                   PersonRef person, Progress progress = {});
Result<ImportOutcome> importOrders(Action &action, const ChannelImport &imported, const ImportOptions &options,
                                   Progress progress = {});

/// Why one order keeps an import from being taken back.
struct ImportObstacle
{
    Id<SalesOrder> order;
    QString orderCode;
    QString reason;
};
std::vector<ImportObstacle> importObstacles(const Reader &reader, Id<ImportBatch> batch);
/// By code ("IM-0003", any case) or id.
Result<Id<ImportBatch>> findImport(const Reader &reader, const QString &reference);
/// "IM-0003": what people call an import.
QString importCode(const Reader &reader, Id<ImportBatch> batch);
/// The journal entry that an import is: Studio::undo takes it back.
Result<qint64> importEntry(const Reader &reader, Id<ImportBatch> batch);
/// Takes an import back whole; Refused, naming the orders, where something was built on it. Returns the undo.
Result<qint64> takeBackImport(Studio &studio, Id<ImportBatch> batch, PersonRef person);

QJsonObject importPreviewJson(const ImportPreview &preview);
QJsonObject importOutcomeJson(const ImportOutcome &outcome);

/// "imports": those that stand; what was taken back is in the history.
const ListDefinition &importList();

} // namespace benchbook
