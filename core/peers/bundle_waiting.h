// Bundles that only a newer Benchbook reads: kept beside the studio file until this program is it (F12).
#pragma once

#include "core/peers/bundle_in.h"

#include <QStringList>

namespace benchbook {

/// As much is kept as a handful of bundles with pictures needs. What is beyond stays where it came from: who wrote it
/// writes it again, for nobody confirmed it.
inline constexpr int mostWaitingBundles = 32;
inline constexpr qint64 mostWaitingBytes = 512LL << 20;

/// The paths of those that wait, by name.
QStringList waitingBundles(const QString &studioPath);
/// Keeps a bundle that asks for a newer program. False: there are too many, or the disk says no; nothing was kept.
bool keepWaiting(StagedBundle &bundle, const QString &studioPath);

/// It was taken in, or is refused for good: it waits no more. A file that does not lie among those that wait is left
/// where it is.
void forgetWaiting(const QString &studioPath, const QString &path);

struct WaitingRefused
{
    QString file; ///< its name
    Error why;
};

/// What became of those that waited.
struct WaitingTaken
{
    std::vector<BundleNews> taken = {};
    std::vector<WaitingRefused> refused = {}; ///< read now, and not taken in; told once, they wait no more
    int waiting = 0; ///< that still ask for a newer program, or could not be read from the disk
};
/// Tries each again. An error: the keys cannot be opened, or the file of the studio cannot be written.
Result<WaitingTaken> takeWaitingBundles(Studio &studio, KeyRing &ring, PersonRef person);

} // namespace benchbook
