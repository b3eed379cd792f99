#include "tests/support/zip_file.h"

#include <QFile>
#include <QtEndian>

#include <zlib.h>

namespace benchbook::testing {

namespace {

template <class T> T numberAt(const QByteArray &bytes, qsizetype at)
{
    return at + qsizetype(sizeof(T)) <= bytes.size() ? qFromLittleEndian<T>(bytes.constData() + at) : T(0);
}

/// A raw deflate stream, as ZIP has it.
QByteArray inflated(QByteArray packed, qsizetype size)
{
    QByteArray plain(size, '\0');
    z_stream stream{};
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK)
        return {};
    stream.next_in = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef *>(plain.data());
    stream.avail_out = static_cast<uInt>(plain.size());
    const int ended = inflate(&stream, Z_FINISH);
    inflateEnd(&stream);
    return ended == Z_STREAM_END ? plain : QByteArray();
}

} // namespace

QByteArray zipPart(const QString &archive, const QString &part)
{
    QFile file(archive);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray bytes = file.readAll();
    // The directory at the end has the sizes; the entries themselves may have them behind their data.
    qsizetype at = bytes.indexOf(QByteArrayView("PK\x01\x02"));
    while (at >= 0 && numberAt<quint32>(bytes, at) == 0x02014b50) {
        const auto method = numberAt<quint16>(bytes, at + 10);
        const qsizetype packed = numberAt<quint32>(bytes, at + 20);
        const qsizetype plain = numberAt<quint32>(bytes, at + 24);
        const qsizetype name = numberAt<quint16>(bytes, at + 28);
        const qsizetype extra = numberAt<quint16>(bytes, at + 30);
        const qsizetype comment = numberAt<quint16>(bytes, at + 32);
        const qsizetype entry = numberAt<quint32>(bytes, at + 42);
        if (bytes.mid(at + 46, name) == part.toUtf8()) {
            const qsizetype data =
                entry + 30 + numberAt<quint16>(bytes, entry + 26) + numberAt<quint16>(bytes, entry + 28);
            return method == 0 ? bytes.mid(data, packed) : inflated(bytes.mid(data, packed), plain);
        }
        at += 46 + name + extra + comment;
    }
    return {};
}

} // namespace benchbook::testing
