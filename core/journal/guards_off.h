// GuardsOff: for what happened elsewhere already and cannot be refused any more. Private to core/journal.
#pragma once

#include <string>
#include <vector>

namespace benchbook {

class Connection;

/// While it lives, no trigger of this file refuses and no CHECK is asked; triggers that keep totals go on. Only within
/// a transaction: if it is rolled back, the triggers are as they were by that alone.
class GuardsOff
{
public:
    explicit GuardsOff(Connection &connection);
    /// CHECKs are asked again in any case, unless an outer one still lives.
    ~GuardsOff();
    GuardsOff(const GuardsOff &) = delete;
    GuardsOff &operator=(const GuardsOff &) = delete;

    /// The triggers are back as the file had them; call at the end of what went well.
    void restore();

private:
    Connection &m_connection;
    bool m_isOuter;
    std::vector<std::string> m_triggers; ///< as they were written
};

} // namespace benchbook
