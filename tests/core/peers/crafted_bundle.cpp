#include "tests/core/peers/crafted_bundle.h"

#include "core/journal/schema.h"
#include "core/peers/own_identity.h"

namespace benchbook::testing {

using namespace Qt::StringLiterals;

namespace {

template <class T> T craftedOr(Result<T> result)
{
    if (!result.ok())
        qFatal("%s / %s", qPrintable(result.error().message), qPrintable(result.error().detail));
    return std::move(result.value());
}

void mustBeDone(const Result<void> &result)
{
    if (!result.ok())
        qFatal("%s / %s", qPrintable(result.error().message), qPrintable(result.error().detail));
}

} // namespace

QString craftBundle(PostStudio &from, PostStudio &to, const BundleCraft &craft)
{
    static int crafted = 0;
    const QString path = from.file().filePath(u"crafted-%1.bbundle"_s.arg(++crafted));
    const PostKeys keys =
        craftedOr(from.studio().read([&](const Reader &reader) { return PostKeys::take(reader, from.ring()); }));
    const CardFacts mine = from.card().facts();
    const CardFacts theirs = to.card().facts();
    BundleManifest manifest;
    manifest.sender = mine.root;
    manifest.audience = *Hash256::from(theirs.root.view());
    manifest.appVersion = u"crafted"_s;
    manifest.schemaVersion = Schema::newestVersion();
    manifest.created = from.studio().clock().now();
    for (const BundleItem &item : craft.items)
        manifest.tally.add(item);
    if (craft.manifest)
        craft.manifest(manifest);
    const auto writer = craftedOr(BundleWriter::begin(path, {keys.machine.sign, mine.root, keys.certificate},
                                                      {theirs.box}, manifest, newBundleId()));
    for (const BundleItem &item : craft.items)
        mustBeDone(writer->add(item));
    craftedOr(writer->finish());
    return path;
}

CraftedChain::CraftedChain(PostStudio &from, PostStudio &to, int life)
    : m_device(craftedOr(loadMachine(from.ring())).sign.clone())
{
    header = {
        from.card().facts().root, m_device.publicKey(), {}, *LetterAudienceId::from(to.card().facts().root.view())};
    header.incarnation.data()[0] = static_cast<unsigned char>(life);
}

Letter CraftedChain::at(const ChainHead &after, const QByteArray &raw) const
{
    return signLetter(header, after, raw, m_device);
}

Letter CraftedChain::add(const QByteArray &raw)
{
    Letter letter = at(head, raw);
    head = {letter.seq, letter.hash};
    return letter;
}

Letter CraftedChain::add(const LetterContent &content) { return add(craftedOr(writeContent(content))); }

BundleLetterChain CraftedChain::item(qint64 firstSeq, const Hash256 &previous) const
{
    return {header.author,
            header.device,
            *FixedBytes<16, IncarnationTag>::from(header.incarnation.view()),
            *Hash256::from(header.audience.view()),
            firstSeq,
            previous};
}

std::vector<BundleItem> CraftedChain::items(const std::vector<Letter> &letters) const
{
    std::vector<BundleItem> items{item(letters.front().seq, letters.front().prev)};
    for (const Letter &letter : letters)
        items.push_back(BundleLetter{letter.seq, letter.raw, letter.signature});
    return items;
}

} // namespace benchbook::testing
