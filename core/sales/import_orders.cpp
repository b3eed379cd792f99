#include "core/sales/import_orders.h"

#include "core/base/human_number.h"
#include "core/journal/backup.h"
#include "core/sales/import_plan.h"
#include "core/sales/place_order.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct ImportText
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

constexpr const char *batchWithFile = R"sql(
    SELECT 1 FROM import_batch WHERE instr(file_hashes, :hash) > 0 AND hidden = 0 LIMIT 1
)sql";

// The last thing that happened to the customer is what also took the order's import back.
constexpr const char *customerWentWithBatch = R"sql(
    SELECT 1 FROM customer
    WHERE id = :customer AND hidden = 1
      AND (SELECT max(entry_id) FROM journal_change WHERE row_id = customer.id AND table_name = 'customer')
          = (SELECT max(entry_id) FROM journal_change
             WHERE row_id = (SELECT import_batch_id FROM sales_order WHERE id = :order)
               AND table_name = 'import_batch')
)sql";

QString joined(const std::vector<ChannelFileInfo> &files, const std::function<QString(const ChannelFileInfo &)> &part)
{
    QStringList parts;
    for (const ChannelFileInfo &file : files)
        parts << part(file);
    return parts.join(u'\n');
}

QString hashText(const ChannelFileInfo &file) { return QString::fromLatin1(file.sha256.toHex()); }

bool waitsUnpromised(const PlannedOrder &planned)
{
    const ChannelState state = planned.order->state;
    return planned.comesWhole() && !planned.promised && (state == ChannelState::Open || state == ChannelState::Paid);
}

ImportOutcome outcomeOf(const ImportPlan &plan, const ChannelImport &imported)
{
    ImportOutcome outcome;
    outcome.totals = imported.totals();
    outcome.newOrders = plan.count(ImportRowState::New);
    outcome.changedOrders = plan.count(ImportRowState::Changed);
    outcome.unchangedOrders = plan.count(ImportRowState::Unchanged);
    outcome.problemOrders = plan.count(ImportRowState::Problem);
    outcome.newCustomers = static_cast<int>(plan.newBuyers.size());
    for (const PlannedOrder &order : plan.orders)
        outcome.unmatchedLines += order.comesWhole() ? order.row.unmatchedLines : 0;
    outcome.notes = imported.notes;
    const auto unpromised = std::count_if(plan.orders.begin(), plan.orders.end(), waitsUnpromised);
    if (unpromised > 0) {
        outcome.notes << ImportText::tr("%n open order(s) come without a promised day: the files do not say what the "
                                        "buyers were told. Promise a day in the order; only then can it be late.",
                                        nullptr, static_cast<int>(unpromised));
    }
    return outcome;
}

/// Writes the orders of one plan.
class ImportWriter
{
public:
    ImportWriter(Action &action, const ImportPlan &plan, const ImportOptions &options, Id<ImportBatch> batch)
        : m_action(action), m_plan(plan), m_options(options), m_batch(batch)
    {
    }

    void write(const PlannedOrder &planned)
    {
        if (planned.row.state == ImportRowState::New)
            addNew(planned);
        else if (planned.returns)
            bringBack(planned);
        else if (planned.row.state == ImportRowState::Changed)
            moveOn(planned);
    }

private:
    NewOrder orderFrom(const PlannedOrder &planned)
    {
        const ChannelOrder &from = *planned.order;
        NewOrder order{.channel = m_plan.channel};
        order.customer = customerFor(from);
        order.orderedAt = from.orderedAt;
        order.orderedDay = planned.row.day;
        order.currency = from.currency.code;
        order.shipping = from.shipping;
        order.discount = from.discount;
        order.tax = from.tax + from.marketplaceTax;
        order.refunded = from.refunded;
        order.paid = from.state != ChannelState::Open && from.state != ChannelState::Cancelled;
        order.shippedElsewhere = from.state == ChannelState::Shipped || from.state == ChannelState::Done;
        order.cancelled = from.state == ChannelState::Cancelled;
        order.note = m_options.keepPersonalData ? from.note : QString();
        order.shop = from.shop;
        order.channelOrderNo = from.orderNo;
        order.batch = m_batch;
        // No export says what the buyer was told. A promise that nobody gave is none: the studio's usual days after an
        // old order would make it late at once, and on time is measured against what customers were really told.
        return order;
    }

    void addNew(const PlannedOrder &planned)
    {
        const PlacedOrder placed = addOrder(m_action, orderFrom(planned));
        for (std::size_t i = 0; i < planned.order->lines.size(); ++i)
            addLine(placed.id, planned.order->lines[i], planned.variants[i]);
    }

    void addLine(Id<SalesOrder> order, const ChannelLine &line, std::optional<Id<Variant>> variant)
    {
        m_action.add("sales_order_line", m_action.newId<OrderLine>(),
                     {{"order_id", order},
                      {"position", line.lineNo},
                      {"channel_line_no", line.key},
                      {"variant_id", variant},
                      {"sku", line.sku},
                      {"title", line.title},
                      {"options", line.options},
                      {"quantity_micro", line.quantity},
                      {"total_minor", line.lineTotal}});
    }

