// The forms about a joint purchase after the call: pledge, another closing, taking back, order, arrival.
#pragma once

#include "core/together/joint_buying.h"
#include "ui/together/circle_form.h"

namespace benchbook {

class DayEdit;
class FactSheet;
class MoneyEdit;

/// A letter about a joint purchase that is there.
class JointForm : public MemberForm
{
    Q_OBJECT
public:
    JointForm(const QString &name, Session &session, const CircleView &circle, const JointView &joint);

protected:
    const JointPurchase &purchase() const { return m_joint.purchase; }
    const JointView &joint() const { return m_joint; }

private:
    JointView m_joint;
};

/// What we want of it, or otherwise than we pledged.
class PledgeForm final : public JointForm
{
    Q_OBJECT
public:
    PledgeForm(Session &session, const CircleView &circle, const JointView &joint);

protected:
    Result<CircleStep> step() override;
    QString formTitle() const override;
    void retranslate() override;

private:
    QLineEdit *m_wanted;
    QLineEdit *m_least;
    QLineEdit *m_most;
    QLineEdit *m_unit;
    MoneyEdit *m_limit;
    QLineEdit *m_note;
};

class ExtendForm final : public JointForm
{
    Q_OBJECT
public:
    ExtendForm(Session &session, const CircleView &circle, const JointView &joint);

protected:
    Result<CircleStep> step() override;
    QString formTitle() const override;
    void retranslate() override;

private:
    DayEdit *m_closes;
};

/// Our pledge, or the whole call.
class JointWithdrawForm final : public JointForm
{
    Q_OBJECT
public:
    JointWithdrawForm(Session &session, const CircleView &circle, const JointView &joint, bool call);

protected:
    Result<CircleStep> step() override;
    QString formTitle() const override;
    void retranslate() override;

private:
    bool m_isCall;
    QLineEdit *m_reason;
};

/// Shows what would be ordered, and for whom, and why so much.
class JointOrderForm final : public JointForm
{
    Q_OBJECT
public:
    JointOrderForm(Session &session, const CircleView &circle, const JointView &joint);

protected:
    Result<CircleStep> step() override;
    QString formTitle() const override;
    void retranslate() override;

private:
    FactSheet *m_plan;
    DayEdit *m_expected;
    QLineEdit *m_note;
};

class ArrivalForm final : public JointForm
{
    Q_OBJECT
public:
    ArrivalForm(Session &session, const CircleView &circle, const JointView &joint);

protected:
    Result<CircleStep> step() override;
    QString formTitle() const override;
    void retranslate() override;

private:
    QLineEdit *m_quantity;
    DayEdit *m_day;
    MoneyEdit *m_freight;
    QLineEdit *m_note;
};

/// What would be ordered now: how much, what it costs, and each studio's part.
void fillPlan(FactSheet &sheet, const CircleView &circle, const JointView &joint);

} // namespace benchbook
