// Bundles to peers: what waits is signed, and everything they have not told us that they hold goes into one file.
#pragma once

#include "core/base/progress.h"
#include "core/bundle/bundle_writer.h"
#include "core/peers/post_keys.h"

namespace benchbook {

/// What a bundle for a peer would carry now.
struct BundleForecast
{
    int waiting = 0;     ///< letters that will be signed
    int elsewhere = 0;   ///< letters that wait on other machines of ours, which sign them
    int unconfirmed = 0; ///< letters signed before, of which they have not said that they came, or which they ask for
                         ///< again
    int returned = 0;    ///< letters of their own that they lost and asked for
    int pictures = 0;
    bool card = false; ///< our card, which is newer than the one they have
};
Result<BundleForecast> forecastBundle(const Reader &reader, Id<Peer> peer);

/// Counts what BundleWriter::addAttachment will write of a content of this size.
void announcePicture(BundleTally &tally, const Hash256 &content, qint64 size);

/// "KILNHOUSE-7C3E-0042.bbundle": our name, four letters that stand for us and this peer, and how many bundles went to
/// them, so that the name tells nobody how many others get. Without a peer, of bundles for our own machines. Where the
/// studio has several machines, the letter of this one comes after the name.
QString bundleFileName(const Reader &reader, std::optional<Id<Peer>> to = {});

struct SentBundle
{
    QString path;
    int letters = 0;
    int fresh = 0; ///< signed for it
    int pictures = 0;
    qint64 bytes = 0;
};
/// Signs what waits for the peer and writes the file. Letters are signed and kept before anything is written: a file
/// that is lost or cannot be written heals with the next one. What it carries is marked as sent nowhere: only the
/// peer's own word ends it. More files than one where mail would not take it: "… (2)". Refused for a peer who is
/// blocked or whose keys are in question. Cancelled, and no file left, when the wish to stop is heard: what was signed
/// stays signed and goes with the next one.
Result<std::vector<SentBundle>> writeBundle(Studio &studio, KeyRing &ring, Id<Peer> peer, const QString &path,
                                            PersonRef person, Progress progress = {});

} // namespace benchbook
