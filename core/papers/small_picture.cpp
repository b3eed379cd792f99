#include "core/papers/small_picture.h"

#include <QBuffer>
#include <QImageReader>
#include <QList>

namespace benchbook {
namespace {

/// Pictures made of points. Drawings in SVG are left out: they may name other files and take any time to draw.
bool isRaster(const QByteArray &format)
{
    static const QList<QByteArray> formats{"png", "jpg",  "jpeg", "webp", "gif", "bmp",
                                           "tif", "tiff", "heic", "heif", "avif"};
    return formats.contains(format);
}

} // namespace

QImage smallPicture(const QByteArray &bytes, QSize box)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    // By its name a file may be anything.
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!isRaster(reader.format()) || size.isEmpty() || qint64(size.width()) * size.height() > mostPixels)
        return {};
    // The size is the one before the picture is turned upright.
    const QSize room = reader.transformation() & QImageIOHandler::TransformationRotate90 ? box.transposed() : box;
    if (size.width() > room.width() || size.height() > room.height())
        reader.setScaledSize(size.scaled(room, Qt::KeepAspectRatio).expandedTo({1, 1}));
    return reader.read();
}

} // namespace benchbook
