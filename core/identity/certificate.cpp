#include "core/identity/certificate.h"

#include "core/base/hidden_character.h"
#include "core/cbor/cbor_reader.h"
#include "core/cbor/cbor_writer.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct CertificateText
{
    Q_DECLARE_TR_FUNCTIONS(Certificate)
};

constexpr QByteArrayView certificateDomain("BBK1 machine certificate");

/// One order of the fields, so that one certificate is one row of bytes.
QByteArray certificateBody(const DeviceFacts &facts)
{
    CborWriter writer;
    writer.map(6);
    writer.text("i").bytes(facts.id.view());
    writer.text("k").bytes(facts.sign.view());
    writer.text("l").text(QString(QLatin1Char(facts.letter)));
    writer.text("n").text(facts.name);
    writer.text("s").integer(facts.serial);
    writer.text("t").integer(facts.issued.milliseconds());
    return writer.take();
}

std::vector<Issue> issuesOf(const DeviceFacts &facts)
{
    std::vector<Issue> issues;
    if (!isPlainName(facts.name, DeviceFacts::longestName))
        issues.push_back({u"name"_s, CertificateText::tr("A machine has a short name of plain letters.")});
    if (facts.letter < 'A' || facts.letter > 'Z')
        issues.push_back({u"letter"_s, CertificateText::tr("A machine has one letter, A to Z.")});
    if (facts.serial < 1)
        issues.push_back({u"serial"_s, CertificateText::tr("Certificates are counted from 1.")});
    return issues;
}

std::optional<DeviceFacts> certificateFacts(const CborValue &said)
{
    const auto id = DeviceId::from(said.at("i").toBytes().value_or(QByteArray()));
    const auto sign = SignPublicKey::from(said.at("k").toBytes().value_or(QByteArray()));
    const auto letter = said.at("l").toText();
    const auto name = said.at("n").toText();
    const auto serial = said.at("s").toInteger();
    const auto issued = said.at("t").toInteger();
    if (!id || !sign || !letter || letter->size() != 1 || !name || !serial || !issued)
        return std::nullopt;
    return DeviceFacts{*id, *sign, letter->at(0).toLatin1(), *name, Instant(*issued), *serial};
}

} // namespace

bool isPlainName(const QString &name, qsizetype longest)
{
    if (name.trimmed().isEmpty() || name != name.trimmed() || name.toUtf8().size() > longest ||
        name != name.normalized(QString::NormalizationForm_C))
        return false;
    const auto characters = name.toUcs4();
    return std::none_of(characters.begin(), characters.end(), &isHiddenCharacter);
}

Result<DeviceCertificate> DeviceCertificate::issue(const SignKey &root, const DeviceFacts &facts)
{
    if (std::vector<Issue> issues = issuesOf(facts); !issues.empty())
        return Error::fromIssues(std::move(issues));
    DeviceCertificate certificate;
    certificate.m_facts = facts;
    certificate.m_bytes = certificateBody(facts);
    certificate.m_bytes += root.sign(certificateDomain, certificate.m_bytes).view();
    Q_ASSERT(certificate.m_bytes.size() <= longest);
    return certificate;
}

std::optional<DeviceCertificate> DeviceCertificate::read(QByteArrayView bytes)
{
    if (bytes.size() <= Signature::size || bytes.size() > longest)
        return std::nullopt;
    const QByteArrayView body = bytes.chopped(Signature::size);
    const CborRead read = tryReadCbor(body);
    if (read.problem)
        return std::nullopt;
    const std::optional<DeviceFacts> facts = certificateFacts(read.value);
    // Other fields, or another order of them, make other bytes.
    if (!facts || !issuesOf(*facts).empty() || certificateBody(*facts) != body)
        return std::nullopt;
    DeviceCertificate certificate;
    certificate.m_facts = *facts;
    certificate.m_bytes = bytes.toByteArray();
    return certificate;
}

bool DeviceCertificate::isBy(const SignPublicKey &root) const
{
    const QByteArrayView bytes(m_bytes);
    return isSignedBy(root, certificateDomain, bytes.chopped(Signature::size),
                      *Signature::from(bytes.last(Signature::size)));
}

} // namespace benchbook
