#include "ui/peers/peers_page.h"

#include "core/journal/history.h"
#include "ui/board/board_page.h"
#include "ui/knowledge/knowledge_page.h"
#include "ui/knowledge/lending_page.h"
#include "ui/peers/box_page.h"
#include "ui/peers/bundle_page.h"
#include "ui/peers/deal_page.h"
#include "ui/peers/letter_page.h"
#include "ui/peers/own_card_page.h"
#include "ui/peers/peer_page.h"
#include "ui/peers/question_page.h"
#include "ui/records/session.h"
#include "ui/together/together_page.h"

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
    auto *knowledge = new KnowledgePage(session, jobs);
    addPart(
        u"knowledge"_s, [] { return tr("Knowledge"); }, knowledge);
    auto *lending = new LendingPage(session, jobs);
    addPart(
        u"lending"_s, [] { return tr("Tools to lend"); }, lending);
    auto *together = new TogetherPage(session, jobs);
    addPart(
        u"together"_s, [] { return tr("Together"); }, together);
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
    connect(questions, &QuestionPage::circleChosen, this,
            [this](qint64 circle) { showRecordOf(u"together"_s, circle); });
    connect(questions, &QuestionPage::circleLetterChosen, this, [this, together](qint64 circle, qint64 letter) {
        openPart(u"together"_s);
        together->showLetter(circle, letter);
    });
    connect(peers, &PeerPage::dealChosen, this, openDeal);
    connect(deals, &DealPage::boxRequested, this, [this] { openPart(u"box"_s); });
    connect(letters, &LetterPage::dealChosen, this, openDeal);
    connect(letters, &LetterPage::peerChosen, this, openPeer);
    connect(box, &BoxPage::peerChosen, this, openPeer);
    connect(board, &PeerBoardPage::peerChosen, this, openPeer);
    connect(together, &TogetherPage::peerChosen, this, openPeer);
    connect(together, &TogetherPage::boxRequested, this, [this] { openPart(u"box"_s); });
    connect(knowledge, &KnowledgePage::peerChosen, this, openPeer);
    connect(lending, &LendingPage::peerChosen, this, openPeer);
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
    connect(questions, &QuestionPage::keysWanted, this, openKeys);
    connect(questions, &QuestionPage::cardWanted, this, [this, peers] {
        openPart(u"peers"_s);
        peers->primaryAction()->trigger();
    });
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
    if (is("circle"))
        return showRecordOf(u"together"_s, id);
    if (is("own_document"))
        return showRecordOf(u"knowledge"_s, id);
    return showRecordOf(is("deal") ? u"deals"_s : is("letter") ? u"letters"_s : u"peers"_s, id);
}

QString PeersPage::title() const { return tr("Peers"); }

} // namespace benchbook
