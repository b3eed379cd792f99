#include "ui/together/circle_forms.h"

#include "core/letters/visible_text.h"
#include "ui/board/board_forms.h"
#include "ui/board/peer_ticks.h"

#include <QLineEdit>

namespace benchbook {

using namespace Qt::StringLiterals;

FoundCircleForm::FoundCircleForm(Session &session, const std::optional<CircleView> &before)
    : CircleForm(u"foundCircle"_s, session),
      m_name(togetherLine(u"foundCircleName"_s, before ? before->circle.name : QString())),
      m_peers(new PeerTicks(u"foundCircleWith"_s, session, false)),
      m_note(togetherLine(u"foundCircleNote"_s))
{
    if (before) {
        m_follows = before->circle.id;
        std::vector<Id<Peer>> members;
        for (const CircleMemberView &member : before->members) {
            if (member.peer && before->state.isReader(member.key))
                members.push_back(*member.peer);
        }
        m_peers->setPeers(members);
    }
    addInput(u"name"_s, m_name);
    addInput(u"peers"_s, m_peers);
    addInput(u"note"_s, m_note);
    setSubmittable(!m_peers->isEmpty());
    FoundCircleForm::retranslate();
}

QString FoundCircleForm::formTitle() const { return m_follows ? tr("Go on with other members") : tr("Found a circle"); }

void FoundCircleForm::retranslate()
{
    CircleForm::retranslate();
    m_peers->retranslate();
    field(u"name"_s)->setLabel(tr("Name"));
    field(u"peers"_s)->setLabel(tr("With"));
    field(u"note"_s)->setLabel(tr("Note"));
    const QString why =
        m_follows ? tr("Who belongs to a circle never changes. A new one takes the place of this one and names how "
                       "far its letters went.")
                  : tr("Every member reads every letter of the circle. Who belongs to it is fixed; for others a new "
                       "circle goes on from this one.");
    setNote(isReviewed() ? QString() : why);
}

Result<CircleStep> FoundCircleForm::step()
{
    const CircleWish wish{m_name->text(), m_peers->peers(), m_note->text(), m_follows};
    return CircleStep([wish](Action &action) { return foundCircle(action, wish); });
}

QString FoundCircleForm::readers() const { return peerNames(session(), m_peers->peers()); }

CircleReplyForm::CircleReplyForm(Session &session, const CircleView &circle, CircleReply reply)
    : MemberForm(u"circleReply"_s, session, circle), m_reply(reply), m_note(togetherLine(u"circleReplyNote"_s))
{
    addInput(u"note"_s, m_note);
    CircleReplyForm::retranslate();
}

QString CircleReplyForm::formTitle() const
{
    const QString name = visibleText(circle().circle.name);
    switch (m_reply) {
    case CircleReply::Join:
        return tr("Join the circle %1").arg(name);
    case CircleReply::Decline:
        return tr("Decline the circle %1").arg(name);
    case CircleReply::Leave:
        return tr("Leave the circle %1").arg(name);
    }
    Q_UNREACHABLE();
}

void CircleReplyForm::retranslate()
{
    MemberForm::retranslate();
    field(u"note"_s)->setLabel(tr("Note"));
    const QString why = m_reply == CircleReply::Join
                            ? tr("From then on every member's letters come with the bundles, and ours go to all.")
                            : tr("Its letters come no more. What was written stays readable.");
    setNote(isReviewed() ? QString() : why);
}

Result<CircleStep> CircleReplyForm::step()
{
    return CircleStep([circle = circleId(), reply = m_reply, note = m_note->text()](Action &action) {
        return answerCircle(action, circle, reply, note);
    });
}

QString replyVerb(CircleReply reply)
{
    switch (reply) {
    case CircleReply::Join:
        return CircleReplyForm::tr("Join…");
    case CircleReply::Decline:
        return CircleReplyForm::tr("Decline…");
    case CircleReply::Leave:
        return CircleReplyForm::tr("Leave the circle…");
    }
    Q_UNREACHABLE();
}

} // namespace benchbook
