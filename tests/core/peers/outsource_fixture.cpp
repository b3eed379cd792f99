#include "tests/core/peers/outsource_fixture.h"

namespace benchbook::testing {

using namespace Qt::StringLiterals;

namespace {

template <class T> T need(Result<T> result)
{
    if (!result.ok())
        qFatal("%s / %s", qPrintable(result.error().message), qPrintable(result.error().detail));
    return std::move(result).value();
}

void need(const Result<void> &result)
{
    if (!result.ok())
        qFatal("%s / %s", qPrintable(result.error().message), qPrintable(result.error().detail));
}

} // namespace

Outsourced::Outsourced(const QString &dealCurrency) : currency(dealCurrency) { pair(kiln, oak); }

Letter lastOf(const DealView &view, QLatin1StringView kind)
{
    const Letter *last = nullptr;
    for (const KeptLetter &kept : view.letters) {
        if (kept.letter.is(kind) && (!last || kept.letter.seq > last->seq))
            last = &kept.letter;
    }
    if (!last)
        qFatal("there is no %s", kind.data());
    return *last;
}

Id<WorkOrder> Outsourced::wallets(int quantity, std::optional<Id<OrderLine>> line)
{
    const Id<WorkOrder> order =
        need(
            planWorkOrder(kiln.studio(), {.variant = shop.wallet, .quantity = quantity, .orderLine = line}, shop.owner))
            .id;
    receiveOne(kiln.file(), shop.hide, dm2(10 * quantity), yuan(100 * quantity));
    receiveOne(kiln.file(), shop.thread, Quantity::units(10 * quantity), yuan(quantity));
    need(issueProposed(kiln.studio(), order, shop.owner));
    need(logWork(kiln.studio(), {order, shop.cut, shop.owner, 600, quantity}, shop.owner));
    return order;
}

StepOffer Outsourced::offer(Id<WorkOrder> order, int pieces, int yuanEach) const
{
    return {.workOrder = order, .step = shop.stitch, .pieces = pieces, .price = {yuan(yuanEach), currency}};
}

void Outsourced::post()
{
    need(oak.take(kiln.send(oak)));
    need(kiln.take(oak.send(kiln)));
    need(oak.take(kiln.send(oak)));
}

void Outsourced::acceptOffer(PostStudio &seller)
{
    need(seller.write(kiln, reply(seller.deal(), "answer"_L1, "AP"_L1)));
}

void Outsourced::agree(Id<WorkOrder> order, int pieces, int yuanEach)
{
    need(offerStep(kiln.studio(), kiln.peer(oak), offer(order, pieces, yuanEach), shop.owner));
    post();
    acceptOffer(oak);
    post();
}

void Outsourced::agreeOnLines(const std::vector<int> &pieces)
{
    LetterContent offer = offerOf(1, 12);
    BodyLines lines;
    for (const int each : pieces) {
        LetterBody line = offer.body.lines("lines"_L1).front();
        line.set("no"_L1, qint64(lines.size()) + 1).set("pieces"_L1, qint64(each));
        lines.push_back(std::move(line));
    }
    offer.body.set("lines"_L1, std::move(lines));
    need(kiln.write(oak, offer));
    post();
    acceptOffer(oak);
    post();
}

void Outsourced::tie(Id<WorkOrder> order, qint64 line)
{
    need(tieDeal(kiln.studio(), {.deal = kiln.deal().id, .workOrder = order, .step = shop.stitch, .line = line},
                 shop.owner));
}

Hash256 Outsourced::deliver(int pieces)
{
    LetterContent delivery = reply(oak.deal(), "delivery"_L1);
    LetterBody line;
    line.set("no"_L1, qint64(1)).set("pieces"_L1, qint64(pieces));
    delivery.body.set("lines"_L1, BodyLines{line});
    need(oak.write(kiln, delivery));
    post();
    return lastOf(kiln.deal(), "delivery"_L1).hash;
}

Result<ReceiptDone> Outsourced::receive(const Hash256 &delivery, const std::vector<ReceivedLine> &lines,
                                        ChargeTold charge)
{
    return receiveDelivery(
        kiln.studio(), {.deal = kiln.deal().id, .delivery = delivery, .lines = lines, .charge = charge}, shop.owner);
}

StepProgress Outsourced::stitching(Id<WorkOrder> order)
{
    return kiln.studio().read([&](const Reader &reader) { return stepsOf(reader, order); })->at(1);
}

} // namespace benchbook::testing
