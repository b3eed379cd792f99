// Recall: who holds what a lot went into, and what of it has not left yet.
#pragma once

#include "core/trace.h"

namespace benchbook {

/// What is known of whom a parcel went to.
enum class RecallPerson {
    Named,
    Unnamed, ///< the order names no customer: a market stall, a shop's export without names
    Erased   ///< the customer wanted to be forgotten; only the channel may still reach them
};

/// Pieces of one lot that went out with one order.
struct RecallParcel
{
    Id<SalesOrder> order;
    QString orderCode;
    QString channel;        ///< where it was sold
    QString channelOrderNo; ///< there; may be empty
    RecallPerson person = RecallPerson::Named;
    std::optional<Id<Customer>> customer;
    QString customerCode; ///< stays where the person is erased
    QString name;
    QStringList contact = {}; ///< phone, mail, name on the channel, address; what is known of them
    Id<Lot> lot;
    QString lotCode;
    QString itemName;
    Quantity quantity;
    Unit unit;
    QDate shipped; ///< the first day
};

/// What of the lots still lies in the studio.
struct RecallStock
{
    Id<Lot> lot;
    QString lotCode;
    QString itemName;
    QString place;
    Quantity quantity;
    Unit unit;
};

/// A work order that has some of it and is not finished.
struct RecallWork
{
    Id<WorkOrder> order;
    QString code;
    QString productName;
    int pieces = 0; ///< that may still come of it
};

struct Recall
{
    QString code;                           ///< of what is called back
    std::vector<RecallParcel> parcels = {}; ///< by customer, then order; the erased and the unnamed last
    std::vector<RecallStock> stock = {};    ///< the lot itself and what was made of it
    std::vector<RecallWork> work = {};

    /// How many different customers hold some of it; parcels of the unnamed and erased count one each order.
    int customers() const;
    bool isEmpty() const { return parcels.empty() && stock.empty() && work.empty(); }
};

/// Of a lot: everything that was cut or made from it, through any number of work orders, and itself.
Recall recallList(const Reader &reader, Id<Lot> lot);
/// Of whatever a trace has as its subject; of a work order that made nothing yet, only its own pieces.
Recall recallOf(const Reader &reader, const Trace &trace);

/// One row a parcel, a shelf and a work order, with what a letter or a call needs. A path that ends in .xlsx becomes a
/// workbook, anything else CSV; the file is replaced whole. Returns the number of rows.
Result<int> saveRecall(const Recall &recall, const QString &path);

} // namespace benchbook
