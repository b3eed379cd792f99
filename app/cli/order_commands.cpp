// Commands about selling: orders, and the import of what channels export.
#include "app/cli/documents.h"

#include "app/cli/output.h"
#include "core/sales/channel/channel_reader.h"
#include "core/sales/import_orders.h"
#include "core/sales/item_match.h"
#include "core/sales/order_json.h"
#include "core/sales/shipment.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct OrderCommandText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

struct NamedOrder
{
    Studio *studio;
    PersonRef signer;
    Id<SalesOrder> id;
};

Result<NamedOrder> orderNamed(Session &session)
{
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const Id<SalesOrder> id, studio->read([&](const Reader &reader) {
        return findOrder(reader, session.arguments().positional().first());
    }));
    return NamedOrder{studio, signer, id};
}

Result<Answer> orderAnswer(Session &session, const Studio &studio, Id<SalesOrder> id)
{
    BENCHBOOK_ASSIGN(const QJsonObject json, orderJson(studio, id));
    return session.done({{u"order"_s, json}});
}

Result<Answer> newOrder(Session &session)
{
    BENCHBOOK_ASSIGN(const QJsonObject json, session.jsonFile(session.arguments().value("json-file")));
    BENCHBOOK_ASSIGN(Studio * studio, session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const OrderDraft draft, orderDraftFromJson(*studio, json));
    BENCHBOOK_ASSIGN(const PlacedOrder placed, placeOrder(*studio, draft, signer));
    return orderAnswer(session, *studio, placed.id);
}

/// "WAL-BRN=2": so many pieces of the order's line with this SKU.
Result<std::vector<ShipLine>> shipLines(Session &session, const NamedOrder &order)
{
    BENCHBOOK_ASSIGN(const std::vector<OrderLineInfo> lines,
                     order.studio->read([&](const Reader &reader) { return orderLines(reader, order.id); }));
    std::vector<ShipLine> wanted;
    for (const QString &text : session.arguments().values("line")) {
        const qsizetype equals = text.lastIndexOf(u'=');
        if (equals < 1)
            return session.usage(OrderCommandText::tr("Write --line as SKU=PIECES, not “%1”.").arg(text));
        BENCHBOOK_ASSIGN(const int pieces, session.count(text.mid(equals + 1)));
        const QString sku = text.left(equals);
        const auto line = std::find_if(lines.begin(), lines.end(), [&](const OrderLineInfo &candidate) {
            return candidate.sku.compare(sku, Qt::CaseInsensitive) == 0;
        });
        if (line == lines.end())
            return Error::notFound(OrderCommandText::tr("The order has no line “%1”.").arg(sku));
        wanted.push_back({line->id, Quantity::units(pieces)});
    }
    return wanted;
}

Result<Answer> ship(Session &session)
{
    BENCHBOOK_ASSIGN(const NamedOrder order, orderNamed(session));
    const QString tracking = session.arguments().value("tracking");
    BENCHBOOK_ASSIGN(const std::vector<ShipLine> lines, shipLines(session, order));
    BENCHBOOK_ASSIGN(const ShippedOrder shipped,
                     lines.empty() ? shipAll(*order.studio, order.id, tracking, order.signer)
                                   : shipOrder(*order.studio, order.id, lines, tracking, order.signer));
    BENCHBOOK_ASSIGN(Answer answer, orderAnswer(session, *order.studio, order.id));
    QJsonObject json = answer.json.toObject();
    json.insert(u"cost"_s, moneyJson(shipped.cost, order.studio->currency()));
    answer.json = json;
    return answer;
}

Result<Answer> cancelTheOrder(Session &session)
{
    BENCHBOOK_ASSIGN(const NamedOrder order, orderNamed(session));
    BENCHBOOK_TRY(cancelOrder(*order.studio, order.id, order.signer));
    return orderAnswer(session, *order.studio, order.id);
}

Result<Answer> promise(Session &session)
{
    const QString text = session.arguments().positional()[1];
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (!day.isValid())
        return session.usage(OrderCommandText::tr("“%1” is not a day; write it as 2026-09-01.").arg(text));
    BENCHBOOK_ASSIGN(const NamedOrder order, orderNamed(session));
    BENCHBOOK_TRY(changePromise(*order.studio, order.id, day, order.signer));
    return orderAnswer(session, *order.studio, order.id);
}

