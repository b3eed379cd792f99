#include "core/tables/record_import.h"

#include "core/journal/backup.h"

#include <QCoreApplication>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct RecordImportText
{
    Q_DECLARE_TR_FUNCTIONS(Table)
};

/// "Import 12 customers from list.csv".
Sentence importSentence(const RecordTable &table, int count)
{
    const RecordSentences &sentences = table.kind->sentences;
    Q_ASSERT(sentences.importOne && sentences.importMany);
    return count == 1 ? Sentence(sentences.importOne, {table.file})
                      : Sentence(sentences.importMany, {QString::number(count), table.file});
}

Result<void> writeRows(Action &action, const RecordTable &table, const RecordPlan &plan, Progress &progress)
{
    int written = 0;
    const double all = plan.toWrite();
    for (const RecordRow &row : plan.rows) {
        if (progress.isCancelled())
            return Error{ErrorCode::Cancelled, RecordImportText::tr("Stopped; nothing was written.")};
        if (row.state == RecordRowState::New)
            addRecord(action, *table.kind, row.draft);
        else if (row.state == RecordRowState::Changed)
            changeRecord(action, *table.kind, *row.id, row.draft);
        else
            continue;
        progress.step(++written / all, RecordImportText::tr("Writing"));
    }
    return {};
}

} // namespace

Result<RecordPlan> importRecords(Studio &studio, const RecordKinds &kinds, const RecordTable &table, PersonRef person,
                                 Progress progress)
{
    BENCHBOOK_ASSIGN(const RecordPlan plan, planRecords(studio, kinds, table, progress));
    const int count = plan.toWrite();
    if (count == 0)
        return plan;
    // While another thread writes, perform() refuses, and a backup would be for nothing.
    if (!studio.isWriterLent())
        BENCHBOOK_TRY(backupBefore(studio, u"import"_s));
    BENCHBOOK_TRY(studio.perform(importSentence(table, count), person,
                                 [&](Action &action) { return writeRows(action, table, plan, progress); }));
    return plan;
}

QString recordRowStateName(RecordRowState state)
{
    switch (state) {
    case RecordRowState::New:
        return u"new"_s;
    case RecordRowState::Changed:
        return u"changed"_s;
    case RecordRowState::Unchanged:
        return u"unchanged"_s;
    case RecordRowState::Problem:
        return u"problem"_s;
    }
    Q_UNREACHABLE();
}

QString cellProblemText(const CellProblem &problem)
{
    if (problem.column <= 0)
        return RecordImportText::tr("line %1: %2").arg(QString::number(problem.line), problem.message);
    if (problem.header.isEmpty()) {
        return RecordImportText::tr("line %1, column %2: %3")
            .arg(QString::number(problem.line), QString::number(problem.column), problem.message);
    }
    return RecordImportText::tr("line %1, column %2 (%3): %4")
        .arg(QString::number(problem.line), QString::number(problem.column), problem.header, problem.message);
}

} // namespace benchbook
