#include "core/peers/post_keys.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {
namespace {

struct PostText
{
    Q_DECLARE_TR_FUNCTIONS(Peers)
};

/// What the ring says where it has no such key, in words that say what to do; anything else as it is.
template <class Keys> Result<Keys> loadedOrRefused(Result<Keys> loaded, const QString &words)
{
    if (loaded.ok() || loaded.error().code != ErrorCode::NotFound)
        return loaded;
    return Error{ErrorCode::Refused, words, loaded.error().message};
}

QString noKeysHere()
{
    return PostText::tr("This machine has no keys of the studio, so nothing was changed. Ask to join under Peers, Our "
                        "keys, or bring the keys from the recovery sheet.");
}

} // namespace

Result<MachineKeys> needMachine(KeyRing &ring) { return loadedOrRefused(loadMachine(ring), noKeysHere()); }

Result<BoxKeys> needBoxes(KeyRing &ring) { return loadedOrRefused(loadBoxes(ring), noKeysHere()); }

Result<SignKey> needRoot(KeyRing &ring)
{
    BENCHBOOK_TRY(needMachine(ring));
    return loadedOrRefused(loadRoot(ring),
                           PostText::tr("This machine has not the key that vouches for machines and cards, so nothing "
                                        "was changed. Do this on an owner's machine."));
}

Result<PostKeys> PostKeys::take(const Reader &reader, KeyRing &ring)
{
    BENCHBOOK_ASSIGN(const OwnIdentity own, needIdentity(reader));
    BENCHBOOK_ASSIGN(MachineKeys machine, needMachine(ring));
    BENCHBOOK_ASSIGN(BoxKeys boxes, needBoxes(ring));
    const auto mine = std::find_if(own.machines.begin(), own.machines.end(), [&](const MachineInfo &known) {
        return known.facts().id == machine.id && known.facts().sign == machine.sign.publicKey();
    });
    if (mine == own.machines.end()) {
        const Result<DeviceCertificate> admitted = loadCertificate(ring);
        if (admitted.ok() && admitted->isBy(own.root()) && admitted->facts().sign == machine.sign.publicKey())
            return PostKeys{std::move(machine), std::move(boxes), admitted->bytes()};
    }
    if (mine == own.machines.end() || mine->isRevoked()) {
        return Error::refused(PostText::tr("The keys of this machine are not among those of the studio. Add it as a "
                                           "machine, or bring its keys from the recovery sheet."));
    }
    return PostKeys{std::move(machine), std::move(boxes), mine->certificate.bytes()};
}

} // namespace benchbook