/// What a line without a product is: remembered for every order of its channel with this item.
Result<Answer> matchOrderLine(Session &session)
{
    BENCHBOOK_ASSIGN(const NamedOrder order, orderNamed(session));
    BENCHBOOK_ASSIGN(const std::optional<int> position, session.maybeCount("line"));
    BENCHBOOK_ASSIGN(const Id<Variant> variant, session.find<Variant>("variants", session.arguments().positional()[1]));
    BENCHBOOK_ASSIGN(const LineInOrder meant, order.studio->read([&](const Reader &reader) -> Result<LineInOrder> {
        BENCHBOOK_ASSIGN(const OrderInfo info, orderInfo(reader, order.id));
        for (const OrderLineInfo &line : orderLines(reader, order.id)) {
            if (position ? line.position == *position : !line.variant)
                return LineInOrder{info, line};
        }
        return position ? Error::notFound(OrderCommandText::tr("%1 has no line %2.").arg(info.code).arg(*position))
                        : Error::refused(OrderCommandText::tr("Every line of %1 is a product already.").arg(info.code));
    }));
    // What is remembered of an item counts for every later order, so nothing is said anew of one that is known.
    if (meant.line.variant) {
        return Error::refused(
            OrderCommandText::tr("Line %1 of %2 is a product already.").arg(meant.line.position).arg(meant.order.code));
    }
    const QString key = itemKey(meant.line.sku, meant.line.title, meant.line.options);
    BENCHBOOK_ASSIGN(const int filled, rememberMatch(*order.studio, meant.order.channel, key, variant, order.signer));
    BENCHBOOK_ASSIGN(Answer answer, orderAnswer(session, *order.studio, order.id));
    QJsonObject json = answer.json.toObject();
    json.insert(u"filled"_s, filled);
    answer.json = json;
    return answer;
}

Result<std::vector<ChannelFile>> channelFiles(Session &session)
{
    std::vector<ChannelFile> files;
    for (const QString &path : session.arguments().positional()) {
        BENCHBOOK_ASSIGN(QByteArray bytes, session.inputFile(path, maxChannelFileBytes));
        files.push_back({QFileInfo(path).fileName(), std::move(bytes)});
    }
    return files;
}

/// --match KEY=SKU: a key may hold "=", a SKU does not.
Result<ImportOptions> importOptions(Session &session)
{
    ImportOptions options;
    options.keepPersonalData = session.arguments().has("keep-personal-data");
    for (const QString &text : session.arguments().values("match")) {
        const qsizetype equals = text.lastIndexOf(u'=');
        if (equals < 1)
            return session.usage(OrderCommandText::tr("Write --match as KEY=SKU, not “%1”.").arg(text));
        BENCHBOOK_ASSIGN(const Id<Variant> variant, session.find<Variant>("variants", text.mid(equals + 1)));
        options.matches.emplace(text.left(equals), variant);
    }
    return options;
}

QString totalsText(const ChannelTotals &totals)
{
    QString text = OrderCommandText::tr("In the files: %1 orders, of them %2 cancelled; %3 lines, of them %4 without "
                                        "an SKU; %5 pieces")
                       .arg(totals.orders)
                       .arg(totals.cancelled)
                       .arg(totals.lines)
                       .arg(totals.linesWithoutSku)
                       .arg(totals.units) +
                   u'\n';
    std::vector<QStringList> rows;
    for (const auto &[code, money] : totals.money) {
        const Currency currency = Currency::ofCode(code);
        QStringList row{code};
        for (const Money sum :
             {money.lines, money.shipping, money.discount, money.tax, money.marketplaceTax, money.orderTotal})
            row << plainText(sum, currency);
        // Not every export tells what was paid.
        row << (money.paid.isZero() ? QStringLiteral("—") : plainText(money.paid, currency))
            << plainText(money.refunded, currency);
        rows.push_back(row);
    }
    const QStringList titles{
        OrderCommandText::tr("Currency"), OrderCommandText::tr("Goods"), OrderCommandText::tr("Shipping"),
        OrderCommandText::tr("Discount"), OrderCommandText::tr("Tax"),   OrderCommandText::tr("Marketplace's tax"),
        OrderCommandText::tr("Total"),    OrderCommandText::tr("Paid"),  OrderCommandText::tr("Refunded")};
    return rows.empty() ? text : QString(text + textTable(titles, rows));
}

QString importText(const ImportPreview &preview)
{
    QString text = OrderCommandText::tr("%1 new, %2 changed, %3 unchanged, %4 with problems")
                       .arg(preview.newOrders)
                       .arg(preview.changedOrders)
                       .arg(preview.unchangedOrders)
                       .arg(preview.problemOrders) +
                   u'\n';
    for (const QString &note : preview.notes)
        text += note + u'\n';
    for (const ImportRow &row : preview.rows) {
        if (!row.message.isEmpty())
            text += row.orderNo + u": "_s + row.message + u'\n';
    }
    for (const RowProblem &row : preview.problems)
        text += OrderCommandText::tr("%1, line %2: %3").arg(row.file, QString::number(row.line), row.message) + u'\n';
    for (const UnmatchedItem &item : preview.unmatched)
        text += OrderCommandText::tr("Not matched: %1 (%2)").arg(item.key, item.title) + u'\n';
    return text + totalsText(preview.totals);
}

