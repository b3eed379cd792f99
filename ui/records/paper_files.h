// What papers have to do with files and the clipboard, without a widget.
#pragma once

#include <QByteArray>
#include <QStringList>

class QImage;
class QMimeData;

namespace benchbook {

/// The files of this computer that are dropped or pasted.
QStringList localFiles(const QMimeData &data);
/// The name as every system takes it for a file.
QString fileNameOf(const QString &name);
/// Whether the system is asked to open a file of this name: pictures, PDF, plain text and office documents. Some
/// systems run whatever else they are handed.
bool isForViewing(const QString &name);
QByteArray pngOf(const QImage &picture);

} // namespace benchbook
