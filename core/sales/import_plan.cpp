#include "core/sales/import_plan.h"

#include "core/people/settings.h"
#include "core/sales/place_order.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct PlanText
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

constexpr const char *channelByCode = R"sql(
    SELECT id FROM channel WHERE code = :code
)sql";

constexpr const char *knownOrder = R"sql(
    SELECT sale.id, sale.code, sale.currency, sale.paid, sale.refunded_minor, sale.shipped_elsewhere, sale.cancelled,
           (SELECT coalesce(sum(shipped_micro), 0) FROM sales_line_shipped WHERE order_id = sale.id),
           coalesce(batch.hidden, 0), sale.promise_day IS NOT NULL
    FROM sales_order AS sale LEFT JOIN import_batch AS batch ON batch.id = sale.import_batch_id
    WHERE sale.channel_id = :channel AND sale.shop = :shop AND sale.channel_order_no = :number
      AND sale.channel_order_no <> '' -- as the index says
)sql";

constexpr const char *customerOfHandle = R"sql(
    SELECT id FROM customer WHERE channel_id = :channel AND handle = :handle ORDER BY hidden, id LIMIT 1
)sql";

bool isPaid(ChannelState state)
{
    return state == ChannelState::Paid || state == ChannelState::Shipped || state == ChannelState::Done;
}

bool isShipped(ChannelState state) { return state == ChannelState::Shipped || state == ChannelState::Done; }

class ImportPlanner
{
public:
    ImportPlanner(const Reader &reader, Id<Channel> channel, const ImportOptions &options)
        : m_reader(reader),
          m_options(options),
          m_zone(readSettings(reader).timeZone),
          m_studio(readSettings(reader).currency),
          m_matcher(reader, channel, options.matches),
          m_plan{channel, {}, {}, {}}
    {
    }

    void add(const ChannelOrder &order)
    {
        PlannedOrder planned{&order, describe(order), std::nullopt, {}};
        Query known = m_reader.query(knownOrder);
        known.bind("channel", m_plan.channel).bind("shop", order.shop).bind("number", order.orderNo);
        const QString place = order.shop + u'\n' + order.orderNo;
        const bool hasLines = !order.lines.empty();
        if (order.orderNo.isEmpty())
            refuse(planned, PlanText::tr("An order needs a number."));
        else if (m_seen.contains(place))
            refuse(planned, PlanText::tr("This order is in the files twice; the first one counts."));
        else if (!known.next())
            hasLines ? prepareNew(planned) : refuse(planned, piecesElsewhere());
        else if (wasTakenBack(known) && order.state != ChannelState::Cancelled)
            hasLines ? prepareReturn(planned, known) : refuse(planned, piecesElsewhere());
        else
            compare(planned, known);
        m_seen.insert(place);
        m_plan.orders.push_back(std::move(planned));
    }

    ImportPlan take() { return std::move(m_plan); }

private:
    ImportRow describe(const ChannelOrder &order) const
    {
        ImportRow row;
        row.orderNo = order.orderNo;
        row.day = dayOf(order.orderedAt, m_zone);
        row.buyer = keptHandle(order, m_options);
        if (row.buyer.isEmpty() && m_options.keepPersonalData)
            row.buyer = order.buyerName;
        row.currency = order.currency;
        row.total = order.orderTotal;
        row.lines = static_cast<int>(order.lines.size());
        row.file = order.file;
        row.fileLine = order.fileLine;
        return row;
    }

    static QString piecesElsewhere()
    {
        return PlanText::tr("The pieces of this order are not in these files. Choose the item file, too.");
    }

    static void refuse(PlannedOrder &planned, const QString &why)
    {
        planned.row.state = ImportRowState::Problem;
        planned.row.message = why;
    }

    /// Only an import that was taken back is out of sight; what people cancelled themselves has one that stands.
    static bool wasTakenBack(const Query &known) { return known.flag(6) && known.flag(8); }

    void prepareReturn(PlannedOrder &planned, const Query &known)
    {
        planned.existing = known.id<SalesOrder>(0);
        planned.row.orderCode = known.text(1);
        QSet<QString> keys;
        for (const ChannelLine &line : planned.order->lines)
            keys.insert(line.key);
        for (const OrderLineInfo &kept : orderLines(m_reader, *planned.existing)) {
            if (keys.contains(kept.channelLineNo))
                continue;
            return refuse(planned, PlanText::tr("This order was taken back with its import and stays cancelled: “%1”, "
                                                "which facts tell of, is not in the files any more. If it is to be "
                                                "made after all, take it as an order of the studio.")
                                       .arg(kept.title));
        }
        if (needSameCurrency(planned, known))
            prepareNew(planned);
        if (planned.row.state == ImportRowState::Problem)
            return;
        planned.returns = true;
        planned.promised = known.flag(9);
        planned.row.state = ImportRowState::Changed;
        const QString why = PlanText::tr("This order was taken back with its import, and comes back with this one.");
        planned.row.message = planned.row.message.isEmpty() ? why : QString(why + u' ' + planned.row.message);
    }

    static bool needSameCurrency(PlannedOrder &planned, const Query &known)
    {
        const QString &now = planned.order->currency.code;
        if (known.text(2) == now)
            return true;
        refuse(planned, PlanText::tr("This order was in %1 and comes in %2 now.").arg(known.text(2), now));
        return false;
    }

