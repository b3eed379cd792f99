// What a payload is made of: a row of items, each an array that begins with the number of its section.
//
// The order is free but for this: the manifest comes first, letters follow the head of their chain, and the slices of
// an attachment follow the attachment. What the bytes of a group, a letter, a key or a card mean is not known here.
#pragma once

#include "core/cbor/cbor_writer.h"
#include "core/crypto/fixed_bytes.h"

#include <variant>

namespace benchbook {

/// Numbers on the wire: never reused, never changed.
enum class BundleSection : int {
    Manifest = 1,
    Ack = 2,
    Head = 3,
    Want = 4,
    Group = 5,
    LetterChain = 6,
    Letter = 7,
    Attachment = 8,
    Slice = 9,
    Keys = 10,
    Card = 11
};
/// The greatest number that a section may ever have.
inline constexpr int bundleLastSection = 1'000;

/// 32 bytes that name a chain: the hash of a chain of letters, or device and incarnation of an own machine.
using BundleChainName = Hash256;

/// "Of this chain we hold everything up to here."
struct BundleAck
{
    BundleChainName chain;
    qint64 seq = 0;
    Hash256 hash;
    friend bool operator==(const BundleAck &, const BundleAck &) = default;
};

/// "This chain of ours goes up to here."
struct BundleHead
{
    BundleChainName chain;
    qint64 seq = 0;
    Hash256 hash;
    friend bool operator==(const BundleHead &, const BundleHead &) = default;
};

/// "Of this chain we miss these", both ends included.
struct BundleWant
{
    BundleChainName chain;
    qint64 first = 1;
    qint64 last = 1;
    friend bool operator==(const BundleWant &, const BundleWant &) = default;
};

/// One or several groups of an own machine, as the journal writes them; at most bundleLargestSlice.
struct BundleGroup
{
    QByteArray bytes;
    friend bool operator==(const BundleGroup &, const BundleGroup &) = default;
};

/// The letters that follow are of this chain, without a gap from `firstSeq` on.
struct BundleLetterChain
{
    SignPublicKey author;
    SignPublicKey device;
    FixedBytes<16, struct IncarnationTag> incarnation;
    Hash256 audience;
    qint64 firstSeq = 1;
    Hash256 previous; ///< hash of the letter before the first; zero before letter 1
    friend bool operator==(const BundleLetterChain &, const BundleLetterChain &) = default;
};

struct BundleLetter
{
    qint64 seq = 0; ///< follows from the chain and the place; not written down
    QByteArray raw; ///< at most bundleLargestLetter
    Signature signature;
    friend bool operator==(const BundleLetter &, const BundleLetter &) = default;
};

/// The slices that follow are this content; whether they have its hash is for whoever stores it to see.
struct BundleAttachment
{
    Hash256 hash;
    qint64 size = 0; ///< at most bundleLargestAttachment
    friend bool operator==(const BundleAttachment &, const BundleAttachment &) = default;
};

struct BundleSlice
{
    QByteArray bytes; ///< 1 to bundleLargestSlice
    friend bool operator==(const BundleSlice &, const BundleSlice &) = default;
};

struct BundleKeys
{
    QByteArray bytes;
    friend bool operator==(const BundleKeys &, const BundleKeys &) = default;
};

struct BundleCard
{
    QByteArray bytes;
    friend bool operator==(const BundleCard &, const BundleCard &) = default;
};

/// Of a section that this program does not know yet.
struct BundleUnknown
{
    int section = 0;
    QByteArray bytes; ///< the whole item, as it stood
    friend bool operator==(const BundleUnknown &, const BundleUnknown &) = default;
};

using BundleItem = std::variant<BundleAck, BundleHead, BundleWant, BundleGroup, BundleLetterChain, BundleLetter,
                                BundleAttachment, BundleSlice, BundleKeys, BundleCard, BundleUnknown>;

int sectionOf(const BundleItem &item);
QByteArray writeBundleItem(const BundleItem &item);

enum class BundleItemFault { Malformed, TooLarge };
/// One item but the manifest; `bytes` are those that `value` was read from.
std::variant<BundleItem, BundleItemFault> bundleItemFrom(const CborValue &value, QByteArrayView bytes);

} // namespace benchbook
