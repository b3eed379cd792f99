// BundleRefusal: why a bundle was not taken in. Each class has a name that stays, a plain sentence and one next step.
#pragma once

#include "core/base/result.h"

#include <optional>

namespace benchbook {

enum class BundleFault {
    NotABundle,    ///< some other file
    Truncated,     ///< its end is missing, or cannot be told from missing: the last chunk does not open
    Damaged,       ///< changed on the way; the place says where
    NewerFormat,   ///< the container or the payload asks for a newer program
    NotForMe,      ///< sealed to others
    UnknownSender, ///< signed by a machine of nobody who is paired
    BlockedSender, ///< signed by a peer whom the studio does not want to hear
    Revoked,       ///< signed by a machine that its studio has withdrawn
    BadSignature,  ///< not signed by whom it names, or signed for another envelope
    Limit,         ///< larger than any honest bundle
    Malformed,     ///< signed by a known machine, but not as Benchbook writes it
    Foreign        ///< speaks for another studio or to another audience than its envelope does
};

enum class BundlePlace { None, Header, Chunk, End, Inside };

struct BundleRefusal
{
    BundleFault fault = BundleFault::Damaged;
    BundlePlace place = BundlePlace::None;
    qint64 chunk = 0; ///< from 1, where the place is a chunk
    QString detail;   ///< English, for the log: what exactly, e.g. "DUPLICATE_KEY at byte 12"

    /// Stable upper-case name, e.g. "NOT_FOR_ME".
    QString className() const;
    /// "header", "chunk 3", "end", "inside"; empty where there is none.
    QString placeName() const;
    /// What happened and what to do; nothing was kept in any case.
    QString sentence() const;
    /// Invalid or Refused, with the sentence; its detail begins with the class name.
    Error toError() const;
};

/// The refusal of that class, as the history of bundles keeps it; nothing for another name. Its place is not known any
/// more.
std::optional<BundleRefusal> refusalOfClass(const QString &className);

} // namespace benchbook
