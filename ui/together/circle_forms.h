// The forms about a circle itself: founding one, and answering an invitation.
#pragma once

#include "ui/together/circle_form.h"

namespace benchbook {

class PeerTicks;

/// A new circle; of `before` the one that takes its place, with its members ticked.
class FoundCircleForm final : public CircleForm
{
    Q_OBJECT
public:
    FoundCircleForm(Session &session, const std::optional<CircleView> &before = {});

protected:
    Result<CircleStep> step() override;
    QString readers() const override;
    QString formTitle() const override;
    void retranslate() override;

private:
    std::optional<Id<Circle>> m_follows;
    QLineEdit *m_name;
    PeerTicks *m_peers;
    QLineEdit *m_note;
};

class CircleReplyForm final : public MemberForm
{
    Q_OBJECT
public:
    CircleReplyForm(Session &session, const CircleView &circle, CircleReply reply);

protected:
    Result<CircleStep> step() override;
    QString formTitle() const override;
    void retranslate() override;

private:
    CircleReply m_reply;
    QLineEdit *m_note;
};

/// "Join", "Decline", "Leave", as what a button does.
QString replyVerb(CircleReply reply);

} // namespace benchbook
