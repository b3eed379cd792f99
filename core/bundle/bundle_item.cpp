#include "core/bundle/bundle_item.h"

#include "core/bundle/bundle_limits.h"

namespace benchbook {
namespace {

using ItemRead = std::variant<BundleItem, BundleItemFault>;
using Parts = CborValue::Items;

template <class> constexpr int sectionNumber = 0;
template <> constexpr int sectionNumber<BundleAck> = int(BundleSection::Ack);
template <> constexpr int sectionNumber<BundleHead> = int(BundleSection::Head);
template <> constexpr int sectionNumber<BundleWant> = int(BundleSection::Want);
template <> constexpr int sectionNumber<BundleGroup> = int(BundleSection::Group);
template <> constexpr int sectionNumber<BundleLetterChain> = int(BundleSection::LetterChain);
template <> constexpr int sectionNumber<BundleLetter> = int(BundleSection::Letter);
template <> constexpr int sectionNumber<BundleAttachment> = int(BundleSection::Attachment);
template <> constexpr int sectionNumber<BundleSlice> = int(BundleSection::Slice);
template <> constexpr int sectionNumber<BundleKeys> = int(BundleSection::Keys);
template <> constexpr int sectionNumber<BundleCard> = int(BundleSection::Card);

template <class Fixed> std::optional<Fixed> fixedFrom(const CborValue &value)
{
    const auto bytes = value.toBytes();
    return bytes ? Fixed::from(*bytes) : std::nullopt;
}

/// A number of a place in a chain: from 1 on.
std::optional<qint64> placeFrom(const CborValue &value)
{
    const auto number = value.toInteger();
    return number && *number >= 1 ? number : std::nullopt;
}

template <class Mark> ItemRead readMark(const Parts &parts)
{
    if (parts.size() != 4)
        return BundleItemFault::Malformed;
    const auto chain = fixedFrom<BundleChainName>(parts[1]);
    const auto seq = placeFrom(parts[2]);
    const auto hash = fixedFrom<Hash256>(parts[3]);
    if (!chain || !seq || !hash)
        return BundleItemFault::Malformed;
    return BundleItem(Mark{*chain, *seq, *hash});
}

ItemRead readWant(const Parts &parts)
{
    if (parts.size() != 4)
        return BundleItemFault::Malformed;
    const auto chain = fixedFrom<BundleChainName>(parts[1]);
    const auto first = placeFrom(parts[2]);
    const auto last = placeFrom(parts[3]);
    if (!chain || !first || !last || *first > *last)
        return BundleItemFault::Malformed;
    return BundleItem(BundleWant{*chain, *first, *last});
}

template <class Opaque> ItemRead readOpaque(const Parts &parts)
{
    const auto bytes = parts.size() == 2 ? parts[1].toBytes() : std::nullopt;
    if (!bytes || bytes->isEmpty())
        return BundleItemFault::Malformed;
    if (bytes->size() > bundleLargestSlice)
        return BundleItemFault::TooLarge;
    return BundleItem(Opaque{*bytes});
}

ItemRead readLetterChain(const Parts &parts)
{
    if (parts.size() != 7)
        return BundleItemFault::Malformed;
    const auto author = fixedFrom<SignPublicKey>(parts[1]);
    const auto device = fixedFrom<SignPublicKey>(parts[2]);
    const auto incarnation = fixedFrom<FixedBytes<16, IncarnationTag>>(parts[3]);
    const auto audience = fixedFrom<Hash256>(parts[4]);
    const auto first = placeFrom(parts[5]);
    const auto previous = fixedFrom<Hash256>(parts[6]);
    if (!author || !device || !incarnation || !audience || !first || !previous || (*first == 1) != previous->isZero())
        return BundleItemFault::Malformed;
    return BundleItem(BundleLetterChain{*author, *device, *incarnation, *audience, *first, *previous});
}

ItemRead readLetter(const Parts &parts)
{
    const auto raw = parts.size() == 3 ? parts[1].toBytes() : std::nullopt;
    const auto signature = raw ? fixedFrom<Signature>(parts[2]) : std::nullopt;
    if (!signature || raw->isEmpty())
        return BundleItemFault::Malformed;
    if (raw->size() > bundleLargestLetter)
        return BundleItemFault::TooLarge;
    return BundleItem(BundleLetter{0, *raw, *signature});
}

ItemRead readAttachment(const Parts &parts)
{
    const auto hash = parts.size() == 3 ? fixedFrom<Hash256>(parts[1]) : std::nullopt;
    const auto size = hash ? parts[2].toInteger() : std::nullopt;
    if (!size || *size < 0)
        return BundleItemFault::Malformed;
    if (*size > bundleLargestAttachment)
        return BundleItemFault::TooLarge;
    return BundleItem(BundleAttachment{*hash, *size});
}

class ItemWriter
{
public:
    QByteArray write(const BundleItem &item)
    {
        std::visit(*this, item);
        return m_writer.take();
    }
    void operator()(const BundleAck &ack) { mark(ack); }
    void operator()(const BundleHead &head) { mark(head); }
    void operator()(const BundleWant &want)
    {
        begin<BundleWant>(4).bytes(want.chain.view()).integer(want.first).integer(want.last);
    }
    void operator()(const BundleGroup &group) { opaque(group); }
    void operator()(const BundleSlice &slice) { opaque(slice); }
    void operator()(const BundleKeys &keys) { opaque(keys); }
    void operator()(const BundleCard &card) { opaque(card); }
    void operator()(const BundleLetterChain &chain)
    {
        begin<BundleLetterChain>(7).bytes(chain.author.view()).bytes(chain.device.view());
        m_writer.bytes(chain.incarnation.view()).bytes(chain.audience.view());
        m_writer.integer(chain.firstSeq).bytes(chain.previous.view());
    }
    void operator()(const BundleLetter &letter)
    {
        begin<BundleLetter>(3).bytes(letter.raw).bytes(letter.signature.view());
    }
    void operator()(const BundleAttachment &attachment)
    {
        begin<BundleAttachment>(3).bytes(attachment.hash.view()).integer(attachment.size);
    }
    void operator()(const BundleUnknown &unknown) { m_writer.raw(unknown.bytes); }

private:
    template <class Item> CborWriter &begin(int parts) { return m_writer.array(parts).integer(sectionNumber<Item>); }
    template <class Mark> void mark(const Mark &mark)
    {
        begin<Mark>(4).bytes(mark.chain.view()).integer(mark.seq).bytes(mark.hash.view());
    }
    template <class Opaque> void opaque(const Opaque &item) { begin<Opaque>(2).bytes(item.bytes); }

