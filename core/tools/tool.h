// Tools: presses, kilns, knives. How long each was used, when it is to be cared for, and who has it.
#pragma once

#include "core/journal/action.h"
#include "core/journal/entities.h"
#include "core/journal/record.h"

#include <QStringList>

namespace benchbook {

/// "tools": what people keep of a tool. The steps of recipes name one; its hours are those of their logs.
const RecordKind &toolKind();
const ListDefinition &toolList();

enum class ToolState {
    Ok,
    CareSoon, ///< a tenth of an interval is left, or less
    CareDue,
    Lent
};
/// "tool_ok", "care_soon", "care_due", "lent": see stateTitle().
QString toolStateName(ToolState state);

/// Where a tool stands on the studio's day.
struct ToolInfo
{
    Id<Tool> id;
    QString code;
    QString name;
    QString careNote;                       ///< what is to be done
    qint64 usedSeconds = 0;                 ///< in all, with the hours it had when it was entered
    qint64 sinceSeconds = 0;                ///< since the last care; without one, since it was entered
    QDate lastCare = {};                    ///< invalid: none in the book
    std::optional<qint64> leftSeconds = {}; ///< of use until the next care, below 0: over; nothing: no interval
    QDate careDue = {};                     ///< by days; invalid: no interval, or nothing to count from
    QString lentTo = {};                    ///< empty: it is here; “somebody” where who has it was erased
    QDate lentOn = {};
    QDate back = {}; ///< expected; invalid: nothing was said
    ToolState state = ToolState::Ok;
    /// By hours or by days. A lent tool may be due, too.
    bool needsCare = false;

    bool isLent() const { return lentOn.isValid(); }
};

/// NotFound: there is no such tool.
Result<ToolInfo> toolInfo(const Reader &reader, Id<Tool> tool);
Result<Id<Tool>> findTool(const Reader &reader, const QString &reference);
/// Those that are due for care, the most urgent first; lent ones that are due, too. Hidden ones are left out.
std::vector<ToolInfo> toolsDueForCare(const Reader &reader);
/// Those that should be back, the longest awaited first.
std::vector<ToolInfo> toolsNotReturned(const Reader &reader);

/// Before work with a tool is planned: a sentence each for what is due for care, lent or removed.
QStringList toolWarnings(const Reader &reader, Id<Tool> tool);
/// Of all tools that the steps of a recipe name.
QStringList toolWarnings(const Reader &reader, Id<Recipe> recipe);
/// Of those that the steps of a work order name which are not done yet.
QStringList toolWarnings(const Reader &reader, Id<WorkOrder> workOrder);

/// What was done for a tool.
struct NewToolCare
{
    Id<Tool> tool;
    QString note = {}; ///< what was done; may be empty
    QDate day = {};    ///< invalid: today; never ahead
};
/// From here on its hours and days count anew.
Result<Id<ToolCare>> careForTool(Studio &studio, const NewToolCare &care, PersonRef person);
Result<Id<ToolCare>> careForTool(Action &action, const NewToolCare &care);

struct NewToolLoan
{
    Id<Tool> tool;
    QString lentTo; ///< never empty
    QDate due = {}; ///< when it should be back; invalid: nothing was said; never before `day`
    QDate day = {}; ///< invalid: today; never ahead
    QString note = {};
};
/// Refused where it is lent already.
Result<Id<ToolLoan>> lendTool(Studio &studio, const NewToolLoan &loan, PersonRef person);
Result<Id<ToolLoan>> lendTool(Action &action, const NewToolLoan &loan);
/// It is here again. Refused where it is not lent.
Result<Id<ToolLoan>> takeToolBack(Studio &studio, Id<Tool> tool, const QString &note, PersonRef person, QDate day = {});
Result<Id<ToolLoan>> takeToolBack(Action &action, Id<Tool> tool, const QString &note, QDate day = {});

/// A care or a loan that stands.
struct ToolEvent
{
    enum class Kind { Care, Lent, Returned };
    Kind kind;
    QDate day;
    QString who; ///< who did the care, or to whom it was lent; may be empty
    QString note;
    std::optional<qint64> usedSeconds = {}; ///< of a care: what it had been used by then
    QDate due = {};                         ///< of a loan
};
/// The newest first.
std::vector<ToolEvent> toolEvents(const Reader &reader, Id<Tool> tool);

/// "12.5" hours.
QString toolHoursText(qint64 seconds);

} // namespace benchbook
