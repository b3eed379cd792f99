#include "core/sales/channel/channel_import.h"

#include <array>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct NamedChannelState
{
    ChannelState state;
    QLatin1StringView name;
};

constexpr std::array<NamedChannelState, 5> namedChannelStates{{{ChannelState::Open, "open"_L1},
                                                               {ChannelState::Paid, "paid"_L1},
                                                               {ChannelState::Shipped, "shipped"_L1},
                                                               {ChannelState::Done, "done"_L1},
                                                               {ChannelState::Cancelled, "cancelled"_L1}}};

} // namespace

QString channelStateName(ChannelState state)
{
    for (const NamedChannelState &named : namedChannelStates) {
        if (named.state == state)
            return named.name;
    }
    Q_UNREACHABLE();
}

std::optional<ChannelState> channelStateFromName(const QString &name)
{
    for (const NamedChannelState &named : namedChannelStates) {
        if (name == named.name)
            return named.state;
    }
    return std::nullopt;
}

Money ChannelOrder::linesTotal() const
{
    Money sum;
    for (const ChannelLine &line : lines)
        sum += line.lineTotal;
    return sum;
}

Money ChannelOrder::unexplained() const
{
    return orderTotal - (linesTotal() - discount + shipping + tax + marketplaceTax);
}

ChannelTotals ChannelImport::totals() const
{
    ChannelTotals totals;
    for (const ChannelOrder &order : orders) {
        ++totals.orders;
        totals.cancelled += order.state == ChannelState::Cancelled ? 1 : 0;
        totals.lines += static_cast<int>(order.lines.size());
        for (const ChannelLine &line : order.lines) {
            totals.linesWithoutSku += line.sku.isEmpty() ? 1 : 0;
            totals.units += line.quantity.wholeUnits();
        }
        ChannelMoney &money = totals.money[order.currency.code];
        money.lines += order.linesTotal();
        money.shipping += order.shipping;
        money.discount += order.discount;
        money.tax += order.tax;
        money.marketplaceTax += order.marketplaceTax;
        money.orderTotal += order.orderTotal;
        money.paid += order.paid.value_or(Money());
        money.refunded += order.refunded;
    }
    return totals;
}

} // namespace benchbook
