// A studio to practise with: its keys follow from a seed that lies in its file, so that a copy of it can write letters
// on any machine. They keep nothing secret, and are for no studio that has something to keep.
#pragma once

#include "core/peers/own_identity.h"

namespace benchbook {

/// Makes the identity of such a studio. Conflict if it has one.
Result<void> makePracticeIdentity(Studio &studio, quint64 seed, const QString &machineName, PersonRef person);
/// Whether the keys of this studio are for practice.
bool isForPractice(const Studio &studio);
/// Puts the keys of such a studio into a ring that has none. Nothing for other studios, and for a ring that has keys.
Result<void> bringPracticeKeys(const Studio &studio, KeyRing &ring);

} // namespace benchbook
