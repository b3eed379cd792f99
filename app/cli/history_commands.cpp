// Commands that look back: history, undo.
#include "app/cli/documents.h"

#include "core/peers/undo_bundle.h"
#include "core/sales/import_orders.h"
#include "core/sales/order.h"

#include <QCoreApplication>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct HistoryCommandText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

} // namespace

Result<RowRef> rowNamed(Session &session, const Studio &studio, const QString &reference)
{
    return studio.read([&](const Reader &reader) -> Result<RowRef> {
        if (const auto lot = findLot(reader, reference); lot.ok())
            return RowRef{"lot", lot->value()};
        if (const auto order = findWorkOrder(reader, reference); order.ok())
            return RowRef{"work_order", order->value()};
        if (const auto order = findOrder(reader, reference); order.ok())
            return RowRef{"sales_order", order->value()};
        for (const RecordKind *kind : session.kinds().all()) {
            const Result<qint64> id = findRecord(reader, *kind, reference);
            if (id.ok())
                return RowRef{kind->table, *id};
            if (id.error().code == ErrorCode::Conflict)
                return id.error();
        }
        return Error::notFound(HistoryCommandText::tr("There is nothing called “%1”.").arg(reference));
    });
}

namespace {

Result<Answer> history(Session &session)
{
    BENCHBOOK_ASSIGN(const auto limit, session.maybeCount("limit"));
    BENCHBOOK_ASSIGN(const auto offset, session.maybeCount("offset"));
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    const QStringList &words = session.arguments().positional();
    if (words.isEmpty()) {
        return studio->read([&](const Reader &reader) {
            return Result<Answer>(
                entriesAnswer(*studio, reader, latestEntries(reader, limit.value_or(50), offset.value_or(0))));
        });
    }
    BENCHBOOK_ASSIGN(const RowRef row, rowNamed(session, *studio, words.first()));
    return studio->read([&](const Reader &reader) {
        // An order's history is that of its lines and parcels, too.
        std::vector<JournalEntry> entries = std::string_view(row.table) == "sales_order"
                                                ? orderHistory(reader, Id<SalesOrder>(row.row))
                                                : historyOf(reader, row);
        if (limit && static_cast<std::size_t>(*limit) < entries.size())
            entries.erase(entries.begin() + *limit, entries.end());
        return Result<Answer>(entriesAnswer(*studio, reader, entries));
    });
}

Result<Answer> undoImport(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const Id<ImportBatch> batch, studio->read([&](const Reader &reader) {
        return findImport(reader, session.arguments().value("import"));
    }));
    BENCHBOOK_ASSIGN(const qint64 made, takeBackImport(*studio, batch, signer));
    return Answer{QJsonObject{{u"undoneImport"_s, idText(batch)}, {u"action"_s, idText(made)}},
                  HistoryCommandText::tr("The import was taken back.")};
}

Result<Answer> undo(Session &session)
{
    if (session.arguments().has("import"))
        return undoImport(session);
    const QString text = session.arguments().value("action");
    bool isNumber = false;
    const qint64 given = text.toLongLong(&isNumber);
    if (session.arguments().has("action") && !isNumber)
        return session.usage(HistoryCommandText::tr("“%1” is not the id of an action.").arg(text));
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    const auto latest = latestToTakeBack(*studio);
    if (!isNumber && !latest)
        return Error::refused(HistoryCommandText::tr("There is nothing to take back."));
    const qint64 entry = isNumber ? given : latest->entry;
    BENCHBOOK_ASSIGN(const JournalEntry taken,
                     studio->read([&](const Reader &reader) { return entryById(reader, entry); }));
    BENCHBOOK_ASSIGN(const TakenBack made, takeBackAction(*studio, entry, signer));
    QJsonArray stayed;
    for (const StayedAction &action : made.stayed) {
        stayed << QJsonObject{
            {u"action"_s, idText(action.entry)}, {u"done"_s, action.sentence.text()}, {u"reason"_s, action.reason}};
    }
    QString told = HistoryCommandText::tr("Taken back: %1").arg(taken.sentence.text());
    if (!made.stayed.empty())
        told += u'\n' + stayedText(made);
    return Answer{QJsonObject{{u"undone"_s, idText(entry)},
                              {u"done"_s, taken.sentence.text()},
                              {u"action"_s, idText(made.entry)},
                              {u"stayed"_s, stayed}},
                  told};
}

} // namespace

std::span<const Command> historyCommands()
{
    static const std::vector<Command> commands{
        {"history",
         "[REF]",
         QT_TRANSLATE_NOOP("Cli", "who changed what when; of everything or of one record"),
         {{"limit", "N", QT_TRANSLATE_NOOP("Cli", "at most so many actions; 50 unless said")},
          {"offset", "N", QT_TRANSLATE_NOOP("Cli", "leave out the latest N")}},
         history},
        {"undo",
         "",
         QT_TRANSLATE_NOOP("Cli", "take back the latest action, or the one named"),
         {{"action", "ID", QT_TRANSLATE_NOOP("Cli", "an action's id, from history or from what a command answered")},
          {"import", "NUMBER",
           QT_TRANSLATE_NOOP("Cli", "take back this import whole; its number is in: list imports")}},
         undo},
    };
    return commands;
}

} // namespace benchbook::cli
