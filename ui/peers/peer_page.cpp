#include "ui/peers/peer_page.h"

#include "core/base/whole_file.h"
#include "core/letters/visible_text.h"
#include "core/peers/deals.h"
#include "core/peers/own_identity.h"
#include "core/peers/own_machines.h"
#include "core/peers/pairing.h"
#include "ui/kit/buttons.h"
#include "ui/kit/label.h"
#include "ui/peers/key_access.h"
#include "ui/peers/key_form.h"
#include "ui/peers/own_card_view.h"
#include "ui/peers/peer_forms.h"
#include "ui/records/fact_sheet.h"
#include "ui/records/state_style.h"

#include <QAction>
#include <QDesktopServices>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QLocale>
#include <QMimeData>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace benchbook {

namespace {

/// Whether a dropped file is a card; whatever else it may be is for the bundles to say.
bool isCardFile(const QString &path)
{
    const Result<QByteArray> bytes = readForeignFile(path, PairingCard::largest * 4);
    return bytes.ok() && readCardFile(*bytes).ok();
}

QString wordsOf(const PairingCard &card)
{
    return spokenFingerprint(card.facts().root, card.facts().box, spokenHere()).join(u"  "_s);
}

QString outcomeSentence(CardOutcome outcome)
{
    switch (outcome) {
    case CardOutcome::Same:
        return PeerPage::tr("This very card is known already; nothing was changed.");
    case CardOutcome::Stale:
        return PeerPage::tr("This card is older than the one that is known; nothing was changed.");
    default:
        return {}; // written down, and said with the way back
    }
}

} // namespace

PeerPage::PeerPage(Session &session, JobRunner &jobs, KeyAccess &keys, QWidget *parent)
    : ActionPage(u"peerRecords"_s, session, peerList(), parent), m_jobs(jobs), m_keys(keys), m_take(new QAction(this))
{
    m_take->setObjectName(u"takeCardAction"_s);
    m_take->setShortcut(QKeySequence(u"Ctrl+N"_s));
    m_take->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_take);
    setAcceptDrops(true);
    connect(m_take, &QAction::triggered, this, &PeerPage::openTakeCard);
    connect(table(), &TableView::emptyActionTriggered, this, &PeerPage::openTakeCard);
    PeerPage::retranslate();
}

QString PeerPage::title() const { return tr("Studios"); }

QString PeerPage::emptySentence() const
{
    return tr("No studio here yet. Give others your card, and take theirs: a file, or its digits as text.");
}

QString PeerPage::emptyAction() const { return tr("Take a card…"); }

void PeerPage::retranslate()
{
    m_take->setText(tr("Take a card"));
    ActionPage::retranslate();
}

bool PeerPage::hasOwnKeys() const
{
    return session().studio().read([](const Reader &reader) { return ownIdentity(reader).has_value(); }).valueOr(false);
}

void PeerPage::fillBody(std::optional<qint64> id)
{
    detail()->setChip({});
    if (!id)
        return fillNobody();
    const auto peer = session().studio().read([&](const Reader &reader) { return peerInfo(reader, Id<Peer>(*id)); });
    if (!peer.ok()) {
        detail()->setHeading(tr("Studio"), peer.error().message);
        return;
    }
    QStringList subtitle{peer->code};
    if (!peer->crafts.isEmpty())
        subtitle << peer->crafts;
    detail()->setHeading(visibleText(peer->name), subtitle.join(u" · "_s));
    detail()->setChip(chipFor(peer->hidden ? u"hidden"_s : trustName(peer->trust)));
    if (m_sentTo && m_sentTo != id)
        m_sentTo.reset();
    if (!form()) {
        addTrust(*peer);
        addActions(*peer);
        addSent(*peer);
    }
    addFacts(*peer);
}

void PeerPage::fillNobody()
{
    detail()->setHeading(tr("No studio chosen"));
    if (hasOwnKeys())
        return;
    auto *why =
        new Label(tr("Our own studio has no keys yet. Without them no letter can be signed, and there is no card "
                     "to give to others."),
                  Label::Size::Body, Tone::Muted);
    why->setWordWrap(true);
    detail()->body()->addWidget(why);
    auto *make = makeButton(u"peersMakeKeys"_s, tr("Make our keys…"), u"shield-check"_s);
    connect(make, &QPushButton::clicked, this, &PeerPage::keysWanted);
    addButtons({make});
}

void PeerPage::addTrust(const PeerInfo &peer)
{
    if (peer.trust == PeerTrustLevel::Changed)
        return addStop(peer);
    QString sentence;
    Tone tone = Tone::Warning;
    if (peer.trust == PeerTrustLevel::Unverified) {
        sentence = tr("Nobody has heard their words yet. Until then letters about money and work do not go to them.");
    } else if (peer.trust == PeerTrustLevel::Blocked) {
        sentence = tr("Blocked: nothing of theirs is opened, and nothing goes to them.");
        tone = Tone::Muted;
    } else {
        return;
    }
    auto *label = new Label(sentence, Label::Size::Body, tone);
    label->setObjectName(u"peerTrust"_s);
    label->setWordWrap(true);
    detail()->body()->addWidget(label);
}

