// A picture among the papers, made small enough to be shown or printed.
#pragma once

#include <QByteArray>
#include <QImage>

namespace benchbook {

/// A small picture of these bytes, upright as the camera was held, at most `box` pixels large and never enlarged. Null
/// if they are no picture of a common kind, are broken, or would take more memory than `mostPixels`: a file of a few
/// kilobytes can claim to be a picture of gigabytes.
QImage smallPicture(const QByteArray &bytes, QSize box);
constexpr qint64 mostPixels = 64'000'000;

} // namespace benchbook
