// LogForm: who did which step, how long, and what came of it.
#pragma once

#include "ui/records/pane_form.h"
#include "ui/records/session.h"
#include "ui/workshop/work_order_sheet.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace benchbook {

class DayEdit;
class PersonBox;
class QuantityEdit;
class ReasonBox;
class StepBox;

class LogForm final : public PaneForm
{
    Q_OBJECT
public:
    LogForm(Session &session, const WorkOrderSheet &sheet);

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    Session &m_session;
    WorkOrderInfo m_order;
    StepBox *m_step;
    PersonBox *m_person;
    QLineEdit *m_minutes;
    DayEdit *m_day;
    QuantityEdit *m_good;
    QuantityEdit *m_scrap;
    QuantityEdit *m_rework;
    StepBox *m_again;
    QCheckBox *m_redone; ///< aside where nothing is to be done again
    ReasonBox *m_reason;
};

} // namespace benchbook
