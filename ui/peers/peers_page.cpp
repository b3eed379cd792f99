#include "ui/peers/peers_page.h"

#include "core/journal/history.h"
#include "ui/board/board_page.h"
#include "ui/peers/box_page.h"
#include "ui/peers/bundle_page.h"
#include "ui/peers/deal_page.h"
#include "ui/peers/letter_page.h"
#include "ui/peers/own_card_page.h"
#include "ui/peers/peer_page.h"
#include "ui/peers/question_page.h"
#include "ui/records/session.h"

using namespace Qt::StringLiterals;

namespace benchbook {

PeersPage::PeersPage(Session &session, JobRunner &jobs, KeyAccess &keys, QWidget *parent)
    : PartsPage(u"peers"_s, parent), m_session(session)
{
    auto *questions = new QuestionPage(session);
    addPart(
        u"questions"_s, [] { return tr("Questions"); }, questions);
    auto *peers = new PeerPage(session, jobs, keys);
    auto *bundles = new BundlePage(session, jobs, keys);
    addPart(
        u"peers"_s, [] { return tr("Studios"); }, peers);
    auto *deals = new DealPage(session, jobs);
    addPart(
        u"deals"_s, [] { return tr("Deals"); }, deals);
    auto *board = new PeerBoardPage(session, jobs);
    addPart(
        u"board"_s, [] { return tr("Board"); }, board);
    auto *letters = new LetterPage(session);
    addPart(
        u"letters"_s, [] { return tr("Letters"); }, letters);
    auto *box = new BoxPage(session, jobs);
    addPart(
        u"box"_s, [] { return tr("Waiting"); }, box);
    const auto openPeer = [this](qint64 peer) { showRecordOf(u"peers"_s, peer); };
    const auto openDeal = [this](qint64 deal) { showRecordOf(u"deals"_s, deal); };
    connect(questions, &QuestionPage::dealChosen, this, openDeal);
    connect(questions, &QuestionPage::peerChosen, this, openPeer);
    connect(questions, &QuestionPage::letterChosen, this,
            [this](qint64 letter) { showRecordOf(u"letters"_s, letter); });
    connect(peers, &PeerPage::dealChosen, this, openDeal);
    connect(deals, &DealPage::boxRequested, this, [this] { openPart(u"box"_s); });
    connect(letters, &LetterPage::dealChosen, this, openDeal);
    connect(letters, &LetterPage::peerChosen, this, openPeer);
    connect(box, &BoxPage::peerChosen, this, openPeer);
    connect(board, &PeerBoardPage::peerChosen, this, openPeer);
    connect(board, &PeerBoardPage::letterWanted, this, [this, deals](const LetterStart &start) {
        openPart(u"deals"_s);
        deals->begin(start);
    });
    addPart(
        u"bundles"_s, [] { return tr("Bundles"); }, bundles);
    auto *ownKeys = new OwnCardPage(session, jobs, keys);
    addPart(
        u"keys"_s, [] { return tr("Our keys"); }, ownKeys);
    connect(questions, &QuestionPage::recordChosen, this, &PeersPage::recordRequested);
    connect(questions, &QuestionPage::machineChosen, this, [this, ownKeys](const OwnMachine &machine) {
        openPart(u"keys"_s);
        ownKeys->makeBundleFor(machine);
    });
    const auto openKeys = [this] { openPart(u"keys"_s); };
    connect(peers, &PeerPage::keysWanted, this, openKeys);
    connect(bundles, &BundlePage::keysWanted, this, openKeys);
    connect(peers, &PeerPage::bundlesDropped, this, [this, bundles](const QStringList &paths) {
        openPart(u"bundles"_s);
        bundles->takeIn(paths);
    });
}

bool PeersPage::showRecord(qint64 id)
{
    const auto is = [&](const char *table) {
        return m_session.studio()
            .read([&](const Reader &reader) {
                return Result(exists(reader, {table, id}));
            })
            .valueOr(false);
    };
    if (is("work_order"))
        return showRecordOf(u"board"_s, id);
    return showRecordOf(is("deal") ? u"deals"_s : is("letter") ? u"letters"_s : u"peers"_s, id);
}

QString PeersPage::title() const { return tr("Peers"); }

} // namespace benchbook
