// Writing a finished file, a report or a list: whole or not at all.
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace benchbook {

/// Replaces `path` atomically; a file that was there stays untouched when this fails. The error
/// says whether the folder is missing, may not be written, or the disk is full.
Result<void> writeWholeFile(const QString &path, const QByteArray &bytes);

} // namespace benchbook
