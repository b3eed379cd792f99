// Reading a card: the shape first, then the root's signature, then what the card says of others' signatures.
#include "core/cbor/cbor_reader.h"
#include "core/identity/card_parts.h"

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

std::optional<std::vector<Continuation>> readContinuations(const CborValue &list)
{
    const CborValue::Items &items = list.items();
    if (items.size() % 2 != 0)
        return std::nullopt;
    std::vector<Continuation> continuations;
    for (std::size_t i = 0; i < items.size(); i += 2) {
        const auto previous = SignPublicKey::from(items[i].toBytes().value_or(QByteArray()));
        const auto signature = Signature::from(items[i + 1].toBytes().value_or(QByteArray()));
        if (!previous || !signature)
            return std::nullopt;
        continuations.push_back({*previous, *signature});
    }
    return continuations;
}

/// Nothing if the shape is another.
std::optional<CardFacts> readCardFacts(const CborValue &said)
{
    const auto box = BoxPublicKey::from(said.at("b").toBytes().value_or(QByteArray()));
    const auto root = SignPublicKey::from(said.at("r").toBytes().value_or(QByteArray()));
    const auto name = said.at("n").toText();
    const auto number = said.at("s").toInteger();
    auto continues = readContinuations(said.at("c"));
    if (!box || !root || !name || !number || !continues)
        return std::nullopt;
    CardFacts facts{*name, *root, *box, *number, {}, {}, std::move(*continues)};
    for (const CborValue &item : said.at("d").items()) {
        std::optional<DeviceCertificate> device = DeviceCertificate::read(item.toBytes().value_or(QByteArray()));
        if (!device)
            return std::nullopt;
        facts.devices.push_back(std::move(*device));
    }
    for (const CborValue &item : said.at("x").items()) {
        const std::optional<DeviceId> device = DeviceId::from(item.toBytes().value_or(QByteArray()));
        if (!device)
            return std::nullopt;
        facts.revoked.push_back(*device);
    }
    return facts;
}

} // namespace

Result<PairingCard> readCardBytes(QByteArrayView bytes)
{
    if (bytes.size() > PairingCard::largest)
        return cardRefused(CardRefusal::TooLarge);
    if (bytes.size() <= Signature::size)
        return cardRefused(CardRefusal::Damaged, u"cut short"_s);
    const QByteArrayView body = bytes.chopped(Signature::size);
    const CborRead read = tryReadCbor(body);
    if (read.problem) {
        const bool cut = read.problem->fault == CborFault::Truncated;
        return cardRefused(cut ? CardRefusal::Damaged : CardRefusal::Malformed, cborFaultName(read.problem->fault));
    }
    const std::optional<CardFacts> facts = readCardFacts(read.value);
    // Fields that are not known here, or in another order, would make other bytes.
    if (!facts || cardBody(*facts) != body)
        return cardRefused(CardRefusal::Malformed);
    if (!isSignedBy(facts->root, cardDomain, body, *Signature::from(bytes.last(Signature::size))))
        return cardRefused(CardRefusal::BadSignature);
    if (const std::optional<CardRefusal> wrong = whatIsWrong(*facts))
        return cardRefused(*wrong);
    PairingCard card;
    card.m_facts = *facts;
    card.m_bytes = bytes.toByteArray();
    return card;
}

} // namespace benchbook
