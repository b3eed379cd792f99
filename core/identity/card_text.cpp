// A card as a file and as digits.
#include "core/crypto/hash.h"
#include "core/identity/card_parts.h"
#include "core/identity/digit_text.h"

#include <QCoreApplication>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

/// What every card's text begins with: it tells a card from other digits that were scanned by mistake.
constexpr auto cardTextMark = "2258"_L1;
/// Between the mark and the card: the format, and a checksum that tells a slip of the hand from a forged card.
constexpr qsizetype cardTextHead = 1 + 4;
/// 17 digits for 7 bytes, and a few for the rest.
constexpr qsizetype mostCardDigits = (PairingCard::largestCode + cardTextHead) * 17 / 7 + 32;

QByteArray cardTextCheck(QByteArrayView bytes)
{
    return hashOf("BBK1 card text", {bytes}).view().first(cardTextHead - 1).toByteArray();
}

} // namespace

QByteArray PairingCard::file() const { return cardMagic.toByteArray() + cardVersion + m_bytes; }

Result<QString> PairingCard::code() const
{
    if (m_bytes.size() > largestCode) {
        return Error::refused(QCoreApplication::translate(
            "PairingCard", "This card says too much for a code to scan: give it as a file. Cards become shorter when "
                           "machines that are no longer used are taken off."));
    }
    const QByteArray head = QByteArray(1, cardVersion) + cardTextCheck(m_bytes);
    return QString(cardTextMark + digitsOfBytes(QByteArray(head + m_bytes)));
}

Result<QString> PairingCard::text() const
{
    BENCHBOOK_ASSIGN(const QString digits, code());
    return digitGroups(digits);
}

Result<PairingCard> readCardFile(QByteArrayView file)
{
    if (file.size() > PairingCard::largest)
        return cardRefused(CardRefusal::TooLarge);
    if (file.startsWith(cardMagic)) {
        const QByteArrayView rest = file.sliced(cardMagic.size());
        if (rest.isEmpty())
            return cardRefused(CardRefusal::Damaged, u"cut short"_s);
        if (rest[0] != cardVersion)
            return cardRefused(CardRefusal::NewerFormat);
        return readCardBytes(rest.sliced(1));
    }
    // A mail program that changed line ends, or a stick that was pulled: a card, but not whole.
    if (file.startsWith(cardMagic.first(4)) || (!file.isEmpty() && cardMagic.startsWith(file)))
        return cardRefused(CardRefusal::Damaged, u"magic"_s);
    return readCardText(QString::fromUtf8(file));
}

Result<PairingCard> readCardText(const QString &typed)
{
    const std::optional<QString> digits = plainDigits(typed, mostCardDigits);
    if (!digits || !digits->startsWith(cardTextMark))
        return cardRefused(CardRefusal::NotACard);
    const std::optional<QByteArray> bytes = bytesOfDigits(QStringView(*digits).sliced(cardTextMark.size()));
    if (!bytes || bytes->size() <= cardTextHead)
        return cardRefused(CardRefusal::Damaged, u"digits"_s);
    const QByteArrayView card = QByteArrayView(*bytes).sliced(cardTextHead);
    if (bytes->front() > cardVersion)
        return cardRefused(CardRefusal::NewerFormat);
    if (bytes->front() != cardVersion ||
        !equalInConstantTime(cardTextCheck(card), QByteArrayView(*bytes).sliced(1, cardTextHead - 1)))
        return cardRefused(CardRefusal::Damaged, u"checksum"_s);
    return readCardBytes(card);
}

} // namespace benchbook
