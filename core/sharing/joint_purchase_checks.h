// What the organiser of a joint purchase says, compared with what comes out here. Parts of jointPurchases().
#pragma once

#include "core/sharing/joint_purchase.h"

namespace benchbook {

/// The pledges and terms of `purchase` have been read.
JointOrder checkedOrder(const Letter &letter, const JointPurchase &purchase);
/// The order and the arrivals of `purchase` have been read.
JointSplit checkedPurchaseSplit(const HeldLetters &held, const Letter &letter, const JointPurchase &purchase);

} // namespace benchbook
