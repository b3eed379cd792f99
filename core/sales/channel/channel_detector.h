// Which shop's export is this? Told by the names in its header line alone, never by their
// positions.
#pragma once

#include "core/base/csv_reader.h"
#include "core/sales/channel/channel_preset.h"

namespace benchbook {

/// A file whose shop is known and whose columns are found.
struct ChannelSheet
{
    QString file;
    const ChannelPreset *preset = nullptr;
    CsvTable table; ///< the first row is the header
    QStringList headers;
    /// For every field the file has: the indices of its columns, in the preset's order.
    std::map<ChannelField, std::vector<std::size_t>> columns;

    /// The index of the header called `name`, in any case.
    std::optional<std::size_t> indexOf(const QString &name) const;
};

struct ChannelDetection
{
    const ChannelPreset *preset = nullptr; ///< never null
    int found = 0;                         ///< names of the preset's signature that the header has
};

/// The preset whose signature fits `headers` best, supported or not. Invalid when none fits well
/// enough: the message says what was seen and what the nearest preset misses.
Result<ChannelDetection> detectChannel(const QStringList &headers, const std::vector<ChannelPreset> &presets);

/// Detects and maps one table. Invalid for an empty table, an unknown header, a shop that is not
/// supported yet, and a missing or doubled column; each message names file, line and column.
Result<ChannelSheet> openChannelSheet(const QString &file, CsvTable table, const std::vector<ChannelPreset> &presets);

} // namespace benchbook
