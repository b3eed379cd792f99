#include "tests/core/identity/pretended_wallet.h"

#include <QDBusConnection>
#include <QDBusMessage>

namespace benchbook::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int walletHandle = 7;
constexpr int streamEntry = 2;

} // namespace

QByteArray PretendedWallet::kept(const QString &key) const
{
    const QMutexLocker lock(&m_mutex);
    return m_entries.value(key);
}

int PretendedWallet::entries() const
{
    const QMutexLocker lock(&m_mutex);
    return int(m_entries.size());
}

QString PretendedWallet::introspect(const QString &) const { return {}; }

bool PretendedWallet::handleMessage(const QDBusMessage &message, const QDBusConnection &connection)
{
    if (message.interface() != "org.kde.KWallet"_L1)
        return false;
    if (mood == WalletMood::Silent)
        return true;
    return connection.send(message.createReply(answer(message.member(), message.arguments())));
}

QVariant PretendedWallet::answer(const QString &member, const QVariantList &said)
{
    const QMutexLocker lock(&m_mutex);
    const QString key = said.value(2).toString();
    if (member == "isEnabled"_L1)
        return true;
    if (member == "networkWallet"_L1 || member == "localWallet"_L1)
        return u"wallet"_s;
    if (member == "open"_L1)
        return mood == WalletMood::Refusing ? -1 : walletHandle;
    if (member == "hasEntry"_L1)
        return m_entries.contains(key);
    if (member == "entryType"_L1)
        return m_entries.contains(key) ? streamEntry : 0;
    if (member == "readEntry"_L1)
        return m_entries.value(key);
    if (member == "writeEntry"_L1) {
        if (mood != WalletMood::Forgetful)
            m_entries.insert(key, said.value(3).toByteArray());
        return 0;
    }
    if (member == "removeEntry"_L1)
        return m_entries.remove(key) ? 0 : -3;
    return 0;
}

} // namespace benchbook::test
