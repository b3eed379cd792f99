#include "core/bundle/bundle_manifest.h"

namespace benchbook {
namespace {

enum ManifestKey : qint64 {
    senderKey = 1,
    audienceKey = 2,
    appKey = 3,
    schemaKey = 4,
    minReaderKey = 5,
    createdKey = 6,
    itemsKey = 7,
    letterBytesKey = 8,
    attachmentBytesKey = 9
};

CborValue countsAsCbor(const BundleTally &tally)
{
    CborValue::Entries entries;
    for (const auto &[section, count] : tally.items)
        entries.emplace_back(qint64(section), CborValue::integer(count));
    return CborValue::map(std::move(entries));
}

std::optional<BundleTally> tallyFrom(const CborValue &fields)
{
    const auto letterBytes = fields.at(letterBytesKey).toInteger();
    const auto attachmentBytes = fields.at(attachmentBytesKey).toInteger();
    const CborValue *items = fields.find(itemsKey);
    if (!letterBytes || !attachmentBytes || *letterBytes < 0 || *attachmentBytes < 0 || !items ||
        items->kind() != CborValue::Kind::Map)
        return std::nullopt;
    BundleTally tally{{}, *letterBytes, *attachmentBytes};
    for (const CborEntry &entry : items->entries()) {
        const auto section = entry.key.toInteger();
        const auto count = entry.value.toInteger();
        if (!section || *section < 1 || *section > bundleLastSection || !count || *count < 1)
            return std::nullopt;
        tally.items.emplace(int(*section), *count);
    }
    return tally;
}

} // namespace

void BundleTally::add(const BundleItem &item)
{
    ++items[sectionOf(item)];
    if (const auto *letter = std::get_if<BundleLetter>(&item))
        letterBytes += letter->raw.size();
    else if (const auto *attachment = std::get_if<BundleAttachment>(&item))
        attachmentBytes += attachment->size;
}

qint64 BundleTally::count(BundleSection section) const
{
    const auto found = items.find(int(section));
    return found == items.end() ? 0 : found->second;
}

QByteArray writeManifest(const BundleManifest &manifest)
{
    return writeCbor(
        CborValue::array({CborValue::integer(int(BundleSection::Manifest)),
                          CborValue::map({{senderKey, CborValue::bytes(manifest.sender.view())},
                                          {audienceKey, CborValue::bytes(manifest.audience.view())},
                                          {appKey, CborValue::text(manifest.appVersion)},
                                          {schemaKey, CborValue::integer(manifest.schemaVersion)},
                                          {minReaderKey, CborValue::integer(manifest.minReader)},
                                          {createdKey, CborValue::integer(manifest.created.milliseconds())},
                                          {itemsKey, countsAsCbor(manifest.tally)},
                                          {letterBytesKey, CborValue::integer(manifest.tally.letterBytes)},
                                          {attachmentBytesKey, CborValue::integer(manifest.tally.attachmentBytes)}})}));
}

std::optional<BundleManifest> manifestFrom(const CborValue &item)
{
    const auto &parts = item.items();
    if (parts.size() != 2 || parts[0].toInteger() != int(BundleSection::Manifest))
        return std::nullopt;
    const CborValue &fields = parts[1];
    const auto sender = SignPublicKey::from(fields.at(senderKey).toBytes().value_or(QByteArray()));
    const auto audience = Hash256::from(fields.at(audienceKey).toBytes().value_or(QByteArray()));
    const auto app = fields.at(appKey).toText();
    const auto schema = fields.at(schemaKey).toInteger();
    const auto minReader = fields.at(minReaderKey).toInteger();
    const auto created = fields.at(createdKey).toInteger();
    auto tally = tallyFrom(fields);
    // A newer program may count otherwise; that it is newer must be readable all the same.
    if (minReader && *minReader > bundleReaderVersion && !tally)
        tally = BundleTally();
    if (!sender || !audience || !app || !schema || !minReader || !created || !tally)
        return std::nullopt;
    return BundleManifest{*sender, *audience, *app, *schema, *minReader, Instant(*created), *tally};
}

} // namespace benchbook
