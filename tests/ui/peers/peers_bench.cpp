#include "tests/ui/peers/peers_bench.h"

#include "core/identity/passphrase_ring.h"
#include "core/peers/stored_bytes.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QUrl>

namespace benchbook::testing {

using namespace Qt::StringLiterals;

PeersBench::PeersBench(Keys made) : oak(u"Oakbench"_s)
{
    const auto named = desk.studio->perform(Sentence("Name"), std::nullopt, [](Action &action) -> Result<void> {
        action.changeRow("studio", 1, std::vector<Column>{{"name", u"Kiln House"_s}});
        return {};
    });
    QVERIFY(named.ok());
    access = std::make_unique<KeyAccess>(std::make_unique<LentRing>(ring), desk.jobs, desk.studio.random());
    if (made == Keys::Made)
        BENCHBOOK_VERIFY(makeIdentity(*desk.studio, ring, u"Desk"_s, std::nullopt));
}

PeersBench::~PeersBench()
{
    desk.page.reset();
    desk.waitForJobs();
}

void PeersBench::lockKeysInFile()
{
    access = std::make_unique<KeyAccess>(KeyPlaces{.file = PassphraseRing::pathBeside(desk.studio.path())}, desk.jobs,
                                         desk.studio.random());
}

PeersPage *PeersBench::show(const QString &part)
{
    auto *page = new PeersPage(*desk.session, desk.jobs, *access);
    QObject::connect(page, &Page::said, page, [this](const QString &message, bool undo) {
        heard << (undo ? QString(u"↶ "_s + message) : message);
    });
    desk.show(page);
    page->openPart(part);
    PageBench::settle();
    return page;
}

PairingCard PeersBench::ourCard()
{
    return desk.studio->read([](const Reader &reader) { return ownIdentity(reader)->card; }).value();
}

Id<Peer> PeersBench::takeOak() { return takeCard(*desk.studio, oak.card(), std::nullopt)->peer; }

Id<Peer> PeersBench::pairWithOak()
{
    const Id<Peer> id = takeOak();
    const auto other = takeCard(oak.studio(), ourCard(), std::nullopt);
    if (!verifyFaceToFace(*desk.studio, id, oak.card(), std::nullopt).ok() ||
        !verifyFaceToFace(oak.studio(), other->peer, ourCard(), std::nullopt).ok())
        qFatal("not paired");
    return id;
}

QString PeersBench::offerFromOak(int pieces)
{
    const auto us =
        oak.studio().read([&](const Reader &reader) { return *peerOfKey(reader, hexText(ourCard().facts().root)); });
    const QString path = oak.file().filePath(u"OAKBENCH-%1.bbundle"_s.arg(pieces));
    const auto written = writeLetter(oak.studio(), {.peer = *us}, offerOf(pieces, 12), std::nullopt);
    const auto sent = writeBundle(oak.studio(), oak.ring(), *us, path, std::nullopt);
    if (!written.ok() || !sent.ok())
        qFatal("%s", qPrintable(written.ok() ? sent.error().message : written.error().message));
    return path;
}

Result<PeerInfo> PeersBench::peer(Id<Peer> id)
{
    return desk.studio->read([&](const Reader &reader) { return peerInfo(reader, id); });
}

void PeersBench::look(const QString &name)
{
    const QString folder = qEnvironmentVariable("BENCHBOOK_PICTURES");
    if (!folder.isEmpty())
        desk.page->grab().save(folder + u'/' + name + u".png"_s);
}

void PeersBench::drop(QWidget *on, const QStringList &paths)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls << QUrl::fromLocalFile(path);
    data.setUrls(urls);
    QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(on, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent dropped({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(on, &dropped);
    PageBench::settle();
}

} // namespace benchbook::testing
