// TogetherBook: everything that the part "Together" shows, read in one go beside the window.
#pragma once

#include "core/together/joint_buying.h"
#include "core/together/shared_ledger.h"

namespace benchbook {

/// One circle with what its letters come to.
struct CircleBook
{
    CircleView view;
    std::vector<JointView> joints;
    LedgerView ledger;

    const JointView *joint(const Hash256 &call) const;
    /// Letters can be written to it: we take part, and no other circle takes its place.
    bool isWritable() const { return view.takesPart() && !view.after; }
};

struct TogetherBook
{
    std::vector<CircleBook> circles; ///< those that another one goes on from last, else by name

    const CircleBook *find(Id<Circle> circle) const;
};
Result<TogetherBook> readTogether(const Reader &reader);

/// What the pane is about.
struct TogetherChoice
{
    enum class Kind { Circle, Purchase, Rule, Entry, Split };
    Id<Circle> circle;
    Kind kind = Kind::Circle;
    Hash256 letter = {}; ///< the call, or the letter of the ledger
    friend bool operator==(const TogetherChoice &, const TogetherChoice &) = default;
};

} // namespace benchbook
