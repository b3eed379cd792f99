#include "ui/workshop/tool_forms.h"

#include "ui/kit/value_edit.h"

using namespace Qt::StringLiterals;

namespace benchbook {

ToolCareForm::ToolCareForm(Session &session, const ToolInfo &tool)
    : PaneForm(u"toolCare"_s),
      m_session(session),
      m_tool(tool),
      m_day(new DayEdit(u"toolCareDay"_s, session.today())),
      m_what(new QLineEdit)
{
    m_what->setObjectName(u"toolCareWhat"_s);
    m_day->setValue(session.today());
    addFields({{u"note"_s, m_what}, {u"day"_s, m_day}});
    ToolCareForm::retranslate();
}

void ToolCareForm::retranslate()
{
    setTexts(tr("%1 was cared for").arg(m_tool.name), tr("Write down the care"));
    field(u"note"_s)->setLabel(tr("What was done"));
    field(u"day"_s)->setLabel(tr("Day"));
    setNote(m_tool.careNote);
}

Result<std::optional<qint64>> ToolCareForm::act()
{
    const NewToolCare care{m_tool.id, m_what->text(), m_day->day().value_or(QDate())};
    BENCHBOOK_TRY(careForTool(m_session.studio(), care, m_session.person()));
    return std::optional<qint64>();
}

ToolLoanForm::ToolLoanForm(Session &session, const ToolInfo &tool)
    : PaneForm(u"toolLoan"_s),
      m_session(session),
      m_tool(tool),
      m_lentTo(new QLineEdit),
      m_back(new DayEdit(u"toolLoanBack"_s, session.today()))
{
    m_lentTo->setObjectName(u"toolLoanTo"_s);
    addFields({{u"lentTo"_s, m_lentTo}, {u"due"_s, m_back}});
    ToolLoanForm::retranslate();
}

void ToolLoanForm::retranslate()
{
    setTexts(tr("Lend %1").arg(m_tool.name), tr("Lend it"));
    field(u"lentTo"_s)->setLabel(tr("To whom"));
    field(u"due"_s)->setLabel(tr("Back by"));
    m_back->setPlaceholderText(tr("no day set"));
}

Result<std::optional<qint64>> ToolLoanForm::act()
{
    const NewToolLoan loan{m_tool.id, m_lentTo->text(), m_back->day().value_or(QDate())};
    BENCHBOOK_TRY(lendTool(m_session.studio(), loan, m_session.person()));
    return std::optional<qint64>();
}

} // namespace benchbook
