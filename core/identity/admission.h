// Admission: how a second machine becomes one of the studio's, over a stick or any other way, without a network.
#pragma once

#include "core/identity/hearing.h"
#include "core/identity/studio_identity.h"

namespace benchbook {

/// What the new machine asks with. All of it is public; that it came unchanged is for a person to make sure, who reads
/// the words off the new machine's screen and types the ones the owner's machine asks for.
class AdmissionRequest
{
public:
    static constexpr qsizetype largest = 1024; ///< bytes of a file

    /// The answer comes sealed to `answerTo`, a key made for this once. Invalid for a name that is not plain.
    static Result<AdmissionRequest> make(const MachineKeys &machine, const BoxPublicKey &answerTo, const QString &name);
    /// Invalid unless it is as make() writes it and signed by the machine's own key.
    static Result<AdmissionRequest> read(QByteArrayView file);

    const DeviceId &id() const { return m_id; }
    const SignPublicKey &sign() const { return m_sign; }
    const BoxPublicKey &answerTo() const { return m_answerTo; }
    const QString &name() const { return m_name; }
    const QByteArray &file() const { return m_file; }
    /// What the new machine shows.
    QStringList spoken(SpokenAs as) const { return spokenFingerprint(m_sign, m_answerTo, as); }
    /// What the owner's machine asks.
    Hearing hearing(SpokenAs as, Random &random) const { return Hearing::begin(m_sign, m_answerTo, as, random); }

private:
    DeviceId m_id;
    SignPublicKey m_sign;
    BoxPublicKey m_answerTo;
    QString m_name;
    QByteArray m_file;
};

enum class MachineRole {
    Works, ///< writes letters and opens bundles
    Owns   ///< has the root key as well: can stand in when the first machine is lost
};

/// On the owner's machine: admits it and gives what to carry back. A machine that is admitted already gets its answer
/// once more. Refused without a hearing that was passed, of this request.
Result<QByteArray> admitMachine(StudioIdentity &identity, const AdmissionRequest &request, const Hearing &hearing,
                                char letter, MachineRole role, Instant now);

/// What the new machine has from then on. Whether it is the right studio, its card's words say.
struct AdmittedMachine
{
    PairingCard card;
    BoxKeys boxes;
    std::optional<SignKey> root;
};
/// Refused for an answer to another request; Invalid if it is damaged or not signed by the root of its card.
Result<AdmittedMachine> readAdmission(QByteArrayView file, const AdmissionRequest &asked, const BoxKey &answerKey);

} // namespace benchbook
