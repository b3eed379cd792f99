// PeerPage: the studios we exchange letters with — their cards, their words, and what goes to them.
#pragma once

#include "core/peers/bundle_out.h"
#include "core/peers/peer.h"
#include "ui/records/action_page.h"

#include <functional>

namespace benchbook {

class FactSheet;
class JobRunner;
class KeyAccess;
class TakeCardForm;

class PeerPage final : public ActionPage
{
    Q_OBJECT
public:
    PeerPage(Session &session, JobRunner &jobs, KeyAccess &keys, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("users"); }
    QAction *primaryAction() override { return m_take; }
    /// Opens the form with the card in this file.
    void takeCardFile(const QString &path);

Q_SIGNALS:
    void dealChosen(qint64 deal);
    /// Without keys of our own nothing goes out.
    void keysWanted();
    /// Files that are no cards were dropped here.
    void bundlesDropped(const QStringList &paths);

protected:
    void fillBody(std::optional<qint64> id) override;
    QString emptySentence() const override;
    QString emptyAction() const override;
    void retranslate() override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void fillNobody();
    void addTrust(const PeerInfo &peer);
    void addActions(const PeerInfo &peer);
    void addStop(const PeerInfo &peer);
    void addFacts(const PeerInfo &peer);
    void addPost(FactSheet *facts, const PeerInfo &peer);
    void addSent(const PeerInfo &peer);
    TakeCardForm *openTakeCard();
    void hear(const PeerInfo &peer);
    void makeBundle(const PeerInfo &peer);
    void openDetails(const PeerInfo &peer);
    /// Does it at once where the keys are open, else after they were unlocked.
    void withKeys(std::function<void()> then);
    bool hasOwnKeys() const;

    JobRunner &m_jobs;
    KeyAccess &m_keys;
    QAction *m_take;
    /// What was written last, while its peer is looked at.
    std::vector<SentBundle> m_sent;
    std::optional<qint64> m_sentTo;
};

} // namespace benchbook
