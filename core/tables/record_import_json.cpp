// An import of records as the command line tells it.
#include "core/tables/record_import.h"

#include <QJsonArray>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

QJsonObject cellProblemJson(const CellProblem &problem)
{
    QJsonObject json{{u"line"_s, problem.line}, {u"message"_s, problem.message}};
    if (problem.column > 0) {
        json.insert(u"column"_s, problem.column);
        json.insert(u"header"_s, problem.header);
    }
    return json;
}

QJsonObject recordRowJson(const RecordRow &row)
{
    QJsonObject json{{u"state"_s, recordRowStateName(row.state)},
                     {u"line"_s, row.line},
                     {u"code"_s, row.code.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(row.code)},
                     {u"name"_s, row.name},
                     {u"changes"_s, QJsonArray::fromStringList(row.changes)}};
    if (!row.note.isEmpty())
        json.insert(u"note"_s, row.note);
    return json;
}

} // namespace

QJsonObject recordPlanJson(const RecordTable &table, const RecordPlan &plan)
{
    QJsonArray rows;
    for (const RecordRow &row : plan.rows)
        rows << recordRowJson(row);
    QJsonArray problems;
    for (const CellProblem &problem : plan.problems())
        problems << cellProblemJson(problem);
    return {{u"kind"_s, QString::fromLatin1(table.kind->name)},
            {u"file"_s, table.file},
            {u"new"_s, plan.count(RecordRowState::New)},
            {u"changed"_s, plan.count(RecordRowState::Changed)},
            {u"unchanged"_s, plan.count(RecordRowState::Unchanged)},
            {u"problems"_s, plan.count(RecordRowState::Problem)},
            {u"columnsUsed"_s, QJsonArray::fromStringList(table.headers(true))},
            {u"columnsNotUsed"_s, QJsonArray::fromStringList(table.headers(false))},
            {u"rows"_s, rows},
            {u"rowsNotUnderstood"_s, problems}};
}

} // namespace benchbook
