#include "ui/peers/peer_forms.h"

#include "core/base/whole_file.h"
#include "core/letters/visible_text.h"
#include "ui/kit/buttons.h"
#include "ui/kit/label.h"
#include "ui/peers/key_access.h"
#include "ui/peers/own_card_view.h"
#include "ui/records/record_form.h"

#include <QComboBox>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace benchbook {

namespace {

constexpr int linesOfCardText = 4;
/// A card as text in a file has more bytes than the card.
constexpr qint64 largestCardFile = PairingCard::largest * 4;

} // namespace

CardInput::CardInput(const QString &name, Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_text(new QPlainTextEdit),
      m_file(makeButton(QString(name % u"File"_s), {}, u"folder-open"_s)),
      m_whose(new Label({}, Label::Size::Small, Tone::Muted))
{
    setObjectName(name);
    m_text->setObjectName(QString(name % u"Text"_s));
    m_text->setTabChangesFocus(true);
    // Else the layout takes it for something that wants all the height there is.
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * linesOfCardText + 16);
    // As high as that and no higher: what expands would part the form in which it stands.
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_whose->setObjectName(QString(name % u"Whose"_s));
    m_whose->setWordWrap(true);
    setFocusProxy(m_text);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_text);
    auto *row = new QHBoxLayout;
    row->addWidget(m_file);
    row->addWidget(m_whose, 1);
    column->addLayout(row);
    connect(m_file, &QPushButton::clicked, this, &CardInput::choose);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        m_read.reset();
        showCard();
    });
    retranslate();
}

void CardInput::choose()
{
    const QStringList files =
        m_session.dialogs().openFiles(this, {.title = tr("The card of another studio"),
                                             .suggestedName = {},
                                             .filter = tr("Pairing card (*.bbcard);;All files (*)")});
    if (!files.isEmpty())
        readFile(files.front());
}

void CardInput::readFile(const QString &path)
{
    const Result<QByteArray> bytes = readForeignFile(path, largestCardFile);
    Result<PairingCard> card = bytes.ok() ? readCardFile(*bytes) : Result<PairingCard>(bytes.error());
    m_text->setPlainText(QFileInfo(path).fileName());
    m_read = std::move(card);
    showCard();
}

Result<PairingCard> CardInput::card() const
{
    if (m_read)
        return *m_read;
    if (m_text->toPlainText().trimmed().isEmpty())
        return Error::invalid(tr("Paste the digits of their card, or choose its file."));
    return readCardText(m_text->toPlainText());
}

void CardInput::showCard()
{
    const Result<PairingCard> read = card();
    const bool blank = m_text->toPlainText().trimmed().isEmpty();
    m_whose->setTone(read.ok() ? Tone::Success : Tone::Muted);
    m_whose->setText(blank       ? QString()
                     : read.ok() ? tr("✓ The card of %1").arg(visibleText(read->facts().studioName))
                     : m_read    ? read.error().message
                                 : tr("Not a whole card yet"));
}

void CardInput::retranslate()
{
    m_file->setText(tr("From a file…"));
    m_text->setPlaceholderText(tr("Digits from a message, or scanned off a screen"));
    m_text->setAccessibleName(tr("Digits of the card"));
    showCard();
}

void CardInput::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

TakeCardForm::TakeCardForm(Session &session)
    : PaneForm(u"takeCard"_s),
      m_session(session),
      m_card(new CardInput(u"takeCardInput"_s, session)),
      m_meant(new QComboBox)
{
    m_meant->setObjectName(u"takeCardMeant"_s);
    addField(u"card"_s, m_card);
    addField(u"meant"_s, m_meant);
    TakeCardForm::retranslate();
}

void TakeCardForm::retranslate()
{
    setTexts(tr("Take a card"), tr("Take the card"));
    field(u"card"_s)->setLabel(tr("Their card"));
    field(u"card"_s)->setHint(tr("A card is not secret, but it must be theirs: their words are heard next."));
    field(u"meant"_s)->setLabel(tr("A studio of this name is known, with other keys"));
    field(u"meant"_s)->setVisible(m_asks);
    const int chosen = m_meant->currentIndex();
    m_meant->clear();
    m_meant->addItems({tr("Choose what it is"), tr("Another studio that has the same name"),
                       tr("Theirs: they have new keys (letters stop until they are heard)")});
    m_meant->setCurrentIndex(std::max(0, chosen));
}

