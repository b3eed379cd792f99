// A leather workshop and a peer who stitches for it: a work order, and the letters about it from one file to the other.
#pragma once

#include "core/peers/offer_work.h"
#include "core/peers/receive_delivery.h"
#include "core/peers/settle_deal.h"
#include "core/peers/take_on.h"
#include "tests/core/peers/post_fixture.h"
#include "tests/core/stock/workshop_fixture.h"

namespace benchbook::testing {

/// The latest letter of this kind that one side wrote; all are written in the same moment, so their numbers tell.
Letter lastOf(const DealView &view, QLatin1StringView kind);

/// Kiln House makes wallets and lets Oakbench stitch.
class Outsourced
{
public:
    explicit Outsourced(const QString &currency = QStringLiteral("CNY"));

    /// A work order of wallets; all cut, with hide and thread issued, so that it costs something that is known.
    Id<WorkOrder> wallets(int quantity, std::optional<Id<OrderLine>> line = {});
    StepOffer offer(Id<WorkOrder> order, int pieces, int yuanEach = 12) const;
    /// Offered, sent, accepted, and known to be.
    void agree(Id<WorkOrder> order, int pieces, int yuanEach = 12);
    /// One offer of several lines with so many pieces each, agreed and tied to no work order.
    void agreeOnLines(const std::vector<int> &pieces);
    /// A line of it is the stitching of this work order.
    void tie(Id<WorkOrder> order, qint64 line);
    /// The seller tells of a delivery; its hash, as the buyer holds it.
    Hash256 deliver(int pieces);
    /// What waits in the boxes goes both ways.
    void post();
    Result<ReceiptDone> receive(const Hash256 &delivery, const std::vector<ReceivedLine> &lines,
                                ChargeTold charge = ChargeTold::Now);
    StepProgress stitching(Id<WorkOrder> order);
    void acceptOffer(PostStudio &seller);

    PostStudio kiln{QStringLiteral("Kiln House")};
    PostStudio oak{QStringLiteral("Oakbench")};
    Workshop shop{kiln.file()};
    QString currency;
};

} // namespace benchbook::testing
