#include "core/peers/post_keys.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {
namespace {

struct PostText
{
    Q_DECLARE_TR_FUNCTIONS(Peers)
};

} // namespace

Result<PostKeys> PostKeys::take(const Reader &reader, KeyRing &ring)
{
    BENCHBOOK_ASSIGN(const OwnIdentity own, needIdentity(reader));
    BENCHBOOK_ASSIGN(MachineKeys machine, loadMachine(ring));
    BENCHBOOK_ASSIGN(BoxKeys boxes, loadBoxes(ring));
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
