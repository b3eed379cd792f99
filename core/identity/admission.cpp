#include "core/identity/admission.h"

#include "core/cbor/cbor_reader.h"
#include "core/cbor/cbor_writer.h"
#include "core/crypto/hash.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct AdmissionText
{
    Q_DECLARE_TR_FUNCTIONS(Admission)
};

/// As PNG has it, then which of the two it is, then the format.
constexpr QByteArrayView requestMagic("\x89"
                                      "BBM\r\n\x1a\nq\x01",
                                      10);
constexpr QByteArrayView answerMagic("\x89"
                                     "BBM\r\n\x1a\na\x01",
                                     10);
constexpr QByteArrayView requestDomain("BBK1 machine asks");
constexpr QByteArrayView answerDomain("BBK1 machine admitted");
constexpr qsizetype largestAnswer = PairingCard::largest + 1024;
constexpr unsigned char withoutRoot = 0;
constexpr unsigned char withRoot = 1;

Error badAdmission(const QString &detail)
{
    return {ErrorCode::Invalid,
            AdmissionText::tr("This file is no request or answer of a machine of the studio, or it was changed on the "
                              "way. Nothing was changed. Make it again."),
            u"admission: "_s + detail};
}

Hash256 hashOfRequest(const AdmissionRequest &request) { return hashOf("BBK1 machine request", {request.file()}); }

/// What stands between the magic and the signature at the end; nothing if there is no room for it.
std::optional<QByteArrayView> admissionBody(QByteArrayView file, QByteArrayView magic, qsizetype limit)
{
    if (file.size() > limit || !file.startsWith(magic) || file.size() <= magic.size() + Signature::size)
        return std::nullopt;
    return file.sliced(magic.size()).chopped(Signature::size);
}

bool isAdmissionSignedBy(const SignPublicKey &key, QByteArrayView domain, QByteArrayView body, QByteArrayView file)
{
    return isSignedBy(key, domain, body, *Signature::from(file.last(Signature::size)));
}

SecretBytes admissionSecrets(const StudioKeys &keys, MachineRole role)
{
    const bool owns = role == MachineRole::Owns;
    const auto boxes = static_cast<qsizetype>(keys.boxes.all().size());
    SecretBytes secrets(1 + (owns ? SignKey::seedSize : 0) + boxes * BoxKey::seedSize);
    unsigned char *to = secrets.data();
    *to++ = owns ? withRoot : withoutRoot;
    const auto add = [&to](const SecretBytes &seed) {
        std::memcpy(to, seed.data(), static_cast<std::size_t>(seed.size()));
        to += seed.size();
    };
    if (owns)
        add(keys.root.seed());
    for (const BoxKey &box : keys.boxes.all())
        add(box.seed());
    return secrets;
}

/// Nothing if it is not what admissionSecrets writes, or not of this card's keys.
std::optional<AdmittedMachine> admittedMachine(const PairingCard &card, const SecretBytes &secrets)
{
    if (secrets.isEmpty() || secrets.data()[0] > withRoot)
        return std::nullopt;
    QByteArrayView rest = secrets.view().sliced(1);
    std::optional<SignKey> root;
    if (secrets.data()[0] == withRoot) {
        if (rest.size() < SignKey::seedSize)
            return std::nullopt;
        root = SignKey::fromSeed(SecretBytes::copyOf(rest.first(SignKey::seedSize)));
        rest = rest.sliced(SignKey::seedSize);
    }
    if (rest.size() % BoxKey::seedSize != 0 || (root && root->publicKey() != card.facts().root))
        return std::nullopt;
    std::vector<BoxKey> keys;
    for (; !rest.isEmpty(); rest = rest.sliced(BoxKey::seedSize))
        keys.push_back(*BoxKey::fromSeed(SecretBytes::copyOf(rest.first(BoxKey::seedSize))));
    std::optional<BoxKeys> boxes = BoxKeys::from(std::move(keys));
    if (!boxes || boxes->newest().publicKey() != card.facts().box)
        return std::nullopt;
    return AdmittedMachine{card, std::move(*boxes), std::move(root)};
}

bool cardNames(const PairingCard &card, const AdmissionRequest &request)
{
    const auto &devices = card.facts().devices;
    return std::any_of(devices.begin(), devices.end(), [&request](const DeviceCertificate &device) {
        return device.facts().id == request.id() && device.facts().sign == request.sign();
    });
}

} // namespace

