// What the import has done on worker threads: reading shop files, and saying what importing them would do.
#pragma once

#include "core/sales/channel/channel_reader.h"
#include "core/sales/import_orders.h"

#include <memory>

namespace benchbook {

/// Files as they were read once, and what they would do. The import is shared with the jobs that come after and never
/// changed, so it may be read from several threads.
struct ImportReading
{
    std::vector<ChannelFile> files;
    std::shared_ptr<const ChannelImport> import;
    ImportPreview preview;
};

/// The bytes of these files. Io, naming the file, where one cannot be read; of an oversized file just enough is read
/// for the channel reader to say so.
Result<std::vector<ChannelFile>> loadChannelFiles(const QStringList &paths);
/// Cancelled between its steps.
Result<std::shared_ptr<ImportReading>> readImport(const ReadSession &session, std::vector<ChannelFile> files,
                                                  const ChannelOptions &reading, const ImportOptions &options,
                                                  const Progress &progress);

} // namespace benchbook
