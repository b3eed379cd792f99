#include "core/peers/letter_photos.h"

#include "core/papers/small_picture.h"

#include <QBuffer>
#include <QCoreApplication>

namespace benchbook {
namespace {

struct PhotoText
{
    Q_DECLARE_TR_FUNCTIONS(Peers)
};

constexpr int photoQuality = 85;

void addPhotos(const std::vector<BodyField> &fields, const LetterBody &body, std::vector<Hash256> &photos)
{
    for (const BodyField &field : fields) {
        const QLatin1StringView key(field.key);
        if (field.type == BodyFieldType::Photos) {
            if (const auto *hashes = body.find<BodyHashes>(key))
                photos.insert(photos.end(), hashes->begin(), hashes->end());
        } else if (field.type == BodyFieldType::Lines) {
            for (const LetterBody &line : body.lines(key))
                addPhotos(field.fields, line, photos);
        }
    }
}

} // namespace

std::vector<Hash256> photosOf(const LetterContent &content)
{
    std::vector<Hash256> photos;
    if (const LetterKind *kind = findLetterKind(content.kind))
        addPhotos(kind->fields, content.body, photos);
    return photos;
}

Result<Hash256> keepPhoto(const ContentStore &store, const QByteArray &picture)
{
    const QImage image = smallPicture(picture, QSize(photoEdge, photoEdge));
    if (image.isNull())
        return Error::invalid(PhotoText::tr("This is no picture that can be read, or it is too large."));
    // Only the dots go on: an image around them alone has no texts and no colour profile of the camera.
    const QImage dots = image.convertToFormat(QImage::Format_RGB888);
    const QImage plain(dots.constBits(), dots.width(), dots.height(), dots.bytesPerLine(), QImage::Format_RGB888);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!plain.save(&buffer, "JPEG", photoQuality))
        return Error::invalid(PhotoText::tr("The picture cannot be written as JPEG."));
    BENCHBOOK_ASSIGN(const QString hash, store.keep(bytes));
    return *Hash256::fromHex(hash.toLatin1());
}

} // namespace benchbook
