// DivisionForm: what arrived, divided by what each studio's share was measured to be.
#pragma once

#include "ui/together/joint_forms.h"

namespace benchbook {

class EditTable;
class Label;

class DivisionForm final : public JointForm
{
    Q_OBJECT
public:
    DivisionForm(Session &session, const CircleView &circle, const JointView &joint);

protected:
    Result<CircleStep> step() override;
    QString formTitle() const override;
    void retranslate() override;

private:
    /// How much of what arrived is measured out so far.
    void sumUp();
    std::vector<MeasuredShare> shares(std::vector<Issue> &issues) const;

    std::vector<JointPledge> m_counted; ///< by the order, a line each
    EditTable *m_shares;
    Label *m_sum;
    MoneyEdit *m_goods;
    QLineEdit *m_note;
};

} // namespace benchbook
