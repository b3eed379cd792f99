// The studio's own shelves to choose from.
#pragma once

#include "ui/records/session.h"

class QComboBox;

namespace benchbook {

/// Offers every shelf and keeps the one chosen; the first is the usual one.
void offerShelves(QComboBox *combo, const Session &session);
/// The place chosen; there is always a shelf.
Id<Location> chosenPlace(const QComboBox *combo);
/// What a place is called.
QString placeName(const Session &session, Id<Location> place);

} // namespace benchbook
