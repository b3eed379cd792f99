// PairingCard: what one studio gives another so that the two can write to each other. All of it is public.
#pragma once

#include "core/identity/certificate.h"

namespace benchbook {

/// The root key that came before says which one came after: "continued by".
struct Continuation
{
    SignPublicKey previous;
    Signature signature; ///< by `previous`, over the key that follows

    /// Signed by the old root over the new one.
    static Continuation sign(const SignKey &previous, const SignPublicKey &next);
    bool leadsTo(const SignPublicKey &next) const;
    friend bool operator==(const Continuation &, const Continuation &) = default;
};

struct CardFacts
{
    QString studioName;
    SignPublicKey root;
    BoxPublicKey box;
    qint64 number = 1;                      ///< from 1; grows with each card, whichever root signs it
    std::vector<DeviceCertificate> devices; ///< of the machines that may write, at least one
    std::vector<DeviceId> revoked;          ///< machines that may not any more; only grows
    std::vector<Continuation> continues;    ///< the roots before this one, the oldest first

    friend bool operator==(const CardFacts &, const CardFacts &) = default;
};

class PairingCard
{
public:
    static constexpr qsizetype longestName = 120; ///< bytes as UTF-8
    static constexpr qsizetype mostDevices = 16;
    static constexpr qsizetype mostRevoked = 64;
    static constexpr qsizetype mostContinued = 8;
    static constexpr qsizetype largest = 16 * 1024; ///< bytes of a file
    /// Bytes that can be shown as a code and as text; two machines and one earlier root take about 600.
    static constexpr qsizetype largestCode = 900;

    /// Machines and revoked ones are put into order by their id. Invalid for what the readers would refuse: a name
    /// that is not plain, no or two like machines, a certificate of another root, too many of anything.
    static Result<PairingCard> issue(const SignKey &root, CardFacts facts);

    const CardFacts &facts() const { return m_facts; }
    /// What is said, then the signature of the root.
    const QByteArray &bytes() const { return m_bytes; }
    /// The file `.bbcard`.
    QByteArray file() const;
    /// Digits, for a code to scan (QR packs them closest, a scanner types them past every input method). Refused beyond
    /// largestCode bytes: such a card goes as a file.
    Result<QString> code() const;
    /// The same in groups of five, for a message or paper.
    Result<QString> text() const;
    friend bool operator==(const PairingCard &left, const PairingCard &right) { return left.m_bytes == right.m_bytes; }

private:
    friend Result<PairingCard> readCardBytes(QByteArrayView bytes);
    CardFacts m_facts;
    QByteArray m_bytes;
};

/// Why a card is refused. Nothing of a refused card is used.
enum class CardRefusal {
    NotACard,        ///< another kind of file or text
    NewerFormat,     ///< of a newer Benchbook
    TooLarge,        ///< beyond PairingCard::largest
    Damaged,         ///< cut short, mistyped, or changed on the way
    Malformed,       ///< no card as issue() writes it
    BadSignature,    ///< not signed by the root it names
    BadCertificate,  ///< names a machine that its root did not certify
    BadContinuation, ///< names an earlier root that did not sign
};
/// Stable upper-case name: the detail of the error begins with it, e.g. "CARD_BAD_SIGNATURE".
QString cardRefusalName(CardRefusal refusal);

/// Reads what PairingCard::file() makes, or the text in a file. Invalid, with the class in its detail.
Result<PairingCard> readCardFile(QByteArrayView file);
/// Reads what PairingCard::text() and code() make: blanks, line ends and full-width digits do not matter.
Result<PairingCard> readCardText(const QString &typed);
/// Reads PairingCard::bytes().
Result<PairingCard> readCardBytes(QByteArrayView bytes);

/// What a studio's card says of who signed something.
enum class SignerJudgement {
    Ours,         ///< a machine of the studio
    NotCertified, ///< the bytes are no certificate, or of another machine
    OtherRoot,    ///< certified by another key than the studio's
    Revoked       ///< was a machine of the studio
};
/// Also for a machine that joined after the card was made: the root's word is enough.
SignerJudgement judgeSigner(const PairingCard &card, const DeviceCertificate &signer);
/// As a bundle tells of its signer: the bytes of a certificate, and the key that signed.
SignerJudgement judgeSigner(const PairingCard &card, QByteArrayView certificate, const SignPublicKey &device);

} // namespace benchbook
