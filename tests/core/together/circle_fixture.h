// Three studios in one process that know each other, and a circle of them.
#pragma once

#include "core/peers/open_questions.h"
#include "core/together/joint_share.h"
#include "core/together/shared_ledger.h"
#include "tests/core/peers/post_fixture.h"

namespace benchbook::testing {

struct ThreeStudios
{
    ThreeStudios();

    PostStudio anna;
    PostStudio bert;
    PostStudio cora;

    /// Anna founds a circle of all three; the invitation waits in her box.
    Id<Circle> found(const QString &name = QStringLiteral("Hide buyers"));
    /// The same, brought to both others, who join, and everybody knows it.
    Id<Circle> founded();
    /// Every studio writes a bundle for each of the others and takes in theirs, so often.
    void meetAll(int rounds = 1);
    /// One brings the other a bundle.
    BundleNews bring(PostStudio &from, PostStudio &to);
    void answer(PostStudio &studio, CircleReply reply);
    CircleView circle(PostStudio &studio);
    JointView joint(PostStudio &studio);
    LedgerView ledger(PostStudio &studio);
    /// Lets everybody's clock go on.
    void wait(qint64 minutes);
    Instant now();
    SignPublicKey key(PostStudio &studio) { return studio.card().facts().root; }
};

/// The circle's id is the same in every studio.
Id<Circle> circleOf(PostStudio &studio);
/// 10 dm² at 30 yuan, from 100 dm² at 25, closing in two days, of 50 dm² at least.
JointCall callFor(Instant now);

template <class T> T needed(Result<T> result)
{
    if (!result.ok())
        qFatal("%s / %s", qPrintable(result.error().message), qPrintable(result.error().detail));
    return std::move(result).value();
}

} // namespace benchbook::testing