    /// Its code, its first promise and its rate were given once and stay; all else is as the files say.
    void bringBack(const PlannedOrder &planned)
    {
        const Id<SalesOrder> id = *planned.existing;
        const NewOrder order = orderFrom(planned);
        showAgain(id, order.customer);
        retellOrder(m_action, id, order);
        const std::vector<OrderLineInfo> kept = orderLines(m_action.reader(), id);
        for (std::size_t i = 0; i < planned.order->lines.size(); ++i) {
            const ChannelLine &line = planned.order->lines[i];
            const auto same = std::find_if(kept.begin(), kept.end(), [&line](const OrderLineInfo &candidate) {
                return candidate.channelLineNo == line.key;
            });
            if (same == kept.end())
                addLine(id, line, planned.variants[i]);
            else
                changeLine(*same, line, planned.variants[i]);
        }
    }

    void changeLine(const OrderLineInfo &kept, const ChannelLine &line, std::optional<Id<Variant>> variant)
    {
        m_action.change("sales_order_line", kept.id,
                        {{"position", line.lineNo},
                         {"variant_id", variant ? variant : kept.variant},
                         {"title", line.title},
                         {"options", line.options},
                         {"quantity_micro", line.quantity},
                         {"total_minor", line.lineTotal}});
    }

    /// A customer who went out of sight with the import returns with it; one whom people removed does not.
    void showAgain(Id<SalesOrder> order, std::optional<Id<Customer>> customer)
    {
        if (!customer)
            return;
        Query query = m_action.query(customerWentWithBatch);
        query.bind("customer", *customer).bind("order", order);
        if (query.next())
            m_action.change("customer", *customer, {{"hidden", 0}});
    }

    void moveOn(const PlannedOrder &planned)
    {
        if (planned.nowPaid)
            m_action.change("sales_order", *planned.existing, {{"paid", 1}});
        if (planned.refunded)
            m_action.change("sales_order", *planned.existing, {{"refunded_minor", *planned.refunded}});
        if (planned.nowShipped)
            m_action.change("sales_order", *planned.existing, {{"shipped_elsewhere", 1}});
        if (planned.nowCancelled)
            m_action.change("sales_order", *planned.existing, {{"cancelled", 1}});
    }

    std::optional<Id<Customer>> customerFor(const ChannelOrder &order)
    {
        const QString handle = keptHandle(order, m_options);
        if (handle.isEmpty())
            return std::nullopt;
        if (const auto known = customerByHandle(m_action.reader(), m_plan.channel, handle))
            return known;
        const bool personal = m_options.keepPersonalData;
        const auto id = m_action.newId<Customer>();
        const int number = m_action.nextNumber("customer");
        m_action.add("customer", id,
                     {{"number", number},
                      {"code", humanCode(u"C-"_s, number)},
                      {"name", personal && !order.buyerName.isEmpty() ? order.buyerName : handle},
                      {"handle", handle},
                      {"channel_id", m_plan.channel},
                      {"phone", personal ? order.buyerPhone : QString()},
                      {"email", handle.contains(u'@') ? handle : QString()},
                      {"street", personal ? order.buyerAddress : QString()},
                      {"country", order.buyerCountry},
                      {"tier", u"new"_s}});
        return id;
    }

    Action &m_action;
    const ImportPlan &m_plan;
    const ImportOptions &m_options;
    Id<ImportBatch> m_batch;
};

Id<ImportBatch> addBatch(Action &action, const ImportPlan &plan, const ChannelImport &imported)
{
    int lines = 0;
    for (const PlannedOrder &order : plan.orders)
        lines += order.comesWhole() ? order.row.lines : 0;
    const auto batch = action.newId<ImportBatch>();
    const int number = action.nextNumber("import_batch");
    action.add("import_batch", batch,
               {{"number", number},
                {"code", humanCode(u"IM-"_s, number)},
                {"channel_id", plan.channel},
                {"at_ms", action.now()},
                {"file_names", joined(imported.files, [](const ChannelFileInfo &file) { return file.name; })},
                {"file_hashes", joined(imported.files, hashText)},
                {"orders_new", plan.count(ImportRowState::New)},
                {"orders_changed", plan.count(ImportRowState::Changed)},
                {"lines", lines}});
    return batch;
}

Result<ImportOutcome> expectedOutcome(const Studio &studio, const ChannelImport &imported, const ImportOptions &options,
                                      const Progress &progress)
{
    return studio.read([&](const Reader &reader) -> Result<ImportOutcome> {
        BENCHBOOK_ASSIGN(const ImportPlan plan, planImport(reader, imported, options, progress));
        return outcomeOf(plan, imported);
    });
}

