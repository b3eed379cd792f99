// A studio full of words and amounts that no peer may ever see, and a search that finds them wherever they are.
#pragma once

#include "tests/core/peers/outsource_fixture.h"

namespace benchbook::testing {

/// Words that stand nowhere but in private columns, and what must not be found beside them.
class Canaries
{
public:
    /// A word that stands for this column.
    QString word(const QString &column);
    /// An amount of money that is written as this number.
    qint64 number(qint64 value);
    /// The id of a row. It is looked for in bundles only: studios of a test have one clock and give the same ids, so
    /// the recipient's own rows have it, too.
    void id(qint64 value);
    void add(const QByteArray &bytes, const QString &name) { m_wanted.push_back({bytes, name}); }

    /// The names of all that are found: as they are, or in hex.
    QStringList foundIn(const QByteArray &bytes) const;
    /// Of what was found, that which cannot be the recipient's own.
    static QStringList withoutIds(QStringList found);
    int count() const { return static_cast<int>(m_wanted.size()); }

private:
    struct Wanted
    {
        QByteArray bytes;
        QString name;
    };
    std::vector<Wanted> m_wanted;
};

/// All that a bundle tells whoever it is for, decrypted and inflated with the recipient's keys: the signer, the
/// manifest and every item, with the readable form of each letter behind it. An error if it cannot be opened.
Result<QByteArray> decryptedBundle(PostStudio &recipient, const QString &path);
/// The studio file of the recipient with its log, and the texts in it that stand in base64, decoded.
QByteArray fileOf(PostStudio &studio);

/// Fills every private column of a workshop that has work orders and peers; returns the order line of a customer.
Id<OrderLine> fillPrivately(PostStudio &studio, const Workshop &shop, Canaries &canaries);

} // namespace benchbook::testing