QString doneText(const Studio &studio, const ImportOutcome &outcome)
{
    if (!outcome.batch)
        return OrderCommandText::tr("Everything was known already; no order was written.") + u'\n';
    const auto code = studio.read([&](const Reader &reader) { return importCode(reader, *outcome.batch); });
    return OrderCommandText::tr("Imported as %1. To take it back: undo --import %1").arg(code.valueOr(QString())) +
           u'\n';
}

/// The preview has everything a person needs to know; the import adds what became of it.
Result<Answer> importOrderFiles(Session &session)
{
    const Arguments &arguments = session.arguments();
    BENCHBOOK_ASSIGN(const std::vector<ChannelFile> files, channelFiles(session));
    const bool preview = arguments.has("preview");
    BENCHBOOK_ASSIGN(Studio * studio, preview ? session.read() : session.write());
    BENCHBOOK_ASSIGN(const PersonRef signer, session.signer());
    BENCHBOOK_ASSIGN(const ImportOptions options, importOptions(session));
    const Result<ChannelImport> imported =
        readChannelFiles(files, {studio->timeZone(), arguments.value("shop"), options.keepPersonalData, {}});
    if (!imported.ok())
        return session.badInput(imported.error());
    const QString channel = arguments.value("channel");
    if (!channel.isEmpty() && channel != u"auto" && channel != imported->channel) {
        return session.badInput(Error::invalid(
            OrderCommandText::tr("These files are from %1, not from “%2”.").arg(imported->channelName, channel)));
    }
    const Result<ImportPreview> seen = previewImport(*studio, *imported, options);
    if (!seen.ok())
        return seen.error().code == ErrorCode::Invalid ? session.badInput(seen.error()) : seen.error();
    QJsonObject json = importPreviewJson(*seen);
    json.insert(u"preview"_s, preview);
    if (preview)
        return Answer{json, OrderCommandText::tr("Nothing was written.") + u'\n' + importText(*seen)};
    BENCHBOOK_ASSIGN(const ImportOutcome outcome,
                     importOrders(*studio, *imported, options, signer, session.progress()));
    const QJsonObject done = importOutcomeJson(outcome);
    for (auto it = done.begin(); it != done.end(); ++it)
        json.insert(it.key(), it.value());
    Answer answer = outcome.batch ? session.done(json) : Answer{json};
    answer.text = doneText(*studio, outcome) + importText(*seen);
    return answer;
}

} // namespace

std::span<const Command> orderCommands()
{
    static const std::vector<Command> commands{
        {"order new",
         "",
         QT_TRANSLATE_NOOP("Cli", "take an order"),
         {{"json-file", "FILE",
           QT_TRANSLATE_NOOP("Cli",
                             "{\"channel\", \"customer\", \"lines\": [{\"sku\", \"quantity\", \"total\"}], …}; - "
                             "for standard input"),
           true}},
         newOrder},
        {"order ship",
         "REF",
         QT_TRANSLATE_NOOP("Cli", "ship what was not shipped yet, or some of it"),
         {{"line", "SKU=PIECES", QT_TRANSLATE_NOOP("Cli", "only these pieces; may be given again")},
          {"tracking", "TEXT", QT_TRANSLATE_NOOP("Cli", "the parcel's number")}},
         ship},
        {"order cancel",
         "REF",
         QT_TRANSLATE_NOOP("Cli", "cancel an order of which nothing was shipped"),
         {},
         cancelTheOrder},
        {"order promise",
         "REF DAY",
         QT_TRANSLATE_NOOP("Cli", "what the customer is told from now on; the first promise stays"),
         {},
         promise},
        {"order match",
         "REF VARIANT",
         QT_TRANSLATE_NOOP("Cli", "say which product a line is that came without one; remembered for later orders"),
         {{"line", "N", QT_TRANSLATE_NOOP("Cli", "which line; the first without a product if not said")}},
         matchOrderLine},
        {"import orders",
         "FILE...",
         QT_TRANSLATE_NOOP("Cli", "read a channel's exports; the answer has counts, sums and every row not understood"),
         {{"channel", "CHANNEL", QT_TRANSLATE_NOOP("Cli", "auto (unless said): told by the files themselves")},
          {"preview", nullptr, QT_TRANSLATE_NOOP("Cli", "say what would happen and write nothing")},
          {"match", "KEY=SKU", QT_TRANSLATE_NOOP("Cli", "what an unmatched item is; may be given again")},
          {"shop", "NAME", QT_TRANSLATE_NOOP("Cli", "the shop's name where the files have none")},
          {"keep-personal-data", nullptr, QT_TRANSLATE_NOOP("Cli", "keep the buyers' names, phones and addresses")}},
         importOrderFiles},
    };
    return commands;
}

} // namespace benchbook::cli