    CborWriter m_writer;
};

} // namespace

int sectionOf(const BundleItem &item)
{
    if (const auto *unknown = std::get_if<BundleUnknown>(&item))
        return unknown->section;
    return std::visit([]<class Item>(const Item &) { return sectionNumber<Item>; }, item);
}

QByteArray writeBundleItem(const BundleItem &item) { return ItemWriter().write(item); }

ItemRead bundleItemFrom(const CborValue &value, QByteArrayView bytes)
{
    const Parts &parts = value.items();
    const auto section = parts.empty() ? std::nullopt : parts[0].toInteger();
    if (!section || *section < 1 || *section > bundleLastSection)
        return BundleItemFault::Malformed;
    switch (BundleSection(*section)) {
    case BundleSection::Manifest:
        return BundleItemFault::Malformed; // there is one, and it came first
    case BundleSection::Ack:
        return readMark<BundleAck>(parts);
    case BundleSection::Head:
        return readMark<BundleHead>(parts);
    case BundleSection::Want:
        return readWant(parts);
    case BundleSection::Group:
        return readOpaque<BundleGroup>(parts);
    case BundleSection::LetterChain:
        return readLetterChain(parts);
    case BundleSection::Letter:
        return readLetter(parts);
    case BundleSection::Attachment:
        return readAttachment(parts);
    case BundleSection::Slice:
        return readOpaque<BundleSlice>(parts);
    case BundleSection::Keys:
        return readOpaque<BundleKeys>(parts);
    case BundleSection::Card:
        return readOpaque<BundleCard>(parts);
    }
    return BundleItem(BundleUnknown{int(*section), bytes.toByteArray()});
}

} // namespace benchbook
