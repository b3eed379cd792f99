// PeersBench: the page of the peers on the (offscreen) screen, with another studio to write to.
#pragma once

#include "tests/core/peers/post_fixture.h"
#include "tests/ui/pages_work/page_bench.h"
#include "ui/peers/key_access.h"
#include "ui/peers/peers_page.h"

namespace benchbook::testing {

/// The keys of one who is in the test anyway.
class LentRing final : public KeyRing
{
public:
    explicit LentRing(MemoryRing &ring) : m_ring(ring) {}
    Result<SecretBytes> load(const QString &name) override { return m_ring.load(name); }
    Result<void> save(const QString &name, const SecretBytes &secret) override { return m_ring.save(name, secret); }
    Result<void> remove(const QString &name) override { return m_ring.remove(name); }

private:
    MemoryRing &m_ring;
};

class PeersBench
{
public:
    enum class Keys { None, Made };
    explicit PeersBench(Keys made = Keys::Made);
    ~PeersBench();

    PageBench desk;
    MemoryRing ring;
    std::unique_ptr<KeyAccess> access;
    PostStudio oak;
    QStringList heard; ///< what the page said at its foot; "↶ " before what can be undone

    /// Keys in a file beside the studio, as where there is no keychain.
    void lockKeysInFile();
    /// Opens a part of the page.
    PeersPage *show(const QString &part);
    /// The page is shown already: its part of that class.
    template <class T> T *part() { return desk.page->findChild<T *>(); }

    PairingCard ourCard();
    /// Takes oak's card by the core.
    Id<Peer> takeOak();
    /// Both take each other's card, face to face.
    Id<Peer> pairWithOak();
    /// A bundle of oak's with an offer of so many pieces at 12 yuan; its path.
    QString offerFromOak(int pieces);
    Result<PeerInfo> peer(Id<Peer> id);
    qint64 count(std::string_view sql) { return desk.studio.integer(sql); }
    /// Saves what one sees now where BENCHBOOK_PICTURES names a folder.
    void look(const QString &name);
    /// Drops files on a widget.
    static void drop(QWidget *on, const QStringList &paths);
};

} // namespace benchbook::testing
