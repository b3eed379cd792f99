#include "core/sheets/zip_archive.h"

#include <QCoreApplication>

#include <zip.h>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct ZipArchiveText
{
    Q_DECLARE_TR_FUNCTIONS(Sheets)
};

QString damagedFile()
{
    return ZipArchiveText::tr("The file is damaged or cut off. Please export or save it again, and choose that file.");
}

QString tooMuchInside()
{
    return ZipArchiveText::tr("The file unpacks to more than a table holds. Please export fewer rows at a time, or "
                              "save the one sheet that is needed as CSV.");
}

} // namespace

struct ZipPart::Handle
{
    explicit Handle(zip_file_t *opened) : file(opened) {}
    ~Handle() { zip_fclose(file); }
    Handle(const Handle &) = delete;
    Handle &operator=(const Handle &) = delete;

    zip_file_t *file;
};

ZipPart::ZipPart(std::unique_ptr<Handle> handle, std::shared_ptr<ZipBudget> budget)
    : m_handle(std::move(handle)), m_budget(std::move(budget))
{
    // Whoever reads XML has a buffer of its own.
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

ZipPart::~ZipPart() = default;

qint64 ZipPart::fail(const QString &sentence)
{
    if (m_failure.isEmpty())
        m_failure = sentence;
    return -1;
}

qint64 ZipPart::readData(char *data, qint64 most)
{
    if (!m_failure.isEmpty() || most <= 0)
        return m_failure.isEmpty() ? 0 : -1;
    // At its end the library compares the checksum, so damage comes to light at the latest there.
    const zip_int64_t got = zip_fread(m_handle->file, data, static_cast<zip_uint64_t>(most));
    if (got < 0)
        return fail(damagedFile());
    m_read += got;
    m_budget->left -= got;
    if (m_read > m_budget->limits.partBytes || m_budget->left < 0)
        return fail(tooMuchInside());
    const qsizetype lastMark = QByteArrayView(data, static_cast<qsizetype>(got)).lastIndexOf('<');
    m_gap = lastMark < 0 ? m_gap + got : got - lastMark;
    return m_gap > m_budget->limits.markupGap ? fail(tooMuchInside()) : got;
}

struct ZipArchive::Archive
{
    explicit Archive(zip_t *opened) : zip(opened) {}
    ~Archive() { zip_discard(zip); }
    Archive(const Archive &) = delete;
    Archive &operator=(const Archive &) = delete;

    zip_t *zip;
};

ZipArchive::ZipArchive(const ZipLimits &limits)
    : m_budget(std::make_shared<ZipBudget>(ZipBudget{limits, limits.allBytes}))
{
}

ZipArchive::~ZipArchive() = default;
ZipArchive::ZipArchive(ZipArchive &&) noexcept = default;

// The archive reads the bytes, so it goes before they do.
ZipArchive &ZipArchive::operator=(ZipArchive &&other) noexcept
{
    m_archive = std::move(other.m_archive);
    m_bytes = std::move(other.m_bytes);
    m_index = std::move(other.m_index);
    m_budget = std::move(other.m_budget);
    return *this;
}

QString ZipArchive::plainName(const QString &name)
{
    QString plain = name.toLower();
    plain.replace(u'\\', u'/');
    return plain.startsWith(u'/') ? plain.sliced(1) : plain;
}

Result<ZipArchive> ZipArchive::open(const QByteArray &bytes, const ZipLimits &limits)
{
    // The library takes no bytes at all for an archive without parts.
    if (bytes.isEmpty())
        return Error::invalid(damagedFile());
    ZipArchive archive(limits);
    archive.m_bytes = bytes;
    zip_source_t *source = zip_source_buffer_create(archive.m_bytes.constData(),
                                                    static_cast<zip_uint64_t>(archive.m_bytes.size()), 0, nullptr);
    if (!source)
        return Error::invalid(damagedFile());
    zip_t *zip = zip_open_from_source(source, ZIP_RDONLY, nullptr);
    if (!zip) {
        zip_source_free(source);
        return Error::invalid(damagedFile());
    }
    archive.m_archive = std::make_unique<Archive>(zip);
    BENCHBOOK_TRY(archive.listParts());
    return archive;
}

Result<void> ZipArchive::listParts()
{
    const zip_int64_t count = zip_get_num_entries(m_archive->zip, 0);
    if (count > m_budget->limits.parts)
        return Error::invalid(tooMuchInside());
    for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(qMax<zip_int64_t>(count, 0)); ++i) {
        const char *name = zip_get_name(m_archive->zip, i, ZIP_FL_ENC_GUESS);
        if (!name)
            return Error::invalid(damagedFile());
        // Of two parts of one name, other programs may read the other one.
        const QString key = plainName(QString::fromUtf8(name));
        if (m_index.contains(key))
            return Error::invalid(damagedFile());
        m_index.insert(key, i);
    }
    return {};
}

Result<std::unique_ptr<ZipPart>> ZipArchive::part(const QString &name) const
{
    const auto found = m_index.constFind(plainName(name));
    if (found == m_index.constEnd())
        return Error::notFound(damagedFile());
    zip_stat_t about;
    zip_stat_init(&about);
    if (zip_stat_index(m_archive->zip, *found, 0, &about) != 0)
        return Error::invalid(damagedFile());
    if ((about.valid & ZIP_STAT_ENCRYPTION_METHOD) && about.encryption_method != ZIP_EM_NONE) {
        return Error::invalid(ZipArchiveText::tr("The file is sealed with a password. Open it where the password is "
                                                 "known, save it without one, and choose that file."));
    }
    if ((about.valid & ZIP_STAT_SIZE) && about.size > static_cast<zip_uint64_t>(m_budget->limits.partBytes))
        return Error::invalid(tooMuchInside());
    zip_file_t *file = zip_fopen_index(m_archive->zip, *found, 0);
    if (!file)
        return Error::invalid(damagedFile());
    return std::make_unique<ZipPart>(std::make_unique<ZipPart::Handle>(file), m_budget);
}

} // namespace benchbook
