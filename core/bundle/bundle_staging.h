// StagedBundle: our own copy of a file that came from outside. The stick may be pulled and the file may change; what is
// read twice must be the same both times.
#pragma once

#include "core/bundle/bundle_limits.h"
#include "core/bundle/bundle_refusal.h"
#include "core/crypto/fixed_bytes.h"

#include <functional>
#include <memory>

class QFile;
class QIODevice;

namespace benchbook {

/// Removes itself; keepAs() makes it stay.
class StagedBundle
{
public:
    /// Free bytes of the disk that a folder is on; negative where nobody knows.
    using FreeBytes = std::function<qint64(const QString &folder)>;

    /// Io if it cannot be read or copied, or the disk of `folder` has less than three times its size free: for the
    /// copy, for what is taken in, and for the studio file's log. Invalid (LIMIT) if it is too large.
    static Result<std::unique_ptr<StagedBundle>> copy(const QString &path, const QString &folder,
                                                      const BundleLimits &limits = {}, const FreeBytes &freeBytes = {});
    ~StagedBundle();
    StagedBundle(const StagedBundle &) = delete;
    StagedBundle &operator=(const StagedBundle &) = delete;

    QIODevice &file();
    qint64 size() const;
    /// Of all bytes: the same file under any name.
    const Hash512 &hash() const { return m_hash; }
    /// Moves it, for the inbox or the quarantine; it can be read on.
    Result<void> keepAs(const QString &path);

private:
    StagedBundle(std::unique_ptr<QFile> file, const Hash512 &hash);
    std::unique_ptr<QFile> m_file;
    Hash512 m_hash;
    bool m_kept = false;
};

/// Removes what a killed program left in this folder; other files stay. How many were removed.
int cleanStaging(const QString &folder);

} // namespace benchbook
