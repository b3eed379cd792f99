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
    const auto add = [this](const QString &id, auto title, auto *page) {
        addPart(id, title, page);
        return page;
    };
    auto *questions = add(
        u"questions"_s, [] { return tr("Questions"); }, new QuestionPage(session));
    auto *peers = add(
        u"peers"_s, [] { return tr("Studios"); }, new PeerPage(session, jobs, keys));
    auto *deals = add(
        u"deals"_s, [] { return tr("Deals"); }, new DealPage(session, jobs));
    auto *board = add(
        u"board"_s, [] { return tr("Board"); }, new PeerBoardPage(session, jobs));
    auto *knowledge = add(
        u"knowledge"_s, [] { return tr("Knowledge"); }, new KnowledgePage(session, jobs));
    auto *lending = add(
        u"lending"_s, [] { return tr("Tools to lend"); }, new LendingPage(session, jobs));
    auto *together = add(
        u"together"_s, [] { return tr("Together"); }, new TogetherPage(session, jobs));
    auto *letters = add(
        u"letters"_s, [] { return tr("Letters"); }, new LetterPage(session));
    auto *box = add(
        u"box"_s, [] { return tr("Waiting"); }, new BoxPage(session, jobs));
    auto *bundles = add(
        u"bundles"_s, [] { return tr("Bundles"); }, new BundlePage(session, jobs, keys));
    auto *ownKeys = add(
        u"keys"_s, [] { return tr("Our keys"); }, new OwnCardPage(session, jobs, keys));

    leadToRecords(*questions, *peers, *letters);
    const auto openPeer = [this](qint64 peer) { showRecordOf(u"peers"_s, peer); };
    connect(box, &BoxPage::peerChosen, this, openPeer);
    connect(board, &PeerBoardPage::peerChosen, this, openPeer);
    connect(together, &TogetherPage::peerChosen, this, openPeer);
    connect(knowledge, &KnowledgePage::peerChosen, this, openPeer);
    connect(lending, &LendingPage::peerChosen, this, openPeer);
    const auto openKeys = [this] { openPart(u"keys"_s); };
    connect(peers, &PeerPage::keysWanted, this, openKeys);
    connect(questions, &QuestionPage::keysWanted, this, openKeys);
    connect(bundles, &BundlePage::keysWanted, this, openKeys);
    const auto openBox = [this] { openPart(u"box"_s); };
    connect(deals, &DealPage::boxRequested, this, openBox);
    connect(together, &TogetherPage::boxRequested, this, openBox);

    connect(questions, &QuestionPage::circleLetterChosen, this, [this, together](qint64 circle, qint64 letter) {
        openPart(u"together"_s);
        together->showLetter(circle, letter);
    });
    connect(questions, &QuestionPage::machineChosen, this, [this, ownKeys](const OwnMachine &machine) {
        openPart(u"keys"_s);
        ownKeys->makeBundleFor(machine);
    });
    connect(questions, &QuestionPage::cardWanted, this, [this, peers] {
        openPart(u"peers"_s);
        peers->primaryAction()->trigger();
    });
    connect(board, &PeerBoardPage::letterWanted, this, [this, deals](const LetterStart &start) {
        openPart(u"deals"_s);
        deals->begin(start);
    });
    connect(peers, &PeerPage::bundlesDropped, this, [this, bundles](const QStringList &paths) {
        openPart(u"bundles"_s);
        bundles->takeIn(paths);
    });
}

void PeersPage::leadToRecords(QuestionPage &questions, PeerPage &peers, LetterPage &letters)
{
    const auto open = [this](const QString &part) { return [this, part](qint64 id) { showRecordOf(part, id); }; };
    connect(&questions, &QuestionPage::dealChosen, this, open(u"deals"_s));
    connect(&questions, &QuestionPage::peerChosen, this, open(u"peers"_s));
    connect(&questions, &QuestionPage::letterChosen, this, open(u"letters"_s));
    connect(&questions, &QuestionPage::circleChosen, this, open(u"together"_s));
    connect(&questions, &QuestionPage::recordChosen, this, &PeersPage::recordRequested);
    connect(&peers, &PeerPage::dealChosen, this, open(u"deals"_s));
    connect(&letters, &LetterPage::dealChosen, this, open(u"deals"_s));
    connect(&letters, &LetterPage::peerChosen, this, open(u"peers"_s));
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
