// A wallet service for the tests: speaks as much of KWallet as a keychain needs, on a bus of the test's own.
#pragma once

#include <QDBusVirtualObject>
#include <QHash>
#include <QMutex>

#include <atomic>

namespace benchbook::test {

enum class WalletMood {
    Willing,
    Refusing, ///< does not open
    Silent,   ///< takes every question and answers none
    Forgetful ///< says that it wrote, and did not
};

class PretendedWallet : public QDBusVirtualObject
{
    Q_OBJECT

public:
    std::atomic<WalletMood> mood = WalletMood::Willing;
    QByteArray kept(const QString &key) const;
    int entries() const;

    QString introspect(const QString &path) const override;
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override;

private:
    QVariant answer(const QString &member, const QVariantList &said);

    mutable QMutex m_mutex;
    QHash<QString, QByteArray> m_entries;
};

} // namespace benchbook::test
