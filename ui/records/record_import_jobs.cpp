#include "ui/records/record_import_jobs.h"

#include "core/base/whole_file.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace benchbook {

namespace {

struct RecordImportJobText
{
    Q_DECLARE_TR_FUNCTIONS(benchbook::RecordImportView)
};

} // namespace

Result<RecordTable> loadRecordTable(const RecordKind &kind, const QString &path)
{
    BENCHBOOK_ASSIGN(const QByteArray bytes, readForeignFile(path, maxTableBytes));
    const QString name = QFileInfo(path).fileName();
    auto csv = readTable(bytes);
    auto table = csv.ok() ? recordTable(kind, name, std::move(*csv)) : Result<RecordTable>(csv.error());
    if (!table.ok())
        return Error::invalid(RecordImportJobText::tr("%1: %2").arg(name, table.error().message));
    return table;
}

Result<std::shared_ptr<const RecordReading>> readRecords(const Studio &studio, const RecordKinds &kinds,
                                                         RecordTable table, const Progress &progress)
{
    BENCHBOOK_ASSIGN(RecordPlan plan, planRecords(studio, kinds, table, progress));
    return std::make_shared<const RecordReading>(RecordReading{std::move(table), std::move(plan)});
}

} // namespace benchbook
