#include "core/journal/list.h"
#include "core/letters/visible_text.h"
#include "ui/kit/buttons.h"
#include "ui/records/fact_sheet.h"
#include "ui/records/session.h"
#include "ui/together/circle_forms.h"
#include "ui/together/together_pane.h"
#include "ui/together/together_words.h"

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

QString replyButton(CircleReply reply)
{
    return reply == CircleReply::Join      ? u"circleJoin"_s
           : reply == CircleReply::Decline ? u"circleDecline"_s
                                           : u"circleLeave"_s;
}

QString circleNote(const CircleView &circle)
{
    for (const Letter &letter : circle.letters) {
        if (letter.hash == circle.state.invitation)
            return termsOfInvitation(letter).value_or(CircleTerms()).note;
    }
    return {};
}

} // namespace

CirclePane::CirclePane(Session &session, const CircleBook &book) : TogetherPane(u"circlePane"_s, session)
{
    addReplies(book.view);
    fill(book.view);
}

void CirclePane::addReplies(const CircleView &circle)
{
    if (circle.after) {
        connect(addButton(u"circleOpenAfter"_s, tr("Open the one that goes on")), &QPushButton::clicked, this,
                [this, after = *circle.after] { Q_EMIT circleChosen(after); });
        return;
    }
    const auto reply = [&](CircleReply each) {
        addFormButton(replyButton(each), replyVerb(each),
                      [this, circle, each] { return new CircleReplyForm(session(), circle, each); });
    };
    const std::vector<CircleReply> replies = circle.replies();
    for (const CircleReply each : replies) {
        if (each != CircleReply::Leave)
            reply(each);
    }
    if (circle.takesPart() && circle.state.invitation) {
        addFormButton(u"circleGoOn"_s, tr("Go on with other members…"),
                      [this, circle] { return new FoundCircleForm(session(), circle); });
    }
    for (const CircleReply each : replies) {
        if (each == CircleReply::Leave)
            reply(each);
    }
}

void CirclePane::fill(const CircleView &circle)
{
    FactSheet &sheet = facts();
    for (const QString &text : witnessTexts(circle))
        sheet.addText(u"! "_s + text, circle.compared.isSplit() ? Tone::Danger : Tone::Warning);
    sheet.addText(agreementText(circle), circle.compared.isSplit() ? Tone::Danger : Tone::Muted);
    if (circle.after)
        sheet.addText(tr("This circle goes on as another one; nothing new is written here."), Tone::Warning);
    if (circle.ours() == MemberStanding::Invited && !circle.isWaiting("circle_answer"_L1))
        sheet.addText(tr("We are invited. Nothing of ours goes to this circle before we join."), Tone::Accent);
    sheet.addSection(tr("Members"));
    for (const CircleMemberView &member : circle.members) {
        const QString standing = stateTitle(standingName(member.standing));
        const QString name = visibleText(member.name);
        if (!member.peer) {
            sheet.addLine(member.us ? tr("%1 (we)").arg(name) : tr("%1 (not our peer)").arg(name), standing);
            continue;
        }
        sheet.addLink(u"member.%1"_s.arg(member.peer->value()), member.verified ? name : tr("%1 (to verify)").arg(name),
                      standing, [this, peer = member.peer->value()] { Q_EMIT peerChosen(peer); });
    }
    sheet.addSection(tr("The circle"));
    if (circle.state.founder)
        sheet.addLine(tr("Founded by"), circle.nameOf(*circle.state.founder));
    sheet.addLine(tr("Letters that count"), QString::number(circle.letters.size()));
    sayWaiting(circle.waiting.size());
    if (circle.before) {
        sheet.addLink(u"before"_s, tr("Goes on from"), tr("Open the circle before"),
                      [this, before = *circle.before] { Q_EMIT circleChosen(before); });
    }
    if (const QString note = circleNote(circle); !note.isEmpty())
        sheet.addText(visibleText(note, true), Tone::Neutral);
}

} // namespace benchbook
