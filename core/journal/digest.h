// What the journal's chain is computed over. Private to core/journal.
#pragma once

#include "core/base/clock.h"

#include <QByteArray>

#include <optional>
#include <string>

class QCryptographicHash;

namespace benchbook {

void addEntryToDigest(QCryptographicHash &hash, qint64 id, Instant at, std::optional<qint64> person,
                      const QByteArray &sentence, const QByteArray &arguments, std::optional<qint64> undoes,
                      bool isFinal);
void addChangeToDigest(QCryptographicHash &hash, const std::string &table, qint64 row, const QByteArray &before,
                       const QByteArray &after);

} // namespace benchbook
