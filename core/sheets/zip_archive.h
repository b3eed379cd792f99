// ZipArchive: the parts of a packed file, unpacked piece by piece and never beyond a limit. The only place that knows
// libzip.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QIODevice>

#include <memory>

namespace benchbook {

/// Where a packed file stops being a workbook. One of ours has ten parts; the largest sheet that is read unpacks to
/// about 200 MB.
struct ZipLimits
{
    int parts = 4'096;
    qint64 partBytes = 256 * 1024 * 1024;
    qint64 allBytes = 512 * 1024 * 1024; ///< of all parts that were read, together
    /// Between two "<" of a part. A cell of maxCsvCellCharacters, each written as "&#x1F600;", is shorter. What reads
    /// XML keeps a whole text in memory, so a text without end must end here.
    qint64 markupGap = 2 * 1024 * 1024;
};

/// What the parts of one archive may still unpack to.
struct ZipBudget
{
    ZipLimits limits;
    qint64 left = 0;
};

/// One part, read from its beginning to its end. A read fails where a limit is reached and where the bytes are damaged;
/// `failure` says which. The archive must outlive it.
class ZipPart final : public QIODevice
{
public:
    struct Handle;
    ZipPart(std::unique_ptr<Handle> handle, std::shared_ptr<ZipBudget> budget);
    ~ZipPart() override;

    bool isSequential() const override { return true; }
    /// A sentence; empty while all is well.
    QString failure() const { return m_failure; }

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qint64 fail(const QString &sentence);

    std::unique_ptr<Handle> m_handle;
    std::shared_ptr<ZipBudget> m_budget;
    qint64 m_read = 0;
    qint64 m_gap = 0;
    QString m_failure;
};

class ZipArchive
{
public:
    /// Keeps the bytes as long as it lives. Invalid for what is no ZIP file, is cut off, has too many parts or two
    /// parts of one name.
    static Result<ZipArchive> open(const QByteArray &bytes, const ZipLimits &limits = {});
    ~ZipArchive();
    ZipArchive(ZipArchive &&) noexcept;
    ZipArchive &operator=(ZipArchive &&) noexcept;

    /// Names are compared without case, as the format says, and a backslash is a slash.
    bool has(const QString &name) const { return m_index.contains(plainName(name)); }
    /// NotFound if there is none; Invalid if it is sealed with a password or says that it is too large.
    Result<std::unique_ptr<ZipPart>> part(const QString &name) const;

private:
    struct Archive;
    explicit ZipArchive(const ZipLimits &limits);
    static QString plainName(const QString &name);
    Result<void> listParts();

    QByteArray m_bytes;
    std::unique_ptr<Archive> m_archive;
    QHash<QString, quint64> m_index;
    std::shared_ptr<ZipBudget> m_budget;
};

} // namespace benchbook
