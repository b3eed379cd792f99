#include "core/peers/practice.h"

#include "core/identity/practice_keys.h"

#include <map>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

const QString practiceNote = u"practiceKeys"_s;

/// Holds the keys only until the identity is made of them.
class PassingRing final : public KeyRing
{
public:
    Result<SecretBytes> load(const QString &name) override
    {
        const auto found = m_secrets.find(name);
        if (found == m_secrets.end())
            return Error::notFound(name);
        return SecretBytes::copyOf(found->second.view());
    }
    Result<void> save(const QString &name, const SecretBytes &secret) override
    {
        m_secrets.insert_or_assign(name, SecretBytes::copyOf(secret.view()));
        return {};
    }
    Result<void> remove(const QString &name) override
    {
        m_secrets.erase(name);
        return {};
    }

private:
    std::map<QString, SecretBytes> m_secrets;
};

Result<void> savePracticeKeys(KeyRing &ring, quint64 seed)
{
    const StudioKeys keys = practiceStudioKeys(seed);
    BENCHBOOK_TRY(saveRoot(ring, keys.root));
    BENCHBOOK_TRY(saveBoxes(ring, keys.boxes));
    return saveMachine(ring, practiceMachineKeys(seed));
}

} // namespace

Result<void> makePracticeIdentity(Studio &studio, quint64 seed, const QString &machineName, PersonRef person)
{
    PassingRing ring;
    BENCHBOOK_TRY(savePracticeKeys(ring, seed));
    BENCHBOOK_TRY(makeIdentity(studio, ring, machineName, person));
    return studio.setFileNote(practiceNote, QString::number(seed));
}

bool isForPractice(const Studio &studio) { return !studio.fileNote(practiceNote).isEmpty(); }

Result<void> bringPracticeKeys(const Studio &studio, KeyRing &ring)
{
    if (!isForPractice(studio))
        return {};
    if (const auto known = loadMachine(ring); known.ok() || known.error().code != ErrorCode::NotFound)
        return known.ok() ? Result<void>() : Result<void>(known.error());
    return savePracticeKeys(ring, studio.fileNote(practiceNote).toULongLong());
}

} // namespace benchbook