void PeerPage::addStop(const PeerInfo &peer)
{
    auto *stop =
        new Label(tr("! Stop: another card came under this name, and the keys we know do not vouch for it. Nothing "
                     "goes out to them. It may be a new computer, or somebody else. Call them at a number you "
                     "know, and hear their words."),
                  Label::Size::Body, Tone::Danger);
    stop->setObjectName(u"peerStop"_s);
    stop->setWordWrap(true);
    detail()->body()->addWidget(stop);
    const Result<PeerTrust> trust = trustOf(peer);
    if (!trust.ok() || !trust->offered())
        return;
    auto *cards = new FactSheet(u"peerCards"_s);
    cards->addSection(tr("The card we know · %1").arg(trust->card().facts().number));
    cards->addText(wordsOf(trust->card()), Tone::Neutral);
    cards->addSection(tr("The card in question · %1").arg(trust->offered()->facts().number));
    cards->addText(wordsOf(*trust->offered()), Tone::Neutral);
    detail()->body()->addWidget(cards);
}

void PeerPage::addActions(const PeerInfo &peer)
{
    QList<QWidget *> buttons;
    const bool toHear = peer.trust == PeerTrustLevel::Unverified || peer.trust == PeerTrustLevel::Changed;
    if (peer.hidden) {
        auto *back = makeButton(u"peerBringBack"_s, tr("Bring back"), u"rotate-ccw"_s);
        connect(back, &QPushButton::clicked, this, [this, id = peer.id.value()] {
            acted(benchbook::setHidden(session().studio(), peerKind(), id, false, session().person()));
        });
        return addButtons({back});
    }
    if (toHear) {
        auto *words = new PrimaryButton(u"peerHear"_s, tr("Hear their words…"));
        connect(words, &QPushButton::clicked, this, [this, peer] { hear(peer); });
        auto *face = makeButton(u"peerFaceToFace"_s, tr("Face to face…"), u"qr-code"_s);
        connect(face, &QPushButton::clicked, this,
                [this, peer] { openForm(new FaceToFaceForm(session(), peer), true); });
        buttons << words << face;
    }
    const bool mayHaveBundle = peer.trust == PeerTrustLevel::Verified || peer.trust == PeerTrustLevel::Unverified;
    const bool waitsForKeys = machineStep(session().studio()) != MachineStep::Works;
    if (mayHaveBundle && waitsForKeys) {
        auto *why = new Label(tr("This machine has no keys of the studio yet, so it makes no bundles. Letters that are "
                                 "written here wait until it has them."),
                              Label::Size::Body, Tone::Muted);
        why->setObjectName(u"peerNoKeys"_s);
        why->setWordWrap(true);
        detail()->body()->addWidget(why);
        auto *get = makeButton(u"peerGetKeys"_s, tr("Get the keys…"), u"shield-check"_s);
        connect(get, &QPushButton::clicked, this, &PeerPage::keysWanted);
        buttons << get;
    } else if (mayHaveBundle) {
        auto *bundle = toHear
                           ? makeButton(u"peerMakeBundle"_s, tr("Make a bundle…"))
                           : static_cast<QPushButton *>(new PrimaryButton(u"peerMakeBundle"_s, tr("Make a bundle…")));
        connect(bundle, &QPushButton::clicked, this, [this, peer] { makeBundle(peer); });
        buttons << bundle;
    }
    auto *details = new FlatButton(u"peerDetailsOpen"_s, tr("What we say of them…"));
    connect(details, &QPushButton::clicked, this, [this, peer] { openDetails(peer); });
    const bool blocked = peer.trust == PeerTrustLevel::Blocked;
    auto *block = new FlatButton(u"peerBlock"_s, blocked ? tr("Listen to them again") : tr("Block"));
    connect(block, &QPushButton::clicked, this,
            [this, id = peer.id, blocked] { acted(setBlocked(session().studio(), id, !blocked, session().person())); });
    auto *remove = new FlatButton(u"peerRemove"_s, tr("Remove"));
    connect(remove, &QPushButton::clicked, this, [this, id = peer.id.value()] {
        acted(benchbook::setHidden(session().studio(), peerKind(), id, true, session().person()));
    });
    buttons << details << block << remove;
    addButtons(buttons);
}

