// The studio's own machines: how a further one joins, and the bundles that make all of them the same.
#pragma once

#include "core/journal/machines.h"
#include "core/peers/bundle_out.h"

namespace benchbook {

/// Writes the studio file for a further machine. It works there at once; its keys come by admission. Returns its
/// letter.
Result<QString> makeMachineFile(Studio &studio, const QString &path, Random &random);

/// On the new machine: keys of its own into its ring, and the bytes to carry to the owner's machine. Asked again, it
/// asks the same.
Result<AdmissionRequest> askToJoin(Studio &studio, KeyRing &ring, const QString &machineName);
/// On the new machine: what the owner's machine answered goes into the ring. From then on it opens and writes bundles.
Result<void> join(Studio &studio, KeyRing &ring, const QByteArray &answer);

/// Everything another machine of ours did not say it has, with the photos and papers it names, sealed to ourselves.
Result<SentBundle> writeMachineBundle(Studio &studio, KeyRing &ring, const DeviceId &device, const QString &path,
                                      PersonRef person);
/// The other machine of this letter, or the only one where the letter is empty.
Result<DeviceId> otherMachine(Studio &studio, const QString &letter);

/// The photos, papers and pictures of letters that groups of a message name.
std::vector<Hash256> contentsNamedIn(const Schema &schema, const MachineMessage &message);

} // namespace benchbook
