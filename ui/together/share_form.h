// ShareForm: our share of a joint purchase into our stock, at what it costs. No letter: it stays here.
#pragma once

#include "core/together/joint_share.h"
#include "ui/records/pane_form.h"
#include "ui/records/session.h"

namespace benchbook {

class DayEdit;
class ListPicker;
class MoneyEdit;

class ShareForm final : public PaneForm
{
    Q_OBJECT
public:
    ShareForm(Session &session, Id<Circle> circle, const JointView &joint);

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    Session &m_session;
    Id<Circle> m_circle;
    JointView m_joint;
    ListPicker *m_material;
    MoneyEdit *m_cost; ///< where no rate of the currency is kept
    DayEdit *m_day;
    bool m_needsCost;
};

} // namespace benchbook
