// ReadyRow: what a word of another machine makes of a row that is not here yet, reckoned beside what is written down.
// Private to core/journal.
#pragma once

#include "core/journal/group.h"
#include "core/journal/journal_json.h"
#include "core/journal/schema.h"

#include <unordered_map>

namespace benchbook {

/// A row as it is added where its word is all that is said of it.
struct ReadyRow
{
    Cells cells; ///< of its word
    RowValues values;
    QByteArray text; ///< what the journal says of it; what is sealed stays as it came
    QByteArray key;  ///< what its sealed values were opened with; empty where nothing of it is sealed
};

/// Makes rows ready from what a message brings and the rules of the tables: the studio file is asked nothing.
class RowMaker
{
public:
    /// `schema` has to live as long as this.
    RowMaker(const Schema &schema, const std::vector<MachineMessage::Key> &keys);

    /// Nothing where only the studio file can tell: this program does not know all of its columns, or the message
    /// brought no key that opens it.
    std::optional<ReadyRow> ready(const RowWord &word) const;

private:
    const Schema &m_schema;
    std::unordered_map<qint64, QByteArray> m_keys; ///< by subject
};

} // namespace benchbook
