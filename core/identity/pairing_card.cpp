#include "core/identity/pairing_card.h"

#include "core/cbor/cbor_writer.h"
#include "core/identity/card_parts.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct CardText
{
    Q_DECLARE_TR_FUNCTIONS(PairingCard)
};

constexpr QByteArrayView continuationDomain("BBK1 root continued");

DeviceId idOfDevice(const DeviceCertificate &device) { return device.facts().id; }

bool devicesDiffer(const std::vector<DeviceCertificate> &devices)
{
    for (std::size_t i = 0; i < devices.size(); ++i) {
        for (std::size_t j = i + 1; j < devices.size(); ++j) {
            const DeviceFacts &one = devices[i].facts();
            const DeviceFacts &other = devices[j].facts();
            if (one.id == other.id || one.sign == other.sign || one.letter == other.letter)
                return false;
        }
    }
    return true;
}

template <class Items> bool isWithin(const Items &items, qsizetype most)
{
    return static_cast<qsizetype>(items.size()) <= most;
}

/// Strictly in the order of ids, so that there is one way to write a card.
bool isInOrder(const CardFacts &facts)
{
    const auto notBefore = [](const DeviceId &left, const DeviceId &right) { return !(left < right); };
    const auto devicesNotBefore = [](const DeviceCertificate &left, const DeviceCertificate &right) {
        return !(idOfDevice(left) < idOfDevice(right));
    };
    return std::adjacent_find(facts.revoked.begin(), facts.revoked.end(), notBefore) == facts.revoked.end() &&
           std::adjacent_find(facts.devices.begin(), facts.devices.end(), devicesNotBefore) == facts.devices.end();
}

bool isWellFormed(const CardFacts &facts)
{
    const auto isRevoked = [&facts](const DeviceCertificate &device) {
        return std::find(facts.revoked.begin(), facts.revoked.end(), idOfDevice(device)) != facts.revoked.end();
    };
    return isPlainName(facts.studioName, PairingCard::longestName) && facts.number >= 1 && !facts.devices.empty() &&
           isWithin(facts.devices, PairingCard::mostDevices) && isWithin(facts.revoked, PairingCard::mostRevoked) &&
           isWithin(facts.continues, PairingCard::mostContinued) && isInOrder(facts) && devicesDiffer(facts.devices) &&
           std::none_of(facts.devices.begin(), facts.devices.end(), isRevoked);
}

bool isOneChain(const CardFacts &facts)
{
    for (std::size_t i = 0; i < facts.continues.size(); ++i) {
        const bool last = i + 1 == facts.continues.size();
        if (!facts.continues[i].leadsTo(last ? facts.root : facts.continues[i + 1].previous))
            return false;
    }
    return true;
}

QString refusalSentence(CardRefusal refusal)
{
    switch (refusal) {
    case CardRefusal::NotACard:
        return CardText::tr("This is no pairing card of Benchbook.");
    case CardRefusal::NewerFormat:
        return CardText::tr("This pairing card was made by a newer Benchbook. Update the program, then read it again.");
    case CardRefusal::TooLarge:
        return CardText::tr("This is too large for a pairing card.");
    case CardRefusal::Damaged:
        return CardText::tr("This pairing card is incomplete or was changed on the way. Ask for it again.");
    case CardRefusal::Malformed:
        return CardText::tr("This pairing card is not as Benchbook makes them. Ask its studio for a new one.");
    case CardRefusal::BadSignature:
        return CardText::tr("This pairing card was not signed by the studio it names. Do not use it, and tell them.");
    case CardRefusal::BadCertificate:
        return CardText::tr("This pairing card names a machine that its studio did not admit. Do not use it, and tell "
                            "them.");
    case CardRefusal::BadContinuation:
        return CardText::tr("This pairing card says that it follows an earlier one, and it does not. Do not use it, "
                            "and tell them.");
    }
    Q_UNREACHABLE();
}

} // namespace

Continuation Continuation::sign(const SignKey &previous, const SignPublicKey &next)
{
    return {previous.publicKey(), previous.sign(continuationDomain, next.view())};
}

bool Continuation::leadsTo(const SignPublicKey &next) const
{
    return previous != next && isSignedBy(previous, continuationDomain, next.view(), signature);
}

