// KeyAccess: how the window comes to the secret keys of its studio.
#pragma once

#include "core/identity/key_ring.h"

#include <QObject>

#include <functional>
#include <memory>

namespace benchbook {

class JobRunner;
class Random;

/// Where keys of a studio may be on this machine.
struct KeyPlaces
{
    /// The keychain of the desktop; null where it keeps nothing. Asked when keys are first wanted, and may take a
    /// while.
    std::function<std::unique_ptr<KeyRing>()> keychain = {};
    /// Locked by a passphrase; it is taken where it is there already, and made where there is no keychain.
    QString file;
    /// Called with each ring that was opened, before anybody uses it.
    std::function<Result<void>(KeyRing &)> furnish = {};
};

/// One for each window. Nothing is asked of the keychain, and no passphrase of a person, before somebody wants to do
/// what takes keys; once opened, they stay open until the window is closed.
class KeyAccess final : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Unknown, ///< nobody wanted keys yet
        None,    ///< no keychain, no file: a passphrase is to be chosen
        Locked,  ///< the file is there: its passphrase is wanted
        Open
    };

    KeyAccess(KeyPlaces places, JobRunner &jobs, Random &random, QObject *parent = nullptr);
    /// Open from the start.
    KeyAccess(std::unique_ptr<KeyRing> ring, JobRunner &jobs, Random &random, QObject *parent = nullptr);
    ~KeyAccess() override;

    State state() const { return m_state; }
    /// Looks for the keys where nobody did so far. Only here the keychain is waited for.
    State find();
    /// Null unless Open. To be used on the window's thread: a keychain answers nowhere else.
    KeyRing *ring() const { return m_ring.get(); }
    /// Draws which words are asked for.
    Random &random() const { return m_random; }
    /// What a worker opens and writes bundles with: the keys of this machine as they are now, in memory. NotFound where
    /// the ring has none. `also` are the names of further secrets, where the ring has them.
    Result<std::shared_ptr<KeyRing>> forWorker(const QStringList &also = {}) const;
    /// What the worker kept in its copy goes into the ring. On the window's thread, after the worker has let go.
    Result<void> takeBack(KeyRing &fromWorker);

    using Done = std::function<void(const Result<void> &)>;
    /// Opens the file, or makes it; stretching the passphrase takes a second, beside the window. `done` is not called
    /// once `owner` has gone.
    void open(const QString &passphrase, QObject *owner, Done done);
    void create(const QString &passphrase, QObject *owner, Done done);
    /// Nobody knows the passphrase any more: the file is put aside under another name, never removed, and another one
    /// is made. Its keys have to come from the recovery sheet then.
    void startAnew(const QString &passphrase, QObject *owner, Done done);

Q_SIGNALS:
    void changed();

private:
    using Opener = std::function<Result<std::shared_ptr<KeyRing>>()>;
    void work(const QString &title, Opener opener, QObject *owner, Done done);
    /// Whether the ring could be made ready and is the one in use now.
    Result<void> take(std::shared_ptr<KeyRing> ring);

    KeyPlaces m_places;
    JobRunner &m_jobs;
    Random &m_random;
    std::shared_ptr<KeyRing> m_ring;
    State m_state = State::Unknown;
};

} // namespace benchbook
