// Finishing a work order, against SQLite writing exactly the same rows into a twin of the same file.
#include "core/workshop/work_order.h"
#include "tests/bench/benches.h"
#include "tests/bench/prepared_orders.h"
#include "tests/bench/raw_sqlite.h"

#include <QFile>

#include <memory>

namespace benchbook::bench {
namespace {

constexpr int finishes = 300;

struct RawTable
{
    const char *rowsOfEntry; ///< what the entry wrote there, oldest first
    const char *insert;
};

constexpr RawTable factTables[] = {
    {"SELECT * FROM lot WHERE id IN (SELECT row_id FROM journal_change WHERE entry_id = ? AND table_name = 'lot')",
     "INSERT INTO lot VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"},
    {"SELECT * FROM stock_move WHERE id IN (SELECT row_id FROM journal_change WHERE entry_id = ? "
     "AND table_name = 'stock_move') ORDER BY id",
     "INSERT INTO stock_move VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"},
    {"SELECT * FROM work_finish WHERE id IN (SELECT row_id FROM journal_change WHERE entry_id = ? "
     "AND table_name = 'work_finish')",
     "INSERT INTO work_finish VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"},
};
constexpr RawTable journalTables[] = {
    {"SELECT * FROM journal_entry WHERE id = ?", "INSERT INTO journal_entry VALUES (?,?,?,?,?,?,?,?)"},
    {"SELECT * FROM journal_change WHERE entry_id = ? ORDER BY position",
     "INSERT INTO journal_change VALUES (?,?,?,?,?,?)"},
};
constexpr std::size_t tableCount = std::size(factTables) + std::size(journalTables);

using EntryRows = std::vector<RawRow>[tableCount];

/// One of the two raw programs: it knows its rows beforehand and only has to write them.
class RawFinisher
{
public:
    RawFinisher(const QString &path, bool withJournal) : m_file(path)
    {
        m_begin = m_file.prepare("BEGIN IMMEDIATE");
        m_commit = m_file.prepare("COMMIT");
        for (const RawTable &table : factTables)
            m_inserts.push_back(m_file.prepare(table.insert));
        for (const RawTable &table : journalTables) {
            if (withJournal)
                m_inserts.push_back(m_file.prepare(table.insert));
        }
    }

    void write(const EntryRows &rows)
    {
        m_samples.measure([&] {
            runRaw(m_begin, {});
            for (std::size_t table = 0; table < m_inserts.size(); ++table) {
                for (const RawRow &row : rows[table])
                    runRaw(m_inserts[table], row);
            }
            runRaw(m_commit, {});
        });
    }

    const Samples &samples() const { return m_samples; }

private:
    RawFile m_file;
    sqlite3_stmt *m_begin = nullptr;
    sqlite3_stmt *m_commit = nullptr;
    std::vector<sqlite3_stmt *> m_inserts;
    Samples m_samples;
};

/// Reads back what the newest entry of our file wrote, for the others to write it too.
class EntryReader
{
public:
    explicit EntryReader(const QString &path) : m_file(path)
    {
        m_newest = m_file.prepare("SELECT max(id), ? FROM journal_entry");
        for (const RawTable &table : factTables)
            m_reads.push_back(m_file.prepare(table.rowsOfEntry));
        for (const RawTable &table : journalTables)
            m_reads.push_back(m_file.prepare(table.rowsOfEntry));
    }
    void read(EntryRows &rows)
    {
        const sqlite3_int64 entry = std::get<sqlite3_int64>(readRaw(m_newest, 0).front().front());
        for (std::size_t table = 0; table < tableCount; ++table)
            rows[table] = readRaw(m_reads[table], entry);
    }

private:
    RawFile m_file;
    sqlite3_stmt *m_newest = nullptr;
    std::vector<sqlite3_stmt *> m_reads;
};

void copyFile(const QString &from, const QString &to)
{
    if (!QFile::copy(from, to))
        giveUp(QStringLiteral("cannot copy %1 to %2").arg(from, to));
}

void removeFile(const QString &path)
{
    for (const char *suffix : {"", "-wal", "-shm", ".lock"})
        QFile::remove(path + QLatin1StringView(suffix));
}

} // namespace

void benchFinishing(Table &table, const QString &path, const QString &folder)
{
    const QString ours = folder + QStringLiteral("/ours.benchbook");
    const QString raw = folder + QStringLiteral("/raw.benchbook");
    const QString bare = folder + QStringLiteral("/bare.benchbook");
    copyFile(path, ours);
    const SystemClock clock;
    std::vector<Id<WorkOrder>> orders;
    {
        const auto studio = need(Studio::open(ours, Access::ReadWrite, clock));
        orders = prepareOrders(*studio, finishes);
    }
    copyFile(ours, raw);
    copyFile(ours, bare);
    Samples measured;
    {
        const auto studio = need(Studio::open(ours, Access::ReadWrite, clock));
        EntryReader reader(ours);
        RawFinisher withJournal(raw, true);
        RawFinisher withoutJournal(bare, false);
        for (const Id<WorkOrder> order : orders) {
            measured.measure([&] { need(finishWorkOrder(*studio, order, std::nullopt, std::nullopt)); });
            EntryRows rows;
            reader.read(rows);
            withJournal.write(rows);
            withoutJournal.write(rows);
        }
        table.section(
            QStringLiteral("Finishing a work order durably (%1 of them, each beside its raw twins)").arg(finishes));
        table.ratio(QStringLiteral("processor time, beside the same rows"), measured.meanCpu(),
                    withJournal.samples().meanCpu(), 1.5);
        table.ratio(QStringLiteral("processor time, beside the rows without journal"), measured.meanCpu(),
                    withoutJournal.samples().meanCpu(), 4);
        table.ratio(QStringLiteral("processor time, median, beside the same rows"), measured.medianCpu(),
                    withJournal.samples().medianCpu(), 1.5);
        table.ratio(QStringLiteral("elapsed, 95th percentile, beside the same rows"), measured.slowWall(),
                    withJournal.samples().slowWall(), 2);
    }
    for (const QString &file : {ours, raw, bare})
        removeFile(file);
}

} // namespace benchbook::bench
