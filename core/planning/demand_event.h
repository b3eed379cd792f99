// Demand events: fairs, holidays, presales and price changes, as the owner writes them down.
#pragma once

#include "core/journal/entities.h"
#include "core/journal/record.h"

namespace benchbook {

/// "events". Whether an event comes again is said of it; what it brings is guessed by the owner or learnt.
const RecordKind &demandEventKind();
const ListDefinition &demandEventList();

enum class EventRepeats { No, Yearly, Lunar };

/// An event as a forecast asks for it.
struct DemandEventInfo
{
    Id<DemandEvent> id;
    QString name;
    QString kind; ///< "fair", "holiday", "presale", "price" or "other"
    QDate firstDay;
    QDate lastDay;
    EventRepeats repeats = EventRepeats::No;
    std::optional<Id<Product>> product = {}; ///< none: whatever is sold
    std::optional<Id<Channel>> channel = {}; ///< none: wherever
    std::optional<Ratio> guess = {};         ///< what it adds, as a share of what is usual; none: to be learnt alone
};
/// Those that are not removed, by their first day.
std::vector<DemandEventInfo> demandEvents(const Reader &reader);

} // namespace benchbook
