// Studios that write to each other: each with a file, keys in memory, and a folder that stands for the stick.
#pragma once

#include "core/peers/bundle_in.h"
#include "core/peers/bundle_out.h"
#include "core/peers/deals.h"
#include "core/peers/pairing.h"
#include "tests/support/test_studio.h"

#include <map>

namespace benchbook::testing {

/// A key ring that forgets when the test ends.
class MemoryRing final : public KeyRing
{
public:
    Result<SecretBytes> load(const QString &name) override
    {
        const auto found = m_secrets.find(name);
        if (found == m_secrets.end())
            return Error::notFound(QStringLiteral("none"));
        return SecretBytes::copyOf(found->second);
    }
    Result<void> save(const QString &name, const SecretBytes &secret) override
    {
        m_secrets.insert_or_assign(name, secret.view().toByteArray());
        return {};
    }
    Result<void> remove(const QString &name) override
    {
        m_secrets.erase(name);
        return {};
    }

private:
    std::map<QString, QByteArray> m_secrets;
};

class PostStudio
{
public:
    explicit PostStudio(const QString &name);

    Studio &studio() { return *m_file; }
    TestStudio &file() { return m_file; }
    MemoryRing &ring() { return m_ring; }
    QString name() const { return m_name; }
    PairingCard card();
    /// As this studio knows the other one.
    Id<Peer> peer(PostStudio &other);

    /// Writes a letter into the box.
    Result<Id<LetterDraft>> write(PostStudio &to, const LetterContent &content);
    /// A bundle for the other studio; its path.
    QString send(PostStudio &to);
    Result<BundleNews> take(const QString &path);
    DealView deal();
    DealView deal(const DealId &id);

private:
    QString m_name;
    TestStudio m_file;
    MemoryRing m_ring;
    int m_sent = 0;
};

/// Both take each other's card and hear each other's words.
void pair(PostStudio &one, PostStudio &other, bool verified = true);

/// An offer of so many pieces at a price for one, in yuan.
LetterContent offerOf(int pieces, int yuanEach, const QString &product = QStringLiteral("Card wallet"));
/// The letter that the deal allows under this kind (and code), with its parents, and a body to be filled.
LetterContent reply(const DealView &view, QLatin1StringView kind, QLatin1StringView code = {});

} // namespace benchbook::testing
