// The forms about another studio: its card is taken, its words are heard, a bundle is made for it.
#pragma once

#include "core/peers/bundle_out.h"
#include "core/peers/pairing.h"
#include "ui/peers/bundle_writing.h"
#include "ui/records/pane_form.h"
#include "ui/records/session.h"

#include <array>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace benchbook {

class KeyAccess;
class Label;
class RecordForm;

/// A card as a person has it: digits pasted or scanned, or a file. Says whose it is as soon as it can be read.
class CardInput final : public QWidget
{
    Q_OBJECT
public:
    CardInput(const QString &name, Session &session, QWidget *parent = nullptr);

    void readFile(const QString &path);
    /// Invalid with what is wrong, also while there is nothing.
    Result<PairingCard> card() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void choose();
    void showCard();
    void retranslate();

    Session &m_session;
    QPlainTextEdit *m_text;
    QPushButton *m_file;
    Label *m_whose;
    std::optional<Result<PairingCard>> m_read; ///< of the file that was chosen last; typing forgets it
};

/// Takes in the card of a studio, a known one's or a new one's.
class TakeCardForm final : public PaneForm
{
    Q_OBJECT
public:
    explicit TakeCardForm(Session &session);
    void readFile(const QString &path) { m_card->readFile(path); }

Q_SIGNALS:
    void taken(CardOutcome outcome);

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    Session &m_session;
    CardInput *m_card;
    QComboBox *m_meant; ///< shown once a card has the name of a peer and other keys
    bool m_asks = false;
};

/// The card on the peer's own screen, scanned.
class FaceToFaceForm final : public PaneForm
{
    Q_OBJECT
public:
    FaceToFaceForm(Session &session, const PeerInfo &peer);

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    Session &m_session;
    PeerInfo m_peer;
    CardInput *m_card;
};

/// They read out all their words, we type the two that are asked for. There is no button for "the same".
class HearForm final : public PaneForm
{
    Q_OBJECT
public:
    HearForm(Session &session, KeyAccess &keys, const PeerInfo &peer);

Q_SIGNALS:
    /// Three times wrong: the try is over.
    void failed();

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    /// The try under way, or else a new one.
    void ask(SpokenAs as);

    Session &m_session;
    KeyAccess &m_keys;
    PeerInfo m_peer;
    SpokenAs m_as;
    std::optional<Hearing> m_hearing;
    std::array<QLineEdit *, Hearing::asked> m_words;
    FlatButton *m_other;
};

/// What would go out, in words; then the file. The keys have to be open.
class MakeBundleForm final : public BundleWritingForm
{
    Q_OBJECT
public:
    MakeBundleForm(Session &session, JobRunner &jobs, KeyAccess &keys, const PeerInfo &peer);

protected:
    QString suggestedName() const override;
    Write writing() const override;
    QString stoppedSentence() const override;
    void retranslate() override;

private:
    PeerInfo m_peer;
    std::vector<Label *> m_lines;
};

/// What we say of a peer ourselves; each field is saved when it is left.
class PeerDetailsForm final : public PaneForm
{
    Q_OBJECT
public:
    PeerDetailsForm(Session &session, const PeerInfo &peer);

Q_SIGNALS:
    void said(const QString &message, bool undo);

protected:
    Result<std::optional<qint64>> act() override { return std::optional<qint64>(); }
    void retranslate() override;

private:
    PeerInfo m_peer;
    RecordForm *m_record;
};

/// What a bundle for a peer would carry, a sentence a line; says so where it would carry nothing.
QStringList forecastLines(const BundleForecast &forecast);

} // namespace benchbook
