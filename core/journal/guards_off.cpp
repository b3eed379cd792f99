#include "core/journal/guards_off.h"

#include "core/journal/connection.h"
#include "core/journal/reader.h"

namespace benchbook {
namespace {

constexpr const char *refusingTriggers = R"sql(
    SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND sql LIKE '%RAISE(%' ORDER BY rowid
)sql";

} // namespace

GuardsOff::GuardsOff(Connection &connection)
    : m_connection(connection), m_isOuter(connection.integer("PRAGMA ignore_check_constraints") == 0)
{
    std::vector<std::string> names;
    {
        Query query(connection, refusingTriggers);
        while (query.next()) {
            names.push_back(query.text(0).toStdString());
            m_triggers.push_back(query.text(1).toStdString());
        }
    }
    for (const std::string &name : names)
        connection.execute(("DROP TRIGGER " + name).c_str());
    connection.execute("PRAGMA ignore_check_constraints = ON");
}

GuardsOff::~GuardsOff()
{
    if (!m_isOuter)
        return;
    try {
        m_connection.execute("PRAGMA ignore_check_constraints = OFF");
    } catch (const StorageFailure &) {
        // A setting of the connection alone; it fails only where nothing works any more.
    }
}

void GuardsOff::restore()
{
    for (const std::string &trigger : m_triggers)
        m_connection.execute(trigger.c_str());
    m_triggers.clear();
}

} // namespace benchbook
