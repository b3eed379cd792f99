// PeerStories: what happened in the last four weeks between the sample workshop and the studios near it.
#pragma once

#include "core/letters/letter_kinds.h"
#include "core/peers/letter_box.h"
#include "core/sample/neighbour.h"

#include <functional>

namespace benchbook::sample {

class CircleStories;

/// One deal that was settled, one that waits for our answer, one of theirs, one in which letters crossed, and what is
/// shared without a deal. Ours is written through the same use cases as in the window; their letters are really signed.
class PeerStories
{
public:
    /// Brings material for a work order and issues it.
    using Supply = std::function<Result<void>(Id<WorkOrder>)>;

    /// `last` is the day the sample ends with. Of `people` the first is the owner.
    PeerStories(Studio &studio, bool english, QDate last, std::vector<Id<Person>> people, Supply supply);
    ~PeerStories();

    /// In the evening of each day.
    Result<void> live(QDate day);

private:
    /// A day of the story, told so many days before the sample ends.
    struct Scene
    {
        int daysBefore;
        Result<void> (PeerStories::*tell)();
    };
    static const std::vector<Scene> &scenes();

    QString say(const QString &chinese, const QString &english) const { return m_english ? english : chinese; }
    PersonRef owner() const { return m_people.front(); }

    Result<void> meet();
    Result<void> share();
    Result<void> offerStitching();
    Result<void> stitchingIsAccepted();
    Result<void> stitchingGoesOn();
    Result<void> stitchingComesBack();
    Result<void> stitchingIsSettled();
    Result<void> stitchingIsSigned();
    Result<void> standardIsRenewed();
    Result<void> strangerComes();
    Result<void> rushIsOffered();
    Result<void> polishingIsOffered();
    Result<void> polishingCrosses();
    Result<void> sheathsAreAskedFor();
    Result<void> rushIsAnswered();
    Result<void> boxIsFilled();
    // What is told without an order (peer_knowledge.cpp).
    Result<void> edgesAreWrittenDown();
    Result<void> edgesAreTalkedAbout();
    Result<void> knowledgeComes();
    Result<void> pressIsLent();
    Result<void> pressGoesOut();
    Result<void> pressIsBack();
    Result<void> skiverIsAskedFor();
    Result<void> pressIsWantedTwice();
    LetterBody edgeStandard() const;
    /// The letter by which a neighbour has the latest version of our standard.
    Result<Hash256> versionWith(const Neighbour &peer) const;
    /// Their request for our press, for days counted from today.
    Result<Hash256> wantsPress(Neighbour &borrower, int from, int until, const QString &note);

    Result<void> befriend(Neighbour &neighbour, int distanceKm, const QString &crafts, const QString &contact);
    /// A work order of ours with its first step done, and the step that goes out.
    Result<void> prepareWallets();
    /// What waits for them is signed and leaves.
    Result<void> send(const Neighbour &to);
    /// Their letter comes, and with it their word on which of ours they hold.
    Result<Hash256> hear(Neighbour &from, const LetterContent &content);
    Result<void> write(const Neighbour &to, const LetterContent &content);
    /// The deal with the latest letter.
    Result<DealId> latestDeal(const Neighbour &with);
    /// What the other side may write next in a deal, with its parents.
    Result<LetterContent> theirs(const DealId &deal, QLatin1StringView kind, QLatin1StringView code = {});
    Result<LetterContent> ours(const DealId &deal, QLatin1StringView kind, QLatin1StringView code = {});
    Result<LetterContent> legal(const DealId &deal, bool us, QLatin1StringView kind, QLatin1StringView code);
    LetterContent content(const char *kind, int validDays = 0) const;
    BodyMoney yuan(qint64 major) const;

    Studio &m_studio;
    bool m_english;
    QDate m_last;
    std::vector<Id<Person>> m_people;
    Supply m_supply;
    MachineKeys m_machine;
    std::unique_ptr<Neighbour> m_stitcher;   ///< leather, verified
    std::unique_ptr<Neighbour> m_brazier;    ///< brass, verified
    std::unique_ptr<Neighbour> m_weaver;     ///< nobody heard their words yet
    std::unique_ptr<CircleStories> m_circle; ///< of us and the two that are verified
    std::optional<Id<WorkOrder>> m_wallets;
    std::optional<Id<RecipeStep>> m_stitching;
    std::optional<DealId> m_stitched;
    std::optional<DealId> m_rush;
    std::optional<DealId> m_polishing;
    std::optional<Hash256> m_standard;
    std::optional<Id<OwnDocument>> m_edges; ///< a standard of ours
    std::optional<Id<Tool>> m_press;        ///< a tool of ours that is lent
    std::optional<Hash256> m_lent;          ///< a booking of it
};

} // namespace benchbook::sample
