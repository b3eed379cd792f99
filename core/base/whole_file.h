// Files as a whole: writing one that is finished, whole or not at all, and reading one that a person chose.
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace benchbook {

/// Replaces `path` atomically; a file that was there stays untouched when this fails. The error
/// says whether the folder is missing, may not be written, or the disk is full.
Result<void> writeWholeFile(const QString &path, const QByteArray &bytes);

/// The same, readable by the owner alone from its first byte on; on disks that know no owners there is nothing to set.
Result<void> writePrivateFile(const QString &path, const QByteArray &bytes);

/// Whether this is a studio file or one that SQLite keeps beside it, by its name.
///
/// Such a file must not be opened but by SQLite, not even for a look: on Unix, closing a file drops every lock that
/// this process holds on it, SQLite's too, and the next program to open the studio would take it for its own.
bool isStudioFileName(const QString &path);
/// Reads a file that somebody made elsewhere. Invalid for a studio file, which is left alone, and for one larger than
/// `limit` bytes; Io if it cannot be read.
Result<QByteArray> readForeignFile(const QString &path, qint64 limit);

} // namespace benchbook
