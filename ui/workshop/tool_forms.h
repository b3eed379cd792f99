// Forms about one tool: it was cared for, or it is lent.
#pragma once

#include "core/tools/tool.h"
#include "ui/records/pane_form.h"
#include "ui/records/session.h"

class QLineEdit;

namespace benchbook {

class DayEdit;

class ToolCareForm final : public PaneForm
{
    Q_OBJECT
public:
    ToolCareForm(Session &session, const ToolInfo &tool);

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    Session &m_session;
    ToolInfo m_tool;
    DayEdit *m_day;
    QLineEdit *m_what;
};

class ToolLoanForm final : public PaneForm
{
    Q_OBJECT
public:
    ToolLoanForm(Session &session, const ToolInfo &tool);

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    Session &m_session;
    ToolInfo m_tool;
    QLineEdit *m_lentTo;
    DayEdit *m_back;
};

} // namespace benchbook
