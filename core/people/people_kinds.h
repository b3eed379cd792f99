// The records of this room: the studio itself, its people, its selling channels and its exchange rates.
#pragma once

#include "core/journal/record.h"

namespace benchbook {

/// "studio": the one row with id 1. It cannot be added or hidden, only changed.
const RecordKind &studioKind();
/// "persons": who works here, with role and hourly rate (unknown where nobody has said it).
const RecordKind &personKind();
/// "channels": where orders come from, with what each takes as a fee.
const RecordKind &channelKind();
/// "exchange-rates": what one unit of a foreign currency is worth in the studio's.
const RecordKind &exchangeRateKind();

constexpr qint64 studioRow = 1;

} // namespace benchbook
