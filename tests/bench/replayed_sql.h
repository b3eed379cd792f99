// The statements that a connection ran, written down and run again with nothing around them: what the same work costs
// in SQLite alone.
#pragma once

#include "tests/bench/raw_sqlite.h"

#include <map>

namespace benchbook::bench {

/// A value as it was bound: nothing, a number, a text or bytes.
using BoundValue = std::variant<std::monostate, sqlite3_int64, std::string, QByteArray>;

class RecordedSql
{
public:
    /// From here on everything that runs on the connection is written down, until stop().
    void record(sqlite3 *connection);
    void stop();
    std::size_t size() const { return m_runs.size(); }

    /// Prepares each text once and runs all of them in their order. Gives up where one fails.
    void replay(RawFile &file) const;

private:
    struct Run
    {
        std::string sql;
        std::vector<BoundValue> values;
    };
    static int traced(unsigned what, void *self, void *statement, void *text);

    sqlite3 *m_connection = nullptr;
    std::vector<Run> m_runs;
};

} // namespace benchbook::bench
