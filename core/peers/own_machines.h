// The studio's own machines: how a further one joins, and the bundles that make all of them the same.
#pragma once

#include "core/base/progress.h"
#include "core/journal/machines.h"
#include "core/peers/bundle_out.h"

namespace benchbook {

/// How far this file's machine is in becoming one of the studio's.
enum class MachineStep {
    Works, ///< the studio has one machine, or this one has its keys
    ToAsk, ///< it was made from another machine's file and has no keys of the studio yet
    Asked  ///< it asked, and waits for the answer of the owner's machine
};
MachineStep machineStep(const Studio &studio);
/// What this machine asked with; NotFound unless it is Asked.
Result<AdmissionRequest> pendingRequest(const Studio &studio);

/// A machine of the studio, as a person knows it.
struct OwnMachine
{
    QString letter;
    QString name = {}; ///< as on the card; empty: it has no keys yet
    bool isThisOne = false;
    std::optional<Id<Machine>> id = {};     ///< where it has keys
    QDate revokedOn = {};                   ///< invalid: in use
    std::optional<DeviceId> device = {};    ///< where it has a file of its own: what bundles go to
    std::optional<Instant> lastBundle = {}; ///< when one of it was taken in last, here
    std::optional<Instant> latestWork = {}; ///< what was done on it last and is known here, by its own clock
    int toCarry = 0;                        ///< actions here of which it did not say that it has them
    bool isFrozen = false;                  ///< two actions came under one number of it

    bool isRevoked() const { return revokedOn.isValid(); }
};
/// By letter: those that have keys and those that have a file only.
std::vector<OwnMachine> ownMachines(const Reader &reader);

/// Writes the studio file for a further machine, with the photos and papers. It works there at once; its keys come by
/// admission. Returns its letter. The studio has to know that it has several (Machines::becomeSeveral), or is told
/// here.
Result<QString> makeMachineFile(Studio &studio, const QString &path, Random &random, Progress progress = {});
/// On the new machine: the file as it was carried becomes the one it works with, at a place of its own. Refused for the
/// file of a studio that has one machine, Conflict where there is a file already.
Result<void> bringMachineFile(const QString &carried, const QString &path, const Clock &clock, Progress progress = {});

/// On the new machine: keys of its own into its ring, and the bytes to carry to the owner's machine. Asked again, it
/// asks the same.
Result<AdmissionRequest> askToJoin(Studio &studio, KeyRing &ring, const QString &machineName);
/// On the new machine: what the owner's machine answered goes into the ring. From then on it opens and writes bundles.
Result<void> join(Studio &studio, KeyRing &ring, const QByteArray &answer);
/// A request or an answer as digits, where no file can be carried: pasted, typed or scanned.
QString admissionText(QByteArrayView file);
/// Invalid for what is not such a text.
Result<QByteArray> admissionFromText(const QString &text);

/// Everything another machine of ours did not say it has, with the photos and papers it names, sealed to ourselves.
/// Cancelled, and no file left, when the wish to stop is heard while it is written.
Result<SentBundle> writeMachineBundle(Studio &studio, KeyRing &ring, const DeviceId &device, const QString &path,
                                      PersonRef person, Progress progress = {});
/// The other machine of this letter, or the only one where the letter is empty.
Result<DeviceId> otherMachine(Studio &studio, const QString &letter);

/// The photos, papers and pictures of letters that groups of a message name.
std::vector<Hash256> contentsNamedIn(const Schema &schema, const MachineMessage &message);

} // namespace benchbook