void PeerPage::addFacts(const PeerInfo &peer)
{
    auto *facts = new FactSheet(u"peerFacts"_s);
    detail()->body()->addWidget(facts);
    addPost(facts, peer);
    const auto deals = session()
                           .studio()
                           .read([&](const Reader &reader) { return Result(openDealsWith(reader, peer.id)); })
                           .valueOr({});
    facts->addSection(tr("Open deals"));
    if (deals.empty())
        facts->addText(tr("None."));
    for (const DealTitle &deal : deals) {
        const QString state = deal.ourTurn ? tr("%1 · our turn").arg(stateTitle(deal.state)) : stateTitle(deal.state);
        facts->addLink(u"deal%1"_s.arg(deal.id.value()), state, visibleText(deal.title),
                       [this, id = deal.id.value()] { Q_EMIT dealChosen(id); });
    }
    facts->addSection(tr("About them"));
    facts->addLine(tr("Heard on"), peer.verifiedOn.isValid() ? peer.verifiedOn.toString(Qt::ISODate) : tr("never"));
    facts->addLine(tr("Number of their card"), QString::number(peer.cardNumber));
    if (!peer.contact.isEmpty())
        facts->addLine(tr("How to reach them"), peer.contact);
    if (peer.distanceKm)
        facts->addLine(tr("Distance"), tr("%1 km").arg(*peer.distanceKm));
    if (!peer.note.isEmpty())
        facts->addText(peer.note, Tone::Neutral);
}

void PeerPage::addPost(FactSheet *facts, const PeerInfo &peer)
{
    const auto forecast =
        session().studio().read([&](const Reader &reader) { return forecastBundle(reader, peer.id); });
    if (!forecast.ok())
        return; // without keys of our own nothing can be said
    facts->addSection(tr("The next bundle for them"));
    for (const QString &line : forecastLines(*forecast))
        facts->addText(line, forecast->waiting > 0 ? Tone::Neutral : Tone::Muted);
}

void PeerPage::addSent(const PeerInfo &peer)
{
    if (!m_sentTo || *m_sentTo != peer.id.value() || m_sent.empty())
        return;
    auto *sheet = new FactSheet(u"peerSent"_s);
    sheet->addSection(tr("Just written"));
    for (const SentBundle &bundle : m_sent) {
        sheet->addLine(QFileInfo(bundle.path).fileName(), tr("%n letter(s)", nullptr, bundle.letters) % u" · "_s %
                                                              QLocale().formattedDataSize(bundle.bytes, 0));
    }
    const QString folder = QFileInfo(m_sent.front().path).absolutePath();
    sheet->addText(folder);
    sheet->addLink(u"folder"_s, {}, tr("Show in folder"),
                   [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    detail()->body()->addWidget(sheet);
}

TakeCardForm *PeerPage::openTakeCard()
{
    auto *taking = new TakeCardForm(session());
    openForm(taking, false);
    if (form() != taking)
        return nullptr;
    connect(taking, &TakeCardForm::taken, this, [this](CardOutcome outcome) {
        if (const QString sentence = outcomeSentence(outcome); !sentence.isEmpty())
            Q_EMIT said(sentence, false);
    });
    return taking;
}

void PeerPage::takeCardFile(const QString &path)
{
    if (TakeCardForm *taking = openTakeCard())
        taking->readFile(path);
}

void PeerPage::hear(const PeerInfo &peer)
{
    auto *hearing = new HearForm(session(), m_keys, peer);
    openForm(hearing, true);
    if (form() != hearing)
        return;
    connect(
        hearing, &HearForm::failed, this,
        [this] {
            closeForm();
            refuse(tr(
                "Three times it was not what their card says, and this try is over. Do not go on with this card: ask "
                "them for it once more, another way."));
        },
        Qt::QueuedConnection);
}

void PeerPage::makeBundle(const PeerInfo &peer)
{
    if (!hasOwnKeys())
        return Q_EMIT keysWanted();
    withKeys([this, peer] {
        auto *making = new MakeBundleForm(session(), m_jobs, m_keys, peer);
        openForm(making, true);
        if (form() != making)
            return;
        connect(making, &MakeBundleForm::written, this, [this, id = peer.id](const std::vector<SentBundle> &bundles) {
            m_sent = bundles;
            m_sentTo = id.value();
        });
    });
}

void PeerPage::openDetails(const PeerInfo &peer)
{
    auto *details = new PeerDetailsForm(session(), peer);
    openForm(details, true);
    if (form() == details)
        connect(details, &PeerDetailsForm::said, this, &PeerPage::said);
}

void PeerPage::withKeys(std::function<void()> then)
{
    if (m_keys.find() == KeyAccess::State::Open)
        return then();
    auto *unlocking = new KeyForm(m_keys);
    openForm(unlocking, true);
    if (form() == unlocking)
        connect(unlocking, &PaneForm::done, this, then);
}

void PeerPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void PeerPage::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    if (paths.isEmpty())
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    if (paths.size() == 1 && isCardFile(paths.front()))
        takeCardFile(paths.front());
    else
        Q_EMIT bundlesDropped(paths);
}

} // namespace benchbook
