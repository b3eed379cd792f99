// From the bytes of an exported file to its text, without ever guessing silently.
#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <optional>

namespace benchbook {

enum class TextEncoding { Utf8, Utf16Le, Utf16Be, Gb18030 };

/// The name people know: "UTF-8", "UTF-16LE", "UTF-16BE", "GB18030".
QString encodingName(TextEncoding encoding);
/// The reverse, in any case; also knows "GBK" and "GB2312", which GB18030 contains.
std::optional<TextEncoding> encodingFromName(const QString &name);

struct DecodedText
{
    QString text; ///< without a byte order mark
    TextEncoding encoding = TextEncoding::Utf8;
};

/// Decodes by byte order mark, else as strict UTF-8, else as GB18030. `forced` is a person's choice
/// and leaves no other way. Invalid when the bytes are no text in that encoding; the message names
/// the line.
Result<DecodedText> decodeText(const QByteArray &bytes, std::optional<TextEncoding> forced = std::nullopt);

} // namespace benchbook