Result<ImportOutcome> importAfterBackup(Studio &studio, const ChannelImport &imported, const ImportOptions &options,
                                        PersonRef person, Progress progress)
{
    BENCHBOOK_ASSIGN(const ImportOutcome planned, expectedOutcome(studio, imported, options, progress.part(0.0, 0.2)));
    if (planned.newOrders + planned.changedOrders == 0 && options.matches.empty())
        return planned;
    // The journal is written last of all; it has the rest.
    const Progress writing = progress.part(0.3, 0.9);
    progress.step(0.2, ImportText::tr("a backup first"));
    // While another thread writes, perform() refuses, and a backup would be for nothing.
    if (!studio.isWriterLent())
        BENCHBOOK_TRY(backupBefore(studio, u"import"_s));
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Import orders")), person,
                          [&](Action &action) { return importOrders(action, imported, options, writing); });
}

Error importStopped()
{
    return {ErrorCode::Cancelled, ImportText::tr("The import was stopped. Nothing was imported.")};
}

QStringList seenBefore(const Reader &reader, const ChannelImport &imported)
{
    QStringList names;
    for (const ChannelFileInfo &file : imported.files) {
        Query query = reader.query(batchWithFile);
        query.bind("hash", hashText(file));
        if (!file.sha256.isEmpty() && query.next())
            names << file.name;
    }
    return names;
}

} // namespace

QString importRowStateName(ImportRowState state)
{
    switch (state) {
    case ImportRowState::New:
        return u"new"_s;
    case ImportRowState::Changed:
        return u"changed"_s;
    case ImportRowState::Unchanged:
        return u"unchanged"_s;
    case ImportRowState::Problem:
        return u"problem"_s;
    }
    Q_UNREACHABLE();
}

Result<ImportPreview> previewImport(const Reader &reader, const ChannelImport &imported, const ImportOptions &options,
                                    Progress progress)
{
    BENCHBOOK_ASSIGN(ImportPlan plan, planImport(reader, imported, options, progress));
    const ImportOutcome counts = outcomeOf(plan, imported);
    ImportPreview preview;
    preview.channel = imported.channel;
    preview.channelName = imported.channelName;
    for (PlannedOrder &order : plan.orders)
        preview.rows.push_back(std::move(order.row));
    preview.unmatched = std::move(plan.unmatched);
    preview.problems = imported.problems;
    preview.totals = counts.totals;
    preview.newOrders = counts.newOrders;
    preview.changedOrders = counts.changedOrders;
    preview.unchangedOrders = counts.unchangedOrders;
    preview.problemOrders = counts.problemOrders;
    preview.ordersLeftOut = imported.ordersLeftOut;
    preview.newCustomers = counts.newCustomers;
    for (const auto &[currency, money] : counts.totals.money) {
        if (!exchangeRate(reader, currency))
            preview.currenciesWithoutRate << currency;
    }
    preview.filesSeenBefore = seenBefore(reader, imported);
    preview.notes = counts.notes;
    return preview;
}

Result<ImportPreview> previewImport(const Studio &studio, const ChannelImport &imported, const ImportOptions &options)
{
    return studio.read([&](const Reader &reader) { return previewImport(reader, imported, options); });
}

Result<ImportOutcome> importOrders(Action &action, const ChannelImport &imported, const ImportOptions &options,
                                   Progress progress)
{
    BENCHBOOK_ASSIGN(const ImportPlan plan, planImport(action.reader(), imported, options, progress.part(0.0, 0.2)));
    ImportOutcome outcome = outcomeOf(plan, imported);
    for (const auto &[key, variant] : options.matches) {
        BENCHBOOK_ASSIGN(const int filled, rememberMatch(action, plan.channel, key, variant));
        outcome.matchedLines += filled;
    }
    if (outcome.newOrders + outcome.changedOrders == 0)
        return outcome;
    outcome.batch = addBatch(action, plan, imported);
    ImportWriter writer(action, plan, options, *outcome.batch);
    progress = progress.part(0.2, 1.0);
    const std::size_t all = plan.orders.size();
    for (std::size_t i = 0; i < all; ++i) {
        if (progress.isCancelled())
            return importStopped();
        writer.write(plan.orders[i]);
        progress.step(static_cast<double>(i + 1) / static_cast<double>(all),
                      ImportText::tr("order %1 of %2").arg(i + 1).arg(all));
    }
    action.say(
        Sentence(QT_TRANSLATE_NOOP("Action", "Import from %1: %2 new, %3 changed"),
                 {imported.channelName, QString::number(outcome.newOrders), QString::number(outcome.changedOrders)}));
    return outcome;
}

Result<ImportOutcome> importOrders(Studio &studio, const ChannelImport &imported, const ImportOptions &options,
                                   PersonRef person, Progress progress)
{
    const Result<ImportOutcome> done = importAfterBackup(studio, imported, options, person, progress);
    // Wherever the wish to stop was heard, it is answered in the same words.
    return !done.ok() && done.error().code == ErrorCode::Cancelled ? importStopped() : done;
}

} // namespace benchbook
