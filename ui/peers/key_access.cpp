#include "ui/peers/key_access.h"

#include "core/identity/passphrase_ring.h"
#include "ui/shell/job_runner.h"

#include <QFile>
#include <QFileInfo>

#include <map>

using namespace Qt::StringLiterals;

namespace benchbook {
namespace {

/// A copy of a few secrets, for one job; it remembers what the job kept in it.
class WorkerRing final : public KeyRing
{
public:
    Result<SecretBytes> load(const QString &name) override
    {
        const auto found = m_secrets.find(name);
        if (found == m_secrets.end())
            return Error::notFound(KeyAccess::tr("The keys of this machine do not have “%1”.").arg(name));
        return SecretBytes::copyOf(found->second.view());
    }
    Result<void> save(const QString &name, const SecretBytes &secret) override
    {
        m_secrets.insert_or_assign(name, SecretBytes::copyOf(secret.view()));
        if (m_isGiven && !m_kept.contains(name))
            m_kept << name;
        return {};
    }
    Result<void> remove(const QString &name) override
    {
        m_secrets.erase(name);
        return {};
    }
    /// From here on a job has it.
    void give() { m_isGiven = true; }
    const QStringList &kept() const { return m_kept; }

private:
    std::map<QString, SecretBytes> m_secrets;
    QStringList m_kept;
    bool m_isGiven = false;
};

Result<std::shared_ptr<KeyRing>> shared(Result<PassphraseRing> opened)
{
    if (!opened.ok())
        return opened.error();
    return std::shared_ptr<KeyRing>(std::make_shared<PassphraseRing>(std::move(opened.value())));
}

/// "studio.keys.1", the first that is free.
QString nameToPutAside(const QString &path)
{
    for (int number = 1;; ++number) {
        const QString name = path % u'.' % QString::number(number);
        if (!QFileInfo::exists(name))
            return name;
    }
}

} // namespace

KeyAccess::KeyAccess(KeyPlaces places, JobRunner &jobs, Random &random, QObject *parent)
    : QObject(parent), m_places(std::move(places)), m_jobs(jobs), m_random(random)
{
}

KeyAccess::KeyAccess(std::unique_ptr<KeyRing> ring, JobRunner &jobs, Random &random, QObject *parent)
    : QObject(parent), m_jobs(jobs), m_random(random), m_ring(std::move(ring)), m_state(State::Open)
{
}

KeyAccess::~KeyAccess() = default;

KeyAccess::State KeyAccess::find()
{
    if (m_state != State::Unknown)
        return m_state;
    if (QFileInfo::exists(m_places.file)) {
        m_state = State::Locked;
    } else {
        m_state = State::None;
        // A keychain that keeps nothing is none.
        if (std::unique_ptr<KeyRing> keychain = m_places.keychain ? m_places.keychain() : nullptr)
            (void)take(std::move(keychain));
    }
    Q_EMIT changed();
    return m_state;
}

Result<std::shared_ptr<KeyRing>> KeyAccess::forWorker(const QStringList &also) const
{
    if (!m_ring)
        return Error::refused(tr("The keys are locked. Unlock them first."));
    BENCHBOOK_ASSIGN(const MachineKeys machine, loadMachine(*m_ring));
    BENCHBOOK_ASSIGN(const BoxKeys boxes, loadBoxes(*m_ring));
    auto copy = std::make_shared<WorkerRing>();
    BENCHBOOK_TRY(saveMachine(*copy, machine));
    BENCHBOOK_TRY(saveBoxes(*copy, boxes));
    // A machine that was just admitted stands in no studio file yet.
    if (const Result<DeviceCertificate> admitted = loadCertificate(*m_ring); admitted.ok())
        BENCHBOOK_TRY(saveCertificate(*copy, *admitted));
    for (const QString &name : also) {
        if (name.isEmpty())
            continue;
        if (const Result<SecretBytes> secret = m_ring->load(name); secret.ok())
            BENCHBOOK_TRY(copy->save(name, *secret));
    }
    copy->give();
    return std::shared_ptr<KeyRing>(std::move(copy));
}

Result<void> KeyAccess::takeBack(KeyRing &fromWorker)
{
    auto &worker = static_cast<WorkerRing &>(fromWorker);
    for (const QString &name : worker.kept()) {
        BENCHBOOK_ASSIGN(const SecretBytes secret, worker.load(name));
        BENCHBOOK_TRY(m_ring->save(name, secret));
    }
    return {};
}

void KeyAccess::open(const QString &passphrase, QObject *owner, Done done)
{
    work(
        tr("Unlocking the keys"),
        [path = m_places.file, passphrase] { return shared(PassphraseRing::open(path, passphrase)); }, owner,
        std::move(done));
}

void KeyAccess::create(const QString &passphrase, QObject *owner, Done done)
{
    work(
        tr("Locking the keys"),
        [path = m_places.file, passphrase] { return shared(PassphraseRing::create(path, passphrase)); }, owner,
        std::move(done));
}

void KeyAccess::startAnew(const QString &passphrase, QObject *owner, Done done)
{
    work(
        tr("Locking the keys"),
        [path = m_places.file, passphrase]() -> Result<std::shared_ptr<KeyRing>> {
            const QString aside = nameToPutAside(path);
            if (!QFile::rename(path, aside))
                return Error{ErrorCode::Io, tr("The file “%1” cannot be put aside.").arg(path)};
            auto made = shared(PassphraseRing::create(path, passphrase));
            if (!made.ok())
                QFile::rename(aside, path);
            return made;
        },
        owner, std::move(done));
}

void KeyAccess::work(const QString &title, Opener opener, QObject *owner, Done done)
{
    m_jobs.run<std::shared_ptr<KeyRing>>(
        this, title, [opener = std::move(opener)](const Progress &) { return opener(); },
        [this, waiting = QPointer<QObject>(owner),
         done = std::move(done)](const Result<std::shared_ptr<KeyRing>> &opened) {
            const Result<void> taken = opened.ok() ? take(*opened) : Result<void>(opened.error());
            if (taken.ok())
                Q_EMIT changed();
            if (waiting)
                done(taken);
        });
}

Result<void> KeyAccess::take(std::shared_ptr<KeyRing> ring)
{
    if (m_places.furnish)
        BENCHBOOK_TRY(m_places.furnish(*ring));
    m_ring = std::move(ring);
    m_state = State::Open;
    return {};
}

} // namespace benchbook
