// benchbook_bench [FILE]: how fast the studio is, beside raw SQLite where there is something to compare.
#include "core/sample/sample.h"
#include "tests/bench/benches.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTemporaryDir>

#include <sys/resource.h>

using namespace benchbook;
using namespace benchbook::bench;

namespace {

qint64 rowsOf(const Studio &studio, const char *sql)
{
    return need(studio.read([&](const Reader &reader) {
        Query query = reader.query(sql);
        return query.next() ? query.integer(0) : qint64(0);
    }));
}

void describe(Table &table, const Studio &studio)
{
    table.section(QFileInfo(studio.path()).fileName());
    table.line(QStringLiteral("stock moves"), QString::number(rowsOf(studio, "SELECT count(*) FROM stock_move")));
    table.line(QStringLiteral("orders"), QString::number(rowsOf(studio, "SELECT count(*) FROM sales_order")));
    table.line(QStringLiteral("journal entries"),
               QString::number(rowsOf(studio, "SELECT count(*) FROM journal_entry")));
    table.line(QStringLiteral("size"), QStringLiteral("%1 MB").arg(QFileInfo(studio.path()).size() / 1'000'000));
}

QString peakMemory()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return QStringLiteral("%1 MB").arg(usage.ru_maxrss / 1024);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == QStringLiteral("--lots")) {
        const QTemporaryDir lotsFolder;
        Table lotsTable;
        benchLots(lotsTable, lotsFolder.path(), arguments.value(2).toInt());
        return 0;
    }
    if (arguments.value(1) == QStringLiteral("--trace")) {
        const SystemClock clock;
        const auto studio = need(Studio::open(arguments.value(2), Access::ReadOnly, clock));
        Table traceTable;
        benchTrace(traceTable, *studio);
        return 0;
    }
    const QString given = arguments.value(1);
    // Beside the given file, where there is room for its copies.
    const QString place = given.isEmpty() ? QDir::tempPath() : QFileInfo(given).absolutePath();
    const QTemporaryDir folder(place + QStringLiteral("/benchbook-XXXXXX"));
    QString path = given;
    if (given.isEmpty()) {
        path = folder.filePath(QStringLiteral("sample.benchbook"));
        need(createSample(path, {}, SystemClock().now()));
    }
    Table table;
    benchOpening(table, path);
    {
        const SystemClock clock;
        const auto studio = need(Studio::open(path, Access::ReadWrite, clock));
        describe(table, *studio);
        benchReports(table, *studio);
        benchLists(table, *studio);
        benchStock(table, path, *studio);
        benchTrace(table, *studio);
        table.section(QStringLiteral("Memory"));
        table.line(QStringLiteral("peak while reading everything above"), peakMemory());
    }
    benchFinishing(table, path, folder.path());
    return 0;
}
