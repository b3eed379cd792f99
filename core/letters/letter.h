// A letter between studios: immutable, signed alone, in the chain of the machine that wrote it for whom it is meant.
#pragma once

#include "core/crypto/keys.h"
#include "core/letters/letter_kinds.h"

#include <QStringList>

namespace benchbook {

/// One life of one machine: a restored backup begins a new one, so that no number is used twice.
using LetterIncarnation = FixedBytes<16, struct LetterIncarnationTag>;
/// Who may read a chain: the root public key of the peer, or the hash that names a group.
using LetterAudienceId = FixedBytes<32, struct LetterAudienceIdTag>;
/// Names a deal: the first bytes of the hash of the letter that opened it. So nobody can open somebody else's deal
/// anew, and the roles of both sides are settled by one letter.
using DealId = FixedBytes<16, struct DealIdTag>;

inline constexpr qsizetype maxLetterSize = 256 * 1024; ///< bytes of a letter
inline constexpr int maxLetterParents = 64;

/// What all letters of one chain share. Chains are per machine, life and audience: their numbers tell a peer nothing
/// about letters to others.
struct ChainHeader
{
    SignPublicKey author; ///< the root key of the studio that writes
    SignPublicKey device; ///< the key of its machine, which signs
    LetterIncarnation incarnation;
    LetterAudienceId audience;

    Hash256 id() const;
    friend auto operator<=>(const ChainHeader &, const ChainHeader &) = default;
};

/// How far a chain is held without a gap.
struct ChainHead
{
    qint64 seq = 0; ///< 0: nothing yet; the first letter is 1
    Hash256 hash;   ///< zero while there is nothing
    friend bool operator==(const ChainHead &, const ChainHead &) = default;
};

/// What a letter says.
struct LetterContent
{
    QString kind;
    std::optional<DealId> deal = {};        ///< absent outside of deals, and in the letter that opens one
    std::vector<Hash256> parents = {};      ///< the letters it answers
    Instant at = Instant(0);                ///< when it was written, by its writer's clock
    std::optional<Instant> validUntil = {}; ///< an offer or a snapshot holds until then
    bool critical = false;                  ///< who does not understand it, stops the deal it belongs to
    LetterBody body = {};

    // What reading found; a draft leaves these as they are.
    QStringList unknown = {};       ///< fields that this version does not know; they are kept in the raw bytes
    bool needsNewer = false;        ///< of a kind or with a choice that this version does not know, or critical and
                                    ///< with a field it does not know
    std::vector<Issue> issues = {}; ///< breaks its own declaration: kept in the chain, acted upon by nobody
};

/// As it comes from a bundle or the table of letters.
struct SealedLetter
{
    ChainHeader chain;
    qint64 seq = 0;
    Hash256 prev; ///< hash of the letter before it in the chain; zero for the first
    QByteArray raw;
    Signature signature;
};

struct Letter : SealedLetter
{
    Hash256 hash;
    LetterContent content;

    /// Understood and as its kind declares it.
    bool isReadable() const { return !content.needsNewer && content.issues.empty(); }
    /// Null if the kind is unknown.
    const LetterKind *kind() const { return findLetterKind(content.kind); }
    bool is(QLatin1StringView key) const { return content.kind == key; }
    /// Nothing for letters outside of deals.
    std::optional<DealId> dealId() const;
};

/// The name of the deal that the letter with this hash opens.
DealId dealOpenedBy(const Hash256 &opener);

/// Every issue at once, by key: "kind", "deal", "parents", "validUntil" and "body.…".
std::vector<Issue> contentIssues(const LetterContent &content);
/// The bytes that are signed and kept. Invalid with all issues, or if they exceed maxLetterSize.
Result<QByteArray> writeContent(const LetterContent &content);
/// Reads what a letter says. Never fails on what is new or breaks a rule: that is told in the content. Invalid if the
/// bytes are no letter at all (no CBOR map with a kind and a time).
Result<LetterContent> readContent(QByteArrayView raw);

/// The next letter of a chain. `raw` is from writeContent; `device` is the key that the header names.
Letter signLetter(const ChainHeader &chain, const ChainHead &after, const QByteArray &raw, const SignKey &device);
/// By which the next letter of the chain and every answer names it; the signature is no part of it.
Hash256 hashOf(const SealedLetter &letter);
/// A letter that came: its size, number and signature are checked, then it is read. Refused if it is not by whom it
/// says; whether the device belongs to the author is for its certificate to say. A letter that cannot be read is given
/// back with its issues, for its chain needs it.
Result<Letter> openLetter(SealedLetter sealed);

} // namespace benchbook
