// Lending a tool and taking it back.
#include "core/tools/tool.h"

#include <QCoreApplication>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct LoanText
{
    Q_DECLARE_TR_FUNCTIONS(Tools)
};

std::vector<Issue> issuesOf(const NewToolLoan &loan, QDate today)
{
    std::vector<Issue> issues;
    if (loan.lentTo.trimmed().isEmpty())
        issues.push_back({u"lentTo"_s, LoanText::tr("Say who has it.")});
    if (loan.day > today)
        issues.push_back({u"day"_s, LoanText::tr("Nothing was lent on a day that is still ahead.")});
    if (loan.due.isValid() && loan.due < (loan.day.isValid() ? loan.day : today))
        issues.push_back({u"due"_s, LoanText::tr("It comes back after it was lent.")});
    return issues;
}

} // namespace

Result<Id<ToolLoan>> lendTool(Action &action, const NewToolLoan &loan)
{
    BENCHBOOK_ASSIGN(const ToolInfo info, toolInfo(action.reader(), loan.tool));
    if (std::vector<Issue> issues = issuesOf(loan, action.today()); !issues.empty())
        return Error::fromIssues(std::move(issues));
    if (info.isLent())
        return Error::refused(LoanText::tr("%1 %2 is lent to %3 since %4. Take it back first.")
                                  .arg(info.code, info.name, info.lentTo, info.lentOn.toString(Qt::ISODate)));
    const auto id = action.newId<ToolLoan>();
    action.add("tool_loan", id,
               {{"tool_id", loan.tool},
                {"at_ms", action.now()},
                {"about_day", loan.day.isValid() ? loan.day : action.today()},
                {"is_out", 1},
                {"lent_to", loan.lentTo.trimmed()},
                {"due_day", loan.due},
                {"note", loan.note.trimmed()}});
    // A sentence of the history is not sealed: whoever has it is named beside the tool alone.
    action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Lend %1 %2"), {info.code, info.name}));
    return id;
}

Result<Id<ToolLoan>> lendTool(Studio &studio, const NewToolLoan &loan, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Lend a tool")), person,
                          [&](Action &action) { return lendTool(action, loan); });
}

Result<Id<ToolLoan>> takeToolBack(Action &action, Id<Tool> tool, const QString &note, QDate day)
{
    BENCHBOOK_ASSIGN(const ToolInfo info, toolInfo(action.reader(), tool));
    if (!info.isLent())
        return Error::refused(LoanText::tr("%1 %2 is not lent.").arg(info.code, info.name));
    if (day > action.today())
        return Error::fromIssues({{u"day"_s, LoanText::tr("Nothing came back on a day that is still ahead.")}});
    if (day.isValid() && day < info.lentOn)
        return Error::fromIssues({{u"day"_s, LoanText::tr("It comes back after it was lent.")}});
    const auto id = action.newId<ToolLoan>();
    action.add("tool_loan", id,
               {{"tool_id", tool},
                {"at_ms", action.now()},
                {"about_day", day.isValid() ? day : action.today()},
                {"is_out", 0},
                {"note", note.trimmed()}});
    action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Take %1 %2 back"), {info.code, info.name}));
    return id;
}

Result<Id<ToolLoan>> takeToolBack(Studio &studio, Id<Tool> tool, const QString &note, PersonRef person, QDate day)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Take a tool back")), person,
                          [&](Action &action) { return takeToolBack(action, tool, note, day); });
}

} // namespace benchbook