Result<AdmissionRequest> AdmissionRequest::make(const MachineKeys &machine, const BoxPublicKey &answerTo,
                                                const QString &name)
{
    if (!isPlainName(name, DeviceFacts::longestName)) {
        return Error::fromIssues(
            {{u"name"_s, AdmissionText::tr("A machine has a short name of plain letters: “Workshop”.")}});
    }
    CborWriter writer;
    writer.map(4);
    writer.text("b").bytes(answerTo.view());
    writer.text("i").bytes(machine.id.view());
    writer.text("k").bytes(machine.sign.publicKey().view());
    writer.text("n").text(name);
    const QByteArray body = writer.take();
    AdmissionRequest request;
    request.m_id = machine.id;
    request.m_sign = machine.sign.publicKey();
    request.m_answerTo = answerTo;
    request.m_name = name;
    request.m_file = requestMagic.toByteArray() + body + machine.sign.sign(requestDomain, body).bytes();
    return request;
}

Result<AdmissionRequest> AdmissionRequest::read(QByteArrayView file)
{
    const std::optional<QByteArrayView> body = admissionBody(file, requestMagic, largest);
    if (!body)
        return badAdmission(u"no request"_s);
    const CborRead said = tryReadCbor(*body);
    const auto id = DeviceId::from(said.value.at("i").toBytes().value_or(QByteArray()));
    const auto sign = SignPublicKey::from(said.value.at("k").toBytes().value_or(QByteArray()));
    const auto answerTo = BoxPublicKey::from(said.value.at("b").toBytes().value_or(QByteArray()));
    const auto name = said.value.at("n").toText();
    if (said.problem || said.value.entries().size() != 4 || !id || !sign || !answerTo || !name ||
        !isPlainName(*name, DeviceFacts::longestName))
        return badAdmission(u"malformed request"_s);
    if (!isAdmissionSignedBy(*sign, requestDomain, *body, file))
        return badAdmission(u"the request is not signed by its machine"_s);
    AdmissionRequest request;
    request.m_id = *id;
    request.m_sign = *sign;
    request.m_answerTo = *answerTo;
    request.m_name = *name;
    request.m_file = file.toByteArray();
    return request;
}

Result<QByteArray> admitMachine(StudioIdentity &identity, const AdmissionRequest &request, const Hearing &hearing,
                                char letter, MachineRole role, Instant now)
{
    if (!hearing.passed() || !hearing.isOf(request.sign(), request.answerTo())) {
        return Error::refused(AdmissionText::tr("The machine was not admitted: read the words off its screen, and type "
                                                "the ones that are asked for."));
    }
    if (!cardNames(identity.card(), request))
        BENCHBOOK_TRY(identity.admit(request.id(), request.sign(), {letter, request.name()}, now));
    CborWriter writer;
    writer.map(3);
    writer.text("c").bytes(identity.card().bytes());
    writer.text("q").bytes(hashOfRequest(request).view());
    writer.text("s").bytes(sealTo(request.answerTo(), admissionSecrets(identity.keys(), role)));
    const QByteArray body = writer.take();
    return QByteArray(answerMagic.toByteArray() + body + identity.keys().root.sign(answerDomain, body).bytes());
}

Result<AdmittedMachine> readAdmission(QByteArrayView file, const AdmissionRequest &asked, const BoxKey &answerKey)
{
    const std::optional<QByteArrayView> body = admissionBody(file, answerMagic, largestAnswer);
    if (!body)
        return badAdmission(u"no answer"_s);
    const CborRead said = tryReadCbor(*body);
    const auto cardBytes = said.value.at("c").toBytes();
    const auto request = Hash256::from(said.value.at("q").toBytes().value_or(QByteArray()));
    const auto sealed = said.value.at("s").toBytes();
    if (said.problem || said.value.entries().size() != 3 || !cardBytes || !request || !sealed)
        return badAdmission(u"malformed answer"_s);
    BENCHBOOK_ASSIGN(const PairingCard card, readCardBytes(*cardBytes));
    if (!isAdmissionSignedBy(card.facts().root, answerDomain, *body, file))
        return badAdmission(u"the answer is not signed by the root of its card"_s);
    if (*request != hashOfRequest(asked)) {
        return Error::refused(
            AdmissionText::tr("This is the answer to another machine, or to an earlier request of this "
                              "one. Take the answer to the request that was made last."));
    }
    const std::optional<SecretBytes> secrets = answerKey.open(*sealed);
    std::optional<AdmittedMachine> admitted;
    if (secrets && cardNames(card, asked))
        admitted = admittedMachine(card, *secrets);
    if (!admitted)
        return badAdmission(u"the answer does not fit its card"_s);
    return std::move(*admitted);
}

} // namespace benchbook
