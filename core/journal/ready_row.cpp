#include "core/journal/ready_row.h"

#include "core/crypto/passphrase.h"
#include "core/journal/action_state.h"

namespace benchbook {

RowMaker::RowMaker(const Schema &schema, const std::vector<MachineMessage::Key> &keys) : m_schema(schema)
{
    m_keys.reserve(keys.size());
    for (const MachineMessage::Key &key : keys)
        m_keys.emplace(key.subject, key.key);
}

std::optional<ReadyRow> RowMaker::ready(const RowWord &word) const
{
    const auto table = m_schema.tables().find(word.table.toStdString());
    if (table == m_schema.tables().end())
        return std::nullopt;
    ReadyRow row;
    row.cells = word.cells;
    bool isOpen = true;
    row.values = rowFromJson(word.cells, [&](const QByteArray &sealed) -> std::optional<QByteArray> {
        const auto key = m_keys.find(word.row);
        if (key == m_keys.end()) {
            isOpen = false;
            return std::nullopt;
        }
        row.key = key->second;
        std::optional<QByteArray> plain = unlockWithKey(QByteArray::fromBase64(sealed), row.key);
        isOpen = isOpen && plain.has_value();
        return plain;
    });
    if (!isOpen)
        return std::nullopt;
    row.text = "{";
    for (const auto &[name, value] : row.values) {
        const ColumnRule *column = table->second.column(name);
        const QJsonValue cell = word.cells.value(QLatin1StringView(name.c_str()));
        // What another program sealed and this one would not, or the other way round, is for the studio file to say.
        if (!column || cell.isObject() != isSealedInJournal(*column, value))
            return std::nullopt;
        if (cell.isObject())
            appendSealedColumn(row.text, name, sealedOf(cell));
        else
            appendJsonColumn(row.text, name, value);
    }
    row.text += '}';
    return row;
}

} // namespace benchbook
