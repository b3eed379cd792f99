#include "ui/records/paper_files.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImage>
#include <QMimeData>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace benchbook {

QStringList localFiles(const QMimeData &data)
{
    QStringList files;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            files << url.toLocalFile();
    }
    return files;
}

QString fileNameOf(const QString &name)
{
    static const QRegularExpression forbidden(u"[<>:\"/\\\\|?*\\x00-\\x1f]|[. ]+$"_s);
    QString safe = name;
    safe.replace(forbidden, u"_"_s);
    return safe;
}

bool isForViewing(const QString &name)
{
    static const QSet<QString> endings{u"png"_s,  u"jpg"_s,  u"jpeg"_s, u"webp"_s, u"gif"_s,  u"bmp"_s, u"tif"_s,
                                       u"tiff"_s, u"heic"_s, u"heif"_s, u"avif"_s, u"pdf"_s,  u"txt"_s, u"md"_s,
                                       u"csv"_s,  u"doc"_s,  u"docx"_s, u"xls"_s,  u"xlsx"_s, u"ppt"_s, u"pptx"_s,
                                       u"odt"_s,  u"ods"_s,  u"odp"_s,  u"rtf"_s,  u"dxf"_s,  u"mp4"_s, u"mov"_s};
    return endings.contains(QFileInfo(fileNameOf(name)).suffix().toLower());
}

QByteArray pngOf(const QImage &picture)
{
    QBuffer buffer;
    picture.save(&buffer, "PNG");
    return buffer.data();
}

} // namespace benchbook