Result<std::optional<qint64>> TakeCardForm::act()
{
    const Result<PairingCard> card = m_card->card();
    if (!card.ok())
        return Error::fromIssues({{u"card"_s, card.error().message}});
    const int meant = m_asks ? m_meant->currentIndex() : 0;
    const SameName same = meant == 1 ? SameName::IsNew : meant == 2 ? SameName::IsTheirs : SameName::Ask;
    const auto result = takeCard(m_session.studio(), *card, m_session.person(), same);
    if (!result.ok() && result.error().code == ErrorCode::Conflict) {
        m_asks = true;
        field(u"meant"_s)->show();
        return Error::fromIssues({{u"meant"_s, result.error().message}});
    }
    if (!result.ok())
        return Error::fromIssues({{u"card"_s, result.error().message}});
    Q_EMIT taken(result->outcome);
    return std::optional(result->peer.value());
}

FaceToFaceForm::FaceToFaceForm(Session &session, const PeerInfo &peer)
    : PaneForm(u"faceToFace"_s), m_session(session), m_peer(peer), m_card(new CardInput(u"faceToFaceInput"_s, session))
{
    addField(u"card"_s, m_card);
    FaceToFaceForm::retranslate();
}

void FaceToFaceForm::retranslate()
{
    setTexts(tr("Face to face with %1").arg(visibleText(m_peer.name)), tr("It is theirs"));
    field(u"card"_s)->setLabel(tr("The card on their own screen"));
    setNote(tr("Scan the code that their Benchbook shows under “Our keys”, off their own screen. A card that was sent "
               "proves nothing."));
}

Result<std::optional<qint64>> FaceToFaceForm::act()
{
    const Result<PairingCard> card = m_card->card();
    if (!card.ok())
        return Error::fromIssues({{u"card"_s, card.error().message}});
    const auto verified = verifyFaceToFace(m_session.studio(), m_peer.id, *card, m_session.person());
    if (!verified.ok())
        return Error::fromIssues({{u"card"_s, verified.error().message}});
    return std::optional<qint64>();
}

HearForm::HearForm(Session &session, KeyAccess &keys, const PeerInfo &peer)
    : PaneForm(u"hearWords"_s),
      m_session(session),
      m_keys(keys),
      m_peer(peer),
      m_as(spokenHere()),
      m_other(new FlatButton(u"hearOther"_s))
{
    std::vector<std::pair<QString, QWidget *>> fields;
    for (std::size_t i = 0; i < m_words.size(); ++i) {
        m_words[i] = new QLineEdit;
        m_words[i]->setObjectName(u"hearWord%1"_s.arg(i + 1));
        fields.emplace_back(u"word%1"_s.arg(i + 1), m_words[i]);
    }
    addFields(fields);
    m_other->setCompact();
    addWidget(m_other);
    connect(m_other, &QPushButton::clicked, this, [this] {
        for (QLineEdit *word : m_words)
            word->clear();
        clearProblems();
        ask(m_as == SpokenAs::Words ? SpokenAs::Digits : SpokenAs::Words);
    });
    ask(m_as);
}

void HearForm::ask(SpokenAs as)
{
    m_as = as;
    const auto open = m_session.studio().read([&](const Reader &reader) { return hearingOf(reader, m_peer.id, as); });
    const auto hearing =
        open.ok() ? open : beginHearing(m_session.studio(), m_peer.id, as, m_keys.random(), m_session.person());
    if (hearing.ok())
        m_hearing = *hearing;
    else
        m_hearing.reset();
    setSubmittable(hearing.ok());
    retranslate();
    if (!hearing.ok())
        showError(hearing.error());
}

void HearForm::retranslate()
{
    const bool words = m_as == SpokenAs::Words;
    setTexts(tr("Hear %1").arg(visibleText(m_peer.name)), words ? tr("These I heard") : tr("These I heard"));
    setNote(words
                ? tr("Call them at a number you know, and let them read out all their words, from “Our keys”. Type the "
                     "two that are asked for; do not read them out yourself.")
                : tr("Call them at a number you know, and let them read out all their groups of digits, from “Our "
                     "keys”. Type the two that are asked for; do not read them out yourself."));
    for (std::size_t i = 0; i < m_words.size(); ++i) {
        const int position = m_hearing ? m_hearing->positions()[i] : 0;
        field(u"word%1"_s.arg(i + 1))
            ->setLabel(words ? tr("Their word %1").arg(position) : tr("Their group %1").arg(position));
    }
    m_other->setText(words ? tr("They read out digits") : tr("They read out words"));
}

