// ContentStore: the folder where what belongs to a studio file, but is too large for it, is kept by its hash.
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace benchbook {

/// Photos and papers lie in a folder beside the studio file and not in it: so the file stays small and is copied in a
/// blink, any program can read what lies there, and the same content is kept once however often it is named. The name
/// of a content is its BLAKE2b-256 in hex, in a folder of its first two digits ("ab/abcdef…"): the name proves the
/// bytes. Contents are only added. Nothing here replaces one that is whole, and nothing removes one.
///
/// The content is written first, then the row that names it: a content that nobody names is harmless.
class ContentStore
{
public:
    /// The store of the studio file at this path: "studio.papers" beside "studio.benchbook". What is not there, but in
    /// the folder that backups share, is read from there: so a backup that is opened where it lies has everything.
    static ContentStore ofFile(const QString &studioPath);
    /// The store that all copies in a backup folder share.
    static ContentStore ofBackups(const QString &folder);

    /// No content is larger, in bytes; a file here that is was not kept by us.
    static constexpr qint64 largest = 64LL << 20;

    static QString hashOf(const QByteArray &bytes);
    static bool isHash(QStringView text);

    const QString &folder() const { return m_folder; }
    /// Where this content is; where it is expected, if it is nowhere.
    QString pathOf(const QString &hash) const;

    /// Keeps the bytes, at most `largest`, durably, and returns their hash. A damaged content of that hash is mended by
    /// it.
    Result<QString> keep(const QByteArray &bytes) const;
    /// The bytes, proved by their hash. NotFound if the content is missing, Storage if it is damaged; the sentence
    /// says where it was expected.
    Result<QByteArray> read(const QString &hash) const;

    enum class Condition { Whole, Missing, Damaged };
    /// Reads all of it, in pieces.
    Condition conditionOf(const QString &hash) const;
    /// The size of the content in this store's own folder; -1 if it is not there.
    qint64 ownSize(const QString &hash) const;

private:
    ContentStore(QString folder, QString fallback) : m_folder(std::move(folder)), m_fallback(std::move(fallback)) {}
    QString ownPath(const QString &hash) const;

    QString m_folder;
    QString m_fallback; ///< empty: nowhere else
};

} // namespace benchbook