    void prepareNew(PlannedOrder &planned)
    {
        const ChannelOrder &order = *planned.order;
        const Money unexplained = order.unexplained();
        if (!unexplained.isZero()) {
            planned.row.message = PlanText::tr("The channel's total differs by %1 %2 from its parts.")
                                      .arg(plainText(unexplained, order.currency), order.currency.code);
        }
        const Money sum = order.linesTotal() + order.shipping + order.tax + order.marketplaceTax;
        const QString tooLarge =
            orderTooLarge(sum, order.currency, exchangeRate(m_reader, order.currency.code), m_studio);
        if (!tooLarge.isEmpty())
            return refuse(planned, tooLarge);
        const bool counts = order.state != ChannelState::Cancelled;
        for (const ChannelLine &line : order.lines) {
            planned.variants.push_back(m_matcher.match(line.sku, line.title, line.options));
            if (planned.variants.back() || !counts)
                continue;
            ++planned.row.unmatchedLines;
            noteUnmatched(line);
        }
        const QString handle = keptHandle(order, m_options);
        if (!handle.isEmpty() && !customerByHandle(m_reader, m_plan.channel, handle))
            m_plan.newBuyers.insert(handle);
    }

    void noteUnmatched(const ChannelLine &line)
    {
        const QString key = itemKey(line.sku, line.title, line.options);
        if (!m_unmatchedAt.contains(key)) {
            m_unmatchedAt.insert(key, m_plan.unmatched.size());
            m_plan.unmatched.push_back({m_plan.channel, key, line.sku, line.title, line.options, 0, {}});
        }
        UnmatchedItem &item = m_plan.unmatched[m_unmatchedAt.value(key)];
        ++item.lines;
        item.pieces += line.quantity;
    }

    /// What has moved on since. Nothing goes back: the files may be older than what is known, and a file that
    /// does not tell of refunds reads as none.
    static void compare(PlannedOrder &planned, const Query &known)
    {
        const ChannelOrder &order = *planned.order;
        ImportRow &row = planned.row;
        planned.existing = known.id<SalesOrder>(0);
        row.orderCode = known.text(1);
        row.state = ImportRowState::Unchanged;
        const bool wasCancelled = known.flag(6);
        const bool shippedHere = known.integer(7) != 0;
        const bool cancelledThere = order.state == ChannelState::Cancelled;
        if (!needSameCurrency(planned, known))
            return;
        if (cancelledThere && !wasCancelled && shippedHere) {
            return refuse(planned, PlanText::tr("The channel closed this order, but it was shipped from here. Take the "
                                                "shipment back, or note the refund."));
        }
        planned.nowCancelled = cancelledThere && !wasCancelled;
        planned.nowPaid = isPaid(order.state) && !known.flag(3) && !wasCancelled;
        planned.nowShipped = isShipped(order.state) && !known.flag(5) && !wasCancelled && !shippedHere;
        if (order.refunded > known.money(4))
            planned.refunded = order.refunded;
        if (wasCancelled && !cancelledThere)
            row.message = PlanText::tr("This order was cancelled here and stays so.");
        noteChanges(planned);
    }

    static void noteChanges(PlannedOrder &planned)
    {
        QStringList &changes = planned.row.changes;
        if (planned.nowPaid)
            changes << u"paid"_s;
        if (planned.refunded)
            changes << u"refunded"_s;
        if (planned.nowShipped)
            changes << u"shipped"_s;
        if (planned.nowCancelled)
            changes << u"cancelled"_s;
        if (!changes.isEmpty())
            planned.row.state = ImportRowState::Changed;
    }

    const Reader &m_reader;
    const ImportOptions &m_options;
    QTimeZone m_zone;
    Currency m_studio;
    ItemMatcher m_matcher;
    ImportPlan m_plan;
    QHash<QString, std::size_t> m_unmatchedAt;
    QSet<QString> m_seen;
};

} // namespace

int ImportPlan::count(ImportRowState state) const
{
    return static_cast<int>(std::count_if(orders.begin(), orders.end(),
                                          [&](const PlannedOrder &order) { return order.row.state == state; }));
}

QString keptHandle(const ChannelOrder &order, const ImportOptions &options)
{
    const bool personal = order.buyerHandle.contains(u'@');
    return personal && !options.keepPersonalData ? QString() : order.buyerHandle;
}

std::optional<Id<Customer>> customerByHandle(const Reader &reader, Id<Channel> channel, const QString &handle)
{
    Query query = reader.query(customerOfHandle);
    query.bind("channel", channel).bind("handle", handle);
    return query.next() ? std::optional(query.id<Customer>(0)) : std::nullopt;
}

Result<ImportPlan> planImport(const Reader &reader, const ChannelImport &imported, const ImportOptions &options,
                              Progress progress)
{
    Query channel = reader.query(channelByCode);
    channel.bind("code", imported.channel);
    if (!channel.next()) {
        return Error::refused(
            PlanText::tr("This studio has no channel “%1”. Add it in the settings, then import again.")
                .arg(imported.channel));
    }
    ImportPlanner planner(reader, channel.id<Channel>(0), options);
    const std::size_t all = imported.orders.size();
    for (std::size_t i = 0; i < all; ++i) {
        if (progress.isCancelled())
            return Error{ErrorCode::Cancelled, PlanText::tr("Stopped.")};
        planner.add(imported.orders[i]);
        progress.step(static_cast<double>(i + 1) / static_cast<double>(all),
                      PlanText::tr("comparing order %1 of %2").arg(i + 1).arg(all));
    }
    ImportPlan plan = planner.take();
    const bool knowsOne = std::any_of(plan.orders.begin(), plan.orders.end(),
                                      [](const PlannedOrder &order) { return order.existing.has_value(); });
    if (!imported.withoutLines.isEmpty() && !knowsOne)
        return Error::invalid(imported.withoutLines);
    return plan;
}

} // namespace benchbook
