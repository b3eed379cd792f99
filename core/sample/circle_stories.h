// CircleStories: what the sample workshop and its two verified neighbours do together.
#pragma once

#include "core/sample/neighbour.h"
#include "core/together/joint_buying.h"
#include "core/together/shared_ledger.h"

namespace benchbook::sample {

/// A circle of three: hides that were bought together and are paid, rivets that are still being pledged for, and a
/// ledger with some hours and a split that waits for us. Ours is written through the same use cases as in the window;
/// all letters are really signed.
class CircleStories
{
public:
    /// Who tells it: the language, the day the sample ends with, the owner, and what ours are signed with.
    struct Cast
    {
        bool english;
        QDate last;
        Id<Person> owner;
        LetterSigner signer;
    };
    CircleStories(Studio &studio, const Cast &cast, Neighbour &stitcher, Neighbour &brazier);

    /// In the evening of each day.
    Result<void> live(QDate day);

private:
    struct Scene
    {
        int daysBefore;
        Result<void> (CircleStories::*tell)();
    };
    static const std::vector<Scene> &scenes();

    QString say(const QString &chinese, const QString &english) const { return m_cast.english ? english : chinese; }

    Result<void> circleIsFounded();
    Result<void> othersJoin();
    Result<void> hidesAreCalledFor();
    Result<void> hidesArePledged();
    Result<void> hidesAreOrdered();
    Result<void> hidesArrive();
    Result<void> hidesAreDivided();
    Result<void> divisionIsSigned();
    Result<void> ruleIsWritten();
    Result<void> ruleIsSigned();
    Result<void> hoursAreGiven();
    Result<void> hoursAreSigned();
    Result<void> stallIsSplit();
    Result<void> hoursWaitForUs();
    Result<void> rivetsAreCalledFor();
    Result<void> rivetsArePledged();

    Result<CircleView> circle() const;
    Result<JointView> joint(const Hash256 &call) const;
    Result<LedgerView> ledger() const;
    /// What waits of ours is signed and leaves.
    Result<void> send();
    /// Their letter comes.
    Result<Hash256> hear(Neighbour &from, const LetterContent &content);
    Result<void> pledged(Neighbour &by, const Hash256 &call, BodyQuantity wanted, qint64 least, qint64 most);
    Result<Hash256> given(Neighbour &by, const QString &what, int hours, std::optional<SignPublicKey> to, QDate day);
    Instant endOf(QDate day) const;
    LetterContent content(const char *kind) const;
    LetterContent signature(const Hash256 &letter) const;
    SignPublicKey key(const Neighbour &neighbour) const { return neighbour.card().facts().root; }
    BodyMoney yuan(qint64 major) const;

    Studio &m_studio;
    Cast m_cast;
    Neighbour &m_stitcher;
    Neighbour &m_brazier;
    std::optional<Id<Circle>> m_circle;
    Hash256 m_hides; ///< the call
    Hash256 m_rule;
    std::vector<Hash256> m_toSign; ///< entries of theirs that we and each other sign
};

} // namespace benchbook::sample
