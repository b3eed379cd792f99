// OutlookQuestion: all that the outlook of a studio depends on, read at once as one plain value.
#pragma once

#include "core/planning/demand_event.h"
#include "core/planning/demand_figure.h"
#include "core/planning/demand_history.h"
#include "core/planning/look_alike.h"

namespace benchbook {

/// What of one variant was ordered through a channel in the last twelve whole months.
struct ChannelDemand
{
    Id<Channel> channel;
    Quantity ordered;
};

struct OutlookVariant
{
    Id<Variant> variant;
    Id<Product> product;
    QString sku;
    QString name;        ///< of product and variant
    QString productName; ///< may be the same
    QString category;    ///< may be empty
    /// Pieces ordered in each whole month, from the first one that says something to the last; forecast::unknownDemand
    /// where it was out of stock. Empty: nothing is known.
    std::vector<double> months = {};
    std::vector<ChannelDemand> channels = {}; ///< by channel; those with nothing are left out
    Quantity orderedNow = {};                 ///< in the month that runs, until today
    Quantity settledNow = {};                 ///< of it: nobody waits for it any more
};

struct OutlookQuestion
{
    QDate today = {};
    QDate firstMonth = {}; ///< the one that runs: its first day. Histories end with the month before
    std::vector<OutlookVariant> variants = {}; ///< whatever is sold and was not removed, by SKU
    std::vector<DemandEventInfo> events = {};
    std::vector<DemandFigureInfo> figures = {};
    std::map<Id<Product>, std::vector<LookAlikeInfo>> likes = {};
    std::map<Id<Channel>, QString> channelNames = {};
};

OutlookQuestion readOutlookQuestion(const Reader &reader);

/// The question as it would have been `months` whole months before, without the figures made by hand.
OutlookQuestion questionBefore(const OutlookQuestion &question, int months);

} // namespace benchbook
