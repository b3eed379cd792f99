// What a bundle of another machine of ours brings. Private to core/peers.
#pragma once

#include "core/journal/content_store.h"
#include "core/peers/bundle_in.h"
#include "core/peers/stored_bytes.h"

namespace benchbook {

enum class TakeMode { Preview, Take };

/// A bundle of another machine of ours: one message in pieces, and the contents it names.
class OwnTaker final : public BundleVisitor
{
public:
    OwnTaker(ContentStore store, TakeMode mode) : m_store(std::move(store)), m_mode(mode) {}

    Result<void> takeManifest(const BundleManifest &manifest) override
    {
        m_news.written = manifest.created;
        return {};
    }
    Result<void> takeItem(const BundleItem &item) override
    {
        if (const auto *group = std::get_if<BundleGroup>(&item)) {
            m_message += group->bytes;
        } else if (const auto *attachment = std::get_if<BundleAttachment>(&item)) {
            m_content = attachment->hash;
            m_size = attachment->size;
            m_bytes.clear();
        } else if (const auto *slice = std::get_if<BundleSlice>(&item)) {
            m_bytes += slice->bytes;
            if (m_bytes.size() == m_size)
                return keepContent();
        }
        return {};
    }
    const QByteArray &message() const { return m_message; }
    BundleNews &news() { return m_news; }

private:
    Result<void> keepContent()
    {
        const QString hash = hexText(m_content);
        if (ContentStore::hashOf(m_bytes) != hash || m_store.conditionOf(hash) == ContentStore::Condition::Whole)
            return {};
        ++m_news.pictures;
        if (m_mode == TakeMode::Preview)
            return {};
        const Result<QString> kept = m_store.keep(m_bytes);
        return kept.ok() ? Result<void>() : Result<void>(kept.error());
    }

    ContentStore m_store;
    TakeMode m_mode;
    BundleNews m_news;
    QByteArray m_message;
    Hash256 m_content;
    qint64 m_size = 0;
    QByteArray m_bytes;
};

} // namespace benchbook
