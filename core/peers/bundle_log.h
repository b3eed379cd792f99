// Every bundle that left or came, refused ones too: the history of the post.
#pragma once

#include "core/crypto/fixed_bytes.h"
#include "core/journal/action.h"
#include "core/journal/entities.h"

namespace benchbook {

struct LoggedBundle
{
    QString path;
    bool came = false;
    Hash512 hash = {}; ///< of one that came; of one that was written here it is taken from the file if it is not said
    std::optional<Id<Peer>> peer = {};
    std::optional<Id<Machine>> machine = {};
    qint64 bytes = 0;
    int letters = 0;
    int fresh = 0;
    int groups = 0;
    int pictures = 0;
    QString refusal = {}; ///< its class
};
/// Io if a file that was written cannot be read again.
Result<Id<Bundle>> logBundle(Action &action, const LoggedBundle &bundle);
/// When a file of these bytes was taken in; nothing if it never was, or was taken back.
std::optional<Instant> takenInAt(const Reader &reader, const Hash512 &hash);

} // namespace benchbook
