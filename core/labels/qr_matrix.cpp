#include "core/labels/qr_matrix.h"

#include <QCoreApplication>

#include <qrencode.h>

#include <memory>

namespace benchbook {

Result<QrMatrix> qrMatrix(const QString &text, QrWear wear)
{
    const QRecLevel level = wear == QrWear::Label ? QR_ECLEVEL_Q : QR_ECLEVEL_L;
    const QByteArray utf8 = text.toUtf8();
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        utf8.isEmpty() ? nullptr : QRcode_encodeString(utf8.constData(), 0, level, QR_MODE_8, 1), &QRcode_free);
    if (!code)
        return Error::invalid(QCoreApplication::translate("Labels", "“%1” cannot be a code to scan.").arg(text));
    QrMatrix matrix;
    matrix.side = code->width;
    matrix.dark.reserve(static_cast<std::size_t>(code->width * code->width));
    // The lowest bit of each byte is the colour; the others say what the module is for.
    for (int i = 0; i < code->width * code->width; ++i)
        matrix.dark.push_back((code->data[i] & 1) != 0);
    return matrix;
}

} // namespace benchbook
