// How bytes stand in the studio file: as text, which the journal, JSON and people's tools all carry unharmed.
#pragma once

#include "core/crypto/fixed_bytes.h"
#include "core/crypto/hash.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QString>

#include <vector>

namespace benchbook {

inline QString storedText(QByteArrayView bytes) { return QString::fromLatin1(bytes.toByteArray().toBase64()); }
inline QByteArray storedBytes(const QString &text) { return QByteArray::fromBase64(text.toLatin1()); }

/// Hashes and keys stand in hex: people compare them.
template <int Size, class Tag> QString hexText(const FixedBytes<Size, Tag> &bytes)
{
    return QString::fromLatin1(bytes.hex());
}
/// All zero if the text is none; what is in the file was written by hexText.
template <class Bytes> Bytes bytesOfHex(const QString &text)
{
    return Bytes::fromHex(text.toLatin1()).value_or(Bytes());
}

/// Letters that a letter answers: a JSON list, which SQL can look into.
inline QString hexListText(const std::vector<Hash256> &hashes)
{
    QJsonArray list;
    for (const Hash256 &hash : hashes)
        list.append(hexText(hash));
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

/// The id of a row that follows from a hash, the same on every machine of the studio.
inline qint64 rowIdOf(const Hash256 &hash)
{
    quint64 number = 0;
    for (int i = 0; i < 8; ++i)
        number = (number << 8) | hash.data()[i];
    return static_cast<qint64>(number & 0x7fff'ffff'ffff'ffffULL);
}

} // namespace benchbook
