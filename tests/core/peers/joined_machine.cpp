#include "tests/core/peers/joined_machine.h"

namespace benchbook::testing {

using namespace Qt::StringLiterals;

namespace {

template <class T> T mustHave(Result<T> result)
{
    if (!result.ok())
        qFatal("%s / %s", qPrintable(result.error().message), qPrintable(result.error().detail));
    return std::move(result.value());
}

} // namespace

JoinedMachine::JoinedMachine(PostStudio &owner, MachineRole role, const QString &name)
    : m_owner(owner), m_path(owner.file().filePath(name + u".benchbook"_s))
{
    Random random(11);
    mustHave(makeMachineFile(owner.studio(), m_path, random));
    open();
    const AdmissionRequest request = mustHave(askToJoin(*m_studio, m_ring, name));
    m_id = request.id();
    Hearing hearing = request.hearing(SpokenAs::Digits, random);
    const QStringList spoken = request.spoken(SpokenAs::Digits);
    std::array<QString, Hearing::asked> typed;
    for (std::size_t i = 0; i < typed.size(); ++i)
        typed[i] = spoken[hearing.positions()[i] - 1];
    if (hearing.check(typed) != Hearing::Answer::Right)
        qFatal("the words of the machine were not heard");
    const QByteArray answer =
        mustHave(admitOwnMachine(owner.studio(), owner.ring(), request, hearing, role, std::nullopt));
    if (const Result<void> joined = join(*m_studio, m_ring, answer); !joined.ok())
        qFatal("%s", qPrintable(joined.error().message));
}

void JoinedMachine::open() { m_studio = mustHave(Studio::open(m_path, Access::ReadWrite, m_owner.file().clock())); }

QString JoinedMachine::bundleForOwner()
{
    const QString path = m_path + u".up%1.bbundle"_s.arg(++m_written);
    const DeviceId owner = mustHave(otherMachine(*m_studio, u"A"_s));
    mustHave(writeMachineBundle(*m_studio, m_ring, owner, path, std::nullopt));
    return path;
}

QString JoinedMachine::bundleFromOwner()
{
    const QString path = m_path + u".down%1.bbundle"_s.arg(++m_written);
    QString letter;
    for (const Machine &machine : Machines(*m_studio).all()) {
        if (machine.isThisOne)
            letter = machine.letter;
    }
    const DeviceId here = mustHave(otherMachine(m_owner.studio(), letter));
    mustHave(writeMachineBundle(m_owner.studio(), m_owner.ring(), here, path, std::nullopt));
    return path;
}

Result<BundleNews> JoinedMachine::tellOwner() { return m_owner.take(bundleForOwner()); }

Result<BundleNews> JoinedMachine::hearOwner() { return take(bundleFromOwner()); }

qint64 JoinedMachine::integer(std::string_view sql)
{
    Query query(m_studio->connection(), sql);
    return query.next() ? query.integer(0) : 0;
}

QString JoinedMachine::text(std::string_view sql)
{
    Query query(m_studio->connection(), sql);
    return query.next() ? query.text(0) : QString();
}

} // namespace benchbook::testing