QString cardRefusalName(CardRefusal refusal)
{
    switch (refusal) {
    case CardRefusal::NotACard:
        return u"CARD_NOT_A_CARD"_s;
    case CardRefusal::NewerFormat:
        return u"CARD_NEWER_FORMAT"_s;
    case CardRefusal::TooLarge:
        return u"CARD_TOO_LARGE"_s;
    case CardRefusal::Damaged:
        return u"CARD_DAMAGED"_s;
    case CardRefusal::Malformed:
        return u"CARD_MALFORMED"_s;
    case CardRefusal::BadSignature:
        return u"CARD_BAD_SIGNATURE"_s;
    case CardRefusal::BadCertificate:
        return u"CARD_BAD_CERTIFICATE"_s;
    case CardRefusal::BadContinuation:
        return u"CARD_BAD_CONTINUATION"_s;
    }
    Q_UNREACHABLE();
}

Error cardRefused(CardRefusal refusal, const QString &detail)
{
    const QString name = cardRefusalName(refusal);
    return {ErrorCode::Invalid, refusalSentence(refusal), detail.isEmpty() ? name : name + u": "_s + detail};
}

QByteArray cardBody(const CardFacts &facts)
{
    CborWriter writer;
    writer.map(7);
    writer.text("b").bytes(facts.box.view());
    writer.text("c").array(static_cast<qsizetype>(2 * facts.continues.size()));
    for (const Continuation &continuation : facts.continues)
        writer.bytes(continuation.previous.view()).bytes(continuation.signature.view());
    writer.text("d").array(static_cast<qsizetype>(facts.devices.size()));
    for (const DeviceCertificate &device : facts.devices)
        writer.bytes(device.bytes());
    writer.text("n").text(facts.studioName);
    writer.text("r").bytes(facts.root.view());
    writer.text("s").integer(facts.number);
    writer.text("x").array(static_cast<qsizetype>(facts.revoked.size()));
    for (const DeviceId &device : facts.revoked)
        writer.bytes(device.view());
    return writer.take();
}

std::optional<CardRefusal> whatIsWrong(const CardFacts &facts)
{
    if (!isWellFormed(facts))
        return CardRefusal::Malformed;
    if (!std::all_of(facts.devices.begin(), facts.devices.end(),
                     [&facts](const DeviceCertificate &device) { return device.isBy(facts.root); }))
        return CardRefusal::BadCertificate;
    if (!isOneChain(facts))
        return CardRefusal::BadContinuation;
    return std::nullopt;
}

Result<PairingCard> PairingCard::issue(const SignKey &root, CardFacts facts)
{
    facts.root = root.publicKey();
    std::sort(facts.revoked.begin(), facts.revoked.end());
    std::sort(facts.devices.begin(), facts.devices.end(),
              [](const DeviceCertificate &left, const DeviceCertificate &right) {
                  return idOfDevice(left) < idOfDevice(right);
              });
    if (!isPlainName(facts.studioName, longestName)) {
        return Error::fromIssues(
            {{u"studioName"_s,
              CardText::tr("The studio's name on a card is of plain letters and not longer than a line. "
                           "Change it in the settings.")}});
    }
    if (const std::optional<CardRefusal> wrong = whatIsWrong(facts)) {
        return Error{ErrorCode::Invalid,
                     CardText::tr("The pairing card was not made: its machines and keys do not fit together."),
                     cardRefusalName(*wrong)};
    }
    PairingCard card;
    card.m_bytes = cardBody(facts);
    card.m_bytes += root.sign(cardDomain, card.m_bytes).view();
    card.m_facts = std::move(facts);
    Q_ASSERT(card.m_bytes.size() + cardMagic.size() + 1 <= largest);
    return card;
}

SignerJudgement judgeSigner(const PairingCard &card, const DeviceCertificate &signer)
{
    const CardFacts &facts = card.facts();
    if (!signer.isBy(facts.root))
        return SignerJudgement::OtherRoot;
    const bool revoked = std::binary_search(facts.revoked.begin(), facts.revoked.end(), idOfDevice(signer));
    return revoked ? SignerJudgement::Revoked : SignerJudgement::Ours;
}

SignerJudgement judgeSigner(const PairingCard &card, QByteArrayView certificate, const SignPublicKey &device)
{
    const std::optional<DeviceCertificate> read = DeviceCertificate::read(certificate);
    if (!read || read->facts().sign != device)
        return SignerJudgement::NotCertified;
    return judgeSigner(card, *read);
}

} // namespace benchbook
