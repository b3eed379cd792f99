#include "ui/together/together_book.h"

#include <algorithm>

namespace benchbook {

const JointView *CircleBook::joint(const Hash256 &call) const
{
    const auto found =
        std::find_if(joints.begin(), joints.end(), [&](const JointView &each) { return each.purchase.call == call; });
    return found == joints.end() ? nullptr : &*found;
}

const CircleBook *TogetherBook::find(Id<Circle> circle) const
{
    const auto found = std::find_if(circles.begin(), circles.end(),
                                    [&](const CircleBook &each) { return each.view.circle.id == circle; });
    return found == circles.end() ? nullptr : &*found;
}

Result<TogetherBook> readTogether(const Reader &reader)
{
    TogetherBook book;
    if (!ownIdentity(reader))
        return book;
    for (const CircleInfo &circle : allCircles(reader)) {
        BENCHBOOK_ASSIGN(CircleView view, circleView(reader, circle.id));
        BENCHBOOK_ASSIGN(LedgerView ledger, ledgerView(view));
        std::vector<JointView> joints = jointViews(reader, view);
        book.circles.push_back({std::move(view), std::move(joints), std::move(ledger)});
    }
    std::stable_partition(book.circles.begin(), book.circles.end(),
                          [](const CircleBook &circle) { return !circle.view.after; });
    return book;
}

} // namespace benchbook