Result<std::optional<qint64>> HearForm::act()
{
    std::array<QString, Hearing::asked> typed;
    for (std::size_t i = 0; i < typed.size(); ++i)
        typed[i] = m_words[i]->text();
    BENCHBOOK_ASSIGN(const Hearing::Answer answer,
                     answerHearing(m_session.studio(), m_peer.id, m_as, typed, m_session.person()));
    switch (answer) {
    case Hearing::Answer::Right:
        return std::optional<qint64>();
    case Hearing::Answer::NotAPart:
        return Error::fromIssues(
            {{u"word1"_s, m_as == SpokenAs::Words
                              ? tr("One of these is no word of the list. Nothing was counted; listen once more.")
                              : tr("Each is five digits. Nothing was counted; listen once more.")}});
    case Hearing::Answer::Wrong: {
        const auto peer = m_session.studio().read([&](const Reader &reader) { return peerInfo(reader, m_peer.id); });
        const int left = Hearing::mostWrong - (peer.ok() ? peer->wrongWords : 0);
        return Error::fromIssues(
            {{u"word1"_s, tr("This is not what their card says. %n more trial(s).", nullptr, left)}});
    }
    case Hearing::Answer::Locked:
        Q_EMIT failed();
        return Error::refused(tr("Three times it was not what their card says."));
    }
    Q_UNREACHABLE();
}

QStringList forecastLines(const BundleForecast &forecast)
{
    QStringList lines;
    if (forecast.waiting > 0)
        lines << MakeBundleForm::tr("%n letter(s) that wait in the box; they are signed now", nullptr,
                                    forecast.waiting);
    if (forecast.elsewhere > 0)
        lines << MakeBundleForm::tr("%n letter(s) wait on another machine of ours, which signs them", nullptr,
                                    forecast.elsewhere);
    if (forecast.unconfirmed > 0)
        lines << MakeBundleForm::tr("%n letter(s) sent before that they have not confirmed", nullptr,
                                    forecast.unconfirmed);
    if (forecast.returned > 0)
        lines << MakeBundleForm::tr("%n letter(s) of their own that they lost and asked for", nullptr,
                                    forecast.returned);
    if (forecast.pictures > 0)
        lines << MakeBundleForm::tr("%n picture(s)", nullptr, forecast.pictures);
    if (forecast.card)
        lines << MakeBundleForm::tr("our card, newer than the one they have");
    if (lines.isEmpty())
        lines << MakeBundleForm::tr("no letters; it only confirms what came from them");
    return lines;
}

MakeBundleForm::MakeBundleForm(Session &session, JobRunner &jobs, KeyAccess &keys, const PeerInfo &peer)
    : BundleWritingForm(u"makeBundle"_s, session, jobs, keys), m_peer(peer)
{
    MakeBundleForm::retranslate();
}

void MakeBundleForm::retranslate()
{
    const auto forecast =
        session().studio().read([&](const Reader &reader) { return forecastBundle(reader, m_peer.id); });
    const QStringList lines = forecast.ok() ? forecastLines(*forecast) : QStringList{forecast.error().message};
    while (m_lines.size() < std::size_t(lines.size())) {
        auto *line = new Label;
        line->setObjectName(u"makeBundleLine%1"_s.arg(m_lines.size() + 1));
        line->setWordWrap(true);
        m_lines.push_back(line);
        addWidget(line);
    }
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        m_lines[i]->setVisible(i < std::size_t(lines.size()));
        m_lines[i]->setText(QString(u"· "_s % lines.value(qsizetype(i))));
    }
    setWritingTexts(tr("A bundle for %1").arg(visibleText(m_peer.name)),
                    tr("Only they can read it. Send it by mail or carry it; should it be lost, the next one brings "
                       "everything again."));
}

QString MakeBundleForm::suggestedName() const
{
    return session()
        .studio()
        .read([peer = m_peer.id](const Reader &reader) { return bundleFileName(reader, peer); })
        .valueOr(QString());
}

BundleWritingForm::Write MakeBundleForm::writing() const
{
    return [peer = m_peer.id, person = session().person()](Studio &studio, KeyRing &ring, const QString &path,
                                                           const Progress &progress) {
        return writeBundle(studio, ring, peer, path, person, progress);
    };
}

QString MakeBundleForm::stoppedSentence() const
{
    return tr("Stopped; no file was written. What was signed for it goes with the next bundle.");
}

PeerDetailsForm::PeerDetailsForm(Session &session, const PeerInfo &peer)
    : PaneForm(u"peerDetails"_s), m_peer(peer), m_record(new RecordForm(u"peer"_s, session, peerKind()))
{
    addWidget(m_record);
    m_record->open(peer.id.value());
    connect(m_record, &RecordForm::said, this, [this](const QString &message, bool undo) {
        takeAsFilled();
        Q_EMIT said(message, undo);
    });
    PeerDetailsForm::retranslate();
}

void PeerDetailsForm::retranslate()
{
    setTexts(tr("What we say of %1").arg(visibleText(m_peer.name)), tr("Done"));
    setLeavable(false);
    setNote(tr("It stays here; nothing of it is in any letter."));
}

} // namespace benchbook
